import { describe, expect, it } from "vitest";
import { show, valueIn, valueOf } from "./harness.js";

describe("one expression", () => {
  it.each([
    ["'a'", '"a"'],
    ["1", "1"],
    ["0x10", "16"],
    ["1_000", "1000"],
    ["true", "true"],
    ["null", "null"],
    ["undefined", "null"],
    ["void 0", "null"],
    ["!0", "true"],
    ["!1", "false"],
    ["!!''", "false"],
    // Nothing is made up.
    ["-1", "?"],
    ["1n", "?"],
    ["/a/", "?"],
    ["[1]", "?"],
    ["NaN", "?"],
    ["name", "?"],
    ["f()", "?"],
    ["this", "?"],
    ["typeof name", "?"],
    ["tag`a`", "?"],
    ["(a, 1)", "?"],
    ["() => 1", "?"],
    ["new Map()", "?"],
    ["1 + 1", "?"],
    ["a.b", "?"],
    ["a?.[b]", "?"],
  ])("%s", (expression, shown) => {
    expect(show(valueOf(expression))).toBe(shown);
    expect(show(valueOf(expression, { parser: "espree" }))).toBe(shown);
  });

  it.each([
    "{ a: 1 } as const",
    "({ a: 1 })!",
    "<Type>{ a: 1 }",
    "{ a: 1 } satisfies Type",
    "await { a: 1 }",
    "({ a: 1 } as unknown as Type)!",
  ])("what changes no value is taken off: %s", (expression) => {
    expect(show(valueOf(expression))).toBe("{ a: 1 }");
  });

  it("knows no `undefined` that the program defines", () => {
    expect(show(valueIn("function f(undefined) { use(undefined); }"))).toBe("?");
  });
});

describe("choices", () => {
  it.each([
    ["a ? 1 : 2", "(1 | 2)"],
    ["true ? 1 : 2", "1"],
    ["'' ? 1 : 2", "2"],
    ["!null ? 1 : 2", "1"],
    ["a ? b ? 1 : 2 : 3", "((1 | 2) | 3)"],
    ["a ? x : 2", "(? | 2)"],
    ["a ?? 1", "(? | 1)"],
    ["null ?? 1", "1"],
    ["undefined ?? null ?? 1", "1"],
    ["0 ?? 1", "0"],
    ["'' ?? 1", '""'],
    ["{} ?? 1", "{}"],
    ["a || 1", "(? | 1)"],
    ["0 || 1", "1"],
    ["'' || 'x'", '"x"'],
    ["null || undefined", "null"],
    ["'x' || 1", '"x"'],
    ["{} || 1", "{}"],
    ["a && 1", "(1 | false)"],
    ["0 && 1", "0"],
    ["1 && 2", "2"],
    ["{} && 1", "1"],
    ["null && 1", "null"],
    ["a && b && 1", "(1 | false)"],
    // A comparison is true or false, and the running program knows which.
    ...["===", "!==", "==", "!=", "<", ">", "<=", ">=", "in", "instanceof"].map((sign) => [
      `a ${sign} b`,
      "(true | false)",
    ]),
    ["!a", "(true | false)"],
    ["!(a === b)", "(true | false)"],
    ["a === b ? 1 : 2", "(1 | 2)"],
    ["a & b", "?"],
  ])("%s", (expression = "", shown = "") => {
    const code = expression.startsWith("{") ? `use((${expression}));` : `use(${expression});`;
    expect(show(valueIn(code))).toBe(shown);
  });

  it.each([
    ["(a ? 0 : 1) || 2", "a falsy branch never leaves `||`", "0"],
    ["(a && { b: 1 }) || { c: 1 }", "the false of `&&` never leaves `||`", "false"],
    ["(a ? null : 1) ?? 2", "a null never leaves `??`", "null"],
    ["(a ? 1 : 0) && 2", "a truthy branch never leaves `&&` as it is", "1"],
  ])("%s: %s", (expression, _, lost) => {
    expect(show(valueOf(expression)).match(/[a-z0-9]+/g)).not.toContain(lost);
  });

  it("names every value that a chain of defaults may have", () => {
    expect(new Set(show(valueOf("a || b || 'x'")).match(/\?|"x"/g))).toEqual(new Set(["?", '"x"']));
    expect(new Set(show(valueOf("a ?? (b ?? 'x')")).match(/\?|"x"/g))).toEqual(
      new Set(["?", '"x"']),
    );
  });

  it("keeps a branch by itself, with what is written around it", () => {
    const code = "use({ a: x ? 1 : { b } });";
    const object = valueIn(code);
    const choice = object.kind === "mapping" ? object.get("a") : object;
    if (choice.kind !== "choice") throw new Error(show(choice));
    const [edit] = choice.keep(1) ?? [];
    expect(edit && code.slice(0, edit.at[0]) + edit.text + code.slice(edit.at[1])).toBe(
      "use({ a: { b } });",
    );
    expect(choice.keep(2)).toBeNull();
    expect(choice.keep(-1)).toBeNull();
  });

  it("keeps no branch where a comment would be lost", () => {
    const choice = valueOf("a ? 1 /* why */ : 2");
    expect(choice.kind === "choice" && choice.keep(1)).toBeNull();
  });
});

describe("variables", () => {
  it.each([
    ["a constant", "const a = 1; use(a);", "1"],
    ["of a constant", "const a = 1; const b = a; use(b);", "1"],
    ["used before it is written", "use(a); const a = 1;", "1"],
    ["a let that is never set again", "let a = 1; use(a);", "1"],
    ["a let that is set once", "let a; a = 1; use(a);", "1"],
    ["a var", "var a = 1; use(a);", "1"],
    ["exported", "export const a = 1; use(a);", "1"],
    ["in shorthand", "const a = 1; use({ a });", "{ a: 1 }"],
    ["of an outer scope", "const a = 1; function f() { use(a); }", "1"],
    ["the inner one of two", "const a = 1; { const a = 2; use(a); }", "2"],
    ["set again", "let a = 1; a = 2; use(a);", "2"],
    ["set again behind the use", "let a = 1; use(a); a = 2;", "1"],
    ["set again under a condition", "let a = 1; if (x) a = 2; use(a);", "(2 | 1)"],
    ["set again by a function", "let a = 1; function f() { a = 2; } use(a);", "?"],
    ["counted", "let a = 1; a++; use(a);", "?"],
    ["added to", "let a = 'x'; a += 'y'; use(a);", '"xy"'],
    ["a number, added to", "let a = 1; a += 2; use(a);", "?"],
    ["declared twice", "var a = 1; var a = 2; use(a);", "?"],
    ["never set", "let a; use(a);", "null"],
    ["of a loop", "for (const a of [1]) use(a);", "1"],
    ["of a loop over more", "for (const a of [1, ...[2]]) use(a);", "(1 | 2)"],
    ["of a loop over the unknown", "for (const a of [1, ...b]) use(a);", "?"],
    ["of a loop over keys", "for (const a in { b: 1 }) use(a);", "?"],
    ["a parameter", "function f(a) { use(a); }", "?"],
    ["a parameter with a default", "function f(a = 1) { use(a); }", "(? | 1)"],
    ["imported", "import { a } from './a.js'; use(a);", "?"],
    ["of a catch", "try {} catch (a) { use(a); }", "?"],
    ["destructured", "const { a } = { a: 1 }; use(a);", "1"],
    [
      "destructured, with a default",
      "const { a = 1, b = 2 } = { b: 3 }; use({ a, b });",
      "{ a: 1, b: 3 }",
    ],
    ["destructured from what is not known", "const { a } = x; use(a);", "?"],
    ["the rest", "const { a, ...rest } = { a: 1, b: 2 }; use(rest);", "{ b: 2 }"],
    ["an element", "const [a] = [1]; use(a);", "1"],
    ["an element of the unknown", "const [a] = b; use(a);", "?"],
    ["an element behind the unknown", "const [, a] = [...b, 1]; use(a);", "?"],
    ["a function", "function a() {} use(a);", "?"],
    ["a class, by its own members", "class a {} use(a);", "{}"],
    ["an enumeration", "enum a { b = 1 } use(a.b);", "1"],
    ["an enumeration that counts", "enum a { b } use(a.b);", "?"],
    ["itself", "const a = a; use(a);", "?"],
    ["each other", "const a = b; const b = a; use(a);", "?"],
    ["itself in an object", "const a = { b: a, c: 1 }; use(a.b.b.b.c);", "1"],
    ["itself in a text", "const a = `x${a}`; use(a.b);", "?"],
  ])("%s", (_, code, shown) => {
    expect(show(valueIn(code))).toBe(shown);
  });

  it("ends in a long chain", () => {
    const chain = (length: number): string =>
      `const a0 = 1;\n${Array.from({ length }, (_, index) => `const a${index + 1} = a${index};`).join("\n")}\nuse(a${length});`;
    expect(show(valueIn(chain(5)))).toBe("1");
    expect(show(valueIn(chain(5000)))).toBe("?");
  });
});

describe("members", () => {
  it.each([
    ["of a constant", "const c = { a: 1 }; use(c.a);", "1"],
    ["of a member", "const c = { a: { b: 1 } }; use(c.a.b);", "1"],
    ["in brackets", "const c = { 'a-b': 1 }; use(c['a-b']);", "1"],
    ["with ?.", "const c = { a: { b: 1 } }; use(c?.a?.b);", "1"],
    ["with ! and casts", "const c = { a: { b: 1 } } as const; use((c!.a as Type).b!);", "1"],
    ["exported", "export const c = { a: 1 }; use(c.a);", "1"],
    ["of a constant that is another's", "const d = { a: 1 }; const c = d; use(c.a);", "1"],
    ["an object", "const c = { a: { b: 1 } }; use(c.a);", "{ b: 1 }"],
    ["that is missing", "const c = {}; use(c.a);", "null"],
    ["by a name that is not known", "const c = { a: 1 }; use(c[name]);", "?"],
    ["behind a spread", "const c = { a: 1, ...rest }; use(c.a);", "?"],
    ["of a parameter", "function f(c) { use(c.a); }", "?"],
    ["of a call", "use(f().a);", "?"],
  ])("%s", (_, code, shown) => {
    expect(show(valueIn(code))).toBe(shown);
  });
});

describe("size", () => {
  // ESLint's own scope analysis goes as deep as the tree, and ends at about 4,000 pieces.
  it("reads a concatenation of a thousand pieces", () => {
    const pieces = Array.from({ length: 1000 }, (_, index) => (index % 2 === 0 ? "'a'" : "name"));
    expect(show(valueOf(pieces.join(" + "), { parser: "espree" }))).toBe(
      JSON.stringify("a…".repeat(500)),
    );
  });

  it.each([
    ["brackets", (inner: string) => `[${inner}]`],
    ["objects", (inner: string) => `{ a: ${inner} }`],
    ["conditions", (inner: string) => `x ? 1 : ${inner}`],
    ["defaults", (inner: string) => `(x || ${inner})`],
    ["negations", (inner: string) => `!${inner}`],
    ["templates", (inner: string) => `\`\${${inner}}\``],
  ])("does not overflow in two hundred nested %s", (_, nest) => {
    const nested = Array.from({ length: 200 }).reduce<string>((inner) => nest(inner), "1");
    expect(() => valueOf(nested)).not.toThrow();
  });
});
