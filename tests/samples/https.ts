import { tidbCloudServerless as reader } from "../../src/dialects/clients/tidbcloud-serverless.js";
import { ADDRESS, HOST, PASSWORD, sample, type SampleSet } from "./sample.js";

const https = (call: string): string => `import { connect } from '@tidbcloud/serverless';
await connect(${call}).execute('select 1');
`;
const adapter = (options: string): string =>
  `import { PrismaTiDBCloud } from '@tidbcloud/prisma-adapter';
const adapter = await new PrismaTiDBCloud(${options}).connect();
await adapter.queryRaw({ sql: 'select 1', args: [], argTypes: [] });
`;
const drizzle = (options: string): string =>
  `import { drizzle } from 'drizzle-orm/tidb-serverless';\nawait drizzle(${options}).execute('select 1');\n`;
const CLUSTER = `host: '${HOST}', username: '3pTAoNNegb47Uc8.root'`;

/** It speaks HTTPS, which verifies by itself: FACTS-js.md 4.7. */
export const serverless: SampleSet = {
  dialect: "@tidbcloud/serverless",
  reader,
  clients: [
    {
      package: "@tidbcloud/serverless",
      folder: "@tidbcloud/serverless",
      others: ["@tidbcloud/prisma-adapter", "drizzle-orm"],
      isOverHttps: true,
    },
  ],
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
    sample(
      "Drizzle",
      drizzle(`{ connection: { ${CLUSTER}, password: process.env.TIDB_PASSWORD } }`),
    ),
    sample(
      "Drizzle, password in the source",
      drizzle(`{ connection: { ${CLUSTER}, password: 'kT4vXq9LmZ2pWs7R' } }`),
      [PASSWORD],
      [],
      [PASSWORD],
    ),
    sample("address", https(`{ url: \`${ADDRESS}?ssl=false\` }`)),
    sample(
      "password in the source",
      https(`{ ${CLUSTER}, password: 'kT4vXq9LmZ2pWs7R' }`),
      [PASSWORD],
      [],
      [PASSWORD],
    ),
  ],
  silent: {},
};

const planetscale = (options: string): string => `import { connect } from '@planetscale/database';
await connect(${options}).execute('select 1');
`;

/** It speaks HTTPS too: FACTS-js.md 4.7. */
export const database: SampleSet = {
  dialect: "@planetscale/database",
  reader,
  clients: [
    { package: "@planetscale/database", folder: "@planetscale/database", isOverHttps: true },
  ],
  samples: [
    sample("documented", planetscale(`{ ${CLUSTER}, password: process.env.TIDB_PASSWORD }`)),
    sample("address", planetscale(`{ url: process.env.TIDB_URL }`)),
    sample(
      "password in the source",
      planetscale(`{ ${CLUSTER}, password: 'kT4vXq9LmZ2pWs7R' }`),
      [PASSWORD],
      [],
      [PASSWORD],
    ),
  ],
  silent: {},
};
