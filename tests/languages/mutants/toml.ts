import { parse } from "smol-toml";
import { parseTOML } from "toml-eslint-parser";
import { USER_FILES } from "../toml/user-files.js";
import { all, drop, exchange, move, put, putBefore, requote, respell, unicode } from "./changes.js";
import { tried, withoutMark, type DataFile, type MutantFormat } from "./format.js";
import { ADDRESS, ADO, ATOMS, COMMAND, HOST, JDBC, KEYS, SECRET, TEXTS, USER } from "./samples.js";

const FILES: readonly DataFile[] = [
  ...USER_FILES,
  {
    filename: "wrangler.toml",
    text: `name = "app" # TiDB
[vars]
JDBC_URL = "${JDBC}"
DATABASE_URL = '${ADDRESS}'

[env.production.vars]
DATABASE_URL = '''
${ADDRESS}'''
list = [
  "${ADO}", # one
  '${JDBC}',
]
`,
  },
  {
    filename: "config.toml",
    text: `tidb.host = "${HOST}"
tidb.port = 3306
tidb.password = "${SECRET}"
tidb.tls = false

[production]
  dialect = "mysql"
  host = '${HOST}'
  username = "${USER}"
  dialectOptions = { ssl = { rejectUnauthorized = false, ca = "a.pem" } }
  dialectOptions2.ssl.minVersion = "TLSv1" # old

[[servers]]
type = "mysql"
host = "${HOST}"
[servers.ssl]
rejectUnauthorized = false
[[servers]]
type = "mysql"
url = """\\
  ${ADDRESS}"""
ssl = {}
`,
  },
  {
    filename: "tasks.toml",
    text: `[tasks.db]
run = """
# TiDB
${COMMAND} \\\\
  < up.sql
"""
args = ["mysql", "-h", "${HOST}", "-u", '${USER}', "-p${SECRET}", "--ssl-mode=DISABLED"]
script = [ "mycli -h ${HOST} -u '${USER}' -p ${SECRET}" ]
`,
  },
];

const VALUES = [
  ...ATOMS,
  ...TEXTS.map((text) => JSON.stringify(text)),
  ...TEXTS.map((text) => `'${text}'`),
  ...["[]", "{}", '""', "''", '""""""', "'''\n'''", "1979-05-27", "0x1f", "inf", "[1, {}]"],
  ...["{ rejectUnauthorized = false }", '"\\u0022"', '"\uFFFC"', '"\\U0001F600"', "{ a.b = 1 }"],
];
const SIGNS = [
  ...["[", "]", "[[", "]]", "{", "}", ",", ".", " = ", "#", " # x", '"', "'", '"""', "'''", "\\"],
  ...["\n", "\r\n", "\t", "\n\n", "\n[tidb]\n", "\n[[servers]]\n", "\na.b = 1\n", "\nssl.x = 1\n"],
];

const isKey = (tokens: readonly string[], at: number): boolean =>
  /^[.=\]]/.test(tokens.slice(at + 1).find((token) => token.trim() !== "") ?? "");
const word = exchange(/^["'\w]/, (tokens, at) => (isKey(tokens, at) ? KEYS : VALUES));
const spelling = respell(/^["'].+["']$/, (one) => [
  ...[unicode(one), unicode(one), "'", '\\"', "&", ";", "$", "\\\\", "#", "\\\n", "\n"],
]);
const lines = move(/^\r?\n[ \t]*$/);

export const TOML_FORMAT: MutantFormat = {
  name: "toml",
  files: FILES,
  token: /"""[^]*?"""|'''[^]*?'''|"(?:[^"\\\n]|\\.)*"|'[^'\n]*'|#.*|\r?\n[ \t]*|[\w-]+|[ \t]+|[^]/g,
  changes: [
    ...[word, word, word, spelling, spelling, lines, lines, move(/^,$/), put(SIGNS), put(SIGNS)],
    putBefore(/^\r?\n/, [" # TiDB", "\n# a", "\n", " "]),
    drop(/^[^\w\s]/),
    requote(['"', "'", '"""', "'''"]),
    all(/^\n/, (token) => `\r${token}`),
    all(/^[ \t]+$/, () => ""),
  ],
  readers: [
    // What it makes of `__proto__` would change all objects of the process, so that only places are read.
    (text) => tried(() => parseTOML(withoutMark(text)).body[0].body.length),
    (text) => tried(() => parse(withoutMark(text))),
  ],
  comments: (text) => (text.match(/^[ \t]*#/gm) ?? []).length,
};
