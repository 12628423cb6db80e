import { createContext, runInContext } from "node:vm";
import { all, drop, exchange, move, put, putBefore, requote, respell, unicode } from "./changes.js";
import { JSON5_FILES } from "./files/json5.js";
import { tried, withoutMark, type MutantFormat } from "./format.js";
import { ATOMS, KEYS, TEXTS } from "./samples.js";

const quoted = (text: string): readonly string[] => [`'${text}'`, JSON.stringify(text)];
const NAMES = [...KEYS, ...KEYS.flatMap(quoted), "$", "é", "''", "\\u0061", "a-b"];
const VALUES = [
  ...[...ATOMS, ...TEXTS.flatMap(quoted), "null", "[]", "{}", "''", "[1, {},]", ".5", "0xF"],
  ...["+1", "-Infinity", "NaN", "{ rejectUnauthorized: false }", "'\\x22'", "'\\\n'", "'\uFFFC'"],
];
const TRIVIA = [
  "// TiDB\n",
  "/* a */",
  "\n",
  "\r\n",
  "\t",
  " ",
  "\r",
  "\u2028",
  "\u00A0",
  "/*\n*/",
];

const isKey = (tokens: readonly string[], at: number): boolean =>
  tokens.slice(at + 1).find((token) => token.trim() !== "") === ":";
const word = exchange(/^["'\w]/, (tokens, at) => (isKey(tokens, at) ? NAMES : VALUES));
const spelling = respell(/^(["']).+\1$/, (one) => [
  ...[unicode(one), `\\${one}`, "\\\n", "\\\r\n", "\\x41", "\\0", "'", '"', "&", ";", "$", "\\\\"],
]);
const between = move(/^,$/);

const EMPTY = createContext({});
const PROTO = /(["']?)\b__proto__\1(?=\s*:)/g;
/** Such a file is an expression of ECMAScript, of which nothing is called, and which has a key as any other. */
function read(text: string): unknown {
  const code = withoutMark(text).replace(PROTO, '["__proto__"]');
  return tried<unknown>(() => runInContext(`(${code}\n)`, EMPTY, { timeout: 1000 }));
}

/** One at the end of a line goes with what stands on it. */
const comments = (text: string): number =>
  text
    .replace(/"(?:\\[^]|[^"\\])*"|'(?:\\[^]|[^'\\])*'/g, '""')
    .split(/(?<![,"'}\]\w][ \t]*)(?:\/\/|\/\*[^]*?\*\/)/).length - 1;

export const JSON5_FORMAT: MutantFormat = {
  name: "json5",
  files: JSON5_FILES,
  token: /"(?:[^"\\\n]|\\[^])*"|'(?:[^'\\\n]|\\[^])*'|\/\/.*|\/\*[^]*?\*\/|[\w.+-]+|\s+|[^]/g,
  changes: [
    ...[word, word, word, spelling, spelling, spelling, between, between, put(TRIVIA), put(TRIVIA)],
    ...[
      putBefore(/^[}\]]$/, [","]),
      all(/^\s+$/, () => ""),
      requote(["'", '"', ""]),
      drop(/^[^]$/),
    ],
  ],
  readers: [read],
  comments,
};
