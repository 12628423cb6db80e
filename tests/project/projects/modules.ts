import { brought, own, CERTIFICATE, HOST, PORT, SECRET, TLS_RULE, USER, VERSION } from "./table.js";
import type { Case } from "./table.js";

const VERIFIED = "rejectUnauthorized: true";
const UNVERIFIED = "rejectUnauthorized: false";
const PACKAGE = '{ "name": "shop", "dependencies": { "mysql2": "^3.24.6" } }\n';
const MODULE = '{ "name": "shop", "type": "module", "dependencies": { "mysql2": "^3.24.6" } }\n';

/** Ways in which one file gets something from another. */
export const MODULES: readonly Case[] = [
  {
    name: "a class of another file that is given its options",
    files: {
      "package.json": MODULE,
      "src/database.ts": `import { createPool, type Pool, type PoolOptions } from "mysql2/promise";

export class Database {
  readonly #pool: Pool;

  constructor(options: PoolOptions) {
    this.#pool = createPool({ ...options, waitForConnections: true });
  }

  async rows(sql: string): Promise<unknown> {
    const [rows] = await this.#pool.query(sql);
    return rows;
  }
}
`,
      "src/orders.ts": `import { Database } from "./database";

const database = new Database({
  host: process.env.TIDB_HOST,
  port: 4000,
  user: process.env.TIDB_USER,
  password: process.env.TIDB_PASSWORD,
  ssl: { minVersion: "TLSv1.2", rejectUnauthorized: true },
});

export const orders = () => database.rows("SELECT id FROM orders");
`,
    },
    mistakes: [
      own("src/orders.ts", VERIFIED, UNVERIFIED, CERTIFICATE),
      {
        ...own(
          "src/orders.ts",
          '  ssl: { minVersion: "TLSv1.2", rejectUnauthorized: true },\n',
          "",
          TLS_RULE,
        ),
        at: ["src/orders.ts", "new Database({"],
      },
    ],
  },
  {
    name: "a factory of a CommonJS module",
    files: {
      "package.json": PACKAGE,
      "lib/pool.js": `const mysql = require("mysql2/promise");

module.exports.makePool = function makePool(options) {
  const pool = mysql.createPool(options);
  process.once("SIGTERM", () => pool.end());
  return pool;
};
`,
      "index.js": `const { makePool } = require("./lib/pool");

const pool = makePool({
  host: "${HOST}",
  port: 4000,
  user: "${USER}",
  password: process.env.DB_PASSWORD,
  ssl: { minVersion: "TLSv1.2", rejectUnauthorized: true },
});

pool.query("SELECT 1").finally(() => pool.end());
`,
    },
    mistakes: [
      own("index.js", VERIFIED, UNVERIFIED, CERTIFICATE),
      own("index.js", "port: 4000", "port: 3306", PORT),
      {
        ...own(
          "index.js",
          '  ssl: { minVersion: "TLSv1.2", rejectUnauthorized: true },\n',
          "",
          TLS_RULE,
        ),
        at: ["index.js", "makePool({"],
      },
    ],
  },
  {
    name: "barrels that export again",
    files: {
      "package.json": MODULE,
      "src/config/database.ts": `export const databaseConfig = {
  host: process.env.TIDB_HOST,
  port: 4000,
  user: process.env.TIDB_USER,
  password: process.env.TIDB_PASSWORD,
  ssl: { minVersion: "TLSv1.2", rejectUnauthorized: true },
};
`,
      "src/config/redis.ts": `export const redisConfig = { host: process.env.REDIS_HOST, tls: {} };
`,
      "src/config/index.ts": `export * from "./database";
export * from "./redis";
export { databaseConfig as db } from "./database";
`,
      "src/db.ts": `import mysql from "mysql2/promise";
import { db } from "./config";

export const pool = mysql.createPool(db);
`,
      "src/reports.ts": `import mysql from "mysql2/promise";
import * as config from "./config/index.js";

export const reports = mysql.createPool({ ...config.databaseConfig, connectionLimit: 1 });
`,
    },
    mistakes: [
      {
        ...brought(
          ["src/db.ts", "createPool(db)"],
          ["src/config/database.ts", VERIFIED, UNVERIFIED],
          CERTIFICATE,
        ),
        also: [["src/reports.ts", "...config.databaseConfig"]],
      },
      own("src/db.ts", "createPool(db)", "createPool({ ...db, ssl: undefined })", TLS_RULE),
    ],
  },
  {
    name: "enums and static members",
    files: {
      "package.json": MODULE,
      "src/constants.ts": `export enum Tls {
  Oldest = "TLSv1.2",
}

export enum Port {
  Tidb = 4000,
}

export class Settings {
  static readonly HOST = "${HOST}";
  static readonly VERIFY = true;
}
`,
      "src/db.ts": `import mysql from "mysql2/promise";
import { Port, Settings, Tls } from "./constants";

export const pool = mysql.createPool({
  host: Settings.HOST,
  port: Port.Tidb,
  user: process.env.DB_USER,
  password: process.env.DB_PASSWORD,
  ssl: { minVersion: Tls.Oldest, rejectUnauthorized: Settings.VERIFY },
});
`,
    },
    mistakes: [
      brought(["src/db.ts", "Tls.Oldest"], ["src/constants.ts", '"TLSv1.2"', '"TLSv1.1"'], VERSION),
      brought(
        ["src/db.ts", "Settings.VERIFY"],
        ["src/constants.ts", "VERIFY = true", "VERIFY = false"],
        CERTIFICATE,
      ),
      brought(["src/db.ts", "Port.Tidb"], ["src/constants.ts", "Tidb = 4000", "Tidb = 3306"], PORT),
    ],
  },
  {
    name: "import = require, as older TypeScript has it",
    files: {
      "package.json": PACKAGE,
      "src/config.ts": `const config = {
  tls: { minVersion: "TLSv1.2", rejectUnauthorized: true },
  host: "${HOST}",
};

export = config;
`,
      "src/db.ts": `import mysql = require("mysql2/promise");
import config = require("./config");

export const pool = mysql.createPool({
  host: config.host,
  port: 4000,
  user: process.env.DB_USER,
  password: process.env.DB_PASSWORD,
  ssl: config.tls,
});
`,
    },
    mistakes: [own("src/config.ts", VERIFIED, UNVERIFIED, CERTIFICATE)],
  },
  {
    name: "import(), and a default beside names",
    files: {
      "package.json": MODULE,
      ".env": `DB_HOST=${HOST}\nDB_PASSWORD=${SECRET}\n`,
      "src/config.js": `export const pool = { connectionLimit: 5 };
export const tls = { minVersion: "TLSv1.2", rejectUnauthorized: true };

export default {
  host: process.env.DB_HOST,
  port: 4000,
  user: process.env.DB_USER,
  password: process.env.DB_PASSWORD,
};
`,
      "src/db.js": `import mysql from "mysql2/promise";
import base, { pool as limits, tls } from "./config.js";

export const pool = mysql.createPool({ ...base, ...limits, ssl: tls });
`,
      "src/lazy.js": `import mysql from "mysql2/promise";

export async function open() {
  const { default: base, tls } = await import("./config.js");
  return mysql.createConnection({ ...base, ssl: tls });
}
`,
    },
    mistakes: [
      {
        ...brought(["src/db.js", "ssl: tls"], ["src/config.js", VERIFIED, UNVERIFIED], CERTIFICATE),
        also: [["src/lazy.js", "ssl: tls"]],
      },
      own("src/lazy.js", "ssl: tls", "ssl: false", TLS_RULE),
    ],
  },
  {
    name: "a singleton, and a getter of options",
    files: {
      "package.json": MODULE,
      "src/options.ts": `class Options {
  private static instance: Options | undefined;

  static get(): Options {
    Options.instance ??= new Options();
    return Options.instance;
  }

  readonly ssl = { minVersion: "TLSv1.2", rejectUnauthorized: true };
}

export const options = Options.get();
export const fresh = new Options();
`,
      "src/db.ts": `import mysql from "mysql2/promise";
import { fresh } from "./options";

export const pool = mysql.createPool({ host: process.env.TIDB_HOST, port: 4000, ssl: fresh.ssl });
`,
    },
    mistakes: [
      brought(
        ["src/db.ts", "ssl: fresh.ssl"],
        ["src/options.ts", VERIFIED, UNVERIFIED],
        CERTIFICATE,
      ),
    ],
  },
];
