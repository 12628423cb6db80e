import { once } from "../../document/memo.js";
import { budgetNow, isOut, type Budget } from "../../document/steps.js";
import { parserOf } from "../../parsers/load.js";
import type { Context } from "../language.js";
import type { ModuleFile } from "../modules.js";
import { sourceAlone } from "./source-alone.js";
import { walk, type Node, type SourceCode } from "./syntax.js";

/** What ESLint parses a file with. */
export interface ParsedWith {
  readonly parser: Parser | null;
  readonly options: Readonly<Record<string, unknown>>;
}

/** What a parser gives; some leave the scopes to ESLint. */
export interface Parsed {
  readonly ast: SourceCode["ast"];
  readonly visitorKeys: SourceCode["visitorKeys"];
  readonly scopeManager: SourceCode["scopeManager"];
}

type Given = { readonly [Part in keyof Parsed]?: Parsed[Part] | undefined };

interface Parser {
  readonly parseForESLint?: (text: string, options: object) => Given;
  readonly parse?: (text: string, options: object) => SourceCode["ast"];
}

/** A parser reads another text than the one on the disk, so it can ask no project for its types. */
const OF_PROJECTS = new Set([
  "project",
  "projectService",
  "programs",
  "EXPERIMENTAL_useProjectService",
]);
const ALL = {
  loc: true,
  range: true,
  raw: true,
  tokens: true,
  comment: true,
  eslintVisitorKeys: true,
  eslintScopeManager: true,
};

/**
 * The parser and its options, as far as the program that runs the rule tells: not every one that
 * does has ESLint's.
 */
export function parsedWith({ languageOptions, physicalFilename }: Context): ParsedWith {
  const { parser, ecmaVersion, sourceType, parserOptions }: Partial<typeof languageOptions> =
    languageOptions;
  const wished = Object.fromEntries(
    Object.entries(parserOptions ?? {}).filter(([name]) => !OF_PROJECTS.has(name)),
  );
  return {
    // ESLint's type says nothing of what a parser can do.
    parser: (parser as Parser | undefined) ?? null,
    options: { ecmaVersion, sourceType, ...wished, ...ALL, filePath: physicalFilename },
  };
}

/** What the parser makes of a text. Null without a parser; throws where the text is no program. */
export function parse(
  text: string,
  { parser, options }: ParsedWith,
  keys: SourceCode["visitorKeys"],
): Parsed | null {
  // No parser knows the line that tells a shell what to run; ESLint hides it, too.
  const code = text.replace(/^#!/, "//");
  const { ast, ...parsed }: Given = parser?.parseForESLint?.(code, options) ?? {
    ast: parser?.parse?.(code, options),
  };
  if (!ast) return null;
  const visitorKeys = parsed.visitorKeys ?? keys;
  addParents(ast, visitorKeys);
  return { ast, visitorKeys, scopeManager: parsed.scopeManager ?? null };
}

/** ESLint's own class, which it does not give to plugins in any other way. */
export function sourceCodeOf(
  text: string,
  parsed: Parsed,
  { constructor, hasBOM }: SourceCode,
): SourceCode {
  const Class = constructor as new (parts: object) => SourceCode;
  return new Class({ text, ...parsed, parserServices: {}, hasBOM });
}

/** Files that are kept parsed, for the next ones that import them. */
const MOST_KEPT = 100;
const kept = new Map<ModuleFile, SourceCode | null>();
/** What they are kept for. What is known of their nodes is only half of it once a budget is spent. */
let last: { readonly parser: Parser | null; readonly options: string; budget: Budget } | null =
  null;

/** How other files are parsed, with the parser of this one. Null for what is no program. */
export function moduleParser(
  like: SourceCode,
  parsedWith: ParsedWith,
): (file: ModuleFile) => SourceCode | null {
  const { parser } = parsedWith;
  const options = once(() => shown(parsedWith.options));
  return (file) => {
    const isSame = last?.parser === parser && last.options === options() && !isOut(last.budget);
    if (!isSame) kept.clear();
    last = { parser, options: options(), budget: budgetNow() };
    const before = kept.get(file);
    if (before !== undefined) return before;
    const source = parseModule(file, like, parsedWith);
    const [oldest] = kept.size >= MOST_KEPT ? kept.keys() : [];
    if (oldest) kept.delete(oldest);
    kept.set(file, source);
    return source;
  };
}

/** Options that go in circles are told apart by nothing but their names. */
function shown(options: ParsedWith["options"]): string {
  try {
    return JSON.stringify({ ...options, filePath: "" });
  } catch {
    return Object.keys(options).join();
  }
}

/** What is imported may be a module where this file is none. */
function parseModule(
  { path, text }: ModuleFile,
  like: SourceCode,
  { parser, options }: ParsedWith,
): SourceCode | null {
  for (const sourceType of new Set([options.sourceType, "module"])) {
    // The command's parser leaves out what is not worth reading for itself.
    const own = { ...options, sourceType, filePath: path, isImported: true };
    try {
      const parsed = parse(text, { parser, options: own }, like.visitorKeys);
      if (!parsed) break;
      const scopeManager = parsed.scopeManager ?? scopesOf(parsed, own);
      return sourceCodeOf(text, { ...parsed, scopeManager }, like);
    } catch {
      continue;
    }
  }
  // Oxlint has no parser for rules, and ESLint's own knows no types.
  return sourceAlone(path, text);
}

/** As ESLint analyses the scopes of a file whose parser does not. */
function scopesOf(
  { ast, visitorKeys }: Parsed,
  options: ParsedWith["options"],
): SourceCode["scopeManager"] {
  const { analyze } = parserOf("scopes");
  const { ecmaVersion, sourceType } = options;
  // The types of ESLint and of its parts know nothing of each other.
  return analyze(ast as unknown as Parameters<typeof analyze>[0], {
    ignoreEval: true,
    nodejsScope: sourceType === "commonjs",
    ecmaVersion: typeof ecmaVersion === "number" ? ecmaVersion : 2026,
    sourceType: sourceType === "commonjs" ? "script" : (sourceType as "module" | "script"),
    childVisitorKeys: visitorKeys,
    fallback: () => [],
  }) as unknown as SourceCode["scopeManager"];
}

function addParents(ast: Node, visitorKeys: SourceCode["visitorKeys"]): void {
  walk(ast, visitorKeys, (node) => {
    // The parser's own keys say what its nodes hold; TypeScript cannot follow a key that is data.
    for (const name of visitorKeys[node.type] ?? []) {
      for (const child of [(node as unknown as Record<string, unknown>)[name]].flat()) {
        // What stands at a visitor's key is a node, or nothing.
        if (typeof child === "object" && child !== null) (child as { parent?: Node }).parent = node;
      }
    }
  });
}
