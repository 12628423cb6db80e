import { once } from "../../document/memo.js";
import { pay } from "../../document/steps.js";
import { walk, type FunctionNode, type Node, type SourceCode } from "./syntax.js";

/**
 * How a returned value is made of several. `null` stands for a path that returns nothing to the
 * caller: it throws.
 */
export interface Ways<S> {
  evaluate(node: Node): S;
  /** What a function returns that comes to its end. */
  nothing(): S;
  choose(test: Node | null, at: Node, then: S, otherwise: S): S;
  lost(node: Node): S;
}

/** A function that returns at more places than this is not followed. */
const MOST_RETURNS = 50;

/** What a call of a function gives, on each of its ways. */
export function returned<S>(fn: FunctionNode, keys: SourceCode["visitorKeys"], ways: Ways<S>): S {
  if (fn.generator) return ways.lost(fn);
  if (fn.body.type !== "BlockStatement") return ways.evaluate(fn.body);
  if (returnsIn(fn.body) > MOST_RETURNS) return ways.lost(fn);

  function list(statements: readonly Node[], start: number, after: () => S | null): S | null {
    for (let index = start; index < statements.length; index++) {
      const node = statements[index];
      if (node && !pay()) return ways.lost(node);
      if (!node || exits(node)) return null;
      if (returnsIn(node) > 0)
        return one(
          node,
          once(() => list(statements, index + 1, after)),
        );
    }
    return after();
  }

  function one(node: Node, next: () => S | null): S | null {
    switch (node.type) {
      case "ReturnStatement":
        return node.argument ? ways.evaluate(node.argument) : ways.nothing();
      case "BlockStatement":
        return list(node.body, 0, next);
      case "IfStatement":
        return either(
          node.test,
          node,
          list([node.consequent], 0, next),
          node.alternate ? list([node.alternate], 0, next) : next(),
        );
      case "TryStatement":
        // What is done in the end is done to what is returned, too.
        if (node.finalizer) return ways.lost(node);
        return either(
          null,
          node,
          list(node.block.body, 0, next),
          node.handler ? list(node.handler.body.body, 0, next) : next(),
        );
      case "SwitchStatement": {
        const cases = node.cases.map((each) => list(each.consequent, 0, next));
        return cases.reduce((way, each) => either(null, node, each, way), next());
      }
      default:
        return ways.lost(node);
    }
  }

  const either = (test: Node | null, at: Node, then: S | null, otherwise: S | null): S | null =>
    then === null ? otherwise : otherwise === null ? then : ways.choose(test, at, then, otherwise);

  function returnsIn(node: Node): number {
    let found = 0;
    walk(
      node,
      keys,
      ({ type }) => (found += type === "ReturnStatement" ? 1 : 0),
      ({ type }) => /Function|Class/.test(type),
    );
    return found;
  }

  return list(fn.body.body, 0, ways.nothing) ?? ways.nothing();
}

const exits = (node: Node): boolean => node.type === "ThrowStatement";
