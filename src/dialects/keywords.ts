import type { Repair } from "../model/connection.js";
import { mapLeaves, type Setting, type Span } from "../model/setting.js";
import { inapplicable } from "../document/dig.js";
import { emptyMapping } from "../document/mappings.js";
import type { Plain } from "../document/plain.js";
import {
  isFilledIn,
  isOpen,
  isUnread,
  missing,
  type Mapping,
  type Value,
  type Written,
} from "../document/value.js";
import { allWritten } from "../document/written.js";
import { guessed, type Bundle } from "./bundle.js";
import { REFUSED, settle, UNKNOWN } from "./codec.js";
import { change, isMissing, placesOf, quoted, repair, write } from "./edits.js";
import type { Rung } from "./ladder.js";
import { onEachWay } from "./ways.js";

/**
 * TLS options of a driver that is called with values: `connect(ssl_ca="...", ssl_verify_cert=True)`. Several of them decide
 * together, and what counts is whether a value is true.
 */
export const within = (home: string, key: string): string => (home === "" ? key : `${home}.${key}`);

/** What stands at a path, on a way on which nothing is chosen. */
export const valueOf = (options: Mapping, path: string): Value =>
  path
    .split(".")
    .reduce<Value>(
      (value, key) => (value.kind === "mapping" ? value.get(key) : missing(value.at)),
      options,
    );

/** Whether what is written at a path is true; null where only the running program knows. */
export function truthOf(value: Value): boolean | null {
  switch (value.kind) {
    case "missing":
      return false;
    case "scalar":
      return isFilledIn(value) ? null : Boolean(value.value);
    case "mapping":
      return value.keys().length > 0 || (isOpen(value) ? null : false);
    case "list":
      return value.items().length > 0 || (value.isOpen ? null : false);
    default:
      return null;
  }
}

/** Whether the name of a file is given: what is written there is one, wherever it comes from. */
export function isGiven(options: Mapping, path: string): boolean | null {
  const keys = path.split(".");
  const parent = keys.length > 1 ? valueOf(options, keys.slice(0, -1).join(".")) : options;
  const value = valueOf(options, path);
  const isListed = parent.kind === "mapping" && parent.keys().includes(keys.at(-1) ?? "");
  return isListed && (isUnread(value) || isFilledIn(value)) ? true : truthOf(value);
}

/** What follows, and from what: a key, or a thing that is named otherwise. */
export interface Verdict {
  readonly rung: Rung | typeof REFUSED | typeof UNKNOWN;
  readonly key: string;
  readonly said?: { readonly at: Span; readonly says: string };
}

export interface Rule {
  /** Keys whose values count by whether they are true. */
  readonly switches: readonly string[];
  /** Keys that name files. */
  readonly files: readonly string[];
  /** Everything else that counts. */
  readonly others?: readonly string[];
  verdict(is: (key: string) => boolean, options: Mapping, home: string): Verdict;
}

/** What a rule makes of options under a key; of what is not known the rule may not care. */
export function judged(rule: Rule, options: Value, home: string): Setting<Rung> {
  if (options.kind !== "mapping") return { kind: "unknown", at: options.at };
  const { switches, files, others = [] } = rule;
  const keys = [...switches, ...files, ...others].map((key) => within(home, key));
  return onEachWay(options, home === "" ? keys : [home, ...keys], (held) => {
    const inner = home === "" ? held : held.get(home);
    if (inner.kind !== "mapping") return { kind: "unknown", at: inner.at };
    const known = new Map([
      ...switches.map((key) => [key, truthOf(valueOf(inner, key))] as const),
      ...files.map((key) => [key, isGiven(inner, key)] as const),
    ]);
    const open = [...known].flatMap(([key, truth]) => (truth === null ? [key] : []));
    const verdicts = combinations(open.length).map((bits) =>
      rule.verdict((key) => known.get(key) ?? bits[open.indexOf(key)] ?? false, inner, home),
    );
    const verdict = agreed(verdicts);
    return verdict ? settingOf(verdict, held, home) : { kind: "unknown", at: inner.at };
  });
}

/** Rungs that lack the same; what is said of the last of them is true of all. */
const ALIKE: readonly (readonly Verdict["rung"][])[] = [
  ["plain", "fallsBack"],
  ["encrypted", "chain"],
];

/** What is true whichever of some verdicts holds. */
function agreed(verdicts: readonly Verdict[]): Verdict | undefined {
  const [first, ...rest] = verdicts;
  if (rest.every(({ rung }) => rung === first?.rung)) return first;
  const group = ALIKE.find((rungs) => verdicts.every(({ rung }) => rungs.includes(rung)));
  return verdicts.find(({ rung }) => rung === group?.at(-1));
}

function settingOf({ rung, key, said }: Verdict, options: Mapping, home: string): Setting<Rung> {
  if (rung === UNKNOWN) return { kind: "unknown", at: options.at };
  if (rung === REFUSED) return inapplicable(options.at);
  if (said) return { kind: "known", value: rung, ...said };
  return settle<Rung>(options, within(home, key), { absent: rung, documented: true }, () => rung);
}

/** Past so many unknown switches, all of them are taken for false and for true only. */
const MOST_OPEN = 5;
function combinations(count: number): readonly (readonly boolean[])[] {
  if (count > MOST_OPEN) return [false, true].map((bit) => Array<boolean>(count).fill(bit));
  return Array.from({ length: 2 ** count }, (_, number) =>
    Array.from({ length: count }, (_bit, index) => Math.floor(number / 2 ** index) % 2 === 1),
  );
}

/** Where TLS is given up when the server offers none, whatever the options say, nobody is asked for what the client cannot do. */
export const strippable = (
  facets: Partial<Record<"encrypted" | "fallsBack", { read(options: Value): Setting<boolean> }>>,
): Record<"encrypted" | "fallsBack", (options: Value) => Setting<boolean>> => {
  const encrypted = (options: Value): Setting<boolean> =>
    facets.encrypted?.read(options) ?? { kind: "unknown", at: options.at };
  return {
    encrypted: (options) =>
      mapLeaves<boolean>(encrypted(options), (leaf) =>
        "value" in leaf && leaf.value ? { kind: "unknown", at: leaf.at } : leaf,
      ),
    fallsBack: (options) => encrypted(options),
  };
};

/** Entries that only make sense together, `ssl.ca` among them, in the place of those that go. */
export interface Tree {
  readonly entries: readonly (readonly [key: string, value: Plain])[];
  readonly instead: readonly string[];
}

/** Where it is written already, nothing is to do. */
function missed(place: Mapping, { entries }: Tree): Tree["entries"] {
  return entries.filter(([key, value]) => {
    const found = valueOf(place, key);
    return !(found.kind === "scalar" && found.value === value);
  });
}

const asObject = (entries: Tree["entries"]): Record<string, Plain> =>
  Object.fromEntries(
    entries.map(([key, value]) => {
      const [first = "", inner] = key.split(".");
      return [first, inner === undefined ? value : { [inner]: value }];
    }),
  );

/** Writes at a place what is missing there. */
function putIn(place: Mapping, key: string, value: Plain): Written | null {
  const [first = "", inner] = key.split(".");
  const held = place.get(first);
  if (inner === undefined) return place.put(first, value);
  if (held.kind === "mapping" && held.keys().length > 0) return held.put(inner, value);
  return isUnread(held) || held.kind === "choice" ? null : place.put(first, { [inner]: value });
}

function writtenIn(place: Mapping, tree: Tree): Written | null {
  const needed = missed(place, tree);
  const stale = tree.instead.filter((key) => place.keys().includes(key));
  const free =
    stale.length > 0
      ? needed.find(([key]) => place.get(key.split(".")[0] ?? "").kind === "missing")
      : undefined;
  const [room] = free ? stale.splice(0, 1) : [];
  return allWritten([
    ...needed.map((entry) =>
      entry === free && room !== undefined ? exchanged(place, room, entry) : putIn(place, ...entry),
    ),
    ...(stale.length > 0 ? [place.remove(stale)] : []),
  ]);
}

/** An entry in the place of another; where the two have different places, it is put at its own. */
function exchanged(place: Mapping, from: string, entry: Tree["entries"][number]): Written | null {
  const [[to, value] = ["", null]] = Object.entries(asObject([entry]));
  return (
    place.rename(from, to, value) ?? allWritten([putIn(place, ...entry), place.remove([from])])
  );
}

/** Writes entries under a key. */
export function writeTree(options: Value, home: string, tree: Tree, bundle: Bundle): Repair {
  const [place = options] = home === "" ? [options] : placesOf(options, home);
  const isBare = place.kind === "mapping" && place.keys().length === 0 && !isOpen(place);
  const isNew = home !== "" && (place === options ? isMissing(options, home) : isBare);
  if (isNew) return hinted(write(options, home, asObject(tree.entries)), bundle);
  const first = within(home, tree.entries[0]?.[0].split(".")[0] ?? tree.instead[0] ?? "");
  const edit = change(options, first, (each) => writtenIn(each, tree));
  return hinted(repair(wordsOf(place, tree), edit), bundle);
}

/** The same in words. */
function putWords(place: Mapping, key: string, value: Plain): string {
  const [first = "", inner] = key.split(".");
  const held = place.get(first);
  if (inner === undefined) return place.spell([first], place.word(value, first));
  if (held.kind === "mapping" && held.keys().length > 0)
    return held.spell([first, inner], held.word(value, inner));
  return place.spell([first], place.word({ [inner]: value }, first));
}

function wordsOf(place: Value, tree: Tree): string {
  if (place.kind !== "mapping")
    return `Write ${quoted(Object.keys(asObject(tree.entries)).join(", "))}`;
  const words = missed(place, tree).map((entry) => putWords(place, ...entry));
  if (words.length > 0) return `Write ${quoted(words.join(", "))}`;
  const gone = tree.instead.filter((key) => place.keys().includes(key));
  return `Remove ${gone.map(quoted).join(" and ")}`;
}

const hinted = (found: Repair, bundle: Bundle): Repair =>
  found.words.includes(bundle.path) ? guessed(found, bundle) : found;

/** The place of what stands nowhere yet. */
const NOWHERE: Span = [-1, -1];

/** Options whose nested ones may not be there yet: they are read as empty. */
export function withPlace(options: Mapping, key: string): Mapping {
  if (options.get(key).kind !== "missing") return options;
  const empty: Mapping = {
    ...emptyMapping(NOWHERE),
    head: options.head,
    get: () => missing(options.head),
    rest: () => missing(options.head),
    spell: options.spell,
    word: (value) => options.word(value),
    put: (inner, value) => options.put(key, { [inner]: value as Plain }),
  };
  return { ...options, get: (asked) => (asked === key ? empty : options.get(asked)) };
}
