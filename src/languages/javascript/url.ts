import type { TSESTree } from "@typescript-eslint/utils";
import type { Test } from "../../model/setting.js";
import { mapBranches } from "../../document/choices.js";
import { withKey } from "../../document/combine.js";
import { partial } from "../../document/mappings.js";
import { joined, sliced, type Text } from "../../document/text.js";
import { holdsCode, type Environment, type Plain } from "../../document/plain.js";
import { missing, type Scalar, type Value } from "../../document/value.js";
import { readJson } from "../../notations/json.js";
import { cluesIn } from "./clues.js";
import { readTest } from "./tests.js";
import { choice, unknown, type Evaluator, type Place } from "./evaluator.js";
import { dottedName, homeOf, isOf, memberName, spanOf, stringIn, type Node } from "./syntax.js";

/**
 * The text of a URL object of the file, as far as its parameters are set one by one: what else is
 * in it nobody knows. Null where the node is no such object.
 */
export function urlText(evaluator: Evaluator, node: Node, place: Place): Value | null {
  const variable = evaluator.bindings.variable(node);
  const made = variable ? evaluator.bindings.onlyValue(variable) : node;
  if (made?.type !== "NewExpression" || dottedName(made.callee) !== "URL") return null;
  const clues = cluesIn(made, evaluator.bindings);
  const start: Value = { ...partial(spanOf(made), clues), isAddress: true };
  const reads = variable ? evaluator.bindings.reads(variable) : [];
  if (!reads.every(({ identifier }) => parameterSet(identifier) ?? isOnlyRead(identifier)))
    return start;
  const written = made.arguments[0];
  const sets = reads.flatMap(({ identifier }) => parameterSet(identifier) ?? []);
  if (
    written &&
    sets.every(
      ({ call, value }) => value === null && isUnconditional(call) && isBefore(call, made, node),
    )
  ) {
    const text = evaluator.evaluate(written, { ...place, trust: "suggest" });
    const isWhole = !reads.some(
      ({ identifier }) => text.kind !== "scalar" || changesPart(identifier, String(text.value)),
    );
    if (text.kind === "scalar" && text.text && isWhole)
      return { ...text, ...textWithout(text.text, sets) };
  }
  return reads.reduce<Value>((address, { identifier }) => {
    const set = parameterSet(identifier);
    if (!set) return address;
    const isSure = isBefore(identifier, made, node);
    const value = isSure
      ? valueOfSet(evaluator, set, address, place)
      : unknown(evaluator, set.call);
    return withKey(address, [set.key], value);
  }, start);
}

/** Whether something is done to an object surely before it is used. */
const isBefore = (done: Node, made: Node, used: Node): boolean =>
  homeOf(done) === homeOf(made) && done.range[0] < used.range[0];

/** An address without the parameters that are taken away. */
function textWithout(text: Text, taken: readonly ParameterSet[]): Pick<Scalar, "value" | "text"> {
  const left = taken.reduce((whole, { key }) => withoutParameter(whole, key), text);
  return { value: left.value, text: left };
}

function withoutParameter(text: Text, key: string): Text {
  const start = text.value.indexOf("?") + 1;
  const entries = start === 0 ? [] : text.value.slice(start).split("&");
  let at = start;
  for (const entry of entries) {
    const end = at + entry.length;
    // What follows an entry goes with the sign before it.
    if (entry.split("=")[0] === key)
      return withoutParameter(
        joined([
          sliced(text, 0, at),
          sliced(text, Math.min(end + 1, text.value.length), text.value.length),
        ]),
        key,
      );
    at = end + 1;
  }
  return text;
}

/**
 * Whether something is written over a part of the text. What only adds a user and a password leaves
 * the rest as it is.
 */
function changesPart(url: Node, text: string): boolean {
  const { parent } = url;
  if (
    parent?.type !== "MemberExpression" ||
    parent.parent.type !== "AssignmentExpression" ||
    parent.parent.left !== parent
  )
    return false;
  return !/^(?:username|password)$/.test(memberName(parent) ?? "") || text.includes("@");
}

/** What a parameter is set to: by a statement of its own, or by one that follows a test. */
function valueOfSet(
  evaluator: Evaluator,
  { call, key, value }: ParameterSet,
  address: Value,
  place: Place,
): Value {
  const set = (): Value =>
    value ? parameterValue(evaluator, value, place) : missing(spanOf(call));
  if (isUnconditional(call)) return set();
  const statement: Node =
    call.parent.parent?.type === "BlockStatement" ? call.parent.parent : call.parent;
  const asked = statement.parent?.type === "IfStatement" ? statement.parent : null;
  if (!asked || call.parent.type !== "ExpressionStatement" || address.kind !== "mapping")
    return unknown(evaluator, call);
  const test = readTest(evaluator, asked.test);
  const isThen = statement === asked.consequent;
  const before = branchOf(address.get(key), test, !isThen);
  return choice(evaluator, call, isThen ? [set(), before] : [before, set()], test);
}

/** What is left of a value where the answer to a question is known. */
const branchOf = (value: Value, { key, isNegated }: Test, holds: boolean): Value => {
  if (value.kind !== "choice" || value.test?.key !== key) return value;
  const isFirst = holds === (value.test.isNegated === isNegated);
  return value.of[isFirst ? 0 : 1] ?? value;
};

/** Members that say nothing of the parameters, or only ask for them; the rest may change any. */
const PARTS =
  /^(?:hash|host|hostname|origin|password|pathname|port|protocol|username|toString|toJSON)$/;
const ASKED = /^(?:get|getAll|has|size|toString)$/;

/** Whether the parameters are as they were after this use of the object. */
function isOnlyRead(url: Node): boolean {
  const { parent } = url;
  if (parent?.type === "TemplateLiteral") return true;
  if (parent?.type === "CallExpression") return dottedName(parent.callee) === "String";
  if (parent?.type !== "MemberExpression" || parent.object !== url) return false;
  const name = memberName(parent) ?? "";
  if (name === "searchParams") return ASKED.test(memberName(parent.parent) ?? "");
  const isWritten = parent.parent.type === "AssignmentExpression" && parent.parent.left === parent;
  return PARTS.test(name) || (/^(?:href|search)$/.test(name) && !isWritten);
}

interface ParameterSet {
  readonly call: TSESTree.CallExpression;
  readonly key: string;
  /** Null where it is taken away. */
  readonly value: Node | null;
}

/** `url.searchParams.set("ssl", value)`, `url.searchParams.delete("ssl")`. */
function parameterSet(url: Node): ParameterSet | null {
  const parameters = url.parent;
  const method = parameters?.parent;
  const call = method?.parent;
  const isSet =
    memberName(parameters) === "searchParams" &&
    /^(?:set|append|delete)$/.test(memberName(method) ?? "");
  if (!isSet || call?.type !== "CallExpression" || call.callee !== method) return null;
  const [first, value = null] = call.arguments;
  const key = stringIn(first);
  const isDeleted = memberName(method) === "delete";
  return key === null || isDeleted !== (value === null) ? null : { call, key, value };
}

const isUnconditional = ({ parent }: TSESTree.CallExpression): boolean =>
  parent.type === "ExpressionStatement" &&
  isOf(parent.parent, "Program", "BlockStatement") &&
  !/^(?:If|For|While|Do|Try|Catch)/.test(parent.parent.parent?.type ?? "");

/** A parameter's text is read as JSON by who takes it, so what is made JSON is taken as it was. */
function parameterValue(evaluator: Evaluator, node: Node, place: Place): Value {
  const isJson = node.type === "CallExpression" && dottedName(node.callee) === "JSON.stringify";
  const made = isJson ? node.arguments[0] : undefined;
  const value = evaluator.evaluate(made ?? node, { ...place, head: spanOf(node) });
  if (made) return value;
  return mapBranches(value, (branch) => {
    if (branch.kind !== "scalar") return branch;
    return (
      (branch.text && readJson(branch.text, branch.at)) ?? {
        ...branch,
        replace: (by: Plain | Environment) => branch.replace(asText(by)),
      }
    );
  });
}

/** What is set as a parameter becomes a text: an object would be `[object Object]`. */
const asText = (by: Plain | Environment): Plain | Environment =>
  typeof by === "string" || holdsCode(by) ? by : JSON.stringify(by);
