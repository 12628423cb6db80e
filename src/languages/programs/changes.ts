import { remembered } from "../../document/memo.js";
import { pay } from "../../document/steps.js";
import type { Habits } from "./language.js";
import { placeOf } from "./lists.js";
import { sureOriginsOf } from "./origin.js";
import { functionAround, type Bindings, type Scope } from "./scopes.js";
import type { Branch, Call, Code, Expression } from "./tree.js";

/** Something that is done to an object that a variable holds. */
export interface Change {
  /** The way to what is set or handed over, in the object. */
  readonly path: readonly string[];
  /** It is set; all keys of the value are set in it; or anything may have been done in it. */
  readonly kind: "set" | "spread" | "touched";
  /** What is set; null where that is not known. */
  readonly value: Expression | null;
  readonly by: Code;
  /** How it is spelled, for one more of its kind. */
  readonly form: "field" | "key" | "setter" | "pair" | null;
  /** Other code is handed it, and may do anything to it. */
  readonly isHanded?: true;
}

/** What decides whether an object is changed. */
export interface Surroundings {
  readonly bindings: Bindings;
  readonly habits: Habits;
  /** What leaves what it is given as it is: the clients. */
  isReader(origin: string): boolean;
  keyOf(code: Expression): string | null;
}

/** Aliases of aliases are not followed further. */
const DEEPEST = 3;
const CHANGING =
  /^(?:set|add|put|load|apply|configure|update|merge|pop|clear|del|remove|append|extend|insert|push|with|enable|disable)/i;

/** What is done to what a name of a scope holds, in the order of the file. */
export function changesIn(around: Surroundings) {
  const { bindings } = around;
  const own = remembered((scope: Scope) =>
    remembered((name: string): readonly Change[] =>
      bindings.usesOf(name, scope).flatMap((use) => changesBy(use, around)),
    ),
  );
  return (name: string, scope: Scope): readonly Change[] => own(scope)(name);
}

/** The same of a field, `self.name`. */
export const changesAt = (code: Expression, around: Surroundings): readonly Change[] =>
  changesBy(code, around);

function changesBy(use: Expression, around: Surroundings, depth = 0): readonly Change[] {
  const { bindings } = around;
  const path: string[] = [];
  let top: Expression = use;
  let parent = bindings.parentOf(top);
  while (
    parent &&
    (parent.kind === "member" || parent.kind === "index") &&
    parent.of === top &&
    pay()
  ) {
    const key = parent.kind === "member" ? parent.name : around.keyOf(parent.key);
    if (key === null) return isTarget(parent, bindings) ? [unknownAt(path, parent)] : [];
    path.push(key);
    top = parent;
    parent = bindings.parentOf(top);
  }
  if (!parent) return [];
  if (parent.kind === "setting" && parent.target === top && path.length > 0) {
    const form = top.kind === "index" ? "key" : "field";
    return [{ path, kind: "set", value: parent.isAdded ? null : parent.value, by: parent, form }];
  }
  if (parent.kind === "setting" && parent.value === top)
    return aliasChanges(parent.target, path, around, depth);
  if (parent.kind !== "call") return [];
  return parent.callee === top
    ? calledOn(parent, path, around)
    : handedTo(top, parent, path, around);
}

const unknownAt = (path: readonly string[], by: Code): Change => ({
  path: [...path],
  kind: "touched",
  value: null,
  by,
  form: null,
});

const isTarget = (code: Expression, bindings: Bindings): boolean => {
  const parent = bindings.parentOf(code);
  return parent?.kind === "setting" && parent.target === code;
};

/** Another name for it: whatever is done there is done to it. */
function aliasChanges(
  target: Expression,
  path: readonly string[],
  around: Surroundings,
  depth: number,
): readonly Change[] {
  const { bindings } = around;
  if (target.kind !== "name" || depth >= DEEPEST) return [];
  return bindings
    .usesOf(target.name, bindings.scopeNaming(target))
    .filter((use) => use !== target)
    .flatMap((use) => changesBy(use, around, depth + 1))
    .map((change) => ({ ...change, path: [...path, ...change.path], form: null }));
}

const STAYING = /^(?:setdefault|load_verify_locations)$/;

/** `object.setKey(value)`, `object.put(key, value)`, also one behind the other. */
function calledOn(call: Call, path: readonly string[], around: Surroundings): readonly Change[] {
  const { bindings, habits, keyOf } = around;
  const [method = "", ...above] = path.toReversed();
  const home = above.toReversed();
  const last = call.given.at(-1);
  const property = habits.property(
    method,
    call.given.map(({ value }) => keyOf(value)),
  );
  const own = ((): readonly Change[] => {
    if (property && last && !last.isSpread) {
      const form = call.given.length > 1 ? "pair" : "setter";
      // What stands there already stays.
      const value = STAYING.test(method) ? null : last.value;
      return [{ path: [...home, ...property], kind: "set", value, by: call, form }];
    }
    if (method === "update") return updates(call, home);
    const isIn =
      (CHANGING.test(method) && habits.leaves?.test(method) !== true) ||
      isLoopedOver(call, method, bindings);
    return isIn ? [unknownAt(home, call)] : [];
  })();
  const next = bindings.parentOf(call);
  // `object.setdefault(key, {})[inner] = value`
  if (property && next?.kind === "index" && next.of === call)
    return [...own, unknownAt([...home, ...property], call)];
  return [...own, ...chainedOn(call, home, around)];
}

/** What is called on what a call gives, which is the object itself: `builder().host(h).port(p)`. */
export function chainedOn(
  call: Call,
  home: readonly string[],
  around: Surroundings,
): readonly Change[] {
  const { bindings } = around;
  const next = bindings.parentOf(call);
  const outer = next?.kind === "member" && next.of === call ? bindings.parentOf(next) : null;
  const isChain = next?.kind === "member" && outer?.kind === "call" && outer.callee === next;
  return isChain && pay() ? calledOn(outer, [...home, next.name], around) : [];
}

/** `for each in object.values():` gives another name to each thing in it. */
function isLoopedOver(call: Call, method: string, bindings: Bindings): boolean {
  const head = /^(?:values|items)$/.test(method) ? bindings.parentOf(call) : null;
  return head?.kind === "doing" && bindings.parentOf(head)?.kind === "perhaps";
}

/** `object.update(keys, key=value)` */
const updates = (call: Call, path: readonly string[]): readonly Change[] =>
  call.given.map(({ name, value }) =>
    name === null
      ? { path, kind: "spread", value, by: call, form: null }
      : { path: [...path, name], kind: "set", value, by: call, form: null },
  );

function handedTo(
  given: Expression,
  call: Call,
  path: readonly string[],
  around: Surroundings,
): readonly Change[] {
  const { bindings, habits, isReader } = around;
  const origins = sureOriginsOf(call.callee, bindings);
  const name = call.callee.kind === "member" ? `.${call.callee.name}` : "";
  // What is spread over the arguments stays as it is.
  if (call.given.some(({ isSpread, value }) => isSpread && value === given)) return [];
  const isRead = [...origins, name].some(
    (origin) => habits.reads.test(origin) || habits.shows.test(origin) || isReader(origin),
  );
  if (isRead) return [];
  // `each(object::setKey)`: the method is called with anything.
  const isMethod = CHANGING.test(path.at(-1) ?? "");
  return [{ ...unknownAt(isMethod ? path.slice(0, -1) : path, call), isHanded: true }];
}

/** From where a variable holds an object to where it is used. */
interface Way {
  readonly from: Code;
  readonly until: Code | null;
  readonly scope: Scope;
}

/**
 * Whether a change has been made for certain, may have been made, or is made later, when the program comes to a place with
 * what a variable holds from another place on.
 */
export function whenMade(
  change: Change,
  { from, until, scope }: Way,
  bindings: Bindings,
): "before" | "perhaps" | "later" {
  const home = functionAround(bindings.scopeOf(change.by));
  if (home !== functionAround(scope)) return "perhaps";
  if (until) {
    const isInside = isWithin(until, change.by, bindings);
    // What is handed over at the end of the way is not changed before.
    if (isInside || change.by.at[0] >= until.at[0]) return "later";
  }
  for (
    let code: Code | null = change.by;
    code && code !== scope.home;
    code = bindings.parentOf(code)
  ) {
    const parent = bindings.parentOf(code);
    if (!parent || (parent.kind !== "branch" && parent.kind !== "perhaps")) continue;
    // What is changed where it is made, in the same `try` or branch, is never without the change.
    if (!isBesideAny(code, [from, until], bindings)) return "perhaps";
  }
  return "before";
}

/** A branch that decides whether a change is made, and on which side it is. */
export interface Decision {
  readonly branch: Branch;
  readonly isThen: boolean;
}

/** The branches that decide whether a change is made, from the inside out; null where something else does. */
export function decidingOn(
  change: Change,
  { from, until, scope }: Way,
  bindings: Bindings,
): readonly Decision[] | null {
  if (functionAround(bindings.scopeOf(change.by)) !== functionAround(scope)) return null;
  const found: Decision[] = [];
  for (
    let code: Code | null = change.by;
    code && code !== scope.home;
    code = bindings.parentOf(code)
  ) {
    const part = code;
    const parent = bindings.parentOf(part);
    if (parent?.kind === "perhaps") return null;
    if (parent?.kind !== "branch" || isBesideAny(part, [from, until], bindings)) continue;
    found.push({ branch: parent, isThen: placeOf(part, bindings)?.list === parent.then });
  }
  return found;
}

function isWithin(code: Code, outer: Code, bindings: Bindings): boolean {
  for (let at: Code | null = code; at; at = bindings.parentOf(at)) if (at === outer) return true;
  return false;
}

/** Whether one of some places is in the same list of statements as a part of a statement. */
const isBesideAny = (part: Code, places: readonly (Code | null)[], bindings: Bindings): boolean =>
  places.some((place) => place && isBeside(part, place, bindings));

function isBeside(part: Code, place: Code, bindings: Bindings): boolean {
  const own = placeOf(part, bindings);
  for (let at: Code | null = place; own && at; at = bindings.parentOf(at))
    if (placeOf(at, bindings)?.list === own.list) return true;
  return false;
}
