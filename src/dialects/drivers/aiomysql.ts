import type { Repair } from "../../model/connection.js";
import type { Value } from "../../document/value.js";
import type { Bundle } from "../bundle.js";
import { REFUSED, UNKNOWN } from "../codec.js";
import type { Driver } from "../driver.js";
import type { IneffectiveRow } from "../ineffective.js";
import { defineKeywordDriver } from "../keyword-driver.js";
import { truthOf, within, writeTree, type Rule, type Verdict } from "../keywords.js";
import { contextIn, verdictOn, verifying } from "../ssl-context.js";
import { sslAt } from "../ssl-dict.js";

const OTHERS = ["ssl.check_hostname", "ssl.verify_mode", "ssl.()"];

/** FACTS-dialects.md 4.5. */
const rule: Rule = {
  switches: ["ssl"],
  files: [],
  others: OTHERS,
  verdict(is, options): Verdict {
    const ssl = options.get("ssl");
    const context = contextIn(ssl);
    if (context) return verdictOn(options, context);
    if (!is("ssl")) return { rung: "plain", key: "ssl" };
    if (ssl.kind === "mapping") return { rung: REFUSED, key: "ssl" };
    // asyncio makes a context of it, which checks everything.
    return { rung: ssl.kind === "scalar" && ssl.value === true ? "full" : UNKNOWN, key: "ssl" };
  },
};

/** aiomysql, which gives TLS up for the asking. FACTS-dialects.md 4.5. */
export const aiomysql = (bundle: Bundle): Driver => {
  const climb = (options: Value, home: string, instead: readonly string[]): Repair =>
    instead.length === 0 && contextIn(sslAt(options, home))
      ? verifying(options, home)
      : writeTree(options, home, { entries: [["ssl", true]], instead }, bundle);
  const noContext = (home: string): IneffectiveRow => ({
    paths: () => [within(home, "ssl")],
    mistakes: ({ leaf }) => leaf.kind === "mapping" && !contextIn(leaf) && truthOf(leaf) === true,
    follows: "makes aiomysql throw: it takes a context only",
    meansTls: true,
    repair: (options) => climb(options, home, []),
  });
  return defineKeywordDriver({
    name: "aiomysql",
    bundle,
    rule,
    climb,
    known: ["ssl"],
    roots: ["ssl.cafile"],
    certificates: [["ssl.certfile"]],
    files: ["read_default_file"],
    hasContexts: true,
    gap: "No option of aiomysql closes this; PyMySQL 1.2 and asyncmy do.",
    rows: (home) => [noContext(home)],
  });
};
