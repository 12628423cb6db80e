import { readMariadbJdbc } from "../../notations/mariadb-jdbc.js";
import { credentials } from "../driver.js";
import { mariadbJdbc as driver } from "../drivers/mariadb-jdbc.js";
import { mariadbNames } from "../mariadb-names.js";
import { defineText } from "../text.js";

/** URLs of MariaDB Connector/J 3. FACTS-dialects.md 2.1. */
export const mariadbJdbc = defineText({
  name: "mariadb-jdbc",
  hint: /[jJ][dD][bB][cC]\b/,
  forms: ["jdbc:mariadb"],
  texts: (scalar) => readMariadbJdbc(scalar, mariadbNames),
  over: "address",
  reads: () => ({
    facets: { ...credentials(), ...driver.tls("") },
    ineffective: driver.ineffective(""),
  }),
});
