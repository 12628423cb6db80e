import { HOLE } from "../model/hole.js";
import type { Span } from "../model/setting.js";
import { decoded, joined, needsEnd, type Insert, type Piece, type Text } from "../document/text.js";
import { HABITS, type Quote } from "./shell-quotes.js";
import { endOfHole, fillingOf } from "./shell-holes.js";
import { unknownVariable, type Variables } from "./shell-variables.js";

/** Characters under one kind of quotes: where they stand with the quotes, and what they say. */
interface Group {
  readonly open: number;
  readonly close: number;
  readonly pieces: readonly Piece[];
}

/** A word of a command, with its place in the string. */
export interface ShellWord {
  readonly text: Text;
  readonly start: number;
  readonly end: number;
  /**
   * A variable has put it there, maybe together with others: it cannot be taken out alone. It is a word of a text that the
   * shell divides, or an item of a list.
   */
  readonly isPut?: "word" | "item";
}

/** What a string runs. */
export interface Script {
  readonly commands: readonly (readonly ShellWord[])[];
  /** Whether every quote and bracket in it is closed; otherwise a shell refuses all of it. */
  readonly ends: boolean;
}

/** What can only belong to a word. */
const IN_WORD = /[A-Za-z"'`$_=:/.,@%+-]/;
const BLANK = /(?:[ \t\r]|\\\r?\n)+/y;
const COMMENT = /#[^\n]*/y;
const HEREDOC = /\d*<<(?!<)/y;
const REDIRECTION = /\d*(?:<<<|<>|<|>>|>\||>)(?:&[\d-]+)?|&>>?/y;
/** A shell would redirect; whoever writes so means a place that waits to be filled in: `<host>`. */
const PLACEHOLDER = /<[A-Za-z_][\w-]*>/y;
const SEPARATOR = /[\n;&|()]+/y;
const PLAIN = /(?:[^\s;&|()<>'"\\$`]|\\[^]|\\$)+/y;
/** `$"` is translated. */
const QUOTE = /\$?["']/y;
const LITERAL = /[^']*/y;
const ESCAPED = /(?:[^'\\]|\\[^])*/y;
const QUOTED = /(?:[^"\\$`]|\\[^])+/y;
const BELOW = /(?:[^\\$`]|\\[^])+/y;
const VARIABLE = /\$(?:(\w+)|[@*#?!$-])/y;

/** The characters that a pattern takes at a place. */
function taken(pattern: RegExp, text: string, at: number): string {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? "";
}

/**
 * The commands in a string, each as its words: what `;`, `|` and `&&` divide. Quotes and escapes
 * are read through, and what the shell puts in (`$HOST`, `$(...)`) is a hole, and the commands that
 * it is made of come last. Where no shell `expands`, a variable is the program's.
 */
export function readShell(
  text: Text,
  around: Span,
  expands = true,
  variables: Variables = unknownVariable,
): Script {
  const script = { ends: true };
  const commands = commandsBetween(text, [0, text.value.length], {
    around,
    expands,
    variables,
    depth: 0,
    script,
  });
  return { commands, ends: script.ends };
}

/** A text below a command, with what a shell puts in. */
export function readBelow(text: Text, around: Span, variables: Variables): Text {
  const { value } = text;
  const script = { ends: true };
  const reading = { around, expands: true, variables, depth: DEEPEST, script };
  const cursor: Cursor = { ...reading, text, value, index: 0, inner: [] };
  const pieces: { readonly piece: Piece; readonly from: number; readonly to: number }[] = [];
  while (cursor.index < value.length) {
    const from = cursor.index;
    const piece = readPiece(cursor, "<<", taken(BELOW, value, from));
    pieces.push({ piece, from, to: cursor.index });
  }
  const own = joined(pieces.map(({ piece }) => piece));
  // What several pieces make up still stands at one place.
  const starts = startsOf(pieces.map(({ piece }) => joined([piece]).value.length));
  const pieceAt = (index: number) => pieces[starts.findLastIndex((start) => start <= index)];
  return {
    ...own,
    locate(start, end) {
      const [first, last] = [pieceAt(start), pieceAt(Math.max(start, end - 1))];
      if (!first || !last || first === last) return own.locate(start, end);
      return text.locate(first.from, last.to);
    },
  };
}

const startsOf = (lengths: readonly number[]): readonly number[] => {
  let start = 0;
  return lengths.map((length) => (start += length) - length);
};

interface Around {
  readonly around: Span;
  readonly expands: boolean;
  readonly variables: Variables;
  /** In how many `$(` it stands. */
  readonly depth: number;
  /** Of the whole. */
  readonly script: { ends: boolean };
}
/** Deeper ones are no work of a person. */
const DEEPEST = 3;

/** How far a text is read. */
interface Cursor extends Around {
  readonly text: Text;
  /** The characters up to the end. */
  readonly value: string;
  index: number;
  /** The commands that `$(...)` runs. */
  readonly inner: (readonly ShellWord[])[];
}

function commandsBetween(
  text: Text,
  [from, to]: Span,
  around: Around,
): readonly (readonly ShellWord[])[] {
  const value = text.value.slice(0, to);
  const cursor: Cursor = { ...around, text, value, index: from, inner: [] };
  const commands: ShellWord[][] = [[]];
  let groups: Group[] = [];
  let isTarget = false;

  function endWord(): void {
    if (groups.length > 0 && !isTarget) commands.at(-1)?.push(wordOf(text, groups));
    if (groups.length > 0) isTarget = false;
    groups = [];
  }

  while (cursor.index < value.length) {
    if (IN_WORD.test(value.charAt(cursor.index))) {
      groups.push(readGroup(cursor));
      continue;
    }
    const blank = blankAt(cursor, groups.length === 0);
    if (blank > 0) {
      endWord();
      cursor.index += blank;
      continue;
    }
    if (taken(HEREDOC, value, cursor.index) !== "") break;
    const redirection = redirectionAt(cursor, groups.length === 0);
    const separator = redirection === "" ? taken(SEPARATOR, value, cursor.index) : "";
    if (redirection === "" && separator === "") {
      groups.push(readGroup(cursor));
      continue;
    }
    endWord();
    isTarget = /[<>]$/.test(redirection) || redirection.endsWith("|");
    if (separator !== "") commands.push([]);
    cursor.index += redirection.length + separator.length;
  }
  endWord();
  return [...commands, ...cursor.inner].filter((words) => words.length > 0);
}

/** How many characters divide words here. */
function blankAt({ value, index, expands }: Cursor, isStart: boolean): number {
  const comment = isStart && expands ? taken(COMMENT, value, index).length : 0;
  return comment > 0 ? comment : taken(BLANK, value, index).length;
}

function redirectionAt({ value, index }: Cursor, isStart: boolean): string {
  const mayBegin = isStart || /[<>&]/.test(value[index] ?? "");
  if (!mayBegin || taken(PLACEHOLDER, value, index) !== "") return "";
  return taken(REDIRECTION, value, index);
}

/** Characters up to where the quotes change. */
function readGroup(cursor: Cursor): Group {
  const { value, index, expands } = cursor;
  const quote = expands ? taken(QUOTE, value, index) : (value[index] ?? "");
  if (quote.endsWith("'")) return readSingleQuoted(cursor, quote);
  return quote.endsWith('"') ? readDoubleQuoted(cursor, quote) : readUnquoted(cursor);
}

function readSingleQuoted(cursor: Cursor, quote: string): Group {
  const { value, index: open } = cursor;
  const first = open + quote.length;
  const last = first + taken(quote === "'" ? LITERAL : ESCAPED, value, first).length;
  cursor.index = Math.min(last + 1, value.length);
  if (last >= value.length) cursor.script.ends = false;
  const pieces = [plain(cursor, quote === "'" ? "'" : "$'", first, last)];
  return { open, close: cursor.index, pieces };
}

function readDoubleQuoted(cursor: Cursor, quote: string): Group {
  const { value, index: open } = cursor;
  const pieces: Piece[] = [];
  const first = open + quote.length;
  cursor.index = first;
  while (cursor.index < value.length && value[cursor.index] !== '"')
    pieces.push(readPiece(cursor, '"', taken(QUOTED, value, cursor.index)));
  const end = cursor.index;
  if (end >= value.length) cursor.script.ends = false;
  cursor.index = Math.min(end + 1, value.length);
  if (pieces.length === 0 || needsEnd(pieces)) pieces.push(plain(cursor, '"', end, end));
  return { open, close: cursor.index, pieces };
}

function readUnquoted(cursor: Cursor): Group {
  const { value, index: open } = cursor;
  const characters = taken(PLACEHOLDER, value, open) || taken(PLAIN, value, open);
  const pieces = [readPiece(cursor, "", characters)];
  const { index: close } = cursor;
  if (needsEnd(pieces)) pieces.push(plain(cursor, "", close, close));
  return { open, close, pieces };
}

/** These characters; where there are none, what the shell puts in, or a sign that means nothing. */
function readPiece(cursor: Cursor, quote: Quote, characters: string): Piece {
  const hole = characters === "" ? readHole(cursor) : null;
  if (hole) return hole;
  const from = cursor.index;
  cursor.index += Math.max(1, characters.length);
  return plain(cursor, quote, from, cursor.index);
}

function plain({ text, expands }: Cursor, quote: Quote, from: number, to: number): Text {
  const { encode, variable, ...reading } = HABITS[quote];
  const inner = decoded(text, from, to, { ...reading, encode: String });
  const spelled = (insert: Insert): Insert => {
    if (typeof insert === "string") return encode(insert);
    return expands ? variable(insert.variable.name) : insert;
  };
  return { ...inner, splice: (start, end, insert) => inner.splice(start, end, spelled(insert)) };
}

/** What begins with `$` or a back tick; null where it is only that sign. */
function readHole(cursor: Cursor): Piece | null {
  const { text, value, around, index: start, variables } = cursor;
  const name = taken(VARIABLE, value, start).slice(1);
  const end = name === "" ? endOfHole(value, start) : start + 1 + name.length;
  if (end === null) return null;
  const ends = end <= value.length;
  if (!ends) cursor.script.ends = false;
  cursor.index = Math.min(end, value.length);
  readInner(cursor, start, ends ? cursor.index - 1 : cursor.index);
  const filling = fillingOf(value.slice(start, cursor.index), variables);
  return "hole" in filling
    ? { ...filling, at: text.locate(start, cursor.index) ?? around }
    : filling;
}

/** The commands that are run first, and whose output is put in. */
function readInner({ text, value, inner, ...around }: Cursor, start: number, end: number): void {
  const [sign] = /^(?:\$\(|`)/.exec(value.slice(start, start + 2)) ?? [];
  if (sign === undefined || !around.expands || around.depth >= DEEPEST) return;
  const first = start + sign.length;
  const commands = commandsBetween(text, [first, Math.max(first, end)], {
    ...around,
    depth: around.depth + 1,
  });
  inner.push(...commands);
}

/** One text of all groups. What reaches from one into another is written in the first. */
function wordOf(parent: Text, groups: readonly Group[]): ShellWord {
  const text = joined(groups.flatMap(({ pieces }) => pieces));
  const place = { start: groups[0]?.open ?? 0, end: groups.at(-1)?.close ?? 0 };
  if (groups.length < 2) return { text, ...place };
  let length = 0;
  const placed = groups.map(({ pieces, ...group }) => {
    const first = length;
    return { ...group, first, last: (length += joined(pieces).value.length) };
  });
  const splice: Text["splice"] = (from, to, insert) => {
    const inside = text.splice(from, to, insert);
    const [head, ...others] = placed.filter(({ first, last }) => first < to && from < last);
    // What is put in between stays.
    if (inside || !head || text.value.slice(from, to).includes(HOLE)) return inside;
    const rest = others.map(({ open, close, first, last }) =>
      last <= to ? parent.splice(open, close, "") : text.splice(first, to, ""),
    );
    const edits = [text.splice(from, head.last, insert), ...rest].filter((edit) => edit !== null);
    return edits.length === others.length + 1 ? edits.flat() : null;
  };
  return { text: { ...text, splice }, ...place };
}
