import { emptyMapping } from "../../document/mappings.js";
import type { Plain } from "../../document/plain.js";
import {
  atomOf,
  missing,
  opaque,
  type Mapping,
  type Value,
  type Written,
} from "../../document/value.js";
import { allWritten } from "../../document/written.js";
import { isPart } from "../../notations/anatomy.js";
import { defineDjangoUrls } from "../django-urls.js";
import { mysqlclient } from "../drivers/mysqlclient.js";
import { pymysql } from "../drivers/pymysql.js";
import { rename } from "../edits.js";
import type { IneffectiveRow } from "../ineffective.js";
import { truthOf } from "../keywords.js";

/** The parameter that becomes `{"ssl": {"ca": ...}}`. */
const CA = "ssl-ca";
const REQUIRE = "ssl_require";

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

/** Behind the mode, which is the first parameter of an address that has none: the driver needs both. */
const behindMode = (written: Written | null): Written | null =>
  written && {
    ...written,
    edit: written.edit.map((one) => ({ ...one, text: one.text.replace(/^\??/, "&") })),
  };

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
      if (ca === null) return null;
      const written = url.put(CA, ca);
      return url.keys().every(isPart) ? behindMode(written) : written;
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

/** Addresses of dj-database-url: measured with 0.5.0 and 3.1.2. */
export const djDatabaseUrl = defineDjangoUrls({
  name: "dj-database-url",
  hint: /dj_database_url|dj_db_url/,
  modules: ["dj_database_url", "environs"],
  drivers: { mysqlclient, pymysql },
  makers: {
    "dj_database_url.parse": ["0", "url"],
    "dj_database_url.config": ["1", "default"],
    "environs.Env().dj_db_url": ["1", "default"],
  },
  // More arguments than two have no names, which differ between versions.
  unread: ["engine", "2"],
  given: (url, made) => required(argumentsOf(url), made),
  refined(reading, options, driver) {
    const has = (key: string): boolean => options.keys().includes(key);
    const isMisnamed = driver.name === "mysqlclient" && has(MISNAMED) && !has("ssl");
    return isMisnamed ? { ...reading, ineffective: [renamed] } : reading;
  },
});
