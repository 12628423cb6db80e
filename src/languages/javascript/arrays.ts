import type { TSESTree } from "@typescript-eslint/utils";
import type { Value } from "../../document/value.js";
import { unknown, type Evaluator, type Place } from "./evaluator.js";
import { unwrap, type Node } from "./syntax.js";

/** The elements of an array literal, also behind a constant; null where one of them is spread. */
export function elementsOf(evaluator: Evaluator, node: Node): readonly (Node | null)[] | null {
  const inner = unwrap(node);
  if (inner.type === "ArrayExpression") return inner.elements.some((element) => element?.type === "SpreadElement") ? null : inner.elements;
  const variable = inner.type === "Identifier" ? evaluator.bindings.variable(inner) : null;
  if (!variable || variable.defs[0]?.name.parent.type !== "VariableDeclarator") return null;
  // Anything but reads by index may change it.
  const isRead = evaluator.bindings.reads(variable).every(({ identifier }) => {
    const { parent } = identifier;
    return parent?.type === "MemberExpression" && parent.object === identifier && !isChange(parent);
  });
  const value = isRead ? evaluator.bindings.onlyValue(variable) : null;
  return value && unwrap(value).type === "ArrayExpression" ? elementsOf(evaluator, value) : null;
}

const KEEPING = /^(?:join|slice|concat|includes|at|length)$/;
function isChange(member: TSESTree.MemberExpression): boolean {
  const { parent } = member;
  if (parent.type === "AssignmentExpression" && parent.left === member) return true;
  return !member.computed && member.property.type === "Identifier" && !KEEPING.test(member.property.name);
}

/** A list. What is spread into it is left out. */
export function arrayValue(evaluator: Evaluator, node: TSESTree.ArrayExpression, place: Place): Value {
  const itself = unknown(evaluator, node);
  const elements = (): readonly Value[] =>
    node.elements.flatMap((element) => (element && element.type !== "SpreadElement" ? [evaluator.evaluate(element, place)] : []));
  return itself.kind === "opaque" ? { ...itself, elements } : itself;
}

/** `list[0]`; null where it is no element of a known array. */
export function arrayElement(evaluator: Evaluator, node: TSESTree.MemberExpression, place: Place): Value | null {
  if (!node.computed || node.property.type !== "Literal" || typeof node.property.value !== "number") return null;
  const element = elementsOf(evaluator, node.object)?.[node.property.value];
  return element ? evaluator.evaluate(element, { ...place, trust: "suggest" }) : null;
}
