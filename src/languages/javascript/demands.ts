import type { TSESTree } from "@typescript-eslint/utils";
import type { Bindings } from "./bindings.js";
import { classOf, type ClassNode } from "./classes.js";
import {
  allOf,
  asked,
  DEEPEST,
  documented,
  ofUses,
  written,
  type Demander,
  type Demands,
} from "./demand.js";
import { readDocTypes } from "./doc-types.js";
import { ofArgument, ofParameter, ofResult } from "./function-demands.js";
import {
  homeOf,
  isFunction,
  memberName,
  propertyName,
  type Node,
  type SourceCode,
} from "./syntax.js";
import { OTHER_TEXT, type Type, type Types } from "./types.js";

const DOC_TYPE = /@(?:type|satisfies|param|arg|argument|returns?)[ \t]*\{/;

/** Which types the file writes at the places of its values. */
export function readDemands(
  sourceCode: SourceCode,
  bindings: Bindings,
  types: Types,
  isTyped: boolean,
): (node: Node) => Demands {
  /** What is made of each other asks once. */
  const known = new WeakMap<Node, { readonly demands: Demands }>();
  const demander: Demander = {
    bindings,
    types,
    // A compiler does not read types in comments of a file that can have others.
    docs: !isTyped && DOC_TYPE.test(sourceCode.text) ? readDocTypes(sourceCode) : null,
    demandsAt(node, depth) {
      const before = known.get(node);
      if (before) return before.demands;
      known.set(node, { demands: [] });
      const demands = depth > DEEPEST ? [] : readAt(demander, node, depth);
      known.set(node, { demands });
      return demands;
    },
  };
  return (node) => demander.demandsAt(node, 0);
}

function readAt(demander: Demander, node: Node, depth: number): Demands {
  const { parent } = node;
  if (!parent) return [];
  const outer = (): Demands => demander.demandsAt(parent, depth + 1);
  const cast = demander.docs?.cast(node);
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
      return isAnyText(demander, outer()) ? [] : outer();
    case "VariableDeclarator":
      return ofVariable(demander, parent, depth);
    case "PropertyDefinition":
      return ofField(demander, parent);
    case "AssignmentPattern":
      return ofParameter(demander, parent, depth);
    case "AssignmentExpression":
      return parent.right === node ? ofTarget(demander, parent, depth) : [];
    case "ArrowFunctionExpression":
      return parent.body === node ? ofResult(demander, parent, depth) : [];
    case "ReturnStatement": {
      const home = homeOf(parent);
      return isFunction(home) ? ofResult(demander, home, depth) : [];
    }
    case "Property":
      return parent.value === node ? ofEntry(demander, parent, depth) : [];
    case "ArrayExpression": {
      const elements: readonly (Node | null)[] = parent.elements;
      return ofElement(demander, outer(), elements.indexOf(node));
    }
    case "CallExpression":
    case "NewExpression":
      return ofArgument(demander, parent, node, depth);
    default:
      return [];
  }
}

const isAnyText = ({ types }: Demander, demands: Demands): boolean =>
  demands?.every(({ type }) => types.takes(type, OTHER_TEXT, false)) === true;

function ofVariable(
  demander: Demander,
  { id, parent }: TSESTree.VariableDeclarator,
  depth: number,
): Demands {
  if (id.typeAnnotation) return asked(written(id.typeAnnotation));
  const comment = demander.docs?.typeAt(parent);
  return comment === undefined ? ofName(demander, id, depth) : asked(comment);
}

/** What the uses of a variable ask of it. */
function ofName(demander: Demander, name: Node, depth: number): Demands {
  const { bindings } = demander;
  const variable = bindings.variable(name);
  const reads = variable ? bindings.reads(variable) : [];
  return ofUses(
    demander,
    reads.map(({ identifier }) => identifier),
    depth,
  );
}

function ofTarget(
  demander: Demander,
  { left, parent }: TSESTree.AssignmentExpression,
  depth: number,
): Demands {
  const comment = demander.docs?.typeAt(parent);
  return comment === undefined ? ofPlace(demander, left, depth + 1) : asked(comment);
}

/** What is asked of whatever is put into a variable or a member of one. */
function ofPlace(demander: Demander, place: Node, depth: number): Demands {
  if (depth > DEEPEST) return null;
  if (place.type === "Identifier") {
    const name = demander.bindings.variable(place)?.defs[0].name;
    if (name?.type !== "Identifier") return [];
    if (name.parent.type === "VariableDeclarator" && !name.typeAnnotation)
      return documented(demander.docs?.typeAt(name.parent.parent));
    return asked(written(name.typeAnnotation));
  }
  if (place.type !== "MemberExpression") return [];
  if (place.object.type === "ThisExpression")
    return ofOwn(demander, classOf(place.object)?.node, memberName(place));
  return ofKey(demander, ofPlace(demander, place.object, depth + 1), memberName(place));
}

/** What a class asks of a field. */
function ofOwn(demander: Demander, owner: ClassNode | undefined, name: string | null): Demands {
  const field = owner?.body.body.find(
    (each) => each.type === "PropertyDefinition" && propertyName(each) === name,
  );
  return field?.type === "PropertyDefinition" ? ofField(demander, field) : [];
}

const ofField = ({ docs }: Demander, field: TSESTree.PropertyDefinition): Demands =>
  field.typeAnnotation ? asked(written(field.typeAnnotation)) : documented(docs?.typeAt(field));

function ofKey({ types }: Demander, demands: Demands, key: string | null): Demands {
  if (!demands || demands.length === 0) return demands;
  if (key === null) return null;
  const found = demands.map(({ type, isOpen }) => {
    const member = types.memberOf(type, key);
    if (member) return asked(member.types, isOpen);
    return isOpen ? [] : null;
  });
  return allOf(found);
}

function ofEntry(demander: Demander, property: TSESTree.Property, depth: number): Demands {
  const comment = demander.docs?.typeAt(property);
  if (comment !== undefined) return asked(comment);
  const object = property.parent;
  const key = propertyName(property);
  const demands = ofKey(demander, demander.demandsAt(object, depth + 1), key);
  return allOf([demands, ofTaken(demander, object, key, depth)]);
}

/**
 * What is asked of the variable that a pattern makes of an entry: `const { ssl } = { ssl: {} }`.
 */
function ofTaken(demander: Demander, object: Node, key: string | null, depth: number): Demands {
  const { parent } = object;
  if (parent?.type !== "VariableDeclarator" || parent.id.type !== "ObjectPattern") return [];
  if (parent.id.typeAnnotation) return [];
  const names = parent.id.properties.filter(
    (each) => each.type === "Property" && propertyName(each) === key,
  );
  return allOf(names.map(({ value }) => (value ? ofName(demander, value, depth) : [])));
}

function ofElement({ types }: Demander, demands: Demands, index: number): Demands {
  const found = demands?.map(({ type, isOpen }) => {
    const element = types.elementOf(type, index);
    return element === undefined ? [] : element && [{ type: element, isOpen }];
  });
  return found ? allOf(found) : null;
}

const isConst = (type: Type): boolean =>
  type.type === "TSTypeReference" &&
  type.typeName.type === "Identifier" &&
  type.typeName.name === "const";
