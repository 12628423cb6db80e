import { isPlace } from "../model/placeholder.js";
import type { Trust } from "../model/connection.js";
import { HOLE } from "../model/hole.js";
import type { Clues, Edit, Span, Test } from "../model/setting.js";
import { joinClues, NO_CLUES } from "./clues.js";
import { type Atom, Environment, type Plain, Verbatim } from "./plain.js";
import { pay } from "./steps.js";
import type { Text } from "./text.js";

/** What any file can say at one place. Whatever is not understood is opaque. */
export type Value = Scalar | Mapping | List | Producer | Missing | Opaque | Choice;

/** An edit and how far the language trusts it; no edit at all (`null`) where the place is not ours to change. */
export interface Written {
  readonly edit: Edit;
  readonly trust: Trust;
  /** Why it is trusted no further, as a clause, where that is known. */
  readonly doubt?: string;
  /** A compiler checks the keys that it writes. */
  readonly isTyped?: boolean;
  /** A compiler takes the texts that it writes for any text. */
  readonly isWidened?: boolean;
}

/** One string, number, boolean or null; undefined where a language tells it from null. */
export interface Scalar {
  readonly kind: "scalar";
  readonly value: Atom | undefined;
  readonly at: Span;
  /** The value as the file spells it, as far as it can be shown: `quoting.ts`. */
  readonly says: string;
  readonly clues: Clues;
  /** The characters of a string, for those who look inside. */
  readonly text: Text | null;
  replace(value: Plain | Environment): Written | null;
}

/** Anything with keys: an object literal, a URL's query, a DSN, a command's flags. */
export interface Mapping {
  readonly kind: "mapping";
  readonly at: Span;
  /** Where a reader would point for something that is missing: the key, the callee. */
  readonly head: Span;
  /** Names on the way to it: `CONFIG.TIDB`. */
  readonly clues: Clues;
  get(key: string): Value;
  /** What any key holds that is not listed: missing where the list is complete. */
  rest(): Value;
  keys(): readonly string[];
  /** How this notation spells an entry in a message, or just its key: `ssl: {}`, `ssl={}`. */
  spell(path: readonly string[], value?: string): string;
  /** How it spells data, at a key where the keys may stand in different places. */
  word(value: Plain, key?: string): string;
  /** Where the key is new, it is put at the end, or after the key that people write before it. */
  put(key: string, value: Plain | Environment, after?: string): Written | null;
  /** Takes all entries with these keys out. */
  remove(keys: readonly string[]): Written | null;
  /** Replaces one entry by another; what a misspelt option needs. */
  rename(from: string, to: string, value: Plain): Written | null;
  /** It is all that an address says: none of its keys holds an address in turn. */
  readonly isAddress?: true;
  /** Where an entry stands, whatever its value is made of. Null where that cannot be told. */
  place(key: string): Span | null;
  /** The code of an entry's value, for callers that move it. Null where it cannot leave its place. */
  code(key: string): Verbatim | null;
}

export interface Missing {
  readonly kind: "missing";
  readonly at: Span;
}

export interface Opaque {
  readonly kind: "opaque";
  readonly at: Span;
  readonly says: string;
  readonly clues: Clues;
  /** It is this variable of the environment, as it stands there. */
  readonly variable?: string | undefined;
  /** It is this module, or an object of it that is no text. */
  readonly module?: string | undefined;
  /** It is what a module gives under this name: `ssl.CERT_NONE`. */
  readonly origin?: string | undefined;
  /** It is an object of a class of the file, with such a field. */
  readonly field?: ((name: string) => Value) | undefined;
}

/** A list of the file. */
export interface List {
  readonly kind: "list";
  readonly at: Span;
  readonly says: string;
  readonly clues: Clues;
  /** More may have been put into it, at any place. */
  readonly isOpen: boolean;
  items(): readonly Item[];
  /** Puts data at its end. */
  append(data: readonly Plain[]): Written | null;
  /** Takes an item and those up to another out. */
  remove(first: number, last: number): Written | null;
  /** Puts data in the place of an item. */
  replace(index: number, data: Plain | Environment): Written | null;
  /** The code of an item, for callers that move it. Null where it cannot leave its place. */
  code(index: number): Verbatim | null;
}

export interface Item {
  readonly value: Value;
  /** Where it stands, for callers that read few of very many. */
  readonly at?: Span;
  /** Not the value itself, but what is in it. */
  readonly isSpread: boolean;
}

/** A function that is handed on, and not called: `useFactory: () => ({ ... })`. */
export interface Producer {
  readonly kind: "producer";
  readonly at: Span;
  readonly says: string;
  readonly clues: Clues;
  /** What it is handed is a part of the name that it asks for: `process.env["LOCAL_" + name]`. */
  readonly makesNames?: boolean;
  /** What a framework knows it by: `registerAs("database", () => ({ ... }))`. */
  readonly namespace?: string;
  /** What a call gives, if this is given to it; a promise counts as what it holds. */
  result(given?: readonly Value[]): Value;
  /** The keys that it sets in what it is given at a place. Null where it may do more, or gives something. */
  onlySets?(place: number): readonly string[] | null;
}

/** One of several, decided at run time. With a test, `of` holds what follows from true and from false. */
export interface Choice {
  readonly kind: "choice";
  readonly at: Span;
  readonly says: string;
  readonly of: readonly Value[];
  readonly test: Test | null;
  /** Without a test, what decides between two of them: choices with one such word are decided alike. */
  readonly decider?: string | undefined;
  /** Makes one of them the only one. */
  keep(index: number): Edit | null;
}
export const opaque = (at: Span, says = "", clues: Clues = NO_CLUES): Opaque => ({
  kind: "opaque",
  at,
  says,
  clues,
});
export const missing = (at: Span): Missing => ({ kind: "missing", at });

/** Options do not nest deeper and have no more keys; what does is generated, and may fold out without end. */
const DEEPEST = 4;
const MOST_KEYS = 200;

/** What stands at a key, or at any that is not listed. */
export const valueAt = (mapping: Mapping, key: string | null): Value =>
  key === null ? mapping.rest() : mapping.get(key);

/** What it is where undefined is as good as null. */
export const atomOf = ({ value }: Scalar): Atom => value ?? null;

/** Whether it is null or undefined. */
export const isNullish = (value: Value): boolean =>
  value.kind === "scalar" && (value.value === null || value.value === undefined);

/** Whether somebody else fills in all of a text: `${OPTIONS}`, `@options@`. */
export const isFilledIn = (value: Value): boolean =>
  value.kind === "scalar" && typeof value.value === "string" && isPlace(value.value);

/** Whether it may hold keys that are not listed. */
export const isOpen = (mapping: Mapping): boolean => mapping.rest().kind !== "missing";

/** Where options are looked for, nothing can be read of it. */
export type Unread = Opaque | List | Producer;
export const isUnread = (value: Value): value is Unread =>
  value.kind === "opaque" || value.kind === "list" || value.kind === "producer";

/** What stands in a value that may tell whom it is for. Mappings are asked key by key, and for what may hold more of them. */
export function cluesOf(value: Value, depth = 0): Clues {
  if (!pay()) return NO_CLUES;
  switch (value.kind) {
    case "scalar":
      return typeof value.value === "string"
        ? joinClues([value.clues, { ...NO_CLUES, texts: [value.value] }])
        : value.clues;
    case "mapping":
      return joinClues([
        value.clues,
        ...(depth < DEEPEST ? [null, ...value.keys()] : [])
          .slice(0, MOST_KEYS)
          .map((key) => cluesOf(valueAt(value, key), depth + 1)),
      ]);
    case "choice":
      return joinClues([
        value.test?.clues ?? NO_CLUES,
        ...value.of.map((branch) => cluesOf(branch, depth)),
      ]);
    case "list":
    case "producer":
    case "opaque":
      return value.clues;
    case "missing":
      return NO_CLUES;
  }
}

/** The key that a value is taken for; a text with holes is none. */
export function keyText(key: Value): string | null {
  if (key.kind !== "scalar" || isNullish(key)) return null;
  return typeof key.value === "string" && key.value.includes(HOLE) ? null : String(key.value);
}

/** The keys that are listed in it, whichever way the program takes. */
export function keysOf(value: Value): readonly string[] {
  if (value.kind === "choice") return value.of.flatMap(keysOf);
  return value.kind === "mapping" ? value.keys() : [];
}

/** Whether nothing is in it but what its keys say. */
export function isClosed(value: Value): boolean {
  if (value.kind === "choice") return value.of.every(isClosed);
  return value.kind === "scalar" || (value.kind === "mapping" && !isOpen(value));
}
