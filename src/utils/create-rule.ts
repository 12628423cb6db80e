import { RuleCreator } from "@typescript-eslint/utils/eslint-utils";
import type { JSONSchema, TSESLint } from "@typescript-eslint/utils";
import type { Cure, Override, Trust } from "../model/connection.js";
import { rememberedOf } from "../document/memo.js";
import { isOut, spending } from "../document/steps.js";
import { OBJECTION, SERVICE } from "../model/policy.js";
import { parsedWith } from "../languages/javascript/reread.js";
import type { Edit, Settled, Span } from "../model/setting.js";
import { findingsIn, mayMatter, type Judged } from "./connections.js";
import { budgetOf, reading } from "./reading.js";
import { outcomeReader, type Outcome } from "./settled.js";
import { readSettings } from "./settings.js";
import { trustIn } from "./trust.js";

/** One thing that is wrong, where, in whose words, and what to do about it. */
export interface Finding<Message extends string> {
  readonly message: Message;
  readonly at: Span;
  readonly says: string;
  readonly data?: Readonly<Record<string, string>>;
  readonly cure?: () => Cure;
  /** The rule's own opinion of its cure, where the edit may be right and the program still break. */
  readonly trust?: Trust;
}

/** Everything a rule may look at. */
export interface Subject<Options> {
  readonly options: Options;
  /** The setting, or what the other connections of the file show. */
  readonly usernamePrefix: string | null;
}

interface Definition<Message extends string, Options extends object> {
  readonly name: string;
  readonly description: string;
  /** What an attacker may make of it. Left out where the program fails instead. */
  readonly weakness?: Weakness;
  /** May use `{{says}}` (begins the sentence), `{{service}}`, `{{cure}}` and `{{because}}` (sentences of their own, with the blank before them) and the finding's own data. */
  readonly messages: Readonly<Record<Message, string>>;
  readonly options?: {
    readonly schema: Readonly<Record<keyof Options & string, JSONSchema.JSONSchema4>>;
    readonly defaults: Options;
    readonly strict: Options;
  };
  /** `suggestion`: no edit of this rule is ever applied unseen. */
  readonly repairs?: "suggestion";
  /** `off`: not part of `recommended`. */
  readonly recommended?: "off";
  check?(connection: Judged, subject: Subject<Options>): readonly Finding<Message>[];
  checkProcess?(override: Override): readonly Finding<Message>[];
}

export interface Weakness {
  /** Numbers in the Common Weakness Enumeration. */
  readonly cwe: readonly number[];
  /** A base score of CVSS 3.1: 7.4 is what a stranger on the way to the server can do, all that is sent and answered. */
  readonly severity: number;
}

export interface RuleDocs {
  readonly weakness?: Weakness;
  /** In which presets the rule is on. */
  readonly presets: readonly ("recommended" | "strict")[];
  /** Options that `configs.strict` sets. */
  readonly strictOptions: readonly object[];
}

const create = RuleCreator<RuleDocs>((name) => `${__HOMEPAGE__}/blob/main/docs/rules/${name}.md`);

/** Places where a setting is wrong, as findings that share a message and a cure. */
export const findings = <Message extends string>(
  where: readonly Settled<unknown>[],
  message: Message,
  cure?: () => Cure,
): readonly Finding<Message>[] => where.map(({ at, says }) => ({ message, at, says, ...(cure && { cure }) }));

interface Found<Message extends string> {
  readonly finding: Finding<Message>;
  readonly connection: Judged | null;
}

/** Most rules have none. */
interface NoOptions {
  readonly none?: never;
}

/** Why a connection counts as the service's, where no host of it stands there, and how to object. */
function takenFor({ evidence: { level, because } }: Judged): string {
  if (level === "certain") return "";
  const objection = level === "private" ? "" : ` ${OBJECTION}`;
  return ` (Taken for ${SERVICE} because ${because}.${objection})`;
}

const aboutOf = ({ finding }: Found<string>): string => `${finding.message} ${finding.says}`;
/** How often the same is found. */
function numbersOf(all: ReadonlyMap<string, Found<string>>): ReadonlyMap<string, number> {
  const numbers = new Map<string, number>();
  for (const found of all.values()) numbers.set(aboutOf(found), (numbers.get(aboutOf(found)) ?? 0) + 1);
  return numbers;
}
const NO_CURE: Cure = { words: "", change: null };
const reported = new WeakSet<object>();

/** Makes an ESLint rule of a policy: finds the connections, reports, and decides how far an edit is trusted. */
export function createRule<Message extends string, Options extends object = NoOptions>({
  name,
  description,
  weakness,
  messages,
  options,
  repairs,
  recommended,
  check,
  checkProcess,
}: Definition<Message, Options>) {
  return create<[Options], Message | "settings" | "suggestion">({
    name,
    meta: {
      type: "problem",
      docs: {
        description,
        ...(weakness && { weakness }),
        presets: recommended === "off" ? ["strict"] : ["recommended", "strict"],
        strictOptions: options ? [options.strict] : [],
      },
      messages: { ...messages, settings: "{{problem}}", suggestion: "{{does}}" },
      schema: options ? [{ type: "object", properties: options.schema, additionalProperties: false }] : [],
      ...(repairs !== "suggestion" && { fixable: "code" as const }),
      hasSuggestions: true,
      // ESLint checks defaults too: a rule without options takes none.
      ...(options && { defaultOptions: [options.defaults] }),
    },
    create(context, [chosen]) {
      const { sourceCode } = context;
      const { settings, problems } = readSettings(context.settings);
      if (!mayMatter(sourceCode.text, settings)) return {};

      /** Everything that is wrong in a file, each once: an object that two connections share is wrong where it is written. */
      function look(file: TSESLint.SourceCode): ReadonlyMap<string, Found<Message>> {
        const { connections, overrides, usernamePrefix } = findingsIn(file, context.physicalFilename, settings);
        const subject = { options: chosen, usernamePrefix: settings.usernamePrefix ?? usernamePrefix };
        const all: readonly Found<Message>[] = [
          ...connections.flatMap((connection) => (check?.(connection, subject) ?? []).map((finding) => ({ finding, connection }))),
          ...overrides.flatMap((override) => (checkProcess?.(override) ?? []).map((finding) => ({ finding, connection: null }))),
        ];
        const found = new Map<string, Found<Message>>();
        for (const one of all) {
          const place = `${one.finding.message} ${one.finding.at.join(" ")}`;
          if (!found.has(place)) found.set(place, one);
        }
        return found;
      }

      function report({ finding, connection }: Found<Message>, cure: Cure, outcomeOf: (edit: Edit) => Outcome): () => void {
        const { words, change: wished } = cure;
        const became = wished && outcomeOf(wished.edit);
        const change = became === "failed" ? null : wished;
        const edit =
          change && ((fixer: TSESLint.RuleFixer) => change.edit.map(({ at, text }) => fixer.replaceTextRange([at[0], at[1]], text)));
        const isTrusted = repairs !== "suggestion" && finding.trust !== "suggest" && became !== "unread";
        const isFix = change !== null && isTrusted && trustIn(change, connection) === "fix";
        const because = connection ? takenFor(connection) : "";
        const loc = { start: sourceCode.getLocFromIndex(finding.at[0]), end: sourceCode.getLocFromIndex(finding.at[1]) };
        const descriptor = {
          loc,
          messageId: finding.message,
          data: { says: finding.says, service: SERVICE, cure: words === "" ? "" : ` ${words}`, because, ...finding.data },
          fix: isFix ? edit : null,
          suggest: change && edit && !isFix ? [{ messageId: "suggestion" as const, data: { does: change.does }, fix: edit }] : null,
        };
        return () => context.report(descriptor);
      }

      function lookInto(): void {
        if (problems.length > 0 && !reported.has(sourceCode)) {
          reported.add(sourceCode);
          for (const problem of problems) context.report({ loc: { line: 1, column: 0 }, messageId: "settings", data: { problem } });
        }
        const all = look(sourceCode);
        const cured = [...all.values()].map((found) => ({ found, cure: found.finding.cure?.() ?? NO_CURE }));
        const wished = cured.flatMap(({ found, cure: { change } }) => (change ? [{ edit: change.edit, about: aboutOf(found) }] : []));
        const outcome = outcomeReader(sourceCode, parsedWith(context), wished);
        const numbers = rememberedOf((file: TSESLint.SourceCode) =>
          file === sourceCode ? numbersOf(all) : spending(budgetOf(file), () => numbersOf(look(file))),
        );
        // Nothing is said until all is read: half a file's findings would be taken for all of them.
        const reports = cured.map(({ found, cure }) => {
          const about = aboutOf(found);
          // What was not read to its end is not known to be better.
          const count = (file: TSESLint.SourceCode): number => {
            const number = numbers(file).get(about) ?? 0;
            return file !== sourceCode && isOut(budgetOf(file)) ? Infinity : number;
          };
          return report(found, cure, (edit) => outcome({ edit, about }, count));
        });
        for (const say of reports) say();
      }

      return {
        Program: () => reading(sourceCode, context.physicalFilename, lookInto),
      };
    },
  });
}
