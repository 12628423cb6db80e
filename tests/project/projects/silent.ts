import { HOST, SECRET, USER, type Silent } from "./table.js";

const MODULE = '{ "name": "shop", "type": "module", "dependencies": { "mysql2": "^3.24.6" } }\n';
const UNCHECKED = "ssl: { rejectUnauthorized: false }";
/** A program that is wrong if its options are TiDB Cloud's. */
const POOL = `import mysql from "mysql2/promise";
import { database } from "./config.js";

export const pool = mysql.createPool(database);
`;

/** Other servers, and none. */
const OTHERS: readonly Silent[] = [
  {
    name: "another host",
    files: {
      "package.json": MODULE,
      ".env.example": "DB_HOST=db.internal.example.com\n",
      "src/config.js": `export const database = { host: process.env.DB_HOST, ${UNCHECKED} };\n`,
      "src/db.js": POOL,
    },
  },
  {
    name: "PostgreSQL",
    files: {
      "package.json": '{ "name": "shop", "type": "module", "dependencies": { "pg": "^8" } }\n',
      ".env": `DATABASE_URL=postgres://shop:${SECRET}@db.example.com/shop\n`,
      "src/config.js": `export const database = { connectionString: process.env.DATABASE_URL, ${UNCHECKED} };\n`,
      "src/db.js": `import pg from "pg";
import { database } from "./config.js";

export const pool = new pg.Pool(database);
`,
    },
  },
  {
    name: "Redis beside a database that is right",
    files: {
      "package.json":
        '{ "name": "shop", "type": "module", "dependencies": { "ioredis": "^5", "mysql2": "^3.24.6" } }\n',
      "src/config.js": `export const redis = { host: process.env.REDIS_HOST, tls: { rejectUnauthorized: false } };
export const database = {
  host: "${HOST}",
  port: 4000,
  user: "${USER}",
  password: process.env.DB_PASSWORD,
  ssl: { minVersion: "TLSv1.2", rejectUnauthorized: true },
};
`,
      "src/db.js": POOL,
      "src/cache.js": `import Redis from "ioredis";
import { redis } from "./config.js";

export const cache = new Redis(redis);
`,
    },
  },
  {
    name: "a database on the same machine",
    files: {
      "package.json": MODULE,
      ".env": `DB_HOST=localhost\nDB_PASSWORD=${SECRET}\n`,
      ".env.production": "DB_HOST=127.0.0.1\n",
      "src/config.js": `export const database = { host: process.env.DB_HOST, user: "root" };\n`,
      "src/db.js": POOL,
    },
  },
  {
    name: "lines that are commented out",
    files: {
      "package.json": MODULE,
      ".env": `DB_HOST=mysql.internal\n# DB_HOST=${HOST}\n`,
      "src/config.js": `export const database = {
  host: process.env.DB_HOST,
  // host: "${HOST}",
  // ${UNCHECKED},
};
`,
      "src/db.js": POOL,
    },
  },
  {
    name: "a variable of the same name in another package",
    files: {
      ".git/HEAD": "",
      "package.json": '{ "private": true, "workspaces": ["apps/*"] }\n',
      "apps/web/package.json": '{ "name": "web" }\n',
      "apps/web/.env": `DB_HOST=${HOST}\n`,
      "apps/api/package.json": '{ "name": "api", "type": "module" }\n',
      "apps/api/src/config.js": `export const database = { host: process.env.DB_HOST, ${UNCHECKED} };\n`,
      "apps/api/src/db.js": POOL,
    },
  },
  {
    name: "a file of the same name in another package",
    files: {
      ".git/HEAD": "",
      "package.json": '{ "private": true, "workspaces": ["apps/*"] }\n',
      "apps/web/package.json": '{ "name": "web", "type": "module" }\n',
      "apps/web/src/config.js": `export const database = { host: process.env.TIDB_HOST, ${UNCHECKED} };\n`,
      "apps/api/package.json": '{ "name": "api", "type": "module" }\n',
      "apps/api/src/config.js": `export const database = { host: "mysql.internal", ${UNCHECKED} };\n`,
      "apps/api/src/db.js": POOL,
    },
  },
  {
    name: "a TiDB of one's own, as a comment says",
    files: {
      "package.json": MODULE,
      "src/config.js": `// Self-hosted TiDB in our own network.
export const database = {
  host: process.env.TIDB_HOST,
  port: 4000,
  user: "shop",
  password: process.env.TIDB_PASSWORD,
};
`,
      "src/db.js": POOL,
    },
  },
  {
    name: "containers of a test",
    files: {
      "package.json":
        '{ "name": "shop", "type": "module", "dependencies": { "mysql2": "^3.24.6" }, "devDependencies": { "@testcontainers/mysql": "^11" } }\n',
      "test/server.ts": `import { MySqlContainer } from "@testcontainers/mysql";

export async function start() {
  const container = await new MySqlContainer("pingcap/tidb:v8.5.0").start();
  return { host: container.getHost(), port: container.getPort(), user: "root", ${UNCHECKED} };
}
`,
      "test/orders.test.ts": `import { createConnection } from "mysql2/promise";
import { start } from "./server";

const connection = await createConnection(await start());
await connection.end();
`,
    },
  },
];

/** What a test puts in the place of a module is not what the module has. */
const MOCKS: readonly Silent[] = ["vi", "jest"].map((runner) => ({
  name: `options that ${runner}.mock replaces`,
  files: {
    "package.json": MODULE,
    "src/config.js": `export const database = { host: process.env.TIDB_HOST, port: 4000, ssl: { minVersion: "TLSv1.2", rejectUnauthorized: true } };\n`,
    "src/db.js": POOL,
    "test/config.js": `export const database = { host: process.env.TIDB_HOST, ${UNCHECKED} };\n`,
    "test/db.test.js": `import mysql from "mysql2/promise";
import { database } from "./config.js";

${runner}.mock("./config.js", () => ({ database: { host: "localhost", user: "root" } }));
const pool = mysql.createPool(database);
`,
  },
}));

export const SILENT: readonly Silent[] = [...OTHERS, ...MOCKS];
