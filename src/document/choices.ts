import { impliedBy, type Guard, type Test } from "../model/setting.js";
import { isSpent } from "./steps.js";
import { joinClues, NO_CLUES } from "./clues.js";
import { opaque, type Choice, type Value } from "./value.js";

/** A choice of more ends than this is not followed: as a part of others it would multiply. */
const MOST_ENDS = 64;
/** Ends that are told apart even then, where many ways lead to the same few. */
const MOST_APART = 16;

/** How many ends a choice has, each as often as a way leads to it. */
const known = new WeakMap<Choice, number>();
function countOf(value: Value): number {
  if (value.kind !== "choice") return 1;
  const before = known.get(value);
  if (before !== undefined) return before;
  const ends = value.of.reduce((sum, branch) => sum + countOf(branch), 0);
  known.set(value, ends);
  return ends;
}

/**
 * The only way to make a choice. One with too many ends is wider than the program: of its ends, or
 * anything at all. Nothing that is judged on every path is judged there any more, and the names in
 * it are kept.
 */
export function chosen(choice: Choice): Value {
  if (isSpent()) return opaque(choice.at, choice.says);
  if (countOf(choice) <= MOST_ENDS) return choice;
  const ends = [...new Set(endsOf(choice))];
  if (ends.length <= MOST_APART)
    return { ...choice, of: ends, test: null, decider: undefined, keep: () => null };
  return opaque(
    choice.at,
    choice.says,
    joinClues([choice.test?.clues ?? NO_CLUES, ...ends.map(ownClues)]),
  );
}

/** Everything that a value may be in the end. */
export const endsOf = (value: Value): readonly Exclude<Value, Choice>[] =>
  value.kind === "choice" ? value.of.flatMap(endsOf) : [value];
const ownClues = (value: Value): Parameters<typeof joinClues>[0][number] =>
  "clues" in value ? value.clues : NO_CLUES;

/** Whether it may be one of several, of which one at least is an object. */
export const isSeveral = (value: Value): boolean =>
  value.kind === "choice" && endsOf(value).some(({ kind }) => kind === "mapping");

/** What a function makes of each branch, asked once of each. */
export function mapBranches(value: Value, each: (branch: Exclude<Value, Choice>) => Value): Value {
  if (value.kind !== "choice") return each(value);
  const made = new Map<Value, Value>();
  const map = (branch: Value): Value => {
    const before = made.get(branch);
    if (before) return before;
    const after =
      branch.kind === "choice" ? chosen({ ...branch, of: branch.of.map(map) }) : each(branch);
    made.set(branch, after);
    return after;
  };
  return map(value);
}

/** What is answered where one of a choice is taken. */
export function guardsOf(choice: Choice, index: number): readonly Guard[] {
  const test = choice.test ?? deciderOf(choice);
  if (!test || choice.of.length !== 2 || test.isAttempt === true) return [];
  const { otherwise } = test;
  const only = index === 1 && otherwise ? [{ test: otherwise, holds: true }] : [];
  return withImplied([{ test, holds: index === 0 }, ...only]);
}

/** What was answered, and what follows from it. */
export const withImplied = (guards: readonly Guard[]): readonly Guard[] =>
  guards.flatMap((guard) => [guard, ...impliedBy(guard)]);

/** Whether something is set, say, which asks nothing that has words. */
const deciderOf = ({ at, decider }: Choice): Test | null =>
  decider === undefined
    ? null
    : { says: "", at, clues: NO_CLUES, key: decider, isNegated: false, asks: [] };

/** What a function makes of each branch by what was answered on the way to it. */
export function mapWays(
  value: Value,
  each: (branch: Exclude<Value, Choice>, guards: readonly Guard[]) => Value,
  guards: readonly Guard[] = [],
): Value {
  if (value.kind !== "choice") return each(value, guards);
  const of = value.of.map((branch, index) =>
    mapWays(branch, each, [...guards, ...guardsOf(value, index)]),
  );
  return chosen({ ...value, of });
}

/** The same without the ways that are shut; all of it where every way is. */
export function withoutWays(
  value: Value,
  isShut: (branch: Exclude<Value, Choice>, guards: readonly Guard[]) => boolean,
): Value {
  function open(one: Value, guards: readonly Guard[]): Value | null {
    if (one.kind !== "choice") return isShut(one, guards) ? null : one;
    const of = one.of.map((each, index) => open(each, [...guards, ...guardsOf(one, index)]));
    if (of.every((each, index) => each === one.of[index])) return one;
    const left = of.filter((each) => each !== null);
    if (left.length < 2) return left[0] ?? null;
    return {
      ...one,
      of: left,
      test: left.length === of.length ? one.test : null,
      keep: () => null,
    };
  }
  return open(value, []) ?? value;
}
