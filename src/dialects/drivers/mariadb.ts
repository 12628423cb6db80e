import type { TlsVersion } from "../../model/connection.js";
import type { Value } from "../../document/value.js";
import { leaves, type Setting } from "../../model/setting.js";
import { clientCertificate, roots } from "../certificates.js";
import { atom, flag, presence, settle, UNKNOWN, unless, version, type Codec } from "../codec.js";
import type { Driver } from "../driver.js";
import { isMissing, remove, rename } from "../edits.js";
import { ignored, misread } from "../ineffective.js";
import { foreign, FOREIGN_WORDS } from "../strangers.js";

const DOCUMENTED = { minVersion: "TLSv1.2", rejectUnauthorized: true } as const;
const isRefused = (ssl: unknown): boolean => typeof ssl === "number" && ssl !== 0;

/** Node's other word for both ends: it leaves one version. */
const METHODS: Readonly<Record<string, TlsVersion>> = {
  TLSv1_method: "TLSv1",
  TLSv1_1_method: "TLSv1.1",
  TLSv1_2_method: "TLSv1.2",
};
function unlessMethod(ssl: string, codec: Codec<TlsVersion>): Codec<TlsVersion> {
  const path = `${ssl}.secureProtocol`;
  const method = (options: Value): Setting<TlsVersion> | null => {
    const decode = atom((word) => METHODS[String(word)] ?? UNKNOWN);
    const setting = settle<TlsVersion>(options, path, { absent: "TLSv1.2" }, decode);
    return leaves(setting).some(({ kind }) => kind === "known") ? setting : null;
  };
  return {
    read: (options) => method(options) ?? codec.read(options),
    repair(options, wish) {
      if (options.kind !== "mapping" || !method(options)) return codec.repair(options, wish);
      const isFree = isMissing(options, `${ssl}.minVersion`);
      return isFree
        ? rename(options, path, "minVersion", DOCUMENTED.minVersion)
        : remove(options, path);
    },
  };
}

/**
 * mariadb 3.5.4. FACTS-js.md 3.1 to 3.3; verdicts: 4.1. It checks the host name unless told
 * otherwise, and takes `ssl: true`, or any word, for the whole check.
 */
export const mariadb: Driver = {
  name: "mariadb",
  documented: DOCUMENTED,
  tls: (ssl, home) => ({
    encrypted: presence(ssl, { home, writes: DOCUMENTED, refuses: isRefused }),
    certificateVerified: flag(`${ssl}.rejectUnauthorized`, {
      absent: true,
      documented: true,
      shorthand: () => true,
      reads: (value) => value !== false,
    }),
    identityVerified: unless([`${ssl}.checkServerIdentity`, `${ssl}.servername`], true),
    minVersion: unlessMethod(
      ssl,
      version(`${ssl}.minVersion`, {
        absent: "TLSv1.2",
        documented: true,
        shorthand: () => "TLSv1.2",
      }),
    ),
    maxVersion: unlessMethod(
      ssl,
      version(`${ssl}.maxVersion`, { absent: "TLSv1.3", shorthand: () => "TLSv1.3" }),
    ),
    roots: roots(`${ssl}.ca`),
    clientCertificate: clientCertificate(`${ssl}.cert`, `${ssl}.key`, `${ssl}.pfx`),
  }),
  ineffective: (ssl) => [
    misread(ssl, isRefused, "makes mariadb throw: it wants an object or `true`", DOCUMENTED),
    ignored(
      [`${ssl}.secureProtocol`],
      "allows one TLS version only, and makes Node throw beside `minVersion`",
    ),
    ignored([`${ssl}.require`], "is ignored by mariadb"),
    foreign(ssl, FOREIGN_WORDS, {
      follows: "is ignored by mariadb, which reads `ssl`",
      writes: DOCUMENTED,
    }),
  ],
};
