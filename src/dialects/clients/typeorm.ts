import type { Mapping } from "../../document/value.js";
import { addressParts } from "../address.js";
import { defineClient } from "../client.js";
import { credentials, driverNamed } from "../driver.js";
import { mysql2 } from "../drivers/mysql2.js";
import { FOREIGN_WORDS, inQuery, misplaced, strays } from "../ineffective.js";
import { replicas } from "../replicas.js";

const FOLLOWS = "is ignored by TypeORM, which reads TLS options from `ssl` at the top of its options only";
const DRIVERS = { mysql: mysql2, mariadb: mysql2, "aurora-mysql": mysql2 };
const parts = addressParts("url", {
  host: "host",
  port: "port",
  username: "user",
  password: "password",
  database: "database",
  type: "scheme",
});
const TYPES = ["DataSourceOptions", "ConnectionOptions", "BaseDataSourceOptions", "MysqlConnectionOptions", "MysqlDataSourceOptions"];

/** TypeORM and @nestjs/typeorm; both of its MySQL types use mysql2. FACTS-js.md 2.2, 2.3, 4.2; addresses carry no TLS: 5. */
export const typeorm = defineClient({
  name: "typeorm",
  hint: /typeorm|type['"]?\s*:\s*['"](?:mysql|mariadb)/,
  modules: ["typeorm", "@nestjs/typeorm", "typeorm/driver/mysql/MysqlConnectionOptions"],
  calls: {
    "new DataSource": "0",
    createConnection: "0",
    createConnections: "0.*",
    "new ConnectionManager().create": "0",
    "getConnectionManager().create": "0",
    "TypeOrmModule.forRoot": "0",
    "TypeOrmModule.forRootAsync": "0.useFactory()",
    "type TypeOrmModuleOptions": "0",
    ...Object.fromEntries(TYPES.map((name) => [`type ${name}`, "0"])),
  },
  configs: {
    file: /(?:^|[\\/])(?:ormconfig|data-?source|typeorm)(?:\.config)?\.[cm]?[jt]s$/i,
    ways: ["0", "0.*", "0()"],
    isLike: (options) => isNamed(options) && ["host", "url", "username", "replication"].some((key) => options.keys().includes(key)),
  },
  layers: (value) =>
    parts(value).flatMap((layered) =>
      replicas(layered, ["replication.master", "replication.slaves.*"], ["host", "port", "username", "password", "database", "url"]),
    ),
  reads(options) {
    const driver = driverNamed(options, "type", DRIVERS, mysql2);
    if (!driver) return null;
    const isExtra = options.get("extra").kind === "mapping" && driver.tls("extra.ssl").encrypted?.read(options).kind !== "absent";
    const ssl = isExtra ? "extra.ssl" : "ssl";
    return {
      facets: { ...credentials({ user: "username" }), ...driver.tls(ssl) },
      ineffective: [
        inQuery(["ssl", ...FOREIGN_WORDS], "ssl", "is ignored by TypeORM in an address", driver.documented),
        misplaced("replication.master.ssl", "ssl", FOLLOWS, driver.documented),
        misplaced("dialectOptions.ssl", "ssl", FOLLOWS, driver.documented),
        ...(isExtra ? [strays("ssl", FOREIGN_WORDS, { follows: FOLLOWS, writes: driver.documented })] : []),
        ...driver.ineffective(ssl),
      ],
    };
  },
});

const isNamed = (options: Mapping): boolean => {
  const type = options.get("type");
  return type.kind === "scalar" && Object.hasOwn(DRIVERS, String(type.value));
};
