import type { Linter, Rule } from "eslint";
import type { BlockProcessor } from "../blocks.js";
import { parserOf } from "../../parsers/load.js";
import { fileOfBlock } from "./fences.js";
import { pageOf, type Page } from "./line-ends.js";

interface Kept {
  readonly page: Page;
  /** Which of the blocks of a file are read. */
  readonly numbers: readonly number[];
  /** Their texts. */
  readonly texts: readonly string[];
}

/** The processor of `@eslint/markdown`. */
const community = () => parserOf("markdown").default.processors.markdown;

/** A message that knows what it was in its block. */
type InBlock = Linter.LintMessage & {
  readonly inBlock?: { text: string; own: Linter.LintMessage };
};
const remembering =
  (text: string) =>
  (own: Linter.LintMessage): InBlock => ({ ...own, inBlock: { text, own } });

/**
 * The community's processor leaves the end of a message where it is in a block that is not indented. Where a block begins
 * beside the mark of a list, or its lines begin differently, its edits land in other places than they should: only the line
 * is right.
 */
function inPage({ inBlock, ...message }: InBlock, page: string): Linter.LintMessage {
  if (!inBlock) return message;
  const { text, own } = inBlock;
  const edits = editsOf(message);
  const isMoved = editsOf(own).some((edit, index) => !isSamePlace(text, edit, page, edits[index]));
  const { column, endColumn } = message;
  if (isMoved) return onWholeLine(message, page);
  return endColumn === undefined
    ? message
    : { ...message, endColumn: endColumn + column - own.column };
}

function onWholeLine(
  { fix, suggestions, ...message }: Linter.LintMessage,
  page: string,
): Linter.LintMessage {
  const { line } = message;
  const text = page.split("\n", line)[line - 1] ?? "";
  return { ...message, column: 1, endLine: line, endColumn: text.length + 1 };
}

const editsOf = ({ fix, suggestions = [] }: Linter.LintMessage): readonly Rule.Fix[] => [
  ...(fix ? [fix] : []),
  ...suggestions.map((suggestion) => suggestion.fix),
];

/** Whether the same characters stand around a place of a block and one of the page; where its lines end, the page may go on. */
function isSamePlace(
  text: string,
  { range: [start, end] }: Rule.Fix,
  page: string,
  moved: Rule.Fix | undefined,
): boolean {
  const isSame = (one: string | undefined, other: string | undefined): boolean =>
    one === undefined || one === "\n" || one === other;
  const [from = 0, to = 0] = moved?.range ?? [];
  return (
    isSame(text[start - 1], page[from - 1]) &&
    isSame(text[start], page[from]) &&
    isSame(text[end - 1], page[to - 1]) &&
    isSame(text[end], page[to])
  );
}

/**
 * Blocks of Markdown files that this plugin has languages for:
 * other rules of a configuration are not meant for examples. With `takesPrograms` JavaScript and TypeScript come, too.
 */
export function markdownProcessor(takesPrograms: boolean): BlockProcessor {
  const kept = new Map<string, Kept>();
  return {
    preprocess(text, filename) {
      const page = pageOf(text);
      if (!page) return [];
      const blocks = community()
        .preprocess(page.text, filename)
        .map((block) => fileOfBlock(block, takesPrograms));
      const read = blocks.filter((block) => block !== null);
      const numbers = blocks.flatMap((block, at) => (block ? [at] : []));
      kept.set(filename, { page, numbers, texts: read.map(({ text: own }) => own) });
      return read;
    },
    postprocess(messages, filename) {
      const { page, numbers, texts } = kept.get(filename) ?? {};
      if (!page || !numbers || !texts) return [];
      kept.delete(filename);
      // Places are counted without it.
      const withoutMark = page.text.replace(/^\uFEFF/, "");
      const all = Array.from({ length: Math.max(-1, ...numbers) + 1 }, (_, index) => {
        const at = numbers.indexOf(index);
        const group = messages[at] ?? [];
        // An example need not be a whole program.
        return group.filter(({ fatal }) => fatal !== true).map(remembering(texts[at] ?? ""));
      });
      return community()
        .postprocess(all, filename)
        .map((message) => page.restored(inPage(message, withoutMark)));
    },
  };
}
