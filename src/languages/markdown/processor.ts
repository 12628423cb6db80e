import type { Linter } from "eslint";
import { parserOf } from "../../parsers/load.js";
import { fileOfBlock } from "./fences.js";
import { pageOf, type Page } from "./line-ends.js";

interface Kept {
  readonly page: Page;
  /** Which of the blocks of a file are read. */
  readonly numbers: readonly number[];
}

/** Without one of these in it, a file is not looked through. */
const SIGN = /tidb|gateway/i;

/** The processor of `@eslint/markdown`. */
const community = () => parserOf("markdown").default.processors.markdown;

/** A message that knows the column that it has in its block. */
type InBlock = Linter.LintMessage & { readonly columnInBlock?: number };
const remembersColumn = (message: Linter.LintMessage): InBlock => ({
  ...message,
  columnInBlock: message.column,
});

/** The community's processor leaves the end of a message where it is in a block that is not indented. */
function withEnd({ columnInBlock, ...message }: InBlock): Linter.LintMessage {
  const { column, endColumn } = message;
  return endColumn === undefined || columnInBlock === undefined
    ? message
    : { ...message, endColumn: endColumn + column - columnInBlock };
}

/**
 * Blocks of Markdown files that this plugin has languages for:
 * other rules of a configuration are not meant for examples. With `takesPrograms` JavaScript and TypeScript come, too.
 */
export function markdownProcessor(takesPrograms: boolean): Linter.Processor {
  const kept = new Map<string, Kept>();
  return {
    meta: {
      name: takesPrograms ? "tidb-tls/markdown-and-programs" : "tidb-tls/markdown",
      version: "1",
    },
    supportsAutofix: true,
    preprocess(text, filename) {
      const page = SIGN.test(text) ? pageOf(text) : null;
      if (!page) return [];
      const blocks = community()
        .preprocess(page.text, filename)
        .map((block) => fileOfBlock(block, takesPrograms));
      kept.set(filename, { page, numbers: blocks.flatMap((block, at) => (block ? [at] : [])) });
      return blocks.filter((block) => block !== null);
    },
    postprocess(messages, filename) {
      const { page, numbers } = kept.get(filename) ?? {};
      if (!page || !numbers) return [];
      kept.delete(filename);
      const all = Array.from({ length: Math.max(-1, ...numbers) + 1 }, (_, index) => {
        const group = messages[numbers.indexOf(index)] ?? [];
        // An example need not be a whole program.
        return group.filter(({ fatal }) => fatal !== true).map(remembersColumn);
      });
      return community()
        .postprocess(all, filename)
        .map((message) => page.restored(withEnd(message)));
    },
  };
}
