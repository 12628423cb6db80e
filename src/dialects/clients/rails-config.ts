import { textScalar } from "../../notations/text-scalar.js";
import { readUri } from "../../notations/uri.js";
import { addressed } from "../candidates.js";
import { defineClient } from "../client.js";
import { credentials } from "../driver.js";
import { driverNamed } from "../driver-named.js";
import { railsMysql2, trilogy } from "../drivers/rails.js";
import { unreadable } from "../overlay.js";
import { addressOver, projected } from "../projected.js";

/** The keys that Rails takes from an address. */
const NAMES = {
  host: "host",
  port: "port",
  username: "user",
  password: "password",
  database: "database",
  adapter: "scheme",
};
const TLS = ["ssl_mode", "sslca", "ssl_ca", "sslverify"];
const PARTS = { ...NAMES, ...Object.fromEntries(TLS.map((key) => [key, key])) };

/** `config/database.yml` of Rails: what a URL says counts before its keys. FACTS-dialects.md 7. */
export const railsConfig = defineClient({
  name: "rails-config",
  hint: /adapter\s*:/,
  modules: [],
  calls: {},
  configs: {
    file: /(?:^|[\\/])database(?:\.[\w-]+)?\.ya?ml$/,
    // One database for each environment, or several.
    optionPaths: ["0", "0.*", "0.*.*"],
    holds: ["host", "url", "username"],
    signs: { "0": ["adapter"] },
    named: ["adapter", ["mysql2", "trilogy"]],
    isData: true,
  },
  candidates: addressed({
    key: "url",
    read(scalar) {
      const address = readUri(scalar, { read: textScalar, wins: "last" });
      return address && projected(address, PARTS);
    },
    joined: (options, address) => addressOver(options, address, Object.keys(NAMES)),
    hidden: (options) => projected(unreadable(options), PARTS),
    local: "socket",
  }),
  reads(options) {
    const driver = driverNamed(options, "adapter", { mysql2: railsMysql2, trilogy }, null);
    return (
      driver && {
        facets: { ...credentials({ user: "username" }), ...driver.tls("") },
        ineffective: driver.ineffective(""),
      }
    );
  },
});
