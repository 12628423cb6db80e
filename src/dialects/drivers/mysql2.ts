import { clientCertificate, roots } from "../certificates.js";
import { fixed, flag, isVersion, presence, version } from "../codec.js";
import type { Driver } from "../driver.js";
import { ignored, isProfile, misread, profiles } from "../ineffective.js";
import { foreign, FOREIGN_WORDS, within } from "../strangers.js";
import { isSystemBundle } from "../reading.js";

/** The document's form for Node.js. It leaves `verifyIdentity` out. */
const DOCUMENTED = { minVersion: "TLSv1.2", rejectUnauthorized: true } as const;
const isRefused = (ssl: unknown): boolean =>
  typeof ssl === "string" || ssl === true || (typeof ssl === "number" && ssl !== 0);

/** mysql2 3.24. Keys and defaults: FACTS-js.md 3.1 to 3.3; verdicts: 4.1. */
export const mysql2: Driver = {
  name: "mysql2",
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
      reads: (value) => value !== false,
    }),
    identityVerified: flag(`${ssl}.verifyIdentity`, { absent: false, reads: Boolean }),
    minVersion: version(`${ssl}.minVersion`, { absent: "TLSv1.2", documented: true }),
    maxVersion: version(`${ssl}.maxVersion`, { absent: "TLSv1.3" }),
    roots: roots(`${ssl}.ca`),
    clientCertificate: clientCertificate(`${ssl}.cert`, `${ssl}.key`),
  }),
  ineffective: (ssl) => [
    ...profiles(ssl, {
      name: "mysql2",
      errors: { wordError: "Unknown SSL profile", otherError: "SSL profile must be an object" },
      refuses: isRefused,
      writes: DOCUMENTED,
    }),
    misread(
      `${ssl}.minVersion`,
      (value) => !isVersion(value),
      "makes Node throw: it names no TLS version",
      "TLSv1.2",
    ),
    misread(
      `${ssl}.maxVersion`,
      (value) => !isVersion(value),
      "makes Node throw: it names no TLS version",
      "TLSv1.3",
    ),
    {
      ...ignored(
        [`${ssl}.ca`],
        "is read as a certificate, not as a path, so mysql2 refuses every server",
      ),
      mistakes: ({ leaf }) =>
        leaf.kind === "scalar" && typeof leaf.value === "string" && isSystemBundle(leaf.value),
    },
    ignored([`${ssl}.checkServerIdentity`], "is ignored by mysql2, where `verifyIdentity` decides"),
    ignored([`${ssl}.servername`], "is ignored by mysql2, which sends and checks `host`"),
    ignored([`${ssl}.secureProtocol`], "is ignored by mysql2, where `minVersion` decides"),
    ignored([`${ssl}.pfx`], "is ignored by mysql2, and TiDB Cloud needs no client certificate"),
    ignored(
      [
        "require",
        "crl",
        "requestCert",
        "secureOptions",
        "secureContext",
        "sigalgs",
        "ecdhCurve",
      ].map((key) => `${ssl}.${key}`),
      "is ignored by mysql2",
    ),
    within(ssl, "is ignored by mysql2"),
    foreign(ssl, FOREIGN_WORDS, {
      follows: `is ignored by mysql2, which reads \`ssl\``,
      writes: DOCUMENTED,
    }),
  ],
};

const WAY_OUT = "Update mysql2 to 3.7.1 or newer.";
const checkingHost = (checks: boolean) => (ssl: string, home?: string) => ({
  ...mysql2.tls(ssl, home),
  identityVerified: fixed(ssl, checks, WAY_OUT, isRefused),
});

/**
 * Before 3.0: `verifyIdentity` is not known, and `maxVersion` (before 3.2) neither. FACTS-js.md
 * 4.4.
 */
export const mysql2Before3: Driver = {
  ...mysql2,
  tls: (ssl, home) => ({
    ...checkingHost(false)(ssl, home),
    maxVersion: fixed(ssl, "TLSv1.3", WAY_OUT, isRefused),
  }),
};
/**
 * 3.5.1 to 3.7.0: the host name is always checked, whatever `verifyIdentity` says. FACTS-js.md 4.4.
 */
export const mysql2Around36: Driver = { ...mysql2, tls: checkingHost(true) };
