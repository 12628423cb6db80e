import { emptyMapping } from "../../document/derived.js";
import { opaque, type Mapping, type Plain, type Value } from "../../document/value.js";
import { Environment } from "../../document/value.js";
import type { Argv, Grammar } from "../../notations/argv.js";
import { textScalar } from "../../notations/text-scalar.js";
import { readUri } from "../../notations/uri.js";
import { bundleOf } from "../bundle.js";
import { defineCommand, passwordAt } from "../command.js";
import { credentials } from "../driver.js";
import { IN_ADDRESS, mycli as driver } from "../drivers/mycli.js";

const TAKING = new Set([
  ...["host", "port", "user", "password", "pass", "socket", "database", "dsn", "execute", "prompt", "logfile", "charset", "init-command"],
  ...["ssl-mode", "ssl-ca", "ssl-capath", "ssl-cert", "ssl-key", "ssl-cipher", "tls-version", "login-path", "myclirc", "defaults-file"],
  ...["defaults-group-suffix", "ssh-host", "ssh-port", "ssh-user", "ssh-password", "ssh-key-filename"],
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

/** An address among the words, or behind `--dsn`. What is no address is a name that stands for one elsewhere. */
function optionsOf({ options, operands }: Argv): Mapping {
  const dsn = options.get("dsn");
  const given = dsn.kind === "missing" ? operands.find(isAddress) : dsn;
  if (!given) return options;
  const address = given.kind === "scalar" ? readUri(given, { read: textScalar, wins: "first" }) : null;
  return address ? over(options, address) : { ...emptyMapping(options.head), clues: options.clues, get: () => opaque(options.head) };
}
const isAddress = (word: Value): boolean => word.kind === "scalar" && String(word.value).includes("://");

const PARTS = ["host", "port", "user", "password", "database"];
const OWN = ["ssl", "ssl_mode", "ssl_ca", "ssl_capath", "ssl_cert", "ssl_key", "ssl_cipher", "ssl_verify_server_cert", "tls_version"];
const nameOf = (key: string): string => (PARTS.includes(key) ? key : OWN.includes(key) ? key.replaceAll("_", "-") : IN_ADDRESS + key);
const inAddress = (name: string): string => (name.startsWith(IN_ADDRESS) ? name.slice(IN_ADDRESS.length) : name.replaceAll("-", "_"));
const spelled = (value: Plain): Plain => (typeof value === "boolean" ? String(value) : value);

/** Options over an address: what both say, the options decide. Under `IN_ADDRESS` and a name stands what only the address says. */
function over(options: Mapping, address: Mapping): Mapping {
  const names = address.keys().map(nameOf);
  const isIn = (name: string): boolean => names.includes(name) && !options.keys().includes(name);
  const takesTls = names.some((name) => /ssl|tls/i.test(name));
  const isWrittenIn = (name: string): boolean => isIn(name) || (!options.keys().includes(name) && (PARTS.includes(name) || takesTls));
  return {
    ...options,
    keys: () => [...options.keys(), ...names.filter(isIn)],
    get(name) {
      if (name === IN_ADDRESS) return { ...address, keys: () => names.filter(isIn) };
      return isIn(name) ? address.get(inAddress(name)) : options.get(name);
    },
    spell: ([name = ""], value) => (isWrittenIn(name) ? address.spell([inAddress(name)], value) : options.spell([name], value)),
    place: (name) => (isIn(name) ? address.get(inAddress(name)).at : (options.place?.(name) ?? null)),
    put: (name, value) =>
      isWrittenIn(name) ? address.put(inAddress(name), value instanceof Environment ? value : spelled(value)) : options.put(name, value),
    remove(keys) {
      const inside = keys.filter(isIn).map(inAddress);
      return inside.length > 0 ? address.remove(inside) : options.remove(keys);
    },
    rename: (from, to, value) =>
      isIn(from) ? address.rename(inAddress(from), inAddress(to), spelled(value)) : options.rename(from, to, value),
  };
}

/** MyCLI. Options: FACTS-dialects.md 6.1; addresses: 6.2. */
export const mycli = defineCommand({
  name: "mycli",
  hint: /mycli/,
  sign: /mycli(?:\.exe)?["'`]?\s/,
  programs: /^mycli$/,
  grammar: () => GRAMMAR,
  options: optionsOf,
  reads(options, _, settings) {
    const { tls, ineffective } = driver(bundleOf(settings));
    const password = options.keys().includes("pass") ? "pass" : "password";
    return { facets: { ...credentials(), password: passwordAt(password), ...tls("") }, ineffective: ineffective("") };
  },
});
