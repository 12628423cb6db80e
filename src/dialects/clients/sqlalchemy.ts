import { readSqlAlchemyUrl } from "../../notations/sqlalchemy-url.js";
import { SCHEME } from "../../notations/uri.js";
import { credentials, driverNamed } from "../driver.js";
import { aiomysql, asyncmy, mysqlconnector, mysqldb, pymysql } from "../drivers/sqlalchemy.js";
import { defineText } from "../text.js";

const DRIVERS = Object.fromEntries(
  Object.entries({ pymysql, mysqldb, mysqlconnector, asyncmy, aiomysql }).flatMap(([name, driver]) => [
    [`mysql+${name}`, driver],
    [`mariadb+${name}`, driver],
  ]),
);

/** URLs of SQLAlchemy that name their driver. FACTS-dialects.md 4.6. */
export const sqlAlchemy = defineText({
  name: "sqlalchemy",
  hint: /(?:mysql|mariadb)\+\w+:/,
  texts: readSqlAlchemyUrl,
  reads(options) {
    const driver = driverNamed(options, SCHEME, DRIVERS, null);
    return { facets: { ...credentials(), ...driver?.tls("") }, ineffective: driver?.ineffective("") ?? [] };
  },
});
