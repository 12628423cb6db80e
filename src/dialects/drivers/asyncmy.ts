import type { Repair } from "../../model/connection.js";
import type { Value } from "../../document/value.js";
import type { Bundle } from "../bundle.js";
import { UNKNOWN } from "../codec.js";
import type { Driver } from "../driver.js";
import { defineKeywordDriver } from "../keyword-driver.js";
import { within, writeTree, type Rule, type Verdict } from "../keywords.js";
import { contextIn, verdictOn, verifying } from "../ssl-context.js";
import {
  byDict,
  DICT_ENTRIES,
  dictClimb,
  renamedEntry,
  rootsIn,
  sslAt,
  strayEntries,
} from "../ssl-dict.js";

/** FACTS-dialects.md 4.5. */
const rule: Rule = {
  switches: ["ssl"],
  files: [],
  others: ["ssl.ca", "ssl.capath", "ssl.check_hostname", "ssl.verify_mode", "ssl.()"],
  verdict(is, options): Verdict {
    const ssl = options.get("ssl");
    const context = contextIn(ssl);
    if (context) return verdictOn(options, context);
    if (!is("ssl")) return { rung: "plain", key: "ssl" };
    if (ssl.kind === "mapping") return byDict(ssl);
    return {
      rung: ssl.kind === "scalar" && ssl.value === true ? "encrypted" : UNKNOWN,
      key: "ssl",
    };
  },
};

/** asyncmy. FACTS-dialects.md 4.5. */
export const asyncmy = (bundle: Bundle): Driver => {
  const climb = (options: Value, home: string, instead: readonly string[]): Repair => {
    const ssl = sslAt(options, home);
    if (instead.length === 0 && contextIn(ssl)) return verifying(options, home);
    if (instead.length === 0 && ssl.kind === "mapping" && ssl.keys().length > 0)
      return dictClimb(options, home, bundle);
    return writeTree(options, home, { entries: [["ssl.ca", bundle.path]], instead }, bundle);
  };
  return defineKeywordDriver({
    name: "asyncmy",
    bundle,
    rule,
    climb,
    known: ["ssl"],
    roots: ["ssl.ca", "ssl.cafile"],
    certificates: [["ssl.cert", "ssl.key"], ["ssl.certfile"]],
    files: ["read_default_file"],
    hasContexts: true,
    rows: (home) => [
      strayEntries(
        home,
        DICT_ENTRIES,
        "asyncmy",
        renamedEntry(home, (options) => rootsIn(options, within(home, "ssl"), bundle)),
      ),
    ],
  });
};
