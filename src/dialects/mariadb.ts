import { clientCertificate, flag, port, presence, roots, secret, text, unless, version } from "./codec.js";
import { foreign, FOREIGN_WORDS, ignored } from "./ineffective.js";
import { defineOptions } from "./options.js";

const DOCUMENTED = { minVersion: "TLSv1.2", rejectUnauthorized: true } as const;

/**
 * mariadb 3.5.4. FACTS-js.md 2.1, 3.1 to 3.3; verdicts: 4.1. It checks the host name unless told otherwise, and takes
 * `ssl: true`, or any word, for the whole check. Addresses have a scheme and a query of their own: not read yet.
 */
export const mariadb = defineOptions({
  name: "mariadb",
  hint: /mariadb/,
  modules: ["mariadb", "mariadb/callback"],
  calls: { createConnection: 0, createPool: 0, "createPoolCluster().add": -1 },
  address: () => null,
  addressKey: "",
  localKey: "socketPath",
  facets: {
    host: text("host", { absent: "localhost" }),
    port: port("port", 3306),
    user: text("user", { absent: "" }),
    password: secret("password"),
    encrypted: presence("ssl", { writes: DOCUMENTED, refuses: (ssl) => typeof ssl === "number" && ssl !== 0 }),
    certificateVerified: flag("ssl.rejectUnauthorized", {
      absent: true,
      documented: true,
      shorthand: () => true,
      reads: (value) => value !== false,
    }),
    identityVerified: unless(["ssl.checkServerIdentity", "ssl.servername"], true),
    minVersion: version("ssl.minVersion", { absent: "TLSv1.2", documented: true, shorthand: () => "TLSv1.2" }),
    maxVersion: version("ssl.maxVersion", { absent: "TLSv1.3", shorthand: () => "TLSv1.3" }),
    roots: roots("ssl.ca"),
    clientCertificate: clientCertificate("ssl.cert", "ssl.key", "ssl.pfx"),
  },
  ineffective: [
    ignored(["ssl.require"], "is ignored by mariadb, so it does not do what it seems to"),
    foreign(FOREIGN_WORDS, { follows: "is ignored by mariadb, which reads TLS options from `ssl` only", writes: ["ssl", DOCUMENTED] }),
  ],
});
