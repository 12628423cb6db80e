import { describe, expect, it } from "vitest";
import { valueShown } from "./printed.js";

describe("a variable that is set", () => {
  it.each([
    ["let u = 1; switch (x) { case (u = 2): break; default: } use(u);", "?"],
    ["let a = 1; a = 2; use(a);", "2"],
    ["let a = 1; use(a); a = 2;", "1"],
    ["let a = 1; a = x; use(a);", "?"],
    ["var a = 1; a = 2; use(a);", "2"],
    ["let a; use(a);", "null"],
    ["let a = 1; a++; use(a);", "?"],
    ["let a = 1; a += 1; use(a);", "?"],
    ["let a = 'x'; a += 'y'; use(a);", '"xy"'],
    ["let a = 'x'; a += b; use(a);", '"x…"'],
    ["let a = b; a += 'y'; use(a);", '"…y"'],
    ["let a = b; a += 1; use(a);", "?"],
    ["let a = 1; a += 'y'; use(a);", "?"],
    ["let a = 1; a -= 1; use(a);", "?"],
    ["let a = null; a ??= 2; use(a);", "2"],
    ["let a = 1; a ??= 2; use(a);", "1"],
    ["let a = b; a ??= 2; use(a);", "(? | 2)"],
    ["let a = 0; a ||= 2; use(a);", "2"],
    ["let a = 1; a ||= 2; use(a);", "1"],
    ["let a = b; a ||= 2; use(a);", "(? | 2)"],
    ["let a = 1; a &&= 2; use(a);", "2"],
    ["let a = 0; a &&= 2; use(a);", "0"],
    ["let a = b; a &&= 2; use(a);", "(? | 2)"],
    ["let a = 1; [a] = b; use(a);", "?"],
    ["let a = 1; ({ a } = b); use(a);", "?"],
    ["let a = 1; for (a of b); use(a);", "?"],
    ["let a = 1; for (a = 2; x; ); use(a);", "?"],
    ["let a = 1; { a = 2; } use(a);", "2"],
    ["let a = 1; { use(a); a = 2; }", "1"],
    ["let a = 1; { let a = 2; } use(a);", "1"],
    ["let a = 1; if (x) { a = 2; return2(); } use(a);", "(2 | 1)"],
    ["function f() { let a = 1; if (x) { a = 2; return; } use(a); }", "1"],
    ["function f() { let a = 1; if (x) { return; } else { a = 2; } use(a); }", "2"],
    ["function f() { let a = 1; if (x) a = 2; else return; use(a); }", "2"],
    ["function f() { let a = 1; if (x) a = 2; else throw y; use(a); }", "2"],
    ["let a = 1; if (a = 2) use(a);", "?"],
    ["let a = 1; if (x) a = 2; else if (y) a = 3; use(a);", "(2 | (3 | 1))"],
    ["let a = 1; if (x) { a = 2; } else { a = 3; use(a); }", "3"],
    ["let a = 1; if (x) { a = 2; process.exit(); } use(a);", "1"],
    ["let a = 1; if (x) { a = 2; x.exit(); } use(a);", "1"],
    ["let a = 1; if (x) { a = 2; exit(); } use(a);", "(2 | 1)"],
    ["let a = 1; if (false) a = 2; use(a);", "1"],
    ["let a = 1; if (0) a = 2; else a = 3; use(a);", "3"],
    ["let a = 1; if ({}) a = 2; use(a);", "2"],
    ["let a = 1; while (x) { a = 2; } use(a);", "?"],
    ["let a = 1; do { a = 2; } while (x); use(a);", "?"],
    ["let a = 1; for (;;) { a = 2; } use(a);", "?"],
    ["let a = 1; for (const x of y) { use(a); }", "1"],
    ["let a = 1; for (const x of y) { use(a); a = 2; }", "?"],
    ["let a = 1; for (const x in y) { a = 2; use(a); }", "?"],
    ["for (const x of y) { let a = 1; a = 2; use(a); }", "2"],
    ["for (const x of y) { let a = 1; use(a); a = 2; }", "1"],
    ["let a = 1; label: { a = 2; } use(a);", "?"],
    ["let a = 1; with2(() => { a = 2; }); use(a);", "?"],
    ["let a = 1; (() => { a = 2; })(); use(a);", "?"],
    ["let a = 1; function f() { a = 2; } use(a);", "?"],
    ["let a = 1; a = 2; function f() { use(a); }", "2"],
    ["let a = 1; function f() { use(a); } f(); a = 2;", "?"],
    ["let a = 1; function f() { use(a); } a = 2; f();", "?"],
    ["let a = 1; a = 2; const f = () => use(a);", "2"],
    ["let a = 1; const f = () => use(a); a = 2;", "?"],
    ["let a = 1; f(); a = 2; function f() { use(a); }", "?"],
    ["let a = 1; a = 2; f(); function f() { g(); } function g() { use(a); }", "2"],
  ])("%s", (code, expected) => {
    expect(valueShown(code)).toBe(expected);
  });
});

describe("a variable that is set in a part of the program", () => {
  it.each([
    ["let a = 1; try { a = 2; } catch { a = 3; } use(a);", "(2 | 3)"],
    ["let a = 1; try { a = 2; f(); } catch {} use(a);", "(2 | 1)"],
    ["let a = 1; try { a = 2; use(a); } catch {}", "2"],
    ["let a = 1; try { f(); } catch { use(a); }", "1"],
    ["let a = 1; try { a = 2; } catch { use(a); }", "(2 | 1)"],
    ["let a = 1; try { a = 2; } catch { throw x; } use(a);", "2"],
    ["let a = 1; try { f(); } catch { a = 2; } use(a);", "(1 | 2)"],
    ["let a = 1; try { a = 2; } finally { f(); } use(a);", "2"],
    ["let a = 1; try { a = 2; } catch { a = 3; } finally { a = 4; } use(a);", "4"],
    ["let a = 1; try { f(); } finally { use(a); a = 2; }", "1"],
    ["function f() { let a = 1; try { a = 2; } catch { return; } use(a); }", "2"],
    [
      "let a; switch (x) { case 1: a = 2; break; case 2: a = 3; break; } use(a);",
      "(2 | (3 | null))",
    ],
    [
      "let a; switch (x) { case 1: a = 2; case 2: a = 3; break; default: a = 4; } use(a);",
      "(3 | (3 | 4))",
    ],
    ["let a; switch (x) { default: a = 4; break; case 1: a = 2; } use(a);", "(2 | 4)"],
    ["let a; switch (x) { case 1: { a = 2; break; } default: { a = 3; } } use(a);", "(2 | 3)"],
    ["let a; switch (x) { case 1: a = 2; throw y; default: a = 3; } use(a);", "3"],
    ["let a; switch (x) { case 1: a = 2; process.exit(); default: a = 3; } use(a);", "3"],
    ["let a; switch (a = x) { case 1: a = 2; } use(a);", "?"],
    ["let a; switch (x) { case (a = 1): a = 2; } use(a);", "?"],
    ["let a; switch (x) { case 1: for (;;) a = 2; } use(a);", "?"],
    ["let a; l: switch (x) { case 1: a = 2; break l; default: a = 3; } use(a);", "?"],
    ["let a; switch (x) { case 1: a = 2; use(a); }", "?"],
    ["let a; switch (x) { case 1: var b = 1; a = 2; break; default: a = 3; } use(a);", "(2 | 3)"],
    ["let a = 1; switch (x) { case 1: throw y; } use(a);", "1"],
    ["let a = 1; x && (a = 2); use(a);", "(2 | 1)"],
    ["let a = 1; x || (a = 2); use(a);", "?"],
    ["let a = 1; x ? (a = 2) : (a = 3); use(a);", "?"],
    ["let a = 1; a = 2, f(); use(a);", "?"],
    ["let a = 1; f(a = 2); use(a);", "?"],
    ["let a = 1; b = a = 2; use(a);", "?"],
    ["let a = 1; var b = (a = 2); use(a);", "?"],
    ["export let a = 1; a = 2; use(a);", "2"],
    ["let a = 1; export { a }; use(a);", "1"],
    ["let a = (a = 2); use(a);", "?"],
    ["let a = 1; delete a; use(a);", "1"],
    ["const a = a; use(a);", "?"],
    ["use(a); var a = 1;", "?"],
    ["use(a); var a;", "null"],
    ["a = 1; use(a); var a;", "1"],
    ["f(); var a = 1; function f() { use(a); }", "1"],
    ["let a = b; let b = a; use(a);", "?"],
    ["let o = { a: 1 }; o = { ...o, b: 2 }; use(o);", "{ a: 1, b: 2 }"],
    ["let o = { a: 1 }; if (x) o = { ...o, b: 2 }; use(o);", "({ a: 1, b: 2 } | { a: 1 })"],
    ["let a = 'x'; a = a + 'y'; use(a);", '"xy"'],
    ["let a = 'x'; a = `${a}y`; use(a);", '"xy"'],
    ["let a = 'x'; if (b) a += 'y'; use(a);", '("xy" | "x")'],
    ["let a = 'x'; a += 'y'; a += 'z'; use(a);", '"xyz"'],
    ["class A { static { let a = 1; a = 2; use(a); } }", "?"],
    ["let a = 1; class A { static { a = 2; } } use(a);", "?"],
    ["let a = 1; class A { p = a; } a = 2; use(a);", "2"],
  ])("%s", (code, expected) => {
    expect(valueShown(code)).toBe(expected);
  });
});

describe("an object that is made of itself", () => {
  it.each([
    ["let o = { a: 1 }; o = { b: 2, ...o }; use(o);", "{ b: 2, a: 1 }"],
    ["let o = { a: 1 }; o = Object.assign({}, o, { b: 2 }); use(o);", "{ a: 1, b: 2 }"],
    ["let o = { a: 1 }; o = { in: o }; use(o);", "{ in: { a: 1 } }"],
    [
      "let o = { in: { a: 1 } }; o = { ...o, in: { ...o.in, b: 2 } }; use(o);",
      "{ in: { a: 1, b: 2 } }",
    ],
    ["let o = { a: 1 }; o = { ...o, b: 2 }; o = { ...o, c: 3 }; use(o);", "{ a: 1, b: 2, c: 3 }"],
    ["let o = { a: 1 }; o = { ...o, f: () => o }; use(o.a);", "1"],
  ])("%s", (code, expected) => {
    expect(valueShown(code)).toBe(expected);
  });
});

describe("an object that is changed after it was put into another one", () => {
  it.each([
    ["o[k] = 2;", "{ b: ?, d: 3 }"],
    ["o[k].c = 2;", "{ b: ?, d: 3 }"],
    ["delete o[k];", "{ b: ?, d: 3 }"],
    ["o[k]++;", "{ b: ?, d: 3 }"],
    ["for (const k of ks) o[k] = 2;", "{ b: ?, d: 3 }"],
    ["Object.assign(o, { a: 2 });", "{ b: ?, d: 3 }"],
    ["Object.assign(o, x);", "{ b: ?, d: 3 }"],
    ["Object.assign(o, x, y);", "{ b: ?, d: 3 }"],
    ["if (x) Object.assign(o, { a: 2 });", "{ b: ?, d: 3 }"],
    ["o.a = 2;", "{ b: { a: ? }, d: 3 }"],
    ["o = { a: 2 };", "{ b: { a: 1 }, d: 3 }"],
    ["const p = Object.assign({}, o);", "{ b: { a: 1 }, d: 3 }"],
  ])("%s", (code, expected) => {
    expect(valueShown(`let o = { a: 1 }; const box = { b: o, d: 3 }; ${code} use(box);`)).toBe(
      expected,
    );
  });

  it.each(["o[k] = 2;", "Object.assign(o, { a: 2 });"])("but not after its use: %s", (code) => {
    expect(valueShown(`const o = { a: 1 }; const box = { b: o }; use(box); ${code}`)).toBe(
      "{ b: { a: 1 } }",
    );
  });
});
