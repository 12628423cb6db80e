import type { SyntaxNode } from "@lezer/common";
import { other, partsWithout, spanOf } from "../programs/nodes.js";
import type { Expression, FunctionCode, Other, Statement } from "../programs/tree.js";

/** The translations of the parts of a program, for one another. */
export interface Translator {
  readonly source: string;
  /** The statements in a node, one after the other. */
  statements(node: SyntaxNode): readonly Statement[];
  statement(node: SyntaxNode): readonly Statement[];
  expression(node: SyntaxNode): Expression;
  functionCode(node: SyntaxNode): FunctionCode;
}

export const codeOf = ({ from, to }: SyntaxNode, { source }: Translator): string =>
  source.slice(from, to);

/** Whether a node is more than a token, such as a bracket or a word of the language. */
export const isMeant = ({ name }: SyntaxNode): boolean =>
  /[A-Z]/.test(name) && !name.endsWith("Comment");

/** The parts of a node that mean something, also those that the parser skipped. */
export function meantIn(node: SyntaxNode): readonly SyntaxNode[] {
  const found: SyntaxNode[] = [];
  for (let part = node.firstChild; part; part = part.nextSibling)
    if (part.type.isError)
      for (let lost = part.firstChild; lost; lost = lost.nextSibling) found.push(lost);
    else found.push(part);
  return found.filter(isMeant);
}

/** What is not understood, with whatever is in it. */
export const unknown = (node: SyntaxNode, all: Translator): Other =>
  other(spanOf(node), meantIn(node).map(all.expression));

/** The parts of a node but for brackets. */
export const innerOf = (node: SyntaxNode): readonly SyntaxNode[] =>
  partsWithout(node, "(", ")", "[", "]", "{", "}");
