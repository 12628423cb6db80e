import type { Files } from "../folder.js";
import { brought, CERTIFICATE, type Case } from "./table.js";

/** What all clients here are given. */
const OPTIONS = `export const tls = { minVersion: "TLSv1.2", rejectUnauthorized: true };
export const server = { host: process.env.TIDB_HOST, port: 4000 };
export const options = { ...server, user: process.env.TIDB_USER, ssl: tls };
`;

/** What of a program brings in the mistake, and the program. */
type Row = readonly [client: string, at: string, program: string, file?: string];

const ROWS: readonly Row[] = [
  [
    "mariadb",
    "createPool(options)",
    `import * as mariadb from "mariadb";
import { options } from "./options";
export const pool = mariadb.createPool(options);
`,
  ],
  [
    "a cluster of pools",
    'add("primary", options)',
    `import mysql from "mysql2";
import { options } from "./options";
const cluster = mysql.createPoolCluster();
cluster.add("primary", options);
`,
  ],
  [
    "serverless-mysql",
    "config: options",
    `import mysql from "serverless-mysql";
import { options } from "./options";
export const db = mysql({ config: options });
`,
  ],
  [
    "Sequelize",
    "ssl: tls",
    `import { Sequelize } from "sequelize";
import { server, tls } from "./options";
export const db = new Sequelize({ dialect: "mysql", ...server, dialectOptions: { ssl: tls } });
`,
  ],
  [
    "replicas of Sequelize",
    "ssl: tls",
    `import { Sequelize } from "sequelize";
import { server, tls } from "./options";
export const db = new Sequelize({
  dialect: "mysql",
  replication: { read: [{ host: server.host }], write: { host: server.host } },
  dialectOptions: { ssl: tls },
});
`,
  ],
  [
    "sequelize-typescript",
    "dialectOptions: { ssl }",
    `import { Sequelize } from "sequelize-typescript";
import { server, tls as ssl } from "./options";
export const db = new Sequelize({ dialect: "mysql", ...server, dialectOptions: { ssl } });
`,
  ],
  [
    "SequelizeModule",
    "ssl: tls",
    `import { SequelizeModule } from "@nestjs/sequelize";
import { server, tls } from "./options";
SequelizeModule.forRoot({ dialect: "mysql", ...server, dialectOptions: { ssl: tls } });
`,
  ],
  [
    "TypeORM",
    "extra: { ssl: tls }",
    `import { DataSource } from "typeorm";
import { server, tls } from "./options";
export const db = new DataSource({ type: "mysql", ...server, extra: { ssl: tls } });
`,
  ],
  [
    "TypeOrmModule",
    "forRoot({ ...options",
    `import { TypeOrmModule } from "@nestjs/typeorm";
import { options } from "./options";
TypeOrmModule.forRoot({ ...options, type: "mysql", autoLoadEntities: true });
`,
  ],
  [
    "knex",
    "connection: options",
    `import knex from "knex";
import { options } from "./options";
export const db = knex({ client: "mysql2", connection: options });
`,
  ],
  [
    "knex, whose connection is a function",
    "...options, password",
    `import knex from "knex";
import { options } from "./options";
import { token } from "@shop/tokens";
export const db = knex({ client: "mysql2", connection: async () => ({ ...options, password: await token() }) });
`,
  ],
  [
    "objection",
    "connection: options",
    `import knex from "knex";
import { Model } from "objection";
import { options } from "./options";
Model.knex(knex({ client: "mysql2", connection: options }));
`,
  ],
  [
    "Kysely, whose pool is a function",
    "createPool(options)",
    `import { Kysely, MysqlDialect } from "kysely";
import { createPool } from "mysql2";
import { options } from "./options";
export const db = new Kysely({ dialect: new MysqlDialect({ pool: async () => createPool(options) }) });
`,
  ],
  [
    "drizzle",
    "connection: options",
    `import { drizzle } from "drizzle-orm/mysql2";
import { options } from "./options";
export const db = drizzle({ connection: options });
`,
  ],
  [
    "MikroORM",
    "ssl: tls",
    `import { defineConfig } from "@mikro-orm/mysql";
import { server, tls } from "./options";
export default defineConfig({ ...server, dbName: "shop", driverOptions: { connection: { ssl: tls } } });
`,
    "src/mikro-orm.config.ts",
  ],
  [
    "Prisma's adapter",
    "PrismaMariaDb(options)",
    `import { PrismaMariaDb } from "@prisma/adapter-mariadb";
import { options } from "./options";
export const adapter = new PrismaMariaDb(options);
`,
  ],
  [
    "Strapi in one environment",
    "ssl: tls",
    `import { tls } from "../../../options";
export default ({ env }) => ({
  connection: { client: "mysql", connection: { host: env("TIDB_HOST"), port: 4000, ssl: tls } },
});
`,
    "src/config/env/production/database.ts",
  ],
  [
    "@fastify/mysql",
    "register(mysql, options)",
    `import mysql from "@fastify/mysql";
import { options } from "./options";
export default async (fastify) => {
  await fastify.register(mysql, options);
};
`,
  ],
];

const projectOf = ([, , program, file = "src/db.ts"]: Row): Files => ({
  "package.json": '{ "name": "shop", "type": "module" }\n',
  "src/options.ts": OPTIONS,
  [file]: program,
});

/** Each client takes what another file has. */
export const CLIENTS: readonly Case[] = ROWS.map((row) => {
  const [client, at, , file = "src/db.ts"] = row;
  const mistake = [
    "src/options.ts",
    "rejectUnauthorized: true",
    "rejectUnauthorized: false",
  ] as const;
  return {
    name: client,
    files: projectOf(row),
    mistakes: [brought([file, at], mistake, CERTIFICATE)],
  };
});
