import { environment } from "./clients/environment.js";
import { mariadb } from "./clients/mariadb.js";
import { mysql } from "./clients/mysql.js";
import { mysql2 } from "./clients/mysql2.js";
import { knex } from "./clients/knex.js";
import { sequelize } from "./clients/sequelize.js";
import { typeorm } from "./clients/typeorm.js";
import { uri } from "./clients/uri.js";
import type { Dialect, Runtime } from "./dialect.js";
import { node } from "./runtimes/node.js";

/** In the order in which they may claim a place: clients first, then what nobody claimed. */
export const DIALECTS: readonly Dialect[] = [mysql2, mysql, mariadb, sequelize, typeorm, knex, environment, uri];
export const RUNTIMES: readonly Runtime[] = [node];
