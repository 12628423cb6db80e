import type { Document, Use } from "../../document/document.js";
import { valuesIn } from "../../document/lists.js";
import { offeredAt } from "../../document/offered.js";
import { endsOf } from "../../document/choices.js";
import { isFilledIn, type Mapping, type Value } from "../../document/value.js";
import { addressParts } from "../address.js";
import { keyOf, type Candidate } from "../client-table.js";
import { defineClient } from "../client.js";
import { fixed } from "../codec.js";
import type { FacetCodecs } from "../connect.js";
import { credentials, type Driver } from "../driver.js";
import { driverNamed, isReplaced } from "../driver-named.js";
import { mysql } from "../drivers/mysql.js";
import { mysql2 } from "../drivers/mysql2.js";
import { isMissing } from "../edits.js";
import { FOREIGN_WORDS, inQuery, misplaced, strays } from "../strangers.js";
import { replicas } from "../replicas.js";
import { withUnseen } from "../unseen.js";
import { isBelow } from "../version.js";
import { facetsOnEachWay } from "../ways.js";

const FOLLOWS = "is ignored by TypeORM, which reads `ssl` at the top";
/** `aurora-mysql` is none of them: it asks Amazon's Data API, and reads neither a host nor `ssl`. */
const DRIVERS = { mysql: mysql2, mariadb: mysql2 };
const parts = addressParts("url", {
  host: "host",
  port: "port",
  username: "user",
  password: "password",
  database: "database",
  type: "scheme",
});
/** The scheme of an address says which database it is only where `type` does not: that chooses the driver. */
function withOwnType(candidate: Candidate, value: Value): Candidate {
  const type = value.kind === "mapping" ? value.get("type") : null;
  if (type?.kind !== "scalar") return candidate;
  const { options } = candidate;
  return {
    ...candidate,
    options: { ...options, get: (key) => (key === "type" ? type : options.get(key)) },
  };
}

const TYPES = [
  "DataSourceOptions",
  "ConnectionOptions",
  "BaseDataSourceOptions",
  "MysqlConnectionOptions",
  "MysqlDataSourceOptions",
];

const MODULES = ["typeorm", "@nestjs/typeorm", "typeorm/driver/mysql/MysqlConnectionOptions"];

/** `dataSource.setOptions({ ssl })`, `dataSourceFactory: (options) => new DataSource({ ...options, ssl })`. */
function isCompleted(document: Document, use: Use | null): boolean {
  const uses = document.uses(MODULES);
  if (uses.some(({ path }) => path.endsWith(".setOptions"))) return true;
  const [given] = use ? valuesIn(use.given) : [];
  if (given?.kind !== "mapping" || given.get("dataSourceFactory").kind === "missing") return false;
  const made = uses.filter((each) => keyOf(each) === "new DataSource");
  return made.length === 0 || made.some((each) => valuesIn(each.given)[0]?.kind === "mapping");
}

/**
 * TypeORM and @nestjs/typeorm; both of its MySQL types use mysql2, in 1.0 and newer. FACTS-js.md
 * 2.2, 2.3, 4.2; addresses carry no TLS: 5.
 */
export const typeorm = defineClient({
  name: "typeorm",
  hint: /typeorm|type['"]?\s*:\s*['"]?(?:mysql|mariadb)/,
  modules: MODULES,
  calls: {
    "new DataSource": "0",
    createConnection: "0",
    createConnections: "0.*",
    "new ConnectionManager.create": "0",
    "getConnectionManager().create": "0",
    "TypeOrmModule.forRoot": "0",
    "TypeOrmModule.forRootAsync": ["0.useFactory()", "0.useClass.prototype.createTypeOrmOptions()"],
    "type TypeOrmModuleOptions": "0",
    "type TypeOrmModuleAsyncOptions": "0.useFactory()",
    ...Object.fromEntries(TYPES.map((name) => [`type ${name}`, "0"])),
  },
  configs: {
    // Version 0.2 reads YAML, too.
    file: /(?:^|[\\/])(?:(?:ormconfig|data-?source|typeorm)(?:\.config)?\.(?:[cm]?[jt]s|json)|ormconfig\.ya?ml)$/i,
    optionPaths: ["0", "0.*", "0()"],
    holds: ["host", "username", "replication", "url"],
    named: ["type", Object.keys(DRIVERS)],
    isCommon: true,
  },
  candidates: (value) =>
    parts(value).flatMap((candidate) =>
      replicas(
        withOwnType(candidate, value),
        ["replication.master", "replication.slaves.*"],
        ["host", "port", "username", "password", "database", "url"],
      ),
    ),
  completed(options, document, use) {
    if (isCompleted(document, use)) return withUnseen(options);
    const own = mayHoldKeys(options.get("extra")) ? offeredAt(options, [["ssl"]]) : options;
    return own.kind === "mapping" ? own : options;
  },
  reads(options, version, installed) {
    const named = driverNamed(options, "type", DRIVERS, mysql2);
    if (!named || isReplaced(options, ["driver"], ["mysql", "mysql2"])) return null;
    const prefersMysql =
      version !== null && isBelow(version, "1.0.0") && installed("mysql") !== null;
    const driver = prefersMysql && !isMysql2(options.get("connectorPackage")) ? MYSQL : named;
    const isExtra = endsOf(options.get("extra")).some((extra) => wins(extra, options, driver));
    const ssl = isExtra ? "extra.ssl" : "ssl";
    return {
      facets: { ...credentials({ user: "username" }), ...tlsOn(driver, ssl) },
      ineffective: [
        inQuery(
          ["ssl", ...FOREIGN_WORDS],
          "ssl",
          "is ignored by TypeORM in an address",
          driver.documented,
        ),
        misplaced("replication.master.ssl", "ssl", FOLLOWS, driver.documented),
        misplaced("dialectOptions.ssl", "ssl", FOLLOWS, driver.documented),
        ...(isExtra
          ? [strays("ssl", FOREIGN_WORDS, { follows: FOLLOWS, writes: driver.documented })]
          : []),
        // What wins over it may be right.
        ...(mayHoldKeys(options.get("extra")) ? [] : driver.ineffective(ssl)),
      ],
    };
  },
});

/** Whether TLS options in `extra` count, which win over those beside it. */
const wins = (extra: Value, options: Mapping, driver: Driver): boolean =>
  extra.kind === "mapping"
    ? driver.tls("ssl").encrypted?.read(extra).kind !== "absent"
    : isMissing(options, "ssl") && mayHoldKeys(extra);

/** Where TLS options count that stand in `extra` on some ways only. */
const tlsOn = (driver: Driver, ssl: string): Partial<FacetCodecs> =>
  facetsOnEachWay(driver.tls(ssl), ["extra"], (way) =>
    driver.tls(wins(way.get("extra"), way, driver) ? "extra.ssl" : "ssl"),
  );

/** What the running program, or somebody else, puts there. */
const mayHoldKeys = (value: Value): boolean =>
  endsOf(value).some((end) => isFilledIn(end) || !KNOWN.has(end.kind));
const KNOWN: ReadonlySet<Value["kind"]> = new Set(["mapping", "scalar", "missing"]);

/** Before 1.0, `mysql` is used wherever it is installed, unless the options ask for the other. */
const MYSQL: Driver = {
  ...mysql,
  tls: (ssl, home) => ({
    ...mysql.tls(ssl, home),
    identityVerified: fixed(
      ssl,
      false,
      "Write `connectorPackage: 'mysql2'`: mysql2 can check it.",
      (word) => typeof word === "string",
    ),
  }),
};
const isMysql2 = (value: Value): boolean => value.kind === "scalar" && value.value === "mysql2";
