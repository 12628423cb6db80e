import fc from "fast-check";
import { expect, it } from "vitest";
import { readSqlAlchemyUrl } from "../../src/notations/sqlalchemy-url.js";
import { show } from "../languages/javascript/harness.js";
import { lawsOf, scalarOf } from "./notation.js";

/** FACTS-dialects.md 4.6. */
it.each([
  [
    "mysql+pymysql://u:p@h:1/d?a=b+c%2F",
    '{ user: "u", password: "p", host: "h", port: "1", database: "d", a: "b c/" }',
  ],
  [
    "mysql+pymysql://u:p/q#r?s:t@h/d",
    '{ user: "u", password: "p/q#r?s:t", host: "h", database: "d" }',
  ],
  ["mysql+pymysql://u:p+%2B@h", '{ user: "u", password: "p++", host: "h" }'],
  ["mysql+pymysql://u:p@w@h/d", '{ user: "u", password: "p", host: "w@h", database: "d" }'],
  ["mysql+pymysql://u@h?a=1#b", '{ user: "u", host: "h", a: "1#b" }'],
  ["mysql+pymysql://h:1/d", '{ host: "h", port: "1", database: "d" }'],
  ["mariadb+mysqldb://u:@[::1]:1", '{ user: "u", password: "", host: "[::1]", port: "1" }'],
])("%s", (source, shown) => {
  expect(readSqlAlchemyUrl(scalarOf(source)).map(show)).toEqual([shown]);
});

it.each([
  "mysql://h/d",
  "postgresql+psycopg2://h/d",
  "mysql+pymysql:h",
  "mysql+pymysql://h/a,mysql+pymysql://i/b",
  "a mysql+pymysql://h",
  "mysql+pymysql://h is it",
  "",
])("%s is none", (source) => {
  expect(readSqlAlchemyUrl(scalarOf(source))).toEqual([]);
});

lawsOf({
  read: (scalar) => readSqlAlchemyUrl(scalar)[0] ?? null,
  sources: fc
    .tuple(
      fc.constantFrom("", "u@", "u:p@", "u:p/q#?r@"),
      fc.constantFrom("h", "h:1", "[::1]:1"),
      fc.constantFrom("", "/", "/d"),
      fc.constantFrom("", "?", "?a=1", "?a=%41&ssl_ca=x&ssl_ca=y"),
    )
    .map((parts) => `mysql+pymysql://${parts.join("")}`),
  keys: ["a", "ssl_ca", "charset"],
});
