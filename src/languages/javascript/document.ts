import type { Document } from "../../document/document.js";
import { once } from "../../document/memo.js";
import { readAssignments } from "./assignments.js";
import { readCallSites, readExports } from "./call-sites.js";
import { contextOf } from "./context.js";
import { installedVersion } from "./installed.js";
import type { SourceCode } from "./syntax.js";
import { readTextSites } from "./text-sites.js";

/** Whether the file is JavaScript or TypeScript: YAML, TOML and JSON parsers call their root `Program` too. */
export const isJavaScript = ({ ast, visitorKeys }: SourceCode): boolean =>
  ast.type === "Program" && "CallExpression" in visitorKeys;

/**
 * A JavaScript or TypeScript file as values, read when they are asked for. What is handed to the modules `readers` stays as
 * it is.
 */
export function readJavaScript(
  sourceCode: SourceCode,
  filename: string,
  readers: ReadonlySet<string>,
): Document {
  const context = contextOf(sourceCode, filename, readers);
  return {
    filename,
    installed: (module) => installedVersion(module, filename),
    calls: readCallSites(context),
    exports: once(() => readExports(context)),
    assignments: once(() => readAssignments(context)),
    ...readTextSites(context),
  };
}
