import type { ESLint, Linter } from "eslint";
import plugin from "../index.js";
import { SURVEY } from "./survey.js";

/** What came of a run, as people look at it. */
export interface Outcome {
  /** Findings of this plugin, and files that could not be read. */
  readonly results: ESLint.LintResult[];
  /** The same without such files: for people, who read about them elsewhere. */
  readonly findings: ESLint.LintResult[];
  readonly unread: readonly { readonly file: string; readonly message: Linter.LintMessage }[];
  /** Named on the command line and left out, and ESLint's words for it. */
  readonly ignored: readonly { readonly file: string; readonly words: string }[];
  /** How many files hold connections to the service. */
  readonly connected: number;
}

const NO_RESULT: Omit<ESLint.LintResult, "filePath" | "messages"> = {
  suppressedMessages: [],
  errorCount: 0,
  warningCount: 0,
  fatalErrorCount: 0,
  fixableErrorCount: 0,
  fixableWarningCount: 0,
  usedDeprecatedRules: [],
};

const PREFIX = `${plugin.meta.namespace}/`;
const isOwn = ({ ruleId }: Linter.LintMessage): boolean => ruleId?.startsWith(PREFIX) === true;
const isSurvey = ({ ruleId }: Linter.LintMessage): boolean => ruleId === SURVEY;
const isAboutIgnored = ({ ruleId, fatal, message }: Linter.LintMessage): boolean =>
  ruleId === null && !fatal && message.startsWith("File ignored");

export function outcomeOf(all: readonly ESLint.LintResult[]): Outcome {
  const surveyed = all.map(unsurveyed);
  const read = surveyed.filter(({ messages }) => !messages.some(isAboutIgnored));
  return {
    // Comments that speak of other rules make messages that nobody here can act upon.
    results: read.map((result) =>
      only(result, (message) => isOwn(message) || message.fatal === true),
    ),
    findings: read.map((result) => only(result, isOwn)),
    unread: read.flatMap(({ filePath, messages }) =>
      messages.filter(({ fatal }) => fatal).map((message) => ({ file: filePath, message })),
    ),
    ignored: all.flatMap(({ filePath, messages }) =>
      messages.filter(isAboutIgnored).map(({ message }) => ({ file: filePath, words: message })),
    ),
    connected: all.filter((result) => surveyOf(result).some(isConnected)).length,
  };
}

const isConnected = ({ messageId }: Linter.LintMessage): boolean => messageId === "connections";

/** A comment that switches off all rules does not make a file unread. */
const surveyOf = ({
  messages,
  suppressedMessages,
}: ESLint.LintResult): readonly Linter.LintMessage[] =>
  [...messages, ...suppressedMessages].filter(isSurvey);

/** Without what was found in a text that is not that of the file, and with no such text to be written. */
export function readable(result: ESLint.LintResult): ESLint.LintResult {
  const encoding = surveyOf(result).find(({ messageId }) => messageId === "encoding");
  if (!encoding) return result;
  const { output: _, ...rest } = result;
  return { ...rest, messages: [encoding], suppressedMessages: [] };
}

/** A result for what the file system does not give. */
export const unreadResult = (filePath: string, why: string): ESLint.LintResult => ({
  ...NO_RESULT,
  filePath,
  messages: [fatal(why, { line: 0, column: 0 })],
});

/** The same, where what cannot be read is told as ESLint tells it of programs. */
function unsurveyed(result: ESLint.LintResult): ESLint.LintResult {
  const unread = surveyOf(result).filter((message) => !isConnected(message));
  return { ...result, messages: [...result.messages, ...unread.map(asFatal)] };
}

function asFatal({ messageId, message, line, column }: Linter.LintMessage): Linter.LintMessage {
  return fatal(message, messageId === "broken" ? { line, column } : { line: 0, column: 0 });
}

const fatal = (
  why: string,
  place: Pick<Linter.LintMessage, "line" | "column">,
): Linter.LintMessage => ({
  ruleId: null,
  fatal: true,
  severity: 2,
  message: `Not read: ${why}.`,
  ...place,
});

export const onlyErrors = (result: ESLint.LintResult): ESLint.LintResult =>
  only(result, ({ severity }) => severity === 2);

/** What is left of a result, counted anew. */
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
