import { NO_CLUES } from "../document/clues.js";
import { once } from "../document/memo.js";
import { decoded, joined, type Escaping, type Piece, type Text } from "../document/text.js";
import { opaque, type Mapping, type Value } from "../document/value.js";
import { isReference } from "../model/reference.js";
import type { Span } from "../model/setting.js";
import { inPlaceholder, replaceable, variableClues, withDefault } from "./interpolation.js";
import { lineEntries, type LineEntry } from "./line-entries.js";
import { lineEnd, nextLine } from "./lines.js";
import { textScalar } from "./text-scalar.js";

/** An entry, and how its value is quoted. Null for one that its readers do not agree on. */
export interface Variable extends LineEntry {
  readonly quote: "" | '"' | "'" | "`" | null;
}
interface Comment {
  readonly start: number;
  readonly end: number;
  readonly value: string;
}

/** The format: dotenv. Where a shell or Docker reads the same line otherwise, the value is not known. */
const KEY = /([ \t]*(?:export[ \t]+)?)([\w.-]+)([ \t]*=[ \t]*|:[ \t]+)/y;
const AFTER = /[ \t]*(#[^\r\n]*)?(?=[\r\n]|$)/y;
/** What is filled in, and escapes that mean something else to each reader. */
const FILLED = /\\(?![nr])[^]?|\$\{([A-Za-z_]\w*)(?:[^\w{}$][^{}$]*)?\}|\$([A-Za-z_]\w*)|\$\$/g;
const RUN = /\$\(|\$\{[^}]*[{$]|`/;

const MEANT: Readonly<Record<string, string>> = { "\\n": "\n", "\\r": "\r" };
const inQuotes = (refuses: RegExp, isEscaped = false): Escaping => ({
  escape: isEscaped ? /\\[nr]/g : /(?!)/g,
  decode: (escape) => MEANT[escape] ?? escape,
  encode: (text) => (refuses.test(text) ? null : text),
});
const ESCAPINGS: Readonly<Record<NonNullable<Variable["quote"]>, Escaping>> = {
  // A shell that reads the file would run what follows `&`.
  "": inQuotes(/[\s"'`#$\\;|<>()&]/),
  '"': inQuotes(/["$\\`\r\n]/, true),
  "'": inQuotes(/['$\\\r\n]/),
  "`": inQuotes(/[`$\\\r\n]/),
};

/** No shell reads a file in which such a value stands already. */
const WITH_AMPERSANDS = inQuotes(/[\s"'`#$\\;|<>()]/);

/** A file of environment variables. */
export function readEnv(text: Text, at: Span): Mapping {
  return variablesOf(
    text,
    at,
    once(() => variablesIn(text.value).entries),
  );
}

/** Environment variables, each with its quotes. */
export function variablesOf(text: Text, at: Span, entries: () => readonly Variable[]): Mapping {
  return lineEntries<Variable>(text, at, () => [entries()], {
    read: (entry, place) => valueOf(text, entry, place),
    key: (name) => (/^[\w.-]+$/.test(name) ? name : null),
    value: (value, entry) => ESCAPINGS[entry?.quote ?? ""].encode(value),
    own: (entry) => (entry.quote === null ? null : replaceable(text.value, inside(entry), /[$\\]/)),
  });
}

const inside = ({ from, to, quote }: Variable): { readonly from: number; readonly to: number } =>
  quote ? { from: from + 1, to: to - 1 } : { from, to };

function valueOf(text: Text, entry: Variable, at: Span): Value {
  const { from, to } = inside(entry);
  const raw = text.value.slice(from, to);
  if (entry.quote === null || RUN.test(raw) || isReference(raw)) return opaque(at);
  const escaping =
    entry.quote === "" && raw.includes("&") ? WITH_AMPERSANDS : ESCAPINGS[entry.quote];
  const whole = { start: 0, end: raw.length };
  if (inPlaceholder(raw, whole) !== whole)
    return withDefault({ ...textScalar(decoded(text, from, to, escaping), at), at });
  const pieces: Piece[] = [];
  let copied = from;
  for (const { 0: filled, 1: name, 2: short, index } of raw.matchAll(FILLED)) {
    // A part of an address knows what to do with a default.
    if (/^\$\{\w+:-/.test(filled)) continue;
    const variable = name ?? short;
    if (from + index > copied) pieces.push(decoded(text, copied, from + index, escaping));
    pieces.push({ hole: variable === undefined ? NO_CLUES : variableClues(variable), at });
    copied = from + index + filled.length;
  }
  if (pieces.length === 0) return { ...textScalar(decoded(text, from, to, escaping), at), at };
  if (copied < to) pieces.push(decoded(text, copied, to, escaping));
  return { ...textScalar(joined(pieces), at), at };
}

/** What stands in a file of variables, line by line. */
export function variablesIn(source: string): {
  readonly entries: readonly Variable[];
  readonly comments: readonly Comment[];
} {
  const entries: Variable[] = [];
  const comments: Comment[] = [];
  let line = 0;
  while (line < source.length) {
    KEY.lastIndex = line;
    const [whole = "", lead = "", name = "", joint = ""] = KEY.exec(source) ?? [];
    const start = line + lead.length;
    const from = line + whole.length;
    const quote = whole === "" ? null : quoteAt(source, from);
    const close = quote === null ? -1 : closeOf(source, quote, from + 1);
    AFTER.lastIndex = close + 1;
    const after = close < 0 ? null : AFTER.exec(source);
    const end = after ? close + 1 + after[0].length : lineEnd(source, from);
    const rest = source.slice(from, end);
    const hash = after ? end - from - (after[1]?.length ?? Infinity) : hashIn(rest);
    if (hash >= 0 && (whole !== "" || rest.slice(0, hash).trim() === ""))
      comments.push({ start: from + hash, end, value: rest.slice(hash + 1) });
    if (after && quote) entries.push({ name, line, start, joint, from, to: close + 1, end, quote });
    else if (whole !== "") {
      const value = rest.slice(0, hash < 0 ? rest.length : hash).trimEnd();
      const isPlain = quote === null && !value.includes("#");
      const to = from + value.length;
      entries.push({ name, line, start, joint, from, to, end, quote: isPlain ? "" : null });
    }
    line = nextLine(source, end);
  }
  return { entries, comments };
}

/** Where a comment begins behind a blank; below zero where there is none. */
const hashIn = (rest: string): number => {
  const found = /(?:^|[ \t])#/.exec(rest);
  return found ? found.index + found[0].length - 1 : -1;
};

function quoteAt(source: string, at: number): '"' | "'" | "`" | null {
  const sign = source.charAt(at);
  return sign === '"' || sign === "'" || sign === "`" ? sign : null;
}

/** Where a quote ends; below zero where it does not. */
function closeOf(source: string, quote: string, from: number): number {
  let at = source.indexOf(quote, from);
  while (source.charAt(at - 1) === "\\") at = source.indexOf(quote, at + 1);
  return at;
}
