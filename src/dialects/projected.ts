import { combined } from "../document/combine.js";
import { missing, type Mapping } from "../document/value.js";

/** Under this key an address shows its query to who projects it; no options have such a key. */
export const QUERY = "?";

/**
 * An address whose client takes nothing from it but its parts, under the client's own names: `{
 * username: "user" }`.
 */
export function projected(address: Mapping, names: Readonly<Record<string, string>>): Mapping {
  const nameOf = (key: string): string | undefined =>
    Object.hasOwn(names, key) ? names[key] : undefined;
  const query: Mapping = {
    ...address,
    spell: (path, value) => address.spell(path.slice(1), value),
  };
  return {
    ...address,
    keys: () =>
      Object.keys(names).filter((key) => address.get(names[key] ?? key).kind !== "missing"),
    get(key) {
      if (key === QUERY) return query;
      const name = nameOf(key);
      return name === undefined ? missing(address.at) : address.get(name);
    },
    rest: () => missing(address.at),
    put(key, value) {
      const name = nameOf(key);
      return name === undefined ? null : address.put(name, value);
    },
    spell: (path, value) =>
      address.spell([nameOf(path[0] ?? "") ?? path[0] ?? "", ...path.slice(1)], value),
    remove: () => null,
    rename: () => null,
    code: () => null,
  };
}

/**
 * What an address names of the options' keys counts, and is changed there; all else is the
 * options'.
 */
export const addressOver = (options: Mapping, address: Mapping, own: readonly string[]): Mapping =>
  combined(address, options, {
    takesNew: (key) => (own.includes(key) || key === QUERY ? "upper" : "lower"),
  });
