import type { Mapping, Scalar } from "../document/value.js";
import { FORM, formWith } from "./percent-encoding.js";
import { readJdbc, type Jdbc } from "./jdbc.js";

/** These alone may be written in any case. */
const ANY_CASE = /^(?:user|password|host|port|dbname)$/i;

/** FACTS-dialects.md 1.1. */
const CONNECTOR_J: Jdbc = {
  driver: "mysql",
  parts: FORM,
  query: formWith(/[%&#+\s]/g),
  host: formWith(/[%&#+\s(),=/?@:[\]]/g),
  fragment: "#",
  named: (key) => (ANY_CASE.test(key) ? key.toLowerCase() : key),
};

/**
 * A string that is a URL of MySQL Connector/J, as one mapping for each host; empty where it is
 * none.
 */
export const readConnectorJ = (scalar: Scalar): readonly Mapping[] => readJdbc(scalar, CONNECTOR_J);
