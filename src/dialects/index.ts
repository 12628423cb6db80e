import type { Dialect, Runtime } from "./dialect.js";
import { environment } from "./environment.js";
import { mariadb } from "./mariadb.js";
import { mysql } from "./mysql.js";
import { mysql2 } from "./mysql2.js";
import { node } from "./node.js";
import { uri } from "./uri.js";

/** In the order in which they may claim an address: clients first, then what nobody claimed. */
export const DIALECTS: readonly Dialect[] = [mysql2, mysql, mariadb, environment, uri];
export const RUNTIMES: readonly Runtime[] = [node];
