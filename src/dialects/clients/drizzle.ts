import { valuesIn } from "../../document/lists.js";
import type { Use } from "../../document/document.js";
import type { Value } from "../../document/value.js";
import { readMysqlAddress } from "../mysql-address.js";
import { connectionUnder } from "../address.js";
import { defineClient } from "../client.js";
import { addressed } from "../candidates.js";
import { credentials } from "../driver.js";
import { mysql2 as driver } from "../drivers/mysql2.js";
import { FOREIGN_WORDS, misplaced, strays } from "../strangers.js";
import { named, optionsOrAddress } from "../named.js";

const SSL = "connection.ssl";
const FOLLOWS = "is ignored by Drizzle, which reads `connection`";

/**
 * `drizzle(uri, config)` is `drizzle({ connection: uri, ...config })`; a pool is a connection of
 * its own.
 */
const positional = (use: Use): readonly Value[] => {
  const [first, second] = valuesIn(use.given);
  if (!first || first.kind === "mapping") return valuesIn(use.given).slice(0, 1);
  return second
    ? [named(use, second, { connection: first })]
    : optionsOrAddress(first, (connection) => named(use, undefined, { connection }));
};

/** drizzle-orm/mysql2. FACTS-js.md 2.2, 4.2; addresses: 5. */
export const drizzle = defineClient({
  name: "drizzle",
  hint: /drizzle-orm/,
  modules: ["drizzle-orm/mysql2"],
  calls: { drizzle: positional },
  candidates: connectionUnder(
    "connection",
    addressed({
      key: "uri",
      read: (scalar) => readMysqlAddress(scalar, "first"),
    }),
  ),
  reads: () => ({
    facets: { ...credentials({}, "connection"), ...driver.tls(SSL, "connection") },
    ineffective: [
      misplaced("ssl", SSL, FOLLOWS, driver.documented),
      strays(SSL, FOREIGN_WORDS, { follows: FOLLOWS, writes: driver.documented }),
      ...driver.ineffective(SSL),
    ],
  }),
});
