import type { TlsVersion } from "../../model/connection.js";
import { leaves, mapLeaves } from "../../model/setting.js";
import { inapplicable } from "../../document/dig.js";
import { atomOf, type Mapping, type Value, type Written } from "../../document/value.js";
import { clientCertificate, rootsAt } from "../certificates.js";
import { type Codec } from "../codec.js";
import { CUSTOM, OWN, TRUST } from "../connector-j-options.js";
import type { Driver } from "../driver.js";
import { together } from "../../notations/text-scalar.js";
import { change, repair, isMissing, remove } from "../edits.js";
import { ignored } from "../ineffective.js";
import { foreign, FOREIGN_WORDS } from "../strangers.js";
import {
  dead,
  isEncrypted,
  isSwitchedOn,
  ladder,
  noWord,
  unknownBehind,
  withLegacy,
  type Ladder,
  type Legacy,
  type Words,
} from "../ladder.js";
import { lowestOf, noVersions, secondList, type VersionList } from "../versions.js";

const WORDS: Words = {
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
const LEGACY: Legacy = {
  keys: ["useSSL", "requireSSL", "verifyServerCertificate"],
  rows: [
    ["useSSL", false, "plain"],
    ["verifyServerCertificate", true, "chain"],
    ["requireSSL", true, "encrypted"],
    ["useSSL", true, "fallsBack"],
  ],
};
const VERSIONS: VersionList = {
  keys: ["tlsVersions", "enabledTLSProtocols"],
  absent: "TLSv1.2",
  writes: "TLSv1.2,TLSv1.3",
  documented: "enabledTLSProtocols",
};
/** Keys have no other characters: at `&amp;` from a page it stops. FACTS-dialects.md 1.1. */
const AMP = "amp;";
const isNoKey = (key: string): boolean => key.startsWith(AMP);
function withoutAmp(place: Mapping): Written | null {
  const all = place.keys().filter(isNoKey);
  const written = all.map((key) => {
    const value = place.get(key);
    return value.kind === "scalar" ? place.rename(key, key.slice(AMP.length), atomOf(value)) : null;
  });
  return together(written);
}
const FIPS = "fipsCompliantJsse";
const BY_WORDS = withLegacy(WORDS, LEGACY);
const LADDER: Ladder = {
  read(options: Value) {
    if (options.kind === "mapping" && options.keys().some(isNoKey)) return inapplicable(options.at);
    // It checks the chain wherever TLS is mandatory.
    const isChecked = isSwitchedOn(FIPS, "chain", options)?.kind === "known";
    return mapLeaves(BY_WORDS.read(options), (leaf) =>
      isChecked && "value" in leaf && leaf.value === "encrypted"
        ? { ...leaf, value: "chain" as const }
        : leaf,
    );
  },
  repair: BY_WORDS.repair,
};

const BY_LADDER = unknownBehind(CUSTOM, LADDER);

/** The versions are asked for where TLS is mandatory; before that, TLS is. */
const LOWEST = lowestOf(VERSIONS);
const lowestWithTls: Codec<TlsVersion> = {
  read(options) {
    const isMandatory = leaves(BY_LADDER.read(options)).every(
      (leaf) => "value" in leaf && isEncrypted(leaf.value),
    );
    return mapLeaves(LOWEST.read(options), (leaf) =>
      leaf.kind === "absent" && !isMandatory ? { ...leaf, documented: false } : leaf,
    );
  },
  repair: LOWEST.repair,
};

/**
 * MySQL Connector/J since 8.0.28. Options: FACTS-dialects.md 1.3; verdicts: 1.4; what to write:
 * 1.6.
 */
export const connectorJ: Driver = {
  name: "Connector/J",
  documented: WORDS.top,
  tls: () => ({
    ...ladder(BY_LADDER),
    minVersion: lowestWithTls,
    roots: rootsAt(...TRUST),
    clientCertificate: {
      ...clientCertificate(OWN[0]),
      repair: (options) => remove(options, ...OWN),
    },
  }),
  ineffective: () => [
    {
      // One stands for all, and what it says is shown: not a password.
      paths: (options) =>
        options
          .keys()
          .filter((key) => isNoKey(key) && !/pass|pwd/i.test(key))
          .slice(0, 1),
      follows: "makes Connector/J throw: a URL has `&`",
      repair: (options, path) =>
        repair("Write `&` for each `&amp;`", change(options, path, withoutAmp)),
    },
    noWord(WORDS, "is no mode of Connector/J, which throws"),
    ...noVersions(VERSIONS, "makes Connector/J throw: case counts in TLS versions"),
    secondList(VERSIONS, (keys) => ignored(keys, "is ignored beside `tlsVersions`")),
    dead(WORDS, LEGACY, "is overridden by `sslMode`"),
    {
      ...ignored(
        ["fallbackToSystemTrustStore"],
        "makes Connector/J refuse every server: it has no authority left to trust",
      ),
      mistakes: ({ leaf, parent }) =>
        leaf.kind === "scalar" && leaf.value === "false" && isMissing(parent, TRUST[0]),
    },
    foreign("sslMode", ["ssl", "serversslcert", ...FOREIGN_WORDS], {
      follows: "is ignored by Connector/J, which reads `sslMode`",
      writes: WORDS.top,
      own: [...LEGACY.keys, ...VERSIONS.keys],
    }),
  ],
};
