import type { Repair } from "../model/connection.js";
import { atomOf, isUnread, type Mapping, type Value } from "../document/value.js";
import type { Plain } from "../document/plain.js";
import { guessed, type Bundle } from "./bundle.js";
import { REFUSED, UNKNOWN } from "./codec.js";
import { isMissing, placesOf, remove, rename, write } from "./edits.js";
import type { IneffectiveRow } from "./ineffective.js";
import { isGiven, truthOf, valueOf, within, writeTree, type Verdict } from "./keywords.js";
import { contextIn } from "./ssl-context.js";

export const sslAt = (options: Value, home: string): Value =>
  options.kind === "mapping" ? valueOf(options, within(home, "ssl")) : options;

export const DICT_ENTRIES = [
  "ca",
  "capath",
  "cert",
  "key",
  "cipher",
  "check_hostname",
  "verify_mode",
  "password",
];

/** FACTS-dialects.md 4.3: any other word is as good as none. */
const WORDS = new Map([
  ...["none", "0", "false", "no"].map((word) => [word, false] as const),
  ...["optional", "required", "1", "true", "yes"].map((word) => [word, true] as const),
]);

const CONSTANT = /(?:CERT_NONE|CERT_REQUIRED)$/;

/** What a word or a boolean says of the check; null where it is as good as nothing. */
export function checkIn(value: Value): boolean | null | typeof UNKNOWN {
  if (isUnread(value))
    return value.clues.names.some((name) => CONSTANT.test(name)) ? null : UNKNOWN;
  if (value.kind !== "scalar") return null;
  if (typeof value.value === "boolean") return value.value;
  const word = typeof value.value === "string" ? value.value.toLowerCase() : "";
  return WORDS.get(word) ?? null;
}

/** What a mapping in `ssl` says; asyncmy has taken it over. */
export function byDict(ssl: Mapping): Verdict {
  const hasRoots = [isGiven(ssl, "ca"), isGiven(ssl, "capath")];
  const said = checkIn(ssl.get("verify_mode"));
  const named =
    ssl.get("check_hostname").kind === "missing" ? true : truthOf(ssl.get("check_hostname"));
  if (said === UNKNOWN || named === null || (!hasRoots.includes(true) && hasRoots.includes(null)))
    return { rung: UNKNOWN, key: "ssl" };
  const isRooted = hasRoots.includes(true);
  const isChecked = said ?? isRooted;
  const isNamed = isRooted && named;
  if (!isChecked && isNamed) return { rung: REFUSED, key: "ssl.verify_mode" };
  if (!isChecked)
    return {
      rung: "encrypted",
      key: ssl.get("verify_mode").kind === "missing" ? "ssl.ca" : "ssl.verify_mode",
    };
  if (isNamed) return { rung: "full", key: "ssl" };
  return { rung: "chain", key: isRooted ? "ssl.check_hostname" : "ssl.ca" };
}

/** Keys of `ssl` that take a check away. */
const LOOSE = ["check_hostname", "verify_mode"] as const;

/** The check in a mapping under `ssl`: with roots, and nothing against it. */
export function dictClimb(options: Value, home: string, bundle: Bundle): Repair {
  const ssl = within(home, "ssl");
  const loose = LOOSE.filter((key) => !isMissing(options, `${ssl}.${key}`));
  const hasRoots = ["ca", "capath"].some((key) => !isMissing(options, `${ssl}.${key}`));
  const [first, ...others] = loose.map((key) => `${ssl}.${key}`);
  if (hasRoots && first !== undefined) return remove(options, first, ...others);
  return writeTree(options, ssl, { entries: [["ca", bundle.path]], instead: loose }, bundle);
}

/** Roots in a mapping that has nothing else. */
export const rootsIn = (options: Value, ssl: string, bundle: Bundle): Repair =>
  guessed(write(options, ssl, { ca: bundle.path }), bundle);

/** Keys of other clients, under the names that this one has. */
const MEANT: Readonly<Record<string, string>> = {
  ssl_ca: "ca",
  sslca: "ca",
  ca_path: "ca",
  cafile: "ca",
  ssl_capath: "capath",
  ssl_cert: "cert",
  ssl_key: "key",
  ssl_cipher: "cipher",
};

/** The entry under the name that the driver has for it, if it has one. */
export const renamedEntry =
  (home: string, otherwise: (options: Value) => Repair) =>
  (options: Mapping, path: string): Repair => {
    const meant = MEANT[(path.split(".").at(-1) ?? "").toLowerCase()];
    const ssl = within(home, "ssl");
    const value = valueOf(options, path);
    if (meant === undefined) {
      const isLast = valueOf(options, ssl).kind === "mapping" && keysAt(options, ssl).length === 1;
      return isLast ? otherwise(options) : remove(options, path);
    }
    if (!isMissing(options, `${ssl}.${meant}`)) return remove(options, path);
    const data: Plain | null = value.kind === "scalar" ? atomOf(value) : codeAt(options, path);
    return data === null
      ? { words: `Call it \`${meant}\`.`, change: null }
      : rename(options, path, meant, data);
  };
const keysAt = (options: Mapping, path: string): readonly string[] => {
  const value = valueOf(options, path);
  return value.kind === "mapping" ? value.keys() : [];
};
function codeAt(options: Mapping, path: string): Plain | null {
  const keys = path.split(".");
  const parent = keys.length > 1 ? valueOf(options, keys.slice(0, -1).join(".")) : options;
  return parent.kind === "mapping" ? parent.code(keys.at(-1) ?? "") : null;
}

/** Entries of `ssl` that the driver does not read, of those whose names speak of TLS. */
export const strayEntries = (
  home: string,
  known: readonly string[],
  name: string,
  repair: IneffectiveRow["repair"],
): IneffectiveRow => {
  const ssl = within(home, "ssl");
  return {
    paths: (options) =>
      placesOf(options, ssl).flatMap((place) =>
        contextIn(place)
          ? []
          : place
              .keys()
              .filter((key) => SPEAKS.test(key) && !key.includes(".") && !known.includes(key))
              .map((key) => `${ssl}.${key}`),
      ),
    follows: `is ignored by ${name}, which reads \`ca\` there`,
    meansTls: true,
    repair,
  };
};
const SPEAKS = /^(?:ssl|tls|ca(?:$|[-_]|file|path)|verify|check|reject|min)/i;
