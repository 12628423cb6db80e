import { valuesIn } from "../../document/lists.js";
import type { Use } from "../../document/document.js";
import { isUnread, type Mapping, type Value } from "../../document/value.js";
import { addressParts } from "../address.js";
import { defineClient } from "../client.js";
import { credentials } from "../driver.js";
import { driverNamed } from "../driver-named.js";
import { bun as driver, bunAddress, IN_ADDRESS } from "../drivers/bun.js";
import { QUERY } from "../projected.js";
import { named, optionsOrAddress } from "../named.js";

const positional = (use: Use): readonly Value[] => {
  const [first, second] = valuesIn(use.given);
  if (!first || first.kind === "mapping") return valuesIn(use.given).slice(0, 1);
  return second
    ? [named(use, second, { url: first })]
    : optionsOrAddress(first, (url) => named(use, undefined, { url }));
};
const pick = (options: Mapping, ...keys: readonly [string, ...string[]]): string =>
  keys.find((key) => options.get(key).kind !== "missing") ?? keys[0];
/** Which key of an address asks for TLS: of one that is not known any may. */
function wordIn(query: Value): string | undefined {
  if (query.kind !== "mapping") return undefined;
  const known = IN_ADDRESS.find((key) => query.keys().includes(key));
  return known ?? (isUnread(query.rest()) ? IN_ADDRESS[0] : undefined);
}
const DRIVERS = { mysql: driver, mysql2: driver, mariadb: driver };

/** Bun's own SQL client on MySQL. FACTS-js.md 2.1, 4.7. */
export const bun = defineClient({
  name: "bun",
  hint: /\b(?:bun|Bun)\b/,
  modules: ["bun"],
  calls: { "new SQL": positional },
  candidates: addressParts(
    "url",
    {
      hostname: "host",
      port: "port",
      username: "user",
      password: "password",
      database: "database",
      adapter: "scheme",
    },
    "adapter",
  ),
  reads(options) {
    // Without an address Bun connects to PostgreSQL; an address names the database.
    const otherwise = options.get("url").kind === "missing" ? null : driver;
    if (!driverNamed(options, "adapter", DRIVERS, otherwise)) return null;
    const names = {
      host: pick(options, "hostname", "host"),
      user: pick(options, "username", "user"),
      password: pick(options, "password", "pass"),
    };
    const tls = pick(options, "tls", "ssl");
    const word = options.get(tls).kind === "missing" ? wordIn(options.get(QUERY)) : undefined;
    return {
      facets: {
        ...credentials(names),
        ...(word === undefined ? driver.tls(tls) : bunAddress(word)),
      },
      ineffective: driver.ineffective(tls),
    };
  },
});
