import type { Repair } from "../model/connection.js";
import type { Value } from "../document/value.js";
import type { Bundle } from "./bundle.js";
import { UNKNOWN } from "./codec.js";
import { writeTree, type Rule, type Verdict } from "./keywords.js";
import { contextIn, verdictOn, verifying } from "./ssl-context.js";
import { byDict, dictClimb, sslAt } from "./ssl-dict.js";

/** The rule of drivers to which `ssl` says all: a context, a dictionary, or what `True` means to them. */
export const sslRule = (whenTrue: Verdict["rung"]): Rule => ({
  switches: ["ssl"],
  files: [],
  others: ["ssl.ca", "ssl.capath", "ssl.check_hostname", "ssl.verify_mode", "ssl.()"],
  verdict(is, options): Verdict {
    const ssl = options.get("ssl");
    const context = contextIn(ssl);
    if (context) return verdictOn(options, context);
    if (!is("ssl")) return { rung: "plain", key: "ssl" };
    if (ssl.kind === "mapping") return byDict(ssl);
    return { rung: ssl.kind === "scalar" && ssl.value === true ? whenTrue : UNKNOWN, key: "ssl" };
  },
});

/** What is given as `ssl` already, made to check everything; null where nothing is, or something else decides. */
export function sslMended(
  options: Value,
  home: string,
  instead: readonly string[],
  bundle: Bundle,
): Repair | null {
  if (instead.length > 0) return null;
  const ssl = sslAt(options, home);
  if (contextIn(ssl)) return verifying(options, home);
  return ssl.kind === "mapping" && ssl.keys().length > 0 ? dictClimb(options, home, bundle) : null;
}

/** A dictionary in the place of what is given. */
export const sslWritten = (
  options: Value,
  home: string,
  instead: readonly string[],
  bundle: Bundle,
): Repair => writeTree(options, home, { entries: [["ssl.ca", bundle.path]], instead }, bundle);
