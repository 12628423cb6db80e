import type { Holder } from "../document/located.js";
import { emptyMapping, fixedMapping } from "../document/mappings.js";
import { isFilledIn, missing, opaque, type Mapping } from "../document/value.js";
import type { Span } from "../model/setting.js";
import { readConnectionProperties } from "../notations/connection-properties.js";
import { entryOf, plain } from "./plain-keys.js";

/** Where frameworks keep what they hand to the driver. */
const PROPERTIES: readonly string[] = [
  "data-source-properties",
  "additional-jdbc-properties",
  "connection-properties",
  "connect-properties",
  "jdbc-properties",
  "properties",
  "options",
  "connect_args",
].map(plain);
/** Where SQLAlchemy keeps the last of them. */
const AROUND: readonly string[] = ["create_engine_kwargs"].map(plain);

/**
 * What a driver gets as properties, beside an address with such a key: what says so, what a pool of Hikari has, or what
 * is not known.
 */
export const propertiesBeside = (
  places: readonly Mapping[],
  nearest: Holder,
  outer: Holder | undefined,
): Mapping | null =>
  propertiesIn(places) ?? amongOthers(nearest.mapping) ?? ofHikari(nearest, outer);

function propertiesIn(places: readonly Mapping[]): Mapping | null {
  const around = entryOf(places, AROUND);
  const inner = around?.mapping.get(around.key);
  const all = inner?.kind === "mapping" ? [...places, inner] : places;
  const entry = entryOf(all, PROPERTIES);
  if (!entry) return inBrackets(places);
  const value = entry.mapping.get(entry.key);
  if (value.kind === "mapping") return bracketed(value, "") ?? value;
  if (value.kind !== "scalar") return null;
  return readConnectionProperties(value) ?? (isFilledIn(value) ? unreadTls(value.at) : null);
}

/** `data-source-properties[sslMode]`: between brackets Spring leaves a name as it is. */
const BRACKETED = /^(?<lead>[^[]*)\[(?<name>[^[\]]+)\]$/;

function inBrackets(places: readonly Mapping[]): Mapping | null {
  for (const mapping of places)
    for (const key of mapping.keys()) {
      const lead = BRACKETED.exec(key)?.groups?.lead ?? "";
      if (PROPERTIES.includes(plain(lead))) return bracketed(mapping, lead);
    }
  return null;
}

/** The keys between brackets behind a name; null where there are none. */
function bracketed(mapping: Mapping, name: string): Mapping | null {
  const keyOf = (inner: string): string => `${name}[${inner}]`;
  const names = mapping.keys().flatMap((key) => {
    const { lead, name: inner } = BRACKETED.exec(key)?.groups ?? {};
    return lead === name && inner !== undefined ? [inner] : [];
  });
  if (names.length === 0) return null;
  return {
    ...fixedMapping(
      mapping.at,
      Object.fromEntries(names.map((inner) => [inner, () => mapping.get(keyOf(inner))])),
    ),
    spell: ([first = "", ...others], value) => mapping.spell([keyOf(first), ...others], value),
    place: (inner) => mapping.place(keyOf(inner)),
  };
}

/** Hikari's own file has `dataSource.sslMode` beside `jdbcUrl`; Hibernate's has a pool beside `connection`. */
function ofHikari({ mapping, key }: Holder, outer: Holder | undefined): Mapping | null {
  const hikari = outer && plain(outer.key) === "connection" ? outer.mapping.get("hikari") : null;
  const pool = plain(key) === "jdbcurl" ? mapping : hikari;
  const value = pool?.kind === "mapping" ? pool.get("dataSource") : null;
  return value?.kind === "mapping" ? value : null;
}

/** Words of the drivers as they spell them, and files that may have them. */
const TOLD =
  /^(?:sslMode|enabled(?:TLSProtocols|SslProtocolSuites)|tlsVersions|useSS[Ll]|requireSSL|verifyServerCertificate|driverPropert(?:ies|(?:y|ies)File))$|_?PROPERTIES_?SSL_?MODE$/;

/** Hibernate and Kafka hand on what stands beside the address itself. Not all do, so it is not known. */
function amongOthers(mapping: Mapping): Mapping | null {
  return mapping.keys().some((key) => TOLD.test(key)) ? unreadTls(mapping.at) : null;
}

/** Something that may say anything of TLS. */
export const unreadTls = (at: Span): Mapping => ({
  ...emptyMapping(at),
  get: (key) => (/ssl|tls/i.test(key) ? opaque(at) : missing(at)),
});
