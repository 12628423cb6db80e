import { broughtIn, type Home, type Origin } from "../../document/abroad.js";
import { once, remembered } from "../../document/memo.js";
import { pay } from "../../document/steps.js";
import { rawText } from "../../document/text.js";
import type { Value } from "../../document/value.js";
import type { Span } from "../../model/setting.js";
import { readJson } from "../../notations/json.js";
import { SHORT } from "../language.js";
import type { ModuleFile, Modules } from "../modules.js";
import { collect } from "./collect.js";
import { contextOf, type Abroad, type Context, type Imports } from "./context.js";
import { exportedNode, exportedOrigin, exportedValue } from "./exports.js";
import { mockedModules } from "./mocks.js";
import { modulesChanged, modulesRun } from "./modules-changed.js";
import type { Origin as ModuleOrigin } from "./origin.js";
import { moduleParser, type ParsedWith } from "./parse.js";
import type { SourceCode } from "./syntax.js";

/** Files that are gone through from one to the next, and files that one file is brought something from. */
const [MOST_DEEP, MOST_FILES] = [5, 100];
/** Steps that looking for a file counts for. */
const FILE = 20;

export interface Project {
  readonly sourceCode: SourceCode;
  readonly parsed: ParsedWith;
  readonly readers: ReadonlySet<string>;
  readonly modules: Modules;
}

/** Nothing is known of other files. */
export const NO_IMPORTS: Imports = {
  valueOf: () => null,
  nodeOf: () => null,
  originOf: () => null,
  contextAt: () => null,
};

/** What the project's other files give to a file. */
export function importsOf(home: Home, project: Project): Imports {
  const { readers, modules } = project;
  const parse = moduleParser(project.sourceCode, project.parsed);
  const sources = remembered((file: ModuleFile): SourceCode | null =>
    file.text.length > SHORT || ++parsed > MOST_FILES ? null : parse(file),
  );
  let parsed = 0;
  const opened = new Set<Context>();
  const uncertain = once(
    () => new Set(filesChanged(home, project, sources).map(({ path }) => path)),
  );

  const contextAt = ({ home: { path } }: Origin): Context | null =>
    [...opened].find((context) => context.home.path === path) ?? null;

  /** What a file gives depends on how far others may still be followed from it. */
  const contextsAt = remembered((depth: number) =>
    remembered((file: ModuleFile): Context | null => {
      const source = sources(file);
      const context = source && contextOf(source, file, readers, importsInto(file, depth));
      if (context) opened.add(context);
      return context;
    }),
  );
  const contextIn = (file: ModuleFile, depth: number): Context | null =>
    contextsAt(depth + 1)(file);

  function importsInto(from: Home, depth: number): Imports {
    function open(specifier: string): ModuleFile | null {
      const file = depth < MOST_DEEP && pay(FILE) ? modules.open(specifier, from.path) : null;
      return file && uncertain().has(file.path) ? null : file;
    }
    const contextOfModule = (specifier: string): Context | null => {
      const file = open(specifier);
      return file && !isJson(file) ? contextIn(file, depth) : null;
    };
    function valueOf(specifier: string, name: string | null, at: Span): Value | null {
      const file = open(specifier);
      if (!file) return null;
      if (isJson(file)) return jsonValue(file, name, from, at);
      const context = contextIn(file, depth);
      const value = context && exportedValue(context, name);
      return value && broughtIn(value, file, from, at);
    }
    function nodeOf(specifier: string, name: string | null): Abroad | null {
      const context = contextOfModule(specifier);
      return context && exportedNode(context, name);
    }
    function moduleOriginOf(specifier: string, name: string): ModuleOrigin | null {
      const context = contextOfModule(specifier);
      return context && exportedOrigin(context, name);
    }
    return { valueOf, nodeOf, originOf: moduleOriginOf, contextAt };
  }
  return importsInto(home, 0);
}

/**
 * Files that a test puts something else in the place of, and files whose objects are changed under another name: here, or
 * where a file does so that is loaded for it.
 */
function filesChanged(
  home: Home,
  { sourceCode, modules }: Project,
  sourceOf: (file: ModuleFile) => SourceCode | null,
): readonly ModuleFile[] {
  const named = (names: readonly string[], from: Home): readonly ModuleFile[] =>
    names.flatMap((name) => modules.open(name, from.path) ?? []);
  const run = named(modulesRun(sourceCode), home).flatMap((file) => {
    const source = isJson(file) ? null : sourceOf(file);
    return source ? named(modulesChanged(source, 1), file) : [];
  });
  const mocked = [...mockedModules(collect(sourceCode).calls)];
  return [...named([...mocked, ...modulesChanged(sourceCode)], home), ...run];
}

const isJson = ({ path }: ModuleFile): boolean => path.endsWith(".json");

/** A file of data is its own default, and its keys are its names. */
function jsonValue(file: ModuleFile, name: string | null, to: Home, at: Span): Value | null {
  const whole: Span = [0, file.text.length];
  const value = readJson(rawText(file.text, whole), whole);
  const isWhole = name === null || name === "default";
  const asked = value?.kind === "mapping" && !isWhole ? value.get(name) : value;
  return asked && broughtIn(asked, file, to, at);
}
