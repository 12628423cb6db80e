import { inserted, isBare, removed, type Brackets, type Style } from "./json-layout.js";
import type { Patch } from "./patches.js";
import { endOfRest, lineEnding, lineStart, nextLine } from "./lines.js";

const STYLE: Style = { isSpaced: true, keepsLines: true };

/** New members after one. Null where there are comments between them. */
export const inBraces = (
  text: string,
  brackets: Brackets,
  after: number,
  codes: readonly string[],
): readonly Patch[] | null =>
  isBare(text, brackets) ? inserted(text, brackets, after, codes, STYLE) : null;

/** The same without members. */
export const outOfBraces = (
  text: string,
  brackets: Brackets,
  first: number,
  last: number,
): readonly Patch[] | null =>
  isBare(text, brackets) ? removed(text, brackets, first, last) : null;

/** A line under another, or before all; indented like it. */
export function underLine(
  text: string,
  [start, end]: readonly [number, number],
  code: string,
): Patch | null {
  if (end === 0) {
    const mark = text.startsWith("\uFEFF") ? 1 : 0;
    return { start: mark, end: mark, text: `${code}${lineEnding(text)}` };
  }
  const at = endOfRest(text, end);
  const indent = text.slice(lineStart(text, start), start).replace("\uFEFF", "");
  if (at === null || !/^[ \t]*$/.test(indent)) return null;
  return { start: at, end: at, text: `${lineEnding(text)}${indent}${code}` };
}

/** Takes the lines of an entry out. */
export function withoutLine(text: string, [start, end]: readonly [number, number]): Patch | null {
  const from = lineStart(text, start);
  const mark = text.startsWith("\uFEFF", from) ? 1 : 0;
  return endOfRest(text, end) === null
    ? null
    : { start: from + mark, end: nextLine(text, end), text: "" };
}
