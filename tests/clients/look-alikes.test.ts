import { expect, it } from "vitest";
import { lint } from "../lint.js";

const HOST =
  "host: 'gateway01.us-east-1.prod.aws.tidbcloud.com', user: process.env.DB_USER, password: process.env.DB_PASSWORD";
const TIDB =
  "host: process.env.TIDB_HOST, user: 'app', password: 'kT4vXq9LmZ2pWs7R', ssl: { rejectUnauthorized: false }";

/** Programs with a client's name in them, so that the file is looked into, and something else that only looks like it. */
it.each([
  ["pg", `import pg from 'pg'; import 'mysql2'; new pg.Pool({ ${TIDB} });`],
  [
    "mssql",
    `import sql from 'mssql'; import 'mysql2'; sql.connect({ server: process.env.TIDB_HOST, ${TIDB} });`,
  ],
  [
    "oracledb",
    `import oracledb from 'oracledb'; import 'mysql2'; oracledb.createPool({ ${TIDB} });`,
  ],
  [
    "redis",
    `import { createClient } from 'redis'; import 'mysql2'; createClient({ socket: { ${TIDB}, tls: true } });`,
  ],
  [
    "mongo",
    `import { MongoClient } from 'mongodb'; import 'mysql2'; new MongoClient('mongodb://tidb.example', { tls: true, tlsInsecure: true });`,
  ],
  [
    "nodemailer",
    `import nodemailer from 'nodemailer'; import 'mysql2'; nodemailer.createTransport({ ${TIDB} });`,
  ],
  ["mqtt", `import mqtt from 'mqtt'; import 'mysql2'; mqtt.connect({ ${TIDB} });`],
  [
    "an https agent",
    `import https from 'node:https'; import 'mysql2'; new https.Agent({ ${TIDB} });`,
  ],
  ["tls", `import tls from 'node:tls'; import 'mysql2'; tls.connect({ ${TIDB} });`],
  [
    "a function of the file",
    `import 'mysql2'; function createConnection(options) { log(options); } createConnection({ ${HOST} });`,
  ],
  [
    "a shadowed import",
    `import { createPool } from 'mysql2'; export function open(createPool) { return createPool({ ${HOST} }); }`,
  ],
  [
    "another package's Sequelize",
    `import { Sequelize } from './sequelize.js'; new Sequelize({ dialect: 'mysql', ${HOST} });`,
  ],
  [
    "another package's DataSource",
    `import { DataSource } from './typeorm.js'; new DataSource({ ${HOST} });`,
  ],
  [
    "Sequelize on PostgreSQL",
    `import { Sequelize } from 'sequelize'; new Sequelize({ dialect: 'postgres', ${TIDB} });`,
  ],
  [
    "Sequelize on PostgreSQL by its address",
    `import { Sequelize } from 'sequelize'; new Sequelize('postgres://a:b@tidb.example/x');`,
  ],
  [
    "TypeORM on SQLite",
    `import { DataSource } from 'typeorm'; new DataSource({ type: 'sqlite', ${TIDB} });`,
  ],
  [
    "Knex on PostgreSQL",
    `import knex from 'knex'; knex({ client: 'pg', connection: { ${TIDB} } });`,
  ],
  [
    "Lucid on PostgreSQL",
    `import { defineConfig } from '@adonisjs/lucid'; defineConfig({ connections: { pg: { client: 'pg', connection: { ${TIDB} } } } });`,
  ],
  [
    "drizzle-kit on PostgreSQL",
    `import { defineConfig } from 'drizzle-kit'; export default defineConfig({ dialect: 'postgresql', dbCredentials: { ${TIDB} } });`,
  ],
  [
    "MikroORM on PostgreSQL",
    `import { MikroORM } from '@mikro-orm/core'; import { PostgreSqlDriver } from '@mikro-orm/postgresql'; MikroORM.init({ driver: PostgreSqlDriver, ${TIDB} });`,
  ],
  [
    "Bun on PostgreSQL",
    `import { SQL } from 'bun'; new SQL('postgres://a:b@tidb.example/x', { tls: true });`,
  ],
  ["exported options of nobody", `import 'mysql2'; module.exports = { ${TIDB} };`],
  [
    "an exported object of another database",
    `import 'knex'; export default { client: 'pg', connection: { ${TIDB} } };`,
  ],
  [
    "a type of the same name",
    `import 'mysql2'; interface PoolOptions { host: string } const o: PoolOptions = { ${HOST} };`,
  ],
])("%s is not taken for a client", (_, code) => {
  const filename = code.includes("interface") ? "program.ts" : "program.mjs";
  expect(lint(code, { filename, preset: "strict" })).toEqual([]);
});
