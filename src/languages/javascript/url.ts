import type { TSESTree } from "@typescript-eslint/utils";
import { partial, withKey } from "../../document/derived.js";
import type { Value } from "../../document/value.js";
import { readJson } from "../../notations/json.js";
import { cluesIn } from "./clues.js";
import { unknown, type Evaluator, type Place } from "./evaluator.js";
import { dottedName, homeOf, memberName, spanOf, type Node } from "./syntax.js";

/**
 * The text of a URL object of the file, as far as its parameters are set one by one: what else is in it nobody knows.
 * Null where the node is no such object.
 */
export function urlText(evaluator: Evaluator, node: Node, place: Place): Value | null {
  const variable = node.type === "Identifier" ? evaluator.bindings.variable(node) : null;
  const made = variable && evaluator.bindings.onlyValue(variable);
  if (!variable || made?.type !== "NewExpression" || dottedName(made.callee) !== "URL") return null;
  const start: Value = { ...partial(spanOf(made)), clues: cluesIn(made, evaluator.bindings) };
  const reads = evaluator.bindings.reads(variable);
  if (!reads.every(({ identifier }) => parameterSet(identifier) ?? isOnlyRead(identifier))) return start;
  return reads.reduce<Value>((address, { identifier }) => {
    const set = parameterSet(identifier);
    if (!set) return address;
    const isSure = set.isStatement && homeOf(identifier) === homeOf(made) && identifier.range[0] < node.range[0];
    const value = isSure ? parameterValue(evaluator, set.value, place) : unknown(evaluator, set.value);
    return withKey(address, [set.key], value);
  }, start);
}

/** Members that say nothing of the parameters, or only ask for them; the rest may change any. */
const PARTS = /^(?:hash|host|hostname|origin|password|pathname|port|protocol|username|toString|toJSON)$/;
const ASKED = /^(?:get|getAll|has|size|toString)$/;

/** Whether the parameters are as they were after this use of the object. */
function isOnlyRead(url: Node): boolean {
  const { parent } = url;
  if (parent?.type === "TemplateLiteral") return true;
  if (parent?.type === "CallExpression") return dottedName(parent.callee) === "String";
  if (parent?.type !== "MemberExpression" || parent.object !== url) return false;
  const name = memberName(parent) ?? "";
  if (name === "searchParams") return parent.parent.type === "MemberExpression" && ASKED.test(memberName(parent.parent) ?? "");
  const isWritten = parent.parent.type === "AssignmentExpression" && parent.parent.left === parent;
  return PARTS.test(name) || (/^(?:href|search)$/.test(name) && !isWritten);
}

/** `url.searchParams.set("ssl", value)`. */
function parameterSet(url: Node): { readonly key: string; readonly value: Node; readonly isStatement: boolean } | null {
  const parameters = url.parent;
  const method = parameters?.parent;
  const call = method?.parent;
  if (parameters?.type !== "MemberExpression" || memberName(parameters) !== "searchParams") return null;
  if (method?.type !== "MemberExpression" || !/^(?:set|append)$/.test(memberName(method) ?? "")) return null;
  if (call?.type !== "CallExpression" || call.callee !== method) return null;
  const [key, value] = call.arguments;
  if (key?.type !== "Literal" || typeof key.value !== "string" || !value) return null;
  return { key: key.value, value, isStatement: isUnconditional(call) };
}

const isUnconditional = ({ parent }: TSESTree.CallExpression): boolean =>
  parent.type === "ExpressionStatement" &&
  /^(?:Program|BlockStatement)$/.test(parent.parent.type) &&
  !/^(?:If|For|While|Do|Try|Catch)/.test(parent.parent.parent?.type ?? "");

/** A parameter's text is read as JSON by who takes it, so what is made JSON is taken as it was. */
function parameterValue(evaluator: Evaluator, node: Node, place: Place): Value {
  const isJson = node.type === "CallExpression" && dottedName(node.callee) === "JSON.stringify";
  const made = isJson ? node.arguments[0] : undefined;
  const value = evaluator.evaluate(made ?? node, { ...place, head: spanOf(node) });
  const json = value.kind === "scalar" && value.text && !isJson ? readJson(value.text, value.at) : null;
  return json ?? value;
}
