import type { Span } from "../model/setting.js";
import { NO_CLUES } from "./clues.js";
import { once, remembered } from "./memo.js";
import { Environment, holdsCode, type Plain, type Verbatim } from "./plain.js";
import { runs } from "./runs.js";
import { missing, opaque, type Mapping, type Value, type Written } from "./value.js";
import { allWritten } from "./written.js";

/** What a file says key by key: the entries of a query, an object of JSON, the options of a command. */
export interface Entries<E> {
  /** One list after the other, each with a beginning and an end; the first that has a key decides. */
  readonly lists: () => readonly (readonly E[])[];
  readonly nameOf: (entry: E) => string;
  /** Which of two entries with one name counts in a list. */
  readonly wins: "first" | "last";
  /** Whether a key that is not listed may be there all the same; null asks for any key. */
  readonly mayHold: (key: string | null) => boolean;
}

/** How a notation reads one entry, and how it changes its text. What it cannot change is null. */
export interface Writer<E> {
  read(entry: E): Value;
  place(entry: E): Span | null;
  /** The code of its value, where it may move to another entry; then the others take code too. */
  readonly code?: (entry: E) => Verbatim | null;
  /** As in a mapping; the entry that counts for the first key of the path comes with it. */
  spell(path: readonly string[], value: string | undefined, entry: E | undefined): string;
  word(value: Plain): string;
  /** A new entry at the end, or after another. */
  add(key: string, value: Plain, after: E | undefined): Written | null;
  replace(entry: E, value: Plain): Written | null;
  /** Lets an entry read a variable, where there are any. */
  readonly refer?: (entry: E, variable: Environment) => Written | null;
  rename(entry: E, to: string, value: Plain): Written | null;
  /** Takes neighbours of one list out: those from `first` to `last`. */
  remove(list: readonly E[], first: number, last: number): Written | null;
}

/** The only mapping over entries that have their places in a text, whatever its notation. */
export function entriesMapping<E>(
  entries: Entries<E>,
  writer: Writer<E>,
  { at, head }: Pick<Mapping, "at" | "head">,
): Mapping {
  const lists = once(entries.lists);
  const counting = once(() => countingIn(lists(), entries));
  const find = (key: string): E | undefined => counting().get(key);
  const absent = (key: string | null): Value =>
    entries.mayHold(key) ? opaque(head) : missing(head);
  const isRefused = (value: Plain): boolean => !writer.code && holdsCode(value);
  return {
    kind: "mapping",
    at,
    head,
    clues: NO_CLUES,
    keys: () => [...counting().keys()],
    get: remembered((key) => {
      const entry = find(key);
      return entry ? writer.read(entry) : absent(key);
    }),
    rest: () => absent(null),
    spell: (path, value) => writer.spell(path, value, find(path[0] ?? "")),
    word: (value) => writer.word(value),
    put(key, value, after) {
      const entry = find(key);
      if (value instanceof Environment) return (entry && writer.refer?.(entry, value)) ?? null;
      if (isRefused(value)) return null;
      if (entry) return writer.replace(entry, value);
      return writer.add(key, value, after === undefined ? undefined : find(after));
    },
    remove(keys) {
      const unwanted = new Set(keys);
      return allWritten(
        lists().flatMap((list) =>
          runs(list, (entry) => unwanted.has(entries.nameOf(entry))).map(([first, last]) =>
            writer.remove(list, first, last),
          ),
        ),
      );
    },
    rename(from, to, value) {
      const entry = find(from);
      return entry && !isRefused(value) ? writer.rename(entry, to, value) : null;
    },
    place(key) {
      const entry = find(key);
      return entry ? writer.place(entry) : null;
    },
    code(key) {
      const entry = find(key);
      return (entry && writer.code?.(entry)) ?? null;
    },
  };
}

/** The entry of each name that counts. */
function countingIn<E>(
  lists: readonly (readonly E[])[],
  { nameOf, wins }: Entries<E>,
): ReadonlyMap<string, E> {
  const found = new Map<string, E>();
  for (const list of lists) {
    const own = new Map<string, E>();
    for (const entry of list) {
      const name = nameOf(entry);
      if (wins === "last" || !own.has(name)) own.set(name, entry);
    }
    for (const [name, entry] of own) if (!found.has(name)) found.set(name, entry);
  }
  return found;
}
