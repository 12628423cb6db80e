import type { Holder } from "../document/located.js";
import { rememberedOf } from "../document/memo.js";
import type { Mapping } from "../document/value.js";

/** Frameworks take `data-source-properties` and `dataSourceProperties` for one. */
export const plain = (key: string): string => key.toLowerCase().replace(/[-_]/g, "");

/** The keys of a mapping by what they are taken for. */
export const plainKeys = rememberedOf(
  (mapping: Mapping): ReadonlyMap<string, string> =>
    new Map(mapping.keys().map((key) => [plain(key), key])),
);

/** The first of these names that a mapping has, as it writes it. */
export function entryOf(places: readonly Mapping[], names: readonly string[]): Holder | null {
  for (const mapping of places)
    for (const name of names) {
      const key = plainKeys(mapping).get(name);
      if (key !== undefined) return { mapping, key };
    }
  return null;
}
