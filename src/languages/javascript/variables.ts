import type { TSESTree } from "@typescript-eslint/utils";
import type { Test } from "../../model/setting.js";
import { eitherState, mapBranches, opened, spreadOver, withKey } from "../../document/derived.js";
import { joinClues, NO_CLUES, missing, opaque, type Opaque, type Value } from "../../document/value.js";
import { choice, nothing, says, testOf, unknown, type Evaluator, type Place } from "./evaluator.js";
import { truth } from "./conditions.js";
import { rootOf } from "./members.js";
import { historyOf } from "./events.js";
import { stateAfter, type Event } from "./flow.js";
import { functionOf, homeOf, isFunction, propertyName, spanOf, type FunctionNode, type Node, type Variable } from "./syntax.js";

/** A variable that changes more often than this is not followed; nor is a function with more callers. */
const MOST_EVENTS = 50;
const MOST_CALLERS = 20;

/** What a name stands for at the place where it is used. */
export function identifierValue(evaluator: Evaluator, node: TSESTree.Identifier, place: Place): Value {
  const variable = evaluator.bindings.variable(node);
  if (!variable) return node.name === "undefined" ? nothing(evaluator, node) : unknown(evaluator, node);
  const [definition, another] = variable.defs;
  if (!definition || another) return unknown(evaluator, node);
  const history = historyOf(variable, node, evaluator.bindings);
  if (history.events.length > MOST_EVENTS) return unknown(evaluator, node);
  const own: Place = {
    head: spanOf(definition.name),
    trust: history.isShared ? "suggest" : place.trust,
    clues: joinClues([place.clues, { ...NO_CLUES, names: [node.name] }]),
    fuel: place.fuel,
  };
  return evaluator.once(
    variable,
    () => {
      if (isAliasOfChanging(evaluator, variable)) return unknown(evaluator, node);
      const first = firstValue(evaluator, variable, own);
      const value = first && afterEvents(evaluator, variable, first, history.events, node, own);
      // What cannot be known keeps the names it is known by.
      if (!value) return unknown(evaluator, node);
      if (value.kind === "opaque") {
        const { clues } = unknown(evaluator, node) as Opaque;
        return { ...value, says: value.says === "" ? node.name : value.says, clues: joinClues([clues, value.clues]) };
      }
      return history.isOpen ? opened(value) : value;
    },
    () => unknown(evaluator, node),
  );
}

/** `const same = config; config.ssl = x`: what is done to the other name later concerns this one too. */
function isAliasOfChanging({ bindings }: Evaluator, variable: Variable): boolean {
  const value = bindings.onlyValue(variable);
  const root = value && rootOf(value);
  const other = root?.type === "Identifier" ? bindings.variable(root) : null;
  if (!root || !other || other === variable) return false;
  return historyOf(other, root, bindings).events.some(({ node, path }) => path.length > 0 && node.range[0] > root.range[0]);
}

/** What a variable holds when it comes into being. */
function firstValue(evaluator: Evaluator, variable: Variable, place: Place): Value | null {
  const [definition] = variable.defs;
  if (definition?.type === "Variable") {
    const { node, name } = definition;
    const isLoop = /^For(?:In|Of)Statement$/.test(node.parent.parent.type);
    if (isLoop || node.type !== "VariableDeclarator") return null;
    const value = node.init ? evaluator.evaluate(node.init, place) : nothing(evaluator, node);
    return taken(evaluator, name, node.id, value, place);
  }
  if (definition?.type !== "Parameter" || !isFunction(definition.node)) return null;
  const fn = definition.node;
  const index = fn.params.findIndex((parameter) => isWithin(definition.name, parameter));
  const parameter = fn.params[index];
  const value = parameter && parameter.type !== "RestElement" ? argumentValue(evaluator, fn, index, place) : null;
  return value && parameter ? taken(evaluator, definition.name, parameter, value, place) : null;
}

const isWithin = (inner: Node, outer: Node): boolean => outer.range[0] <= inner.range[0] && inner.range[1] <= outer.range[1];

/** The part of a value that a pattern gives to a name: `{ ssl = {} }`, `{ db: { ssl } }`. */
function taken(evaluator: Evaluator, name: Node, pattern: Node, value: Value, place: Place): Value | null {
  if (pattern === name) return value;
  if (pattern.type === "AssignmentPattern")
    return taken(evaluator, name, pattern.left, orDefault(evaluator, value, pattern.right, place), place);
  if (pattern.type !== "ObjectPattern") return null;
  const property = pattern.properties.find((each) => isWithin(name, each));
  const key = property?.type === "Property" ? propertyName(property) : null;
  if (property?.type !== "Property" || key === null) return null;
  const inner = mapBranches(value, (branch) => {
    if (branch.kind === "mapping") return branch.get(key);
    const clues = "clues" in branch ? branch.clues : NO_CLUES;
    return opaque(
      branch.at,
      says(evaluator, name),
      joinClues([clues, { ...NO_CLUES, names: [key], variables: /^[A-Z][A-Z0-9_]+$/.test(key) ? [key] : [] }]),
    );
  });
  return taken(evaluator, name, property.value, inner, place);
}

/** A default counts where nothing, or undefined, is given. */
function orDefault(evaluator: Evaluator, value: Value, node: Node, place: Place): Value {
  const given = (): Value => evaluator.evaluate(node, place);
  return mapBranches(value, (branch) => {
    if (branch.kind === "missing" || (branch.kind === "scalar" && branch.value === null && branch.says !== "null")) return given();
    return branch.kind === "opaque" ? choice(evaluator, node, [branch, given()], null) : branch;
  });
}

/** What the callers of a function give; null where somebody unknown may call it. */
function argumentValue(evaluator: Evaluator, fn: FunctionNode, index: number, place: Place): Value | null {
  const variable = nameOf(evaluator, fn);
  if (!variable || evaluator.bindings.isExported(variable)) return null;
  const callers = evaluator.bindings.reads(variable).map(({ identifier }) => identifier.parent);
  const calls = callers.filter((parent): parent is TSESTree.CallExpression => parent?.type === "CallExpression");
  const isKnown =
    calls.length === callers.length &&
    calls.every(({ callee }) => callee.type === "Identifier" && evaluator.bindings.variable(callee) === variable);
  if (!isKnown || calls.length === 0 || calls.length > MOST_CALLERS) return null;
  const values = calls.map((call) => {
    const given = call.arguments[index];
    if (call.arguments.some(({ type }) => type === "SpreadElement")) return unknown(evaluator, call);
    return given ? evaluator.evaluate(given, { ...place, head: spanOf(call.callee) }) : nothing(evaluator, call);
  });
  const [only, more] = values;
  return only && !more ? only : choice(evaluator, fn, values, null);
}

function nameOf(evaluator: Evaluator, fn: FunctionNode): Variable | null {
  const name =
    fn.type === "FunctionDeclaration" ? fn.id : fn.parent.type === "VariableDeclarator" && fn.parent.init === fn ? fn.parent.id : null;
  const variable = name?.type === "Identifier" ? evaluator.bindings.variable(name) : null;
  return variable && functionOf(variable, evaluator.bindings) === fn ? variable : null;
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
  const definition = variable.defs[0]?.node;
  const body = definition && bodyOf(definition);
  if (!definition || !body) return null;
  const home = homeOf(isFunction(definition) ? (definition.params[0] ?? definition) : definition);
  const isLater = homeOf(use) !== home;
  // What another function does, or what is done behind a function that uses the variable, may be done at any time.
  const isSometime = ({ node }: Event): boolean => homeOf(node) !== home || (isLater && node.range[0] > use.range[0]);
  const state = stateAfter<Value>(
    body,
    first,
    events.filter((event) => !isSometime(event)),
    use,
    {
      happen: (before, event) => happen(evaluator, before, event, place),
      lost: (node) => opaque(spanOf(node)),
      attempt: (tried, at, done, failed) => {
        const test: Test = { ...testOf(evaluator, tried), asks: [], isAttempt: true };
        return eitherState(done, failed, (one, other) => choice(evaluator, at, [one, other], test));
      },
      choose: (test, at, then, otherwise) => choose(evaluator, test, at, then, otherwise, place),
    },
  );
  return events
    .filter(isSometime)
    .reduce(
      (value, { node, path: [key] }) => (key === undefined ? opaque(spanOf(node)) : withKey(value, [key], opaque(spanOf(node)))),
      state,
    );
}

/** The statements in which a variable lives. */
function bodyOf(definition: Node): readonly Node[] | null {
  if (isFunction(definition)) return definition.body.type === "BlockStatement" ? definition.body.body : null;
  let node: Node | undefined = definition.parent;
  while (node && !("body" in node && Array.isArray(node.body)) && node.type !== "SwitchCase") node = node.parent;
  if (node?.type === "BlockStatement" || node?.type === "Program" || node?.type === "TSModuleBlock") return node.body;
  return null;
}

function happen(evaluator: Evaluator, before: Value, { node, path, value, spreads, deletes }: Event, place: Place): Value {
  if (deletes) return withKey(before, path, missing(spanOf(node)));
  const head = node.type === "AssignmentExpression" ? spanOf(node.left) : spanOf(node);
  const set = value ? evaluator.evaluate(value, { ...place, head }) : opaque(spanOf(node));
  if (!spreads) return value === null && path.length > 1 ? withKey(before, path.slice(0, 1), set) : withKey(before, path, set);
  return path.length === 0 ? spreadOver(before, set) : withKey(before, path.slice(0, 1), opaque(spanOf(node)));
}

function choose(evaluator: Evaluator, test: Node, at: Node, then: Value, otherwise: Value, place: Place): Value {
  const known = truth(evaluator.evaluate(test, place));
  if (known !== null) return known ? then : otherwise;
  return eitherState(then, otherwise, (one, other) => choice(evaluator, at, [one, other], testOf(evaluator, test)));
}
