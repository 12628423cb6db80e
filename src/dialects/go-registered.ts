import { mapBranches } from "../document/choices.js";
import type { Document } from "../document/document.js";
import { valuesIn } from "../document/lists.js";
import { rememberedOf } from "../document/memo.js";
import { opaque, type Mapping, type Value, type Written } from "../document/value.js";
import { textNamesHost } from "../model/hosts.js";

export const GO_MYSQL = "github.com/go-sql-driver/mysql";

/** The configurations of TLS that a Go program registers, by their names. */
const registeredIn = rememberedOf((document: Document): ReadonlyMap<string, Value> => {
  const found = new Map<string, Value>();
  for (const { how, path, given } of document.language === "go" ? document.uses([GO_MYSQL]) : []) {
    if (how !== "called" || path !== "RegisterTLSConfig") continue;
    const [name, config] = valuesIn(given);
    if (name?.kind !== "scalar" || !config) continue;
    const key = String(name.value);
    // Which one of two is there when the program connects is not worked out.
    found.set(key, found.has(key) ? opaque(config.at) : config);
  }
  return found;
});

/** Options in which the name of a configuration is the configuration, where the program registers it. */
export function withRegistered(options: Mapping, document: Document): Mapping {
  const configs = registeredIn(document);
  if (configs.size === 0) return options;
  const named = (value: Value): Value =>
    mapBranches(value, (branch) => {
      const name = branch.kind === "scalar" ? String(branch.value) : "";
      const config = configs.get(name);
      return config ? mapBranches(config, (each) => shared(name, insideOf(each))) : branch;
    });
  return { ...options, get: (key) => (key === "tls" ? named(options.get(key)) : options.get(key)) };
}

/** Fields of a configuration are told without the key that it stands at. */
export const insideOf = (config: Value): Value =>
  config.kind === "mapping"
    ? {
        ...config,
        spell: (path, value) => config.spell(path.length > 1 ? path.slice(1) : path, value),
      }
    : config;

/** The whole process may use what is registered, unless it is named after the service. */
function shared(name: string, config: Value): Value {
  if (config.kind !== "mapping" || /tidb/i.test(name)) return config;
  const server = config.get("ServerName");
  if (server.kind === "scalar" && textNamesHost(String(server.value))) return config;
  const offered = (written: Written | null): Written | null =>
    written && {
      doubt: "addresses of other servers may name it, too",
      ...written,
      trust: "suggest",
    };
  const own: Mapping = {
    ...config,
    put: (key, value, after) => offered(config.put(key, value, after)),
    remove: (keys) => offered(config.remove(keys)),
    rename: (from, to, value) => offered(config.rename(from, to, value)),
  };
  return own;
}
