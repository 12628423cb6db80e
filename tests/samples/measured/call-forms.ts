import { drizzleKit, drizzleKitAddress } from "../drizzle-kit.js";
import { drizzle } from "../drizzle.js";
import { fastifyMysql, loopback } from "../frameworks.js";
import { bookshelf, knex, knexOnMysql, objection } from "../knex.js";
import { mariadb, mariadbCalls } from "../mariadb.js";
import { mikroOrm } from "../mikro-orm.js";
import { mysql, mysqlCalls } from "../mysql.js";
import { mysql2 } from "../mysql2.js";
import { nestSequelize, nestTypeorm } from "../nest.js";
import { lucid } from "../lucid.js";
import { bun } from "../bun.js";
import { database, serverless } from "../https.js";
import { prisma } from "../prisma.js";
import { strapi } from "../strapi.js";
import { pools } from "../pools.js";
import type { SampleSet } from "../sample.js";
import { sequelize, sequelizeTypescript } from "../sequelize.js";
import { sequelize7 } from "../sequelize7.js";
import { expressMysqlSession, keyvMysql } from "../stores.js";
import { typeorm, typeorm03 } from "../typeorm.js";
import { aliRds, prismaMariadb, promiseMysql, serverlessMysql } from "../wrappers.js";

/** One right and one wrong sample of a row. A name in brackets says why there can be none. */
export interface CallForm {
  readonly set: SampleSet;
  readonly row: string;
  readonly right: string;
  readonly wrong: string;
}

/** A line: the row, the sample that is right as `recommended` sees it, and the one that is not. */
const forms = (set: SampleSet, text: string): readonly CallForm[] =>
  text
    .trim()
    .split("\n")
    .map((line) => {
      const [row = "", right = "", wrong = ""] = line.split(" | ").map((part) => part.trim());
      return { set, row, right, wrong };
    });
const ALL = "documented | no ssl key";

/** FACTS-js.md 1: each driver. Its ORMs are the rows of section 2. */
const SUMMARY: readonly CallForm[] = [
  ...forms(
    mysql2,
    `
mysql2 >= 3.7.1 | documented, and the host name | ssl: {}
mysql2 3.5.1 to 3.7.0, 3.0.0 to 3.5.0, < 3.0.0 | documented | unverified
`,
  ),
  ...forms(
    mysql,
    "mysql (mysqljs) | documented, as far as it is read | ssl: true verifies nothing",
  ),
  ...forms(mariadb, "mariadb (connector) | ssl: true verifies everything | no ssl key"),
  ...forms(drizzleKitAddress, "drizzle-kit (CLI) | the whole check | ssl beside it"),
  ...forms(
    prisma,
    "Prisma <= 6 engine, and the Prisma CLI | documented | invalid certificates accepted",
  ),
  ...forms(
    prismaMariadb,
    "Prisma 7 + @prisma/adapter-mariadb | address, ssl=true | address, Prisma's word",
  ),
  ...forms(serverless, "@tidbcloud/serverless (HTTPS) | documented | password in the source"),
  ...forms(bun, "Bun.SQL | tls: 'verify-full' | tls: true verifies nothing"),
];

/** FACTS-js.md 2.1. Where the two call forms of a row differ, each has a line. */
const DRIVERS: readonly CallForm[] = [
  ...forms(
    pools,
    `
mysql2 createConnection | createConnection with a callback | connect
mysql2 createPool | createPool | createPool of an address, ssl in a second argument
mysql2 createPoolCluster().add | createPoolCluster().add, documented | createPoolCluster().add
mysql2 createConnectionPromise, createPoolPromise | createConnectionPromise | createPoolPromise
`,
  ),
  ...forms(
    mysql2,
    `
mysql2/promise createConnection(conn) | documented | no ssl key
mysql2/promise createConnection(uri) | address, documented | address without parameters
`,
  ),
  ...forms(
    mysql,
    `
mysql createConnection(conn) | documented, as far as it is read | no ssl key
mysql createConnection(uri) | address, documented | address, ssl=true verifies nothing
`,
  ),
  ...forms(
    mysqlCalls,
    `
mysql createPool | createPool | createPool, ssl: true
mysql createPoolCluster().add | createPoolCluster().add | createPoolCluster().add, no ssl
`,
  ),
  ...forms(
    mariadb,
    `
mariadb createConnection(conn) | ${ALL}
mariadb createConnection(uri) | address, ssl=true | address, JSON is no TLS
`,
  ),
  ...forms(
    mariadbCalls,
    `
mariadb createPool | createPool | createPool, no ssl
mariadb createPoolCluster().add | createPoolCluster().add | createPoolCluster().add, no ssl
mariadb/callback | a callback | a callback, no ssl
`,
  ),
  ...forms(promiseMysql, "promise-mysql | documented, as far as it is read | no ssl key"),
  ...forms(
    serverlessMysql,
    `
serverless-mysql { config } | ${ALL}
serverless-mysql(uri) | (an address carries no TLS options) | address
`,
  ),
  ...forms(aliRds, "ali-rds | documented, as far as it is read | no ssl key"),
  ...forms(serverless, "@tidbcloud/serverless | address | password in the source"),
  ...forms(
    serverless,
    "@tidbcloud/prisma-adapter | PrismaTiDBCloud | PrismaTiDBCloud, password in the source",
  ),
  ...forms(database, "@planetscale/database | documented | password in the source"),
  ...forms(
    bun,
    `
Bun.SQL new SQL(opts) | documented | no tls key
Bun.SQL new SQL('mysql://...') | address, sslmode=verify-full | address
`,
  ),
];

/** FACTS-js.md 2.2. */
const ORMS: readonly CallForm[] = [
  ...forms(
    sequelize,
    `
sequelize 6 new Sequelize(opts) | documented | ssl at the top
sequelize 6 new Sequelize(uri, opts) | address and options | address alone
sequelize 6 new Sequelize(db, user, pw, opts) | name, user, password, options, documented | name, user, password, options
sequelize 6 replication | replication, dialectOptions of a server | replication, ssl of a server
`,
  ),
  ...forms(sequelizeTypescript, "sequelize-typescript | documented | ssl at the top"),
  ...forms(
    sequelize7,
    `
@sequelize/core 7 | documented | dialectOptions of version 6
@sequelize/core 7 url | address and ssl | address alone
`,
  ),
  ...forms(
    typeorm,
    `
typeorm 1 new DataSource, ssl | ${ALL}
typeorm 1 new DataSource, extra.ssl | extra.ssl | extra.ssl counts, not ssl
typeorm 1 replication | replication | replication, ssl of a server
`,
  ),
  ...forms(typeorm03, "typeorm 0.3 createConnection | createConnection | createConnection, no ssl"),
  ...forms(nestTypeorm, "@nestjs/typeorm | documented | forRootAsync, ssl inside dialectOptions"),
  ...forms(nestSequelize, "@nestjs/sequelize | documented | ssl at the top"),
  ...forms(
    knex,
    `
knex(cfg) | documented | ssl at the top
knex, connection a string | address, documented | address alone
knex, connection a function | connection from a function | connection from a function, no ssl
`,
  ),
  ...forms(knexOnMysql, "knex(uri) | (documented, which is mysql's) | an address alone is mysql's"),
  ...forms(pools, "knex connectionPool | Knex's connectionPool | Knex's connectionPool, no ssl"),
  ...forms(objection, `objection | ${ALL}`),
  ...forms(bookshelf, `bookshelf | ${ALL}`),
  ...forms(
    lucid,
    `
@adonisjs/lucid connection | documented | ssl beside the connection
@adonisjs/lucid replicas | a replica with its own options | a replica without TLS
`,
  ),
  ...forms(strapi, "@strapi/database | documented | ssl beside the connection"),
  ...forms(
    drizzle,
    `
drizzle({ connection }) | documented | ssl at the top
drizzle(uri) | address, documented | address, ssl in a second argument
`,
  ),
  ...forms(
    pools,
    "drizzle({ client: pool }), drizzle(pool) | Drizzle's client | a pool for Drizzle",
  ),
  ...forms(serverless, "drizzle-orm/tidb-serverless | Drizzle | Drizzle, password in the source"),
  ...forms(
    drizzleKit,
    "drizzle-kit dbCredentials.ssl | (the object form loses what is documented) | verifyIdentity is stripped",
  ),
  ...forms(drizzleKitAddress, "drizzle-kit dbCredentials.url | the whole check | no parameter"),
  ...forms(pools, "kysely | Kysely | Kysely, a function that gives the pool"),
  ...forms(
    mikroOrm,
    "mikro-orm 6 | documented | ssl at the top\nmikro-orm 7 | driverOptions.ssl | no ssl key",
  ),
  ...forms(prisma, "Prisma <= 6 | documented | no parameter"),
  ...forms(prismaMariadb, "Prisma 7 and @prisma/adapter-mariadb | documented | address"),
  ...forms(
    fastifyMysql,
    `
@fastify/mysql { ...conn } | ${ALL}
@fastify/mysql { connectionString } | address, documented | address, ssl beside it
`,
  ),
  ...forms(
    expressMysqlSession,
    "express-mysql-session(opts) | (ssl is dropped whatever it says) | ssl is dropped",
  ),
  ...forms(
    pools,
    "express-mysql-session(opts, pool) | a store's own pool | a store's own pool, no ssl",
  ),
  ...forms(keyvMysql, "@keyv/mysql | documented | address, JSON"),
  ...forms(loopback, "loopback-connector-mysql | documented | address"),
];

/** FACTS-js.md 2.3: which wins. The HTTPS clients have no TLS to win. */
const WHICH_WINS: readonly CallForm[] = [
  ...forms(
    mysql2,
    "mysql2 { uri, ... } | address under options | ssl: null leaves it to the address",
  ),
  ...forms(sequelize, "sequelize 6 (uri, opts) | address and options | address, JSON"),
  ...forms(sequelize7, "@sequelize/core 7 { url, ... } | address and ssl | address, JSON"),
  ...forms(typeorm, "typeorm { url, ... } | address and ssl | address, JSON"),
  ...forms(mikroOrm, "mikro-orm { clientUrl, ... } | address and ssl | address"),
  ...forms(serverless, "@tidbcloud/serverless { url, ... } | address | password in the source"),
  ...forms(database, "@planetscale/database { url, ... } | address | password in the source"),
];

export const CALL_FORMS: readonly CallForm[] = [...SUMMARY, ...DRIVERS, ...ORMS, ...WHICH_WINS];
