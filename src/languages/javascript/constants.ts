import type { TSESTree } from "@typescript-eslint/utils";
import type { Bindings } from "./bindings.js";
import { walk, type Node, type Variable } from "./syntax.js";

/** What only this place reads. Others may read what is exported, and the globals of a script. */
function readOnlyHere(node: Node, bindings: Bindings): Variable | null {
  const variable = bindings.variable(node);
  const isOwn =
    variable &&
    variable.scope.type !== "global" &&
    bindings.reads(variable).length === 1 &&
    !bindings.isExported(variable);
  return isOwn ? variable : null;
}

/**
 * The literal in a constant that only this place reads. An edit of it leaves nothing over, and what the constant is called
 * still tells what it holds.
 */
export function ownConstant(node: Node, bindings: Bindings): TSESTree.Literal | null {
  const variable = readOnlyHere(node, bindings);
  const value = variable && bindings.onlyValue(variable);
  return value?.type === "Literal" ? value : null;
}

/** Whether a variable is read nowhere any more, once other code stands in this place: `noUnusedLocals` of TypeScript refuses it. */
export function isLeftOver(node: Node, bindings: Bindings): boolean {
  let isSo = false;
  walk(node, bindings.visitorKeys, (inner) => {
    isSo ||= readOnlyHere(inner, bindings) !== null;
  });
  return isSo;
}
