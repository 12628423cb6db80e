import { addressParts } from "../address.js";
import { defineClient } from "../client.js";
import { refused } from "../codec.js";
import type { FacetCodecs } from "../connect.js";
import { credentials } from "../driver.js";
import { driverNamed, isReplaced } from "../driver-named.js";
import { mariadb } from "../drivers/mariadb.js";
import { mysql2 } from "../drivers/mysql2.js";
import { QUERY } from "../projected.js";
import { rename } from "../edits.js";
import { ineffectiveOptions, type IneffectiveRow } from "../ineffective.js";
import { FOREIGN_WORDS, inQuery } from "../strangers.js";
import { replicas } from "../replicas.js";

const DRIVERS = { mysql: mysql2, MySqlDialect: mysql2, mariadb, MariaDbDialect: mariadb };
const parts = addressParts("url", {
  host: "host",
  port: "port",
  user: "user",
  password: "password",
  database: "database",
});

/** A key of version 6: where it holds nothing but TLS options, they take its place. */
const dialectOptions = (follows: string): IneffectiveRow => ({
  paths: () => ["dialectOptions"],
  follows,
  meansTls: true,
  repair(options) {
    const inner = options.get("dialectOptions");
    const code =
      inner.kind === "mapping" && inner.keys().join("") === "ssl" ? inner.code("ssl") : null;
    const isFree = options.get("ssl").kind === "missing";
    const words = "Write its options at the top, `ssl` among them.";
    return code && isFree
      ? { ...rename(options, "dialectOptions", "ssl", code), words }
      : { words, change: null };
  },
});

/** Sequelize 7. FACTS-js.md 2.2, 4.2; parameters of an address make it throw: 5. */
export const sequelize7 = defineClient({
  name: "sequelize 7",
  hint: /@sequelize\/core/,
  modules: ["@sequelize/core"],
  calls: { "new ": "0", "new Sequelize": "0", "type Options": "0" },
  literals: ["minVersion"],
  candidates: (value) =>
    parts(value).flatMap((candidate) =>
      replicas(candidate, ["replication.write", "replication.read.*"]),
    ),
  reads(options) {
    const driver = driverNamed(options, "dialect", DRIVERS, mysql2);
    if (!driver || isReplaced(options, ["mysql2Module", "mariaDbModule"], ["mysql2", "mariadb"]))
      return null;
    const throws = "makes Sequelize 7 throw, which reads `ssl` at the top";
    const inAddress = inQuery(["ssl"], "ssl", throws, driver.documented);
    const thrown = [
      inQuery(FOREIGN_WORDS, "ssl", throws, driver.documented),
      dialectOptions(throws),
    ];
    const isWritten = (rows: readonly IneffectiveRow[]): boolean =>
      ineffectiveOptions(rows, options).length > 0;
    const tls = (): Partial<FacetCodecs> => {
      if (isWritten(thrown)) return { encrypted: refused };
      if (!isWritten([inAddress])) return driver.tls("ssl");
      // It is the driver that throws at a text.
      return driver === mysql2 ? driver.tls(`${QUERY}.ssl`) : { encrypted: refused };
    };
    return {
      facets: { ...credentials(), ...tls() },
      ineffective: [inAddress, ...thrown, ...driver.ineffective("ssl")],
    };
  },
});
