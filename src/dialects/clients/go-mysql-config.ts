import { combined } from "../../document/combine.js";
import { mapBranches } from "../../document/choices.js";
import type { Document, Use } from "../../document/document.js";
import { valuesIn } from "../../document/lists.js";
import { rememberedOf } from "../../document/memo.js";
import { isNullish, isOpen, opaque, type Mapping, type Value } from "../../document/value.js";
import { readGoDsn } from "../../notations/go-dsn.js";
import { readHostAndPort } from "../../notations/uri.js";
import { keyOf, type Candidate } from "../client-table.js";
import { write } from "../edits.js";
import type { IneffectiveRow } from "../ineffective.js";
import { defineClient } from "../client.js";
import { credentials } from "../driver.js";
import { goMysql as driver } from "../drivers/go-mysql.js";
import { GO_MYSQL, insideOf, withRegistered } from "../go-registered.js";
import { TLS_MAKERS } from "../go-tls.js";
import { parted } from "../parted.js";

/** Fields of the configuration, by what a DSN calls them. */
const FIELDS: ReadonlyMap<string, string> = new Map([
  ...([
    ["user", "User"],
    ["password", "Passwd"],
    ["network", "Net"],
    ["address", "Addr"],
    ["database", "DBName"],
    ["tls", "TLSConfig"],
    ["word", "TLSConfig"],
    ["object", "TLS"],
    ["allowFallbackToPlaintext", "AllowFallbackToPlaintext"],
  ] as const),
]);

/** A configuration under the names of a DSN. `TLS` is an object, and beats the word. FACTS-dialects.md 3.3. */
function asDsn(config: Mapping): Mapping {
  const fields = parted(config, FIELDS);
  const address = (key: string): Value =>
    mapBranches(config.get("Addr"), (branch) => {
      const parts = branch.kind === "scalar" ? readHostAndPort(branch) : null;
      if (parts) return parts.get(key);
      return branch.kind === "missing" ? branch : opaque(branch.at, "", cluesIn(branch));
    });
  // A parameter of this name comes behind the field in a DSN, and counts.
  const word = (): Value => {
    const more = config.get("Params");
    const own = more.kind === "mapping" ? more.get("tls") : more;
    return own.kind === "missing" || isNullish(own) ? fields.get("tls") : opaque(more.at);
  };
  const tls = (): Value =>
    mapBranches(config.get("TLS"), (branch) =>
      branch.kind === "missing" || isNullish(branch) ? word() : insideOf(branch),
    );
  return {
    ...fields,
    keys: () => [...fields.keys(), "host", "port"],
    get(key) {
      if (key === "host" || key === "port") return address(key);
      return key === "tls" ? tls() : fields.get(key);
    },
    spell: (path, value) =>
      fields.spell(path[0] === "host" || path[0] === "port" ? ["address"] : path, value),
    put(key, value, after) {
      const whole = config.get("Addr");
      if (key !== "host" && key !== "port") return fields.put(key, value, after);
      return whole.kind === "scalar" ? (readHostAndPort(whole)?.put(key, value) ?? null) : null;
    },
  };
}
const cluesIn = (value: Exclude<Value, { readonly kind: "missing" | "choice" }>) => value.clues;

/** A DSN that is read first and then completed: `cfg, err := mysql.ParseDSN(dsn)`. */
const completed = ({ named }: Use, address: Value): readonly Candidate[] =>
  address.kind === "scalar"
    ? readGoDsn(address).map((dsn) => ({
        options: combined(asDsn(named), dsn),
        claims: [address.at],
      }))
    : [];

function candidates(value: Value, use: Use | null): readonly Candidate[] {
  if (use?.path === "ParseDSN") return completed(use, value);
  return value.kind === "mapping" ? [{ options: asDsn(value), claims: [value.at] }] : [];
}

/** A DSN has no place for the object. FACTS-dialects.md 3.3. */
const isWrittenOut = rememberedOf((document: Document): boolean => {
  const uses = document.uses([GO_MYSQL]).map(keyOf);
  const made = uses.filter((use) => /^(?:type Config|new Config|NewConfig|ParseDSN)$/.test(use));
  return (
    made.length === 1 && uses.includes("NewConfig().FormatDSN") && !uses.includes("NewConnector")
  );
});

function whole(options: Mapping, document: Document): Mapping {
  const isLost = options.get("object").kind === "mapping" && isWrittenOut(document);
  if (!isLost) return withRegistered(options, document);
  const lost: Mapping = {
    ...options,
    get: (key) => options.get(key === "tls" ? "word" : key),
  };
  return withRegistered(lost, document);
}

/** `cfg.TLS` where only the word is handed on. */
const lost: IneffectiveRow = {
  paths: (options) => (options.get("tls").kind === "missing" ? ["object"] : []),
  mistakes: ({ leaf }) => leaf.kind === "mapping",
  follows: "is lost by `FormatDSN`, so the DSN has no TLS",
  meansTls: true,
  repair: (options) => write(options, "tls", "true"),
};

/** Other networks than this one have no TLS to speak of. */
function isLocal(options: Mapping): boolean {
  const network = options.get("network");
  return network.kind === "scalar" && !/^(?:tcp[46]?)?$/.test(String(network.value));
}

/** The configuration of Go-MySQL-Driver as an object. FACTS-dialects.md 3.3. */
export const goMysqlConfig = defineClient({
  name: "go-mysql-config",
  hint: /go-sql-driver\/mysql/,
  language: "go",
  modules: [GO_MYSQL],
  readers: [`${GO_MYSQL}.NewConnector`, "gorm.io/driver/mysql", "gorm.io/gorm"],
  makers: [
    ...["NewConfig", "ParseDSN", "Config"].map((name) => `${GO_MYSQL}.${name}`),
    ...TLS_MAKERS,
  ],
  calls: {
    "type Config": "0",
    "new Config": ({ named }) => [named],
    NewConfig: ({ named }) => [named],
    // What nobody adds to is a text like any other.
    ParseDSN: ({ given, named }) =>
      named.keys().length > 0 || isOpen(named) ? valuesIn(given).slice(0, 1) : [],
  },
  candidates,
  completed: whole,
  reads: (options) =>
    isLocal(options)
      ? null
      : {
          facets: { ...credentials(), ...driver.tls("") },
          ineffective: [...driver.ineffective(""), lost],
        },
});
