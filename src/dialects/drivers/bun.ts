import { flag, presence, roots } from "../codec.js";
import type { Driver } from "../driver.js";
import { foreign, ignored } from "../ineffective.js";

const DOCUMENTED = { rejectUnauthorized: true } as const;
const VERIFYING = ["verify-ca", "verify-full"];

/** Bun.SQL 1.4: `tls: true` verifies nothing, an object only with `rejectUnauthorized: true`. FACTS-js.md 4.7. */
export const bun: Driver = {
  name: "bun",
  documented: DOCUMENTED,
  tls: (tls, home) => ({
    encrypted: presence(tls, { writes: DOCUMENTED, reads: (word) => Boolean(word) && word !== "prefer" && word !== "disable", home }),
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
    ignored([`${tls}.minVersion`, `${tls}.verifyIdentity`], "is not known to Bun, so it does not do what it seems to"),
    foreign(tls, ["sslaccept", "usessl", "requiressl", "rejectunauthorized", "verifyidentity", "secure", "encrypt"], {
      follows: "is ignored by Bun, which reads TLS options from `tls`",
      writes: DOCUMENTED,
    }),
  ],
};
