import { spreadOver } from "../document/derived.js";
import { missing, type Mapping, type Value } from "../document/value.js";
import type { Layered } from "./client.js";
import { select, type Way } from "./ways.js";

/**
 * Each of several servers over what they share: `replication: { write: {}, read: [{}] }`. `keys` are those that a server
 * may have for itself; by default all.
 */
export function replicas({ options, claims }: Layered, ways: readonly Way[], keys?: readonly string[]): readonly Layered[] {
  const own = ways.flatMap((way) => select([options], `0.${way}`)).map((value) => (keys ? only(value, keys) : value));
  const merged = own.map((replica): Value => spreadOver(options, replica));
  const found = merged.flatMap((value) => (value.kind === "mapping" ? [value] : []));
  return found.length > 0 ? found.map((each) => ({ options: shared(each), claims })) : [{ options, claims }];
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
