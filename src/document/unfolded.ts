import { combined } from "./combine.js";
import { once, rememberedOf } from "./memo.js";
import { remembering } from "./remembering.js";
import { missing, type Mapping, type Value } from "./value.js";

/**
 * Keys with dots in them as the mappings that they stand for: `spring.datasource.url` is read as
 * `url` in `datasource` in `spring`, and both ways may be mixed.
 */
export const unfolded = rememberedOf((mapping: Mapping): Mapping =>
  branch(mapping, "", () => mapping.keys()),
);

/** What stands in a mapping under keys that begin with the same words. */
function branch(base: Mapping, lead: string, keys: () => readonly string[]): Mapping {
  const deeper = once(() => byFirstWord(keys(), lead.length));
  const inner = (key: string): Mapping | null => {
    const below = deeper().get(key);
    return below ? branch(base, `${lead}${key}.`, () => below) : null;
  };
  const get = (key: string): Value => {
    const own = base.get(lead + key);
    const below = inner(key);
    if (own.kind === "mapping") return below ? merged(below, unfolded(own)) : unfolded(own);
    return own.kind === "missing" && below ? below : own;
  };
  const firstKey = once(() => keys()[0]);
  return remembering({
    ...base,
    get head() {
      const key = firstKey();
      return (lead !== "" && key !== undefined ? base.place(key) : null) ?? base.head;
    },
    get,
    rest: () => (lead === "" ? base.rest() : missing(base.head)),
    keys: () => [...new Set(keys().flatMap((key) => key.slice(lead.length).split(".", 1)))],
    put: (key, value, after) => base.put(lead + key, value, after && lead + after),
    remove: (all) => base.remove(all.map((key) => lead + key)),
    rename: (from, to, value) => base.rename(lead + from, lead + to, value),
    place: (key) => base.place(lead + key),
    code: (key) => base.code(lead + key),
  });
}

/** Two mappings as one, and so the mappings in them that have one key. */
function merged(upper: Mapping, lower: Mapping): Mapping {
  const both = combined(upper, lower);
  return remembering({
    ...both,
    get(key) {
      const [above, below] = [upper.get(key), lower.get(key)];
      const areMappings = above.kind === "mapping" && below.kind === "mapping";
      return areMappings ? merged(above, below) : both.get(key);
    },
  });
}

/** Keys that go on after a dot, by the word before it. */
function byFirstWord(
  keys: readonly string[],
  from: number,
): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const key of keys) {
    const dot = key.indexOf(".", from);
    if (dot === -1) continue;
    const word = key.slice(from, dot);
    const known = found.get(word) ?? [];
    known.push(key);
    found.set(word, known);
  }
  return found;
}
