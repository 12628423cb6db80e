import { mysql2 as reader } from "../../src/dialects/clients/mysql2.js";
import { DOCUMENTED, VERIFIED } from "./postures.js";
import {
  ADDRESS,
  CERTIFICATE,
  HOST,
  IDENTITY,
  INEFFECTIVE,
  OPTIONS,
  sample,
  TLS,
  VERSION,
  type SampleSet,
} from "./sample.js";

const ssl = (value: string): string => `{ ${OPTIONS}, ssl: ${value} }`;
const promised = (lines: string): string => `import mysql from 'mysql2/promise';\n${lines}`;

const pool = (args: string): string =>
  promised(
    `const connection = mysql.createPool(${args});\nawait connection.query('select 1');\nawait connection.end();\n`,
  );
const cluster = (options: string): string =>
  promised(`const cluster = mysql.createPoolCluster();
cluster.add('one', ${options});
const connection = await cluster.getConnection('one');
await connection.query('select 1');
connection.destroy();
`);
const callback = (call: string, options: string): string => `import { ${call} } from 'mysql2';
const connection = ${call}(${options});
await new Promise((done) => connection.query('select 1', done));
connection.destroy();
`;
const getter = (call: string, options: string): string => `import mysql from 'mysql2';
const connection = await mysql.${call}(${options});
await connection.query('select 1');
await connection.end();
`;
const kysely = (value: string): string => `import { Kysely, MysqlDialect, sql } from 'kysely';
import { createPool } from 'mysql2';
const connection = new Kysely({ dialect: new MysqlDialect({ pool: ${value} }) });
await sql\`select 1\`.execute(connection);
await connection.destroy();
`;
const drizzle = (
  args: string,
  options: string,
): string => `import { drizzle } from 'drizzle-orm/mysql2';
import mysql from 'mysql2/promise';
const pool = mysql.createPool(${options});
const connection = drizzle(${args});
await connection.execute('select 1');
await pool.end();
`;
const knex = (options: string): string => `import knex from 'knex';
import mysql from 'mysql2';
const connection = knex({ client: 'mysql2', connectionPool: mysql.createPool(${options}) });
await connection.raw('select 1');
await connection.destroy();
`;
const session = (options: string): string => `import { EventEmitter } from 'node:events';
import mysqlStore from 'express-mysql-session';
import mysql from 'mysql2/promise';
const Store = mysqlStore({ Store: EventEmitter });
const connection = new Store({ createDatabaseTable: false, clearExpired: false }, mysql.createPool(${options}));
await connection.length();
await connection.close();
`;

/** mysql2's other calls, and the clients that are handed a pool of mysql2. Verdicts: FACTS-js.md 4.1 and 4.2. */
export const pools: SampleSet = {
  dialect: "mysql2, handed over",
  reader,
  clients: [
    {
      package: "mysql2",
      folder: "mysql2",
      others: ["kysely", "drizzle-orm", "knex", "express-mysql-session"],
      with: "pools, Kysely, Drizzle, Knex, express-mysql-session",
    },
  ],
  samples: [
    sample("createPool", pool(ssl(DOCUMENTED)), [], [IDENTITY]),
    sample(
      "createPool of an address, ssl in a second argument",
      pool(`\`${ADDRESS}\`, { ssl: ${VERIFIED} }`),
      [INEFFECTIVE],
    ),
    sample("createPoolCluster().add", cluster(ssl("{ rejectUnauthorized: false }")), [
      CERTIFICATE,
      VERSION,
    ]),
    sample("createPoolCluster().add, documented", cluster(ssl(DOCUMENTED)), [], [IDENTITY]),
    sample("createConnection with a callback", callback("createConnection", ssl(VERIFIED))),
    sample("createConnectionPromise", getter("createConnectionPromise", ssl(VERIFIED))),
    sample("createPoolPromise", getter("createPoolPromise", `{ ${OPTIONS} }`), [TLS]),
    sample("connect", callback("connect", `{ ${OPTIONS} }`), [TLS]),
    sample("Kysely", kysely(`createPool(${ssl(DOCUMENTED)})`), [], [IDENTITY]),
    sample(
      "Kysely, a function that gives the pool",
      kysely(`async () => createPool({ ${OPTIONS} })`),
      [TLS],
    ),
    sample(
      "Kysely, ssl: {}",
      kysely(`createPool(${ssl("{}")})`),
      [CERTIFICATE, VERSION],
      [IDENTITY],
    ),
    sample("Drizzle's client", drizzle("{ client: pool }", ssl(VERIFIED))),
    sample("a pool for Drizzle", drizzle("pool", `{ ${OPTIONS} }`), [TLS]),
    sample("Knex's connectionPool", knex(ssl(VERIFIED))),
    sample("Knex's connectionPool, no ssl", knex(`{ ${OPTIONS} }`), [TLS]),
    sample("a store's own pool", session(ssl(VERIFIED))),
    sample("a store's own pool, no ssl", session(`{ ${OPTIONS} }`), [TLS]),
  ],
  silent: {
    "a pool of another server": `import { createPool } from 'mysql2';\ncreatePool({ host: 'not-${HOST}.example.com' });\n`,
  },
};
