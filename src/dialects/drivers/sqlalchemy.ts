import type { Cure } from "../../model/connection.js";
import { moot } from "../../document/dig.js";
import type { Value } from "../../document/value.js";
import { clientCertificate, rootsAt } from "../codec.js";
import type { Driver } from "../driver.js";
import { isMissing, remove, write } from "../edits.js";
import { foreign, FOREIGN_WORDS, ignored, type IneffectiveRow } from "../ineffective.js";
import { isSwitchedOn, isWritten, ladder, replaced, rung, toTop, type Ladder, type Words } from "../ladder.js";

/** Debian's; other systems have other paths, so a person must look. */
const BUNDLE = "/etc/ssl/certs/ca-certificates.crt";
const CA = { path: "ssl_ca", top: BUNDLE };
const suggested = ({ words, change }: Cure): Cure => ({ words, change: change && { ...change, trust: "suggest" } });
/** A bundle in the place of these, or without them where there is one. */
const bundleFor =
  (...keys: readonly [string, ...string[]]) =>
  (options: Value): Cure =>
    isMissing(options, CA.path) ? suggested(replaced(CA, keys, options) ?? write(options, CA.path, BUNDLE)) : remove(options, ...keys);
const refused = (keys: readonly [string, ...string[]], name: string, cure: IneffectiveRow["cure"]): IneffectiveRow => ({
  ...ignored(keys, `makes ${name} throw: no such option may stand in a URL`),
  cure,
});
const strangers = (name: string, to: string, writes: string, own: readonly string[]): IneffectiveRow =>
  foreign(to, FOREIGN_WORDS, { follows: `is no option of ${name}`, writes, own: ["ssl_ca", "ssl_mode", ...own] });
const driver = (name: string, read: Ladder["read"], cure: Ladder["cure"], ineffective: readonly IneffectiveRow[]): Driver => ({
  name,
  documented: BUNDLE,
  tls: () => ({
    ...ladder({ read, cure }),
    // Without any there would be no check, or no TLS.
    roots: { ...rootsAt(CA.path), cure: (options) => suggested(write(options, CA.path, BUNDLE)) },
    clientCertificate: { ...clientCertificate("ssl_cert", "ssl_key"), cure: (options) => remove(options, "ssl_cert", "ssl_key") },
  }),
  ineffective: () => ineffective,
});

const FLAGS = ["ssl_verify_cert", "ssl_verify_identity", "ssl_disabled", "ssl_check_hostname"] as const;
const PYMYSQL_REFUSES = ["ssl", "ssl_mode"] as const;
const unlessRefused =
  (keys: readonly string[], read: Ladder["read"]): Ladder["read"] =>
  (options) =>
    keys.some((key) => !isMissing(options, key)) ? moot(options.at) : read(options);

/** `ssl_verify_*` throw `ssl_ca` away, and any `ssl_disabled` is true: FACTS-dialects.md 4.6. */
export const pymysql = driver(
  "PyMySQL",
  unlessRefused(
    PYMYSQL_REFUSES,
    (options) =>
      isWritten("ssl_disabled", "plain", options) ??
      isSwitchedOn("ssl_verify_cert", "chain", options) ??
      isWritten("ssl_verify_cert", "encrypted", options) ??
      isWritten("ssl_verify_identity", "encrypted", options) ??
      (isMissing(options, CA.path) ? null : isSwitchedOff("ssl_check_hostname", options)) ??
      isWritten(CA.path, "full", options) ??
      rung({ ...CA, rungs: {}, absent: "fallsBack" }, options),
  ),
  bundleFor(...FLAGS),
  [refused(PYMYSQL_REFUSES, "PyMySQL", bundleFor(...PYMYSQL_REFUSES))],
);
const isSwitchedOff = (key: string, options: Value) => (isSwitchedOn(key, "full", options) ? null : isWritten(key, "chain", options));

const ASYNCMY_REFUSES = ["ssl_verify_cert", "ssl_verify_identity", "ssl_mode"] as const;
/** FACTS-dialects.md 4.6. */
export const asyncmy = driver(
  "asyncmy",
  unlessRefused(ASYNCMY_REFUSES, (options) => isWritten(CA.path, "full", options) ?? rung({ ...CA, rungs: {}, absent: "plain" }, options)),
  bundleFor("ssl"),
  [refused(ASYNCMY_REFUSES, "asyncmy", bundleFor(...ASYNCMY_REFUSES))],
);

const MODE: Words = {
  path: "ssl_mode",
  rungs: { DISABLED: "plain", PREFERRED: "fallsBack", REQUIRED: "encrypted", VERIFY_CA: "chain", VERIFY_IDENTITY: "full" },
  absent: "fallsBack",
  top: "VERIFY_IDENTITY",
  isExact: true,
};
const MYSQLDB_REFUSES = ["ssl_verify_cert", "ssl_verify_identity"] as const;
/** Without `ssl_ca` libmysqlclient refuses to verify: FACTS-dialects.md 4.1. */
const toMode = (options: Value): Cure => (isMissing(options, CA.path) ? suggested(toTop(MODE, options)) : toTop(MODE, options));
/** FACTS-dialects.md 4.6. */
export const mysqldb = driver(
  "mysqlclient",
  unlessRefused(MYSQLDB_REFUSES, (options) => rung(MODE, options)),
  toMode,
  [
    refused(MYSQLDB_REFUSES, "mysqlclient", (options) =>
      suggested(replaced(MODE, MYSQLDB_REFUSES, options) ?? remove(options, ...MYSQLDB_REFUSES)),
    ),
    strangers("mysqlclient", MODE.path, MODE.top, []),
  ],
);

const inCode = (words: string) => (): Cure => ({ words, change: null });
const toConnectArgs = inCode("Pass `ssl_ca`, `ssl_verify_cert=True` and `ssl_verify_identity=True` in `connect_args`.");
/** A URL of these can hold no check at all: FACTS-dialects.md 4.6. */
export const mysqlconnector = driver(
  "mysql-connector-python",
  unlessRefused(
    ["ssl_verify_identity"],
    (options) =>
      isWritten("ssl_disabled", "plain", options) ??
      isWritten(CA.path, "fallsBack", options) ??
      rung({ ...CA, rungs: {}, absent: "fallsBack" }, options),
  ),
  toConnectArgs,
  [
    {
      ...ignored(["ssl_verify_identity"], "makes mysql-connector-python throw: in a URL it is a text, and a boolean is wanted"),
      cure: toConnectArgs,
    },
  ],
);
export const aiomysql = driver(
  "aiomysql",
  (options) => isWritten(CA.path, "plain", options) ?? rung({ ...CA, rungs: {}, absent: "plain" }, options),
  inCode('Pass `{"ssl": ssl.create_default_context()}` as `connect_args`.'),
  [],
);
