import type { TSESTree } from "@typescript-eslint/utils";
import { once } from "../../document/memo.js";
import {
  isDocument,
  membersOf,
  objectIn,
  tagsIn,
  type Entry,
  type ObjectType,
  type Tag,
} from "./doc-tags.js";
import { isFunction, isOf, type FunctionNode, type Node, type SourceCode } from "./syntax.js";
import { OWN_MODULE } from "./type-names.js";
import type { Member, Type } from "./types.js";

/**
 * What a comment asks of a value: null where its type is one that is not read, undefined where it
 * names none.
 */
type Documented = readonly Type[] | null | undefined;

/**
 * The types that comments name, which a compiler may check in JavaScript, too. Plain ones are read,
 * those of packages, and objects with keys: what else stands there is not known, so nothing passes
 * it unseen.
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

const FOREIGN = /^import\(\s*["']([^"']+)["']\s*\)(?:\.[\w.]+)?$/;
const ANY_OBJECT = /^[Oo]bject$/;
const ANYTHING =
  /^(?:any|unknown|\*|\?|[Oo]bject|(?:Record|Object)\.?<string,\s*(?:any|unknown|\*)>)$/;
const PLAIN: Readonly<Record<string, Type>> = {
  string: { type: "TSStringKeyword" },
  number: { type: "TSNumberKeyword" },
  boolean: { type: "TSBooleanKeyword" },
};
const NOTHING = /^(?:null|undefined|void)$/;
/** They stand for the type in their brackets. */
const ALIKE = /^(?:Partial|Readonly|Required|Promise)\.?<(.*)>$/s;
const PARAMETER = /^(?:param|arg|argument)$/;
const PROPERTY = /^prop(?:erty)?$/;
/** A type definition may lead to itself. */
const DEEPEST = 5;

export function readDocTypes(sourceCode: SourceCode): DocTypes {
  const read = typeReader(sourceCode);

  function tagsAt(node: Node): readonly Tag[] {
    const comment = sourceCode.getCommentsBefore(wholeOf(node)).at(-1);
    return comment && isDocument(comment) ? tagsIn(comment) : [];
  }

  const typed = (tags: readonly Tag[]): Documented => {
    const tag = tags.find((each) => each.tag === "type" || each.tag === "satisfies");
    return tag && read(tag.type);
  };

  return {
    typeAt: (node) => typed(tagsAt(node)),
    cast(node) {
      const bracket = sourceCode.getTokenBefore(node);
      const comment =
        bracket?.value === "(" ? sourceCode.getCommentsBefore(bracket).at(-1) : undefined;
      return comment && isDocument(comment) ? typed(tagsIn(comment)) : undefined;
    },
    parameter(parameter) {
      const own = typed(tagsAt(parameter));
      const fn = parameter.parent;
      if (own !== undefined || !isFunction(fn)) return own;
      const tags = tagsAt(holderOf(fn)).filter(({ tag }) => PARAMETER.test(tag));
      const tag = tagOf(parameter, fn.params.indexOf(parameter as TSESTree.Parameter), tags);
      return tag && read(tag.type, tagsInside(tag.name, tags));
    },
    result(fn) {
      const tags = tagsAt(holderOf(fn));
      const tag = tags.find((each) => /^returns?$/.test(each.tag));
      if (tag) return read(tag.type);
      // The type of the whole function says it, too.
      return tags.some((each) => each.tag === "type") ? null : undefined;
    },
  };
}

/** A type as a comment writes it, and the tags that describe its keys. */
type ReadType = (type: string, keys?: readonly Tag[]) => readonly Type[] | null;

function typeReader(sourceCode: SourceCode): ReadType {
  const defined = once(() => definedIn(sourceCode));

  function read(text: string, keys: readonly Tag[] = [], depth = 0): readonly Type[] | null {
    if (depth > DEEPEST) return null;
    const parts = membersOf(text).map((part) => part.replace(/^[?!](?=.)|=$/g, ""));
    const [type = "", another] = parts.filter((part) => !NOTHING.test(part));
    if (another !== undefined) return null;
    if (keys.length > 0) return ANY_OBJECT.test(type) ? [ofTags(keys)] : null;
    if (ANYTHING.test(type)) return [];
    const plain = PLAIN[type];
    if (plain) return [plain];
    const [, inner] = ALIKE.exec(type) ?? [];
    if (inner !== undefined) return read(inner, [], depth + 1);
    const [, module] = FOREIGN.exec(type) ?? [];
    if (module !== undefined) return OWN_MODULE.test(module) ? null : [];
    const object = objectIn(type);
    if (object) return [ofObject(object)];
    const own = /^[\w$.]+$/.test(type) ? defined().get(type.split(".")[0] ?? "") : undefined;
    return own ? read(own.type, own.keys, depth + 1) : null;
  }

  const member = (entry: Omit<Entry, "key">, keys: readonly Tag[] = []): Member => ({
    types: read(entry.type, keys),
    isOptional: entry.isOptional,
  });

  /** Asked for key by key: a type may lead to itself. */
  const ofObject = ({ entries, others }: ObjectType): Type => ({
    type: "Documented",
    memberOf(key) {
      const entry = entries.find((each) => each.key === key);
      if (entry) return member(entry);
      return others === null ? null : member({ type: others, isOptional: true });
    },
  });

  const ofTags = (keys: readonly Tag[]): Type => ({
    type: "Documented",
    memberOf(key) {
      const tag = keys.find(({ name }) => name === key);
      return tag ? member(tag, tagsInside(key, keys)) : null;
    },
  });

  return read;
}

/** What a name stands for in comments. */
interface Defined {
  readonly type: string;
  readonly keys: readonly Tag[];
}

/** What the file itself calls types, and what it imports from packages. */
function definedIn(sourceCode: SourceCode): ReadonlyMap<string, Defined> {
  const found = new Map<string, Defined>();
  for (const statement of sourceCode.ast.body) {
    if (statement.type !== "ImportDeclaration" || OWN_MODULE.test(statement.source.value)) continue;
    for (const { local } of statement.specifiers) found.set(local.name, { type: "any", keys: [] });
  }
  for (const comment of sourceCode.getAllComments().filter(isDocument)) {
    let keys: Tag[] = [];
    for (const each of tagsIn(comment)) {
      if (PROPERTY.test(each.tag)) keys.push(each);
      if (each.tag !== "typedef") continue;
      keys = [];
      found.set(each.name, { type: each.type, keys });
    }
  }
  return found;
}

/** The tags of what is inside of something: `options.host`, as `host`. */
const tagsInside = (name: string, tags: readonly Tag[]): readonly Tag[] =>
  tags
    .filter((tag) => tag.name.startsWith(`${name}.`))
    .map((tag) => ({ ...tag, name: tag.name.slice(name.length + 1) }));

/** What a comment stands before. */
function wholeOf(node: Node): Node {
  const { parent } = node;
  return parent?.type.startsWith("Export") ? parent : node;
}

/**
 * What the comment of a function stands before: its own statement, or that of the variable or
 * member that it is given to.
 */
function holderOf(fn: FunctionNode): Node {
  const { parent } = fn;
  if (parent.type === "VariableDeclarator") return parent.parent;
  if (parent.type === "AssignmentExpression") return parent.parent;
  return isOf(parent, "MethodDefinition", "PropertyDefinition", "Property") ? parent : fn;
}

/** The tag of a parameter: that of its name, or of a pattern the one in its place. */
function tagOf(parameter: Node, index: number, tags: readonly Tag[]): Tag | undefined {
  const whole = tags.filter(({ name }) => !name.includes("."));
  const pattern = parameter.type === "AssignmentPattern" ? parameter.left : parameter;
  return pattern.type === "Identifier"
    ? whole.find(({ name }) => name === pattern.name)
    : whole[index];
}
