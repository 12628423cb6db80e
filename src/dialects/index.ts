import { aiomysql } from "./clients/aiomysql.js";
import { aliRds } from "./clients/ali-rds.js";
import { asyncmy } from "./clients/asyncmy.js";
import { bun } from "./clients/bun.js";
import { connectorJ } from "./clients/connector-j.js";
import { denoMysql } from "./clients/deno-mysql.js";
import { django } from "./clients/django.js";
import { djDatabaseUrl } from "./clients/dj-database-url.js";
import { djangoEnviron } from "./clients/django-environ.js";
import { doctrine } from "./clients/doctrine.js";
import { drizzleKitConfig } from "./clients/drizzle-kit.js";
import { drizzle } from "./clients/drizzle.js";
import { environment } from "./clients/environment.js";
import { expressMysqlSession } from "./clients/express-mysql-session.js";
import { fastifyMysql } from "./clients/fastify-mysql.js";
import { grafana } from "./clients/grafana.js";
import { ghost } from "./clients/ghost.js";
import { goMysqlConfig } from "./clients/go-mysql-config.js";
import { goMysql } from "./clients/go-mysql.js";
import { jdbc, jdbcMariadb } from "./clients/jdbc.js";
import { keyvMysql } from "./clients/keyv-mysql.js";
import { knex } from "./clients/knex.js";
import { loopback } from "./clients/loopback.js";
import { lucid } from "./clients/lucid.js";
import { mariadb } from "./clients/mariadb.js";
import { mariadbJdbc } from "./clients/mariadb-jdbc.js";
import { mikroOrm, mikroOrmMariadb } from "./clients/mikro-orm.js";
import { mycli } from "./clients/mycli.js";
import { mysqlCommands } from "./clients/mysql-cli.js";
import { mysqlclient } from "./clients/mysqlclient.js";
import { mysqlConnectorPython } from "./clients/mysql-connector-python.js";
import { mysqlDataSource } from "./clients/mysql-data-source.js";
import { mysqli } from "./clients/mysqli.js";
import { mysql } from "./clients/mysql.js";
import { mysql2 } from "./clients/mysql2.js";
import { mySqlConnector } from "./clients/mysqlconnector.js";
import { options } from "./clients/options.js";
import { laravel, pdo, pdoDsn } from "./clients/pdo.js";
import { peewee } from "./clients/peewee.js";
import { prismaMariadb } from "./clients/prisma-mariadb.js";
import { prisma } from "./clients/prisma.js";
import { pymysql } from "./clients/pymysql.js";
import { pytidb } from "./clients/pytidb.js";
import { r2dbcMariadbBuilder, r2dbcMysqlBuilder } from "./clients/r2dbc-builders.js";
import { r2dbc } from "./clients/r2dbc.js";
import { railsConfig } from "./clients/rails-config.js";
import { rails } from "./clients/rails.js";
import { sequelize } from "./clients/sequelize.js";
import { sequelize7 } from "./clients/sequelize7.js";
import { serverlessMysql } from "./clients/serverless-mysql.js";
import { sqlAlchemyEngine } from "./clients/sqlalchemy-engine.js";
import { sqlAlchemy } from "./clients/sqlalchemy.js";
import { sqlx } from "./clients/sqlx.js";
import { strapi } from "./clients/strapi.js";
import { tidbCloudServerless } from "./clients/tidbcloud-serverless.js";
import { tortoise } from "./clients/tortoise.js";
import { typeorm } from "./clients/typeorm.js";
import { uri } from "./clients/uri.js";
import { wordpress } from "./clients/wordpress.js";
import type { Dialect, Runtime } from "./dialect.js";
import { exportsOf } from "./exports.js";
import { hintsOf } from "./hints.js";
import { node } from "./runtimes/node.js";

/** Whom a call or a file names, in JavaScript and files of configuration. */
const OPTIONS: readonly Dialect[] = [
  ...[mysql2, mysql, mariadb, serverlessMysql, aliRds, bun, denoMysql, tidbCloudServerless],
  ...[
    sequelize,
    sequelize7,
    typeorm,
    drizzle,
    drizzleKitConfig,
    lucid,
    mikroOrm,
    mikroOrmMariadb,
    prisma,
    prismaMariadb,
  ],
  ...[fastifyMysql, expressMysqlSession, keyvMysql, loopback],
  // Strapi's and Knex's files look alike, and Ghost's; Knex's are the inner ones.
  ...[strapi, ghost, knex, railsConfig, grafana],
];
/** The same of Python, Go, Java and PHP. */
const OPTIONS_ELSEWHERE: readonly Dialect[] = [
  ...[mysqlclient, pymysql, mysqlConnectorPython, aiomysql, asyncmy],
  ...[peewee, sqlAlchemyEngine, pytidb, tortoise, django, djDatabaseUrl, djangoEnviron],
  goMysqlConfig,
  ...[mysqlDataSource, jdbc, jdbcMariadb, r2dbcMysqlBuilder, r2dbcMariadbBuilder],
  ...[pdo, mysqli, laravel, doctrine, wordpress],
];
/** A text says by itself whose it is. */
const ADDRESSES: readonly Dialect[] = [
  ...[pdoDsn, connectorJ, mariadbJdbc, r2dbc, goMysql, sqlAlchemy, mySqlConnector, rails],
];
/** So does a command. */
const COMMANDS: readonly Dialect[] = [mysqlCommands, mycli, sqlx];

/** In the order in which they may claim a place: at the end what nobody claimed. */
export const DIALECTS: readonly Dialect[] = [
  ...OPTIONS,
  ...OPTIONS_ELSEWHERE,
  ...ADDRESSES,
  ...COMMANDS,
  ...[environment, uri, options],
];

/** Without one of these in it, a file names no client. Regular expressions. */
export const HINTS = hintsOf(DIALECTS, [...OPTIONS, ...COMMANDS]);
/** What languages are told of them. */
export const CLIENTS = {
  /** What these modules export reads its options and leaves them as they are. */
  readers: new Set(DIALECTS.flatMap(({ table, modules = table?.modules ?? [] }) => modules)),
  /** What of that is known by its whole name. */
  exports: new Set(DIALECTS.flatMap(({ table }) => (table ? exportsOf(table) : []))),
  /** What gives an object that is known by how it is made. */
  makers: new Set(DIALECTS.flatMap(({ makers = [] }) => makers)),
  /** What a language has of them itself. */
  builtIn: new Set(DIALECTS.flatMap(({ builtIn = [] }) => builtIn)),
};
export const RUNTIMES: readonly Runtime[] = [node];
