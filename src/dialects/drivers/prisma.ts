import { leaves, type Setting } from "../../model/setting.js";
import { inapplicable } from "../../document/dig.js";
import type { Value } from "../../document/value.js";
import { clientCertificate, rootsAt } from "../certificates.js";
import { flag, presence, type Codec } from "../codec.js";
import type { Driver } from "../driver.js";
import { write } from "../edits.js";
import { foreign, FOREIGN_WORDS } from "../strangers.js";

const STRICT = "strict";
const SWITCHES = ["sslaccept", "sslcert", "sslidentity", "sslpassword"] as const;
const toStrict = (options: Value) => write(options, "sslaccept", STRICT);

/** Any of these switches TLS on; the first that is written speaks for all. */
const encrypted: Codec<boolean> = {
  read(options) {
    const all = SWITCHES.map((key) => presence(key, { writes: STRICT }).read(options));
    const first = (kind: Setting<boolean>["kind"]) =>
      all.find((setting) => leaves(setting).some((leaf) => leaf.kind === kind));
    return first("known") ?? first("unknown") ?? all[0] ?? inapplicable(options.at);
  },
  repair: toStrict,
};
const verified = (isWanted: (options: Value) => boolean): Codec<boolean> => ({
  read: (options) =>
    isWanted(options)
      ? flag("sslaccept", { absent: false, reads: (value) => value === STRICT }).read(options)
      : inapplicable(options.at),
  repair: toStrict,
});
const isEncrypted = (options: Value): boolean =>
  leaves(encrypted.read(options)).some(({ kind }) => kind === "known");

/**
 * Prisma's own engine, up to version 6, and its command line: only the exact `sslaccept=strict`
 * verifies, chain and name. FACTS-js.md 5.2.
 */
export const prismaEngine: Driver = {
  name: "prisma",
  documented: STRICT,
  tls: () => ({
    encrypted,
    certificateVerified: verified(isEncrypted),
    identityVerified: verified(isEncrypted),
    roots: rootsAt("sslcert"),
    clientCertificate: clientCertificate("sslidentity"),
  }),
  ineffective: () => [
    foreign("sslaccept", ["ssl", ...FOREIGN_WORDS], {
      follows: "is dropped by Prisma, which reads `sslaccept`",
      writes: STRICT,
    }),
  ],
};
