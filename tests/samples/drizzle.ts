import { drizzle as reader } from "../../src/dialects/clients/drizzle.js";
import { DOCUMENTED, onMysql2, VERIFIED, type Program } from "./postures.js";
import { ADDRESS, IDENTITY, INEFFECTIVE, OPTIONS, sample, TLS, type SampleSet } from "./sample.js";

const run = (args: string): string => `import { drizzle } from 'drizzle-orm/mysql2';
import fs from 'node:fs';
const connection = drizzle(${args});
await connection.execute('select 1');
await connection.$client.end();
`;
const placed: Program = (ssl) =>
  run(`{ connection: { ${OPTIONS}${ssl === null ? "" : `, ssl: ${ssl}`} } }`);

/** Verdicts: FACTS-js.md 4.2 and 5, column A. */
export const drizzle: SampleSet = {
  dialect: "drizzle",
  reader,
  clients: [{ package: "drizzle-orm", folder: "drizzle-orm" }],
  samples: [
    ...onMysql2(placed),
    sample("address", run(`\`${ADDRESS}\``), [TLS]),
    sample(
      "address, documented",
      run(`\`${ADDRESS}?ssl={"minVersion":"TLSv1.2","rejectUnauthorized":true}\``),
      [],
      [IDENTITY],
    ),
    sample("address, ssl in a second argument", run(`\`${ADDRESS}\`, { ssl: ${VERIFIED} }`), [
      INEFFECTIVE,
    ]),
    sample(
      "address as the connection, ssl beside it",
      run(`{ connection: \`${ADDRESS}\`, ssl: ${VERIFIED} }`),
      [INEFFECTIVE],
    ),
    sample("address, Prisma's word", run(`\`${ADDRESS}?sslaccept=strict\``), [INEFFECTIVE]),
    sample(
      "address in options",
      run(`{ connection: { uri: \`${ADDRESS}\`, ssl: ${DOCUMENTED} } }`),
      [],
      [IDENTITY],
    ),
    sample("ssl at the top", run(`{ connection: { ${OPTIONS} }, ssl: ${VERIFIED} }`), [
      INEFFECTIVE,
    ]),
  ],
  silent: {
    "a pool of somebody else": `import { drizzle } from 'drizzle-orm/mysql2';\nimport { pool } from './tidb.js';\ndrizzle({ client: pool });\n`,
  },
};
