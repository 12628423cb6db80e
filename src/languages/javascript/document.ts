import type { Document } from "../../document/document.js";
import { once } from "../../document/memo.js";
import { askedForIn } from "./asked-for.js";
import { readAssignments, scopesOf } from "./assignments.js";
import { readCommands } from "./commands.js";
import { contextOf } from "./context.js";
import { installedVersion } from "../installed.js";
import { importsOf, NO_IMPORTS, type Project } from "./project.js";
import type { SourceCode } from "./syntax.js";
import { readTextSites } from "./text-sites.js";
import { readExports, readUseSites } from "./use-sites.js";
import { variablesSet } from "./variables-set.js";

/**
 * A JavaScript or TypeScript file as values, read when they are asked for. What is handed to the modules `readers` stays as
 * it is.
 */
export function readJavaScript(
  sourceCode: SourceCode,
  filename: string,
  readers: ReadonlySet<string>,
  project: Pick<Project, "modules" | "parsed"> | null = null,
): Document {
  const home = { path: filename, name: filename, text: sourceCode.text };
  const imports = project ? importsOf(home, { sourceCode, readers, ...project }) : NO_IMPORTS;
  const context = contextOf(sourceCode, home, readers, imports);
  const uses = readUseSites(context);
  const assignments = once(() => readAssignments(context));
  const setsVariable = once(() => variablesSet(sourceCode));
  const { objects, named, ...sites } = readTextSites(context);
  return {
    filename,
    language: "javascript",
    versionOf: (module) => installedVersion(module, filename),
    uses,
    roots: once(() => readExports(context)),
    assignments,
    setsVariable: (name) => setsVariable()(name),
    asksFor: askedForIn(context.bindings),
    scopes: once(() => scopesOf(assignments())),
    objects,
    named,
    ...readCommands(uses, sites),
  };
}
