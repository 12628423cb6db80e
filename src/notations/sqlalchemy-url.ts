import { marked } from "../model/placeholder.js";
import { decoded } from "../document/text.js";
import type { Mapping, Scalar } from "../document/value.js";
import { formWith, PERCENT } from "./percent-encoding.js";
import { goesOn, markOfQuery, upTo } from "./anatomy.js";
import { keyed } from "./keyed.js";
import { holdsSeveral } from "./several.js";
import { textScalar } from "./text-scalar.js";
import { hostAndPort, queryGroup, SCHEME } from "./uri.js";

/** An `@` would end a password that is none. */
const QUERY = formWith(/[%&#+\s@]/g);

/** Celery's backends have `db+` before the address that they hand on. */
const DRIVEN = /^(?:db\+)?(?:mysql|mariadb)\+\w+:\/\//;
/** The same of a string that SQLAlchemy is given: it needs no driver. */
export const GIVEN = /^(?:mysql|mariadb)(?:\+\w+)?:\/\//;

/**
 * A string that is a URL of SQLAlchemy. The first `@` ends the password, whatever stands in it, and
 * nothing but the end ends the query. FACTS-dialects.md 4.6.
 */
export function readSqlAlchemyUrl({ text, at }: Scalar, begins = DRIVEN): readonly Mapping[] {
  if (!text || /\s/.test(text.value) || holdsSeveral(text.value)) return [];
  const scheme = begins.exec(text.value)?.[0];
  if (scheme === undefined) return [];
  const value = marked(text.value);
  const from = scheme.length;
  const sign = from + value.slice(from).search(/[:/@]|$/);
  const userEnd = value.charAt(sign) === "/" ? from - 1 : value.indexOf("@", sign);
  const hostStart = Math.max(from, userEnd + 1);
  const [mark, end] = [markOfQuery(value, hostStart), value.length];
  const pathEnd = mark ?? end;
  const hostEnd = upTo(value, "/", hostStart, pathEnd);
  const host = hostAndPort(value, hostStart, hostEnd);
  const parts = {
    ...(userEnd >= from && { user: { start: from, end: sign } }),
    ...(sign < userEnd && { password: { start: sign + 1, end: userEnd } }),
    ...host,
    ...(hostEnd + 1 < pathEnd && { database: { start: hostEnd + 1, end: pathEnd } }),
  };
  const anatomy = {
    parts,
    groups: [{ ...queryGroup(text.value, mark, end), escaping: QUERY }],
    portAt: { start: host.host.end, end: hostEnd },
  };
  const mapping = keyed(
    text,
    at,
    { ...anatomy, isOpen: goesOn(text, anatomy) },
    { parts: PERCENT, read: textScalar, wins: "last" },
  );
  const driver = textScalar(
    decoded(text, scheme.startsWith("db+") ? 3 : 0, value.indexOf("://"), PERCENT),
    at,
  );
  return [{ ...mapping, get: (key) => (key === SCHEME ? driver : mapping.get(key)) }];
}
