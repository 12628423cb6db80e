import { describe, expect, it } from "vitest";
import { valueShown } from "./printed.js";

describe("members of enums and namespaces", () => {
  it.each([
    ["enum E { A = 1, B = 'b', C } use(E.A);", "1"],
    ["enum E { A = 1, B = 'b', C } use(E.B);", '"b"'],
    ["enum E { A = 1, B = 'b', C } use(E.C);", "?"],
    ["enum E { A = 1 } use(E.Z);", "?"],
    ["enum E { 'A' = 1 } use(E.A);", "1"],
    ["const enum E { A = 1 } use(E.A);", "1"],
    ["namespace N { export const a = 1; } use(N.a);", "1"],
    ["namespace N { const a = 1; } use(N.a);", "?"],
    ["namespace N { export const b = 1, a = 2; } use(N.a);", "2"],
    ["namespace N { export let a = 1; a = 2; } use(N.a);", "?"],
    ["namespace N { export function f() {} } use(N.f);", "?"],
    ["declare const a: number; use(a);", "?"],
    ["declare let a: number; use(a);", "?"],
    ["declare global { var a: number; } use(a);", "?"],
    ["let a: number; use(a);", "null"],
    ["namespace N.M { export const a = 1; } use(N.M.a);", "?"],
    ["declare namespace N { const a: number; } use(N.a);", "?"],
    ["namespace N { export const a = 1; } namespace N { export const b = 2; } use(N.a);", "?"],
  ])("%s", (code, expected) => {
    expect(valueShown(code)).toBe(expected);
  });
});

describe("members of classes", () => {
  it.each([
    ["class A { static s = 1; } use(A.s);", "1"],
    ["class A { s = 1; } use(A.s);", "?"],
    ["class A { s = 1; } use(new A().s);", "1"],
    ["class A { s = 1; } const a = new A(); use(a.s);", "1"],
    ["class A { s = 1; } let a = new A(); a = x; use(a.s);", "?"],
    ["class A { s = 1; } const a = new A(); a.s = 2; use(a.s);", "2"],
    ["class A { s = 1; } const a = new A(); fill(a); use(a.s);", "?"],
    ["class A { s = 1; } const a = new A(); a.t = 2; use(a.s);", "1"],
    ["class A { s = 1; f() { this.s = 2; } g() { use(this.s); } }", "?"],
    ["class A { s; constructor() { this.s = 1; } g() { use(this.s); } }", "1"],
    ["class A { constructor() { if (x) this.s = 1; } g() { use(this.s); } }", "?"],
    ["class A { constructor() { this.s = 1; this.s = 2; } g() { use(this.s); } }", "?"],
    ["class A { constructor() { this.s ??= 1; } g() { use(this.s); } }", "?"],
    ["class A { constructor() { this.s = { a: 1 }; this.s.a = 2; } g() { use(this.s.a); } }", "?"],
    [
      "class A { constructor() { this.s = { a: 1 }; } f() { this.s.a++; } g() { use(this.s.a); } }",
      "?",
    ],
    [
      "class A { constructor() { this.s = { a: 1 }; } f() { delete this.s.a; } g() { use(this.s.a); } }",
      "?",
    ],
    [
      "class A { constructor() { this.s = { a: 1 }; } f() { !this.s.a; } g() { use(this.s.a); } }",
      "1",
    ],
    ["class A { constructor() { this.s = 1; return x; } g() { use(this.s); } }", "?"],
    [
      "class A { constructor() { this.s = 1; const f = () => { return x; }; } g() { use(this.s); } }",
      "1",
    ],
    ["class A { constructor() { this.s = 1; Object.assign(this, x); } g() { use(this.s); } }", "?"],
    ["class A { constructor() { this.s = 1; this[k] = 2; } g() { use(this.s); } }", "?"],
    ["class A { constructor() { this['s'] = 1; } g() { use(this.s); } }", "1"],
    ["class A { #s = 1; g() { use(this.#s); } }", "1"],
    ["class A { static #s = 1; static g() { use(this.#s); } }", "1"],
    ["class A { static s = 1; static g() { use(this.s); } }", "1"],
    ["class A { s = 1; static g() { use(this.s); } }", "?"],
    ["class A { static { this.s = 1; } static g() { use(this.s); } }", "?"],
    ["class A { s = 1; g() { function f() { use(this.s); } } }", "?"],
    ["class A { s = 1; g() { const f = () => use(this.s); } }", "1"],
    ["class A { s = 1; g = function () { use(this.s); }; }", "?"],
    ["class A { s = 1; g = () => use(this.s); }", "1"],
    ["class A { @dec() s = 1; g() { use(this.s); } }", "?"],
    ["class A { f() { return 1; } g() { use(this.f()); } }", "1"],
    ["class A { @dec() f() { return 1; } g() { use(this.f()); } }", "?"],
    ["class A { @dec() get s() { return 1; } g() { use(this.s); } }", "?"],
    ["class A { s = 1; s = 2; g() { use(this.s); } }", "?"],
    ["class A { get s() { return 1; } g() { use(this.s); } }", "1"],
    ["class A { get s() { return 1; } set s(v) {} g() { use(this.s); } }", "?"],
    ["class A { s() { return 1; } g() { use(this.s()); } }", "1"],
    ["class A { s() { return 1; } g() { use(this.s); } }", "?"],
    ["class A { s = 1; g() { use(this.s()); } }", "?"],
    ["class A { [k] = 1; s = 2; g() { use(this.s); } }", "?"],
    ["class A { constructor(public s = 1) {} g() { use(this.s); } }", "(? | 1)"],
    ["class A { constructor(public s) {} g() { use(this.s); } }", "?"],
    ["class A { s = 1; } class B extends A { g() { use(this.s); } }", "?"],
    ["class A { s = 1; g() { use(this.s); } } class B extends A {}", "?"],
    ["class A extends B { s = 1; g() { use(this.s); } }", "1"],
    ["class A extends B { s = 1; g() { use(this.s); } } class C { f() { this.s = 2; } }", "?"],
    ["class A { s = 1; g() { use(this.s); } } other.s = 2;", "?"],
    ["class A { s = 1; g() { use(this.s); } } class C { f() { this.s = 2; } }", "1"],
    ["class A { s = { a: 1 }; g() { use(this.s); } } fill(other.s);", "?"],
    ["class A { s = { a: 1 }; g() { use(this.s); } } log(other.s);", "{ a: 1 }"],
    ["class A { accessor s = 1; g() { use(this.s); } }", "?"],
    ["class A { s = 1; } A = x; use(new A().s);", "?"],
    ["const A = class { s = 1; }; use(new A().s);", "?"],
    ["use(new (class { s = 1; })().s);", "1"],
    ["use((class { static s = 1; }).s);", "?"],
    ["class A { static f() { return 1; } } use(A.f());", "1"],
    ["class A { static s = 1; } use(A.prototype);", "{}"],
  ])("%s", (code, expected) => {
    expect(valueShown(code)).toBe(expected);
  });
});

describe("members of objects", () => {
  it.each([
    ["const o = { a: { b: 1 } }; use(o.a.b);", "1"],
    ["const o = { a: { b: 1 } }; use(o['a']['b']);", "1"],
    ["const o = { a: 1 }; use(o[k]);", "?"],
    ["const o = { a: { x: 1 }, b: { x: 2 } }; use(o[k]);", "({ x: 1 } | { x: 2 })"],
    ["const o = { a: { x: 1 }, b: { x: 2 } }; use(o[k].x);", "(1 | 2)"],
    ["const o = { a: 'x', b: 'y' }; use(o[k]);", '("x" | "y")'],
    ["const o = { a: 'x', b: 1 }; use(o[k]);", "?"],
    ["const o = { a: 'x', ...y }; use(o[k]);", "?"],
    ["const o = {}; use(o[k]);", "?"],
    ["const o = { a: 1 }; use(o[x ? 'a' : 'b']);", "(1 | null)"],
    ["const K = 'a'; const o = { a: 1 }; use(o[K]);", "1"],
    ["const o = { 1: 2 }; use(o[1]);", "2"],
    ["const o = { a: 1 }; use(o?.a);", "1"],
    ["const o = x ? { a: 1 } : { b: 2 }; use(o.a);", "(1 | null)"],
    ["const o = [{ a: 1 }]; use(o.a);", "?"],
    ["use({ a: 1 }.a);", "1"],
    ["use((x ? { a: 1 } : y).a);", "?"],
    ["use(x.y);", "?"],
    ["use(x().y);", "?"],
    ["use(super2.y);", "?"],
    ["use(globalThis.a);", "?"],
    ["use(`a`.b);", "?"],
    ["use((() => ({ a: 1 }))().a);", "1"],
    ["const o = { get a() { return { b: 1 }; } }; use(o.a.b);", "1"],
    ["const o = { set a(v) {} }; use(o.a);", "?"],
    ["const o = { a() {} }; use(o.a);", "?"],
  ])("%s", (code, expected) => {
    expect(valueShown(code)).toBe(expected);
  });
});

describe("objects", () => {
  it.each([
    ["use({ a: 1, a: 2 });", "{ a: 2 }"],
    ["use({ ...{ a: 1 }, a: 2 });", "{ a: 2 }"],
    ["use({ a: 1, ...{ a: 2 } });", "{ a: 2 }"],
    ["use({ a: 1, ...{ b: 2 } });", "{ a: 1, b: 2 }"],
    ["use({ a: 1, ...x });", "{ a: ? }"],
    ["use({ ...x, a: 1 });", "{ a: 1 }"],
    ["use({ a: 1, ...(x ? { a: 2 } : {}) });", "{ a: (2 | 1) }"],
    ["use({ a: 1, ...(x && { a: 2 }) });", "{ a: (2 | 1) }"],
    ["use({ a: 1, ...(x || { a: 2 }) });", "{ a: (? | 2) }"],
    ["use({ a: 1, ...null });", "{ a: 1 }"],
    ["use({ a: 1, ...undefined });", "{ a: 1 }"],
    ["use({ a: 1, ...false });", "{ a: 1 }"],
    ["use({ a: 1, ...4 });", "{ a: 1 }"],
    ["use({ ['a']: 1 });", "{ a: 1 }"],
    ["use({ [k]: 1, a: 2 });", "{ a: 2 }"],
    ["use({ a: 2, [k]: 1 });", "{ a: ? }"],
    ["use({ [`a`]: 1 });", "{ a: 1 }"],
    ["use({ ['a' + 'b']: 1 });", "{ ab: 1 }"],
    ["const K = 'a'; use({ [K]: 1 });", "{ a: 1 }"],
    ["use({ 1: 2 });", "{ 1: 2 }"],
    ["use({ 'a-b': 1 });", "{ a-b: 1 }"],
    ["use({ __proto__: { a: 1 } });", "{ __proto__: { a: 1 } }"],
    ["use({ __proto__: { a: 1 }, b: 2 });", "{ __proto__: { a: 1 }, b: 2 }"],
    ["use({ ['__proto__']: 1 });", "{ __proto__: 1 }"],
    ["use({ get a() { return 1; } });", "{ a: 1 }"],
    ["use({ set a(v) {} });", "{ a: ? }"],
    ["use({ a() {} });", "{ a: ? }"],
    ["const a = 1; use({ a });", "{ a: 1 }"],
    ["use({ a: { b: { c: 1 } } });", "{ a: { b: { c: 1 } } }"],
    ["use({ ...{ ...{ a: 1 } } });", "{ a: 1 }"],
    ["use({ a: [1] });", "{ a: ? }"],
    ["use({ a: () => 1 });", "{ a: ? }"],
    ["const o = { a: 1 }; use({ ...o, ...o });", "{ a: 1 }"],
    ["const o = { a: 1 }; o.b = 2; use({ ...o });", "{ a: 1, b: 2 }"],
  ])("%s", (code, expected) => {
    expect(valueShown(code)).toBe(expected);
  });
});

describe("members that a class sets", () => {
  it.each([
    ["class A { s = { a: 1 }; g() { use(this.s.a); } } fill(list[0]);", "1"],
    ["class A { s = { a: 1 }; g() { use(this.s.a); } } fill(list[k]);", "?"],
    ['class A { s = { a: 1 }; g() { use(this.s.a); } } fill(list["s"]);', "?"],
    ["class A { static a = 1; static b = (() => use(this.a))(); }", "1"],
    ["class A { static a = 1; static f() { use(this.a); } }", "1"],
    ["class A { a = 1; static f() { use(this.a); } }", "?"],
    ["class A { constructor() { this.s = 1; } f() { this.s++; } g() { use(this.s); } }", "?"],
    ["class A { constructor() { this.s = 1; } f() { delete this.s; } g() { use(this.s); } }", "?"],
    ["class A { constructor() { this.s = 1; } f() { [this.s] = x; } g() { use(this.s); } }", "?"],
    [
      "class A { constructor() { this.s = 1; } f() { ({ a: this.s } = x); } g() { use(this.s); } }",
      "?",
    ],
    [
      "class A { constructor() { this.s = 1; } f() { for (this.s of x) y(); } g() { use(this.s); } }",
      "?",
    ],
    ["class A { constructor() { this.s = 1; } f() { x(-this.s); } g() { use(this.s); } }", "1"],
    [
      "class A { constructor() { this.s = { a: 1 }; } f() { [this.s.a] = x; } g() { use(this.s.a); } }",
      "?",
    ],
    [
      "class A { constructor() { this.s = { a: 1 }; } f() { this.s.a.b.c = 2; } g() { use(this.s.a); } }",
      "?",
    ],
    [
      "class A { constructor() { this.s = { a: 1 }; } f() { x = this.s.a; } g() { use(this.s.a); } }",
      "?",
    ],
    [
      "class A { constructor() { this.s = { a: 1 }; } f() { x[this.s.a] = 1; } g() { use(this.s.a); } }",
      "1",
    ],
  ])("%s", (code, expected) => {
    expect(valueShown(code)).toBe(expected);
  });
});

describe("methods of objects", () => {
  it.each([
    ["const o = { f() { return 1; }, ...x }; use(o.f());", "?"],
    ["const o = { ...x, f() { return 1; } }; use(o.f());", "1"],
    ["const o = { f() { return 1; }, [k]: 2 }; use(o.f());", "?"],
    ["const o = { f() { return 1; }, g: 2 }; use(o.f());", "1"],
    ["const o = { f() { return 1; } }; o.f = x; use(o.f());", "?"],
    ["const o = { f() { return 1; } }; o.g = x; use(o.f());", "1"],
    ["const o = { f() { return 1; } }; o[k] = x; use(o.f());", "?"],
  ])("%s", (code, expected) => {
    expect(valueShown(code)).toBe(expected);
  });
});
