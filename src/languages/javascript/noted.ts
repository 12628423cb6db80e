import type { TSESTree } from "@typescript-eslint/utils";
import { assertedAt, isAsserted, isNothing, type Asserted } from "./asserted.js";
import type { Bindings } from "./bindings.js";
import {
  dottedName,
  isFunction,
  memberName,
  rootOf,
  unwrap,
  type FunctionNode,
  type Node,
} from "./syntax.js";

/** What is run with an error. */
export type Handler = FunctionNode | TSESTree.CatchClause;

/**
 * Whether a handler of errors sets something of which that is asserted afterwards: `catch (error) { caught = error; }`,
 * `{ isRefused = true; }`, `{ isOpen = false; }`, `{ errors.push(error); }`.
 */
export const isNoted = (handler: Handler, bindings: Bindings): boolean =>
  expressionsIn(handler.body).some((each) => {
    const [into, value] = setBy(each);
    const as = value && tellsOfFailure(value, handler, bindings);
    return !!as && isAssertedOf(into, as, bindings);
  });

/** Whether it is asserted that something was not set that a block sets: `try { await connect(); isOpen = true; } ...`. */
export const isMissed = (block: Node, bindings: Bindings): boolean =>
  expressionsIn(block).some(
    (each) =>
      each.type === "AssignmentExpression" &&
      !isNothing(each.right) &&
      isAssertedOf(each.left, "nothing", bindings),
  );

/** `const error = await connect().catch((error) => error)`, of which something is asserted. */
export function isKept(
  call: TSESTree.CallExpression,
  handler: Node | undefined,
  bindings: Bindings,
): boolean {
  if (!handler || !isFunction(handler)) return false;
  const result = resultOf(handler);
  const as = result ? tellsOfFailure(result, handler, bindings) : "nothing";
  if (!as) return false;
  let value: Node = call;
  while (value.parent && unwrap(value.parent) === call) value = value.parent;
  const { parent } = value;
  const into = parent?.type === "VariableDeclarator" ? parent.id : setBy(parent)[0];
  return into ? isAssertedOf(into, as, bindings) : assertedAt(value, bindings) === as;
}

/** What a handler gives in the end; null for nothing. */
function resultOf({ body }: FunctionNode): Node | null {
  if (body.type !== "BlockStatement") return body;
  const last = body.body.at(-1);
  return last?.type === "ReturnStatement" ? last.argument : null;
}

/** The expressions that are run in any case, until the end. */
const expressionsIn = (body: Node): readonly Node[] =>
  body.type === "BlockStatement"
    ? body.body.flatMap((each) => (each.type === "ExpressionStatement" ? [each.expression] : []))
    : [body];

/** What is set, or added to, and to what. */
function setBy(node: Node | undefined): readonly [Node | null, Node | null] {
  if (node?.type === "AssignmentExpression") return [node.left, node.right];
  return node?.type === "CallExpression" && memberName(node.callee) === "push"
    ? [rootOf(node.callee), node.arguments[0] ?? null]
    : [null, null];
}

/** What is asserted of a value where the test is passed only if a handler was run that gives it. */
function tellsOfFailure(value: Node, handler: Handler, bindings: Bindings): Asserted | null {
  if (isNothing(value)) return "nothing";
  const isTrue = value.type === "Literal" && value.value === true;
  // `error`, `error.code`
  const isOfError =
    dottedName(value) !== null && bindings.variable(rootOf(value))?.defs[0].node === handler;
  return isTrue || isOfError ? "something" : null;
}

/** Whether so is asserted of what is set: `error`, `{ code }`. */
function isAssertedOf(into: Node | null, as: Asserted, bindings: Bindings): boolean {
  if (into?.type === "ObjectPattern")
    return into.properties.some(({ value }) => !!value && isAssertedOf(value, as, bindings));
  const variable = bindings.variable(into);
  return !!variable && isAsserted(variable, bindings, as);
}
