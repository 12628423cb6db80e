import { brought, own, HOST, SECRET, USER, type Case } from "./table.js";
import { CERTIFICATE, PASSWORD, PREFIX, TLS_RULE, VERSION } from "./table.js";

const VERIFIED = "rejectUnauthorized: true";
const UNVERIFIED = "rejectUnauthorized: false";

/** Servers that have a place for their options. */
export const MORE_SERVERS: readonly Case[] = [
  {
    name: "Koa with functions of CommonJS modules",
    files: {
      "package.json": '{ "name": "shop", "dependencies": { "koa": "^3", "mysql2": "^3.24.6" } }\n',
      "lib/options.js": `function options(overrides = {}) {
  return {
    host: process.env.TIDB_HOST,
    port: 4000,
    user: process.env.TIDB_USER,
    password: process.env.TIDB_PASSWORD,
    ssl: { minVersion: "TLSv1.2", rejectUnauthorized: true },
    ...overrides,
  };
}

module.exports = { options };
`,
      "lib/db.js": `const mysql = require("mysql2/promise");
const { options } = require("./options");

module.exports.pool = mysql.createPool(options());
`,
      "worker.js": `const mysql = require("mysql2/promise");
const { options } = require("./lib/options");

const reports = mysql.createPool(options({ connectionLimit: 1 }));
reports.query("CALL nightly()").finally(() => reports.end());
`,
    },
    mistakes: [
      {
        ...brought(
          ["lib/db.js", "createPool(options())"],
          ["lib/options.js", VERIFIED, UNVERIFIED],
          CERTIFICATE,
        ),
        also: [["worker.js", "createPool(options("]],
      },
      own("worker.js", "{ connectionLimit: 1 }", "{ connectionLimit: 1, ssl: false }", TLS_RULE),
    ],
  },
  {
    name: "Strapi",
    files: {
      "package.json":
        '{ "name": "shop", "dependencies": { "@strapi/strapi": "^5.54.0", "mysql2": "^3.24.6" } }\n',
      ".env.example": `DATABASE_HOST=${HOST}\nDATABASE_PASSWORD=<password>\n`,
      "config/database.js": `const { ssl } = require("./ssl");

module.exports = ({ env }) => ({
  connection: {
    client: "mysql",
    connection: {
      host: env("DATABASE_HOST"),
      port: env.int("DATABASE_PORT", 4000),
      user: env("DATABASE_USERNAME"),
      password: env("DATABASE_PASSWORD"),
      database: env("DATABASE_NAME", "shop"),
      ssl,
    },
  },
});
`,
      "config/ssl.js": `module.exports = {
  ssl: { minVersion: "TLSv1.2", rejectUnauthorized: true },
};
`,
      "config/server.js": `module.exports = ({ env }) => ({ host: env("HOST", "0.0.0.0"), port: env.int("PORT", 1337) });
`,
    },
    mistakes: [
      brought(
        ["config/database.js", "      ssl,"],
        ["config/ssl.js", VERIFIED, UNVERIFIED],
        CERTIFICATE,
      ),
    ],
  },
  {
    name: "AdonisJS with its Env",
    files: {
      "package.json":
        '{ "name": "shop", "type": "module", "imports": { "#start/*": "./start/*.js" }, "dependencies": { "@adonisjs/lucid": "^21.8.2", "mysql2": "^3.24.6" } }\n',
      ".env.example": `DB_HOST=${HOST}\nDB_PORT=4000\nDB_PASSWORD=<password>\n`,
      "start/env.ts": `import { Env } from "@adonisjs/core/env";

export default await Env.create(new URL("../", import.meta.url), {
  DB_HOST: Env.schema.string({ format: "host" }),
  DB_PORT: Env.schema.number(),
  DB_USER: Env.schema.string(),
  DB_PASSWORD: Env.schema.string.optional(),
});
`,
      "config/database.ts": `import env from "#start/env";
import { defineConfig } from "@adonisjs/lucid";

const dbConfig = defineConfig({
  connection: "mysql",
  connections: {
    mysql: {
      client: "mysql2",
      connection: {
        host: env.get("DB_HOST"),
        port: env.get("DB_PORT"),
        user: env.get("DB_USER"),
        password: env.get("DB_PASSWORD"),
        database: "shop",
        ssl: { minVersion: "TLSv1.2", rejectUnauthorized: true },
      },
    },
  },
});

export default dbConfig;
`,
    },
    mistakes: [
      own("config/database.ts", VERIFIED, UNVERIFIED, CERTIFICATE),
      {
        ...own(
          "config/database.ts",
          '        ssl: { minVersion: "TLSv1.2", rejectUnauthorized: true },\n',
          "",
          TLS_RULE,
        ),
        at: ["config/database.ts", "connection: {"],
      },
    ],
  },
  {
    name: "Egg, whose tables of settings a script shares",
    files: {
      "package.json":
        '{ "name": "shop", "dependencies": { "egg": "^3", "egg-mysql": "^4", "mysql2": "^3.24.6" } }\n',
      "config/config.default.js": `module.exports = (appInfo) => {
  const config = { keys: appInfo.name };
  config.mysql = {
    client: require("./tidb"),
    app: true,
  };
  return config;
};
`,
      "config/tidb.js": `module.exports = {
  host: "${HOST}",
  port: "4000",
  user: "${USER}",
  password: process.env.DB_PASSWORD,
  database: "shop",
  ssl: { minVersion: "TLSv1.2", rejectUnauthorized: true },
};
`,
      "scripts/seed.js": `const mysql = require("mysql2/promise");

(async () => {
  const connection = await mysql.createConnection(require("../config/tidb"));
  await connection.query("INSERT INTO orders (id) VALUES (1)");
  await connection.end();
})();
`,
    },
    mistakes: [
      own("config/tidb.js", VERIFIED, UNVERIFIED, CERTIFICATE),
      own("config/tidb.js", "process.env.DB_PASSWORD", `"${SECRET}"`, PASSWORD),
      own("config/tidb.js", `"${USER}"`, '"root"', PREFIX),
    ],
  },
  {
    name: "sections of an environment that one line chooses from",
    files: {
      "package.json":
        '{ "name": "shop", "type": "module", "dependencies": { "mysql2": "^3.24.6" } }\n',
      "config/environments.js": `const sections = {
  development: { host: "localhost", port: 3306, user: "root", password: "" },
  production: {
    host: process.env.TIDB_HOST,
    port: 4000,
    user: process.env.TIDB_USER,
    password: process.env.TIDB_PASSWORD,
    ssl: { minVersion: "TLSv1.2", rejectUnauthorized: true },
  },
};

export const config = sections[process.env.NODE_ENV ?? "development"];
export const production = sections.production;
`,
      "src/db.js": `import mysql from "mysql2/promise";
import { config } from "../config/environments.js";

export const pool = mysql.createPool(config);
`,
      "scripts/report.js": `import mysql from "mysql2/promise";
import { production } from "../config/environments.js";

const connection = await mysql.createConnection(production);
await connection.query("SELECT 1");
await connection.end();
`,
    },
    mistakes: [
      {
        ...brought(
          ["scripts/report.js", "createConnection(production)"],
          ["config/environments.js", VERIFIED, UNVERIFIED],
          CERTIFICATE,
        ),
        also: [["src/db.js", "createPool(config)"]],
      },
      {
        ...brought(
          ["scripts/report.js", "createConnection(production)"],
          ["config/environments.js", '"TLSv1.2"', '"TLSv1"'],
          VERSION,
        ),
        also: [["src/db.js", "createPool(config)"]],
      },
    ],
  },
];
