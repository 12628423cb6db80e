import { fixedMapping } from "../../document/mappings.js";
import { sliced } from "../../document/text.js";
import type { Mapping, Scalar, Value } from "../../document/value.js";
import { textScalar } from "../../notations/text-scalar.js";
import type { ClientTable } from "../client-table.js";
import { defineClient } from "../client.js";
import { credentials } from "../driver.js";
import { ladder, type Rung } from "../ladder.js";
import { flagsIn } from "../mysqli-flags.js";
import type { Repair } from "../../model/connection.js";
import type { Setting } from "../../model/setting.js";

const FLAGS = "MYSQL_CLIENT_FLAGS";
const WORDS =
  "Define `MYSQL_CLIENT_FLAGS` as `MYSQLI_CLIENT_SSL | MYSQLI_CLIENT_SSL_VERIFY_SERVER_CERT`.";
const noEdit: Repair = { words: WORDS, change: null };

/** Flags are all that WordPress hands to mysqli, and they check nothing. FACTS-dialects.md 7. */
function rungOf(options: Value): Setting<Rung> {
  const value = options.kind === "mapping" ? options.get(FLAGS) : options;
  const flags = flagsIn(value);
  if (!flags) return { kind: "unknown", at: value.at };
  const rung = flags.isChecked ? "full" : "encrypted";
  if (flags.ssl) return { kind: "known", value: rung, at: value.at, says: `\`${FLAGS}\`` };
  const isWritten = flags.isChecked || flags.isUnchecked;
  if (isWritten) return { kind: "known", value: "plain", at: value.at, says: `\`${FLAGS}\`` };
  const at = options.kind === "mapping" ? options.head : options.at;
  return { kind: "absent", value: "plain", at, says: `No \`${FLAGS}\``, documented: true };
}

/** `name:port`, and behind it a socket. */
function serverIn(scalar: Scalar): Readonly<Record<string, () => Value>> {
  const { text, at } = scalar;
  const colon = text ? text.value.indexOf(":") : -1;
  const port = text && colon >= 0 ? /^:\d+$/.test(text.value.slice(colon)) : false;
  if (!text || colon < 0) return { host: () => scalar };
  return {
    host: () => textScalar(sliced(text, 0, colon), at),
    ...(port && { port: () => textScalar(sliced(text, colon + 1, text.value.length), at) }),
  };
}

function optionsOf(constants: Mapping): Mapping {
  const host = constants.get("DB_HOST");
  const renamed = { user: "DB_USER", password: "DB_PASSWORD", [FLAGS]: FLAGS };
  const others = Object.entries(renamed).flatMap(([name, key]) =>
    constants.keys().includes(key) ? [[name, () => constants.get(key)] as const] : [],
  );
  const server = host.kind === "scalar" ? serverIn(host) : { host: () => host };
  return { ...fixedMapping(host.at, { ...server, ...Object.fromEntries(others) }), head: host.at };
}

/** The constants of `wp-config.php`. */
const TABLE: ClientTable = {
  name: "wordpress",
  hint: /DB_HOST/,
  language: "php",
  modules: [],
  calls: {},
  configs: {
    file: /(?:^|[\\/])wp-config[\w.-]*\.php$/,
    optionPaths: ["0"],
    holds: ["DB_HOST"],
    named: ["DB_HOST", []],
  },
  candidates: (value) =>
    value.kind === "mapping"
      ? [{ options: optionsOf(value), claims: [value.get("DB_HOST").at] }]
      : [],
  reads: () => ({
    facets: { ...credentials(), ...ladder({ read: rungOf, repair: () => noEdit }) },
    ineffective: [],
  }),
};

export const wordpress = defineClient(TABLE);
