import { addressed, defineClient } from "../client.js";
import { credentials } from "../driver.js";
import { mariadb as driver } from "../drivers/mariadb.js";

/** mariadb. Calls: FACTS-js.md 2.1. Addresses have a scheme and a query of their own: not read yet. */
export const mariadb = defineClient({
  name: "mariadb",
  hint: /mariadb/,
  modules: ["mariadb", "mariadb/callback"],
  calls: { createConnection: "0", createPool: "0", "createPoolCluster().add": "-1", "type ConnectionConfig": "0", "type PoolConfig": "0" },
  layers: addressed({ key: "", read: () => null }),
  reads: () => ({ facets: { ...credentials(), ...driver.tls("ssl") }, ineffective: driver.ineffective("ssl") }),
});
