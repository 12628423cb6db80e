import type { Use } from "../../document/document.js";
import type { Mapping, Value } from "../../document/value.js";
import { defineClient } from "../client.js";
import { withWords } from "../data-source.js";
import { credentials, type Driver, type Reading } from "../driver.js";
import { asyncer, r2dbcMariadb } from "../drivers/r2dbc.js";

const OPTIONS = "io.r2dbc.spi.ConnectionFactoryOptions.";
/** What the options that all drivers have are called in an address. */
const COMMON: Readonly<Record<string, string>> = {
  host: `${OPTIONS}HOST`,
  port: `${OPTIONS}PORT`,
  user: `${OPTIONS}USER`,
  password: `${OPTIONS}PASSWORD`,
  ssl: `${OPTIONS}SSL`,
};
const DRIVER = `${OPTIONS}DRIVER`;
const PROTOCOL = `${OPTIONS}PROTOCOL`;

/** An option that is not known. */
const ANY = "*";

/** Options by the names that they have in an address. A new one would be one more call in a chain: nobody puts it there. */
function renamed(named: Mapping): Mapping {
  const own = withWords(named);
  const nameOf = (key: string): string => {
    const name = COMMON[key];
    return name !== undefined && named.keys().includes(name) ? name : key;
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
  [DRIVER, PROTOCOL].some((key) => {
    const value = options.get(key);
    return value.kind === "scalar" && word.test(String(value.value));
  });

/** Builders of asyncer's R2DBC for MySQL. FACTS-dialects.md 2.2. */
export const r2dbcMysqlBuilder = defineClient({
  name: "r2dbc-mysql-builder",
  hint: /r2dbc/,
  language: "java",
  modules: ["io.asyncer.r2dbc.mysql", "io.r2dbc.spi"],
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
  calls: {
    "MariadbConnectionConfiguration.builder": set,
    "ConnectionFactoryOptions.builder": (use) =>
      set(use).filter((value) => value.kind === "mapping" && says(value, /^mariadb$/)),
  },
  reads: (options) => readingOf(r2dbcMariadb, userIn(options)),
});
