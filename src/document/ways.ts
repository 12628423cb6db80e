import { contradicts, type Guard } from "../model/setting.js";
import { chosen, guardsOf, mapBranches, mapWays } from "./choices.js";
import type { Choice, Mapping, Value, Written } from "./value.js";

/** What a value is where a way ends. */
export type End = Exclude<Value, Choice>;

const isShut = (own: readonly Guard[], answered: readonly Guard[]): boolean =>
  own.some((guard) => answered.some((before) => contradicts(before, guard)));

/** What is left of a value where something has been answered; all of it where nothing would be. */
export function along(value: Value, answered: readonly Guard[]): Value {
  if (value.kind !== "choice") return value;
  const open = value.of.map((branch, index) =>
    isShut(guardsOf(value, index), answered) ? null : along(branch, answered),
  );
  if (open.every((branch, index) => branch === value.of[index])) return value;
  const of = open.filter((branch) => branch !== null);
  // A way is shut only where there are two.
  return of.length > 1 ? { ...value, of, keep: () => null } : (of[0] ?? value);
}

/**
 * Options as they are on one way. An edit of what is chosen among others is made on that way alone; `shared` says what
 * becomes of one that other ways get, too.
 */
export function onWay(
  options: Mapping,
  answered: readonly Guard[],
  shared: (written: Written | null) => Written | null = (written) => written,
): Mapping {
  if (answered.length === 0) return options;
  const isChosen = (key: string): boolean => {
    const value = options.get(key);
    return along(value, answered) !== value;
  };
  const kept = (value: Value): Value => {
    const left = along(value, answered);
    if (left.kind !== "mapping") return left;
    return left === value ? onWay(left, answered, shared) : onWay(left, answered);
  };
  return {
    ...options,
    get: (key) => kept(options.get(key)),
    rest: () => kept(options.rest()),
    put(key, plain, after) {
      if (!isChosen(key)) return shared(options.put(key, plain, after));
      const value = along(options.get(key), answered);
      return value.kind === "scalar" ? value.replace(plain) : null;
    },
    remove: (keys) => (keys.some(isChosen) ? null : shared(options.remove(keys))),
    rename: (from, to, value) => (isChosen(from) ? null : shared(options.rename(from, to, value))),
  };
}

/** A choice each branch of which has only the ways that are left where it is taken. */
export const decided = (choice: Choice): Value =>
  chosen({
    ...choice,
    of: choice.of.map((branch, index) => along(branch, guardsOf(choice, index))),
  });

/**
 * What is made of several values on each way through the conditions that choose between their ends. Conditions that ask
 * the same are answered alike.
 */
export function eachWay(values: readonly Value[], make: (ends: readonly End[]) => Value): Value {
  const last = values.findLastIndex(({ kind }) => kind === "choice");
  function from(index: number, ends: readonly End[], answered: readonly Guard[]): Value {
    const value = values[index];
    if (!value) return make(ends);
    const next = (end: End, more: readonly Guard[]): Value => from(index + 1, [...ends, end], more);
    const left = along(value, answered);
    // Behind the last of them nothing is asked: each end is asked once, on whatever way.
    return index === last
      ? mapBranches(left, (end) => next(end, answered))
      : mapWays(left, next, answered);
  }
  return from(0, [], []);
}

/** How many of several values, from the first on, have no more ways through them all than these. */
export function followable(values: readonly Value[], most: number): number {
  let ways: readonly (readonly Guard[])[] = [[]];
  const tooMany = values.findIndex((value) => {
    ways = ways.flatMap((answered) => waysIn(along(value, answered), answered));
    return ways.length > most;
  });
  return tooMany < 0 ? values.length : tooMany;
}

const waysIn = (value: Value, answered: readonly Guard[]): readonly (readonly Guard[])[] =>
  value.kind === "choice"
    ? value.of.flatMap((branch, index) => waysIn(branch, [...answered, ...guardsOf(value, index)]))
    : [answered];
