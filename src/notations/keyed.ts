import { holdsPlace } from "../model/placeholder.js";
import { quoteText } from "../model/quoting.js";
import type { Trust } from "../model/connection.js";
import type { Span } from "../model/setting.js";
import { entriesMapping } from "../document/entries.js";
import { decoded, type Escaping, type Text } from "../document/text.js";
import { once } from "../document/memo.js";
import type { Plain } from "../document/plain.js";
import { opaque, type Mapping, type Value, type Written } from "../document/value.js";
import {
  isMarkedTwice,
  isPart,
  PARTS,
  type Anatomy,
  type Entry,
  type Group,
  type Part,
  type Stretch,
} from "./anatomy.js";
import { inPlaceholder } from "./interpolation.js";
import { plainWord as word, spliced, textScalar } from "./text-scalar.js";

/** What the reader of such a text makes of it. */
export interface Habit {
  readonly parts: Escaping;
  readonly read: (text: Text, at: Span) => Value;
  /** Which of two entries with one name counts. */
  readonly wins: "first" | "last";
  /** The name of a key, where several spellings have one; by default its own. */
  readonly named?: (key: string) => string;
}

/** A text with keys, as a mapping whose edits stay inside the text. */
export function keyed(text: Text, at: Span, anatomy: Anatomy, habit: Habit): Mapping {
  const { groups, isOpen } = anatomy;
  const { named = String, wins } = habit;
  const entries = entriesMapping<Located>(
    {
      lists: () => groups.map((group) => group.entries.map((entry) => ({ group, entry }))),
      nameOf: ({ entry }) => named(entry.key),
      wins,
      mayHold: (key) => isOpen && (key === null || !isPart(key)),
    },
    {
      read: (found) => valueOf(found, text, at, habit),
      place: () => null,
      spell: (path, value, found) => spelled(path, value, anatomy, found),
      word,
      add: (key, value) => added(text, anatomy, key, value),
      replace: (found, value) => rewritten(text, found, value),
      rename: (found, to, value) => respelled(text, found, to, value),
      remove: (list, first, last) => removed(text, list, first, last),
    },
    { at, head: at },
  );
  const parts = partsOf(text, at, anatomy, habit);
  return {
    ...entries,
    keys: () => [...parts.keys(), ...entries.keys()],
    get: (key) => parts.get(key)?.() ?? entries.get(key),
    put(key, value) {
      const part = parts.get(key)?.();
      if (!part) return entries.put(key, value);
      return part.kind === "scalar" ? part.replace(value) : null;
    },
  };
}

/** The parts of a text that have their places, each read when it is asked for. */
function partsOf(
  text: Text,
  at: Span,
  { parts, isOpen }: Anatomy,
  habit: Habit,
): ReadonlyMap<string, () => Value> {
  const found = new Map<string, () => Value>();
  const { host, user, port } = parts;
  // `mysql:///test` names no server: the client has one of its own.
  const isBare = !isOpen && !user && !port && host?.start === host?.end;
  for (const name of PARTS) {
    const part = parts[name];
    if (!part || (isBare && name === "host")) continue;
    const { start, end } = inPlaceholder(text.value, part);
    found.set(
      name,
      once(() => textScalar(decoded(text, start, end, habit.parts), at)),
    );
  }
  return found;
}

/** An entry, and the group that it stands in. */
interface Located {
  readonly group: Group;
  readonly entry: Entry;
}

function valueOf({ group, entry }: Located, text: Text, at: Span, { read }: Habit): Value {
  if (isMarkedTwice(text.value, group, entry)) return opaque(at);
  const own = inPlaceholder(text.value, entry.value);
  const value = read(decoded(text, own.start, own.end, entry.escaping ?? group.escaping), at);
  const { start, end } = entry.value;
  const says = own === entry.value ? {} : { says: quoteText(text.value.slice(start, end)) };
  return { ...value, ...says, at: text.locate(entry.start, entry.end) ?? at };
}

/** An entry, or its name, as this text has it. */
function spelled(
  [key = "", ...inner]: readonly string[],
  value: string | undefined,
  { parts, portAt }: Anatomy,
  found: Located | undefined,
): string {
  const isPlaced = isPart(key) && (parts[key] ?? (key === "port" && portAt));
  if (value !== undefined && isPlaced) return MARKS[key](value);
  const name = [found?.entry.key ?? key, ...inner].join(".");
  if (value === undefined) return name;
  return inner.length > 0 ? `${name}: ${value}` : `${name}=${value}`;
}

function splice(
  text: Text,
  { start, end }: Stretch,
  by: string | null,
  trust: Trust = "fix",
): Written | null {
  const written = by === null ? null : spliced(text, start, end, by);
  return written && { ...written, trust: lower(written.trust, trust) };
}

/** An entry, after what is before it. */
function written({ escaping }: Group, key: string, value: Plain, lead = ""): string | null {
  const encoded = escaping.encode(word(value));
  return encoded === null ? null : `${lead}${key}=${encoded}`;
}

const respelled = (
  text: Text,
  { group, entry }: Located,
  key: string,
  value: Plain,
): Written | null => splice(text, entry, written(group, key, value), trustIn(text, group, entry));

/**
 * Another value in an entry. Only the value is written where it stands in a placeholder, which stays,
 * or in another piece of the program than its key: `"...?tls=" + mode`.
 */
function rewritten(text: Text, found: Located, value: Plain): Written | null {
  const { group, entry } = found;
  if (cannotHold(group, value)) return null;
  const own = inPlaceholder(text.value, entry.value);
  const whole = own === entry.value ? respelled(text, found, entry.key, value) : null;
  return whole ?? splice(text, own, group.escaping.encode(word(value)), group.trust);
}

/** A new entry, where its kind goes. */
function added(text: Text, { groups, portAt }: Anatomy, key: string, value: Plain): Written | null {
  if (key === "port" && portAt) return splice(text, portAt, `:${word(value)}`);
  const group = key === "port" ? groups[0] : groups.at(-1);
  if (!group || (key !== "port" && isPart(key)) || cannotHold(group, value)) return null;
  const { end, lead, trust } = group;
  return splice(text, { start: end, end }, written(group, key, value, lead), trust);
}

/** Takes neighbours out together, with the sign between them and the next or the one before. */
function removed(
  text: Text,
  list: readonly Located[],
  first: number,
  last: number,
): Written | null {
  const [from, to] = [list[first], list[last]];
  if (!from || !to) return null;
  const next = list[last + 1];
  const stretch = next
    ? { start: from.entry.start, end: next.entry.start }
    : { start: list[first - 1]?.entry.end ?? from.group.start, end: to.entry.end };
  return splice(text, stretch, "", trustIn(text, from.group, stretch));
}

/** A variable that goes is missed by whoever sets it. */
const trustIn = (text: Text, { trust }: Group, { start, end }: Stretch): Trust | undefined =>
  holdsPlace(text.value.slice(start, end)) ? "suggest" : trust;

const lower = (one: Trust, other: Trust): Trust => (one === "fix" ? other : one);

const cannotHold = ({ refuses }: Group, value: Plain): boolean =>
  refuses?.test(word(value)) === true;

/** How a part is shown that has its place instead of a key. */
const MARKS: Readonly<Record<Part, (value: string) => string>> = {
  user: (value) => `${value}@`,
  password: (value) => `:${value}@`,
  host: String,
  port: (value) => `:${value}`,
  database: (value) => `/${value}`,
};
