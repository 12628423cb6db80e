import { createRequire } from "node:module";
import path from "node:path";
import type { Linter } from "eslint";
import type { SourceCode } from "./syntax.js";

const PROGRAMS = "**/*.?(c|m)[jt]s?(x)";
const TYPED = /\.[cm]?tsx?$/;
/** Nothing is reported of it, whatever it says for itself. */
const linterOptions = { noInlineConfig: true, reportUnusedDisableDirectives: "off" } as const;
/** What a program may be whose file does not say so. */
const KINDS = ["module", "commonjs"] as const;

/**
 * A program that nobody lints. ESLint reads it, with its own parser or the project's for TypeScript. Null where that is not
 * possible.
 */
export function sourceAlone(filename: string, text: string): SourceCode | null {
  const eslint = firstOf(["eslint"], [OWN, filename]) as { readonly Linter: typeof Linter } | null;
  const parser = TYPED.test(filename) ? typescriptFor(filename) : undefined;
  if (!eslint || parser === null) return null;
  for (const sourceType of KINDS) {
    const linter = new eslint.Linter({ cwd: path.dirname(filename) });
    const parserOptions = { ecmaFeatures: { jsx: !/\.[cm]?ts$/.test(filename) } };
    const languageOptions = { sourceType, parserOptions, ...(parser && { parser }) };
    const config = { files: [PROGRAMS], languageOptions, linterOptions };
    const [failure] = linter.verify(text, [config], { filename });
    // ESLint's own class: its types leave out what the parser for TypeScript has.
    const sourceCode = linter.getSourceCode() as unknown as SourceCode | null;
    if (sourceCode && failure?.fatal !== true) return sourceCode;
  }
  return null;
}

/** The project's, or the one beside this file; it may stand below `typescript-eslint`. */
const typescriptFor = (filename: string): Linter.Parser | null =>
  (firstOf([PARSER], [filename, OWN]) ??
    firstOf(["typescript-eslint", PARSER], [filename, OWN])) as Linter.Parser | null;
const PARSER = "@typescript-eslint/parser";
const OWN = import.meta.url;

/** A package by the last of these names, as the one before sees it, from the first file that has it. */
function firstOf(names: readonly string[], files: readonly string[]): unknown {
  for (const file of files) {
    try {
      const above = names.slice(0, -1);
      return above.reduce(
        (theirs, name) => createRequire(theirs.resolve(name)),
        createRequire(file),
      )(names.at(-1) ?? "");
    } catch {
      // Not there.
    }
  }
  return null;
}
