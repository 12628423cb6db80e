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
  if (returnsIn(fn.body, keys) > MOST_RETURNS) return ways.lost(fn);
  return list({ keys, ways }, fn.body.body, ways.nothing) ?? ways.nothing();
}

interface Reader<S> {
  readonly keys: SourceCode["visitorKeys"];
  readonly ways: Ways<S>;
}
/** What is returned by what follows. */
type Next<S> = () => S | null;

function list<S>(reader: Reader<S>, statements: readonly Node[], after: Next<S>): S | null {
  for (const [index, node] of statements.entries()) {
    if (!pay()) return reader.ways.lost(node);
    if (exits(node)) return null;
    if (returnsIn(node, reader.keys) === 0) continue;
    return one(
      reader,
      node,
      once(() => list(reader, statements.slice(index + 1), after)),
    );
  }
  return after();
}

function one<S>(reader: Reader<S>, node: Node, next: Next<S>): S | null {
  const { ways } = reader;
  switch (node.type) {
    case "ReturnStatement":
      return node.argument ? ways.evaluate(node.argument) : ways.nothing();
    case "BlockStatement":
      return list(reader, node.body, next);
    case "IfStatement": {
      const then = list(reader, [node.consequent], next);
      const otherwise = node.alternate ? list(reader, [node.alternate], next) : next();
      return either(ways, node.test, node, then, otherwise);
    }
    case "TryStatement": {
      // What is done in the end is done to what is returned, too.
      if (node.finalizer) return ways.lost(node);
      const done = list(reader, node.block.body, next);
      const failed = node.handler ? list(reader, node.handler.body.body, next) : next();
      return either(ways, null, node, done, failed);
    }
    case "SwitchStatement": {
      const cases = node.cases.map((each) => list(reader, each.consequent, next));
      return cases.reduce((way, each) => either(ways, null, node, each, way), next());
    }
    default:
      return ways.lost(node);
  }
}

/** One of two, where both return. */
function either<S>(
  ways: Ways<S>,
  test: Node | null,
  at: Node,
  then: S | null,
  otherwise: S | null,
): S | null {
  if (then === null) return otherwise;
  return otherwise === null ? then : ways.choose(test, at, then, otherwise);
}

/** How many `return`s are a function's own. */
function returnsIn(node: Node, keys: SourceCode["visitorKeys"]): number {
  let found = 0;
  walk(
    node,
    keys,
    ({ type }) => (found += type === "ReturnStatement" ? 1 : 0),
    ({ type }) => /Function|Class/.test(type),
  );
  return found;
}

const exits = (node: Node): boolean => node.type === "ThrowStatement";
