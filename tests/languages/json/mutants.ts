import type { Random } from "../../../tools/fuzz/mutants.js";
import { HOST, SECRET, USER } from "./lint.js";
import { USER_FILES } from "./user-files.js";

/** A JSON file as people have it, or nearly so. */
export interface JsonFile {
  readonly filename: string;
  readonly text: string;
}

const file = (filename: string, data: unknown, indent?: number | string): JsonFile => ({
  filename,
  text: JSON.stringify(data, null, indent),
});
const JDBC = `jdbc:mysql://${HOST}:3306/test?user=root&password=${SECRET}&useSSL=false`;
const COMMAND = `mysql -h ${HOST} -P 3306 -u root -p${SECRET} --ssl-mode=DISABLED test`;
const ADO = `Server=${HOST};Port=3306;User ID=root;Password=${SECRET};SslMode=None`;

const FILES: readonly JsonFile[] = [
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
  file("nodemon.json", {
    env: { JDBC_URL: JDBC, DATABASE_URL: `mysql://${USER}:${SECRET}@${HOST}/test` },
  }),
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

const TOKEN = /"(?:[^"\\\n]|\\.)*"|\/\/.*|\/\*[^]*?\*\/|[\w.+-]+|\s+|[^]/g;
const tokensOf = (text: string): string[] => text.match(TOKEN) ?? [];
const KEYS = [
  ...["ssl", "host", "port", "username", "dialect", "dialectOptions", "url", "type", "uri", "tls"],
  ...["use_env_variable", "replication", "__proto__", "constructor", "", "minVersion", "\uFFFC"],
];
const VALUES = [
  ...["null", "true", "false", "0", "-0", "1e999", "3306", "4000", "[]", "{}", '""', "[1, {}]"],
  ...['{ "rejectUnauthorized": false }', `"${JDBC}"`, `"${COMMAND}"`, `"${ADO}"`, `"${HOST}"`],
  ...[
    '"\\u0022"',
    '"\\ud83d"',
    '"\uFFFC"',
    '"TLSv1"',
    '"Amazon RDS"',
    '"mariadb"',
    '"$X"',
    '"a\\"b"',
  ],
];
const TRIVIA = ["// TiDB\n", "/* a */", "\n", "\r\n", "\t", " ", "\r", "\n\n  ", "// b\r\n"];

type Change = (tokens: string[], pick: Random) => void;

const places = (tokens: readonly string[], kind: RegExp): readonly number[] =>
  tokens.flatMap((token, index) => (kind.test(token) ? [index] : []));
/** The number of a token of a kind; null where there is none. */
function anyOf(tokens: readonly string[], kind: RegExp, pick: Random): number | null {
  const found = places(tokens, kind);
  return found[pick(Math.max(found.length, 1))] ?? null;
}
const drawn = (texts: readonly string[], pick: Random): string => texts[pick(texts.length)] ?? "";
const isKey = (tokens: readonly string[], at: number): boolean =>
  tokens.slice(at + 1).find((token) => token.trim() !== "") === ":";

/** A key or a value becomes another. */
const exchange: Change = (tokens, pick) => {
  const at = anyOf(tokens, /^["\w-]/, pick);
  if (at === null) return;
  tokens[at] = isKey(tokens, at) ? JSON.stringify(drawn(KEYS, pick)) : drawn(VALUES, pick);
};
/** What stands between two commas goes, comes twice, or changes places with its neighbour. */
const move: Change = (tokens, pick) => {
  const commas = places(tokens, /^,$/);
  const at = pick(Math.max(commas.length - 1, 1));
  const [first, middle, last] = [commas[at], commas[at + 1], commas[at + 2]];
  if (first === undefined || middle === undefined) return;
  const own = tokens.slice(first, middle);
  const way = pick(3);
  if (way === 0) tokens.splice(first, own.length);
  else if (way === 1 || last === undefined) tokens.splice(middle, 0, ...own);
  else tokens.splice(first, last - first, ...tokens.slice(middle, last), ...own);
};
/** Blanks, comments and line ends anywhere between the others. */
const space: Change = (tokens, pick) => {
  tokens.splice(pick(tokens.length), 0, drawn(TRIVIA, pick));
};
const squeeze: Change = (tokens) => {
  tokens.forEach((token, at) => {
    if (/^\s+$/.test(token)) tokens[at] = "";
  });
};
/** A comma after the last member. */
const trail: Change = (tokens, pick) => {
  const at = anyOf(tokens, /^[}\]]$/, pick);
  if (at !== null) tokens.splice(at, 0, ",");
};
/** Characters of a text are escaped, go, or come twice. */
const respell: Change = (tokens, pick) => {
  const at = anyOf(tokens, /^".+"$/, pick);
  const text = at === null ? "" : (tokens[at] ?? "");
  const place = 1 + pick(Math.max(text.length - 2, 1));
  const character = text.charAt(place);
  if (at === null || character === "\\" || text.charAt(place - 1) === "\\") return;
  const code = `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
  const by = [code, code, "", character + character, " ", "'", '\\"', "&", ";", "$", "\\\\"];
  tokens[at] = text.slice(0, place) + drawn(by, pick) + text.slice(place + 1);
};
const CHANGES: readonly Change[] = [
  ...[exchange, exchange, exchange, respell, respell, respell, move, move, space, space],
  ...[trail, squeeze],
];

/** Files changed in one to six places: always the same ones for a seed. */
export function* jsonMutants(pick: Random): Generator<JsonFile> {
  for (;;) {
    const { filename, text } = FILES[pick(FILES.length)] ?? { filename: "a.json", text: "{}" };
    const tokens = tokensOf(text);
    for (let times = 1 + pick(6); times > 0; times--) CHANGES[pick(CHANGES.length)]?.(tokens, pick);
    yield { filename, text: (pick(20) === 0 ? "\uFEFF" : "") + tokens.join("") };
  }
}
