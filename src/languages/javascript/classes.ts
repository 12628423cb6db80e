import type { TSESTree } from "@typescript-eslint/utils";
import type { Bindings } from "./bindings.js";
import { historyOf } from "./events.js";
import { homeOf, memberName, propertyName, unwrap, walk, type FunctionNode, type Node, type SourceCode } from "./syntax.js";

type ClassNode = TSESTree.ClassDeclaration | TSESTree.ClassExpression;

/** What a class says of one of its instances' members: the only value it is given, or a function that makes it. */
export type Member = { readonly kind: "value"; readonly node: Node } | { readonly kind: "getter" | "method"; readonly node: FunctionNode };

/** A class, and whether it is meant itself or one of its objects. */
export interface Owner {
  readonly node: ClassNode;
  readonly isStatic: boolean;
}

/** The class that a name stands for, or that a name's object is made of. */
export function classBehind(object: Node, bindings: Bindings): Owner | null {
  if (object.type === "NewExpression") {
    const made = classBehind(unwrap(object.callee), bindings);
    return made?.isStatic ? { ...made, isStatic: false } : null;
  }
  const variable = object.type === "Identifier" ? bindings.variable(object) : null;
  if (!variable) return null;
  const [definition] = variable.defs;
  if (definition?.type === "ClassName") {
    const isPlain = variable.references.every((reference) => !reference.isWrite());
    return isPlain ? { node: definition.node, isStatic: true } : null;
  }
  const value = bindings.onlyValue(variable);
  if (!value || unwrap(value).type !== "NewExpression") return null;
  // Members that are set or given away one by one are asked for by their names.
  const { events, touches } = historyOf(variable, object, bindings);
  return [...events, ...touches].every(({ path }) => path.length > 0) ? classBehind(unwrap(value), bindings) : null;
}

/** The class that `this` is an instance of. */
export function classOf(node: Node): Owner | null {
  let inner: Node | undefined = node.parent;
  let isStatic = false;
  while (inner && inner.type !== "ClassBody") {
    if (inner.type === "MethodDefinition" || inner.type === "PropertyDefinition") isStatic = inner.static;
    const isOwnThis =
      inner.type === "FunctionDeclaration" || (inner.type === "FunctionExpression" && inner.parent.type !== "MethodDefinition");
    if (isOwnThis || inner.type === "StaticBlock") return null;
    inner = inner.parent;
  }
  return inner ? { node: inner.parent, isStatic } : null;
}

type Said = ReadonlyMap<string, readonly (Member | null)[]>;
const known = { own: new WeakMap<ClassNode, Said>(), static: new WeakMap<ClassNode, Said>() };

/** Null where the class does not tell, or says more than one thing. */
export function memberOf(owner: Owner, name: string, keys: SourceCode["visitorKeys"]): Member | null {
  const before = known[owner.isStatic ? "static" : "own"];
  const said = before.get(owner.node) ?? membersOf(owner, keys);
  before.set(owner.node, said);
  const [only = null, another] = said.get(name) ?? [];
  return another === undefined ? only : null;
}

/** Everything that a class says of its members, found once. Nothing where any of them may be set. */
function membersOf({ node, isStatic }: Owner, keys: SourceCode["visitorKeys"]): Said {
  const found = new Map<string, (Member | null)[]>();
  let isOpen = false;
  const add = (name: string | null, member: Member | null): void => {
    isOpen ||= name === null;
    if (name !== null) found.set(name, [...(found.get(name) ?? []), member]);
  };
  for (const entry of node.body.body) {
    if ("key" in entry && entry.static === isStatic) add(propertyName(entry), declared(entry));
  }
  walk(node.body, keys, (inner) => {
    isOpen ||= inner.type === "ReturnStatement" && inner.argument !== null && isConstructor(homeOf(inner));
    // `Object.assign(this, options)` may set anything.
    isOpen ||= inner.type === "ThisExpression" && inner.parent.type === "CallExpression" && inner.parent.arguments[0] === inner;
    if (inner.type !== "MemberExpression" || inner.object.type !== "ThisExpression") return;
    const written = writtenTo(inner);
    if (written !== undefined) add(memberName(inner), written);
  });
  return isOpen ? new Map() : found;
}

function declared(entry: TSESTree.ClassElement): Member | null {
  if (entry.type === "PropertyDefinition") return entry.value ? { kind: "value", node: entry.value } : null;
  if (entry.type !== "MethodDefinition" || entry.value.type !== "FunctionExpression") return null;
  if (entry.kind === "get") return { kind: "getter", node: entry.value };
  return entry.kind === "method" ? { kind: "method", node: entry.value } : null;
}

/** What is assigned to `this.name` or below it; undefined where it is only read. */
function writtenTo(member: TSESTree.MemberExpression): Member | null | undefined {
  const { parent } = member;
  if (parent.type === "AssignmentExpression" && parent.left === member) {
    const statement = parent.parent;
    const body = statement.parent?.parent;
    return parent.operator === "=" && statement.type === "ExpressionStatement" && body && isConstructor(body)
      ? { kind: "value", node: parent.right }
      : null;
  }
  let outer: Node = member;
  while (outer.parent?.type === "MemberExpression" && outer.parent.object === outer) outer = outer.parent;
  if (outer === member) return undefined;
  const isWritten =
    (outer.parent?.type === "AssignmentExpression" && outer.parent.left === outer) ||
    /^U(?:pdate|nary)Expression$/.test(outer.parent?.type ?? "");
  return isWritten && !(outer.parent?.type === "UnaryExpression" && outer.parent.operator !== "delete") ? null : undefined;
}

const isConstructor = (node: Node): boolean =>
  node.type === "FunctionExpression" && node.parent.type === "MethodDefinition" && node.parent.kind === "constructor";
