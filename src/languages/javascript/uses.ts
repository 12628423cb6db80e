import type { TSESTree } from "@typescript-eslint/utils";
import { isGivenOut, type Bindings } from "./bindings.js";
import { classOf, type ClassNode } from "./classes.js";
import { classBehind } from "./instances.js";
import { nameOf, propertyName, unwrap, type FunctionNode, type Node } from "./syntax.js";

/** A method whose name is that of more members is not followed. */
const MOST_MEMBERS = 200;

/**
 * The places where a function is used, and whether others that the file does not show may call it
 * too.
 */
interface Uses {
  readonly nodes: readonly Node[];
  readonly isOpen: boolean;
}

/** Whether callers that the file does not show may call a function. */
export const isOpenFunction = (fn: FunctionNode, bindings: Bindings): boolean =>
  usesOf(fn, bindings).isOpen;

/** The calls of a function that the file shows. */
export const callsOf = (fn: FunctionNode, bindings: Bindings): readonly Node[] =>
  usesOf(fn, bindings).nodes.flatMap((use) => {
    const call = use.parent;
    return call?.type === "CallExpression" && call.callee === use ? [call] : [];
  });

export function usesOf(fn: FunctionNode, bindings: Bindings): Uses {
  const { nodes, isOpen } = usesOutside(fn, bindings);
  return { nodes: [...nodes, ...usesInside(fn, bindings)], isOpen };
}

/** What a function expression calls itself, `function again() {}`, nobody else knows. */
function usesInside(fn: FunctionNode, bindings: Bindings): readonly Node[] {
  const name = fn.type === "FunctionExpression" ? fn.id : null;
  const variable = name && bindings.variable(name);
  return variable ? bindings.reads(variable).map(({ identifier }) => identifier) : [];
}

function usesOutside(fn: FunctionNode, bindings: Bindings): Uses {
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

function constructionsOf({ id }: ClassNode, bindings: Bindings): Uses {
  const variable = id && bindings.variable(id);
  if (!variable) return { nodes: [], isOpen: true };
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
    const variable = bindings.variable(object);
    const value = variable && bindings.onlyValue(variable);
    return !!value && unwrap(value) === owner;
  }
  const found = object.type === "ThisExpression" ? classOf(object) : classBehind(object, bindings);
  return found?.node === owner && found.isStatic === isStatic;
}
