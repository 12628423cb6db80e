import type { Trust } from "../../model/connection.js";
import type { Bindings } from "./bindings.js";
import { dottedName, memberName, type Node, type Variable } from "./syntax.js";

/** Functions that are given an object and leave it as it is. */
const READERS = /^(?:console\.\w+|JSON\.stringify|Object\.(?:keys|values|entries|freeze)|structuredClone)$/;

export interface Sharing {
  /** An object that others use too is judged where it is used, and changed by nobody but a person. */
  readonly trust: Trust;
  /** Keys that are written after the object was made; `"*"` when that cannot be told. */
  readonly written: ReadonlySet<string>;
}

/** Who else has a variable's value in hands, seen from one use of it. */
export function sharing(variable: Variable, use: Node, bindings: Bindings): Sharing {
  const written = new Set<string>();
  const others = bindings.reads(variable).filter(({ identifier }) => identifier !== use);
  let isShared = bindings.isExported(variable);
  for (const { identifier } of others) {
    const { parent } = identifier;
    if (parent?.type === "MemberExpression" && parent.object === identifier) {
      if (isTarget(parent)) written.add(memberName(parent) ?? "*");
      else if (sameMember(parent, use)) isShared = true;
      continue;
    }
    isShared = true;
    if (parent?.type === "CallExpression" && parent.callee !== identifier && changes(parent.callee)) written.add("*");
  }
  return { trust: isShared ? "suggest" : "fix", written };
}

/** `config.ssl = x`, `delete config.ssl`, `config.ssl.ca = x`. */
function isTarget(node: Node): boolean {
  const { parent } = node;
  if (parent?.type === "AssignmentExpression") return parent.left === node;
  if (parent?.type === "UpdateExpression" || (parent?.type === "UnaryExpression" && parent.operator === "delete")) return true;
  return parent?.type === "MemberExpression" && parent.object === node && isTarget(parent);
}

/** Another key of the same object is nobody's concern here. */
function sameMember(other: Node, use: Node): boolean {
  const mine = use.parent;
  if (other.type !== "MemberExpression" || mine?.type !== "MemberExpression" || mine.object !== use) return false;
  return memberName(other) === null || memberName(other) === memberName(mine);
}

/** A function that is given the object may set a key; one that makes a connection of it does not. */
function changes(callee: Node): boolean {
  const name = dottedName(callee);
  return name === null || !(READERS.test(name) || /(?:^|\.)(?:create(?:Connection|Pool)\w*|connect|add)$/.test(name));
}
