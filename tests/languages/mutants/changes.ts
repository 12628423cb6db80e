import type { Random } from "../../../tools/fuzz/mutants.js";

/** Changes the pieces of a file in place. */
export type Change = (tokens: string[], pick: Random) => void;

export const drawn = (texts: readonly string[], pick: Random): string =>
  texts[pick(texts.length)] ?? "";

const places = (tokens: readonly string[], kind: RegExp): readonly number[] =>
  tokens.flatMap((token, index) => (kind.test(token) ? [index] : []));

/** The number of a piece of a kind; null where there is none. */
function anyOf(tokens: readonly string[], kind: RegExp, pick: Random): number | null {
  const found = places(tokens, kind);
  return found[pick(Math.max(found.length, 1))] ?? null;
}

/** A piece of a kind becomes another. What it may become can depend on where it stands. */
export const exchange =
  (kind: RegExp, words: (tokens: readonly string[], at: number) => readonly string[]): Change =>
  (tokens, pick) => {
    const at = anyOf(tokens, kind, pick);
    if (at !== null) tokens[at] = drawn(words(tokens, at), pick);
  };

/** What stands between two separators goes, comes twice, or changes places with its neighbour. */
export const move =
  (separator: RegExp): Change =>
  (tokens, pick) => {
    const between = places(tokens, separator);
    const at = pick(Math.max(between.length - 1, 1));
    const [first, middle, last] = [between[at], between[at + 1], between[at + 2]];
    if (first === undefined || middle === undefined) return;
    const own = tokens.slice(first, middle);
    const way = pick(3);
    if (way === 0) tokens.splice(first, own.length);
    else if (way === 1 || last === undefined) tokens.splice(middle, 0, ...own);
    else tokens.splice(first, last - first, ...tokens.slice(middle, last), ...own);
  };

/** Something new anywhere between the others. */
export const put =
  (pieces: readonly string[]): Change =>
  (tokens, pick) => {
    tokens.splice(pick(tokens.length + 1), 0, drawn(pieces, pick));
  };

/** Something new before a piece of a kind. */
export const putBefore =
  (kind: RegExp, pieces: readonly string[]): Change =>
  (tokens, pick) => {
    const at = anyOf(tokens, kind, pick);
    if (at !== null) tokens.splice(at, 0, drawn(pieces, pick));
  };

/** A piece of a kind goes. */
export const drop =
  (kind: RegExp): Change =>
  (tokens, pick) => {
    const at = anyOf(tokens, kind, pick);
    if (at !== null) tokens.splice(at, 1);
  };

/** All pieces of a kind become others: other ends of lines, no blanks. */
export const all =
  (kind: RegExp, become: (token: string) => string): Change =>
  (tokens) => {
    tokens.forEach((token, at) => {
      if (kind.test(token)) tokens[at] = become(token);
    });
  };

/** A character inside a piece of a kind becomes something else: an escape, a sign of the format, itself twice, nothing. */
export const respell =
  (kind: RegExp, by: (character: string) => readonly string[]): Change =>
  (tokens, pick) => {
    const at = anyOf(tokens, kind, pick);
    const text = at === null ? "" : (tokens[at] ?? "");
    const place = 1 + pick(Math.max(text.length - 2, 1));
    const character = text.charAt(place);
    if (at === null || character === "\\" || text.charAt(place - 1) === "\\") return;
    tokens[at] =
      text.slice(0, place) +
      drawn(["", character + character, " ", ...by(character)], pick) +
      text.slice(place + 1);
  };

/** The escape of a character that most formats have. */
export const unicode = (character: string): string =>
  `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;

/** A text between quotes is written between others, without another thought. */
export const requote =
  (quotes: readonly string[]): Change =>
  (tokens, pick) => {
    const at = anyOf(tokens, /^(["'])[^]*\1$/, pick);
    if (at === null) return;
    const quote = drawn(quotes, pick);
    tokens[at] = quote + (tokens[at] ?? "").slice(1, -1) + quote;
  };
