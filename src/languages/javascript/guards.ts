import type { TSESTree } from "@typescript-eslint/utils";
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
    found.push(...guardsBetween(file, inner, inner.parent));
    if (isFunction(inner.parent) && calls > 0)
      found.push(...guardsOfCallers(file, inner.parent, calls - 1));
  }
  return found;
}

/** What must have been answered for a program to come from a node to a part of it. */
function guardsBetween(file: File, inner: Node, outer: Node): readonly Guard[] {
  switch (outer.type) {
    case "IfStatement":
    case "ConditionalExpression":
      if (inner === outer.test) return [];
      return answered(file, outer.test, inner === outer.consequent);
    case "LogicalExpression":
      if (inner === outer.left || outer.operator === "??") return [];
      return answered(file, outer.left, outer.operator === "&&");
    case "SwitchCase":
      return [...guardsBefore(file, inner, outer.consequent), ...guardsOfCase(file, outer)];
    case "BlockStatement":
    case "Program":
      return guardsBefore(file, inner, outer.body);
    default:
      return [];
  }
}

/**
 * A test with each of its parts that is answered with it: all of `a && b` where it holds, all of `a
 * || b` where it does not.
 */
function answered(file: File, test: Node, holds: boolean): readonly Guard[] {
  const inner = unwrap(test);
  if (inner.type === "UnaryExpression" && inner.operator === "!")
    return answered(file, inner.argument, !holds);
  const whole: Guard = { test: readTest(file, inner), holds };
  if (inner.type !== "LogicalExpression" || inner.operator !== (holds ? "&&" : "||"))
    return [whole];
  return [whole, ...answered(file, inner.left, holds), ...answered(file, inner.right, holds)];
}

/** The early ends before a statement. A function that is declared may be called before them. */
function guardsBefore(file: File, inner: Node, statements: readonly Node[]): readonly Guard[] {
  if (inner.type === "FunctionDeclaration") return [];
  const { exits, ends } = exitsIn(file.bindings)(statements);
  const own = firstFrom(ends, inner.range[0] + 1);
  return exits
    .slice(Math.max(0, own - MOST_EXITS), own)
    .flatMap(({ test, holds }) => answered(file, test, holds));
}

/** A statement that may end what it stands in, and what was answered where it did not. */
interface Exit {
  readonly end: number;
  readonly test: Node;
  readonly holds: boolean;
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
function guardsOfCase(file: File, node: TSESTree.SwitchCase): readonly Guard[] {
  const { discriminant, cases } = node.parent;
  const before = cases[cases.indexOf(node) - 1];
  if (before && !leaves(before.consequent.at(-1))) return [];
  const tests = node.test ? [node.test] : cases.flatMap(({ test }) => test ?? []);
  const isTrue = discriminant.type === "Literal" && discriminant.value === true;
  return tests.flatMap((test) =>
    isTrue
      ? answered(file, test, node.test !== null)
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
