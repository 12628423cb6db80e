import { knex, knexOnMariadb, knexOnMysql, objection } from "./knex.js";
import { mariadb } from "./mariadb.js";
import { mycli } from "./mycli.js";
import { mariadbCli, mysqlCli } from "./mysql-cli.js";
import { mysql } from "./mysql.js";
import { mysql2 } from "./mysql2.js";
import type { SampleSet } from "./sample.js";
import { sequelize, sequelizeOnMariadb, sequelizeTypescript } from "./sequelize.js";
import { typeorm, typeorm03 } from "./typeorm.js";

/** The drivers themselves, which every other client uses. */
export const DRIVERS: readonly SampleSet[] = [mysql2, mysql, mariadb];
export const SAMPLES: readonly SampleSet[] = [
  ...DRIVERS,
  ...[sequelize, sequelizeOnMariadb, sequelizeTypescript],
  ...[typeorm, typeorm03],
  ...[knex, knexOnMysql, knexOnMariadb, objection],
  ...[mysqlCli, mariadbCli, mycli],
];
export type { Client, Sample, SampleSet } from "./sample.js";
