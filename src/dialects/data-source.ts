import { readAlternatives } from "../document/alternatives.js";
import { keptApart } from "../document/apart.js";
import { endsOf } from "../document/choices.js";
import type { Use } from "../document/document.js";
import { valuesIn } from "../document/lists.js";
import { fixedMapping, narrowed } from "../document/mappings.js";
import { constant } from "../document/text.js";
import { missing, type Mapping, type Scalar, type Value } from "../document/value.js";
import { readConnectionProperties } from "../notations/connection-properties.js";
import { textScalar } from "../notations/text-scalar.js";
import { withBeside, type Beside } from "./beside.js";
import { addressed } from "./candidates.js";
import type { Candidate } from "./client-table.js";
import { unreadTls } from "./properties-beside.js";

type Places = string | readonly string[];

/**
 * Where a class of Java is given the parts of a connection: `0` is the first argument, `named.url` what `setUrl` or `url`
 * was called with. Of several places the first counts where something stands.
 */
export interface DataSource {
  readonly url: Places;
  readonly user?: Places;
  readonly password?: Places;
  readonly properties?: Places;
  /** How many arguments there are, where that says which method it is. */
  readonly arguments?: number;
}

/** The parts of a connection as one mapping, for each of the ways in which a call takes them. */
export const partsOf =
  (...homes: readonly DataSource[]) =>
  (use: Use): readonly Value[] => {
    const given = valuesIn(use.given);
    return homes
      .filter((home) => (home.arguments ?? given.length) === given.length)
      .map((home) =>
        fixedMapping(use.at, {
          url: () => at(use, given, home.url),
          user: () => at(use, given, home.user),
          password: () => at(use, given, home.password),
          properties: () => at(use, given, home.properties),
        }),
      )
      .filter((parts) => parts.get("url").kind !== "missing");
  };

function at(use: Use, given: readonly Value[], places: Places = []): Value {
  for (const place of [places].flat()) {
    const [first = "", ...keys] = place.split(".");
    const start = first === "named" ? use.named : given[Number(first || -1)];
    const value = start && keyIn(start, keys.join("."));
    if (value && value.kind !== "missing") return value;
  }
  return missing(use.at);
}

/** `key`, or `prefix.*` for all keys that begin so. */
function keyIn(value: Value, key: string): Value {
  if (value.kind !== "mapping" || key === "") return value;
  return key.endsWith("*") ? beginningWith(key.slice(0, -1), value) : value.get(key);
}

/** The keys of a mapping that begin alike, without their beginning; nothing where there is none. */
export function beginningWith(prefix: string, mapping: Mapping): Value {
  const keys = mapping
    .keys()
    .flatMap((key) => (key.startsWith(prefix) ? key.slice(prefix.length) : []));
  if (keys.length === 0) return mapping.rest();
  const values = keys.map((key) => [key, () => mapping.get(prefix + key)] as const);
  const own = fixedMapping(mapping.at, Object.fromEntries(values));
  return {
    ...own,
    get: (key: string) => (keys.includes(key) ? own.get(key) : mapping.rest()),
    rest: () => mapping.rest(),
    place: (key: string) => mapping.place(prefix + key),
    remove: (some: readonly string[]) => mapping.remove(some.map((key) => prefix + key)),
  };
}

/** An address, with the login and the properties that stand beside it. */
export const withAddress = (
  texts: (scalar: Scalar) => readonly Mapping[],
  over: "address" | "properties",
): ((value: Value) => readonly Candidate[]) => {
  // Of several hosts each is a connection: the address alone is read for them.
  const read = (scalar: Scalar): Mapping | null => {
    const [only, another] = texts(scalar);
    return only && !another ? only : null;
  };
  const joined = (parts: Mapping, address: Mapping): Mapping =>
    withBeside(address, besideIn(parts), over);
  const apart = addressed({ key: "url", read, joined });
  return (parts) => {
    const url = parts.kind === "mapping" ? parts.get("url") : parts;
    if (parts.kind !== "mapping" || url.kind !== "choice") return apart(parts);
    const address = readAlternatives(url, (end) => (end.kind === "scalar" ? read(end) : null));
    if (!address)
      return apart({ ...parts, get: (key) => (key === "url" ? keptApart(url) : parts.get(key)) });
    const claims = [parts.at, ...endsOf(url).map(({ at }) => at)];
    return [{ options: joined(parts, address), claims }];
  };
};

/** Whether options still hold the address that could not be read. */
export const isUnreadable = (options: Mapping): boolean => options.get("url").kind !== "missing";

function besideIn(parts: Mapping): Beside {
  const login = narrowed(parts, (key) => isLogin(key) && parts.get(key).kind !== "missing");
  return { login, properties: propertiesIn(parts), claims: [] };
}
const isLogin = (key: string): boolean => key === "user" || key === "password";

/** What the driver gets besides; it asks no property where the server is. */
function propertiesIn(parts: Mapping): Mapping | null {
  const value = parts.get("properties");
  if (value.kind === "missing" || (value.kind === "scalar" && value.value === null)) return null;
  if (value.kind === "scalar") return readConnectionProperties(value) ?? unreadTls(value.at);
  return value.kind === "mapping"
    ? narrowed(
        withWords(value),
        (key) => !/^(?:host|port|serverName|portNumber|url|URL)$/.test(key),
      )
    : unreadTls(value.at);
}

/** A constant of an enumeration, which stands for its name: `SslMode.VERIFY_IDENTITY.name()`. */
const CONSTANT = /\.(?<name>[A-Z][A-Z\d_]*)(?:\.(?:name|toString)\(\))?$/;

/** The mapping with constants in the place of what a language knows only where it comes from. */
export const withWords = (mapping: Mapping): Mapping => ({
  ...mapping,
  get(key) {
    const value = mapping.get(key);
    const origin = value.kind === "opaque" ? (value.origin ?? "") : "";
    const { name } = CONSTANT.exec(origin)?.groups ?? {};
    return name === undefined ? value : textScalar(constant(wordOf(name), value.at), value.at);
  },
});

/** Versions have no dots in their names: `TlsVersions.TLS1_2`. */
const wordOf = (name: string): string =>
  name.replace(/^TLS1(?:_(?=\d$))?/, (start) => (start === "TLS1" ? "TLSv1" : "TLSv1."));
