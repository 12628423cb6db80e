import type { PartNames } from "./parted.js";

/** What several servers of one database do, or which of them one is. */
const ROLES = /read|reader|ro|readonly|write|writer|rw|primary|master|replica|slave|\d/.source;
const ROLE = new RegExp(`^(?<whole>\\w+)_(?<role>${ROLES})$`);
const HOST_OF_ROLE = new RegExp(`^(\\w+?)_?host(?:name)?_(${ROLES})$`);

/** `db_host_read` is `db_read_host`. */
export const roleFirst = (name: string): string =>
  name.replace(HOST_OF_ROLE, (_, stem: string, role: string) => `${stem}_${role}_host`);

/** `db_read` in its parts. */
const roleIn = (name: string): { readonly whole: string; readonly role: string } | null => {
  const { whole, role } = ROLE.exec(name)?.groups ?? {};
  return whole === undefined || role === undefined ? null : { whole, role };
};

/**
 * `DB_READ_HOST` and `DB_WRITE_HOST` share `DB_PORT`: where all of them are `ours` and have nothing else of their own, the
 * first speaks for the database. The stems that have given their host away.
 */
export function lendHosts(
  stems: ReadonlyMap<string, PartNames>,
  ours: (name: string) => boolean,
): ReadonlySet<string> {
  const roles = new Map<string, string[]>();
  for (const [stem, { first }] of stems) {
    const { whole } = roleIn(stem) ?? {};
    if (whole !== undefined && first.has("host"))
      roles.set(whole, [...(roles.get(whole) ?? []), stem]);
  }
  const lent = new Set<string>();
  for (const [whole, names] of roles) {
    const own = stems.get(whole)?.first;
    if (!own || own.has("host") || own.has("url")) continue;
    const all = names.flatMap((stem) => stems.get(stem) ?? []);
    const hosts = all.flatMap(({ first }) => first.get("host") ?? []);
    const [host] = hosts;
    if (host === undefined || !hosts.every(ours) || all.some(({ first }) => first.size > 1))
      continue;
    own.set("host", host);
    for (const stem of names) lent.add(stem);
  }
  return lent;
}
