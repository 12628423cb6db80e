import type { ESLint, Linter } from "eslint";
import { rules } from "./rules/index.js";
import { FILE_KINDS } from "./utils/worked-out.js";

export const NAMESPACE = "tidb-tls";
type Preset = "recommended" | "strict" | "all";

/**
 * What a preset turns on, as its rules' own meta says. Everything is an error: bulk suppressions
 * count errors only.
 */
export function rulesOf(preset: Preset): Linter.RulesRecord {
  const entries = Object.entries(rules).flatMap(
    ([name, { meta }]): [string, Linter.RuleEntry][] => {
      const { presets = [], strictOptions = [] } = meta.docs ?? {};
      if (preset !== "all" && !presets.includes(preset)) return [];
      const options = preset === "recommended" ? [] : strictOptions;
      return [[`${NAMESPACE}/${name}`, options.length > 0 ? ["error", ...options] : "error"]];
    },
  );
  return Object.fromEntries(entries);
}

/** Written by programs. Those called `.lock` are no files of a known kind. */
const LOCK_FILES = [
  "**/package-lock.json",
  "**/npm-shrinkwrap.json",
  "**/packages.lock.json",
  "**/pnpm-lock.yaml",
  "**/conda-lock.yml",
  "**/pylock.toml",
  "**/pylock.*.toml",
];

/** A preset without `files`, for whatever is linted already. */
export const presetOf = (plugin: ESLint.Plugin, preset: Preset): Linter.Config => ({
  name: `${NAMESPACE}/${preset}`,
  plugins: { [NAMESPACE]: plugin },
  rules: rulesOf(preset),
});

/** The same rules for files that are no programs, each kind in the plugin's own language. */
export const filesOf = (plugin: ESLint.Plugin, preset: Preset): Linter.Config[] => [
  ...FILE_KINDS.map(({ name, title, files }) => ({
    ...presetOf(plugin, preset),
    name: `${NAMESPACE}/${preset} ${title}`,
    files: [...files],
    ignores: LOCK_FILES,
    language: `${NAMESPACE}/${name}`,
  })),
  {
    name: `${NAMESPACE}/${preset} Markdown`,
    files: ["**/*.{md,markdown}"],
    plugins: { [NAMESPACE]: plugin },
    processor: `${NAMESPACE}/markdown`,
  },
  {
    name: `${NAMESPACE}/${preset} Jupyter notebooks`,
    files: ["**/*.ipynb"],
    plugins: { [NAMESPACE]: plugin },
    processor: `${NAMESPACE}/notebook`,
  },
];
