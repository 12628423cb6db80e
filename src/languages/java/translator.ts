import type { SyntaxNode } from "@lezer/common";
import { isOf, partsOf } from "../programs/nodes.js";
import type { Expression, Statement } from "../programs/tree.js";

/** What translates the nodes of one file. */
export interface Translator {
  readonly source: string;
  /** What a node is made of, as statements. */
  statements(node: SyntaxNode): readonly Statement[];
  /** One statement, which may become several. */
  statement(node: SyntaxNode): readonly Statement[];
  expression(node: SyntaxNode): Expression;
}

export const codeOf = ({ from, to }: SyntaxNode, { source }: Translator): string =>
  source.slice(from, to);

/** The name of a type, with what it is made of: `A`, `a.b.A`, `A<B>`. */
export const isTypeName = (node: SyntaxNode): boolean =>
  isOf(node, "TypeName", "ScopedTypeName", "GenericType");

/** Nodes that stand for a value or do something, unlike brackets, operators, words and types. */
export const isCode = ({ name }: SyntaxNode): boolean =>
  /[A-Z]|this|null/.test(name) &&
  !/(?:Op|^Label|Type|TypeName|TypeArguments|Dimension|Modifiers)$/.test(name);

/** What is in a node, as values. */
export const valuesIn = (node: SyntaxNode, all: Translator): readonly Expression[] =>
  partsOf(node).filter(isCode).map(all.expression);

/** Whether the parser has not understood a part of a node. */
export const isBroken = (node: SyntaxNode): boolean => {
  for (let part = node.firstChild; part; part = part.nextSibling)
    if (part.type.isError) return true;
  return false;
};
