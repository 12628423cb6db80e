import { spreadOver } from "../document/derived.js";
import { missing, type Value } from "../document/value.js";
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
  return found.length > 0 ? found.map((each) => ({ options: each, claims })) : [{ options, claims }];
}

function only(value: Value, keys: readonly string[]): Value {
  if (value.kind !== "mapping") return value;
  const has = (key: string): boolean => keys.includes(key);
  return { ...value, keys: () => value.keys().filter(has), get: (key) => (has(key) ? value.get(key) : missing(value.head)) };
}
