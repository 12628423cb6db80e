import type { Linter } from "eslint";
import { neededAnalysis } from "./when-needed.js";

/** Without one of these in it, a file is not looked through. */
const SIGN = /tidb|gateway/i;

/** What takes blocks of other languages out of files, loaded for the first file that may concern the rules. */
export function lateProcessor(
  name: keyof ReturnType<typeof neededAnalysis>["PROCESSORS"],
): Linter.Processor {
  const real = () => neededAnalysis().PROCESSORS[name];
  const begun = new Set<string>();
  return {
    meta: { name: `tidb-tls/${name}`, version: "1" },
    supportsAutofix: true,
    preprocess(text, filename) {
      if (!SIGN.test(text)) return [];
      begun.add(filename);
      return real().preprocess(text, filename);
    },
    postprocess: (messages, filename) =>
      begun.delete(filename) ? real().postprocess(messages, filename) : [],
  };
}
