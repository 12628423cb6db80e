import { parse } from "smol-toml";
import { parseTOML } from "toml-eslint-parser";
import { all, drop, exchange, move, put, putBefore, requote, respell, unicode } from "./changes.js";
import { TOML_FILES } from "./files/toml.js";
import { tried, withoutMark, type MutantFormat } from "./format.js";
import { ATOMS, KEYS, TEXTS } from "./samples.js";

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
  files: TOML_FILES,
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
