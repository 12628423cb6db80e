import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { cache } from "./corpus.js";
import { run, type Usage } from "./spawned.js";

const SOURCE = path.join(import.meta.dirname, "peers");
const HOME = path.join(cache, "peers");
const OURS = path.resolve(import.meta.dirname, "../../dist/index.mjs");
const MANIFESTS = ["package.json", "package-lock.json"];

/** Installs ESLint, its parser, oxlint and the other plugins once, as their lock file says. */
function installed(): string {
  const isSame = (file: string): boolean =>
    existsSync(path.join(HOME, file)) &&
    readFileSync(path.join(HOME, file), "utf8") === readFileSync(path.join(SOURCE, file), "utf8");
  if (MANIFESTS.every(isSame) && existsSync(path.join(HOME, "node_modules"))) return HOME;
  rmSync(HOME, { recursive: true, force: true });
  mkdirSync(HOME, { recursive: true });
  for (const file of MANIFESTS) cpSync(path.join(SOURCE, file), path.join(HOME, file));
  console.error("Installing what the plugin is compared with ...");
  execFileSync("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund"], { cwd: HOME });
  return HOME;
}

/** A file of a package that is installed for the comparison. */
export const peer = (file: string): string => path.join(installed(), "node_modules", file);

export const versionOf = (name: string): string =>
  (JSON.parse(readFileSync(peer(`${name}/package.json`), "utf8")) as { version: string }).version;

export const urlOf = (name: string): string =>
  pathToFileURL(createRequire(path.join(installed(), "package.json")).resolve(name)).href;
export const plugin = pathToFileURL(OURS).href;

/** What comes before each configuration: the same files, parsed in the same way. */
const base =
  (): string => `import parser from ${JSON.stringify(urlOf("@typescript-eslint/parser"))};
const base = [
  {
    files: ["**/*.{js,jsx,cjs,mjs,ts,tsx}"],
    languageOptions: { sourceType: "module", parserOptions: { ecmaFeatures: { jsx: true } } },
    linterOptions: { reportUnusedDisableDirectives: "off", noInlineConfig: true },
  },
  { files: ["**/*.{ts,tsx}"], languageOptions: { parser } },
];
`;

const COUNTS = `export default (results) => JSON.stringify({
  files: results.length,
  findings: results.flatMap(({ messages }) => messages).filter(({ ruleId }) => ruleId).length,
  fatal: results.filter(({ fatalErrorCount }) => fatalErrorCount > 0).map(({ filePath }) => filePath),
});
`;

export interface Counts {
  readonly files: number;
  readonly findings: number;
  readonly fatal: readonly string[];
}

/** Writes a configuration for `eslint` into a folder: imports, and what stands behind the base. */
export function configure(folder: string, name: string, imports: string, extra: string): void {
  const text = `${base()}${imports}\nexport default [...base, ${extra}];\n`;
  writeFileSync(path.join(folder, `eslint.${name}.mjs`), text);
  writeFileSync(path.join(folder, "counts.mjs"), COUNTS);
}

export function eslint(folder: string, name: string, ...words: string[]): Usage & Counts {
  const options = ["--config", `eslint.${name}.mjs`, "--format", "./counts.mjs"];
  const usage = run([peer("eslint/bin/eslint.js"), ...options, ...words, "files"], folder);
  return { ...usage, ...(JSON.parse(usage.stdout) as Counts) };
}

/** What oxlint runs: one rule of its own, or the rules of a plugin in JavaScript. */
export type OxlintRules = "own" | "empty" | { readonly ours: object };

/** As many rules that do nothing: what oxlint takes for any plugin in JavaScript. */
function writeEmpty(folder: string, rules: number): string {
  const file = path.join(folder, "empty.mjs");
  const names = Array.from({ length: rules }, (_, index) => `rule-${index}`);
  writeFileSync(
    file,
    `const rule = { meta: { type: "problem", schema: [] }, create: () => ({}) };
export default {
  meta: { name: "empty" },
  rules: Object.fromEntries(${JSON.stringify(names)}.map((name) => [name, rule])),
};
`,
  );
  return file;
}

function configOf(folder: string, rules: OxlintRules, count: number): object {
  if (rules === "own") return { plugins: [], rules: { "no-debugger": "error" } };
  if (rules !== "empty") return { jsPlugins: [OURS], rules: rules.ours };
  const names = Array.from({ length: count }, (_, index) => [`empty/rule-${index}`, "error"]);
  return { jsPlugins: [writeEmpty(folder, count)], rules: Object.fromEntries(names) as object };
}

/** oxlint without its own rules, so that only what a plugin adds is left. */
export function oxlint(folder: string, rules: OxlintRules, count: number): Usage {
  const config = { categories: { correctness: "off" }, ...configOf(folder, rules, count) };
  writeFileSync(path.join(folder, "oxlint.json"), JSON.stringify(config));
  return run([peer("oxlint/bin/oxlint"), "--config", "oxlint.json", "--silent", "files"], folder);
}
