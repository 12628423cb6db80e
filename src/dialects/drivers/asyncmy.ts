import type { Repair } from "../../model/connection.js";
import type { Value } from "../../document/value.js";
import type { Bundle } from "../bundle.js";
import type { Driver } from "../driver.js";
import { defineKeywordDriver } from "../keyword-driver.js";
import { within } from "../keywords.js";
import { DICT_ENTRIES, renamedEntry, rootsIn, strayEntries } from "../ssl-dict.js";
import { sslMended, sslRule, sslWritten } from "../ssl-option.js";

/** asyncmy. FACTS-dialects.md 4.5. */
export const asyncmy = (bundle: Bundle): Driver => {
  const climb = (options: Value, home: string, instead: readonly string[]): Repair =>
    sslMended(options, home, instead, bundle) ?? sslWritten(options, home, instead, bundle);
  return defineKeywordDriver({
    name: "asyncmy",
    bundle,
    rule: sslRule("encrypted"),
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
