import { ADDRESSES } from "./addresses.js";
import { bun } from "./bun.js";
import { drizzleKit, drizzleKitAddress } from "./drizzle-kit.js";
import { drizzle } from "./drizzle.js";
import { fastifyMysql, loopback } from "./frameworks.js";
import { connectorJ } from "./connector-j.js";
import { goMysql } from "./go-mysql.js";
import { database, serverless } from "./https.js";
import { bookshelf, knex, knexOnMariadb, knexOnMysql, objection } from "./knex.js";
import { lucid } from "./lucid.js";
import { mariadb, mariadbCalls } from "./mariadb.js";
import { mikroOrm, mikroOrmMariadb } from "./mikro-orm.js";
import { mycli } from "./mycli.js";
import { mariadbCli, mysqlCli } from "./mysql-cli.js";
import { mysql, mysqlCalls } from "./mysql.js";
import { mysql2 } from "./mysql2.js";
import { nestKnex, nestSequelize, nestTypeorm } from "./nest.js";
import { prisma } from "./prisma.js";
import { pools } from "./pools.js";
import { rails } from "./rails.js";
import type { SampleSet } from "./sample.js";
import { sequelize, sequelizeOnMariadb, sequelizeTypescript } from "./sequelize.js";
import { sequelize7, sequelize7OnMariadb } from "./sequelize7.js";
import { expressMysqlSession, keyvMysql } from "./stores.js";
import { strapi } from "./strapi.js";
import { mariadbJdbc } from "./mariadb-jdbc.js";
import { mySqlConnector } from "./mysqlconnector.js";
import { r2dbc } from "./r2dbc.js";
import { sqlAlchemy } from "./sqlalchemy.js";
import { sqlx } from "./sqlx.js";
import { typeorm, typeorm03 } from "./typeorm.js";
import { mariadbValues, mysql2Values, mysqlValues } from "./values.js";
import { aliRds, prismaMariadb, promiseMysql, serverlessMysql } from "./wrappers.js";

/** The drivers themselves, which every other client uses. */
export const DRIVERS: readonly SampleSet[] = [mysql2, mysql, mariadb];
export const SAMPLES: readonly SampleSet[] = [
  ...DRIVERS,
  ...[pools, mysqlCalls, mariadbCalls, serverlessMysql, promiseMysql, aliRds, prismaMariadb],
  ...[sequelize, sequelizeOnMariadb, sequelizeTypescript, sequelize7, sequelize7OnMariadb],
  ...[typeorm, typeorm03, mikroOrm, mikroOrmMariadb, drizzle, drizzleKit, drizzleKitAddress],
  ...[knex, knexOnMysql, knexOnMariadb, objection, bookshelf],
  ...[nestTypeorm, nestSequelize, nestKnex],
  ...[fastifyMysql, loopback, keyvMysql, expressMysqlSession, lucid, strapi],
  ...[mysql2Values, mysqlValues, mariadbValues, ...ADDRESSES],
  ...[bun, serverless, database, prisma],
  ...[connectorJ, mariadbJdbc, r2dbc, goMysql, sqlAlchemy, mySqlConnector, rails],
  ...[mysqlCli, mariadbCli, mycli, sqlx],
];
export type { Client, Sample, SampleSet } from "./sample.js";
