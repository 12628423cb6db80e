import { describe, expect, it } from "vitest";
import { show, valueIn } from "./harness.js";

describe("an object that is changed after it was made", () => {
  it.each([
    ["a key is set", "const o = { a: 1, b: 2 }; o.a = 3; use(o);", "{ a: 3, b: 2 }"],
    ["a key is set in brackets", "const o = { a: 1, b: 2 }; o['a'] = 3; use(o);", "{ a: 3, b: 2 }"],
    ["a key is set twice", "const o = { a: 1 }; o.a = 2; o.a = 3; use(o);", "{ a: 3 }"],
    ["a key is set behind the use", "const o = { a: 1 }; use(o); o.a = 3;", "{ a: 1 }"],
    ["a key is added", "const o = { a: 1 }; o.b = 3; use({ a: o.a, b: o.b });", "{ a: 1, b: 3 }"],
    ["under a condition", "const o = { a: 1 }; if (x) o.a = 3; use(o);", "{ a: (3 | 1) }"],
    [
      "on both ways",
      "const o = { a: 1 }; if (x) { o.a = 3; } else { o.a = 4; } use(o);",
      "{ a: (3 | 4) }",
    ],
    ["with &&", "const o = { a: 1 }; x && (o.a = 3); use(o);", "{ a: (3 | 1) }"],
    [
      "before the program leaves",
      "const o = { a: 1 }; if (x) { o.a = 3; throw y; } use(o);",
      "{ a: 1 }",
    ],
    [
      "where it may fail",
      "const o = { a: 1 }; try { o.a = read(); } catch {} use(o);",
      "{ a: (? | 1) }",
    ],
    ["in a loop", "const o = { a: 1 }; for (const x of y) o.a = x; use(o);", "?"],
    [
      "by another function",
      "const o = { a: 1, b: 2 }; function f() { o.a = 3; } f(); use(o);",
      "{ a: ?, b: 2 }",
    ],
    [
      "before the function that uses it",
      "const o = { a: 1 }; o.a = 3; function f() { use(o); }",
      "{ a: 3 }",
    ],
    [
      "behind the function that uses it",
      "const o = { a: 1 }; function f() { use(o); } o.a = 3;",
      "{ a: ? }",
    ],
    ["to something that is not known", "const o = { a: 1 }; o.a = x; use(o);", "{ a: ? }"],
    ["a key is added to", "const o = { a: 1 }; o.a += 2; use(o);", "{ a: ? }"],
    ["a key is deleted", "const o = { a: 1 }; delete o.a; use(o);", "{ a: - }"],
    ["a key is counted", "const o = { a: 1 }; o.a++; use(o);", "{ a: ? }"],
    [
      "a key of a key is set",
      "const o = { a: { b: 1, c: 2 } }; o.a.b = 3; use(o);",
      "{ a: { b: 3, c: 2 } }",
    ],
    ["a key of the member is set", "const c = { o: { a: 1 } }; c.o.a = 3; use(c.o);", "{ a: 3 }"],
    [
      "another object is laid over it",
      "const o = { a: 1, b: 2 }; Object.assign(o, { a: 3 }); use(o);",
      "{ a: 3, b: 2 }",
    ],
    ["nothing is set", "const o = { a: 1 }; console.log(o.a, o); use(o);", "{ a: 1 }"],
    ["another object's key is set", "const o = { a: 1 }; p.a = 3; use(o);", "{ a: 1 }"],
  ])("%s", (_, code, shown) => {
    expect(show(valueIn(code))).toBe(shown);
  });

  it.each([
    ["a key that cannot be told is set", "const o = { a: 1 }; o[key] = 3; use(o);"],
    [
      "keys that cannot be told are set",
      "const o = { a: 1 }; for (const key of keys) o[key] = 3; use(o);",
    ],
    ["a key is set by a pattern", "const o = { a: 1 }; ({ a: o.a } = x); use(o);"],
    ["a key is set by a list", "const o = { a: 1 }; [o.a] = x; use(o);"],
    ["a key is set by a loop", "const o = { a: 1 }; for (o.a of x); use(o);"],
    ["a key is set through another name", "const o = { a: 1 }; const p = o; p.a = 3; use(o);"],
    [
      "a function of the file sets it",
      "const o = { a: 1 }; function f(p) { p.a = 3; } f(o); use(o);",
    ],
    [
      "another object that is not known is laid over it",
      "const o = { a: 1 }; Object.assign(o, more); use(o);",
    ],
  ])("what it held is not certain any more: %s", (_, code) => {
    const value = valueIn(code);
    expect(show(value.kind === "mapping" ? value.get("a") : value)).toBe("?");
  });

  it.each([
    ["fill(o);", "?"],
    ["tools.fill(o);", "?"],
    ["Object.assign(o, more);", "?"],
    ["Object.assign(o, { z: 1 });", "1"],
    ["o.z = 1;", "1"],
    ["console.log(o);", "-"],
    ["JSON.stringify(o);", "-"],
    ["Object.keys(o);", "-"],
    ["mysql.createPool(o);", "-"],
    ["o.b = 1;", "-"],
    ["fill(o.a);", "-"],
    ["function f(p) { console.log(p); } f(o);", "-"],
  ])("a key that is not there is, after %s: %s", (statement, shown) => {
    const value = valueIn(`const o = { a: 1 }; ${statement} use(o);`);
    expect(show(value.kind === "mapping" ? value.get("z") : value)).toBe(shown);
  });
});

it.each(["A.has(x)", "A.includes(x)", "[...A].includes(x)"])(
  "a list that is made of itself is no list of texts: %s",
  (test) => {
    expect(show(valueIn(`const A = new Set(B), B = new Set(A); use(${test} ? 1 : 2);`))).toBe(
      "(1 | 2)",
    );
  },
);

describe("a variable that is set later", () => {
  it.each([
    ["on both ways", "let a; if (x) a = 1; else a = 2; use(a);", "(1 | 2)"],
    ["on one way", "let a; if (x) a = 1; use(a);", "(1 | null)"],
    ["on ways of ways", "let a = 1; if (x) { if (y) a = 2; } use(a);", "((2 | 1) | 1)"],
    ["in the branch of the use", "let a = 1; if (x) { a = 2; use(a); }", "2"],
    ["in the other branch", "let a = 1; if (x) { a = 2; } else { use(a); }", "1"],
    [
      "where it may fail",
      "let a; try { a = { b: 1 }; } catch { a = { b: 2 }; } use(a);",
      "({ b: 1 } | { b: 2 })",
    ],
    ["in the end", "let a; try { f(); } finally { a = 1; } use(a);", "1"],
    ["in a switch", "let a = 1; switch (x) { case 1: a = 2; } use(a);", "(2 | 1)"],
    [
      "in each case of a switch",
      "let a; switch (x) { case 1: a = 2; break; default: a = 3; } use(a);",
      "(2 | 3)",
    ],
    [
      "in a case that falls through",
      "let a; switch (x) { case 1: a = 2; default: a = 3; } use(a);",
      "3",
    ],
    [
      "in a case that leaves",
      "let a; switch (x) { case 1: a = 2; break; default: throw 3; } use(a);",
      "2",
    ],
    [
      "in a case that may end early",
      "let a; switch (x) { case 1: if (y) break; a = 2; } use(a);",
      "?",
    ],
    ["in a loop", "let a = 1; while (x) a = 2; use(a);", "?"],
    ["on a way that the file answers", "let a = 1; if (true) a = 2; use(a);", "2"],
  ])("%s", (_, code, shown) => {
    expect(show(valueIn(code))).toBe(shown);
  });
});

describe("a function of the file", () => {
  it.each([
    ["an arrow", "const f = () => ({ a: 1 }); use(f());", "{ a: 1 }"],
    ["a declaration", "function f() { return { a: 1 }; } use(f());", "{ a: 1 }"],
    ["called before it stands there", "use(f()); function f() { return 1; }", "1"],
    ["with two returns", "function f() { if (x) return 1; return 2; } use(f());", "(1 | 2)"],
    ["that may throw", "function f() { if (!x) throw new Error(); return 1; } use(f());", "1"],
    [
      "that throws in the end",
      "function f() { if (x) return 1; throw new Error(); } use(f());",
      "1",
    ],
    ["that may return nothing", "function f() { if (x) return 1; } use(f());", "(1 | null)"],
    [
      "that returns again in the end",
      "function f() { try { return 1; } finally { return 2; } } use(f());",
      "?",
    ],
    ["with a constant inside", "function f() { const a = 1; return { a }; } use(f());", "{ a: 1 }"],
    ["whose member is asked", "const f = () => ({ a: 1 }); use(f().a);", "1"],
    ["that is awaited", "async function f() { return 1; } use(await f());", "1"],
    ["that is not awaited", "async function f() { return 1; } use(f());", "?"],
    ["that yields", "function* f() { return 1; } use(f());", "?"],
    ["that calls itself", "function f() { return f(); } use(f());", "?"],
    ["that is set twice", "let f = () => 1; f = () => 2; use(f());", "?"],
    ["in place", "use((() => 1)());", "1"],
    ["that is imported", "import { f } from './f.js'; use(f());", "?"],
  ])("%s", (_, code, shown) => {
    expect(show(valueIn(code))).toBe(shown);
  });

  it.each([
    ["its only caller's argument", "function f(a) { use(a); } f(1);", "1"],
    ["one of two callers' arguments", "function f(a) { use(a); } f(1); f(2);", "(1 | 2)"],
    ["a default", "function f(a = 1) { use(a); } f();", "1"],
    ["a part of it", "function f({ a }) { use(a); } f({ a: 1 });", "1"],
    ["exported, so anybody may call it", "export function f(a) { use(a); } f(1);", "(1 | ?)"],
    ["handed on, so anybody may call it", "function f(a) { use(a); } f(1); run(f);", "(1 | ?)"],
    [
      "known by another name, so anybody may call it",
      "function f(a) { use(a); } f(1); const g = f;",
      "(1 | ?)",
    ],
    ["never called", "function f(a) { use(a); }", "?"],
    ["called with a spread", "function f(a) { use(a); } f(...x);", "?"],
    ["the rest", "function f(...a) { use(a); } f(1);", "?"],
  ])("and what it is given: %s", (_, code, shown) => {
    expect(show(valueIn(code))).toBe(shown);
  });
});

describe("functions of the language, arrays and classes", () => {
  it.each([
    ["use(Object.freeze({ a: 1 }));", "{ a: 1 }"],
    [`use(JSON.parse('{ "a": 1, "b": { "c": true } }'));`, "{ a: 1, b: { c: true } }"],
    [`use(JSON.parse(x ?? '{ "a": 1 }'));`, "(? | { a: 1 })"],
    ["use(JSON.parse('{ a: 1 }'));", "?"],
    ["use(JSON.parse(x));", "?"],
    [`use(JSON.parse('{ "a": 1 }', revive));`, "?"],
    ["use(Object.assign({ a: 1 }, { b: 2 }));", "{ a: 1, b: 2 }"],
    ["use(structuredClone({ a: 1 }));", "{ a: 1 }"],
    ["use(Number('4000'));", "4000"],
    ["use(parseInt('4000', 10));", "4000"],
    ["use(Number(x));", "?"],
    ["use(Boolean(''));", "false"],
    ["use(JSON.stringify({ a: true }));", '"{\\"a\\":true}"'],
    ["use(JSON.stringify({ a: x }));", "?"],
    ["use(['a', 'b'].join('-'));", '"a-b"'],
    ["use(['a', x].join(''));", '"a…"'],
    ["const a = 'a'; use(a.concat('/', x, '?b'));", '"a/…?b"'],
    ["use('a'.concat());", '"a"'],
    ["use('a'.concat(...x));", "?"],
    ["use(x.concat('a'));", "?"],
    ["const l = [1, 2]; use(l[1]);", "2"],
    ["const l = [1, 2]; l.push(3); use(l[1]);", "?"],
    ["class C { a = { b: 1 }; f() { use(this.a); } }", "{ b: 1 }"],
    ["class C { constructor() { this.a = 1; } f() { use(this.a); } }", "1"],
    ["class C { a = 1; g() { this.a = 2; } f() { use(this.a); } }", "?"],
    ["class C { get a() { return 1; } f() { use(this.a); } }", "1"],
    ["class C { a() { return 1; } f() { use(this.a()); } }", "1"],
    ["class C { static a = 1; f() { use(this.a); } }", "?"],
  ])("%s", (code, shown) => {
    expect(show(valueIn(code))).toBe(shown);
  });
});
