import type { TSESTree } from "@typescript-eslint/utils";
import type { Bindings } from "./bindings.js";
import type { Origin } from "./origin.js";
import {
  dottedName,
  homeOf,
  isFunction,
  isOf,
  propertyName,
  unwrap,
  type FunctionNode,
  type Node,
} from "./syntax.js";

/** A value, and the type that is written at it. */
export interface Typed {
  readonly type: TSESTree.TypeNode;
  /** The value, or the function whose result has the type. */
  readonly value: Node;
  /** Where a reader would point. */
  readonly head: Node;
}

/** A node that may say of its type what it is. */
type Declaring =
  | TSESTree.VariableDeclarator
  | TSESTree.PropertyDefinition
  | TSESTree.TSSatisfiesExpression
  | TSESTree.TSAsExpression
  | TSESTree.TSTypeAssertion
  | FunctionNode;

/** `const options: PoolOptions = {}`, `{} satisfies PoolOptions`, `options(): PoolOptions {}`. */
export function typedAt(node: Declaring): readonly Typed[] {
  switch (node.type) {
    case "VariableDeclarator":
      return typedAs(node.id.typeAnnotation, node.init, node.id);
    case "PropertyDefinition":
      return typedAs(node.typeAnnotation, node.value, node.key);
    case "TSSatisfiesExpression":
    case "TSAsExpression":
    case "TSTypeAssertion":
      return [{ type: node.typeAnnotation, value: node.expression, head: node.expression }];
    default:
      return typedAs(node.returnType, node, node.id ?? node);
  }
}

const typedAs = (
  annotation: TSESTree.TSTypeAnnotation | undefined,
  value: Node | null,
  head: Node,
): readonly Typed[] =>
  annotation && value ? [{ type: annotation.typeAnnotation, value, head }] : [];

/**
 * The module a type comes from, and its name there. `Promise<X>`, `Readonly<X>` and the like stand
 * for `X`.
 */
export function originOfType(
  type: TSESTree.TypeNode,
  origin: (node: Node) => Origin | null,
): Origin | null {
  if (type.type !== "TSTypeReference") return null;
  const found = originOfName(type.typeName, origin);
  const [inner] = type.typeArguments?.params ?? [];
  return found ?? (inner ? originOfType(inner, origin) : null);
}

function originOfName(
  name: TSESTree.EntityName,
  origin: (node: Node) => Origin | null,
): Origin | null {
  if (name.type !== "TSQualifiedName") return origin(name);
  const left = originOfName(name.left, origin);
  return (
    left && {
      ...left,
      path: left.path === "" ? name.right.name : `${left.path}.${name.right.name}`,
    }
  );
}

/** `export default X`, `module.exports = X`, `export = X`: what a node exports. */
export function exportedAt(
  node:
    TSESTree.ExportDefaultDeclaration | TSESTree.TSExportAssignment | TSESTree.AssignmentExpression,
): readonly Node[] {
  if (node.type === "ExportDefaultDeclaration") return [node.declaration];
  if (node.type === "TSExportAssignment") return [node.expression];
  const { left, right, operator } = node;
  return operator === "=" && dottedName(left) === "module.exports" ? [right] : [];
}

/** Who goes to more places than these is not followed. */
const MOST_PLACES = 1000;

/**
 * Whether the file itself makes something else of a value: spreads it, asks for its members, merges
 * it. What comes of that is judged where it goes; the value alone is only a part of it.
 */
export function isPart(value: Node, bindings: Bindings, seen = new Set<Node>()): boolean {
  // What is being asked already answers for itself.
  if (seen.has(value)) return false;
  if (seen.add(value).size > MOST_PLACES) return true;
  if (isFunction(value)) {
    return usesOf(value, bindings).some((use) => {
      const { parent } = outermost(use);
      return (
        parent?.type === "CallExpression" &&
        unwrap(parent.callee) === use &&
        isPart(parent, bindings, seen)
      );
    });
  }
  const whole = outermost(value);
  const { parent } = whole;
  switch (parent?.type) {
    case "SpreadElement":
      return true;
    case "MemberExpression":
      return parent.object === whole;
    case "VariableDeclarator":
    case "PropertyDefinition":
      return (
        isTakenApart(parent) ||
        usesOf(whole, bindings).some((use) => isTakenApart(use) || isPart(use, bindings, seen))
      );
    case "ArrowFunctionExpression":
    case "ReturnStatement":
      return isPart(homeOf(whole), bindings, seen);
    case "CallExpression":
    case "NewExpression":
      // Together with something else, or to make something of it, it is handed on as a part.
      return (
        parent.callee !== whole &&
        (parent.arguments.length > 1 ||
          isOf(outermost(parent).parent, "CallExpression", "NewExpression", "SpreadElement"))
      );
    default:
      return false;
  }
}

/** `const { host } = options`, `{ options: { host } }`. */
export const isTakenApart = (node: Node): boolean =>
  node.type === "Property" ||
  (node.type === "VariableDeclarator" && node.id.type === "ObjectPattern");

/** With the casts and the like that a value passes through. */
export const outermost = (node: Node): Node =>
  node.parent && unwrap(node.parent) !== node.parent ? outermost(node.parent) : node;

/** Where the file speaks of a value by its name: a variable's, or a member's of a class. */
export function usesOf(value: Node, bindings: Bindings): readonly Node[] {
  const holder = value.type === "FunctionDeclaration" ? value : value.parent;
  if (
    holder?.type === "PropertyDefinition" ||
    holder?.type === "MethodDefinition" ||
    holder?.type === "Property"
  ) {
    const name = propertyName(holder);
    return name === null ? [] : bindings.membersCalled(name).flat();
  }
  const id =
    holder?.type === "FunctionDeclaration" || holder?.type === "VariableDeclarator"
      ? holder.id
      : null;
  const variable = bindings.variable(id);
  return variable ? bindings.reads(variable).map(({ identifier }) => identifier) : [];
}
