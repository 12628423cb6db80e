import path from "node:path";
import { describe, expect, it } from "vitest";
import { filesIn, read } from "../tools/docs/files.js";

/** The clients that the documentation of TiDB Cloud shows, and what a test of each has in it. */
const DOCUMENTED: Readonly<Record<string, RegExp>> = {
  "MySQL CLI": /\bmysql (?:-|\$|--)|\[client\]|\[mysql\]/,
  MyCLI: /mycli/i,
  JDBC: /jdbc:mysql|DriverManager/,
  mysqlclient: /mysqlclient|mysqldb/i,
  "Go-MySQL-Driver": /@tcp\(|go-sql-driver/,
  mysql2: /mysql2/,
};
/** What tells a test of programs in the client's own language from others. */
const OWN: Readonly<Record<string, RegExp>> = {
  JDBC: /\bimport java\.|\.java"/,
  mysqlclient: /\.py"|MYSQLCLIENT/,
  "Go-MySQL-Driver": /package main|\.go"/,
};

interface Row {
  readonly client: string;
  readonly cells: readonly string[];
}
const ROW = /^\| ([\w-]+(?: CLI)?) +\| (.*\]\(tests\/.*) \|$/;
const ROWS = read("README.md")
  .split("\n")
  .flatMap((line): readonly Row[] => {
    const [, client = "", cells] = ROW.exec(line) ?? [];
    return cells === undefined ? [] : [{ client, cells: cells.split(" | ") }];
  });

const linksIn = (cell: string): readonly string[] =>
  [...cell.matchAll(/\]\(([^)]+)\)/g)].map(([, target = ""]) => target);

const TESTS = filesIn("tests").filter((file) => file.endsWith(".ts"));

/** Whether a file is run as a test, or is read by another file of the tests. */
const isUsed = (file: string): boolean =>
  file.endsWith(".test.ts") ||
  TESTS.some((other) => read(other).includes(`/${path.basename(file, ".ts")}.js"`));

describe("the documented clients in README.md", () => {
  it("are all in one table, with three places for each", () => {
    expect(ROWS.map(({ client }) => client)).toEqual(Object.keys(DOCUMENTED));
    for (const { client, cells } of ROWS) expect(cells, client).toHaveLength(3);
  });

  it.each(ROWS)("have tests: $client", ({ client, cells }) => {
    for (const cell of cells) {
      const links = linksIn(cell);
      expect(links, client).not.toEqual([]);
      for (const link of links) {
        expect(TESTS).toContain(link);
        expect(isUsed(link), link).toBe(true);
        expect(DOCUMENTED[client]?.test(read(link)), link).toBe(true);
      }
    }
    const [own = ""] = linksIn(cells[2] ?? "");
    expect((OWN[client] ?? /(?:)/).test(read(own)), own).toBe(true);
  });
});
