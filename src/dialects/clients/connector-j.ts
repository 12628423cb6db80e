import { readConnectorJ } from "../../notations/connector-j.js";
import { credentials } from "../driver.js";
import { connectorJ as driver } from "../drivers/connector-j.js";
import { mariadbJdbc2 } from "../drivers/mariadb-jdbc-2.js";
import { defineText } from "../text.js";

const READING = {
  facets: { ...credentials(), ...driver.tls("") },
  ineffective: driver.ineffective(""),
};

/** Metabase hands these to MariaDB Connector/J 2. */
const METABASE = {
  variables: /^MB_DB_/,
  reading: { facets: { ...credentials(), ...mariadbJdbc2.tls("") }, ineffective: [] },
};

/** URLs of MySQL Connector/J and of what wraps it. FACTS-dialects.md 1. */
export const connectorJ = defineText({
  name: "connector-j",
  hint: /[jJ][dD][bB][cC]\b/,
  forms: ["jdbc:mysql"],
  texts: readConnectorJ,
  reads: () => READING,
  other: METABASE,
});
