import { endsOf } from "../document/choices.js";
import { combined, type Order } from "../document/combine.js";
import type { Holder, Located } from "../document/located.js";
import { emptyMapping } from "../document/mappings.js";
import { withLoweredTrust } from "../document/offered.js";
import type { Mapping, Scalar, Value } from "../document/value.js";
import type { Span } from "../model/setting.js";
import { withDefault } from "../notations/interpolation.js";
import { entryOf, plain, plainKeys } from "./plain-keys.js";
import { propertiesBeside, unreadTls } from "./properties-beside.js";

/** What a file says beside an address: who connects, and what else the driver is told. */
export interface Beside {
  /** `user` and `password`, in the file's own spelling. */
  readonly login: Mapping;
  /** What the driver gets as properties. */
  readonly properties: Mapping | null;
  /** The places that this accounts for. */
  readonly claims: readonly Span[];
}

/** `url`, `jdbc-url`, `tidbUrl`: a stem, and what says that this is an address. */
const ADDRESS = /^(?<stem>.*?)(?:jdbc)?ur[il]$/;
const LOGIN = {
  user: ["username", "user"],
  password: ["password", "passwd", "pass", "pwd"],
} as const;
type LoginKey = keyof typeof LOGIN;

/**
 * Mappings of their own in which frameworks keep what belongs to one kind of connection: the pools
 * of Spring, what its own beans are configured by, Quarkus's `jdbc` beside its `username`, and WildFly's `security`.
 */
const PARTS: readonly string[] = [
  ...["hikari", "tomcat", "druid", "dbcp2", "configuration"],
  ...["jdbc", "reactive", "security"],
];
/** What a part of a connection is called beside an address of a name with this stem. */
function namesWith(stem: string, name: string): readonly string[] {
  if (stem === "") return [name];
  const own = [`${stem}jdbc${name}`, stem + name];
  // `<connection-url>` stands beside `<user-name>`.
  return stem === "connection" ? [...own, name] : own;
}

/** What stands beside an address, where it stands under a key that says that it is one. */
export function besideOf({ holders, taken }: Located<Scalar>): Beside | null {
  const [nearest, outer] = holders();
  const stem = ADDRESS.exec(plain(nearest?.key ?? ""))?.groups?.stem;
  if (!nearest || stem === undefined) return null;
  const places = placesOf(nearest, outer);
  const find = (names: readonly string[]): Holder | null =>
    entryOf(
      places,
      names.flatMap((name) => namesWith(stem, name)),
    );
  const login = { user: find(LOGIN.user), password: find(LOGIN.password) };
  const properties = propertiesBeside(places, nearest, outer);
  if (!login.user && !login.password && !properties) return null;
  const trusted = (mapping: Mapping): Mapping =>
    taken === "known" ? mapping : withLoweredTrust(mapping, () => true);
  return {
    login: trusted(loginOf(nearest.mapping, login)),
    properties: properties && trusted(properties),
    claims: Object.values(login).flatMap((entry) => {
      const place = entry?.mapping.place(entry.key);
      return place ? [place] : [];
    }),
  };
}

/** The mapping around an address, with the parts of it that say more about the same connection. */
function placesOf(nearest: Holder, outer: Holder | undefined): readonly Mapping[] {
  const isPart = outer !== undefined && PARTS.includes(plain(outer.key));
  const home = isPart ? outer.mapping : nearest.mapping;
  const parts = PARTS.flatMap((name) => {
    const key = plainKeys(home).get(name);
    const part = key === undefined ? home : home.get(key);
    return part.kind === "mapping" && part !== home ? [part] : [];
  });
  return [...new Set([...(isPart ? [nearest.mapping] : []), ...parts, home])];
}

/** Entries that stand in other mappings, under names of our own. */
function loginOf(around: Mapping, entries: Readonly<Record<LoginKey, Holder | null>>): Mapping {
  const empty = emptyMapping(around.at);
  const entryAt = (key: string): Holder | null =>
    Object.hasOwn(entries, key) ? entries[key as LoginKey] : null;
  const get = (key: string): Value => {
    const entry = entryAt(key);
    return entry ? valueAt(entry) : empty.get(key);
  };
  return {
    ...empty,
    get,
    keys: () => Object.keys(entries).filter((key) => entryAt(key) !== null),
    spell([first = "", ...others], value) {
      const entry = entryAt(first);
      return entry ? entry.mapping.spell([entry.key, ...others], value) : first;
    },
    word: (value, key) => (entryAt(key ?? "")?.mapping ?? around).word(value),
    put(key, value) {
      const now = get(key);
      const [only, another] = endsOf(now).filter(({ kind }) => kind === "scalar");
      const entry = entryAt(key);
      if (now.kind === "scalar") return entry?.mapping.put(entry.key, value) ?? null;
      return only?.kind === "scalar" && !another ? only.replace(value) : null;
    },
    remove(keys) {
      const [entry, another] = keys.flatMap((key) => entryAt(key) ?? []);
      return entry && !another ? entry.mapping.remove([entry.key]) : null;
    },
    place(key) {
      const entry = entryAt(key);
      return entry?.mapping.place(entry.key) ?? null;
    },
  };
}

const valueAt = ({ mapping, key }: Holder): Value => withDefault(mapping.get(key));

const ADDRESS_FIRST: Order = { is: "upper", takesNew: () => "upper" };

/** An address with what stands beside it. Its own login counts first; `over` says whether the properties do. */
export function withBeside(
  address: Mapping,
  { login, properties }: Beside,
  over: "address" | "properties" | "neither",
): Mapping {
  const both = combined(address, login, ADDRESS_FIRST);
  if (!properties) return both;
  if (over === "neither") return combined(unreadTls(properties.at), both);
  return over === "properties"
    ? combined(properties, both)
    : combined(both, properties, ADDRESS_FIRST);
}
