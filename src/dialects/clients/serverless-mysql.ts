import { addressParts } from "../address.js";
import { defineClient } from "../client.js";
import { credentials } from "../driver.js";
import { mysql2 as driver } from "../drivers/mysql2.js";

/** serverless-mysql, on mysql2. FACTS-js.md 2.1, 4.2; values in its addresses stay strings: 5. */
export const serverlessMysql = defineClient({
  name: "serverless-mysql",
  hint: /serverless-mysql/,
  modules: ["serverless-mysql"],
  calls: { "": "0.config", "().config": "0" },
  candidates: addressParts("", {
    host: "host",
    port: "port",
    user: "user",
    password: "password",
    database: "database",
  }),
  reads: () => ({
    facets: { ...credentials(), ...driver.tls("ssl") },
    ineffective: driver.ineffective("ssl"),
  }),
});
