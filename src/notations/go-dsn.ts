import { marked } from "../model/placeholder.js";
import { AS_IT_IS } from "../document/text.js";
import type { Mapping, Scalar } from "../document/value.js";
import { formWith, percentDecode } from "./percent-encoding.js";
import { entriesIn, goesOn, leadOfQuery, markOfQuery, type Group } from "./anatomy.js";
import { keyed } from "./keyed.js";
import { holdsSeveralDsns } from "./several.js";
import { textScalar } from "./text-scalar.js";
import { hostAndPort, userInfo } from "./uri.js";

/** A slash in a parameter would end the database's name. */
const VALUES = formWith(/[%&#+\s/]/g);
/** golang-migrate and others take it off. FACTS-dialects.md 3.1 and 3.3. */
const PREFIX = /^mysql:\/\//;

/**
 * A string that is a DSN of Go-MySQL-Driver, `user:password@tcp(host:port)/database?key=value`.
 * FACTS-dialects.md 3.1.
 */
export function readGoDsn({ text, at }: Scalar): readonly Mapping[] {
  if (!text || /\s/.test(text.value) || holdsSeveralDsns(text.value)) return [];
  const value = marked(text.value);
  const from = PREFIX.exec(value)?.[0].length ?? 0;
  const slash = value.lastIndexOf("/");
  const userEnd = value.lastIndexOf("@", slash);
  const netStart = Math.max(from, userEnd + 1);
  const open = value.indexOf("(", netStart);
  const isNet = /^tcp[46]?$/.test(value.slice(netStart, open));
  const isBare = open === netStart && userEnd >= from;
  if (!(isNet || isBare) || value.charAt(slash - 1) !== ")") return [];
  const mark = markOfQuery(value, slash);
  const query: Group = {
    entries:
      mark === null ? [] : entriesIn(text.value, [mark + 1, value.length], "&", percentDecode),
    start: mark ?? value.length,
    end: value.length,
    lead: leadOfQuery(mark, value.length),
    escaping: VALUES,
  };
  const host = hostAndPort(value, open + 1, slash - 1);
  const parts = {
    ...(userEnd >= from && userInfo(value, from, userEnd)),
    ...host,
    ...(slash + 1 < (mark ?? value.length) && {
      database: { start: slash + 1, end: mark ?? value.length },
    }),
  };
  const anatomy = { parts, groups: [query], portAt: { start: host.host.end, end: slash - 1 } };
  const habit = { parts: AS_IT_IS, read: textScalar, wins: "last" } as const;
  return [keyed(text, at, { ...anatomy, isOpen: goesOn(text, anatomy) }, habit)];
}
