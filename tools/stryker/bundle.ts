/**
 * The tests and the instrumented `src` as one script. Evaluated once more, it is a new program in which nothing is
 * remembered of the one before: each mutant gets its own, in some milliseconds.
 */
import { build, type Metafile, type Plugin } from "esbuild";
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { pathToFileURL } from "node:url";
import vm from "node:vm";
import { define } from "../define.js";
import { vitest } from "./stand-in.js";

/** What instrumented code asks at each mutant. */
export interface Switches {
  /** Whether a mutant is active. */
  readonly act: (id: number) => boolean;
  /** These mutants are reached. */
  readonly cov: (...ids: readonly number[]) => void;
}
/** Evaluates a file, and what it imports, once in this program. */
export type Program = Readonly<Record<string, () => void>>;

export interface Bundle {
  readonly script: vm.Script;
  /** One more than the highest id of a mutant. */
  readonly mutants: number;
  /** The ids of the mutants in each file of `src`. */
  readonly mutantsOf: ReadonlyMap<string, readonly number[]>;
  /** What a file imports itself. */
  readonly importsOf: (file: string) => readonly string[];
  /** The files of `src` that import it, and those that import these. */
  readonly importersOf: (file: string) => readonly string[];
  /** Of a test file and all that it imports but `src`. */
  readonly digestOf: (file: string) => string;
}

/** Stryker's own switches, in the head of each file, are made for every environment, and slow. */
const HEAD =
  /function stryNS_9fa48\(\)[\s\S]*?stryMutAct_9fa48 = isActive;\s*return isActive\(id\);\s*\}/;
const SWITCHES = /(stryMutAct_9fa48|stryCov_9fa48)\(([\d", ]+)\)/g;

/** A module of the bundle has no place of its own: it is told. */
const withPlace = (text: string, file: string): string =>
  text.includes("import.meta")
    ? `const __url = ${JSON.stringify(pathToFileURL(file).href)}, __folder = ${JSON.stringify(path.dirname(file))}; ${text}`
    : text;

function reading(root: string, mutantsOf: Map<string, number[]>): Plugin {
  const read = (file: string): string => {
    const ids: number[] = [];
    const text = readFileSync(file, "utf8")
      .replace(HEAD, "")
      .replace(SWITCHES, (_, name: string, list: string) => {
        const numbers = list.replaceAll('"', "");
        if (name.startsWith("stryMut")) ids.push(Number(numbers));
        return `${name}(${numbers})`;
      });
    if (ids.length > 0) mutantsOf.set(path.relative(root, file).replaceAll("\\", "/"), ids);
    return withPlace(text, file);
  };
  return {
    name: "instrumented",
    setup: (plugin) => {
      plugin.onLoad({ filter: /[\\/](?:src|tests|tools)[\\/].*\.ts$/ }, ({ path: file }) => ({
        contents: read(file),
        loader: "ts",
      }));
    },
  };
}

/** Evaluated before any test. */
export const SETUP = "tests/setup.ts";
/** Imports all of `src`. */
export const WHOLE = "src/index.ts";

/** The default export of what has one, and else the whole: the parser of TypeScript is imported so. */
const INTEROP = "isNodeMode||!mod||!mod.__esModule";
const IS_WHOLE = `!mod||!("default"in mod)||!mod.__esModule&&Object.prototype.toString.call(mod)!=="[object Module]"`;

export async function bundled(root: string, files: readonly string[]): Promise<Bundle> {
  const mutantsOf = new Map<string, number[]>();
  const entries = [SETUP, WHOLE, ...files].map(
    (file) => `${JSON.stringify(file)}: () => require(${JSON.stringify(`./${file}`)}),`,
  );
  const { outputFiles, metafile } = await build({
    stdin: {
      contents: `module.exports = {\n${entries.join("\n")}\n};`,
      resolveDir: root,
      sourcefile: "program.js",
    },
    absWorkingDir: root,
    bundle: true,
    write: false,
    metafile: true,
    format: "cjs",
    platform: "node",
    target: "node20",
    packages: "external",
    define: { ...define, "import.meta.url": "__url", "import.meta.dirname": "__folder" },
    plugins: [reading(root, mutantsOf)],
    logLevel: "error",
    minifyWhitespace: true,
  });
  const text = outputFiles[0]?.text ?? "";
  if (text.split(INTEROP).length !== 2) throw new Error("esbuild wraps modules in another way.");
  const code = `(function (require, module, stryMutAct_9fa48, stryCov_9fa48) {${text.replace(INTEROP, () => IS_WHOLE)}\n})`;
  const script = new vm.Script(code, {
    filename: "program.cjs",
    importModuleDynamically: vm.constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
  });
  const all = [...mutantsOf.values()].flat();
  const graph = graphOf(root, metafile);
  return {
    script,
    mutants: all.reduce((most, id) => Math.max(most, id), 0) + 1,
    mutantsOf,
    ...graph,
  };
}

function graphOf(
  root: string,
  { inputs }: Metafile,
): Pick<Bundle, "importsOf" | "importersOf" | "digestOf"> {
  const importsOf = (file: string): readonly string[] =>
    (inputs[file]?.imports ?? []).flatMap((to) => (to.external ? [] : [to.path]));
  const importers = new Map<string, string[]>();
  for (const file of Object.keys(inputs))
    for (const to of importsOf(file)) importers.set(to, [...(importers.get(to) ?? []), file]);
  const closure = (file: string, next: (file: string) => readonly string[]): readonly string[] => {
    const seen = new Set([file]);
    for (const each of seen) for (const to of next(each)) seen.add(to);
    return [...seen].sort();
  };
  return {
    importsOf,
    importersOf: (file) =>
      closure(file, (each) => (importers.get(each) ?? []).filter((one) => one.startsWith("src/"))),
    digestOf: (file) => {
      const hash = createHash("sha256");
      const besides = (each: string) => importsOf(each).filter((to) => !to.startsWith("src/"));
      for (const each of closure(file, besides)) hash.update(readFileSync(path.join(root, each)));
      return hash.digest("hex").slice(0, 8);
    },
  };
}

/** A new program, in which nothing has run yet. */
export function programOf(root: string, { script }: Bundle, { act, cov }: Switches): Program {
  const load = createRequire(path.join(root, "program.cjs"));
  const require = Object.assign(
    (name: string): unknown => (name === "vitest" ? vitest : load(name)),
    load,
  );
  const module: { exports: unknown } = { exports: {} };
  (script.runInThisContext() as (...args: readonly unknown[]) => void)(require, module, act, cov);
  return module.exports as Program;
}
