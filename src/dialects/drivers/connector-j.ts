import { clientCertificate, roots } from "../codec.js";
import type { Driver } from "../driver.js";
import { isMissing, remove } from "../edits.js";
import { foreign, FOREIGN_WORDS, ignored } from "../ineffective.js";
import { dead, ladder, noWord, unknownBehind, withLegacy, type Legacy, type Words } from "../ladder.js";
import { lowestOf, noVersions, secondList, type VersionList } from "../versions.js";

const WORDS: Words = {
  path: "sslMode",
  rungs: { disabled: "plain", preferred: "fallsBack", required: "encrypted", verify_ca: "chain", verify_identity: "full" },
  absent: "fallsBack",
  top: "VERIFY_IDENTITY",
};
const LEGACY: Legacy = {
  keys: ["useSSL", "requireSSL", "verifyServerCertificate"],
  rows: [
    ["useSSL", false, "plain"],
    ["verifyServerCertificate", true, "chain"],
    ["requireSSL", true, "encrypted"],
    ["useSSL", true, "fallsBack"],
  ],
};
const VERSIONS: VersionList = { keys: ["tlsVersions", "enabledTLSProtocols"], absent: "TLSv1.2", writes: "TLSv1.2,TLSv1.3" };
const TRUST = ["trustCertificateKeyStoreUrl", "trustCertificateKeyStoreType", "trustCertificateKeyStorePassword"] as const;
const OWN = ["clientCertificateKeyStoreUrl", "clientCertificateKeyStoreType", "clientCertificateKeyStorePassword"] as const;
/** Code of the program's own, or files that may hold anything. */
const CUSTOM = [
  "sslContextProvider",
  "trustManagerFactoryProvider",
  "keyStoreProvider",
  "socketFactory",
  "propertiesTransform",
  "useConfigs",
];

/** MySQL Connector/J since 8.0.28. Options: FACTS-dialects.md 1.3; verdicts: 1.4; what to write: 1.6. */
export const connectorJ: Driver = {
  name: "Connector/J",
  documented: WORDS.top,
  tls: () => ({
    ...ladder(unknownBehind(CUSTOM, withLegacy(WORDS, LEGACY))),
    minVersion: lowestOf(VERSIONS),
    roots: roots(...TRUST),
    clientCertificate: { ...clientCertificate(OWN[0]), cure: (options) => remove(options, ...OWN) },
  }),
  ineffective: () => [
    noWord(WORDS, "is no mode of Connector/J, which throws at it"),
    ...noVersions(VERSIONS, "is no list of TLS versions to Connector/J, which throws at it: case counts"),
    secondList(VERSIONS, (keys) => ignored(keys, "is ignored beside `tlsVersions`")),
    dead(WORDS, LEGACY, "is dead: `sslMode` beats it"),
    {
      ...ignored(["fallbackToSystemTrustStore"], "leaves Connector/J without any authority to trust, so it refuses every server"),
      mistakes: ({ leaf, parent }) => leaf.kind === "scalar" && leaf.value === "false" && isMissing(parent, TRUST[0]),
    },
    foreign("sslMode", ["ssl", ...FOREIGN_WORDS], {
      follows: "is ignored by Connector/J: the word is `sslMode`, in this spelling",
      writes: WORDS.top,
      own: [...LEGACY.keys, ...VERSIONS.keys],
    }),
  ],
};
