import type { Linter } from "eslint";
import { parserOf } from "../../parsers/load.js";
import { fileOfBlock } from "./fences.js";

/** What of the blocks of a file is read, by their numbers. */
type Kept = readonly number[];

/** Without one of these in it, a file is not looked through. */
const SIGN = /tidb|gateway/i;

/** The processor of `@eslint/markdown`. */
const community = () => parserOf("markdown").default.processors.markdown;

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
      if (!SIGN.test(text)) return [];
      const blocks = community()
        .preprocess(text, filename)
        .map((block) => fileOfBlock(block, takesPrograms));
      kept.set(
        filename,
        blocks.flatMap((block, index) => (block ? [index] : [])),
      );
      return blocks.filter((block) => block !== null);
    },
    postprocess(messages, filename) {
      const numbers = kept.get(filename);
      if (!numbers) return [];
      kept.delete(filename);
      const all = Array.from({ length: Math.max(-1, ...numbers) + 1 }, (_, index) => {
        const group = messages[numbers.indexOf(index)] ?? [];
        // An example need not be a whole program.
        return group.filter(({ fatal }) => fatal !== true);
      });
      return community().postprocess(all, filename);
    },
  };
}
