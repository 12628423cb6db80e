import type { ESLint, Linter, Rule } from "eslint";
import plugin from "../index.js";
import { isAllKnown } from "../model/quoting.js";
import { descriptors } from "./descriptors.js";
import { fingerprints } from "./fingerprint.js";
import { baseOf, placesIn, type Places } from "./places.js";

/** What ESLint hands to a formatter. */
interface Context {
  readonly cwd: string;
  readonly rulesMeta: Readonly<Record<string, Rule.RuleMetaData>>;
}
/** With `ruleId`, since what is said of no rule is a notification. */
type Finding = (Linter.LintMessage | Linter.SuppressedLintMessage) & { readonly ruleId: string };

const isFinding = (message: Linter.LintMessage): message is Finding => message.ruleId !== null;
const levelOf = ({ severity }: Linter.LintMessage): string =>
  severity === 2 ? "error" : "warning";

/**
 * GitHub shows suppressed results as open alerts. Microsoft's formatter has this switch, and
 * workflows set it.
 */
const isWithoutSuppressed = (): boolean => process.env.SARIF_ESLINT_IGNORE_SUPPRESSED === "true";

/** A formatter of ESLint's that writes SARIF 2.1.0. */
export default function sarif(
  results: readonly ESLint.LintResult[],
  { cwd, rulesMeta }: Context,
): string {
  const rules = descriptors(rulesMeta);
  const indices = new Map(rules.map(({ id }, index) => [id, index]));
  const messages = results.flatMap((result) => {
    const places = placesIn(result, cwd);
    const suppressed = isWithoutSuppressed() ? [] : result.suppressedMessages;
    return [...result.messages, ...suppressed].map((message) => ({ message, places }));
  });
  const log = {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: {
          driver: { name: "ESLint", informationUri: "https://eslint.org", rules },
          extensions: [
            {
              name: plugin.meta.name,
              semanticVersion: plugin.meta.version,
              informationUri: __HOMEPAGE__,
            },
          ],
        },
        originalUriBaseIds: { "%SRCROOT%": { uri: baseOf(cwd) } },
        columnKind: "utf16CodeUnits",
        newlineSequences: ["\r\n", "\r", "\n", "\u2028", "\u2029"],
        invocations: [
          {
            executionSuccessful: !messages.some(({ message }) => message.fatal),
            toolExecutionNotifications: messages.flatMap(({ message, places }) =>
              isFinding(message) ? [] : notification(message, places),
            ),
          },
        ],
        results: resultsOf(messages, indices),
      },
    ],
  };
  return JSON.stringify(log, null, 2);
}

interface Placed {
  readonly message: Linter.LintMessage | Linter.SuppressedLintMessage;
  readonly places: Places;
}

function resultsOf(
  messages: readonly Placed[],
  indices: ReadonlyMap<string, number>,
): readonly object[] {
  const fingerprint = fingerprints();
  return messages.flatMap(({ message, places }) => {
    if (!isFinding(message)) return [];
    const { ruleId, message: text, fix } = message;
    const fixes = fix && !mayHoldSecret(ruleId, fix) ? places.fixes(fix) : [];
    return {
      ruleId,
      ruleIndex: indices.get(ruleId) ?? -1,
      level: levelOf(message),
      message: { text },
      locations: [places.location(message)],
      partialFingerprints: fingerprint(places.uri, ruleId, text),
      ...(fixes.length > 0 && { fixes }),
      // Empty says "not suppressed"; left out would say "unknown".
      suppressions: suppressionsOf(message),
    };
  });
}

/**
 * An edit of ours repeats what stands in the file between its parts: that may be a secret, and a
 * report goes further than the file.
 */
const mayHoldSecret = (ruleId: string, { text }: Rule.Fix): boolean =>
  Object.hasOwn(plugin.rules, ruleId.slice(ruleId.lastIndexOf("/") + 1)) && !isAllKnown(text);

function suppressionsOf(
  message: Linter.LintMessage | Linter.SuppressedLintMessage,
): readonly object[] {
  if (!("suppressions" in message)) return [];
  return message.suppressions.map(({ kind, justification }) => ({
    // The other kind is an entry in the file of bulk suppressions.
    kind: kind === "directive" ? "inSource" : "external",
    ...(justification !== "" && { justification }),
  }));
}

const notification = (message: Linter.LintMessage, places: Places): object => ({
  level: levelOf(message),
  message: { text: message.message },
  locations: [places.location(message)],
});
