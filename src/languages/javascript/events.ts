import type { Bindings } from "./bindings.js";
import type { Event } from "./flow.js";
import { dottedName, functionOf, memberName, type Node, type Reference, type Variable } from "./syntax.js";

/** Functions that are given an object and leave it as it is. */
const READERS = /^(?:console\.\w+|JSON\.stringify|Object\.(?:keys|values|entries|freeze|assign)|structuredClone|Boolean|String)$/;
const CONNECTING = /(?:^|\.)(?:create(?:Connection|Pool)\w*|connect|add)$/;

export interface History {
  readonly events: readonly Event[];
  /** Somebody who cannot be followed has it in hands and may set keys that are not set here. */
  readonly isOpen: boolean;
  /** Somebody else reads it too, so an edit would concern him. */
  readonly isShared: boolean;
}

/** What one reference does. */
interface Deed {
  readonly identifier: Node;
  readonly event: Event | null;
  readonly hand: Hand;
}
const known = new WeakMap<Variable, readonly Deed[]>();
/** Of a variable that is used more often than this, uses are not told apart: each would cost as much as all. */
const MOST_DEEDS = 200;

/** Everything that is done with a variable, found once. */
function deedsOf(variable: Variable, bindings: Bindings): readonly Deed[] {
  const before = known.get(variable);
  if (before) return before;
  const deeds = variable.references
    .filter((reference) => reference.init !== true)
    .map((reference): Deed => {
      const event = eventOf(reference);
      return {
        identifier: reference.identifier,
        event,
        hand: event ? "changes" : handOf(reference.identifier, bindings, new Set([variable])),
      };
    });
  const kept = deeds.length > MOST_DEEDS ? deeds.filter(({ event, hand }) => event !== null || hand !== "reads") : deeds;
  known.set(variable, kept);
  return kept;
}

/** Everything in the file that may change a variable or what it holds, seen from one use of it. */
export function historyOf(variable: Variable, use: Node, bindings: Bindings): History {
  const events: Event[] = [];
  let isOpen = false;
  let isShared = bindings.isExported(variable) || variable.references.length > MOST_DEEDS;
  for (const { identifier, event, hand } of deedsOf(variable, bindings)) {
    if (identifier === use) continue;
    if (event) {
      events.push(event);
      continue;
    }
    if (isOtherKey(identifier, use)) continue;
    isShared = true;
    if (hand === "changes") events.push({ node: identifier, path: [], value: null });
    if (hand === "stranger") isOpen = true;
  }
  return { events, isOpen, isShared };
}

/** What a reference does to the variable, if it does something. */
function eventOf(reference: Reference): Event | null {
  const identifier: Node = reference.identifier;
  const { parent } = identifier;
  if (reference.isWrite()) {
    const isPlain = parent?.type === "AssignmentExpression" && parent.left === identifier && parent.operator === "=";
    return { node: isPlain ? parent : identifier, path: [], value: isPlain ? parent.right : null };
  }
  const member = memberPath(identifier);
  const target = member.node.parent;
  if (member.path === null || !target) return null;
  if (target.type === "AssignmentExpression" && target.left === member.node && member.node !== identifier) {
    return { node: target, path: member.path, value: target.operator === "=" && member.isWhole ? target.right : null };
  }
  if (member.node !== identifier && isPatternTarget(member.node)) return { node: member.node, path: member.path, value: null };
  if (target.type === "UpdateExpression") return { node: target, path: member.path, value: null };
  if (target.type === "UnaryExpression" && target.operator === "delete") {
    return { node: target, path: member.path, value: null, deletes: member.isWhole };
  }
  const isAssign = target.type === "CallExpression" && target.arguments[0] === member.node && dottedName(target.callee) === "Object.assign";
  if (!isAssign) return null;
  const [, source, another] = target.arguments;
  return { node: target, path: member.path, value: source && !another ? source : null, spreads: true };
}

/** `config.ssl.ca`: the outermost member and its keys; a key that cannot be told ends the path. */
function memberPath(identifier: Node): { readonly node: Node; readonly path: readonly string[] | null; readonly isWhole: boolean } {
  const path: string[] = [];
  let node = identifier;
  while (node.parent?.type === "MemberExpression" && node.parent.object === node) {
    const name = memberName(node.parent);
    node = node.parent;
    if (name === null) return { node: outermost(node), path: isChanged(node) ? path : null, isWhole: false };
    path.push(name);
  }
  return { node, path, isWhole: true };
}

const isChanged = (node: Node): boolean => {
  const { parent } = node;
  if (parent?.type === "MemberExpression" && parent.object === node) return isChanged(parent);
  if (parent?.type === "AssignmentExpression") return parent.left === node;
  if (isPatternTarget(node)) return true;
  return parent?.type === "UpdateExpression" || (parent?.type === "UnaryExpression" && parent.operator === "delete");
};

function outermost(node: Node): Node {
  return node.parent?.type === "MemberExpression" && node.parent.object === node ? outermost(node.parent) : node;
}

/** `[o.a] = list`, `({ key: o.a } = other)`, `for (o.a of list)`. */
function isPatternTarget(node: Node): boolean {
  const { parent } = node;
  if (parent?.type === "Property") return parent.value === node && parent.parent.type === "ObjectPattern";
  if (parent?.type === "AssignmentPattern") return parent.left === node;
  if (parent?.type === "ForInStatement" || parent?.type === "ForOfStatement") return parent.left === node;
  return parent?.type === "ArrayPattern" || parent?.type === "RestElement";
}

/** A read of another key of the same object is nobody's concern here. */
function isOtherKey(identifier: Node, use: Node): boolean {
  const [other, mine] = [identifier.parent, use.parent];
  if (other?.type !== "MemberExpression" || other.object !== identifier) return false;
  const name = memberName(other);
  const mineName = mine?.type === "MemberExpression" && mine.object === use ? memberName(mine) : null;
  return name !== null && (mineName === null || name !== mineName);
}

type Hand = "reads" | "changes" | "stranger";

/** What whoever is given the value does with it. */
function handOf(identifier: Node, bindings: Bindings, seen: Set<Variable>): Hand {
  const { parent } = identifier;
  if (parent?.type === "VariableDeclarator" && parent.init === identifier) {
    return parent.id.type === "Identifier" ? ofVariable(bindings.variable(parent.id), bindings, seen) : "reads";
  }
  if (isHeld(identifier)) return ofHolder(identifier, bindings, seen);
  if (parent?.type !== "CallExpression" || parent.callee === identifier) return "reads";
  const name = dottedName(parent.callee);
  if (name !== null && (READERS.test(name) || CONNECTING.test(name))) return "reads";
  const callee = parent.callee.type === "Identifier" ? bindings.variable(parent.callee) : null;
  const local = callee && functionOf(callee, bindings);
  if (!local) return "stranger";
  const parameter = local.params[(parent.arguments as readonly Node[]).indexOf(identifier)];
  return parameter?.type === "Identifier" ? ofVariable(bindings.variable(parameter), bindings, seen) : "reads";
}

const isHeld = ({ parent }: Node): boolean =>
  parent?.type === "ArrayExpression" ||
  (parent?.type === "Property" && parent.parent.type === "ObjectExpression") ||
  parent?.type === "PropertyDefinition";

/** What is done through an object or a list that holds the value. */
function ofHolder(identifier: Node, bindings: Bindings, seen: Set<Variable>): Hand {
  let holder: Node = identifier;
  while (isHeld(holder)) holder = holder.parent?.type === "Property" ? holder.parent.parent : (holder.parent ?? holder);
  const { parent } = holder;
  if (holder.type === "PropertyDefinition") return "changes";
  if (parent?.type === "VariableDeclarator" && parent.id.type === "Identifier") {
    const variable = bindings.variable(parent.id);
    return variable?.references.some((reference) => reference.init !== true && eventOf(reference)) === true ? "changes" : "reads";
  }
  if (parent?.type === "ForOfStatement" || parent?.type === "MemberExpression") return "changes";
  return handOf(holder, bindings, seen);
}

/** What is done to the value under another name. */
function ofVariable(variable: Variable | null, bindings: Bindings, seen: Set<Variable>): Hand {
  if (!variable) return "stranger";
  if (seen.has(variable)) return "reads";
  seen.add(variable);
  const hands = variable.references
    .filter((reference) => reference.init !== true)
    .map((reference): Hand => (eventOf(reference) ? "changes" : handOf(reference.identifier, bindings, seen)));
  return hands.find((hand) => hand === "changes") ?? hands.find((hand) => hand === "stranger") ?? "reads";
}
