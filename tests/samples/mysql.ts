import { mysql as reader } from "../../src/dialects/clients/mysql.js";
import {
  ADDRESS,
  CA,
  CERTIFICATE,
  HOST,
  CREDENTIALS,
  IDENTITY,
  INEFFECTIVE,
  OPTIONS,
  PORT,
  sample,
  TLS,
  type SampleSet,
} from "./sample.js";

const program = (options: string): string => `import mysql from 'mysql';
import fs from 'node:fs';
const connection = mysql.createConnection(${options});
await new Promise((done) => connection.query('select 1', done));
connection.destroy();
`;
const pool = (options: string): string => `import { createPool } from 'mysql';
const connection = createPool(${options});
await new Promise((done) => connection.query('select 1', done));
connection.end();
`;
const cluster = (options: string): string => `import { createPoolCluster } from 'mysql';
const cluster = createPoolCluster();
cluster.add('one', ${options});
await new Promise((done) => cluster.of('one').query('select 1', done));
cluster.end();
`;
const ssl = (value: string): string => program(`{ ${OPTIONS}, ssl: ${value} }`);

/** Verdicts: FACTS-js.md 4.1 and 5, column B. */
export const mysql: SampleSet = {
  dialect: "mysql",
  reader,
  clients: [{ package: "mysql", folder: "mysql" }],
  hole: "mysql never checks the host name: a valid certificate of any other host is accepted. Use mysql2.",
  samples: [
    sample(
      "documented, as far as it is read",
      ssl("{ rejectUnauthorized: true }"),
      [],
      [IDENTITY],
      [IDENTITY],
    ),
    sample("no ssl key", program(`{ ${OPTIONS} }`), [TLS], [], [IDENTITY]),
    sample("ssl: false", ssl("false"), [TLS], [], [IDENTITY]),
    sample("ssl: true verifies nothing", ssl("true"), [CERTIFICATE], [], [IDENTITY]),
    sample("ssl: {}", ssl("{}"), [CERTIFICATE], [IDENTITY], [IDENTITY]),
    sample("ssl: 'true'", ssl("'true'"), [INEFFECTIVE], [], [IDENTITY]),
    sample("ssl: 'Amazon RDS'", ssl("'Amazon RDS'"), [INEFFECTIVE], [], [IDENTITY]),
    sample("unverified", ssl("{ rejectUnauthorized: false }"), [CERTIFICATE], [], [IDENTITY]),
    sample(
      "verifyIdentity does nothing",
      ssl("{ rejectUnauthorized: true, verifyIdentity: true }"),
      [INEFFECTIVE],
      [IDENTITY],
      [IDENTITY],
    ),
    sample(
      "minVersion does nothing",
      ssl("{ minVersion: 'TLSv1', rejectUnauthorized: true }"),
      [INEFFECTIVE],
      [IDENTITY],
      [IDENTITY],
    ),
    sample(
      "checkServerIdentity does nothing",
      ssl("{ rejectUnauthorized: true, checkServerIdentity: () => undefined }"),
      [INEFFECTIVE],
      [IDENTITY],
      [IDENTITY],
    ),
    sample(
      "pinned CA",
      ssl("{ rejectUnauthorized: true, ca: fs.readFileSync('./isrgrootx1.pem') }"),
      [CA],
      [IDENTITY],
      [CA, IDENTITY],
    ),
    sample("tls instead of ssl", program(`{ ${OPTIONS}, tls: {} }`), [INEFFECTIVE], [], [IDENTITY]),
    sample(
      "no port",
      program(`{ host: '${HOST}', ${CREDENTIALS}, ssl: { rejectUnauthorized: true } }`),
      [PORT],
      [IDENTITY],
      [IDENTITY],
    ),
    sample("address without parameters", program(`\`${ADDRESS}\``), [TLS], [], [IDENTITY]),
    sample(
      "address, documented",
      program(`\`${ADDRESS}?ssl={"rejectUnauthorized":true}\``),
      [],
      [IDENTITY],
      [IDENTITY],
    ),
    sample(
      "address, ssl=true verifies nothing",
      program(`\`${ADDRESS}?ssl=true\``),
      [CERTIFICATE],
      [],
      [IDENTITY],
    ),
    sample(
      "address, Prisma's word",
      program(`\`${ADDRESS}?sslaccept=strict\``),
      [INEFFECTIVE],
      [],
      [IDENTITY],
    ),
  ],
  silent: {
    "another host":
      "import mysql from 'mysql';\nmysql.createPool({ host: 'db.example.com', ssl: true });\n",
    "ssl from elsewhere":
      "import mysql from 'mysql';\nimport { ssl } from './tls.js';\nmysql.createPool({ host: process.env.TIDB_HOST, ssl });\n",
  },
};

/** Its other calls: FACTS-js.md 2.1, 4.2. */
export const mysqlCalls: SampleSet = {
  dialect: "mysql, other calls",
  reader,
  clients: [{ package: "mysql", folder: "mysql", with: "its other calls" }],
  hole: "mysql never checks the host name. Use mysql2.",
  samples: [
    sample(
      "createPool",
      pool(`{ ${OPTIONS}, ssl: { rejectUnauthorized: true } }`),
      [],
      [IDENTITY],
      [IDENTITY],
    ),
    sample(
      "createPool, ssl: true",
      pool(`{ ${OPTIONS}, ssl: true }`),
      [CERTIFICATE],
      [],
      [IDENTITY],
    ),
    sample(
      "createPoolCluster().add",
      cluster(`{ ${OPTIONS}, ssl: { rejectUnauthorized: true } }`),
      [],
      [IDENTITY],
      [IDENTITY],
    ),
    sample("createPoolCluster().add, no ssl", cluster(`{ ${OPTIONS} }`), [TLS], [], [IDENTITY]),
  ],
  silent: {},
};
