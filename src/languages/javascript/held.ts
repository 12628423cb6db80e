import type { TSESTree } from "@typescript-eslint/utils";
import { rememberedOf } from "../../document/memo.js";
import type { Bindings } from "./bindings.js";
import { classOf } from "./classes.js";
import { cast } from "./reads.js";
import {
  dottedName,
  isWritten,
  memberName,
  propertyName,
  unwrap,
  walk,
  type Node,
  type Variable,
} from "./syntax.js";

/**
 * `const db = { mysql: require("mysql2") }`, `db.mysql = require("mysql2")`: what an object of the file is given, once, to
 * hold, where nobody else may give it something else.
 */
export function heldAs(bindings: Bindings, node: Node, name: string): Node | null {
  const variable = bindings.variable(unwrap(node));
  const made = variable && bindings.onlyValue(variable);
  const object = made && unwrap(made);
  if (
    object?.type !== "ObjectExpression" ||
    variable?.defs[0].name.parent?.type !== "VariableDeclarator" ||
    !isReadOnlyAs(variable, name) ||
    isSetByItself(bindings, object, name)
  )
    return null;
  const given = valuesSet(bindings, variable, name);
  const written = writtenAs(object, name);
  const [only, another] = [...written, ...given];
  return only && !another ? only : null;
}

/** What an object is written with under a name. What stands behind it may have the same name. */
function writtenAs(
  { properties }: TSESTree.ObjectExpression,
  name: string,
): readonly (Node | null)[] {
  const nameIn = (each: (typeof properties)[number]): string | null =>
    each.type === "Property" ? propertyName(each) : null;
  const index = properties.findIndex((each) => nameIn(each) === name);
  const property = properties[index];
  if (property?.type !== "Property") return [];
  const isLast = properties.slice(index + 1).every((each) => (nameIn(each) ?? name) !== name);
  return [isLast ? property.value : null];
}

/** What is assigned to `.name` of a variable. */
function valuesSet(bindings: Bindings, variable: Variable, name: string): readonly Node[] {
  const [members = []] = bindings.membersCalled(name);
  return members.flatMap((member) => {
    const { parent } = member;
    const isSet =
      member.type === "MemberExpression" &&
      parent.type === "AssignmentExpression" &&
      parent.left === member;
    return isSet && bindings.variable(member.object) === variable ? [parent.right] : [];
  });
}

/**
 * Whether a function of an object may set a member: `set() { this.mysql = other; }`. It may also be given a function later.
 */
const isSetByItself = (bindings: Bindings, object: Node, name: string): boolean =>
  handingOn(bindings)(object) ||
  bindings
    .membersCalled(name)
    .flat()
    .some(
      (member) =>
        member.type === "MemberExpression" &&
        member.object.type === "ThisExpression" &&
        isWritten(member) &&
        !classOf(member.object),
    );

/** `Object.assign(this, more)`, `const self = this` in a function of an object. Its members are read often. */
const handingOn = rememberedOf(({ visitorKeys }: Bindings) =>
  rememberedOf((object: Node): boolean => {
    let isSo = false;
    walk(object, visitorKeys, (node) => {
      isSo ||= node.type === "ThisExpression" && node.parent.type !== "MemberExpression";
    });
    return isSo;
  }),
);

/** Whether nothing is done with a variable but that its members are read, and those of other names and this one set. */
const isReadOnlyAs = ({ references }: Variable, name: string): boolean =>
  references.every(({ identifier, init }) => {
    const node = cast(identifier);
    const { parent } = node;
    if (init === true || isExported(node)) return true;
    if (parent?.type !== "MemberExpression" || parent.object !== node) return false;
    const isSet = parent.parent.type === "AssignmentExpression";
    const named = memberName(parent);
    return !isWritten(parent) || (named !== null && (named !== name || isSet));
  });

/** `module.exports = db`, `module.exports = { db }`, `export default db`, `export { db }`. */
function isExported(node: Node): boolean {
  const { parent } = node;
  if (parent?.type === "Property") return isExported(parent.parent);
  return (
    parent?.type.startsWith("Export") === true ||
    (parent?.type === "AssignmentExpression" &&
      /^(?:module\.)?exports\b/.test(dottedName(parent.left) ?? ""))
  );
}
