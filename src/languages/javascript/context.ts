import { readBindings, type Bindings } from "./bindings.js";
import { collect, type Interesting } from "./collect.js";
import { readValues } from "./evaluate.js";
import type { ReadVariable } from "./literal.js";
import { readOrigins, type Origin } from "./origin.js";
import { RUNNING } from "./runners.js";
import { variableReader } from "./spelling.js";
import type { Node, SourceCode } from "./syntax.js";

/** A file with what answers questions about its nodes. */
export interface Context {
  readonly sourceCode: SourceCode;
  readonly bindings: Bindings;
  readonly readVariable: ReadVariable;
  readonly found: Interesting;
  /** Which export of which module an expression is; null where it is none. */
  readonly origin: (node: Node) => Origin | null;
  readonly evaluate: ReturnType<typeof readValues>;
}

const isTypeScript = (filename: string): boolean => /\.[cm]?tsx?$/.test(filename);

/** Reads nothing yet but the names. What is handed to the modules `readers` stays as it is. */
export function contextOf(
  sourceCode: SourceCode,
  filename: string,
  readers: ReadonlySet<string>,
): Context {
  const bindings = readBindings(sourceCode, new Set([...readers, ...RUNNING]));
  const readVariable = variableReader(sourceCode);
  const isTyped = isTypeScript(filename);
  return {
    sourceCode,
    bindings,
    readVariable,
    found: collect(sourceCode),
    origin: readOrigins(bindings),
    evaluate: readValues({ sourceCode, bindings, readVariable, isTyped }),
  };
}
