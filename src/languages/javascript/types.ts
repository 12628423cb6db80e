import type { TSESTree } from "@typescript-eslint/utils";
import { Environment, Verbatim, type Atom, type Plain } from "../../document/plain.js";
import type { Bindings } from "./bindings.js";
import { propertyName, type Node } from "./syntax.js";
import { readNames } from "./type-names.js";

/**
 * A type as it is written, one that a comment names (a plain one, or an object with keys), or one
 * that follows from a value.
 */
export type Type =
  | TSESTree.TypeNode
  | { readonly type: `TS${"String" | "Number" | "Boolean" | "Any"}Keyword` }
  | { readonly type: "Documented"; memberOf(key: string): Member }
  | InferredType;

/** What no type is written for has that of its value. */
export interface InferredType {
  readonly type: "Inferred";
  memberOf(key: string): Member;
  elementOf(index: number): Type | null | undefined;
  takes(value: Atom): boolean;
}

/**
 * What a type says of a key: the types that its value must have, all of them, or null where they
 * are not read. Null where the key may not stand, or nobody knows.
 */
export type Member = {
  readonly types: readonly Type[] | null;
  readonly isOptional: boolean;
} | null;

/** What types say, as far as the file shows them. Types of packages let their own keys pass. */
export interface Types {
  memberOf(type: Type, key: string): Member;
  /**
   * The type of an element of a list; undefined where whatever is in it passes, null where nobody
   * knows.
   */
  elementOf(list: Type, index: number): Type | null | undefined;
  /** Whether a value has a type; `isOpen` lets keys pass that the type does not name. */
  takes(type: Type, value: Plain | Environment, isOpen: boolean): boolean;
  /** The function type that a type stands for. */
  functionOf(type: Type): TSESTree.TSFunctionType | "foreign" | null;
}

export const ANYTHING: Member = { types: [], isOptional: true };
export const ANY_TYPE: Type = { type: "TSAnyKeyword" };
/** Nobody knows its keys. What may be a text takes another one. */
export const UNKNOWN_TYPE: InferredType = {
  type: "Inferred",
  memberOf: () => ({ types: null, isOptional: false }),
  elementOf: () => null,
  takes: (value) => typeof value === "string",
};
/** Any keys but `minVersion`. */
const WITHOUT_VERSION: InferredType = {
  type: "Inferred",
  memberOf: (key) => (key === "minVersion" ? null : { types: [WITHOUT_VERSION], isOptional: true }),
  elementOf: () => null,
  takes: () => true,
};
/** Types are written that lead back to themselves. */
const DEEPEST = 20;
/** They take some of the keys of the type in their brackets. */
const PICKING = /^(?:Pick|Omit)$/;
/** They hold elements of the type in their brackets. */
const LISTS = /^(?:Array|ReadonlyArray)$/;
/** A value of these has no keys of its own. */
const KEYLESS = /^TS(?:Undefined|Null|Void|Never|String|Number|Boolean)Keyword$/;
/** No type that is written as a text or a pattern takes it. */
export const OTHER_TEXT = "\0";

/**
 * What every part of the reading needs: what names stand for, and the interfaces that others
 * extend.
 */
interface Names {
  named(name: TSESTree.TSTypeReference): Node | InferredType | "foreign" | null;
  extended(name: Node): Node | null;
}

export function readTypes(bindings: Bindings): Types {
  const namedBy = readNames(bindings);
  const names: Names = {
    named(name) {
      const found = namedBy(name);
      return found === "narrow" ? WITHOUT_VERSION : found;
    },
    extended(name) {
      const variable = bindings.variable(name);
      const declared = variable?.defs[0].node;
      return declared?.type === "TSInterfaceDeclaration" ? declared : null;
    },
  };
  return {
    memberOf: (type, key) => memberOf(names, type, key, 0),
    elementOf: (list, index) => elementOf(names, list, index, 0),
    takes: (type, value, isOpen) => takes(names, type, { value, isOpen }, 0),
    functionOf: (type) => functionTypeOf(names, type, 0),
  };
}

function memberOf(names: Names, type: Node | Type, key: string, depth: number): Member {
  if (depth > DEEPEST) return null;
  const inner = (each: Node | Type | null): Member => each && memberOf(names, each, key, depth + 1);
  switch (type.type) {
    case "TSAnyKeyword":
    case "TSUnknownKeyword":
    case "TSObjectKeyword":
      return ANYTHING;
    case "Documented":
    case "Inferred":
      return type.memberOf(key);
    case "TSTypeLiteral":
      return memberIn(type.members, key);
    case "TSInterfaceDeclaration": {
      const extended = type.extends.map(({ expression }) => names.extended(expression));
      return memberIn(type.body.body, key) ?? together(extended.map(inner));
    }
    case "TSIntersectionType":
      return together(type.types.map(inner));
    case "TSUnionType": {
      // Which of them is meant may be told by any other key.
      const members = type.types.filter((each) => !KEYLESS.test(each.type)).map(inner);
      return members.includes(null) ? null : together(members);
    }
    case "TSTypeReference":
      return memberOfNamed(names, type, key, inner);
    default:
      return null;
  }
}

function memberOfNamed(
  { named }: Names,
  type: TSESTree.TSTypeReference,
  key: string,
  inner: (type: Node | Type) => Member,
): Member {
  const [first, second] = type.typeArguments?.params ?? [];
  if (isGlobal(type, /^Record$/))
    return second && first?.type === "TSStringKeyword"
      ? { types: [second], isOptional: true }
      : null;
  if (isGlobal(type, PICKING)) return first && leavesKey(type, key) ? inner(first) : null;
  const found = named(type);
  return found === "foreign" ? ANYTHING : found && inner(found);
}

interface Given {
  readonly value: Plain | Environment;
  readonly isOpen: boolean;
}

function takes(names: Names, type: Node | Type, given: Given, depth: number): boolean {
  const { value, isOpen } = given;
  if (depth > DEEPEST || value instanceof Environment) return false;
  const inner = (each: Node | Type): boolean => takes(names, each, given, depth + 1);
  if (type.type === "TSTypeReference" && !isGlobal(type, /^(?:Record|Pick|Omit)$/)) {
    const found = names.named(type);
    return found === "foreign" || (found !== null && inner(found));
  }
  if (type.type === "TSUnionType") return type.types.some(inner);
  if (/^TS(?:Any|Unknown)Keyword$/.test(type.type)) return true;
  if (value instanceof Verbatim) return false;
  if (typeof value !== "object" || value === null) return takesAtom(type, value);
  return Object.entries(value).every(([key, each]) => {
    const member = memberOf(names, type, key, 0);
    if (!member) return isOpen && !KEYLESS.test(type.type);
    const part: Given = { value: each, isOpen };
    return member.types?.every((one) => takes(names, one, part, depth + 1)) ?? false;
  });
}

function takesAtom(type: Node | Type, value: Atom): boolean {
  if (type.type === "Inferred") return type.takes(value);
  if (type.type === "TSLiteralType")
    return type.literal.type === "Literal" && type.literal.value === value;
  const keyword = value === null ? "Null" : KEYWORDS[typeof value as keyof typeof KEYWORDS];
  return type.type === `TS${keyword}Keyword`;
}

function elementOf(
  names: Names,
  list: Node | Type,
  index: number,
  depth: number,
): Type | null | undefined {
  if (depth > DEEPEST) return null;
  switch (list.type) {
    case "TSAnyKeyword":
      return undefined;
    case "Inferred":
      return list.elementOf(index);
    case "TSArrayType":
      return list.elementType;
    case "TSTupleType":
      return list.elementTypes[index] ?? null;
    case "TSTypeOperator":
      return list.typeAnnotation ? elementOf(names, list.typeAnnotation, index, depth + 1) : null;
    case "TSTypeReference": {
      if (isGlobal(list, LISTS)) return list.typeArguments?.params[0];
      const found = names.named(list);
      return found === "foreign" ? undefined : found && elementOf(names, found, index, depth + 1);
    }
    default:
      return null;
  }
}

function functionTypeOf(
  names: Names,
  type: Node | Type,
  depth: number,
): TSESTree.TSFunctionType | "foreign" | null {
  if (depth > DEEPEST) return null;
  if (type.type === "TSFunctionType") return type;
  const found = type.type === "TSTypeReference" ? names.named(type) : null;
  return found && found !== "foreign" ? functionTypeOf(names, found, depth + 1) : found;
}

const KEYWORDS = { string: "String", number: "Number", boolean: "Boolean" } as const;
const isGlobal = ({ typeName }: TSESTree.TSTypeReference, name: RegExp): boolean =>
  typeName.type === "Identifier" && name.test(typeName.name);

/** One of several types; what is to be right for one of them must be so for each. */
export function anyOf(types: Types, each: readonly Type[]): Type {
  const [first, another] = each.filter((type) => type !== ANY_TYPE);
  if (!another) return first ?? ANY_TYPE;
  return {
    type: "Inferred",
    memberOf(key) {
      const members = each.map((type) => types.memberOf(type, key));
      return members.includes(null) ? null : together(members);
    },
    elementOf(index) {
      const elements = each.map((type) => types.elementOf(type, index) ?? UNKNOWN_TYPE);
      return anyOf(types, elements);
    },
    takes: (value) => each.every((type) => types.takes(type, value, false)),
  };
}

/** What several types say of one key: each has its say. */
function together(members: readonly Member[]): Member {
  const found = members.filter((member) => member !== null);
  if (found.length === 0) return null;
  const isUnknown = found.some(({ types }) => types === null);
  return {
    types: isUnknown ? null : found.flatMap(({ types }) => types ?? []),
    isOptional: found.every(({ isOptional }) => isOptional),
  };
}

/** Whether `Pick` or `Omit` leaves a key there, as far as the keys are written down. */
function leavesKey({ typeName, typeArguments }: TSESTree.TSTypeReference, key: string): boolean {
  const keys = typeArguments?.params[1];
  const each = keys?.type === "TSUnionType" ? keys.types : [keys];
  const names = each.map((type) =>
    type?.type === "TSLiteralType" && type.literal.type === "Literal" ? type.literal.value : null,
  );
  const isPick = typeName.type === "Identifier" && typeName.name === "Pick";
  return !names.includes(null) && names.includes(key) === isPick;
}

function memberIn(members: readonly TSESTree.TypeElement[], key: string): Member {
  const typesOf = (annotation: TSESTree.TSTypeAnnotation | undefined): readonly Type[] =>
    annotation ? [annotation.typeAnnotation] : [];
  for (const each of members) {
    if (each.type === "TSPropertySignature" && propertyName(each) === key)
      return { types: typesOf(each.typeAnnotation), isOptional: each.optional };
  }
  const index = members.find((each) => each.type === "TSIndexSignature");
  return index ? { types: typesOf(index.typeAnnotation), isOptional: true } : null;
}
