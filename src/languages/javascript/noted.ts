import type { TSESTree } from "@typescript-eslint/utils";
import { isAsserted, isNothing, toldAs, toldAt, type Told } from "./asserted.js";
import type { Bindings } from "./bindings.js";
import {
  dottedName,
  isFunction,
  memberName,
  propertyName,
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
  const { value, into } = takenFrom(call);
  const parts = result && into ? partsOf(result) : [];
  if (
    parts.some(([key, part]) =>
      isPartAsserted(into, key, tellsOfFailure(part, handler, bindings), bindings),
    )
  )
    return true;
  const as = result ? tellsOfFailure(result, handler, bindings) : "nothing";
  if (!as) return false;
  return into ? isAssertedOf(into, as, bindings) : toldAt(value, bindings).includes(as);
}

/** What a value is called that nothing but an error is. */
const ERROR = /^e(?:rr(?:or)?)?$/i;

/** `const [error] = await to(connect())`: something is asserted of the error that a function gives for what fails. */
export function isHandedBack(given: Node, bindings: Bindings): boolean {
  const call = given.parent;
  if (call?.type !== "CallExpression" || call.callee === given) return false;
  const { into } = takenFrom(call);
  return targetsIn(into).some(
    ([, target]) =>
      target.type === "Identifier" &&
      ERROR.test(target.name) &&
      isAssertedOf(target, "something", bindings),
  );
}

/** A call with the `await` around it, and what takes its result. */
function takenFrom(call: Node): { readonly value: Node; readonly into: Node | null } {
  let value = call;
  while (value.parent && unwrap(value.parent) === call) value = value.parent;
  const { parent } = value;
  return { value, into: parent?.type === "VariableDeclarator" ? parent.id : setBy(parent)[0] };
}

/** What an object or a list is made of, by key: `{ error }`, `[error]`. */
function partsOf(made: Node): readonly (readonly [key: string, part: Node])[] {
  const inner = unwrap(made);
  if (inner.type === "ArrayExpression")
    return inner.elements.flatMap((each, index) => (each ? [[`${index}`, each] as const] : []));
  if (inner.type !== "ObjectExpression") return [];
  return inner.properties.flatMap((each) =>
    each.type === "Property" ? [[propertyName(each) ?? "", each.value] as const] : [],
  );
}

/** What a pattern takes out, by key. */
function targetsIn(into: Node | null): readonly (readonly [key: string, target: Node])[] {
  if (into?.type === "ArrayPattern")
    return into.elements.flatMap((each, index) => (each ? [[`${index}`, each] as const] : []));
  if (into?.type !== "ObjectPattern") return [];
  return into.properties.flatMap((each) =>
    each.type === "Property" ? [[propertyName(each) ?? "", each.value] as const] : [],
  );
}

/** Whether so is asserted of one part of what is set: of `result.error`, or of `error` of `{ error }`. */
function isPartAsserted(
  into: Node | null,
  key: string,
  as: Told | null,
  bindings: Bindings,
): boolean {
  if (!as) return false;
  const variable = bindings.variable(into);
  if (!variable)
    return targetsIn(into).some(
      ([name, target]) => name === key && isAssertedOf(target, as, bindings),
    );
  return isAsserted(variable, bindings, as, key);
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
  if (node?.type === "UpdateExpression") return [node.argument, node];
  return node?.type === "CallExpression" && memberName(node.callee) === "push"
    ? [rootOf(node.callee), node.arguments[0] ?? null]
    : [null, null];
}

/** What is asserted of a value where the test is passed only if a handler was run that gives it. */
function tellsOfFailure(value: Node, handler: Handler, bindings: Bindings): Told | null {
  if (isNothing(value)) return "nothing";
  if (value.type === "UpdateExpression") return "something";
  const isTrue = value.type === "Literal" && value.value === true;
  if (value.type === "Literal" && !isTrue) return isCounted(value) ? "something" : toldAs(value);
  // `error`, `error.code`
  const isOfError =
    dottedName(value) !== null && bindings.variable(rootOf(value))?.defs[0].node === handler;
  return isTrue || isOfError ? "something" : null;
}

/** Whether so is asserted of what is set: `error`, `{ code }`. */
function isAssertedOf(into: Node | null, as: Told, bindings: Bindings): boolean {
  if (into?.type === "ObjectPattern")
    return into.properties.some(({ value }) => !!value && isAssertedOf(value, as, bindings));
  const variable = bindings.variable(into);
  return !!variable && isAsserted(variable, bindings, as);
}

/** `count += 1` */
const isCounted = ({ parent }: Node): boolean =>
  parent?.type === "AssignmentExpression" && parent.operator === "+=";
