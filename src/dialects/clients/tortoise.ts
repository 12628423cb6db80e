import type { Use } from "../../document/document.js";
import type { Mapping, Scalar, Value } from "../../document/value.js";
import { textScalar } from "../../notations/text-scalar.js";
import { readUri } from "../../notations/uri.js";
import { bundleOf } from "../bundle.js";
import { candidatesOfEach } from "../candidates.js";
import type { Candidate } from "../client-table.js";
import { defineClient } from "../client.js";
import { credentials } from "../driver.js";
import { tortoise as driver } from "../drivers/tortoise.js";
import { select } from "../option-path.js";
import { called, signature } from "../signature.js";

const ENGINE = "tortoise.backends.mysql";

/** Each connection that it is given: one address, or what a configuration lists. */
const connectionsOf =
  (...parameters: readonly string[]) =>
  (use: Use): readonly Value[] =>
    signature(...parameters)(use).flatMap((given) => [
      ...select([given], "0.db_url"),
      ...select([given], "0.config.connections.*"),
    ]);
const register = connectionsOf("app", "config", "config_file", "db_url");

function candidates(value: Value): readonly Candidate[] {
  if (value.kind === "choice") return candidatesOfEach(value, candidates);
  if (value.kind === "scalar") {
    const options = addressIn(value);
    return options ? [{ options, claims: [value.at] }] : [];
  }
  if (value.kind !== "mapping") return [];
  const engine = value.get("engine");
  const own = value.get("credentials");
  const isMysql = engine.kind === "scalar" && engine.value === ENGINE;
  return isMysql && own.kind === "mapping" ? [{ options: own, claims: [value.at, own.at] }] : [];
}

function addressIn(scalar: Scalar): Mapping | null {
  if (!String(scalar.value).startsWith("mysql://")) return null;
  return readUri(scalar, { read: textScalar, wins: "last" });
}

/** Tortoise ORM. */
export const tortoise = defineClient({
  name: "tortoise",
  hint: /tortoise/,
  language: "python",
  modules: [
    "tortoise",
    ...["fastapi", "starlette", "sanic", "quart", "aiohttp", "blacksheep"].map(
      (name) => `tortoise.contrib.${name}`,
    ),
  ],
  calls: called({
    "Tortoise.init": connectionsOf("config", "config_file", "_create_db", "db_url"),
    register_tortoise: register,
    RegisterTortoise: register,
  }),
  configs: {
    file: /(?!)/,
    optionPaths: ["0.TORTOISE_ORM.connections.*", "0.TORTOISE_CONFIG.connections.*"],
    holds: ["credentials"],
    named: ["engine", [ENGINE]],
  },
  candidates,
  reads(_options, _version, _installed, settings) {
    const made = driver(bundleOf(settings));
    return { facets: { ...credentials(), ...made.tls("") }, ineffective: made.ineffective("") };
  },
});
