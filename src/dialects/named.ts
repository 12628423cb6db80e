import type { Use } from "../document/document.js";
import { endsOf, mapBranches } from "../document/choices.js";
import { combined } from "../document/combine.js";
import { fixedMapping, partial } from "../document/mappings.js";
import { isUnread, type Mapping, type Value } from "../document/value.js";

const isFalsy = (value: Value): boolean =>
  value.kind === "missing" || (value.kind === "scalar" && !value.value);

/**
 * Arguments under the names that a client gives them, over its options object. Without one, what is written first is
 * appended to the call as one. An argument that is `null` leaves its name to the options.
 */
export function named(
  use: Use,
  options: Value | undefined,
  given: Readonly<Record<string, Value | undefined>>,
  /** Whose spelling the arguments have in messages; by default that of keys. */
  like?: Mapping,
): Value {
  const own = Object.entries(given).flatMap(([key, value]) =>
    value && !isFalsy(value) ? [[key, () => value] as const] : [],
  );
  const fixed = fixedMapping(use.at, Object.fromEntries(own));
  const names = like ? { ...fixed, spell: like.spell, word: like.word } : fixed;
  return mapBranches(options ?? use.named, (branch) => ({
    ...combined(names, optionsAt(branch, use)),
    head: use.at,
  }));
}

const optionsAt = (value: Value, use: Use): Mapping => {
  if (value.kind === "mapping") return value;
  return isUnread(value) ? partial(value.at) : use.named;
};

/** Names of what holds an address. */
const ADDRESS_NAME = /(?:ur[il]|dsn|address|string)$/i;

/**
 * What stands where a client takes its options or an address: each object that it may be, or else what `named` makes of
 * the address. What comes from elsewhere and has no address's name may be an object, of which nothing is known.
 */
export function optionsOrAddress(value: Value, named: (address: Value) => Value): readonly Value[] {
  const branches = endsOf(value);
  const objects = branches.filter(({ kind }) => kind === "mapping");
  if (objects.length > 0) return objects.length === branches.length ? [value] : objects;
  return branches.some(isAddress) ? [named(value)] : [];
}

const isAddress = (value: Value): boolean => {
  if (!isUnread(value)) return value.kind === "scalar";
  return (
    value.clues.variables.some((name) => ADDRESS_NAME.test(name)) ||
    ADDRESS_NAME.test(value.clues.names.at(-1) ?? "")
  );
};
