import type { TSESTree } from "@typescript-eslint/utils";
import { mapBranches } from "../../document/choices.js";
import { spreadOver } from "../../document/combine.js";
import { listValue } from "../../document/lists.js";
import type { Atom, Plain } from "../../document/plain.js";
import { constant } from "../../document/text.js";
import { isOpen, isUnread, keyText, type Scalar, type Value } from "../../document/value.js";
import { readJson } from "../../notations/json.js";
import { undecided } from "./conditions.js";
import { type Evaluator, type Place, scalar, unknown } from "./evaluator.js";
import { spanOf } from "./syntax.js";
import { encoded, fromText } from "./texts.js";

export type Call = TSESTree.CallExpression;
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

export const argument = (evaluator: Evaluator, node: Call, index: number, place: Place): Value => {
  const given = node.arguments[index];
  return given && given.type !== "SpreadElement"
    ? evaluator.evaluate(given, place)
    : unknown(evaluator, node);
};

/** Functions of the language that only hand on what they are given. */
export const KNOWN: Readonly<Record<string, Known>> = {
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
