import { CERTIFICATE, CONDITIONAL, TLS, VERSION } from "../../samples/sample.js";
import { BAD, CLOUD, GATEWAY, GOOD, MYSQL, NAMED, variants } from "./variant.js";

const WEAK = [CERTIFICATE, VERSION];

/** What functions and classes of the file give back and pass on. */
export const functions = [
  ...variants("B12 function that returns", [
    [
      "a declaration",
      `${MYSQL}\nexport const db = mysql.createPool({ ${NAMED}, ssl: tls() });\nfunction tls() {\n  return { rejectUnauthorized: false };\n}`,
      WEAK,
    ],
    [
      "an arrow with two ways",
      `${MYSQL}\nconst tls = () => (process.env.PLAIN ? undefined : ${GOOD});\nexport const db = mysql.createPool({ ${NAMED}, ssl: tls() });`,
      [],
      [CONDITIONAL],
    ],
    [
      "called where it stands",
      `const mysql = require('mysql2');\nconst options = (() => {\n  const ssl = ${BAD};\n  return { ${CLOUD}, ssl };\n})();\nmysql.createPool(options);`,
      WEAK,
    ],
    [
      "with an argument",
      `${MYSQL}\nconst optionsFor = (database: string) => ({ ${NAMED}, database });\nexport const db = mysql.createPool(optionsFor('shop'));`,
      [TLS],
    ],
    [
      "what it is given",
      `${MYSQL}\nconst secured = <T extends object>(options: T) => ({ ...options, ssl: ${BAD} });\nexport const db = mysql.createPool(secured({ ${CLOUD} }));`,
      WEAK,
    ],
    [
      "a method of an object",
      `${MYSQL}\nconst settings = { tls() { return {}; }, database: () => ({ ${NAMED} }) };\nexport const db = mysql.createPool({ ...settings.database(), ssl: settings.tls() });`,
      WEAK,
    ],
    [
      "a getter",
      `${MYSQL}\nconst settings = { get database() { return { ${NAMED}, ssl: ${BAD} }; } };\nexport const db = mysql.createPool(settings.database);`,
      WEAK,
    ],
    [
      "early, and weak on every path",
      `${MYSQL}\nfunction tls(): object {\n  const ca = process.env.CA;\n  if (ca) return { ca, rejectUnauthorized: false };\n  return ${BAD};\n}\nexport const db = mysql.createPool({ ${NAMED}, ssl: tls() });`,
      WEAK,
    ],
  ]),
  ...variants("B13 async function that is awaited", [
    [
      "an arrow",
      `${MYSQL}\nconst tls = async () => ({ rejectUnauthorized: false });\nexport const open = async () => mysql.createConnection({ ${NAMED}, ssl: await tls() });`,
      WEAK,
    ],
    [
      "the whole object",
      `const mysql = require('mysql2/promise');\nasync function settings() {\n  const ssl = { minVersion: 'TLSv1.2' };\n  return { ${CLOUD}, ssl };\n}\n(async () => { await mysql.createConnection(await settings()); })();`,
      [CERTIFICATE],
    ],
    [
      "through a constant",
      `${MYSQL}\nconst tls = await load();\nexport const db = mysql.createPool({ ${NAMED}, ssl: tls });\nasync function load() {\n  return ${GOOD};\n}`,
    ],
    [
      "two ways",
      `${MYSQL}\nasync function tls() {\n  if (process.env.CI) return undefined;\n  return ${GOOD};\n}\nexport const db = mysql.createPool({ ${NAMED}, ssl: await tls() });`,
      [],
      [CONDITIONAL],
    ],
    [
      "a method",
      `${MYSQL}\nexport class Db {\n  private async tls() { return ${BAD}; }\n  async open() { return mysql.createPool({ ${NAMED}, ssl: await this.tls() }); }\n}`,
      WEAK,
    ],
  ]),
  ...variants("B15 helper that passes its argument on", [
    [
      "an arrow",
      `${MYSQL}\nconst connect = (options: mysql.ConnectionOptions) => mysql.createConnection(options);\nawait connect({ ${CLOUD}, ssl: {} });`,
      WEAK,
    ],
    [
      "under more keys",
      `${MYSQL}\nfunction open(target: object) {\n  return mysql.createPool({ ...target, connectionLimit: 3, ssl: ${BAD} });\n}\nopen({ ${CLOUD} });`,
      WEAK,
    ],
    [
      "a static method",
      `const mysql = require('mysql2/promise');\nclass Db {\n  static connect(label, settings) { console.log(label); return mysql.createConnection(settings); }\n}\nDb.connect('cloud', { ${NAMED} });`,
      [TLS],
    ],
    [
      "part by part",
      `${MYSQL}\nfunction open(host: string, user: string, ssl?: object) {\n  return mysql.createPool({ host, port: 4000, user, password: process.env.P, ssl });\n}\nopen('${GATEWAY}', '2aBcDeFgHjKmNpQ.app', ${BAD});`,
      WEAK,
    ],
    [
      "destructured with a default",
      `${MYSQL}\nconst open = ({ host, ssl = ${BAD} }: { host?: string; ssl?: object }) => mysql.createPool({ host, port: 4000, user: process.env.TIDB_USER, ssl });\nopen({ host: process.env.TIDB_HOST });`,
      WEAK,
    ],
    [
      "through two helpers",
      `${MYSQL}\nconst inner = (options: object) => mysql.createPool(options);\nconst outer = (options: object) => inner(options);\nconst cloud = { ${CLOUD}, ssl: { rejectUnauthorized: true } };\nouter(cloud);`,
      [VERSION],
    ],
    [
      "right in both calls",
      `${MYSQL}\nasync function use(options: mysql.ConnectionOptions, run: (db: mysql.Connection) => Promise<void>) {\n  const db = await mysql.createConnection(options);\n  try { await run(db); } finally { await db.end(); }\n}\nawait use({ ${CLOUD}, ssl: ${GOOD} }, async () => {});\nawait use({ host: 'localhost', user: 'root' }, async () => {});`,
    ],
  ]),
  ...variants("B17 class members", [
    [
      "a field",
      `${MYSQL}\nexport class Db {\n  private readonly options = { ${CLOUD}, ssl: {} };\n  open() { return mysql.createPool(this.options); }\n}`,
      WEAK,
    ],
    [
      "set by the constructor",
      `const mysql = require('mysql2/promise');\nclass Db {\n  constructor() { this.config = { ${NAMED} }; }\n  connect() { return mysql.createConnection(this.config); }\n}\nmodule.exports = Db;`,
      [TLS],
    ],
    [
      "static",
      `${MYSQL}\nclass Settings {\n  static readonly database = { ${NAMED}, ssl: ${BAD} };\n}\nexport const db = mysql.createPool(Settings.database);`,
      WEAK,
    ],
    [
      "a getter",
      `${MYSQL}\nexport class Db {\n  get options() { return { ${CLOUD}, ssl: { rejectUnauthorized: true } }; }\n  open() { return mysql.createPool(this.options); }\n}`,
      [VERSION],
    ],
    [
      "a private method",
      `${MYSQL}\nexport class Db {\n  #tls() { return ${BAD}; }\n  open() { return mysql.createPool({ ${NAMED}, ssl: this.#tls() }); }\n}`,
      WEAK,
    ],
    [
      "of unknown parts, with a comment",
      `${MYSQL}\nexport class Store {\n  constructor(private readonly cfg: Record<string, string>) {}\n  connect() {\n    // TiDB Cloud Serverless\n    return mysql.createConnection({ host: this.cfg.host, user: this.cfg.user, password: this.cfg.password, ssl: { rejectUnauthorized: true } });\n  }\n}`,
      [VERSION],
    ],
    [
      "a private field for the inner object",
      `${MYSQL}\nexport class Db {\n  #ssl = ${GOOD};\n  readonly pool = mysql.createPool({ ${CLOUD}, ssl: this.#ssl });\n}`,
    ],
    [
      "made and read",
      `${MYSQL}\nclass Config {\n  database = { ${NAMED}, ssl: {} };\n}\nconst config = new Config();\nexport const db = mysql.createPool(config.database);`,
      WEAK,
    ],
  ]),
  ...variants("B23 another client beside it", [
    [
      "a named Pool of pg",
      `import { Pool } from 'pg';\nimport { createPool } from 'mysql2/promise';\nexport const orders = createPool({ ${CLOUD}, ssl: ${GOOD} });\nexport const events = new Pool({ connectionString: process.env.PG_URL, ssl: ${BAD} });`,
    ],
    [
      "one object for pg, one for TiDB",
      `const mysql = require('mysql2');\nconst { Client } = require('pg');\nconst pgTls = { rejectUnauthorized: false };\nconst ssl = ${GOOD};\nconst client = new Client({ ssl: pgTls });\nconst db = mysql.createPool({ ${NAMED}, ssl });`,
    ],
    [
      "redis and an agent",
      `${MYSQL}\nimport Redis from 'ioredis';\nimport https from 'node:https';\nexport const cache = new Redis({ host: process.env.REDIS_HOST, tls: ${BAD} });\nexport const agent = new https.Agent({ rejectUnauthorized: false });\nexport const db = mysql.createPool({ ${CLOUD}, ssl: ${GOOD} });`,
    ],
    [
      "the other way round",
      `${MYSQL}\nimport postgres from 'postgres';\nexport const sql = postgres({ host: process.env.PG_HOST, ssl: { rejectUnauthorized: true } });\nexport const db = mysql.createPool({ ${NAMED}, ssl: ${BAD} });`,
      WEAK,
    ],
  ]),
  ...variants("B25 require in the handler", [
    [
      "destructured",
      `exports.handler = async (event) => {\n  const { createConnection: connect } = require('mysql2/promise');\n  const db = await connect({ ${CLOUD}, ssl: ${BAD} });\n  return db.query(event.sql);\n};`,
      WEAK,
    ],
    [
      "imported when needed",
      `export async function handler() {\n  const mysql = await import('mysql2/promise');\n  return mysql.createPool({ ${NAMED} });\n}`,
      [TLS],
    ],
    [
      "in the chain",
      `module.exports = () => require('mysql2').createPool({ ${CLOUD}, ssl: {} }).promise();`,
      WEAK,
    ],
    [
      "default of an import",
      `export const open = async () => {\n  const { default: mysql } = await import('mysql2/promise');\n  const options = { ${NAMED}, ssl: { rejectUnauthorized: true } };\n  return mysql.createConnection(options);\n};`,
      [VERSION],
    ],
  ]),
  ...variants("B27 ways to import", [
    [
      "a namespace",
      `import * as sql from 'mysql2/promise';\nexport const db = await sql.createConnection({ ${CLOUD}, ssl: {} });`,
      WEAK,
    ],
    [
      "renamed, with the suffix",
      `import { createPool as open } from 'mysql2/promise.js';\nexport const db = open({ ${NAMED} });`,
      [TLS],
    ],
    [
      "default and named",
      `import driver, { createConnection } from 'mysql2';\nexport const a = createConnection({ ${CLOUD}, ssl: ${GOOD} });\nexport const b = driver.createPool({ ${CLOUD}, ssl: ${BAD} });`,
      WEAK,
    ],
    [
      "import equals",
      `import mysql = require('mysql2');\nexport const db = mysql.createPool({ ${NAMED}, ssl: { rejectUnauthorized: true } });`,
      [VERSION],
    ],
    [
      "an alias",
      `const mysql2 = require('mysql2/promise');\nconst driver = mysql2;\nconst { createPool } = driver;\ncreatePool({ ${NAMED}, ssl: ${BAD} });`,
      WEAK,
    ],
  ]),
] as const;
