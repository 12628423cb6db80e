import type { Rule } from "eslint";

/** No character of the notebook: what is read in place of one, or ends a cell. */
export const NOWHERE = -1;

/** Characters that know where they stand in the file, as they are written there. */
export interface Placed {
  readonly text: string;
  /** Where each of them begins and ends. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  /** The string of the file that each of them is in. */
  readonly strings: readonly number[];
}

export const slicePlaced = ({ text, starts, ends, strings }: Placed, from: number, to?: number) =>
  ({
    text: text.slice(from, to),
    starts: starts.slice(from, to),
    ends: ends.slice(from, to),
    strings: strings.slice(from, to),
  }) satisfies Placed;

/** One after the other. */
export const joinPlaced = (parts: readonly Placed[]): Placed => ({
  text: parts.map(({ text }) => text).join(""),
  starts: parts.flatMap(({ starts }) => starts),
  ends: parts.flatMap(({ ends }) => ends),
  strings: parts.flatMap(({ strings }) => strings),
});

/** What ends a cell: it stands behind its last character, and belongs to no string. */
export function lineEndAfter({ ends }: Placed): Placed {
  const place = ends.at(-1) ?? 0;
  return { text: "\n", starts: [place], ends: [place], strings: [NOWHERE] };
}

/** The same places with other characters; those that differ cannot be edited. */
export const readAs = (placed: Placed, text: string): Placed => ({
  ...placed,
  text,
  strings: placed.strings.map((each, index) =>
    text[index] === placed.text[index] ? each : NOWHERE,
  ),
});

export const startOf = ({ starts, ends }: Placed, offset: number): number =>
  starts[offset] ?? ends.at(-1) ?? 0;

/** Where a stretch ends, which is not where the next character begins: that may be in another string. */
export const endOf = ({ starts, ends }: Placed, offset: number): number =>
  ends[offset - 1] ?? starts[0] ?? 0;

/** An edit of the text as one of the file. Null where it is not inside of one string. */
export function editInFile(
  placed: Placed,
  { range, text }: Rule.Fix,
  encode: (text: string) => string,
): Rule.Fix | null {
  const [start, end] = range;
  const place = start === end ? insertionAt(placed, start) : stretchOf(placed, start, end);
  return place && { range: place, text: encode(text) };
}

function stretchOf({ starts, ends, strings }: Placed, start: number, end: number) {
  const own = strings.slice(start, end);
  const [from, to] = [starts[start], ends[end - 1]];
  const isOne = own[0] !== NOWHERE && own.every((each) => each === own[0]);
  if (!isOne || from === undefined || to === undefined) return null;
  return [from, to] satisfies Rule.Fix["range"];
}

function insertionAt({ text, starts, ends, strings }: Placed, at: number) {
  // Before a line that is no Python nothing is put: a magic may have to be the first line.
  const isBeforeMasked = text[at] !== "\n" && strings[at] === NOWHERE;
  const isInside = (strings[at] ?? NOWHERE) !== NOWHERE;
  const place = isInside ? starts[at] : ends[at - 1];
  const isKnown = isInside || (strings[at - 1] ?? NOWHERE) !== NOWHERE;
  if (isBeforeMasked || !isKnown || place === undefined) return null;
  return [place, place] satisfies Rule.Fix["range"];
}
