import { mariadb } from "./mariadb.js";
import { mysql } from "./mysql.js";
import { mysql2 } from "./mysql2.js";
import type { SampleSet } from "./sample.js";
import { sequelize, sequelizeOnMariadb, sequelizeTypescript } from "./sequelize.js";

export const SAMPLES: readonly SampleSet[] = [mysql2, mysql, mariadb, sequelize, sequelizeOnMariadb, sequelizeTypescript];
/** The drivers themselves, which every other client uses. */
export const DRIVERS: readonly SampleSet[] = [mysql2, mysql, mariadb];
export type { Client, Sample, SampleSet } from "./sample.js";
