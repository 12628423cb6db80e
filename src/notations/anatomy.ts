import { HOLE } from "../model/hole.js";
import {
  goesOnInPlace,
  holdsFormat,
  isPlace,
  marked,
  namesPassword,
  placesIn,
} from "../model/placeholder.js";
import type { Trust } from "../model/connection.js";
import type { Span } from "../model/setting.js";
import type { Escaping, Text } from "../document/text.js";

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

/** Where a sign stands between two places, or the second of them. */
export function upTo(text: string, sign: string, from: number, end = text.length): number {
  const at = text.indexOf(sign, from);
  return at < 0 ? end : Math.min(at, end);
}

/** The mark of a query that begins before the end. */
export function markOfQuery(text: string, from: number, end = text.length): number | null {
  const mark = upTo(text, "?", from, end);
  return mark < end ? mark : null;
}

/** What stands before one more entry of a query, whose mark stands there if it has one. */
export function leadOfQuery(mark: number | null, end: number): string {
  if (mark === null) return "?";
  return mark + 1 === end ? "" : "&";
}

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
  const signs = marked(text);
  let equals = -1;
  for (let start = from; start <= end;) {
    const stop = upTo(signs, separator, start, end);
    const all = edges(text, start, stop);
    if (equals < all.start) equals = upTo(signs, "=", all.start);
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
  if (entries.some(({ key }) => key.includes(HOLE) || isPlace(key) || holdsFormat(key)))
    return true;
  if (placesIn(value).some((place) => KEYS.test(place))) return true;
  const last = parts.database ?? parts.port ?? parts.host;
  if (last && goesOnInPlace(value.slice(last.start, last.end))) return true;
  if (entries.some(({ key, value: { start, end } }) => mayEndInKeys(key, value.slice(start, end))))
    return true;
  if (parts.database && UNMARKED.test(value.slice(parts.database.start, parts.database.end)))
    return true;
  if (groups.some((group) => group.entries.some((entry) => isMarkedTwice(value, group, entry))))
    return true;
  const isOpen = entries.some(({ value: { start, end } }) =>
    Array.from(value.slice(start + 1, end).matchAll(HOLES)).some(({ index }) =>
      mayHoldKeys(start + 1 + index),
    ),
  );
  const isNamed = parts.database !== undefined || parts.port !== undefined || entries.length > 0;
  const isWhole = isNamed && /[=/:_-][^]$/.test(value) && !namesMore(text, value.length - 1);
  return isOpen || (!isWhole && mayHoldKeys(value.length - 1));
}

const HOLES = new RegExp(HOLE, "g");
/** `${DATABASE:-test?sslMode=DISABLED}`: a default with keys of its own. */
const KEYS = /[?&;][\w.-]+=/;
/** `a=b${OPTIONS}`. A password may end in such a sign. */
const mayEndInKeys = (key: string, value: string): boolean =>
  goesOnInPlace(value) && (!namesPassword(key) || holdsFormat(value) || isPlace(value));
/** Keys in what has the place of a database: something that is not known begins them, as in `/test${mark}b=2`. */
const UNMARKED = new RegExp(`[&}>${HOLE}][\\w.-]+=|${HOLE}[^&]*&`);
/**
 * `?a=b?c=d`: what is put together on a way that is not taken, as one of
 * `url.includes("?") ? url + "&c=d" : url + "?c=d"`.
 */
export const isMarkedTwice = (
  text: string,
  group: Group,
  { value: { start, end } }: Entry,
): boolean => text[group.start] === "?" && /\?[\w.-]+=/.test(text.slice(start, end));

/** `/${path}`, `/${rest}`: the name says that more than a database may follow. */
const MORE =
  /(?:rest|tail|suffix|extras?|more|path(?:name)?|query(?:string)?|search|param(?:eter)?s?|options)$/i;
/** Of `options.database` the first name is the value's own; `toString` is none. */
const namesMore = (text: Text, at: number): boolean =>
  MORE.test(text.clues(at, at + 1).names.find((name) => name !== "toString") ?? "");
