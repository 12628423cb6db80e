import { spreadOver } from "../document/derived.js";
import { missing, type Mapping, type Value } from "../document/value.js";
import { under } from "./address.js";
import type { Layered } from "./client.js";
import { select, type Way } from "./ways.js";

/** Where the servers' own options stand, from the client's options. */
const serversOf = (options: Mapping, ways: readonly Way[]): readonly Value[] => ways.flatMap((way) => select([options], `0.${way}`));

/**
 * Each of several servers over what they share: `replication: { write: {}, read: [{}] }`. `keys` are those that a server
 * may have for itself; by default all.
 */
export function replicas({ options, claims }: Layered, ways: readonly Way[], keys?: readonly string[]): readonly Layered[] {
  const own = serversOf(options, ways).map((value) => (keys ? only(value, keys) : value));
  const merged = own.map((replica): Value => spreadOver(options, replica));
  const found = merged.flatMap((value) => (value.kind === "mapping" ? [value] : []));
  return found.length > 0 ? found.map((each) => ({ options: shared(each), claims })) : [{ options, claims }];
}

/** The same where the options of a server, and what all share, stand under a key: `replicas: { write: { connection: {} } }`. */
export function replicasUnder(home: string, { options, claims }: Layered, ways: readonly Way[]): readonly Layered[] {
  const own = serversOf(options, ways).map((server) => spreadOver(options.get(home), server));
  const found = own.flatMap((value) => (value.kind === "mapping" ? [under(options, home, value)] : []));
  return found.length > 0 ? found.map((each) => ({ options: each, claims })) : [{ options, claims }];
}

/** An entry is moved to what all servers share: not every client's types let a server have options of its own. */
const shared = (options: Mapping): Mapping => ({
  ...options,
  rename: (from, to, plain) => (from === to ? options.rename(from, to, plain) : null),
});

function only(value: Value, keys: readonly string[]): Value {
  if (value.kind !== "mapping") return value;
  const has = (key: string): boolean => keys.includes(key);
  return { ...value, keys: () => value.keys().filter(has), get: (key) => (has(key) ? value.get(key) : missing(value.head)) };
}
