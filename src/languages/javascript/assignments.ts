import type { TSESTree } from "@typescript-eslint/utils";
import type { Assignment } from "../../document/document.js";
import type { Context } from "./context.js";
import { dottedName, rootOf, spanOf, type Node } from "./syntax.js";

/** What the file sets of the whole process. */
export const readAssignments = (context: Context): readonly Assignment[] =>
  context.found.assignments.flatMap((node) => assignmentOf(context, node));

function assignmentOf(
  context: Context,
  node: TSESTree.AssignmentExpression,
): readonly Assignment[] {
  const target = targetOf(context, node.left);
  // `??=` sets what is not set, as a variable may be and a member of a module is not.
  if (target === null || (node.operator !== "=" && !target.startsWith("process.env."))) return [];
  const { parent } = node;
  const isStatement =
    parent.type === "ExpressionStatement" &&
    /^(?:Program|BlockStatement)$/.test(parent.parent.type);
  return [
    {
      target,
      value: context.evaluate(node.right, spanOf(node.left)),
      at: spanOf(node),
      remove: () =>
        isStatement ? { edit: [{ at: spanOf(parent), text: "" }], trust: "suggest" } : null,
    },
  ];
}

/** `process.env.X`, or a member of a module under the module's own name. */
function targetOf({ origin, bindings }: Context, left: Node): string | null {
  const from = origin(left);
  if (from) return from.path === "" ? null : `${from.module}.${from.path}`;
  const name = dottedName(left);
  return name?.startsWith("process.env.") && !bindings.variable(rootOf(left)) ? name : null;
}
