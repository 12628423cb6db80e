import { leaves, type Setting } from "../../model/setting.js";
import { dig } from "../../document/dig.js";
import type { Mapping, Value } from "../../document/value.js";
import type { Driver } from "../driver.js";
import { remove } from "../edits.js";
import { misread } from "../ineffective.js";
import { foreign, FOREIGN_WORDS } from "../strangers.js";
import {
  isSwitchedOn,
  ladder,
  rung,
  toTop,
  unknownBehind,
  type Ladder,
  type Rung,
  type Words,
} from "../ladder.js";
import { goTls, hasSkip, otherServer, rungOfConfig, withoutSkip } from "../go-tls.js";

/** Any other word is the name of a configuration that the program registers. */
const WORDS: Words = {
  path: "tls",
  rungs: {
    true: "full",
    1: "full",
    false: "plain",
    0: "plain",
    "": "plain",
    "skip-verify": "encrypted",
    preferred: "fallsBack",
  },
  absent: "plain",
  top: "true",
};
const FALLBACK = "allowFallbackToPlaintext";
const MISTAKEN = /^(?:t|f|y|n|yes|no|on|off|true|false|enabled?|disabled?)$/i;
const isMistaken = (options: Value): boolean => {
  const word = options.kind === "mapping" ? options.get(WORDS.path) : options;
  return word.kind === "scalar" && MISTAKEN.test(String(word.value));
};
/** The configuration that a word stands for, where the file registers it, is put in its place. */
const wordOrConfig = (options: Value): Setting<Rung> =>
  dig<Rung>(options, [WORDS.path], ({ leaf, parent }) => {
    if (leaf.kind === "mapping") return rungOfConfig(leaf);
    const own: Mapping = {
      ...parent,
      get: (key) => (key === WORDS.path ? leaf : parent.get(key)),
    };
    const known = rung(WORDS, own);
    return known.kind === "inapplicable" && !isMistaken(own)
      ? { kind: "unknown", at: known.at }
      : known;
  });
const LADDER: Ladder = {
  read(options) {
    const word = wordOrConfig(options);
    const isPlain = leaves(word).every((leaf) => !("value" in leaf) || leaf.value === "plain");
    const fallback = isPlain ? null : isSwitchedOn(FALLBACK, "fallsBack", options);
    return fallback ?? word;
  },
  repair(options) {
    if (isSwitchedOn(FALLBACK, "fallsBack", options)) return remove(options, FALLBACK);
    return hasSkip(options, WORDS.path) ? withoutSkip(options, WORDS.path) : toTop(WORDS, options);
  },
};

/**
 * Go-MySQL-Driver 1.5 to 1.10. The words: FACTS-dialects.md 3.1; verdicts: 3.2; what to write: 3.4.
 */
export const goMysql: Driver = {
  name: "go-mysql",
  documented: WORDS.top,
  // What a tool reads that takes the prefix off is its own.
  tls: () => ({
    ...ladder(
      unknownBehind(["x-tls-ca", "x-tls-cert", "x-tls-key", "x-tls-insecure-skip-verify"], LADDER),
    ),
    ...goTls(WORDS.path),
  }),
  ineffective: () => [
    misread(
      WORDS.path,
      (value) =>
        MISTAKEN.test(String(value)) &&
        !/^(?:true|True|TRUE|false|False|FALSE)$/.test(String(value)),
      "names a TLS configuration that is not registered, so Go-MySQL-Driver fails",
      WORDS.top,
    ),
    otherServer(WORDS.path),
    foreign(WORDS.path, ["ssl", ...FOREIGN_WORDS], {
      follows: "is no TLS option of Go-MySQL-Driver, which reads `tls`",
      writes: WORDS.top,
    }),
  ],
};
