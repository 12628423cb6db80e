import { typeorm as reader } from "../../src/dialects/clients/typeorm.js";
import { DOCUMENTED, onMysql2, VERIFIED, type Program } from "./postures.js";
import {
  ADDRESS,
  CERTIFICATE,
  HOST,
  IDENTITY,
  INEFFECTIVE,
  sample,
  TLS,
  VERSION,
  type SampleSet,
} from "./sample.js";

const SERVER = `host: '${HOST}', port: 4000, username: '3pTAoNNegb47Uc8.root', password: process.env.TIDB_PASSWORD`;

const run = (options: string, setting = ""): string => `import { DataSource } from 'typeorm';
import fs from 'node:fs';
${setting}const connection = new DataSource(${options});
await connection.initialize();
await connection.destroy();
`;
const object = (more: string): string => run(`{ type: 'mysql', ${more} }`);
const placed: Program = (ssl) => object(ssl === null ? SERVER : `${SERVER}, ssl: ${ssl}`);
const master = (more = ""): string => `replication: { master: { ${SERVER}${more} }, slaves: [] }`;

/** Verdicts: FACTS-js.md 4.2 and 5, column H. */
export const typeorm: SampleSet = {
  dialect: "typeorm",
  reader,
  clients: [
    { package: "typeorm", folder: "typeorm" },
    { package: "typeorm", folder: "typeorm-0.3", with: "mysql, which it prefers" },
  ],
  samples: [
    ...onMysql2(placed),
    sample("type: mariadb", run(`{ type: 'mariadb', ${SERVER}, ssl: ${VERIFIED} }`)),
    sample("extra.ssl", object(`${SERVER}, extra: { ssl: ${VERIFIED} }`)),
    sample(
      "extra.ssl counts, not ssl",
      object(`${SERVER}, ssl: ${VERIFIED}, extra: { ssl: { rejectUnauthorized: false } }`),
      [CERTIFICATE, VERSION],
    ),
    sample(
      "dialectOptions of Sequelize",
      object(`${SERVER}, dialectOptions: { ssl: ${VERIFIED} }`),
      [INEFFECTIVE],
    ),
    sample("address", object(`url: \`${ADDRESS}\``), [TLS]),
    sample("address and ssl", object(`url: \`${ADDRESS}\`, ssl: ${DOCUMENTED}`), [], [IDENTITY]),
    sample("address, JSON", object(`url: \`${ADDRESS}?ssl={"rejectUnauthorized":true}\``), [
      INEFFECTIVE,
    ]),
    sample("replication", object(`${master()}, ssl: ${DOCUMENTED}`), [], [IDENTITY]),
    sample("replication, ssl of a server", object(master(`, ssl: ${VERIFIED}`)), [INEFFECTIVE]),
    sample(
      "options from a function",
      run("options()", `const options = () => ({ type: 'mysql', ${SERVER}, ssl: false });\n`),
      [TLS],
    ),
  ],
  silent: {
    "another database": `import { DataSource } from 'typeorm';\nnew DataSource({ type: 'postgres', host: process.env.TIDB_HOST });\n`,
    "ssl from elsewhere": `import { DataSource } from 'typeorm';\nimport { ssl } from './tls.js';\nnew DataSource({ type: 'mysql', host: process.env.TIDB_HOST, port: 4000, ssl });\n`,
  },
};

const legacy = (options: string): string => `import { createConnection } from 'typeorm';
const connection = await createConnection({ type: 'mysql', ${SERVER}${options} });
await connection.close();
`;

/** What chooses mysql2 where mysql is installed too. */
export const typeorm03: SampleSet = {
  dialect: "typeorm 0.3",
  reader,
  clients: [{ package: "typeorm", folder: "typeorm-0.3", with: "mysql2" }],
  samples: [
    ...onMysql2((ssl) => placed(ssl).replace("type:", "connectorPackage: 'mysql2', type:")),
    sample("createConnection", legacy(`, connectorPackage: 'mysql2', ssl: ${VERIFIED}`)),
    sample("createConnection, no ssl", legacy(", connectorPackage: 'mysql2'"), [TLS]),
  ],
  silent: {},
};
