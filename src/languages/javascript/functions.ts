import type { Value } from "../../document/value.js";
import { readTest } from "./tests.js";
import { choice, type Evaluator, nothing, type Place, unknown } from "./evaluator.js";
import { makesNames } from "./names-made.js";
import { returned } from "./returns.js";
import type { FunctionNode, Node } from "./syntax.js";

/** What a function of the file gives. A promise is no value until it is awaited. */
export function functionValue(
  evaluator: Evaluator,
  fn: FunctionNode,
  call: Node,
  place: Place,
): Value {
  return fn.async && !isAwaited(call)
    ? unknown(evaluator, call)
    : resultOf(evaluator, fn, call, place);
}

/** A function that is handed on, not called: `useFactory: () => ({ ... })`. */
export function functionItself(
  evaluator: Evaluator,
  fn: FunctionNode,
  node: Node,
  place: Place,
): Value {
  const itself = unknown(evaluator, node);
  const result = (given?: readonly Value[]): Value =>
    evaluator.once(
      fn,
      () => {
        const own = given ? evaluator.giving(fn, given) : evaluator;
        return resultOf(own, fn, fn, fn === node ? place : { ...place, trust: "suggest" });
      },
      () => itself,
    );
  return {
    ...itself,
    kind: "producer",
    result,
    get makesNames() {
      return makesNames(fn, evaluator.bindings);
    },
  };
}

/** What a function gives in the end, to who waits for it. */
export function resultOf(evaluator: Evaluator, fn: FunctionNode, call: Node, place: Place): Value {
  return returned(fn, evaluator.sourceCode.visitorKeys, {
    evaluate: (node) => evaluator.evaluate(node, { ...place, until: node.range[1] }),
    nothing: () => nothing(evaluator, call),
    choose: (test, at, then, otherwise) =>
      choice(evaluator, at, [then, otherwise], test && readTest(evaluator, test)),
    lost: (node) => unknown(evaluator, node),
  });
}

function isAwaited({ parent }: Node): boolean {
  return (
    parent?.type === "AwaitExpression" ||
    (!!parent && /^(?:TS|Chain)/.test(parent.type) && isAwaited(parent))
  );
}
