import { defineClient } from "../client.js";
import { addressed } from "../candidates.js";
import { connectionUnder } from "../address.js";
import { credentials } from "../driver.js";
import { driverNamed } from "../driver-named.js";
import { mysql2 } from "../drivers/mysql2.js";
import { misplaced } from "../strangers.js";

/** Strapi's config/database: its client `mysql` is mysql2. FACTS-js.md 2.2, 4.2. */
export const strapi = defineClient({
  name: "strapi",
  hint: /connection['"]?\s*:/,
  modules: [],
  calls: {},
  configs: {
    file: /(?:^|[\\/])config[\\/](?:.*[\\/])?database\.[cm]?[jt]s$/,
    optionPaths: ["0.connection", "0().connection", "0.settings"],
    holds: ["connection"],
    named: ["client", ["mysql", "mysql2"]],
  },
  candidates: connectionUnder("connection", addressed({ key: "", read: () => null })),
  reads(options) {
    if (!driverNamed(options, "client", { mysql: mysql2, mysql2 }, mysql2)) return null;
    return {
      facets: { ...credentials({}, "connection"), ...mysql2.tls("connection.ssl", "connection") },
      ineffective: [
        misplaced(
          "ssl",
          "connection.ssl",
          "is ignored by Strapi, which reads the inner `connection`",
          mysql2.documented,
        ),
        ...mysql2.ineffective("connection.ssl"),
      ],
    };
  },
});
