import type { TSESTree } from "@typescript-eslint/utils";
import { memberName, propertyName, walk, type FunctionNode, type Node, type SourceCode } from "./syntax.js";

type ClassNode = TSESTree.ClassDeclaration | TSESTree.ClassExpression;

/** What a class says of one of its instances' members: the only value it is given, or a function that makes it. */
export type Member = { readonly kind: "value"; readonly node: Node } | { readonly kind: "getter" | "method"; readonly node: FunctionNode };

/** The class that `this` is an instance of. */
export function classOf(node: Node): ClassNode | null {
  let inner: Node | undefined = node.parent;
  while (inner && inner.type !== "ClassBody") {
    const isOwnThis =
      inner.type === "FunctionDeclaration" || (inner.type === "FunctionExpression" && inner.parent.type !== "MethodDefinition");
    if (isOwnThis || inner.type === "StaticBlock") return null;
    inner = inner.parent;
  }
  return inner?.parent.type === "ClassDeclaration" || inner?.parent.type === "ClassExpression" ? inner.parent : null;
}

type Said = ReadonlyMap<string, readonly (Member | null)[]>;
const known = new WeakMap<ClassNode, Said>();

/** Null where the class does not tell, or says more than one thing. */
export function memberOf(node: ClassNode, name: string, keys: SourceCode["visitorKeys"]): Member | null {
  const said = known.get(node) ?? membersOf(node, keys);
  known.set(node, said);
  const [only = null, another] = said.get(name) ?? [];
  return another === undefined ? only : null;
}

/** Everything that a class says of its members, found once. */
function membersOf(node: ClassNode, keys: SourceCode["visitorKeys"]): Said {
  const found = new Map<string, (Member | null)[]>();
  const add = (name: string | null, member: Member | null): void => {
    if (name !== null) found.set(name, [...(found.get(name) ?? []), member]);
  };
  for (const entry of node.body.body) {
    if ("key" in entry && !entry.static) add(propertyName(entry), declared(entry));
  }
  let isOpen = false;
  walk(node.body, keys, (inner) => {
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
    const isConstructor =
      body?.type === "FunctionExpression" && body.parent.type === "MethodDefinition" && body.parent.kind === "constructor";
    return parent.operator === "=" && statement.type === "ExpressionStatement" && isConstructor
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
