import { valuesIn } from "../../document/lists.js";
import type { Use } from "../../document/document.js";
import type { Mapping, Scalar, Value } from "../../document/value.js";
import { readMysqlAddress } from "../mysql-address.js";
import { projected } from "../projected.js";
import { textScalar } from "../../notations/text-scalar.js";
import { readUri, SCHEME } from "../../notations/uri.js";
import { connectionUnder } from "../address.js";
import { defineClient } from "../client.js";
import { addressed } from "../candidates.js";
import { credentials } from "../driver.js";
import { driverNamed } from "../driver-named.js";
import { mariadb } from "../drivers/mariadb.js";
import { mysql } from "../drivers/mysql.js";
import { mysql2 } from "../drivers/mysql2.js";
import { misplaced } from "../strangers.js";
import { named } from "../named.js";

const DRIVERS = { mysql2, mysql, mariadb };

const PARTS = {
  host: "host",
  port: "port",
  user: "user",
  password: "password",
  database: "database",
  [SCHEME]: SCHEME,
};

/**
 * In an address with any other scheme all parameters stay strings, so TLS cannot be said there: the
 * drivers refuse them. FACTS-js.md 5.1.
 */
function readAddress(scalar: Scalar): Mapping | null {
  const [scheme] = String(scalar.value).split(":");
  if (scheme !== "mysql2")
    return /^(?:mysql|mariadb)$/i.test(scheme ?? "") ? readMysqlAddress(scalar, "first") : null;
  const address = readUri(scalar, { read: textScalar, wins: "last" });
  if (!address || address.keys().includes("ssl")) return null;
  const parts = projected(address, PARTS);
  const asOption = (path: readonly string[], value?: string): string =>
    ["connection", ...path].join(".") + (value === undefined ? "" : `: ${value}`);
  return {
    ...parts,
    spell: (path, value) =>
      Object.hasOwn(PARTS, path[0] ?? "") ? parts.spell(path, value) : asOption(path, value),
  };
}

/** `knex(address)` takes the driver from the scheme, `knex(options)` from `client`. */
function positional(use: Use): readonly Value[] {
  const [first] = valuesIn(use.given);
  if (first?.kind !== "scalar") return valuesIn(use.given).slice(0, 1);
  return [named(use, undefined, { connection: first, client: readAddress(first)?.get(SCHEME) })];
}

/** Knex, and what is built on it: Objection, Bookshelf, nest-knexjs. FACTS-js.md 2.2, 4.2. */
export const knex = defineClient({
  name: "knex",
  hint: /knex|client['"]?\s*:\s*['"]?(?:mysql|mariadb)/,
  modules: ["knex", "nest-knexjs", "nestjs-knex"],
  calls: {
    "": positional,
    knex: positional,
    Knex: positional,
    "KnexModule.forRoot": ["0", "0.config"],
    "KnexModule.register": ["0", "0.knex"],
    "KnexModule.forRootAsync": ["0.useFactory()", "0.useFactory().config"],
    "type Knex.Config": "0",
    "type Config": "0",
  },
  configs: {
    file: /(?:^|[\\/])knexfile\.[cm]?[jt]s$/,
    optionPaths: ["0", "0.*", "0()"],
    holds: ["connection"],
    named: ["client", Object.keys(DRIVERS)],
  },
  untyped: ["verifyIdentity"],
  candidates: connectionUnder("connection", addressed({ key: "uri", read: readAddress })),
  reads(options) {
    const driver = driverNamed(options, "client", DRIVERS, mysql2);
    return (
      driver && {
        facets: { ...credentials({}, "connection"), ...driver.tls("connection.ssl", "connection") },
        ineffective: [
          misplaced(
            "ssl",
            "connection.ssl",
            "is ignored by Knex, which reads `connection`",
            driver.documented,
          ),
          ...driver.ineffective("connection.ssl"),
        ],
      }
    );
  },
});
