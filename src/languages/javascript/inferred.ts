import type { TSESTree } from "@typescript-eslint/utils";
import type { Bindings } from "./bindings.js";
import type { DocTypes } from "./doc-types.js";
import {
  dottedName,
  functionOf,
  isFunction,
  memberName,
  propertyName,
  type Node,
  type Variable,
} from "./syntax.js";
import {
  anyOf,
  ANY_TYPE,
  UNKNOWN_TYPE,
  type InferredType,
  type Member,
  type Type,
  type Types,
} from "./types.js";

/** The type that a compiler infers for what holds a value and has no type of its own. */
export type Infer = (node: Node) => Type;

/** Values lead to each other no further than this. */
const DEEPEST = 20;
/** What global functions give. */
const GIVEN: Readonly<Record<string, Type>> = {
  Number: { type: "TSNumberKeyword" },
  parseInt: { type: "TSNumberKeyword" },
  parseFloat: { type: "TSNumberKeyword" },
  String: { type: "TSStringKeyword" },
  Boolean: { type: "TSBooleanKeyword" },
  "JSON.parse": ANY_TYPE,
};

/** What every part of the reading needs; `infer` goes one step deeper. */
interface Inferring {
  readonly bindings: Bindings;
  readonly types: Types;
  readonly docs: DocTypes | null;
  readonly infer: Infer;
}

export function readInferred(bindings: Bindings, types: Types, docs: DocTypes | null): Infer {
  const inferAt = (node: Node, depth: number): Type =>
    depth > DEEPEST
      ? UNKNOWN_TYPE
      : read({ bindings, types, docs, infer: (each) => inferAt(each, depth + 1) }, node);
  return (node) => inferAt(node, 0);
}

function read(inferring: Inferring, node: Node): Type {
  const { infer, types } = inferring;
  switch (node.type) {
    case "Literal":
      return node.value === null ? ANY_TYPE : wide(typeof node.value);
    case "TemplateLiteral":
      return wide("string");
    case "UnaryExpression":
      return wide(node.operator === "!" ? "boolean" : "number");
    case "ObjectExpression":
      return node.properties.length === 0 ? ANY_TYPE : ofObject(inferring, node);
    case "ArrayExpression":
      return ofList(inferring, node);
    case "TSAsExpression":
    case "TSTypeAssertion":
      return isConst(node.typeAnnotation) ? ofConst(node.expression) : node.typeAnnotation;
    case "TSSatisfiesExpression":
    case "TSNonNullExpression":
      return infer(node.expression);
    case "AwaitExpression":
      return infer(node.argument);
    case "AssignmentExpression":
      return infer(node.right);
    case "ConditionalExpression":
      return anyOf(types, [node.consequent, node.alternate].map(infer));
    case "LogicalExpression":
      return anyOf(types, [node.left, node.right].map(infer));
    case "MemberExpression":
      return allOf(types, types.memberOf(infer(node.object), memberName(node) ?? ""));
    case "CallExpression":
      return ofCall(inferring, node);
    case "Identifier":
      return ofName(inferring, node);
    case "ObjectPattern":
      return ofPattern(inferring, node, null);
    case "AssignmentPattern":
      return ofDefault(inferring, node);
    default:
      return UNKNOWN_TYPE;
  }
}

function wide(kind: string): Type {
  if (kind === "string") return { type: "TSStringKeyword" };
  if (kind === "number") return { type: "TSNumberKeyword" };
  return kind === "boolean" ? { type: "TSBooleanKeyword" } : UNKNOWN_TYPE;
}

/** `"mysql" as const` is this text and no other; what else is constant, is not read. */
const ofConst = (node: Node): Type =>
  node.type === "Literal"
    ? { ...UNKNOWN_TYPE, takes: (value) => value === node.value }
    : UNKNOWN_TYPE;

function ofObject(
  { infer, types }: Inferring,
  { properties }: TSESTree.ObjectExpression,
): InferredType {
  const memberIn = (entry: (typeof properties)[number], key: string): Member => {
    if (entry.type === "SpreadElement") return types.memberOf(infer(entry.argument), key);
    const name = propertyName(entry);
    if (name === null) return { types: null, isOptional: false };
    return name === key ? { types: [infer(entry.value)], isOptional: false } : null;
  };
  return {
    ...UNKNOWN_TYPE,
    memberOf: (key) =>
      properties.reduceRight<Member>((found, entry) => found ?? memberIn(entry, key), null),
    takes: () => false,
  };
}

function ofList({ infer, types }: Inferring, { elements }: TSESTree.ArrayExpression): InferredType {
  const typeOf = (element: (typeof elements)[number], index: number): Type => {
    if (element?.type !== "SpreadElement") return element ? infer(element) : ANY_TYPE;
    const inner = types.elementOf(infer(element.argument), index);
    return inner === undefined ? ANY_TYPE : (inner ?? UNKNOWN_TYPE);
  };
  return {
    ...UNKNOWN_TYPE,
    elementOf: () => (elements.length > 0 ? anyOf(types, elements.map(typeOf)) : undefined),
    takes: () => false,
  };
}

/** What a member holds has all of its types. */
function allOf(types: Types, member: Member): Type {
  const [type = ANY_TYPE, another] = member?.types ?? [UNKNOWN_TYPE];
  return another ? anyOf(types, member?.types ?? []) : type;
}

function ofCall({ bindings, infer }: Inferring, { callee }: TSESTree.CallExpression): Type {
  const variable = bindings.variable(callee);
  if (!variable) return GIVEN[dottedName(callee) ?? ""] ?? UNKNOWN_TYPE;
  const fn = functionOf(variable, bindings);
  if (fn?.returnType) return fn.returnType.typeAnnotation;
  if (!fn || fn.generator) return UNKNOWN_TYPE;
  if (fn.body.type !== "BlockStatement") return infer(fn.body);
  const [only] = fn.body.body;
  return only?.type === "ReturnStatement" && only.argument ? infer(only.argument) : UNKNOWN_TYPE;
}

function ofName(inferring: Inferring, node: TSESTree.Identifier): Type {
  const variable = inferring.bindings.variable(node);
  if (!variable) return node.name === "undefined" ? ANY_TYPE : UNKNOWN_TYPE;
  return ofVariable(inferring, variable);
}

function ofVariable(inferring: Inferring, { defs: [{ name }] }: Variable): Type {
  const { docs, infer } = inferring;
  if (name.type !== "Identifier") return UNKNOWN_TYPE;
  if (name.typeAnnotation) return name.typeAnnotation.typeAnnotation;
  const { parent } = name;
  if (parent.type === "AssignmentPattern" && parent.left === name && isFunction(parent.parent))
    return docs?.parameter(parent) === undefined ? infer(parent.right) : UNKNOWN_TYPE;
  if (parent.type === "Property") return ofTaken(inferring, parent);
  if (parent.type !== "VariableDeclarator" || parent.id !== name) return UNKNOWN_TYPE;
  const documented = docs?.typeAt(parent.parent);
  if (documented !== undefined) return documented ? (documented[0] ?? ANY_TYPE) : UNKNOWN_TYPE;
  const isOfLoop = /^For(?:In|Of)Statement$/.test(parent.parent.parent.type);
  if (isOfLoop) return UNKNOWN_TYPE;
  // What begins with nothing has the type of what is put into it.
  return parent.init ? infer(parent.init) : ANY_TYPE;
}

/** `const { db } = config`. */
function ofTaken({ infer, types }: Inferring, property: TSESTree.Property): Type {
  const declarator = property.parent.parent;
  const key = propertyName(property);
  if (declarator.type !== "VariableDeclarator" || !declarator.init || key === null)
    return UNKNOWN_TYPE;
  return allOf(types, types.memberOf(infer(declarator.init), key));
}

/** `{ host, ssl = {} }`, and what it is taken out of where nothing is given. */
function ofPattern(
  { infer, types }: Inferring,
  { properties }: TSESTree.ObjectPattern,
  otherwise: Node | null,
): InferredType {
  const isGiven = otherwise?.type === "ObjectExpression" && otherwise.properties.length === 0;
  const whole = otherwise && !isGiven ? infer(otherwise) : null;
  return {
    ...UNKNOWN_TYPE,
    memberOf(key) {
      const taken = properties.find(
        (each) => each.type === "RestElement" || propertyName(each) === key,
      );
      if (taken?.type === "Property" && taken.value.type === "AssignmentPattern")
        return { types: [infer(taken.value)], isOptional: true };
      if (whole) return types.memberOf(whole, key);
      if (!taken) return null;
      const inner = taken.type === "Property" ? infer(taken.value) : ANY_TYPE;
      return { types: [inner === UNKNOWN_TYPE ? ANY_TYPE : inner], isOptional: false };
    },
    takes: () => false,
  };
}

const ofDefault = (inferring: Inferring, { left, right }: TSESTree.AssignmentPattern): Type =>
  left.type === "ObjectPattern" ? ofPattern(inferring, left, right) : inferring.infer(right);

export const isConst = (type: Node | Type): boolean =>
  type.type === "TSTypeReference" &&
  type.typeName.type === "Identifier" &&
  type.typeName.name === "const";
