import type { TSESTree } from "@typescript-eslint/utils";
import type { Span } from "../../model/setting.js";
import { pay } from "../../document/steps.js";
import { isInside, isLoop, isOf, memberName, spanOf, type Node } from "./syntax.js";

/** Something that happens to a variable, or to what it holds. */
export interface Event {
  readonly node: Node;
  /** Keys of what is written: none for the variable itself. */
  readonly path: readonly string[];
  /** The expression that is written; null where it cannot be told. */
  readonly value: Node | null;
  /** The whole of another object is laid over it: `Object.assign(config, more)`. */
  readonly spreads?: boolean;
  /** What stands there decides: `config.ssl ??= x`, `url += x`. */
  readonly operator?: Operator;
  /** These are put at the end of a list. */
  readonly pushes?: readonly Node[];
  /** A key that nobody knows is written: `config[key] = x`. */
  readonly isAnyKey?: boolean;
  /** The key is taken away. */
  readonly deletes?: boolean;
}

export type Operator = "??" | "||" | "&&" | "+";

/** How the states of a variable are made of each other. */
export interface Steps<S> {
  /** A state that is one of several goes each its own way through what a test decides. */
  each(state: S, events: readonly Event[], go: (one: S, steps: Steps<S>) => S): S;
  happen(state: S, event: Event): S;
  /** One of two, by a test; `at` is where a reader would look. */
  choose(test: Node, at: Node, then: S, otherwise: S): S;
  /** One of two, by whether something is equal to something else. */
  select(asked: Node, answer: Node, then: S, otherwise: S): S;
  /** One of two, by whether something succeeds; `at` is where it goes on when it fails. */
  attempt(tried: Node, at: Node, done: S, failed: S): S;
  lost(node: Node): S;
}

/** Which events happen to what is used where. */
interface Around {
  readonly events: readonly Event[];
  /** Where the use stands. */
  readonly useAt: Span;
}
interface Run<S> extends Around {
  readonly steps: Steps<S>;
}

/** The state after statements, as far as the use if it stands among them. */
export function stateAfter<S>(
  statements: readonly Node[],
  before: S,
  events: readonly Event[],
  use: Node,
  steps: Steps<S>,
): S {
  return afterAll({ events, useAt: spanOf(use), steps }, statements, before);
}

const holdsUse = ({ useAt }: Around, node: Node | null | undefined): boolean =>
  !!node && isInside(useAt, spanOf(node));
const eventsIn = ({ events }: Around, node: Node | null | undefined): readonly Event[] =>
  node ? events.filter((event) => isInside(spanOf(event.node), spanOf(node))) : [];

function afterAll<S>(run: Run<S>, nodes: readonly Node[], state: S): S {
  let current = state;
  for (const node of concerned(run, nodes)) {
    current = after(run, node, current);
    if (holdsUse(run, node)) break;
  }
  return current;
}

/** The statements that hold an event, as far as the use: a file may have very many others. */
function concerned(run: Around, nodes: readonly Node[]): readonly Node[] {
  const last = indexOf(nodes, run.useAt[0]);
  const end = last >= 0 && holdsUse(run, nodes[last]) ? last : nodes.length;
  const indices = new Set(run.events.map(({ node }) => indexOf(nodes, node.range[0])));
  return [...indices]
    .sort((one, other) => one - other)
    .flatMap((index) => (index <= end ? (nodes[index] ?? []) : []));
}

function after<S>(run: Run<S>, node: Node, state: S): S {
  if (!pay()) return run.steps.lost(node);
  const inside = eventsIn(run, node);
  if (inside.length === 0) return state;
  switch (node.type) {
    case "BlockStatement":
      return afterAll(run, node.body, state);
    case "ExportNamedDeclaration":
      return node.declaration ? after(run, node.declaration, state) : state;
    case "ExpressionStatement":
      return eachWay(run, state, isPlain(node) ? inside.filter(isPart) : inside, (own, one) =>
        afterExpression(own, node.expression, one, inside),
      );
    case "IfStatement":
      return eachWay(run, state, inside, (own, one) => afterIf(own, node, one, inside));
    case "TryStatement":
      return eachWay(run, state, inside, (own, one) => afterTry(own, node, one, inside));
    case "SwitchStatement":
      return holdsUse(run, node)
        ? afterOther(run, node, state, inside)
        : eachWay(run, state, inside, (own, one) => afterSwitch(own, node, one, inside));
    default:
      return afterOther(run, node, state, inside);
  }
}

/** It is done whatever is asked, so what it makes anew of all that there was may stay together. */
const isPlain = ({ expression }: TSESTree.ExpressionStatement): boolean =>
  expression.type !== "LogicalExpression";
const isPart = ({ path, spreads = false }: Event): boolean => path.length > 0 || spreads;

const eachWay = <S>(
  run: Run<S>,
  state: S,
  inside: readonly Event[],
  go: (own: Run<S>, one: S) => S,
): S => run.steps.each(state, inside, (one, steps) => go({ ...run, steps }, one));

/** A loop may come round again; in what is not understood anything may happen before the use. */
function afterOther<S>(run: Run<S>, node: Node, state: S, inside: readonly Event[]): S {
  const isLater = inside.every(({ node: event }) => event.range[0] > run.useAt[0]);
  return isLater && holdsUse(run, node) && !isLoop(node) ? state : run.steps.lost(node);
}

function afterExpression<S>(
  { steps }: Run<S>,
  node: Node,
  state: S,
  [event, another]: readonly Event[],
): S {
  if (!event || another) return steps.lost(node);
  if (event.node === node) return steps.happen(state, event);
  const isGuarded =
    node.type === "LogicalExpression" && node.operator === "&&" && node.right === event.node;
  return isGuarded
    ? steps.choose(node.left, event.node, steps.happen(state, event), state)
    : steps.lost(node);
}

function afterIf<S>(
  run: Run<S>,
  node: TSESTree.IfStatement,
  state: S,
  inside: readonly Event[],
): S {
  if (eventsIn(run, node.test).length > 0) return run.steps.lost(node);
  if (holdsUse(run, node.consequent)) return after(run, node.consequent, state);
  const inElse = (): S => (node.alternate ? after(run, node.alternate, state) : state);
  if (holdsUse(run, node.alternate)) return inElse();
  const then = after(run, node.consequent, state);
  const otherwise = inElse();
  if (leaves(node.consequent)) return otherwise;
  if (leaves(node.alternate)) return then;
  return run.steps.choose(node.test, inside[0]?.node ?? node, then, otherwise);
}

function afterTry<S>(
  run: Run<S>,
  { block, handler, finalizer }: TSESTree.TryStatement,
  state: S,
  inside: readonly Event[],
): S {
  const done = after(run, block, state);
  if (holdsUse(run, block)) return done;
  const tried = inside[0]?.node ?? block;
  if (handler && holdsUse(run, handler)) {
    const either = done === state ? state : run.steps.attempt(tried, handler, done, state);
    return after(run, handler.body, either);
  }
  const handled = handler ? after(run, handler.body, state) : done;
  const ended =
    !handler || leaves(handler.body) || handled === done
      ? done
      : run.steps.attempt(tried, handler.body.body[0] ?? handler, done, handled);
  return finalizer ? after(run, finalizer, ended) : ended;
}

function afterSwitch<S>(
  run: Run<S>,
  { discriminant, cases }: TSESTree.SwitchStatement,
  state: S,
  inside: readonly Event[],
): S {
  const bodies = cases.map(({ consequent }) =>
    consequent.flatMap((each) => (each.type === "BlockStatement" ? each.body : [each])),
  );
  const isPlain =
    cases.length <= MOST_CASES &&
    bodies.flat().every((statement) => isOf(statement, ...PLAIN)) &&
    inside.every((event) => !isTested(event, cases));
  if (!isPlain || eventsIn(run, discriminant).length > 0) return run.steps.lost(discriminant);
  const from = (start: number): S | null => afterCases(run, bodies.slice(start).flat(), state);
  const standard = cases.findIndex(({ test }) => test === null);
  const unmatched = standard < 0 ? state : from(standard);
  const matched = cases.reduceRight<S | null>((otherwise, { test }, index) => {
    const then = test && from(index);
    if (then === null || otherwise === null || !test) return then ?? otherwise;
    return run.steps.select(discriminant, test, then, otherwise);
  }, unmatched);
  return matched ?? state;
}

/** What is there after the switch; null where nothing after it is reached. */
function afterCases<S>(run: Run<S>, statements: readonly Node[], state: S): S | null {
  let current = state;
  for (const statement of statements) {
    if (statement.type === "BreakStatement")
      return statement.label ? run.steps.lost(statement) : current;
    if (leaves(statement)) return null;
    current = after(run, statement, current);
  }
  return current;
}

/**
 * Which of the nodes, in the order of the file, an offset falls into; -1 where it is before all of
 * them.
 */
function indexOf(nodes: readonly Node[], offset: number): number {
  let [low, high] = [0, nodes.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((nodes[middle]?.range[0] ?? Infinity) <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** A `switch` of more cases is not followed. */
const MOST_CASES = 50;
/** Statements of a case that end where the next one begins. */
const PLAIN = [
  ...(["ExpressionStatement", "BreakStatement", "ReturnStatement", "ThrowStatement"] as const),
  "VariableDeclaration",
] as const;
const isTested = ({ node }: Event, cases: readonly TSESTree.SwitchCase[]): boolean =>
  cases.some(({ test }) => test !== null && isInside(spanOf(node), spanOf(test)));

/** Whether nothing after the statement is reached through it. */
export function leaves(node: Node | null | undefined): boolean {
  if (!node) return false;
  if (isOf(node, "ReturnStatement", "ThrowStatement", "BreakStatement", "ContinueStatement"))
    return true;
  if (node.type === "BlockStatement") return leaves(node.body.at(-1));
  if (node.type === "IfStatement") return leaves(node.consequent) && leaves(node.alternate);
  return node.type === "ExpressionStatement" && isExit(node.expression);
}

const isExit = (node: Node): boolean =>
  node.type === "CallExpression" && memberName(node.callee) === "exit";
