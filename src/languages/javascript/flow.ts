import type { TSESTree } from "@typescript-eslint/utils";
import { pay } from "../../document/steps.js";
import { isInside, isLoop, memberName, spanOf, type Node } from "./syntax.js";

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
  /** The key is taken away. */
  readonly deletes?: boolean;
}

export type Operator = "??" | "||" | "&&" | "+";

/** How the states of a variable are made of each other. */
export interface Steps<S> {
  happen(state: S, event: Event): S;
  /** One of two, by a test; `at` is where a reader would look. */
  choose(test: Node, at: Node, then: S, otherwise: S): S;
  /** One of two, by whether something is equal to something else. */
  select(asked: Node, answer: Node, then: S, otherwise: S): S;
  /** One of two, by whether something succeeds; `at` is where it goes on when it fails. */
  attempt(tried: Node, at: Node, done: S, failed: S): S;
  lost(node: Node): S;
}

/** The state after statements, as far as the use if it stands among them. */
export function stateAfter<S>(
  statements: readonly Node[],
  before: S,
  events: readonly Event[],
  use: Node,
  steps: Steps<S>,
): S {
  const useAt = spanOf(use);
  const holdsUse = (node: Node | null | undefined): boolean =>
    !!node && isInside(useAt, spanOf(node));
  const eventsIn = (node: Node | null | undefined): readonly Event[] =>
    node ? events.filter((event) => isInside(spanOf(event.node), spanOf(node))) : [];

  function list(nodes: readonly Node[], state: S): S {
    let current = state;
    for (const node of concerned(nodes)) {
      current = one(node, current);
      if (holdsUse(node)) break;
    }
    return current;
  }

  /** The statements that hold an event, as far as the use: a file may have very many others. */
  function concerned(nodes: readonly Node[]): readonly Node[] {
    const last = indexOf(nodes, useAt[0]);
    const end = last >= 0 && holdsUse(nodes[last]) ? last : nodes.length;
    const indices = new Set(events.map(({ node }) => indexOf(nodes, node.range[0])));
    return [...indices]
      .sort((one, other) => one - other)
      .flatMap((index) => (index <= end ? (nodes[index] ?? []) : []));
  }

  function one(node: Node, state: S): S {
    if (!pay()) return steps.lost(node);
    const inside = eventsIn(node);
    if (inside.length === 0) return state;
    switch (node.type) {
      case "BlockStatement":
        return list(node.body, state);
      case "ExportNamedDeclaration":
        return node.declaration ? one(node.declaration, state) : state;
      case "ExpressionStatement":
        return expression(node.expression, state, inside);
      case "IfStatement":
        return branch(node, state, inside);
      case "TryStatement":
        return attempt(node, state, inside);
      case "SwitchStatement":
        return holdsUse(node) ? aside(node, state, inside) : select(node, state, inside);
      default:
        return aside(node, state, inside);
    }
  }

  /** A loop may come round again; in what is not understood anything may happen before the use. */
  function aside(node: Node, state: S, inside: readonly Event[]): S {
    if (
      holdsUse(node) &&
      !isLoop(node) &&
      inside.every(({ node: event }) => event.range[0] > useAt[0])
    )
      return state;
    return steps.lost(node);
  }

  function expression(node: Node, state: S, inside: readonly Event[]): S {
    const [event, another] = inside;
    if (!event || another) return steps.lost(node);
    if (event.node === node) return steps.happen(state, event);
    const isGuarded =
      node.type === "LogicalExpression" && node.operator === "&&" && node.right === event.node;
    return isGuarded
      ? steps.choose(node.left, event.node, steps.happen(state, event), state)
      : steps.lost(node);
  }

  function branch(node: TSESTree.IfStatement, state: S, inside: readonly Event[]): S {
    if (eventsIn(node.test).length > 0) return steps.lost(node);
    if (holdsUse(node.consequent)) return one(node.consequent, state);
    if (holdsUse(node.alternate)) return node.alternate ? one(node.alternate, state) : state;
    const then = one(node.consequent, state);
    const otherwise = node.alternate ? one(node.alternate, state) : state;
    if (leaves(node.consequent)) return otherwise;
    if (leaves(node.alternate)) return then;
    return steps.choose(node.test, inside[0]?.node ?? node, then, otherwise);
  }

  function attempt(
    { block, handler, finalizer }: TSESTree.TryStatement,
    state: S,
    inside: readonly Event[],
  ): S {
    if (holdsUse(block)) return one(block, state);
    const done = one(block, state);
    const tried = inside[0]?.node ?? block;
    if (handler && holdsUse(handler))
      return one(handler.body, done === state ? state : steps.attempt(tried, handler, done, state));
    const handled = handler ? one(handler.body, state) : done;
    const after =
      !handler || leaves(handler.body) || handled === done
        ? done
        : steps.attempt(tried, handler.body.body[0] ?? handler, done, handled);
    return finalizer ? one(finalizer, after) : after;
  }

  function select(
    { discriminant, cases }: TSESTree.SwitchStatement,
    state: S,
    inside: readonly Event[],
  ): S {
    const bodies = cases.map(({ consequent }) =>
      consequent.flatMap((each) => (each.type === "BlockStatement" ? each.body : [each])),
    );
    const isPlain =
      cases.length <= MOST_CASES &&
      bodies.flat().every(({ type }) => PLAIN.test(type)) &&
      inside.every((event) => !isTested(event, cases));
    if (!isPlain || eventsIn(discriminant).length > 0) return steps.lost(discriminant);
    /**
     * What is there after the switch when it begins with a case; null where nothing after it is
     * reached.
     */
    const way = (start: number): S | null => {
      let current = state;
      for (const statement of bodies.slice(start).flat()) {
        if (statement.type === "BreakStatement")
          return statement.label ? steps.lost(statement) : current;
        if (leaves(statement)) return null;
        current = one(statement, current);
      }
      return current;
    };
    const standard = cases.findIndex(({ test }) => test === null);
    return (
      cases.reduceRight<S | null>(
        (otherwise, { test }, index) => {
          const then = test && way(index);
          return then === null || otherwise === null || !test
            ? (then ?? otherwise)
            : steps.select(discriminant, test, then, otherwise);
        },
        standard < 0 ? state : way(standard),
      ) ?? state
    );
  }

  return list(statements, before);
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
const PLAIN = /^(?:Expression|Break|Return|Throw)Statement$|^VariableDeclaration$/;
const isTested = ({ node }: Event, cases: readonly TSESTree.SwitchCase[]): boolean =>
  cases.some(({ test }) => test !== null && isInside(spanOf(node), spanOf(test)));

/** Whether nothing after the statement is reached through it. */
export function leaves(node: Node | null | undefined): boolean {
  if (!node) return false;
  if (/^(?:Return|Throw|Break|Continue)Statement$/.test(node.type)) return true;
  if (node.type === "BlockStatement") return leaves(node.body.at(-1));
  if (node.type === "IfStatement") return leaves(node.consequent) && leaves(node.alternate);
  return node.type === "ExpressionStatement" && isExit(node.expression);
}

const isExit = (node: Node): boolean =>
  node.type === "CallExpression" &&
  node.callee.type === "MemberExpression" &&
  memberName(node.callee) === "exit";
