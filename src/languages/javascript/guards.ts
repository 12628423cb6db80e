import { remembered, rememberedOf } from "../../document/memo.js";
import { firstFrom } from "../../document/order.js";
import { isSameGuard, type Guard } from "../../model/setting.js";
import type { Bindings } from "./bindings.js";
import { testOfCase, readTest } from "./tests.js";
import { type File } from "./evaluator.js";
import { leaves } from "./flow.js";
import { isFunction, nameOf, unwrap, type FunctionNode, type Node } from "./syntax.js";

/** Functions are followed to their callers as often as this. */
const MOST_CALLS = 3;
/** A function with more callers is not asked when it is called. */
const MOST_CALLERS = 20;
/** Of more early ends before a statement, only the nearest are known there. */
const MOST_EXITS = 64;

/**
 * The tests whose answers are known where a node stands: around it, after an early end, around the
 * calls of its function.
 */
export function guardsAt(file: File, node: Node, calls = MOST_CALLS): readonly Guard[] {
  const found: Guard[] = [];
  for (let inner = node; inner.parent; inner = inner.parent) {
    found.push(...answersBetween(file.bindings, inner, inner.parent).map(guardOf(file)));
    found.push(...guardsOfCase(file, inner));
    if (isFunction(inner.parent) && calls > 0)
      found.push(...guardsOfCallers(file, inner.parent, calls - 1));
  }
  return found;
}

/** A test, and what it answers where something stands. */
interface Answer {
  readonly test: Node;
  readonly holds: boolean;
}

const guardOf =
  (file: File) =>
  ({ test, holds }: Answer): Guard => ({ test: readTest(file, test), holds });

/** What was answered in its own function before a program comes to a node. */
export function answersAt({ bindings }: File, node: Node): readonly Answer[] {
  const found: Answer[] = [];
  for (let inner = node; inner.parent && !isFunction(inner); inner = inner.parent)
    found.push(...answersBetween(bindings, inner, inner.parent));
  return found;
}

/** What must have been answered for a program to come from a node to a part of it. */
function answersBetween(bindings: Bindings, inner: Node, outer: Node): readonly Answer[] {
  switch (outer.type) {
    case "IfStatement":
    case "ConditionalExpression":
      if (inner === outer.test) return [];
      return answered(outer.test, inner === outer.consequent);
    case "LogicalExpression":
      if (inner === outer.left || outer.operator === "??") return [];
      return answered(outer.left, outer.operator === "&&");
    case "SwitchCase":
      return answersBefore(bindings, inner, outer.consequent);
    case "BlockStatement":
    case "Program":
      return answersBefore(bindings, inner, outer.body);
    default:
      return [];
  }
}

/**
 * A test with each of its parts that is answered with it: all of `a && b` where it holds, all of `a
 * || b` where it does not.
 */
function answered(test: Node, holds: boolean): readonly Answer[] {
  const inner = unwrap(test);
  if (inner.type === "UnaryExpression" && inner.operator === "!")
    return answered(inner.argument, !holds);
  const whole: Answer = { test: inner, holds };
  if (inner.type !== "LogicalExpression" || inner.operator !== (holds ? "&&" : "||"))
    return [whole];
  return [whole, ...answered(inner.left, holds), ...answered(inner.right, holds)];
}

/** The early ends before a statement. A function that is declared may be called before them. */
function answersBefore(
  bindings: Bindings,
  inner: Node,
  statements: readonly Node[],
): readonly Answer[] {
  if (inner.type === "FunctionDeclaration") return [];
  const { exits, ends } = exitsIn(bindings)(statements);
  const own = firstFrom(ends, inner.range[0] + 1);
  return exits
    .slice(Math.max(0, own - MOST_EXITS), own)
    .flatMap(({ test, holds }) => answered(test, holds));
}

/** A statement that may end what it stands in, and what was answered where it did not. */
interface Exit extends Answer {
  readonly end: number;
}

/** Early ends in one list of statements, in their order. */
interface Exits {
  readonly exits: readonly Exit[];
  readonly ends: readonly number[];
}

/** The early ends among statements, found once for all calls between them. */
const exitsIn = rememberedOf<Bindings, (statements: readonly Node[]) => Exits>(() =>
  remembered((statements) => {
    const exits = statements.flatMap(exitOf);
    return { exits, ends: exits.map(({ end }) => end) };
  }),
);

function exitOf(statement: Node): readonly Exit[] {
  if (statement.type !== "IfStatement") return [];
  const { test, consequent, alternate } = statement;
  const [, end] = statement.range;
  if (leaves(consequent)) return [{ end, test, holds: false }];
  return leaves(alternate) ? [{ end, test, holds: true }] : [];
}

/** `case answer:` where nothing falls into it, and `default:` after the others. */
function guardsOfCase(file: File, inner: Node): readonly Guard[] {
  const node = inner.parent;
  if (node?.type !== "SwitchCase") return [];
  const { discriminant, cases } = node.parent;
  const before = cases[cases.indexOf(node) - 1];
  if (before && !leaves(before.consequent.at(-1))) return [];
  const tests = node.test ? [node.test] : cases.flatMap(({ test }) => test ?? []);
  const isTrue = discriminant.type === "Literal" && discriminant.value === true;
  return tests.flatMap((test) =>
    isTrue
      ? answered(test, node.test !== null).map(guardOf(file))
      : [{ test: testOfCase(file, discriminant, test), holds: node.test !== null }],
  );
}

/** What is answered before every call of a function, where the file shows them all. */
function guardsOfCallers(file: File, fn: FunctionNode, calls: number): readonly Guard[] {
  const { bindings } = file;
  const variable = nameOf(fn, bindings);
  if (!variable || bindings.isExported(variable)) return [];
  const uses = bindings.reads(variable).map(({ identifier }): Node => identifier);
  const isCalled = (use: Node): boolean =>
    use.parent?.type === "CallExpression" && use.parent.callee === use;
  if (uses.length > MOST_CALLERS || !uses.every(isCalled)) return [];
  const [first = [], ...others] = uses.map((use) => guardsAt(file, use, calls));
  return first.filter((guard) =>
    others.every((guards) => guards.some((other) => isSameGuard(guard, other))),
  );
}
