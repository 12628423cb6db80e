import { RuleCreator } from "@typescript-eslint/utils/eslint-utils";
import type { JSONSchema } from "@typescript-eslint/utils";
import type { Judgement } from "../analysis/listener.js";
import { forEslint, type Template } from "../model/template.js";
import { mayMatter } from "./filter.js";
import { readSettings } from "./settings.js";
import { neededAnalysis } from "./when-needed.js";

interface Definition<Message extends string, Options extends object> extends Judgement<
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
  readonly messages: Readonly<Record<Message, Template>>;
  readonly options?: {
    readonly schema: Readonly<Record<keyof Options & string, JSONSchema.JSONSchema4>>;
    readonly defaults: Options;
    readonly strict: Options;
  };
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
  const templates = Object.fromEntries(
    Object.entries<Template>(messages).map(([id, template]) => [id, forEslint(template)]),
  ) as Record<Message, string>;
  const rule = create<[Options], Message | "settings" | "suggestion">({
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
      messages: { ...templates, settings: "{{problem}}", suggestion: "{{does}}" },
      schema: options
        ? [{ type: "object", properties: options.schema, additionalProperties: false }]
        : [],
      ...(unfixed === undefined && { fixable: "code" as const }),
      hasSuggestions: true,
      // ESLint checks defaults too: a rule without options takes none.
      ...(options && { defaultOptions: [options.defaults] }),
    },
    create(context, [chosen]) {
      const { settings, problems } = readSettings(context.settings);
      return neededAnalysis().listenerOf(context, definition, {
        settings,
        problems,
        options: chosen,
      });
    },
  });
  // Most files end here, before options are merged with their defaults.
  const asked: typeof rule.create = (context) => {
    const { settings } = readSettings(context.settings);
    const matters = mayMatter(context.sourceCode, context.physicalFilename, settings);
    return matters ? rule.create(context) : {};
  };
  return { ...rule, create: asked };
}
