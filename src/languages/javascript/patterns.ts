import type { TSESTree } from "@typescript-eslint/utils";
import { mapBranches } from "../../document/choices.js";
import { joinClues, NO_CLUES } from "../../document/clues.js";
import { itemsOf } from "../../document/lists.js";
import { narrowed } from "../../document/mappings.js";
import { isUnread, opaque, type Value } from "../../document/value.js";
import { asRead, choice, says, unknown, type Evaluator, type Place } from "./evaluator.js";
import { propertyName, type Node } from "./syntax.js";

/** Whether a parameter, or a part of it, has a value where nothing is given. */
export const hasDefault = (pattern: Node): boolean =>
  pattern.type === "AssignmentPattern" ||
  (pattern.type === "TSParameterProperty" && hasDefault(pattern.parameter)) ||
  (pattern.type === "ObjectPattern" &&
    pattern.properties.some((each) => each.type === "Property" && hasDefault(each.value)));

export const isWithin = (inner: Node, outer: Node): boolean =>
  outer.range[0] <= inner.range[0] && inner.range[1] <= outer.range[1];

/** The part of a value that a pattern gives to a name: `{ ssl = {} }`, `{ db: { ssl } }`. */
export function taken(
  evaluator: Evaluator,
  name: Node,
  pattern: Node,
  value: Value,
  place: Place,
): Value | null {
  if (pattern === name) return value;
  if (pattern.type === "AssignmentPattern")
    return taken(
      evaluator,
      name,
      pattern.left,
      orDefault(evaluator, value, pattern.right, place),
      place,
    );
  if (pattern.type === "TSParameterProperty")
    return taken(evaluator, name, pattern.parameter, value, place);
  if (pattern.type === "ArrayPattern") return takenOfList(evaluator, name, pattern, value, place);
  if (pattern.type !== "ObjectPattern") return null;
  const property = pattern.properties.find((each) => isWithin(name, each));
  if (property?.type === "RestElement") return restOf(pattern, value);
  const key = property?.type === "Property" ? propertyName(property) : null;
  if (property?.type !== "Property" || key === null) return null;
  const inner = mapBranches(value, (branch) => {
    if (branch.kind === "mapping") return asRead(evaluator, name, branch.get(key));
    const clues = "clues" in branch ? branch.clues : NO_CLUES;
    const own = {
      ...NO_CLUES,
      names: [key],
      variables: /^[A-Z][A-Z0-9_]+$/.test(key) ? [key] : [],
    };
    const part = opaque(branch.at, says(evaluator, name), joinClues([clues, own]));
    const isEnvironment = branch.kind === "opaque" && branch.says === "process.env";
    return isEnvironment ? { ...part, variable: key } : part;
  });
  return taken(evaluator, name, property.value, inner, place);
}

/** The same of a list: `[name, options]`. */
function takenOfList(
  evaluator: Evaluator,
  name: Node,
  { elements }: TSESTree.ArrayPattern,
  value: Value,
  place: Place,
): Value | null {
  const index = elements.findIndex((element) => element !== null && isWithin(name, element));
  const element = elements[index];
  if (!element || element.type === "RestElement") return null;
  const inner = mapBranches(
    value,
    (branch) => itemsOf(branch)?.[index] ?? unknown(evaluator, name),
  );
  return taken(evaluator, name, element, inner, place);
}

/** What a pattern leaves over: `{ name, ...options }`. */
function restOf({ properties }: TSESTree.ObjectPattern, value: Value): Value | null {
  const others = properties.filter((each) => each.type === "Property").map(propertyName);
  const names = others.filter((key) => key !== null);
  if (names.length < others.length) return null;
  return mapBranches(value, (branch) =>
    branch.kind === "mapping" ? narrowed(branch, (key) => !names.includes(key)) : opaque(branch.at),
  );
}

/** A default counts where nothing, or undefined, is given. */
function orDefault(evaluator: Evaluator, value: Value, node: Node, place: Place): Value {
  const given = (): Value => evaluator.evaluate(node, place);
  return mapBranches(value, (branch) => {
    if (branch.kind === "missing" || (branch.kind === "scalar" && branch.value === undefined))
      return given();
    return isUnread(branch) ? choice(evaluator, node, [branch, given()], null) : branch;
  });
}
