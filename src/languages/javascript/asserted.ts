import type { TSESTree } from "@typescript-eslint/utils";
import type { Bindings } from "./bindings.js";
import { chainAfter, membersAfter } from "./chains.js";
import { alwaysFails } from "./fails.js";
import { memberPath } from "./reads.js";
import { dottedName, isOf, memberName, unwrap, type Node, type Variable } from "./syntax.js";

/** `expect(error)`, `assert.match(error.message, ...)`, `t.ok(error)`, `should.exist(error)`. */
const ASSERTION =
  /^(?:(?:expect|assert|should|chai|t|tap)\b|(?:ok|equal|strictEqual|deepEqual|deepStrictEqual|match)$)/;
/** `assert.ifError(error)`, `t.falsy(error)`: there is none. */
const OF_NONE =
  /(?:^|\.)(?:ifError|error|fail|falsy|(?:is)?(?:notOk|Null|Undefined|NotExist)|notExists?|isFalse)$/;
/** `expect(error).toBeNull()`, `.to.be.undefined`. */
const NOTHING = /^(?:toBe(?:Null|Undefined|Falsy)|null|undefined|false)$/;
const EQUAL = /^(?:not)?(?:toBe|to(?:Strict)?Equal|equals?|eql|(?:deep)?(?:strict)?Equal)$/i;

/** Whether a test asserts of a variable that there is something in it: an error, or that one was met. */
export const isAsserted = (variable: Variable, bindings: Bindings): boolean =>
  bindings.reads(variable).some(({ identifier }) => isAssertedAt(identifier));

function isAssertedAt(identifier: Node): boolean {
  const { node, path } = memberPath(identifier);
  if (path.includes("should")) return !path.includes("not");
  if (isMissedAt(identifier)) return true;
  const call = assertionAround(node);
  return !!call && (path.length > 0 || !isOfNone(call, identifier));
}

/** `if (!error) throw new Error("connected")`. */
function isMissedAt({ parent }: Node): boolean {
  const test = parent?.type === "UnaryExpression" && parent.operator === "!" ? parent.parent : null;
  return test?.type === "IfStatement" && alwaysFails(test.consequent);
}

/** The assertion that something stands in. */
function assertionAround(node: Node): TSESTree.CallExpression | null {
  let inner = node;
  for (let { parent } = inner; parent; inner = parent, { parent } = inner) {
    if (isOf(parent, "ExpressionStatement", "ArrowFunctionExpression", "BlockStatement"))
      return null;
    if (parent.type !== "CallExpression" || parent.callee === inner) continue;
    if (ASSERTION.test(dottedName(parent.callee) ?? "")) return parent;
  }
  return null;
}

/** Whether an assertion says that there is nothing. */
function isOfNone(call: TSESTree.CallExpression, identifier: Node): boolean {
  const name = dottedName(call.callee) ?? "";
  if (OF_NONE.test(name) || identifier.parent?.type === "UnaryExpression") return true;
  const chain = membersAfter(call);
  const calls = [call, ...chainAfter(call)];
  const isEmpty =
    chain.some((each) => NOTHING.test(each)) || calls.some((each) => isEqualToNothing(each));
  return isEmpty !== (chain.includes("not") || /\.not[.A-Z]/.test(name));
}

function isEqualToNothing(call: Node): boolean {
  if (call.type !== "CallExpression") return false;
  const name = call.callee.type === "Identifier" ? call.callee.name : memberName(call.callee);
  return EQUAL.test(name ?? "") && call.arguments.some(isNothing);
}

const isNothing = (node: Node): boolean => {
  const inner = unwrap(node);
  return inner.type === "Literal"
    ? inner.value === null || inner.value === false
    : inner.type === "Identifier" && inner.name === "undefined";
};
