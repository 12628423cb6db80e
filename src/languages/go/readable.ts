/** Texts and comments stay as they are. */
const KEPT = /"(?:\\.|[^"\\\n])*"|`[^`]*`|'(?:\\.|[^'\\\n])*'|\/\/[^\n]*|\/\*(?:[^]*?\*\/|[^]*)/
  .source;
/** The parser takes the body of `for range list {` for a literal. As `for list {` it reads it. */
const RANGE = /\bfor[ \t]+range\b/.source;
/** It sees no end of a statement behind `true` and `false`, nor behind a comment of this kind. */
const END = /\b(?:true|false)(?:[ \t]*\r?\n|[ \t]+(?=\/\/))/.source;
const COMMENT = /(?<=[\w)\]}"'`])[ \t]+(?=\/\*(?:[^*\n]|\*(?!\/))*\*\/[ \t]*\r?\n)/.source;
/** Nor does it know names that begin like this. */
const NAME = /\b_(?=\d)/.source;

const ALL = new RegExp([KEPT, RANGE, END, COMMENT, NAME].join("|"), "g");

/** A program as Lezer's parser understands it; whatever it reads has its place in the file. */
export const readable = (source: string): string => source.replace(ALL, replaced);

function replaced(code: string): string {
  if (/^["`'/]/.test(code)) return code;
  if (code === "_") return "a";
  if (code.startsWith("for")) return "for".padEnd(code.length);
  const word = /\w*/.exec(code)?.[0] ?? "";
  return `${word};${code.slice(word.length + 1)}`;
}
