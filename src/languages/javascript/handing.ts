import type { TSESTree } from "@typescript-eslint/utils";
import type { Bindings } from "./bindings.js";
import { constructorIn } from "./classes.js";
import { dottedName, isFunction, type FunctionNode, type Node, type Variable } from "./syntax.js";

/** These leave an object as it is. */
export const HARMLESS: ReadonlySet<string> = new Set([
  ...["ExpressionStatement", "BinaryExpression", "UnaryExpression", "UpdateExpression"],
  ...["IfStatement", "WhileStatement", "DoWhileStatement", "ForStatement", "ForInStatement"],
  ...["SwitchStatement", "SwitchCase", "TSTypeQuery", "TSQualifiedName"],
  ...["ExportDefaultDeclaration", "ExportSpecifier", "TSExportAssignment"],
]);
/** These give what they are given. */
export const HANDING_ON: ReadonlySet<string> = new Set([
  ...["AwaitExpression", "ChainExpression", "LogicalExpression"],
  ...["TSAsExpression", "TSSatisfiesExpression", "TSNonNullExpression"],
  ...["TSTypeAssertion", "TSInstantiationExpression"],
]);

/**
 * Methods that leave the object as it is; the last ones hand out parts of it, or give them to a
 * function.
 */
export const READING =
  /^(?:toString|valueOf|toJSON|hasOwnProperty|join|includes|indexOf|startsWith|endsWith|split|replace|replaceAll|trim|match|to\w+Case)$/;
export const VISITING = /^(?:map|forEach|flatMap|some|every)$/;
export const PARTING = /^(?:at|slice|concat|values|entries)$/;

/** What a loop assigns each element to. */
export const forTarget = ({ left }: TSESTree.ForOfStatement): Node | undefined =>
  left.type === "VariableDeclaration" ? left.declarations[0]?.id : left;

/** The function that a node belongs to. */
export function functionAround(node: Node): FunctionNode | null {
  let inner: Node | undefined = node;
  while (inner && !isFunction(inner)) inner = inner.parent;
  return inner ?? null;
}

/** The name of a parameter that is a member of its class, too. */
export const parameterName = ({ parameter }: TSESTree.TSParameterProperty): string | null => {
  const name = parameter.type === "AssignmentPattern" ? parameter.left : parameter;
  return name.type === "Identifier" ? name.name : null;
};

/** What `new` runs, where the class has no other one behind it. */
export function constructorOf({ defs: [definition] }: Variable): FunctionNode | null {
  if (definition.type !== "ClassName" || definition.node.superClass) return null;
  return constructorIn(definition.node);
}

/** A part of what stands so many keys below a name. */
export const below = (depth: number): number => Math.max(depth - 1, 0);
/** A copy is a new object, but its parts are the same. */
export const copied = (depth: number): number => Math.max(depth, 1);

/**
 * A method of the file that leaves its object alone. What a class does to its `this` counts for
 * every member of the name.
 */
export function isHarmless(name: string, { methodsCalled, usesThis }: Bindings): boolean {
  const methods = methodsCalled(name);
  return (
    methods.length > 0 && methods.every((fn) => fn.parent.type !== "Property" || !usesThis(fn))
  );
}

/** Whether a function is used otherwise than by calling or naming it. */
export const isHandedOn = ({ parent }: Node): boolean =>
  !/^(?:Export|TSTypeQuery|ExpressionStatement)/.test(parent?.type ?? "");

/** `module.exports`, `exports.open`. */
export const isExports = (target: Node): boolean =>
  /^(?:module\.)?exports\b/.test(dottedName(target) ?? "");

/** Other files change what a function gives them as little as what they are given itself. */
export const isExported = (fn: FunctionNode): boolean =>
  fn.parent.type === "ExportDefaultDeclaration" ||
  (fn.parent.type === "AssignmentExpression" && isExports(fn.parent.left));
