import { clientCertificate, roots } from "../certificates.js";
import { fixed, flag, presence } from "../codec.js";
import type { Driver } from "../driver.js";
import { ignored, isProfile, profiles } from "../ineffective.js";
import { foreign, FOREIGN_WORDS, within } from "../strangers.js";

/** What it honours of the document's form for Node.js. */
const DOCUMENTED = { rejectUnauthorized: true } as const;
const isRefused = (ssl: unknown): boolean => typeof ssl === "string";
const WAY_OUT = "Use the package `mysql2`, which can check it (`verifyIdentity: true`).";

/** mysql 2.18. FACTS-js.md 3.1 to 3.3; verdicts: 4.1. It can never check the host name. */
export const mysql: Driver = {
  name: "mysql",
  documented: DOCUMENTED,
  tls: (ssl, home) => ({
    encrypted: presence(ssl, {
      home,
      writes: DOCUMENTED,
      refuses: (word) => isRefused(word) && !isProfile(word),
    }),
    certificateVerified: flag(`${ssl}.rejectUnauthorized`, {
      absent: true,
      documented: true,
      shorthand: (word) => (isRefused(word) ? undefined : false),
      reads: (value) => value !== false,
    }),
    identityVerified: fixed(ssl, false, WAY_OUT, isRefused),
    minVersion: fixed(ssl, "TLSv1.2", "", isRefused),
    maxVersion: fixed(ssl, "TLSv1.3", "", isRefused),
    roots: roots(`${ssl}.ca`),
    clientCertificate: clientCertificate(`${ssl}.cert`, `${ssl}.key`),
  }),
  ineffective: (ssl) => {
    const inside = (...keys: readonly string[]): readonly string[] =>
      keys.map((key) => `${ssl}.${key}`);
    return [
      ...profiles(ssl, {
        name: "mysql",
        errors: { wordError: "Unknown SSL profile", otherError: "Unknown SSL profile" },
        refuses: isRefused,
        writes: DOCUMENTED,
      }),
      ignored(
        inside("verifyIdentity", "checkServerIdentity"),
        "is ignored by mysql, which never checks the host name (mysql2 can)",
      ),
      ignored(
        inside("minVersion", "maxVersion", "secureProtocol"),
        "is ignored by mysql, which takes the version from Node",
      ),
      ignored(inside("servername", "pfx", "crl", "require"), "is ignored by mysql"),
      within(ssl, "is ignored by mysql"),
      foreign(ssl, FOREIGN_WORDS, {
        follows: "is ignored by mysql, which reads `ssl`",
        writes: DOCUMENTED,
      }),
    ];
  },
};
