import type { TlsVersion } from "../../model/connection.js";
import { itemsOf } from "../../document/lists.js";
import type { Value } from "../../document/value.js";
import { guessed, type Bundle } from "../bundle.js";
import { isVersion, REFUSED, settle, UNKNOWN, type Codec, type Decoded } from "../codec.js";
import type { Driver } from "../driver.js";
import { isMissing, remove, write } from "../edits.js";
import type { IneffectiveRow } from "../ineffective.js";
import { defineKeywordDriver } from "../keyword-driver.js";
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

const CA = "ssl_ca";
const CERT = "ssl_verify_cert";
const NAME = "ssl_verify_identity";
const OFF = "ssl_disabled";
const VERSIONS = "tls_versions";

/**
 * Both ways of its own, in Python and in C: what only one of them refuses is said in the rows. FACTS-dialects.md 4.4.
 */
const rule: Rule = {
  switches: [CERT, NAME, OFF, "use_pure"],
  files: [CA],
  verdict(is, options): Verdict {
    if (is(OFF)) return { rung: "plain", key: OFF };
    if (is(CERT)) return is(NAME) ? { rung: "full", key: NAME } : { rung: "chain", key: NAME };
    if (!is(NAME)) return { rung: "fallsBack", key: is(CA) ? CERT : CA };
    // The name alone: in Python TLS is given up for the asking, and C refuses without roots.
    if (is("use_pure") || !is(CA)) return { rung: "fallsBack", key: CERT };
    return { rung: options.get("use_pure").kind === "missing" ? UNKNOWN : "full", key: NAME };
  },
};

/** The versions that are listed; null where not all of them are known. */
function versionsIn(value: Value): readonly string[] | null {
  if (value.kind === "scalar")
    return String(value.value)
      .split(/[\s,[\]'"()]+/)
      .filter(Boolean);
  const items = itemsOf(value);
  const words = items?.flatMap((item) => (item.kind === "scalar" ? [String(item.value)] : []));
  return words && words.length === items?.length ? words : null;
}
const isNew = (version: string): boolean => /^TLSv1\.[23]$/.test(version);

/** What is old in a list of versions is left out; a list of nothing else is refused. */
const lowest = (home: string): Codec<TlsVersion> => ({
  read: (options) =>
    settle<TlsVersion>(
      options,
      within(home, VERSIONS),
      { absent: "TLSv1.2" },
      ({ leaf }): Decoded<TlsVersion> => {
        const known = versionsIn(leaf)?.filter(isNew);
        if (known === undefined) return UNKNOWN;
        const [first] = known.toSorted();
        return first !== undefined && isVersion(first) ? first : REFUSED;
      },
    ),
  repair: (options) => remove(options, within(home, VERSIONS)),
});

const noVersion = (home: string): IneffectiveRow => ({
  paths: () => [within(home, VERSIONS)],
  mistakes: ({ leaf }) => {
    const versions = versionsIn(leaf);
    return versions !== null && versions.length > 0 && !versions.some(isNew);
  },
  follows: "makes mysql-connector-python throw: it has no version left",
  repair: (options, path) => remove(options, path),
});

/** mysql-connector-python. FACTS-dialects.md 4.4. */
export const mysqlConnectorPython = (bundle: Bundle): Driver => {
  const climb = (options: Value, home: string, instead: readonly string[]) => {
    const roots = isMissing(options, within(home, CA)) ? [[CA, bundle.path] as const] : [];
    const entries = [...roots, [CERT, true] as const, [NAME, true] as const];
    return writeTree(options, home, { entries, instead: [...instead, OFF] }, bundle);
  };
  const driver = defineKeywordDriver({
    name: "mysql-connector-python",
    bundle,
    rule,
    climb,
    known: [CA, "ssl_cert", "ssl_key", "ssl_cipher", CERT, NAME, OFF, VERSIONS, "tls_ciphersuites"],
    roots: [CA],
    certificates: [["ssl_cert", "ssl_key"]],
    files: ["option_files", "read_default_file"],
    rows: (home) => [
      noVersion(home),
      whereWrong(
        within(home, CERT),
        (options) =>
          [CERT, NAME].every((key) => truthOf(valueOf(options, within(home, key))) === true) &&
          isGiven(options, within(home, CA)) === false &&
          truthOf(valueOf(options, within(home, "use_pure"))) === false,
        {
          follows: "makes the C extension refuse every certificate without `ssl_ca`",
          repair: (options) => guessed(write(options, within(home, CA), bundle.path), bundle),
        },
      ),
    ],
  });
  return { ...driver, tls: (home) => ({ ...driver.tls(home), minVersion: lowest(home) }) };
};
