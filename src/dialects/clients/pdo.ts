import type { Use } from "../../document/document.js";
import { combined } from "../../document/combine.js";
import { fixedMapping } from "../../document/mappings.js";
import { Environment, Verbatim, type Plain } from "../../document/plain.js";
import {
  isNullish,
  missing,
  type Mapping,
  type Value,
  type Written,
} from "../../document/value.js";
import { readPdoDsn } from "../../notations/pdo-dsn.js";
import { bundleOf } from "../bundle.js";
import type { Candidate, ClientTable } from "../client-table.js";
import { defineClient } from "../client.js";
import { credentials } from "../driver.js";
import { pdo as driver, pdoDsn as ofDsn } from "../drivers/pdo.js";
import { withPlace } from "../keywords.js";
import { attributes, attributeShown, withAttributes, withConstants } from "../php-attributes.js";
import { defineText } from "../text.js";

const OPTIONS = "options";
const PARAMETERS = ["dsn", "username", "password", "options"] as const;
type Parameter = (typeof PARAMETERS)[number];

/** What the constructor is given under a name or at its place; null where that may be anything. */
function given(use: Use, name: Parameter): Value | null {
  const items = use.given.items();
  const place = PARAMETERS.indexOf(name);
  const isOpen = use.given.isOpen || items.slice(0, place + 1).some(({ isSpread }) => isSpread);
  if (isOpen) return null;
  // What is set later comes too late for the connection.
  const isNamed = use.named.keys().includes(name);
  const value = items[place]?.value ?? (isNamed ? use.named.get(name) : missing(use.at));
  return isNullish(value) ? missing(value.at) : value;
}

/** One more argument with options, behind those that are there. */
function appended(use: Use, value: Plain | Environment): Written | null {
  const { given: list, named } = use;
  const { length } = list.items();
  const isPlain = length > 0 && length < PARAMETERS.length && named.keys().length === 0;
  const data = withConstants(value);
  if (!isPlain || data instanceof Environment) return null;
  const between = Array<Plain>(PARAMETERS.length - 1 - length).fill(null);
  return list.append([...between, data]);
}

/** A DSN with what the constructor is given beside it, which counts before it. */
function connectionOf(dsn: Mapping, use: Use): Mapping | null {
  const [user, password, options] = (["username", "password", "options"] as const).map((name) =>
    given(use, name),
  );
  if (!user || !password || !options) return null;
  const arguments_ = Object.entries({ user, password, options: attributes(options) }).flatMap(
    ([key, value]) => (value.kind === "missing" ? [] : [[key, () => value] as const]),
  );
  const upper = fixedMapping(use.at, Object.fromEntries(arguments_));
  const both = combined(upper, dsn);
  const isWithout = options.kind === "missing";
  return withPlace(
    {
      ...both,
      head: use.at,
      put(key, value, after) {
        if (key !== OPTIONS) return both.put(key, value, after);
        return isWithout ? appended(use, value) : putInto(both.get(OPTIONS), value);
      },
      word: (value, key) => use.named.word(withConstants(value), key),
      spell: (path, value) =>
        path[0] === OPTIONS ? attribute(path.slice(1), value) : both.spell(path, value),
    },
    "options",
  );
}

/** Data in an array that is there and empty. */
function putInto(options: Value, value: Plain | Environment): Written | null {
  const isObject = typeof value === "object" && value !== null;
  const isData = isObject && !(value instanceof Environment) && !(value instanceof Verbatim);
  const [only, another] = isData ? Object.entries(value) : [];
  return options.kind === "mapping" && only && !another ? options.put(...only) : null;
}

const attribute = ([name]: readonly string[], value: string | undefined): string => {
  if (name !== undefined) return attributeShown(name, value);
  return value === undefined ? OPTIONS : `${OPTIONS}: ${value}`;
};

/** PDO's driver for MySQL. FACTS-dialects.md 7. */
const TABLE: ClientTable = {
  name: "pdo",
  hint: /PDO|Pdo/,
  language: "php",
  modules: ["PDO", "Pdo\\Mysql"],
  makers: ["PDO"],
  builtIn: ["PDO", "Pdo\\Mysql"],
  calls: Object.fromEntries(
    ["new ", "connect", "new connect"].map((key) => [
      key,
      (use: Use): readonly Value[] => {
        const dsn = given(use, "dsn");
        return dsn && dsn.kind !== "missing" ? [dsn] : [];
      },
    ]),
  ),
  candidates(value, use): readonly Candidate[] {
    if (value.kind !== "scalar" || !use) return [];
    return readPdoDsn(value).flatMap((dsn) => {
      const options = connectionOf(dsn, use);
      return options ? [{ options, claims: [value.at] }] : [];
    });
  },
  reads(_options, _version, _installed, settings) {
    const own = driver(bundleOf(settings));
    return {
      facets: { ...credentials(), ...own.tls(OPTIONS) },
      ineffective: own.ineffective(OPTIONS),
    };
  },
};

export const pdo = defineClient(TABLE);

/** A DSN of PDO in any file: of TLS it says nothing. */
export const pdoDsn = defineText({
  name: "pdo-dsn",
  hint: /mysql:(?!\/\/)\w+=/,
  forms: ["mysql:host=..."],
  texts: (scalar) => readPdoDsn(scalar).filter((options) => options.keys().includes("host")),
  reads: () => ({ facets: credentials(), ineffective: ofDsn }),
});

/** `config/database.php` of Laravel: options of PDO beside the server. FACTS-dialects.md 7. */
const LARAVEL: ClientTable = {
  name: "laravel",
  hint: /PDO|'connections'|"connections"|Database\\Capsule/,
  language: "php",
  // What Eloquent is given without the framework.
  modules: ["Illuminate\\Database\\Capsule\\Manager()"],
  calls: { addConnection: "0" },
  configs: {
    file: /(?:^|[\\/])config[\\/]database\.php$/,
    optionPaths: ["0.connections.*"],
    holds: ["host", "url"],
    signs: { "0.connections.*": ["options", "driver"] },
    named: ["driver", ["mysql", "mariadb"]],
  },
  candidates: (value) =>
    value.kind === "mapping"
      ? [{ options: withAttributes(value, OPTIONS), claims: [value.at] }]
      : [],
  reads(options, _version, _installed, settings) {
    const kind = options.get("driver");
    const isOther = kind.kind === "scalar" && kind.value !== "mysql" && kind.value !== "mariadb";
    const url = options.get("url");
    // What an address says besides is not known here.
    if (isOther || (url.kind === "scalar" && url.value)) return null;
    const own = driver(bundleOf(settings));
    return {
      facets: { ...credentials({ user: "username" }), ...own.tls(OPTIONS) },
      ineffective: own.ineffective(OPTIONS).slice(1),
    };
  },
};

export const laravel = defineClient(LARAVEL);
