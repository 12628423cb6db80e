import { mariadb } from "../../src/dialects/clients/mariadb.js";
import { mysql } from "../../src/dialects/clients/mysql.js";
import { mysql2 } from "../../src/dialects/clients/mysql2.js";
import { IDENTITY, OPTIONS, type SampleSet } from "./sample.js";
import { column } from "./table.js";

/**
 * Each value that was measured with the three drivers, in the words of FACTS-js.md 4.1: mysql2, mysql, mariadb. Why there is none
 * of some stands in `measured/drivers.ts`.
 */
const VALUES = `
no ssl key | tls | tls | tls
ssl: undefined | tls | tls | tls
ssl: null | tls | tls | tls
ssl: false | tls | tls | tls
ssl: true | useless | certificate | ok
ssl: 'true' | useless | useless | ok
ssl: 1 | useless | certificate | useless
ssl: 'Amazon RDS' | useless | useless | ok
ssl: Object.freeze({ rejectUnauthorized: true }) | - | ok + identity | -
ssl: { ca: <PEM of the test CA> } | ca!, certificate, version + identity | ca!, certificate + identity | ca!, certificate, version
ssl: {} | certificate, version + identity | certificate + identity | certificate, version
ssl: { rejectUnauthorized: true } | version + identity | ok + identity | version
ssl: { rejectUnauthorized: 0 } | useless, version + identity | useless + identity | version
ssl: { rejectUnauthorized: 'false' } | useless, version + identity | useless + identity | version
ssl: { rejectUnauthorized: undefined } | certificate, version + identity | certificate + identity | certificate, version
ssl: { rejectUnauthorized: false } | certificate, version | certificate | certificate, version
ssl: { verifyIdentity: true, rejectUnauthorized: false } | certificate, version | certificate, useless | certificate, version
ssl: { minVersion: 'TLSv1.2', rejectUnauthorized: true } | ok + identity | useless + identity | ok
ssl: { minVersion: 'TLSv1.2', rejectUnauthorized: true, verifyIdentity: true } | ok | useless + identity | ok
ssl: { verifyIdentity: true } | certificate, version | certificate, useless + identity | certificate, version
ssl: { checkServerIdentity: () => undefined } | certificate, useless, version + identity | certificate, useless + identity | certificate, identity, version
ssl: { checkServerIdentity: () => new Error('lab') } | certificate, useless, version + identity | certificate, useless + identity | -
ssl: { checkServerIdentity: tls.checkServerIdentity } | certificate, useless!, version + identity | certificate, useless! + identity | certificate, version
ssl: { servername: 'db.other.example' } | certificate, useless, version + identity | certificate, useless + identity | -
ssl: { servername: 'db.other.example', verifyIdentity: true } | certificate, useless, version | certificate, useless + identity | -
ssl: { cert, key } | certificate, client!, version + identity | certificate, client! + identity | certificate, client!, version
ssl: { pfx } | certificate, useless!, version + identity | certificate, useless! + identity | -
ssl: { minVersion: 'TLSv1' } | certificate, version + identity | certificate, useless + identity | certificate, version
ssl: { minVersion: 'TLSv1.1' } | certificate, version + identity | certificate, useless + identity | certificate, version
ssl: { minVersion: 'TLSv1.3' } | certificate + identity | certificate, useless + identity | certificate
ssl: { minVersion: 'TLSv1', ciphers: 'DEFAULT@SECLEVEL=0' } | certificate, version + identity | certificate, useless + identity | certificate, version
ssl: { ciphers: 'DEFAULT@SECLEVEL=0' } | certificate, version + identity | certificate + identity | certificate, version
ssl: { maxVersion: 'TLSv1.1', minVersion: 'TLSv1', ciphers: 'DEFAULT@SECLEVEL=0' } | certificate, version + identity | certificate, useless + identity | certificate, version
ssl: { maxVersion: 'TLSv1.2' } | certificate, version + identity | certificate, useless + identity | certificate, version
ssl: { secureProtocol: 'TLSv1_method' } | certificate, useless, version + identity | certificate, useless + identity | certificate, useless, version
ssl: { secureProtocol: 'TLSv1_method', ciphers: 'DEFAULT@SECLEVEL=0' } | certificate, useless, version + identity | certificate, useless + identity | certificate, useless, version
ssl: { secureProtocol: 'TLSv1_2_method' } | certificate, useless, version + identity | certificate, useless + identity | certificate, useless
ssl: { requestCert: false } | certificate, useless, version + identity | certificate + identity | certificate, version
ssl: { ca: null } | certificate, version + identity | certificate + identity | certificate, version
ssl: { ca: undefined } | certificate, version + identity | certificate + identity | certificate, version
ssl: { ca: '' } | certificate, version + identity | certificate + identity | certificate, version
ssl: { minVersion: 'TLSv1.2', ca: undefined } | certificate + identity | certificate, useless + identity | certificate
ssl: { require: true } | certificate, useless, version + identity | certificate, useless + identity | certificate, useless, version
`;

/** What the facts shorten. */
const CODE: Readonly<Record<string, string>> = {
  "no ssl key": "",
  "ssl: { ca: <PEM of the test CA> }": ", ssl: { ca: fs.readFileSync('./isrgrootx1.pem') }",
  "ssl: { cert, key }":
    ", ssl: { cert: fs.readFileSync('./client.pem'), key: fs.readFileSync('./client.key') }",
  "ssl: { pfx }": ", ssl: { pfx: fs.readFileSync('./client.p12') }",
};
const program =
  (driver: string, run: string) =>
  (name: string): string => `import fs from 'node:fs';
import tls from 'node:tls';
import driver from '${driver}';
const connection = await driver.createConnection({ ${OPTIONS}${CODE[name] ?? `, ${name}`} });
${run}
`;
const ASKS = "await connection.query('select 1');\nawait connection.end();";
const CALLS =
  "await new Promise((done) => connection.query('select 1', done));\nconnection.destroy();";

const values = "each value that was measured";
export const mysql2Values: SampleSet = {
  dialect: `mysql2, ${values}`,
  reader: mysql2,
  clients: [{ package: "mysql2", folder: "mysql2", with: values }],
  samples: column(VALUES, 0, program("mysql2/promise", ASKS)),
  isFurther: true,
  silent: {},
};
export const mysqlValues: SampleSet = {
  dialect: `mysql, ${values}`,
  reader: mysql,
  clients: [{ package: "mysql", folder: "mysql", with: values }],
  hole: "mysql never checks the host name. Use mysql2.",
  samples: column(VALUES, 1, program("mysql", CALLS), [IDENTITY]),
  isFurther: true,
  silent: {},
};
export const mariadbValues: SampleSet = {
  dialect: `mariadb, ${values}`,
  reader: mariadb,
  clients: [{ package: "mariadb", folder: "mariadb", with: values }],
  samples: column(VALUES, 2, program("mariadb", ASKS)),
  isFurther: true,
  silent: {},
};
