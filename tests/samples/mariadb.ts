import { mariadb as reader } from "../../src/dialects/clients/mariadb.js";
import {
  ADDRESS,
  CA,
  CERTIFICATE,
  CREDENTIALS,
  HOST,
  IDENTITY,
  INEFFECTIVE,
  OPTIONS,
  PORT,
  sample,
  TLS,
  VERSION,
  type SampleSet,
} from "./sample.js";

const program = (options: string): string => `import mariadb from 'mariadb';
import fs from 'node:fs';
const connection = await mariadb.createConnection(${options});
await connection.query('select 1');
await connection.end();
`;
const ONCE = "acquireTimeout: 2000, connectionLimit: 1, ";
const pool = (options: string): string => `import * as mariadb from 'mariadb';
const connection = mariadb.createPool(${options});
await connection.query('select 1').finally(() => connection.end());
`;
const cluster = (options: string): string => `import { createPoolCluster } from 'mariadb';
const cluster = createPoolCluster();
cluster.add('one', ${options});
const connection = await cluster.getConnection('one');
await connection.query('select 1');
await cluster.end();
`;
const callback = (options: string): string => `import mariadb from 'mariadb/callback';
const connection = mariadb.createConnection(${options});
await new Promise((done) => connection.connect((error) => (error ? done() : connection.query('select 1', done))));
connection.destroy();
`;
const address = (query: string): string =>
  program(`\`${ADDRESS.replace("mysql:", "mariadb:")}${query}\``);
const ssl = (value: string): string => program(`{ ${OPTIONS}, ssl: ${value} }`);

/** Verdicts: FACTS-js.md 4.1. */
export const mariadb: SampleSet = {
  dialect: "mariadb",
  reader,
  clients: [{ package: "mariadb", folder: "mariadb" }],
  samples: [
    sample("documented", ssl("{ minVersion: 'TLSv1.2', rejectUnauthorized: true }")),
    sample("no ssl key", program(`{ ${OPTIONS} }`), [TLS]),
    sample("ssl: false", ssl("false"), [TLS]),
    sample("ssl: true verifies everything", ssl("true")),
    sample("ssl: {}", ssl("{}"), [CERTIFICATE, VERSION]),
    sample("unverified", ssl("{ minVersion: 'TLSv1.2', rejectUnauthorized: false }"), [
      CERTIFICATE,
    ]),
    sample(
      "old version",
      ssl("{ minVersion: 'TLSv1', ciphers: 'DEFAULT@SECLEVEL=0', rejectUnauthorized: true }"),
      [VERSION],
    ),
    sample(
      "one old version",
      ssl(
        "{ secureProtocol: 'TLSv1_1_method', ciphers: 'DEFAULT@SECLEVEL=0', rejectUnauthorized: true }",
      ),
      [INEFFECTIVE, VERSION],
    ),
    sample(
      "one new version",
      ssl("{ secureProtocol: 'TLSv1_2_method', rejectUnauthorized: true }"),
      [INEFFECTIVE],
    ),
    sample(
      "pinned CA",
      ssl(
        "{ minVersion: 'TLSv1.2', rejectUnauthorized: true, ca: fs.readFileSync('./isrgrootx1.pem') }",
      ),
      [CA],
      [],
      [CA],
    ),
    sample(
      "a check that finds no fault",
      ssl(
        "{ minVersion: 'TLSv1.2', rejectUnauthorized: true, checkServerIdentity: () => undefined }",
      ),
      [IDENTITY],
    ),
    sample("tls instead of ssl", program(`{ ${OPTIONS}, tls: {} }`), [INEFFECTIVE]),
    sample(
      "no port",
      program(
        `{ host: '${HOST}', ${CREDENTIALS}, ssl: { minVersion: 'TLSv1.2', rejectUnauthorized: true } }`,
      ),
      [PORT],
    ),
    sample("address", address(""), [TLS]),
    sample("address, ssl=true", address("?ssl=true")),
    sample("address, JSON is no TLS", address('?ssl={"rejectUnauthorized":true}'), [TLS]),
    sample("address, Prisma's word", address("?sslaccept=strict"), [INEFFECTIVE]),
  ],
  silent: {
    "a host name check of its own":
      "import mariadb from 'mariadb';\nmariadb.createPool({ host: process.env.TIDB_HOST, ssl: { minVersion: 'TLSv1.2', rejectUnauthorized: true, checkServerIdentity: check } });\n",
    "another host":
      "import mariadb from 'mariadb';\nmariadb.createPool({ host: 'db.example.com' });\n",
  },
};

/** Its other calls: FACTS-js.md 2.1, 4.2. */
export const mariadbCalls: SampleSet = {
  dialect: "mariadb, other calls",
  reader,
  clients: [{ package: "mariadb", folder: "mariadb", with: "its other calls", isPatient: true }],
  samples: [
    sample("createPool", pool(`{ ${ONCE}${OPTIONS}, ssl: true }`)),
    sample("createPool, no ssl", pool(`{ ${ONCE}${OPTIONS} }`), [TLS]),
    sample("createPoolCluster().add", cluster(`{ ${ONCE}${OPTIONS}, ssl: true }`)),
    sample("createPoolCluster().add, no ssl", cluster(`{ ${ONCE}${OPTIONS} }`), [TLS]),
    sample("a callback", callback(`{ ${OPTIONS}, ssl: true }`)),
    sample("a callback, no ssl", callback(`{ ${OPTIONS} }`), [TLS]),
  ],
  silent: {},
};
