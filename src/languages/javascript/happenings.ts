import { HOLE } from "../../model/hole.js";
import type { Test } from "../../model/setting.js";
import { isSeveral, mapBranches, mapWays, withoutWays } from "../../document/choices.js";
import { spreadOver, withKey } from "../../document/combine.js";
import { offered } from "../../document/offered.js";
import { eitherState } from "../../document/states.js";
import { missing, opaque, type Value } from "../../document/value.js";
import { besideEachOther } from "./alternatives.js";
import { pushedOnto } from "./arrays.js";
import { afterLogical } from "./conditions.js";
import { holdsOn, isEqualOn, truth, type Way } from "./deciding.js";
import { choice, type Evaluator, type Place } from "./evaluator.js";
import type { Event, Steps } from "./flow.js";
import { isWithin } from "./patterns.js";
import { dottedName, spanOf, type Node, type Variable } from "./syntax.js";
import { readTest, testOfCase } from "./tests.js";
import { appended } from "./texts.js";

/** A variable, and the one of several things that it holds, if they are told apart. */
interface Holding extends Omit<Way, "held"> {
  readonly held: Value | null;
}

/** How what a variable holds is changed. Of several objects each goes its own way through a condition. */
export function stepsOf(holding: Holding): Steps<Value> {
  const { evaluator, variable, place, held, guards } = holding;
  const way = held && { ...holding, held };
  /** What is set where nobody knows whom it is for may be another one's. */
  const either = (at: Node, then: Value, otherwise: Value, test: Test): Value =>
    eitherState(...besideEachOther(then, otherwise), (...of) =>
      choice(evaluator, at, way && test.isAttempt !== true ? of.map(offered) : of, test),
    );
  const steps: Steps<Value> = {
    each: (state, events, go) =>
      isSeveral(state) && events.some((event) => keepsRest(evaluator, variable, event))
        ? mapWays(state, (one, answered) =>
            go(one, stepsOf({ ...holding, held: one, guards: [...guards, ...answered] })),
          )
        : go(state, steps),
    happen: (before, event) =>
      happen(
        evaluator.holding(variable, event.node, before, way ? guards : undefined),
        before,
        event,
        place,
      ),
    lost: (node) => opaque(spanOf(node)),
    attempt: (tried, at, done, failed) =>
      either(at, done, failed, { ...readTest(evaluator, tried), asks: [], isAttempt: true }),
    select(asked, answer, then, otherwise) {
      const known = way && isEqualOn(way, asked, answer);
      if (known !== null) return known ? then : otherwise;
      return either(answer, then, otherwise, testOfCase(evaluator, asked, answer));
    },
    choose(test, at, then, otherwise) {
      const known = truth(evaluator.evaluate(test, place)) ?? (way && holdsOn(way, test));
      if (known !== null) return known ? then : otherwise;
      return either(at, then, otherwise, readTest(evaluator, test));
    },
  };
  return steps;
}

/** Whether something of what a variable held before is there after an event. */
const keepsRest = (
  { bindings }: Evaluator,
  variable: Variable,
  { node, path, spreads = false }: Event,
): boolean =>
  path.length > 0 ||
  spreads ||
  bindings.reads(variable).some(({ identifier }) => isWithin(identifier, node));

/** A text without the ways on which it is said to end otherwise than it does: `if (!url.endsWith("?")) url += "?"`. */
function withoutOtherEnds(text: Value, adding: Node): Value {
  const asked = adding.type === "AssignmentExpression" ? dottedName(adding.left) : null;
  return withoutWays(text, (branch, guards) => {
    const own = branch.kind === "scalar" ? branch.value : null;
    if (typeof own !== "string" || own.endsWith(HOLE)) return false;
    return guards.some(
      ({ test, holds }) =>
        test.asked === asked &&
        test.asks.length === 1 &&
        test.asks.some(
          (ask) => ask.how === "endsWith" && ask.holds === holds && !own.endsWith(ask.text),
        ),
    );
  });
}

function happen(evaluator: Evaluator, before: Value, event: Event, place: Place): Value {
  const { node, path, value, spreads, deletes, operator, pushes } = event;
  if (deletes) return withKey(before, path, missing(spanOf(node)));
  const inner: Place = {
    ...place,
    head: node.type === "AssignmentExpression" ? spanOf(node.left) : spanOf(node),
  };
  if (pushes)
    return mapBranches(before, (branch) => pushedOnto(evaluator, branch, pushes, node, inner));
  const set = (): Value => (value ? evaluator.evaluate(value, inner) : opaque(spanOf(node)));
  if (operator && value) {
    const open = operator === "+" ? withoutOtherEnds(before, node) : before;
    return mapBranches(open, (branch) => {
      const there = path.reduce<Value>(
        (at, key) => (at.kind === "mapping" ? at.get(key) : opaque(spanOf(node))),
        branch,
      );
      const isText = operator === "+";
      const after = isText
        ? appended(evaluator, node, there, value, inner)
        : afterLogical(evaluator, node, operator, there, set);
      return withKey(branch, path, after);
    });
  }
  if (!spreads) return withKey(before, value === null ? path.slice(0, 1) : path, set());
  return path.length === 0
    ? spreadOver(before, set())
    : withKey(before, path.slice(0, 1), opaque(spanOf(node)));
}
