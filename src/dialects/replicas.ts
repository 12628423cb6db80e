import { endsOf } from "../document/choices.js";
import { spreadOver } from "../document/combine.js";
import { narrowed } from "../document/mappings.js";
import { withLoweredTrust } from "../document/offered.js";
import { isUnread, type Mapping, type Value } from "../document/value.js";
import { under } from "./address.js";
import type { Candidate } from "./client-table.js";
import { select, type OptionPath } from "./option-path.js";

/**
 * Each of several servers over what they share: `replication: { write: {}, read: [{}] }`. `keys`
 * are those that a server may have for itself; by default all.
 */
export function replicas(
  candidate: Candidate,
  optionPaths: readonly OptionPath[],
  keys?: readonly string[],
): readonly Candidate[] {
  const { options } = candidate;
  return each(candidate, optionPaths, (server) =>
    over(options, keys ? only(server, keys) : server).map(shared),
  );
}

/**
 * The same where the options of a server, and what all share, stand under a key: `replicas: {
 * write: { connection: {} } }`.
 */
export function replicasUnder(
  home: string,
  candidate: Candidate,
  optionPaths: readonly OptionPath[],
): readonly Candidate[] {
  const { options } = candidate;
  return each(candidate, optionPaths, (server) =>
    over(options.get(home), server).map((inner) => under(options, home, inner)),
  );
}

function each(
  { options, claims }: Candidate,
  optionPaths: readonly OptionPath[],
  merge: (server: Value) => readonly Mapping[],
): readonly Candidate[] {
  const servers = optionPaths
    .flatMap((optionPath) => select([options], `0.${optionPath}`))
    .flatMap(endsOf)
    .filter((server) => !isList(server));
  const areOne =
    new Set(servers.map(hostOf)).size === 1 &&
    !optionPaths.some((optionPath) => hidesSome(options, optionPath));
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
const hidesSome = (options: Mapping, optionPath: OptionPath): boolean =>
  select([options], `0.${optionPath.replace(/\.\*$/, "")}`).some((value) =>
    value.kind === "list"
      ? value.isOpen || value.items().some(({ isSpread }) => isSpread)
      : isUnread(value),
  );

/**
 * An edit of what all servers share concerns another database, too: a person must know that one.
 */
const apart = (merged: Mapping, server: Value): Mapping =>
  withLoweredTrust(merged, ({ edit }) =>
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
