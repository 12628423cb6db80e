import { memberName, type Node } from "./syntax.js";

/** All that is asked of what a call gives, from the inside: `expect(x).not.toThrow()`. */
export function chainAfter(call: Node): readonly Node[] {
  const chain: Node[] = [];
  let inner = call;
  for (let { parent } = inner; parent; inner = parent, { parent } = inner) {
    const isAsked = parent.type === "MemberExpression" && parent.object === inner;
    if (!isAsked && (parent.type !== "CallExpression" || parent.callee !== inner)) break;
    chain.push(parent);
  }
  return chain;
}

export const membersAfter = (call: Node): readonly string[] =>
  chainAfter(call).flatMap((each) =>
    each.type === "MemberExpression" ? [memberName(each) ?? ""] : [],
  );
