import type { TSESTree } from "@typescript-eslint/utils";
import type { Bindings } from "./bindings.js";
import { classOf, type ClassNode } from "./classes.js";
import {
  allOf,
  asked,
  DEEPEST,
  documented,
  ofInferred,
  ofKey,
  ofUses,
  written,
  type Demander,
  type Demands,
} from "./demand.js";
import { readDocTypes } from "./doc-types.js";
import { ofArgument, ofDefault, ofResult } from "./function-demands.js";
import { isConst, readInferred } from "./inferred.js";
import { ofSetLater } from "./set-later.js";
import {
  homeOf,
  isFunction,
  memberName,
  propertyName,
  type Node,
  type SourceCode,
} from "./syntax.js";
import { OTHER_TEXT, type Types } from "./types.js";

/** They put what they are given into a list. */
const ADDING = /^(?:push|unshift)$/;
const CHECKED = /^[ \t]*\/\/[ \t]*@ts-check\b/m;
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
  // A compiler does not read types in comments of a file that can have others.
  const docs = !isTyped && DOC_TYPE.test(sourceCode.text) ? readDocTypes(sourceCode) : null;
  const isChecked = isTyped || docs !== null || CHECKED.test(sourceCode.text);
  const demander: Demander = {
    bindings,
    types,
    docs,
    infer: isChecked ? readInferred(bindings, types, docs) : null,
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
      return parent.right === node ? ofDefault(demander, parent, depth) : [];
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
    case "SpreadElement":
      return parent.parent.type === "ObjectExpression" ? ofSpread(demander, parent, depth) : [];
    case "ArrayExpression": {
      const elements: readonly (Node | null)[] = parent.elements;
      return ofElement(demander, outer(), elements.indexOf(node));
    }
    case "CallExpression":
    case "NewExpression":
      return allOf([
        ofArgument(demander, parent, node, depth),
        ofAdded(demander, parent.callee, depth),
      ]);
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

/** What the uses of a variable ask of it, and what is put into it later. */
function ofName(demander: Demander, name: Node, depth: number): Demands {
  const { bindings } = demander;
  const variable = bindings.variable(name);
  const reads = variable ? bindings.reads(variable) : [];
  const uses = reads.map(({ identifier }) => identifier);
  return allOf([ofUses(demander, uses, depth), ofSetLater(demander, name)]);
}

/** What is spread in is asked for the keys that are written there with another type. */
function ofSpread(demander: Demander, { parent }: TSESTree.SpreadElement, depth: number): Demands {
  const demands = demander.demandsAt(parent, depth + 1) ?? [];
  return demands.map(({ type }) => ({ type, isOpen: true }));
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
    if (name.typeAnnotation) return asked(written(name.typeAnnotation));
    const { parent } = name;
    const comment =
      parent.type === "VariableDeclarator" ? demander.docs?.typeAt(parent.parent) : undefined;
    return comment === undefined ? ofInferred(demander, place) : asked(comment);
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

/** `list.push(value)`. */
function ofAdded(demander: Demander, callee: Node, depth: number): Demands {
  if (callee.type !== "MemberExpression" || !ADDING.test(memberName(callee) ?? "")) return [];
  return ofElement(demander, ofPlace(demander, callee.object, depth + 1), 0);
}

function ofElement({ types }: Demander, demands: Demands, index: number): Demands {
  const found = demands?.map(({ type, isOpen }) => {
    const element = types.elementOf(type, index);
    return element === undefined ? [] : element && [{ type: element, isOpen }];
  });
  return found ? allOf(found) : null;
}
