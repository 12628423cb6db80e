import { describe, expect, it } from "vitest";
import { readAdo } from "../../src/notations/ado.js";
import { readConnectorJ } from "../../src/notations/connector-j.js";
import { readGoDsn } from "../../src/notations/go-dsn.js";
import { readMariadbJdbc } from "../../src/notations/mariadb-jdbc.js";
import { readSqlAlchemyUrl } from "../../src/notations/sqlalchemy-url.js";
import { lint } from "../lint.js";
import { scalarOf } from "./notation.js";

const BEGINNINGS = [
  "",
  "jdbc:mysql://",
  "jdbc:mysql://h/d?",
  "jdbc:mariadb://address=",
  "u:p@tcp(h)/",
  "u@tcp(",
  "mysql+pymysql://",
  "Server=",
  "A=1;B='",
];
const REPEATED = [
  "a",
  ":",
  "@",
  "/",
  "?",
  "&",
  "=",
  ";",
  ",",
  "(",
  ")",
  "[",
  "{",
  "}",
  " ",
  "%41",
  '"',
  "'",
  "=&",
  "a=b&",
  "a=b;",
  "(a=b)",
  "[,",
  "h,",
  "&a",
  "a b=",
  "''",
  "\uFFFC",
];
const LENGTH = 300_000;

describe("texts of any length are read in a time that grows with it", () => {
  it.each(BEGINNINGS)("%s", (beginning) => {
    for (const part of REPEATED) {
      const scalar = scalarOf(beginning + part.repeat(LENGTH / part.length));
      const start = performance.now();
      for (const read of [
        readConnectorJ,
        readGoDsn,
        readSqlAlchemyUrl,
        (one: typeof scalar) => readMariadbJdbc(one, String),
        (one: typeof scalar) => readAdo(one, String),
      ])
        for (const mapping of read(scalar).slice(0, 3)) mapping.get("x");
      expect(performance.now() - start, part).toBeLessThan(3000);
    }
  });

  it("in a file", () => {
    const start = performance.now();
    lint(`// TiDB\nexport const url = 'jdbc:mysql://${"h:1,".repeat(50_000)}/d?${"a=b&".repeat(50_000)}';\n`);
    expect(performance.now() - start).toBeLessThan(10_000);
  });
});
