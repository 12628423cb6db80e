import { readSqlAlchemyUrl } from "../../notations/sqlalchemy-url.js";
import { SCHEME } from "../../notations/uri.js";
import { bundleOf } from "../bundle.js";
import { credentials } from "../driver.js";
import { driverNamed } from "../driver-named.js";
import { aiomysql, asyncmy, mysqlconnector, mysqldb, pymysql } from "../drivers/sqlalchemy.js";
import { installedAs } from "../registries.js";
import { isToldElsewhere } from "../sqlalchemy-told.js";
import { inStreamlit, SECRETS } from "../streamlit.js";
import { defineText, type TextTable } from "../text.js";

/** Without the name of a driver it is mysqlclient: measured with SQLAlchemy 1.4.46. */
const BARE = { mysql: mysqldb, mariadb: mysqldb };

const DRIVERS = {
  ...BARE,
  ...Object.fromEntries(
    Object.entries({ pymysql, mysqldb, mysqlconnector, asyncmy, aiomysql }).flatMap(
      ([name, driver]) => [
        [`mysql+${name}`, driver],
        [`mariadb+${name}`, driver],
      ],
    ),
  ),
};

const reads: TextTable["reads"] = (options, settings, installed = () => null) => {
  const bundle = bundleOf(settings);
  const drivers = Object.fromEntries(
    Object.entries(DRIVERS).map(([scheme, driver]) => [
      scheme,
      driver(bundle, installedAs(/(?<=\+).*/.exec(scheme)?.[0] ?? "mysqldb", installed)),
    ]),
  );
  const driver = driverNamed(options, SCHEME, drivers, null);
  return {
    facets: { ...credentials(), ...driver?.tls("") },
    ineffective: driver?.ineffective("") ?? [],
  };
};

/** URLs of SQLAlchemy that name their driver. FACTS-dialects.md 4.6. */
export const sqlAlchemy = defineText({
  name: "sqlalchemy",
  hint: /(?:mysql|mariadb)\+\w+:/,
  forms: [
    "mysql+pymysql",
    "mysql+mysqldb",
    "mysql+mysqlconnector",
    "mysql+asyncmy",
    "mysql+aiomysql",
  ],
  texts: (scalar) => readSqlAlchemyUrl(scalar),
  owned: (scalar) => readSqlAlchemyUrl(scalar, /^(?:mysql|mariadb):\/\//),
  // `connect_args` has values of Python's, and an address has texts.
  over: "neither",
  isToldElsewhere,
  reads,
  files: { names: SECRETS, places: inStreamlit(reads) },
});
