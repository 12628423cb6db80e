import { readMariadbJdbc } from "../../notations/mariadb-jdbc.js";
import { credentials } from "../driver.js";
import { mariadbJdbc as newest } from "../drivers/mariadb-jdbc.js";
import { mariadbJdbc2 } from "../drivers/mariadb-jdbc-2.js";
import { mariadbNames } from "../mariadb-names.js";
import { hasMariadbJdbc2 } from "../registries.js";
import { defineText } from "../text.js";

/** URLs of MariaDB Connector/J. FACTS-dialects.md 2.1. */
export const mariadbJdbc = defineText({
  name: "mariadb-jdbc",
  hint: /[jJ][dD][bB][cC]\b/,
  forms: ["jdbc:mariadb"],
  texts: (scalar) => readMariadbJdbc(scalar, mariadbNames),
  over: "address",
  reads(_options, _settings, installed) {
    const driver = installed && hasMariadbJdbc2(installed) ? mariadbJdbc2 : newest;
    return { facets: { ...credentials(), ...driver.tls("") }, ineffective: driver.ineffective("") };
  },
});
