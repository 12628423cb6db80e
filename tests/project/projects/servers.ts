import { brought, own, HOST, USER, type Case } from "./table.js";
import { CERTIFICATE, PORT, TLS_RULE } from "./table.js";

const VERIFIED = "rejectUnauthorized: true";
const UNVERIFIED = "rejectUnauthorized: false";

/** Servers, with the ORMs that their users choose. */
export const SERVERS: readonly Case[] = [
  {
    name: "NestJS with registerAs and a data source for migrations",
    files: {
      "package.json":
        '{ "name": "shop", "dependencies": { "@nestjs/typeorm": "^12", "typeorm": "^1.1.1", "mysql2": "^3.24.6" } }\n',
      ".env.example": `DB_HOST=${HOST}\nDB_USER=${USER}\nDB_PASSWORD=<password>\n`,
      "src/config/database.config.ts": `import { registerAs } from "@nestjs/config";

export default registerAs("database", () => ({
  type: "mysql" as const,
  host: process.env.DB_HOST,
  port: 4000,
  username: process.env.DB_USER,
  password: process.env.DB_PASSWORD,
  database: "shop",
  ssl: { minVersion: "TLSv1.2", rejectUnauthorized: true },
}));
`,
      "src/app.module.ts": `import { Module } from "@nestjs/common";
import { ConfigModule, ConfigService } from "@nestjs/config";
import { TypeOrmModule } from "@nestjs/typeorm";
import { tls } from "./config/tls";

@Module({
  imports: [
    ConfigModule.forRoot({ isGlobal: true }),
    TypeOrmModule.forRootAsync({
      inject: [ConfigService],
      useFactory: (config: ConfigService) => ({
        type: "mysql",
        host: config.getOrThrow<string>("DB_HOST"),
        port: 4000,
        username: config.getOrThrow<string>("DB_USER"),
        password: config.getOrThrow<string>("DB_PASSWORD"),
        ssl: tls,
        autoLoadEntities: true,
      }),
    }),
  ],
})
export class AppModule {}
`,
      "src/config/tls.ts": `export const tls = { minVersion: "TLSv1.2", rejectUnauthorized: true };
`,
      "src/data-source.ts": `import { DataSource } from "typeorm";
import database from "./config/database.config";

export default new DataSource({ ...database(), migrations: ["dist/migrations/*.js"] });
`,
    },
    mistakes: [
      brought(
        ["src/app.module.ts", "ssl: tls"],
        ["src/config/tls.ts", VERIFIED, UNVERIFIED],
        CERTIFICATE,
      ),
      own("src/config/database.config.ts", VERIFIED, UNVERIFIED, CERTIFICATE),
    ],
  },
  {
    name: "Express with sequelize-cli",
    files: {
      "package.json":
        '{ "name": "shop", "dependencies": { "express": "^5", "sequelize": "^6.37.8", "mysql2": "^3.24.6" } }\n',
      "config/config.js": `require("dotenv").config();

const shared = {
  username: process.env.DB_USER,
  password: process.env.DB_PASSWORD,
  database: "shop",
  dialect: "mysql",
};

module.exports = {
  development: { ...shared, host: "localhost", port: 3306 },
  production: {
    ...shared,
    host: "${HOST}",
    port: 4000,
    dialectOptions: { ssl: { minVersion: "TLSv1.2", rejectUnauthorized: true } },
  },
};
`,
      "models/index.js": `const fs = require("node:fs");
const path = require("node:path");
const Sequelize = require("sequelize");
const env = process.env.NODE_ENV || "development";
const config = require(__dirname + "/../config/config.js")[env];

const db = {};
const sequelize = config.use_env_variable
  ? new Sequelize(process.env[config.use_env_variable], config)
  : new Sequelize(config.database, config.username, config.password, config);

for (const file of fs.readdirSync(__dirname).filter((each) => each !== "index.js")) {
  const model = require(path.join(__dirname, file))(sequelize, Sequelize.DataTypes);
  db[model.name] = model;
}

module.exports = { ...db, sequelize, Sequelize };
`,
      "app.js": `const express = require("express");
const { sequelize, Order } = require("./models");

const app = express();
app.get("/orders", async (request, response) => response.json(await Order.findAll()));
sequelize.authenticate().then(() => app.listen(3000));
`,
    },
    mistakes: [
      own("config/config.js", VERIFIED, UNVERIFIED, CERTIFICATE),
      own("config/config.js", "port: 4000", "port: 4001", PORT),
    ],
  },
  {
    name: "knex with a knexfile that its module chooses from",
    files: {
      "package.json":
        '{ "name": "shop", "dependencies": { "knex": "^3.3.0", "mysql2": "^3.24.6" } }\n',
      ".env.example": `DB_HOST=${HOST}\n`,
      "knexfile.js": `require("dotenv").config();
const { tls } = require("./config/tls");

module.exports = {
  development: { client: "mysql2", connection: { host: "127.0.0.1", user: "root", database: "shop" } },
  production: {
    client: "mysql2",
    connection: {
      host: process.env.DB_HOST,
      port: 4000,
      user: process.env.DB_USER,
      password: process.env.DB_PASSWORD,
      database: "shop",
      ssl: tls,
    },
    pool: { min: 0, max: 10 },
  },
};
`,
      "config/tls.js": `exports.tls = { minVersion: "TLSv1.2", rejectUnauthorized: true };
`,
      "db.js": `const knex = require("knex");
const knexfile = require("./knexfile");

module.exports = knex(knexfile[process.env.NODE_ENV || "development"]);
`,
      "migrate.js": `const knex = require("knex");
const { production } = require("./knexfile");

const db = knex(production);
db.migrate.latest().finally(() => db.destroy());
`,
    },
    mistakes: [
      brought(["knexfile.js", "ssl: tls"], ["config/tls.js", VERIFIED, UNVERIFIED], CERTIFICATE),
      own("knexfile.js", "      ssl: tls,\n", "      ssl: false,\n", TLS_RULE),
    ],
  },
  {
    name: "Fastify with a plugin that is given its options",
    files: {
      "package.json":
        '{ "name": "shop", "type": "module", "dependencies": { "@fastify/mysql": "^5.0.3", "fastify": "^5" } }\n',
      "plugins/database.js": `import fp from "fastify-plugin";
import mysql from "@fastify/mysql";
import config from "../config.js";

export default fp(async (fastify) => {
  await fastify.register(mysql, { promise: true, ...config.database });
});
`,
      "config.js": `const { TIDB_HOST, TIDB_USER, TIDB_PASSWORD } = process.env;

export default {
  port: 3000,
  database: {
    host: TIDB_HOST,
    port: 4000,
    user: TIDB_USER,
    password: TIDB_PASSWORD,
    ssl: { minVersion: "TLSv1.2", rejectUnauthorized: true },
  },
};
`,
    },
    mistakes: [
      brought(
        ["plugins/database.js", "fastify.register(mysql"],
        ["config.js", VERIFIED, UNVERIFIED],
        CERTIFICATE,
      ),
    ],
  },
];
