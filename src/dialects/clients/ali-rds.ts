import { defineClient } from "../client.js";
import { credentials } from "../driver.js";
import { mysql as driver } from "../drivers/mysql.js";

/** ali-rds, on mysql. FACTS-js.md 2.1. */
export const aliRds = defineClient({
  name: "ali-rds",
  hint: /ali-rds/,
  modules: ["ali-rds"],
  calls: { "new RDSClient": "0", "new ": "0", "": "0" },
  reads: () => ({
    facets: { ...credentials(), ...driver.tls("ssl") },
    ineffective: driver.ineffective("ssl"),
  }),
});
