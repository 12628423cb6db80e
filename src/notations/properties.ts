import { NO_CLUES } from "../document/clues.js";
import { fixedList } from "../document/lists.js";
import { once } from "../document/memo.js";
import { decoded, type Escaping, type Text } from "../document/text.js";
import { opaque, type Mapping, type Value } from "../document/value.js";
import { isReference } from "../model/reference.js";
import type { Span } from "../model/setting.js";
import { replaceable, withDefault } from "./interpolation.js";
import { lineEntries, type LineEntry } from "./line-entries.js";
import { lineEnd, lineStart, nextLine } from "./lines.js";
import { textScalar } from "./text-scalar.js";

/** A line break after a backslash: with the blanks of the next line it means nothing. */
const FOLD = String.raw`\\(?:\r\n|[\r\n])[ \t\f]*`;
const BLANKS = String.raw`(?:[ \t\f]|${FOLD})*`;
const LEAD = new RegExp(BLANKS, "y");
/** A key, and what sets it apart: `=`, `:`, blanks. The format: java.util.Properties. */
const KEY = new RegExp(
  String.raw`((?:[^ \t\f\r\n\\=:]+|${FOLD}|\\[^\r\n])*)(${BLANKS}[=:]?${BLANKS})`,
  "y",
);

const MEANT: Readonly<Record<string, string>> = { t: "\t", n: "\n", r: "\r", f: "\f" };
const WRITTEN: Readonly<Record<string, string>> = {
  "\\": "\\\\",
  ...{ "\t": "\\t", "\n": "\\n", "\r": "\\r", "\f": "\\f" },
};
const hex = (character: string): string =>
  `\\u${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}`;
/** The file may be read as ISO-8859-1, so only ASCII stands for itself. */
const written = (text: string): string =>
  text.replace(/[\\\t\n\r\f]|[^ -~]/g, (character) => WRITTEN[character] ?? hex(character));

const ESCAPING: Escaping = {
  escape: new RegExp(String.raw`${FOLD}|\\u[\da-fA-F]{4}|\\[^]`, "g"),
  decode(escape) {
    const sign = escape.charAt(1);
    if (sign === "u" && escape.length > 2)
      return String.fromCharCode(parseInt(escape.slice(2), 16));
    return /[\r\n]/.test(sign) ? "" : (MEANT[sign] ?? sign);
  },
  // A blank at the beginning would belong to what is before it.
  encode: (text) => written(text).replace(/^ /, "\\ "),
};

/** Java itself writes them with more escapes than it needs. */
const AS_JAVA: Escaping = {
  ...ESCAPING,
  encode: (text) => written(text).replace(/^ |[=:#!]/g, "\\$&"),
};
const escapingOf = (raw: string): Escaping => (/\\[=:]/.test(raw) ? AS_JAVA : ESCAPING);

/** A file of Java's properties: keys with dots in them, and texts. Spring divides one into several. */
export function readProperties(text: Text, at: Span): Value {
  const documents = documentsIn(text.value);
  const [only = [], another] = documents;
  if (!another) return readEntries(text, at, only);
  const items = once(() =>
    documents.map((entries) => ({ value: readEntries(text, at, entries), isSpread: false })),
  );
  return fixedList({ at, says: "", clues: NO_CLUES }, items);
}

/** Entries up to a comment that divides them: `#---`. */
function documentsIn(source: string): readonly (readonly LineEntry[])[] {
  const { entries, comments } = propertiesIn(source);
  const ends = comments.flatMap(({ start, value }) =>
    value === "---" && start === lineStart(source, start) ? [start] : [],
  );
  const documents: LineEntry[][] = [];
  let begun = -1;
  let passed = 0;
  for (const entry of entries) {
    while ((ends[passed] ?? Infinity) < entry.line) passed++;
    if (begun < passed) documents.push([]);
    begun = passed;
    documents.at(-1)?.push(entry);
  }
  return documents;
}

function readEntries(text: Text, at: Span, entries: readonly LineEntry[]): Mapping {
  return lineEntries<LineEntry>(text, at, () => [entries], {
    read({ from, to }, place) {
      const raw = text.value.slice(from, to);
      if (isReference(raw)) return opaque(place);
      const value = textScalar(decoded(text, from, to, escapingOf(raw)), place);
      return withDefault({ ...value, at: place });
    },
    key: (name) => (name === "" ? null : written(name).replace(/[ =:#!]/g, "\\$&")),
    // A sign at the beginning would set the value apart a second time.
    value: (value) => ESCAPING.encode(value)?.replace(/^[=:]/, "\\$&") ?? null,
    own: (entry) => replaceable(text.value, entry, /\$\{/),
  });
}

interface Comment {
  readonly start: number;
  readonly end: number;
  readonly value: string;
}

/** What stands in a file of properties, line by line. */
export function propertiesIn(source: string): {
  readonly entries: readonly LineEntry[];
  readonly comments: readonly Comment[];
} {
  const entries: LineEntry[] = [];
  const comments: Comment[] = [];
  let line = 0;
  while (line < source.length) {
    const start = line + lengthAt(LEAD, source, line);
    const isComment = /[#!]/.test(source.charAt(start));
    const end = isComment ? lineEnd(source, start) : foldedEnd(source, start);
    if (isComment) comments.push({ start, end, value: source.slice(start + 1, end) });
    else entries.push(...entryAt(source, line, start, end));
    line = nextLine(source, end);
  }
  return { entries, comments };
}

function entryAt(source: string, line: number, start: number, last: number): readonly LineEntry[] {
  // A backslash that ends the file means nothing.
  const end = isOpen(source, last) ? last - 1 : last;
  if (end === start) return [];
  KEY.lastIndex = start;
  const [whole = "", key = "", joint = ""] = KEY.exec(source) ?? [];
  const name = key.replace(ESCAPING.escape, (escape) => ESCAPING.decode(escape));
  const from = Math.min(start + whole.length, end);
  return [{ name, line, start, joint, from, to: end, end }];
}

function lengthAt(pattern: RegExp, source: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.exec(source)?.[0].length ?? 0;
}

/** The same with all lines that it goes on in. */
function foldedEnd(source: string, from: number): number {
  let end = lineEnd(source, from);
  while (end < source.length && isOpen(source, end))
    end = lineEnd(source, end + (source.startsWith("\r\n", end) ? 2 : 1));
  return end;
}

/** Whether an odd number of backslashes stands before a place: the last one escapes what follows. */
function isOpen(source: string, at: number): boolean {
  let first = at;
  while (source.charAt(first - 1) === "\\") first--;
  return (at - first) % 2 === 1;
}
