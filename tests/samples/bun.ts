import { bun as reader } from "../../src/dialects/clients/bun.js";
import { ADDRESS, CA, CERTIFICATE, HOST, IDENTITY, sample, TLS, type SampleSet } from "./sample.js";

const sql = (more: string): string => `import { SQL } from 'bun';
import fs from 'node:fs';
new SQL({ adapter: 'mysql', hostname: '${HOST}', port: 4000, username: '3pTAoNNegb47Uc8.root', password: process.env.TIDB_PASSWORD${more} });
`;

const sqlAt = (query: string): string =>
  `import { SQL } from 'bun';\nnew SQL(\`${ADDRESS}${query}\`);\n`;

/** It runs in Bun only. Verdicts: FACTS-js.md 4.7. */
export const bun: SampleSet = {
  dialect: "bun",
  reader,
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
    sample(
      "tls: { ca }",
      sql(", tls: { ca: fs.readFileSync('./isrgrootx1.pem') }"),
      [CA, CERTIFICATE],
      [],
      [CA],
    ),
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
