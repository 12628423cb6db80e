import { tidbCloudServerless as reader } from "../../src/dialects/clients/tidbcloud-serverless.js";
import { ADDRESS, HOST, PASSWORD, sample, type SampleSet } from "./sample.js";

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
  reader,
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
  reader,
  clients: [],
  rests: "FACTS-js.md 4.7",
  samples: [
    sample("documented", planetscale(`{ ${CLUSTER}, password: process.env.TIDB_PASSWORD }`)),
    sample("address", planetscale(`{ url: process.env.TIDB_URL }`)),
    sample("password in the source", planetscale(`{ ${CLUSTER}, password: 'kT4vXq9LmZ2pWs7R' }`), [PASSWORD], [], [PASSWORD]),
  ],
  silent: {},
};
