import type { TlsVersion } from "../../model/connection.js";
import { clientCertificate, rootsAt } from "../certificates.js";
import type { Driver } from "../driver.js";
import { remove } from "../edits.js";
import { foreign, FOREIGN_WORDS } from "../strangers.js";
import { ladder, noWord, onlyWord, type Words } from "../ladder.js";
import { lowestOf, noVersions, type VersionList } from "../versions.js";

const WORDS: Words = {
  path: "SslMode",
  rungs: {
    none: "plain",
    disabled: "plain",
    preferred: "fallsBack",
    required: "encrypted",
    verifyca: "chain",
    verifyfull: "full",
  },
  absent: "fallsBack",
  top: "VerifyFull",
};
/** `TLS 1.2`, `Tls12`, `TLSv1.2`. */
const named = (word: string): TlsVersion | null => {
  const digits = /^tls ?v?(1)(?:\.?([0-3]))?$/i.exec(word);
  return digits
    ? ((["TLSv1", "TLSv1.1", "TLSv1.2", "TLSv1.3"] as const)[Number(digits[2] ?? 0)] ?? null)
    : null;
};
const VERSIONS: VersionList = {
  keys: ["TlsVersion"],
  absent: "TLSv1.2",
  writes: "TLS 1.2, TLS 1.3",
  named,
};
const OWN = [
  "SslCert",
  "SslKey",
  "CertificateFile",
  "CertificatePassword",
  "CertificateThumbprint",
  "CertificateStoreLocation",
] as const;

/** MySqlConnector and Connector/NET. FACTS-dialects.md 7. */
export const mySqlConnector: Driver = {
  name: ".NET",
  documented: WORDS.top,
  tls: () => ({
    ...ladder(onlyWord(WORDS)),
    minVersion: lowestOf(VERSIONS),
    roots: rootsAt("SslCa"),
    clientCertificate: {
      ...clientCertificate("SslCert", "CertificateFile", "CertificateThumbprint"),
      repair: (options) => remove(options, ...OWN),
    },
  }),
  ineffective: () => [
    noWord(WORDS, "is no mode of .NET's clients, which throw"),
    ...noVersions(VERSIONS, "makes .NET's clients throw: it lists no TLS versions"),
    foreign(WORDS.path, ["ssl", "encrypt", "usessl", "trustservercertificate", ...FOREIGN_WORDS], {
      follows: "is no option of .NET's clients, which read `SslMode`",
      writes: WORDS.top,
      own: ["SslCa", "TlsVersion"],
    }),
  ],
};
