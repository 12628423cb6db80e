import type { SyntaxNode, Tree } from "@lezer/common";
import type { Span } from "../../model/setting.js";
import type { Comment } from "../eslint/text-comments.js";
import type { Argument, Expression, Other, Statement } from "./tree.js";

export const spanOf = ({ from, to }: SyntaxNode): Span => [from, to];

const IGNORED = /^(?:⚠|.*Comment)$/;

/** What a node is made of, tokens and all, without comments and errors. */
export function partsOf(node: SyntaxNode): readonly SyntaxNode[] {
  const parts: SyntaxNode[] = [];
  for (let part = node.firstChild; part; part = part.nextSibling)
    if (!IGNORED.test(part.name)) parts.push(part);
  return parts;
}

/** Whether a node is of one of these kinds; a token is of the kind of its text. */
export const isOf = (node: SyntaxNode, ...kinds: readonly string[]): boolean =>
  kinds.includes(node.name);

/** The parts that are of none of these kinds. */
export const partsWithout = (
  node: SyntaxNode,
  ...kinds: readonly string[]
): readonly SyntaxNode[] => partsOf(node).filter((part) => !isOf(part, ...kinds));

export const partNamed = (node: SyntaxNode, ...names: readonly string[]): SyntaxNode | null =>
  partsOf(node).find((part) => isOf(part, ...names)) ?? null;

/** Nodes that stand together. */
export type Group = readonly [SyntaxNode, ...SyntaxNode[]];
const isGroup = (nodes: SyntaxNode[]): nodes is [SyntaxNode, ...SyntaxNode[]] => nodes.length > 0;

/** The stretches between separators; an empty one, as behind a last comma, is left out. */
export function between(
  parts: readonly SyntaxNode[],
  ...separators: readonly string[]
): readonly Group[] {
  const groups: SyntaxNode[][] = [[]];
  for (const part of parts)
    if (separators.includes(part.name)) groups.push([]);
    else groups.at(-1)?.push(part);
  return groups.filter(isGroup);
}

/** From the first of some nodes to the last. */
export const acrossOf = ([first, ...others]: Group): Span => [
  first.from,
  (others.at(-1) ?? first).to,
];

/** What is left of a sign, the sign, and what is right of it. */
type Three = readonly [left: SyntaxNode, sign: SyntaxNode, right: SyntaxNode];

/** The first three parts of a node; null where it has fewer. */
export function threeOf(node: SyntaxNode): Three | null {
  const [left, sign, right] = partsOf(node);
  return left && sign && right ? [left, sign, right] : null;
}

/** The parts of `a + b + c`, however long. */
export function sumOf(
  node: SyntaxNode,
  isPlus: (sign: SyntaxNode) => boolean,
): readonly SyntaxNode[] {
  const found: SyntaxNode[] = [];
  let rest = node;
  for (let parts = threeOf(rest); parts && isPlus(parts[1]); parts = threeOf(rest)) {
    found.push(parts[2]);
    [rest] = parts;
  }
  return [rest, ...found.toReversed()];
}

/** Between the brackets of a node; an unclosed one ends where it ends. */
export function insideOf(node: SyntaxNode): Span {
  const { firstChild, lastChild } = node;
  const isClosed = lastChild !== null && /^[)\]}]$/.test(lastChild.name);
  return [firstChild?.to ?? node.from, isClosed ? lastChild.from : node.to];
}

/** The comments of a tree, whatever its language calls them. */
export function commentsIn(tree: Tree, source: string): readonly Comment[] {
  const comments: Comment[] = [];
  tree.iterate({
    enter({ name, from, to }) {
      if (!name.endsWith("Comment")) return;
      const value = source
        .slice(from, to)
        .replace(/^(?:\/\/|\/\*|#)/, "")
        .replace(/\*\/$/, "");
      comments.push({ start: from, end: to, value });
    },
  });
  return comments;
}

export const other = (at: Span, of: readonly (Expression | Statement)[] = []): Other => ({
  kind: "other",
  at,
  of,
});

/** What is nested deeper than this is generated. */
const DEEPEST = 100;

/** The same translation, which ends where code is nested too deep for a reader. */
export function boundedly<Node, Code>(
  translate: (node: Node) => Code,
  end: (node: Node) => Code,
): (node: Node) => Code {
  let depth = 0;
  return (node) => {
    if (depth >= DEEPEST) return end(node);
    depth += 1;
    try {
      return translate(node);
    } finally {
      depth -= 1;
    }
  };
}

/** The translation of expressions. */
export const expressionsBy = (
  translate: (node: SyntaxNode) => Expression,
): ((node: SyntaxNode) => Expression) => boundedly(translate, (node) => other(spanOf(node)));

export const argument = (value: Expression, at: Span = value.at): Argument => ({
  at,
  name: null,
  value,
  isSpread: false,
});
