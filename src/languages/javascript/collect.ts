import type { TSESTree } from "@typescript-eslint/utils";
import { exportedAt, typedAt, type Typed } from "./declared.js";
import { isOf, memberName, walk, type Node, type SourceCode } from "./syntax.js";

/** What of a file may concern a connection, each kind in the order of the file. */
export interface Interesting {
  readonly tags: TSESTree.TaggedTemplateExpression[];
  readonly calls: (TSESTree.CallExpression | TSESTree.NewExpression)[];
  readonly assignments: TSESTree.AssignmentExpression[];
  readonly typed: Typed[];
  readonly exported: Node[];
  /** Objects by where they begin. */
  readonly objects: Map<number, TSESTree.ObjectExpression>;
  readonly lists: TSESTree.ArrayExpression[];
  readonly texts: (
    | TSESTree.Literal
    | TSESTree.TemplateLiteral
    | TSESTree.BinaryExpression
    | TSESTree.CallExpression
  )[];
}

/** Found in one walk. */
export function collect({ ast, visitorKeys }: SourceCode): Interesting {
  const found: Interesting = {
    ...{ calls: [], tags: [], assignments: [], texts: [], lists: [], typed: [], exported: [] },
    objects: new Map(),
  };
  walk(ast, visitorKeys, collector(found));
  return found;
}

const collector =
  (found: Interesting) =>
  (node: Node): void => {
    switch (node.type) {
      case "CallExpression":
      case "NewExpression":
        found.calls.push(node);
        if (isJoin(node)) found.texts.push(node);
        break;
      case "TaggedTemplateExpression":
        found.tags.push(node);
        break;
      case "ObjectExpression":
        found.objects.set(node.range[0], node);
        break;
      case "ArrayExpression":
        // More may be put into a list that has a name.
        if (isOf(node.parent, "Property", "ArrayExpression", "CallExpression", "NewExpression"))
          found.lists.push(node);
        break;
      case "AssignmentExpression":
        if (/^(?:\?\?|\|\|)?=$/.test(node.operator) && node.left.type === "MemberExpression")
          found.assignments.push(node);
        found.exported.push(...exportedAt(node));
        break;
      case "ExportDefaultDeclaration":
      case "TSExportAssignment":
        found.exported.push(...exportedAt(node));
        break;
      case "VariableDeclarator":
      case "PropertyDefinition":
      case "TSSatisfiesExpression":
      case "TSAsExpression":
      case "TSTypeAssertion":
      case "FunctionDeclaration":
      case "FunctionExpression":
      case "ArrowFunctionExpression":
        found.typed.push(...typedAt(node));
        break;
      case "Literal":
        if (typeof node.value === "string") found.texts.push(node);
        break;
      case "TemplateLiteral":
        found.texts.push(node);
        break;
      case "BinaryExpression":
        if (node.operator === "+" && node.parent.type !== "BinaryExpression")
          found.texts.push(node);
        break;
      default:
    }
  };

/** `[...].join("")`. */
const isJoin = (
  node: Node,
): node is TSESTree.CallExpression & { callee: { object: TSESTree.ArrayExpression } } =>
  node.type === "CallExpression" &&
  node.callee.type === "MemberExpression" &&
  node.callee.object.type === "ArrayExpression" &&
  memberName(node.callee) === "join";

/** A part of a concatenation: the whole is asked. */
export function isPiece({ type, parent }: Interesting["texts"][number]): boolean {
  if (parent.type === "BinaryExpression")
    return type !== "BinaryExpression" && parent.operator === "+";
  return (
    parent.type === "ArrayExpression" &&
    parent.parent.type === "MemberExpression" &&
    isJoin(parent.parent.parent)
  );
}
