import { bun as bunReader } from "../../src/dialects/clients/bun.js";
import { lucid as lucidReader } from "../../src/dialects/clients/lucid.js";
import { prisma as prismaReader } from "../../src/dialects/clients/prisma.js";
import { strapi as strapiReader } from "../../src/dialects/clients/strapi.js";
import { tidbCloudServerless } from "../../src/dialects/clients/tidbcloud-serverless.js";
import { DOCUMENTED, onMysql2, type Program } from "./postures.js";
import {
  ADDRESS,
  CA,
  CERTIFICATE,
  CREDENTIALS,
  HOST,
  IDENTITY,
  INEFFECTIVE,
  OPTIONS,
  PASSWORD,
  sample,
  TLS,
  VERSION,
  type SampleSet,
} from "./sample.js";

const withSsl =
  (program: (options: string) => string): Program =>
  (ssl) =>
    `import fs from 'node:fs';\n${program(`{ ${OPTIONS}${ssl === null ? "" : `, ssl: ${ssl}`} }`)}`;

const replicated = (shared: string, own: string): string => `import { defineConfig } from '@adonisjs/lucid';
export default defineConfig({ connections: { mysql: {
  client: 'mysql2',
  connection: { ${CREDENTIALS}, port: 4000${shared} },
  replicas: { read: { connection: [] }, write: { connection: { host: '${HOST}'${own} } } },
} } });
`;

export const lucid: SampleSet = {
  dialect: "lucid",
  reader: lucidReader,
  clients: [],
  rests: "mysql2, which it uses",
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
      `import { defineConfig } from '@adonisjs/lucid';\nexport default defineConfig({ connections: { mysql: { client: 'mysql2', connection: { ${OPTIONS} }, ssl: ${DOCUMENTED} } } });\n`,
      [INEFFECTIVE],
    ),
    sample("a replica over the connection", replicated(`, ssl: ${DOCUMENTED}`, ""), [], [IDENTITY]),
    sample("a replica with its own options", replicated("", `, ssl: ${DOCUMENTED}`), [], [IDENTITY]),
    sample("a replica's own options count", replicated(`, ssl: ${DOCUMENTED}`, ", ssl: { rejectUnauthorized: false }"), [
      CERTIFICATE,
      VERSION,
    ]),
    sample("a replica without TLS", replicated("", ""), [TLS]),
  ],
  silent: {},
};

export const strapi: SampleSet = {
  dialect: "strapi",
  reader: strapiReader,
  clients: [],
  rests: "mysql2, which it uses",
  samples: [
    ...onMysql2(withSsl((connection) => `export default ({ env }) => ({ connection: { client: 'mysql', connection: ${connection} } });\n`)),
    sample(
      "ssl beside the connection",
      `export default { connection: { client: 'mysql', connection: { ${OPTIONS} }, ssl: ${DOCUMENTED} } };\n`,
      [INEFFECTIVE],
    ),
  ],
  silent: {},
};

const sql = (more: string): string => `import { SQL } from 'bun';
import fs from 'node:fs';
new SQL({ adapter: 'mysql', hostname: '${HOST}', port: 4000, username: '3pTAoNNegb47Uc8.root', password: process.env.TIDB_PASSWORD${more} });
`;

const sqlAt = (query: string): string => `import { SQL } from 'bun';\nnew SQL(\`${ADDRESS}${query}\`);\n`;

/** It runs in Bun only. Verdicts: FACTS-js.md 4.7. */
export const bun: SampleSet = {
  dialect: "bun",
  reader: bunReader,
  clients: [],
  rests: "FACTS-js.md 4.7",
  samples: [
    sample("documented", sql(", tls: { rejectUnauthorized: true }")),
    sample("no tls key", sql(""), [TLS]),
    sample("tls: true verifies nothing", sql(", tls: true"), [CERTIFICATE]),
    sample("tls: {} verifies nothing", sql(", tls: {}"), [CERTIFICATE]),
    sample("tls: 'verify-full'", sql(", tls: 'verify-full'")),
    sample("unverified", sql(", tls: { rejectUnauthorized: false }"), [CERTIFICATE]),
    sample("tls: false", sql(", tls: false"), [TLS]),
    sample("ssl: true", sql(", ssl: true"), [CERTIFICATE]),
    sample("ssl: {}", sql(", ssl: {}"), [CERTIFICATE]),
    sample("tls: 'require'", sql(", tls: 'require'"), [CERTIFICATE]),
    sample("tls: 'prefer'", sql(", tls: 'prefer'"), [TLS, CERTIFICATE]),
    sample("tls: 'verify-ca'", sql(", tls: 'verify-ca'"), [IDENTITY]),
    sample("tls: { ca }", sql(", tls: { ca: fs.readFileSync('./isrgrootx1.pem') }"), [CA, CERTIFICATE], [], [CA]),
    sample("address", sqlAt(""), [TLS]),
    sample("address, Prisma's word", sqlAt("?sslaccept=strict"), [TLS]),
    sample("address, ssl=true", sqlAt("?ssl=true"), [CERTIFICATE]),
    sample("address, tls=true", sqlAt("?tls=true"), [CERTIFICATE]),
    sample("address, sslmode=require", sqlAt("?sslmode=require"), [CERTIFICATE]),
    sample("address, sslmode=verify-full", sqlAt("?sslmode=verify-full")),
    sample("address, sslmode=VERIFY_IDENTITY", sqlAt("?sslmode=VERIFY_IDENTITY")),
    sample("address, ssl-mode=VERIFY_IDENTITY", sqlAt("?ssl-mode=VERIFY_IDENTITY")),
  ],
  silent: {},
};

const engine = (query: string): string => `import { PrismaClient } from '@prisma/client';
new PrismaClient({ datasourceUrl: \`${ADDRESS}${query}\` });
`;

/** Its engine cannot be fetched here. Verdicts: FACTS-js.md 5.2. */
export const prisma: SampleSet = {
  dialect: "prisma",
  reader: prismaReader,
  clients: [],
  rests: "FACTS-js.md 5.2, FACTS-dialects.md 7",
  samples: [
    sample("documented", engine("?sslaccept=strict")),
    sample("no parameter", engine(""), [TLS]),
    sample("invalid certificates accepted", engine("?sslaccept=accept_invalid_certs"), [CERTIFICATE]),
    sample("words of mysql2", engine("?ssl=true"), [INEFFECTIVE]),
  ],
  silent: {},
};

const https = (call: string): string => `import { connect } from '@tidbcloud/serverless';
connect(${call});
`;
const adapter = (options: string): string =>
  `import { PrismaTiDBCloud } from '@tidbcloud/prisma-adapter';\nnew PrismaTiDBCloud(${options});\n`;
const drizzle = (options: string): string => `import { drizzle } from 'drizzle-orm/tidb-serverless';\ndrizzle(${options});\n`;
const CLUSTER = `host: '${HOST}', username: '3pTAoNNegb47Uc8.root'`;

/** It speaks HTTPS, which verifies by itself: FACTS-js.md 4.7. */
export const serverless: SampleSet = {
  dialect: "@tidbcloud/serverless",
  reader: tidbCloudServerless,
  clients: [],
  rests: "FACTS-js.md 4.7",
  samples: [
    sample("documented", https(`{ ${CLUSTER}, password: process.env.TIDB_PASSWORD }`)),
    sample("PrismaTiDBCloud", adapter(`{ url: \`${ADDRESS}\` }`)),
    sample(
      "PrismaTiDBCloud, password in the source",
      adapter(`{ url: 'mysql://3pTAoNNegb47Uc8.root:kT4vXq9LmZ2pWs7R@${HOST}/test' }`),
      [PASSWORD],
      [],
      [PASSWORD],
    ),
    sample("Drizzle", drizzle(`{ connection: { ${CLUSTER}, password: process.env.TIDB_PASSWORD } }`)),
    sample(
      "Drizzle, password in the source",
      drizzle(`{ connection: { ${CLUSTER}, password: 'kT4vXq9LmZ2pWs7R' } }`),
      [PASSWORD],
      [],
      [PASSWORD],
    ),
    sample("address", https(`{ url: \`${ADDRESS}?ssl=false\` }`)),
    sample("password in the source", https(`{ ${CLUSTER}, password: 'kT4vXq9LmZ2pWs7R' }`), [PASSWORD], [], [PASSWORD]),
  ],
  silent: {},
};

const planetscale = (options: string): string => `import { connect } from '@planetscale/database';
connect(${options});
`;

/** It speaks HTTPS too: FACTS-js.md 4.7. */
export const database: SampleSet = {
  dialect: "@planetscale/database",
  reader: tidbCloudServerless,
  clients: [],
  rests: "FACTS-js.md 4.7",
  samples: [
    sample("documented", planetscale(`{ ${CLUSTER}, password: process.env.TIDB_PASSWORD }`)),
    sample("address", planetscale(`{ url: process.env.TIDB_URL }`)),
    sample("password in the source", planetscale(`{ ${CLUSTER}, password: 'kT4vXq9LmZ2pWs7R' }`), [PASSWORD], [], [PASSWORD]),
  ],
  silent: {},
};

/** Clients that cannot be run here: they are judged only. */
export const NOT_RUN: readonly SampleSet[] = [lucid, strapi, bun, prisma, serverless, database];
