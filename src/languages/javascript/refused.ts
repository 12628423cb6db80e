import type { TSESTree } from "@typescript-eslint/utils";
import { CONNECTING } from "../expecting.js";
import { isAsserted } from "./asserted.js";
import type { Bindings } from "./bindings.js";
import { alwaysFails } from "./fails.js";
import {
  isFunction,
  memberName,
  stringIn,
  unwrap,
  type FunctionNode,
  type Node,
} from "./syntax.js";

/** `connection.on("error", ...)` tells of a connection that was refused. */
const LISTENING = /^(?:on|once|addListener)$/;

/** `connecting.then(...)` waits for it. */
const WAITING = /^(?:then|catch|finally)$/;

/** What connects, or tells whether it did: `pool.getConnection(...)`, `connection.on("error", ...)`. */
export function isOfConnecting(member: Node): boolean {
  const name = memberName(member) ?? "";
  return CONNECTING.test(name) || WAITING.test(name) || listenerIn(callOf(member)) !== null;
}

/**
 * Whether a test is passed only if a node fails: after it the test is failed, or of the error it meets something is
 * asserted.
 */
export function isMetAsFailure(node: Node, bindings: Bindings): boolean {
  const { parent } = node;
  if (parent?.type === "TryStatement" && parent.block === node)
    return alwaysFails(node) || (!!parent.handler && isHandled(parent.handler, bindings));
  if (parent?.type !== "MemberExpression" || parent.object !== node) return false;
  const call = callOf(parent);
  if (!call) return false;
  const [first, second] = call.arguments;
  switch (memberName(parent)) {
    case "then":
      return (!!first && isFunction(first) && alwaysFails(first)) || isError(second, bindings);
    case "catch":
      return isError(first, bindings) || isKept(call, bindings);
    default:
      return isError(listenerIn(call) ?? callbackIn(call), bindings);
  }
}

const callOf = (member: Node): TSESTree.CallExpression | null =>
  member.parent?.type === "CallExpression" && member.parent.callee === member
    ? member.parent
    : null;

const listenerIn = (call: TSESTree.CallExpression | null): Node | null => {
  if (!call || !LISTENING.test(memberName(call.callee) ?? "")) return null;
  return stringIn(call.arguments[0]) === "error" ? (call.arguments[1] ?? null) : null;
};

const callbackIn = ({ callee, arguments: given }: TSESTree.CallExpression): Node | null =>
  CONNECTING.test(memberName(callee) ?? "") ? (given.at(-1) ?? null) : null;

/** Whether a function is given an error of which something is asserted. */
const isError = (handler: Node | null | undefined, bindings: Bindings): boolean =>
  !!handler && isFunction(handler) && isHandled(handler, bindings);

function isHandled(handler: FunctionNode | TSESTree.CatchClause, bindings: Bindings): boolean {
  const error = handler.type === "CatchClause" ? handler.param : handler.params[0];
  const variable = error && bindings.variable(error);
  return (
    (!!variable && isAsserted(variable, bindings, "something")) ||
    isNoted(handler.body, error, bindings)
  );
}

/** `catch (error) { caught = error; }`, `{ isRefused = true; }`, of which something is asserted afterwards. */
function isNoted(body: Node, error: Node | null | undefined, bindings: Bindings): boolean {
  if (body.type !== "BlockStatement") return false;
  return body.body.some((statement) => {
    const set = statement.type === "ExpressionStatement" ? statement.expression : null;
    if (set?.type !== "AssignmentExpression") return false;
    const { left, right } = set;
    const variable = bindings.variable(left);
    const isTrue = right.type === "Literal" && right.value === true;
    return (
      !!variable && (isTrue || isNamed(right, error)) && isAsserted(variable, bindings, "something")
    );
  });
}

const isNamed = (node: Node, name: Node | null | undefined): boolean =>
  node.type === "Identifier" && name?.type === "Identifier" && node.name === name.name;

/** `const error = await connect().catch((error) => error)`. */
function isKept(call: TSESTree.CallExpression, bindings: Bindings): boolean {
  const [handler] = call.arguments;
  if (!isFunction(handler) || !isNamed(handler.body, handler.params[0])) return false;
  let value: Node = call;
  while (value.parent && unwrap(value.parent) === call) value = value.parent;
  const { parent } = value;
  const variable = parent?.type === "VariableDeclarator" ? bindings.variable(parent.id) : null;
  return !!variable && isAsserted(variable, bindings, "something");
}
