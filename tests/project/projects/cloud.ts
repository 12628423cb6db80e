import {
  brought,
  own,
  CERTIFICATE,
  HOST,
  PASSWORD,
  SECRET,
  TLS_RULE,
  USER,
  VERSION,
} from "./table.js";
import type { Case } from "./table.js";

const VERIFIED = "rejectUnauthorized: true";
const UNVERIFIED = "rejectUnauthorized: false";

/** What is deployed: functions, containers, and who they share their database with. */
export const CLOUD: readonly Case[] = [
  {
    name: "the Serverless Framework",
    files: {
      "package.json":
        '{ "name": "shop", "dependencies": { "serverless-mysql": "^2.1.0", "mysql2": "^3.24.6" } }\n',
      "serverless.yml": `service: shop
provider:
  name: aws
  runtime: nodejs22.x
  environment:
    TIDB_HOST: ${HOST}
    TIDB_USER: ${USER}
    TIDB_PASSWORD: \${ssm:/shop/tidb-password}
functions:
  orders:
    handler: handlers/orders.handler
    events:
      - httpApi: GET /orders
`,
      "lib/database.js": `const { TIDB_HOST, TIDB_USER, TIDB_PASSWORD } = process.env;

exports.database = {
  host: TIDB_HOST,
  port: 4000,
  user: TIDB_USER,
  password: TIDB_PASSWORD,
  database: "shop",
  ssl: { minVersion: "TLSv1.2", rejectUnauthorized: true },
};
`,
      "handlers/orders.js": `const { database } = require("../lib/database");
const mysql = require("serverless-mysql")({ config: database });

exports.handler = async () => {
  const orders = await mysql.query("SELECT id FROM orders");
  await mysql.end();
  return { statusCode: 200, body: JSON.stringify(orders) };
};
`,
    },
    mistakes: [
      brought(
        ["handlers/orders.js", "config: database"],
        ["lib/database.js", VERIFIED, UNVERIFIED],
        CERTIFICATE,
      ),
    ],
  },
  {
    name: "a function of AWS with its database in a folder of its own",
    files: {
      "package.json":
        '{ "name": "shop", "type": "module", "dependencies": { "mysql2": "^3.24.6" } }\n',
      "src/lib/db/config.ts": `export interface DatabaseConfig {
  host: string;
  port: number;
  user: string;
  password: string;
}

export function readConfig(): DatabaseConfig {
  const { TIDB_HOST, TIDB_USER, TIDB_PASSWORD } = process.env;
  if (!TIDB_HOST || !TIDB_USER || !TIDB_PASSWORD) throw new Error("the database is not configured");
  return { host: TIDB_HOST, port: 4000, user: TIDB_USER, password: TIDB_PASSWORD };
}
`,
      "src/lib/db/tls.ts": `export const TLS = Object.freeze({ minVersion: "TLSv1.2", rejectUnauthorized: true });
`,
      "src/lib/db/index.ts": `import mysql, { type Pool } from "mysql2/promise";
import { readConfig } from "./config.js";
import { TLS } from "./tls.js";

let pool: Pool | null = null;

export const getPool = (): Pool => {
  if (!pool) pool = mysql.createPool({ ...readConfig(), database: "shop", ssl: { ...TLS } });
  return pool;
};
`,
      "src/handler.ts": `import type { APIGatewayProxyHandlerV2 } from "aws-lambda";
import { getPool } from "./lib/db/index.js";

export const handler: APIGatewayProxyHandlerV2 = async () => {
  const [orders] = await getPool().query("SELECT id FROM orders");
  return { statusCode: 200, body: JSON.stringify(orders) };
};
`,
    },
    mistakes: [
      brought(
        ["src/lib/db/index.ts", "...TLS"],
        ["src/lib/db/tls.ts", VERIFIED, UNVERIFIED],
        CERTIFICATE,
      ),
      brought(
        ["src/lib/db/index.ts", "...TLS"],
        ["src/lib/db/tls.ts", '"TLSv1.2"', '"TLSv1"'],
        VERSION,
      ),
      own(
        "src/lib/db/index.ts",
        "ssl: { ...TLS }",
        "ssl: { ...TLS, rejectUnauthorized: false }",
        CERTIFICATE,
      ),
    ],
  },
  {
    name: "Docker Compose and the service that it starts",
    files: {
      "package.json":
        '{ "name": "shop", "type": "module", "dependencies": { "mariadb": "^3.5.4" } }\n',
      "compose.yaml": `services:
  shop:
    build: .
    env_file: [deploy/shop.env]
    environment:
      DB_HOST: ${HOST}
      DB_PORT: "4000"
  cache:
    image: redis:8
`,
      "deploy/shop.env": "DB_NAME=shop\n",
      "src/settings.js": `const read = (name) => {
  const value = process.env[name];
  if (value === undefined) throw new Error(\`\${name} is not set\`);
  return value;
};

export const settings = {
  database: {
    host: read("DB_HOST"),
    port: Number(read("DB_PORT")),
    user: read("DB_USER"),
    password: read("DB_PASSWORD"),
    ssl: { minVersion: "TLSv1.2", rejectUnauthorized: true },
  },
};
`,
      "src/index.js": `import mariadb from "mariadb";
import { settings } from "./settings.js";

const pool = mariadb.createPool({ ...settings.database, connectionLimit: 10 });
console.log(await pool.query("SELECT 1"));
`,
    },
    mistakes: [
      brought(
        ["src/index.js", "...settings.database"],
        ["src/settings.js", VERIFIED, UNVERIFIED],
        CERTIFICATE,
      ),
      brought(
        ["src/index.js", "...settings.database"],
        [
          "src/settings.js",
          '    ssl: { minVersion: "TLSv1.2", rejectUnauthorized: true },\n',
          "    ssl: false,\n",
        ],
        TLS_RULE,
      ),
    ],
  },
  {
    name: "Prisma with the adapter for MariaDB",
    files: {
      "package.json":
        '{ "name": "shop", "type": "module", "dependencies": { "@prisma/client": "^7.10.0", "@prisma/adapter-mariadb": "^7.10.0" } }\n',
      "prisma/schema.prisma": `generator client {
  provider = "prisma-client"
  output   = "../src/generated"
}

datasource db {
  provider = "mysql"
}

model Order {
  id Int @id @default(autoincrement())
}
`,
      "src/database/connection.ts": `import { env } from "node:process";

export const connection = {
  host: env.TIDB_HOST,
  port: 4000,
  user: env.TIDB_USER,
  password: env.TIDB_PASSWORD,
  database: "shop",
  connectionLimit: 5,
  ssl: { minVersion: "TLSv1.2", rejectUnauthorized: true },
};
`,
      "src/database/client.ts": `import { PrismaMariaDb } from "@prisma/adapter-mariadb";
import { PrismaClient } from "../generated/client";
import { connection } from "./connection";

const adapter = new PrismaMariaDb(connection);
export const prisma = new PrismaClient({ adapter });
`,
    },
    mistakes: [
      brought(
        ["src/database/client.ts", "PrismaMariaDb(connection)"],
        ["src/database/connection.ts", VERIFIED, UNVERIFIED],
        CERTIFICATE,
      ),
      brought(
        ["src/database/client.ts", "PrismaMariaDb(connection)"],
        [
          "src/database/connection.ts",
          '  ssl: { minVersion: "TLSv1.2", rejectUnauthorized: true },\n',
          "",
        ],
        TLS_RULE,
      ),
    ],
  },
  {
    name: "dotenv, with the address put together in a file",
    files: {
      "package.json":
        '{ "name": "shop", "dependencies": { "dotenv": "^17", "mysql2": "^3.24.6" } }\n',
      ".env": `DB_PASSWORD=${SECRET}\n`,
      "config/url.js": `require("dotenv").config();

const { DB_PASSWORD } = process.env;
const HOST = "${HOST}";

module.exports = \`mysql://${USER}:\${DB_PASSWORD}@\${HOST}:4000/shop?ssl={"minVersion":"TLSv1.2","rejectUnauthorized":true}\`;
`,
      "db.js": `const mysql = require("mysql2/promise");
const url = require("./config/url");

module.exports = mysql.createPool(url);
`,
    },
    mistakes: [
      brought(
        ["db.js", "createPool(url)"],
        ["config/url.js", '"rejectUnauthorized":true', '"rejectUnauthorized":false'],
        CERTIFICATE,
      ),
      own("config/url.js", ":${DB_PASSWORD}@", `:${SECRET}@`, PASSWORD),
    ],
  },
  {
    name: "node-config, whose files are data",
    files: {
      "package.json":
        '{ "name": "shop", "type": "module", "dependencies": { "mysql2": "^3.24.6" } }\n',
      "config/default.json": `{
  "port": 3000,
  "mysql": {
    "host": "${HOST}",
    "port": 4000,
    "user": "${USER}",
    "database": "shop",
    "ssl": {
      "minVersion": "TLSv1.2",
      "rejectUnauthorized": true
    }
  }
}
`,
      "src/db.js": `import mysql from "mysql2/promise";
import config from "../config/default.json" with { type: "json" };

export const pool = mysql.createPool({ ...config.mysql, password: process.env.DB_PASSWORD });
`,
    },
    mistakes: [
      own(
        "config/default.json",
        '"rejectUnauthorized": true',
        '"rejectUnauthorized": false',
        CERTIFICATE,
      ),
      own("config/default.json", '"minVersion": "TLSv1.2"', '"minVersion": "TLSv1"', VERSION),
    ],
  },
];
