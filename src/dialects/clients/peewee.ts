import { bundleOf } from "../bundle.js";
import { defineClient } from "../client.js";
import { mysqlclient } from "../drivers/mysqlclient.js";
import { pymysql } from "../drivers/pymysql.js";
import { aliased } from "../python-client.js";
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
  reads(options, _version, _installed, settings) {
    // Only one of the two has such an option.
    const driver = options.keys().includes("ssl_mode") ? mysqlclient : pymysql;
    const made = driver(bundleOf(settings));
    return {
      facets: { ...aliased(options, { password: ["password", "passwd"] }), ...made.tls("") },
      ineffective: made.ineffective(""),
    };
  },
});
