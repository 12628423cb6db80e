import type { TSESTree } from "@typescript-eslint/utils";
import { broughtTo } from "../../document/abroad.js";
import { isSeveral, mapBranches, withoutWays } from "../../document/choices.js";
import { touched, withKey } from "../../document/combine.js";
import { offeredAt } from "../../document/offered.js";
import { itemsOf } from "../../document/lists.js";
import { joinClues, NO_CLUES } from "../../document/clues.js";
import { isUnread, opaque, type Value } from "../../document/value.js";
import { choice, nothing, openEnded, unknown, type Evaluator, type Place } from "./evaluator.js";
import { argumentValue } from "./callers.js";
import { importedValue, isBrought } from "./imports.js";
import { holdsOn, type Way } from "./deciding.js";
import { historyOf, isOnce, reachedFrom } from "./events.js";
import { stateAfter, type Event } from "./flow.js";
import { stepsOf } from "./happenings.js";
import { answersAt } from "./guards.js";
import { injected } from "./nest.js";
import { hasDefault, isWithin, taken } from "./patterns.js";
import { homeOf, isFunction, isInside, spanOf, type Node, type Variable } from "./syntax.js";
import { isOpenFunction } from "./uses.js";

/** A variable that changes more often than this is not followed. */
const MOST_EVENTS = 50;

/** What a platform hands its variables over as. */
const ENVIRONMENT = /^env(?:ironment)?$/i;

/** What a name stands for at the place where it is used. */
export function identifierValue(
  evaluator: Evaluator,
  node: TSESTree.Identifier,
  place: Place,
): Value {
  const variable = evaluator.bindings.variable(node);
  if (!variable)
    return node.name === "undefined" ? nothing(evaluator, node) : unknown(evaluator, node);
  const [definition, another] = variable.defs;
  if (!definition || another) return unknown(evaluator, node);
  const before = evaluator.before.get(variable);
  if (before && isWithin(node, before.at) && homeOf(node) === homeOf(before.at))
    return before.value;
  const history = historyOf(variable, node, evaluator.bindings);
  if (history.events.length > MOST_EVENTS) return unknown(evaluator, node);
  const own: Place = {
    head: spanOf(definition.name),
    trust: history.isShared ? "suggest" : place.trust,
    clues: joinClues([place.clues, { ...NO_CLUES, names: [node.name] }]),
    fuel: place.fuel,
    until: isOnce(variable, node) ? place.until : Infinity,
  };
  return evaluator.once(
    variable,
    () => {
      const first =
        importedValue(evaluator, variable, node) ?? heldValue(evaluator, variable, node, own);
      const value = first && afterEvents(evaluator, variable, first, history.events, node, own);
      // What cannot be known keeps the names it is known by.
      if (!value) return unknown(evaluator, node);
      const open = openAt({ evaluator, variable, place: own }, node, value);
      const rest = history.touches
        .filter((touch) => touch.node.range[0] < own.until)
        .reduce((left, { path }) => touched(left, path), open);
      if (!isUnread(rest)) return offeredAt(rest, history.reads);
      const { clues, module } = unknown(evaluator, node);
      return {
        ...rest,
        ...(rest.kind === "opaque" && { module: rest.module ?? module }),
        says: rest.says === "" ? node.name : rest.says,
        clues: joinClues([clues, rest.clues]),
      };
    },
    () => unknown(evaluator, node),
  );
}

/** Of several objects those with which the program comes to a place. */
function openAt(of: Pick<Way, "evaluator" | "variable" | "place">, at: Node, value: Value): Value {
  if (!isSeveral(value)) return value;
  const answers = answersAt(of.evaluator, at);
  return withoutWays(value, (held, guards) =>
    answers.some(({ test, holds }) => holdsOn({ ...of, held, guards }, test) === !holds),
  );
}

/** What a variable holds at first. What is brought from another file is wrong where it is used. */
function heldValue(
  evaluator: Evaluator,
  variable: Variable,
  use: Node,
  place: Place,
): Value | null {
  if (isAhead(variable, use)) return null;
  const value = firstValue(evaluator, variable, place);
  return value && isBrought(variable, evaluator.bindings)
    ? broughtTo(value, evaluator.home, spanOf(use))
    : value;
}

/** `declare const options: PoolOptions`: somebody else makes it. */
const isAmbient = ({ parent }: TSESTree.VariableDeclarator): boolean =>
  parent.type === "VariableDeclaration" && parent.declare;

/**
 * Whether a use stands before the line that gives a variable its first value: `use(a); var a = 1;`.
 * There `let` and `const` stop the program.
 */
function isAhead({ defs: [{ type, node }] }: Variable, use: Node): boolean {
  if (type !== "Variable" || node.type !== "VariableDeclarator" || !node.init) return false;
  if (node.parent.kind !== "var") return false;
  // What a file exports is read by others, once all of it has run.
  if (use.parent?.type === "ExportSpecifier") return false;
  return use.range[1] <= node.range[0] && homeOf(use) === homeOf(node);
}

/** What a variable holds when it comes into being. */
function firstValue(evaluator: Evaluator, variable: Variable, place: Place): Value | null {
  const [definition] = variable.defs;
  if (definition.type === "Variable") {
    const { node, name } = definition;
    if (node.type !== "VariableDeclarator") return null;
    const loop: Node = node.parent.parent;
    if (loop.type === "ForInStatement" || isAmbient(node)) return null;
    const started = (): Value =>
      node.init ? evaluator.evaluate(node.init, place) : nothing(evaluator, node);
    const value = loop.type === "ForOfStatement" ? eachOf(evaluator, loop, place) : started();
    return value && taken(evaluator, name, node.id, value, place);
  }
  if (definition.type !== "Parameter" || !isFunction(definition.node)) return null;
  const fn = definition.node;
  const index = fn.params.findIndex((parameter) => isWithin(definition.name, parameter));
  const parameter = fn.params[index];
  if (!parameter || parameter.type === "RestElement") return null;
  // Whatever a caller gives that the file does not show, a default is known. The environment is
  // nobody's choice.
  const unseen = (): Value | null => {
    const given = unknown(evaluator, definition.name);
    if (isOpenFunction(fn, evaluator.bindings) && !ENVIRONMENT.test(variable.name))
      return openEnded(given);
    return hasDefault(parameter) ? given : null;
  };
  const value =
    argumentValue(evaluator, fn, index, place) ??
    injected(evaluator, definition.name, place) ??
    unseen();
  return value && taken(evaluator, definition.name, parameter, value, place);
}

/** What a loop goes through, one of it at a time. */
function eachOf(
  evaluator: Evaluator,
  { right }: TSESTree.ForOfStatement,
  place: Place,
): Value | null {
  const items = itemsOf(evaluator.evaluate(right, { ...place, until: Infinity }));
  return items && (items.length === 1 ? (items[0] ?? null) : choice(evaluator, right, items, null));
}

/** The value once everything has happened that happens before the use. */
function afterEvents(
  evaluator: Evaluator,
  variable: Variable,
  first: Value,
  events: readonly Event[],
  use: Node,
  place: Place,
): Value | null {
  if (events.length === 0) return first;
  const definition = variable.defs[0].node;
  const body = bodyOf(definition);
  if (!body) return null;
  const home = homeOf(isFunction(definition) ? (definition.params[0] ?? definition) : definition);
  // What another function does, or what is done after a function that uses the variable, may be
  // done at any time. And what is done to the object after the use is done to it before it is used
  // up.
  const isLater = homeOf(use) !== home;
  const reached = isLater ? reachedFrom(use, home, evaluator.bindings) : use.range[0];
  const isSometime = (event: Event): boolean =>
    homeOf(event.node) !== home ||
    !body.some((statement) => isInside(spanOf(event.node), spanOf(statement))) ||
    (event.node.range[0] > reached &&
      (isLater || (isOfObject(event) && event.node.range[0] < place.until)));
  const state = stateAfter<Value>(
    body,
    first,
    events.filter((event) => !isSometime(event)),
    use,
    stepsOf({ evaluator, variable, place, held: null, guards: [] }),
  );
  // Whether it happens at all is not known either, so it makes no object of what is unknown.
  const perhaps = (value: Value, event: Event): Value => {
    const [key] = event.path;
    const changed = opaque(spanOf(event.node));
    if (key === undefined) return isOfObject(event) ? touched(value, []) : changed;
    return mapBranches(value, (branch) =>
      branch.kind === "mapping" ? withKey(branch, [key], changed) : branch,
    );
  };
  return events.filter(isSometime).reduce(perhaps, state);
}

/** Whether an event changes what a variable holds, and not which object that is. */
const isOfObject = ({ path, pushes, spreads, isAnyKey }: Event): boolean =>
  path.length > 0 || pushes !== undefined || spreads === true || isAnyKey === true;

/** The statements in which a variable lives. */
function bodyOf(definition: Node): readonly Node[] | null {
  if (isFunction(definition))
    return definition.body.type === "BlockStatement" ? definition.body.body : null;
  let node: Node | undefined = definition.parent;
  while (node && !("body" in node && Array.isArray(node.body)) && node.type !== "SwitchCase")
    node = node.parent;
  if (node?.type === "BlockStatement" || node?.type === "Program" || node?.type === "TSModuleBlock")
    return node.body;
  return null;
}
