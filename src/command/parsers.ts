import { createRequire } from "node:module";
import path from "node:path";
import type { ESLint, Linter } from "eslint";
import plugin from "../index.js";
import type { ParserName } from "./languages.js";

type Parse = (text: string, options: Linter.ParserOptions) => Linter.ESLintParseResult;
type Syntax = Linter.ESLintParseResult["ast"];

/** The message of a file that would have to be read and cannot be. */
export const NO_PARSER = "There is no parser for TypeScript.";

/** The parsers that are there: ESLint's own for JavaScript, the project's for TypeScript. */
export async function parsersFor(
  cwd: string,
  eslint: typeof ESLint,
): Promise<Readonly<Record<ParserName, Linter.Parser>>> {
  const own = (await new eslint({ overrideConfigFile: true }).calculateConfigForFile(
    "program.js",
  )) as Linter.Config;
  const espree = parserOf(own.languageOptions?.parser as Linter.Parser);
  const typescript = findTypeScript(cwd);
  const asTypeScript: Parse = (text, options) => {
    if (!typescript) throw new Error(NO_PARSER);
    return parserOf(typescript.load())(text, options);
  };
  // Nobody has told what these files are. What is no module may be a script, and what is neither
  // may have types, as Flow's.
  const javascript: readonly Parse[] = [
    espree,
    (text, options) => espree(text, { ...options, sourceType: "commonjs" }),
    ...(typescript
      ? [
          (text: string, options: Linter.ParserOptions) =>
            asTypeScript(text, { ...options, filePath: "program.tsx" }),
        ]
      : []),
  ];
  const version = `${plugin.meta.version}, ${typescript?.version ?? "none"}`;
  return {
    javascript: frugal("javascript", version, javascript),
    typescript: frugal("typescript", version, [asTypeScript]),
  };
}

/**
 * Rules return no visitor for a text that does not concern them. Such a file is not parsed at all:
 * that is most of the time a run takes, and nobody wants to hear that it could not be parsed.
 */
function frugal(name: ParserName, version: string, ways: readonly Parse[]): Linter.Parser {
  return {
    // The cache forgets what it knows when another parser comes.
    meta: { name: `tidb-tls/${name}`, version },
    parseForESLint: (text, options: Options) =>
      options.isImported === true || concerns(text, options.filePath)
        ? firstOf(ways, text, options)
        : { ast: empty(text) },
  };
}

interface Options extends Linter.ParserOptions {
  readonly filePath?: string;
  /** Another file that matters needs it. */
  readonly isImported?: boolean;
}

function concerns(text: string, physicalFilename = ""): boolean {
  const context = { sourceCode: { text }, physicalFilename, settings: {}, options: [] };
  return Object.values(plugin.rules).some(
    (rule) => Object.keys(rule.create(context as never)).length > 0,
  );
}

function firstOf(
  ways: readonly Parse[],
  text: string,
  options: Linter.ParserOptions,
): Linter.ESLintParseResult {
  let first: unknown;
  for (const way of ways) {
    try {
      return way(text, options);
    } catch (error) {
      // The others guess; what the first one says is what the author would hear.
      first ??= error;
    }
  }
  throw first;
}

const empty = (text: string): Syntax => ({
  type: "Program",
  sourceType: "script",
  body: [],
  tokens: [],
  comments: [],
  range: [0, text.length],
  loc: { start: { line: 1, column: 0 }, end: { line: 1, column: 0 } },
});

const parserOf = (parser: Linter.Parser): Parse =>
  "parseForESLint" in parser
    ? (text, options) => parser.parseForESLint(text, options) as Linter.ESLintParseResult
    : (text, options) => ({ ast: parser.parse(text, options) as Syntax });

interface TypeScript {
  readonly version: string;
  /** Takes half a second, and most repositories have no file that needs it. */
  readonly load: () => Linter.Parser;
}

/**
 * `@typescript-eslint/parser`, which may stand below `typescript-eslint`; in the project or beside
 * this file.
 */
function findTypeScript(cwd: string): TypeScript | null {
  for (const from of [path.join(cwd, "package.json"), import.meta.url]) {
    for (const through of [null, "typescript-eslint"]) {
      try {
        const theirs =
          through === null
            ? createRequire(from)
            : createRequire(createRequire(from).resolve(through));
        const { version } = theirs("@typescript-eslint/parser/package.json") as { version: string };
        return { version, load: () => theirs("@typescript-eslint/parser") as Linter.Parser };
      } catch {
        // Not there.
      }
    }
  }
  return null;
}
