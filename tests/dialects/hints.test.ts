import { readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { mySqlConnector } from "../../src/dialects/clients/mysqlconnector.js";
import { alternativesOf, hintsOf } from "../../src/dialects/hints.js";
import { DIALECTS, HINTS } from "../../src/dialects/index.js";
import { holdsSign, mayBeGiven, mayConcern } from "../../src/model/signs.js";
import { SETTINGS } from "../model/facts.js";

// Every program has assignments: a file that passes a hint is searched for signs, with all that it imports.
it.each([
  "const source = read();",
  "let address = null;",
  "this.host = host;",
  "if (source === null) return;",
  "servers.map(server => server.name)",
])("an assignment is no connection string: %s", (text) => {
  expect(mySqlConnector.hint.test(text)).toBe(false);
});

it.each([
  'const text = "Server=h;Port=4000";',
  "ConnectionStrings__Default=Server=h;",
  "Default: Data Source = h;Port = 4000",
  "`Host=${host};`",
])("a connection string is one: %s", (text) => {
  expect(mySqlConnector.hint.test(text)).toBe(true);
});

it.each<[source: string, alternatives: readonly string[]]>([
  ["", [""]],
  ["a|b", ["a", "b"]],
  ["a(?:b|c)d|e", ["a(?:b|c)d", "e"]],
  ["a(?:b|(?<!c|d))|e", ["a(?:b|(?<!c|d))", "e"]],
  [String.raw`a\|b|c`, [String.raw`a\|b`, "c"]],
  [String.raw`a\(|b\)|c`, [String.raw`a\(`, String.raw`b\)`, "c"]],
  [String.raw`[|(]|[\]|]`, ["[|(]", String.raw`[\]|]`]],
])("%s has the alternatives %j", (source, alternatives) => {
  expect(alternativesOf(source)).toEqual(alternatives);
});

it.each<[what: string, hints: readonly RegExp[], joined: string, quick: string]>([
  ["words are sorted", [/def/, /abc/, /def/], "abc|def", "abc|def"],
  ["a word holds another one", [/abcd/, /bc/], "bc", "bc"],
  ["a word is chosen", [/abc/, /k:(?:abc|abc)/], "abc", "abc"],
  [
    "one of the words is another one",
    [/abc/, /key:(?:abc|def)/],
    "abc|key:(?:abc|def)",
    "abc|key:",
  ],
  ["a letter may be left out", [/abcd?e/], "abcd?e", "abc"],
  [
    "an end of a word",
    [/\babc\b/, /\b(?:def|ghi)\b/],
    "\\babc\\b|\\b(?:def|ghi)\\b",
    "abc|def|ghi",
  ],
  [
    "a word is short",
    [/ab[cd]/, /\b(?:ef|ghi)\b/],
    "ab[cd]|\\b(?:ef|ghi)\\b",
    "ab[cd]|\\b(?:ef|ghi)\\b",
  ],
])("hints are joined where %s", (_, hints, joined, quick) => {
  const dialects = hints.map((hint) => ({ hint }));
  const known = hintsOf([], []).quick.split("|");
  const found = hintsOf(dialects, dialects);
  expect([found.anywhere, found.withoutSign]).toEqual([joined, joined]);
  expect(
    found.quick
      .split("|")
      .filter((each) => !known.includes(each))
      .join("|"),
  ).toBe(quick);
});

describe("the joined hints", () => {
  const folder = path.join(import.meta.dirname, "../fixtures");
  const lines = new Set([
    ...readdirSync(folder, { recursive: true, encoding: "utf8" })
      .map((file) => path.join(folder, file))
      .filter((file) => statSync(file).isFile())
      .flatMap((file) => readFileSync(file, "utf8").split("\n")),
    // Words of hints, as they are found in a text.
    ...DIALECTS.flatMap(({ hint }) => alternativesOf(hint.source)).map((each) =>
      each.replaceAll("\\b", "").replace(/\\([^\w])/g, "$1"),
    ),
    ...["new Bun.SQL()", "require('fastify-mysql')", 'type: "mysql"', "client : 'mariadb'"],
    ...['"connection": {', "adapter: x", "SecureJsonData", "new Prisma()", "-h<Host>", "a.tls"],
  ]);
  const one = (source: string) => new RegExp(source);

  it("have no flags, which would be lost", () => {
    expect(DIALECTS.filter(({ hint }) => hint.flags !== "").map(({ name }) => name)).toEqual([]);
  });

  it("find what one of them finds", () => {
    const joined = one(HINTS.anywhere);
    const isNamed = (line: string) => DIALECTS.some(({ hint }) => hint.test(line));
    expect([...lines].filter((line) => joined.test(line) !== isNamed(line))).toEqual([]);
    expect([...lines].filter((line) => joined.test(line)).length).toBeGreaterThan(200);
  });

  it("and the quick question lose nothing in JavaScript", () => {
    const [quick, withoutSign] = [one(HINTS.quick), one(HINTS.withoutSign)];
    const none = { ...SETTINGS, privateHosts: [] };
    const isAsked = (line: string) => withoutSign.test(line) || holdsSign(line) || mayBeGiven(line);
    const isLost = (line: string) => isAsked(line) && !mayConcern(line, "a.js", none, quick);
    expect([...lines].filter(isLost)).toEqual([]);
    expect(
      [...lines].filter((line) => !mayConcern(line, "a.js", none, quick)).length,
    ).toBeGreaterThan(300);
  });
});
