import type { ESLint, Linter, Rule } from "eslint";
import { NAMESPACE, rulesOf } from "./configs.js";
import { ESLINT_LANGUAGES } from "./languages/index.js";
import { rules } from "./rules/index.js";

type DataLanguage = "env" | "json" | "properties" | "toml" | "yaml";

/** Typed by the host alone, so that a user's type check needs nothing but ESLint. */
interface TidbTlsPlugin extends ESLint.Plugin {
  readonly meta: { readonly name: string; readonly version: string; readonly namespace: string };
  readonly rules: Record<string, Rule.RuleModule>;
  /** For files that are no programs: `language: "tidb-tls/json"`. */
  readonly languages: Readonly<
    Record<DataLanguage, NonNullable<ESLint.Plugin["languages"]>[string]>
  >;
  readonly configs: { recommended: Linter.Config; strict: Linter.Config };
}

const plugin: TidbTlsPlugin = {
  meta: { name: "eslint-plugin-tidb-tls", version: __VERSION__, namespace: NAMESPACE },
  // The rules are typed by @typescript-eslint, whose nodes ESLint's types do not know.
  rules: rules as unknown as Record<string, Rule.RuleModule>,
  languages: ESLINT_LANGUAGES,
  configs: { recommended: {}, strict: {} },
};

for (const preset of ["recommended", "strict"] as const) {
  // Without `files`: it applies to whatever the user lints already.
  plugin.configs[preset] = {
    name: `${NAMESPACE}/${preset}`,
    plugins: { [NAMESPACE]: plugin },
    rules: rulesOf(preset),
  };
}

export { plugin as default, plugin as "module.exports" };
