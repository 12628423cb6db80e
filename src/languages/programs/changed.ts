import { chosen } from "../../document/choices.js";
import { NO_CLUES } from "../../document/clues.js";
import { spreadOver, touched, withKey } from "../../document/combine.js";
import { pay } from "../../document/steps.js";
import { opaque, type Value } from "../../document/value.js";
import type { Change } from "./changes.js";
import { decidingOn, whenMade, type Decision } from "./moments.js";
import { cluesIn } from "./clues.js";
import type { Context, Place } from "./context.js";
import type { Scope } from "./scopes.js";
import { testWith } from "./answered.js";
import type { Code } from "./tree.js";

/** From where a variable holds an object to where it is used; without an end, for good. */
export interface Stretch {
  readonly name: string;
  readonly from: Code;
  readonly until: Code | null;
  readonly scope: Scope;
  /** The way to the object that is asked for, in what the variable holds. */
  readonly inside?: readonly string[];
  /** What is handed to other code stays as it is. */
  readonly isSafe?: boolean;
}

/** An object to which more than this is done is generated. */
export const MOST_CHANGES = 100;

/** What an object is after what is done to it between two places. */
export function afterChanges(
  context: Context,
  value: Value,
  stretch: Stretch,
  place: Place,
): Value {
  const changes = context.changesOf(stretch.name, stretch.scope);
  if (changes.length > MOST_CHANGES) return touched(value, []);
  let after = value;
  for (const change of changes) {
    if (!pay()) return touched(value, []);
    if (stretch.isSafe === true && change.isHanded === true) continue;
    const isOfAnother = change.by.at[0] < stretch.from.at[0];
    const when = whenMade(change, stretch, context.bindings);
    const own = changeInside(change, stretch.inside ?? []);
    if (isOfAnother || when === "later" || !own) continue;
    const decisions = when === "perhaps" ? decidingOn(change, stretch, context.bindings) : null;
    after =
      (decisions && withDecisions(context, after, own, { decisions, place })) ??
      withChange(context, after, own, { isPerhaps: when === "perhaps", place });
  }
  return after;
}

/** The same change, as what is deeper inside knows it; null where that stays as it is. */
function changeInside(change: Change, inside: readonly string[]): Change | null {
  const { path, kind } = change;
  const isOnWay = path.every((key, index) => index >= inside.length || key === inside[index]);
  if (!isOnWay) return null;
  const rest = path.slice(inside.length);
  // Another object in its place leaves this one alone.
  const isReplaced = inside.length > 0 && rest.length === 0 && kind === "set";
  const isAbove = path.length < inside.length && kind !== "touched";
  return isReplaced || isAbove ? null : { ...change, path: rest };
}

/** What an object is after a change on one side of branches; null where more than that is to be known. */
function withDecisions(
  context: Context,
  value: Value,
  { kind, path, value: set }: Change,
  { decisions, place }: { readonly decisions: readonly Decision[]; readonly place: Place },
): Value | null {
  const parent = path.slice(0, -1).reduce<Value>(innerOf, value);
  const key = path.at(-1);
  if (kind !== "set" || !set || parent.kind !== "mapping" || key === undefined) return null;
  const before = parent.get(key);
  const after = decisions.reduce<Value>(
    (made, { branch, isThen }) => {
      const test = branch.test && testWith(context, branch.test, place);
      // On the other side of the same branch it may have been set, too.
      const isSame = before.kind === "choice" && test !== null && before.test?.at === test.at;
      const other = before.kind === "choice" ? before.of[isThen ? 1 : 0] : undefined;
      const otherwise = isSame && other ? other : before;
      const of = isThen ? [made, otherwise] : [otherwise, made];
      const says = context.says(set.at);
      return chosen({ kind: "choice", at: set.at, says, of, test, keep: () => null });
    },
    context.valueOf(set, { ...place, trust: "suggest" }),
  );
  return withKey(value, path, after);
}

const innerOf = (value: Value, key: string): Value =>
  value.kind === "mapping" ? value.get(key) : value;

/** What an object is after one change, or after one that may not have been made. */
export function withChange(
  context: Context,
  value: Value,
  { kind, path, value: set }: Change,
  { isPerhaps, place }: { readonly isPerhaps: boolean; readonly place: Place },
): Value {
  if (kind === "touched" || (kind === "spread" && (isPerhaps || path.length > 0)))
    return touched(value, path);
  if (!set || isPerhaps) {
    const clues = set ? cluesIn(set, context.bindings) : NO_CLUES;
    return withKey(value, path, opaque(set?.at ?? value.at, "", clues));
  }
  const given = context.valueOf(set, place);
  return kind === "spread" ? spreadOver(value, given) : withKey(value, path, given);
}
