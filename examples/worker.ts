// A worker that is configured from outside. Only the names of the variables say whom it talks to.
import { createPool, type Pool } from "mysql2/promise";

const config = {
  host: process.env.TIDB_HOST,
  port: Number(process.env.TIDB_PORT),
  user: process.env.TIDB_USER,
  password: process.env.TIDB_PASSWORD,
  database: "shop",
};

export const pool: Pool = createPool(config);
