import type { Home, Origin } from "../../document/abroad.js";
import { readBindings, type Bindings } from "./bindings.js";
import { collect, type Interesting } from "./collect.js";
import { readValues, type Values } from "./evaluate.js";
import type { ImportedValues } from "./evaluator.js";
import type { ReadVariable } from "./literal.js";
import { readOrigins, type Origin as ModuleOrigin } from "./origin.js";
import { RUNNING } from "./runners.js";
import { variableReader } from "./spelling.js";
import type { Node, SourceCode } from "./syntax.js";

/** An expression of another file, and what answers questions about it. */
export interface Abroad {
  readonly context: Context;
  readonly node: Node;
}

/** What the project's other files give to a file. */
export interface Imports extends ImportedValues {
  /** What a module exports by a name, where it is written. */
  nodeOf(specifier: string, name: string | null): Abroad | null;
  /** Which export of which package an export of a module is. */
  originOf(specifier: string, name: string): ModuleOrigin | null;
  /** The file that something was brought from. */
  contextAt(origin: Origin): Context | null;
}

/** A file with what answers questions about its nodes. */
export interface Context extends Values {
  readonly home: Home;
  readonly sourceCode: SourceCode;
  readonly bindings: Bindings;
  readonly readVariable: ReadVariable;
  readonly found: Interesting;
  readonly imports: Imports;
  /** Which export of which module an expression is; null where it is none. */
  readonly origin: (node: Node) => ModuleOrigin | null;
}

const isTypeScript = (filename: string): boolean => /\.[cm]?tsx?$/.test(filename);

/** Reads nothing yet but the names. What is handed to the modules `readers` stays as it is. */
export function contextOf(
  sourceCode: SourceCode,
  home: Home,
  readers: ReadonlySet<string>,
  imports: Imports,
): Context {
  const bindings = readBindings(sourceCode, new Set([...readers, ...RUNNING]));
  const found = collect(sourceCode);
  const readVariable = variableReader(sourceCode);
  const isTyped = isTypeScript(home.path);
  return {
    home,
    sourceCode,
    bindings,
    readVariable,
    found,
    imports,
    origin: readOrigins(bindings),
    ...readValues({ home, sourceCode, bindings, readVariable, isTyped, imports }),
  };
}
