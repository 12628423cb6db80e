import { applied } from "../../document/applied.js";
import type { Edit } from "../../model/setting.js";
import type { Context } from "../language.js";
import { rescoped } from "./rescoped.js";
import { walk, type Node, type SourceCode } from "./syntax.js";

/** What ESLint parses a file with. */
export interface ParsedWith {
  readonly parser: Parser | null;
  readonly options: Readonly<Record<string, unknown>>;
}

/** What a parser gives; some leave the scopes to ESLint. */
interface Parsed {
  readonly ast?: SourceCode["ast"] | undefined;
  readonly scopeManager?: SourceCode["scopeManager"];
  readonly visitorKeys?: SourceCode["visitorKeys"];
}

interface Parser {
  readonly parseForESLint?: (text: string, options: object) => Parsed;
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

/**
 * The file as it is after an edit. Null where that is no program any more, or where the edit
 * changes a comment: only code is edited.
 */
export function rereadJavaScript(
  before: SourceCode,
  edit: Edit,
  { parser, options }: ParsedWith,
): SourceCode | null {
  const text = applied(before.text, edit);
  // No parser knows the line that tells a shell what to run; ESLint hides it, too.
  const code = text.replace(/^#!/, "//");
  try {
    const { ast, ...parsed }: Parsed = parser?.parseForESLint?.(code, options) ?? {
      ast: parser?.parse?.(code, options),
    };
    if (!ast || !isSame(ast.comments ?? [], before.ast.comments ?? [])) return null;
    const visitorKeys = parsed.visitorKeys ?? before.visitorKeys;
    addParents(ast, visitorKeys);
    const scopeManager = parsed.scopeManager ?? rescoped(before, ast, edit);
    // ESLint's own class, which it does not give to plugins in any other way.
    const Class = before.constructor as new (parts: object) => SourceCode;
    return new Class({
      text,
      ast,
      visitorKeys,
      scopeManager,
      parserServices: {},
      hasBOM: before.hasBOM,
    });
  } catch {
    return null;
  }
}

const isSame = (
  now: readonly { readonly value: string }[],
  before: readonly { readonly value: string }[],
): boolean =>
  now.length === before.length && now.every(({ value }, index) => value === before[index]?.value);

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
