import { RuleCreator } from "@typescript-eslint/utils/eslint-utils";
import type { JSONSchema, TSESLint } from "@typescript-eslint/utils";
import { mayMatter } from "./connections.js";
import type { SourceFile } from "../languages/language.js";
import { fileOf, ROOTS } from "./files.js";
import { foundIn, type Checks } from "./found.js";
import { reading } from "./reading.js";
import { reportAll, reportSettings } from "./reports.js";
import { readSettings } from "./settings.js";

interface Definition<Message extends string, Options extends object> extends Checks<
  Message,
  Options
> {
  readonly name: string;
  readonly description: string;
  /** What an attacker may make of it. Left out where the program fails instead. */
  readonly weakness?: Weakness;
  /**
   * May use `{{says}}` (begins the sentence), `{{service}}`, `{{repair}}` and `{{unfixed}}`
   * (sentences of their own, with the blank before them) and the finding's own data.
   */
  readonly messages: Readonly<Record<Message, string>>;
  readonly options?: {
    readonly schema: Readonly<Record<keyof Options & string, JSONSchema.JSONSchema4>>;
    readonly defaults: Options;
    readonly strict: Options;
  };
  /** Why no edit of this rule is ever applied unseen, as a clause. Left out where edits may be. */
  readonly unfixed?: string;
  /** `off`: not part of `recommended`. */
  readonly recommended?: "off";
}

export interface Weakness {
  /** Numbers in the Common Weakness Enumeration. */
  readonly cwe: readonly number[];
  /**
   * A base score of CVSS 3.1: 7.4 is what a stranger on the way to the server can do, all that is
   * sent and answered.
   */
  readonly severity: number;
}

export interface RuleDocs {
  readonly weakness?: Weakness;
  /** For tools that know the presets of this plugin as little as those of others. */
  readonly recommended: boolean;
  /** In which presets the rule is on. */
  readonly presets: readonly ("recommended" | "strict")[];
  /** Options that `configs.strict` sets. */
  readonly strictOptions: readonly object[];
}

const create = RuleCreator<RuleDocs>((name) => `${__HOMEPAGE__}/blob/main/docs/rules/${name}.md`);

/** Most rules have none. */
interface NoOptions {
  readonly none?: never;
}

/**
 * Makes an ESLint rule of a policy: finds the connections, reports, and decides how far an edit is
 * trusted.
 */
export function createRule<Message extends string, Options extends object = NoOptions>(
  definition: Definition<Message, Options>,
) {
  const { name, description, weakness, messages, options, unfixed, recommended } = definition;
  return create<[Options], Message | "settings" | "suggestion">({
    name,
    meta: {
      type: "problem",
      docs: {
        description,
        ...(weakness && { weakness }),
        recommended: recommended !== "off",
        presets: recommended === "off" ? ["strict"] : ["recommended", "strict"],
        strictOptions: options ? [options.strict] : [],
      },
      messages: { ...messages, settings: "{{problem}}", suggestion: "{{does}}" },
      schema: options
        ? [{ type: "object", properties: options.schema, additionalProperties: false }]
        : [],
      ...(unfixed === undefined && { fixable: "code" as const }),
      hasSuggestions: true,
      // ESLint checks defaults too: a rule without options takes none.
      ...(options && { defaultOptions: [options.defaults] }),
    },
    create(context, [chosen]) {
      const { sourceCode, physicalFilename: filename } = context;
      const { settings, problems } = readSettings(context.settings);
      if (!mayMatter(sourceCode, filename, settings)) return {};
      const look = (file: SourceFile) => foundIn(file, definition, { settings, options: chosen });
      const readFile = (): void => {
        const file = fileOf(context, settings);
        if (!file) return;
        reading(file, filename, () => {
          reportSettings(context, file, problems);
          reportAll(context, file, look, unfixed ?? null);
        });
      };
      const listener: TSESLint.RuleListener = {};
      for (const root of ROOTS) listener[root] = readFile;
      return listener;
    },
  });
}
