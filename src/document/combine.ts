import { endsOf, mapBranches } from "./choices.js";
import { joinClues, NO_CLUES } from "./clues.js";
import { opened } from "./lists.js";
import { asMapping, fixedMapping, MADE_BY, partial } from "./mappings.js";
import { remembering } from "./remembering.js";
import { collapsed } from "./states.js";
import {
  cluesOf,
  opaque,
  valueAt,
  type Choice,
  type Mapping,
  type Opaque,
  type Value,
  type Written,
} from "./value.js";
import { allWritten, removeFromAll } from "./written.js";

type Branch = Exclude<Value, Choice>;
type Side = "upper" | "lower";

/** Which of two mappings speaks, where one lies over the other. */
export interface Order {
  /** Whether what the upper one says of a key counts, branch by branch; by default, whether it says anything. */
  readonly counts?: (said: Branch, key: string | null) => boolean;
  /** Which one takes a key that neither has; by default the lower one. */
  readonly takesNew?: (key: string) => Side;
  /** Whose place and whose names the two have together; by default the lower one's. */
  readonly is?: Side;
}

const isPresent = (said: Branch): boolean => said.kind !== "missing";

/**
 * The only way to lay one mapping over another. Who speaks for a key also spells it, places it, changes it and hands its
 * code out. Taking a key out asks everybody who holds it: what one of them keeps would come through.
 */
export function combined(upper: Mapping, lower: Mapping, order: Order = {}): Mapping {
  const { counts = isPresent, takesNew, is } = order;
  const isUpper = (key: string): boolean =>
    endsOf(upper.get(key)).some((said) => counts(said, key));
  const speaker = (key: string): Mapping => {
    if (isUpper(key)) return upper;
    if (lower.get(key).kind !== "missing") return lower;
    return takesNew?.(key) === "upper" ? upper : lower;
  };
  const said = (key: string | null): Value =>
    mapBranches(valueAt(upper, key), (branch) => {
      if (counts(branch, key)) return branch;
      const below = valueAt(lower, key);
      return below.kind === "missing" ? branch : below;
    });
  const [first, second] = is === "upper" ? [upper, lower] : [lower, upper];
  return remembering({
    ...first,
    get: said,
    rest: () => said(null),
    keys: () => [...new Set([...first.keys(), ...second.keys()])],
    spell: (path, value) => speaker(path[0] ?? "").spell(path, value),
    word: (value, key) => (key === undefined ? first : speaker(key)).word(value, key),
    put: (key, value, after) => speaker(key).put(key, value, after),
    remove: (keys) => removeFromAll([upper, lower], keys),
    rename: (from, to, value) => speaker(from).rename(from, to, value),
    place: (key) => speaker(key).place(key),
    code: (key) => speaker(key).code(key),
  });
}

/** The value with one key, deep inside, set to another: `config.ssl.ca = x`. */
export function withKey(value: Value, [key, ...rest]: readonly string[], set: Value): Value {
  if (key === undefined) return set;
  return mapBranches(value, (branch) => {
    // Nothing can be set on what has no keys: the program would stop there.
    if (branch.kind === "missing" || branch.kind === "scalar") return branch;
    const base = asMapping(branch);
    const inner = (): Value => withKey(base.get(key), rest, set);
    const { spell, word } = base;
    const own = { ...fixedMapping(base.at, { [key]: inner }), spell, word };
    const both = combined(own, base, { counts: (_, asked) => asked === key });
    // What was set last may be nothing, and the entry below it still stands there.
    const remove: Mapping["remove"] = (keys) => (keys.includes(key) ? null : base.remove(keys));
    return { ...both, remove };
  });
}

/** The value where what stands at a path may have been changed inside by anybody; what has no inside is as it was. */
export function touched(value: Value, [key, ...rest]: readonly string[]): Value {
  return mapBranches(value, (branch) => {
    if (branch.kind === "list") return opened(branch);
    if (branch.kind === "opaque" && branch.field) return { ...branch, field: undefined };
    if (branch.kind !== "mapping") return branch;
    // Whom it is for can still be told by what was in it.
    if (key === undefined) return touchedWhole(branch);
    const inner = branch.get(key);
    const after = touched(inner, rest);
    return after === inner ? branch : withKey(branch, [key], after);
  });
}

/** Whatever is done to an object, it stays what it was made as. */
function touchedWhole(whole: Mapping): Value {
  const { at, keys, get } = whole;
  if (!keys().includes(MADE_BY)) return opaque(at, "", cluesOf(whole));
  const open = partial(at, cluesOf(whole));
  return {
    ...open,
    keys: () => [MADE_BY],
    get: (key) => (key === MADE_BY ? get(key) : open.get(key)),
  };
}

/** What stands where something unknown may overwrite it: it still tells something, and somebody else's may be in its place. */
export function hiddenBy({ at, clues }: Pick<Opaque, "at" | "clues">, below: Value): Value {
  if (below.kind === "missing") return opaque(at, "", clues);
  return opaque(at, "", joinClues([clues, cluesOf(below), { ...NO_CLUES, isOpen: true }]));
}

/** One value's keys over another's: `{ ...lower, ...upper }`, `Object.assign(lower, upper)`. */
export function spreadOver(lower: Value, upper: Value): Value {
  // Choices of whole objects would multiply with each part; those of single keys mostly are none.
  if (upper.kind === "choice")
    return mapBranches(lower, (base) => spreadChoiceOver(asMapping(base), upper));
  return mapBranches(lower, (base) =>
    mapBranches(upper, (top) => {
      // Nothing is spread of a number, a boolean, null or undefined.
      if (top.kind === "scalar" || top.kind === "missing") return base;
      const below = asMapping(base);
      if (top.kind === "mapping") return combined(top, below);
      return remembering({
        ...below,
        get: (key) => hiddenBy(top, below.get(key)),
        rest: () => hiddenBy(top, below.rest()),
      });
    }),
  );
}

/** One of several values' keys over another's: each key is chosen for itself, by the same test. */
function spreadChoiceOver(below: Mapping, upper: Choice): Mapping {
  const ends = endsOf(upper);
  const tops = ends.filter((end) => end.kind === "mapping");
  const made = new Map(ends.map((end) => [end, asMapping(spreadOver(below, end))]));
  const wholes = [...new Set(made.values())];
  const isBelow = (key: string): boolean => !tops.some((top) => top.get(key).kind !== "missing");
  const get = (key: string | null): Value =>
    collapsed(mapBranches(upper, (end) => valueAt(made.get(end) ?? below, key)));
  const inAll = (key: string, write: (whole: Mapping) => Written | null): Written | null =>
    isBelow(key) ? write(below) : allWritten(wholes.map(write));
  return remembering({
    ...below,
    get,
    rest: () => get(null),
    keys: () => [...new Set([...below.keys(), ...tops.flatMap((top) => top.keys())])],
    put: (key, plain, after) => inAll(key, (whole) => whole.put(key, plain, after)),
    remove: (keys) => removeFromAll([below, ...tops], keys),
    rename: (from, to, plain) =>
      isBelow(from)
        ? below.rename(from, to, plain)
        : allWritten(
            wholes
              .filter((whole) => whole.get(from).kind !== "missing")
              .map((whole) => whole.rename(from, to, plain)),
          ),
    place: (key) => (isBelow(key) ? below.place(key) : null),
    code: (key) => (isBelow(key) ? below.code(key) : null),
  });
}
