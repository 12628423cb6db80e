import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readConnectorJ } from "../../src/notations/connector-j.js";
import { show } from "../languages/javascript/harness.js";
import { after, lawsOf, scalarOf } from "./notation.js";

const hostsOf = (source: string): string[] => readConnectorJ(scalarOf(source)).map(show);

/** FACTS-dialects.md 1.1 and 1.2. */
describe("reading", () => {
  it.each<[string, readonly string[]]>([
    ["jdbc:mysql://h:4000/a,jdbc:mysql://i:4000/b", []],
    ["jdbc:mysql://h:4000/a;jdbc:mysql://i:4000/b", []],
    ["jdbc:mysql://h:4000/a|jdbc:mysql://i:4000/b?sslMode=REQUIRED", []],
    [
      "jdbc:mysql://h:4000/test?user=u.root&password=a+b%2Bc%26d",
      ['{ host: "h", port: "4000", database: "test", user: "u.root", password: "a b+c&d" }'],
    ],
    [
      "jdbc:mysql://h/test?User=u&PASSWORD=p&sslmode=VERIFY_IDENTITY",
      ['{ host: "h", database: "test", user: "u", password: "p", sslmode: "VERIFY_IDENTITY" }'],
    ],
    [
      "jdbc:mysql://u%40x:p%3Aw@h:4000/test",
      ['{ user: "u@x", password: "p:w", host: "h", port: "4000", database: "test" }'],
    ],
    [
      "jdbc:mysql://(host=h1,port=4000,sslMode=REQUIRED),address=(host=h2)(port=4001)(sslMode=DISABLED)/test?sslMode=VERIFY_IDENTITY",
      [
        '{ database: "test", host: "h1", port: "4000", sslMode: "REQUIRED" }',
        '{ database: "test", host: "h2", port: "4001", sslMode: "DISABLED" }',
      ],
    ],
    [
      "jdbc:mysql://h1:4000,h2:4000/t",
      [
        '{ host: "h1", port: "4000", database: "t" }',
        '{ host: "h2", port: "4000", database: "t" }',
      ],
    ],
    [
      "jdbc:mysql:loadbalance://h1,h2:4000/t",
      ['{ host: "h1", database: "t" }', '{ host: "h2", port: "4000", database: "t" }'],
    ],
    [
      "jdbc:mysql://u:p@[h1:1,h2]/t",
      [
        '{ user: "u", password: "p", host: "h1", port: "1", database: "t" }',
        '{ user: "u", password: "p", host: "h2", database: "t" }',
      ],
    ],
    ["jdbc:mysql://u@(host=h,port=1)", ['{ user: "u", host: "h", port: "1" }']],
    ["jdbc:mysql://[::1]:4000/t", ['{ host: "[::1]", port: "4000", database: "t" }']],
    [
      "jdbc:mysql://h/t?sslMode=REQUIRED#x&sslMode=DISABLED",
      ['{ host: "h", database: "t", sslMode: "REQUIRED" }'],
    ],
    [
      "jdbc:mysql://h?sslMode = VERIFY_IDENTITY & useSSL=false",
      ['{ host: "h", sslMode: "VERIFY_IDENTITY", useSSL: "false" }'],
    ],
    ["jdbc:mysql://h?a=pw;sslMode=X", ['{ host: "h", a: "pw;sslMode=X" }']],
    ["jdbc:mysql://h?&&a=1&&b", ['{ host: "h", a: "1", b: "" }']],
    ["jdbc:mysql://h?a=1&a=2", ['{ host: "h", a: "2" }']],
    ["jdbc:mysql://?host=h&PORT=4000&User=u", ['{ host: "h", port: "4000", user: "u" }']],
    ["JDBC:MYSQL://h/t", ['{ host: "h", database: "t" }']],
    ["jdbc:aws-wrapper:mysql://h/t", ['{ host: "h", database: "t" }']],
    ["jdbc:mysql:aws://h/t", ['{ host: "h", database: "t" }']],
    ["jdbc:p6spy:mysql://h/t", ['{ host: "h", database: "t" }']],
    ["jdbc-secretsmanager:mysql://h/t", ['{ host: "h", database: "t" }']],
    ["jdbc:mysql://h:${PORT:4000}/${DB}", ['{ host: "h", port: "4000", database: "${DB}" }']],
    ["jdbc:mariadb://h/t", []],
    ["jdbc:tc:mysql:8.0://h/t", []],
    ["jdbc:mysql+srv://h/t", []],
    ["jdbc:postgresql://h/t", []],
    ["mysql://h/t", []],
    ["jdbc:mysql:h", []],
    ["", []],
    ["jdbc:mysql://h/t is an address", []],
    [" jdbc:mysql://h/t", []],
  ])("%s", (source, hosts) => {
    expect(hostsOf(source)).toEqual(hosts);
  });
});

describe("writing", () => {
  const host = (source: string, index = 0) => readConnectorJ(scalarOf(source))[index];
  it.each([
    ["jdbc:mysql://h", "sslMode", "X", "jdbc:mysql://h?sslMode=X"],
    ["jdbc:mysql://h/t?", "sslMode", "X", "jdbc:mysql://h/t?sslMode=X"],
    ["jdbc:mysql://h/t?a=1#f", "sslMode", "X", "jdbc:mysql://h/t?a=1&sslMode=X#f"],
    ["jdbc:mysql://h/t?sslMode = Y & a=1", "sslMode", "X", "jdbc:mysql://h/t?sslMode=X & a=1"],
    ["jdbc:mysql://(host=h,sslMode=Y)/t", "sslMode", "X", "jdbc:mysql://(host=h,sslMode=X)/t"],
    ["jdbc:mysql://(host=h)/t", "port", 4000, "jdbc:mysql://(host=h,port=4000)/t"],
    ["jdbc:mysql://address=(host=h)/t", "port", 4000, "jdbc:mysql://address=(host=h)(port=4000)/t"],
    [
      "jdbc:mysql://address=(host=h)(tlsVersions=Y)/t",
      "tlsVersions",
      "A,B",
      "jdbc:mysql://address=(host=h)(tlsVersions=A%2CB)/t",
    ],
    ["jdbc:mysql://h/t", "port", 4000, "jdbc:mysql://h:4000/t"],
    ["jdbc:mysql://h?USER=a", "user", "b", "jdbc:mysql://h?USER=b"],
  ])("%s: %s = %s", (source, key, value, output) => {
    expect(after(source, host(source)?.put(key, value) ?? null)).toBe(output);
  });

  it.each([
    ["jdbc:mysql://address=(host=h)(a=1)(b=2)/t", "jdbc:mysql://address=(host=h)(b=2)/t"],
    ["jdbc:mysql://address=(host=h)(b=2)(a=1)/t", "jdbc:mysql://address=(host=h)(b=2)/t"],
    ["jdbc:mysql://(host=h,a=1)/t?a=2&b=3", "jdbc:mysql://(host=h)/t?b=3"],
    ["jdbc:mysql://h/t?a=2", "jdbc:mysql://h/t"],
  ])("a is taken out of %s", (source, output) => {
    expect(after(source, host(source)?.remove(["a"]) ?? null)).toBe(output);
  });

  it("says that an edit of the query is the other hosts' too", () => {
    expect(host("jdbc:mysql://h1,h2/t")?.put("sslMode", "X")?.trust).toBe("suggest");
    expect(host("jdbc:mysql://(host=h1,sslMode=Y),h2/t")?.put("sslMode", "X")?.trust).toBe("fix");
    expect(host("jdbc:mysql://h1/t")?.put("sslMode", "X")?.trust).toBe("fix");
  });
});

const word = fc.string({
  unit: fc.constantFrom("a", "b", ".", "1", "_", "%41"),
  minLength: 1,
  maxLength: 5,
});
const authority = fc.oneof(
  fc
    .tuple(
      fc.constantFrom("", "u@", "u:p@"),
      fc.constantFrom("h", "[::1]"),
      fc.constantFrom("", ":1"),
    )
    .map((parts) => parts.join("")),
  fc.constantFrom("(host=h,port=1)", "(host=h,sslMode=Y)", "address=(host=h)(a=1)", "u:p@(host=h)"),
);
lawsOf({
  read: (scalar) => readConnectorJ(scalar)[0] ?? null,
  sources: fc
    .tuple(
      authority,
      fc.constantFrom("", "/", "/t"),
      fc.array(fc.tuple(fc.constantFrom("a", "b", "sslMode", "x.y"), word), { maxLength: 3 }),
      fc.constantFrom("", "#f"),
    )
    .map(
      ([host, path, pairs, hash]) =>
        `jdbc:mysql://${host}${path}${pairs.length > 0 ? "?" : ""}${pairs.map((pair) => pair.join("=")).join("&")}${hash}`,
    ),
  keys: ["a", "sslMode", "tlsVersions"],
});
