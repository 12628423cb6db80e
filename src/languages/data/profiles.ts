import { combined } from "../../document/combine.js";
import { remembering } from "../../document/remembering.js";
import { unfolded } from "../../document/unfolded.js";
import type { Mapping, Value } from "../../document/value.js";
import type { Part } from "./parts.js";

/** Spring's own words for when a document of a file counts. */
const CONDITIONS: readonly (readonly string[])[] = [
  ["spring", "config", "activate"],
  ["spring", "profiles"],
];

const isAsked = (document: Mapping): boolean =>
  CONDITIONS.some((keys) => (below(unfolded(document), keys)?.kind ?? "missing") !== "missing");

/** A part of a file with what its document is laid over or under. */
type Views = (part: Part) => readonly Part[];

/**
 * The documents of a file of Spring: one with a profile lies over those before it that have none. What stands in it has the
 * keys of both around it, and so has what stands in the others and is not set anew.
 */
export function profilesIn(root: Value | null): Views {
  if (root?.kind === "mapping") return (part) => [inQuarkus(part)];
  const all = root?.kind === "list" ? root.items().map(({ value }) => value) : [];
  const documents = all.filter((each) => each.kind === "mapping");
  const asked = documents.filter(isAsked);
  if (asked.length === 0 || documents.length < all.length) return (part) => [part];
  const isCommon = (each: Mapping): boolean => !asked.includes(each);
  const common = (until: number): Mapping | null =>
    documents
      .slice(0, until)
      .filter(isCommon)
      .map(unfolded)
      .reduce<Mapping | null>((below, over) => (below ? layered(over, below) : over), null);
  const wholes = new Map<Mapping, Mapping>(
    asked.map((own) => {
      const below = common(documents.indexOf(own));
      return [own, below ? layered(unfolded(own), below) : own];
    }),
  );
  return (part) => {
    const { from } = part;
    if (!from) return [part];
    const own = wholes.get(from.mapping);
    if (own) return [{ ...part, from: { ...from, mapping: own } }];
    // A document of its own profile takes an address that it does not set.
    const others = [...wholes].flatMap(([document, mapping]) =>
      isTaken(part, from.keys, { document: unfolded(document), mapping })
        ? [{ ...part, from: { ...from, mapping } }]
        : [],
    );
    return [part, ...others];
  };
}

/** `%prod.quarkus.datasource...`: what Quarkus reads in one profile lies over what it reads in all. */
function inQuarkus(part: Part): Part {
  const [profile = "", ...keys] = part.from?.keys.flatMap((key) => key.split(".")) ?? [];
  if (!part.from || !profile.startsWith("%")) return part;
  const all = unfolded(part.from.mapping);
  const own = all.get(profile);
  return own.kind === "mapping" ? { ...part, from: { mapping: layered(own, all), keys } } : part;
}

/** Whether a document says something beside a value that it takes from another. */
function isTaken(
  { value }: Part,
  keys: readonly string[],
  { document, mapping }: { readonly document: Mapping; readonly mapping: Mapping },
): boolean {
  const words = keys.flatMap((key) => key.split("."));
  const beside = below(document, words.slice(0, -1));
  return beside?.kind === "mapping" && below(mapping, words)?.at === value.at;
}

const below = (document: Mapping, keys: readonly string[]): Value | null =>
  keys.reduce<Value | null>(
    (inner, key) => (inner?.kind === "mapping" ? inner.get(key) : null),
    document,
  );

/** Two documents as one, and so the mappings in them that have one key. */
function layered(over: Mapping, under: Mapping): Mapping {
  const both = combined(over, under, { is: "upper" });
  return remembering({
    ...both,
    get(key) {
      const [above, beneath] = [over.get(key), under.get(key)];
      return above.kind === "mapping" && beneath.kind === "mapping"
        ? layered(above, beneath)
        : both.get(key);
    },
  });
}
