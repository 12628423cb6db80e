import { Linter } from "eslint";
import { describe, expect, it } from "vitest";
import plugin from "../../../src/index.js";

const HOST = "gateway01.us-east-1.prod.aws.tidbcloud.com";
const rulesAt = (text: string): readonly string[] =>
  new Linter()
    .verify(text, plugin.configs.files, ".env")
    .map(({ ruleId, line }) => `${ruleId?.replace("tidb-tls/", "") ?? ""} ${line}`);
const SHARED = "DB_PORT=3306\nDB_USER=root\nDB_SSL=false\n";
const FOUND = ["no-wrong-port 3", "require-username-prefix 4", "require-tls 5"];

describe("hosts of one database by their parts: what they share is said of all of them", () => {
  it.each([
    ["before the host", `DB_READ_HOST=${HOST}\nDB_WRITE_HOST=${HOST}\n${SHARED}`],
    ["behind the host", `DB_HOST_READ=${HOST}\nDB_HOST_WRITE=${HOST}\n${SHARED}`],
    ["writer and reader", `DB_WRITER_HOST=${HOST}\nDB_READER_HOST=${HOST}\n${SHARED}`],
    ["by numbers", `DB_HOST_1=${HOST}\nDB_HOST_2=${HOST}\n${SHARED}`],
    ["a replica", `MYSQL_REPLICA_HOST=${HOST}\nMYSQL_HOST_RO=${HOST}\n${SHARED.replaceAll("DB_", "MYSQL_")}`],
  ])("%s", (_, text) => {
    expect(rulesAt(text)).toEqual(FOUND);
  }); // prettier-ignore

  it.each([
    ["one of them is another database", `DB_READ_HOST=${HOST}\nDB_WRITE_HOST=localhost\n${SHARED}`],
    ["one of them is not known", `DB_READ_HOST=${HOST}\nDB_WRITE_HOST=$(cat host)\n${SHARED}`],
    ["the database has its own", `DB_HOST_READ=${HOST}\nDB_HOST=localhost\n${SHARED}`],
    ["other names", `DB_TEST_HOST=${HOST}\nDB_HOST_NAME=${HOST}\nDB_PORT=3306\nDB_USER=root\n`],
    ["each has parts of its own", `DB_READ_HOST=${HOST}\nDB_READ_PORT=4000\nDB_PORT=3306\n`],
  ])("%s: nothing is said", (_, text) => {
    expect(rulesAt(text)).toEqual([]);
  });

  it("the database's own host speaks for itself", () => {
    expect(rulesAt(`DB_HOST=${HOST}\nDB_READ_HOST=localhost\n${SHARED}`)).toEqual(FOUND);
  });
});
