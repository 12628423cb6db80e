import { endsOf, mapBranches } from "./choices.js";
import { remembering } from "./remembering.js";
import { collapsed } from "./states.js";
import { valueAt, type Choice, type Mapping, type Value, type Written } from "./value.js";
import { allWritten, removeFromAll } from "./written.js";

/**
 * One address of which conditions choose parts: each key is chosen for itself, and what is changed is changed on all ways.
 * Null where the ways are no addresses, or lead to different servers.
 */
export function alternatives(choice: Choice, read: (end: Value) => Mapping | null): Mapping | null {
  const made = new Map<Value, Mapping>();
  for (const end of endsOf(choice)) {
    const mapping = read(end);
    if (!mapping) return null;
    made.set(end, mapping);
  }
  const wholes = [...made.values()];
  const [first] = wholes;
  if (!first || wholes.some((whole) => !isSameServer(whole, first))) return null;
  const get = (key: string | null): Value =>
    collapsed(mapBranches(choice, (end) => valueAt(made.get(end) ?? first, key)));
  const holding = (key: string): readonly Mapping[] =>
    wholes.filter((whole) => whole.get(key).kind !== "missing");
  const speaker = (key: string | undefined): Mapping =>
    (key === undefined ? undefined : holding(key)[0]) ?? first;
  const inAll = (write: (whole: Mapping) => Written | null): Written | null =>
    allWritten(different(wholes.map(write)));
  return remembering({
    ...first,
    get,
    rest: () => get(null),
    keys: () => [...new Set(wholes.flatMap((whole) => whole.keys()))],
    spell: (path, value) => speaker(path[0]).spell(path, value),
    word: (value, key) => speaker(key).word(value, key),
    put: (key, plain, after) => inAll((whole) => whole.put(key, plain, after)),
    remove: (keys) => removeFromAll(wholes, keys),
    rename: (from, to, plain) =>
      allWritten(different(holding(from).map((whole) => whole.rename(from, to, plain)))),
    place: (key) => speaker(key).place(key),
    code: () => null,
  });
}

/** The same of those ways that can be read, where there are several; what comes of the others, nobody can say. */
export function readAlternatives(
  choice: Choice,
  read: (end: Value) => Mapping | null,
): Mapping | null {
  const some = readableIn(choice, (end) => read(end) !== null);
  return some?.kind === "choice" ? alternatives(some, read) : null;
}

/** A choice among those of its ends that can be read; null where none can. */
function readableIn(value: Value, isReadable: (end: Value) => boolean): Value | null {
  if (value.kind !== "choice") return isReadable(value) ? value : null;
  const of = value.of.flatMap((branch) => readableIn(branch, isReadable) ?? []);
  const [first, another] = of;
  return first && another ? { ...value, of } : (first ?? null);
}

const isSameServer = (one: Mapping, other: Mapping): boolean =>
  ["host", "port"].every((key) => {
    const [own, its] = [one.get(key), other.get(key)];
    if (own.kind !== "scalar" || its.kind !== "scalar") return own.kind === its.kind;
    return own.value === its.value;
  });

/** What the branches have in common is changed once. */
function different(all: readonly (Written | null)[]): readonly (Written | null)[] {
  const seen = new Map<string, Written | null>();
  for (const written of all) seen.set(JSON.stringify(written?.edit ?? null), written);
  return [...seen.values()];
}
