import { sequelize as reader } from "../../src/dialects/clients/sequelize.js";
import { DOCUMENTED, onMariadb, onMysql2, VERIFIED, type Program } from "./postures.js";
import { ADDRESS, HOST, IDENTITY, INEFFECTIVE, sample, TLS, type SampleSet } from "./sample.js";

const CREDENTIALS = "username: '3pTAoNNegb47Uc8.root', password: process.env.TIDB_PASSWORD";
const SERVER = `host: '${HOST}', port: 4000`;

const run = (
  args: string,
  query = "await connection.authenticate();",
  setting = "",
): string => `import { Sequelize } from 'sequelize';
import fs from 'node:fs';
${setting}const connection = new Sequelize(${args});
${query}
await connection.close();
`;
const options = (dialect: string, more: string): string =>
  run(`{ dialect: '${dialect}', ${SERVER}, ${CREDENTIALS}${more} }`);
const mysql = (more: string): string => options("mysql", `, ${more}`);
const replicated = (more: string): string =>
  run(`{ dialect: 'mysql', ${more} }`, "await connection.query('select 1', { useMaster: true });");
const placed =
  (dialect: string): Program =>
  (ssl) =>
    options(dialect, ssl === null ? "" : `, dialectOptions: { ssl: ${ssl} }`);

/** Verdicts: FACTS-js.md 4.2 and 5, column E. */
export const sequelize: SampleSet = {
  dialect: "sequelize",
  reader,
  clients: [{ package: "sequelize", folder: "sequelize" }],
  samples: [
    ...onMysql2(placed("mysql")),
    sample("dialectOptions without ssl", mysql("dialectOptions: { charset: 'utf8mb4' }"), [TLS]),
    sample("ssl at the top", mysql(`ssl: ${VERIFIED}`), [INEFFECTIVE]),
    sample("ssl: true at the top", mysql("ssl: true"), [INEFFECTIVE]),
    sample(
      "TLS options without ssl around them",
      mysql("dialectOptions: { rejectUnauthorized: true }"),
      [INEFFECTIVE],
    ),
    sample(
      "name, user, password, options",
      run(
        `'test', '3pTAoNNegb47Uc8.root', process.env.TIDB_PASSWORD, { dialect: 'mysql', ${SERVER} }`,
      ),
      [TLS],
    ),
    sample(
      "name, user, password, options, documented",
      run(
        `'test', '3pTAoNNegb47Uc8.root', process.env.TIDB_PASSWORD, { dialect: 'mysql', ${SERVER}, dialectOptions: { ssl: ${DOCUMENTED} } }`,
      ),
      [],
      [IDENTITY],
    ),
    sample("address alone", run(`\`${ADDRESS}\``), [TLS]),
    sample(
      "address and options",
      run(`\`${ADDRESS}\`, { dialectOptions: { ssl: ${DOCUMENTED} } }`),
      [],
      [IDENTITY],
    ),
    sample("address, JSON", run(`\`${ADDRESS}?ssl={"rejectUnauthorized":true}\``), [INEFFECTIVE]),
    sample("address, Prisma's word", run(`\`${ADDRESS}?sslaccept=strict\`, { logging: false }`), [
      INEFFECTIVE,
    ]),
    sample(
      "replication over common options",
      replicated(
        `dialectOptions: { ssl: ${VERIFIED} }, replication: { write: { ${SERVER}, ${CREDENTIALS} }, read: [] }`,
      ),
    ),
    sample(
      "replication, ssl of a server",
      replicated(
        `replication: { write: { ${SERVER}, ${CREDENTIALS}, ssl: ${VERIFIED} }, read: [] }`,
      ),
      [INEFFECTIVE],
    ),
    sample(
      "replication, dialectOptions of a server",
      replicated(
        `replication: { write: { ${SERVER}, ${CREDENTIALS}, dialectOptions: { ssl: ${VERIFIED} } }, read: [] }`,
      ),
    ),
    sample(
      "options from a function",
      run(
        "options()",
        undefined,
        `const options = () => ({ dialect: 'mysql', ${SERVER}, ${CREDENTIALS}, ssl: true });\n`,
      ),
      [INEFFECTIVE],
    ),
  ],
  silent: {
    "another database": `import { Sequelize } from 'sequelize';\nnew Sequelize({ dialect: 'postgres', host: process.env.TIDB_HOST });\n`,
    "ssl from elsewhere": `import { Sequelize } from 'sequelize';\nimport { dialectOptions } from './tls.js';\nnew Sequelize({ dialect: 'mysql', host: process.env.TIDB_HOST, port: 4000, dialectOptions });\n`,
  },
};

export const sequelizeOnMariadb: SampleSet = {
  dialect: "sequelize with mariadb",
  reader,
  clients: [{ package: "sequelize", folder: "sequelize", with: "mariadb" }],
  samples: [
    ...onMariadb(placed("mariadb")),
    sample("ssl at the top", options("mariadb", `, ssl: ${DOCUMENTED}`), [INEFFECTIVE]),
    sample(
      "address, any ssl is the whole check",
      run(`\`${ADDRESS.replace("mysql:", "mariadb:")}?ssl=true\``),
    ),
  ],
  silent: {},
};

const typed: Program = (ssl) =>
  placed("mysql")(ssl).replace("from 'sequelize'", "from 'sequelize-typescript'");

export const sequelizeTypescript: SampleSet = {
  dialect: "sequelize-typescript",
  reader,
  clients: [{ package: "sequelize-typescript", folder: "sequelize-typescript" }],
  samples: [
    ...onMysql2(typed),
    sample("ssl at the top", typed(null).replace(" });", `, ssl: ${VERIFIED} });`), [INEFFECTIVE]),
  ],
  silent: {},
};
