import { mapLeaves, type Setting } from "../../model/setting.js";
import { inapplicable } from "../../document/dig.js";
import { isUnread, type Value } from "../../document/value.js";
import { rootsFile, writeAll, type Bundle } from "../bundle.js";
import { clientCertificate } from "../certificates.js";
import type { Driver } from "../driver.js";
import type { IneffectiveRow } from "../ineffective.js";
import { isMissing, remove } from "../edits.js";
import { beginnings, ladder, noWord, rung, type Rung, type Words } from "../ladder.js";
import {
  asRung,
  isSwitched,
  meantBy,
  misspelt,
  misspeltIn,
  switchAt,
  whereWrong,
} from "../switches.js";
import { lowestOf, noneOfVersions, type VersionList } from "../versions.js";

const MODE: Words = {
  path: "ssl-mode",
  rungs: beginnings({
    disabled: "plain",
    preferred: "fallsBack",
    required: "encrypted",
    verify_ca: "chain",
    verify_identity: "full",
  }),
  absent: "fallsBack",
  top: "VERIFY_IDENTITY",
};
const VERSIONS: VersionList = {
  keys: ["tls-version"],
  absent: "TLSv1.2",
  writes: "TLSv1.2,TLSv1.3",
};
/** Of MySQL 5 and of MariaDB. */
const OLD = ["ssl", "ssl-verify-server-cert"];
const KNOWN: readonly string[] = [
  ...[
    "ssl-mode",
    "ssl-ca",
    "ssl-capath",
    "ssl-cert",
    "ssl-key",
    "ssl-cipher",
    "ssl-crl",
    "ssl-crlpath",
    "ssl-fips-mode",
  ],
  ...[
    "tls-version",
    "tls-ciphersuites",
    "tls-sni-servername",
    "ssl-session-data",
    "ssl-session-data-continue-on-failed-reuse",
  ],
  ...OLD,
];
const hasRoots = (options: Value): boolean =>
  !isMissing(options, "ssl-ca") || !isMissing(options, "ssl-capath");
const mayHaveRoots = (options: Value): boolean =>
  options.kind === "mapping" && ["ssl-ca", "ssl-capath"].every((key) => isUnread(options.get(key)));
const hasMode = (options: Value): boolean => !isMissing(options, "ssl-mode");
const needsRoots = (rung: Rung): boolean => rung === "chain" || rung === "full";

/**
 * Without a mode, roots alone check the chain. MariaDB's words count: the program may be its.
 * FACTS-dialects.md 5.2, 5.5.
 */
function withoutMode(options: Value): Setting<Rung> {
  const [ssl, verify] = [switchAt(options, "ssl"), switchAt(options, "ssl-verify-server-cert")];
  if (ssl && isSwitched(options, "ssl", false)) return asRung(ssl, "plain");
  if (verify && isSwitched(options, "ssl-verify-server-cert", true)) return asRung(verify, "full");
  const absent = rung(MODE, options);
  if (hasRoots(options))
    return mapLeaves(absent, (leaf) =>
      leaf.kind === "absent" ? { ...leaf, value: "chain", documented: true } : leaf,
    );
  return ssl ? asRung(ssl, "fallsBack") : absent;
}

/** The program as messages call it, and what it does with an option that it does not know. */
export interface MysqlProgram {
  readonly program: string;
  readonly unknown: string;
}

/** MariaDB's words must not stand beside the mode that takes the place of a misspelt one. */
function misspeltHere(bundle: Bundle, { program, unknown }: MysqlProgram): IneffectiveRow {
  const row = misspelt(KNOWN, `is unknown to ${program}, ${unknown}`, ["ssl-mode", MODE.top]);
  return {
    ...row,
    repair(options, path) {
      const old = OLD.filter((key) => !isMissing(options, key));
      const name = meantBy(path, KNOWN) ?? "ssl-mode";
      if (OLD.includes(name) && hasMode(options)) return remove(options, path);
      if (name !== "ssl-mode" || hasMode(options) || old.length === 0)
        return row.repair(options, path);
      const mode = [["ssl-mode", MODE.top]] as const;
      return writeAll(options, { entries: mode, instead: [path, ...old] }, bundle);
    },
  };
}

/**
 * mysql, mysqldump and the like, 5.7 to 9.7. Options and verdicts: FACTS-dialects.md 5.2; what to
 * write: 5.6.
 */
export function mysqlCli(bundle: Bundle, { program, unknown }: MysqlProgram): Driver {
  const climb = (options: Value) => {
    const roots = hasRoots(options) ? [] : [["ssl-ca", bundle.path] as const];
    const found = writeAll(
      options,
      { entries: [["ssl-mode", MODE.top], ...roots], instead: OLD },
      bundle,
    );
    // Where the roots may be among words that are not known, they may be missing, too.
    return mayHaveRoots(options)
      ? { ...found, change: found.change && { ...found.change, trust: "suggest" as const } }
      : found;
  };
  const lacksRoots = (options: Value): boolean => {
    const mode = rung(MODE, options);
    return mode.kind === "known" && needsRoots(mode.value) && !hasRoots(options);
  };
  const read = (options: Value): Setting<Rung> => {
    if (misspeltIn(options, KNOWN).length > 0 || lacksRoots(options))
      return inapplicable(options.at);
    return hasMode(options) ? rung(MODE, options) : withoutMode(options);
  };
  const isAlone = (options: Value): boolean =>
    isSwitched(options, "ssl", true) &&
    !hasMode(options) &&
    !hasRoots(options) &&
    isMissing(options, "ssl-verify-server-cert");
  return {
    name: "mysql",
    documented: MODE.top,
    tls: () => ({
      ...ladder({ read, repair: climb }),
      minVersion: lowestOf(VERSIONS),
      roots: rootsFile("ssl-ca", bundle),
      clientCertificate: clientCertificate("ssl-cert", "ssl-key"),
    }),
    ineffective: () => [
      noWord(MODE, `is no mode of ${program}, which stops`),
      whereWrong("ssl-mode", lacksRoots, {
        follows: `makes ${program} stop without \`--ssl-ca\``,
        repair: climb,
      }),
      whereWrong("ssl", isAlone, {
        follows: "is only a wish (gone in MySQL 8.0)",
        meansTls: true,
        repair: climb,
      }),
      ...OLD.map((key) =>
        whereWrong(key, (options) => hasMode(options) && !isMissing(options, key), {
          follows: "makes MySQL 8.0 and newer stop",
          repair: (options) => remove(options, key),
        }),
      ),
      ...noneOfVersions(
        VERSIONS,
        `leaves ${program} no TLS version to speak, so every connection fails`,
      ),
      misspeltHere(bundle, { program, unknown }),
    ],
  };
}
