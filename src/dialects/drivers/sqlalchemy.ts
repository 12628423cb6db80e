import type { Repair } from "../../model/connection.js";
import type { Setting } from "../../model/setting.js";
import { inapplicable } from "../../document/dig.js";
import type { Value } from "../../document/value.js";
import { guessed, rootsFile, writeAll, type Bundle } from "../bundle.js";
import { withGap } from "../keyword-driver.js";
import { clientCertificate } from "../certificates.js";
import type { Driver } from "../driver.js";
import { isMissing, remove, write } from "../edits.js";
import { ignored, type IneffectiveRow } from "../ineffective.js";
import { foreign, FOREIGN_WORDS } from "../strangers.js";
import { gapOfPymysql, hasNoModes, toModes } from "../older-python.js";
import {
  isSwitchedOn,
  isWritten,
  ladder,
  replaced,
  rung,
  type Ladder,
  type Rung,
  type Words,
} from "../ladder.js";

const CA = "ssl_ca";
/** A bundle in the place of these, or without them where there is one. */
const bundleFor =
  (bundle: Bundle, ...keys: readonly [string, ...string[]]) =>
  (options: Value): Repair =>
    isMissing(options, CA)
      ? guessed(
          replaced({ path: CA, top: bundle.path }, keys, options) ??
            write(options, CA, bundle.path),
          bundle,
        )
      : remove(options, ...keys);
const whetherWritten = (options: Value, absent: Rung): Setting<Rung> =>
  rung({ path: CA, top: "", rungs: {}, absent }, options);
const refused = (
  keys: readonly [string, ...string[]],
  name: string,
  repair: IneffectiveRow["repair"],
): IneffectiveRow => ({
  ...ignored(keys, `makes ${name} throw: its URL takes no such option`),
  repair,
});
const strangers = (
  name: string,
  to: string,
  writes: string,
  own: readonly string[],
): IneffectiveRow =>
  foreign(to, FOREIGN_WORDS, {
    follows: `is no option of ${name}`,
    writes,
    own: ["ssl_ca", "ssl_mode", ...own],
  });
const driver = (
  name: string,
  bundle: Bundle,
  { read, repair }: Ladder,
  ineffective: readonly IneffectiveRow[],
  gap?: string,
): Driver => ({
  name,
  documented: bundle.path,
  tls: () => ({
    ...withGap(ladder({ read, repair }), gap),
    // Without any there would be no check, or no TLS.
    roots: rootsFile(CA, bundle),
    clientCertificate: {
      ...clientCertificate("ssl_cert", "ssl_key"),
      repair: (options) => remove(options, "ssl_cert", "ssl_key"),
    },
  }),
  ineffective: () => ineffective,
});

const FLAGS = [
  "ssl_verify_cert",
  "ssl_verify_identity",
  "ssl_disabled",
  "ssl_check_hostname",
] as const;
const PYMYSQL_REFUSES = ["ssl", "ssl_mode"] as const;
const unlessRefused =
  (keys: readonly string[], read: Ladder["read"]): Ladder["read"] =>
  (options) =>
    keys.some((key) => !isMissing(options, key)) ? inapplicable(options.at) : read(options);
const isSwitchedOff = (key: string, options: Value) =>
  isSwitchedOn(key, "full", options) ? null : isWritten(key, "chain", options);

/** `ssl_verify_*` throw `ssl_ca` away, and any `ssl_disabled` is true: FACTS-dialects.md 4.6. */
export const pymysql = (bundle: Bundle, version: string | null = null): Driver => {
  const read = unlessRefused(
    PYMYSQL_REFUSES,
    (options) =>
      isWritten("ssl_disabled", "plain", options) ??
      isSwitchedOn("ssl_verify_cert", "chain", options) ??
      isWritten("ssl_verify_cert", "encrypted", options) ??
      isWritten("ssl_verify_identity", "encrypted", options) ??
      (isMissing(options, CA) ? null : isSwitchedOff("ssl_check_hostname", options)) ??
      isWritten(CA, "full", options) ??
      whetherWritten(options, "fallsBack"),
  );
  return driver(
    "PyMySQL",
    bundle,
    { read, repair: bundleFor(bundle, ...FLAGS) },
    [refused(PYMYSQL_REFUSES, "PyMySQL", bundleFor(bundle, ...PYMYSQL_REFUSES))],
    gapOfPymysql(version),
  );
};

const ASYNCMY_REFUSES = ["ssl_verify_cert", "ssl_verify_identity", "ssl_mode"] as const;
/** FACTS-dialects.md 4.6. */
export const asyncmy = (bundle: Bundle): Driver => {
  const read = unlessRefused(
    ASYNCMY_REFUSES,
    (options) => isWritten(CA, "full", options) ?? whetherWritten(options, "plain"),
  );
  return driver("asyncmy", bundle, { read, repair: bundleFor(bundle, "ssl") }, [
    refused(ASYNCMY_REFUSES, "asyncmy", bundleFor(bundle, ...ASYNCMY_REFUSES)),
  ]);
};

const MODE: Words = {
  path: "ssl_mode",
  rungs: {
    DISABLED: "plain",
    PREFERRED: "fallsBack",
    REQUIRED: "encrypted",
    VERIFY_CA: "chain",
    VERIFY_IDENTITY: "full",
  },
  absent: "fallsBack",
  top: "VERIFY_IDENTITY",
  isExact: true,
};
const MYSQLDB_REFUSES = ["ssl_verify_cert", "ssl_verify_identity"] as const;
/** Without `ssl_ca` libmysqlclient refuses to verify: FACTS-dialects.md 4.1. Options: 4.6. */
export const mysqldb = (bundle: Bundle, version: string | null = null): Driver => {
  if (hasNoModes(version)) return mysqldb1(bundle);
  const repair = (options: Value): Repair => {
    const roots = isMissing(options, CA) ? [[CA, bundle.path] as const] : [];
    return writeAll(
      options,
      { entries: [[MODE.path, MODE.top], ...roots], instead: MYSQLDB_REFUSES },
      bundle,
    );
  };
  const read = unlessRefused(MYSQLDB_REFUSES, (options) => rung(MODE, options));
  return driver("mysqlclient", bundle, { read, repair }, [
    refused(MYSQLDB_REFUSES, "mysqlclient", repair),
    strangers("mysqlclient", MODE.path, MODE.top, []),
  ]);
};

/** mysqlclient 1, which has no modes. */
const mysqldb1 = (bundle: Bundle): Driver => {
  const read = unlessRefused(
    [...MYSQLDB_REFUSES, MODE.path],
    (options) => isWritten(CA, "fallsBack", options) ?? whetherWritten(options, "fallsBack"),
  );
  return driver("mysqlclient", bundle, { read, repair: toModes }, [
    refused([MODE.path, ...MYSQLDB_REFUSES], "mysqlclient", toModes),
  ]);
};

const inCode = (words: string) => (): Repair => ({ words, change: null });
const toConnectArgs = inCode(
  "Pass `ssl_ca`, `ssl_verify_cert=True` and `ssl_verify_identity=True` in `connect_args`.",
);
/** A URL of these can hold no check at all: FACTS-dialects.md 4.6. */
export const mysqlconnector = (bundle: Bundle): Driver => {
  const read = unlessRefused(
    ["ssl_verify_identity"],
    (options) =>
      isWritten("ssl_disabled", "plain", options) ??
      isWritten(CA, "fallsBack", options) ??
      whetherWritten(options, "fallsBack"),
  );
  return driver("mysql-connector-python", bundle, { read, repair: toConnectArgs }, [
    {
      ...ignored(["ssl_verify_identity"], "is text in a URL, so mysqlconnector throws"),
      repair: toConnectArgs,
    },
  ]);
};
export const aiomysql = (bundle: Bundle): Driver => {
  const read = (options: Value): Setting<Rung> =>
    isWritten(CA, "plain", options) ?? whetherWritten(options, "plain");
  return driver(
    "aiomysql",
    bundle,
    { read, repair: inCode('Pass `{"ssl": ssl.create_default_context()}` as `connect_args`.') },
    [],
  );
};
