import { defineClient } from "../client.js";
import { addressed } from "../candidates.js";
import { credentials } from "../driver.js";
import { mariadb as driver } from "../drivers/mariadb.js";
import { readMariadbAddress } from "../mariadb-address.js";

/**
 * @prisma/adapter-mariadb, Prisma 7's way to MySQL: it takes `mysql:` addresses too. FACTS-js.md
 * 2.2, 4.2; addresses: 5.
 */
export const prismaMariadb = defineClient({
  name: "prisma-mariadb",
  hint: /adapter-mariadb/,
  modules: ["@prisma/adapter-mariadb"],
  calls: { "new PrismaMariaDb": "0" },
  literals: ["minVersion"],
  candidates: addressed({
    key: "",
    read: (scalar) => readMariadbAddress(scalar, /^(?:mariadb|mysql):/i),
  }),
  reads: () => ({
    facets: { ...credentials(), ...driver.tls("ssl") },
    ineffective: driver.ineffective("ssl"),
  }),
});
