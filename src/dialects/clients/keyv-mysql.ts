import type { Call } from "../../document/document.js";
import type { Value } from "../../document/value.js";
import { addressParts } from "../address.js";
import { defineClient } from "../client.js";
import { credentials } from "../driver.js";
import { mysql2 as driver } from "../drivers/mysql2.js";
import { FOREIGN_WORDS, inQuery } from "../ineffective.js";
import { named, optionsOrAddress } from "../named.js";

const positional = (call: Call): readonly Value[] => {
  const [first] = call.arguments;
  return first ? optionsOrAddress(first, (uri) => named(call, call.wrapped("uri"), { uri })) : [];
};

/** @keyv/mysql: TLS options beside `uri`, whose query is dropped. FACTS-js.md 2.2, 4.2. */
export const keyvMysql = defineClient({
  name: "keyv-mysql",
  hint: /@keyv\/mysql/,
  modules: ["@keyv/mysql"],
  calls: { "new ": positional, "new KeyvMysql": positional, createKeyv: positional },
  layers: addressParts("uri", {
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
