import type { TSESLint } from "@typescript-eslint/utils";
import type { Failure } from "../document/failure.js";
import { isOut } from "../document/steps.js";
import type { SourceFile } from "../languages/language.js";
import { lineAt, lineStarts } from "../languages/locator.js";
import { failureOfNotebook } from "../languages/notebooks/cells.js";
import type { Settings } from "../model/policy.js";
import { isForeign } from "../project/encoding.js";
import { findingsIn } from "./connections.js";
import { fileOf } from "./files.js";
import { onRoots } from "./listener.js";
import { budgetOf, reading } from "./reading.js";

/**
 * `broken` is about one place of a file, and `unread` about all of it. With `encoding`, what was
 * read is another text than that of the file.
 */
export type SurveyMessage = "connections" | "broken" | "unread" | "encoding";

interface Verdict {
  readonly messageId: SurveyMessage;
  readonly why?: string;
  readonly at?: number;
}

/** A message as ESLint hands it on. */
export interface Told {
  readonly messageId: SurveyMessage;
  readonly message: string;
  readonly line: number;
  readonly column: number;
}

/** Says of a file that it holds connections, or that it cannot be read: `isWide` where it is UTF-16. */
export function surveyed(
  context: Readonly<TSESLint.RuleContext<SurveyMessage, readonly unknown[]>>,
  settings: Settings,
  isWide: boolean,
): TSESLint.RuleListener {
  const { filename, physicalFilename } = context;
  return onRoots(() => {
    const file = fileOf(context, settings);
    if (!file) return;
    const isInOther = isWide || isForeign(physicalFilename) === true;
    const verdict = isInOther ? ENCODING : verdictOf(file, physicalFilename, settings);
    if (!verdict) return;
    // What a page shows need not be a whole file.
    const isOfWhole = verdict.messageId === "broken" || verdict.messageId === "unread";
    if (isOfWhole && filename !== physicalFilename) return;
    const { messageId, why = "", at = 0 } = verdict;
    context.report({ loc: file.locate(at), messageId, data: { why } });
  });
}

const unread = (why: string): Verdict => ({ messageId: "unread", why });
const ENCODING: Verdict = { messageId: "encoding", why: "its encoding is not UTF-8" };

function verdictOf(file: SourceFile, filename: string, settings: Settings): Verdict | null {
  const failure = file.failure?.() ?? null;
  if (failure) return failed(failure);
  let connections = 0;
  const isRead = reading(file, filename, () => {
    connections = findingsIn(file, settings).connections.length;
  });
  if (!isRead) return unread("DEBUG=tidb-tls tells why");
  if (isOut(budgetOf(file))) return unread("there is too much in it");
  return connections > 0 ? { messageId: "connections" } : null;
}

/** The same of a notebook, whose cells are all that a rule sees. */
export function surveyedNotebook(text: string): Told | null {
  const failure = failureOfNotebook(text);
  if (!failure) return null;
  const { messageId, why = "", at = 0 } = failed(failure);
  const starts = lineStarts(text, text.split(/\r\n|[\r\n]/));
  const line = lineAt(starts, at);
  return { messageId, message: why, line: line + 1, column: at - (starts[line] ?? 0) + 1 };
}

function failed({ reason, at }: Failure): Verdict {
  if (reason === "length") return unread("it is too long");
  if (reason === "depth") return unread("it is nested too deeply");
  const why = "its syntax is not valid";
  return at === null ? unread(why) : { messageId: "broken", why, at };
}
