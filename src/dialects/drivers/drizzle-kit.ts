import { clientCertificate, roots } from "../certificates.js";
import { fixed, flag, presence, type Codec } from "../codec.js";
import type { Driver } from "../driver.js";
import { AMAZON_ALONE, ignored, isProfile, misread } from "../ineffective.js";
import { foreign, FOREIGN_WORDS } from "../strangers.js";

const DOCUMENTED = { rejectUnauthorized: true } as const;
const WAY_OUT = "Use `dbCredentials.url` with `?ssl={...}`, which reaches mysql2 as it stands.";
const BETTER = "In `url`, `?ssl={...}` takes `minVersion`, too.";
const isRefused = (ssl: unknown): boolean => ssl === true || typeof ssl === "string";

/** Who is about to write TLS options hears at once where all of them count. */
const orAddress = ({ read, repair }: Codec<boolean>): Codec<boolean> => ({
  read,
  repair(options, wish) {
    const { words, change } = repair(options, wish);
    return { words: `${words} ${BETTER}`, change };
  },
});

/** What drizzle-kit 0.31 lets through to mysql2 of `dbCredentials.ssl`. FACTS-js.md 3.2, 4.7. */
export const drizzleKit: Driver = {
  name: "drizzle-kit",
  documented: DOCUMENTED,
  tls: (ssl, home) => ({
    encrypted: orAddress(presence(ssl, { writes: DOCUMENTED, refuses: isRefused, home })),
    certificateVerified: flag(`${ssl}.rejectUnauthorized`, {
      absent: true,
      documented: true,
      reads: (value) => value !== false,
    }),
    identityVerified: fixed(ssl, false, WAY_OUT, isRefused),
    minVersion: fixed(ssl, "TLSv1.2", WAY_OUT, isRefused),
    maxVersion: fixed(ssl, "TLSv1.3", WAY_OUT, isRefused),
    roots: roots(`${ssl}.ca`),
    clientCertificate: clientCertificate(`${ssl}.cert`, `${ssl}.key`, `${ssl}.pfx`),
  }),
  ineffective: (ssl) => [
    misread(
      ssl,
      (word) => word === true,
      'makes drizzle-kit stop ("Please provide required params")',
      DOCUMENTED,
    ),
    // A word comes to mysql2 as it stands.
    misread(ssl, isProfile, AMAZON_ALONE, DOCUMENTED),
    misread(
      ssl,
      (word) => typeof word === "string" && !isProfile(word),
      'makes the driver throw ("Unknown SSL profile")',
      DOCUMENTED,
    ),
    ignored(
      [
        "minVersion",
        "maxVersion",
        "verifyIdentity",
        "servername",
        "checkServerIdentity",
        "secureProtocol",
        "require",
      ].map((key) => `${ssl}.${key}`),
      "is dropped by drizzle-kit, which reads it in `dbCredentials.url` only",
    ),
    foreign(ssl, FOREIGN_WORDS, { follows: "is dropped by drizzle-kit", writes: DOCUMENTED }),
  ],
};
