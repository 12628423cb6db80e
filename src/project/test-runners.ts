import { readFileSync } from "node:fs";
import path from "node:path";
import type { ModuleFile } from "../languages/modules.js";
import { SHORT } from "../languages/language.js";
import type { Settings } from "../model/policy.js";
import { foldersOf } from "./folders.js";
import { modules } from "./imports.js";
import { kept } from "./kept.js";
import { isTest } from "./test-files.js";

/** What configures those who run tests. */
const RUNNER =
  /^(?:(?:vitest|vite|jest|jest-[\w-]+)(?:\.[\w-]+)*\.(?:[cm]?[jt]s|json)|\.mocharc\.\w+|package\.json)$/;
/** A file that is named there, to be run before the tests. */
const NAMED = /(?:<rootDir>\/|\.{1,2}\/)?[\w-][\w./-]*/g;
/** More files no such list has. */
const MOST_NAMED = 20;

/** What a runner is told. */
interface Runner {
  readonly names: readonly string[];
  /** Keys in capitals: those of variables. */
  readonly variables: ReadonlySet<string>;
}

const VARIABLE = /\b([A-Z][A-Z0-9_]*)\b["']?\s*:/g;

const runnerAt = kept((file, stats): Runner => {
  const text = stats.isFile() && stats.size <= SHORT ? readFileSync(file, "utf8") : "";
  const names = (text.match(NAMED) ?? []).filter((name) => /set-?up|env|global/i.test(name));
  // The environment in `package.json` is that of the program.
  const keys = file.endsWith("package.json") ? [] : text.matchAll(VARIABLE);
  return {
    names: [...new Set(names)].slice(0, MOST_NAMED),
    variables: new Set(Array.from(keys, ([, name = ""]) => name)),
  };
});

const runnersFor = (filename: string): readonly (readonly [file: string, runner: Runner])[] =>
  foldersOf(filename).flatMap(({ path: folder, names }) =>
    [...names]
      .filter((name) => RUNNER.test(name))
      .flatMap((name) => {
        const file = path.join(folder, name);
        const runner = runnerAt(file);
        return runner ? [[file, runner] as const] : [];
      }),
  );

/** The files that are run before a test, as its runner is told. */
export function filesBefore(
  filename: string,
  { imports }: Pick<Settings, "imports">,
): readonly ModuleFile[] {
  if (!imports || !isTest(filename)) return [];
  return runnersFor(filename).flatMap(([file, { names }]) =>
    names.flatMap((name) => modules.open(`./${name.replace(/^<rootDir>\//, "")}`, file) ?? []),
  );
}

/** Whether the runner of a test sets a variable: `env: { DB_HOST: "localhost" }`. */
export const isSetByRunner = (name: string, filename: string): boolean =>
  isTest(filename) && runnersFor(filename).some(([, { variables }]) => variables.has(name));
