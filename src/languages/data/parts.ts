import type { Holder } from "../../document/located.js";
import { once } from "../../document/memo.js";
import { unfolded } from "../../document/unfolded.js";
import { holdsSign } from "../../model/signs.js";
import type { Span } from "../../model/setting.js";
import type { List, Mapping, Value } from "../../document/value.js";

/** Something in a file that is data, and where it stands. */
export interface Part {
  readonly value: Value;
  /** The nearest key above it. */
  readonly name: string;
  /** The keys that lead to what holds it. */
  readonly path: readonly string[];
  /** The mapping that it stands in, also where lists are in between. */
  readonly holder: Mapping | null;
  /** It stands in a list, and has the list's name. */
  readonly isItem: boolean;
  /** The outermost mapping that leads to it by keys alone, and these keys. */
  readonly from: { readonly mapping: Mapping; readonly keys: readonly string[] } | null;
}

/** A file that nests deeper is generated. */
const DEEPEST = 100;
/** Nobody writes as many by hand. */
const MANY = 500;

/** Of very many, it is those that speak of the service themselves that may concern it. */
export function mostly<V>(
  all: readonly V[],
  text: string,
  placeOf: (one: V) => Span,
): readonly V[] {
  return all.length <= MANY
    ? all
    : all.filter((one) => holdsSign(text.slice(...placeOf(one)))).slice(0, MANY);
}

/** The same of parts of a file. */
export const mostParts = (parts: readonly Part[], text: string): readonly Part[] =>
  mostly(parts, text, ({ value }) => value.at);

/** Everything that stands in a value of a file, itself first, in the order of the file. */
export function partsIn(root: Value, text: string, name = ""): readonly Part[] {
  const parts: Part[] = [];
  const add = (part: Part): void => {
    parts.push(part);
    if (part.path.length >= DEEPEST) return;
    if (part.value.kind === "mapping") addEach(part, part.value);
    if (part.value.kind === "list") addItems(part, part.value);
  };
  function addEach(part: Part, holder: Mapping): void {
    const path = [...part.path, part.name];
    // Keys alone do not lead through a list.
    const { mapping, keys } = (part.isItem ? null : part.from) ?? { mapping: holder, keys: [] };
    // Where there are very many, no more of them are read than are wanted.
    const placeOf = (name: string): Span => holder.place(name) ?? holder.get(name).at;
    for (const name of mostly([...new Set(holder.keys())], text, placeOf)) {
      const from = { mapping, keys: [...keys, name] };
      add({ value: holder.get(name), name, path, holder, isItem: false, from });
    }
  }
  function addItems(part: Part, list: List): void {
    const path = [...part.path, part.name];
    for (const { value } of mostly(list.items(), text, (item) => item.at ?? item.value.at))
      add({ ...part, path, value, isItem: true });
  }
  add({ value: root, name, path: [], holder: null, isItem: false, from: null });
  return parts;
}

/** The mappings that lead to it, the nearest first; a key with dots leads through several. */
export function holdersOf({ from }: Part): readonly Holder[] {
  if (!from) return [];
  const found: Holder[] = [];
  let mapping = unfolded(from.mapping);
  for (const key of from.keys.flatMap((each) => each.split("."))) {
    found.unshift({ mapping, key });
    const next = mapping.get(key);
    if (next.kind !== "mapping") break;
    mapping = next;
  }
  return found;
}

/** What a part stands in, from inside, also where lists are in between. */
export type Way = readonly (Mapping | null)[];

export function waysIn(parts: readonly Part[]): (part: Part) => Way {
  const partAt = once(() => new Map<Value, Part>(parts.map((part) => [part.value, part])));
  return (part) => {
    const way: Mapping[] = [];
    for (let { holder } = part; holder; holder = partAt().get(holder)?.holder ?? null)
      way.push(holder);
    return way;
  };
}
