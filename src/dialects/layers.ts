import { inBothStates, statesOf, withoutBeginnings } from "../document/beginnings.js";
import { isUnread, type Choice, type Mapping, type Scalar, type Value } from "../document/value.js";
import type { Guard } from "../model/setting.js";
import { overlay, unreadable } from "./overlay.js";
import type { Layered } from "./client-table.js";

/** What is answered where one of a choice is taken. */
export const guardsOf = ({ test, of }: Choice, index: number): readonly Guard[] =>
  test && of.length === 2 && test.isAttempt !== true ? [{ test, holds: index === 0 }] : [];

/** The layers of a value, and where it is an address in two states, those of both as one. */
export function inStates(
  given: Value,
  value: Value,
  layers: (value: Value) => readonly Layered[],
): readonly Layered[] {
  const states = statesOf(given);
  const found = layers(states?.longer ?? value);
  const before = states ? layers(states.shorter) : [];
  if (!states || before.length !== found.length) return found;
  return found.map((layer, index) => {
    const other = before[index] ?? layer;
    return {
      ...layer,
      claims: [...layer.claims, ...other.claims],
      options: inBothStates(states, layer.options, other.options),
    };
  });
}

/** The layers of each branch of a choice, with what chooses it. */
export const layersOfEach = (
  value: Choice,
  layers: (branch: Value) => readonly Layered[],
): readonly Layered[] =>
  value.of.flatMap((branch, index) =>
    layers(branch).map((layer) => ({
      ...layer,
      guards: [...guardsOf(value, index), ...(layer.guards ?? [])],
    })),
  );

/** Where a client takes an address, what it makes of it, and how the options go together with it. */
export interface AddressHabit {
  /** The key that may hold an address, among the other keys. */
  readonly key: string;
  /** Reads a string; null where it is no address. */
  read(scalar: Scalar): Mapping | null;
  /** Which of both counts where both speak; by default what the options say. */
  readonly joined?: (options: Mapping, address: Mapping) => Mapping;
  /** What an address may hold that cannot be read; by default any key. */
  readonly hidden?: (options: Mapping) => Mapping;
  /** With this key written the connection does not leave the machine. */
  readonly local?: string;
}

/** An address, an options object, or an options object and each address that stands in it. */
export function addressed({
  key,
  read,
  joined = overlay,
  hidden = unreadable,
  local = "socketPath",
}: AddressHabit) {
  return function layers(given: Value): readonly Layered[] {
    const value = withoutBeginnings(given);
    if (value.kind === "choice") return layersOfEach(value, layers);
    if (statesOf(given)) return inStates(given, value, layers);
    if (value.kind === "scalar") {
      const options = read(value);
      return options ? [{ options, claims: [value.at] }] : [];
    }
    if (value.kind !== "mapping" || (value.keys().includes(local) && isWritten(value.get(local))))
      return [];
    const own = [value.at];
    if (value.isAddress) return [{ options: value, claims: own }];
    const address = value.get(key);
    if (address.kind === "mapping") return [{ options: joined(value, address), claims: own }];
    const below = layers(address).map((layer) => ({
      ...layer,
      options: joined(value, layer.options),
      claims: [...own, ...layer.claims],
    }));
    if (below.length > 0) return below;
    return [{ options: isUnread(address) ? joined(value, hidden(value)) : value, claims: own }];
  };
}

const isWritten = (value: Value): boolean =>
  value.kind !== "missing" && !(value.kind === "scalar" && !value.value);
