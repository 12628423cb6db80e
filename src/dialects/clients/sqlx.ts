import { emptyMapping } from "../../document/mappings.js";
import type { Mapping } from "../../document/value.js";
import type { Argv, Grammar } from "../../notations/argv.js";
import { textScalar } from "../../notations/text-scalar.js";
import { readUri } from "../../notations/uri.js";
import { defineCommand } from "../command.js";
import { credentials } from "../driver.js";
import { sqlx as driver } from "../drivers/sqlx.js";
import { vocabulary } from "../vocabulary.js";

const GRAMMAR: Grammar = {
  letters: { D: "database-url" },
  takesNext: (name) => /^(?:database-url|source|connect-timeout)$/.test(name),
  glued: [],
  modifiers: false,
  opens: [],
};
const named = vocabulary({
  "ssl-mode": ["sslmode"],
  "ssl-ca": ["sslca"],
  "ssl-cert": ["sslcert"],
  "ssl-key": ["sslkey"],
});

/** The address is all that sqlx is told; without one the environment names it. */
function addressOf({ options }: Argv): Mapping {
  const given = options.get("database-url");
  const address =
    given.kind === "scalar"
      ? readUri(given, { read: textScalar, wins: "last", named }, /^(?:mysql|mariadb):\/\//)
      : null;
  return address ?? emptyMapping(options.head);
}

/** The command of sqlx. FACTS-dialects.md 7. */
export const sqlx = defineCommand({
  name: "sqlx",
  hint: /sqlx/,
  sign: /sqlx\s/,
  programs: /^sqlx$/,
  forms: ["sqlx"],
  grammar: () => GRAMMAR,
  options: addressOf,
  reads: () => ({
    facets: { ...credentials(), ...driver.tls("") },
    ineffective: driver.ineffective(""),
  }),
});
