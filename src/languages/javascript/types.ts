import type { TSESTree } from "@typescript-eslint/utils";
import { Environment, Verbatim, type Plain } from "../../document/plain.js";
import type { Bindings } from "./bindings.js";
import { readOrigins } from "./origin.js";
import { propertyName, type Node } from "./syntax.js";

/** A type as it is written, or one of the plain ones that a comment names. */
export type Type =
  TSESTree.TypeNode | { readonly type: "TSStringKeyword" | "TSNumberKeyword" | "TSBooleanKeyword" };

/** What a type says of a key: the types that its value must have, all of them. Null where the key may not stand, or nobody knows. */
export type Member = { readonly types: readonly Type[]; readonly isOptional: boolean } | null;

/** What types say, as far as the file shows them. Types of packages let their own keys pass. */
export interface Types {
  memberOf(type: Type, key: string): Member;
  /** The type of an element of a list; undefined where whatever is in it passes, null where nobody knows. */
  elementOf(list: Type, index: number): Type | null | undefined;
  /** Whether a value has a type; `isOpen` lets keys pass that the type does not name. */
  takes(type: Type, value: Plain | Environment, isOpen: boolean): boolean;
  /** The function type that a type stands for. */
  functionOf(type: Type): TSESTree.TSFunctionType | "foreign" | null;
}

const ANYTHING: Member = { types: [], isOptional: true };
/** Types are written that lead back to themselves. */
const DEEPEST = 20;
/** They stand for the type in their brackets, as far as keys are concerned. */
const ALIKE = /^(?:Partial|Readonly|Required|NonNullable|Promise|Awaited)$/;
/** They take some of the keys of the type in their brackets. */
const PICKING = /^(?:Pick|Omit)$/;
/** Global types that are made of others in ways that are not followed. */
const MADE = /^(?:Exclude|Extract|ReturnType|InstanceType|Parameters|ConstructorParameters)$/;
/** They hold elements of the type in their brackets. */
const LISTS = /^(?:Array|ReadonlyArray)$/;
/** A value of these has no keys of its own. */
const KEYLESS = /^TS(?:Undefined|Null|Void|Never|String|Number|Boolean)Keyword$/;
/** No type that is written as a text or a pattern takes it. */
export const OTHER_TEXT = "\0";
/** A module of the program itself, whose types the file does not show. */
export const OWN_MODULE = /^(?:[./~#]|@\/|src\/)/;

export function readTypes(bindings: Bindings): Types {
  const origin = readOrigins(bindings);

  /** The declaration that a name stands for; `foreign` of a package, whose types let its own keys pass; null where nobody knows. */
  function named({ typeName, typeArguments }: TSESTree.TSTypeReference): Node | "foreign" | null {
    if (typeName.type === "Identifier") {
      if (ALIKE.test(typeName.name)) return typeArguments?.params[0] ?? null;
      const variable = bindings.variable(typeName);
      // What is global belongs to a package, too.
      if (!variable) return MADE.test(typeName.name) ? null : "foreign";
      const declared = variable.defs[0]?.node;
      if (declared?.type === "TSInterfaceDeclaration") return declared;
      if (declared?.type === "TSTypeAliasDeclaration" && !declared.typeParameters)
        return declared.typeAnnotation;
    }
    const root = typeName.type === "TSQualifiedName" ? typeName.left : typeName;
    const from = root.type === "Identifier" ? origin(root) : null;
    return from && !OWN_MODULE.test(from.module) ? "foreign" : null;
  }

  function memberOf(type: Node | Type, key: string, depth = 0): Member {
    if (depth > DEEPEST) return null;
    const inner = (each: Node): Member => memberOf(each, key, depth + 1);
    switch (type.type) {
      case "TSAnyKeyword":
      case "TSUnknownKeyword":
      case "TSObjectKeyword":
        return ANYTHING;
      case "TSTypeLiteral":
        return memberIn(type.members, key);
      case "TSInterfaceDeclaration":
        return (
          memberIn(type.body.body, key) ??
          together(type.extends.map(({ expression }) => inner(expression)))
        );
      case "Identifier": {
        const declared = bindings.variable(type)?.defs[0]?.node;
        return declared?.type === "TSInterfaceDeclaration" ? inner(declared) : null;
      }
      case "TSIntersectionType":
        return together(type.types.map(inner));
      case "TSUnionType": {
        // Which of them is meant may be told by any other key.
        const members = type.types.filter((each) => !KEYLESS.test(each.type)).map(inner);
        return members.includes(null) ? null : together(members);
      }
      case "TSTypeReference": {
        if (isGlobal(type, /^Record$/)) {
          const [keys, value] = type.typeArguments?.params ?? [];
          return value && keys?.type === "TSStringKeyword"
            ? { types: [value], isOptional: true }
            : null;
        }
        const [picked] = type.typeArguments?.params ?? [];
        if (isGlobal(type, PICKING)) return picked && leavesKey(type, key) ? inner(picked) : null;
        const found = named(type);
        return found === "foreign" ? ANYTHING : found && inner(found);
      }
      default:
        return null;
    }
  }

  function takes(
    type: Node | Type,
    value: Plain | Environment,
    isOpen: boolean,
    depth = 0,
  ): boolean {
    if (depth > DEEPEST || value instanceof Environment) return false;
    const inner = (each: Node | Type, part = value): boolean =>
      takes(each, part, isOpen, depth + 1);
    if (type.type === "TSTypeReference" && !isGlobal(type, /^(?:Record|Pick|Omit)$/)) {
      const found = named(type);
      return found === "foreign" || (found !== null && inner(found));
    }
    if (type.type === "TSUnionType") return type.types.some((each) => inner(each));
    if (/^TS(?:Any|Unknown)Keyword$/.test(type.type)) return true;
    if (value instanceof Verbatim) return false;
    if (typeof value === "object" && value !== null) {
      return Object.entries(value).every(([key, each]) => {
        const member = memberOf(type, key);
        return member
          ? member.types.every((one) => inner(one, each))
          : isOpen && !KEYLESS.test(type.type);
      });
    }
    if (type.type === "TSLiteralType")
      return type.literal.type === "Literal" && type.literal.value === value;
    return (
      type.type ===
      `TS${value === null ? "Null" : KEYWORDS[typeof value as keyof typeof KEYWORDS]}Keyword`
    );
  }

  function elementOf(list: Node | Type, index: number, depth = 0): Type | null | undefined {
    if (depth > DEEPEST) return null;
    switch (list.type) {
      case "TSArrayType":
        return list.elementType;
      case "TSTupleType":
        return list.elementTypes[index] ?? null;
      case "TSTypeOperator":
        return list.typeAnnotation ? elementOf(list.typeAnnotation, index, depth + 1) : null;
      case "TSTypeReference": {
        if (isGlobal(list, LISTS)) return list.typeArguments?.params[0];
        const found = named(list);
        return found === "foreign" ? undefined : found && elementOf(found, index, depth + 1);
      }
      default:
        return null;
    }
  }

  function functionOf(type: Node | Type, depth = 0): TSESTree.TSFunctionType | "foreign" | null {
    if (depth > DEEPEST) return null;
    if (type.type === "TSFunctionType") return type;
    const found = type.type === "TSTypeReference" ? named(type) : null;
    return found && found !== "foreign" ? functionOf(found, depth + 1) : found;
  }

  return { memberOf, elementOf, takes, functionOf };
}

const KEYWORDS = { string: "String", number: "Number", boolean: "Boolean" } as const;
const isGlobal = ({ typeName }: TSESTree.TSTypeReference, name: RegExp): boolean =>
  typeName.type === "Identifier" && name.test(typeName.name);

/** What several types say of one key: each has its say. */
function together(members: readonly Member[]): Member {
  const found = members.filter((member) => member !== null);
  return found.length === 0
    ? null
    : {
        types: found.flatMap(({ types }) => types),
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
