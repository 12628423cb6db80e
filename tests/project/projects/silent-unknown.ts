import { type Silent } from "./table.js";

const PACKAGE = '{ "name": "shop", "dependencies": { "mysql2": "^3.24.6" } }\n';
const MODULE = '{ "name": "shop", "type": "module", "dependencies": { "mysql2": "^3.24.6" } }\n';
const UNCHECKED = "ssl: { rejectUnauthorized: false }";
/** A program that is wrong if its options are TiDB Cloud's. */
const POOL = `import mysql from "mysql2/promise";
import { database } from "./config.js";

export const pool = mysql.createPool(database);
`;

/** What nobody can know without running it. */
export const UNKNOWN: readonly Silent[] = [
  {
    name: "options that other code changes",
    files: {
      "package.json": MODULE,
      "src/config.js": `import { readFileSync } from "node:fs";

export const database = { host: process.env.TIDB_HOST, port: 4000 };
if (process.env.TIDB_HOST) database.ssl = JSON.parse(readFileSync("tls.json", "utf8"));
`,
      "src/db.js": POOL,
    },
  },
  {
    name: "options that Object.assign makes of others",
    files: {
      "package.json": MODULE,
      "src/load.js": `import { readFileSync } from "node:fs";

export const load = () => JSON.parse(readFileSync("/etc/shop/database.json", "utf8"));
`,
      "src/config.js": `import { load } from "./load.js";

export const database = Object.assign({ host: process.env.TIDB_HOST, port: 4000 }, load());
`,
      "src/db.js": POOL,
    },
  },
  {
    name: "exports on a condition",
    files: {
      "package.json": PACKAGE,
      "config.js": `if (process.env.SHOP_TLS === "strict") {
  module.exports = { host: process.env.TIDB_HOST, port: 4000, ssl: { minVersion: "TLSv1.2", rejectUnauthorized: true } };
} else {
  module.exports = { host: process.env.TIDB_HOST, port: 4000, ssl: require("./tls.json") };
}
`,
      "db.js": `const mysql = require("mysql2/promise");

module.exports = mysql.createPool(require("./config"));
`,
    },
  },
  {
    name: "a function whose caller gives the rest",
    files: {
      "package.json": MODULE,
      "src/config.js": `export const options = (tls) => ({ host: process.env.TIDB_HOST, port: 4000, ssl: tls });
`,
      "src/db.js": `import mysql from "mysql2/promise";
import { options } from "./config.js";

export const pool = mysql.createPool(options({ minVersion: "TLSv1.2", rejectUnauthorized: true }));
`,
    },
  },
  {
    name: "files that import each other",
    files: {
      "package.json": MODULE,
      "src/a.js": `import { tls } from "./b.js";

export const database = { host: process.env.TIDB_HOST, port: 4000, ssl: tls };
`,
      "src/b.js": `import { database } from "./a.js";

export const tls = database.ssl;
`,
      "src/db.js": POOL.replace("./config.js", "./a.js"),
    },
  },
  {
    name: "a file that is missing",
    files: {
      "package.json": MODULE,
      "src/db.js": `import mysql from "mysql2/promise";
import { database } from "./generated/config.js";

export const pool = mysql.createPool({ ...database, port: 4000, host: process.env.TIDB_HOST });
`,
    },
  },
  {
    name: "a file that is no program",
    files: {
      "package.json": MODULE,
      "src/config.ts": `export const database = { host: process.env.TIDB_HOST, ${UNCHECKED};;\n`,
      "src/db.ts": POOL.replace("./config.js", "./config"),
    },
  },
  {
    name: "a file that is huge",
    files: {
      "package.json": MODULE,
      "src/config.js": `export const table = [\n${"  0x5eed,\n".repeat(120_000)}];
export const database = { host: process.env.TIDB_HOST, ${UNCHECKED} };
`,
      "src/db.js": POOL,
    },
  },
  {
    name: "a name that the file does not export",
    files: {
      "package.json": MODULE,
      "src/config.js": `const database = { host: process.env.TIDB_HOST, ${UNCHECKED} };
export const settings = { name: database.host };
`,
      "src/db.js": POOL,
    },
  },
  {
    name: "export let",
    files: {
      "package.json": MODULE,
      "src/config.js": `export let database = { host: process.env.TIDB_HOST, ${UNCHECKED} };

export function configure(options) {
  database = options;
}
`,
      "src/db.js": POOL,
    },
  },
  {
    name: "a client that is extended",
    files: {
      "package.json": MODULE,
      "src/config.ts": `import { read } from "@shop/secrets";

export const database = await read("tidb");
`,
      "src/db.ts": POOL.replace("./config.js", "./config"),
    },
  },
  {
    name: "sections that a name chooses, some of which are local",
    files: {
      "package.json": PACKAGE,
      "config/index.js": `const name = process.env.NODE_ENV || "development";

module.exports = require(\`./\${name}\`);
`,
      "config/development.js": `module.exports = { database: { host: "localhost", user: "root" } };\n`,
      "config/production.js": `module.exports = { database: { host: process.env.TIDB_HOST, port: 4000, ssl: { minVersion: "TLSv1.2", rejectUnauthorized: true } } };\n`,
      "db.js": `const mysql = require("mysql2/promise");
const { database } = require("./config");

module.exports = mysql.createPool(database);
`,
    },
  },
  {
    name: "options of which a caller makes others",
    files: {
      "package.json": MODULE,
      "src/config.js": `export const base = { host: process.env.TIDB_HOST, port: 4000 };
`,
      "src/db.js": `import mysql from "mysql2/promise";
import { base } from "./config.js";

export const pool = mysql.createPool({
  ...base,
  ssl: { minVersion: "TLSv1.2", rejectUnauthorized: true },
});
`,
    },
  },
  {
    name: "a wrapper that adds what is missing",
    files: {
      "package.json": MODULE,
      "src/pool.js": `import mysql from "mysql2/promise";

const tls = { minVersion: "TLSv1.2", rejectUnauthorized: true };

export const makePool = (options) => mysql.createPool({ ...options, ssl: tls });
`,
      "src/db.js": `import { makePool } from "./pool.js";

export const pool = makePool({ host: process.env.TIDB_HOST, port: 4000, ssl: false });
`,
    },
  },
  {
    name: "a wrapper that hands nothing on",
    files: {
      "package.json": MODULE,
      "src/pool.js": `import mysql from "mysql2/promise";

export function makePool(options) {
  console.log(Object.keys(options));
  return mysql.createPool({ host: "localhost", user: "root" });
}
`,
      "src/db.js": `import { makePool } from "./pool.js";

export const pool = makePool({ host: process.env.TIDB_HOST, port: 4000, ${UNCHECKED} });
`,
    },
  },
  {
    name: "options that a type narrows, with a check before they are used",
    files: {
      "package.json": MODULE,
      "src/config.ts": `export interface Options { host: string; ssl?: { rejectUnauthorized: boolean } }

export function options(): Options {
  const host = process.env.MYSQL_HOST ?? "mysql";
  return host === "mysql" ? { host } : { host, ssl: { rejectUnauthorized: true } };
}
`,
      "src/db.ts": `import mysql from "mysql2/promise";
import { options } from "./config";

export const pool = mysql.createPool(options());
`,
    },
  },
  {
    name: "Next.js with a shared object that a page takes a part of",
    files: {
      "package.json": MODULE,
      "tsconfig.json": '{ "compilerOptions": { "paths": { "@/*": ["./src/*"] } } }\n',
      "src/config.ts": `export const config = {
  title: "Shop",
  database: { host: process.env.TIDB_HOST, port: 4000, ssl: { minVersion: "TLSv1.2", rejectUnauthorized: true } },
  fetch: { agent: { rejectUnauthorized: false } },
} as const;
`,
      "src/db.ts": `import mysql from "mysql2/promise";
import { config } from "@/config";

export const pool = mysql.createPool({ ...config.database });
`,
    },
  },
];
