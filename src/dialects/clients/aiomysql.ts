import { defineClient } from "../client.js";
import { aiomysql as driver } from "../drivers/aiomysql.js";
import { readsKeywords } from "../python-client.js";
import { called, signature } from "../signature.js";
import { CONTEXT_MAKERS } from "../ssl-context.js";

const connect = signature("host", "user", "password", "db", "port", "unix_socket");

/** aiomysql. FACTS-dialects.md 4.1, 4.5. */
export const aiomysql = defineClient({
  name: "aiomysql",
  hint: /aiomysql/,
  language: "python",
  modules: ["aiomysql", "aiomysql.connection", "aiomysql.pool"],
  makers: CONTEXT_MAKERS,
  calls: called({
    connect,
    Connection: connect,
    create_pool: "named",
  }),
  reads: readsKeywords(driver),
});
