import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import tsParser from "@typescript-eslint/parser";
import { Linter } from "eslint";
import { onTestFinished } from "vitest";
import plugin from "../../src/index.js";

/** The files of a project, by their paths. */
export type Files = Readonly<Record<string, string>>;

/** A project on the disk, until the test ends. */
export interface Project {
  readonly folder: string;
  readonly write: (files: Files) => void;
  /** What is found in a file of it. */
  readonly lint: (file: string, settings?: object) => readonly Linter.LintMessage[];
  /** A file as `--fix` leaves it. */
  readonly fixed: (file: string) => string;
}

export function makeProject(files: Files): Project {
  const folder = realpathSync(mkdtempSync(path.join(tmpdir(), "tidb-tls-project-")));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const contents = new Map<string, string>();
  const write = (all: Files): void => {
    for (const [file, text] of Object.entries(all)) {
      mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
      writeFileSync(path.join(folder, file), text);
      contents.set(file, text);
    }
  };
  write(files);
  const configFor = (settings: object): Linter.Config[] => [
    { files: ["**/*.?(c|m)[jt]s?(x)"], languageOptions: { parser: tsParser } },
    plugin.configs.recommended,
    { settings: { "tidb-tls": settings } },
  ];
  const textOf = (file: string): string => contents.get(file) ?? "";
  const linter = new Linter({ cwd: folder });
  return {
    folder,
    write,
    lint: (file, settings = {}) =>
      linter.verify(textOf(file), configFor(settings), path.join(folder, file)),
    fixed: (file) =>
      linter.verifyAndFix(textOf(file), configFor({}), { filename: path.join(folder, file) })
        .output,
  };
}
