import type { TSESTree } from "@typescript-eslint/utils";
import { homeOf, isFunction, type Node, type SourceCode } from "./syntax.js";

/** Comments that speak to tools say nothing of the program. */
const DIRECTIVE = /^\s*(?:eslint|oxlint|biome|prettier|@ts-|globals?\b|exported\b)/;

/** Comments in a node, right before its statement, and after it on the same line. */
export const commentsAt = (node: Node, sourceCode: SourceCode): readonly string[] =>
  commentsAround(node, statementOf(node), sourceCode);

/** The same at an object, and at the key that it stands at. */
export function commentsAtObject(object: Node, sourceCode: SourceCode): readonly string[] {
  const { parent } = object;
  const isBelowKey = parent?.type === "Property" && parent.value === object;
  return [
    ...commentsAt(object, sourceCode),
    ...(isBelowKey ? commentsAround(object, parent, sourceCode) : []),
  ];
}

function commentsAround(node: Node, statement: Node, sourceCode: SourceCode): readonly string[] {
  const isBeside = (comment: {
    readonly loc: { readonly start: { readonly line: number } };
  }): boolean => comment.loc.start.line === statement.loc.end.line;
  // What follows another statement on its line speaks of that; after a bracket that opens, of what
  // is in it.
  const isOfAnother = (comment: TSESTree.Comment): boolean => {
    const before =
      comment.loc.start.line < statement.loc.start.line ? sourceCode.getTokenBefore(comment) : null;
    return before?.loc.end.line === comment.loc.start.line && !/^(?:[{([:]|=>)$/.test(before.value);
  };
  const all = [
    ...sourceCode.getCommentsInside(node),
    ...sourceCode.getCommentsBefore(statement).filter((comment) => !isOfAnother(comment)),
    ...sourceCode.getCommentsAfter(statement).filter(isBeside),
  ];
  return all.map(({ value }) => value).filter((text) => !DIRECTIVE.test(text));
}

/** What is said of the function that a node stands in. */
export function docComments(node: Node, sourceCode: SourceCode): readonly string[] {
  const home = homeOf(node);
  if (!isFunction(home)) return [];
  const whole =
    home.parent.type === "MethodDefinition" || home.parent.type === "Property"
      ? home.parent
      : statementOf(home);
  return sourceCode
    .getCommentsBefore(whole)
    .filter(({ type, value }) => type === "Block" && value.startsWith("*"))
    .map(({ value }) => value);
}

function statementOf(node: Node): Node {
  let inner = node;
  while (
    inner.parent &&
    !/(?:Statement|Declaration|Program|StaticBlock|PropertyDefinition)$/.test(inner.type)
  )
    inner = inner.parent;
  return (inner.parent?.type ?? "").startsWith("Export") ? (inner.parent ?? inner) : inner;
}
