import type { Repair } from "../../model/connection.js";
import type { Mapping, Value } from "../../document/value.js";
import type { Bundle } from "../bundle.js";
import { REFUSED, UNKNOWN } from "../codec.js";
import type { Driver } from "../driver.js";
import { isMissing, remove, write } from "../edits.js";
import { misread, type IneffectiveRow } from "../ineffective.js";
import { defineKeywordDriver, type KeywordDriver } from "../keyword-driver.js";
import {
  isGiven,
  truthOf,
  valueOf,
  within,
  writeTree,
  type Rule,
  type Verdict,
} from "../keywords.js";
import { whereWrong } from "../switches.js";
import { gapOfPymysql } from "../older-python.js";
import { contextIn, verdictOn } from "../ssl-context.js";
import {
  byDict,
  checkIn,
  DICT_ENTRIES,
  renamedEntry,
  rootsIn,
  sslAt,
  strayEntries,
} from "../ssl-dict.js";
import { sslMended } from "../ssl-option.js";

const CA = "ssl_ca";
const CERT = "ssl_verify_cert";
const NAME = "ssl_verify_identity";
const FLAGS = [CA, "ssl_cert", "ssl_key", CERT, NAME];

type Is = (key: string) => boolean;

/** `ssl_*` throw `ssl` away; without `ssl_ca` the name is never checked. */
function byFlags(is: Is, options: Mapping): Verdict {
  const said = checkIn(options.get(CERT));
  const isChecked =
    said === UNKNOWN ? is(CERT) : (said ?? (options.get(CERT).kind === "missing" ? false : is(CA)));
  const isNamed = is(CA) && is(NAME);
  if (!isChecked) return { rung: isNamed ? REFUSED : "encrypted", key: CERT };
  if (isNamed) return { rung: "full", key: NAME };
  return { rung: "chain", key: is(NAME) ? CA : NAME };
}

/** FACTS-dialects.md 4.3: the rule of its source. */
const rule: Rule = {
  switches: ["ssl", "ssl_disabled", CERT, NAME],
  files: [CA, "ssl_cert", "ssl_key"],
  others: ["ssl.ca", "ssl.capath", "ssl.check_hostname", "ssl.verify_mode", "ssl.()"],
  verdict(is, options): Verdict {
    if (is("ssl_disabled")) return { rung: "plain", key: "ssl_disabled" };
    if (FLAGS.some(is)) return byFlags(is, options);
    const ssl = options.get("ssl");
    const context = contextIn(ssl);
    if (context) return verdictOn(options, context);
    if (!is("ssl")) return { rung: "fallsBack", key: ssl.kind === "missing" ? CA : "ssl" };
    if (ssl.kind === "mapping") return byDict(ssl);
    return { rung: ssl.kind === "scalar" ? REFUSED : UNKNOWN, key: "ssl" };
  },
};

/** PyMySQL 1.0 and newer. FACTS-dialects.md 4.3. */
export const pymysql = (bundle: Bundle, version: string | null = null): Driver => {
  const climb = (options: Value, home: string, instead: readonly string[]): Repair => {
    const decides = [...FLAGS, "ssl_disabled"].some(
      (key) => !isMissing(options, within(home, key)),
    );
    const mended = decides ? null : sslMended(options, home, instead, bundle);
    if (mended) return mended;
    const roots = isMissing(options, within(home, CA)) ? [[CA, bundle.path] as const] : [];
    const entries = [...roots, [CERT, true] as const, [NAME, true] as const];
    return writeTree(
      options,
      home,
      { entries, instead: [...instead, "ssl_disabled", "ssl"] },
      bundle,
    );
  };
  return defineKeywordDriver({
    name: "PyMySQL",
    bundle,
    rule,
    climb,
    known: ["ssl", "ssl_disabled", ...FLAGS, "ssl_key_password"],
    roots: [CA, "ssl.ca", "ssl.cafile"],
    certificates: [["ssl_cert", "ssl_key"], ["ssl.cert", "ssl.key"], ["ssl.certfile"]],
    files: ["read_default_file"],
    hasContexts: true,
    gap: gapOfPymysql(version),
    rows: (home) => rowsOf(home, climb, bundle),
  });
};

const isTrue = (options: Mapping, home: string, key: string): boolean =>
  isGiven(options, within(home, key)) === true;

/** A name to check without a chain to check it in. */
const isNameOnly = (options: Mapping, home: string): boolean =>
  isTrue(options, home, CA) &&
  truthOf(valueOf(options, within(home, NAME))) === true &&
  truthOf(valueOf(options, within(home, CERT))) === false &&
  truthOf(valueOf(options, within(home, "ssl_disabled"))) === false;

const isThrownAway = (options: Mapping, home: string): boolean => {
  const ssl = sslAt(options, home);
  const isSomething = ssl.kind === "mapping" && ssl.keys().length > 0;
  return (
    isSomething && [CERT, NAME].some((key) => truthOf(valueOf(options, within(home, key))) === true)
  );
};

const rowsOf = (
  home: string,
  climb: KeywordDriver["climb"],
  bundle: Bundle,
): readonly IneffectiveRow[] => [
  {
    ...misread(
      within(home, "ssl"),
      Boolean,
      "makes PyMySQL throw: it is a dict or a context",
      null,
    ),
    repair: (options) => climb(options, home, []),
  },
  whereWrong(within(home, NAME), (options) => isNameOnly(options, home), {
    follows: "makes PyMySQL throw without `ssl_verify_cert`",
    repair: (options) => write(options, within(home, CERT), true),
  }),
  whereWrong(within(home, "ssl"), (options) => isThrownAway(options, home), {
    follows: "is thrown away by PyMySQL beside `ssl_verify_cert` or `ssl_verify_identity`",
    repair: (options) => remove(options, within(home, "ssl")),
  }),
  strayEntries(
    home,
    DICT_ENTRIES,
    "PyMySQL",
    renamedEntry(home, (options) => rootsIn(options, within(home, "ssl"), bundle)),
  ),
];
