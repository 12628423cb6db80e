import { readConnectorJ } from "../../notations/connector-j.js";
import { credentials, type Driver, type Reading } from "../driver.js";
import { connectorJ as newest } from "../drivers/connector-j.js";
import { connectorJ5 } from "../drivers/connector-j-5.js";
import { mariadbJdbc2 } from "../drivers/mariadb-jdbc-2.js";
import { hasConnectorJ5 } from "../registries.js";
import { defineText } from "../text.js";

const readingOf = (driver: Driver): Reading => ({
  facets: { ...credentials(), ...driver.tls("") },
  ineffective: driver.ineffective(""),
});
const READING = readingOf(newest);
const READING_5 = readingOf(connectorJ5);

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
  reads: (_options, _settings, installed) =>
    installed && hasConnectorJ5(installed) ? READING_5 : READING,
  other: METABASE,
});
