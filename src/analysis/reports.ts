import type { TSESLint } from "@typescript-eslint/utils";
import { originOf } from "../document/abroad.js";
import { rememberedOf } from "../document/memo.js";
import { isOut, spending } from "../document/steps.js";
import type { SourceFile } from "../languages/language.js";
import type { Repair } from "../model/connection.js";
import type { Template } from "../model/template.js";
import { leaves, type Edit } from "../model/setting.js";
import type { Finding, Judged } from "./finding.js";
import { aboutOf, numbersOf, type Found } from "./found.js";
import { budgetOf } from "./reading.js";
import { doubtAboutParameters } from "./parameters-apart.js";
import { outcomeReader, type Outcome } from "./settled.js";
import { trustOf } from "./trust.js";
import { worded } from "./wording.js";

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

/** The words of a rule. */
export interface Spoken<Message extends string> {
  readonly messages: Readonly<Record<Message, Template>>;
  /** Why no edit of this rule is ever applied unseen, as a clause. Left out where edits may be. */
  readonly unfixed?: string;
}

/** Reports everything that `look` finds. What may be edited unseen is, unless the rule says why not. */
export function reportAll<Message extends string>(
  context: Context<Message>,
  file: SourceFile,
  look: (file: SourceFile) => readonly Found<Message>[],
  { messages, unfixed }: Spoken<Message>,
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
    return descriptorOf(found, repair, {
      became,
      template: messages[found.finding.message],
      unfixed,
      file,
    });
  });
  for (const report of reports) context.report(report);
}

interface Means {
  readonly became: Outcome | null;
  readonly template: Template;
  readonly unfixed: string | undefined;
  readonly file: SourceFile;
}

/** Why an edit is left to a person, for what the file says elsewhere. */
const doubtIn = (file: SourceFile, edit: Edit): string | null =>
  file.doubtAbout?.(edit) ?? doubtAboutParameters(edit, file);

function descriptorOf<Message extends string>(
  { finding, connection }: Found<Message>,
  { words, change: wished }: Repair,
  { became, template, unfixed, file }: Means,
): TSESLint.ReportDescriptor<Message | "suggestion"> {
  const change = became === "failed" ? null : wished;
  const edit =
    change &&
    ((fixer: TSESLint.RuleFixer) =>
      [...change.edit, ...coveredBy(change.edit, connection)].map(({ at, text }) =>
        fixer.replaceTextRange([at[0], at[1]], text),
      ));
  const { trust, notes } = trustOf({
    change,
    finding,
    connection,
    unfixed,
    isUnread: became === "unread",
    ofFile: change && doubtIn(file, change.edit),
  });
  return {
    loc: {
      start: file.locate(finding.at[0]),
      end: file.locate(finding.at[1]),
    },
    messageId: finding.message,
    data: worded(template, { finding, words }, notes),
    fix: trust === "fix" ? edit : null,
    suggest:
      change && edit && trust === "suggest"
        ? [{ messageId: "suggestion" as const, data: { does: change.does }, fix: edit }]
        : null,
  };
}

/**
 * The place where TLS would be put in, if an edit puts it in elsewhere: ESLint makes both in one
 * pass unless they overlap, and then the key would stand there twice.
 */
function coveredBy(edit: Edit, connection: Judged | null): Edit {
  if (!connection || !leaves(connection.encrypted).every(({ kind }) => kind === "absent"))
    return [];
  const { change } = connection.repair("encrypted", true);
  const key = /[\w.-]+/.exec(change?.edit.map(({ text }) => text).join("") ?? "")?.[0];
  if (!change || key === undefined || !edit.some(({ text }) => text.includes(key))) return [];
  const [start, end] = [
    Math.min(...edit.map(({ at }) => at[0])),
    Math.max(...edit.map(({ at }) => at[1])),
  ];
  return change.edit
    .filter(({ at: [from] }) => from < start || from > end)
    .map(({ at: [from] }) => ({ at: [from, from], text: "" }));
}
