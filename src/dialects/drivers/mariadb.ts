import { clientCertificate, flag, presence, roots, unless, version } from "../codec.js";
import type { Driver } from "../driver.js";
import { foreign, FOREIGN_WORDS, ignored } from "../ineffective.js";

const DOCUMENTED = { minVersion: "TLSv1.2", rejectUnauthorized: true } as const;

/**
 * mariadb 3.5.4. FACTS-js.md 3.1 to 3.3; verdicts: 4.1. It checks the host name unless told otherwise, and takes
 * `ssl: true`, or any word, for the whole check.
 */
export const mariadb: Driver = {
  name: "mariadb",
  documented: DOCUMENTED,
  tls: (ssl, home) => ({
    encrypted: presence(ssl, { home, writes: DOCUMENTED, refuses: (value) => typeof value === "number" && value !== 0 }),
    certificateVerified: flag(`${ssl}.rejectUnauthorized`, {
      absent: true,
      documented: true,
      shorthand: () => true,
      reads: (value) => value !== false,
    }),
    identityVerified: unless([`${ssl}.checkServerIdentity`, `${ssl}.servername`], true),
    minVersion: version(`${ssl}.minVersion`, { absent: "TLSv1.2", documented: true, shorthand: () => "TLSv1.2" }),
    maxVersion: version(`${ssl}.maxVersion`, { absent: "TLSv1.3", shorthand: () => "TLSv1.3" }),
    roots: roots(`${ssl}.ca`),
    clientCertificate: clientCertificate(`${ssl}.cert`, `${ssl}.key`, `${ssl}.pfx`),
  }),
  ineffective: (ssl) => [
    ignored([`${ssl}.require`], "is ignored by mariadb, so it does not do what it seems to"),
    foreign(ssl, FOREIGN_WORDS, { follows: "is ignored by mariadb, which reads TLS options from `ssl` only", writes: DOCUMENTED }),
  ],
};
