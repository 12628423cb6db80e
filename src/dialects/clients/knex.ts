import type { Call } from "../../document/document.js";
import type { Mapping, Scalar, Value } from "../../document/value.js";
import { jsonOrText, readUri, SCHEME } from "../../notations/uri.js";
import { connectionUnder } from "../address.js";
import { addressed, defineClient } from "../client.js";
import { credentials, driverNamed } from "../driver.js";
import { mariadb } from "../drivers/mariadb.js";
import { mysql } from "../drivers/mysql.js";
import { mysql2 } from "../drivers/mysql2.js";
import { misplaced } from "../ineffective.js";
import { named } from "../named.js";

const DRIVERS = { mysql2, mysql, mariadb };

/** In an address with any other scheme all parameters stay strings, which the drivers refuse. FACTS-js.md 5.1. */
const readAddress = (scalar: Scalar): Mapping | null =>
  /^(?:mysql|mariadb):/i.test(String(scalar.value)) ? readUri(scalar, { read: jsonOrText, wins: "first" }) : null;

/** `knex(address)` takes the driver from the scheme, `knex(options)` from `client`. */
function positional(call: Call): readonly Value[] {
  const [first] = call.arguments;
  if (first?.kind !== "scalar") return call.arguments.slice(0, 1);
  return [named(call, undefined, { connection: first, client: readAddress(first)?.get(SCHEME) })];
}

/** Knex, and what is built on it: Objection, Bookshelf, nest-knexjs. FACTS-js.md 2.2, 4.2. */
export const knex = defineClient({
  name: "knex",
  hint: /knex|client['"]?\s*:\s*['"](?:mysql|mariadb)/,
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
    ways: ["0", "0.*", "0()"],
    holds: ["connection"],
    named: ["client", Object.keys(DRIVERS)],
  },
  untyped: ["verifyIdentity"],
  layers: connectionUnder("connection", addressed({ key: "uri", read: readAddress })),
  reads(options) {
    const driver = driverNamed(options, "client", DRIVERS, mysql2);
    return (
      driver && {
        facets: { ...credentials({}, "connection"), ...driver.tls("connection.ssl", "connection") },
        ineffective: [
          misplaced("ssl", "connection.ssl", "is ignored by Knex, which hands only `connection` to the driver", driver.documented),
          ...driver.ineffective("connection.ssl"),
        ],
      }
    );
  },
});
