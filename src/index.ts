import type { ESLint, Linter, Rule } from "eslint";
import { filesOf, NAMESPACE, presetOf } from "./configs.js";
import type { DataLanguageName } from "./model/data-languages.js";
import type { Settings } from "./model/policy.js";
import type { ProgramLanguageName } from "./model/program-languages.js";
import type { RuleOptions } from "./model/rules.js";
import { rules } from "./rules/index.js";
import { lateProcessor } from "./utils/late-processor.js";
import { survey as surveyRule, surveyNotebook as surveyOf } from "./utils/survey.js";
import { fileLanguage } from "./utils/text-language.js";
import { FILE_KINDS } from "./utils/worked-out.js";

/** What may stand at `settings["tidb-tls"]` of a configuration. */
export type TidbTlsSettings = Partial<Settings>;

/** What `rules` of a configuration may say of this plugin: the names of its rules, and their options. */
export type TidbTlsRules = {
  [Name in keyof RuleOptions as `tidb-tls/${Name}`]?: Linter.RuleEntry<RuleOptions[Name]>;
};

type EslintLanguage = NonNullable<ESLint.Plugin["languages"]>[string];

/** Typed by the host alone, so that a user's type check needs nothing but ESLint. */
interface TidbTlsPlugin extends ESLint.Plugin {
  readonly meta: { readonly name: string; readonly version: string; readonly namespace: string };
  readonly rules: Record<keyof RuleOptions, Rule.RuleModule>;
  /** For everything but JavaScript: `language: "tidb-tls/json"`. */
  readonly languages: Readonly<Record<DataLanguageName | ProgramLanguageName, EslintLanguage>>;
  /** For blocks in Markdown files, without JavaScript and TypeScript or with them, and for notebooks. */
  readonly processors: Readonly<
    Record<"markdown" | "markdown-and-programs" | "notebook", Linter.Processor>
  >;
  readonly configs: {
    /** The rules, for whatever is linted already. */
    recommended: Linter.Config;
    strict: Linter.Config;
    /** What plugins call them that also have configurations of the old kind. */
    "flat/recommended": Linter.Config;
    "flat/strict": Linter.Config;
    /** Every rule: a minor version may add to it. */
    all: Linter.Config;
    /** The same rules for configuration files, scripts and everything else that is no program. */
    files: Linter.Config[];
    "files/strict": Linter.Config[];
  };
}

const plugin: TidbTlsPlugin = {
  meta: { name: "eslint-plugin-tidb-tls", version: __VERSION__, namespace: NAMESPACE },
  // The rules are typed by @typescript-eslint, whose nodes ESLint's types do not know.
  rules: rules as unknown as TidbTlsPlugin["rules"],
  languages: Object.fromEntries(
    FILE_KINDS.map(({ name }) => [name, fileLanguage(name)]),
  ) as TidbTlsPlugin["languages"],
  processors: {
    markdown: lateProcessor("markdown"),
    "markdown-and-programs": lateProcessor("markdown-and-programs"),
    notebook: lateProcessor("notebook"),
  },
  configs: {} as TidbTlsPlugin["configs"],
};

// A configuration holds its plugin.
const [recommended, strict] = [presetOf(plugin, "recommended"), presetOf(plugin, "strict")];
Object.assign(plugin.configs, {
  recommended,
  strict,
  "flat/recommended": recommended,
  "flat/strict": strict,
  all: presetOf(plugin, "all"),
  files: filesOf(plugin, "recommended"),
  "files/strict": filesOf(plugin, "strict"),
} satisfies TidbTlsPlugin["configs"]);

/** Not for configurations: the command asks it which files hold connections, and which cannot be read. Typed like the rules. */
export const survey = surveyRule as unknown as Rule.RuleModule;

/** The same of notebooks, which may have no cells that rules could be asked about. */
export const surveyNotebook: (
  text: string,
  filename: string,
) => Pick<Linter.LintMessage, "messageId" | "message" | "line" | "column"> | null = surveyOf;

export { plugin as default, plugin as "module.exports" };
