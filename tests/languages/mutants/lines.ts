import { parseEnv } from "node:util";
import { parse as dotenv } from "dotenv";
import { javaProperties } from "../references/properties.js";
import { all, drop, exchange, move, put, putBefore, requote, respell, unicode } from "./changes.js";
import { ENV_FILES } from "./files/env.js";
import { PROPERTIES_FILES } from "./files/properties.js";
import { withoutMark, type MutantFormat } from "./format.js";
import { ATOMS, TEXTS } from "./samples.js";

/** Formats of lines: a key, a value, and comments that have lines of their own. */

const ENV_VALUES = [
  ...[...ATOMS, ...TEXTS, ...TEXTS.map((text) => `"${text}"`), ...TEXTS.map((text) => `'${text}'`)],
  ...["", '""', "''", "`x`", '"\n"', "a b", "a#b", '"a" b', "\\", "$", "\uFFFC"],
];
const ENV_KEYS = [
  ...["DB_HOST", "DB_PORT", "TIDB_HOST", "TIDB_SSL", "DB_SSL_CA", "MYSQL_PWD", "DATABASE_URL"],
  ...["NODE_TLS_REJECT_UNAUTHORIZED", "a.b-c", "1"],
];
const ENV_SIGNS = [
  ...["=", ":", ": ", "#", " # x", '"', "'", "`", "$", "\\", "export ", "\n", "\r\n", "\r", "\t"],
  ...["\n\n", " ", "${", "}", "\\n", "\nexport A=1\n", '"\n', "\\\n"],
];

const lines = move(/^\r?\n$/);
const isEnvKey = (tokens: readonly string[], at: number): boolean =>
  /^[=:]$/.test(tokens[at + 1] ?? "") && /^(?:\n| )$/.test(tokens[at - 1] ?? "\n");
const envWord = exchange(/^["'\w]/, (tokens, at) => (isEnvKey(tokens, at) ? ENV_KEYS : ENV_VALUES));
const envSpelling = respell(/^["'\w].+/, () => [
  ...["'", '"', "`", "\\", "\\n", "$", "${X}", "#", " #", "\n", "\r\n", "&", "=", ";", "\\\\"],
]);

export const ENV_FORMAT: MutantFormat = {
  name: "env",
  files: ENV_FILES,
  token: /"[^"]*"|'[^']*'|`[^`]*`|#.*|\r?\n|[\w./@?&%-]+|[^]/g,
  changes: [
    ...[envWord, envWord, envWord, envSpelling, envSpelling, envSpelling, lines, lines],
    ...[put(ENV_SIGNS), put(ENV_SIGNS), putBefore(/^\n/, [" # a", "\n# TiDB", " "])],
    ...[drop(/^[^]$/), requote(['"', "'", "`", ""]), all(/^\n/, () => "\r\n")],
  ],
  readers: [
    // Node stops at a line without a key.
    (text) => (/^[ \t]*=/m.test(text) ? undefined : { ...parseEnv(withoutMark(text)) }),
    (text) => ({ ...dotenv(withoutMark(text)) }),
  ],
  comments: (text) => (text.match(/^[ \t]*#/gm) ?? []).length,
  mostChanged: 3,
};

const PROPERTIES_KEYS = [
  ...["spring.datasource.url", "spring.datasource.username", "spring.datasource.password", "tidb"],
  ...["quarkus.datasource.jdbc.url", "database.host", "database.port", "url", "a\\ b", ""],
];
const PROPERTIES_SIGNS = [
  ...[
    "=",
    ":",
    " ",
    "#",
    "!",
    "\\",
    "\\\n",
    "\\\r\n  ",
    "\n",
    "\r",
    "\f",
    "\t",
    "${",
    "}",
    "\\u0041",
  ],
];
const isPropertiesKey = (tokens: readonly string[], at: number): boolean =>
  /^\n$/.test(tokens[at - 1] ?? "\n");
const word = exchange(/^\w/, (tokens, at) =>
  isPropertiesKey(tokens, at) ? PROPERTIES_KEYS : [...ATOMS, ...TEXTS],
);
const spelling = respell(/^\w.+/, (one) => [
  ...[unicode(one), `\\${one}`, "\\\n", "\\\r\n \t", "é", "\\n", "\\\\", "=", ":", "#", "${X}"],
]);

export const PROPERTIES_FORMAT: MutantFormat = {
  name: "properties",
  files: PROPERTIES_FILES,
  token: /[#!].*|\r?\n|[\w./@?&%-]+|[^]/g,
  changes: [
    ...[word, word, word, spelling, spelling, spelling, lines, lines, drop(/^[^]$/)],
    ...[put(PROPERTIES_SIGNS), put(PROPERTIES_SIGNS), putBefore(/^\n/, ["\n# TiDB", " ", "\\"])],
    ...[all(/^\n/, () => "\r\n"), all(/^\n/, () => "\r")],
  ],
  readers: [(text) => javaProperties(withoutMark(text))],
  comments: (text) =>
    // What begins so in a line that goes on is a part of a value.
    (text.match(/^[ \t\f]*[#!].*|(?:\\(?:\r\n|[^])|[^\\\r\n])+/gm) ?? []).filter((line) =>
      /^[ \t\f]*[#!]/.test(line),
    ).length,
  mostChanged: 3,
};
