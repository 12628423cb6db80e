import { describe, expect, it } from "vitest";
import { readAdo } from "../../src/notations/ado.js";
import { readConnectorJ } from "../../src/notations/connector-j.js";
import { readGoDsn } from "../../src/notations/go-dsn.js";
import { readMariadbJdbc } from "../../src/notations/mariadb-jdbc.js";
import { readSqlAlchemyUrl } from "../../src/notations/sqlalchemy-url.js";
import type { Mapping, Scalar } from "../../src/document/value.js";
import { lint } from "../lint.js";
import { growth, stepsOf } from "../steps.js";
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
const READERS: readonly ((scalar: Scalar) => readonly Mapping[])[] = [
  readConnectorJ,
  readGoDsn,
  readSqlAlchemyUrl,
  (scalar) => readMariadbJdbc(scalar, String),
  (scalar) => readAdo(scalar, String),
];

function readAll(beginning: string, length: number): void {
  for (const part of REPEATED)
    for (const read of READERS)
      for (const mapping of read(scalarOf(beginning + part.repeat(length / part.length))).slice(
        0,
        3,
      ))
        mapping.get("x");
}

describe("texts are as much work as they are long", () => {
  it.each(BEGINNINGS)("%s", async (beginning) => {
    expect(await growth((length) => readAll(beginning, length), 2_000)).toBeLessThan(2.2);
  });

  it("in a file, where long ones are not looked into", async () => {
    const code = `// TiDB\nexport const url = 'jdbc:mysql://${"h:1,".repeat(50_000)}/d?${"a=b&".repeat(50_000)}';\n`;
    expect(await stepsOf(() => lint(code))).toBeLessThan(100_000);
  });
});
