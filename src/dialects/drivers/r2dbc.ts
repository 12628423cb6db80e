import { clientCertificate, rootsAt } from "../certificates.js";
import type { Driver } from "../driver.js";
import { isMissing, remove, write } from "../edits.js";
import { type IneffectiveRow } from "../ineffective.js";
import { foreign, FOREIGN_WORDS } from "../strangers.js";
import { ladder, noWord, onlyWord, withLegacy, type Words } from "../ladder.js";
import { lowestOf, type VersionList } from "../versions.js";

const ASYNCER: Words = {
  path: "sslMode",
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
const MARIADB: Words = {
  path: "sslMode",
  rungs: {
    ...{ disable: "plain", disabled: "plain", false: "plain", 0: "plain" },
    ...{
      trust: "encrypted",
      required: "encrypted",
      enable_trust: "encrypted",
      "verify-ca": "chain",
      verify_ca: "chain",
    },
    ...{
      "verify-full": "full",
      verify_full: "full",
      verify_identity: "full",
      enable: "full",
      true: "full",
      1: "full",
    },
  },
  absent: "plain",
  top: "verify-full",
};
const SYSTEM = "fallbackToSystemTrustStore";
const listOf = (key: string): VersionList => ({
  keys: [key],
  absent: "TLSv1.2",
  writes: "TLSv1.2,TLSv1.3",
});
const strangers = (name: string, writes: string, own: readonly string[]): IneffectiveRow =>
  foreign("sslMode", ["ssl", ...FOREIGN_WORDS], {
    follows: `is ignored by ${name}, which reads \`sslMode\``,
    writes,
    own,
  });

/** asyncer's R2DBC for MySQL; `r2dbcs:` and `ssl=true` mean REQUIRED. FACTS-dialects.md 2.2. */
export const asyncer = (isSecure: boolean): Driver => {
  const words: Words = { ...ASYNCER, absent: isSecure ? "encrypted" : "fallsBack" };
  const rows = [["ssl", false, "plain"] as const, ["ssl", true, "encrypted"] as const];
  return {
    name: "R2DBC",
    documented: words.top,
    tls: () => ({
      ...ladder(withLegacy(words, { keys: ["ssl"], rows })),
      minVersion: lowestOf(listOf("tlsVersion")),
      roots: rootsAt("sslCa"),
      clientCertificate: {
        ...clientCertificate("sslCert", "sslKey"),
        repair: (options) => remove(options, "sslCert", "sslKey", "sslKeyPassword"),
      },
    }),
    ineffective: () => [
      noWord(
        { ...words, rungs: { ...words.rungs, tunnel: "full" } },
        "is no mode of this driver, which throws",
      ),
      strangers("this driver", words.top, ["ssl", "sslCa", "tlsVersion"]),
    ],
  };
};

/**
 * MariaDB's R2DBC. Without a certificate it must be told to trust the system. FACTS-dialects.md
 * 2.2.
 */
export const r2dbcMariadb: Driver = {
  name: "R2DBC MariaDB",
  documented: MARIADB.top,
  tls: () => ({
    ...ladder(onlyWord(MARIADB)),
    minVersion: lowestOf(listOf("tlsProtocol")),
    roots: rootsAt("serverSslCert"),
    clientCertificate: {
      ...clientCertificate("clientSslCert", "clientSslKey"),
      repair: (options) => remove(options, "clientSslCert", "clientSslKey", "clientSslPassword"),
    },
  }),
  ineffective: () => [
    noWord(
      { ...MARIADB, rungs: { ...MARIADB.rungs, tunnel: "full" } },
      "is no mode of this driver, which throws",
    ),
    {
      paths: () => ["sslMode"],
      mistakes: ({ leaf, parent }) =>
        leaf.kind === "scalar" &&
        /^(?:verify|enable$|true|1)/i.test(String(leaf.value)) &&
        isMissing(parent, SYSTEM) &&
        isMissing(parent, "serverSslCert"),
      follows: `trusts no authority by itself, so this driver refuses every server`,
      repair: (options) => write(options, SYSTEM, "true"),
    },
    strangers("this driver", MARIADB.top, ["serverSslCert"]),
  ],
};
