import { expect, it } from "vitest";
import type { SourceCode } from "../../src/languages/language.js";
import { locator } from "../../src/languages/locator.js";

interface Parts {
  readonly text: string;
  readonly lines?: readonly string[];
  /** How its language counts the first line and the first column. */
  readonly first?: { readonly line: number; readonly column: number };
}
const locate = ({ text, lines, first = { line: 1, column: 0 } }: Parts, offset: number): string => {
  const sourceCode = { text, ast: { loc: { start: first } }, ...(lines && { lines }) };
  const { line, column } = locator(sourceCode as unknown as SourceCode)(offset);
  return `${line}:${column}`;
};

it.each<[what: string, parts: Parts, offset: number, place: string]>([
  ["in nothing", { text: "" }, 0, "1:0"],
  ["at the end", { text: "a\nbc" }, 4, "2:2"],
  ["after each kind of line end", { text: "a\r\nb\rc\nd" }, 7, "4:0"],
  ["before a line end", { text: "ab\r\nc" }, 2, "1:2"],
  ["where only some line ends count", { text: "a\rb\nc", lines: ["a\rb", "c"] }, 2, "1:2"],
  ["where lines count from 0", { text: "a\nb", first: { line: 0, column: 1 } }, 2, "1:1"],
])("counts %s", (_, parts, offset, place) => {
  expect(locate(parts, offset)).toBe(place);
});
