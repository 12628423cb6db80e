import type { TSESTree } from "@typescript-eslint/utils";
import { isSeveral, mapBranches, mapWays } from "../../document/choices.js";
import { offered } from "../../document/offered.js";
import { isNullish, isUnread, type Value } from "../../document/value.js";
import { decidedByWay, isToldApart, truth } from "./deciding.js";
import { choice, says, scalar, unknown, type Evaluator, type Place } from "./evaluator.js";
import { unwrap, type Node, type Variable } from "./syntax.js";
import { readTest } from "./tests.js";

/** A comparison is true or false; which one, only the running program knows. */
export const undecided = (evaluator: Evaluator, node: Node): Value =>
  choice(
    evaluator,
    node,
    [scalar(evaluator, node, true, null), scalar(evaluator, node, false, null)],
    readTest(evaluator, node),
    ["true", "false"],
  );

export function conditional(
  evaluator: Evaluator,
  node: TSESTree.ConditionalExpression,
  place: Place,
): Value {
  const known =
    truth(evaluator.evaluate(node.test, place)) ?? decidedByWay(evaluator, node.test, place);
  if (known !== null) return evaluator.evaluate(known ? node.consequent : node.alternate, place);
  const several = severalIn(evaluator, node, place);
  if (several)
    return mapWays(several.value, (held, guards) =>
      conditional(evaluator.holding(several.variable, node, held, guards), node, place),
    );
  const branches = [node.consequent, node.alternate];
  const isOther = isToldApart(evaluator, node, place);
  const of = branches
    .map((branch) => evaluator.evaluate(branch, place))
    .map((value) => (isOther ? offered(value) : value));
  return choice(evaluator, node, of, readTest(evaluator, node.test), branches);
}

/** A variable with several objects, one of which becomes what a condition gives. */
function severalIn(
  evaluator: Evaluator,
  { consequent, alternate }: TSESTree.ConditionalExpression,
  place: Place,
): { readonly variable: Variable; readonly value: Value } | null {
  for (const node of [consequent, alternate].flatMap(madeOf)) {
    const variable = evaluator.bindings.variable(node);
    const value = variable && evaluator.evaluate(node, place);
    if (value && isSeveral(value)) return { variable, value };
  }
  return null;
}

/** `config`, or `config` of `{ ...config, ssl }` and of `Object.assign({}, config)`. */
function madeOf(node: Node): readonly Node[] {
  const inner = unwrap(node);
  const parts =
    inner.type === "ObjectExpression"
      ? inner.properties.flatMap((each) => (each.type === "SpreadElement" ? each.argument : []))
      : [inner];
  return parts
    .flatMap((part): readonly Node[] => (part.type === "CallExpression" ? part.arguments : [part]))
    .map(unwrap)
    .filter(({ type }) => type === "Identifier");
}

export function logical(
  evaluator: Evaluator,
  node: TSESTree.LogicalExpression,
  place: Place,
): Value {
  const left = evaluator.evaluate(node.left, place);
  const right = (): Value => evaluator.evaluate(node.right, place);
  const known = truth(left);
  if (node.operator === "&&") {
    if (known !== null) return known ? right() : left;
    const off = { ...scalar(evaluator, node.left, false, null), says: says(evaluator, node) };
    const holds = decidedByWay(evaluator, node.left, place);
    if (holds !== null) return holds ? right() : off;
    return choice(evaluator, node, [right(), off], readTest(evaluator, node.left), [
      node.right,
      "undefined",
    ]);
  }
  const isTaken = (branch: Value): boolean | null =>
    node.operator === "??" && branch.kind === "scalar" ? !isNullish(branch) : truth(branch);
  if (known !== null) return isTaken(left) === true ? left : right();
  const isOpen = left.kind !== "choice" || leavesOf(left).every((leaf) => isTaken(leaf) === null);
  if (isOpen) return choice(evaluator, node, [left, right()], null, [node.left, node.right]);
  return mapBranches(left, (branch) =>
    leftOrRight(evaluator, node, branch, isTaken(branch), right),
  );
}

/** The left side where it is taken, else the right one; either where that is not known. */
function leftOrRight(
  evaluator: Evaluator,
  node: Node,
  left: Value,
  isTaken: boolean | null,
  right: () => Value,
): Value {
  if (isTaken === null) return choice(evaluator, node, [left, right()], null);
  return isTaken ? left : right();
}

/** What is there after `there ??= given`. */
export function afterLogical(
  evaluator: Evaluator,
  node: Node,
  operator: TSESTree.LogicalExpression["operator"],
  there: Value,
  given: () => Value,
): Value {
  return mapBranches(there, (branch) =>
    leftOrRight(evaluator, node, branch, isKept(branch, operator), given),
  );
}

/** Whether `there ??= given` leaves what is there; null where the file does not tell. */
function isKept(there: Value, operator: TSESTree.LogicalExpression["operator"]): boolean | null {
  const isMissing = there.kind === "missing";
  if (operator === "??") return isUnread(there) ? null : !isMissing && !isNullish(there);
  const isTrue = isMissing ? false : truth(there);
  return isTrue === null ? null : isTrue === (operator === "||");
}

export function unary(evaluator: Evaluator, node: TSESTree.UnaryExpression, place: Place): Value {
  if (node.operator === "void") return scalar(evaluator, node, undefined, place);
  if (node.operator !== "!") return unknown(evaluator, node);
  const known = truth(evaluator.evaluate(node.argument, place));
  return known === null ? undecided(evaluator, node) : scalar(evaluator, node, !known, place);
}

const leavesOf = (value: Value): readonly Value[] =>
  value.kind === "choice" ? value.of.flatMap(leavesOf) : [value];
