import type { TSESTree } from "@typescript-eslint/utils";
import { rememberedOf } from "../../document/memo.js";
import type { Interesting } from "./collect.js";
import type { Bindings } from "./bindings.js";
import { classOf } from "./classes.js";
import type { Context } from "./context.js";
import { changedBelow, isChangedBelow } from "./modules-changed.js";
import {
  dottedName,
  memberName,
  propertyName,
  rootOf,
  stringIn,
  unwrap,
  walk,
  type Node,
  type Variable,
} from "./syntax.js";

/** Calls that put another function in the place of one: `vi.spyOn(db, "open")`. */
const REPLACING = /^(?:spyOn|stub|replace|replaceProperty|method|defineProperty|assign)$/;

/** Whether a file sets a member of this name anew, of whatever object: what it was is not what is called. */
export const isSetAnew = (files: readonly Context[], name: string): boolean =>
  files.some(({ found }) => isAssigned(found, name) || isReplaced(found, name));

const isAssigned = ({ assignments }: Interesting, name: string): boolean =>
  assignments.some(({ left }) => memberName(left) === name && !isOwn(left) && !isExport(left));

const isReplaced = ({ calls }: Interesting, name: string): boolean =>
  calls.some(
    ({ callee, arguments: given }) =>
      REPLACING.test(memberName(callee) ?? "") &&
      given.slice(1).some((each) => isNamed(each, name)),
  );

/** `this.open = this.open.bind(this)`. */
const isOwn = (left: Node): boolean => rootOf(left).type === "ThisExpression";
const isExport = (left: Node): boolean => /^(?:module\.)?exports\./.test(dottedName(left) ?? "");

const isNamed = (given: Node, name: string): boolean =>
  given.type === "ObjectExpression"
    ? given.properties.some((each) => each.type === "Property" && propertyName(each) === name)
    : stringIn(given) === name;

/** Keys of what a client makes, and of its class, under which it keeps options of TLS. */
const OPTIONS = /(?:ssl|tls|options|connection|config)$/i;

/**
 * Whether options of what is made here are set afterwards, or those of its class:
 * `sequelize.options.dialectOptions = { ... }`, `Sequelize.options = { ... }`.
 */
export function isSetLater(
  { bindings }: Context,
  made: TSESTree.CallExpression | TSESTree.NewExpression,
): boolean {
  let outer: Node = made;
  while (outer.parent && unwrap(outer.parent) === made) outer = outer.parent;
  const name = outer.parent?.type === "VariableDeclarator" ? outer.parent.id : null;
  const own = made.callee.type === "Super" ? classOf(made.callee)?.node : null;
  return (
    (own && setsOwnOptions(own, bindings)) ??
    [name, rootOf(made.callee)].some((each) => {
      const variable = bindings.variable(each);
      return variable !== null && areOptionsSet(variable);
    })
  );
}

/** `super(options); this.options.ssl = { ... };` */
function setsOwnOptions(owner: Node, { visitorKeys }: Bindings): boolean {
  let isSo = false;
  walk(owner, visitorKeys, (node) => {
    isSo ||= node.type === "ThisExpression" && isOptionSet(node);
  });
  return isSo;
}

/** A client is called often: its references are looked through once. */
const areOptionsSet = rememberedOf(({ references }: Variable): boolean =>
  references.some(({ identifier }) => isOptionSet(identifier)),
);

function isOptionSet(node: Node): boolean {
  const changed = changedBelow(node);
  return changed !== null && OPTIONS.test(memberName(unwrap(changed)) ?? "");
}

/** Whether something below the object that is made here is changed afterwards: `pool.options.ssl = { ... }`. */
export function isMadeChanged({ bindings }: Context, made: Node): boolean {
  const { parent } = made;
  const name = parent?.type === "VariableDeclarator" && parent.init === made ? parent.id : null;
  const variable = bindings.variable(name);
  return variable?.references.some(({ identifier }) => isChangedBelow(identifier)) === true;
}
