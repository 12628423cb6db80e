import { HOLE } from "../model/hole.js";
import type { Span } from "../model/setting.js";
import { decoded, type Escaping, type Text } from "../document/text.js";
import {
  Environment,
  holdsCode,
  missing,
  NO_CLUES,
  opaque,
  type Mapping,
  type Plain,
  type Scalar,
  type Value,
  type Written,
} from "../document/value.js";
import { readJson } from "./json.js";
import { runs } from "../document/runs.js";
import { textScalar, together, type Word } from "./text-scalar.js";

/** The parts of an address, by the names that the JavaScript drivers give them. */
type Part = "user" | "password" | "host" | "port" | "database";
interface Stretch {
  readonly start: number;
  readonly end: number;
}
interface Parameter extends Stretch {
  readonly key: string;
  readonly valueStart: number;
}
interface Anatomy {
  readonly parts: Readonly<Partial<Record<Part, Stretch>>>;
  readonly parameters: readonly Parameter[];
  readonly queryStart: number | null;
  readonly queryEnd: number;
  readonly hostEnd: number;
  readonly portEnd: number;
}

function percentDecode(escape: string): string {
  try {
    return decodeURIComponent(escape);
  } catch {
    return escape;
  }
}

/** Each byte of a character is three characters long. */
const percentWidth = (character: string): number => 3 * new TextEncoder().encode(character).length;

const PERCENT: Escaping = {
  escape: /(?:%[0-9a-f]{2})+/gi,
  decode: percentDecode,
  widthOf: percentWidth,
  encode: encodeURIComponent,
  through: "encodeURIComponent",
};
/** In a query the characters of JSON may stand as they are; a neighbour that is percent-encoded is followed. */
const query = (encoded: boolean): Escaping => ({
  escape: /\+|(?:%[0-9a-f]{2})+/gi,
  decode: (escape) => (escape === "+" ? " " : percentDecode(escape)),
  widthOf: percentWidth,
  encode: encoded ? encodeURIComponent : (text) => text.replace(/[%&#+\s]/g, encodeURIComponent),
  through: "encodeURIComponent",
});

/** Splits `scheme://user:password@host:port/database?key=value&...` as WHATWG URL does: the user ends at the last `@` of the authority. */
export function dissect(text: string): Anatomy | null {
  const scheme = /^[a-z][a-z0-9+.-]*:\/\//i.exec(text)?.[0];
  if (scheme === undefined) return null;
  const from = scheme.length;
  const after = text.slice(from).search(/[/?#]/);
  const authorityEnd = after < 0 ? text.length : from + after;
  const authority = text.slice(from, authorityEnd);
  const hostStart = from + authority.lastIndexOf("@") + 1;
  const colon = /:(?![^[]*\])[^:]*$/.exec(text.slice(hostStart, authorityEnd));
  const hostEnd = colon ? hostStart + colon.index : authorityEnd;
  const hash = text.indexOf("#", authorityEnd);
  const end = hash < 0 ? text.length : hash;
  const mark = text.indexOf("?", authorityEnd);
  const queryStart = mark < 0 || mark >= end ? null : mark + 1;
  const parts: Partial<Record<Part, Stretch>> = { host: { start: hostStart, end: hostEnd } };
  if (hostStart > from) Object.assign(parts, userInfo(text, from, hostStart - 1));
  if (colon && hostEnd + 1 < authorityEnd) parts.port = { start: hostEnd + 1, end: authorityEnd };
  const pathEnd = queryStart === null ? end : queryStart - 1;
  if (authorityEnd + 1 < pathEnd) parts.database = { start: authorityEnd + 1, end: pathEnd };
  return {
    parts,
    parameters: queryStart === null ? [] : parametersOf(text, queryStart, end),
    queryStart,
    queryEnd: end,
    hostEnd,
    portEnd: authorityEnd,
  };
}

function userInfo(text: string, start: number, end: number): Partial<Record<Part, Stretch>> {
  const colon = text.indexOf(":", start);
  if (colon < 0 || colon >= end) return { user: { start, end } };
  return { user: { start, end: colon }, password: { start: colon + 1, end } };
}

function parametersOf(text: string, from: number, end: number): Parameter[] {
  const found: Parameter[] = [];
  for (let start = from; start <= end;) {
    const next = text.indexOf("&", start);
    const stop = next < 0 || next > end ? end : next;
    const equals = text.slice(start, stop).indexOf("=");
    const keyEnd = equals < 0 ? stop : start + equals;
    if (keyEnd > start)
      found.push({ key: percentDecode(text.slice(start, keyEnd)), start, end: stop, valueStart: Math.min(keyEnd + 1, stop) });
    start = stop + 1;
  }
  return found;
}

const PARTS: readonly Part[] = ["user", "password", "host", "port", "database"];
/** What stands before `://`; no key of its own, but some clients read it. */
export const SCHEME = "scheme";
const isPart = (key: string): key is Part => (PARTS as readonly string[]).includes(key);
const word: Word = (value) => (typeof value === "string" ? value : JSON.stringify(value));
const spell = (path: readonly string[], value?: string): string => {
  const key = path.join(".");
  if (value === undefined) return key;
  if (isPart(key)) return { user: `${value}@`, password: `:${value}@`, host: value, port: `:${value}`, database: `/${value}` }[key];
  return path.length > 1 ? `${key}: ${value}` : `${key}=${value}`;
};

/** What a driver makes of the query. */
export interface QueryHabit {
  readonly read: (text: Text, at: Span) => Value;
  /** Which of two parameters of the same name counts. */
  readonly wins: "first" | "last";
}

/** Every value is tried as JSON, else it is a string. */
export const jsonOrText: QueryHabit["read"] = (text, at) => readJson(text, at) ?? textScalar(text, at);

/** A string that holds an address, as a mapping whose edits stay inside the string. Null where it is none. */
export function readUri(scalar: Scalar, { read, wins }: QueryHabit): Mapping | null {
  const { text, at } = scalar;
  const anatomy = text && dissect(text.value);
  if (!text || !anatomy) return null;
  const { parts, parameters, queryStart, queryEnd, hostEnd, portEnd } = anatomy;
  const isEncoded = /%7B|%22/i.test(queryStart === null ? "" : text.value.slice(queryStart));
  const escaping = query(isEncoded);
  // An address that ends in the middle of what it names may go on in what is not known.
  const endsOpen = text.value.endsWith(HOLE) && !parts.database && !parts.port;
  const tailIsOpen = endsOpen || text.value.slice(queryStart ?? queryEnd).includes(HOLE);
  const find = (key: string): Parameter | undefined =>
    wins === "first" ? parameters.find((parameter) => parameter.key === key) : parameters.findLast((parameter) => parameter.key === key);
  const splice = (start: number, end: number, by: string): Written | null => {
    const edit = text.splice(start, end, by);
    return edit && { edit, trust: text.trust };
  };
  const entry = (key: string, value: Plain): string => `${key}=${escaping.encode(word(value))}`;
  const partOf = (part: Part): Value => {
    const stretch = parts[part];
    return stretch ? textScalar(decoded(text, stretch.start, stretch.end, PERCENT), at) : missing(at);
  };
  return {
    kind: "mapping",
    at,
    head: at,
    clues: NO_CLUES,
    spell,
    word,
    keys: () => [...PARTS.filter((part) => parts[part]), ...parameters.map(({ key }) => key)],
    get(key) {
      if (isPart(key)) return partOf(key);
      if (key === SCHEME) return textScalar(decoded(text, 0, text.value.indexOf(":"), PERCENT), at);
      const parameter = find(key);
      if (!parameter) return tailIsOpen ? opaque(at, "", NO_CLUES) : missing(at);
      const value = read(decoded(text, parameter.valueStart, parameter.end, escaping), at);
      return { ...value, at: text.locate(parameter.start, parameter.end) ?? at };
    },
    put(key, value) {
      if (isPart(key)) {
        const written = partOf(key);
        if (written.kind === "scalar") return written.replace(value);
        return key === "port" && !(value instanceof Environment) ? splice(hostEnd, portEnd, `:${word(value)}`) : null;
      }
      if (holdsCode(value) || value instanceof Environment) return null;
      const parameter = find(key);
      if (parameter) return splice(parameter.start, parameter.end, entry(key, value));
      const isEmpty = queryStart !== null && queryStart === queryEnd;
      return splice(queryEnd, queryEnd, `${queryStart === null ? "?" : isEmpty ? "" : "&"}${entry(key, value)}`);
    },
    remove(keys) {
      const edits = runs(parameters, ({ key }) => keys.includes(key)).map(([first, last]) => {
        const next = parameters[last + 1];
        const [start, end] = [parameters[first]?.start ?? 0, parameters[last]?.end ?? 0];
        return next ? text.splice(start, next.start, "") : text.splice(start - 1, end, "");
      });
      return together(edits, text.trust);
    },
    rename(from, to, value) {
      const parameter = find(from);
      return parameter && !holdsCode(value) ? splice(parameter.start, parameter.end, entry(to, value)) : null;
    },
    code: () => null,
  };
}
