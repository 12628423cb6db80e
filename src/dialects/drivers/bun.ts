import { QUERY } from "../projected.js";
import { roots } from "../certificates.js";
import { atom, flag, presence, settle, UNKNOWN, type Codec } from "../codec.js";
import type { FacetCodecs } from "../connect.js";
import type { Driver } from "../driver.js";
import { rename, write } from "../edits.js";
import { ignored } from "../ineffective.js";
import { foreign } from "../strangers.js";

const DOCUMENTED = { rejectUnauthorized: true } as const;
const VERIFYING = ["verify-ca", "verify-full"];

/**
 * Bun.SQL 1.4: `tls: true` verifies nothing, an object only with `rejectUnauthorized: true`.
 * FACTS-js.md 4.7.
 */
export const bun: Driver = {
  name: "bun",
  documented: DOCUMENTED,
  tls: (tls, home) => ({
    encrypted: presence(tls, {
      writes: DOCUMENTED,
      reads: (word) => Boolean(word) && word !== "prefer" && word !== "disable",
      home,
    }),
    certificateVerified: flag(`${tls}.rejectUnauthorized`, {
      absent: false,
      shorthand: (word) => VERIFYING.includes(String(word)),
      reads: (value) => value === true,
    }),
    identityVerified: flag(`${tls}.rejectUnauthorized`, {
      absent: false,
      shorthand: (word) => word === "verify-full",
      reads: (value) => value === true,
    }),
    roots: roots(`${tls}.ca`),
  }),
  ineffective: (tls) => [
    ignored([`${tls}.minVersion`, `${tls}.verifyIdentity`], "is ignored by Bun"),
    foreign(
      tls,
      [
        "sslaccept",
        "usessl",
        "requiressl",
        "rejectunauthorized",
        "verifyidentity",
        "secure",
        "encrypt",
      ],
      {
        follows: "is ignored by Bun, which reads `tls`",
        writes: DOCUMENTED,
      },
    ),
  ],
};

/** The keys of an address that switch TLS on. */
export const IN_ADDRESS: readonly string[] = ["sslmode", "ssl-mode", "ssl", "tls"];
/** Whether a word there has the certificate and its name checked. FACTS-js.md 4.7. */
const WORDS: ReadonlyMap<string, boolean> = new Map([
  ["true", false],
  ["require", false],
  ["verify-full", true],
  ["verify-identity", true],
]);

/** What an address says in one word: `sslmode=verify-full`. */
export function bunAddress(key: string): Partial<FacetCodecs> {
  const path = `${QUERY}.${key}`;
  const says = (promises: (checks: boolean) => boolean): Codec<boolean> => ({
    read: (options) =>
      settle(
        options,
        path,
        { absent: false },
        atom((word) => {
          const checks = WORDS.get(String(word).toLowerCase().replaceAll("_", "-"));
          return checks === undefined ? UNKNOWN : promises(checks);
        }),
      ),
    repair: (options) =>
      key === "sslmode" || options.kind !== "mapping"
        ? write(options, path, "verify-full")
        : rename(options, path, "sslmode", "verify-full"),
  });
  return {
    encrypted: says(() => true),
    certificateVerified: says((checks) => checks),
    identityVerified: says((checks) => checks),
  };
}
