import { describe, expect, it } from "vitest";
import { isOfRegistry, MAVEN, PYPI } from "../../src/model/packages.js";
import { isProgram } from "../../src/model/program-languages.js";
import {
  holdsHost,
  holdsSign,
  isNamed,
  mayBeGiven,
  mayConcern,
  namesClient,
  SIGN_WORDS,
} from "../../src/model/signs.js";
import { SETTINGS } from "./facts.js";

describe("a sign of the service", () => {
  it.each([
    ...["tidb", "TIDB", "TiDB", "see <host>", "<HOST>", "<your_host>", "-h<Host>"],
    ...["-u3pTAoNNegb47Uc8.root", "--user 3pTAoNNegb47Uc8.root", "USER 3pTAoNNegb47Uc8.root"],
    ...["/3pTAoNNegb47Uc8.root", "`3pTAoNNegb47Uc8.root", '"3pTAoNNegb47Uc8.cjson'],
  ])("is in %s", (text) => {
    expect(holdsSign(text)).toBe(true);
  });

  it.each([
    ...["", "tid", "idb", "Promise<HostAddress>", "<address>", "<hos>", "< host>", "<my-host>"],
    ...['"3pTAoNNegb47Uc8.mjs"', "'3pTAoNNegb47Uc8.cts'", "u 3pTAoNNegb47Uc8.root"],
  ])("is not in %s", (text) => {
    expect(holdsSign(text)).toBe(false);
  });
});

describe("what a file may hand on", () => {
  it.each(["tidb", "TIDB", "ssl", "a.tls", "rejectUnauthorized", "minVersion: 1"])(
    "it may: %s",
    (text) => {
      expect(mayBeGiven(text)).toBe(true);
    },
  );
  it.each(["", "xssl", "tlsx", "minVersions", "tid", "idb"])("it may not: %s", (text) => {
    expect(mayBeGiven(text)).toBe(false);
  });
});

it.each(["TiDB", "<HOST>", "a.tls", "minVersion: 1"])("a word of a sign is in %s", (text) => {
  const matches = SIGN_WORDS.filter((word) => new RegExp(word).test(text));
  expect(matches).not.toEqual([]);
});

it.each<[text: string, hosts: readonly string[], holds: boolean]>([
  ["at db.example.com", ["db.example.com"], true],
  ["at db.example.com", ["other.example.com", "*.example.com"], true],
  ["example.com", ["*.example.com"], false],
  ["a.example.com", [], false],
  ["at d.example.com", ["d*.example.com"], false],
])("%s names a host of %j: %s", (text, hosts, holds) => {
  expect(holdsHost(text, hosts)).toBe(holds);
});

describe("a file that names a client", () => {
  const hints = { anywhere: /mysql/, withoutSign: /mysql2/ };
  it.each<[string, string, Partial<typeof SETTINGS>, boolean]>([
    ["mysql tidb", "a.js", {}, true],
    ["mysql", "a.js", {}, false],
    ["mysql2", "a.js", {}, true],
    ["mysql", "a.vue", {}, false],
    ["mysql", "a.mts", {}, false],
    ["mysql", "a.cjsx", {}, false],
    ["mysql", "a.jsonc", {}, true],
    ["mysql", "js", {}, true],
    ["mysql", "a.py", {}, true],
    ["mysql", "a.js", { connections: "all" }, true],
    ["mysql", "a.js", { hosts: ["x"] }, true],
    ["mysql", "a.js", { privateHosts: ["x"] }, true],
    ["db.x", "a.js", { hosts: ["db.x"] }, true],
    ["db.x", "a.js", {}, false],
  ])("%s in %s with %j: %s", (text, file, settings, expected) => {
    const given = { ...SETTINGS, privateHosts: [], ...settings };
    expect(namesClient(text, file, given, hints)).toBe(expected);
  });

  it.each<[string, string, Partial<typeof SETTINGS>, boolean]>([
    ["mysql2", "a.js", {}, true],
    ["mysql", "a.js", {}, false],
    ["'3pTAoNNegb47Uc8.root'", "a.js", {}, true],
    ["", "a.py", {}, true],
    ["", "a.js", { connections: "all" }, true],
    ["", "a.js", { hosts: ["x"] }, true],
  ])("%s in %s with %j may concern somebody: %s", (text, file, settings, expected) => {
    const given = { ...SETTINGS, privateHosts: [], ...settings };
    expect(mayConcern(text, file, given, /mysql2/)).toBe(expected);
  });

  it("needs no sign where the user says what is meant", () => {
    const none = { ...SETTINGS, privateHosts: [] };
    expect(isNamed(none)).toBe(false);
    expect(isNamed({ ...none, connections: "all" })).toBe(true);
    expect(isNamed({ ...none, hosts: ["a"] })).toBe(true);
    expect(isNamed({ ...none, privateHosts: ["a"] })).toBe(true);
  });
});

it("names of registries are no modules", () => {
  expect([PYPI, MAVEN]).toEqual(["pkg:pypi/", "pkg:maven/"]);
  expect([`${PYPI}pymysql`, "mysql2", "a/pkg:"].map(isOfRegistry)).toEqual([true, false, false]);
});

it("languages of programs are told from those of data", () => {
  expect(["go", "java", "javascript", "php", "python"].every(isProgram)).toBe(true);
  expect(["yaml", "json", "", "rust"].some(isProgram)).toBe(false);
});
