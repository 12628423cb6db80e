import type { ESLint, Linter, Rule } from "eslint";
import { filesOf, NAMESPACE, presetOf } from "./configs.js";
import type { DataLanguageName } from "./model/data-languages.js";
import { rules } from "./rules/index.js";
import { lateProcessor } from "./utils/late-processor.js";
import { survey as surveyRule } from "./utils/survey.js";
import { fileLanguage } from "./utils/text-language.js";
import { FILE_KINDS } from "./utils/worked-out.js";

type EslintLanguage = NonNullable<ESLint.Plugin["languages"]>[string];

/** Typed by the host alone, so that a user's type check needs nothing but ESLint. */
interface TidbTlsPlugin extends ESLint.Plugin {
  readonly meta: { readonly name: string; readonly version: string; readonly namespace: string };
  readonly rules: Record<string, Rule.RuleModule>;
  /** For files that are no programs: `language: "tidb-tls/json"`. */
  readonly languages: Readonly<Record<DataLanguageName, EslintLanguage>>;
  /** For blocks in Markdown files, without JavaScript and TypeScript or with them. */
  readonly processors: Readonly<
    Record<"markdown" | "markdown-and-programs" | "notebook", Linter.Processor>
  >;
  readonly configs: {
    /** The rules, for whatever is linted already. */
    recommended: Linter.Config;
    strict: Linter.Config;
    /** The same rules for configuration files, scripts and everything else that is no program. */
    files: Linter.Config[];
    "files/strict": Linter.Config[];
  };
}

const plugin: TidbTlsPlugin = {
  meta: { name: "eslint-plugin-tidb-tls", version: __VERSION__, namespace: NAMESPACE },
  // The rules are typed by @typescript-eslint, whose nodes ESLint's types do not know.
  rules: rules as unknown as Record<string, Rule.RuleModule>,
  languages: Object.fromEntries(
    FILE_KINDS.map(({ name }) => [name, fileLanguage(name)]),
  ) as TidbTlsPlugin["languages"],
  processors: {
    markdown: lateProcessor("markdown"),
    "markdown-and-programs": lateProcessor("markdown-and-programs"),
    notebook: lateProcessor("notebook"),
  },
  configs: { recommended: {}, strict: {}, files: [], "files/strict": [] },
};

plugin.configs.recommended = presetOf(plugin, "recommended");
plugin.configs.strict = presetOf(plugin, "strict");
plugin.configs.files = filesOf(plugin, "recommended");
plugin.configs["files/strict"] = filesOf(plugin, "strict");

/** Not for configurations: the command asks it which files hold connections, and which cannot be read. */
export const survey = surveyRule as unknown as Rule.RuleModule;

export { plugin as default, plugin as "module.exports" };
