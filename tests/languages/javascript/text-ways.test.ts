import { describe, expect, it } from "vitest";
import { fates } from "./sites.js";

describe("a text goes through functions, classes, objects and lists", () => {
  it.each([
    ["sql('mysql://h/d');", "mysql://h/d none unsure program -"],
    ["$`mysql://h/d`;", "mysql://h/d known whole program -"],
    [
      "$`${'mysql://h/d'}`;",
      "mysql://h/d known whole program -; mysql://h/d known whole program -",
    ],
    [
      "run`${'mysql://h/d'}`;",
      "mysql://h/d known whole program -; mysql://h/d known whole program -",
    ],
    [
      "tag`${'mysql://h/d'}`;",
      "mysql://h/d none unsure program -; mysql://h/d none unsure program -",
    ],
    ["`mysql://h/d`;", "mysql://h/d none whole program -"],
    ["function f(url) { connect(url); } f('mysql://h/d');", "mysql://h/d known whole program -"],
    [
      "function f(x, url) { connect(url); } f(1, 'mysql://h/d');",
      "mysql://h/d known whole program -",
    ],
    ["function f(url) { fill(url); } f('mysql://h/d');", "mysql://h/d none unsure program -"],
    ["function f(url = 'mysql://h/d') { connect(url); }", "mysql://h/d none whole program -"],
    ["function f(url = 'mysql://h/d') { fill(url); }", "mysql://h/d none unsure program -"],
    ["function f({ url = 'mysql://h/d' }) { connect(url); }", "mysql://h/d none whole program -"],
    ["function f() { return 'mysql://h/d'; } connect(f());", "mysql://h/d known whole program -"],
    ["function f() { return 'mysql://h/d'; } fill(f());", "mysql://h/d none unsure program -"],
    ["function f() { return 'mysql://h/d'; } fill(f);", "mysql://h/d none unsure program -"],
    ["export function f() { return 'mysql://h/d'; }", "mysql://h/d none unsure program -"],
    [
      "export function databaseUrl() { return 'mysql://h/d'; }",
      "mysql://h/d exported whole program -",
    ],
    ["const f = () => 'mysql://h/d'; connect(f());", "mysql://h/d known whole program -"],
    ["const f = () => 'mysql://h/d'; fill(f());", "mysql://h/d none unsure program -"],
    [
      "const f = () => { return 'mysql://h/d'; }; connect(f());",
      "mysql://h/d known whole program -",
    ],
    ["fill(() => 'mysql://h/d');", "mysql://h/d none unsure program -"],
    ["(() => 'mysql://h/d')();", "mysql://h/d none unsure program -"],
    ["connect((() => 'mysql://h/d')());", "mysql://h/d none unsure program -"],
    ["((url) => connect(url))('mysql://h/d');", "mysql://h/d known whole program -"],
    ["const o = { f: () => 'mysql://h/d' }; connect(o.f());", "mysql://h/d none whole program -"],
    ["const o = { url: () => 'mysql://h/d' };", "mysql://h/d known whole program -"],
    [
      "const o = { get f() { return 'mysql://h/d'; } }; connect(o.f);",
      "mysql://h/d none whole program -",
    ],
    [
      "const o = { f() { return 'mysql://h/d'; } }; connect(o.f());",
      "mysql://h/d none whole program -",
    ],
    [
      "class A { f() { return 'mysql://h/d'; } g() { connect(this.f()); } }",
      "mysql://h/d none whole program -",
    ],
    [
      "class A { static f() { return 'mysql://h/d'; } } connect(A.f());",
      "mysql://h/d none whole program -",
    ],
    [
      "class A { get f() { return 'mysql://h/d'; } g() { connect(this.f); } }",
      "mysql://h/d none whole program -",
    ],
    [
      "class A { f = () => 'mysql://h/d'; g() { connect(this.f()); } }",
      "mysql://h/d none whole program -",
    ],
    ["class A { databaseUrl = () => 'mysql://h/d'; }", "mysql://h/d known whole program -"],
    ["class A { url = 'mysql://h/d'; }", "mysql://h/d known whole program -"],
    ["class A { other = 'mysql://h/d'; }", "mysql://h/d none unsure program -"],
    [
      "class A { other = 'mysql://h/d'; g() { connect(this.other); } }",
      "mysql://h/d none whole program -",
    ],
    [
      "class A { static other = 'mysql://h/d'; } connect(A.other);",
      "mysql://h/d none whole program -",
    ],
    ["class A { [x] = 'mysql://h/d'; }", "mysql://h/d none unsure program -"],
    [
      "class A { #other = 'mysql://h/d'; g() { connect(this.#other); } }",
      "mysql://h/d none whole program -",
    ],
    [
      "const o = { other: 'mysql://h/d' }; connect(o.other);",
      "mysql://h/d none whole program other",
    ],
    ["const o = { other: 'mysql://h/d' }; fill(o.other);", "mysql://h/d none unsure program other"],
    [
      "const o = { other: 'mysql://h/d' }; connect(p.other + '?a');",
      "mysql://h/d none beginning program other; …?a known whole program -",
    ],
    [
      "const o = { other: 'mysql://h/d' }; const { other } = o; connect(other);",
      "mysql://h/d none unsure program other",
    ],
    [
      "const o = { other: 'mysql://h/d' }; const { other } = o; connect(other + '?a');",
      "mysql://h/d none beginning program other; mysql://h/d?a known whole program -",
    ],
    ["const l = ['mysql://h/d']; connect(l[0]);", "mysql://h/d none whole program -"],
    ["connect(['mysql://h/d'].join(''));", "mysql://h/d known whole program -"],
    ["connect(['mysql://h/d', x].join(''));", "mysql://h/d… known whole program -"],
    ["connect([x, 'mysql://h/d'].join(''));", "…mysql://h/d known whole program -"],
    ["connect([x, 'mysql://h/d', y].join(''));", "…mysql://h/d… known whole program -"],
    ["fill(['mysql://h/d']);", "mysql://h/d none unsure program -"],
    ["const l = ['mysql://h/d']; l.includes(x);", "mysql://h/d none whole comparison -"],
    ["const l = ['mysql://h/d']; l.indexOf(x);", "mysql://h/d none whole comparison -"],
    ["const l = ['mysql://h/d']; l.lastIndexOf(x);", "mysql://h/d none whole comparison -"],
    ["new Set(['mysql://h/d']);", "mysql://h/d none whole comparison -"],
    ["new WeakSet(['mysql://h/d']);", "mysql://h/d none whole comparison -"],
    ["new Map([['mysql://h/d', 1]]);", "mysql://h/d none whole comparison -"],
    ["new Map([[1, 'mysql://h/d']]);", "mysql://h/d none unsure program -"],
    ["new Other([['mysql://h/d', 1]]);", "mysql://h/d none unsure program -"],
    ["const l = new Set(['mysql://h/d']); l.has(x);", "mysql://h/d none whole comparison -"],
    ["export const l = ['mysql://h/d'];", "mysql://h/d none unsure program -"],
    ["run(['mysql://h/d']);", "mysql://h/d known whole program -"],
  ])("%s", (code, expected) => {
    expect(fates(code)).toBe(expected);
  });
});
