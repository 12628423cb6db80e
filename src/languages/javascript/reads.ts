import type { TSESTree } from "@typescript-eslint/utils";
import { namesServer } from "../../notations/asking.js";
import { isMessage } from "./shown.js";
import { memberName, stringIn, type Node } from "./syntax.js";

/** A node with the casts around it. */
export function cast(node: Node): Node {
  return node.parent && /^TS(?:As|NonNull|Satisfies|TypeAssertion)/.test(node.parent.type)
    ? cast(node.parent)
    : node;
}

/** `config.ssl.ca`: the outermost member whose keys are all known, and these. */
export function memberPath(identifier: Node): {
  readonly node: Node;
  readonly path: readonly string[];
} {
  const path: string[] = [];
  let node = cast(identifier);
  for (
    let { parent } = node;
    parent?.type === "MemberExpression" && parent.object === node;
    { parent } = node
  ) {
    const name = memberName(parent);
    const isCalled = parent.parent.type === "CallExpression" && parent.parent.callee === parent;
    if (name === null || isCalled) break;
    path.push(name);
    node = cast(parent);
  }
  return { node, path };
}

/** The part of a variable that is read: all of `config.url` in `config.url.length`. */
export function partRead(identifier: Node): readonly string[] {
  const { path } = memberPath(identifier);
  const end = path.findIndex(isOfTexts);
  return end < 0 ? path : path.slice(0, end);
}

/** Whether people are told of it, and nobody else: `console.log(\`at ${config.port}\`)`. */
export function isTold(identifier: Node): boolean {
  const { node } = memberPath(identifier);
  return isMessage(node.parent?.type === "TemplateLiteral" ? node.parent : node);
}

/**
 * A read of another key of the same object is nobody's concern here. What every text has is no key:
 * `address.split("/")` reads the whole.
 */
export function isOtherKey(identifier: Node, use: Node): boolean {
  const name = memberName(identifier.parent);
  return name !== null && name !== memberName(use.parent) && !isOfTexts(name);
}

/** The call of a method: `url.replace(...)`. */
function callOn({ parent: member }: Node): TSESTree.CallExpression | null {
  const call = member?.parent;
  return call?.type === "CallExpression" && call.callee === member ? call : null;
}

const ASKING = /^(?:includes|startsWith|indexOf|search)$/;
/**
 * Whether a read learns nothing that an edit changes, `url.includes("tidbcloud.com")`, or only tells
 * people of it: `console.log(url.replace(password, "***"))`.
 */
export function isHarmless(identifier: Node): boolean {
  const call = callOn(identifier);
  const method = memberName(identifier.parent) ?? "";
  if (!call) return false;
  const isQuestion = ASKING.test(method) && namesServer(stringIn(call.arguments[0]) ?? "");
  return isQuestion || (isOfTexts(method) && isTold(call));
}

/** Whether every text has it. */
const isOfTexts = (name: string): boolean => Object.hasOwn(String.prototype, name);
