import { IN_ADDRESS } from "../command-address.js";
import { mapLeaves, type Setting } from "../../model/setting.js";
import { moot } from "../../document/dig.js";
import type { Plain } from "../../document/plain.js";
import type { Value } from "../../document/value.js";
import { rootsFile, writeAll, type Bundle } from "../bundle.js";
import { clientCertificate, isVersion, settle, UNKNOWN, type Codec } from "../codec.js";
import type { Driver } from "../driver.js";
import { isMissing, remove, write } from "../edits.js";
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
const isWord = (options: Value): boolean => rung(MODE, options).kind !== "moot";

/**
 * Whether TLS is asked for. In an address a wrong word means `off`, and any other option of TLS
 * means `on`. FACTS-dialects.md 6.2.
 */
function modeOf(options: Value): Setting<Rung> {
  if (misspeltIn(options, KNOWN).some((key) => !key.startsWith(IN_ADDRESS)))
    return moot(options.at);
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

/**
 * MyCLI 1.26 to 2.30: the name is checked only with roots, the chain with them alone.
 * FACTS-dialects.md 6.1; what to write: 6.3.
 */
export function mycli(bundle: Bundle): Driver {
  const climb = (options: Value) => {
    const mode: readonly (readonly [string, Plain])[] = isMissing(options, "ssl-mode")
      ? []
      : [["ssl-mode", MODE.top]];
    const roots: readonly (readonly [string, Plain])[] = hasRoots(options)
      ? []
      : [["ssl-ca", bundle.path]];
    return writeAll(
      options,
      { entries: [...mode, ...roots, [VERIFY, true]], instead: OLD },
      bundle,
    );
  };
  const demand = (options: Value) => {
    const { words, change } = toTop(MODE, options);
    const since = `${words.replace(/\.$/, "")} (since MyCLI 1.43).`;
    return { words: since, change: change && { ...change, trust: "suggest" as const } };
  };
  const facet = <T>(
    decode: (leaf: { readonly value: Rung }, options: Value) => T | typeof UNKNOWN | null,
  ): Codec<T> => ({
    read: (options) =>
      mapLeaves<Rung, T>(modeOf(options), (leaf) => {
        if (!("value" in leaf)) return leaf;
        const value = decode(leaf, options);
        if (value === UNKNOWN) return { kind: "unknown", at: leaf.at };
        return value === null ? moot(leaf.at) : { ...leaf, value };
      }),
    cure: (options) =>
      isMissing(options, "ssl-mode") && hasRoots(options) ? demand(options) : climb(options),
  });
  const verified = facet<boolean>(({ value }, options) =>
    value === "plain" ? null : hasRoots(options) ? true : value === "fallsBack" ? null : false,
  );
  const identity: Codec<boolean> = {
    read: (options) => {
      const isJudged =
        modeOf(options).kind !== "moot" && hasRoots(options) && !isSwitchedOff(options);
      return isJudged
        ? (switchAt(options, VERIFY) ??
            settle(options, VERIFY, { absent: false, documented: true }, () => UNKNOWN))
        : moot(options.at);
    },
    cure: (options) => write(options, VERIFY, true),
  };
  const isSwitchedOff = (options: Value): boolean => {
    const mode = modeOf(options);
    return mode.kind === "known" && mode.value === "plain";
  };
  const isAlone = (key: string) => (options: Value) =>
    isSwitched(options, key, true) && isMissing(options, "ssl-mode") && !hasRoots(options);
  return {
    name: "mycli",
    documented: true,
    tls: () => ({
      // The documented form falls back as well, so it is left open whether TLS is sure: only
      // `strict` asks on.
      encrypted: facet<boolean>(({ value }, options) =>
        value === "fallsBack" && hasRoots(options) ? UNKNOWN : value === "encrypted",
      ),
      fallsBack: facet<boolean>(({ value }) => value === "fallsBack"),
      certificateVerified: verified,
      identityVerified: identity,
      minVersion: lowestOf(VERSIONS),
      roots: rootsFile("ssl-ca", bundle),
      clientCertificate: clientCertificate("ssl-cert", "ssl-key"),
    }),
    ineffective: () => [
      whereWrong("ssl-mode", (options) => !isWord(options) && isInAddress(options, "ssl-mode"), {
        follows: "means `off` to MyCLI",
        meansTls: true,
        cure: climb,
      }),
      whereWrong("ssl-mode", (options) => !isWord(options) && !isInAddress(options, "ssl-mode"), {
        follows: "is no mode of MyCLI (`auto`, `on` or `off`), which stops",
        cure: climb,
      }),
      whereWrong("ssl", isAlone("ssl"), {
        follows: "has no effect since MyCLI 2.0",
        meansTls: true,
        cure: climb,
      }),
      whereWrong(VERIFY, isAlone(VERIFY), {
        follows: "checks nothing without `--ssl-ca` in MyCLI",
        meansTls: true,
        cure: climb,
      }),
      ...OLD.map((key) =>
        whereWrong(
          key,
          (options) =>
            !isMissing(options, key) &&
            !isAlone("ssl")(options) &&
            (key === "ssl" || hasRoots(options)),
          {
            follows: "has no effect since MyCLI 2.0",
            cure: (options) => remove(options, key),
          },
        ),
      ),
      misspelt(
        KNOWN,
        "is unknown to MyCLI, which stops",
        ["ssl-mode", MODE.top],
        (key) => !key.startsWith(IN_ADDRESS),
      ),
      misspelt(
        KNOWN,
        "is ignored by MyCLI, which reads `ssl_mode` in an address",
        ["ssl-mode", MODE.top],
        (key) => key.startsWith(IN_ADDRESS),
      ),
    ],
  };
}
