import type { Span } from "../model/setting.js";
import { decoded, joined, type Escaping, type Insert, type Text } from "../document/text.js";
import { NO_CLUES } from "../document/clues.js";

type Quote = "" | "'" | '"';
type Piece = Parameters<typeof joined>[0][number];

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
}

/** What a string runs. */
export interface Script {
  readonly commands: readonly (readonly ShellWord[])[];
  /** Whether every quote and bracket in it is closed; otherwise a shell refuses all of it. */
  readonly ends: boolean;
}

/** A word as a shell takes it for itself. */
export const quoteWord = (word: string): string =>
  /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;

interface Habit extends Omit<Escaping, "through"> {
  encode(text: string): string;
  /** A variable of the shell. */
  variable(name: string): string;
}
const HABITS: Readonly<Record<Quote, Habit>> = {
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
};

const BLANK = /(?:[ \t\r]|\\\r?\n)+/y;
const COMMENT = /#[^\n]*/y;
const HEREDOC = /\d*<<(?!<)/y;
const REDIRECTION = /\d*(?:<<<|<>|<|>>|>\||>)(?:&[\d-]+)?|&>>?/y;
/** A shell would redirect; whoever writes so means a place that waits to be filled in: `<host>`. */
const PLACEHOLDER = /<[A-Za-z_][\w-]*>/y;
const SEPARATOR = /[\n;&|()]+/y;
const PLAIN = /(?:[^\s;&|()<>'"\\$`]|\\[^]|\\$)+/y;
const QUOTED = /(?:[^"\\$`]|\\[^])+/y;
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
export function readShell(text: Text, around: Span, expands = true): Script {
  const script = { ends: true };
  const commands = commandsBetween(text, [0, text.value.length], {
    around,
    expands,
    depth: 0,
    script,
  });
  return { commands, ends: script.ends };
}

interface Around {
  readonly around: Span;
  readonly expands: boolean;
  /** In how many `$(` it stands. */
  readonly depth: number;
  /** Of the whole. */
  readonly script: { ends: boolean };
}
/** Deeper ones are no work of a person. */
const DEEPEST = 3;

function commandsBetween(
  text: Text,
  [from, to]: Span,
  { around, expands, depth, script }: Around,
): readonly (readonly ShellWord[])[] {
  const value = text.value.slice(0, to);
  const inner: (readonly ShellWord[])[] = [];
  const commands: ShellWord[][] = [[]];
  let groups: Group[] = [];
  let isTarget = false;
  let index = from;

  const plain = (quote: Quote, from: number, to: number): Text => {
    const { encode, variable, ...reading } = HABITS[quote];
    const inner = decoded(text, from, to, { ...reading, encode: String });
    const spelled = (insert: Insert): Insert => {
      if (typeof insert === "string") return encode(insert);
      return expands ? variable(insert.variable.name) : insert;
    };
    return { ...inner, splice: (start, end, insert) => inner.splice(start, end, spelled(insert)) };
  };
  /** What begins with `$` or a back tick; null where it is only that sign. */
  function hole(): Piece | null {
    const start = index;
    const name = taken(VARIABLE, value, index).slice(1);
    if (name !== "") index += 1 + name.length;
    else if (value.startsWith("${", index)) index = closing(value, "}", index);
    else if (value.startsWith("$(", index)) index = closingParenthesis(value, index + 1);
    else if (value[index] === "`") index = closing(value, "`", index + 1);
    else return null;
    const ends = index <= value.length;
    if (!ends) script.ends = false;
    index = Math.min(index, value.length);
    if (expands && depth < DEEPEST && /^(?:\$\(|`)/.test(value.slice(start, start + 2))) {
      const first = value.startsWith("$(", start) ? start + 2 : start + 1;
      inner.push(
        ...commandsBetween(text, [first, Math.max(first, ends ? index - 1 : index)], {
          around,
          expands,
          depth: depth + 1,
          script,
        }),
      );
    }
    const names =
      name === "" ? (/^\$\{(\w+)/.exec(value.slice(start, index))?.slice(1) ?? []) : [name];
    return {
      hole: { ...NO_CLUES, names, variables: names },
      at: text.locate(start, index) ?? around,
    };
  }
  function group(): Group {
    const open = index;
    const pieces: Piece[] = [];
    const quote = value[index];
    if (quote === "'") {
      const end = value.indexOf("'", open + 1);
      if (end < 0) script.ends = false;
      index = end < 0 ? value.length : end + 1;
      return { open, close: index, pieces: [plain("'", open + 1, end < 0 ? index : end)] };
    }
    if (quote !== '"') {
      const length = (taken(PLACEHOLDER, value, index) || taken(PLAIN, value, index)).length;
      const inner = length === 0 ? hole() : null;
      if (!inner) index += Math.max(1, length);
      return { open, close: index, pieces: [inner ?? plain("", open, index)] };
    }
    index++;
    while (index < value.length && value[index] !== '"') {
      const from = index;
      const length = taken(QUOTED, value, index).length;
      const inner = length === 0 ? hole() : null;
      if (!inner) index += Math.max(1, length);
      pieces.push(inner ?? plain('"', from, index));
    }
    const end = index++;
    if (end >= value.length) script.ends = false;
    index = Math.min(index, value.length);
    return { open, close: index, pieces: pieces.length > 0 ? pieces : [plain('"', open + 1, end)] };
  }
  function endWord(): void {
    if (groups.length > 0 && !isTarget) commands.at(-1)?.push(wordOf(text, groups));
    if (groups.length > 0) isTarget = false;
    groups = [];
  }

  while (index < value.length) {
    const skip = groups.length === 0 && expands ? taken(COMMENT, value, index) : "";
    const blank = skip === "" ? taken(BLANK, value, index) : skip;
    if (blank !== "") {
      endWord();
      index += blank.length;
      continue;
    }
    if (taken(HEREDOC, value, index) !== "") break;
    if (taken(PLACEHOLDER, value, index) !== "") {
      groups.push(group());
      continue;
    }
    const redirection =
      groups.length === 0 || /[<>&]/.test(value[index] ?? "")
        ? taken(REDIRECTION, value, index)
        : "";
    const separator = redirection === "" ? taken(SEPARATOR, value, index) : "";
    if (redirection !== "" || separator !== "") {
      endWord();
      isTarget = /[<>]$/.test(redirection) || redirection.endsWith("|");
      if (separator !== "") commands.push([]);
      index += redirection.length + separator.length;
      continue;
    }
    groups.push(group());
  }
  endWord();
  return [...commands, ...inner].filter((words) => words.length > 0);
}

function closing(text: string, sign: string, from: number): number {
  const end = text.indexOf(sign, from);
  return end < 0 ? text.length + 1 : end + 1;
}

function closingParenthesis(text: string, from: number): number {
  let depth = 0;
  for (let index = from; index < text.length; index++) {
    if (text[index] === "(") depth++;
    if (text[index] === ")" && --depth === 0) return index + 1;
  }
  return text.length + 1;
}

/** One text of all groups. What reaches from one into another is written in the first. */
function wordOf(parent: Text, groups: readonly Group[]): ShellWord {
  const text = joined(groups.flatMap(({ pieces }) => pieces));
  let place = 0;
  const placed = groups.map(({ open, close, pieces }) => ({
    open,
    close,
    first: place,
    last: (place += joined(pieces).value.length),
  }));
  const splice: Text["splice"] = (from, to, insert) => {
    const inside = text.splice(from, to, insert);
    const [head, ...others] = placed.filter(({ first, last }) => first < to && from < last);
    if (inside || !head) return inside;
    const rest = others.map(({ open, close, first, last }) =>
      last <= to ? parent.splice(open, close, "") : text.splice(first, to, ""),
    );
    const edits = [text.splice(from, head.last, insert), ...rest].filter((edit) => edit !== null);
    return edits.length === others.length + 1 ? edits.flat() : null;
  };
  return { text: { ...text, splice }, start: placed[0]?.open ?? 0, end: placed.at(-1)?.close ?? 0 };
}
