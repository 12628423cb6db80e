import { readGoDsn } from "../../notations/go-dsn.js";
import { credentials } from "../driver.js";
import { goMysql as driver } from "../drivers/go-mysql.js";
import { withRegistered } from "../go-registered.js";
import { defineText } from "../text.js";

/** DSNs of Go-MySQL-Driver. FACTS-dialects.md 3. */
export const goMysql = defineText({
  name: "go-mysql",
  hint: /@(?:tcp[46]?)?\(/,
  forms: ["user:password@tcp(host:port)/database"],
  texts: readGoDsn,
  completed: withRegistered,
  reads: () => ({
    facets: { ...credentials(), ...driver.tls("") },
    ineffective: driver.ineffective(""),
  }),
});
