import { readMysqlAddress } from "../mysql-address.js";
import { ASIDE, aside } from "../address.js";
import { defineClient } from "../client.js";
import { addressed } from "../candidates.js";
import { credentials } from "../driver.js";
import { mysql2 as driver } from "../drivers/mysql2.js";
import { misplaced } from "../strangers.js";

/**
 * @fastify/mysql: `register(plugin, options)`. With an address all else is ignored. FACTS-js.md
 * 2.2, 4.2.
 */
export const fastifyMysql = defineClient({
  name: "fastify-mysql",
  hint: /fastify[-/]mysql/,
  modules: ["@fastify/mysql", "fastify-mysql"],
  calls: { "handed over": "1", "type MySQLOptions": "0" },
  candidates: addressed({
    key: "connectionString",
    read: (scalar) => readMysqlAddress(scalar, "first"),
    joined: (options, address) => aside(address, options),
  }),
  reads: () => ({
    facets: { ...credentials(), ...driver.tls("ssl") },
    ineffective: [
      misplaced(
        `${ASIDE}.ssl`,
        "ssl",
        "is ignored by @fastify/mysql beside `connectionString`",
        driver.documented,
      ),
      ...driver.ineffective("ssl"),
    ],
  }),
});
