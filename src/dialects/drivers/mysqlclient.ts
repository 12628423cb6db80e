import type { Repair } from "../../model/connection.js";
import type { Atom } from "../../document/plain.js";
import { atomOf, keysOf, type Mapping, type Value } from "../../document/value.js";
import type { Bundle } from "../bundle.js";
import { REFUSED, UNKNOWN } from "../codec.js";
import type { Driver } from "../driver.js";
import { isMissing } from "../edits.js";
import { misread } from "../ineffective.js";
import { defineKeywordDriver } from "../keyword-driver.js";
import { truthOf, valueOf, within, writeTree, type Rule, type Verdict } from "../keywords.js";
import type { Rung } from "../ladder.js";
import { hasNoModes, toModes } from "../older-python.js";
import { renamedEntry, rootsIn, strayEntries } from "../ssl-dict.js";
import { whereWrong } from "../switches.js";

const MODES: Readonly<Record<string, Rung>> = {
  DISABLED: "plain",
  PREFERRED: "fallsBack",
  REQUIRED: "encrypted",
  VERIFY_CA: "chain",
  VERIFY_IDENTITY: "full",
};
const TOP = "VERIFY_IDENTITY";
const MODE = "ssl_mode";
const ROOTS = ["ssl.ca", "ssl.capath"];
const ENTRIES = ["ca", "capath", "cert", "key", "cipher"];

const isMode = (word: Atom): boolean => Object.hasOwn(MODES, String(word));

/** FACTS-dialects.md 4.2, in the order in which the library asks. */
const rule: Rule = {
  switches: ["ssl"],
  files: ROOTS,
  others: [MODE],
  verdict(is, options): Verdict {
    const mode = valueOf(options, MODE);
    const hasRoots = ROOTS.some(is);
    if (mode.kind === "missing" || (mode.kind === "scalar" && atomOf(mode) === null))
      return {
        rung: withoutMode(options),
        key: options.get("ssl").kind === "missing" ? MODE : "ssl",
      };
    if (mode.kind !== "scalar") return { rung: UNKNOWN, key: MODE };
    const rung = MODES[String(mode.value)] ?? REFUSED;
    // Roots are looked at as soon as there are any.
    return { rung: rung === "encrypted" && hasRoots ? "chain" : rung, key: MODE };
  },
};

function withoutMode(options: Mapping): Rung | typeof UNKNOWN {
  const ssl = options.get("ssl");
  if (ssl.kind === "scalar") {
    if (ssl.value === false) return "plain";
    return ssl.value === true ? "encrypted" : "fallsBack";
  }
  // What is not known may be `True`, which asks for TLS.
  return ssl.kind === "mapping" || ssl.kind === "missing" ? "fallsBack" : UNKNOWN;
}

/** mysqlclient 2.2 (`MySQLdb`), whichever library it is linked to: what holds with both. FACTS-dialects.md 4.2. */
export const mysqlclient = (bundle: Bundle, version: string | null = null): Driver => {
  if (hasNoModes(version)) return mysqlclient1(bundle);
  const climb = (options: Value, home: string, instead: readonly string[]): Repair => {
    const hasRoots = ROOTS.some((key) => !isMissing(options, within(home, key)));
    const entries = [[MODE, TOP] as const, ...(hasRoots ? [] : [["ssl.ca", bundle.path] as const])];
    return writeTree(options, home, { entries, instead }, bundle);
  };
  return defineKeywordDriver({
    name: "mysqlclient",
    bundle,
    rule,
    climb,
    known: [MODE, "ssl"],
    roots: ["ssl.ca"],
    certificates: [["ssl.cert", "ssl.key"]],
    files: ["read_default_file", "read_default_group"],
    rows: (home) => [
      {
        ...misread(
          within(home, MODE),
          (word) => !isMode(word),
          "is no mode of mysqlclient, which knows upper case only",
          TOP,
        ),
        repair: (options) => climb(options, home, []),
      },
      whereWrong(within(home, MODE), (options) => lacksRoots(options, home), {
        follows: "makes libmysqlclient refuse every certificate without a CA",
        repair: (options) => climb(options, home, []),
      }),
      strayEntries(
        home,
        ENTRIES,
        "mysqlclient",
        renamedEntry(home, (options) => rootsIn(options, within(home, "ssl"), bundle)),
      ),
    ],
  });
};

const mysqlclient1 = (bundle: Bundle): Driver =>
  defineKeywordDriver({
    name: "mysqlclient",
    bundle,
    rule: {
      switches: [],
      files: ROOTS,
      others: ["ssl"],
      verdict(_is, options): Verdict {
        const { kind } = options.get("ssl");
        const isKnown = kind === "missing" || kind === "mapping";
        return { rung: isKnown ? "fallsBack" : UNKNOWN, key: "ssl" };
      },
    },
    climb: toModes,
    known: ["ssl"],
    roots: ["ssl.ca"],
    certificates: [["ssl.cert", "ssl.key"]],
    files: ["read_default_file", "read_default_group"],
    rows: () => [],
  });

function lacksRoots(options: Mapping, home: string): boolean {
  const mode = valueOf(options, within(home, MODE));
  const isVerifying = mode.kind === "scalar" && (mode.value === TOP || mode.value === "VERIFY_CA");
  const place = home === "" ? options : options.get(home);
  if (!isVerifying || place.kind !== "mapping") return false;
  const isBare = ROOTS.every((key) => truthOf(valueOf(place, key)) === false);
  const isStray = keysOf(place.get("ssl")).some((key) => !ENTRIES.includes(key));
  const hasFile = ["read_default_file", "read_default_group"].some(
    (key) => place.get(key).kind !== "missing",
  );
  return (
    isBare &&
    !isStray &&
    !hasFile &&
    place.get("ssl").kind !== "opaque" &&
    place.get("ssl").kind !== "choice"
  );
}
