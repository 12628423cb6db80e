import { IN_ADDRESS } from "../command-address.js";
import type { Repair } from "../../model/connection.js";
import { mapLeaves, type Setting } from "../../model/setting.js";
import { inapplicable } from "../../document/dig.js";
import type { Value } from "../../document/value.js";
import { isPart } from "../../notations/anatomy.js";
import { rootsFile, writeAll, type Bundle, type Wanted } from "../bundle.js";
import { clientCertificate } from "../certificates.js";
import { isVersion, settle, UNKNOWN, type Codec } from "../codec.js";
import type { Driver } from "../driver.js";
import { isMissing, remove, write } from "../edits.js";
import type { IneffectiveRow } from "../ineffective.js";
import { rung, toTop, type Rung, type Words } from "../ladder.js";
import { isSwitched, misspelt, misspeltIn, switchAt, whereWrong } from "../switches.js";
import { lowestOf, type VersionList } from "../versions.js";

const MODE: Words = {
  path: "ssl-mode",
  rungs: { off: "plain", auto: "fallsBack", on: "encrypted" },
  absent: "fallsBack",
  top: "on",
};
const VERIFY = "ssl-verify-server-cert";
const VERSIONS: VersionList = {
  keys: ["tls-version"],
  absent: "TLSv1.2",
  writes: "tlsv1.2",
  named: (word) => [word.toLowerCase().replace("tls", "TLS")].find(isVersion) ?? null,
};
const KNOWN = [
  "ssl",
  "no-ssl",
  "ssl-mode",
  "ssl-ca",
  "ssl-capath",
  "ssl-cert",
  "ssl-key",
  "ssl-cipher",
  VERIFY,
  "tls-version",
];
const OLD = ["ssl", "no-ssl"];

const hasRoots = (options: Value): boolean =>
  !isMissing(options, "ssl-ca") || !isMissing(options, "ssl-capath");
function isInAddress(options: Value, key: string): boolean {
  const address = options.kind === "mapping" ? options.get(IN_ADDRESS) : null;
  return address?.kind === "mapping" && address.keys().includes(key);
}
const isBareAddress = (options: Value): boolean =>
  options.kind === "mapping" && options.isAddress === true && options.keys().every(isPart);
const isWord = (options: Value): boolean => rung(MODE, options).kind !== "inapplicable";

/**
 * Whether TLS is asked for. In an address a wrong word means `off`, and any other option of TLS
 * means `on`. FACTS-dialects.md 6.2.
 */
function modeOf(options: Value): Setting<Rung> {
  if (misspeltIn(options, KNOWN).some((key) => !key.startsWith(IN_ADDRESS)))
    return inapplicable(options.at);
  const mode = rung(MODE, options);
  if (!isMissing(options, "ssl-mode")) {
    return isWord(options) || !isInAddress(options, "ssl-mode")
      ? mode
      : settle<Rung>(options, "ssl-mode", { absent: "plain" }, () => "plain");
  }
  const isOn = ["ssl-ca", "ssl-capath", VERIFY, "ssl-cert", "ssl-key", "ssl-cipher"].some((key) =>
    isInAddress(options, key),
  );
  return isOn
    ? mapLeaves(mode, (leaf) => (leaf.kind === "absent" ? { ...leaf, value: "encrypted" } : leaf))
    : mode;
}

/** Writes what is missing of the right options, in the place of those that have no effect. */
function climb(options: Value, bundle: Bundle): Repair {
  // What is new in a text begins in its own way, so it is one thing at a time; roots ask for TLS there.
  if (isBareAddress(options))
    return writeAll(options, { entries: [["ssl-ca", bundle.path]], instead: [] }, bundle);
  const mode: Wanted["entries"] = isMissing(options, "ssl-mode") ? [] : [["ssl-mode", MODE.top]];
  const roots: Wanted["entries"] = hasRoots(options) ? [] : [["ssl-ca", bundle.path]];
  return writeAll(options, { entries: [...mode, ...roots, [VERIFY, true]], instead: OLD }, bundle);
}

/** Asks for TLS, as only newer versions can. */
function demand(options: Value): Repair {
  const { words, change } = toTop(MODE, options);
  const since = `${words.replace(/\.$/, "")} (since MyCLI 1.43).`;
  return { words: since, change: change && { ...change, trust: "suggest" } };
}

type Decode<T> = (mode: Rung, options: Value) => T | typeof UNKNOWN | null;

/** What follows from the mode; `null` where there is nothing to check. */
const facet = <T>(bundle: Bundle, decode: Decode<T>): Codec<T> => ({
  read: (options) =>
    mapLeaves<Rung, T>(modeOf(options), (leaf) => {
      if (!("value" in leaf)) return leaf;
      const value = decode(leaf.value, options);
      if (value === UNKNOWN) return { kind: "unknown", at: leaf.at };
      return value === null ? inapplicable(leaf.at) : { ...leaf, value };
    }),
  repair: (options) =>
    isMissing(options, "ssl-mode") && hasRoots(options) ? demand(options) : climb(options, bundle),
});

/** The documented form falls back as well, so it is left open whether TLS is sure: only `strict` asks on. */
const isEncrypted: Decode<boolean> = (mode, options) =>
  mode === "fallsBack" && hasRoots(options) ? UNKNOWN : mode === "encrypted";

function isVerified(mode: Rung, options: Value): boolean | null {
  if (mode === "plain") return null;
  if (hasRoots(options)) return true;
  return mode === "fallsBack" ? null : false;
}

const identity: Codec<boolean> = {
  read(options) {
    const mode = modeOf(options);
    const isOff = mode.kind === "known" && mode.value === "plain";
    if (mode.kind === "inapplicable" || !hasRoots(options) || isOff)
      return inapplicable(options.at);
    return (
      switchAt(options, VERIFY) ??
      settle(options, VERIFY, { absent: false, documented: true }, () => UNKNOWN)
    );
  },
  repair: (options) => write(options, VERIFY, true),
};

/** Whether a switch is on, and nothing makes it mean anything. */
const isAlone =
  (key: string) =>
  (options: Value): boolean =>
    isSwitched(options, key, true) && isMissing(options, "ssl-mode") && !hasRoots(options);

const isWrongWord = (options: Value): boolean => !isWord(options);

/** Modes that are none, in an address and elsewhere. */
const wrongModes = (repair: IneffectiveRow["repair"]): readonly IneffectiveRow[] => [
  whereWrong("ssl-mode", (options) => isWrongWord(options) && isInAddress(options, "ssl-mode"), {
    follows: "means `off` to MyCLI",
    meansTls: true,
    repair,
  }),
  whereWrong("ssl-mode", (options) => isWrongWord(options) && !isInAddress(options, "ssl-mode"), {
    follows: "is no mode of MyCLI (`auto`, `on` or `off`), which stops",
    repair,
  }),
];

/** Switches that do nothing by themselves. */
const deadSwitches = (repair: IneffectiveRow["repair"]): readonly IneffectiveRow[] => [
  whereWrong("ssl", isAlone("ssl"), {
    follows: "has no effect since MyCLI 2.0",
    meansTls: true,
    repair,
  }),
  whereWrong(VERIFY, isAlone(VERIFY), {
    follows: "checks nothing without `--ssl-ca` in MyCLI",
    meansTls: true,
    repair,
  }),
  ...OLD.map((key) =>
    whereWrong(
      key,
      (options) =>
        !isMissing(options, key) &&
        !isAlone("ssl")(options) &&
        (key === "ssl" || hasRoots(options)),
      { follows: "has no effect since MyCLI 2.0", repair: (options) => remove(options, key) },
    ),
  ),
];

const isOfAddress = (key: string): boolean => key.startsWith(IN_ADDRESS);
const MISSPELT: readonly IneffectiveRow[] = [
  misspelt(
    KNOWN,
    "is unknown to MyCLI, which stops",
    ["ssl-mode", MODE.top],
    (key) => !isOfAddress(key),
  ),
  misspelt(KNOWN, "is ignored by MyCLI in an address", ["ssl-mode", MODE.top], isOfAddress),
];

/**
 * MyCLI 1.26 to 2.30: the name is checked only with roots, the chain with them alone.
 * FACTS-dialects.md 6.1; what to write: 6.3.
 */
export function mycli(bundle: Bundle): Driver {
  const repair = (options: Value): Repair => climb(options, bundle);
  return {
    name: "mycli",
    documented: true,
    tls: () => ({
      encrypted: facet(bundle, isEncrypted),
      fallsBack: facet(bundle, (mode) => mode === "fallsBack"),
      certificateVerified: facet(bundle, isVerified),
      identityVerified: identity,
      minVersion: lowestOf(VERSIONS),
      roots: rootsFile("ssl-ca", bundle),
      clientCertificate: clientCertificate("ssl-cert", "ssl-key"),
    }),
    ineffective: () => [...wrongModes(repair), ...deadSwitches(repair), ...MISSPELT],
  };
}
