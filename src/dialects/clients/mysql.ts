import { readMysqlAddress } from "../mysql-address.js";
import { besideArgument, oneArgument } from "../address.js";
import { defineClient } from "../client.js";
import { addressed } from "../candidates.js";
import { credentials } from "../driver.js";
import { mysql as driver } from "../drivers/mysql.js";

/** mysql and promise-mysql, which uses it. Calls: FACTS-js.md 2.1; addresses: 5. */
export const mysql = defineClient({
  name: "mysql",
  hint: /mysql/,
  modules: ["mysql", "promise-mysql"],
  calls: {
    createConnection: "0",
    createPool: "0",
    "createPoolCluster().add": "-1",
    "type ConnectionConfig": "0",
    "type PoolConfig": "0",
  },
  candidates: (value, use) =>
    besideArgument(
      addressed({ key: "", read: (scalar) => readMysqlAddress(scalar, "last") }),
      value,
      use,
    ),
  reads: () => ({
    facets: { ...credentials(), ...driver.tls("ssl") },
    ineffective: [oneArgument(driver), ...driver.ineffective("ssl")],
  }),
});
