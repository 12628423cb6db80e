import type { SyntaxNode } from "@lezer/common";
import type { Expression, Statement } from "../programs/tree.js";

/** What translates the parts of a node. */
export interface Translator {
  readonly source: string;
  statements(node: SyntaxNode): readonly Statement[];
  expression(node: SyntaxNode): Expression;
}

export const codeOf = ({ from, to }: SyntaxNode, { source }: Translator): string =>
  source.slice(from, to);

export const isBody = ({ name }: SyntaxNode): boolean => name === "Body";
