import { describe, expect, it } from "vitest";
import type { Mapping } from "../../../src/document/value.js";
import { applied, edited, show, valueIn, valueOf, type Source } from "./harness.js";

const objectIn = (code: string, source?: Source): Mapping => {
  const value = valueIn(code, source);
  if (value.kind !== "mapping") throw new Error(`${show(value)} has no keys`);
  return value;
};
const get = (code: string, key: string): string => show(objectIn(code).get(key));
const at = (code: string, key: string): string => code.slice(...objectIn(code).get(key).at);

describe("keys and what stands behind them", () => {
  it.each([
    ["a name", "{ a: 1 }", "{ a: 1 }"],
    ["a quoted name", "{ 'a': 1, \"b\": 2 }", "{ a: 1, b: 2 }"],
    ["a quoted word that is no name", "{ 'ssl-mode': 1 }", "{ ssl-mode: 1 }"],
    ["a computed text", "{ ['a']: 1 }", "{ a: 1 }"],
    ["a number", "{ 1: 'x', 0x10: 'y' }", '{ 1: "x", 16: "y" }'],
    ["an escape in a name", "{ '\\u0073sl': 1 }", "{ ssl: 1 }"],
    ["an escape in a bare name", "{ \\u0073sl: 1 }", "{ ssl: 1 }"],
    ["a word of the language", "{ default: 1, null: 2 }", "{ default: 1, null: 2 }"],
    ["a nested object", "{ ssl: { ca: null } }", "{ ssl: { ca: null } }"],
    ["the last of two", "{ a: 1, a: 2 }", "{ a: 2 }"],
    ["a function", "{ a: () => 1, b() {} }", "{ a: ?, b: ? }"],
    ["a getter", "{ get a() { return 1; }, get b() { return f(); } }", "{ a: 1, b: ? }"],
    ["a setter", "{ set a(x) {} }", "{ a: ? }"],
    ["nothing", "{}", "{}"],
    [
      "a name that every object has",
      "{ constructor: 1, toString: 2, __proto__: 3 }",
      "{ constructor: 1, toString: 2, __proto__: 3 }",
    ],
  ])("%s", (_, object, shown) => {
    expect(show(valueOf(object))).toBe(shown);
  });

  it.each(["constructor", "toString", "__proto__", "hasOwnProperty"])(
    "has no %s by itself",
    (key) => {
      expect(get("use({ a: 1 });", key)).toBe("-");
    },
  );

  it("is read alike by both parsers", () => {
    const object = "{ a: 1, 'b': [1], ['c']: x ?? 'y', ...{ d: `z${1}` } }";
    expect(show(valueOf(object, { parser: "espree" }))).toBe(show(valueOf(object)));
  });
});

describe("a spread, and a key that cannot be told", () => {
  it.each([
    ["one that is not known hides what is before it", "{ a: 1, ...rest }", "a", "?"],
    ["and may hold what is not there", "{ ...rest }", "a", "?"],
    ["but not what is behind it", "{ ...rest, a: 1 }", "a", "1"],
    ["a computed key hides what is before it", "{ a: 1, [key]: 2 }", "a", "?"],
    ["and may be what is not there", "{ [key]: 2 }", "a", "?"],
    ["but not what is behind it", "{ [key]: 2, a: 1 }", "a", "1"],
    ["a known one has its keys", "{ ...{ a: 1 } }", "a", "1"],
    ["over what is before it", "{ a: 1, ...{ a: 2 } }", "a", "2"],
    ["under what is behind it", "{ ...{ a: 2 }, a: 1 }", "a", "1"],
    ["leaves other keys", "{ a: 1, ...{ b: 2 } }", "a", "1"],
    ["one in another", "{ ...{ ...{ a: 1 } } }", "a", "1"],
    ["a known one under one that is not", "{ ...{ a: 1 }, ...rest }", "a", "?"],
    ["a known one over one that is not", "{ ...rest, ...{ a: 1 } }", "a", "1"],
    ["undefined in it counts", "{ a: 1, ...{ a: undefined } }", "a", "null"],
    ["of nothing", "{ a: 1, ...{} }", "a", "1"],
  ])("%s", (_, object, key, shown) => {
    expect(get(`use(${object});`, key)).toBe(shown);
  });

  it.each([
    ["a constant", "const base = { a: 1 };\nuse({ ...base });", "1"],
    [
      "a constant that a function may have filled",
      "const base = {};\nfill(base);\nuse({ ...base });",
      "?",
    ],
    ["an import", "import { base } from './base.js';\nuse({ a: 1, ...base });", "?"],
    ["a condition", "use({ a: 1, ...(secure && { a: 2 }) });", "(2 | 1)"],
    [
      "a condition that is not known whole",
      "use({ a: 1, ...(secure ? { a: 2 } : more) });",
      "(2 | ?)",
    ],
    ["nothing", "use({ a: 1, ...undefined, ...null });", "1"],
  ])("%s", (_, code, shown) => {
    expect(get(code, "a")).toBe(shown);
  });
});

describe("where a reader is pointed to", () => {
  it.each([
    ["use({ ssl: false });", "ssl: false"],
    ["use({ 'ssl': false });", "'ssl': false"],
    ["use({ ssl: /* no */ false as const });", "ssl: /* no */ false as const"],
    ["use({ ssl });\nconst ssl = false;", "false"],
    ["use({ ssl: off });\nconst off = false;", "false"],
    ["use({ ssl: { ca } });", "{ ca }"],
    ["use({ ...{ ssl: 1 } });", "ssl: 1"],
    ["use({ ssl: local ? 1 : 2 });", "ssl: local ? 1 : 2"],
    ["use({ ...rest });", "...rest"],
    ["use({});", "use"],
    ["const options = {};\nuse(options);", "options"],
    ["const all = { db: {} };\nuse(all.db);", "db"],
  ])("%s", (code, place) => {
    expect(at(code, "ssl")).toBe(place);
  });
});

describe("what is written can be read", () => {
  const objects = [
    "{}",
    "{ a: 1 }",
    "{ ssl: 1 }",
    "{ ssl: { x: 1 }, a: 1, }",
    "{ ...rest }",
    "{ ...rest, ssl: 1 }",
    "{ ssl: 1, ...{ a: 1 } }",
    "{ ...{ ssl: 2 } }",
    "{ 'ssl': 1, ssl: 2 }",
    "{ ['ssl']: 1 }",
    "{ ssl: a ? 1 : 2 }",
    "{ ssl: a || 2 }",
    "{ // none\n}",
  ];
  it.each(objects)("put, then get: %s", (object) => {
    const output = edited(`use(${object});`, (mapping) => mapping.put("ssl", "new"));
    if (output === null) throw new Error("This one is ours to edit.");
    expect(get(output, "ssl")).toBe('"new"');
  });

  it.each(["{ ssl: 1, ...{ ssl: 2 } }", "{ ssl: 1, ...{ ...{ ssl: 2 } } }"])(
    "put never writes what something behind it overrules: %s",
    (object) => {
      const output = edited(`use(${object});`, (mapping) => mapping.put("ssl", "new"));
      expect([null, '"new"']).toContain(output && get(output, "ssl"));
    },
  );

  it.each(objects)("put twice is put once: %s", (object) => {
    const put = (code: string): string =>
      edited(code, (mapping) => mapping.put("ssl", "new")) ?? code;
    expect(put(put(`use(${object});`))).toBe(put(`use(${object});`));
  });

  it.each(objects.filter((object) => object.includes("ssl") && !object.includes("...")))(
    "remove, then get: %s",
    (object) => {
      const output = edited(`use(${object});`, (mapping) => mapping.remove(["ssl"]));
      expect(get(output ?? "", "ssl")).toBe("-");
    },
  );
});

describe("how far an edit is trusted", () => {
  const trust = (
    code: string,
    edit: (object: Mapping) => ReturnType<Mapping["put"]>,
  ): string | null => edit(objectIn(code))?.trust ?? null;
  const put = (object: Mapping) => object.put("ssl", true);
  const remove = (object: Mapping) => object.remove(["ssl"]);

  it.each([
    ["use({ a: 1 });", "fix"],
    ["use({ ssl: undefined });", "fix"],
    ["use({ ssl: { a: 1 } });", "fix"],
    ["use({ ssl: off });", "fix"],
    ["const o = { a: 1 };\nuse(o);", "fix"],
    ["const all = { o: { a: 1 } };\nuse(all.o);", "fix"],
    ["const all = { o: { a: 1 }, p: {} };\nuse(all.o);\nother(all.p);", "fix"],
    ["const o = { a: 1 };\nconsole.log(o.a);\nuse(o);", "fix"],
    // What would be lost is code that somebody wrote for a reason.
    ["use({ ssl: load() });", "suggest"],
    ["use({ ssl: a ? 1 : 2 });", "suggest"],
    // Somebody else has it in hands.
    ["export const o = { a: 1 };\nuse(o);", "suggest"],
    ["const o = { a: 1 };\nuse(o);\nexport { o };", "suggest"],
    ["const o = { a: 1 };\nuse(o);\nother(o);", "suggest"],
    ["const o = { a: 1 };\nuse(o);\nexport default { o };", "suggest"],
    ["const o = { a: 1 };\nconst p = o;\nuse(o);", "suggest"],
    ["export const all = { o: { a: 1 } };\nuse(all.o);", "suggest"],
    ["const all = { o: { a: 1 } };\nuse(all.o);\nother(all);", "suggest"],
    ["const all = { o: { a: 1 } };\nuse(all.o);\nother(all.o);", "suggest"],
    ["const all = { o: { a: 1 } };\nuse(all.o);\nother(all[name]);", "suggest"],
  ])("put in %s", (code, expected) => {
    expect(trust(code, put)).toBe(expected);
  });

  it.each([
    ["use({ ssl: true });", "fix"],
    ["use({ ssl: () => 1 });", "fix"],
    ["use({ ssl: load() });", "suggest"],
    ["use({ ssl: name });", "suggest"],
    ["use({ ssl });", "suggest"],
    ["export const o = { ssl: true };\nuse(o);", "suggest"],
  ])("remove from %s", (code, expected) => {
    expect(trust(code, remove)).toBe(expected);
  });

  it.each([
    ["use({ a: 'mysql://h:1/d' });", "fix"],
    ["const a = 'mysql://h:1/d';\nuse({ a });", "fix"],
    ["export const a = 'mysql://h:1/d';\nuse({ a });", "suggest"],
    ["const a = 'mysql://h:1/d';\nuse({ a });\nother(a);", "suggest"],
    ["export const o = { a: 'mysql://h:1/d' };\nuse(o);", "suggest"],
  ])("replace in %s", (code, expected) => {
    const value = objectIn(code).get("a");
    if (value.kind !== "scalar") throw new Error(show(value));
    const written = value.replace("mysql://other");
    expect(written?.trust).toBe(expected);
    expect(applied(code, written)).toBe(code.replace("mysql://h:1/d", "mysql://other"));
  });
});
