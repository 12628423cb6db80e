import { endsOf } from "../../document/choices.js";
import { constant } from "../../document/text.js";
import type { Span } from "../../model/setting.js";
import { opaque, type Mapping, type Value } from "../../document/value.js";
import { textScalar } from "../../notations/text-scalar.js";
import { bundleOf } from "../bundle.js";
import type { Candidate } from "../client-table.js";
import { defineClient } from "../client.js";
import { credentials } from "../driver.js";
import { pymysql } from "../drivers/pymysql.js";
import { truthOf, withPlace } from "../keywords.js";
import { PYMYSQL } from "../registries.js";
import { signature } from "../signature.js";

const ARGS = "connect_args";
/** Hosts whose addresses get these parameters. Without `ssl_ca` the name is not checked all the same. */
const GATEWAY =
  /^gateway\d{2}\.(?:.+)\.(?:prod|dev|staging)\.(?:shared\.)?(?:aws|alicloud)\.tidbcloud\.com/;
const ADDED = ["ssl_verify_cert", "ssl_verify_identity"];

/** Whether the client adds them to the address that it makes; null where that is not known. */
function isAdding(options: Mapping): boolean | null {
  const said = options.get("enable_ssl");
  const isLeft = said.kind === "missing" || (said.kind === "scalar" && said.value === null);
  if (!isLeft) return truthOf(said);
  const hosts = endsOf(options.get("host"));
  const known = hosts.map((host) =>
    host.kind === "scalar" ? GATEWAY.test(String(host.value)) : true,
  );
  return known.includes(true);
}

/** What the driver is given beside the parts of the address: `connect_args`, over what the client adds. */
function driverArguments(args: Mapping, at: Span, isAdded: boolean | null): Mapping {
  if (isAdded === false) return args;
  const added = isAdded ? textScalar(constant("true", at), at) : opaque(at);
  return {
    ...args,
    get(key) {
      const own = args.get(key);
      return own.kind === "missing" && ADDED.includes(key) ? added : own;
    },
  };
}

/** An address is read by SQLAlchemy: what is left here are the parts of one. */
function candidates(value: Value): readonly Candidate[] {
  if (value.kind !== "mapping") return [];
  const url = value.get("url");
  if (url.kind !== "missing" && !(url.kind === "scalar" && url.value === null)) return [];
  if (value.get("creator").kind !== "missing") return [];
  const placed = withPlace(value, ARGS);
  const args = placed.get(ARGS);
  const own = args.kind === "mapping" ? driverArguments(args, value.head, isAdding(value)) : args;
  const options = { ...placed, get: (key: string) => (key === ARGS ? own : placed.get(key)) };
  return [{ options, claims: [value.at] }];
}

/** pytidb, whose engines speak by PyMySQL. FACTS-dialects.md 4.3, 4.6. */
export const pytidb = defineClient({
  name: "pytidb",
  hint: /pytidb/,
  language: "python",
  modules: ["pytidb", "pytidb.client"],
  calls: { "TiDBClient.connect": signature("url") },
  candidates,
  reads(_options, _version, installed, settings) {
    const driver = pymysql(bundleOf(settings), installed(PYMYSQL));
    return {
      facets: { ...credentials({ user: "username" }), ...driver.tls(ARGS) },
      ineffective: driver.ineffective(ARGS),
    };
  },
});
