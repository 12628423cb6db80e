import type { TSESTree } from "@typescript-eslint/utils";
import { once } from "../../document/memo.js";
import { isFunction, type FunctionNode, type Node, type SourceCode } from "./syntax.js";
import { OWN_MODULE, type Type } from "./types.js";

/** What a comment asks of a value: null where its type is one that is not read, undefined where it names none. */
type Documented = readonly Type[] | null | undefined;

/**
 * The types that comments name, which a compiler may check in JavaScript, too. Only plain ones and those of packages are
 * read: what else stands there is not known, so nothing passes it unseen.
 */
export interface DocTypes {
  /** `@type` or `@satisfies` before a declaration, a statement or a member. */
  typeAt(node: Node): Documented;
  /** `/** @type {X} *\/ (value)`. */
  cast(node: Node): Documented;
  /** `@param` of the function that a parameter belongs to. */
  parameter(parameter: Node): Documented;
  /** `@returns` of a function. */
  result(fn: FunctionNode): Documented;
}

/** A tag with its type and, behind it, a name. */
interface Tag {
  readonly tag: string;
  readonly type: string;
  readonly name: string;
}

const TAG = /@(\w+)[ \t]*\{/g;
const NAME = /^[\s*]*\[?\s*([\w$.]*)/;
const FOREIGN = /^import\(\s*["']([^"']+)["']\s*\)/;
const ANYTHING =
  /^(?:any|unknown|\*|\?|[Oo]bject|(?:Record|Object)\.?<string,\s*(?:any|unknown|\*)>)$/;
const PLAIN: Readonly<Record<string, Type>> = {
  string: { type: "TSStringKeyword" },
  number: { type: "TSNumberKeyword" },
  boolean: { type: "TSBooleanKeyword" },
};
const NOTHING = /^(?:null|undefined|void)$/;
/** They stand for the type in their brackets. */
const ALIKE = /^(?:Partial|Readonly|Required|Promise)\.?<(.*)>$/;
/** A type definition may lead to itself. */
const DEEPEST = 5;

export function readDocTypes(sourceCode: SourceCode): DocTypes {
  /** What the file itself calls types, and what it imports from packages. */
  const defined = once((): ReadonlyMap<string, string | null> => {
    const found = new Map<string, string | null>();
    for (const statement of sourceCode.ast.body) {
      if (statement.type !== "ImportDeclaration" || OWN_MODULE.test(statement.source.value))
        continue;
      for (const { local } of statement.specifiers) found.set(local.name, "any");
    }
    for (const comment of sourceCode.getAllComments()) {
      const tags = isDocument(comment) ? tagsIn(comment.value) : [];
      const hasKeys = tags.some(({ tag }) => /^prop(?:erty)?$/.test(tag));
      for (const { tag, type, name } of tags)
        if (tag === "typedef") found.set(name, hasKeys ? null : type);
    }
    return found;
  });

  function read(text: string, depth = 0): readonly Type[] | null {
    if (depth > DEEPEST) return null;
    const parts = text.split("|").map((part) => part.trim().replace(/^[?!]|=$/g, ""));
    const [type = "", another] = parts.filter((part) => !NOTHING.test(part));
    if (another !== undefined) return null;
    if (ANYTHING.test(type)) return [];
    const plain = PLAIN[type];
    if (plain) return [plain];
    const [, inner] = ALIKE.exec(type) ?? [];
    if (inner !== undefined) return read(inner, depth + 1);
    const [, module] = FOREIGN.exec(type) ?? [];
    if (module !== undefined) return OWN_MODULE.test(module) ? null : [];
    const own = defined().get(type.split(".")[0] ?? "");
    return own ? read(own, depth + 1) : null;
  }

  function tagsAt(node: Node): readonly Tag[] {
    const comment = sourceCode.getCommentsBefore(wholeOf(node)).at(-1);
    return comment && isDocument(comment) ? tagsIn(comment.value) : [];
  }

  const typed = (tags: readonly Tag[]): Documented => {
    const tag = tags.find(({ tag }) => tag === "type" || tag === "satisfies");
    return tag && read(tag.type);
  };

  return {
    typeAt: (node) => typed(tagsAt(node)),
    cast(node) {
      const bracket = sourceCode.getTokenBefore(node);
      const comment =
        bracket?.value === "(" ? sourceCode.getCommentsBefore(bracket).at(-1) : undefined;
      return comment && isDocument(comment) ? typed(tagsIn(comment.value)) : undefined;
    },
    parameter(parameter) {
      const own = typed(tagsAt(parameter));
      const fn = parameter.parent;
      if (own !== undefined || !isFunction(fn)) return own;
      const parameters = tagsAt(holderOf(fn)).filter(({ tag }) =>
        /^(?:param|arg|argument)$/.test(tag),
      );
      const whole = parameters.filter(({ name }) => !name.includes("."));
      const name = nameOf(parameter);
      const tag =
        whole.find((each) => each.name === name) ??
        (name === "" ? whole[fn.params.indexOf(parameter as TSESTree.Parameter)] : undefined);
      const hasKeys = parameters.some((each) => tag && each.name.startsWith(`${tag.name}.`));
      return hasKeys ? null : tag && read(tag.type);
    },
    result(fn) {
      const tags = tagsAt(holderOf(fn));
      const tag = tags.find((each) => /^returns?$/.test(each.tag));
      // The type of the whole function says it, too.
      return tag ? read(tag.type) : tags.some((each) => each.tag === "type") ? null : undefined;
    },
  };
}

const isDocument = ({ type, value }: TSESTree.Comment): boolean =>
  type === "Block" && value.startsWith("*");

/** Tags with a type in braces, which may hold braces. */
function tagsIn(comment: string): readonly Tag[] {
  return Array.from(comment.matchAll(TAG), ({ index, 0: start, 1: tag = "" }) => {
    const from = index + start.length;
    const end = closing(comment, from);
    return {
      tag,
      type: comment.slice(from, end).trim(),
      name: NAME.exec(comment.slice(end + 1))?.[1] ?? "",
    };
  });
}

function closing(text: string, from: number): number {
  let depth = 1;
  for (let at = from; at < text.length; at++) {
    if (text[at] === "{") depth++;
    else if (text[at] === "}" && --depth === 0) return at;
  }
  return text.length;
}

/** What a comment stands before. */
function wholeOf(node: Node): Node {
  const { parent } = node;
  return parent?.type.startsWith("Export") ? parent : node;
}

/** What the comment of a function stands before: its own statement, or that of the variable or member that it is given to. */
function holderOf(fn: FunctionNode): Node {
  const { parent } = fn;
  if (parent.type === "VariableDeclarator") return parent.parent;
  if (parent.type === "AssignmentExpression") return parent.parent;
  return /^(?:MethodDefinition|PropertyDefinition|Property)$/.test(parent.type) ? parent : fn;
}

function nameOf(parameter: Node): string {
  const pattern = parameter.type === "AssignmentPattern" ? parameter.left : parameter;
  return pattern.type === "Identifier" ? pattern.name : "";
}
