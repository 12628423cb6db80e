import { spreadOver } from "../document/derived.js";
import type { Value } from "../document/value.js";
import type { Layered } from "./client.js";
import { select, type Way } from "./ways.js";

/** Each of several servers over what they share: `replication: { write: {}, read: [{}] }`. */
export function replicas({ options, claims }: Layered, ...ways: readonly Way[]): readonly Layered[] {
  const own = ways.flatMap((way) => select([options], `0.${way}`));
  const merged = own.map((replica): Value => spreadOver(options, replica));
  const found = merged.flatMap((value) => (value.kind === "mapping" ? [value] : []));
  return found.length > 0 ? found.map((each) => ({ options: each, claims })) : [{ options, claims }];
}
