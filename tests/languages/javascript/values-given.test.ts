import { describe, expect, it } from "vitest";
import { valueShown } from "./printed.js";

describe("what a function is given", () => {
  it.each([
    ["function f(a) { use(a); } f(1); f(1);", "(1 | 1)"],
    ["function f(a, b) { use(b); } f(1, 2);", "2"],
    ["function f(a, b) { use(b); } f(1);", "null"],
    ["function f(a) { use(a); } f();", "null"],
    ["function f(a) { use(a); } f(...[1]);", "?"],
    ["function f(a) { use(a); } new f(1);", "1"],
    ["function f(a) { use(a); } f.call(x, 1);", "?"],
    ["function f(a = 1) { use(a); } f(2);", "2"],
    ["function f(a = 1) { use(a); } f(undefined);", "1"],
    ["function f(a = 1) { use(a); } f(x);", "(? | 1)"],
    ["function f(a = 1) { use(a); }", "(? | 1)"],
    ["export function f(a = 1) { use(a); }", "(? | 1)"],
    ["export function f(a) { use(a); }", "?"],
    ["export function f(env) { use(env); }", "?"],
    ["export default function f(a) { use(a); } f(1);", "(1 | ?)"],
    ["module.exports = (a) => use(a);", "?"],
    ["function f({ a = 1 }) { use(a); }", "(? | 1)"],
    ["function f({ a = 1 } = {}) { use(a); } f();", "1"],
    ["function f({ a } = { a: 1 }) { use(a); } f();", "1"],
    ["function f({ a }) { use(a); }", "?"],
    ["function f([a]) { use(a); } f([1]);", "1"],
    ["const f = function (a) { use(a); }; f(1);", "1"],
    ["const f = function g(a) { use(a); g(2); }; f(1);", "(1 | 2)"],
    ["let f; f = (a) => use(a); f(1);", "?"],
    ["[1, 2].map((a) => use(a));", "(1 | 2)"],
    ["[1, 2].forEach((a) => use(a));", "(1 | 2)"],
    ["[1, 2].flatMap((a) => use(a));", "(1 | 2)"],
    ["[1, 2].some((a) => use(a));", "(1 | 2)"],
    ["[1, 2].every((a) => use(a));", "(1 | 2)"],
    ["[1, 2].filter((a) => use(a));", "?"],
    ["[1, 2].map((a, i) => use(i));", "?"],
    ["[{ a: 1 }].map(({ a }) => use(a));", "1"],
    ["x.map((a) => use(a));", "?"],
    ["function f(a) { use(a); } [1, 2].map(f);", "(1 | 2)"],
    ["const l = [1, 2]; l.map((a) => use(a));", "(1 | 2)"],
    ["[1].map(x, (a) => use(a));", "?"],
    ["const o = { f(a) { use(a); } }; o.f(1);", "(1 | ?)"],
    ["const o = { f: (a) => use(a) }; o.f(1);", "(1 | ?)"],
    ["class A { f(a) { use(a); } g() { this.f(1); } }", "(1 | ?)"],
    ["class A { static f(a) { use(a); } } A.f(1);", "(1 | ?)"],
    ["class A { f = (a) => use(a); g() { this.f(1); } }", "(1 | ?)"],
    ["class A { constructor(a) { use(a); } } new A(1);", "1"],
    ["class A { constructor(a) { use(a); } } new A(1); new A(2);", "(1 | 2)"],
    ["export class A { constructor(a) { use(a); } } new A(1);", "(1 | ?)"],
    ["const A = class { constructor(a) { use(a); } }; new A(1);", "?"],
    ["class A { constructor(private a) { use(a); } } new A(1);", "1"],
    ["class A { constructor(private a = 1) { use(a); } } new A();", "1"],
    ["class A { constructor(private a) {} f() { use(this.a); } } new A(1);", "1"],
    ["class A { constructor(a) { this.a = a; } f() { use(this.a); } } new A(1);", "1"],
    ["class A { set a(v) { use(v); } } new A().a = 1;", "?"],
    ["const f = function g(a) { use(a); h(g); }; f(1);", "(1 | ?)"],
    ["(function g(a) { use(a); g(2); })(1);", "(1 | 2)"],
  ])("%s", (code, expected) => {
    expect(valueShown(code)).toBe(expected);
  });
});

describe("arguments of a caller", () => {
  it.each([
    ["function f(a, b) { use(b.b); } f(...x, { b: 1 });", "?"],
    ["function f(a) { use(a.b); } f(...[{ b: 1 }]);", "?"],
    ["function f(a, b) { use(b.b); } f(x, { b: 1 });", "1"],
  ])("%s", (code, expected) => {
    expect(valueShown(code)).toBe(expected);
  });
});
