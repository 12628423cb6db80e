import { HOST } from "../../tests/samples/sample.js";

export interface Counted {
  readonly name: string;
  readonly code: string;
}

const SECURE = "{ minVersion: 'TLSv1.2', rejectUnauthorized: true }";

/** A call with options, a text of another client, and a command that is repaired. */
export const PROGRAMS: readonly Counted[] = [
  {
    name: "createPool with plain options",
    code: `import mysql from 'mysql2';\nmysql.createPool({ host: '${HOST}', port: 4000, user: process.env.TIDB_USER, password: process.env.TIDB_PASSWORD, ssl: ${SECURE} });\n`,
  },
  {
    name: "a JDBC URL in a template",
    code: `export const url = \`jdbc:mysql://${HOST}:4000/test?user=\${process.env.TIDB_USER}&sslMode=VERIFY_IDENTITY&tlsVersions=TLSv1.2,TLSv1.3\`;\n`,
  },
  {
    name: "a command",
    code: `import { exec } from 'node:child_process';\nexec("mysql --host ${HOST} --port 4000 -u root -psecret -D test");\n`,
  },
];
