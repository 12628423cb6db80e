import type { TSESTree } from "@typescript-eslint/utils";
import { itemsOf } from "../../document/lists.js";
import type { Value } from "../../document/value.js";
import { isGivenOut, type Bindings } from "./bindings.js";
import { classBehind } from "./instances.js";
import { classOf, type ClassNode } from "./classes.js";
import { VISITING } from "./uses.js";
import { choice, nothing, openEnded, unknown, type Evaluator, type Place } from "./evaluator.js";
import {
  memberName,
  nameOf,
  propertyName,
  spanOf,
  unwrap,
  type FunctionNode,
  type Node,
} from "./syntax.js";

/** Whether callers that the file does not show may call a function. */
export const isOpenFunction = (fn: FunctionNode, bindings: Bindings): boolean =>
  usesOf(fn, bindings).isOpen;

/** A function with more callers is not followed. */
const MOST_CALLERS = 20;
/** Steps that each of them counts for. */
const CALLER = 100;
/** Nor is a method whose name is that of more members. */
const MOST_MEMBERS = 200;

/**
 * The places where a function is used, and whether others that the file does not show may call it
 * too.
 */
interface Uses {
  readonly nodes: readonly Node[];
  readonly isOpen: boolean;
}

/** What the callers of a function give; null where the file shows none of them. */
export function argumentValue(
  evaluator: Evaluator,
  fn: FunctionNode,
  index: number,
  place: Place,
): Value | null {
  const { nodes, isOpen } = usesOf(fn, evaluator.bindings);
  if (nodes.length > MOST_CALLERS) return null;
  // Where callers are called in turn, their number multiplies, and what is asked of each of them.
  place.fuel.left -= CALLER * nodes.length;
  const given = nodes.map((use) => givenBy(evaluator, use, index, place));
  const known = given.flatMap((values) => values ?? []);
  if (known.length === 0 || known.length > MOST_CALLERS) return null;
  const others =
    isOpen || given.includes(null) ? [openEnded(unknown(evaluator, fn.params[index] ?? fn))] : [];
  const [only, ...more] = [...known, ...others];
  return only && more.length === 0 ? only : choice(evaluator, fn, [...known, ...others], null);
}

/** What one use gives to a function: an argument of its call, or each element of a list. */
function givenBy(
  evaluator: Evaluator,
  use: Node,
  index: number,
  place: Place,
): readonly Value[] | null {
  const call = use.parent;
  if (call?.type !== "CallExpression" && call?.type !== "NewExpression") return null;
  const away: Place = { ...place, head: spanOf(call.callee), until: Infinity };
  if (call.callee === use) {
    if (call.arguments.some(({ type }) => type === "SpreadElement"))
      return [unknown(evaluator, call)];
    const argument = call.arguments[index];
    return [argument ? evaluator.evaluate(argument, away) : nothing(evaluator, call)];
  }
  const callee = unwrap(call.callee);
  const isVisited =
    call.arguments[0] === use &&
    callee.type === "MemberExpression" &&
    VISITING.test(memberName(callee) ?? "");
  return isVisited && index === 0 ? itemsOf(evaluator.evaluate(callee.object, away)) : null;
}

function usesOf(fn: FunctionNode, bindings: Bindings): Uses {
  const variable = nameOf(fn, bindings);
  if (variable)
    return {
      nodes: bindings.reads(variable).map(({ identifier }) => identifier),
      isOpen: bindings.isExported(variable),
    };
  const { parent } = fn;
  if (parent.type === "Property")
    return {
      nodes: usesAsMember(propertyName(parent), parent.parent, false, bindings),
      isOpen: true,
    };
  if (parent.type !== "MethodDefinition" && parent.type !== "PropertyDefinition")
    return { nodes: [fn], isOpen: isGivenOut(fn) };
  const owner = parent.parent.parent;
  if (parent.type === "MethodDefinition" && parent.kind === "constructor")
    return constructionsOf(owner, bindings);
  return {
    nodes: usesAsMember(propertyName(parent), owner, parent.static, bindings),
    isOpen: true,
  };
}

function constructionsOf({ id, superClass }: ClassNode, bindings: Bindings): Uses {
  const variable = id && bindings.variable(id);
  if (!variable || superClass) return { nodes: [], isOpen: true };
  const uses = bindings.reads(variable).map(({ identifier }): Node => identifier);
  // Its static members and its type are no objects of it.
  const nodes = uses.filter(
    ({ parent }) => !/^(?:MemberExpression|TS.*)$/.test(parent?.type ?? ""),
  );
  return { nodes, isOpen: bindings.isExported(variable) };
}

/** Each `.name` of an object of the class, of the class itself, or of the object literal. */
export function usesAsMember(
  name: string | null,
  owner: Node,
  isStatic: boolean,
  bindings: Bindings,
): readonly Node[] {
  const members = name === null ? [] : (bindings.membersCalled(name)[0] ?? []);
  if (members.length > MOST_MEMBERS) return [];
  return members.filter(
    (member) => member.type === "MemberExpression" && isMemberOf(member, owner, isStatic, bindings),
  );
}

function isMemberOf(
  { object: node }: TSESTree.MemberExpression,
  owner: Node,
  isStatic: boolean,
  bindings: Bindings,
): boolean {
  const object = unwrap(node);
  if (owner.type === "ObjectExpression") {
    const variable = object.type === "Identifier" ? bindings.variable(object) : null;
    const value = variable && bindings.onlyValue(variable);
    return !!value && unwrap(value) === owner;
  }
  const found = object.type === "ThisExpression" ? classOf(object) : classBehind(object, bindings);
  return found?.node === owner && found.isStatic === isStatic;
}
