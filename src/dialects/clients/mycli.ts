import { keysOf, type Mapping } from "../../document/value.js";
import type { Connection } from "../../model/connection.js";
import { onlyWritten, type Settings } from "../../model/policy.js";
import type { Grammar } from "../../notations/argv.js";
import { textScalar } from "../../notations/text-scalar.js";
import { readUri } from "../../notations/uri.js";
import { bundleOf } from "../bundle.js";
import { addressAlone, withAddress, type AddressOption } from "../command-address.js";
import { defineCommand, passwordAt } from "../command.js";
import type { Places } from "../define.js";
import { credentials } from "../driver.js";
import { mycli as driver } from "../drivers/mycli.js";

const TAKING = new Set([
  ...[
    "host",
    "port",
    "user",
    "password",
    "pass",
    "socket",
    "database",
    "dsn",
    "execute",
    "prompt",
    "logfile",
    "charset",
    "init-command",
  ],
  ...[
    "ssl-mode",
    "ssl-ca",
    "ssl-capath",
    "ssl-cert",
    "ssl-key",
    "ssl-cipher",
    "tls-version",
    "login-path",
    "myclirc",
    "defaults-file",
  ],
  ...[
    "defaults-group-suffix",
    "ssh-host",
    "ssh-port",
    "ssh-user",
    "ssh-password",
    "ssh-key-filename",
  ],
]);
const GRAMMAR: Grammar = {
  letters: {
    h: "host",
    P: "port",
    u: "user",
    p: "password",
    S: "socket",
    D: "database",
    d: "dsn",
    e: "execute",
    R: "prompt",
    l: "logfile",
  },
  takesNext: (name) => TAKING.has(name),
  glued: [],
  modifiers: false,
  opens: ["login-path", "myclirc", "defaults-file", "defaults-group-suffix"],
};

const PARTS = ["host", "port", "user", "password", "database"];
const OWN = [
  "ssl",
  "ssl_mode",
  "ssl_ca",
  "ssl_capath",
  "ssl_cert",
  "ssl_key",
  "ssl_cipher",
  "ssl_verify_server_cert",
  "tls_version",
];

/**
 * An address among the words, or after `--dsn`. What is no address is a name that stands for one
 * elsewhere.
 */
const ADDRESS: AddressOption = {
  option: "dsn",
  sign: /:\/\//,
  read: (given) => readUri(given, { read: textScalar, wins: "first" }),
  nameOf(key) {
    if (PARTS.includes(key)) return key;
    return OWN.includes(key) ? key.replaceAll("_", "-") : null;
  },
  keyOf: (name) => name.replaceAll("-", "_"),
};

const readingOf = (options: Mapping, settings: Pick<Settings, "caPath">) => {
  const { tls, ineffective } = driver(bundleOf(settings));
  const password = options.keys().includes("pass") ? "pass" : "password";
  return {
    facets: { ...credentials(), password: passwordAt(password), ...tls("") },
    ineffective: ineffective(""),
  };
};

const OWN_FILE = /(?:^|[\\/])\.?myclirc$/;

/** Names for addresses, in its own file: `[alias_dsn]`. */
const aliases: Places = function* ({ document, settings }) {
  if (document.language !== "ini" || !OWN_FILE.test(document.filename)) return;
  for (const { value: root } of document.roots()) {
    const named = root.kind === "mapping" ? root.get("alias_dsn") : root;
    if (root.kind !== "mapping" || named.kind !== "mapping") continue;
    const limited = setsDefaults(root) ? withoutDefaults : (found: Connection) => found;
    for (const name of named.keys()) {
      const given = named.get(name);
      const options = given.kind === "scalar" ? addressAlone(given, ADDRESS) : null;
      if (options)
        yield {
          options,
          reading: readingOf(options, settings),
          comments: [],
          claims: [given.at],
          limited,
        };
    }
  }
};

/** What an address leaves out may stand among the defaults: `default_ssl_mode`. */
const setsDefaults = (root: Mapping): boolean =>
  ["main", "connection"].some((name) =>
    keysOf(root.get(name)).some((key) => /^default_ssl_\w/.test(key)),
  );
const withoutDefaults = (found: Connection): Connection => ({ ...found, ...onlyWritten(found) });

/** MyCLI. Options: FACTS-dialects.md 6.1; addresses: 6.2. */
export const mycli = defineCommand({
  name: "mycli",
  hint: /mycli/,
  sign: /mycli(?:\.exe)?["'`]?\s/,
  programs: /^mycli$/,
  forms: ["mycli"],
  grammar: () => GRAMMAR,
  options: withAddress(ADDRESS),
  reads: (options, _, settings) => readingOf(options, settings),
  files: { names: OWN_FILE, places: aliases },
});
