import { once } from "../document/memo.js";
import type { SourceCode, SourceFile } from "./language.js";

const LINE_END = /\r\n|[\r\n\u2028\u2029]/;

/** Lines and columns of a file, as ESLint counts them in its language: from 0 or from 1. */
export function locator(sourceCode: SourceCode): SourceFile["locate"] {
  const { text, ast } = sourceCode;
  const first = ast.loc.start;
  const starts = once(() => {
    // Older versions of what languages are made of do not divide the text.
    const { lines = text.split(LINE_END) } = sourceCode as Partial<SourceCode>;
    return lineStarts(text, lines);
  });
  return (offset) => {
    const line = lineAt(starts(), offset);
    return { line: first.line + line, column: first.column + offset - (starts()[line] ?? 0) };
  };
}

/** Where the lines of a text begin: each search for line ends would go through all of a file that has only one. */
export function lineStarts(text: string, lines: readonly string[]): readonly number[] {
  let start = 0;
  return lines.map(({ length }) => {
    const own = start;
    const end = start + length;
    start = end + (text.startsWith("\r\n", end) ? 2 : 1);
    return own;
  });
}

/** The number of the line that holds an offset, counted from 0. */
export function lineAt(starts: readonly number[], offset: number): number {
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
