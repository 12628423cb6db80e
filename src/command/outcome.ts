import type { ESLint, Linter } from "eslint";
import plugin from "../index.js";

/** What came of a run, as people look at it. */
export interface Outcome {
  /** Findings of this plugin, and files that could not be parsed. */
  readonly results: ESLint.LintResult[];
  /** The same without such files: for people, who read about them elsewhere. */
  readonly findings: ESLint.LintResult[];
  readonly unread: readonly { readonly file: string; readonly message: Linter.LintMessage }[];
  /** Named on the command line and left out. */
  readonly ignored: readonly string[];
}

const PREFIX = `${plugin.meta.namespace}/`;
const isOwn = ({ ruleId }: Linter.LintMessage): boolean => ruleId?.startsWith(PREFIX) === true;
const isIgnored = ({ messages }: ESLint.LintResult): boolean =>
  messages.some(
    ({ ruleId, fatal, message }) => ruleId === null && !fatal && message.startsWith("File ignored"),
  );

export function outcomeOf(all: readonly ESLint.LintResult[]): Outcome {
  const read = all.filter((result) => !isIgnored(result));
  return {
    // Comments that speak of other rules make messages that nobody here can act upon.
    results: read.map((result) =>
      only(result, (message) => isOwn(message) || message.fatal === true),
    ),
    findings: read.map((result) => only(result, isOwn)),
    unread: read.flatMap(({ filePath, messages }) =>
      messages.filter(({ fatal }) => fatal).map((message) => ({ file: filePath, message })),
    ),
    ignored: all.filter(isIgnored).map(({ filePath }) => filePath),
  };
}

function only(
  result: ESLint.LintResult,
  holds: (message: Linter.LintMessage) => boolean,
): ESLint.LintResult {
  const messages = result.messages.filter(holds);
  const errors = messages.filter(({ severity }) => severity === 2);
  const fixable = messages.filter(({ fix }) => fix);
  return {
    ...result,
    messages,
    suppressedMessages: result.suppressedMessages.filter(holds),
    errorCount: errors.length,
    warningCount: messages.length - errors.length,
    fatalErrorCount: messages.filter(({ fatal }) => fatal).length,
    fixableErrorCount: fixable.filter(({ severity }) => severity === 2).length,
    fixableWarningCount: fixable.filter(({ severity }) => severity === 1).length,
  };
}
