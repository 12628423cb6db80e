import { parse, visit, type ParseError } from "jsonc-parser";
import { USER_FILES } from "../json/user-files.js";
import { all, exchange, move, put, putBefore, respell, unicode } from "./changes.js";
import { withoutMark, type DataFile, type MutantFormat } from "./format.js";
import { ADDRESS, ADO, ATOMS, COMMAND, HOST, JDBC, KEYS, SECRET, TEXTS, USER } from "./samples.js";

const file = (filename: string, data: unknown, indent?: number | string): DataFile => ({
  filename,
  text: JSON.stringify(data, null, indent),
});

const FILES: readonly DataFile[] = [
  ...USER_FILES,
  file(
    "package.json",
    {
      name: "app",
      scripts: {
        db: COMMAND,
        dump: `cross-env MYSQL_PWD=${SECRET} mysqldump -h "${HOST}" -u '${USER}' test > a && mycli -h ${HOST} -u ${USER} -p ${SECRET}`,
        start: `java "-Durl=${JDBC}" -jar a.jar`,
      },
      config: { url: JDBC },
    },
    2,
  ),
  file("appsettings.json", { ConnectionStrings: { Default: ADO } }, "\t"),
  file("nodemon.json", { env: { JDBC_URL: JDBC, DATABASE_URL: ADDRESS } }),
  file(
    "config/config.json",
    {
      production: {
        dialect: "mysql",
        password: SECRET,
        ssl: { ca: SECRET },
        replication: { write: { host: HOST, username: "root" }, read: [{ host: HOST }] },
        dialectOptions: { ssl: { ca: "a.pem", cert: "b", key: SECRET, minVersion: "TLSv1" } },
      },
      test: { url: `mysql://${USER}:${SECRET}@${HOST}:3306/a?ssl=true`, dialect: "mysql" },
    },
    2,
  ),
  file("ormconfig.json", { type: "mysql", url: `mysql://u:${SECRET}@${HOST}/a`, ssl: "x" }, 4),
  file("a.json", { args: COMMAND.split(" "), tidb: { host: HOST, password: SECRET, tls: false } }),
];

const NAMES = [...KEYS, "", "\uFFFC"].map((key) => JSON.stringify(key));
const VALUES = [
  ...ATOMS,
  ...TEXTS.map((text) => JSON.stringify(text)),
  ...["null", "[]", "{}", '""', "[1, {}]", '{ "rejectUnauthorized": false }'],
  ...['"\\u0022"', '"\\ud83d"', '"\uFFFC"', '"a\\"b"'],
];
const TRIVIA = ["// TiDB\n", "/* a */", "\n", "\r\n", "\t", " ", "\r", "\n\n  ", "// b\r\n"];

const isKey = (tokens: readonly string[], at: number): boolean =>
  tokens.slice(at + 1).find((token) => token.trim() !== "") === ":";
const word = exchange(/^["\w-]/, (tokens, at) => (isKey(tokens, at) ? NAMES : VALUES));
const spelling = respell(/^".+"$/, (one) => [
  ...[unicode(one), unicode(one), "'", '\\"', "&", ";", "$", "\\\\"],
]);
const between = move(/^,$/);
const trivia = put(TRIVIA);

/** JSON as the files of users are: with comments, and with commas at the end. */
function read(text: string): unknown {
  const errors: ParseError[] = [];
  const data: unknown = parse(withoutMark(text), errors, { allowTrailingComma: true });
  return errors.length === 0 ? data : undefined;
}

/** One at the end of a line goes with what stands on it. */
function comments(text: string): number {
  let number = 0;
  const onComment = (offset: number): void => {
    const before = text.slice(
      Math.max(...["\n", "\r"].map((end) => text.lastIndexOf(end, offset))) + 1,
      offset,
    );
    if (!/[,"}\]\w]\s*$/.test(before)) number++;
  };
  visit(text, { onComment });
  return number;
}

export const JSON_FORMAT: MutantFormat = {
  name: "json",
  files: FILES,
  token: /"(?:[^"\\\n]|\\.)*"|\/\/.*|\/\*[^]*?\*\/|[\w.+-]+|\s+|[^]/g,
  changes: [
    ...[word, word, word, spelling, spelling, spelling, between, between, trivia, trivia],
    ...[putBefore(/^[}\]]$/, [","]), all(/^\s+$/, () => "")],
  ],
  readers: [read],
  comments,
};
