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

/** Null where the class does not tell, or says more than one thing. */
export function memberOf(node: ClassNode, name: string, keys: SourceCode["visitorKeys"]): Member | null {
  const found: (Member | null)[] = [];
  for (const entry of node.body.body) {
    if (!("key" in entry) || entry.static || propertyName(entry) !== name) continue;
    found.push(declared(entry));
  }
  walk(node.body, keys, (inner) => {
    // `Object.assign(this, options)` may set anything.
    if (inner.type === "ThisExpression" && inner.parent.type === "CallExpression" && inner.parent.arguments[0] === inner) found.push(null);
    if (inner.type !== "MemberExpression" || inner.object.type !== "ThisExpression" || memberName(inner) !== name) return;
    const written = writtenTo(inner);
    if (written !== undefined) found.push(written);
  });
  return found.length === 1 ? (found[0] ?? null) : null;
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
