import type { TSESTree } from "@typescript-eslint/utils";
import { Environment, Verbatim, type Plain } from "../../document/value.js";
import type { Bindings } from "./bindings.js";
import { readOrigins } from "./origin.js";
import { functionOf, homeOf, isFunction, propertyName, type Node } from "./syntax.js";

type Type = TSESTree.TypeNode;
/** What a type says of a key: the type of its value, that anything may stand there, or that the key may not or nobody knows. */
type Member = { readonly type: Type | null; readonly isOptional: boolean } | null;

const ANYTHING: Member = { type: null, isOptional: true };
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
/** A module of the program itself, whose types the file does not show. */
const OWN_MODULE = /^(?:[./~#]|@\/|src\/)/;

/** Whether the types that the file shows take what an edit makes of an object or a value. What no type is written at takes all. */
export interface Accepted {
  /** The value in the place of a node. */
  inPlaceOf(node: Node, value: Plain | Environment): boolean;
  /** An entry in an object. */
  entry(object: Node, key: string, value: Plain | Environment): boolean;
  /** An object without an entry. */
  without(object: Node, key: string): boolean;
}

export function readAccepted(bindings: Bindings): Accepted {
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
      if (declared?.type === "TSTypeAliasDeclaration" && !declared.typeParameters) return declared.typeAnnotation;
    }
    const root = typeName.type === "TSQualifiedName" ? typeName.left : typeName;
    const from = root.type === "Identifier" ? origin(root) : null;
    return from && !OWN_MODULE.test(from.module) ? "foreign" : null;
  }

  function memberOf(type: Node, key: string, depth = 0): Member {
    if (depth > DEEPEST) return null;
    const inner = (each: Node): Member => memberOf(each, key, depth + 1);
    const first = (all: readonly Node[]): Member => all.map(inner).find((found) => found !== null) ?? null;
    switch (type.type) {
      case "TSAnyKeyword":
      case "TSUnknownKeyword":
      case "TSObjectKeyword":
        return ANYTHING;
      case "TSTypeLiteral":
        return memberIn(type.members, key);
      case "TSInterfaceDeclaration":
        return memberIn(type.body.body, key) ?? first(type.extends.map(({ expression }) => expression));
      case "Identifier": {
        const declared = bindings.variable(type)?.defs[0]?.node;
        return declared?.type === "TSInterfaceDeclaration" ? inner(declared) : null;
      }
      case "TSIntersectionType":
      case "TSUnionType":
        return first(type.types);
      case "TSTypeReference": {
        if (isGlobal(type, /^Record$/)) {
          const [keys, value] = type.typeArguments?.params ?? [];
          return value && keys?.type === "TSStringKeyword" ? { type: value, isOptional: true } : null;
        }
        if (isGlobal(type, PICKING)) return leavesKey(type, key) ? first(type.typeArguments?.params.slice(0, 1) ?? []) : null;
        const found = named(type);
        return found === "foreign" ? ANYTHING : found && inner(found);
      }
      default:
        return null;
    }
  }

  function takes(type: Node, value: Plain | Environment, depth = 0): boolean {
    if (depth > DEEPEST || value instanceof Environment) return false;
    if (type.type === "TSTypeReference" && !isGlobal(type, /^(?:Record|Pick|Omit)$/)) {
      const found = named(type);
      return found === "foreign" || (found !== null && takes(found, value, depth + 1));
    }
    if (type.type === "TSUnionType") return type.types.some((each) => takes(each, value, depth + 1));
    if (/^TS(?:Any|Unknown)Keyword$/.test(type.type)) return true;
    if (value instanceof Verbatim) return false;
    if (typeof value === "object" && value !== null) {
      return Object.entries(value).every(([key, each]) => {
        const member = memberOf(type, key);
        return member !== null && (member.type === null || takes(member.type, each, depth + 1));
      });
    }
    if (type.type === "TSLiteralType") return type.literal.type === "Literal" && type.literal.value === value;
    return type.type === `TS${value === null ? "Null" : KEYWORDS[typeof value as keyof typeof KEYWORDS]}Keyword`;
  }

  /** The type of an element of a list; undefined where whatever is in it passes, null where nobody knows. */
  function elementOf(list: Node, index: number, depth = 0): Type | null | undefined {
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

  /** The type that is written at the place of a node. `undefined` where there is none, null where it refuses the place or is not known. */
  function typeAt(node: Node, depth = 0): Type | null | undefined {
    const { parent } = node;
    if (!parent || depth > DEEPEST) return undefined;
    switch (parent.type) {
      case "TSSatisfiesExpression":
        return parent.typeAnnotation;
      case "TSNonNullExpression":
      case "AwaitExpression":
      case "LogicalExpression":
      case "ConditionalExpression":
        return typeAt(parent, depth + 1);
      case "VariableDeclarator":
        return parent.id.typeAnnotation?.typeAnnotation;
      case "PropertyDefinition":
        return parent.typeAnnotation?.typeAnnotation;
      case "AssignmentPattern":
        return "typeAnnotation" in parent.left ? parent.left.typeAnnotation?.typeAnnotation : undefined;
      case "AssignmentExpression": {
        const name = parent.left.type === "Identifier" ? bindings.variable(parent.left)?.defs[0]?.name : undefined;
        return name?.type === "Identifier" ? name.typeAnnotation?.typeAnnotation : undefined;
      }
      case "ArrowFunctionExpression":
        return parent.body === node ? parent.returnType?.typeAnnotation : undefined;
      case "ReturnStatement": {
        const home = homeOf(parent);
        return isFunction(home) ? home.returnType?.typeAnnotation : undefined;
      }
      case "Property": {
        const outer = parent.value === node ? typeAt(parent.parent, depth + 1) : undefined;
        const key = propertyName(parent);
        if (!outer || key === null) return outer;
        const member = memberOf(outer, key);
        return member && (member.type ?? undefined);
      }
      case "ArrayExpression": {
        const list = typeAt(parent, depth + 1);
        return list && elementOf(list, (parent.elements as readonly (Node | null)[]).indexOf(node));
      }
      case "CallExpression":
      case "NewExpression":
        return parameterType(parent, node);
      default:
        return undefined;
    }
  }

  function parameterType({ callee, arguments: given }: TSESTree.CallExpression | TSESTree.NewExpression, node: Node): Type | undefined {
    const variable = callee.type === "Identifier" ? bindings.variable(callee) : null;
    const parameter = variable && functionOf(variable, bindings)?.params[given.indexOf(node as TSESTree.Expression)];
    const pattern = parameter?.type === "AssignmentPattern" ? parameter.left : parameter;
    return pattern && "typeAnnotation" in pattern ? pattern.typeAnnotation?.typeAnnotation : undefined;
  }

  return {
    inPlaceOf(node, value) {
      const type = typeAt(node);
      return type === undefined || (type !== null && takes(type, value));
    },
    entry(object, key, value) {
      const type = typeAt(object);
      if (type === undefined) return true;
      const member = type && memberOf(type, key);
      return !!member && (member.type === null || takes(member.type, value));
    },
    without(object, key) {
      const type = typeAt(object);
      return type === undefined || (type !== null && memberOf(type, key)?.isOptional === true);
    },
  };
}

const KEYWORDS = { string: "String", number: "Number", boolean: "Boolean" } as const;
const isGlobal = ({ typeName }: TSESTree.TSTypeReference, name: RegExp): boolean =>
  typeName.type === "Identifier" && name.test(typeName.name);

/** Whether `Pick` or `Omit` leaves a key there, as far as the keys are written down. */
function leavesKey({ typeName, typeArguments }: TSESTree.TSTypeReference, key: string): boolean {
  const keys = typeArguments?.params[1];
  const each = keys?.type === "TSUnionType" ? keys.types : [keys];
  const names = each.map((type) => (type?.type === "TSLiteralType" && type.literal.type === "Literal" ? type.literal.value : null));
  const isPick = typeName.type === "Identifier" && typeName.name === "Pick";
  return !names.includes(null) && names.includes(key) === isPick;
}

function memberIn(members: readonly TSESTree.TypeElement[], key: string): Member {
  for (const each of members) {
    if (each.type === "TSPropertySignature" && propertyName(each) === key)
      return { type: each.typeAnnotation?.typeAnnotation ?? null, isOptional: each.optional };
  }
  const index = members.find((each) => each.type === "TSIndexSignature");
  return index ? { type: index.typeAnnotation?.typeAnnotation ?? null, isOptional: true } : null;
}
