import type { Guard } from "../model/setting.js";
import { keptApart } from "../document/apart.js";
import { inBothStates, statesOf, withoutBeginnings } from "../document/beginnings.js";
import { guardsOf } from "../document/choices.js";
import { onWay } from "../document/ways.js";
import { isUnread, type Choice, type Mapping, type Scalar, type Value } from "../document/value.js";
import { overlay, unreadable } from "./overlay.js";
import type { Candidate } from "./client-table.js";

/** The candidates of a value, and where it is an address in two states, those of both as one. */
export function inStates(
  given: Value,
  value: Value,
  candidates: (value: Value) => readonly Candidate[],
): readonly Candidate[] {
  const states = statesOf(given);
  const found = candidates(states?.longer ?? value);
  const before = states ? candidates(states.shorter) : [];
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

const branchesApart = (value: Choice): readonly Value[] => {
  const apart = keptApart(value);
  return apart.kind === "choice" ? apart.of : value.of;
};

/** The candidates of each branch of a choice, with what chooses it. */
export const candidatesOfEach = (
  value: Choice,
  candidates: (branch: Value, guards: readonly Guard[]) => readonly Candidate[],
): readonly Candidate[] =>
  branchesApart(value).flatMap((branch, index) => {
    const guards = guardsOf(value, index);
    return candidates(branch, guards).map((layer) => ({
      ...layer,
      guards: [...guards, ...(layer.guards ?? [])],
    }));
  });

/** A candidate on each way through the condition that chooses what stands at a key; `shared` as in `onWay`. */
export function apartBy(
  key: string,
  candidate: Candidate,
  shared: Parameters<typeof onWay>[2],
): readonly Candidate[] {
  const { options, guards = [] } = candidate;
  const value = options.get(key);
  if (value.kind !== "choice" || !value.test) return [candidate];
  return value.of.map((_, index) => {
    const chosen = guardsOf(value, index);
    return {
      ...candidate,
      options: onWay(options, chosen, shared),
      guards: [...guards, ...chosen],
    };
  });
}

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
  return function candidates(given: Value): readonly Candidate[] {
    const value = withoutBeginnings(given);
    if (value.kind === "choice") return candidatesOfEach(value, candidates);
    if (statesOf(given)) return inStates(given, value, candidates);
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
    const below = candidates(address).map((layer) => ({
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
