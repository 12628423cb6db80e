import type { Grammar } from "../../notations/argv.js";
import { textScalar } from "../../notations/text-scalar.js";
import { readUri } from "../../notations/uri.js";
import { bundleOf } from "../bundle.js";
import { withAddress } from "../command-address.js";
import { defineCommand, passwordAt } from "../command.js";
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
const optionsOf = withAddress({
  option: "dsn",
  sign: /:\/\//,
  read: (given) => readUri(given, { read: textScalar, wins: "first" }),
  nameOf(key) {
    if (PARTS.includes(key)) return key;
    return OWN.includes(key) ? key.replaceAll("_", "-") : null;
  },
  keyOf: (name) => name.replaceAll("-", "_"),
});

/** MyCLI. Options: FACTS-dialects.md 6.1; addresses: 6.2. */
export const mycli = defineCommand({
  name: "mycli",
  hint: /mycli/,
  sign: /mycli(?:\.exe)?["'`]?\s/,
  programs: /^mycli$/,
  forms: ["mycli"],
  grammar: () => GRAMMAR,
  options: optionsOf,
  reads(options, _, settings) {
    const { tls, ineffective } = driver(bundleOf(settings));
    const password = options.keys().includes("pass") ? "pass" : "password";
    return {
      facets: { ...credentials(), password: passwordAt(password), ...tls("") },
      ineffective: ineffective(""),
    };
  },
});
