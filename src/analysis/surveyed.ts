import type { TSESLint } from "@typescript-eslint/utils";
import type { Failure } from "../document/failure.js";
import { isOut } from "../document/steps.js";
import type { SourceFile } from "../languages/language.js";
import type { Settings } from "../model/policy.js";
import { findingsIn } from "./connections.js";
import { fileOf } from "./files.js";
import { onRoots } from "./listener.js";
import { budgetOf, reading } from "./reading.js";

/** `broken` is about one place of a file, and `unread` about all of it. */
export type SurveyMessage = "connections" | "broken" | "unread";

interface Verdict {
  readonly messageId: SurveyMessage;
  readonly why?: string;
  readonly at?: number;
}

/** Says of a file that it holds connections, or that it cannot be read: `isWide` where it is no UTF-8. */
export function surveyed(
  context: Readonly<TSESLint.RuleContext<SurveyMessage, readonly unknown[]>>,
  settings: Settings,
  isWide: boolean,
): TSESLint.RuleListener {
  const { filename, physicalFilename } = context;
  return onRoots(() => {
    const file = fileOf(context, settings);
    if (!file) return;
    const verdict = isWide ? WIDE : verdictOf(file, physicalFilename, settings);
    if (!verdict) return;
    // What a page shows need not be a whole file.
    if (verdict.messageId !== "connections" && filename !== physicalFilename) return;
    const { messageId, why = "", at = 0 } = verdict;
    context.report({ loc: file.locate(at), messageId, data: { why } });
  });
}

const unread = (why: string): Verdict => ({ messageId: "unread", why });
const WIDE = unread("its encoding is not UTF-8");

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

function failed({ reason, at }: Failure): Verdict {
  if (reason === "length") return unread("it is too long");
  const why = "its syntax is not valid";
  return at === null ? unread(why) : { messageId: "broken", why, at };
}
