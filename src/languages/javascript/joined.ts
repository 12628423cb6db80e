import type { TSESTree } from "@typescript-eslint/utils";
import type { Bindings } from "./bindings.js";
import { dottedName, isFunction, stringIn, type Node, type Variable } from "./syntax.js";

const isSum = (node: Node | undefined): node is TSESTree.BinaryExpression =>
  node?.type === "BinaryExpression" && node.operator === "+";
/** The whole of a concatenation. */
export const outermost = (node: Node): Node => (isSum(node.parent) ? outermost(node.parent) : node);
/** Whether more is put after it, here or further out. */
export const isContinued = (node: Node): boolean =>
  isSum(node.parent) && (node.parent.left === node || isContinued(node.parent));

/** `url = url + more`, `url = add(url)`. */
export function isInItsOwn(variable: Variable, use: Node, bindings: Bindings): boolean {
  let node: Node | undefined = use.parent;
  while (node && !isFunction(node) && !/(?:Statement|Declaration)$/.test(node.type)) {
    if (node.type === "AssignmentExpression") return bindings.variable(node.left) === variable;
    node = node.parent;
  }
  return false;
}

/**
 * Whether what is replaced may be more than the place of a name: `:3306`, `?ssl=false`, a pattern.
 */
export const isMoreThanName = (needle: Node | undefined): boolean =>
  /[?&:/=]/.test(stringIn(needle) ?? "?");

/** `new Set([it])`, `new Map([[it, value]])`. */
export function isKeyOf({ parent }: Node, index: number): boolean {
  if (parent?.type === "NewExpression")
    return /^(?:Weak)?Set$/.test(dottedName(parent.callee) ?? "");
  const outer = parent?.type === "ArrayExpression" ? parent.parent : null;
  return (
    index === 0 &&
    outer?.type === "NewExpression" &&
    /^(?:Weak)?Map$/.test(dottedName(outer.callee) ?? "")
  );
}
