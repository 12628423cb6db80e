import { MODULES } from "../dialects/index.js";
import { LANGUAGES } from "../languages/index.js";
import type { Context, SourceCode, SourceFile } from "../languages/language.js";

/** The types of the root nodes of all files that are read. */
export const ROOTS: readonly string[] = [...new Set(LANGUAGES.flatMap(({ roots }) => roots))];

const opened = new WeakMap<SourceCode, SourceFile | null>();

/** The file that a rule is to look at, the same for all rules. Null where its language is not read. */
export function fileOf(context: Context): SourceFile | null {
  const { sourceCode } = context;
  const before = opened.get(sourceCode);
  if (before !== undefined) return before;
  const language = LANGUAGES.find((each) => each.speaks(sourceCode));
  const file = language?.open(context, MODULES) ?? null;
  opened.set(sourceCode, file);
  return file;
}
