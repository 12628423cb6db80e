import type { TSESTree } from "@typescript-eslint/utils";
import { pay } from "../../document/steps.js";
import type { Bindings, Member } from "./bindings.js";
import { isHandedWithReader, isReader, isReading } from "./readers.js";
import {
  dottedName,
  type FunctionNode,
  functionOf,
  isFunction,
  isWritten,
  memberName,
  nameOf,
  type Node,
  propertyName,
  unwrap,
  type Variable,
} from "./syntax.js";
import {
  below,
  constructorOf,
  copied,
  forTarget,
  functionAround,
  HANDING_ON,
  HARMLESS,
  isExported,
  isExports,
  isHandedOn,
  isHarmless,
  parameterName,
  PARTING,
  READING,
  VISITING,
} from "./handing.js";

/** What an object is given to may lead anywhere; after more steps than these it counts as changed. */
const MOST_STEPS = 300;

interface Search {
  readonly bindings: Bindings;
  readonly seen: Map<Variable | FunctionNode | string, number>;
  left: number;
}

/**
 * Whether somebody changes what a node gives, or may do so since the file does not show what he
 * does with it.
 *
 * Every name that it gets is followed. The depth says how many keys below a name it stands: for `{
 * tls }` in `box = { tls: ... }`, `box.tls = x` changes nothing of it and `box.tls.ca = x` does.
 */
export const isChangedThrough = (node: Node, bindings: Bindings): boolean =>
  given(node, 0, searchIn(bindings));

/** The same for everything that the file calls `.name`, of whatever object. */
export const isChangedAsMember = (name: string, bindings: Bindings): boolean =>
  asMember(name, 0, searchIn(bindings));

const searchIn = (bindings: Bindings): Search => ({ bindings, seen: new Map(), left: MOST_STEPS });

function isNew({ seen }: Search, key: Variable | FunctionNode | string, depth: number): boolean {
  const before = seen.get(key);
  if (before !== undefined && before <= depth) return false;
  seen.set(key, depth);
  return true;
}

function given(node: Node, depth: number, search: Search): boolean {
  const { parent } = node;
  if (!parent || !pay() || --search.left < 0) return true;
  if (HARMLESS.has(parent.type)) return false;
  if (HANDING_ON.has(parent.type)) return given(parent, depth, search);
  switch (parent.type) {
    case "TemplateLiteral":
      return parent.parent.type === "TaggedTemplateExpression";
    case "ConditionalExpression":
      return parent.test !== node && given(parent, depth, search);
    case "SequenceExpression":
      return parent.expressions.at(-1) === node && given(parent, depth, search);
    case "MemberExpression":
      return parent.object === node && throughMember(parent, depth, search);
    case "VariableDeclarator":
      return assigned(parent.id, depth, search);
    case "AssignmentPattern":
      return parent.right === node && assigned(parent.left, depth, search);
    case "AssignmentExpression":
      return (
        parent.right === node &&
        (assigned(parent.left, depth, search) || given(parent, depth, search))
      );
    case "ForOfStatement":
      return parent.right === node && assigned(forTarget(parent), below(depth), search);
    case "Property":
      return parent.value === node && given(parent.parent, depth + 1, search);
    case "ArrayExpression":
      return given(parent, depth + 1, search);
    case "SpreadElement":
      return parent.parent.type === "CallExpression" || given(parent.parent, copied(depth), search);
    case "PropertyDefinition":
      return parent.value !== node || asMember(propertyName(parent), depth, search);
    case "ArrowFunctionExpression":
    case "ReturnStatement":
      return returned(functionAround(parent), depth, search);
    case "CallExpression":
    case "NewExpression":
      return parent.callee !== node && passed(parent, node, depth, search);
    default:
      return true;
  }
}

function throughMember(member: TSESTree.MemberExpression, depth: number, search: Search): boolean {
  if (isWritten(member)) return depth <= 0;
  const { parent } = member;
  if (parent.type !== "CallExpression" || parent.callee !== member)
    return given(member, below(depth), search);
  const name = memberName(member) ?? "";
  if (PARTING.test(name)) return given(parent, 0, search);
  return VISITING.test(name)
    ? visited(parent, depth, search)
    : !READING.test(name) && !isHarmless(name, search.bindings);
}

/** `list.map((element) => ...)`. */
function visited(
  { arguments: [visitor] }: TSESTree.CallExpression,
  depth: number,
  search: Search,
): boolean {
  const variable = search.bindings.variable(visitor);
  const fn = isFunction(visitor) ? visitor : variable && functionOf(variable, search.bindings);
  // Its third parameter is the list.
  return !fn || fn.params.length > 2 || toParameter(fn, [fn], 0, below(depth), search);
}

/** Everything that is done under the names that a pattern gives. */
function assigned(target: Node | null | undefined, depth: number, search: Search): boolean {
  switch (target?.type) {
    case undefined:
      return false;
    case "Identifier":
      return ofVariable(search.bindings.variable(target), depth, search);
    case "MemberExpression":
      return toMember(target, depth, search);
    case "AssignmentPattern":
      return assigned(target.left, depth, search);
    case "ArrayPattern":
      return target.elements.some((element) => assigned(element, below(depth), search));
    case "ObjectPattern":
      return target.properties.some((each) =>
        assigned(each.type === "Property" ? each.value : each, below(depth), search),
      );
    case "RestElement":
      return assigned(target.argument, copied(depth), search);
    case "TSParameterProperty":
      return (
        assigned(target.parameter, depth, search) || asMember(parameterName(target), depth, search)
      );
    default:
      return true;
  }
}

/**
 * `box.tls = o`, `this.options = o`, `module.exports = o`. The box may have other names: whatever
 * is called `.tls` is asked too.
 */
function toMember(member: TSESTree.MemberExpression, depth: number, search: Search): boolean {
  if (isExports(member)) return false;
  let keys = 1;
  let box = unwrap(member.object);
  for (; box.type === "MemberExpression"; box = unwrap(box.object)) keys++;
  const variable = search.bindings.variable(box);
  return (
    (!!variable && ofVariable(variable, depth + keys, search)) ||
    asMember(memberName(member), depth, search)
  );
}

function ofVariable(variable: Variable | null, depth: number, search: Search): boolean {
  if (!variable) return true;
  if (!isNew(search, variable, depth)) return false;
  return variable.references.some(
    (reference) =>
      reference.init !== true && reference.isRead() && given(reference.identifier, depth, search),
  );
}

function asMember(name: string | null, depth: number, search: Search): boolean {
  if (name === null) return true;
  if (!isNew(search, name, depth)) return false;
  return anyMember(name, search, (each) =>
    each.type === "Property"
      ? assigned(each.value, depth, search)
      : !isWritten(each) && given(each, depth, search),
  );
}

/** Whether something is so of any member of a name. */
const anyMember = (name: string, search: Search, isSo: (member: Member) => boolean): boolean =>
  search.bindings
    .membersCalled(name)
    .some((members) => members.some((member) => !pay() || --search.left < 0 || isSo(member)));

/** Whoever calls the function gets it. */
function returned(fn: FunctionNode | null, depth: number, search: Search): boolean {
  if (!fn || fn.generator) return true;
  if (!isNew(search, fn, depth)) return false;
  const calls = (callee: Node): boolean => {
    const { parent } = callee;
    return parent?.type === "CallExpression" && parent.callee === callee
      ? given(parent, depth, search)
      : isHandedOn(callee);
  };
  const variable = nameOf(fn, search.bindings);
  if (variable) return search.bindings.reads(variable).some(({ identifier }) => calls(identifier));
  if (isExported(fn)) return false;
  const { parent } = fn;
  if (parent.type === "CallExpression")
    return parent.callee === fn ? given(parent, depth, search) : passed(parent, fn, depth, search);
  if (
    parent.type !== "Property" &&
    parent.type !== "MethodDefinition" &&
    parent.type !== "PropertyDefinition"
  )
    return true;
  const name = propertyName(parent);
  const isGetter = parent.type !== "PropertyDefinition" && parent.kind === "get";
  if (name === null || isGetter) return asMember(name, depth, search);
  return anyMember(name, search, calls);
}

/** What is done by whom it is passed to. */
function passed(
  call: TSESTree.CallExpression | TSESTree.NewExpression,
  node: Node,
  depth: number,
  search: Search,
): boolean {
  const { callee } = call;
  const { bindings } = search;
  const index = (call.arguments as readonly Node[]).indexOf(node);
  const variable = bindings.variable(callee);
  const name = variable ? null : dottedName(callee);
  const into = (fn: FunctionNode): boolean => toParameter(fn, call.arguments, index, depth, search);
  const methods = bindings.methodsCalled(memberName(callee) ?? "");
  if (methods.some(into)) return true;
  if (name === "Object.assign") return toAssign(call, index, depth, search);
  if (name === "Object.freeze" || name === "Object.seal") return given(call, depth, search);
  if (name === "Object.values" || name === "Object.entries") return given(call, 0, search);
  if (name !== null && isReading(name)) return false;
  const local = isFunction(callee)
    ? callee
    : variable && (functionOf(variable, bindings) ?? constructorOf(variable));
  if (local) return into(local);
  if (
    methods.length > 0 &&
    callee.type === "MemberExpression" &&
    callee.object.type === "ThisExpression"
  )
    return false;
  return !isReader(callee, bindings) && !isHandedWithReader(call, bindings);
}

function toParameter(
  fn: FunctionNode,
  given: readonly Node[],
  index: number,
  depth: number,
  search: Search,
): boolean {
  const isSpread = given.slice(0, index).some(({ type }) => type === "SpreadElement");
  if (isSpread || (fn.type !== "ArrowFunctionExpression" && search.bindings.usesArguments(fn)))
    return true;
  const last = fn.params.at(-1);
  const rest = last?.type === "RestElement" && index >= fn.params.length - 1 ? last : null;
  return rest ? assigned(rest, depth + 1, search) : assigned(fn.params[index], depth, search);
}

/** `Object.assign(target, source)` gives back its target, and in it the parts of each source. */
function toAssign(
  call: TSESTree.CallExpression | TSESTree.NewExpression,
  index: number,
  depth: number,
  search: Search,
): boolean {
  if (index === 0) return depth === 0 || given(call, depth, search);
  const [target] = call.arguments;
  const inner = copied(depth);
  const isNew = target?.type === "ObjectExpression";
  return (!isNew && assigned(target, inner, search)) || given(call, inner, search);
}
