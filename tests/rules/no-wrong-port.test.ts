import { describe, expect, it } from "vitest";
import rule from "../../src/rules/no-wrong-port.js";
import {
  HOST,
  PRIVATE,
  USER,
  pool,
  poolWithout,
  right,
  tester,
  texts,
  unfixed,
  wrong,
} from "./tester.js";

const options = (port: string, host = `'${HOST}'`): string =>
  `{ host: ${host}, port: ${port}, user: '${USER}' }`;
const to = (port: string): string => pool(options(port));
const marked = (port: string): string =>
  pool(`{ host: '${HOST}', «port: ${port}», user: '${USER}' }`);
const WRITE = "Write `port: 4000`.";
const says = (port: string) => ({
  id: "wrong" as const,
  data: { says: `\`port: ${port}\``, repair: WRITE },
});
const LEFT_OUT = { id: "leftOut" as const, data: { says: "No `port`", repair: WRITE } };
const WITHOUT = `{ host: '${HOST}', user: '${USER}' }`;
const WITH = `{ host: '${HOST}', port: 4000, user: '${USER}' }`;
const address = (port: string): string => `mysql://${USER}:\${password}@${HOST}${port}/test`;
const IN_ADDRESS = { says: "`:3306`", repair: "Write `:4000`." };
const BY_DEFAULT = {
  id: "byDefault",
  data: { says: "`port: 3306`", repair: "Write `port: 4000`." },
} as const;

tester.run("no-wrong-port", rule, {
  valid: [
    // The other end of a tunnel: nobody connects to the port.
    ...[", stream", ", port: 3306, stream: () => open()"].map((more) =>
      pool(`{ host: '${HOST}', user: '${USER}'${more} }`),
    ),
    ...[
      "4000",
      "'4000'",
      "process.env.PORT",
      "Number(process.env.TIDB_PORT) || 4000",
      "process.env.TIDB_PORT ?? 4000",
      "'0x0fa0'",
      "port",
    ].map((port) => right(port, to(port))),
    right(
      "a default for this machine, too",
      pool(`{ host: local ? 'localhost' : '${HOST}', port: process.env.DB_PORT || 3306 }`),
    ),
    right(
      "a default beside a host that is not written",
      pool(options("process.env.DB_PORT || 3306", "process.env.TIDB_HOST")),
    ),
    right("one path is right", to("local ? 3306 : 4000")),
    right("a private endpoint may have another", pool(options("3306", `'${PRIVATE}'`))),
    right("an unknown host may have another", pool(options("3306", "process.env.TIDB_HOST"))),
    right("only a comment speaks of the service", pool(options("3306", "host"), "// TiDB Cloud\n")),
    right("another host", pool(options("3306", "'db.example.com'"))),
    right("a spread may hold it", pool(`{ host: '${HOST}', ...more }`)),
    right("an address", pool(`\`${address(":4000")}\``)),
    right("an address with a variable", pool(`\`${address(":${port}")}\``)),
    right(
      "an address of the web",
      pool("options", `// tidb\nconst site = 'https://tidbcloud.com/console';\n`),
    ),
  ],
  invalid: [
    ...["3306", "'3306'", '"3306"', "443", "0", "65535", "3306 as const"].map((port) =>
      wrong(port, marked(port), says(port.replace(" as const", "")), to("4000")),
    ),
    wrong("left out", poolWithout(WITHOUT), LEFT_OUT, pool(WITH)),
    wrong(
      "undefined",
      marked("undefined"),
      { ...LEFT_OUT, data: { ...LEFT_OUT.data, says: "`port: undefined`" } },
      to("4000"),
    ),
    ...[
      "process.env.TIDB_PORT || «3306»",
      "Number(process.env.TIDB_PORT) || «3306»",
      "process.env.TIDB_PORT ?? «3306»",
      "port ? port : «3306»",
    ].map((port) =>
      wrong(port, to(port), { ...BY_DEFAULT, suggested: to(port.replace("«3306»", "4000")) }, null),
    ),
    wrong(
      "a default of both",
      pool(options("process.env.DB_PORT || «3306»", `process.env.DB_HOST || '${HOST}'`)),
      {
        ...BY_DEFAULT,
        suggested: pool(options("process.env.DB_PORT || 4000", `process.env.DB_HOST || '${HOST}'`)),
      },
      null,
    ),
    wrong(
      "a constant",
      pool(options("PORT"), "const PORT = «3306»;\n"),
      says("3306"),
      pool(options("PORT"), "const PORT = 4000;\n"),
    ),
    wrong(
      "both paths",
      to("local ? «3306» : «3307»"),
      [
        { ...says("3306"), suggested: to("4000") },
        { ...says("3307"), suggested: to("4000") },
      ],
      null,
    ),
    wrong(
      "a shared object",
      pool("CONFIG.TIDB", `export const CONFIG = { TIDB: { host: '${HOST}', «port: 3306» } };\n`),
      {
        ...says("3306"),
        suggested: pool(
          "CONFIG.TIDB",
          `export const CONFIG = { TIDB: { host: '${HOST}', port: 4000 } };\n`,
        ),
      },
      null,
    ),
    wrong(
      "an object that two connections share: one finding",
      `${pool("options", `const «options» = ${WITHOUT};\n`)}mysql.createConnection(options);\n`,
      {
        ...LEFT_OUT,
        suggested: `${pool("options", `const options = ${WITH};\n`)}mysql.createConnection(options);\n`,
      },
      null,
    ),
    wrong(
      "a host that may be local",
      pool(`{ host: local ? 'localhost' : '${HOST}', «port: 3306» }`),
      {
        id: "wrong",
        data: { ...says("3306").data, unfixed: unfixed("it may be for another database") },
        suggested: pool(`{ host: local ? 'localhost' : '${HOST}', port: 4000 }`),
      },
      null,
    ),
    wrong(
      "comments inside are kept",
      pool(`{\n  host: '${HOST}', // public\n  «port: 3306», // the console says so\n}`),
      says("3306"),
      pool(`{\n  host: '${HOST}', // public\n  port: 4000, // the console says so\n}`),
    ),
    wrong(
      "left out on lines: it stands after the host",
      poolWithout(`{\n  host: '${HOST}',\n  user: '${USER}',\n}`),
      LEFT_OUT,
      pool(`{\n  host: '${HOST}',\n  port: 4000,\n  user: '${USER}',\n}`),
    ),
    wrong(
      "left out beside a comment about the host: it stands at the end",
      poolWithout(`{\n  host: '${HOST}', // public\n  user: '${USER}',\n}`),
      LEFT_OUT,
      pool(`{\n  host: '${HOST}', // public\n  user: '${USER}',\n  port: 4000,\n}`),
    ),
    wrong(
      "left out before a spread, which would have the last word: it stands at the end",
      `import mysql from 'mysql2/promise';\nconst base = { user: '${USER}' };\n«mysql.createPool»({ host: '${HOST}', ...base });\n`,
      LEFT_OUT,
      `import mysql from 'mysql2/promise';\nconst base = { user: '${USER}' };\nmysql.createPool({ host: '${HOST}', ...base, port: 4000 });\n`,
    ),
    wrong(
      "in an address",
      pool(`\`${address(":«3306»")}\``),
      { id: "wrong", data: IN_ADDRESS },
      pool(`\`${address(":4000")}\``),
    ),
    wrong(
      "left out of an address",
      pool(`«\`${address("")}\`»`),
      { id: "leftOut", data: { says: "No `port`", repair: "Write `:4000`." } },
      pool(`\`${address(":4000")}\``),
    ),
    wrong(
      "left out of an address in quotes",
      pool(`«'mysql://${USER}@${HOST}/test'»`),
      { id: "leftOut", data: { says: "No `port`", repair: "Write `:4000`." } },
      pool(`'mysql://${USER}@${HOST}:4000/test'`),
    ),
    wrong(
      "left out of an address that is only a host",
      pool(`«"mysql://${HOST}"»`),
      { id: "leftOut", data: { says: "No `port`", repair: "Write `:4000`." } },
      pool(`"mysql://${HOST}:4000"`),
    ),
    wrong(
      "the second piece of a concatenation",
      pool(`'mysql://${USER}@' + '${HOST}:«3306»/test'`),
      { id: "wrong", data: IN_ADDRESS },
      pool(`'mysql://${USER}@' + '${HOST}:4000/test'`),
    ),
    wrong(
      "an address whose client cannot be told",
      `export const url = process.env.DATABASE_URL ?? \`${address(":«3306»")}\`;\n`,
      { id: "wrong", data: IN_ADDRESS },
      `export const url = process.env.DATABASE_URL ?? \`${address(":4000")}\`;\n`,
    ),
    wrong(
      "an exported address that two connections share: one finding",
      `${pool("URL", `export const URL = 'mysql://${USER}@${HOST}:«3306»/test';\n`)}mysql.createConnection(URL);\n`,
      {
        id: "wrong",
        data: IN_ADDRESS,
        suggested: `${pool("URL", `export const URL = 'mysql://${USER}@${HOST}:4000/test';\n`)}mysql.createConnection(URL);\n`,
      },
      null,
    ),
    wrong(
      "an exported part of an address",
      pool(`\`mysql://${USER}@\${HOST}/test\``, `export const HOST = '${HOST}:«3306»';\n`),
      {
        id: "wrong",
        data: IN_ADDRESS,
        suggested: pool(
          `\`mysql://${USER}@\${HOST}/test\``,
          `export const HOST = '${HOST}:4000';\n`,
        ),
      },
      null,
    ),
  ],
});

describe("no-wrong-port: words", () => {
  it.each([
    [
      options("3306"),
      "`port: 3306` makes the connection time out: TiDB Cloud listens on 4000. Write `port: 4000`.",
    ],
    [
      WITHOUT,
      "No `port` means MySQL's 3306, which times out: TiDB Cloud listens on 4000. Write `port: 4000`.",
    ],
  ])("%s", (object, text) => {
    expect(texts("no-wrong-port", pool(object))).toEqual([text]);
  });
});
