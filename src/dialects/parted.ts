import { mapBranches } from "../document/choices.js";
import type { Environment, Plain } from "../document/plain.js";
import { missing, type Mapping, type Value } from "../document/value.js";

/** The names of the options of one connection, by what they are. */
export type Parts = ReadonlyMap<string, string>;

/** Names of one connection, of which several may be about one thing: `DB_SSL` and `DB_TLS`. */
export interface PartNames {
  readonly first: Map<string, string>;
  readonly further: (readonly [part: string, name: string])[];
}
export const noNames = (): PartNames => ({ first: new Map(), further: [] });

export function addName({ first, further }: PartNames, part: string, name: string): void {
  if (first.has(part)) further.push([part, name]);
  else first.set(part, name);
}

const OF_LOGIN: ReadonlySet<string> = new Set([
  ...["host", "url", "port", "user", "password", "database"],
]);

/** Each further name that says something of TLS, with what tells the server. */
export function synonymsIn({ first, further }: PartNames): readonly Parts[] {
  const server = [...first].filter(([part]) => part === "host" || part === "url");
  return further
    .filter(([part]) => !OF_LOGIN.has(part))
    .map((named) => new Map([...server, named]));
}

/** Whoever reads them may take nothing but texts, as a ConfigMap does: what is one stays one. */
function alike(value: Plain | Environment, current: Value): Plain | Environment {
  const isText = current.kind === "scalar" && typeof current.value === "string";
  return isText && (typeof value === "boolean" || typeof value === "number")
    ? String(value)
    : value;
}

/** Options under names that all of them have, each in its own spelling: nothing is added to them. */
export function parted(options: Mapping, names: Parts): Mapping {
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
    put(part, value) {
      if (!names.has(part)) return null;
      return options.put(nameOf(part), alike(value, options.get(nameOf(part))));
    },
    remove: (all) => options.remove(all.map(nameOf)),
    rename: () => null,
    place: (part) => options.place(nameOf(part)) ?? null,
    code: (part) => options.code(nameOf(part)),
  };
}
