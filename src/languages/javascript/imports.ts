import type { TSESTree } from "@typescript-eslint/utils";
import { beside, originOf } from "../../document/abroad.js";
import { mapBranches } from "../../document/choices.js";
import { joinClues } from "../../document/clues.js";
import type { Mapping, Value } from "../../document/value.js";
import { unknown, type Evaluator, type Place } from "./evaluator.js";
import { readOrigins } from "./origin.js";
import { bindingOf, isLoading, specifierOf } from "./specifiers.js";
import { memberName, propertyName, spanOf, unwrap, type Node, type Variable } from "./syntax.js";

/** What `require("./config")` and `import("./config")` give. */
export const moduleValue = (
  { imports }: Evaluator,
  source: Node | undefined,
  node: Node,
): Value | null => {
  const specifier = source ? specifierOf(source) : null;
  return specifier === null ? null : imports.valueOf(specifier, null, spanOf(node));
};

/** What an import brings under a name, where it is used. */
export function importedValue(
  { imports }: Evaluator,
  { defs: [definition] }: Variable,
  use: Node,
): Value | null {
  const from = definition.type === "ImportBinding" ? bindingOf(definition) : null;
  return from && imports.valueOf(from.specifier, from.name, spanOf(use));
}

/** Where a chain of members begins with something of another file: that name, and the keys after it. */
function broughtRoot(
  { bindings }: Evaluator,
  callee: Node,
): { readonly root: Node; readonly keys: readonly string[] } | null {
  const keys: string[] = [];
  let root = unwrap(callee);
  while (root.type === "MemberExpression") {
    const name = memberName(root);
    if (name === null) return null;
    keys.unshift(name);
    root = unwrap(root.object);
  }
  const variable = bindings.variable(root);
  const isModule = variable ? isBrought(variable, bindings) : isMadeAbroad(root, bindings);
  return isModule ? { root, keys } : null;
}

/** Whether a variable is what `require("./config")` or `import("./config")` gives, or a part of it. */
export function isBrought(variable: Variable, bindings: Evaluator["bindings"]): boolean {
  if (variable.defs[0].type === "ImportBinding") return true;
  const value = bindings.onlyValue(variable);
  let made = value && unwrap(value);
  while (made?.type === "MemberExpression") made = unwrap(made.object);
  return !!made && isMadeAbroad(made, bindings);
}

/** A module, or an object of a class of one. */
const isMadeAbroad = (node: Node, bindings: Evaluator["bindings"]): boolean =>
  isLoading(node) || (node.type === "NewExpression" && readOrigins(bindings)(node.callee) !== null);

/** What `new Config()` makes, where the class is another file's. */
export function importedInstance(
  evaluator: Evaluator,
  node: TSESTree.NewExpression,
  place: Place,
): Value | null {
  const from = readOrigins(evaluator.bindings)(node.callee);
  if (!from || node.arguments.some(({ type }) => type === "SpreadElement")) return null;
  return evaluator.imports.instanceOf(from, givenTo(evaluator, node, place), spanOf(node));
}

const givenTo = (
  evaluator: Evaluator,
  node: TSESTree.CallExpression | TSESTree.NewExpression,
  place: Place,
): readonly Value[] =>
  node.arguments.map((argument) =>
    evaluator.evaluate(argument, { ...place, head: spanOf(node.callee), until: Infinity }),
  );

/** What a function of another file gives for what it is given here. */
export function importedResult(
  evaluator: Evaluator,
  node: TSESTree.CallExpression,
  place: Place,
): Value | null {
  const brought = broughtRoot(evaluator, node.callee);
  if (!brought) return null;
  const callee = brought.keys.reduce<Value>(
    (value, key) =>
      mapBranches(value, (branch) =>
        branch.kind === "mapping" ? branch.get(key) : unknown(evaluator, node),
      ),
    evaluator.evaluate(brought.root, place),
  );
  if (callee.kind !== "producer") return null;
  const given = givenTo(evaluator, node, place);
  const isSpread = node.arguments.some(({ type }) => type === "SpreadElement");
  // What cannot be known keeps the names it is asked by: `required("DB_HOST")`.
  const asked = callee.makesNames === true ? node.callee : node;
  return mapBranches(callee.result(isSpread ? undefined : given), (branch) =>
    branch.kind === "opaque"
      ? { ...branch, clues: joinClues([unknown(evaluator, asked).clues, branch.clues]) }
      : branch,
  );
}

/**
 * An object over what comes from another file. Where a caller gives that, `{ ...options, charset: "utf8mb4" }`, what is missing
 * in both is missing in what is given.
 */
export function overAbroad(
  evaluator: Evaluator,
  node: TSESTree.ObjectExpression,
  mapping: Mapping,
  place: Place,
): Mapping {
  const spread = spreadFromAbroad(evaluator, node, place);
  if (!spread) return mapping;
  if (evaluator.given.size === 0) return { ...mapping, head: beside(mapping.head, spread.head) };
  const isOwn = (key: string): boolean =>
    node.properties.some((each) => each.type === "Property" && propertyName(each) === key);
  return {
    ...mapping,
    head: spread.head,
    put: (key, value, after) => (isOwn(key) ? mapping : spread).put(key, value, after),
  };
}

const spreadFromAbroad = (
  evaluator: Evaluator,
  { properties }: TSESTree.ObjectExpression,
  place: Place,
): Mapping | undefined =>
  properties
    .flatMap((each) =>
      each.type === "SpreadElement" ? [evaluator.evaluate(each.argument, place)] : [],
    )
    .filter((value) => value.kind === "mapping")
    .findLast(({ at }) => originOf(at) !== null);
