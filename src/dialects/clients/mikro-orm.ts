import type { Document } from "../../document/document.js";
import { isUnread, type Mapping } from "../../document/value.js";
import { unreadable } from "../overlay.js";
import { projected } from "../projected.js";
import { textScalar } from "../../notations/text-scalar.js";
import { readUri } from "../../notations/uri.js";
import { defineClient } from "../client.js";
import { endsOf } from "../../document/choices.js";
import { addressed } from "../candidates.js";
import { withDoubt } from "../codec.js";
import { credentials, type Driver } from "../driver.js";
import { mariadb } from "../drivers/mariadb.js";
import { mysql2 } from "../drivers/mysql2.js";
import { FOREIGN_WORDS, inQuery, misplaced, strays } from "../strangers.js";
import { withUnseen } from "../unseen.js";
import { isBelow } from "../version.js";

const PARTS = {
  host: "host",
  port: "port",
  user: "user",
  password: "password",
  dbName: "database",
};
const [BEFORE_7, SINCE_7] = ["driverOptions.connection.ssl", "driverOptions.ssl"];
const isWritten = (options: Mapping, path: string): boolean =>
  mysql2.tls(path).encrypted?.read(options).kind !== "absent";

/**
 * The place moved in version 7. Where the version is not known, the one that is written is
 * believed.
 */
const placeOf = (options: Mapping, version: string | null): string => {
  if (version !== null) return isBelow(version, "7.0.0") ? BEFORE_7 : SINCE_7;
  return isWritten(options, BEFORE_7) ? BEFORE_7 : SINCE_7;
};
const wrongPlaces = (ssl: string, { documented }: Driver, isSure: boolean) => {
  const follows = `is ignored by MikroORM, which reads \`${ssl.replace(".ssl", "")}\``;
  const other = ssl === SINCE_7 ? BEFORE_7 : SINCE_7;
  return [
    misplaced("ssl", ssl, follows, documented),
    ...(isSure ? [misplaced(other, ssl, follows, documented)] : []),
    strays(ssl, FOREIGN_WORDS, { follows, writes: documented }),
  ];
};

interface Package {
  readonly name: string;
  readonly modules: readonly string[];
  readonly types: readonly string[];
  /**
   * The names of its own drivers and, before version 6, its type; with others, options are for
   * another database.
   */
  readonly own: RegExp;
  driverOf(version: string | null): Driver;
}

/** Whether the options are for another database, or may be. */
const isForAnother = (options: Mapping, own: RegExp): boolean =>
  endsOf(options.get("type")).some(
    (kind) => kind.kind === "scalar" && !own.test(String(kind.value)),
  ) ||
  endsOf(options.get("driver")).some(
    (driver) =>
      isUnread(driver) &&
      driver.clues.names.some((word) => word.endsWith("Driver") && !own.test(word)),
  );

/** `orm.config.set("driverOptions", { ... })`. */
const isConfigSet = (document: Document, modules: readonly string[]): boolean =>
  document.uses(modules).some(({ path }) => path.endsWith(".config.set"));

/** MikroORM 6 and 7. FACTS-js.md 2.2, 2.3, 4.2; addresses carry no TLS: 5. */
const mikroOrmWith = ({ name, modules, types, own, driverOf }: Package) =>
  defineClient({
    name,
    hint: /mikro-orm/,
    modules,
    calls: {
      "MikroORM.init": "0",
      "MikroORM.initSync": "0",
      "new MikroORM": "0",
      defineConfig: "0",
      "MikroOrmModule.forRoot": "0",
      "MikroOrmModule.forRootAsync": [
        "0.useFactory()",
        "0.useClass.prototype.createMikroOrmOptions()",
      ],
      ...Object.fromEntries(["Options", ...types].map((type) => [`type ${type}`, "0"])),
    },
    candidates: addressed({
      key: "clientUrl",
      read(scalar) {
        const address = readUri(scalar, { read: textScalar, wins: "last" });
        return address && projected(address, PARTS);
      },
      hidden: (options) => projected(unreadable(options), PARTS),
    }),
    completed: (options, document) =>
      isConfigSet(document, modules) ? withUnseen(options) : options,
    reads(options, version) {
      if (isForAnother(options, own)) return null;
      const driver = driverOf(version);
      const ssl = placeOf(options, version);
      const tls = driver.tls(ssl);
      return {
        // The wrong place is as good as none, so a person should look where the version is not
        // known.
        facets: {
          ...credentials(),
          ...tls,
          ...(version === null &&
            tls.encrypted && { encrypted: withDoubt(tls.encrypted, "the version decides where") }),
        },
        ineffective: [
          inQuery(
            ["ssl", ...FOREIGN_WORDS],
            ssl,
            "is dropped by MikroORM with the address's query",
            driver.documented,
          ),
          ...wrongPlaces(ssl, driver, version !== null),
          ...driver.ineffective(ssl),
        ],
      };
    },
  });

export const mikroOrm = mikroOrmWith({
  name: "mikro-orm",
  modules: ["@mikro-orm/mysql", "@mikro-orm/core", "@mikro-orm/nestjs"],
  types: ["MySqlOptions", "MikroOrmModuleOptions"],
  own: /mysql/i,
  driverOf: () => mysql2,
});

/** Its package for MariaDB uses mariadb; since version 7, mysql2. */
export const mikroOrmMariadb = mikroOrmWith({
  name: "mikro-orm, mariadb",
  modules: ["@mikro-orm/mariadb"],
  types: ["MariaDbOptions"],
  own: /mariadb/i,
  driverOf: (version) => (version === null || isBelow(version, "7.0.0") ? mariadb : mysql2),
});
