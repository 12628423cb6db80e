import type { Files } from "../folder.js";
import type { Silent } from "./table.js";

const PACKAGE = '{ "name": "shop", "dependencies": { "mysql2": "^3.24.6" } }\n';
const RIGHT = '{ minVersion: "TLSv1.2", rejectUnauthorized: true }';
const WRONG = "{ rejectUnauthorized: false }";
/** What is TiDB Cloud's, without TLS. */
const HOST = "host: process.env.TIDB_HOST, port: 4000";
const MYSQL = 'import mysql from "mysql2/promise";\n';
const POOL = `${MYSQL}import { database } from "./config.js";
export const pool = mysql.createPool(database);
`;
const REQUIRED = 'const mysql = require("mysql2/promise");\n';

const silent = (name: string, files: Files): Silent => ({
  name,
  files: { "package.json": PACKAGE, ...files },
});

const afterwards = (name: string, use: string, config = `export const database = { ${HOST} };\n`) =>
  silent(name, { "config.js": config, "db.js": `${MYSQL}${use}` });

/** Options that are wrong where they are written, and right when they are used. */
const COMPLETED: readonly Silent[] = [
  afterwards(
    "options that are completed where they are used",
    `import { database } from "./config.js";
database.ssl = ${RIGHT};
mysql.createPool(database);
`,
  ),
  afterwards(
    "options that are completed through the whole module",
    `import * as config from "./config.js";
config.database.ssl = ${RIGHT};
mysql.createPool(config.database);
`,
  ),
  afterwards(
    "TLS that a third file sets",
    `import { database, state } from "./config.js";
mysql.createPool({ ...database, ssl: state.ssl });
`,
    `export const database = { ${HOST} };\nexport const state = { ssl: undefined };\n`,
  ),
  afterwards(
    "options that Object.assign completes",
    `import { database } from "./config.js";
Object.assign(database, { ssl: ${RIGHT} });
mysql.createPool(database);
`,
  ),
  afterwards(
    "options that a package is handed",
    `import { secure } from "@shop/secure";
import { database } from "./config.js";
secure(database);
mysql.createPool(database);
`,
  ),
  silent("options that a function of a third file completes", {
    "config.js": `export const database = { ${HOST} };\n`,
    "secure.js": `export function secure(options) {\n  options.ssl = ${RIGHT};\n}\n`,
    "db.js": `${MYSQL}import { secure } from "./secure.js";
import { database } from "./config.js";
secure(database);
mysql.createPool(database);
`,
  }),
  afterwards(
    "options that a function of their own file completes",
    `import { database, enableTls } from "./config.js";
enableTls();
mysql.createPool(database);
`,
    `export const database = { ${HOST} };
export function enableTls() {
  database.ssl = ${RIGHT};
}
`,
  ),
  ...[
    `export const database = { ${HOST} };
function enableTls() {
  database.ssl = ${RIGHT};
}
enableTls();
`,
    `export const database = { ${HOST} };\nfor (const options of [database]) options.ssl = ${RIGHT};\n`,
    `export const database = { ${HOST} };\nObject.defineProperty(database, "ssl", { value: ${RIGHT} });\n`,
    `const target = { ${HOST} };
export const database = new Proxy(target, { get: (from, key) => (key === "ssl" ? ${RIGHT} : from[key]) });
`,
    `import merge from "lodash/merge";\nexport const database = merge({ ${HOST} }, JSON.parse(process.env.TLS));\n`,
    `const local = { host: "localhost" };
const cloud = { ${HOST}, ssl: ${RIGHT} };
export const database = process.env.NODE_ENV === "production" ? cloud : local;
`,
  ].map((config, index) =>
    silent(`options that their own file completes, ${index + 1}`, {
      "config.js": config,
      "db.js": POOL,
    }),
  ),
  ...[
    `module.exports = { ${HOST} };\nmodule.exports.ssl = ${RIGHT};\n`,
    `const base = { ${HOST} };\nmodule.exports = base;\nbase.ssl = ${RIGHT};\n`,
  ].map((config, index) =>
    silent(`exports that are completed, ${index + 1}`, {
      "config.js": config,
      "db.js": `${REQUIRED}mysql.createPool(require("./config"));\n`,
    }),
  ),
  silent("a name of exports that is completed", {
    "config.js": `exports.database = { ${HOST} };\nexports.database.ssl = ${RIGHT};\n`,
    "db.js": `${REQUIRED}const { database } = require("./config");\nmysql.createPool(database);\n`,
  }),
  silent("options that are completed after they are handed to a wrapper", {
    "pool.js": `${MYSQL}export const later = (options) => () => mysql.createPool(options);\n`,
    "db.js": `import { later } from "./pool.js";
const options = { ${HOST} };
const open = later(options);
options.ssl = ${RIGHT};
open();
`,
  }),
  silent("a part of what is required, completed", {
    "config.js": `module.exports = { db: { ${HOST} } };\n`,
    "db.js": `${REQUIRED}const { db } = require("./config");\ndb.ssl = ${RIGHT};\nmysql.createPool(db);\n`,
  }),
];

/** Classes, and what is done to their members. */
const MEMBERS: readonly Silent[] = [
  ...[
    "import { Config } from './config';\nConfig.ssl = RIGHT;\nmysql.createPool({ HOST, ssl: Config.ssl });\n",
    "import { Config } from './config';\nConfig.init();\nmysql.createPool({ HOST, ssl: Config.ssl });\n",
    "import { config } from './config';\nconfig.ssl = RIGHT;\nmysql.createPool({ HOST, ssl: config.ssl });\n",
    "import { config } from './config';\nconfig.secure();\nmysql.createPool({ HOST, ssl: config.ssl });\n",
    "import { secured } from './config';\nmysql.createPool({ HOST, ssl: secured.ssl });\n",
    "import { derived } from './config';\nmysql.createPool(derived);\n",
  ].map((use, index) =>
    silent(`a member that is set later, ${index + 1}`, {
      "config.ts": `export class Config {
  static ssl: object | undefined = undefined;
  static init() {
    Config.ssl = ${RIGHT};
  }
  ssl: object | undefined = undefined;
  host = process.env.TIDB_HOST;
  secure() {
    this.ssl = ${RIGHT};
    return this;
  }
}
class Derived extends Config {
  ssl = ${RIGHT};
  port = 4000;
}
export const config = new Config();
export const secured = new Config().secure();
export const derived = new Derived();
`,
      "db.ts": `${MYSQL}${use.replace("RIGHT", RIGHT).replace("HOST", HOST)}`,
    }),
  ),
];

const wrapped = (name: string, wrapper: string, use: string): Silent =>
  silent(name, {
    "pool.js": `${MYSQL}${wrapper}\n`,
    "db.js": `import { makePool } from "./pool.js";\n${use}\n`,
  });

/** Functions of another file that know better than who calls them. */
const WRAPPERS: readonly Silent[] = [
  wrapped(
    "a wrapper that sets TLS",
    `export function makePool(options) {\n  options.ssl = ${RIGHT};\n  return mysql.createPool(options);\n}`,
    `makePool({ ${HOST}, ssl: false });`,
  ),
  wrapped(
    "a wrapper that sets TLS for TiDB Cloud",
    `export function makePool(options) {
  if (options.host?.endsWith("tidbcloud.com")) options = { ...options, ssl: ${RIGHT} };
  return mysql.createPool(options);
}`,
    'makePool({ host: "gateway01.us-east-1.prod.aws.tidbcloud.com", user: "3pTAoNNegb47Uc8.root", port: 4000 });',
  ),
  wrapped(
    "a wrapper with TLS as its default",
    `export const makePool = ({ ssl = ${RIGHT}, ...rest }) => mysql.createPool({ ...rest, ssl });`,
    `makePool({ ${HOST} });`,
  ),
  wrapped(
    "a wrapper that takes the host alone",
    `export const makePool = (o) => mysql.createPool({ host: o.host, port: 4000, ssl: ${RIGHT} });`,
    `makePool({ ${HOST}, ssl: false });`,
  ),
  wrapped(
    "a wrapper for another database",
    `import pg from "pg";
export const makePool = (o) => (o.dialect === "pg" ? new pg.Pool(o) : mysql.createPool(o));`,
    'makePool({ dialect: "pg", host: process.env.PG_HOST, ssl: false });',
  ),
  silent("a class that adds TLS when it connects", {
    "database.js": `${MYSQL}export class Database {
  constructor(options) {
    this.options = options;
  }
  open() {
    return mysql.createPool({ ...this.options, ssl: ${RIGHT} });
  }
}
`,
    "db.js": `import { Database } from "./database.js";\nnew Database({ ${HOST} }).open();\n`,
  }),
  ...["vi.mock('./pool.js')", "vi.mock('mysql2/promise')"].map((mock) =>
    silent(`a wrapper under ${mock}`, {
      "pool.js": `${MYSQL}export const makePool = (options) => mysql.createPool(options);\n`,
      "db.test.js": `import { makePool } from "./pool.js";\n${mock};\nmakePool({ ${HOST}, ssl: false });\n`,
    }),
  ),
  ...["vi.doMock", "jest.unstable_mockModule", "mock.module"].map((mock) =>
    silent(`options under ${mock}`, {
      "tls.js": `export const tls = ${WRONG};\n`,
      "db.test.js": `${MYSQL}${mock}("./tls.js", () => ({ tls: ${RIGHT} }));
const { tls } = await import("./tls.js");
mysql.createPool({ ${HOST}, ssl: tls });
`,
    }),
  ),
];

/** Names that mean something else. */
const NAMES: readonly Silent[] = [
  silent("a name that is shadowed", {
    "config.js": `export const database = { ${HOST}, ssl: ${WRONG} };\n`,
    "db.js": `${MYSQL}import { database } from "./config.js";
console.log(database.host);
export const open = (database) => mysql.createPool(database);
`,
  }),
  silent("a name that two files have", {
    "a.js": `export const tls = ${WRONG};\n`,
    "b.js": `export const tls = ${RIGHT};\n`,
    "index.js": 'export * from "./a.js";\nexport * from "./b.js";\n',
    "db.js": `${MYSQL}import { tls } from "./index.js";\nmysql.createPool({ ${HOST}, ssl: tls });\n`,
  }),
  silent("a type alone", {
    "config.ts": `export const database = { ${HOST}, ssl: ${WRONG} };\n`,
    "db.ts": `${MYSQL}import type { database } from "./config";
export const open = (options: typeof database) => mysql.createPool({ ...options, ssl: ${RIGHT} });
`,
  }),
];

export const CHANGED: readonly Silent[] = [...COMPLETED, ...MEMBERS, ...WRAPPERS, ...NAMES];
