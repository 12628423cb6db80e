import type { TSESTree } from "@typescript-eslint/utils";
import { mapBranches } from "../../document/choices.js";
import { joinClues } from "../../document/clues.js";
import { spreadOver } from "../../document/combine.js";
import { listValue } from "../../document/lists.js";
import type { Atom, Plain } from "../../document/plain.js";
import { constant, joined, sliced } from "../../document/text.js";
import { isOpen, isUnread, keyText, type Scalar, type Value } from "../../document/value.js";
import { readJson } from "../../notations/json.js";
import { elementsOf } from "./arrays.js";
import { undecided } from "./conditions.js";
import { choice, type Evaluator, type Place, scalar, unknown } from "./evaluator.js";
import { historyOf } from "./events.js";
import { functionValue } from "./functions.js";
import { classMember } from "./members.js";
import {
  dottedName,
  functionOf,
  isFunction,
  memberName,
  type Node,
  propertyName,
  spanOf,
  unwrap,
} from "./syntax.js";
import { encoded, fromText, joinedElements, texts } from "./texts.js";
import { urlText } from "./url.js";

type Call = TSESTree.CallExpression;
type Known = (evaluator: Evaluator, node: Call, place: Place) => Value;

const converted =
  (convert: (value: Scalar["value"]) => Atom): Known =>
  (evaluator, node, place) =>
    mapBranches(argument(evaluator, node, 0, place), (value) => {
      if (value.kind !== "scalar") return isUnread(value) ? value : unknown(evaluator, node);
      const made = scalar(evaluator, node, convert(value.value), null);
      return { ...made, at: value.at, replace: asBefore(value) };
    });

/** What is parsed, `parseInt(env.PORT || "3306")`, stays a text. */
const asBefore = ({ value, replace }: Scalar): Scalar["replace"] =>
  typeof value === "string"
    ? (by) => replace(typeof by === "number" || typeof by === "boolean" ? String(by) : by)
    : replace;

const argument = (evaluator: Evaluator, node: Call, index: number, place: Place): Value => {
  const given = node.arguments[index];
  return given && given.type !== "SpreadElement"
    ? evaluator.evaluate(given, place)
    : unknown(evaluator, node);
};

/** Functions of the language that only hand on what they are given. */
const KNOWN: Readonly<Record<string, Known>> = {
  "Object.freeze": (evaluator, node, place) => argument(evaluator, node, 0, place),
  "Object.seal": (evaluator, node, place) => argument(evaluator, node, 0, place),
  structuredClone: (evaluator, node, place) =>
    argument(evaluator, node, 0, { ...place, trust: "suggest" }),
  "Object.assign": (evaluator, node, place) =>
    node.arguments.some(({ type }) => type === "SpreadElement")
      ? unknown(evaluator, node)
      : node.arguments
          .map((_, index) => argument(evaluator, node, index, place))
          .reduce(spreadOver),
  "Object.values": (evaluator, node, place) => listed(evaluator, node, place, (_, value) => value),
  "Object.entries": (evaluator, node, place) =>
    listed(evaluator, node, place, (key, value) =>
      listValue(unknown(evaluator, node), [
        fromText(evaluator, constant(key, value.at), node, place),
        value,
      ]),
    ),
  Number: converted(Number),
  parseInt: converted((value) => Number.parseInt(String(value), 10)),
  "Number.parseInt": converted((value) => Number.parseInt(String(value), 10)),
  Boolean: (evaluator, node, place) =>
    mapBranches(converted(Boolean)(evaluator, node, place), (value) =>
      isUnread(value) ? undecided(evaluator, node) : value,
    ),
  encodeURIComponent: (evaluator, node, place) =>
    mapBranches(argument(evaluator, node, 0, place), (value) => {
      const text =
        value.kind === "scalar" && keyText(value) !== null && value.text
          ? encoded(value.text, value.at)
          : null;
      return text ? fromText(evaluator, text, node, place) : unknown(evaluator, node);
    }),
  "JSON.parse": (evaluator, node, place) =>
    mapBranches(argument(evaluator, node, 0, place), (value) => {
      const text = value.kind === "scalar" && node.arguments.length === 1 ? value.text : null;
      return (text && readJson(text, value.at)) ?? unknown(evaluator, node);
    }),
  "JSON.stringify": (evaluator, node, place) => {
    const plain = plainOf(argument(evaluator, node, 0, place));
    if (plain === undefined || node.arguments.length > 1) return unknown(evaluator, node);
    return fromText(evaluator, constant(JSON.stringify(plain), spanOf(node)), node, place);
  },
};

/** What stands in an object, as a list. */
const listed = (
  evaluator: Evaluator,
  node: Call,
  place: Place,
  item: (key: string, value: Value) => Value,
): Value =>
  mapBranches(argument(evaluator, node, 0, place), (object) => {
    if (object.kind !== "mapping" || isOpen(object)) return unknown(evaluator, node);
    return listValue(
      unknown(evaluator, node),
      [...new Set(object.keys())].map((key) => item(key, object.get(key))),
    );
  });

/** Data without any doubt in it; undefined where there is one. */
function plainOf(value: Value): Plain | undefined {
  if (value.kind === "scalar") return value.value;
  if (value.kind !== "mapping") return undefined;
  const entries = value.keys().map((key) => [key, plainOf(value.get(key))] as const);
  return entries.some(([, inner]) => inner === undefined) || isOpen(value)
    ? undefined
    : (Object.fromEntries(entries) as Readonly<Record<string, Plain>>);
}

export function callValue(evaluator: Evaluator, node: Call, place: Place): Value {
  const callee = unwrap(node.callee);
  const variable = callee.type === "Identifier" ? evaluator.bindings.variable(callee) : null;
  const name = variable ? null : dottedName(callee);
  const known =
    name !== null && Object.hasOwn(KNOWN, name) && node.arguments.length > 0
      ? KNOWN[name]
      : undefined;
  if (known) return known(evaluator, node, place);
  const standing = environmentDefault(evaluator, node, callee, place);
  if (standing) return standing;
  const [first] = node.arguments;
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
    evaluator.bindings.variable(reader)?.defs[0]?.type !== "Parameter"
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
  const [from, to, another] = node.arguments.map((each) =>
    each.type === "Literal" && typeof each.value === "string" ? each.value : null,
  );
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
  const variable = object.type === "Identifier" ? bindings.variable(object) : null;
  const value = variable && bindings.onlyValue(variable);
  const shown = value && unwrap(value);
  if (
    shown?.type !== "ObjectExpression" ||
    variable?.defs[0]?.name.parent.type !== "VariableDeclarator"
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
