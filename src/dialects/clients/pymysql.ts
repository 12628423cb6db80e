import { defineClient } from "../client.js";
import { pymysql as driver } from "../drivers/pymysql.js";
import { readsKeywords } from "../python-client.js";
import { PYMYSQL } from "../registries.js";
import { called, signature } from "../signature.js";
import { CONTEXT_MAKERS } from "../ssl-context.js";

/** Before 1.0 these could be given without their names. */
const connect = signature("host", "user", "password", "database", "port", "unix_socket");

/** PyMySQL. FACTS-dialects.md 4.1, 4.3. */
export const pymysql = defineClient({
  name: "pymysql",
  hint: /pymysql/,
  language: "python",
  modules: ["pymysql", "pymysql.connections"],
  makers: CONTEXT_MAKERS,
  package: PYMYSQL,
  calls: called({
    connect,
    Connect: connect,
    Connection: connect,
  }),
  reads: readsKeywords(driver),
});
