import { aliasesAt, aliasesBy, passes, type Alias } from "./aliases.js";
import { remembered, rememberedMeanwhile } from "../../document/memo.js";
import { pay } from "../../document/steps.js";
import type { Habits } from "./language.js";
import { sureOriginsOf } from "./origin.js";
import type { Bindings, Scope } from "./scopes.js";
import type { Call, Code, Expression, Setting } from "./tree.js";

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
  /^(?:set|add|put|load|apply|configure|update|merge|pop|clear|del|remove|append|extend|insert|push|compute|replace|with|enable|disable)/i;

/**
 * What is done to what a name of a scope holds, in the order of the file. Which key is set may
 * depend on what the name holds: `list.put(list.size(), value)`. Then it may be any.
 */
export function changesIn(around: Surroundings) {
  const { bindings } = around;
  const own = remembered((scope: Scope) =>
    rememberedMeanwhile(
      (name: string): readonly Change[] =>
        bindings.usesOf(name, scope).flatMap((use) => changesBy(use, around)),
      (name) => bindings.usesOf(name, scope).map((use) => unknownAt([], use)),
    ),
  );
  return (name: string, scope: Scope): readonly Change[] => own(scope)(name);
}

/** The same of a field, `self.name`. */
export const changesAt = (code: Expression, around: Surroundings): readonly Change[] =>
  changesBy(code, around);

/** `before` is the way to what the use stands for, in the object that is asked for. */
function changesBy(
  use: Expression,
  around: Surroundings,
  depth = 0,
  before: readonly string[] = [],
): readonly Change[] {
  const { bindings } = around;
  const path = [...before];
  let top: Expression = use;
  let parent = bindings.parentOf(top);
  while (
    parent &&
    (parent.kind === "member" || parent.kind === "index") &&
    parent.of === top &&
    pay()
  ) {
    const key = parent.kind === "member" ? parent.name : around.keyOf(parent.key);
    if (key === null) return changesUnderAny(parent, path, around, depth);
    path.push(key);
    top = parent;
    parent = bindings.parentOf(top);
  }
  if (!parent) return [];
  if (parent.kind === "setting" && parent.target === top && path.length > before.length) {
    const form = top.kind === "index" ? "key" : "field";
    return [{ path, kind: "set", value: parent.isAdded ? null : parent.value, by: parent, form }];
  }
  if (parent.kind === "call" && parent.callee === top) return calledOn(parent, path, around);
  if (parent.kind === "call" && !passes(parent, top, around))
    return handedTo(top, parent, path, around);
  return changesElsewhere(top, path, around, depth);
}

/** What is done under a key that is not known. */
function changesUnderAny(
  code: Expression,
  path: readonly string[],
  around: Surroundings,
  depth: number,
): readonly Change[] {
  if (isTarget(code, around.bindings)) return [unknownAt(path, code)];
  if (depth >= DEEPEST) return [];
  return changesBy(code, around, depth + 1).flatMap(({ by, isHanded }) =>
    isHanded ? [] : [unknownAt(path, by)],
  );
}

/** What is done to an object under another name, or to what it is put into. */
function changesElsewhere(
  code: Expression,
  path: readonly string[],
  around: Surroundings,
  depth: number,
): readonly Change[] {
  if (depth >= DEEPEST) return [];
  const { bindings } = around;
  const parent = bindings.parentOf(code);
  if (parent?.kind === "setting" && parent.value === code && isVariable(parent, bindings))
    return aliasesBy(parent, around, [])
      .flatMap(({ use }) => changesBy(use, around, depth + 1, path))
      .map((change) => ({ ...change, form: null }));
  return aliasesAt(code, around)
    .filter((alias) => !isSameVariable(alias, code, bindings))
    .flatMap((alias) =>
      changesBy(alias.use, around, depth + 1).flatMap((change) =>
        throughAlias(change, alias, path),
      ),
    );
}

/** A variable that is put into itself, `url = more ? url + query : url`, gets no other name. */
const isSameVariable = ({ use, inside }: Alias, code: Expression, bindings: Bindings): boolean =>
  inside.length === 0 &&
  use.kind === "name" &&
  code.kind === "name" &&
  use.name === code.name &&
  bindings.scopeNaming(use) === bindings.scopeNaming(code);

const isVariable = ({ target }: Setting, bindings: Bindings): boolean =>
  target.kind === "name" && bindings.scopeNaming(target).home?.kind !== "class";

/** A change of what stands for an object, as the object knows it. */
function throughAlias(
  { path: way, kind, value, by, isHanded }: Change,
  { inside, isKey, isField }: Alias,
  path: readonly string[],
): readonly Change[] {
  const isOfAnother = inside.some(
    (key, index) => key !== null && index < way.length && key !== way[index],
  );
  // Another object in its place leaves this one alone.
  const isPut = (kind === "set" && value !== null) || kind === "spread";
  const isReplaced = inside.length > 0 && way.length <= inside.length && isPut;
  const isPartHanded = isField && isHanded && way.length > inside.length;
  if (isOfAnother || isReplaced || isPartHanded || (isKey && isHanded)) return [];
  const own = unknownAt([...path, ...way.slice(inside.length)], by);
  const isSet = kind === "set" && way.length > inside.length;
  return [{ ...own, ...(isSet && { kind }), ...(isHanded && { isHanded }) }];
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
