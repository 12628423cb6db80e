import type { Repair } from "../../model/connection.js";
import type { Value } from "../../document/value.js";
import { SCHEME } from "../../notations/uri.js";
import type { Bundle } from "../bundle.js";
import { UNKNOWN } from "../codec.js";
import type { Driver } from "../driver.js";
import { isMissing } from "../edits.js";
import { defineKeywordDriver } from "../keyword-driver.js";
import { sslMended, sslRule, sslWritten } from "../ssl-option.js";

/** What is true of asyncmy, and of aiomysql where that one is missing: of `True`, nothing. FACTS-dialects.md 4.5. */
const rule = sslRule(UNKNOWN);

const IN_ADDRESS =
  'Give the parts as `credentials` in `config`, with `"ssl": ssl.create_default_context()`.';
const IS_AIOMYSQL = "aiomysql, which stands in where asyncmy is missing, takes a context only";

/** An address has no place for a check, and any `ssl` in it is true. */
const isAddress = (options: Value): boolean => !isMissing(options, SCHEME);

const doubted = (found: Repair): Repair => ({
  ...found,
  change: found.change && { doubt: IS_AIOMYSQL, ...found.change, trust: "suggest" },
});

/** Tortoise ORM, which hands its credentials to the one or the other. */
export const tortoise = (bundle: Bundle): Driver => {
  const climb = (options: Value, home: string, instead: readonly string[]): Repair => {
    if (isAddress(options)) return { words: IN_ADDRESS, change: null };
    return (
      sslMended(options, home, instead, bundle) ??
      doubted(sslWritten(options, home, instead, bundle))
    );
  };
  return defineKeywordDriver({
    name: "Tortoise ORM",
    bundle,
    rule,
    climb,
    known: ["ssl"],
    roots: ["ssl.ca", "ssl.cafile"],
    certificates: [["ssl.cert", "ssl.key"], ["ssl.certfile"]],
    files: ["read_default_file"],
    hasContexts: true,
    rows: () => [],
  });
};
