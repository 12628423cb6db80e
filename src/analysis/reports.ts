import type { TSESLint } from "@typescript-eslint/utils";
import { originOf, shownOrigin } from "../document/abroad.js";
import { rememberedOf } from "../document/memo.js";
import { isOut, spending } from "../document/steps.js";
import type { SourceFile } from "../languages/language.js";
import type { Repair } from "../model/connection.js";
import { SERVICE } from "../model/policy.js";
import type { Finding } from "./finding.js";
import { aboutOf, numbersOf, type Found } from "./found.js";
import { budgetOf } from "./reading.js";
import { outcomeReader, type Outcome } from "./settled.js";
import { trustOf } from "./trust.js";

/** What ESLint tells a rule. */
export type Context<Message extends string> = TSESLint.RuleContext<
  Message | "settings" | "suggestion",
  readonly unknown[]
>;

const reported = new WeakSet<object>();
/** Mistakes in the settings, once a file. */
export function reportSettings(
  context: Context<string>,
  file: SourceFile,
  problems: readonly string[],
): void {
  if (problems.length === 0 || reported.has(file)) return;
  reported.add(file);
  for (const problem of problems)
    context.report({ loc: file.locate(0), messageId: "settings", data: { problem } });
}

const NO_REPAIR: Repair = { words: "", change: null };

/** What stands in another file is not edited: here an edit would only hide it. */
function repairOf({ at, repair }: Finding<string>): Repair {
  const whole = repair?.() ?? NO_REPAIR;
  return originOf(at) ? { ...whole, change: null } : whole;
}

/**
 * Reports everything that `look` finds. What may be edited unseen is, unless the rule says why not:
 * `unfixed`.
 */
export function reportAll<Message extends string>(
  context: Context<Message>,
  file: SourceFile,
  look: (file: SourceFile) => readonly Found<Message>[],
  unfixed: string | null,
): void {
  const all = look(file);
  if (all.length === 0) return;
  const repaired = all.map((found) => ({
    found,
    about: aboutOf(found),
    repair: repairOf(found.finding),
  }));
  const wished = repaired.flatMap(({ about, repair: { change } }) =>
    change ? [{ edit: change.edit, about }] : [],
  );
  const outcomeOf = outcomeReader(file, wished);
  const numbers = rememberedOf((each: SourceFile) =>
    numbersOf(each === file ? all : spending(budgetOf(each), () => look(each))),
  );
  const counting = (about: string) => (each: SourceFile) => {
    const number = numbers(each).get(about) ?? 0;
    // What was not read to its end is not known to be better.
    return each !== file && isOut(budgetOf(each)) ? Infinity : number;
  };
  // Nothing is said until all is read: half a file's findings would be taken for all of them.
  const reports = repaired.map(({ found, about, repair }) => {
    const became = repair.change && outcomeOf({ edit: repair.change.edit, about }, counting(about));
    return descriptorOf(found, repair, { became, unfixed, file });
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
  readonly file: SourceFile;
}

/** Where it stands, for sentences that do not show it. */
function whereIs({ at, says }: Finding<string>): string {
  const origin = says === "" ? originOf(at) : null;
  return origin ? ` It stands in ${shownOrigin(origin)}.` : "";
}

/** What is found, and the file that it stands in, where that is another one. */
function withOrigin({ at, says }: Finding<string>): string {
  const origin = originOf(at);
  return origin ? `${says} in ${shownOrigin(origin)}` : says;
}

function descriptorOf<Message extends string>(
  { finding, connection }: Found<Message>,
  { words, change: wished }: Repair,
  { became, unfixed, file }: Means,
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
      start: file.locate(finding.at[0]),
      end: file.locate(finding.at[1]),
    },
    messageId: finding.message,
    data: {
      says: withOrigin(finding),
      service: SERVICE,
      repair: whereIs(finding) + (words === "" ? "" : ` ${withoutName(words, finding.says)}`),
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
