import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import tsParser from "@typescript-eslint/parser";
import { ESLint, Linter } from "eslint";
import { onTestFinished } from "vitest";
import plugin from "../../../src/index.js";
import type { Files } from "../folder.js";

/** What is found in a file of a project. */
export interface Found extends Linter.LintMessage {
  readonly file: string;
}

/** How a project is linted. */
export interface Way {
  readonly name: string;
  /** Whether ESLint is run, in the root or in each package, and not only its linter. */
  readonly from: "linter" | "root" | "packages";
  /** Programs without types are parsed with ESLint's own parser. */
  readonly isPlain: boolean;
}

const WAYS: readonly Way[] = [
  { name: "file by file", from: "linter", isPlain: false },
  { name: "with ESLint's own parser", from: "linter", isPlain: true },
  { name: "from the root", from: "root", isPlain: false },
  { name: "from the packages", from: "packages", isPlain: false },
];
const TYPED = /\.[cm]?tsx?$/;

const packagesIn = (files: Files): number =>
  Object.keys(files).filter((file) => path.basename(file) === "package.json").length;

/** The ways that differ for a project: with one package, its folder is the root. */
export const waysOf = (files: Files): readonly Way[] =>
  WAYS.filter(
    ({ isPlain, from }) =>
      (from === "linter" || packagesIn(files) > 1) &&
      !(isPlain && Object.keys(files).some((file) => TYPED.test(file))),
  );

function written(files: Files): string {
  const root = realpathSync(mkdtempSync(path.join(tmpdir(), "tidb-tls-projects-")));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    writeFileSync(path.join(root, file), text);
  }
  return root;
}

const isClassic = (text: string): boolean => !/^(?:import|export)\b/m.test(text);

function configsOf(files: Files, isPlain: boolean): Linter.Config[] {
  const scripts = Object.entries(files).filter(
    ([file, text]) => file.endsWith(".js") && isClassic(text),
  );
  const languageOptions = { parser: tsParser };
  return [
    { files: ["**/*.?(c|m)ts?(x)"], languageOptions },
    ...(isPlain ? [] : [{ files: ["**/*.?(c|m)js"], languageOptions }]),
    ...scripts.map(([file]): Linter.Config => ({
      files: [`**/${path.basename(file)}`],
      languageOptions: { sourceType: "commonjs" },
    })),
    plugin.configs.recommended,
    ...plugin.configs.files,
  ];
}

/** The nearest folder with a `package.json`. */
function packageOf(file: string, files: Files): string {
  const folder = path.posix.dirname(file);
  return folder === "." || `${folder}/package.json` in files ? folder : packageOf(folder, files);
}

/** Lints all files of a project but those of its tools. */
export async function lint(files: Files, { from, isPlain }: Way): Promise<readonly Found[]> {
  const root = written(files);
  const configs = configsOf(files, isPlain);
  const linted = Object.keys(files).filter((file) => !/(?:package|tsconfig)\.json$/.test(file));
  const found = async (): Promise<readonly Found[]> => {
    if (from === "linter") return linted.flatMap((file) => lintText(file, files, root, configs));
    const folders = new Set(from === "root" ? ["."] : linted.map((file) => packageOf(file, files)));
    const all: Found[] = [];
    for (const folder of folders) {
      const own = linted.filter((file) => from === "root" || packageOf(file, files) === folder);
      all.push(...(await lintFiles(own, root, path.join(root, folder), configs)));
    }
    return all;
  };
  // What cannot be parsed, or has no language, is no finding.
  return (await found()).filter(({ ruleId }) => ruleId !== null);
}

function lintText(
  file: string,
  files: Files,
  root: string,
  configs: Linter.Config[],
): readonly Found[] {
  const messages = new Linter({ cwd: root }).verify(
    files[file] ?? "",
    configs,
    path.join(root, file),
  );
  return messages.map((message) => ({ ...message, file }));
}

async function lintFiles(
  files: readonly string[],
  root: string,
  cwd: string,
  overrideConfig: Linter.Config[],
): Promise<readonly Found[]> {
  const eslint = new ESLint({
    cwd,
    overrideConfigFile: true,
    warnIgnored: false,
    overrideConfig,
  });
  const results = await eslint.lintFiles(files.map((file) => path.join(root, file)));
  return results.flatMap(({ filePath, messages }) =>
    messages.map((message) => ({
      ...message,
      file: path.relative(root, filePath).replaceAll(path.sep, "/"),
    })),
  );
}
