import type { Span } from "../model/setting.js";
import { endsOf, mapBranches } from "./choices.js";
import { pay } from "./steps.js";
import { joinClues, NO_CLUES } from "./clues.js";
import {
  cluesOf,
  missing,
  opaque,
  type List,
  type Mapping,
  type Opaque,
  type Value,
  type Written,
  type Choice,
} from "./value.js";

/** Asks once for each key, and once for all keys: what is derived of what is derived would ask twice as often at every step. */
function remembering(mapping: Mapping): Mapping {
  const known = new Map<string, Value>();
  let all: readonly string[] | undefined;
  return {
    ...mapping,
    get(key) {
      const before = known.get(key);
      if (before) return before;
      const value = pay() ? mapping.get(key) : opaque(mapping.head);
      known.set(key, value);
      return value;
    },
    keys: () => (all ??= mapping.keys()),
  };
}

/** The value with one key, deep inside, set to another: `config.ssl.ca = x`. */
export function withKey(value: Value, [key, ...rest]: readonly string[], set: Value): Value {
  if (key === undefined) return set;
  return mapBranches(value, (branch) => {
    // Nothing can be set on what has no keys: the program would stop there.
    if (branch.kind === "missing" || branch.kind === "scalar") return branch;
    const base =
      branch.kind === "mapping"
        ? branch
        : { ...partial(branch.at), clues: "clues" in branch ? branch.clues : NO_CLUES };
    const inner = (): Value => (rest.length === 0 ? set : withKey(base.get(key), rest, set));
    return remembering({
      ...base,
      get: (asked) => (asked === key ? inner() : base.get(asked)),
      keys: () => [...new Set([...base.keys(), key])],
      put(asked, plain) {
        if (asked !== key) return base.put(asked, plain);
        const written = inner();
        return written.kind === "scalar" ? written.replace(plain) : null;
      },
      remove: (keys) => (keys.includes(key) ? null : base.remove(keys)),
      rename: (from, to, plain) => (from === key ? null : base.rename(from, to, plain)),
      place: (asked) => (asked === key ? null : (base.place?.(asked) ?? null)),
      code: (asked) => (asked === key ? null : base.code(asked)),
    });
  });
}

/** The value where what stands at a path may have been changed inside by anybody; what has no inside is as it was. */
export function touched(value: Value, [key, ...rest]: readonly string[]): Value {
  return mapBranches(value, (branch) => {
    if (branch.kind === "opaque" && branch.list) return unlisted(branch);
    if (branch.kind !== "mapping") return branch;
    // Whom it is for can still be told by what was in it.
    if (key === undefined) return { ...opaque(branch.at), clues: cluesOf(branch) };
    const inner = branch.get(key);
    const after = touched(inner, rest);
    return after === inner ? branch : withKey(branch, [key], after);
  });
}

/** A mapping that lacks some of the keys of another: the rest of a pattern. */
export const without = (base: Mapping, taken: readonly string[]): Mapping => ({
  ...base,
  get: (key) => (taken.includes(key) ? missing(base.at) : base.get(key)),
  keys: () => base.keys().filter((key) => !taken.includes(key)),
  put: (key, plain, after) => (taken.includes(key) ? null : base.put(key, plain, after)),
});

/** A list that more may have been put into. */
function unlisted({ list: _, ...value }: Opaque): Opaque {
  return value;
}

/** A list that the program makes: what stands in it may be changed, and it itself not. */
export const listValue = (itself: Value, values: readonly Value[]): Value => {
  const items = values.map((value) => ({ value, isSpread: false }));
  return itself.kind === "opaque" ? { ...itself, list: () => fixedList(items) } : itself;
};

export const fixedList = (items: List["items"]): List => ({
  items,
  append: () => null,
  remove: () => null,
});

/** One of two states of a list: where they differ anything may stand. */
function eitherList(one: List, other: List): List {
  const longer = one.items.length < other.items.length ? other.items : one.items;
  const isBoth = (index: number): boolean => {
    const [mine, theirs] = [one.items[index]?.value.at, other.items[index]?.value.at];
    return !!mine && !!theirs && isOnePlace(mine, theirs);
  };
  return fixedList(
    longer.map((item, index) =>
      isBoth(index) ? item : { value: opaque(item.value.at), isSpread: item.isSpread },
    ),
  );
}

/** What stands in a list, also what is spread into it; null where it is none, or not all is known. */
export function itemsOf(list: Value): readonly Value[] | null {
  const items = list.kind === "opaque" ? list.list?.().items : undefined;
  const all = items?.map(({ value, isSpread }) => (isSpread ? itemsOf(value) : [value]));
  return all?.every((each) => each !== null) ? all.flat() : null;
}

/** Something with keys of which nothing is known. */
export const partial = (at: Span): Mapping => ({
  kind: "mapping",
  at,
  head: at,
  clues: NO_CLUES,
  get: () => opaque(at),
  keys: () => [],
  spell: (path, value) => (value === undefined ? path.join(".") : `${path.join(".")}: ${value}`),
  word: (value) => JSON.stringify(value),
  put: () => null,
  remove: () => null,
  rename: () => null,
  code: () => null,
});

/** What stands where something unknown may overwrite it: it still tells something, and somebody else's may be in its place. */
export function hiddenBy({ at, clues }: Opaque, below: Value): Value {
  if (below.kind === "missing") return opaque(at, "", clues);
  return opaque(at, "", joinClues([clues, cluesOf(below), { ...NO_CLUES, isOpen: true }]));
}

/** Takes entries out of every mapping that has one of them: of all or of none, since what is left would come through. */
export function removeFromAll(
  holders: readonly Mapping[],
  keys: readonly string[],
): Written | null {
  const written = holders.flatMap((holder) => {
    const present = keys.filter((key) => holder.get(key).kind !== "missing");
    return present.length === 0 ? [] : [holder.remove(present)];
  });
  return allWritten(written);
}

/** Edits that only make sense together: null where one of them cannot be made. */
export function allWritten(written: readonly (Written | null)[]): Written | null {
  const all = written.filter((each) => each !== null);
  if (all.length === 0 || all.length < written.length) return null;
  return {
    edit: all.flatMap(({ edit }) => edit),
    trust: all.every(({ trust }) => trust === "fix") ? "fix" : "suggest",
    isTyped: all.some(({ isTyped }) => isTyped === true),
  };
}

/** One value's keys over another's: `{ ...lower, ...upper }`, `Object.assign(lower, upper)`. */
export function spreadOver(lower: Value, upper: Value): Value {
  // Choices of whole objects would multiply with each part; those of single keys mostly are none.
  if (upper.kind === "choice") return mapBranches(lower, (base) => spreadChoiceOver(base, upper));
  return mapBranches(lower, (base) =>
    mapBranches(upper, (top) => {
      // Nothing is spread of a number, a boolean, null or undefined.
      if (top.kind === "scalar" || top.kind === "missing") return base;
      const below =
        base.kind === "mapping"
          ? base
          : { ...partial(base.at), clues: "clues" in base ? base.clues : NO_CLUES };
      if (top.kind !== "mapping") {
        return remembering({ ...below, get: (key) => hiddenBy(top, below.get(key)) });
      }
      const holder = (key: string): Mapping => (top.get(key).kind === "missing" ? below : top);
      return remembering({
        ...below,
        get: (key) =>
          mapBranches(top.get(key), (value) => (value.kind === "missing" ? below.get(key) : value)),
        keys: () => [...new Set([...below.keys(), ...top.keys()])],
        put: (key, plain, after) => holder(key).put(key, plain, after),
        remove: (keys) => removeFromAll([below, top], keys),
        rename: (from, to, plain) => holder(from).rename(from, to, plain),
        place: (key) => holder(key).place?.(key) ?? null,
        code: (key) => holder(key).code(key),
      });
    }),
  );
}

/** One of several values' keys over another's: each key is chosen for itself, by the same test. */
function spreadChoiceOver(base: Exclude<Value, Choice>, upper: Choice): Mapping {
  const below =
    base.kind === "mapping"
      ? base
      : { ...partial(base.at), clues: "clues" in base ? base.clues : NO_CLUES };
  const ends = endsOf(upper);
  const tops = ends.filter((end) => end.kind === "mapping");
  const made = new Map(ends.map((end) => [end, spreadOver(below, end)]));
  const wholes = [...new Set(made.values())].filter((whole) => whole.kind === "mapping");
  const has = (key: string, mapping: Mapping): boolean => mapping.get(key).kind !== "missing";
  const isBelow = (key: string): boolean => !tops.some((top) => has(key, top));
  const readOf = (key: string, end: Exclude<Value, Choice>): Value => {
    const whole = made.get(end);
    return whole?.kind === "mapping" ? whole.get(key) : below.get(key);
  };
  return remembering({
    ...below,
    get: (key) => collapsed(mapBranches(upper, (end) => readOf(key, end))),
    keys: () => [...new Set([...below.keys(), ...tops.flatMap((top) => top.keys())])],
    put: (key, plain, after) =>
      isBelow(key)
        ? below.put(key, plain, after)
        : allWritten(wholes.map((whole) => whole.put(key, plain, after))),
    remove: (keys) => removeFromAll([below, ...tops], keys),
    rename(from, to, plain) {
      if (isBelow(from)) return below.rename(from, to, plain);
      return allWritten(
        wholes.filter((whole) => has(from, whole)).map((whole) => whole.rename(from, to, plain)),
      );
    },
    place: (key) => (isBelow(key) ? (below.place?.(key) ?? null) : null),
    code: (key) => (isBelow(key) ? below.code(key) : null),
  });
}

export const emptyMapping = (at: Span): Mapping => ({ ...partial(at), get: () => missing(at) });

const isOnePlace = (one: Span, other: Span): boolean => one[0] === other[0] && one[1] === other[1];

/** Whether two values are one. Objects that stand at one place may have been given different keys since. */
function isSame(one: Value, other: Value): boolean {
  if (one === other) return true;
  if (one.kind !== other.kind || one.kind === "mapping" || one.kind === "choice") return false;
  if (one.kind === "missing") return true;
  const isOneValue =
    one.kind !== "scalar" || (other.kind === "scalar" && one.value === other.value);
  return isOneValue && isOnePlace(one.at, other.at);
}

/** A choice between one and the same is none. */
export function collapsed(value: Value): Value {
  if (value.kind !== "choice") return value;
  const [first, ...others] = value.of.map(collapsed);
  return first && others.every((other) => isSame(first, other)) ? first : value;
}

/** Two states of one thing: of one object with keys, they differ only in the keys that differ. */
export function eitherState(
  then: Value,
  otherwise: Value,
  choose: (then: Value, otherwise: Value) => Value,
): Value {
  if (then.kind === "opaque" && then.list && otherwise.kind === "opaque" && otherwise.list) {
    const list = eitherList(then.list(), otherwise.list());
    return { ...otherwise, list: () => list };
  }
  if (then.kind !== "mapping" || otherwise.kind !== "mapping" || !isOnePlace(then.at, otherwise.at))
    return isSame(then, otherwise) ? then : choose(then, otherwise);
  const differs = (key: string): boolean => !isSame(then.get(key), otherwise.get(key));
  return remembering({
    ...otherwise,
    get: (key) =>
      differs(key) ? eitherState(then.get(key), otherwise.get(key), choose) : then.get(key),
    keys: () => [...new Set([...then.keys(), ...otherwise.keys()])],
    put: (key, plain, after) => (differs(key) ? null : otherwise.put(key, plain, after)),
    remove: (keys) => (keys.some(differs) ? null : otherwise.remove(keys)),
    rename: (from, to, plain) => (differs(from) ? null : otherwise.rename(from, to, plain)),
    place: (key) => (differs(key) ? null : (otherwise.place?.(key) ?? null)),
    code: (key) => (differs(key) ? null : otherwise.code(key)),
  });
}
