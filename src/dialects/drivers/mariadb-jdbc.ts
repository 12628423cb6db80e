import { clientCertificate, rootsAt } from "../certificates.js";
import type { Driver } from "../driver.js";
import { isMissing, remove } from "../edits.js";
import { ignored } from "../ineffective.js";
import { foreign, FOREIGN_WORDS } from "../strangers.js";
import { ladder, noWord, withLegacy, type Legacy, type Words } from "../ladder.js";
import { lowestOf, noVersions, type VersionList } from "../versions.js";

const WORDS: Words = {
  path: "sslMode",
  rungs: {
    ...{ disable: "plain", disabled: "plain", 0: "plain", false: "plain", "": "plain" },
    ...{ trust: "encrypted", required: "encrypted", "verify-ca": "chain", verify_ca: "chain" },
    ...{
      "verify-full": "full",
      verify_full: "full",
      verify_identity: "full",
      1: "full",
      true: "full",
    },
  },
  absent: "plain",
  top: "verify-full",
};
const LEGACY: Legacy = {
  keys: ["useSsl", "trustServerCertificate", "disableSslHostnameVerification"],
  needs: "useSsl",
  beats: true,
  rows: [
    ["useSsl", false, "plain"],
    ["trustServerCertificate", true, "encrypted"],
    ["disableSslHostnameVerification", true, "chain"],
    ["useSsl", true, "full"],
  ],
};
const VERSIONS: VersionList = {
  keys: ["enabledSslProtocolSuites"],
  absent: "TLSv1.2",
  writes: "TLSv1.2,TLSv1.3",
};

/** MariaDB Connector/J 3. Options and verdicts: FACTS-dialects.md 2.1. */
export const mariadbJdbc: Driver = {
  name: "MariaDB Connector/J",
  documented: WORDS.top,
  tls: () => ({
    ...ladder(withLegacy(WORDS, LEGACY)),
    minVersion: lowestOf(VERSIONS),
    roots: rootsAt("serverSslCert", "trustStore", "trustStorePassword", "trustStoreType"),
    clientCertificate: {
      ...clientCertificate("keyStore"),
      repair: (options) => remove(options, "keyStore", "keyStorePassword"),
    },
  }),
  ineffective: () => [
    noWord(WORDS, "is no mode of MariaDB Connector/J, which throws"),
    ...noVersions(VERSIONS, "makes MariaDB Connector/J throw: it lists no TLS versions"),
    {
      ...ignored(
        ["fallbackToSystemTrustStore"],
        "makes Connector/J refuse every server: it has no authority left to trust",
      ),
      mistakes: ({ leaf, parent }) =>
        leaf.kind === "scalar" && leaf.value === "false" && isMissing(parent, "serverSslCert"),
    },
    foreign(WORDS.path, ["ssl", ...FOREIGN_WORDS], {
      follows: "is ignored by MariaDB Connector/J 3, which reads `sslMode`",
      writes: WORDS.top,
      own: LEGACY.keys,
    }),
  ],
};
