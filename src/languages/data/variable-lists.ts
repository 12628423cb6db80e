import { entriesMapping, type Writer } from "../../document/entries.js";
import { sliced } from "../../document/text.js";
import { opaque, type List, type Mapping, type Scalar, type Value } from "../../document/value.js";
import { plainWord, textScalar } from "../../notations/text-scalar.js";

/** A variable of a list, and which of its items it is. */
interface Listed<V extends Value> {
  readonly name: string;
  readonly index: number;
  readonly item: V;
}

/** Nobody writes as many by hand. */
const MANY = 500;

/** Variables of a list as the mapping that it stands for. */
const mappingOf = <V extends Value>(
  list: List,
  all: readonly Listed<V>[],
  writer: Omit<Writer<Listed<V>>, "place" | "remove">,
): Mapping =>
  entriesMapping<Listed<V>>(
    { lists: () => [all], nameOf: ({ name }) => name, wins: "last", mayHold: () => false },
    {
      ...writer,
      place: ({ item }) => item.at,
      remove(own, first, last) {
        const [from, to] = [own[first]?.index ?? 0, own[last]?.index ?? 0];
        // What is no variable stays between them.
        return to - from === last - first ? list.remove(from, to) : null;
      },
    },
    { at: list.at, head: list.at },
  );

const itemsOf = (list: List): readonly Value[] => {
  const items = list.items();
  return items.length > MANY ? [] : items.map(({ value }) => value);
};

const ASSIGNED = /^([A-Za-z_]\w*)(?:=|$)/;

/** `["DB_HOST=localhost", "DB_PORT"]`: the second one is given by whoever runs it. */
export function wordsAssigned(list: List): Mapping | null {
  const all: Listed<Scalar>[] = [];
  for (const [index, item] of itemsOf(list).entries()) {
    const name = item.kind === "scalar" ? ASSIGNED.exec(String(item.value))?.[1] : undefined;
    if (name === undefined || item.kind !== "scalar") return null;
    all.push({ name, index, item });
  }
  if (all.length === 0) return null;
  const valueOf = ({ name, item }: Listed<Scalar>): Value => {
    const { text, at } = item;
    if (!text || text.value.length === name.length) return opaque(at);
    return textScalar(sliced(text, name.length + 1, text.value.length), at);
  };
  return mappingOf<Scalar>(list, all, {
    read: valueOf,
    spell: (path, value) => path.join(".") + (value === undefined ? "" : `=${value}`),
    word: plainWord,
    add: (name, value) => list.append([`${name}=${plainWord(value)}`]),
    replace(entry, by) {
      const value = valueOf(entry);
      return value.kind === "scalar" ? value.replace(plainWord(by)) : null;
    },
    rename: ({ item }, to, value) => item.replace(`${to}=${plainWord(value)}`),
  });
}

/** How an item calls its variable, and what it says of it. */
const PAIRS = [
  ["name", "value"],
  ["key", "value"],
  ["Name", "Value"],
] as const;
const pairOf = (item: Mapping): (typeof PAIRS)[number] | undefined =>
  PAIRS.find(([name]) => item.keys().includes(name));

/** `[{ name: "DB_HOST", value: "localhost" }]`: what has no value takes it from elsewhere, as a `group` of Azure does. */
export function pairsIn(list: List): Mapping | null {
  const all: Listed<Mapping>[] = [];
  for (const [index, item] of itemsOf(list).entries()) {
    if (item.kind !== "mapping") return null;
    const [key = ""] = pairOf(item) ?? [];
    const name = item.get(key);
    if (name.kind === "scalar" && typeof name.value === "string")
      all.push({ name: name.value, index, item });
  }
  const keyOf = ({ item }: Listed<Mapping>): string => pairOf(item)?.[1] ?? "value";
  if (all.length === 0) return null;
  return mappingOf<Mapping>(list, all, {
    read(entry) {
      const value = entry.item.get(keyOf(entry));
      return value.kind === "missing" ? opaque(entry.item.at) : value;
    },
    spell: (path, value) => path.join(".") + (value === undefined ? "" : `: ${value}`),
    word: plainWord,
    add: () => null,
    replace: (entry, by) => entry.item.put(keyOf(entry), by),
    rename: () => null,
  });
}
