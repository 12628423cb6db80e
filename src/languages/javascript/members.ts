import type { TSESTree } from "@typescript-eslint/utils";
import { testOfKey } from "./tests.js";
import { mapBranches } from "../../document/choices.js";
import { touched } from "../../document/combine.js";
import { partial } from "../../document/mappings.js";
import { joinClues } from "../../document/clues.js";
import { isOpen, isUnread, keyText, type Value } from "../../document/value.js";
import { functionItself, functionValue } from "./functions.js";
import { isBrought } from "./imports.js";
import { classBehind } from "./instances.js";
import { classOf, isSetFromOutside, memberOf, type Member, type Owner } from "./classes.js";
import { isChangedAsMember } from "./escapes.js";
import { asRead, choice, openEnded, unknown, type Evaluator, type Place } from "./evaluator.js";
import {
  homeOf,
  isFunction,
  isOf,
  memberName,
  propertyName,
  rootOf,
  unwrap,
  type Node,
} from "./syntax.js";
import { urlText } from "./url.js";

/** Objects whose members may be known. */
const FOLLOWED = [
  ...(["Identifier", "MemberExpression", "CallExpression", "ImportExpression"] as const),
  ...(["NewExpression", "ObjectExpression", "ThisExpression"] as const),
] as const;

/** `config.ssl`, `CONFIG.db.ssl`, `options().ssl`, `this.ssl`, `stores[WHICH]`. */
export function memberValue(
  evaluator: Evaluator,
  node: TSESTree.MemberExpression,
  place: Place,
): Value {
  const value = ownValue(evaluator, node, place);
  // What holds nothing yet is there to be set.
  return isSetByOthers(evaluator, node)
    ? mapBranches(value, (branch) => (isNothing(branch) ? unknown(evaluator, node) : branch))
    : value;
}

const isNothing = (value: Value): boolean => value.kind === "scalar" && value.value == null;

/** Whether another file may set a member before it is read: `state.ssl`, where `state` is exported. */
function isSetByOthers({ bindings }: Evaluator, node: TSESTree.MemberExpression): boolean {
  const variable = bindings.variable(rootOf(node));
  // A module that is imported as a whole is nobody's to change.
  const isModule = variable?.defs[0].node.type === "ImportNamespaceSpecifier";
  if (!variable || (isModule && unwrap(node.object).type === "Identifier")) return false;
  const isLater = bindings.isExported(variable) && isFunction(homeOf(node));
  return isLater || isBrought(variable, bindings);
}

function ownValue(evaluator: Evaluator, node: TSESTree.MemberExpression, place: Place): Value {
  const key = memberName(node);
  const object = unwrap(node.object);
  if (!isOf(object, ...FOLLOWED)) return unknown(evaluator, node);
  const root = rootOf(object);
  if (root.type === "Identifier" && !evaluator.bindings.variable(root) && root.name !== "require")
    return unknown(evaluator, node, place);
  if (key === null) return chosenMember(evaluator, node, place);
  const declared = declaredMember(evaluator, object, key, place);
  if (declared) return declared;
  const member = classMember(evaluator, node, object, key, place);
  if (member || object.type === "ThisExpression") return member ?? unknown(evaluator, node);
  if (key === "href") {
    const address = urlText(evaluator, object, place);
    if (address) return address;
  }
  return readKey(evaluator, node, evaluator.evaluate(object, place), key);
}

/** A member of an `enum` or of a `namespace`. */
function declaredMember(
  evaluator: Evaluator,
  object: Node,
  key: string,
  place: Place,
): Value | null {
  const variable = evaluator.bindings.variable(object);
  const [definition, another] = variable?.defs ?? [];
  if (!definition || another) return null;
  const away: Place = { ...place, trust: "suggest", until: Infinity };
  if (definition.node.type === "TSEnumDeclaration") {
    const member = definition.node.body.members.find(
      (each) => propertyName({ key: each.id, computed: false }) === key,
    );
    return member?.initializer ? evaluator.evaluate(member.initializer, away) : null;
  }
  if (
    definition.node.type !== "TSModuleDeclaration" ||
    definition.node.body?.type !== "TSModuleBlock"
  )
    return null;
  const names = definition.node.body.body.flatMap((statement) => {
    const inner = statement.type === "ExportNamedDeclaration" ? statement.declaration : null;
    return inner?.type === "VariableDeclaration" ? inner.declarations.map(({ id }) => id) : [];
  });
  const name = names.find((id) => id.type === "Identifier" && id.name === key);
  const held = name && evaluator.bindings.variable(name);
  return held && evaluator.bindings.onlyValue(held) ? evaluator.evaluate(name, away) : null;
}

const readKey = (evaluator: Evaluator, node: Node, object: Value, key: string): Value =>
  mapBranches(object, (branch) => {
    if (isUnread(branch) && branch.clues.isOpen) return openEnded(unknown(evaluator, node));
    if (branch.kind !== "mapping") return unknown(evaluator, node);
    const value = branch.get(key);
    if (!isUnread(value)) return asRead(evaluator, node, value);
    // What cannot be known keeps the names it was put there by, besides those it is read by.
    const read = unknown(evaluator, node);
    const { variable } = value.kind === "opaque" ? value : read;
    return { ...read, variable, clues: joinClues([read.clues, value.clues]) };
  });

/** More members than this are no alternatives. */
const MOST_MEMBERS = 10;

const isObject = ({ kind }: Value): boolean => kind === "mapping";
const isText = (value: Value): boolean =>
  value.kind === "scalar" && typeof value.value === "string";

/**
 * `stores[which]`: one of its members, as a `switch` would choose it, when these are all objects, or all addresses: a
 * program that asks for none of them stops there.
 */
function chosenMember(evaluator: Evaluator, node: TSESTree.MemberExpression, place: Place): Value {
  const object = evaluator.evaluate(node.object, place);
  return mapBranches(evaluator.evaluate(node.property, place), (asked) => {
    const key = keyText(asked);
    if (key !== null) return readKey(evaluator, node, object, key);
    return mapBranches(object, (branch) => {
      const keys = branch.kind === "mapping" && !isOpen(branch) ? [...new Set(branch.keys())] : [];
      if (branch.kind !== "mapping" || keys.length === 0 || keys.length > MOST_MEMBERS)
        return unknown(evaluator, node);
      const values = keys.map((each) => branch.get(each));
      if (!values.every(isObject) && !values.every(isText)) return unknown(evaluator, node);
      return values.reduceRight((others, value, index) => {
        const test = testOfKey(evaluator, node.property, keys[index] ?? "", keys.slice(index + 1));
        return choice(evaluator, node, [value, others], test);
      });
    });
  });
}

/** What a class says of a member of `this`, of itself or of an object of it. Other code may use it too. */
export function classMember(
  evaluator: Evaluator,
  node: Node,
  object: Node,
  key: string,
  place: Place,
  isCalled = false,
): Value | null {
  const { bindings } = evaluator;
  const owner = object.type === "ThisExpression" ? classOf(object) : classBehind(object, bindings);
  const member = owner && knownMember(evaluator, owner, key);
  return member && (member.kind === "method") === isCalled
    ? valueOfMember(evaluator, node, member, key, place)
    : null;
}

/** What a class says of a member, if nobody else does. */
function knownMember(evaluator: Evaluator, owner: Owner, key: string): Member | null {
  const { bindings } = evaluator;
  const member = memberOf(owner, key, bindings.visitorKeys);
  const isOwn = !isExtended(evaluator, owner.node) && !isSetFromOutside(key, owner.node, bindings);
  return isOwn ? member : null;
}

function valueOfMember(
  evaluator: Evaluator,
  node: Node,
  member: Member,
  key: string,
  place: Place,
): Value {
  const { bindings } = evaluator;
  const shared: Place = { ...place, trust: "suggest", until: Infinity };
  return evaluator.once(
    member.node,
    () => {
      if (member.kind !== "value") return functionValue(evaluator, member.node, node, shared);
      const value = evaluator.evaluate(member.node, shared);
      return isChangedAsMember(key, bindings) ? touched(value, []) : value;
    },
    () => unknown(evaluator, node),
  );
}

/** What a class, an enum, a namespace or an instance says of its members. More may be in it. */
export function membersOf(
  evaluator: Evaluator,
  node: Node,
  place: Place,
  owner = classBehind(node, evaluator.bindings),
): Value {
  const itself = unknown(evaluator, node);
  const ofClass = (key: string): Value | null => {
    if (owner?.isStatic === true && key === "prototype")
      return membersOf(evaluator, node, place, { ...owner, isStatic: false });
    const member = owner && knownMember(evaluator, owner, key);
    if (member?.kind === "method") return functionItself(evaluator, member.node, node, place);
    return member && valueOfMember(evaluator, node, member, key, place);
  };
  return {
    ...partial(itself.at, itself.clues),
    get: (key) => declaredMember(evaluator, node, key, place) ?? ofClass(key) ?? itself,
  };
}

/** A class that is derived from it may say something else. */
function isExtended({ bindings }: Evaluator, { id }: { readonly id: Node | null }): boolean {
  const variable = id && bindings.variable(id);
  return (
    !!variable &&
    bindings
      .reads(variable)
      .some(({ identifier: { parent } }) => !!parent && "superClass" in parent)
  );
}
