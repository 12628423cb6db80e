import { rememberedOf } from "../../document/memo.js";
import { touched } from "../../document/combine.js";
import type { Value } from "../../document/value.js";
import { withChange } from "./changed.js";
import { changesAt, type Change } from "./changes.js";
import { whenMade } from "./moments.js";
import type { Context, Place } from "./context.js";
import { sureOriginsOf } from "./origin.js";
import { entryWith } from "./places.js";
import { functionAround, type Bindings } from "./scopes.js";
import type { Code, EntriesCode, Expression, Member, Setting } from "./tree.js";

/** A field of a type of the file into which an object is put: `s.config = T{...}`, `S{config: T{...}}`. */
export interface Field {
  readonly name: string;
  readonly by: Setting | EntriesCode;
}

/** The field that a piece of code is put into, where only its own package sets such fields. */
export function fieldWith(code: Code, { bindings, habits }: Context): Field | null {
  const by = bindings.parentOf(code);
  const name = by && nameIn(by, code);
  const isPut = by?.kind === "setting" || by?.kind === "entries";
  return isPut && name !== null && habits.ownFields?.test(name) ? { name, by } : null;
}

function nameIn(by: Code, code: Code): string | null {
  if (by.kind === "setting" && by.value === code)
    return by.target.kind === "member" ? by.target.name : null;
  const key = by.kind === "entries" && by.type ? entryWith(by).get(code)?.key : null;
  return key?.kind === "text" ? key.text.value : null;
}

/** The places that set fields, by their names. */
const settersIn = rememberedOf(({ all }: Bindings): ReadonlyMap<string, number> => {
  const found = new Map<string, number>();
  const add = (name: string): void => void found.set(name, (found.get(name) ?? 0) + 1);
  for (const code of all) {
    if (code.kind === "setting" && code.target.kind === "member") add(code.target.name);
    if (code.kind === "entries" && code.type)
      for (const { key } of code.entries) if (key?.kind === "text") add(key.text.value);
  }
  return found;
});

const usesOf = ({ name, by }: Field, { bindings }: Context): readonly Member[] =>
  bindings.members(name).filter((use) => by.kind !== "setting" || use !== by.target);

/**
 * Whether the file shows all that becomes of what is put into a field: it is set once, given to a client, and neither it nor
 * the object that has the field is handed to others.
 */
export function isKeptIn(field: Field, context: Context): boolean {
  const uses = usesOf(field, context);
  return (
    settersIn(context.bindings).get(field.name) === 1 &&
    uses.some((use) => isTaken(use, context)) &&
    uses.every((use) => changesAt(use, context).every(({ kind }) => kind === "set")) &&
    !isOwnerHandedOn(field, context)
  );
}

/** Whether something is set in what a field holds. */
export const isChangedIn = (field: Field, context: Context): boolean =>
  usesOf(field, context).some((use) => changesAt(use, context).length > 0);

/** Whether a client gets it, or is made of it: `s.config.FormatDSN()`, `NewConnector(s.config)`. */
export function isTaken(use: Expression, { bindings, isReader }: Context): boolean {
  const parent = bindings.parentOf(use);
  if (parent?.kind === "call" && parent.callee !== use)
    return sureOriginsOf(parent.callee, bindings).some(isReader);
  const call = parent?.kind === "member" ? bindings.parentOf(parent) : null;
  return call?.kind === "call" && call.callee === parent;
}

/** Whether other code gets the object whose field it is before it gives that back. */
function isOwnerHandedOn({ by }: Field, { bindings, changesOf }: Context): boolean {
  const parent = by.kind === "entries" ? bindings.parentOf(by) : null;
  const target = parent?.kind === "setting" ? parent.target : null;
  const owner = by.kind === "setting" && by.target.kind === "member" ? by.target.of : target;
  if (owner?.kind !== "name") return false;
  return changesOf(owner.name, bindings.scopeNaming(owner)).some(
    ({ kind, path }) => kind === "touched" && path.length === 0,
  );
}

/** What a field holds when a client gets it, of what is put there. */
export function afterFieldChanges(
  context: Context,
  value: Value,
  field: Field,
  place: Place,
): Value {
  const uses = usesOf(field, context);
  const taken = uses.filter((use) => isTaken(use, context));
  let after = value;
  for (const change of uses.flatMap((use) => changesAt(use, context))) {
    if (change.kind !== "set") return touched(value, []);
    const isPerhaps = !isSure(change, field, taken, context);
    after = withChange(context, after, change, { isPerhaps, place });
  }
  return after;
}

/** Whether a change is made for certain: where the field is set, or before every client that gets it. */
function isSure(change: Change, { by }: Field, taken: readonly Code[], { bindings }: Context) {
  const homeOf = (code: Code) => functionAround(bindings.scopeOf(code));
  const isMade = (from: Code, until: Code | null): boolean =>
    homeOf(from) === homeOf(change.by) &&
    whenMade(change, { from, until, scope: bindings.scopeOf(from) }, bindings) === "before";
  if (homeOf(by) === homeOf(change.by)) return isMade(by, null) && by.at[0] < change.by.at[0];
  return taken.every((use) => isMade(use, use));
}
