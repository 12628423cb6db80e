import type { SyntaxNode } from "@lezer/common";
import { partsOf } from "../programs/nodes.js";

const isList = ({ name }: SyntaxNode): boolean =>
  /(?:Tuple|Array|Parenthesized)Expression/.test(name);

/** What is set where a target is several: `a, (b, *c)`. */
export const targetsIn = (node: SyntaxNode): readonly SyntaxNode[] =>
  isList(node)
    ? partsOf(node).flatMap(targetsIn)
    : [node].filter(({ name }) => /VariableName|MemberExpression/.test(name));

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
