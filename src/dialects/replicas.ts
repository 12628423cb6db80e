import { endsOf } from "../document/choices.js";
import { spreadOver } from "../document/combine.js";
import { narrowed } from "../document/mappings.js";
import { offering } from "../document/offered.js";
import { isUnread, type Mapping, type Value } from "../document/value.js";
import { under } from "./address.js";
import type { Layered } from "./client-table.js";
import { select, type Way } from "./ways.js";

/**
 * Each of several servers over what they share: `replication: { write: {}, read: [{}] }`. `keys`
 * are those that a server may have for itself; by default all.
 */
export function replicas(
  layered: Layered,
  ways: readonly Way[],
  keys?: readonly string[],
): readonly Layered[] {
  const { options } = layered;
  return each(layered, ways, (server) =>
    over(options, keys ? only(server, keys) : server).map(shared),
  );
}

/**
 * The same where the options of a server, and what all share, stand under a key: `replicas: {
 * write: { connection: {} } }`.
 */
export function replicasUnder(
  home: string,
  layered: Layered,
  ways: readonly Way[],
): readonly Layered[] {
  const { options } = layered;
  return each(layered, ways, (server) =>
    over(options.get(home), server).map((inner) => under(options, home, inner)),
  );
}

function each(
  { options, claims }: Layered,
  ways: readonly Way[],
  merge: (server: Value) => readonly Mapping[],
): readonly Layered[] {
  const servers = ways
    .flatMap((way) => select([options], `0.${way}`))
    .flatMap(endsOf)
    .filter((server) => !isList(server));
  const areOne =
    new Set(servers.map(hostOf)).size === 1 && !ways.some((way) => hidesSome(options, way));
  const found = servers.flatMap((server) =>
    merge(server).map((merged) => ({ options: areOne ? merged : apart(merged, server), claims })),
  );
  return found.length > 0 ? found : [{ options, claims }];
}

const over = (lower: Value, server: Value): readonly Mapping[] => {
  const merged = spreadOver(lower, server);
  return merged.kind === "mapping" ? [merged] : [];
};

/** What tells one server from another. */
function hostOf(server: Value): string {
  const host = server.kind === "mapping" ? server.get("host") : server;
  if (host.kind === "scalar") return String(host.value);
  return isUnread(host) ? [host.says, ...host.clues.names, ...host.clues.texts].join(" ") : "";
}

const isList = (value: Value): boolean => value.kind === "list";

/** Whether there may be servers that the file does not show. */
const hidesSome = (options: Mapping, way: Way): boolean =>
  select([options], `0.${way.replace(/\.\*$/, "")}`).some((value) =>
    value.kind === "list"
      ? value.isOpen || value.items().some(({ isSpread }) => isSpread)
      : isUnread(value),
  );

/**
 * An edit of what all servers share concerns another database, too: a person must know that one.
 */
const apart = (merged: Mapping, server: Value): Mapping =>
  offering(merged, ({ edit }) =>
    edit.some(({ at }) => at[0] < server.at[0] || at[1] > server.at[1]),
  );

/**
 * An entry is moved to what all servers share: not every client's types let a server have options
 * of its own.
 */
const shared = (options: Mapping): Mapping => ({
  ...options,
  rename: (from, to, plain) => (from === to ? options.rename(from, to, plain) : null),
});

const only = (value: Value, keys: readonly string[]): Value =>
  value.kind === "mapping" ? narrowed(value, (key) => keys.includes(key)) : value;
