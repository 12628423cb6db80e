import { DIALECTS } from "./index.js";

/** What it says of TLS in an address is nothing to this client, which always verifies. */
export const ALWAYS_SAFE = "tidbcloud-serverless";

/** Packages, and the dialect in whose words they read an address. FACTS-js.md 5. */
const WORDS: Readonly<Record<string, string>> = {
  mysql2: "mysql2",
  mysql: "mysql",
  "promise-mysql": "mysql",
  mariadb: "mariadb",
  "@prisma/adapter-mariadb": "prisma-mariadb",
  "@tidbcloud/serverless": ALWAYS_SAFE,
  "@planetscale/database": ALWAYS_SAFE,
};

/** These hand an address on to a driver as it stands. */
const HAND_ON = new Set([
  ...["drizzle-orm", "drizzle-kit", "kysely", "knex", "objection", "bookshelf"],
  ...["nest-knexjs", "nestjs-knex"],
]);
/** Up to version 6 its engine reads addresses, and after that an adapter. */
const PRISMA = new Set(["prisma", "@prisma/client"]);
const HAS_ENGINE = /^[\^~=v\s]*[1-6](?:\.|$)/;

const nameOf = (module: string): string => /^(?:@[^/]+\/)?[^/]+/.exec(module)?.[0] ?? module;
const KNOWN: ReadonlySet<string> = new Set([
  ...DIALECTS.flatMap(({ table }) => table?.modules.map(nameOf) ?? []),
  ...["@mikro-orm/core", "@strapi/strapi", "@strapi/database", "sails-mysql", "mysql2-promise"],
]);

/** In whose words the clients among these packages read an address; null for one that has its own way. */
export const wordsAmong = (packages: ReadonlyMap<string, string>): ReadonlySet<string | null> =>
  new Set(
    [...packages].flatMap(([name, version]) => (isClient(name) ? [wordsOf(name, version)] : [])),
  );

const isClient = (name: string): boolean =>
  !HAND_ON.has(name) && (KNOWN.has(name) || PRISMA.has(name) || Object.hasOwn(WORDS, name));

function wordsOf(name: string, version: string): string | null {
  if (PRISMA.has(name)) return HAS_ENGINE.test(version) ? "prisma" : null;
  return (Object.hasOwn(WORDS, name) ? WORDS[name] : null) ?? null;
}

/** These read `mysql://` with mysqlclient, and no other driver: FACTS-dialects.md 4.6. */
const SQLALCHEMY = new Set(["sqlalchemy", "flask-sqlalchemy", "sqlmodel", "alembic"]);
/** What else may take an address, each in its own way; PyMySQL may stand in for mysqlclient. */
const OF_PYTHON =
  /mysql|mariadb|asyncmy|sqlalchemy|django|database|environ|peewee|tortoise|pony|ormar|pandas/;
/** They know no `ssl_mode`: FACTS-dialects.md 4.2. */
const OLD = /^\s*(?:===?|~=?|\^|<=?)\s*1\./;

/** In whose words packages of Python read an address; null where two may, or nobody knows. */
export function wordsOfPython(packages: ReadonlyMap<string, string>): string | null {
  const driver = packages.get("mysqlclient");
  const names = [...packages.keys()];
  const isAlone = names
    .filter((name) => name !== "mysqlclient" && !SQLALCHEMY.has(name))
    .every((name) => !OF_PYTHON.test(name));
  const isRead = names.some((name) => SQLALCHEMY.has(name));
  return driver !== undefined && !OLD.test(driver) && isRead && isAlone ? "sqlalchemy" : null;
}
