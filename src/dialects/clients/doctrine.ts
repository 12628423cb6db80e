import { combined } from "../../document/combine.js";
import { MADE_BY, narrowed } from "../../document/mappings.js";
import { constant } from "../../document/text.js";
import { Verbatim } from "../../document/plain.js";
import { isNullish, type Mapping, type Value } from "../../document/value.js";
import { isPart } from "../../notations/anatomy.js";
import { textScalar } from "../../notations/text-scalar.js";
import { readUri, SCHEME } from "../../notations/uri.js";
import { bundleOf } from "../bundle.js";
import type { Candidate } from "../client-table.js";
import { defineClient } from "../client.js";
import { credentials, type Reading } from "../driver.js";
import { FLAGS, mysqli, SSL_SET } from "../drivers/mysqli.js";
import { pdo } from "../drivers/pdo.js";
import { withAttributes } from "../php-attributes.js";

const OPTIONS = "driverOptions";
/** What makes options of an address. */
const PARSED = "Doctrine\\DBAL\\Tools\\DsnParser().parse";
/** Names of drivers have no signs of their own in an address. */
const ADDRESS = /^(?:pdo-mysql|mysqli|mysql2?):\/\//;
const DRIVER = "driver";

const isWritten = (value: Value): boolean => value.kind !== "missing" && !isNullish(value);
const isAny = (keys: readonly string[]): boolean => keys.some((key) => key.startsWith(OPTIONS));
const namesKey = (key: string): boolean =>
  isPart(key) ? key !== "database" : (SSL_SET as readonly string[]).includes(key);

/** Options, over which lies what an address says; `mysql` alone is PDO, unless the program has it otherwise. */
function withAddress(options: Mapping, url: Value): readonly Candidate[] {
  const address =
    url.kind === "scalar" ? readUri(url, { read: textScalar, wins: "last" }, ADDRESS) : null;
  if (!address || isAny(address.keys())) return [];
  const scheme = address.get(SCHEME);
  const isMysqli = scheme.kind === "scalar" && scheme.value === "mysqli";
  const isOpen = !isMysqli && SSL_SET.some((key) => options.get(key).kind !== "missing");
  if (isOpen) return [];
  const both = combined(narrowed(address, namesKey), options);
  const driver = textScalar(constant(isMysqli ? "mysqli" : "pdo_mysql", url.at), url.at);
  const whole: Mapping = { ...both, get: (key) => (key === DRIVER ? driver : both.get(key)) };
  return [{ options: whole, claims: [options.at, url.at] }];
}

function candidates(value: Value): readonly Candidate[] {
  if (value.kind !== "mapping") return [];
  const maker = value.get(MADE_BY);
  const isParsed = maker.kind === "scalar" && maker.value === PARSED;
  const url = value.get(isParsed ? "0" : "url");
  return isWritten(url) ? withAddress(value, url) : [{ options: value, claims: [value.at] }];
}

/** The options of mysqli under the names that its functions have for them. */
const forMysqli = (options: Mapping): Mapping => ({
  ...options,
  get(key) {
    const own = key === FLAGS ? options.get(OPTIONS) : null;
    if (!own) return options.get(key);
    return own.kind === "mapping" ? own.get(FLAGS) : own;
  },
  put(key, value, after) {
    if (key !== FLAGS || typeof value !== "string") return options.put(key, value, after);
    const own = options.get(OPTIONS);
    return own.kind === "mapping" ? own.put(FLAGS, new Verbatim(value)) : null;
  },
});

/** Doctrine's connections, by PDO and by mysqli, which are given the options as they are. FACTS-dialects.md 7. */
export const doctrine = defineClient({
  name: "doctrine",
  hint: /Doctrine\\DBAL/,
  language: "php",
  modules: ["Doctrine\\DBAL\\DriverManager"],
  makers: [PARSED],
  calls: { getConnection: "0" },
  candidates,
  completed: (options) =>
    kindOf(options) === "mysqli" ? forMysqli(options) : withAttributes(options, OPTIONS),
  reads(options, _version, _installed, settings): Reading | null {
    const bundle = bundleOf(settings);
    switch (kindOf(options)) {
      case "mysqli":
        return { facets: { ...credentials(), ...mysqli(bundle, "keys").tls("") }, ineffective: [] };
      case "pdo_mysql": {
        const own = pdo(bundle);
        return {
          facets: { ...credentials(), ...own.tls(OPTIONS) },
          ineffective: own.ineffective(OPTIONS).slice(1),
        };
      }
      default:
        return null;
    }
  },
});

const kindOf = (options: Mapping): unknown => {
  const kind = options.get(DRIVER);
  return kind.kind === "scalar" ? kind.value : null;
};
