import type { Mapping, Value } from "../../document/value.js";
import { readMysqlAddress } from "../mysql-address.js";
import { ASIDE, aside, below, connectionUnder, under } from "../address.js";
import type { Candidate } from "../client-table.js";
import { defineClient } from "../client.js";
import { addressed } from "../candidates.js";
import { credentials } from "../driver.js";
import { driverNamed } from "../driver-named.js";
import { drizzleKit } from "../drivers/drizzle-kit.js";
import { mysql2 } from "../drivers/mysql2.js";
import { misplaced } from "../strangers.js";

const SSL = "dbCredentials.ssl";
const HOME = "dbCredentials";
/** The object form counts where both are given and its `ssl` is no word. FACTS-js.md 4.7. */
const isObjectForm = (credentials: Mapping): boolean =>
  credentials.keys().includes("host") && credentials.get("ssl").kind !== "scalar";
/** An address reaches mysql2 whole; the object form is sifted. */
const isAddress = (options: Mapping): boolean => {
  const credentials = options.get(HOME);
  return credentials.kind === "mapping" && credentials.get("url").kind === "mapping";
};

/**
 * What it has called the address: today, in 0.20 and in 0.19, whose sources hand each to mysql2 as
 * it stands.
 */
const ADDRESSES = ["url", "uri", "connectionString"];
/** Whichever of them is written is read as today's. */
function credentialsIn(value: Value): readonly Candidate[] {
  const keys = value.kind === "mapping" ? value.keys() : [];
  return addressed({
    key: ADDRESSES.find((name) => keys.includes(name)) ?? "url",
    read: (scalar) => readMysqlAddress(scalar, "first"),
    joined: (options, address) =>
      isObjectForm(options) ? options : aside(under(below(address), "url", address), options),
  })(value);
}

/** drizzle.config.ts. FACTS-js.md 2.2, 3.2, 4.7. */
export const drizzleKitConfig = defineClient({
  name: "drizzle-kit",
  hint: /drizzle-kit|dbCredentials/,
  modules: ["drizzle-kit"],
  calls: { defineConfig: "0", "type Config": "0" },
  configs: {
    file: /(?:^|[\\/])drizzle\.config\.[cm]?[jt]s$/,
    optionPaths: ["0"],
    holds: [HOME],
    named: ["dialect", ["mysql"]],
  },
  candidates: connectionUnder(HOME, credentialsIn),
  reads(options) {
    if (!driverNamed(options, "dialect", { mysql: mysql2 }, mysql2)) return null;
    const driver = isAddress(options) ? mysql2 : drizzleKit;
    return {
      facets: { ...credentials({}, HOME), ...driver.tls(SSL, HOME) },
      ineffective: [
        misplaced(
          "ssl",
          SSL,
          "is ignored by drizzle-kit, which reads `dbCredentials`",
          driver.documented,
        ),
        misplaced(
          `${HOME}.${ASIDE}.ssl`,
          SSL,
          "is ignored by drizzle-kit beside `url`",
          driver.documented,
        ),
        ...driver.ineffective(SSL),
      ],
    };
  },
});
