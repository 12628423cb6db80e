import { strapi as reader } from "../../src/dialects/clients/strapi.js";
import { DOCUMENTED, onMysql2, withSsl } from "./postures.js";
import { INEFFECTIVE, OPTIONS, sample, type SampleSet } from "./sample.js";

/** What Strapi's core does with `config/database`, and its own package for databases with that. */
const connect = (file: string): string => `import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Database } from '@strapi/database';
const { default: config } = await import(pathToFileURL(resolve('${file}')).href);
const { connection } = typeof config === 'function' ? config({ env: (name) => process.env[name] }) : config;
const database = new Database({ connection, settings: { migrations: { dir: '.' } } });
await database.connection.raw('select 1').finally(() => database.destroy());
`;

/** Its client `mysql` is mysql2. FACTS-js.md 2.2, 4.2. */
export const strapi: SampleSet = {
  dialect: "strapi",
  reader,
  clients: [{ package: "@strapi/database", folder: "@strapi/database", starts: connect }],
  samples: [
    ...onMysql2(
      withSsl(
        (connection) =>
          `export default ({ env }) => ({ connection: { client: 'mysql', connection: ${connection} } });\n`,
      ),
    ),
    sample(
      "ssl beside the connection",
      `export default { connection: { client: 'mysql', connection: { ${OPTIONS} }, ssl: ${DOCUMENTED} } };\n`,
      [INEFFECTIVE],
    ),
  ],
  silent: {},
};
