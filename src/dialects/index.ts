import { aliRds } from "./clients/ali-rds.js";
import { bun } from "./clients/bun.js";
import { connectorJ } from "./clients/connector-j.js";
import { denoMysql } from "./clients/deno-mysql.js";
import { drizzleKitConfig } from "./clients/drizzle-kit.js";
import { drizzle } from "./clients/drizzle.js";
import { environment } from "./clients/environment.js";
import { expressMysqlSession } from "./clients/express-mysql-session.js";
import { fastifyMysql } from "./clients/fastify-mysql.js";
import { grafana } from "./clients/grafana.js";
import { goMysql } from "./clients/go-mysql.js";
import { keyvMysql } from "./clients/keyv-mysql.js";
import { knex } from "./clients/knex.js";
import { loopback } from "./clients/loopback.js";
import { lucid } from "./clients/lucid.js";
import { mariadb } from "./clients/mariadb.js";
import { mariadbJdbc } from "./clients/mariadb-jdbc.js";
import { mikroOrm, mikroOrmMariadb } from "./clients/mikro-orm.js";
import { mycli } from "./clients/mycli.js";
import { mysqlCommands } from "./clients/mysql-cli.js";
import { mysql } from "./clients/mysql.js";
import { mysql2 } from "./clients/mysql2.js";
import { mySqlConnector } from "./clients/mysqlconnector.js";
import { options } from "./clients/options.js";
import { prismaMariadb } from "./clients/prisma-mariadb.js";
import { prisma } from "./clients/prisma.js";
import { r2dbc } from "./clients/r2dbc.js";
import { railsConfig } from "./clients/rails-config.js";
import { rails } from "./clients/rails.js";
import { sequelize } from "./clients/sequelize.js";
import { sequelize7 } from "./clients/sequelize7.js";
import { serverlessMysql } from "./clients/serverless-mysql.js";
import { sqlAlchemy } from "./clients/sqlalchemy.js";
import { sqlx } from "./clients/sqlx.js";
import { strapi } from "./clients/strapi.js";
import { tidbCloudServerless } from "./clients/tidbcloud-serverless.js";
import { typeorm } from "./clients/typeorm.js";
import { uri } from "./clients/uri.js";
import type { Dialect, Runtime } from "./dialect.js";
import { node } from "./runtimes/node.js";

/**
 * In the order in which they may claim a place: whom a call names, then files known by their shape,
 * then what nobody claimed.
 */
export const DIALECTS: readonly Dialect[] = [
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
  // Strapi's and Knex's files look alike; Strapi's are the outer ones.
  ...[strapi, knex, railsConfig, grafana],
  // A text says by itself whose it is.
  ...[connectorJ, mariadbJdbc, r2dbc, goMysql, sqlAlchemy, mySqlConnector, rails],
  // A command says by itself whose it is.
  ...[mysqlCommands, mycli, sqlx],
  ...[environment, uri, options],
];
/** What these modules export reads its options and leaves them as they are. */
export const MODULES: ReadonlySet<string> = new Set(
  DIALECTS.flatMap(({ table }) => table?.modules ?? []),
);
export const RUNTIMES: readonly Runtime[] = [node];
