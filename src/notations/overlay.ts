import { mapBranches } from "../document/choices.js";
import { removeFromAll } from "../document/derived.js";
import { opaque, type Mapping, type Value } from "../document/value.js";

/** What an address says of itself stays there when it is changed: the upper mapping may serve other addresses too. */
const OWN = new Set(["host", "port", "user", "password", "database"]);

/**
 * One mapping over another: a key whose value is truthy in the upper one wins, else the lower one decides.
 * mysql2's `{ uri, ...options }`: FACTS-js.md 2.3.
 */
export function overlay(upper: Mapping, lower: Mapping): Mapping {
  const isWritten = (key: string): boolean => isSet(upper.get(key));
  const below = (key: string, otherwise: Value): Value => {
    const value = lower.get(key);
    return value.kind === "missing" ? otherwise : value;
  };
  const reader = (key: string): Mapping =>
    isWritten(key) || lower.get(key).kind === "missing" ? upper : lower;
  const writer = (key: string): Mapping => (!isWritten(key) && OWN.has(key) ? lower : reader(key));
  return {
    ...upper,
    keys: () => [...new Set([...upper.keys(), ...lower.keys()])],
    get: (key) =>
      mapBranches(upper.get(key), (branch) => (isSet(branch) ? branch : below(key, branch))),
    put: (key, value, after) => writer(key).put(key, value, after),
    remove: (keys) =>
      keys.some((key) => OWN.has(key))
        ? reader(keys[0] ?? "").remove(keys)
        : removeFromAll([upper, lower], keys),
    rename: (from, to, value) => reader(from).rename(from, to, value),
    place: (key) => reader(key).place?.(key) ?? null,
    code: (key) => reader(key).code(key),
  };
}

/** Truthy, as far as the file tells. */
const isSet = (value: Value): boolean =>
  value.kind !== "missing" && !(value.kind === "scalar" && !value.value);

/** A mapping that exists and cannot be read: every key may be in it. */
export const unreadable = ({ head, ...mapping }: Mapping): Mapping => ({
  ...mapping,
  head,
  keys: () => [],
  get: () => opaque(head),
  put: () => null,
});
