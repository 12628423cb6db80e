import { clientCertificate, rootsAt } from "../certificates.js";
import type { Driver } from "../driver.js";
import { foreign, FOREIGN_WORDS } from "../strangers.js";
import { ladder, noWord, onlyWord, type Words } from "../ladder.js";

const MODE: Words = {
  path: "ssl-mode",
  rungs: {
    disabled: "plain",
    preferred: "fallsBack",
    required: "encrypted",
    verify_ca: "chain",
    verify_identity: "full",
  },
  absent: "fallsBack",
  top: "VERIFY_IDENTITY",
};

/** sqlx for Rust: without `ssl-ca` it trusts the roots that it comes with. FACTS-dialects.md 7. */
export const sqlx: Driver = {
  name: "sqlx",
  documented: MODE.top,
  tls: () => ({
    ...ladder(onlyWord(MODE)),
    roots: rootsAt("ssl-ca"),
    clientCertificate: clientCertificate("ssl-cert", "ssl-key"),
  }),
  ineffective: () => [
    noWord(MODE, "is no mode of sqlx, which stops"),
    foreign(MODE.path, ["ssl", ...FOREIGN_WORDS], {
      follows: "is ignored by sqlx, which reads `ssl-mode`",
      writes: MODE.top,
      own: ["ssl-ca"],
    }),
  ],
};
