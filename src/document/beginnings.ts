import { HOLE } from "../model/hole.js";
import type { Test } from "../model/setting.js";
import { chosen, endsOf } from "./choices.js";
import type { Text } from "./text.js";
import { valueAt, type Choice, type Mapping, type Value, type Written } from "./value.js";

/** An address in two states: what may still go on, and what comes of it then. */
export interface States {
  readonly choice: Choice;
  readonly longer: Value;
  readonly shorter: Value;
}

/** `if (isSecure) url += "?ssl=..."`: two texts of the same characters, of which one has more. */
export function statesOf(value: Value): States | null {
  if (value.kind !== "choice" || value.of.length !== 2 || !value.test || asksForWords(value.test))
    return null;
  const [one, other] = value.of;
  if (!one || !other) return null;
  if (hasMore(one, other)) return { choice: value, longer: one, shorter: other };
  return hasMore(other, one) ? { choice: value, longer: other, shorter: one } : null;
}

/** Whether it asks an address for what is added to it: then it is there in both states. */
const asksForWords = ({ asks }: Test): boolean =>
  asks.some(({ text }) => /[?&=:]|ssl|tls/i.test(text));

/**
 * Both states as one: what only one of them says is decided at run time, and what repairs only one
 * of them is no repair.
 */
export function inBothStates({ choice, longer }: States, after: Mapping, before: Mapping): Mapping {
  const at = (key: string | null): Value => {
    const [then, otherwise] = [valueAt(after, key), valueAt(before, key)];
    if (isSame(then, otherwise)) return then;
    const of = choice.of[0] === longer ? [then, otherwise] : [otherwise, then];
    return chosen({ ...choice, of, keep: () => null });
  };
  return {
    ...after,
    keys: () => [...new Set([...after.keys(), ...before.keys()])],
    get: at,
    rest: () => at(null),
    put: (key, value) => agreed(after.put(key, value), before.put(key, value)),
    remove: (keys) => agreed(after.remove(keys), before.remove(keys)),
    rename: (from, to, value) =>
      agreed(after.rename(from, to, value), before.rename(from, to, value)),
  };
}

function agreed(one: Written | null, other: Written | null): Written | null {
  if (!one || !other || JSON.stringify(one.edit) !== JSON.stringify(other.edit)) return null;
  return one.trust === "fix" ? other : one;
}

const isSame = (one: Value, other: Value): boolean =>
  one.kind === other.kind &&
  (one.kind === "missing" ||
    (one.kind === "scalar" && other.kind === "scalar" && one.value === other.value));

/**
 * Where there are more of them, the beginnings are left out: they are one address in several
 * states, and what is left out of the first may be said in the second.
 */
export const withoutBeginnings = (value: Value): Value => without(value, endsOf(value)) ?? value;

function without(value: Value, all: readonly Value[]): Value | null {
  if (value.kind !== "choice") return all.some((other) => hasMore(other, value)) ? null : value;
  const of = value.of.flatMap((branch) => without(branch, all) ?? []);
  if (of.length === value.of.length) return { ...value, of };
  const [only, another] = of;
  return only && another
    ? { ...value, of, test: null, decider: undefined, keep: () => null }
    : (only ?? null);
}

/**
 * Whether a text holds another one's characters of the file, and between them says more: of TLS, a
 * port, or what nobody knows.
 */
function hasMore(longer: Value, shorter: Value): boolean {
  const long = longer.kind === "scalar" ? longer.text : null;
  const short = shorter.kind === "scalar" ? shorter.text : null;
  if (!long || !short) return false;
  const [more, less] = [long.value, short.value];
  if (more.length <= less.length) return false;
  let start = 0;
  // This ends, since one of them is longer.
  while (more[start] === less[start]) start++;
  const shift = more.length - less.length;
  if (start === 0 || less.slice(start) !== more.slice(start + shift)) return false;
  const between = more.slice(start, start + shift);
  // What stands before it is the same, and so is what follows.
  const isShared =
    [0, start - 1].every((at) => isOnePlace(long, at, short, at)) &&
    [start, less.length - 1].every(
      (at) => at < start || at >= less.length || isOnePlace(long, at + shift, short, at),
    );
  return isShared && (between.includes(HOLE) || /^:|ssl|tls/i.test(between));
}

const isOnePlace = (one: Text, at: number, other: Text, place: number): boolean =>
  String(one.locate(at, at + 1)) === String(other.locate(place, place + 1));
