import type { Setting } from "../../model/setting.js";
import { inapplicable } from "../../document/dig.js";
import type { Plain } from "../../document/plain.js";
import type { Value } from "../../document/value.js";
import { rootsFile, writeAll, type Bundle } from "../bundle.js";
import { clientCertificate } from "../certificates.js";
import type { Driver } from "../driver.js";
import { isMissing } from "../edits.js";
import { ladder, rung, type Rung, type Words } from "../ladder.js";
import { asRung, isSwitched, misspelt, misspeltIn, switchAt, whereWrong } from "../switches.js";
import { lowestOf, type VersionList } from "../versions.js";

const VERIFY = "ssl-verify-server-cert";
const NOTHING: Words = { path: VERIFY, rungs: {}, absent: "fallsBack", top: "" };
const VERSIONS: VersionList = {
  keys: ["tls-version"],
  absent: "TLSv1.2",
  writes: "TLSv1.2,TLSv1.3",
  mayBeEmpty: true,
};
const KNOWN: readonly string[] = [
  ...[
    "ssl",
    VERIFY,
    "ssl-ca",
    "ssl-capath",
    "ssl-cert",
    "ssl-key",
    "ssl-cipher",
    "ssl-crl",
    "ssl-crlpath",
    "ssl-fp",
    "ssl-fplist",
  ],
  "tls-version",
];

/**
 * MariaDB's clients take the names of options in any letters, and the beginning of one where no
 * other begins so: measured with 10.11.18.
 */
const isUnderstood = (key: string): boolean => {
  const [only, another] = KNOWN.filter((name) => name.startsWith(key.toLowerCase()));
  return KNOWN.includes(key.toLowerCase()) || (only !== undefined && another === undefined);
};

/**
 * What holds with 10.11 as well as with 11.8: only the check that is asked for, and not switched
 * off. FACTS-dialects.md 5.5.
 */
function read(options: Value): Setting<Rung> {
  if (misspeltIn(options, KNOWN).length > 0) return inapplicable(options.at);
  const [ssl, verify] = [switchAt(options, "ssl"), switchAt(options, VERIFY)];
  if (ssl && isSwitched(options, "ssl", false)) return asRung(ssl, "plain");
  if (verify) return asRung(verify, isSwitched(options, VERIFY, true) ? "full" : "fallsBack");
  return ssl ? asRung(ssl, "fallsBack") : rung(NOTHING, options);
}

/** MariaDB's clients, 10.11 and 11.8. They use the system's roots where they are told of none. */
export function mariadbCli(bundle: Bundle): Driver {
  const roots = (options: Value): readonly (readonly [string, Plain])[] =>
    bundle.isGuess || !isMissing(options, "ssl-ca") || !isMissing(options, "ssl-capath")
      ? []
      : [["ssl-ca", bundle.path]];
  const climb = (options: Value) =>
    writeAll(options, { entries: [[VERIFY, true], ...roots(options)], instead: ["ssl"] }, bundle);
  const isAlone = (options: Value): boolean =>
    isSwitched(options, "ssl", true) && isMissing(options, VERIFY);
  return {
    name: "mariadb",
    documented: true,
    tls: () => ({
      ...ladder({ read, repair: climb }),
      minVersion: lowestOf(VERSIONS),
      roots: rootsFile("ssl-ca", bundle),
      clientCertificate: clientCertificate("ssl-cert", "ssl-key"),
    }),
    ineffective: () => [
      whereWrong("ssl", isAlone, {
        follows: "is only a wish up to MariaDB 10.11",
        meansTls: true,
        repair: climb,
      }),
      misspelt(
        KNOWN,
        "is unknown to MariaDB's clients, which stop",
        [VERIFY, true],
        (key) => !isUnderstood(key),
      ),
    ],
  };
}
