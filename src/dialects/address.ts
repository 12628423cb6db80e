import { statesOf, withoutBeginnings } from "../document/beginnings.js";
import type { Use } from "../document/document.js";
import { partial } from "../document/mappings.js";
import { isUnread, type List, type Mapping, type Value, type Written } from "../document/value.js";
import { valuesIn } from "../document/lists.js";
import { allWritten } from "../document/written.js";
import { unreadable } from "./overlay.js";
import { addressOver, projected } from "./projected.js";
import { textScalar } from "../notations/text-scalar.js";
import { readUri } from "../notations/uri.js";
import type { Candidate } from "./client-table.js";
import { addressed, candidatesOfEach } from "./candidates.js";
import type { Driver } from "./driver.js";
import { change, repair, quoted } from "./edits.js";
import { type IneffectiveRow } from "./ineffective.js";
import { misplaced } from "./strangers.js";

/** The client's own names for the parts of an address: `{ username: "user" }`. */
type Names = Readonly<Record<string, string>>;

/**
 * A client that takes an address for its parts only: TLS cannot be said there, and the parts go
 * before the options. Where the address is not known, what they say of the `kept` key counts.
 */
export function addressParts(
  key: string,
  names: Names,
  kept?: string,
): (value: Value) => readonly Candidate[] {
  const hiddenNames = (options: Mapping): Names =>
    Object.fromEntries(
      Object.entries(names).filter(([key]) => key !== kept || !options.keys().includes(key)),
    );
  return addressed({
    key,
    read(scalar) {
      const address = readUri(scalar, { read: textScalar, wins: "last" });
      return address && projected(address, names);
    },
    joined: (options, address) => addressOver(options, address, Object.keys(names)),
    hidden: (options) => projected(unreadable(options), hiddenNames(options)),
  });
}

/**
 * Options whose connection stands under a key of its own: an object, an address, or what a function
 * gives.
 */
export function connectionUnder(
  key: string,
  candidates: (value: Value) => readonly Candidate[],
): (value: Value) => readonly Candidate[] {
  const inner = (given: Value): readonly Candidate[] => {
    const isOneAddress = statesOf(given) !== null;
    const value = isOneAddress ? given : withoutBeginnings(given);
    if (value.kind === "choice" && !isOneAddress) return candidatesOfEach(value, inner);
    if (value.kind === "scalar" || value.kind === "choice")
      return candidates(value).map((candidate) => ({
        ...candidate,
        options: below(candidate.options),
      }));
    if (value.kind === "producer") return inner(value.result());
    if (!isUnread(value)) return candidates(value);
    // Of what comes from elsewhere nothing is known but its names; what stands beside it is judged
    // all the same.
    return [{ options: partial(value.at, value.clues), claims: [] }];
  };
  return (config) => {
    if (config.kind === "choice") return candidatesOfEach(config, connectionUnder(key, candidates));
    if (config.kind !== "mapping") return [];
    return inner(config.get(key)).map(({ options, claims, ...rest }) => ({
      ...rest,
      options: under(config, key, options),
      claims: [config.at, ...claims],
    }));
  };
}

/** An address spells its own keys, not the way to it. */
export const below = (address: Mapping): Mapping => ({
  ...address,
  spell: (path, value) => address.spell(path.slice(1), value),
});

/** Options with something else at one key: what was found there in the end, in its own spelling. */
export function under(config: Mapping, key: string, options: Mapping): Mapping {
  return { ...config, get: (asked) => (asked === key ? options : config.get(asked)) };
}

/**
 * An argument that the client does not read, under a name that no options have, so that its
 * mistakes can be told.
 */
export const ASIDE = "aside";
export function aside(options: Mapping, other: Value | undefined): Mapping {
  if (other?.kind !== "mapping") return options;
  const named = (path: readonly string[]): readonly string[] => path.filter((key) => key !== ASIDE);
  return under(options, ASIDE, {
    ...other,
    spell: (path, value) => other.spell(named(path), value),
  });
}

/**
 * The drivers take one argument: options after another are never looked at. What is no object may
 * be an address, whose parameters are not known; `key` is where the options could hold it.
 */
export function besideArgument(
  candidates: (value: Value) => readonly Candidate[],
  value: Value,
  use: Use | null,
  key?: string,
): readonly Candidate[] {
  const [first, second] = use ? valuesIn(use.given) : [];
  if (!use || value !== first || value.kind === "mapping" || second?.kind !== "mapping")
    return candidates(value);
  const put: Mapping["put"] = (name, plain) =>
    name === key ? merged(use.given, second, name) : second.put(name, plain);
  const withAside = ({ options, claims, ...rest }: Candidate): Candidate => ({
    ...rest,
    options: {
      ...aside(options, { ...second, put }),
      remove: (keys) => (keys.includes(ASIDE) ? use.given.remove(1, 1) : options.remove(keys)),
    },
    claims,
  });
  if (value.kind === "scalar") return candidates(value).map(withAside);
  const isIgnored = isUnread(value) && second.keys().includes("ssl");
  return isIgnored
    ? [withAside({ options: partial(value.at, value.clues), claims: [second.at] })]
    : candidates(value);
}

/** The first of two arguments among the options in the second, all of which count from then on. */
function merged(given: List, options: Mapping, key: string): Written | null {
  const code = given.items().length === 2 ? given.code(0) : null;
  const written = code && allWritten([options.put(key, code), given.remove(0, 0)]);
  return written && { ...written, trust: "suggest" };
}

export const oneArgument = ({ name, documented }: Driver, key?: string): IneffectiveRow => {
  const row = misplaced(
    `${ASIDE}.ssl`,
    "ssl",
    `is ignored by ${name}, which takes one argument only`,
    documented,
  );
  return {
    ...row,
    repair(options, path) {
      if (!isUnread(options.get("ssl"))) return row.repair(options, path);
      // What the environment gives is an address; anything else may be an object.
      if (key === undefined || options.clues.variables.length === 0)
        return repair("Write it into the first argument", null);
      const merged = change(options, `${ASIDE}.${key}`, (place) => place.put(key, null));
      return repair(`Write both into one object, ${quoted(`{ ${key}: ..., ssl: ... }`)}`, merged);
    },
  };
};
