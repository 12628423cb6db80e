import * as typescriptParser from "@typescript-eslint/parser";
import { ESLint, type Linter, type Rule } from "eslint";

/** "no rules" again shows how far two equal things are apart. */
export const CONTENDERS = [
  "no rules",
  "no rules, again",
  "1 empty rule",
  "N empty rules",
  "recommended",
] as const;
export type Contender = (typeof CONTENDERS)[number];

/** An array with this method is a finished configuration to ESLint, so none is worked out anew for every file. */
type Finished = Linter.Config[] & { getConfig(): unknown };

export interface Setup {
  /** How many rules `recommended` has. */
  readonly rules: number;
  for(file: string): Readonly<Record<Contender, Finished>>;
}

const EMPTY: Rule.RuleModule = { meta: { type: "problem", schema: [] }, create: () => ({}) };

function empty(rules: number): Linter.Config {
  const names = Array.from({ length: rules }, (_, index) => `rule-${index}`);
  return {
    plugins: { empty: { rules: Object.fromEntries(names.map((name) => [name, EMPTY])) } },
    rules: Object.fromEntries(names.map((name) => [`empty/${name}`, "error"])),
  };
}

const KINDS = {
  typescript: { parser: typescriptParser, parserOptions: { ecmaFeatures: { jsx: true } } },
  module: { sourceType: "module", parserOptions: { ecmaFeatures: { jsx: true } } },
  commonjs: { sourceType: "commonjs", parserOptions: { ecmaFeatures: { jsx: true } } },
} satisfies Record<string, Linter.LanguageOptions>;
type Kind = keyof typeof KINDS;

export async function prepare(
  recommended: Linter.Config,
  isModule: (file: string) => boolean,
): Promise<Setup> {
  const rules = Object.keys(recommended.rules ?? {}).length;
  const configs: Readonly<Record<Contender, Linter.Config>> = {
    "no rules": {},
    "no rules, again": {},
    "1 empty rule": empty(1),
    "N empty rules": empty(rules),
    recommended,
  };
  const finish = async (
    languageOptions: Linter.LanguageOptions,
    config: Linter.Config,
  ): Promise<Finished> => {
    const base: Linter.Config = {
      files: ["**/*"],
      languageOptions,
      linterOptions: { reportUnusedDisableDirectives: "off", noInlineConfig: true },
    };
    const eslint = new ESLint({ overrideConfigFile: true, overrideConfig: [base, config] });
    const finished: unknown = await eslint.calculateConfigForFile("program.js");
    return Object.assign([], { getConfig: () => finished });
  };
  const all = {} as Record<Kind, Record<Contender, Finished>>;
  for (const kind of Object.keys(KINDS) as Kind[]) {
    all[kind] = {} as Record<Contender, Finished>;
    for (const contender of CONTENDERS)
      all[kind][contender] = await finish(KINDS[kind], configs[contender]);
  }
  return {
    rules,
    for: (file) =>
      all[/\.tsx?$/.test(file) ? "typescript" : isModule(file) ? "module" : "commonjs"],
  };
}
