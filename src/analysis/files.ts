import { CLIENTS } from "../dialects/index.js";
import { once, rememberedOf } from "../document/memo.js";
import { documentOf, LANGUAGES } from "../languages/index.js";
import type { Context, SourceCode, SourceFile } from "../languages/language.js";
import { NO_MODULES, type ModuleFile } from "../languages/modules.js";
import type { Settings } from "../model/policy.js";
import { modules } from "../project/imports.js";

/** The types of the root nodes of all files that are read. */
export const ROOTS: readonly string[] = [...new Set(LANGUAGES.flatMap(({ roots }) => roots))];

const opened = new WeakMap<SourceCode, SourceFile | null>();

/** The file that a rule is to look at, the same for all rules. Null where its language is not read. */
export function fileOf(
  context: Context,
  { imports }: Pick<Settings, "imports">,
): SourceFile | null {
  const { sourceCode } = context;
  const before = opened.get(sourceCode);
  if (before !== undefined) return before;
  const language = LANGUAGES.find((each) => each.speaks(sourceCode));
  const file = language?.open(context, CLIENTS, imports ? modules : NO_MODULES) ?? null;
  opened.set(sourceCode, file);
  return file;
}

/** A file that another one imports something from, as it is linted itself. */
export const openedAlone = (from: SourceFile, file: ModuleFile): SourceFile | null =>
  file.path.endsWith(".json") ? dataFile(file) : (from.imported?.(file) ?? null);

const dataFile = rememberedOf(({ path, text }: ModuleFile): SourceFile => ({
  text,
  isShort: false,
  document: once(() => documentOf("json", path, text)),
  locate: () => ({ line: 1, column: 0 }),
  edited: null,
}));
