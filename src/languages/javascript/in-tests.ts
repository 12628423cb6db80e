import { rememberedOf } from "../../document/memo.js";
import { dottedName, isFunction, type Node } from "./syntax.js";

/** `it("fails", ...)`, `describe.each(rows)("...", ...)`, `beforeAll(...)`, `Deno.test(...)`. */
const OF_TESTS =
  /(?:^|\.)(?:test|it|describe|suite|context|specify|(?:before|after)(?:Each|All)?)(?:\.|$)/;

/** Whether a node stands in a test, or in a file of tests. What a program throws elsewhere asserts nothing. */
export function isInTests(node: Node): boolean {
  let inner = node;
  for (; inner.parent; inner = inner.parent) if (isTest(inner)) return true;
  return hasTests(inner);
}

const hasTests = rememberedOf(
  (file: Node): boolean =>
    file.type === "Program" &&
    file.body.some((each) => each.type === "ExpressionStatement" && isTest(each.expression)),
);

function isTest(call: Node): boolean {
  if (call.type !== "CallExpression") return false;
  const { callee, arguments: given } = call;
  const name = dottedName(callee.type === "CallExpression" ? callee.callee : callee) ?? "";
  return OF_TESTS.test(name) && (given.length > 1 || given.some(isFunction));
}
