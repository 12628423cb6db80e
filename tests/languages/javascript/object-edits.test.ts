import { describe, expect, it } from "vitest";
import { edited, valueIn, type Source } from "./harness.js";

const put = (
  object: string,
  key: string,
  value: Parameters<Parameters<Parameters<typeof edited>[1]>[0]["put"]>[1],
  source?: Source,
) => inside(edited(`use(${object});`, (mapping) => mapping.put(key, value), source));
const remove = (object: string, ...keys: string[]) =>
  inside(edited(`use(${object});`, (mapping) => mapping.remove(keys)));
const rename = (object: string, from: string, to: string) =>
  inside(edited(`use(${object});`, (mapping) => mapping.rename(from, to, true)));

/** The object alone: what surrounds it must be as it was. */
function inside(output: string | null): string | null {
  if (output === null) return null;
  expect(output.slice(0, 4) + output.slice(-2)).toBe("use();");
  return output.slice(4, -2);
}

describe("an entry is added", () => {
  it.each([
    ["to one on a line", "{ a: 1 }", "{ a: 1, ssl: true }"],
    ["to one without blanks", "{a: 1}", "{a: 1, ssl: true}"],
    ["behind a comma", "{ a: 1, }", "{ a: 1, ssl: true, }"],
    ["behind the last of several", "{ a: 1, b: 2 }", "{ a: 1, b: 2, ssl: true }"],
    ["to lines", "{\n  a: 1\n}", "{\n  a: 1,\n  ssl: true\n}"],
    ["to lines that end with a comma", "{\n  a: 1,\n}", "{\n  a: 1,\n  ssl: true,\n}"],
    ["to lines with tabs", "{\n\ta: 1,\n\tb: 2,\n}", "{\n\ta: 1,\n\tb: 2,\n\tssl: true,\n}"],
    [
      "to lines with CRLF",
      "{\r\n  a: 1,\r\n  b: 2\r\n}",
      "{\r\n  a: 1,\r\n  b: 2,\r\n  ssl: true\r\n}",
    ],
    [
      "to CRLF lines that end with a comma",
      "{\r\n\ta: 1,\r\n}",
      "{\r\n\ta: 1,\r\n\tssl: true,\r\n}",
    ],
    [
      "to lines that begin with a comma",
      "{\n    a: 1\n  , b: 2\n}",
      "{\n    a: 1\n  , b: 2, ssl: true\n}",
    ],
    [
      "to an object that opens on the first entry's line",
      "{ a: 1,\n  b: 2 }",
      "{ a: 1,\n  b: 2,\n  ssl: true }",
    ],
    [
      "to one whose last line holds two",
      "{\n  a: 1,\n  b: 2, c: 3,\n}",
      "{\n  a: 1,\n  b: 2, c: 3, ssl: true,\n}",
    ],
    [
      "to one that closes behind the last entry",
      "{\n  a: 1,\n  b: 2}",
      "{\n  a: 1,\n  b: 2,\n  ssl: true}",
    ],
    ["behind a spread", "{ ...rest }", "{ ...rest, ssl: true }"],
    ["behind a method", "{ a() { return 1; } }", "{ a() { return 1; }, ssl: true }"],
    [
      "behind a value of several lines",
      "{\n  a: {\n    b: 1,\n  },\n}",
      "{\n  a: {\n    b: 1,\n  },\n  ssl: true,\n}",
    ],
    ["behind a value in parentheses", "{ a: (1) }", "{ a: (1), ssl: true }"],
    ["behind a shorthand", "{ a }", "{ a, ssl: true }"],
    ["to an empty one", "{}", "{ ssl: true }"],
    ["to an empty one with a blank", "{ }", "{ ssl: true }"],
    ["to an empty one with lines", "{\n}", "{ ssl: true }"],
    ["to quoted keys", "{ 'a': 1, 'b': 2 }", "{ 'a': 1, 'b': 2, 'ssl': true }"],
    ['to keys in "', '{ "a": 1 }', '{ "a": 1, "ssl": true }'],
    ["to keys of which one is quoted", "{ 'a-b': 1, c: 2 }", "{ 'a-b': 1, c: 2, ssl: true }"],
  ])("%s", (_, before, after) => {
    expect(put(before, "ssl", true)).toBe(after);
    expect(put(before, "ssl", true, { parser: "espree" })).toBe(after);
  });

  it.each([
    [
      "a line comment stays behind its entry",
      "{\n  a: 1 // one\n}",
      "{\n  a: 1, // one\n  ssl: true\n}",
    ],
    ["and behind its comma", "{\n  a: 1, // one\n}", "{\n  a: 1, // one\n  ssl: true,\n}"],
    ["with CRLF", "{\r\n  a: 1, // one\r\n}", "{\r\n  a: 1, // one\r\n  ssl: true,\r\n}"],
    [
      "with CRLF and no comma",
      "{\r\n  a: 1 // one\r\n}",
      "{\r\n  a: 1, // one\r\n  ssl: true\r\n}",
    ],
    [
      "a block comment stays behind its entry",
      "{\n  a: 1, /* one */\n}",
      "{\n  a: 1, /* one */\n  ssl: true,\n}",
    ],
    [
      "a block comment before the comma",
      "{\n  a: 1 /* one */,\n}",
      "{\n  a: 1 /* one */,\n  ssl: true,\n}",
    ],
    [
      "a comment on the line below stays there",
      "{\n  a: 1,\n  // end\n}",
      "{\n  a: 1,\n  ssl: true,\n  // end\n}",
    ],
    [
      "a comment before an entry",
      "{\n  // one\n  a: 1,\n}",
      "{\n  // one\n  a: 1,\n  ssl: true,\n}",
    ],
    ["a comment on the one line", "{ a: 1 /* one */ }", "{ a: 1, ssl: true /* one */ }"],
    [
      "a comma in the comment",
      "{\n  a: 1 // one, two\n}",
      "{\n  a: 1, // one, two\n  ssl: true\n}",
    ],
    ["only a comment", "{ /* none */ }", "{ /* none */ ssl: true }"],
    ["only a comment, on its line", "{\n  // none\n}", "{\n  // none\n  ssl: true\n}"],
    ["only a comment, on its line, with tabs", "{\n\t// none\n}", "{\n\t// none\n\tssl: true\n}"],
    ["only a comment, with CRLF", "{\r\n  // none\r\n}", "{\r\n  // none\r\n  ssl: true\r\n}"],
    ["only a comment behind the brace", "{ // none\n}", "{ // none\n  ssl: true\n}"],
  ])("%s", (_, before, after) => {
    expect(put(before, "ssl", true)).toBe(after);
  });

  it("is refused where a comment goes on over the line's end", () => {
    expect(put("{\n  a: 1, /* one\n  two */\n}", "ssl", true)).toBeNull();
  });
});

describe("an entry's value is replaced", () => {
  it.each([
    ["a boolean", "{ a: 1, ssl: false, b: 2 }", "{ a: 1, ssl: true, b: 2 }"],
    ["an object", "{ ssl: { a: 1 } }", "{ ssl: true }"],
    ["a text", "{ ssl: 'no' }", "{ ssl: true }"],
    ["a name", "{ ssl: off }", "{ ssl: true }"],
    ["a quoted key's", "{ 'ssl': 0 }", "{ 'ssl': true }"],
    ["a computed key's", "{ ['ssl']: 0 }", "{ ['ssl']: true }"],
    ["a cast", "{ ssl: undefined as unknown }", "{ ssl: true }"],
    ["one in parentheses", "{ ssl: (0) }", "{ ssl: (true) }"],
    ["the last of two", "{ ssl: 1, ssl: 2 }", "{ ssl: 1, ssl: true }"],
    [
      "with comments around it",
      "{ /* a */ ssl /* b */: /* c */ 0 /* d */, // e\n }",
      "{ /* a */ ssl /* b */: /* c */ true /* d */, // e\n }",
    ],
    ["on lines", "{\n  ssl:\n    false,\n}", "{\n  ssl:\n    true,\n}"],
  ])("%s", (_, before, after) => {
    expect(put(before, "ssl", true)).toBe(after);
  });

  it.each([
    ["a comment in it would be lost", "{ ssl: { /* ours */ a: 1 } }"],
    ["a shorthand is a variable's", "{ ssl }"],
    ["a getter", "{ get ssl() { return 1; } }"],
    ["a setter", "{ set ssl(x) {} }"],
    ["a method", "{ ssl() {} }"],
  ])("is refused: %s", (_, before) => {
    expect(put(before, "ssl", true)).toBeNull();
  });
});

describe("data is spelled as the file spells its own", () => {
  const data = { minVersion: "TLSv1.2", rejectUnauthorized: true };
  it.each([
    [
      "blanks and '",
      "{ a: 1 }",
      "{ a: 1, ssl: { minVersion: 'TLSv1.2', rejectUnauthorized: true } }",
    ],
    ["no blanks", "{a: 1}", "{a: 1, ssl: {minVersion: 'TLSv1.2', rejectUnauthorized: true}}"],
    ['"', '{ a: "b" }', '{ a: "b", ssl: { minVersion: "TLSv1.2", rejectUnauthorized: true } }'],
    [
      "quoted keys",
      "{ 'a': 1 }",
      "{ 'a': 1, 'ssl': { 'minVersion': 'TLSv1.2', 'rejectUnauthorized': true } }",
    ],
    [
      "on one line among lines",
      "{\n  a: 1,\n}",
      "{\n  a: 1,\n  ssl: { minVersion: 'TLSv1.2', rejectUnauthorized: true },\n}",
    ],
  ])("%s", (_, before, after) => {
    expect(put(before, "ssl", data)).toBe(after);
  });

  it.each([
    ["key that is no name", "ssl-mode", true, "{ a: 1, 'ssl-mode': true }"],
    ["key with a quote", "it's", true, "{ a: 1, 'it\\'s': true }"],
    ["key that is a number", "1", true, "{ a: 1, '1': true }"],
    ["text with a quote", "b", "it's", "{ a: 1, b: 'it\\'s' }"],
    ["text with a backslash", "b", "C:\\x", "{ a: 1, b: 'C:\\\\x' }"],
    ["text with a line's end", "b", "x\ny", "{ a: 1, b: 'x\\ny' }"],
    ["nothing", "b", null, "{ a: 1, b: null }"],
    ["an empty object", "b", {}, "{ a: 1, b: {} }"],
  ])("%s", (_, key, value, after) => {
    expect(put("{ a: 1 }", key, value)).toBe(after);
  });

  it("takes the quotes of the imports where the object has none", () => {
    const code = (object: string): string => `import x from "x";\nuse(${object});`;
    expect(edited(code("{ a: 1 }"), (object) => object.put("b", "c"))).toBe(
      code('{ a: 1, b: "c" }'),
    );
  });
});

describe("an entry is taken out", () => {
  it.each([
    ["the first", "{ ssl: 1, a: 1, b: 2 }", "{ a: 1, b: 2 }"],
    ["the middle", "{ a: 1, ssl: 1, b: 2 }", "{ a: 1, b: 2 }"],
    ["the last", "{ a: 1, b: 2, ssl: 1 }", "{ a: 1, b: 2 }"],
    ["the only one", "{ ssl: 1 }", "{ }"],
    ["the only one, tight", "{ssl: 1}", "{}"],
    ["the first on its line", "{\n  ssl: 1,\n  a: 1,\n}", "{\n  a: 1,\n}"],
    ["the middle on its line", "{\n  a: 1,\n  ssl: 1,\n  b: 2\n}", "{\n  a: 1,\n  b: 2\n}"],
    ["the last on its line", "{\n  a: 1,\n  ssl: 1,\n}", "{\n  a: 1,\n}"],
    ["the only one on its line", "{\n  ssl: 1,\n}", "{\n}"],
    ["with CRLF", "{\r\n  a: 1,\r\n  ssl: 1,\r\n}", "{\r\n  a: 1,\r\n}"],
    ["with tabs", "{\n\tssl: 1,\n\ta: 1,\n}", "{\n\ta: 1,\n}"],
    ["a value of several lines", "{\n  ssl: {\n    x: 1,\n  },\n  a: 1,\n}", "{\n  a: 1,\n}"],
    ["between two on a line among lines", "{\n  a: 1, ssl: 1, b: 2,\n}", "{\n  a: 1, b: 2,\n}"],
    ["both of two with one name", "{ ssl: 1, a: 1, ssl: 2 }", "{ a: 1 }"],
    ["a quoted one", "{ 'ssl': 1, a: 1 }", "{ a: 1 }"],
    [
      "comments of others stay",
      "{\n  /* a */ a: 1, // b\n  ssl: 1,\n  b: 2, // c\n}",
      "{\n  /* a */ a: 1, // b\n  b: 2, // c\n}",
    ],
    ["beside a nested one", "{ a: { ssl: 1 }, ssl: 2 }", "{ a: { ssl: 1 } }"],
  ])("%s", (_, before, after) => {
    expect(remove(before, "ssl")).toBe(after);
  });

  it("takes neighbours out together", () => {
    expect(remove("{ a: 1, cert: 1, key: 2, b: 2 }", "cert", "key")).toBe("{ a: 1, b: 2 }");
    expect(remove("{\n  cert: 1,\n  key: 2,\n  a: 1,\n}", "cert", "key")).toBe("{\n  a: 1,\n}");
    expect(remove("{ cert: 1, a: 1, key: 2 }", "cert", "key")).toBe("{ a: 1 }");
    expect(remove("{ cert: 1, key: 2 }", "cert", "key")).toBe("{ }");
  });

  it.each([
    ["there is none", "{ a: 1 }"],
    ["a comment behind it", "{\n  a: 1,\n  ssl: 1, // ours\n}"],
    ["a comment before it on its line", "{\n  a: 1,\n  /* ours */ ssl: 1,\n}"],
    ["a comment in it", "{\n  ssl: { /* ours */ },\n}"],
    ["a comment beside it on the one line", "{ a: 1, ssl: 1 /* ours */ }"],
    [
      "a comment above it that is only about it",
      "{\n  a: 1,\n\n  // no TLS here\n  ssl: 1,\n\n  b: 2,\n}",
    ],
  ])("is refused: %s", (_, before) => {
    expect(remove(before, "ssl")).toBeNull();
  });
});

describe("an entry is renamed", () => {
  it.each([
    ["with its value", "{ a: 1, tls: 1 }", "{ a: 1, ssl: true }"],
    ["a quoted one", "{ 'tls': 1 }", "{ 'ssl': true }"],
    [
      "on its line, with a comment behind it",
      "{\n  tls: 1, // ours\n}",
      "{\n  ssl: true, // ours\n}",
    ],
    ["a shorthand", "{ tls }", "{ ssl: true }"],
  ])("%s", (_, before, after) => {
    expect(rename(before, "tls", "ssl")).toBe(after);
  });

  it("is refused where there is none, or a comment in it would be lost", () => {
    expect(rename("{ a: 1 }", "tls", "ssl")).toBeNull();
    expect(rename("{ tls: { /* ours */ } }", "tls", "ssl")).toBeNull();
  });
});

describe("an entry that several objects hold", () => {
  const without = (code: string): string | null =>
    edited(code, (mapping) => mapping.remove(["cert", "key"]));

  it.each([
    [
      "is taken out of each, Object.assign",
      "use(Object.assign({ a: 1, cert: 'c' }, { key: 'k', b: 2 }));",
      "use(Object.assign({ a: 1 }, { b: 2 }));",
    ],
    [
      "is taken out of each, a spread",
      "use({ ...{ a: 1, cert: 'c' }, key: 'k' });",
      "use({ ...{ a: 1 } });",
    ],
    [
      "is taken out of each, a spread of a name",
      "const a = { b: 1, cert: 'c' };\nuse({ ...a, key: 'k' });",
      "const a = { b: 1 };\nuse({ ...a });",
    ],
    [
      "is taken out where it stands below another",
      "use(Object.assign({ cert: 'old' }, { cert: 'new', b: 2 }));",
      "use(Object.assign({ }, { b: 2 }));",
    ],
  ])("%s", (_, before, after) => {
    expect(without(before)).toBe(after);
  });

  it.each([
    ["one of them is chosen at run time", "use({ ...(x ? { cert: 'c' } : {}), key: 'k' });"],
    [
      "one of them holds a comment",
      "use(Object.assign({\n  // mine\n  cert: 'c',\n}, { key: 'k' }));",
    ],
    [
      "one of them was set by an assignment",
      "const a = { b: 1, key: 'k' };\na.cert = 'c';\nuse(a);",
    ],
  ])("stays in all where %s", (_, code) => {
    expect(without(code)).toBeNull();
  });

  it("stands where the upper one writes it", () => {
    const code = "use(Object.assign({ cert: 'old' }, { cert: 'new' }));";
    const value = valueIn(code);
    const place = value.kind === "mapping" ? value.place("cert") : null;
    expect(code.slice(...(place ?? [0, 0]))).toBe("cert: 'new'");
  });
});

describe("every line end of JavaScript", () => {
  const put = (code: string): string | null =>
    edited(code, (mapping) => mapping.put("ssl", true), { parser: "espree" });

  it.each(["\r", "\u2028", "\u2029", "\n", "\r\n"])("%j ends a comment", (end) => {
    const own = end === "\u2028" || end === "\u2029" ? "\n" : end;
    expect(put(`use({ // none${end}});`)).toBe(`use({ // none${own}  ssl: true${end}});`);
    expect(put(`use({${end}  a: 1 // one${end}});`)).toBe(
      `use({${end}  a: 1, // one${own}  ssl: true${end}});`,
    );
  });

  it.each(["\r", "\u2028", "\r\n"])("%j goes with the line that is taken out", (end) => {
    const code = `use({${end}  a: 1,${end}  b: 2,${end}});`;
    expect(edited(code, (mapping) => mapping.remove(["a"]))).toBe(`use({${end}  b: 2,${end}});`);
  });
});
