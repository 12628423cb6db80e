import type { TSESTree } from "@typescript-eslint/utils";
import { rememberedOf } from "../../document/memo.js";
import type { Bindings } from "./bindings.js";
import {
  isPatternTarget,
  isWritten,
  dottedName,
  homeOf,
  isFunction,
  isLoop,
  memberName,
  nameOf,
  unwrap,
  type Node,
  type Reference,
  type Variable,
} from "./syntax.js";
import { isChangedThrough } from "./escapes.js";
import type { Event, Operator } from "./flow.js";
import { readOrigins } from "./origin.js";
import { cast, isHarmless, isOtherKey, isTold, memberPath, partRead } from "./reads.js";

/**
 * From here on somebody else has a part of the variable in hands, and changes it at any time or may
 * do so.
 */
export interface Touch {
  readonly node: Node;
  readonly path: readonly string[];
}

export interface History {
  /** What is done to the variable under its own name. */
  readonly events: readonly Event[];
  readonly touches: readonly Touch[];
  /** Somebody else reads it too, so an edit would concern him. */
  readonly isShared: boolean;
  /** Somebody else reads these parts of it. */
  readonly reads: readonly (readonly string[])[];
}

/** What one reference does. */
interface Deed {
  readonly identifier: Node;
  readonly event: Event | null;
  readonly touch: Touch | null;
}
const known = new WeakMap<Variable, readonly Deed[]>();
/**
 * Of a variable that is used more often than this, uses are not told apart: each would cost as much
 * as all.
 */
const MOST_DEEDS = 200;

/** Everything that is done with a variable, found once. */
function deedsOf(variable: Variable, bindings: Bindings): readonly Deed[] {
  const before = known.get(variable);
  if (before) return before;
  const deeds = variable.references
    .filter((reference) => reference.init !== true)
    .map((reference): Deed => {
      const { identifier } = reference;
      const event = eventOf(reference);
      // A prototype brings keys of its own.
      const prototype = event?.path.indexOf("__proto__") ?? -1;
      if (event && prototype >= 0)
        return {
          identifier,
          event: null,
          touch: { node: event.node, path: event.path.slice(0, prototype) },
        };
      if (!event) return { identifier, event, touch: touchOf(identifier, bindings) };
      // `Object.assign(o, more)` is `o` once more.
      const isAlias = event.spreads === true && isChangedThrough(event.node, bindings);
      return { identifier, event, touch: isAlias ? { node: event.node, path: event.path } : null };
    });
  const kept =
    deeds.length > MOST_DEEDS ? deeds.filter(({ event, touch }) => event ?? touch) : deeds;
  known.set(variable, kept);
  return kept;
}

/** Everything in the file that may change a variable or what it holds, seen from one use of it. */
export function historyOf(variable: Variable, use: Node, bindings: Bindings): History {
  const events: Event[] = [];
  const touches: Touch[] = [];
  const reads: (readonly string[])[] = [];
  let isShared = bindings.isExported(variable) || variable.references.length > MOST_DEEDS;
  for (const { identifier, event, touch } of deedsOf(variable, bindings)) {
    // What is made of the use itself is followed from there, unless the use may come twice.
    const isUse = identifier === use;
    if (touch && !(isUse && isOnce(variable, use))) touches.push(touch);
    if (isUse) continue;
    if (event) events.push(event);
    else if (isHarmless(identifier)) continue;
    else if (!isOtherKey(identifier, use)) isShared = true;
    else if (!isTold(identifier)) reads.push(partRead(identifier));
  }
  return { events, touches, isShared, reads };
}

/** Whether a use happens but once as long as the variable lives. */
export function isOnce({ scope }: Variable, use: Node): boolean {
  const end: Node = scope.block;
  for (let node: Node | undefined = use; node && node !== end; node = node.parent)
    if (isFunction(node) || isLoop(node)) return false;
  return !isLoop(end);
}

/**
 * From where on in the file a use in some function may happen: a function declaration is called
 * before it is written, too.
 */
export function reachedFrom(
  use: Node,
  home: Node,
  bindings: Bindings,
  seen = new Set<Node>(),
): number {
  let outer = use;
  for (let inner = homeOf(use); inner !== home && inner.parent; inner = homeOf(inner))
    outer = inner;
  const variable = outer.type === "FunctionDeclaration" ? nameOf(outer, bindings) : null;
  if (!variable || seen.has(outer)) return use.range[0];
  if (variable.references.length > MOST_DEEDS) return 0;
  seen.add(outer);
  return Math.min(
    use.range[0],
    ...variable.references.map(({ identifier }) => reachedFrom(identifier, home, bindings, seen)),
  );
}

function touchOf(identifier: Node, bindings: Bindings): Touch | null {
  const { node, path } = memberPath(identifier);
  return !isCallOfMade(node, bindings) && isChangedThrough(node, bindings) ? { node, path } : null;
}

/** `config.load()`, where that is `new Config()` of another file: the class says what its methods change. */
function isCallOfMade(node: Node, bindings: Bindings): boolean {
  const { parent } = node;
  const isCalled =
    parent?.type === "MemberExpression" &&
    parent.parent.type === "CallExpression" &&
    parent.parent.callee === parent;
  const variable = isCalled ? bindings.variable(node) : null;
  const value = variable && bindings.onlyValue(variable);
  const made = value && unwrap(value);
  return (
    variable !== null &&
    made?.type === "NewExpression" &&
    readOrigins(bindings)(made.callee) !== null &&
    // What is set here, the class does not know.
    isNeverSet(variable)
  );
}

const isNeverSet = rememberedOf((variable: Variable): boolean =>
  variable.references.every((reference) => reference.init === true || eventOf(reference) === null),
);

/** What a reference does to the variable, if it does something. */
export function eventOf(reference: Reference): Event | null {
  const identifier: Node = reference.identifier;
  const { parent } = identifier;
  if (reference.isWrite()) {
    const isPlain = parent?.type === "AssignmentExpression" && parent.left === identifier;
    return isPlain ? assignment(parent, []) : { node: identifier, path: [], value: null };
  }
  const pushing = pushTo(reference);
  if (pushing) return { node: pushing, path: [], value: null, pushes: pushing.arguments };
  const { node, path } = memberPath(identifier);
  const written = outermost(node);
  const isWhole = written === node;
  const isAnyKey = !isWhole;
  const target = written.parent;
  if (written !== identifier && target && isWritten(written)) {
    if (target.type === "AssignmentExpression")
      return isWhole ? assignment(target, path) : { node: target, path, value: null, isAnyKey };
    return {
      node: isPatternTarget(written) ? written : target,
      path,
      value: null,
      isAnyKey,
      deletes: target.type === "UnaryExpression" && isWhole,
    };
  }
  const call = node.parent;
  if (
    call?.type !== "CallExpression" ||
    call.arguments[0] !== node ||
    dottedName(call.callee) !== "Object.assign"
  )
    return null;
  const [, source, another] = call.arguments;
  return { node: call, path, value: source && !another ? source : null, spreads: true };
}

/** `args.push("--ssl-mode=DISABLED")`, where `args` begins as a list. */
function pushTo({ identifier, resolved }: Reference): TSESTree.CallExpression | null {
  const definition = resolved?.defs[0];
  const isList =
    definition?.type === "Variable" &&
    definition.node.init &&
    unwrap(definition.node.init).type === "ArrayExpression";
  const member: Node | undefined = identifier.parent;
  if (
    !isList ||
    member?.type !== "MemberExpression" ||
    member.object !== identifier ||
    memberName(member) !== "push"
  )
    return null;
  return member.parent.type === "CallExpression" && member.parent.callee === member
    ? member.parent
    : null;
}

const OPERATORS: Readonly<Record<string, Operator>> = {
  "??=": "??",
  "||=": "||",
  "&&=": "&&",
  "+=": "+",
};

function assignment(node: TSESTree.AssignmentExpression, path: readonly string[]): Event {
  if (node.operator === "=") return { node, path, value: node.right };
  const operator = OPERATORS[node.operator];
  return operator ? { node, path, value: node.right, operator } : { node, path, value: null };
}

function outermost(node: Node): Node {
  return node.parent?.type === "MemberExpression" && node.parent.object === node
    ? outermost(cast(node.parent))
    : node;
}
