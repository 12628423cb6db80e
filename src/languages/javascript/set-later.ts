import type { TSESTree } from "@typescript-eslint/utils";
import type { Bindings } from "./bindings.js";
import { asked, MOST_USES, type Demander, type Demands } from "./demand.js";
import { eventOf } from "./events.js";
import type { Event } from "./flow.js";
import { isFunction, isOf, propertyName, type FunctionNode, type Node } from "./syntax.js";
import { ANYTHING, ANY_TYPE, anyOf, UNKNOWN_TYPE, type Member, type Type } from "./types.js";
import { usesOf } from "./uses.js";

/**
 * What is put into a variable later asks of its first value: the variable has the type of that one,
 * so it may get no key that the others lack.
 */
export function ofSetLater(demander: Demander, name: Node): Demands {
  const { bindings, infer } = demander;
  const variable = infer && bindings.variable(name);
  if (!variable || variable.references.length > MOST_USES) return [];
  const events = variable.references.flatMap((reference) =>
    reference.init === true ? [] : (eventOf(reference) ?? []),
  );
  return asked(events.flatMap((event) => typeOf(demander, event)));
}

function typeOf(demander: Demander, event: Event): readonly Type[] {
  const { value, path, pushes } = event;
  if (event.spreads === true || event.deletes === true) return [];
  const put = (each: Node | null): Type => like(demander, typeAt(demander, each));
  if (!pushes) return [atPath(path, put(value))];
  const elements = pushes.map(put);
  return [atPath(path, { ...UNRELATED, elementOf: () => anyOf(demander.types, elements) })];
}

/** What callers give asks of a default, or of one in a pattern. */
export function ofGiven(demander: Demander, { fn, parameter, path }: ParameterPlace): Demands {
  if (!demander.infer) return [];
  // Callers in other files may give an object without the key.
  if (isMethodGivenOut(fn, demander.bindings)) return null;
  const { nodes } = usesOf(fn, demander.bindings);
  const index = fn.params.indexOf(parameter as TSESTree.Parameter);
  const given = nodes.flatMap((use) => argumentOf(use, index));
  return asked(given.map((each) => like(demander, taken(demander, typeAt(demander, each), path))));
}

/** Whether other files may call a method. */
function isMethodGivenOut({ parent }: FunctionNode, bindings: Bindings): boolean {
  if (!isOf(parent, "MethodDefinition", "PropertyDefinition", "Property")) return false;
  const owner = parent.type === "Property" ? parent.parent.parent : parent.parent?.parent;
  const variable = owner && "id" in owner && owner.id ? bindings.variable(owner.id) : null;
  return !variable || bindings.isExported(variable);
}

export interface ParameterPlace {
  readonly fn: FunctionNode;
  readonly parameter: Node;
  /** Keys from the parameter to the default. */
  readonly path: readonly string[];
}

/** The parameter that a default belongs to. */
export function parameterOf(pattern: TSESTree.AssignmentPattern): ParameterPlace | null {
  const path: string[] = [];
  let node: Node = pattern;
  for (;;) {
    const parent: Node | undefined = node.parent;
    if (isFunction(parent)) return { fn: parent, parameter: node, path };
    if (parent?.type === "Property") {
      const name = propertyName(parent);
      if (name === null) return null;
      path.unshift(name);
    } else if (!isOf(parent, "ObjectPattern", "AssignmentPattern", "TSParameterProperty")) {
      return null;
    }
    if (!parent) return null;
    node = parent;
  }
}

function argumentOf(use: Node, index: number): readonly (Node | null)[] {
  const call = use.parent;
  if (call?.type !== "CallExpression" && call?.type !== "NewExpression") return [];
  if (call.callee !== use) return [];
  const isSpread = call.arguments.slice(0, index + 1).some(({ type }) => type === "SpreadElement");
  if (isSpread) return [null];
  const given = call.arguments[index];
  return given ? [given] : [];
}

/** What stands at a path of something; what is not there asks nothing. */
function taken({ types }: Demander, type: Type, path: readonly string[]): Type {
  return path.reduce<Type>((outer, key) => {
    const member = types.memberOf(outer, key);
    if (!member) return ANY_TYPE;
    return member.types ? (member.types[0] ?? ANY_TYPE) : UNKNOWN_TYPE;
  }, type);
}

/** It takes anything. */
const UNRELATED: Type & { readonly type: "Inferred" } = {
  type: "Inferred",
  memberOf: () => ANYTHING,
  elementOf: () => undefined,
  takes: () => true,
};

/** The type of a whole of which a part has another one. */
const atPath = (path: readonly string[], type: Type): Type =>
  path.reduceRight<Type>(
    (inner, name) => ({
      ...UNRELATED,
      memberOf: (key) => (key === name ? { types: [inner], isOptional: true } : ANYTHING),
    }),
    type,
  );

const typeAt = ({ infer }: Demander, value: Node | null): Type =>
  value && infer ? infer(value) : UNKNOWN_TYPE;

/** What has each key that a type has, and no other one, whoever asks. */
function like(demander: Demander, type: Type): Type {
  const { types } = demander;
  return {
    type: "Inferred",
    memberOf(key): Member {
      const member = types.memberOf(type, key);
      if (!member) return { types: null, isOptional: true };
      return { ...member, types: member.types?.map((each) => like(demander, each)) ?? null };
    },
    elementOf(index) {
      const element = types.elementOf(type, index);
      return element && like(demander, element);
    },
    takes: (atom) => types.takes(type, atom, false),
  };
}
