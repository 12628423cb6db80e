import fc from "fast-check";
import { expect, it } from "vitest";
import { readMariadbJdbc } from "../../src/notations/mariadb-jdbc.js";
import { show } from "../languages/javascript/harness.js";
import { lawsOf, scalarOf } from "./notation.js";

const named = (key: string): string => (key.toLowerCase() === "sslmode" ? "sslMode" : key);

/** FACTS-dialects.md 2.1. */
it.each<[string, readonly string[]]>([
  [
    "jdbc:mariadb://h:1/d?password=a+b%2B#c&SSLMODE=trust",
    ['{ host: "h", port: "1", database: "d", password: "a+b%2B#c", sslMode: "trust" }'],
  ],
  ["jdbc:mariadb://h?sslMode=a&sslmode=b", ['{ host: "h", sslMode: "b" }']],
  [
    "jdbc:mariadb:replication://address=(host=h1)(port=1)(sslMode=x),h2/d",
    ['{ database: "d", host: "h1", port: "1", sslMode: "x" }', '{ host: "h2", database: "d" }'],
  ],
  ["jdbc:mysql://h/d?permitMysqlScheme", ['{ host: "h", database: "d", permitMysqlScheme: "" }']],
  ["jdbc:mysql://h/d", []],
])("%s", (source, hosts) => {
  expect(readMariadbJdbc(scalarOf(source), named).map(show)).toEqual(hosts);
});

lawsOf({
  read: (scalar) => readMariadbJdbc(scalar, named)[0] ?? null,
  sources: fc
    .tuple(
      fc.constantFrom("h", "h:1", "address=(host=h)(a=1)"),
      fc.constantFrom("", "/d"),
      fc.constantFrom("", "?", "?a=1#", "?a=%41&sslMode=x", "?SSLMODE=y"),
    )
    .map(([host, path, query]) => `jdbc:mariadb://${host}${path}${query}`),
  keys: ["a", "sslMode", "b"],
  // Nothing is encoded.
  refuses: /[&()/?,\s]/,
});
