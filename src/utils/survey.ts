import type { TSESLint } from "@typescript-eslint/utils";
import type { Failure } from "../document/failure.js";
import { isOut } from "../document/steps.js";
import type { SourceFile } from "../languages/language.js";
import type { Settings } from "../model/policy.js";
import { findingsIn, mayMatter } from "./connections.js";
import { fileOf, ROOTS } from "./files.js";
import { budgetOf, reading } from "./reading.js";
import { readSettings } from "./settings.js";

/** `broken` is about one place of a file, and `unread` about all of it. */
type Message = "connections" | "broken" | "unread";

interface Verdict {
  readonly messageId: Message;
  readonly why?: string;
  readonly at?: number;
}

/**
 * No rule for users: it reports no mistakes, but says of a file that it holds connections to the
 * service, or that it mentions the service and cannot be read. The command counts by it.
 */
export const survey: TSESLint.RuleModule<Message, [], { recommended: boolean }> = {
  meta: {
    type: "suggestion",
    docs: {
      description:
        "require nothing, and tell which files hold connections, and which cannot be read",
      url: `${__HOMEPAGE__}/blob/main/docs/decisions/008-what-the-command-knows.md`,
      recommended: false,
    },
    schema: [],
    messages: { connections: "Connections.", broken: "{{why}}", unread: "{{why}}" },
  },
  create(context) {
    const { sourceCode, filename, physicalFilename } = context;
    const { settings } = readSettings(context.settings);
    const { text } = sourceCode;
    const isWide = text.includes(UTF_16);
    const plain = isWide ? { text: text.replaceAll(UTF_16, "") } : sourceCode;
    if (!mayMatter(plain, physicalFilename, settings)) return {};
    const look = (): void => {
      const file = fileOf(context, settings);
      if (!file) return;
      const verdict = isWide ? WIDE : verdictOf(file, physicalFilename, settings);
      if (!verdict) return;
      // What a page shows need not be a whole file.
      if (verdict.messageId !== "connections" && filename !== physicalFilename) return;
      const { messageId, why = "", at = 0 } = verdict;
      context.report({ loc: file.locate(at), messageId, data: { why } });
    };
    return Object.fromEntries(ROOTS.map((root) => [root, look]));
  },
};

/** What stands beside each letter of a file in UTF-16 that is read as UTF-8. */
const UTF_16 = "\0";
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
