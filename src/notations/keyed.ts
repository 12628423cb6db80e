import { HOLE } from "../model/hole.js";
import { quoteText } from "../model/quoting.js";
import type { Trust } from "../model/connection.js";
import type { Span } from "../model/setting.js";
import { runs } from "../document/runs.js";
import { decoded, type Escaping, type Text } from "../document/text.js";
import { NO_CLUES } from "../document/clues.js";
import { Environment, holdsCode, type Plain } from "../document/plain.js";
import { missing, opaque, type Mapping, type Value, type Written } from "../document/value.js";
import { plainWord as word, spliced, textScalar, together } from "./text-scalar.js";

export interface Stretch {
  readonly start: number;
  readonly end: number;
}
/** `key=value`, without the blanks and brackets around it. */
export interface Entry extends Stretch {
  readonly key: string;
  /** What the value is made of: a stretch without its quotes. */
  readonly value: Stretch;
  /** How it is read, where it differs from its neighbours. */
  readonly escaping?: Escaping;
}
/** Entries one after the other: `?a=1&b=2`, `(host=h)(port=1)`, `Server=h;Port=1`. */
export interface Group {
  readonly entries: readonly Entry[];
  /** Where it begins, with the mark that goes when its only entry goes. */
  readonly start: number;
  /** Where one more entry goes, and what stands before it. */
  readonly end: number;
  readonly lead: string;
  readonly escaping: Escaping;
  /** What no value here can hold, where nothing is encoded. */
  readonly refuses?: RegExp;
  /** How far an edit of these is trusted, where they are not this connection's alone. */
  readonly trust?: Trust;
}

/** The parts of an address, by the names that the JavaScript drivers give them. */
export type Part = "user" | "password" | "host" | "port" | "database";
export const PARTS: readonly Part[] = ["user", "password", "host", "port", "database"];
export const isPart = (key: string): key is Part => (PARTS as readonly string[]).includes(key);

/** Where everything stands in a text that tells one connection. */
export interface Anatomy {
  /** What has its place instead of a key; it counts before any entry of its name. */
  readonly parts: Readonly<Partial<Record<Part, Stretch>>>;
  /** The first that has a key decides; a new key goes into the last. */
  readonly groups: readonly Group[];
  /** Where a port goes that is not written; null where it is an entry of the first group. */
  readonly portAt: Stretch | null;
  /** More keys may stand in what only the running program knows. */
  readonly isOpen: boolean;
}

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
export function keyed(
  text: Text,
  at: Span,
  { parts, groups, portAt, isOpen }: Anatomy,
  habit: Habit,
): Mapping {
  const { read, wins, named = String } = habit;
  const find = (key: string): { group: Group; entry: Entry } | undefined => {
    for (const group of groups) {
      const same = group.entries.filter((entry) => named(entry.key) === key);
      const entry = wins === "first" ? same[0] : same.at(-1);
      if (entry) return { group, entry };
    }
    return undefined;
  };
  const splice = (
    start: number,
    end: number,
    by: string | null,
    trust: Trust = "fix",
  ): Written | null => {
    const written = by === null ? null : spliced(text, start, end, by);
    return written && { ...written, trust: lower(written.trust, trust) };
  };
  /** An entry, after what is before it. */
  const written = ({ escaping }: Group, key: string, value: Plain, lead = ""): string | null => {
    const encoded = escaping.encode(word(value));
    return encoded === null ? null : `${lead}${key}=${encoded}`;
  };
  const partOf = (part: Part): Value | null => {
    const stretch = parts[part] && inPlaceholder(text.value, parts[part]);
    return stretch ? textScalar(decoded(text, stretch.start, stretch.end, habit.parts), at) : null;
  };
  const valueOf = (entry: Entry): Stretch => inPlaceholder(text.value, entry.value);
  return {
    kind: "mapping",
    at,
    head: at,
    clues: NO_CLUES,
    spell([key = "", ...inner], value) {
      const isPlaced = isPart(key) && (parts[key] ?? (key === "port" && portAt));
      if (value !== undefined && isPlaced) return MARKS[key](value);
      const name = [find(key)?.entry.key ?? key, ...inner].join(".");
      return value === undefined
        ? name
        : inner.length > 0
          ? `${name}: ${value}`
          : `${name}=${value}`;
    },
    word,
    keys: () => [
      ...PARTS.filter((part) => parts[part]),
      ...groups.flatMap(({ entries }) => entries.map(({ key }) => named(key))),
    ],
    get(key) {
      const part = isPart(key) ? partOf(key) : null;
      if (part) return part;
      const found = find(key);
      if (!found) return isOpen && !isPart(key) ? opaque(at) : missing(at);
      const { group, entry } = found;
      const own = valueOf(entry);
      const value = read(decoded(text, own.start, own.end, entry.escaping ?? group.escaping), at);
      const { start, end } = entry.value;
      const says = own === entry.value ? {} : { says: quoteText(text.value.slice(start, end)) };
      return { ...value, ...says, at: text.locate(entry.start, entry.end) ?? at };
    },
    rest: () => (isOpen ? opaque(at) : missing(at)),
    put(key, value) {
      const part = isPart(key) ? partOf(key) : null;
      if (part) return part.kind === "scalar" ? part.replace(value) : null;
      if (holdsCode(value) || value instanceof Environment) return null;
      const found = find(key);
      if (found && cannotHold(found.group, value)) return null;
      if (found && valueOf(found.entry) !== found.entry.value) {
        const { start, end } = valueOf(found.entry);
        return splice(start, end, found.group.escaping.encode(word(value)), found.group.trust);
      }
      if (found)
        return splice(
          found.entry.start,
          found.entry.end,
          written(found.group, found.entry.key, value),
          found.group.trust,
        );
      if (key === "port" && portAt) return splice(portAt.start, portAt.end, `:${word(value)}`);
      const group = key === "port" ? groups[0] : isPart(key) ? undefined : groups.at(-1);
      return group && !cannotHold(group, value)
        ? splice(group.end, group.end, written(group, key, value, group.lead), group.trust)
        : null;
    },
    remove(keys) {
      const edits = groups.flatMap((group) => {
        const { entries, start, trust } = group;
        return runs(entries, ({ key }) => keys.includes(named(key))).map(([first, last]) => {
          const [next, own, end] = [
            entries[last + 1],
            entries[first]?.start ?? 0,
            entries[last]?.end ?? 0,
          ];
          return next
            ? splice(own, next.start, "", trust)
            : splice(entries[first - 1]?.end ?? start, end, "", trust);
        });
      });
      return together(edits);
    },
    rename(from, to, value) {
      const found = find(from);
      return found && !holdsCode(value)
        ? splice(
            found.entry.start,
            found.entry.end,
            written(found.group, to, value),
            found.group.trust,
          )
        : null;
    },
    place: () => null,
    code: () => null,
  };
}

const lower = (one: Trust, other: Trust): Trust => (one === "fix" ? other : one);

const cannotHold = ({ refuses }: Group, value: Plain): boolean =>
  refuses?.test(word(value)) === true;

/**
 * `${MODE:REQUIRED}`, `${MODE:-REQUIRED}`: whoever fills it in takes what follows the colon where
 * nothing else is given.
 */
const DEFAULT = /^\$\{[\w.-]+:(?:-|(?![-?+]))(?!\})/;
function inPlaceholder(text: string, whole: Stretch): Stretch {
  const written = text.slice(whole.start, whole.end);
  const start =
    written.endsWith("}") && written.indexOf("}") === written.length - 1
      ? DEFAULT.exec(written)?.[0].length
      : undefined;
  return start === undefined ? whole : { start: whole.start + start, end: whole.end - 1 };
}

/** How a part is shown that has its place instead of a key. */
const MARKS: Readonly<Record<Part, (value: string) => string>> = {
  user: (value) => `${value}@`,
  password: (value) => `:${value}@`,
  host: String,
  port: (value) => `:${value}`,
  database: (value) => `/${value}`,
};

/** A stretch, or a smaller one in it. */
type Edges = (text: string, start: number, end: number) => Stretch;
const whole: Edges = (_, start, end) => ({ start, end });

/** The entries between two places, in a time that grows with their length alone. */
export function entriesIn(
  text: string,
  [from, end]: Span,
  separator: string,
  decode: (key: string) => string = String,
  edges: Edges = whole,
): Entry[] {
  const found: Entry[] = [];
  let equals = -1;
  for (let start = from; start <= end;) {
    const next = text.indexOf(separator, start);
    const stop = next < 0 || next > end ? end : next;
    const all = edges(text, start, stop);
    if (equals < all.start) equals = text.indexOf("=", all.start);
    if (equals < 0) equals = text.length;
    const keyEnd = Math.min(equals, all.end);
    const key = edges(text, all.start, keyEnd);
    if (key.end > key.start)
      found.push({
        key: decode(text.slice(key.start, key.end)),
        ...all,
        value: edges(text, Math.min(keyEnd + 1, all.end), all.end),
      });
    start = stop + separator.length;
  }
  return found;
}

/** A stretch without the blanks at its ends. */
export function trimmed(text: string, start: number, end: number): Stretch {
  let [first, last] = [start, end];
  while (first < last && /\s/.test(text.charAt(first))) first++;
  while (last > first && /\s/.test(text.charAt(last - 1))) last--;
  return { start: first, end: last };
}

/**
 * Whether more keys may stand in what is not known. A hole that is a whole value, or a whole name,
 * is one value; what follows a value, or stands where a key does, may hold any number of keys.
 */
export function goesOn(text: Text, { parts, groups }: Pick<Anatomy, "parts" | "groups">): boolean {
  const { value } = text;
  const mayHoldKeys = (hole: number): boolean =>
    value[hole] === HOLE && text.clues(hole, hole + 1).isOneWord !== true;
  const entries = groups.flatMap((group) => group.entries);
  if (entries.some(({ key }) => key.includes(HOLE))) return true;
  const isOpen = entries.some((entry) =>
    holesIn(value, entry.value).some((hole) => hole > entry.value.start && mayHoldKeys(hole)),
  );
  const isNamed = parts.database !== undefined || parts.port !== undefined || entries.length > 0;
  const isWhole =
    isNamed && /[=/:_-]/.test(value.at(-2) ?? "") && !namesMore(text, value.length - 1);
  return isOpen || (!isWhole && mayHoldKeys(value.length - 1));
}

/** `/${path}`, `/${rest}`: the name says that more than a database may follow. */
const MORE =
  /(?:rest|tail|suffix|extras?|more|path(?:name)?|query(?:string)?|search|param(?:eter)?s?|options)$/i;
/** Of `options.database` the first name is the value's own; `toString` is none. */
const namesMore = (text: Text, at: number): boolean =>
  text.value[at] === HOLE &&
  MORE.test(text.clues(at, at + 1).names.find((name) => name !== "toString") ?? "");

function holesIn(text: string, { start, end }: Stretch): readonly number[] {
  const found: number[] = [];
  for (
    let hole = text.indexOf(HOLE, start);
    hole >= 0 && hole < end;
    hole = text.indexOf(HOLE, hole + 1)
  )
    found.push(hole);
  return found;
}
