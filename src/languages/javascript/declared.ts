import type { TSESTree } from "@typescript-eslint/utils";
import type { Origin } from "./origin.js";
import { isFunction, type Node } from "./syntax.js";

/** A value, and the type that is written at it. */
export interface Typed {
  readonly type: TSESTree.TypeNode;
  /** The value, or the function whose result has the type. */
  readonly value: Node;
  /** Where a reader would point. */
  readonly head: Node;
}

/** `const options: PoolOptions = {}`, `{} satisfies PoolOptions`, `options(): PoolOptions {}`: what a node says of its type. */
export function typedAt(node: Node): Typed | null {
  switch (node.type) {
    case "VariableDeclarator":
      return node.id.typeAnnotation && node.init ? { type: node.id.typeAnnotation.typeAnnotation, value: node.init, head: node.id } : null;
    case "PropertyDefinition":
      return node.typeAnnotation && node.value ? { type: node.typeAnnotation.typeAnnotation, value: node.value, head: node.key } : null;
    case "TSSatisfiesExpression":
    case "TSAsExpression":
    case "TSTypeAssertion":
      return { type: node.typeAnnotation, value: node.expression, head: node.expression };
    default:
      return isFunction(node) && node.returnType ? { type: node.returnType.typeAnnotation, value: node, head: node.id ?? node } : null;
  }
}

/** The module a type comes from, and its name there. `Promise<X>`, `Readonly<X>` and the like stand for `X`. */
export function originOfType(type: TSESTree.TypeNode, origin: (node: Node) => Origin | null): Origin | null {
  if (type.type !== "TSTypeReference") return null;
  const found = originOfName(type.typeName, origin);
  const [inner] = type.typeArguments?.params ?? [];
  return found ?? (inner ? originOfType(inner, origin) : null);
}

function originOfName(name: TSESTree.EntityName, origin: (node: Node) => Origin | null): Origin | null {
  if (name.type !== "TSQualifiedName") return origin(name);
  const left = originOfName(name.left, origin);
  return left && { ...left, path: left.path === "" ? name.right.name : `${left.path}.${name.right.name}` };
}

/** `export default X`, `module.exports = X`, `export = X`: what a node exports. */
export function exportedAt(node: Node): Node | null {
  if (node.type === "ExportDefaultDeclaration" || node.type === "TSExportAssignment") {
    const value = node.type === "TSExportAssignment" ? node.expression : node.declaration;
    return value;
  }
  if (node.type !== "AssignmentExpression" || node.operator !== "=" || node.left.type !== "MemberExpression") return null;
  const { object, property } = node.left;
  const isModule =
    object.type === "Identifier" && object.name === "module" && property.type === "Identifier" && property.name === "exports";
  return isModule ? node.right : null;
}
