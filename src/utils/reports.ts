import type { TSESLint } from "@typescript-eslint/utils";
import { rememberedOf } from "../document/memo.js";
import { isOut, spending } from "../document/steps.js";
import { parsedWith } from "../languages/javascript/reread.js";
import type { Cure } from "../model/connection.js";
import { SERVICE } from "../model/policy.js";
import { aboutOf, numbersOf, type Found } from "./found.js";
import { budgetOf } from "./reading.js";
import { outcomeReader, type Outcome } from "./settled.js";
import { trustOf } from "./trust.js";

type File = TSESLint.SourceCode;
type Context<Message extends string> = TSESLint.RuleContext<
  Message | "settings" | "suggestion",
  readonly unknown[]
>;

const reported = new WeakSet<object>();
/** Mistakes in the settings, once a file. */
export function reportSettings(context: Context<string>, problems: readonly string[]): void {
  if (problems.length === 0 || reported.has(context.sourceCode)) return;
  reported.add(context.sourceCode);
  for (const problem of problems)
    context.report({ loc: { line: 1, column: 0 }, messageId: "settings", data: { problem } });
}

const NO_CURE: Cure = { words: "", change: null };

/**
 * Reports everything that `look` finds. What may be edited unseen is, unless the rule says why not:
 * `unfixed`.
 */
export function reportAll<Message extends string>(
  context: Context<Message>,
  look: (file: File) => readonly Found<Message>[],
  unfixed: string | null,
): void {
  const { sourceCode } = context;
  const all = look(sourceCode);
  const cured = all.map((found) => ({
    found,
    about: aboutOf(found),
    cure: found.finding.cure?.() ?? NO_CURE,
  }));
  const wished = cured.flatMap(({ about, cure: { change } }) =>
    change ? [{ edit: change.edit, about }] : [],
  );
  const outcomeOf = outcomeReader(sourceCode, parsedWith(context), wished);
  const numbers = rememberedOf((file: File) =>
    numbersOf(file === sourceCode ? all : spending(budgetOf(file), () => look(file))),
  );
  const counting = (about: string) => (file: File) => {
    const number = numbers(file).get(about) ?? 0;
    // What was not read to its end is not known to be better.
    return file !== sourceCode && isOut(budgetOf(file)) ? Infinity : number;
  };
  // Nothing is said until all is read: half a file's findings would be taken for all of them.
  const reports = cured.map(({ found, about, cure }) => {
    const became = cure.change && outcomeOf({ edit: cure.change.edit, about }, counting(about));
    return descriptorOf(found, cure, { became, unfixed, sourceCode });
  });
  for (const report of reports) context.report(report);
}

/** What a line has named already is "it". */
function withoutName(words: string, says: string): string {
  const [, name] = /^Remove `([^`]+)`/.exec(words) ?? [];
  const isNamed =
    name !== undefined &&
    says.startsWith(`\`${name}`) &&
    !/^[\w.-]/.test(says.slice(name.length + 1));
  return isNamed ? words.replace(`\`${name}\``, "it") : words;
}

interface Means {
  readonly became: Outcome | null;
  readonly unfixed: string | null;
  readonly sourceCode: File;
}

function descriptorOf<Message extends string>(
  { finding, connection }: Found<Message>,
  { words, change: wished }: Cure,
  { became, unfixed, sourceCode }: Means,
): TSESLint.ReportDescriptor<Message | "suggestion"> {
  const change = became === "failed" ? null : wished;
  const edit =
    change &&
    ((fixer: TSESLint.RuleFixer) =>
      change.edit.map(({ at, text }) => fixer.replaceTextRange([at[0], at[1]], text)));
  const { trust, says } = trustOf({
    change,
    finding,
    connection,
    unfixed,
    isUnread: became === "unread",
  });
  return {
    loc: {
      start: sourceCode.getLocFromIndex(finding.at[0]),
      end: sourceCode.getLocFromIndex(finding.at[1]),
    },
    messageId: finding.message,
    data: {
      says: finding.says,
      service: SERVICE,
      cure: words === "" ? "" : ` ${withoutName(words, finding.says)}`,
      unfixed: says,
      ...finding.data,
    },
    fix: trust === "fix" ? edit : null,
    suggest:
      change && edit && trust === "suggest"
        ? [{ messageId: "suggestion" as const, data: { does: change.does }, fix: edit }]
        : null,
  };
}
