import { clientCertificate, rootsAt } from "../certificates.js";
import type { Driver } from "../driver.js";
import { foreign, FOREIGN_WORDS } from "../strangers.js";
import { ladder, noWord, onlyWord, type Rung, type Words } from "../ladder.js";
import { lowestOf, type VersionList } from "../versions.js";

const rungs = (
  words: Readonly<Record<string, Rung>>,
  prefix: string,
): Readonly<Record<string, Rung>> =>
  Object.fromEntries(
    // A symbol of Ruby is as good as a text.
    Object.entries(words).flatMap(([word, rung]) =>
      [word, `${prefix}${word}`].flatMap((each) => [
        [each, rung] as const,
        [`:${each}`, rung] as const,
      ]),
    ),
  );

const GEM: Words = {
  path: "ssl_mode",
  rungs: rungs(
    {
      disabled: "plain",
      preferred: "fallsBack",
      required: "encrypted",
      verify_ca: "chain",
      verify_identity: "full",
    },
    "ssl_mode_",
  ),
  // Plain text with the library of MariaDB, a wish with that of MySQL: never more.
  absent: "fallsBack",
  top: "verify_identity",
};
const TRILOGY: Words = {
  path: "ssl_mode",
  rungs: {
    ...{ "0": "plain", "1": "full", "2": "chain", "3": "encrypted", "4": "fallsBack" },
    ...rungs(
      {
        disabled: "plain",
        verify_identity: "full",
        verify_ca: "chain",
        required_noverify: "encrypted",
        preferred_noverify: "fallsBack",
      },
      "ssl_",
    ),
  },
  absent: "plain",
  top: "verify_identity",
};
/** 1 and 2 are TLS 1.0 and 1.1: Trilogy's own numbers. */
const TRILOGY_VERSIONS: VersionList = {
  keys: ["tls_min_version"],
  absent: "TLSv1.2",
  writes: "3",
  named: (word) => (["TLSv1", "TLSv1.1", "TLSv1.2", "TLSv1.3"] as const)[Number(word) - 1] ?? null,
};

/** The gem mysql2 under Rails. FACTS-dialects.md 7. */
export const railsMysql2: Driver = {
  name: "the gem mysql2",
  documented: GEM.top,
  tls: () => ({
    ...ladder(onlyWord(GEM)),
    roots: rootsAt("sslca"),
    clientCertificate: clientCertificate("sslcert", "sslkey"),
  }),
  ineffective: () => [
    noWord(GEM, "is no mode of the gem mysql2"),
    foreign("ssl_mode", FOREIGN_WORDS, {
      follows: "is ignored by the gem mysql2, which reads `ssl_mode`",
      writes: GEM.top,
      own: ["sslca"],
    }),
  ],
};

/** Trilogy under Rails, which knows where systems keep their roots. FACTS-dialects.md 7. */
export const trilogy: Driver = {
  name: "Trilogy",
  documented: TRILOGY.top,
  tls: () => ({
    ...ladder(onlyWord(TRILOGY)),
    minVersion: lowestOf(TRILOGY_VERSIONS),
    roots: rootsAt("ssl_ca"),
    clientCertificate: clientCertificate("ssl_cert", "ssl_key"),
  }),
  ineffective: () => [
    noWord(TRILOGY, "is no mode of Trilogy"),
    foreign("ssl_mode", FOREIGN_WORDS, {
      follows: "is ignored by Trilogy, which reads `ssl_mode`",
      writes: TRILOGY.top,
      own: ["ssl", "ssl_ca"],
    }),
  ],
};
