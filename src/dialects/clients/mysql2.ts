import { withKey } from "../../document/combine.js";
import { rememberedOf } from "../../document/memo.js";
import { isNullish, opaque } from "../../document/value.js";
import { readMysqlAddress } from "../mysql-address.js";
import { besideArgument, oneArgument } from "../address.js";
import type { Candidate, ClientTable } from "../client-table.js";
import { defineClient } from "../client.js";
import { addressed } from "../candidates.js";
import { credentials, type Driver } from "../driver.js";
import { mysql2Around36, mysql2Before3, mysql2 as newest } from "../drivers/mysql2.js";
import { isBelow } from "../version.js";

const driverOf = (version: string | null): Driver => {
  if (version === null || !isBelow(version, "3.7.1")) return newest;
  if (isBelow(version, "3.0.0")) return mysql2Before3;
  return isBelow(version, "3.5.1") ? newest : mysql2Around36;
};

const readingOf = rememberedOf((driver: Driver) => ({
  facets: { ...credentials(), ...driver.tls("ssl") },
  ineffective: [oneArgument(driver, "uri"), ...driver.ineffective("ssl")],
}));

/** Over a stream that is given, as of an SSH tunnel, no port counts (lib/base/connection.js). */
function overStream(candidate: Candidate): Candidate {
  const stream = candidate.options.get("stream");
  if (stream.kind === "missing" || isNullish(stream)) return candidate;
  const options = withKey(candidate.options, ["port"], opaque(stream.at));
  return options.kind === "mapping" ? { ...candidate, options } : candidate;
}

/** mysql2. Calls: FACTS-js.md 2.1; versions: 4.4; addresses: 5. */
export const TABLE: ClientTable = {
  name: "mysql2",
  hint: /mysql2/,
  modules: ["mysql2", "mysql2/promise", "mysql2/promise.js"],
  calls: {
    createConnection: "0",
    createConnectionPromise: "0",
    connect: "0",
    createPool: "0",
    createPoolPromise: "0",
    "createPoolCluster().add": "-1",
    "createPoolClusterPromise().add": "-1",
    "type ConnectionOptions": "0",
    "type PoolOptions": "0",
  },
  // Of two equal parameters the first counts (lib/connection_config.js, parseUrl); in 3.6 and older
  // it is the last.
  candidates(value, use, version) {
    const wins = version !== null && isBelow(version, "3.7.0") ? "last" : "first";
    const candidates = addressed({
      key: "uri",
      read: (scalar) => readMysqlAddress(scalar, wins),
    });
    return besideArgument(candidates, value, use, "uri").map(overStream);
  },
  reads: (_, version) => readingOf(driverOf(version)),
};

export const mysql2 = defineClient(TABLE);
