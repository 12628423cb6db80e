import { pay } from "./steps.js";
import { opaque, type Mapping, type Value } from "./value.js";

/** Asks once for each key, and once for all keys: what is derived of what is derived would ask twice as often at every step. */
export function remembering(mapping: Mapping): Mapping {
  const known = new Map<string | null, Value>();
  const kept = (key: string | null, ask: () => Value): Value => {
    const before = known.get(key);
    if (before) return before;
    const value = pay() ? ask() : opaque(mapping.head);
    known.set(key, value);
    return value;
  };
  let all: readonly string[] | undefined;
  return {
    ...mapping,
    get: (key) => kept(key, () => mapping.get(key)),
    rest: () => kept(null, mapping.rest),
    keys: () => (all ??= mapping.keys()),
  };
}
