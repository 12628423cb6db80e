import type { Origin } from "./origin.js";
import { unwrap, type Node, type SourceCode } from "./syntax.js";

/** A value, and where its type comes from. */
export interface Described {
  readonly from: Origin | null;
  readonly value: Node;
  /** Where a reader would point. */
  readonly head: Node;
}

/** `@type {import("mysql2").PoolOptions}`, also inside of `Partial<>` and the like. */
const TYPE = /@type\s*\{[^{}]*?\bimport\(\s*["']([^"']+)["']\s*\)\.([\w.]+)/;

/**
 * In files without types of their own, what follows a comment with a package's type: a variable,
 * `module.exports = {}`, `({})`.
 */
export function describedIn(sourceCode: SourceCode): readonly Described[] {
  return sourceCode.getAllComments().flatMap((comment) => {
    const isDocument = comment.type === "Block" && comment.value.startsWith("*");
    const [, module = "", path = ""] = (isDocument ? TYPE.exec(comment.value) : null) ?? [];
    const described = module === "" ? null : behind(sourceCode, comment);
    return described ? [{ from: { module, path }, ...described }] : [];
  });
}

function behind(
  sourceCode: SourceCode,
  comment: Parameters<SourceCode["getTokenAfter"]>[0],
): Omit<Described, "from"> | null {
  const first = sourceCode.getTokenAfter(comment);
  const token = first?.value === "(" ? sourceCode.getTokenAfter(first) : first;
  let node: Node | null | undefined = token && sourceCode.getNodeByRangeIndex(token.range[0]);
  while (node && node.range[0] === token?.range[0]) {
    const found = valueOf(node);
    if (found) return found;
    node = node.parent;
  }
  return null;
}

function valueOf(node: Node): Omit<Described, "from"> | null {
  switch (node.type) {
    case "ObjectExpression":
      return { value: node, head: node };
    case "VariableDeclaration": {
      const [{ id, init }] = node.declarations;
      return init && { value: unwrap(init), head: id };
    }
    case "ExportNamedDeclaration":
      return node.declaration && valueOf(node.declaration);
    case "ExportDefaultDeclaration":
      return { value: node.declaration, head: node.declaration };
    case "AssignmentExpression":
      return { value: unwrap(node.right), head: node.left };
    default:
      return null;
  }
}
