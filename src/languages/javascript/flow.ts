import type { TSESTree } from "@typescript-eslint/utils";
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
  /** The key is taken away. */
  readonly deletes?: boolean;
}

/** How the states of a variable are made of each other. */
export interface Steps<S> {
  happen(state: S, event: Event): S;
  /** One of two, by a test; `at` is where a reader would look. */
  choose(test: Node, at: Node, then: S, otherwise: S): S;
  /** One of two, by whether something succeeds; `at` is where it goes on when it fails. */
  attempt(tried: Node, at: Node, done: S, failed: S): S;
  lost(node: Node): S;
}

/** The state after statements, as far as the use if it stands among them. */
export function stateAfter<S>(statements: readonly Node[], before: S, events: readonly Event[], use: Node, steps: Steps<S>): S {
  const useAt = spanOf(use);
  const holdsUse = (node: Node | null | undefined): boolean => !!node && isInside(useAt, spanOf(node));
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
    return [...indices].sort((one, other) => one - other).flatMap((index) => (index <= end ? (nodes[index] ?? []) : []));
  }

  function one(node: Node, state: S): S {
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
      default:
        // A loop may come round again; in what is not understood anything may happen before the use.
        if (holdsUse(node) && !isLoop(node) && inside.every(({ node: event }) => event.range[0] > useAt[0])) return state;
        return steps.lost(node);
    }
  }

  function expression(node: Node, state: S, inside: readonly Event[]): S {
    const [event, another] = inside;
    if (!event || another) return steps.lost(node);
    if (event.node === node) return steps.happen(state, event);
    const isGuarded = node.type === "LogicalExpression" && node.operator === "&&" && node.right === event.node;
    return isGuarded ? steps.choose(node.left, event.node, steps.happen(state, event), state) : steps.lost(node);
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

  function attempt({ block, handler, finalizer }: TSESTree.TryStatement, state: S, inside: readonly Event[]): S {
    if (holdsUse(block)) return one(block, state);
    const done = one(block, state);
    const tried = inside[0]?.node ?? block;
    if (handler && holdsUse(handler)) return one(handler.body, done === state ? state : steps.attempt(tried, handler, done, state));
    const handled = handler ? one(handler.body, state) : done;
    const after =
      !handler || leaves(handler.body) || handled === done ? done : steps.attempt(tried, handler.body.body[0] ?? handler, done, handled);
    return finalizer ? one(finalizer, after) : after;
  }

  return list(statements, before);
}

/** Which of the nodes, in the order of the file, an offset falls into; -1 where it is before all of them. */
function indexOf(nodes: readonly Node[], offset: number): number {
  let [low, high] = [0, nodes.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((nodes[middle]?.range[0] ?? Infinity) <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** Whether nothing behind the statement is reached through it. */
export function leaves(node: Node | null | undefined): boolean {
  if (!node) return false;
  if (/^(?:Return|Throw|Break|Continue)Statement$/.test(node.type)) return true;
  if (node.type === "BlockStatement") return leaves(node.body.at(-1));
  if (node.type === "IfStatement") return leaves(node.consequent) && leaves(node.alternate);
  return node.type === "ExpressionStatement" && isExit(node.expression);
}

const isExit = (node: Node): boolean =>
  node.type === "CallExpression" && node.callee.type === "MemberExpression" && memberName(node.callee) === "exit";
