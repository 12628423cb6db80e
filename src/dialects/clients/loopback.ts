import { readMysqlAddress } from "../mysql-address.js";
import { ASIDE, aside } from "../address.js";
import { defineClient } from "../client.js";
import { addressed } from "../candidates.js";
import { credentials } from "../driver.js";
import { driverNamed } from "../driver-named.js";
import { mysql2 } from "../drivers/mysql2.js";
import { misplaced } from "../strangers.js";

/** loopback-connector-mysql; an address replaces everything else. FACTS-js.md 2.2, 4.2. */
export const loopback = defineClient({
  name: "loopback",
  hint: /loopback/,
  modules: ["loopback-datasource-juggler", "@loopback/repository"],
  calls: { "new DataSource": "0", "new juggler.DataSource": "0", createDataSource: "-1" },
  candidates: addressed({
    key: "url",
    read: (scalar) => readMysqlAddress(scalar, "first"),
    joined: (options, address) => aside(address, options),
  }),
  reads: (options) =>
    (driverNamed(
      options,
      "connector",
      { mysql: mysql2, "loopback-connector-mysql": mysql2 },
      null,
    ) ?? options.get("connector").kind === "missing")
      ? {
          facets: { ...credentials(), ...mysql2.tls("ssl") },
          ineffective: [
            misplaced(
              `${ASIDE}.ssl`,
              "ssl",
              "is ignored by LoopBack beside `url`",
              mysql2.documented,
            ),
            ...mysql2.ineffective("ssl"),
          ],
        }
      : null,
});
