import { jsonOrText, readUri } from "../notations/uri.js";
import { clientCertificate, fixed, flag, port, presence, roots, secret, text } from "./codec.js";
import { foreign, FOREIGN_WORDS, ignored, misread } from "./ineffective.js";
import { defineOptions } from "./options.js";

/** What it honours of the document's form for Node.js. */
const DOCUMENTED = { rejectUnauthorized: true } as const;
const isRefused = (ssl: unknown): boolean => typeof ssl === "string";
const WAY_OUT = "Use the package `mysql2`, which can check it (`verifyIdentity: true`).";

/** mysql 2.18. FACTS-js.md 2.1, 3.1 to 3.3; verdicts: 4.1; addresses: 5. It can never check the host name. */
export const mysql = defineOptions({
  name: "mysql",
  hint: /mysql/,
  modules: ["mysql"],
  calls: { createConnection: 0, createPool: 0, "createPoolCluster().add": -1 },
  address: (scalar) => readUri(scalar, { read: jsonOrText, wins: "last" }),
  addressKey: "",
  localKey: "socketPath",
  facets: {
    host: text("host", { absent: "localhost" }),
    port: port("port", 3306),
    user: text("user", { absent: "" }),
    password: secret("password"),
    encrypted: presence("ssl", { writes: DOCUMENTED, refuses: isRefused }),
    certificateVerified: flag("ssl.rejectUnauthorized", {
      absent: true,
      documented: true,
      shorthand: (ssl) => (isRefused(ssl) ? undefined : false),
      reads: (value) => value !== false,
    }),
    identityVerified: fixed("ssl", false, WAY_OUT, isRefused),
    minVersion: fixed("ssl", "TLSv1.2"),
    maxVersion: fixed("ssl", "TLSv1.3"),
    roots: roots("ssl.ca"),
    clientCertificate: clientCertificate("ssl.cert", "ssl.key"),
  },
  ineffective: [
    misread(
      "ssl",
      (ssl) => ssl === "Amazon RDS",
      "trusts the certificates of Amazon RDS and no others, so every connection to TiDB Cloud fails",
      DOCUMENTED,
    ),
    misread(
      "ssl",
      (ssl) => ssl !== "Amazon RDS" && isRefused(ssl),
      'makes mysql throw ("Unknown SSL profile"): it wants an object',
      DOCUMENTED,
    ),
    misread(
      "ssl.rejectUnauthorized",
      (value) => typeof value !== "boolean",
      "is read as `true`: only the literal `false` means false to mysql",
      true,
    ),
    ignored(["ssl.verifyIdentity", "ssl.checkServerIdentity"], "is ignored by mysql, which never checks the host name (mysql2 can)"),
    ignored(["ssl.minVersion", "ssl.maxVersion", "ssl.secureProtocol"], "is ignored by mysql: the TLS version is the process's default"),
    ignored(["ssl.servername", "ssl.pfx", "ssl.crl", "ssl.require"], "is ignored by mysql, so it does not do what it seems to"),
    foreign(FOREIGN_WORDS, { follows: "is ignored by mysql, which reads TLS options from `ssl` only", writes: ["ssl", DOCUMENTED] }),
  ],
});
