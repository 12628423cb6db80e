import { connectionUnder } from "../address.js";
import { addressed } from "../candidates.js";
import { defineClient } from "../client.js";
import { credentials } from "../driver.js";
import { driverNamed } from "../driver-named.js";
import { mysql2 } from "../drivers/mysql2.js";

/**
 * `config.production.json` of Ghost, which hands its `database` to Knex. Its client `mysql` is
 * mysql2: `sanitizeDatabaseProperties` in Ghost's `shared/config/utils.js`.
 */
export const ghost = defineClient({
  name: "ghost",
  hint: /connection['"]?\s*:/,
  modules: [],
  calls: {},
  configs: {
    file: /(?:^|[\\/])config\.[\w-]+\.json$/,
    optionPaths: ["0.database"],
    holds: ["connection"],
    named: ["client", ["mysql", "mysql2"]],
    isData: true,
    isCommon: true,
  },
  candidates: connectionUnder("connection", addressed({ key: "", read: () => null })),
  reads(options) {
    if (!driverNamed(options, "client", { mysql: mysql2, mysql2 }, null)) return null;
    return {
      facets: { ...credentials({}, "connection"), ...mysql2.tls("connection.ssl", "connection") },
      ineffective: mysql2.ineffective("connection.ssl"),
    };
  },
});
