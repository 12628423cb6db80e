import { emptyMapping } from "../../document/mappings.js";
import { Environment } from "../../document/plain.js";
import { valuesIn } from "../../document/lists.js";
import type { Use } from "../../document/document.js";
import type { Mapping, Value } from "../../document/value.js";
import { addressParts } from "../address.js";
import { defineClient } from "../client.js";
import { credentials } from "../driver.js";
import { mysql2 as driver } from "../drivers/mysql2.js";
import { FOREIGN_WORDS, inQuery } from "../strangers.js";
import { named, optionsOrAddress } from "../named.js";

const positional = (use: Use): readonly Value[] => {
  const [first] = valuesIn(use.given);
  return first ? optionsOrAddress(first, (uri) => named(use, around(use), { uri })) : [];
};

/** An object that could stand in the place of the address and hold it. */
const around = ({ at, given, named: options }: Use): Mapping => ({
  ...emptyMapping(at),
  word: options.word,
  put(key, value) {
    const uri = given.items().length === 1 ? given.code(0) : null;
    return uri && !(value instanceof Environment) ? given.replace(0, { uri, [key]: value }) : null;
  },
});

/** @keyv/mysql: TLS options beside `uri`, whose query is dropped. FACTS-js.md 2.2, 4.2. */
export const keyvMysql = defineClient({
  name: "keyv-mysql",
  hint: /@keyv\/mysql/,
  modules: ["@keyv/mysql"],
  calls: { "new ": positional, "new KeyvMysql": positional, createKeyv: positional },
  candidates: addressParts("uri", {
    host: "host",
    port: "port",
    user: "user",
    password: "password",
    database: "database",
  }),
  reads: () => ({
    facets: { ...credentials(), ...driver.tls("ssl") },
    ineffective: [
      inQuery(
        ["ssl", ...FOREIGN_WORDS],
        "ssl",
        "is dropped by @keyv/mysql with the address's query",
        driver.documented,
      ),
      ...driver.ineffective("ssl"),
    ],
  }),
});
