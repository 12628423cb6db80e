import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import tsParser from "@typescript-eslint/parser";
import { ESLint, type Linter } from "eslint";
import { describe, expect, it, onTestFinished } from "vitest";
import plugin from "../../src/index.js";
import type { Files } from "./folder.js";
import { CLOUD } from "./projects/cloud.js";
import { DRIZZLE } from "./projects/drizzle.js";
import { MODULES } from "./projects/modules.js";
import { MORE_SERVERS } from "./projects/more-servers.js";
import { SERVERS } from "./projects/servers.js";
import { CHANGED } from "./projects/silent-changed.js";
import { UNKNOWN } from "./projects/silent-unknown.js";
import { SILENT } from "./projects/silent.js";
import { SECRET, type Mistake, type Place } from "./projects/table.js";
import { WEB } from "./projects/web.js";
import { WORKSPACES } from "./projects/workspaces.js";

const CASES = [
  ...WEB,
  ...DRIZZLE,
  ...SERVERS,
  ...MORE_SERVERS,
  ...CLOUD,
  ...WORKSPACES,
  ...MODULES,
];
const TYPED = /\.[cm]?tsx?$/;

/** What is found in a project, with the files' own paths. */
interface Found extends Linter.LintMessage {
  readonly file: string;
}

/** How a project is linted. */
interface Way {
  readonly name: string;
  /** Whether ESLint is run in each package, not in the root. */
  readonly isInPackage: boolean;
  /** Programs without types are parsed with ESLint's own parser. */
  readonly isPlain: boolean;
}
const WAYS: readonly Way[] = [
  { name: "from the root", isInPackage: false, isPlain: false },
  { name: "from the package", isInPackage: true, isPlain: false },
  { name: "with ESLint's own parser", isInPackage: false, isPlain: true },
];

function written(files: Files): string {
  const root = realpathSync(mkdtempSync(path.join(tmpdir(), "tidb-tls-projects-")));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    writeFileSync(path.join(root, file), text);
  }
  return root;
}

const isModule = (text: string): boolean => /^(?:import|export)\b/m.test(text);

function configs(files: Files, { isPlain }: Way): Linter.Config[] {
  const scripts = Object.keys(files).filter(
    (file) => file.endsWith(".js") && !isModule(files[file] ?? ""),
  );
  const parser = { languageOptions: { parser: tsParser } };
  return [
    { files: ["**/*.?(c|m)ts?(x)"], ...parser },
    ...(isPlain ? [] : [{ files: ["**/*.?(c|m)js"], ...parser }]),
    ...scripts.map((file): Linter.Config => ({
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

async function lint(files: Files, way: Way): Promise<readonly Found[]> {
  const root = written(files);
  const programs = Object.keys(files).filter((file) => !/(?:package|tsconfig)\.json$/.test(file));
  const folders = way.isInPackage ? programs.map((file) => packageOf(file, files)) : ["."];
  const all: Found[] = [];
  for (const folder of new Set(folders)) {
    const cwd = path.join(root, folder);
    const eslint = new ESLint({
      cwd,
      overrideConfigFile: true,
      warnIgnored: false,
      overrideConfig: configs(files, way),
    });
    const linted = way.isInPackage
      ? programs.filter((file) => packageOf(file, files) === folder)
      : programs;
    for (const { filePath, messages } of await eslint.lintFiles(
      linted.map((file) => path.join(root, file)),
    )) {
      const file = path.relative(root, filePath).replaceAll(path.sep, "/");
      const own = messages.filter(({ ruleId }) => ruleId !== null);
      all.push(...own.map((message) => ({ ...message, file })));
    }
  }
  return all;
}

function lineOf(text: string, snippet: string): number {
  const [before = "", ...rest] = text.split(snippet);
  expect(rest, snippet).toHaveLength(1);
  return before.split("\n").length;
}

function withMistake(files: Files, { file, from, to }: Mistake): Files {
  const [before = "", after, ...more] = (files[file] ?? "").split(from);
  expect([after, more], `${file}: ${from}`).toEqual([expect.any(String), []]);
  return { ...files, [file]: `${before}${to}${after ?? ""}` };
}

const shown = ({ file, line, ruleId }: Found): string => `${file}:${line} ${ruleId ?? "?"}`;

function expected(files: Files, mistake: Mistake): readonly string[] {
  const { at = [mistake.file, mistake.to], also = [], rule } = mistake;
  return [at, ...also].map(
    ([file, snippet]: Place) => `${file}:${lineOf(files[file] ?? "", snippet)} tidb-tls/${rule}`,
  );
}

/** Where the mistake stands, as messages say it of another file. */
const ORIGIN = / in [\w./@-]+:\d+ /;

function expectWords(found: readonly Found[], files: Files, mistake: Mistake): void {
  for (const { file, message, fix, suggestions } of found) {
    if (file === mistake.file) {
      expect(message).not.toMatch(ORIGIN);
      continue;
    }
    const line = mistake.to === "" ? "" : lineOf(files[mistake.file] ?? "", mistake.to);
    expect(message).toContain(` in ${mistake.file}:${line}`);
    expect(fix ?? suggestions ?? null, "an edit of what another file has").toBeNull();
  }
}

const expectNoSecret = (found: readonly Found[]): void =>
  expect(
    found
      .flatMap(({ message, suggestions = [] }) => [message, ...suggestions.map((s) => s.desc)])
      .filter((words) => words.includes(SECRET)),
  ).toEqual([]);

const packagesIn = (files: Files): number =>
  Object.keys(files).filter((file) => path.basename(file) === "package.json").length;

/** The ways that differ for a project. */
const waysOf = (files: Files): readonly Way[] =>
  WAYS.filter(
    ({ isPlain, isInPackage }) =>
      !(isInPackage && packagesIn(files) === 1) &&
      !(isPlain && Object.keys(files).some((file) => TYPED.test(file))),
  );

describe.each(CASES)("$name", ({ files, mistakes }) => {
  it.each(waysOf(files))("is right, $name", async (way) => {
    expect((await lint(files, way)).map(shown)).toEqual([]);
  });

  describe.each(mistakes)("$file: $to", (mistake) => {
    it.each(waysOf(files))("$name", async (way) => {
      const wrong = withMistake(files, mistake);
      const found = await lint(wrong, way);
      expect(found.map(shown).sort()).toEqual([...expected(wrong, mistake)].sort());
      expectWords(found, wrong, mistake);
      expectNoSecret(found);
    });
  });
});

describe("nothing is said of", () => {
  it.each([...SILENT, ...UNKNOWN, ...CHANGED])("$name", async ({ files }) => {
    for (const way of waysOf(files)) expect((await lint(files, way)).map(shown)).toEqual([]);
  });
});
