import type { Mapping, Value } from "../document/value.js";
import { unreadable } from "../notations/overlay.js";
import { addressOver, projected } from "../notations/projected.js";
import { textScalar } from "../notations/text-scalar.js";
import { readUri } from "../notations/uri.js";
import { addressed, type Layered } from "./client.js";

/** The client's own names for the parts of an address: `{ username: "user" }`. */
type Names = Readonly<Record<string, string>>;

/** A client that takes an address for its parts only: TLS cannot be said there, and the parts go before the options. */
export function addressParts(key: string, names: Names): (value: Value) => readonly Layered[] {
  return addressed({
    key,
    read(scalar) {
      const address = readUri(scalar, { read: textScalar, wins: "last" });
      return address && projected(address, names);
    },
    joined: (options, address) => addressOver(options, address, Object.keys(names)),
    hidden: (options) => projected(unreadable(options), names),
  });
}

/** Options whose connection stands under a key of its own: an object, an address, or what a function gives. */
export function connectionUnder(key: string, layers: (value: Value) => readonly Layered[]): (value: Value) => readonly Layered[] {
  const inner = (value: Value): readonly Layered[] => {
    if (value.kind === "choice") return value.of.flatMap(inner);
    return value.kind === "opaque" && value.result ? inner(value.result()) : layers(value);
  };
  return (config) => {
    if (config.kind === "choice") return config.of.flatMap(connectionUnder(key, layers));
    if (config.kind !== "mapping") return [];
    return inner(config.get(key)).map(({ options, claims }) => ({
      options: under(config, key, options),
      claims: [config.at, ...claims],
    }));
  };
}

/** Options with something else at one key: what was found there in the end. */
export function under(config: Mapping, key: string, options: Mapping): Mapping {
  return { ...config, get: (asked) => (asked === key ? options : config.get(asked)) };
}
