import { brought, own, CERTIFICATE, HOST, TLS_RULE, USER, VERSION, type Case } from "./table.js";

const VERIFIED = "rejectUnauthorized: true";
const UNVERIFIED = "rejectUnauthorized: false";
const REPOSITORY = { ".git/HEAD": "ref: refs/heads/main\n" };

/** Several packages in one repository. */
export const WORKSPACES: readonly Case[] = [
  {
    name: "npm workspaces with a package of options",
    files: {
      ...REPOSITORY,
      "package.json":
        '{ "name": "shop", "private": true, "workspaces": ["apps/*", "packages/*"] }\n',
      "packages/config/package.json":
        '{ "name": "@shop/config", "version": "1.0.0", "main": "index.js" }\n',
      "packages/config/index.js": `exports.database = {
  host: process.env.TIDB_HOST,
  port: 4000,
  user: process.env.TIDB_USER,
  password: process.env.TIDB_PASSWORD,
  ssl: { minVersion: "TLSv1.2", rejectUnauthorized: true },
};
`,
      "apps/api/package.json":
        '{ "name": "@shop/api", "dependencies": { "@shop/config": "1.0.0", "mysql2": "^3.24.6" } }\n',
      "apps/api/src/db.js": `const mysql = require("mysql2/promise");
const config = require("@shop/config");

exports.pool = mysql.createPool(config.database);
`,
      "apps/web/package.json": '{ "name": "@shop/web", "dependencies": { "mysql2": "^3.24.6" } }\n',
      "apps/web/src/db.js": `const mysql = require("mysql2/promise");

exports.pool = mysql.createPool({ host: process.env.WEB_HOST, ssl: { rejectUnauthorized: false } });
`,
    },
    mistakes: [
      brought(
        ["apps/api/src/db.js", "createPool(config.database)"],
        ["packages/config/index.js", VERIFIED, UNVERIFIED],
        CERTIFICATE,
      ),
    ],
  },
  {
    name: "pnpm workspaces with sources that are exported as they are",
    files: {
      ...REPOSITORY,
      "package.json": '{ "name": "shop", "private": true }\n',
      "pnpm-workspace.yaml": 'packages:\n  - "apps/*"\n  - "packages/*"\n',
      ".env.example": `DB_HOST=${HOST}\nDB_USER=${USER}\n`,
      "packages/config/package.json":
        '{ "name": "@shop/config", "type": "module", "exports": { ".": "./src/index.ts", "./tls": "./src/tls.ts" } }\n',
      "packages/config/src/index.ts": `export * from "./database";
export * from "./tls";
`,
      "packages/config/src/database.ts": `export const database = {
  host: process.env.DB_HOST,
  port: 4000,
  user: process.env.DB_USER,
  password: process.env.DB_PASSWORD,
};
`,
      "packages/config/src/tls.ts": `export const tls = { minVersion: "TLSv1.2", rejectUnauthorized: true } as const;
`,
      "apps/api/package.json":
        '{ "name": "@shop/api", "type": "module", "dependencies": { "@shop/config": "workspace:*", "kysely": "^0.28.18", "mysql2": "^3.24.6" } }\n',
      "apps/api/src/db.ts": `import { Kysely, MysqlDialect } from "kysely";
import { createPool } from "mysql2";
import { database } from "@shop/config";
import { tls } from "@shop/config/tls";
import type { Tables } from "./tables";

export const db = new Kysely<Tables>({
  dialect: new MysqlDialect({ pool: createPool({ ...database, ssl: tls }) }),
});
`,
      "apps/jobs/package.json":
        '{ "name": "@shop/jobs", "type": "module", "dependencies": { "@shop/config": "workspace:*", "mysql2": "^3.24.6" } }\n',
      "apps/jobs/src/main.ts": `import { createConnection } from "mysql2/promise";
import { database, tls } from "@shop/config";

const connection = await createConnection({ ...database, ssl: tls });
await connection.query("CALL nightly()");
`,
    },
    mistakes: [
      {
        ...brought(
          ["apps/api/src/db.ts", "ssl: tls"],
          ["packages/config/src/tls.ts", VERIFIED, UNVERIFIED],
          CERTIFICATE,
        ),
        also: [["apps/jobs/src/main.ts", "ssl: tls"]],
      },
      {
        ...brought(
          ["apps/api/src/db.ts", "ssl: tls"],
          ["packages/config/src/tls.ts", '"TLSv1.2"', '"TLSv1.1"'],
          VERSION,
        ),
        also: [["apps/jobs/src/main.ts", "ssl: tls"]],
      },
      own("apps/jobs/src/main.ts", "ssl: tls", "ssl: undefined", TLS_RULE),
    ],
  },
  {
    name: "yarn workspaces with a function that connects",
    files: {
      ...REPOSITORY,
      "package.json":
        '{ "name": "shop", "private": true, "workspaces": { "packages": ["libs/*", "services/*"] } }\n',
      "yarn.lock": "",
      "libs/db/package.json": '{ "name": "@shop/db", "type": "module", "exports": "./index.ts" }\n',
      "libs/db/index.ts": `import { createPool, type Pool, type PoolOptions } from "mysql2/promise";

const defaults: PoolOptions = { connectionLimit: 10, dateStrings: true };

/** Every service has its own options. */
export function connect(options: PoolOptions): Pool {
  return createPool({ ...defaults, ...options });
}
`,
      "services/orders/package.json":
        '{ "name": "@shop/orders", "type": "module", "dependencies": { "@shop/db": "*" } }\n',
      "services/orders/src/db.ts": `import { connect } from "@shop/db";

export const pool = connect({
  host: process.env.TIDB_HOST,
  port: 4000,
  user: process.env.TIDB_USER,
  password: process.env.TIDB_PASSWORD,
  ssl: { minVersion: "TLSv1.2", rejectUnauthorized: true },
});
`,
      "services/mail/package.json":
        '{ "name": "@shop/mail", "type": "module", "dependencies": { "@shop/db": "*" } }\n',
      "services/mail/src/db.ts": `import { connect } from "@shop/db";

export const pool = connect({ host: "mysql.internal", user: "mail", password: process.env.MAIL_PASSWORD });
`,
    },
    mistakes: [
      own("services/orders/src/db.ts", VERIFIED, UNVERIFIED, CERTIFICATE),
      own("services/orders/src/db.ts", '"TLSv1.2"', '"TLSv1.1"', VERSION),
      {
        ...own(
          "services/orders/src/db.ts",
          '  ssl: { minVersion: "TLSv1.2", rejectUnauthorized: true },\n',
          "",
          TLS_RULE,
        ),
        at: ["services/orders/src/db.ts", "export const pool = connect({"],
      },
    ],
  },
];
