import type { Change } from "./changes.js";
import { placeOf } from "./lists.js";
import { functionAround, type Bindings, type Scope } from "./scopes.js";
import type { Branch, Code } from "./tree.js";

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
