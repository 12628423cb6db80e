import { HOLE } from "../model/hole.js";
import type { Trust } from "../model/connection.js";
import type { Clues, Edit, Span } from "../model/setting.js";
import { joinClues, NO_CLUES } from "./clues.js";
import { firstFrom } from "./order.js";
import type { Environment } from "./plain.js";

/** What may be put into a text: characters, or a variable with the functions that must be called on it. */
export type Insert =
  string | { readonly variable: Environment; readonly through: readonly string[] };

/**
 * Characters that know where they stand in the file, through every escape on the way:
 * JSON in a percent-encoded query in a JavaScript string. Parts known only at run time are a HOLE.
 */
export interface Text {
  readonly value: string;
  /** How far an edit between two places is trusted: somebody else may use the same characters. */
  trust(start: number, end: number): Trust;
  /** The stretch of the file that holds these characters; null where escapes or holes get in the way. */
  locate(start: number, end: number): Span | null;
  /** Puts other characters there. Null where the file cannot hold them. */
  splice(start: number, end: number, insert: Insert): Edit | null;
  /** What the holes in this stretch are made of. */
  clues(start: number, end: number): Clues;
  /** It stands elsewhere than the longer text that it is a piece of, under a name. */
  readonly isNamed?: true;
}

/** A whole address, to which what is added belongs. */
const ADDRESS = /^[^\s?]{1,100}(?::\/\/|@\w{0,20}\()/;
/** A piece of a longer text that stands elsewhere: what is added beside it has no business there. */
export const named = (text: Text): Text =>
  ADDRESS.test(text.value) ? text : { ...text, isNamed: true };

/** Nothing yet, between or behind the pieces of a text: what is put there is code that `spell` writes. */
export const emptyText = (
  at: number,
  trust: Trust,
  spell: (text: string) => string | null,
): Text => ({
  value: "",
  trust: () => trust,
  locate: () => [at, at],
  splice(_start, _end, insert) {
    const text = typeof insert === "string" ? spell(insert) : null;
    return text === null ? null : [{ at: [at, at], text }];
  },
  clues: () => NO_CLUES,
});

/** The file's own characters, offset by offset. */
export function rawText(source: string, [from, to]: Span, trust: Trust = "fix"): Text {
  return {
    value: source.slice(from, to),
    trust: () => trust,
    locate: (start, end) => [from + start, from + end],
    splice: (start, end, insert) =>
      typeof insert === "string" ? [{ at: [from + start, from + end], text: insert }] : null,
    clues: () => NO_CLUES,
  };
}

/** Characters that the program makes: they stand nowhere, so they cannot be changed. */
export const constant = (value: string, at: Span): Text => ({
  value,
  trust: () => "suggest",
  locate: () => at,
  splice: () => null,
  clues: () => NO_CLUES,
});

/** The same characters, which nobody may change. */
export const frozen = (text: Text): Text => ({ ...text, splice: () => null });

/** One way to write characters so that a reader takes them for themselves. */
export interface Escaping {
  /** Matches one escape at a time. Must have the flag `g`. */
  readonly escape: RegExp;
  decode(escape: string): string;
  /** How long the escape of one character is, where a match may hold several. */
  widthOf?(character: string): number;
  /** Null where it cannot be written. */
  encode(text: string): string | null;
  /** The function of the running program that encodes, where there is one. */
  readonly through?: string;
}

/** The characters that stand between `from` and `to` of another text, read through an escaping. */
export function decoded(parent: Text, from: number, to: number, escaping: Escaping): Text {
  const { escape, encode, through } = escaping;
  const write = (insert: Insert): Insert | null =>
    typeof insert === "string" ? encode(insert) : passedThrough(insert, through);
  const raw = parent.value.slice(from, to);
  const escapes = Array.from(raw.matchAll(escape));
  if (escapes.length === 0) return slicedWith(parent, from, to, write);
  const { value, starts, ends } = characters(raw, escapes, escaping);
  const startOf = (index: number): number => starts[index] ?? raw.length;
  const endOf = (index: number): number => ends.get(index) ?? startOf(index);
  const placed = (start: number, end: number): Span => {
    const last = from + endOf(end);
    return [start < end ? from + startOf(start) : last, last];
  };
  return stretchOf(parent, value, placed, write);
}

/**
 * What an escaped text says, where each character of that begins in it, and where the one before it ends, if an escape
 * follows: one that says nothing, as a line break after a backslash, is a part of neither.
 */
function characters(
  raw: string,
  escapes: readonly RegExpExecArray[],
  { decode, widthOf }: Escaping,
): {
  readonly value: string;
  readonly starts: readonly number[];
  readonly ends: ReadonlyMap<number, number>;
} {
  const starts: number[] = [];
  const ends = new Map<number, number>();
  let value = "";
  let copied = 0;
  const copy = (end: number): void => {
    for (let index = copied; index < end; index++) starts.push(index);
    value += raw.slice(copied, end);
  };
  for (const match of escapes) {
    copy(match.index);
    const plain = decode(match[0]);
    let start = match.index;
    if (!ends.has(starts.length)) ends.set(starts.length, start);
    for (const character of plain) {
      starts.push(...Array<number>(character.length).fill(start));
      if (widthOf) start += plain === match[0] ? character.length : widthOf(character);
    }
    value += plain;
    copied = match.index + match[0].length;
  }
  copy(raw.length);
  return { value, starts, ends };
}

/** A text that is made of a stretch of another. `placed` tells where in the other one its characters stand, `write` what they are there. */
const stretchOf = (
  parent: Text,
  value: string,
  placed: (start: number, end: number) => Span,
  write: (insert: Insert) => Insert | null,
): Text => ({
  value,
  trust: (start, end) => parent.trust(...placed(start, end)),
  locate: (start, end) => parent.locate(...placed(start, end)),
  splice(start, end, insert) {
    const written = write(insert);
    return written === null ? null : parent.splice(...placed(start, end), written);
  },
  clues: (start, end) => parent.clues(...placed(start, end)),
});

/** A variable, with one more function called on it where the escaping has one. */
const passedThrough = (
  insert: Exclude<Insert, string>,
  through: string | undefined,
): Exclude<Insert, string> =>
  through === undefined ? insert : { ...insert, through: [...insert.through, through] };

/** Characters that stand for themselves. */
export const AS_IT_IS: Escaping = {
  escape: /(?!)/g,
  decode: (text) => text,
  encode: (text) => text,
};

/** A part of a text, unchanged. */
export const sliced = (parent: Text, from: number, to: number): Text =>
  slicedWith(parent, from, to, (insert) => insert);

/** The same, with what is inserted written in another way. */
const slicedWith = (
  parent: Text,
  from: number,
  to: number,
  write: (insert: Insert) => Insert | null,
): Text =>
  stretchOf(
    parent,
    parent.value.slice(from, to),
    (start, end) => [Math.min(from + start, to), Math.min(from + end, to)],
    write,
  );

/** Characters, or what a hole is made of. */
export type Piece = Text | { readonly hole: Clues; readonly at: Span };

/** A piece of a longer text, and where it begins in that. */
interface Home {
  readonly text: Text;
  readonly start: number;
}

/** Whether a text needs one more piece, as what is put behind the last one cannot stand in that. */
export function needsEnd(pieces: readonly object[]): boolean {
  const last = pieces.at(-1);
  return last !== undefined && ("hole" in last || "isNamed" in last);
}

interface Placed {
  readonly piece: Piece;
  readonly start: number;
  readonly end: number;
}

/**
 * The text that holds a whole stretch, where `first` is the piece that ends where it does or behind that. An empty stretch
 * belongs to the piece before it, if that is a text, and rather to the one behind it than to one that stands elsewhere.
 */
function homeIn(placed: readonly Placed[], first: number, from: number): Home | null {
  let found: Home | null = null;
  for (let index = first; (placed[index]?.start ?? Infinity) <= from; index++) {
    const { piece, start } = placed[index] ?? {};
    if (!piece || start === undefined || "hole" in piece) continue;
    if (!piece.isNamed) return { text: piece, start };
    found ??= { text: piece, start };
  }
  return found;
}

/** Texts and holes one after the other: a template, a concatenation. */
export function joined(pieces: readonly Piece[]): Text {
  const [only, another] = pieces;
  if (only && !another && !("hole" in only)) return only;
  const placed: Placed[] = [];
  let value = "";
  for (const piece of pieces) {
    const part = "hole" in piece ? HOLE : piece.value;
    placed.push({ piece, start: value.length, end: value.length + part.length });
    value += part;
  }
  const ends = placed.map(({ end }) => end);
  const within = (start: number, end: number): Home | null =>
    homeIn(placed, firstFrom(ends, end), start);
  return {
    value,
    trust(start, end) {
      const home = within(start, end);
      if (home) return home.text.trust(start - home.start, end - home.start);
      const isTrusted = placed.every(
        ({ piece, start: first, end: last }) =>
          "hole" in piece ||
          last <= start ||
          end <= first ||
          piece.trust(Math.max(start - first, 0), Math.min(end, last) - first) === "fix",
      );
      return isTrusted ? "fix" : "suggest";
    },
    locate(start, end) {
      const home = within(start, end);
      if (home) return home.text.locate(start - home.start, end - home.start);
      const hole = placed.find(
        ({ piece, start: first, end: last }) => "hole" in piece && first === start && last === end,
      )?.piece;
      return hole && "hole" in hole ? hole.at : null;
    },
    splice(start, end, insert) {
      const home = within(start, end);
      return home?.text.splice(start - home.start, end - home.start, insert) ?? null;
    },
    clues(start, end) {
      return joinClues(
        placed.flatMap(({ piece, start: first, end: last }) => {
          if (last <= start || end <= first) return [];
          return [
            "hole" in piece
              ? piece.hole
              : piece.clues(Math.max(start - first, 0), Math.min(end, last) - first),
          ];
        }),
      );
    },
  };
}
