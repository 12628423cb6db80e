import type { TSESTree } from "@typescript-eslint/utils";
import { HOLE } from "../../model/hole.js";
import { finds, isKeyTrue, isSameGuard, type Guard } from "../../model/setting.js";
import type { Scalar, Value } from "../../document/value.js";
import type { Evaluator, Place } from "./evaluator.js";
import { isWithin } from "./patterns.js";
import { EQUALITY, spelled } from "./questions.js";
import { asksOf } from "./sought.js";
import { dottedName, homeOf, isFunction, unwrap, type Node, type Variable } from "./syntax.js";
import { readTest } from "./tests.js";

/** Whether a value is true to JavaScript; null where the file does not tell. */
export function truth(value: Value): boolean | null {
  if (value.kind === "mapping") return true;
  return value.kind === "scalar" ? Boolean(value.value) : null;
}

/** One of several things that a variable may hold, and what was answered on the way to it. */
export interface Way {
  readonly evaluator: Evaluator;
  readonly place: Place;
  readonly variable: Variable;
  readonly held: Value;
  readonly guards: readonly Guard[];
}

/** The things held at a node that are told apart from others. */
const waysAt = (evaluator: Evaluator, node: Node, place: Place): readonly Way[] =>
  [...evaluator.before].flatMap(([variable, { at, value: held, guards }]) =>
    guards && isWithin(node, at) ? [{ evaluator, place, variable, held, guards }] : [],
  );

/** What a test asks may concern another one of several than the one that is looked at. */
export const isToldApart = (evaluator: Evaluator, node: Node, place: Place): boolean =>
  waysAt(evaluator, node, place).length > 0;

/** Whether a test is true where one of several things that a variable may hold is told apart. */
export const decidedByWay = (evaluator: Evaluator, test: Node, place: Place): boolean | null =>
  waysAt(evaluator, test, place)
    .map((way) => holdsOn(way, test))
    .find((answer) => answer !== null) ?? null;

/** Tests are followed so deep. */
const DEEPEST = 10;

/** Whether a test is true where a variable holds one thing; null where the file does not tell. */
export function holdsOn(way: Way, test: Node, depth = 0): boolean | null {
  const inner = unwrap(test);
  return depth > DEEPEST ? null : (answeredBefore(way, inner) ?? workedOut(way, inner, depth + 1));
}

function workedOut(way: Way, node: Node, depth: number): boolean | null {
  switch (node.type) {
    case "UnaryExpression":
      return node.operator === "!" ? not(holdsOn(way, node.argument, depth)) : null;
    case "LogicalExpression":
      return together(way, node, depth);
    case "BinaryExpression": {
      if (!EQUALITY.test(node.operator)) return null;
      const isEqual = isEqualOn(way, node.left, node.right, node.operator.length === 2);
      return node.operator.startsWith("!") ? not(isEqual) : isEqual;
    }
    case "CallExpression":
      return dottedName(node.callee) === "Boolean" && node.arguments[0]
        ? holdsOn(way, node.arguments[0], depth)
        : isFound(way, node);
    default: {
      const constant = constantIn(way, node);
      return constant ? holdsOn(way, constant, depth) : truth(valueOn(way, node));
    }
  }
}

const not = (answer: boolean | null): boolean | null => (answer === null ? null : !answer);

/** One side may settle it, whatever the other one is. */
function together(
  way: Way,
  { operator, left, right }: TSESTree.LogicalExpression,
  depth: number,
): boolean | null {
  if (operator === "??") return null;
  const settles = operator === "||";
  const answers = [left, right].map((side) => holdsOn(way, side, depth));
  if (answers.includes(settles)) return settles;
  return answers.includes(null) ? null : !settles;
}

/** What the same question was answered with before. */
function answeredBefore({ evaluator, guards }: Way, node: Node): boolean | null {
  const test = readTest(evaluator, node);
  const isAnswered = (holds: boolean): boolean =>
    guards.some((guard) => isSameGuard(guard, { test, holds }));
  if (isAnswered(true)) return true;
  return isAnswered(false) ? false : null;
}

/** What `const isCloud = config.host !== "localhost"` stands for. */
function constantIn({ evaluator: { bindings } }: Way, node: Node): Node | null {
  const variable = bindings.variable(node);
  return variable?.defs[0].name.parent.type === "VariableDeclarator"
    ? bindings.onlyValue(variable)
    : null;
}

/** Whether two expressions are equal; loosely, nothing is equal to nothing of the other kind. */
export function isEqualOn(way: Way, one: Node, other: Node, isLoose = false): boolean | null {
  const [left, right] = [knownOn(way, one), knownOn(way, other)];
  if (!left || !right) return null;
  const isNothing = [left.value, right.value].every((each) => (each ?? null) === null);
  return left.value === right.value || (isLoose && isNothing);
}

/** `["production", "staging"].includes(mode)`, `host.endsWith(".com")`, `/tidbcloud/.test(host)`. */
function isFound(way: Way, node: TSESTree.CallExpression): boolean | null {
  const [argument] = node.arguments;
  if (node.callee.type !== "MemberExpression" || !argument) return null;
  const searched = unwrap(node.callee.object);
  const asks = asksOf(way.evaluator, node, false);
  const isPlain = asks.length > 0 && asks.every(({ text }) => PLAIN.test(text));
  if (!isPlain || typeof (searched.type === "Literal" && searched.value) === "string") return null;
  const text = knownOn(way, argument.type === "Literal" ? searched : argument)?.value;
  if (typeof text !== "string") return null;
  const isThere = asks.some((ask) => finds(text, ask));
  // What a pattern finds besides, nobody can tell from its characters.
  return isThere || [searched, argument].every(isExact) ? isThere : null;
}

/** A text, or a pattern that finds nothing but its own characters. */
const isExact = (node: Node): boolean =>
  node.type !== "Literal" ||
  !("regex" in node) ||
  (node.regex.flags === "" && !/(?<!\\)\./.test(node.regex.pattern));

/** What a pattern means itself, too. */
const PLAIN = /^[\w.:@-]+$/;

/** What an expression is there. Of a text that was asked for before, the answer. */
function knownOn(way: Way, node: Node): Pick<Scalar, "value"> | null {
  const name = spelled(way.evaluator, unwrap(node));
  const said = way.guards.find((each) => isKeyTrue(each) && each.test.answers?.of.includes(name));
  if (said?.test.answers) return { value: said.test.answers.text };
  const value = valueOn(way, node);
  const isWhole = value.kind === "scalar" && !String(value.value).includes(HOLE);
  return isWhole ? value : null;
}

function valueOn({ evaluator, variable, held, place }: Way, node: Node): Value {
  const home = homeOf(node);
  const whole = isFunction(home) ? home.body : home;
  return evaluator.holding(variable, whole, held).evaluate(node, place);
}
