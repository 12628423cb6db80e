import type { Value } from "../../document/value.js";
import type { Driver } from "../driver.js";
import { remove } from "../edits.js";
import { foreign, FOREIGN_WORDS, misread } from "../ineffective.js";
import {
  isSwitchedOn,
  ladder,
  rung,
  toTop,
  unknownBehind,
  type Ladder,
  type Words,
} from "../ladder.js";

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
const LADDER: Ladder = {
  read(options) {
    const known = rung(WORDS, options);
    const word =
      known.kind === "inapplicable" && !isMistaken(options)
        ? ({ kind: "unknown", at: known.at } as const)
        : known;
    const fallback =
      "value" in word && word.value !== "plain"
        ? isSwitchedOn(FALLBACK, "fallsBack", options)
        : null;
    return fallback ?? word;
  },
  repair: (options) =>
    isSwitchedOn(FALLBACK, "fallsBack", options)
      ? remove(options, FALLBACK)
      : toTop(WORDS, options),
};

/**
 * Go-MySQL-Driver 1.5 to 1.10. The words: FACTS-dialects.md 3.1; verdicts: 3.2; what to write: 3.4.
 */
export const goMysql: Driver = {
  name: "go-mysql",
  documented: WORDS.top,
  // What a tool reads that takes the prefix off is its own.
  tls: () =>
    ladder(
      unknownBehind(["x-tls-ca", "x-tls-cert", "x-tls-key", "x-tls-insecure-skip-verify"], LADDER),
    ),
  ineffective: () => [
    misread(
      WORDS.path,
      (value) =>
        MISTAKEN.test(String(value)) &&
        !/^(?:true|True|TRUE|false|False|FALSE)$/.test(String(value)),
      "names a TLS configuration that is not registered, so Go-MySQL-Driver fails",
      WORDS.top,
    ),
    foreign(WORDS.path, ["ssl", ...FOREIGN_WORDS], {
      follows: "is no TLS option of Go-MySQL-Driver, which reads `tls`",
      writes: WORDS.top,
    }),
  ],
};
