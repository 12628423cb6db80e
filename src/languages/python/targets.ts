import type { SyntaxNode } from "@lezer/common";
import { isOf, partsOf } from "../programs/nodes.js";

const isList = (node: SyntaxNode): boolean =>
  isOf(node, "TupleExpression", "ArrayExpression", "ParenthesizedExpression");

/** What is set where a target is several: `a, (b, *c)`. */
export const targetsIn = (node: SyntaxNode): readonly SyntaxNode[] =>
  isList(node)
    ? partsOf(node).flatMap(targetsIn)
    : [node].filter((target) => isOf(target, "VariableName", "MemberExpression"));

/** The targets between two words: of `for` those before `in`. */
export function namesBetween(
  parts: readonly SyntaxNode[],
  start: string,
  end: string,
): readonly SyntaxNode[] {
  let isInside = false;
  const found: SyntaxNode[] = [];
  for (const part of parts) {
    if (part.name === start || part.name === end) isInside = part.name === start;
    else if (isInside) found.push(...targetsIn(part));
  }
  return found;
}
