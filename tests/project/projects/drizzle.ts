import { own, HOST, USER, type Case } from "./table.js";
import { CERTIFICATE, TLS_RULE } from "./table.js";

const VERIFIED = "rejectUnauthorized: true";
const UNVERIFIED = "rejectUnauthorized: false";

/** An ORM with a program of its own. */
export const DRIZZLE: readonly Case[] = [
  {
    name: "drizzle with its own configuration and a checked environment",
    files: {
      "package.json":
        '{ "name": "shop", "type": "module", "dependencies": { "drizzle-orm": "^0.45.4", "drizzle-kit": "^0.31.11", "mysql2": "^3.24.6" } }\n',
      ".env.example": `DB_HOST=${HOST}\nDB_USERNAME=${USER}\nDB_PASSWORD=<password>\n`,
      "drizzle.config.ts": `import { defineConfig } from "drizzle-kit";
import { env } from "./src/env";

export default defineConfig({
  dialect: "mysql",
  schema: "./src/db/schema.ts",
  dbCredentials: {
    host: env.DB_HOST,
    port: 4000,
    user: env.DB_USERNAME,
    password: env.DB_PASSWORD,
    database: "shop",
    ssl: { rejectUnauthorized: true },
  },
});
`,
      "src/env.ts": `import "dotenv/config";
import { z } from "zod";

const schema = z.object({
  DB_HOST: z.string().min(1),
  DB_USERNAME: z.string().min(1),
  DB_PASSWORD: z.string().min(1),
});

export const env = schema.parse(process.env);
`,
      "src/db/index.ts": `import { drizzle } from "drizzle-orm/mysql2";
import { env } from "../env.js";
import * as schema from "./schema.js";

export const db = drizzle({
  connection: {
    host: env.DB_HOST,
    port: 4000,
    user: env.DB_USERNAME,
    password: env.DB_PASSWORD,
    database: "shop",
    ssl: { minVersion: "TLSv1.2", rejectUnauthorized: true },
  },
  schema,
  mode: "default",
});
`,
      "src/db/schema.ts": `import { int, mysqlTable } from "drizzle-orm/mysql-core";

export const orders = mysqlTable("orders", { id: int().primaryKey() });
`,
    },
    mistakes: [
      own("drizzle.config.ts", VERIFIED, UNVERIFIED, CERTIFICATE),
      own("src/db/index.ts", VERIFIED, UNVERIFIED, CERTIFICATE),
      {
        ...own(
          "src/db/index.ts",
          '    ssl: { minVersion: "TLSv1.2", rejectUnauthorized: true },\n',
          "",
          TLS_RULE,
        ),
        at: ["src/db/index.ts", "  connection: {"],
      },
    ],
  },
];
