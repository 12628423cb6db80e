import type { Use } from "../../document/document.js";
import type { Mapping, Value } from "../../document/value.js";
import { defineClient } from "../client.js";
import { withWords } from "../data-source.js";
import { credentials, type Driver, type Reading } from "../driver.js";
import { asyncer, r2dbcMariadb } from "../drivers/r2dbc.js";

/** The options that all drivers have; where whole packages are imported, their own is not known. */
const OPTIONS = ".ConnectionFactoryOptions.";
/** What they are called in an address. */
const COMMON: Readonly<Record<string, string>> = {
  host: "HOST",
  port: "PORT",
  user: "USER",
  password: "PASSWORD",
  ssl: "SSL",
};
const keyFor = (option: string, named: Mapping): string | undefined =>
  named.keys().find((key) => key.endsWith(OPTIONS + option));

/** An option that is not known. */
const ANY = "*";

/** Options by the names that they have in an address. A new one would be one more call in a chain: nobody puts it there. */
function renamed(named: Mapping): Mapping {
  const own = withWords(named);
  const nameOf = (key: string): string => {
    const option = COMMON[key];
    return (option === undefined ? undefined : keyFor(option, named)) ?? key;
  };
  return {
    ...own,
    get: (key) => own.get(nameOf(key)),
    keys: () => [...Object.keys(COMMON).filter((key) => nameOf(key) !== key), ...own.keys()],
    put(key, value) {
      const now = own.get(nameOf(key));
      return now.kind === "scalar" ? now.replace(value) : null;
    },
    rename: () => null,
    // Builders take constants of an enumeration.
    spell: (path, value) =>
      own.spell(
        path,
        value?.replace(/^"?([A-Z_]+)"?$/, (_, name: string) => `SslMode.${name}`),
      ),
  };
}

const set = ({ named }: Use): readonly Value[] =>
  named.keys().length > 0 && !named.keys().includes(ANY) ? [renamed(named)] : [];

const readingOf = (driver: Driver, user = "user"): Reading => ({
  facets: { ...credentials({ user }), ...driver.tls("") },
  ineffective: driver.ineffective(""),
});
const userIn = (options: Mapping): string =>
  options.get("username").kind === "missing" ? "user" : "username";

const says = (options: Mapping, word: RegExp): boolean =>
  ["DRIVER", "PROTOCOL"].some((option) => {
    const key = keyFor(option, options);
    const value = key === undefined ? null : options.get(key);
    return value?.kind === "scalar" && word.test(String(value.value));
  });

/** Builders of asyncer's R2DBC for MySQL. FACTS-dialects.md 2.2. */
export const r2dbcMysqlBuilder = defineClient({
  name: "r2dbc-mysql-builder",
  hint: /r2dbc/,
  language: "java",
  modules: ["io.asyncer.r2dbc.mysql", "io.r2dbc.spi"],
  readers: ["io.asyncer.r2dbc.mysql.MySqlConnectionFactory", "io.r2dbc.spi.ConnectionFactories"],
  calls: {
    "MySqlConnectionConfiguration.builder": set,
    "ConnectionFactoryOptions.builder": (use) =>
      set(use).filter((value) => value.kind === "mapping" && says(value, /^mysql$/)),
  },
  reads: (options) => readingOf(asyncer(false), userIn(options)),
});

/** The same of MariaDB's. */
export const r2dbcMariadbBuilder = defineClient({
  name: "r2dbc-mariadb-builder",
  hint: /r2dbc/,
  language: "java",
  modules: ["org.mariadb.r2dbc", "io.r2dbc.spi"],
  readers: ["org.mariadb.r2dbc.MariadbConnectionFactory"],
  calls: {
    "MariadbConnectionConfiguration.builder": set,
    "ConnectionFactoryOptions.builder": (use) =>
      set(use).filter((value) => value.kind === "mapping" && says(value, /^mariadb$/)),
  },
  reads: (options) => readingOf(r2dbcMariadb, userIn(options)),
});
