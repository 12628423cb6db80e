import { HOLE } from "../model/hole.js";
import { marked } from "../model/placeholder.js";
import { AS_IT_IS, decoded, type Text } from "../document/text.js";
import { opaque, type Mapping, type Scalar } from "../document/value.js";
import { PERCENT, percentDecode, query } from "./percent-encoding.js";
import {
  entriesIn,
  goesOn,
  isPart,
  leadOfQuery,
  markOfQuery,
  upTo,
  type Anatomy,
  type Group,
  type Part,
  type Stretch,
} from "./anatomy.js";
import { keyed, type Habit } from "./keyed.js";
import { holdsSeveral } from "./several.js";
import { textScalar } from "./text-scalar.js";

/**
 * Splits `scheme://user:password@host:port/database?key=value&...` as WHATWG URL does: the user
 * ends at the last `@` of the authority.
 */
export function dissect(whole: Text, scheme = /^[a-z][a-z0-9+.-]*:\/\//i): Anatomy | null {
  const from = scheme.exec(whole.value)?.[0].length;
  if (from === undefined || holdsSeveral(whole.value)) return null;
  const text = marked(whole.value);
  // What was copied from a browser: `mysql://user:password@https://host`.
  const [page = ""] = /^(?:[^/?#]*@)?https?:\/\//i.exec(text.slice(from)) ?? [];
  const after = text.slice(from + page.length).search(/[/?#]/);
  const authorityEnd = after < 0 ? text.length : from + page.length + after;
  const authority = text.slice(from, authorityEnd);
  const userEnd = authority.lastIndexOf("@");
  const hostStart = from + Math.max(userEnd + 1, page.length);
  const end = upTo(text, "#", authorityEnd);
  const queryStart = markOfQuery(text, authorityEnd, end);
  const pathEnd = queryStart ?? end;
  const parts: Partial<Record<Part, Stretch>> = {
    ...(userEnd >= 0 && userInfo(text, from, from + userEnd)),
    ...hostAndPort(text, hostStart, authorityEnd),
    ...(authorityEnd + 1 < pathEnd && { database: { start: authorityEnd + 1, end: pathEnd } }),
  };
  const anatomy = { parts, groups: [queryGroup(whole.value, queryStart, end)] };
  const portAt = { start: parts.host?.end ?? authorityEnd, end: authorityEnd };
  return { ...anatomy, portAt, isOpen: goesOn(whole, anatomy) };
}

/** What a query holds, from its mark to its end, and where it goes on. */
export function queryGroup(text: string, mark: number | null, end: number): Group {
  return {
    entries: mark === null ? [] : entriesIn(text, [mark + 1, end], "&", percentDecode),
    start: mark ?? end,
    end,
    lead: leadOfQuery(mark, end),
    escaping: query(/%7B|%22/i.test(text.slice(mark ?? end))),
  };
}

/** `:user::password`: names that are filled in. */
const NAMES = /^(:[A-Za-z_]\w*):(:[A-Za-z_]\w*)$/;

/** `user:password`, divided at the first colon. */
export function userInfo(text: string, start: number, end: number): Partial<Record<Part, Stretch>> {
  const name = NAMES.exec(text.slice(start, end))?.[1];
  if (name !== undefined)
    return {
      user: { start, end: start + name.length },
      password: { start: start + name.length + 1, end },
    };
  const colon = marked(text.slice(start, end)).indexOf(":");
  if (colon < 0) return { user: { start, end } };
  return { user: { start, end: start + colon }, password: { start: start + colon + 1, end } };
}

/** `host:port`, divided at the last colon outside of brackets. */
export function hostAndPort(
  text: string,
  start: number,
  end: number,
): Partial<Record<Part, Stretch>> & { readonly host: Stretch } {
  const authority = marked(text.slice(start, end));
  // What stands in braces waits to be replaced: `{port:d}`.
  const colon = authority.lastIndexOf(
    ":",
    authority.endsWith("}") ? authority.lastIndexOf("{") : undefined,
  );
  if (colon <= authority.lastIndexOf("]")) return { host: { start, end } };
  const host = { start, end: start + colon };
  return host.end + 1 < end ? { host, port: { start: host.end + 1, end } } : { host };
}

/** What stands before `://`; no key of its own, but some clients read it. */
export const SCHEME = "scheme";

/**
 * A string that holds an address, as a mapping whose edits stay inside the string. Null where it is
 * none.
 */
export function readUri(
  scalar: Scalar,
  habit: Pick<Habit, "read" | "wins" | "named">,
  scheme?: RegExp,
): Mapping | null {
  const { text, at } = scalar;
  const anatomy = text && (dissect(text, scheme) ?? (scheme ? null : continued(text.value)));
  if (!text || !anatomy) return null;
  // A parameter of a part's name is no part.
  const named = (key: string): string => (isPart(key) ? `?${key}` : (habit.named?.(key) ?? key));
  const mapping = keyed(text, at, anatomy, { ...habit, parts: PERCENT, named });
  if (!anatomy.parts.host) {
    const clues = text.clues(0, 1);
    return {
      ...mapping,
      clues,
      get: (key) => (key === SCHEME || isPart(key) ? opaque(at, "", clues) : mapping.get(key)),
    };
  }
  return {
    ...mapping,
    get: (key) =>
      key === SCHEME
        ? textScalar(decoded(text, 0, text.value.indexOf("://"), PERCENT), at)
        : mapping.get(key),
  };
}

/** An address that only the running program knows, with a query after it: `${url}?ssl={}`. */
function continued(text: string): Anatomy | null {
  if (!text.startsWith(`${HOLE}?`)) return null;
  return {
    parts: {},
    groups: [queryGroup(text, 1, upTo(text, "#", 1))],
    portAt: null,
    isOpen: true,
  };
}

/** A string that is nothing but `host:port`, or a host. */
export function readHostAndPort(scalar: Scalar): Mapping | null {
  const { text, at } = scalar;
  if (!text || /[\s/@]/.test(text.value)) return null;
  const end = text.value.length;
  const parts = hostAndPort(text.value, 0, end);
  const portAt = { start: parts.host.end, end };
  const anatomy = { parts, groups: [], portAt, isOpen: false };
  return keyed(text, at, anatomy, { parts: AS_IT_IS, read: textScalar, wins: "last" });
}
