import { bundleOf } from "../bundle.js";
import { defineClient } from "../client.js";
import { mysqlclient } from "../drivers/mysqlclient.js";
import { pymysql } from "../drivers/pymysql.js";
import { aliased } from "../python-client.js";
import { MYSQLCLIENT, PYMYSQL } from "../registries.js";
import { called } from "../signature.js";

/** Peewee hands its keywords to PyMySQL or, where that is missing, to mysqlclient. FACTS-dialects.md 4.7. */
export const peewee = defineClient({
  name: "peewee",
  hint: /peewee|playhouse/,
  language: "python",
  modules: ["peewee", "playhouse.pool", "playhouse.shortcuts"],
  calls: called({
    MySQLDatabase: "named",
    PooledMySQLDatabase: "named",
  }),
  reads(options, _version, installed, settings) {
    // Only one of the two has such an option.
    const isOther = options.keys().includes("ssl_mode");
    const [driver, name] = isOther ? [mysqlclient, MYSQLCLIENT] : [pymysql, PYMYSQL];
    const made = driver(bundleOf(settings), installed(name));
    return {
      facets: { ...aliased(options, { password: ["password", "passwd"] }), ...made.tls("") },
      ineffective: made.ineffective(""),
    };
  },
});
