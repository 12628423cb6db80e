import type { TSESTree } from "@typescript-eslint/utils";
import { CONNECTING } from "../expecting.js";
import { isAsserted } from "./asserted.js";
import type { Bindings } from "./bindings.js";
import { alwaysFails } from "./fails.js";
import { isHandedBack, isKept, isMissed, isNoted, type Handler } from "./noted.js";
import { isFunction, memberName, stringIn, type Node } from "./syntax.js";

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
  if (parent?.type === "TryStatement" && parent.block === node) return isTried(parent, bindings);
  if (parent?.type === "CallExpression") return isHandedBack(node, bindings);
  if (parent?.type !== "MemberExpression" || parent.object !== node) return false;
  const call = callOf(parent);
  if (!call) return false;
  const [first, second] = call.arguments;
  switch (memberName(parent)) {
    case "then":
      return (
        (!!first && isFunction(first) && alwaysFails(first)) || isRejected(call, second, bindings)
      );
    case "catch":
      return isRejected(call, first, bindings);
    default:
      return isHeard(listenerIn(call), bindings) || isError(callbackIn(call), bindings);
  }
}

/** `try { await connect(); ... } catch (error) { ... }` */
function isTried(node: TSESTree.TryStatement, bindings: Bindings): boolean {
  const { block, handler } = node;
  if (alwaysFails(block)) return true;
  return (
    !!handler &&
    (isHandled(handler, bindings) || isMissed(block, bindings) || isLeft(node, handler))
  );
}

/** `try { await connect(); } catch { return; } throw new Error("connected");` */
function isLeft(node: TSESTree.TryStatement, { body }: TSESTree.CatchClause): boolean {
  const { parent } = node;
  if (parent.type !== "BlockStatement" || !mayReturn(body.body.at(-1))) return false;
  const next = parent.body[parent.body.indexOf(node) + 1];
  return !!next && alwaysFails(next);
}

/** `return;`, `if (error instanceof Error) return;` */
function mayReturn(last: Node | undefined): boolean {
  if (last?.type === "BlockStatement") return mayReturn(last.body.at(-1));
  return last?.type === "IfStatement"
    ? mayReturn(last.consequent)
    : last?.type === "ReturnStatement";
}

/** `connect().catch(handler)`, `connect().then(use, handler)`. */
const isRejected = (
  call: TSESTree.CallExpression,
  handler: Node | undefined,
  bindings: Bindings,
): boolean => isHeard(handler ?? null, bindings) || isKept(call, handler, bindings);

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

/** Whether something is asserted of what only hears of errors: `expect(onError).toHaveBeenCalled()`. */
function isHeard(handler: Node | null, bindings: Bindings): boolean {
  const variable = bindings.variable(handler);
  return variable ? isAsserted(variable, bindings, "something") : isError(handler, bindings);
}

/** Whether a function is given an error of which something is asserted. */
const isError = (handler: Node | null, bindings: Bindings): boolean =>
  isFunction(handler) && isHandled(handler, bindings);

function isHandled(handler: Handler, bindings: Bindings): boolean {
  const error = handler.type === "CatchClause" ? handler.param : handler.params[0];
  const variable = bindings.variable(error);
  return (!!variable && isAsserted(variable, bindings, "something")) || isNoted(handler, bindings);
}
