// A worker that is configured with environment variables. Only their names show which database it uses.
import { createPool, type Pool } from "mysql2/promise";

const config = {
  host: process.env.TIDB_HOST,
  port: Number(process.env.TIDB_PORT),
  user: process.env.TIDB_USER,
  password: process.env.TIDB_PASSWORD,
  database: "shop",
};

export const pool: Pool = createPool(config);
