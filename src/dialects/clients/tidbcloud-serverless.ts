import { readUri } from "../../notations/uri.js";
import { textScalar } from "../../notations/text-scalar.js";
import { defineClient } from "../client.js";
import { addressed } from "../candidates.js";
import { text } from "../codec.js";
import { secret } from "../password.js";

/**
 * Clients over HTTPS, which always verify: only user and password are theirs to get wrong.
 * FACTS-js.md 2.1, 4.7.
 */
export const tidbCloudServerless = defineClient({
  name: "tidbcloud-serverless",
  hint: /@tidbcloud\/|@planetscale\/database|tidb-serverless/,
  modules: [
    "@tidbcloud/serverless",
    "@tidbcloud/prisma-adapter",
    "@tidbcloud/kysely",
    "@planetscale/database",
    "drizzle-orm/tidb-serverless",
  ],
  calls: {
    connect: "0",
    "new Client": "0",
    "new PrismaTiDBCloud": "0",
    "new TiDBServerlessDialect": "0",
    drizzle: ["0", "0.connection"],
  },
  candidates: addressed({
    key: "url",
    read: (scalar) => readUri(scalar, { read: textScalar, wins: "last" }),
  }),
  // What only holds a connection is none.
  reads(options) {
    const keys = options.keys();
    if (keys.includes("connection")) return null;
    return {
      facets: {
        host: text("host"),
        user: text(keys.includes("username") ? "username" : "user"),
        password: secret("password"),
      },
      ineffective: [],
    };
  },
});
