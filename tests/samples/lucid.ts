import { lucid as reader } from "../../src/dialects/clients/lucid.js";
import { DOCUMENTED, onMysql2, withSsl } from "./postures.js";
import {
  CERTIFICATE,
  CREDENTIALS,
  HOST,
  IDENTITY,
  INEFFECTIVE,
  OPTIONS,
  sample,
  TLS,
  VERSION,
  type SampleSet,
} from "./sample.js";

const replicated = (
  shared: string,
  own: string,
): string => `import { defineConfig } from '@adonisjs/lucid';
export default defineConfig({ connection: 'mysql', connections: { mysql: {
  client: 'mysql2',
  connection: { ${CREDENTIALS}, port: 4000${shared} },
  replicas: { read: { connection: [] }, write: { connection: { host: '${HOST}'${own} } } },
} } });
`;

/** What the framework does with the file that it calls its configuration of the database. */
const connect = (file: string): string => `import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Database } from '@adonisjs/lucid/database';
const { default: config } = await import(pathToFileURL(resolve('${file}')).href);
const silent = () => undefined;
const logger = { trace: silent, debug: silent, info: silent, warn: silent, error: silent, fatal: silent };
const database = new Database(config, logger, { emit: silent, hasListeners: () => false });
const [[name, { replicas }]] = Object.entries(config.connections);
// Samples leave out where it reads, which it wants to know before it writes.
replicas?.read.connection.push({});
await database.connection(name, { mode: 'write' }).rawQuery('select 1').finally(() => database.manager.closeAll());
`;

/** FACTS-js.md 2.2, 4.2. */
export const lucid: SampleSet = {
  dialect: "lucid",
  reader,
  clients: [{ package: "@adonisjs/lucid", folder: "@adonisjs/lucid", starts: connect }],
  samples: [
    ...onMysql2(
      withSsl(
        (connection) => `import { defineConfig } from '@adonisjs/lucid';
export default defineConfig({ connection: 'mysql', connections: { mysql: { client: 'mysql2', connection: ${connection} } } });
`,
      ),
    ),
    sample(
      "ssl beside the connection",
      `import { defineConfig } from '@adonisjs/lucid';\nexport default defineConfig({ connection: 'mysql', connections: { mysql: { client: 'mysql2', connection: { ${OPTIONS} }, ssl: ${DOCUMENTED} } } });\n`,
      [INEFFECTIVE],
    ),
    sample("a replica over the connection", replicated(`, ssl: ${DOCUMENTED}`, ""), [], [IDENTITY]),
    sample(
      "a replica with its own options",
      replicated("", `, ssl: ${DOCUMENTED}`),
      [],
      [IDENTITY],
    ),
    sample(
      "a replica's own options count",
      replicated(`, ssl: ${DOCUMENTED}`, ", ssl: { rejectUnauthorized: false }"),
      [CERTIFICATE, VERSION],
    ),
    sample("a replica without TLS", replicated("", ""), [TLS]),
  ],
  silent: {},
};
