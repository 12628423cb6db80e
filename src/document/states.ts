import type { Span } from "../model/setting.js";
import { eitherList } from "./lists.js";
import { remembering } from "./remembering.js";
import { valueAt, type Value } from "./value.js";

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
  if (then.kind === "list" && otherwise.kind === "list") return eitherList(then, otherwise);
  if (then.kind !== "mapping" || otherwise.kind !== "mapping" || !isOnePlace(then.at, otherwise.at))
    return isSame(then, otherwise) ? then : choose(then, otherwise);
  const differs = (key: string | null): boolean =>
    !isSame(valueAt(then, key), valueAt(otherwise, key));
  const get = (key: string | null): Value =>
    differs(key)
      ? eitherState(valueAt(then, key), valueAt(otherwise, key), choose)
      : valueAt(then, key);
  return remembering({
    ...otherwise,
    get,
    rest: () => get(null),
    keys: () => [...new Set([...then.keys(), ...otherwise.keys()])],
    put: (key, plain, after) => (differs(key) ? null : otherwise.put(key, plain, after)),
    remove: (keys) => (keys.some(differs) ? null : otherwise.remove(keys)),
    rename: (from, to, plain) => (differs(from) ? null : otherwise.rename(from, to, plain)),
    place: (key) => (differs(key) ? null : otherwise.place(key)),
    code: (key) => (differs(key) ? null : otherwise.code(key)),
  });
}
