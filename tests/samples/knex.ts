import { knex as reader } from "../../src/dialects/clients/knex.js";
import { DOCUMENTED, onMariadb, onMysql, onMysql2, VERIFIED, type Program } from "./postures.js";
import {
  ADDRESS,
  CERTIFICATE,
  IDENTITY,
  INEFFECTIVE,
  OPTIONS,
  sample,
  TLS,
  VERSION,
  type SampleSet,
} from "./sample.js";

const run = (options: string, setting = ""): string => `import knex from 'knex';
import fs from 'node:fs';
${setting}const connection = knex(${options});
await connection.raw('select 1');
await connection.destroy();
`;
const client = (name: string, connection: string, more = ""): string =>
  run(`{ client: '${name}', connection: ${connection}${more} }`);
const placed =
  (name: string): Program =>
  (ssl) =>
    client(name, ssl === null ? `{ ${OPTIONS} }` : `{ ${OPTIONS}, ssl: ${ssl} }`);

/** Verdicts: FACTS-js.md 4.2 and 5, column A. */
export const knex: SampleSet = {
  dialect: "knex",
  reader,
  clients: [{ package: "knex", folder: "knex", with: "mysql2" }],
  samples: [
    ...onMysql2(placed("mysql2")),
    sample("ssl at the top", client("mysql2", `{ ${OPTIONS} }`, `, ssl: ${VERIFIED}`), [
      INEFFECTIVE,
    ]),
    sample("address alone", client("mysql2", `\`${ADDRESS}\``), [TLS]),
    sample(
      "address, documented",
      client("mysql2", `\`${ADDRESS}?ssl={"minVersion":"TLSv1.2","rejectUnauthorized":true}\``),
      [],
      [IDENTITY],
    ),
    sample(
      "address, unverified",
      client("mysql2", `\`${ADDRESS}?ssl={"rejectUnauthorized":false}\``),
      [CERTIFICATE, VERSION],
    ),
    sample("address, Prisma's word", client("mysql2", `\`${ADDRESS}?sslaccept=strict\``), [
      INEFFECTIVE,
    ]),
    sample("address in options", client("mysql2", `{ uri: \`${ADDRESS}\`, ssl: ${VERIFIED} }`)),
    sample(
      "connection from a function",
      client("mysql2", `async () => ({ ${OPTIONS}, ssl: ${DOCUMENTED} })`),
      [],
      [IDENTITY],
    ),
    sample("connection from a function, no ssl", client("mysql2", `() => ({ ${OPTIONS} })`), [TLS]),
    sample(
      "options from a function",
      run(
        "options()",
        `function options() {\n  return { client: 'mysql2', connection: { ${OPTIONS} }, ssl: {} };\n}\n`,
      ),
      [INEFFECTIVE],
    ),
  ],
  silent: {
    "another database": `import knex from 'knex';\nknex({ client: 'pg', connection: { host: process.env.TIDB_HOST } });\n`,
    "ssl from elsewhere": `import knex from 'knex';\nimport { ssl } from './tls.js';\nknex({ client: 'mysql2', connection: { host: process.env.TIDB_HOST, port: 4000, ssl } });\n`,
    "an address whose parameters stay strings": `import knex from 'knex';\nknex({ client: 'mysql2', connection: 'mysql2://${OPTIONS.slice(7, 47)}/test' });\n`,
  },
};

export const knexOnMysql: SampleSet = {
  dialect: "knex with mysql",
  reader,
  clients: [{ package: "knex", folder: "knex", with: "mysql" }],
  hole: "mysql never checks the host name. Use the client `mysql2`.",
  samples: [
    ...onMysql(placed("mysql")),
    sample("an address alone is mysql's", run(`\`${ADDRESS}\``), [TLS], [], [IDENTITY]),
    sample(
      "an address alone, ssl=true verifies nothing",
      run(`\`${ADDRESS}?ssl=true\``),
      [CERTIFICATE],
      [],
      [IDENTITY],
    ),
  ],
  silent: {},
};

export const knexOnMariadb: SampleSet = {
  dialect: "knex with mariadb",
  reader,
  clients: [{ package: "knex", folder: "knex", with: "mariadb" }],
  samples: onMariadb(placed("mariadb")),
  silent: {},
};

const model = (ssl: string | null): string => `import { Model } from 'objection';
import knex from 'knex';
import fs from 'node:fs';
class Row extends Model { static tableName = 'rows'; }
const connection = knex({ client: 'mysql2', connection: { ${OPTIONS}${ssl === null ? "" : `, ssl: ${ssl}`} } });
Row.knex(connection);
await Row.query();
await connection.destroy();
`;

export const objection: SampleSet = {
  dialect: "objection",
  reader,
  clients: [{ package: "knex", folder: "knex", others: ["objection"], with: "objection" }],
  samples: onMysql2(model),
  silent: {},
};

const shelf = (ssl: string | null): string => `import bookshelf from 'bookshelf';
import knex from 'knex';
import fs from 'node:fs';
const connection = knex({ client: 'mysql2', connection: { ${OPTIONS}${ssl === null ? "" : `, ssl: ${ssl}`} } });
const Row = bookshelf(connection).model('Row', { tableName: 'rows' });
await Row.fetchAll();
await connection.destroy();
`;

/** It asks for a Knex of long ago, and works on today's. FACTS-js.md 4.2. */
export const bookshelf: SampleSet = {
  dialect: "bookshelf",
  reader,
  clients: [{ package: "knex", folder: "knex", others: ["bookshelf"], with: "bookshelf" }],
  samples: onMysql2(shelf),
  silent: {},
};
