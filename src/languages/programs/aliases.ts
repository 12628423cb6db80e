import { pay } from "../../document/steps.js";
import type { Habits } from "./language.js";
import { sureOriginsOf } from "./origin.js";
import { entryWith } from "./places.js";
import type { Bindings } from "./scopes.js";
import type { Call, Code, Expression, Setting } from "./tree.js";

/** What decides where an object goes. */
interface Around {
  readonly bindings: Bindings;
  readonly habits: Habits;
  keyOf(code: Expression): string | null;
}

/** Where an object is that is put into something. */
export interface Alias {
  /** What stands for the object, or for what it is in. */
  readonly use: Expression;
  /** The way from there to the object; null is any key. */
  readonly inside: readonly (string | null)[];
  /** It is one of its keys unless a pattern names it. */
  readonly isKey?: true;
  /** It is in a field of some object. What is handed on of it there is a text for most. */
  readonly isField?: true;
}

/** Steps from one thing to another that it is in. */
const DEEPEST = 8;

/**
 * What else stands for an object where it is put into a list, a choice, a variable, a field, or is looped over. An alias that
 * is an argument of a call is handed to it.
 */
export function aliasesAt(
  code: Expression,
  around: Around,
  inside: Alias["inside"] = [],
): readonly Alias[] {
  const { bindings } = around;
  const parent = bindings.parentOf(code);
  if (!parent || inside.length > DEEPEST || !pay()) return [];
  const on = (next: Expression, way: Alias["inside"]) => aliasesAt(next, around, way);
  switch (parent.kind) {
    case "items":
      return parent.items.some(({ value, isSpread }) => value === code && isSpread)
        ? []
        : on(parent, [null, ...inside]);
    case "entries": {
      const entry = entryWith(parent).get(code);
      if (!entry?.key || entry.key === code) return [];
      return on(parent, [around.keyOf(entry.key), ...inside]);
    }
    case "either":
      return parent.test === code ? [] : on(parent, inside);
    case "setting":
      return parent.value === code ? aliasesBy(parent, around, inside) : [];
    case "other":
      return settingsOf(parent.of).flatMap((each) => aliasesBy(each, around, inside));
    case "doing":
      return loopedOver(parent, around, inside);
    case "call":
      return passes(parent, code, around, inside) ? on(parent, inside) : [{ use: code, inside }];
    case "member":
    case "index":
      return parent.of === code ? [{ use: code, inside }] : [];
    default:
      return [];
  }
}

const settingsOf = (codes: readonly Code[]): readonly Setting[] =>
  codes.flatMap((code) => (code.kind === "setting" && !code.value ? [code] : []));

/** What is set to an object: a variable, a field of whatever object, or a key of one. */
export function aliasesBy(
  { target }: Setting,
  { bindings, keyOf }: Around,
  inside: Alias["inside"],
): readonly Alias[] {
  const others = (uses: readonly Expression[]): readonly Alias[] =>
    pay(uses.length) ? uses.filter((use) => use !== target).map((use) => ({ use, inside })) : [];
  if (target.kind === "member")
    return others(bindings.members(target.name)).map((alias) => ({ ...alias, isField: true }));
  if (target.kind === "index" && target.of.kind === "name") {
    const { of, key } = target;
    return bindings
      .usesOf(of.name, bindings.scopeNaming(of))
      .filter((use) => use !== of)
      .map((use) => ({ use, inside: [keyOf(key), ...inside] }));
  }
  if (target.kind !== "name") return [];
  const scope = bindings.scopeNaming(target);
  const fields = scope.home?.kind === "class" ? bindings.members(target.name) : [];
  return others([...bindings.usesOf(target.name, scope), ...fields]);
}

/** The names of a loop or a comprehension, or what a pattern gives a name to, for what stands in its head. */
function loopedOver(head: Code, around: Around, way: Alias["inside"]): readonly Alias[] {
  const { bindings } = around;
  const inside = way.slice(1);
  const isKey = way.length === 0 && { isKey: true as const };
  const parent = bindings.parentOf(head);
  if (parent?.kind === "function" && parent.name === null) {
    const scope = bindings.scopeOfHome(parent);
    return parent.parameters
      .flatMap(({ name }) => bindings.usesOf(name, scope))
      .map((use) => ({ use, inside, ...isKey }));
  }
  const heads = parent?.kind === "perhaps" ? (parent.bodies[0] ?? []) : [];
  return heads.some((each) => each === head)
    ? settingsOf(heads)
        .flatMap((each) => aliasesBy(each, around, inside))
        .map((alias) => ({ ...alias, ...isKey }))
    : [];
}

/** What gives the things in a list one after the other. */
const PASSES = /^(?:enumerate|zip|reversed|sorted|list|tuple|set|iter)$/;

/** Whether a call gives what it is given: `requireNonNull(object)`, `enumerate([object])`. */
export function passes(
  { callee, given }: Call,
  code: Code,
  around: Around,
  inside: Alias["inside"] = [],
): boolean {
  const origins = sureOriginsOf(callee, around.bindings);
  const isKept = given[0]?.value === code && origins.some((name) => around.habits.keeps.test(name));
  return isKept || (inside.length > 0 && origins.some((name) => PASSES.test(name)));
}
