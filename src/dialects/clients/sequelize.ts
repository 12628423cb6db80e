import { valuesIn } from "../../document/lists.js";
import type { Document, Use } from "../../document/document.js";
import { mapBranches } from "../../document/choices.js";
import { withKey } from "../../document/combine.js";
import { NO_CLUES } from "../../document/clues.js";
import { opaque, type Mapping, type Value } from "../../document/value.js";
import { QUERY } from "../projected.js";
import { addressParts } from "../address.js";
import { defineClient } from "../client.js";
import { credentials } from "../driver.js";
import { driverNamed, isReplaced } from "../driver-named.js";
import { mariadb } from "../drivers/mariadb.js";
import { mysql2 } from "../drivers/mysql2.js";
import { FOREIGN_WORDS, inQuery, misplaced, strays } from "../strangers.js";
import { named, optionsOrAddress } from "../named.js";
import { replicas } from "../replicas.js";
import { withUnseen } from "../unseen.js";

const SSL = "dialectOptions.ssl";
/**
 * A file `database.js` may be anybody's: these only Sequelize reads. Its command line has an object
 * for each environment.
 */
const SIGNS = ["dialect", "dialectOptions", "replication", "use_env_variable"];
const FOLLOWS = "is ignored by Sequelize, which reads `dialectOptions.ssl`";
const parts = addressParts("uri", {
  host: "host",
  port: "port",
  username: "user",
  password: "password",
  database: "database",
  dialect: "scheme",
});

/**
 * `new Sequelize(database, user, password, options)`, `new Sequelize(uri, options)`, `new
 * Sequelize(options)`.
 */
function positional(use: Use): readonly Value[] {
  const given = valuesIn(use.given);
  const [first, second, third, fourth] = given;
  if (!first) return [];
  if (given.length === 1) return optionsOrAddress(first, (uri) => named(use, undefined, { uri }));
  if (given.length === 2) return [named(use, second, { uri: first })];
  return [named(use, fourth, { username: second, password: third })];
}

/** The command line reads the address of the options from a variable by itself. */
function fromVariable(options: Exclude<Value, { kind: "choice" }>): Value {
  const name = options.kind === "mapping" ? options.get("use_env_variable") : options;
  if (options.kind !== "mapping" || name.kind !== "scalar" || typeof name.value !== "string")
    return options;
  return withKey(
    options,
    ["uri"],
    opaque(name.at, name.says, { ...NO_CLUES, names: [name.value] }),
  );
}

/**
 * A value in the query of an address stays a string, which mysql2 refuses and mariadb takes for the
 * whole check.
 */
const isInQuery = (options: Mapping): boolean => {
  const query = options.get(QUERY);
  return query.kind === "mapping" && query.keys().includes("ssl");
};

/** The drivers, which may be handed over as they are. */
const PACKAGES = ["mysql2", "mariadb"];
const MODULES = ["sequelize", "sequelize-typescript", "@nestjs/sequelize"];

/** `sequelize.beforeConnect(...)`, `addHook("beforeConnect", ...)`: hooks may set any option. Sequelize reads them afterwards. */
const HOOK = /\.(?:before(?:Connect|Init)|addHook)$/;
const hasHooks = (options: Mapping, document: Document): boolean => {
  const hooks = options.get("hooks");
  return (
    (hooks.kind === "mapping" && hooks.get("beforeConnect").kind !== "missing") ||
    document.uses(MODULES).some(({ path }) => HOOK.test(path))
  );
};

/**
 * Sequelize 6, sequelize-typescript, @nestjs/sequelize and the config files of sequelize-cli.
 * FACTS-js.md 2.2, 2.3, 4.2; addresses: 5.
 */
export const sequelize = defineClient({
  name: "sequelize",
  hint: /sequelize|dialect/,
  modules: MODULES,
  calls: {
    // The module is the class.
    "new ": positional,
    "new Sequelize": positional,
    "SequelizeModule.forRoot": "0",
    "SequelizeModule.forRootAsync": [
      "0.useFactory()",
      "0.useClass.prototype.createSequelizeOptions()",
    ],
    "type Options": "0",
    "type SequelizeOptions": "0",
    "type SequelizeModuleOptions": "0",
    "type SequelizeModuleAsyncOptions": "0.useFactory()",
  },
  configs: {
    file: /(?:^|[\\/])(?:config[\\/](?:config|database)|sequelize|database)(?:\.config)?\.(?:[cm]?[jt]s|json)$/,
    optionPaths: ["0", "0.*", "0()"],
    holds: ["host", "username", "replication", "url", "use_env_variable"],
    signs: { "0": SIGNS, "0()": SIGNS, "0.*": [...SIGNS, "username"] },
    named: ["dialect", ["mysql", "mariadb"]],
  },
  candidates: (value) =>
    parts(mapBranches(value, fromVariable)).flatMap((candidate) =>
      replicas(candidate, ["replication.write", "replication.read.*"]),
    ),
  completed: (options, document) => (hasHooks(options, document) ? withUnseen(options) : options),
  reads(options) {
    const driver = driverNamed(options, "dialect", { mysql: mysql2, mariadb }, mysql2);
    if (!driver || isReplaced(options, ["dialectModule", "dialectModulePath"], PACKAGES))
      return null;
    const inAddress = driver === mysql2 ? driver.tls(`${QUERY}.ssl`) : {};
    const follows = 'stays a string, so mysql2 throws ("Unknown SSL profile")';
    return {
      facets: {
        ...credentials({ user: "username" }),
        ...(isInQuery(options) ? inAddress : driver.tls(SSL)),
      },
      ineffective: [
        ...(driver === mysql2 ? [inQuery(["ssl"], SSL, follows, driver.documented)] : []),
        inQuery(FOREIGN_WORDS, SSL, "is ignored by Sequelize in an address", driver.documented),
        misplaced("ssl", SSL, FOLLOWS, driver.documented),
        strays(SSL, FOREIGN_WORDS, { follows: FOLLOWS, writes: driver.documented }),
        ...driver.ineffective(SSL),
      ],
    };
  },
});
