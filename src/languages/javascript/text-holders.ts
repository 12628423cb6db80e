import type { TSESTree } from "@typescript-eslint/utils";
import { rememberedOf } from "../../document/memo.js";
import type { Bindings } from "./bindings.js";
import { readsOfEnvironment } from "./environment.js";
import { isInItsOwn } from "./joined.js";
import { namesEnvironment, namesText } from "../naming.js";
import { nameOfObject } from "./naming.js";
import {
  dottedName,
  isFunction,
  memberName,
  nameOf,
  propertyName,
  type FunctionNode,
  type Node,
  type Variable,
} from "./syntax.js";
import { usesAsMember } from "./uses.js";

/**
 * One end of the ways that a text goes: `used` by somebody who takes it for what it is, `named` by
 * a key that says so, `exported` under a name that says so, a `needle` that something is compared
 * with, `told` to people, `changed` in its parts, `continued` with more that follows it, or
 * anything else.
 */
export type End =
  "used" | "named" | "exported" | "needle" | "told" | "changed" | "continued" | "other";

/**
 * Where a text goes from one place: to its end, to another expression that gives it, or into a
 * longer one. `beside` is an expression that perhaps gives it: whether it goes on there counts, and
 * nothing else.
 */
type Step = End | Node | { readonly longer: Node } | { readonly beside: Node };
export type Steps = readonly Step[];

/** A text in a variable goes wherever the variable is used. */
export function ofVariable(name: Node, bindings: Bindings): Steps {
  const variable = bindings.variable(name);
  return variable ? stepsOf(bindings)(variable) : ["other"];
}

/** Thousands of texts may be put into one variable. */
const stepsOf = rememberedOf((bindings: Bindings) =>
  rememberedOf((variable: Variable) => stepsFrom(variable, bindings)),
);

function stepsFrom(variable: Variable, bindings: Bindings): Steps {
  const uses = variable.references.flatMap((reference): Steps => {
    const identifier: Node = reference.identifier;
    const { parent } = identifier;
    if (
      parent?.type === "AssignmentExpression" &&
      parent.left === identifier &&
      parent.operator === "+="
    )
      return ["continued"];
    if (!reference.isRead() || reference.isWrite()) return [];
    return isInItsOwn(variable, identifier, bindings) ? ["continued", identifier] : [identifier];
  });
  const [home] = variable.defs;
  const isMember = home.node.parent?.parent?.parent?.type === "TSModuleBlock";
  return [
    ...exportedAs(variable, bindings),
    ...uses,
    ...(isMember ? besides(variable.name, bindings) : []),
  ];
}

/** What has a member's name, of whatever object: it may be the member. */
function besides(name: string, bindings: Bindings): Steps {
  const [members = []] = bindings.membersCalled(name);
  const places = members.flatMap((member): Steps =>
    member.type === "Property" ? ofVariable(member.value, bindings) : [member],
  );
  return places.flatMap((place) =>
    typeof place === "string" || !("type" in place) ? [] : [{ beside: place }],
  );
}

function exportedAs(variable: Variable, bindings: Bindings): Steps {
  if (!bindings.isExported(variable)) return [];
  return [namesText(variable.name) ? "exported" : "other"];
}

/** What a text is put into. */
export function ofTarget(
  { left, operator }: TSESTree.AssignmentExpression,
  bindings: Bindings,
): Steps {
  if (!/^(?:\?\?|\|\|)?=$/.test(operator)) return ["other"];
  if (left.type !== "MemberExpression") return ofVariable(left, bindings);
  const name = dottedName(left) ?? "";
  const key = memberName(left) ?? "";
  const isNamed = namesText(key);
  const others = besides(key, bindings);
  if (/^(?:module\.)?exports\.\w+$/.test(name)) return [isNamed ? "exported" : "other", ...others];
  if (name.startsWith("process.env.")) return [...ofEnvironment(key, isNamed, bindings), ...others];
  return [isNamed ? "named" : "other", ...others];
}

/**
 * A variable of the environment is for somebody else, unless the file reads it itself and its name
 * says nothing.
 */
function ofEnvironment(key: string, isNamed: boolean, bindings: Bindings): Steps {
  const reads = readsOfEnvironment(key, bindings).flatMap((read) =>
    read.type === "MemberExpression" ? [read] : ofVariable(read, bindings),
  );
  return isNamed || reads.length === 0 ? ["named", ...reads] : reads;
}

export function ofProperty(property: TSESTree.Property, bindings: Bindings): Steps {
  const name = propertyName(property);
  const object = property.parent;
  if (object.type !== "ObjectExpression" || name === null) return ["other"];
  const holder = nameOfObject(object);
  const isNamed = namesText(name) || namesText(holder) || namesEnvironment(holder);
  return [
    isNamed ? "named" : "other",
    ...usesAsMember(name, object, false, bindings),
    ...besides(name, bindings),
  ];
}

export function ofField(field: TSESTree.PropertyDefinition, bindings: Bindings): Steps {
  const name = propertyName(field);
  if (name === null) return ["other"];
  return [
    namesText(name) ? "named" : "other",
    ...usesAsMember(name, field.parent.parent, field.static, bindings),
    ...besides(name, bindings),
  ];
}

export function functionAround(node: Node): FunctionNode | null {
  let home: Node | undefined = node.parent;
  while (home && !isFunction(home)) home = home.parent;
  return isFunction(home) ? home : null;
}

/** What a function gives goes to who calls it, what a getter gives to who reads it. */
export function ofResult(fn: FunctionNode | null, bindings: Bindings): Steps {
  const variable = fn && nameOf(fn, bindings);
  if (variable)
    return [
      ...exportedAs(variable, bindings),
      ...bindings.reads(variable).map(({ identifier }) => callOf(identifier)),
    ];
  const { parent } = fn ?? {};
  if (
    parent?.type !== "Property" &&
    parent?.type !== "MethodDefinition" &&
    parent?.type !== "PropertyDefinition"
  )
    return ["other"];
  const name = propertyName(parent);
  const isClass = parent.type !== "Property";
  const members = usesAsMember(
    name,
    isClass ? parent.parent.parent : parent.parent,
    isClass && parent.static,
    bindings,
  );
  const isGetter = parent.type !== "PropertyDefinition" && parent.kind === "get";
  return [namesText(name ?? "") ? "named" : "other", ...(isGetter ? members : members.map(callOf))];
}

/** The call of what a name or a member holds. */
function callOf(callee: Node): Step {
  const { parent } = callee;
  return parent?.type === "CallExpression" && parent.callee === callee ? parent : "other";
}
