import { marked } from "../model/placeholder.js";
import type { Escaping } from "../document/text.js";
import type { Mapping, Scalar } from "../document/value.js";
import {
  entriesIn,
  goesOn,
  leadOfQuery,
  markOfQuery,
  trimmed,
  upTo,
  type Anatomy,
  type Group,
  type Stretch,
} from "./anatomy.js";
import { keyed } from "./keyed.js";
import { holdsSeveral } from "./several.js";
import { textScalar } from "./text-scalar.js";
import { hostAndPort, userInfo } from "./uri.js";

/** How one driver reads `jdbc:name://hosts/database?key=value`. */
export interface Jdbc {
  readonly driver: "mysql" | "mariadb";
  readonly parts: Escaping;
  readonly query: Escaping;
  /** In the brackets of a host. */
  readonly host: Escaping;
  /** What their values cannot hold, where nothing is encoded. */
  readonly refuses?: { readonly query: RegExp; readonly host: RegExp };
  /** What ends the URL before its end. */
  readonly fragment: string | null;
  /** The name of a key, where several spellings have one. */
  readonly named: (key: string) => string;
}

/** Each is read with the whole query; more are generated. */
const MOST_HOSTS = 50;
/** Longer than the longest name of a driver and its wrappers. */
const LONGEST = 100;

/**
 * Whose URL it is, and where its `//` ends: `jdbc:aws-wrapper:mysql:loadbalance://`. Wrappers:
 * FACTS-dialects.md 1.2.
 */
export function driverOf(text: string): { readonly driver: string; readonly from: number } | null {
  const end = text.slice(0, LONGEST).indexOf("//");
  const [first = "", ...names] = text.slice(0, Math.max(0, end)).toLowerCase().split(":");
  const named = names.find((name) => name === "mysql" || name === "mariadb");
  // With this word MariaDB's driver takes the other's URLs: FACTS-dialects.md 2.1.
  const driver = named === "mysql" && text.includes("permitMysqlScheme") ? "mariadb" : named;
  const isJdbc =
    /^jdbc(?:-secretsmanager)?$/.test(first) &&
    names.pop() === "" &&
    names.every((name) => /^[\w-]+$/.test(name));
  // A test container is no server.
  return driver === undefined || !isJdbc || names.includes("tc") ? null : { driver, from: end + 2 };
}

/** Blanks stand at the signs of a query, or this is a sentence that begins with an address. */
export function isSentence(text: string): boolean {
  for (const { 0: blanks, index } of text.matchAll(/\s+/g)) {
    const end = index + blanks.length;
    const neighbours = text.charAt(index - 1) + text.charAt(end);
    if (end < text.length && !/[=&?]/.test(neighbours)) return true;
  }
  return false;
}

/**
 * Each host of a URL as a connection of its own: what is said in its brackets counts before what
 * the query says.
 */
export function readJdbc(scalar: Scalar, jdbc: Jdbc): readonly Mapping[] {
  const { text, at } = scalar;
  const found = text && driverOf(text.value);
  if (!text || found?.driver !== jdbc.driver || isSentence(text.value)) return [];
  if (holdsSeveral(text.value)) return [];
  const value = marked(text.value);
  const after = value.slice(found.from).search(jdbc.fragment === null ? /[/?]/ : /[/?#]/);
  const authorityEnd = after < 0 ? value.length : found.from + after;
  const hash = jdbc.fragment === null ? value.length : upTo(value, jdbc.fragment, authorityEnd);
  const { end } = trimmed(value, authorityEnd, hash);
  const mark = markOfQuery(value, authorityEnd, end);
  const database = { start: authorityEnd + 1, end: mark ?? end };
  const all = segments(value, found.from, authorityEnd);
  if (all.length > MOST_HOSTS) return [];
  const hosts = all.flatMap((segment) => hostsIn(value, segment, jdbc));
  const query: Group = {
    entries:
      mark === null
        ? []
        : entriesIn(text.value, [mark + 1, end], "&", decoder(jdbc.query), trimmed),
    start: mark ?? end,
    end,
    lead: leadOfQuery(mark, end),
    escaping: jdbc.query,
    ...(jdbc.refuses && { refuses: jdbc.refuses.query }),
    // The other hosts read it too.
    ...(hosts.length > 1 && { trust: "suggest" }),
  };
  return hosts.map(({ parts, groups, portAt }) => {
    const anatomy = {
      parts: { ...parts, ...(database.start < database.end && { database }) },
      groups: [...groups, query],
      portAt,
    };
    const isOpen = goesOn(text, anatomy);
    const habit = { parts: jdbc.parts, read: textScalar, wins: "last", named: jdbc.named } as const;
    return keyed(text, at, { ...anatomy, isOpen }, habit);
  });
}

type Host = Pick<Anatomy, "parts" | "groups" | "portAt">;

/**
 * `user:password@host:port`, `(host=h,port=1)`, `address=(host=h)(port=1)`, `user@[host,host]`.
 * FACTS-dialects.md 1.1.
 */
function hostsIn(text: string, { start, end }: Stretch, jdbc: Jdbc): readonly Host[] {
  const own = text.slice(start, end);
  const open = own.search(/[([]/);
  const at = own.lastIndexOf("@", open < 0 ? own.length : open);
  const user = at >= 0 ? userInfo(text, start, start + at) : {};
  const from = start + at + 1;
  const isList = own.endsWith("]") && /^\[[^\]]*,/.test(own.slice(at + 1));
  const servers = isList
    ? segments(text, from + 1, end - 1).slice(0, MOST_HOSTS)
    : [{ start: from, end }];
  return servers.map((server) => {
    const { parts, ...host } = serverOf(text, server, jdbc);
    return { ...host, parts: { ...user, ...parts } };
  });
}

function serverOf(text: string, { start, end }: Stretch, jdbc: Jdbc): Host {
  const written = text.slice(start, end);
  const address = /^address=\(/i.exec(written)?.[0].length;
  if ((address !== undefined || written.startsWith("(")) && written.endsWith(")")) {
    const [from, separator] = address === undefined ? [start + 1, ","] : [start + address, ")("];
    const entries = entriesIn(text, [from, end - 1], separator, decoder(jdbc.host), trimmed);
    const refuses = jdbc.refuses && { refuses: jdbc.refuses.host };
    return {
      parts: {},
      groups: [
        { entries, start: from, end: end - 1, lead: separator, escaping: jdbc.host, ...refuses },
      ],
      portAt: null,
    };
  }
  const parts = hostAndPort(text, start, end);
  return { parts: start === end ? {} : parts, groups: [], portAt: { start: parts.host.end, end } };
}

/** Neighbours between commas that stand in no brackets. */
function segments(text: string, from: number, end: number): readonly Stretch[] {
  const found: Stretch[] = [];
  let [start, depth] = [from, 0];
  for (let index = from; index < end; index++) {
    const character = text.charAt(index);
    if (character === "(" || character === "[") depth++;
    if (character === ")" || character === "]") depth--;
    if (character !== "," || depth > 0) continue;
    found.push(trimmed(text, start, index));
    start = index + 1;
  }
  return [...found, trimmed(text, start, end)];
}

const decoder =
  ({ escape, decode }: Escaping) =>
  (key: string): string =>
    key.replace(escape, decode);
