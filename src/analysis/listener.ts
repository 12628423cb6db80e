import type { TSESLint } from "@typescript-eslint/utils";
import type { SourceFile } from "../languages/language.js";
import { fileOf, ROOTS } from "./files.js";
import type { Checks } from "./finding.js";
import { foundIn, type Circumstances } from "./found.js";
import { reading } from "./reading.js";
import { reportAll, reportSettings, type Context, type Spoken } from "./reports.js";

/** A rule, without what ESLint has to know of it. */
export interface Judgement<Message extends string, Options>
  extends Checks<Message, Options>, Spoken<Message> {}

/** What a rule does with a file, and with the mistakes in its settings. */
export function listenerOf<Message extends string, Options>(
  context: Context<Message>,
  judgement: Judgement<Message, Options>,
  circumstances: Circumstances<Options> & { readonly problems: readonly string[] },
): TSESLint.RuleListener {
  const { settings, problems } = circumstances;
  const { physicalFilename: filename } = context;
  const look = (file: SourceFile) => foundIn(file, judgement, circumstances);
  return onRoots(() => {
    const file = fileOf(context, settings);
    if (!file) return;
    reading(file, filename, () => {
      reportSettings(context, file, problems);
      reportAll(context, file, look, judgement);
    });
  });
}

/** Whatever ESLint takes a file for, it begins with one of these. */
export const onRoots = (read: () => void): TSESLint.RuleListener =>
  Object.fromEntries(ROOTS.map((root) => [root, read]));
