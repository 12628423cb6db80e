import type { TSESTree } from "@typescript-eslint/utils";
import { mapBranches } from "../../document/choices.js";
import { joinClues } from "../../document/clues.js";
import { constant, joined, sliced } from "../../document/text.js";
import { isUnread, type Value } from "../../document/value.js";
import { elementsOf } from "./arrays.js";
import { choice, type Evaluator, type Place, unknown } from "./evaluator.js";
import { historyOf } from "./events.js";
import { importedResult, moduleValue } from "./imports.js";
import { functionValue } from "./functions.js";
import { classMember } from "./members.js";
import { nestValue } from "./nest.js";
import { nodeConfigValue } from "./node-config.js";
import {
  dottedName,
  functionOf,
  isFunction,
  memberName,
  propertyName,
  spanOf,
  stringIn,
  unwrap,
  type Node,
} from "./syntax.js";
import { fromText, joinedElements, texts } from "./texts.js";
import { urlText } from "./url.js";

import { KNOWN, type Call } from "./known-calls.js";

export function callValue(evaluator: Evaluator, node: Call, place: Place): Value {
  const callee = unwrap(node.callee);
  const variable = evaluator.bindings.variable(callee);
  const name = variable ? null : dottedName(callee);
  const known =
    name !== null && Object.hasOwn(KNOWN, name) && node.arguments.length > 0
      ? KNOWN[name]
      : undefined;
  if (known) return known(evaluator, node, place);
  const standing =
    environmentDefault(evaluator, node, callee, place) ??
    nestValue(evaluator, node, place) ??
    nodeConfigValue(evaluator, node);
  if (standing) return standing;
  const [first] = node.arguments;
  const abroad =
    name === "require"
      ? moduleValue(evaluator, first, node)
      : importedResult(evaluator, node, place);
  if (abroad) return abroad;
  if (name === "String" && first)
    return urlText(evaluator, unwrap(first), place) ?? unknown(evaluator, node);
  if (callee.type === "MemberExpression") return methodValue(evaluator, node, callee, place);
  const local = isFunction(callee) ? callee : variable && functionOf(variable, evaluator.bindings);
  if (!local) return unknown(evaluator, node);
  const isShared =
    variable !== null &&
    (evaluator.bindings.reads(variable).length > 1 || evaluator.bindings.isExported(variable));
  const value = evaluator.once(
    local,
    () => functionValue(evaluator, local, node, isShared ? { ...place, trust: "suggest" } : place),
    () => unknown(evaluator, node),
  );
  // What cannot be known keeps the names it is asked by, `required("DB_HOST")`, and those it is made of.
  return mapBranches(value, (branch) => {
    if (!isUnread(branch) || (branch.kind === "list" && !branch.isOpen)) return branch;
    const asked = unknown(evaluator, node);
    return { ...asked, clues: joinClues([asked.clues, branch.clues]) };
  });
}

/** `env("DB_HOST", "localhost")`, `env.int("DB_PORT", 3306)`: a framework hands its reader of the environment to the file. */
function environmentDefault(
  evaluator: Evaluator,
  node: Call,
  callee: Node,
  place: Place,
): Value | null {
  const reader = callee.type === "MemberExpression" ? unwrap(callee.object) : callee;
  const [name, standard, another] = node.arguments;
  if (
    reader.type !== "Identifier" ||
    reader.name !== "env" ||
    name?.type !== "Literal" ||
    !standard ||
    another
  )
    return null;
  if (
    standard.type === "SpreadElement" ||
    evaluator.bindings.variable(reader)?.defs[0].type !== "Parameter"
  )
    return null;
  return choice(
    evaluator,
    node,
    [unknown(evaluator, node), evaluator.evaluate(standard, place)],
    null,
  );
}

function methodValue(
  evaluator: Evaluator,
  node: Call,
  callee: TSESTree.MemberExpression,
  place: Place,
): Value {
  const name = memberName(callee);
  const object = unwrap(callee.object);
  const own =
    name !== null &&
    (classMember(evaluator, node, object, name, place, true) ??
      objectMethod(evaluator, node, object, name, place));
  if (own) return own;
  if (name === "toString") return urlText(evaluator, object, place) ?? unknown(evaluator, node);
  const [separator] = node.arguments;
  if (name === "join" && separator?.type === "Literal") {
    const elements = elementsOf(evaluator, object);
    if (elements)
      return joinedElements(evaluator, object, elements, String(separator.value), node, place);
  }
  if (
    name === "concat" &&
    isText(evaluator, object, place) &&
    node.arguments.every(({ type }) => type !== "SpreadElement")
  )
    return texts(evaluator, [object, ...node.arguments], node, place);
  return (
    (name === "replace" ? replacedBeginning(evaluator, node, object, place) : null) ??
    unknown(evaluator, node)
  );
}

/** `base.concat("/test")` is one of lists, too. */
function isText(evaluator: Evaluator, node: Node, place: Place): boolean {
  const value = evaluator.evaluate(node, place);
  return value.kind === "scalar" && value.text !== null;
}

/** `address.replace("mysql://", "mariadb://")`, where the address is known to begin so. */
function replacedBeginning(
  evaluator: Evaluator,
  node: Call,
  object: Node,
  place: Place,
): Value | null {
  const [from, to, another] = node.arguments.map(stringIn);
  if (
    typeof from !== "string" ||
    typeof to !== "string" ||
    another !== undefined ||
    from === "" ||
    to.includes("$")
  )
    return null;
  const value = evaluator.evaluate(object, { ...place, trust: "suggest" });
  const text = value.kind === "scalar" ? value.text : null;
  if (!text?.value.startsWith(from)) return null;
  const rest = sliced(text, from.length, text.value.length);
  return fromText(evaluator, joined([constant(to, spanOf(node)), rest]), node, {
    ...place,
    trust: "suggest",
  });
}

/** `settings.database()`, where the file shows the object with its methods. */
function objectMethod(
  evaluator: Evaluator,
  node: Call,
  object: Node,
  name: string,
  place: Place,
): Value | null {
  const { bindings } = evaluator;
  const variable = bindings.variable(object);
  const value = variable && bindings.onlyValue(variable);
  const shown = value && unwrap(value);
  if (
    shown?.type !== "ObjectExpression" ||
    variable?.defs[0].name.parent.type !== "VariableDeclarator"
  )
    return null;
  const { events, touches } = historyOf(variable, object, bindings);
  const isChanged = [...events, ...touches].some(
    ({ path: [key] }) => key === undefined || key === name,
  );
  const entry = shown.properties.findLast(
    (each) => each.type !== "Property" || each.computed || propertyName(each) === name,
  );
  if (isChanged || entry?.type !== "Property" || entry.computed || !isFunction(entry.value))
    return null;
  const method = entry.value;
  return evaluator.once(
    method,
    () => functionValue(evaluator, method, node, { ...place, trust: "suggest" }),
    () => unknown(evaluator, node),
  );
}
