import { defineClient } from "../client.js";
import { addressed } from "../candidates.js";
import { credentials } from "../driver.js";
import { mariadb as driver } from "../drivers/mariadb.js";
import { readMariadbAddress } from "../mariadb-address.js";

/** mariadb. Calls: FACTS-js.md 2.1; addresses: 5. Any other scheme than its own makes it throw. */
export const mariadb = defineClient({
  name: "mariadb",
  hint: /mariadb/,
  modules: ["mariadb", "mariadb/callback"],
  calls: {
    createConnection: "0",
    createPool: "0",
    importFile: "0",
    "createPoolCluster().add": "-1",
    "type ConnectionConfig": "0",
    "type PoolConfig": "0",
  },
  literals: ["minVersion"],
  candidates: addressed({ key: "", read: (scalar) => readMariadbAddress(scalar, /^mariadb:/i) }),
  reads: () => ({
    facets: { ...credentials(), ...driver.tls("ssl") },
    ineffective: driver.ineffective("ssl"),
  }),
});
