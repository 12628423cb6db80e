import type { TSESTree } from "@typescript-eslint/utils";
import { chainAfter } from "./chains.js";
import { isInTests } from "./in-tests.js";
import { dottedName, isFunction, isOf, unwrap, type Node } from "./syntax.js";

/** `assert.fail(...)`, `expect.fail(...)`, `t.fail()`, `fail(...)`, `expect.unreachable()`. */
const FAILING = /(?:^|\.)(?:fail|unreachable)$/;
/** `done(new Error("connected"))`, `Promise.reject(new Error("connected"))`. */
const TOLD = /^(?:done|cb|callback|next|reject|Promise\.reject)$/;

/** Whether a statement, or what a function does, fails a test in any case. What a program throws elsewhere fails none. */
export function alwaysFails(node: Node): boolean {
  if (isFunction(node)) return alwaysFails(node.body);
  switch (node.type) {
    case "ThrowStatement":
      return isInTests(node);
    case "BlockStatement":
      return endsInFailure(node.body);
    case "ExpressionStatement":
      return isFailure(node.expression);
    case "ReturnStatement":
      return node.argument !== null && isFailure(node.argument);
    default:
      return isFailure(node);
  }
}

/** Nothing before the last statement may end the way to it. */
const endsInFailure = (statements: readonly Node[]): boolean => {
  const last = statements.at(-1);
  return (
    !!last &&
    alwaysFails(last) &&
    statements
      .slice(0, -1)
      .every((each) => isOf(each, "ExpressionStatement", "VariableDeclaration"))
  );
};

function isFailure(node: Node): boolean {
  const call = unwrap(node);
  if (call.type !== "CallExpression") return false;
  const name = dottedName(call.callee) ?? "";
  const [first] = call.arguments;
  return (
    FAILING.test(name) ||
    (TOLD.test(name) && first?.type === "NewExpression" && isInTests(call)) ||
    isUntrue(call)
  );
}

/** `assert(false)`, `assert.ok(false)`, `expect(true).toBe(false)`. */
function isUntrue(call: TSESTree.CallExpression): boolean {
  const { callee, arguments: given } = call;
  if (/^assert(?:\.ok)?$/.test(dottedName(callee) ?? "")) return isBoolean(given[0], false);
  const expected = callee.type === "MemberExpression" ? unwrap(callee.object) : null;
  if (expected?.type !== "CallExpression" || dottedName(expected.callee) !== "expect") return false;
  const isOneWay = [true, false].some(
    (value) => isBoolean(expected.arguments[0], value) && isBoolean(given[0], !value),
  );
  return isOneWay && chainAfter(expected).length === 2;
}

const isBoolean = (node: Node | undefined, value: boolean): boolean =>
  node?.type === "Literal" && node.value === value;
