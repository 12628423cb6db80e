import type { TSESTree } from "@typescript-eslint/utils";
import { dottedName, homeOf, isFunction, type Node } from "./syntax.js";

/**
 * Whether a compiler takes a text in an object for any text, because no type is asked where the
 * object is made: `const ssl = { minVersion: "TLSv1.2" }`. What takes certain texts only refuses
 * such an object later.
 */
export function isWidened(node: Node): boolean {
  const { parent } = node;
  switch (parent?.type) {
    case "VariableDeclarator":
      return !parent.id.typeAnnotation;
    case "PropertyDefinition":
      return !parent.typeAnnotation;
    case "ReturnStatement": {
      const home = homeOf(parent);
      return isFunction(home) && isResultWidened(home);
    }
    case "ArrowFunctionExpression":
      return isResultWidened(parent);
    case "CallExpression":
      return isCopy(parent);
    case "NewExpression":
    case "AssignmentExpression":
    case "TSAsExpression":
    case "TSTypeAssertion":
    case "TSSatisfiesExpression":
      return false;
    case "Property":
    case "ObjectExpression":
    case "ArrayExpression":
    case "AwaitExpression":
    case "ConditionalExpression":
    case "LogicalExpression":
    case "TSNonNullExpression":
      return isWidened(parent);
    default:
      return true;
  }
}

/** A function that is handed on gives what is asked there. */
const isResultWidened = (fn: Node & { readonly returnType?: unknown }): boolean =>
  !fn.returnType && isWidened(fn);

/** `Object.assign(...)`, `Object.freeze(...)`, `structuredClone(...)`. */
const isCopy = ({ callee }: TSESTree.CallExpression): boolean => {
  const name = callee.type === "MemberExpression" ? callee.object : callee;
  return /^(?:Object|structuredClone)$/.test(dottedName(name) ?? "");
};
