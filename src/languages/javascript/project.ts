import { broughtIn, handedOut, type Home, type Origin } from "../../document/abroad.js";
import { once, remembered } from "../../document/memo.js";
import { pay } from "../../document/steps.js";
import { rawText } from "../../document/text.js";
import { opaque, type Value } from "../../document/value.js";
import type { Span } from "../../model/setting.js";
import { readJson } from "../../notations/json.js";
import { SHORT } from "../language.js";
import type { ModuleFile, Modules } from "../modules.js";
import { collect } from "./collect.js";
import { contextOf, type Abroad, type Context, type Imports } from "./context.js";
import { instanceMade, nodeBehind } from "./behind.js";
import { exportedNode, exportedOrigin, exportedValue } from "./exports.js";
import { mockedModules } from "./mocks.js";
import { modulesChanged, modulesRun } from "./modules-changed.js";
import { NODE_CONFIG, withoutSaid } from "./node-config.js";
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
  instanceOf: () => null,
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
      const valueIn = (one: ModuleFile, asked = name): Value | null =>
        valueOfFile(one, () => contextIn(one, depth), asked, from, at);
      const value = file && valueIn(file);
      if (specifier !== NODE_CONFIG || !value) return value;
      const others = modules
        .configsOver(file)
        ?.map((each) => valueIn(each, "default") ?? opaque(at));
      return others?.reduce(withoutSaid, value) ?? null;
    }
    const nodeOf: Imports["nodeOf"] = (specifier, name) => {
      const context = contextOfModule(specifier);
      return context && exportedNode(context, name);
    };
    const instanceOf: Imports["instanceOf"] = (origin, given, at) =>
      objectMade(nodeBehind({ nodeOf }, origin), given, from, at);
    const originOf: Imports["originOf"] = (specifier, name) => {
      const context = contextOfModule(specifier);
      return context && exportedOrigin(context, name);
    };
    return { valueOf, instanceOf, nodeOf, originOf, contextAt };
  }
  return importsInto(home, 0);
}

function valueOfFile(
  file: ModuleFile,
  contextOfFile: () => Context | null,
  ...[name, to, at]: [name: string | null, to: Home, at: Span]
): Value | null {
  if (isJson(file)) return jsonValue(file, name, to, at);
  const context = contextOfFile();
  const value = context && exportedValue(context, name);
  return value && broughtIn(value, file, to, at);
}

/** What a class of another file makes of what it is given here. */
function objectMade(
  made: Abroad | null,
  given: readonly Value[],
  here: Home,
  at: Span,
): Value | null {
  if (!made) return null;
  const { home } = made.context;
  const there = given.map((each) => handedOut(each, here, home));
  const value = instanceMade(made, there);
  return value && broughtIn(value, home, here, at);
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
