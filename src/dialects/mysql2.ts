import { jsonOrText, readUri } from "../notations/uri.js";
import { clientCertificate, fixed, flag, isVersion, port, presence, roots, secret, text, version } from "./codec.js";
import { foreign, FOREIGN_WORDS, ignored, misread } from "./ineffective.js";
import { defineOptions, type OptionsTable } from "./options.js";
import { isSystemBundle } from "./reading.js";

/** The document's form for Node.js. It leaves `verifyIdentity` out. */
const DOCUMENTED = { minVersion: "TLSv1.2", rejectUnauthorized: true } as const;
const isRefused = (ssl: unknown): boolean => typeof ssl === "string" || ssl === true || (typeof ssl === "number" && ssl !== 0);

/** mysql2 3.24. Keys and defaults: FACTS-js.md 2.1, 3.1 to 3.3; verdicts: 4.1; addresses: 5. */
export const TABLE: OptionsTable = {
  name: "mysql2",
  hint: /mysql2/,
  modules: ["mysql2", "mysql2/promise", "mysql2/promise.js"],
  calls: {
    createConnection: 0,
    createConnectionPromise: 0,
    connect: 0,
    createPool: 0,
    createPoolPromise: 0,
    "createPoolCluster().add": -1,
    "createPoolClusterPromise().add": -1,
  },
  // The first of two equal parameters counts (lib/connection_config.js, parseUrl).
  address: (scalar) => readUri(scalar, { read: jsonOrText, wins: "first" }),
  addressKey: "uri",
  localKey: "socketPath",
  facets: {
    host: text("host", { absent: "localhost" }),
    port: port("port", 3306),
    user: text("user", { absent: "" }),
    password: secret("password"),
    encrypted: presence("ssl", { writes: DOCUMENTED, refuses: isRefused }),
    certificateVerified: flag("ssl.rejectUnauthorized", { absent: true, documented: true, reads: (value) => value !== false }),
    identityVerified: flag("ssl.verifyIdentity", { absent: false, reads: Boolean }),
    minVersion: version("ssl.minVersion", { absent: "TLSv1.2", documented: true }),
    maxVersion: version("ssl.maxVersion", { absent: "TLSv1.3" }),
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
      'makes mysql2 throw ("SSL profile must be an object", "Unknown SSL profile"): it wants an object',
      DOCUMENTED,
    ),
    misread(
      "ssl.rejectUnauthorized",
      (value) => typeof value !== "boolean",
      "is read as `true`: only the literal `false` means false to mysql2",
      true,
    ),
    misread("ssl.minVersion", (value) => !isVersion(value), "makes Node throw: it is no name of a TLS version", "TLSv1.2"),
    misread("ssl.maxVersion", (value) => !isVersion(value), "makes Node throw: it is no name of a TLS version", "TLSv1.3"),
    {
      ...ignored(
        ["ssl.ca"],
        "is read as the text of a certificate, not as a path, so mysql2 refuses every server; Node trusts the right roots by itself",
      ),
      mistakes: ({ leaf }) => leaf.kind === "scalar" && typeof leaf.value === "string" && isSystemBundle(leaf.value),
    },
    ignored(
      ["ssl.checkServerIdentity"],
      "is ignored by mysql2: it can neither check the host name nor switch the check off (`verifyIdentity` decides)",
    ),
    ignored(["ssl.servername"], "is ignored by mysql2: the name that is sent and checked is `host`"),
    ignored(["ssl.secureProtocol"], "is ignored by mysql2: it limits no TLS version (`minVersion` does)"),
    ignored(["ssl.pfx"], "is ignored by mysql2, and TiDB Cloud Serverless takes no client certificate"),
    ignored(
      ["ssl.require", "ssl.crl", "ssl.requestCert", "ssl.secureOptions", "ssl.secureContext", "ssl.sigalgs", "ssl.ecdhCurve"],
      "is ignored by mysql2, so it does not do what it seems to",
    ),
    foreign(FOREIGN_WORDS, { follows: "is ignored by mysql2, which reads TLS options from `ssl` only", writes: ["ssl", DOCUMENTED] }),
  ],
};

export const mysql2 = defineOptions(TABLE);

/**
 * Versions that differ, each measured. FACTS-js.md 4.4, and the laboratory for which of two equal parameters counts.
 * Which one a program has is not looked at: the newest is assumed.
 */
const OLDER: OptionsTable = { ...TABLE, address: (scalar) => readUri(scalar, { read: jsonOrText, wins: "last" }) };
const WAY_OUT = "Update mysql2 to 3.7.1 or newer.";
export const olderMysql2 = {
  /** Before 3.0: `verifyIdentity` is not known, and `maxVersion` (before 3.2) neither. */
  "2": defineOptions({
    ...OLDER,
    facets: {
      ...TABLE.facets,
      identityVerified: fixed("ssl", false, WAY_OUT, isRefused),
      maxVersion: fixed("ssl", "TLSv1.3", WAY_OUT, isRefused),
    },
  }),
  "3.5.0": defineOptions(OLDER),
  /** 3.5.1 to 3.7.0: the host name is always checked, whatever `verifyIdentity` says. */
  "3.6": defineOptions({ ...OLDER, facets: { ...TABLE.facets, identityVerified: fixed("ssl", true, WAY_OUT, isRefused) } }),
};
