import { describe, expect, it } from "vitest";
import rule from "../../src/rules/no-global-tls-override.js";
import { DOCUMENTED, LOGIN, pool, right, tester, texts, wrong } from "./tester.js";

const CONNECTION = pool(`{ ${LOGIN}, ssl: ${DOCUMENTED} }`);
const CURE = "Remove it.";
const REJECT = "turns off certificate checks in the whole process";
const IDENTITY = "replaces the host name check of the whole process";
const LOWEST = "allows TLS below 1.2 in the whole process";
const HIGHEST = "keeps the whole process below TLS 1.2";

/** The last name of what is set. */
const nameIn = (says: string): string => /(\w+)'?\]? = /.exec(says)?.[1] ?? "";
const weakened = (says: string, follows: string, suggested?: string) => ({
  id: "weakened" as const,
  data: { says: `\`${says}\``, follows, repair: CURE },
  ...(suggested !== undefined && { suggested, does: `Remove \`${nameIn(says)}\`.` }),
});
/** A statement in front of a connection. The line that is left empty is the suggestion's. */
const before = (statement: string, head = ""): string => `${head}${statement}\n${CONNECTION}`;

const REJECT_OFF = "process.env.NODE_TLS_REJECT_UNAUTHORIZED = '0'";
const TLS = "import tls from 'node:tls';\n";

tester.run("no-global-tls-override", rule, {
  valid: [
    right("a file without a connection", `${REJECT_OFF};\n// tidb and mysql2\n`),
    right("a connection of somebody else", `${REJECT_OFF};\n${pool("{ host: 'db.example.com' }")}`),
    right("switched on", before("process.env.NODE_TLS_REJECT_UNAUTHORIZED = '1';")),
    right("a variable", before("process.env.NODE_TLS_REJECT_UNAUTHORIZED = mode;")),
    right("taken back", before("delete process.env.NODE_TLS_REJECT_UNAUTHORIZED;")),
    right("asked for", before("if (process.env.NODE_TLS_REJECT_UNAUTHORIZED === '0') warn();")),
    right("another variable", before("process.env.TLS_REJECT_UNAUTHORIZED = '0';")),
    right("an object of another name", before("settings.env.NODE_TLS_REJECT_UNAUTHORIZED = '0';")),
    right("a version that is new enough", before("tls.DEFAULT_MIN_VERSION = 'TLSv1.3';", TLS)),
    right(
      "a highest version that is new enough",
      before("tls.DEFAULT_MAX_VERSION = 'TLSv1.2';", TLS),
    ),
    right(
      "a tls that is not Node's",
      before("tls.DEFAULT_MIN_VERSION = 'TLSv1';", "import tls from './tls.js';\n"),
    ),
    right(
      "a tls of the function's own",
      before("const set = (tls) => { tls.DEFAULT_MIN_VERSION = 'TLSv1'; };"),
    ),
    right(
      "a process of the function's own",
      before(`const set = (process) => { ${REJECT_OFF}; };`),
    ),
  ],
  invalid: [
    ...["'0'", '"0"', "0", "`0`"].map((value) => {
      const line = `process.env.NODE_TLS_REJECT_UNAUTHORIZED = ${value}`;
      return wrong(line, before(`«${line}»;`), weakened(line, REJECT, before("")), null);
    }),
    wrong(
      "in brackets",
      before("«process.env['NODE_TLS_REJECT_UNAUTHORIZED'] = '0'»;"),
      weakened(REJECT_OFF, REJECT, before("")),
      null,
    ),
    wrong(
      "a process that is imported",
      before(`«${REJECT_OFF}»;`, "import process from 'node:process';\n"),
      weakened(REJECT_OFF, REJECT, before("", "import process from 'node:process';\n")),
      null,
    ),
    wrong(
      "an env that is imported",
      before("«env.NODE_TLS_REJECT_UNAUTHORIZED = '0'»;", "import { env } from 'process';\n"),
      weakened(REJECT_OFF, REJECT, before("", "import { env } from 'process';\n")),
      null,
    ),
    ...[
      ["import tls from 'node:tls';", "tls"],
      ["import * as tls from 'tls';", "tls"],
      ["const tls = require('tls');", "tls"],
      ["const tls = require('node:tls');", "tls"],
      ["import nodeTls from 'node:tls';", "nodeTls"],
    ].map(([head = "", name = ""]) =>
      wrong(
        head,
        before(`«${name}.DEFAULT_MIN_VERSION = 'TLSv1'»;`, `${head}\n`),
        weakened("tls.DEFAULT_MIN_VERSION = 'TLSv1'", LOWEST, before("", `${head}\n`)),
        null,
      ),
    ),
    wrong(
      "the lowest version",
      before("«tls.DEFAULT_MIN_VERSION = 'TLSv1.1'»;", TLS),
      weakened("tls.DEFAULT_MIN_VERSION = 'TLSv1.1'", LOWEST, before("", TLS)),
      null,
    ),
    wrong(
      "the highest version",
      before("«tls.DEFAULT_MAX_VERSION = 'TLSv1.1'»;", TLS),
      weakened("tls.DEFAULT_MAX_VERSION = 'TLSv1.1'", HIGHEST, before("", TLS)),
      null,
    ),
    wrong(
      "the host name check",
      before("«tls.checkServerIdentity = () => undefined»;", TLS),
      weakened("tls.checkServerIdentity = () => undefined", IDENTITY, before("", TLS)),
      null,
    ),
    wrong(
      "under a condition",
      before(`if (local) { «${REJECT_OFF}»; }`),
      weakened(REJECT_OFF, REJECT, before("if (local) {  }")),
      null,
    ),
    wrong(
      "without braces there is no edit",
      before(`if (local) «${REJECT_OFF}»;`),
      weakened(REJECT_OFF, REJECT),
      null,
    ),
    wrong(
      "in an expression there is no edit",
      before(`const old = («${REJECT_OFF}»);`),
      weakened(REJECT_OFF, REJECT),
      null,
    ),
    wrong(
      "two connections, one finding",
      `${before(`«${REJECT_OFF}»;`)}mysql.createPool({ ${LOGIN}, ssl: {} });\n`,
      weakened(REJECT_OFF, REJECT, `${before("")}mysql.createPool({ ${LOGIN}, ssl: {} });\n`),
      null,
    ),
    wrong(
      "a connection that only names speak for",
      `«${REJECT_OFF}»;\n${pool("{ host: process.env.TIDB_HOST, ssl: {} }")}`,
      weakened(REJECT_OFF, REJECT, `\n${pool("{ host: process.env.TIDB_HOST, ssl: {} }")}`),
      null,
    ),
  ],
});

describe("no-global-tls-override: words", () => {
  it("says what it does to whom", () => {
    expect(texts("no-global-tls-override", before(`${REJECT_OFF};`))).toEqual([
      `\`${REJECT_OFF}\` ${REJECT}, TiDB Cloud included. ${CURE} Not autofixed.`,
    ]);
  });
});
