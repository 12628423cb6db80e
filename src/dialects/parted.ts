import { mapBranches } from "../document/choices.js";
import { missing, type Mapping, type Value } from "../document/value.js";

/** Options under names that all of them have, each in its own spelling: nothing is added to them. */
export function parted(options: Mapping, names: ReadonlyMap<string, string>): Mapping {
  const nameOf = (part: string): string => names.get(part) ?? part;
  const named = ([first = "", ...inner]: readonly string[]): readonly string[] => [
    nameOf(first),
    ...inner,
  ];
  const inside = (value: Value): Value =>
    value.kind === "mapping"
      ? { ...value, spell: (path, word) => value.spell(named(path), word) }
      : value;
  return {
    ...options,
    keys: () => [...names.keys()],
    get: (part) =>
      names.has(part) ? mapBranches(options.get(nameOf(part)), inside) : missing(options.head),
    spell: (path, value) => options.spell(named(path), value),
    put: (part, value) => (names.has(part) ? options.put(nameOf(part), value) : null),
    remove: (all) => options.remove(all.map(nameOf)),
    rename: () => null,
    place: (part) => options.place(nameOf(part)) ?? null,
    code: (part) => options.code(nameOf(part)),
  };
}
