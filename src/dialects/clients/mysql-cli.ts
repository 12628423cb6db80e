import type { Plain } from "../../document/plain.js";
import { sliced, type Text } from "../../document/text.js";
import type { Grammar } from "../../notations/argv.js";
import { textScalar } from "../../notations/text-scalar.js";
import { readUri } from "../../notations/uri.js";
import { bundleOf } from "../bundle.js";
import { withAddress } from "../command-address.js";
import { defineCommand, passwordAt, type CommandTable } from "../command.js";
import { credentials } from "../driver.js";
import { mariadbCli } from "../drivers/mariadb-cli.js";
import { mysqlCli } from "../drivers/mysql-cli.js";
import { inOptionFiles, OPTION_FILES, type OptionProgram } from "../option-files.js";

const TAKING = new Set([
  ...[
    "host",
    "user",
    "port",
    "database",
    "execute",
    "socket",
    "protocol",
    "ssl-mode",
    "ssl-ca",
    "ssl-capath",
    "ssl-cert",
    "ssl-key",
  ],
  ...[
    "ssl-cipher",
    "ssl-crl",
    "ssl-crlpath",
    "ssl-fips-mode",
    "tls-version",
    "tls-ciphersuites",
    "connect-timeout",
  ],
  ...[
    "default-character-set",
    "default-auth",
    "plugin-dir",
    "init-command",
    "delimiter",
    "prompt",
    "pager",
    "tee",
    "result-file",
    "where",
  ],
  ...[
    "uri",
    "tab",
    "ignore-table",
    "max-allowed-packet",
    "net-buffer-length",
    "count",
    "sleep",
    "columns",
    "fields-terminated-by",
  ],
]);
const LETTERS = { h: "host", u: "user", P: "port", p: "password", S: "socket" } as const;
const MORE: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  mysql: { D: "database", e: "execute" },
  mysqlsh: { D: "database", e: "execute", f: "file" },
  mysqldump: { r: "result-file", w: "where", T: "tab" },
  mysqladmin: { c: "count", i: "sleep" },
  mysqlimport: { c: "columns" },
};
const BESIDE = /^(?:verify|require|prefer|disable|true$|false$|on$|off$|\/)/i;

const grammar = (program: string): Grammar => ({
  letters: { ...LETTERS, ...MORE[mysqlName(program)] },
  takesNext: (name, next) => TAKING.has(name) || (/ssl|tls/i.test(name) && BESIDE.test(next)),
  glued: ["password"],
  modifiers: true,
  opens: ["defaults-file", "defaults-extra-file", "defaults-group-suffix", "login-path"],
});

/**
 * MySQL Shell alone takes an address, with a scheme or without. A path in it may stand in
 * parentheses. FACTS-dialects.md 5.4.
 */
const shellOptions = withAddress({
  option: "uri",
  sign: /:\/\/|@/,
  read: (given) =>
    readUri(
      given,
      { read: (text, at) => textScalar(withoutParentheses(text), at), wins: "last" },
      /^(?:mysqlx?:\/\/)?/i,
    ),
  nameOf: (key) => (/^(?:host|port|user|password|database|(?:ssl|tls)-.*)$/.test(key) ? key : null),
  keyOf: String,
  spell: inParentheses,
});
function inParentheses(value: Plain): Plain {
  const isPath = typeof value === "string" && /[/\\]/.test(value) && !/[()]/.test(value);
  return isPath ? `(${value})` : value;
}
const withoutParentheses = (text: Text): Text =>
  /^\(.*\)$/.test(text.value) ? sliced(text, 1, text.value.length - 1) : text;

/** MariaDB has each program under a name of its own. */
const mysqlName = (program: string): string => program.replace(/^mariadb(?:-|$)/, "mysql");

/** What the options of a program say. FACTS-dialects.md 5.2, 5.5. */
const readingWith =
  (unknown: string): CommandTable["reads"] =>
  (_, program, settings) => {
    const bundle = bundleOf(settings);
    const driver = program.startsWith("mariadb")
      ? mariadbCli(bundle)
      : mysqlCli(bundle, { program, unknown });
    return {
      facets: { ...credentials(), password: passwordAt("password"), ...driver.tls("") },
      ineffective: driver.ineffective(""),
    };
  };
const inWords = readingWith("which stops");
/** Of the first line that it does not know in a file, mysql says nothing. FACTS-dialects.md 5.3. */
const inFile = readingWith("which passes over it or stops");

/** Groups of options that one program reads over `[client]`. FACTS-dialects.md 5.3. */
const PROGRAMS: readonly OptionProgram[] = [
  ...["mysql", "mysqldump", "mysqladmin", "mysqlimport", "mysqlcheck"],
  ...["mysqlshow", "mysqlslap", "mysqlpump"],
]
  .map((program): OptionProgram => ({ program, groups: [program] }))
  .concat({ program: "mariadb", groups: ["client-server", "client-mariadb", "mariadb-client"] });

/** MySQL's programs and MariaDB's. Grammar: FACTS-dialects.md 5.1; whose is whose: 5.5. */
export const mysqlCommands = defineCommand({
  name: "mysql-cli",
  hint: /mysql|mariadb|\.cnf/,
  sign: /(?:mysql|mariadb)[\w.-]{0,12}["'`]?\s/,
  programs:
    /^(?:mysql(?:dump|admin|import|check|show|slap|sh|pump)?|mariadb(?:-(?:dump|admin|import|check|show|slap))?)$/,
  forms: ["mysql", "mariadb"],
  grammar,
  options: (argv, program) => (program === "mysqlsh" ? shellOptions(argv) : argv.options),
  reads: inWords,
  files: { names: OPTION_FILES, places: inOptionFiles(PROGRAMS, inFile) },
});
