import { opaque, type Mapping } from "../document/value.js";

/**
 * One mapping over another: a key whose value is truthy in the upper one wins, else the lower one decides.
 * mysql2's `{ uri, ...options }`: FACTS-js.md 2.3.
 */
export function overlay(upper: Mapping, lower: Mapping): Mapping {
  const isWritten = (key: string): boolean => {
    const value = upper.get(key);
    return value.kind !== "missing" && !(value.kind === "scalar" && !value.value);
  };
  const holder = (key: string): Mapping => (isWritten(key) || lower.get(key).kind === "missing" ? upper : lower);
  return {
    ...upper,
    keys: () => [...new Set([...upper.keys(), ...lower.keys()])],
    get: (key) => holder(key).get(key),
    put: (key, value) => holder(key).put(key, value),
    remove: (keys) => holder(keys[0] ?? "").remove(keys),
    rename: (from, to, value) => holder(from).rename(from, to, value),
  };
}

/** A mapping that exists and cannot be read: every key may be in it. */
export const unreadable = ({ head, ...mapping }: Mapping): Mapping => ({
  ...mapping,
  head,
  keys: () => [],
  get: () => opaque(head),
  put: () => null,
});
