import { namesServer } from "../../notations/asking.js";
import { originsOf } from "./origin.js";
import type { Bindings } from "./scopes.js";
import { asksOf, isNothing } from "./tests.js";
import type { Call, Code, Expression } from "./tree.js";

/**
 * Whether a text is only asked for what an edit of it does not change: whether there is one, and for which server it is.
 * `if url:`, `url is None`, `url.startswith("mysql://")`, `"tidbcloud.com" in url`.
 */
export function isAskedOnly(code: Expression, bindings: Bindings): boolean {
  const parent = bindings.parentOf(code);
  switch (parent?.kind) {
    case "branch":
      return parent.test === code;
    case "comparison":
      return parent.how === "not" || parent.of.some(isEmpty) || asksForServer(parent, code);
    case "call":
      return asksForServer(parent, code) || isCounting(parent, bindings);
    case "member": {
      const call = bindings.parentOf(parent);
      if (call?.kind !== "call" || call.callee !== parent) return false;
      return EMPTY.test(parent.name) || asksForServer(call, code);
    }
    default:
      return false;
  }
}

const EMPTY = /^(?:isEmpty|isBlank)$/;
const isEmpty = (code: Expression): boolean =>
  isNothing(code) || (code.kind === "text" && code.text.value === "");

/** Whether an address is asked for a part of it that stays as it is. */
function asksForServer(question: Code, code: Expression): boolean {
  if (question.kind !== "comparison" && question.kind !== "call") return false;
  const { asks, of } = asksOf(question) ?? {};
  const isPart = asks?.how === "contains" || asks?.how === "startsWith";
  return of === code && isPart && namesServer(asks.text);
}

/** `len(url) == 0`, `empty($url)` */
function isCounting(call: Call, bindings: Bindings): boolean {
  const isOne = (pattern: RegExp): boolean =>
    originsOf(call.callee, bindings).some((name) => pattern.test(name));
  const around = bindings.parentOf(call);
  const isZero = ({ kind, ...code }: Expression): boolean =>
    kind === "atom" && "value" in code && code.value === 0;
  return (
    isOne(/^(?:empty|isset)$/) ||
    (isOne(/^len$/) && around?.kind === "comparison" && around.of.some(isZero))
  );
}
