import { pay } from "../../document/steps.js";
import type { Value } from "../../document/value.js";
import { constructorIn, extendedAt, isClass, memberOf } from "./classes.js";
import type { Abroad, Imports } from "./context.js";
import { madeOf, partOf } from "./exports.js";
import type { Origin } from "./origin.js";
import { homeOf, isFunction, unwrap, walk, type FunctionNode, type Node } from "./syntax.js";

/** What stands in another file at the end of a way from its module: `Db`, `factory().open`, `new Db.open`. */
export function nodeBehind(imports: Pick<Imports, "nodeOf">, from: Origin): Abroad | null {
  const [, isNew, way = ""] = /^(new )?(.*)$/s.exec(from.path) ?? [];
  const [first = "", ...keys] = way.split(".");
  const start = step(exportNamed(imports, from.module, nameOf(first)), first);
  const [key, ...others] = isNew === undefined ? [] : keys;
  const begun = key === undefined ? start : step(memberMade(start, nameOf(key)), key);
  const rest = key === undefined ? keys : others;
  const end = rest.reduce((at, each) => step(partOf(at, nameOf(each)), each), begun);
  return isNew !== undefined && key === undefined ? null : end && made(end);
}

const nameOf = (key: string): string => key.split("(", 1)[0] ?? "";

/** What is called on the way is what it gives. */
const step = (at: Abroad | null, key: string): Abroad | null =>
  Array.from(key.matchAll(/\(\)/g)).reduce(resultOf, at);

function exportNamed(
  { nodeOf }: Pick<Imports, "nodeOf">,
  module: string,
  name: string,
): Abroad | null {
  const direct = nodeOf(module, name === "" ? "default" : name);
  return direct ?? (name === "" ? null : partOf(nodeOf(module, "default"), name));
}

const made = (at: Abroad): Abroad | null => (pay() ? madeOf(at) : null);

/** What a function gives that returns in one place. */
function resultOf(at: Abroad | null): Abroad | null {
  const fn = at && made(at);
  if (!fn || !isFunction(fn.node) || fn.node.generator) return null;
  const { context, node } = fn;
  if (node.body.type !== "BlockStatement") return { context, node: node.body };
  const results: (Node | null)[] = [];
  walk(node.body, context.bindings.visitorKeys, (inner) => {
    if (inner.type === "ReturnStatement" && homeOf(inner) === node) results.push(inner.argument);
  });
  const [only, another] = results;
  return only && another === undefined ? { context, node: only } : null;
}

/** A member of an object that a class makes. */
function memberMade(at: Abroad | null, name: string): Abroad | null {
  const found = at && made(at);
  if (!found || !isClass(found.node)) return null;
  const { context, node } = found;
  const member = memberOf({ node, isStatic: false }, name, context.bindings.visitorKeys);
  return member && member.kind !== "getter" ? { context, node: member.node } : null;
}

const MOST_CLASSES = 20;

/** The class whose constructor `new` runs: it is the next one behind a class that has none. */
export function constructing(
  from: Abroad,
  depth = 0,
): (Abroad & { readonly taking: FunctionNode }) | null {
  // `class A extends A {}` ends nowhere.
  const found = depth < MOST_CLASSES ? made(from) : null;
  if (!found || !isClass(found.node)) return null;
  const { context, node } = found;
  const taking = constructorIn(node);
  if (taking) return { context, node, taking };
  return node.superClass ? constructing({ context, node: node.superClass }, depth + 1) : null;
}

/** The object that a class makes of what it is given. A class behind it may do anything to it. */
export function instanceMade({ context, node }: Abroad, given: readonly Value[]): Value | null {
  if (!isClass(node) || node.superClass) return null;
  const taking = constructorIn(node);
  return (taking ? context.giving(taking, given) : context).instanceOf(node);
}

/** The class that stands behind `super`, or that a name of the file means. */
export function classNamed(callee: Node): Node | null {
  if (callee.type === "Super") return extendedAt(callee);
  return unwrap(callee).type === "Identifier" ? callee : null;
}
