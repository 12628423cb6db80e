import { emptyMapping } from "../../document/mappings.js";
import type { Plain } from "../../document/plain.js";
import { atomOf, isOpen, missing, opaque, type Mapping, type Value } from "../../document/value.js";
import { allWritten } from "../../document/written.js";
import { textScalar } from "../../notations/text-scalar.js";
import { readUri } from "../../notations/uri.js";
import { bundleOf } from "../bundle.js";
import { candidatesOfEach } from "../candidates.js";
import type { Candidate } from "../client-table.js";
import { defineClient } from "../client.js";
import { djangoDriver, djangoTls, OPTIONS } from "../django-options.js";
import { credentials } from "../driver.js";
import { rename } from "../edits.js";
import type { IneffectiveRow } from "../ineffective.js";
import { truthOf } from "../keywords.js";
import { MADE_BY } from "../ssl-context.js";

const ADDRESS = /^mysql2?:\/\//;
/** What the keys of Django are in an address. */
const PARTS: Readonly<Record<string, string>> = {
  host: "HOST",
  port: "PORT",
  user: "USER",
  password: "PASSWORD",
};
const ENGINES = ["django.db.backends.mysql", "django_tidb"];
/** The parameter that becomes `{"ssl": {"ca": ...}}`. */
const CA = "ssl-ca";
const REQUIRE = "ssl_require";

/** Where each function has the address, by its place and by its name. */
type Makers = Readonly<Record<string, readonly [place: string, name: string]>>;
const MAKERS: Makers = {
  "dj_database_url.parse": ["0", "url"],
  "dj_database_url.config": ["1", "default"],
};

/** Values that are no texts in code. */
function asParsed(value: Value): Value {
  const word = value.kind === "scalar" ? String(value.value).toLowerCase() : "";
  const isBoolean = value.kind === "scalar" && (word === "true" || word === "false");
  return isBoolean ? { ...value, value: word === "true" } : value;
}

/** `ssl` as a driver gets it. */
const sslOf = (url: Mapping): Mapping => ({
  ...emptyMapping(url.head),
  keys: () => ["ca"],
  get: (key) => (key === "ca" ? url.get(CA) : missing(url.head)),
  spell: ([, key = ""], value) => url.spell([key === "ca" ? CA : key], value),
  word: url.word,
  put: (key, value) => (key === "ca" ? url.put(CA, value) : null),
  remove: (keys) => (keys.includes("ca") ? url.remove([CA]) : null),
  rename: () => null,
  place: () => url.place(CA),
  code: () => null,
});

const caIn = (value: unknown): Plain | null => {
  const { ca = null } = value as { readonly ca?: Plain };
  return ca;
};
const isTree = (value: unknown): value is object => typeof value === "object" && value !== null;

/** What a driver gets of the parameters of an address. */
function argumentsOf(url: Mapping): Mapping {
  const hasCa = url.keys().includes(CA);
  const named = (key: string): string => (key === "ssl" && hasCa ? CA : key);
  return {
    ...url,
    keys: () => [...new Set(url.keys().map((key) => (key === CA ? "ssl" : key)))],
    get(key) {
      if (key === CA) return missing(url.head);
      return key === "ssl" && hasCa ? sslOf(url) : asParsed(url.get(key));
    },
    put(key, value, after) {
      if (!isTree(value)) return url.put(named(key), value, after);
      const ca = key === "ssl" ? caIn(value) : null;
      return ca === null ? null : url.put(CA, ca);
    },
    spell: ([key = "", ...path], value) => {
      const isCa = key === "ssl" && (hasCa || path.length > 0 || value?.startsWith("ssl-ca="));
      if (!isCa) return url.spell([key, ...path], value);
      return value?.startsWith("ssl-ca=") ? value : url.spell([CA], value);
    },
    word(value, key) {
      const ca = isTree(value) ? caIn(value) : null;
      return ca === null ? url.word(value, key) : url.spell([CA], url.word(ca));
    },
    remove: (keys) => url.remove(keys.flatMap((key) => (key === "ssl" ? [CA, "ssl"] : [key]))),
    rename: (from, to, value) => (isTree(value) ? null : url.rename(named(from), to, value)),
    place: (key) => url.place(named(key)),
  };
}

/** What is asked of PostgreSQL, and comes to the driver of any database. */
function required(options: Mapping, made: Mapping): Mapping {
  const asked = made.get(REQUIRE);
  if (!made.keys().includes(REQUIRE) || truthOf(asked) === false) return options;
  const mode = truthOf(asked) === null ? opaque(asked.at) : asked;
  const isIt = (key: string): boolean => key === REQUIRE;
  return {
    ...options,
    keys: () => [...options.keys(), REQUIRE],
    get: (key) => (isIt(key) ? mode : options.get(key)),
    spell: (path, value) => (isIt(path[0] ?? "") ? made : options).spell(path, value),
    place: (key) => (isIt(key) ? made : options).place(key),
    rename: () => null,
    remove(keys) {
      const others = keys.filter((key) => !isIt(key));
      return allWritten([
        ...(keys.some(isIt) ? [made.remove([REQUIRE])] : []),
        ...(others.length > 0 ? [options.remove(others)] : []),
      ]);
    },
  };
}

/** The database that a call makes, with what is put into it later. */
function database(url: Mapping, made: Mapping, isParsed: boolean): Mapping | null {
  const set = made.keys();
  const own = set.includes(OPTIONS) ? made.get(OPTIONS) : null;
  if (own && (own.kind !== "mapping" || isOpen(own))) return null;
  const given = argumentsOf(url);
  const base = own
    ? {
        ...given,
        keys: () => [OPTIONS],
        get: (key: string) => (key === OPTIONS ? own : url.get(key)),
      }
    : required(given, made);
  return {
    ...base,
    head: isParsed ? base.head : made.head,
    get(key) {
      const name = Object.hasOwn(PARTS, key) ? PARTS[key] : undefined;
      return name !== undefined && set.includes(name) ? made.get(name) : base.get(key);
    },
  };
}

function isMysql(made: Mapping): boolean {
  if (made.keys().includes("engine")) return false;
  if (!made.keys().includes("ENGINE")) return true;
  const engine = made.get("ENGINE");
  return engine.kind === "scalar" && ENGINES.includes(String(engine.value));
}

function inAddress(address: Value, made: Mapping): readonly Candidate[] {
  if (address.kind === "choice")
    return candidatesOfEach(address, (branch) => inAddress(branch, made));
  const url =
    address.kind === "scalar"
      ? readUri(address, { read: textScalar, wins: "last" }, ADDRESS)
      : null;
  const options = url && database(url, made, true);
  return options ? [{ options, claims: [made.at, address.at] }] : [];
}

function candidates(value: Value): readonly Candidate[] {
  if (value.kind === "scalar") return inAddress(value, emptyMapping(value.at));
  if (value.kind !== "mapping" || !isMysql(value)) return [];
  const maker = value.get(MADE_BY);
  const name = maker.kind === "scalar" ? String(maker.value) : "";
  const [place, named] = (Object.hasOwn(MAKERS, name) ? MAKERS[name] : undefined) ?? [];
  if (place === undefined || named === undefined) return [];
  // More than these have no names, which differ between versions.
  if (value.get("2").kind !== "missing") return [];
  return inAddress(value.keys().includes(named) ? value.get(named) : value.get(place), value);
}

/** The name that other clients have for the roots. */
const MISNAMED = "ssl_ca";

/** What it is called here, where the driver knows the other name as little as this package. */
const renamed: IneffectiveRow = {
  paths: () => [MISNAMED],
  follows: `makes mysqlclient throw: dj-database-url calls it \`${CA}\``,
  meansTls: true,
  repair(options, path) {
    const value = options.get(path);
    const data = value.kind === "scalar" ? atomOf(value) : null;
    return data === null
      ? { words: `Call it \`${CA}\`.`, change: null }
      : rename(options, path, CA, data);
  },
};

/** Databases of Django that dj-database-url makes of an address: measured with 0.5.0 and 3.1.2. */
export const djDatabaseUrl = defineClient({
  name: "dj-database-url",
  hint: /dj_database_url/,
  language: "python",
  modules: ["dj_database_url"],
  makers: Object.keys(MAKERS).flatMap((name) => [name, `${name}{}`]),
  calls: {},
  configs: {
    file: /(?!)/,
    optionPaths: ["0.DATABASES.*"],
    holds: [MADE_BY],
    named: [MADE_BY, Object.keys(MAKERS)],
  },
  candidates,
  reads(options, _version, installed, settings) {
    const home = options.keys().includes(OPTIONS) ? OPTIONS : "";
    const given = home === "" ? options : options.get(home);
    const driver = djangoDriver(given, bundleOf(settings), installed);
    const has = (key: string): boolean => options.keys().includes(key);
    const isMisnamed = driver.name === "mysqlclient" && has(MISNAMED) && !has("ssl");
    return {
      facets: { ...credentials(), ...djangoTls(driver, home) },
      ineffective: isMisnamed ? [renamed] : driver.ineffective(home),
    };
  },
});
