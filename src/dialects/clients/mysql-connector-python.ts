import { defineClient } from "../client.js";
import { mysqlConnectorPython as driver } from "../drivers/mysql-connector-python.js";
import { readsKeywords } from "../python-client.js";
import { called } from "../signature.js";

/** mysql-connector-python, which is imported as `mysql.connector`. FACTS-dialects.md 4.1, 4.4. */
export const mysqlConnectorPython = defineClient({
  name: "mysql-connector-python",
  hint: /mysql\.connector|from mysql import/,
  language: "python",
  modules: [
    "mysql.connector",
    "mysql.connector.aio",
    "mysql.connector.connection",
    "mysql.connector.connection_cext",
    "mysql.connector.pooling",
  ],
  calls: called({
    connect: "named",
    Connect: "named",
    MySQLConnection: "named",
    CMySQLConnection: "named",
    MySQLConnectionPool: "named",
  }),
  reads: readsKeywords(driver),
});
