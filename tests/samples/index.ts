import { connectorJ } from "./connector-j.js";
import { goMysql } from "./go-mysql.js";
import { knex, knexOnMariadb, knexOnMysql, objection } from "./knex.js";
import { mariadb } from "./mariadb.js";
import { mariadbJdbc } from "./mariadb-jdbc.js";
import { mysql } from "./mysql.js";
import { mysql2 } from "./mysql2.js";
import { mySqlConnector } from "./mysqlconnector.js";
import { r2dbc } from "./r2dbc.js";
import type { SampleSet } from "./sample.js";
import { sequelize, sequelizeOnMariadb, sequelizeTypescript } from "./sequelize.js";
import { sqlAlchemy } from "./sqlalchemy.js";
import { typeorm, typeorm03 } from "./typeorm.js";

/** The drivers themselves, which every other client uses. */
export const DRIVERS: readonly SampleSet[] = [mysql2, mysql, mariadb];
export const SAMPLES: readonly SampleSet[] = [
  ...DRIVERS,
  ...[sequelize, sequelizeOnMariadb, sequelizeTypescript],
  ...[typeorm, typeorm03],
  ...[knex, knexOnMysql, knexOnMariadb, objection],
  ...[connectorJ, mariadbJdbc, r2dbc, goMysql, sqlAlchemy, mySqlConnector],
];
export type { Client, Sample, SampleSet } from "./sample.js";
