import { configParser, optionFile, withComments } from "../references/ini.js";
import { all, drop, exchange, move, put, putBefore, requote, respell } from "./changes.js";
import { INI_FILES, OPTION_FILES } from "./files/ini.js";
import { withoutMark, type MutantFormat } from "./format.js";
import { ATOMS, TEXTS } from "./samples.js";

/** Files of groups of keys. */

const GROUPS = [
  "client",
  "mysql",
  "mysqldump",
  "client-mariadb",
  "mycli",
  "mysqld",
  "alias_dsn",
  "",
];
const KEYS = [
  ...["host", "port", "user", "password", "ssl-mode", "ssl_mode", "ssl-ca", "ssl-capath", "ssl"],
  ...["skip-ssl", "loose-ssl-mode", "tls-version", "ssl-verify-server-cert", "sslmode", "SSL-MODE"],
  ...["sqlalchemy.url", "database_url", "jdbc_url", "ssl_ca", "__proto__", "a b"],
];
const VALUES = [
  ...[...ATOMS, ...TEXTS, ...TEXTS.map((text) => `"${text}"`), ...TEXTS.map((text) => `'${text}'`)],
  ...["DISABLED", "REQUIRED", "VERIFY_CA", "VERIFY_IDENTITY", "on", "OFF", "TLSv1.1", "/own.pem"],
  ...["", '""', "a b", "a#b", "a;b", '"a" b', "\\s", "%(x)s", "%%", "\uFFFC"],
];
const SIGNS = [
  ...["=", ":", " = ", " ", "\t", "#", ";", " # x", " ; x", '"', "'", "\\", "[", "]", "%", "$"],
  ...[
    "\n",
    "\r\n",
    "\r",
    "\n\n",
    "\n  ",
    "\n[client]\n",
    "\n[mysql]\n",
    "\n[]\n",
    "\n!include a\n",
  ],
  ...["\nssl\n", "\nskip-ssl\n", "loose-", "\nhost\n"],
];

const isAt = (sign: RegExp, way: number) => (tokens: readonly string[], at: number) =>
  sign.test(tokens[at + way] ?? "\n");
const isGroup = isAt(/^\[/, -1);
const isKey = isAt(/^\r?\n/, -1);
const wordsAt = (tokens: readonly string[], at: number): readonly string[] => {
  if (isGroup(tokens, at)) return GROUPS;
  return isKey(tokens, at) ? KEYS : VALUES;
};
const word = exchange(/^["'\w]/, wordsAt);
const spelling = respell(/^["'\w].+/, () => [
  ...["'", '"', "\\", "\\n", "\\s", "#", " #", ";", " ;", "=", ":", "$", "%", "\n", "\n ", "&"],
]);
const lines = move(/^\r?\n$/);

const common = {
  token: /"[^"\n]*"|'[^'\n]*'|^[#;].*|\r?\n|[\w./@?&%:-]+|[^]/gm,
  changes: [
    ...[word, word, word, word, spelling, spelling, spelling, lines, lines, put(SIGNS), put(SIGNS)],
    ...[putBefore(/^\n/, [" # a", "\n# TiDB", " ", "\n ; b"]), drop(/^[^]$/), drop(/^\w/)],
    ...[requote(['"', "'", ""]), all(/^\n/, () => "\r\n")],
  ],
  comments: (text: string) => (text.match(/^[ \t]*[#;]/gm) ?? []).length,
};

export const OPTION_FORMAT: MutantFormat = {
  ...common,
  name: "option files",
  files: OPTION_FILES,
  readers: [(text) => optionFile(withoutMark(text))],
  mostChanged: 5,
};

export const INI_FORMAT: MutantFormat = {
  ...common,
  name: "ini",
  files: INI_FILES,
  readers: [configParser, withComments].map((read) => (text) => read(withoutMark(text))),
  mostChanged: 4,
};
