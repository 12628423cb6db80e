import { defineClient } from "../client.js";
import { mysqlclient as driver } from "../drivers/mysqlclient.js";
import { readsKeywords } from "../python-client.js";
import { MYSQLCLIENT } from "../registries.js";
import { called, signature } from "../signature.js";

const connect = signature("host", "user", "password", "database", "port", "unix_socket");

/** mysqlclient, which is imported as `MySQLdb`. FACTS-dialects.md 4.1, 4.2. */
export const mysqlclient = defineClient({
  name: "mysqlclient",
  hint: /MySQLdb/,
  language: "python",
  modules: ["MySQLdb", "MySQLdb.connections"],
  package: MYSQLCLIENT,
  calls: called({
    connect,
    Connect: connect,
    Connection: connect,
  }),
  reads: readsKeywords(driver),
});
