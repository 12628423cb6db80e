import type { Escaping } from "../document/text.js";

/** `<<` is a text below a command, in which quotes mean nothing. */
export type Quote = "" | "'" | '"' | "<<";
/** A word as a shell takes it for itself. */
export const quoteWord = (word: string): string =>
  /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;

interface Habit extends Omit<Escaping, "through"> {
  encode(text: string): string;
  /** A variable of the shell. */
  variable(name: string): string;
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
