import type { Escaping } from "../document/text.js";

/** `<<` is a text below a command, in which quotes mean nothing; `$'` has escapes like those of C. */
export type Quote = "" | "'" | "$'" | '"' | "<<";
/** A word as a shell takes it for itself. */
export const quoteWord = (word: string): string =>
  /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;

interface Habit extends Omit<Escaping, "through"> {
  encode(text: string): string;
  /** A variable of the shell. */
  variable(name: string): string;
}

/** What a backslash means between `$'` and `'`; one before any other letter stands for itself. */
const LETTERS: Readonly<Record<string, string>> = {
  ...{ "\\": "\\", "'": "'", '"': '"', "?": "?", a: "\x07", b: "\b", e: "\x1B", E: "\x1B" },
  ...{ f: "\f", n: "\n", r: "\r", t: "\t", v: "\v" },
};
/** A character by its number; null for a byte, of which several make up one. */
function numbered(escape: string): string | null {
  const [, octal, kind, hex = ""] = /^\\(?:([0-7]+)|([xuU])(.+))$/.exec(escape) ?? [];
  const code = octal === undefined ? parseInt(hex, 16) : parseInt(octal, 8);
  const last = kind === "u" || kind === "U" ? 0xffff : 0x7f;
  return code <= last ? String.fromCharCode(code) : null;
}

export const HABITS: Readonly<Record<Quote, Habit>> = {
  "": {
    escape: /\\[^]/g,
    decode: (escape) => (escape === "\\\n" ? "" : escape.slice(1)),
    encode: (text) => (text === "" ? "" : quoteWord(text)),
    variable: (name) => `"$${name}"`,
  },
  "'": {
    escape: /(?!)/g,
    decode: String,
    encode: (text) => text.replaceAll("'", "'\\''"),
    variable: (name) => `'"$${name}"'`,
  },
  "$'": {
    escape: /\\(?:[0-7]{1,3}|x[\dA-Fa-f]{1,2}|u[\dA-Fa-f]{1,4}|U[\dA-Fa-f]{1,8}|[^])/g,
    decode: (escape) => LETTERS[escape.slice(1)] ?? numbered(escape) ?? escape,
    encode: (text) => text.replace(/[\\']/g, "\\$&"),
    variable: (name) => `'"$${name}"$'`,
  },
  '"': {
    escape: /\\["\\$`\n]/g,
    decode: (escape) => (escape === "\\\n" ? "" : escape.slice(1)),
    encode: (text) => text.replace(/["\\$`]/g, "\\$&"),
    variable: (name) => `\${${name}}`,
  },
  "<<": {
    escape: /\\[\\$`\n]/g,
    decode: (escape) => (escape === "\\\n" ? "" : escape.slice(1)),
    encode: (text) => text.replace(/[\\$`]/g, "\\$&"),
    variable: (name) => `\${${name}}`,
  },
};
