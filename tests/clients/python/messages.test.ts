import { describe, expect, it } from "vitest";
import { CA, HOST, messagesIn, repairedIn } from "./lint.js";

const USER = "3pTAoNNegb47Uc8.root";
const engine = (args: string): string =>
  `from sqlalchemy import create_engine, URL\nengine = create_engine(URL.create("mysql+pymysql", ${args}))\n`;

describe("messages in Python's spelling", () => {
  it.each([
    [engine(`"${USER}", None, "${HOST}", 4000, "test"`), `Write \`query={"ssl_ca": "${CA}"}\`.`],
    [engine(`username="${USER}", host="${HOST}", port=4000`), `\`query={"ssl_ca": "${CA}"}\`.`],
    [engine(`"${USER}", None, "${HOST}", 3306`), "`port=3306` makes"],
    [
      `import MySQLdb\nMySQLdb.connect("${HOST}", "root", "", "test", 4000)\n`,
      '`user="root"` lacks',
    ],
    [`import MySQLdb\nMySQLdb.connect("${HOST}", "${USER}", "", "test", 3306)\n`, "`port=4000`"],
    [
      `import pymysql\npymysql.connect(host="${HOST}", port=4000, user="${USER}", ssl={"ca": "${CA}", "check_hostname": False})\n`,
      '`ssl["check_hostname"]: False` accepts',
    ],
  ])("%s", (code, words) => {
    expect(messagesIn(code).join("\n")).toContain(words);
  });

  it("give nothing twice", () => {
    const code = engine(`"${USER}", None, "${HOST}", 3306, "test", {}`);
    expect(repairedIn(code)).toBe(
      engine(`"${USER}", None, "${HOST}", 4000, "test", {"ssl_ca": "${CA}"}`),
    );
  });
});

describe("an edit beside a comment", () => {
  const call = (last: string): string =>
    `import pymysql\npymysql.connect(\n    user="${USER}",\n    host="${HOST}",\n    ${last}\n)\n`;
  const ADDED = `    ssl_ca="${CA}",\n    ssl_verify_cert=True,\n    ssl_verify_identity=True`;

  it.each([
    ["port=4000,  # of TiDB, not MySQL", `port=4000,  # of TiDB, not MySQL\n${ADDED},`],
    ["port=4000  # of TiDB, not MySQL", `port=4000,\n${ADDED}  # of TiDB, not MySQL`],
    ['port=4000,\n    # database="test",', `port=4000,\n${ADDED},\n    # database="test",`],
  ])("%s", (last, after) => {
    expect(repairedIn(call(last))).toBe(call(after));
  });
});
