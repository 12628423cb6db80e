import { defineClient } from "../client.js";
import { addressed } from "../candidates.js";
import { connectionUnder } from "../address.js";
import { credentials } from "../driver.js";
import { driverNamed } from "../driver-named.js";
import { mysql } from "../drivers/mysql.js";
import { mysql2 } from "../drivers/mysql2.js";
import { misplaced } from "../strangers.js";
import { replicasUnder } from "../replicas.js";

const candidates = connectionUnder("connection", addressed({ key: "uri", read: () => null }));

/** Adonis Lucid: named connections, each as Knex takes it. FACTS-js.md 2.2, 4.2. */
export const lucid = defineClient({
  name: "lucid",
  hint: /@adonisjs\/lucid|@ioc:Adonis/,
  modules: ["@adonisjs/lucid", "@adonisjs/lucid/database", "@ioc:Adonis/Lucid/Database"],
  calls: { defineConfig: "0.connections.*", "type DatabaseConfig": "0.connections.*" },
  candidates: (value) =>
    candidates(value).flatMap((candidate) =>
      replicasUnder("connection", candidate, [
        "replicas.write.connection",
        "replicas.read.connection",
        "replicas.read.connection.*",
      ]),
    ),
  reads(options) {
    const driver = driverNamed(options, "client", { mysql2, mysql }, mysql2);
    return (
      driver && {
        facets: { ...credentials({}, "connection"), ...driver.tls("connection.ssl", "connection") },
        ineffective: [
          misplaced(
            "ssl",
            "connection.ssl",
            "is ignored by Lucid, which reads `connection`",
            driver.documented,
          ),
          ...driver.ineffective("connection.ssl"),
        ],
      }
    );
  },
});
