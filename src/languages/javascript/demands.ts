import type { TSESTree } from "@typescript-eslint/utils";
import type { Bindings } from "./bindings.js";
import { readDocTypes } from "./doc-types.js";
import { classOf, type ClassNode } from "./classes.js";
import { readOrigins } from "./origin.js";
import {
  functionOf,
  homeOf,
  isFunction,
  memberName,
  propertyName,
  type FunctionNode,
  type Node,
  type SourceCode,
} from "./syntax.js";
import { OTHER_TEXT, type Type, type Types } from "./types.js";

/** A type that a value must have. `isOpen` where keys pass that the type does not name: only a literal is checked for them. */
export interface Demand {
  readonly type: Type;
  readonly isOpen: boolean;
}

/** All that is asked of the value at a place, which may be nothing; null where nobody knows. */
type Demands = readonly Demand[] | null;

const DOC_TYPE = /@(?:type|satisfies|param|arg|argument|returns?)[ \t]*\{/;
const DEEPEST = 20;
/** A variable that is used more often is not followed to its uses. */
const MOST_USES = 50;

const asked = (types: readonly Type[] | null, isOpen = false): Demands =>
  types?.map((type) => ({ type, isOpen })) ?? null;
const documented = (types: readonly Type[] | null | undefined): Demands =>
  types === undefined ? [] : asked(types);
const written = (annotation: TSESTree.TSTypeAnnotation | undefined): readonly Type[] =>
  annotation ? [annotation.typeAnnotation] : [];

/** Which types the file writes at the places of its values. */
export function readDemands(
  sourceCode: SourceCode,
  bindings: Bindings,
  types: Types,
  isTyped: boolean,
): (node: Node) => Demands {
  // A compiler does not read types in comments of a file that can have others.
  const docs = !isTyped && DOC_TYPE.test(sourceCode.text) ? readDocTypes(sourceCode) : null;

  /** Variables that are made of each other ask once. */
  const known = new WeakMap<Node, { readonly demands: Demands }>();
  function demandsAt(node: Node, depth = 0): Demands {
    const before = known.get(node);
    if (before) return before.demands;
    known.set(node, { demands: [] });
    const demands = readAt(node, depth);
    known.set(node, { demands });
    return demands;
  }

  function readAt(node: Node, depth: number): Demands {
    const { parent } = node;
    if (!parent || depth > DEEPEST) return [];
    const outer = (): Demands => demandsAt(parent, depth + 1);
    const cast = docs?.cast(node);
    if (cast !== undefined) return asked(cast, true);
    switch (parent.type) {
      case "TSSatisfiesExpression":
        return asked([parent.typeAnnotation]);
      case "TSAsExpression":
      case "TSTypeAssertion":
        return isConst(parent.typeAnnotation) ? outer() : asked([parent.typeAnnotation], true);
      case "TSNonNullExpression":
      case "AwaitExpression":
      case "LogicalExpression":
      case "ConditionalExpression":
        return outer();
      case "BinaryExpression":
      case "TemplateLiteral":
        return isAnyText(outer()) ? [] : outer();
      case "VariableDeclarator":
        return ofVariable(parent, depth);
      case "PropertyDefinition":
        return ofProperty(parent);
      case "AssignmentPattern":
        return ofParameter(parent, depth);
      case "AssignmentExpression":
        return parent.right === node ? ofTarget(parent, depth) : [];
      case "ArrowFunctionExpression":
        return parent.body === node ? ofResult(parent, depth) : [];
      case "ReturnStatement": {
        const home = homeOf(parent);
        return isFunction(home) ? ofResult(home, depth) : [];
      }
      case "Property":
        return parent.value === node ? ofEntry(parent, demandsAt(parent.parent, depth + 1)) : [];
      case "ArrayExpression":
        return ofElement(outer(), (parent.elements as readonly (Node | null)[]).indexOf(node));
      case "CallExpression":
      case "NewExpression":
        return ofArgument(parent, node, depth);
      default:
        return [];
    }
  }

  const isAnyText = (demands: Demands): boolean =>
    demands?.every(({ type }) => types.takes(type, OTHER_TEXT, false)) === true;

  function ofVariable({ id, parent }: TSESTree.VariableDeclarator, depth: number): Demands {
    if (id.typeAnnotation) return asked(written(id.typeAnnotation));
    const comment = docs?.typeAt(parent);
    if (comment !== undefined) return asked(comment);
    const variable = id.type === "Identifier" ? bindings.variable(id) : null;
    const reads = variable ? bindings.reads(variable) : [];
    if (reads.length > MOST_USES) return [];
    // It is a literal no more where it is used; what nobody knows seldom names a key and means another.
    const found = reads.flatMap(({ identifier }) => demandsAt(identifier, depth + 1) ?? []);
    return asked([...new Set(found.map(({ type }) => type))], true);
  }

  function ofTarget({ left, parent }: TSESTree.AssignmentExpression, depth: number): Demands {
    const comment = docs?.typeAt(parent);
    if (comment !== undefined) return asked(comment);
    return ofPlace(left, depth + 1);
  }

  /** What is asked of whatever is put into a variable or a member of one. */
  function ofPlace(place: Node, depth: number): Demands {
    if (depth > DEEPEST) return null;
    if (place.type === "Identifier") {
      const name = bindings.variable(place)?.defs[0]?.name;
      if (name?.type !== "Identifier") return [];
      if (name.parent.type === "VariableDeclarator" && !name.typeAnnotation)
        return documented(docs?.typeAt(name.parent.parent));
      return asked(written(name.typeAnnotation));
    }
    if (place.type !== "MemberExpression") return [];
    if (place.object.type === "ThisExpression")
      return ofField(classOf(place.object)?.node, memberName(place));
    return ofKey(ofPlace(place.object, depth + 1), memberName(place));
  }

  function ofField(owner: ClassNode | undefined, name: string | null): Demands {
    const field = owner?.body.body.find(
      (each) => each.type === "PropertyDefinition" && propertyName(each) === name,
    );
    return field?.type === "PropertyDefinition" ? ofProperty(field) : [];
  }

  function ofKey(demands: Demands, key: string | null): Demands {
    if (!demands || demands.length === 0) return demands;
    if (key === null) return null;
    const found = demands.map(({ type, isOpen }) => {
      const member = types.memberOf(type, key);
      return member ? asked(member.types, isOpen) : isOpen ? [] : null;
    });
    return found.includes(null) ? null : found.flatMap((each) => each ?? []);
  }

  function ofProperty(field: TSESTree.PropertyDefinition): Demands {
    return field.typeAnnotation
      ? asked(written(field.typeAnnotation))
      : documented(docs?.typeAt(field));
  }

  function ofEntry(property: TSESTree.Property, outer: Demands): Demands {
    const comment = docs?.typeAt(property);
    return comment === undefined ? ofKey(outer, propertyName(property)) : asked(comment);
  }

  function ofElement(demands: Demands, index: number): Demands {
    const found = demands?.map(({ type, isOpen }) => {
      const element = types.elementOf(type, index);
      return element === undefined ? [] : element && [{ type: element, isOpen }];
    });
    return !found || found.includes(null) ? null : found.flatMap((each) => each ?? []);
  }

  /** What is asked of what a function gives. */
  function ofResult(fn: FunctionNode, depth: number): Demands {
    if (fn.returnType) return asked(written(fn.returnType));
    const comment = docs?.result(fn);
    if (comment !== undefined) return asked(comment);
    // What the type of the whole function asks, no key of a literal is checked against.
    return ofFunctionType(fn, depth, ({ returnType }) => asked(written(returnType), true));
  }

  /** What the type of a whole function asks in a part of it. */
  function ofFunctionType(
    fn: FunctionNode,
    depth: number,
    part: (type: TSESTree.TSFunctionType) => Demands,
  ): Demands {
    const found = demandsAt(fn, depth + 1)?.map(({ type }) => types.functionOf(type));
    if (!found || found.includes(null)) return null;
    const parts = found.map((type) => (type && type !== "foreign" ? part(type) : []));
    return parts.includes(null) ? null : parts.flatMap((each) => each ?? []);
  }

  function ofArgument(
    { callee, arguments: given }: TSESTree.CallExpression | TSESTree.NewExpression,
    node: Node,
    depth: number,
  ): Demands {
    const index = given.indexOf(node as TSESTree.Expression);
    const demands = calledBy(callee, bindings).map((fn) => {
      const parameter = fn.params[index];
      return parameter ? ofParameter(parameter, depth) : [];
    });
    return demands.includes(null) ? null : demands.flatMap((each) => each ?? []);
  }

  function ofParameter(parameter: Node, depth: number): Demands {
    const whole = parameter.type === "TSParameterProperty" ? parameter.parameter : parameter;
    const pattern = whole.type === "AssignmentPattern" ? whole.left : whole;
    if ("typeAnnotation" in pattern && pattern.typeAnnotation?.type === "TSTypeAnnotation")
      return asked(written(pattern.typeAnnotation));
    const comment = docs?.parameter(parameter);
    if (comment !== undefined) return asked(comment);
    const fn = parameter.parent;
    if (!isFunction(fn)) return [];
    const index = fn.params.indexOf(parameter as TSESTree.Parameter);
    return ofFunctionType(fn, depth, ({ params }) => {
      const typed = params[index];
      return typed && "typeAnnotation" in typed ? asked(written(typed.typeAnnotation)) : null;
    });
  }

  return demandsAt;
}

const isConst = (type: Type): boolean =>
  type.type === "TSTypeReference" &&
  type.typeName.type === "Identifier" &&
  type.typeName.name === "const";

/** The functions of the file that a call may mean: that of its name, or every one that a member of the name may be. */
function calledBy(callee: Node, bindings: Bindings): readonly FunctionNode[] {
  if (callee.type === "MemberExpression") {
    const isForeign = readOrigins(bindings)(callee) !== null;
    return isForeign ? [] : bindings.methodsCalled(memberName(callee) ?? "");
  }
  const variable = callee.type === "Identifier" ? bindings.variable(callee) : null;
  const fn = variable && functionOf(variable, bindings);
  if (fn) return [fn];
  const made = variable?.defs[0]?.node;
  return made?.type === "ClassDeclaration" ? constructorOf(made) : [];
}

const constructorOf = ({ body }: TSESTree.ClassDeclaration): readonly FunctionNode[] =>
  body.body.flatMap((each) =>
    each.type === "MethodDefinition" && each.kind === "constructor" && isFunction(each.value)
      ? [each.value]
      : [],
  );
