import { brought, own, HOST, SECRET, USER, type Case } from "./table.js";
import { CA, CERTIFICATE, PASSWORD, PORT, TLS_RULE, VERSION } from "./table.js";

const VERIFIED = "rejectUnauthorized: true";
const UNVERIFIED = "rejectUnauthorized: false";

/** Frameworks for web sites. */
export const WEB: readonly Case[] = [
  {
    name: "Next.js with an alias and a checked environment",
    files: {
      "package.json": '{ "name": "shop", "dependencies": { "mysql2": "^3.24.6", "next": "16" } }\n',
      "tsconfig.json":
        '{ "compilerOptions": { "baseUrl": ".", "paths": { "@/*": ["./src/*"] } } }\n',
      ".env.example": `DB_HOST=${HOST}\nDB_PORT=4000\nDB_USER=${USER}\nDB_PASSWORD=<password>\n`,
      "src/env.mjs": `import { createEnv } from "@t3-oss/env-nextjs";
import { z } from "zod";

export const env = createEnv({
  server: {
    DB_HOST: z.string(),
    DB_PORT: z.coerce.number().default(4000),
    DB_USER: z.string(),
    DB_PASSWORD: z.string(),
  },
  runtimeEnv: {
    DB_HOST: process.env.DB_HOST,
    DB_PORT: process.env.DB_PORT,
    DB_USER: process.env.DB_USER,
    DB_PASSWORD: process.env.DB_PASSWORD,
  },
});
`,
      "src/lib/tls.ts": `/** Let's Encrypt, as every runtime trusts it. */
export const tls = {
  minVersion: "TLSv1.2",
  rejectUnauthorized: true,
} as const;
`,
      "src/lib/db.ts": `import mysql from "mysql2/promise";
import { env } from "@/env.mjs";
import { tls } from "@/lib/tls";

declare global {
  var pool: mysql.Pool | undefined;
}

export const db =
  globalThis.pool ??
  mysql.createPool({
    host: env.DB_HOST,
    port: env.DB_PORT,
    user: env.DB_USER,
    password: env.DB_PASSWORD,
    database: "shop",
    ssl: tls,
  });

if (process.env.NODE_ENV !== "production") globalThis.pool = db;
`,
      "src/app/api/orders/route.ts": `import { NextResponse } from "next/server";
import { db } from "@/lib/db";

export async function GET() {
  const [rows] = await db.query("SELECT id, total FROM orders ORDER BY id DESC LIMIT 20");
  return NextResponse.json(rows);
}
`,
    },
    mistakes: [
      brought(["src/lib/db.ts", "ssl: tls"], ["src/lib/tls.ts", VERIFIED, UNVERIFIED], CERTIFICATE),
      brought(["src/lib/db.ts", "ssl: tls"], ["src/lib/tls.ts", '"TLSv1.2"', '"TLSv1.1"'], VERSION),
      own("src/lib/db.ts", "    ssl: tls,\n", "    ssl: undefined,\n", TLS_RULE),
    ],
  },
  {
    name: "Nuxt with an environment that the module reads",
    files: {
      "package.json":
        '{ "name": "shop", "type": "module", "dependencies": { "mysql2": "^3.24.6", "nuxt": "^4" } }\n',
      "nuxt.config.ts": `export default defineNuxtConfig({
  compatibilityDate: "2026-01-01",
  runtimeConfig: { apiSecret: "" },
});
`,
      "server/config/database.ts": `export default {
  host: process.env.TIDB_HOST,
  port: Number(process.env.TIDB_PORT ?? 4000),
  user: process.env.TIDB_USER,
  password: process.env.TIDB_PASSWORD,
  database: "shop",
  ssl: { minVersion: "TLSv1.2", rejectUnauthorized: true },
};
`,
      "server/utils/db.ts": `import { createPool, type Pool } from "mysql2/promise";
import database from "../config/database";

let pool: Pool | undefined;

export function useDb(): Pool {
  pool ??= createPool({ ...database, connectionLimit: 4 });
  return pool;
}
`,
      "server/api/orders.get.ts": `export default defineEventHandler(async () => {
  const [rows] = await useDb().query("SELECT id FROM orders");
  return rows;
});
`,
    },
    mistakes: [
      brought(
        ["server/utils/db.ts", "createPool({ ...database"],
        ["server/config/database.ts", VERIFIED, UNVERIFIED],
        CERTIFICATE,
      ),
    ],
  },
  {
    name: "SvelteKit with $lib",
    files: {
      "package.json":
        '{ "name": "shop", "type": "module", "dependencies": { "drizzle-orm": "^0.45.4", "mysql2": "^3.24.6", "@sveltejs/kit": "^2" } }\n',
      "tsconfig.json":
        '{ "extends": "./.svelte-kit/tsconfig.json", "compilerOptions": { "strict": true } }\n',
      ".svelte-kit/tsconfig.json":
        '{ "compilerOptions": { "paths": { "$lib": ["../src/lib"], "$lib/*": ["../src/lib/*"] } } }\n',
      "src/lib/server/options.ts": `import { readFileSync } from "node:fs";
import type { PoolOptions } from "mysql2";

const pem = readFileSync("certs/isrgrootx1.pem");

export const options: PoolOptions = {
  host: "${HOST}",
  port: 4000,
  user: "${USER}",
  password: process.env.DB_PASSWORD,
  database: "shop",
  ssl: { minVersion: "TLSv1.2", rejectUnauthorized: true },
};
`,
      "src/lib/server/db.ts": `import { drizzle } from "drizzle-orm/mysql2";
import mysql from "mysql2/promise";
import { options } from "$lib/server/options";

export const db = drizzle({ client: mysql.createPool(options) });
`,
      "src/routes/+page.server.ts": `import { db } from "$lib/server/db";
import { orders } from "$lib/server/schema";

export const load = async () => ({ orders: await db.select().from(orders) });
`,
    },
    mistakes: [
      own("src/lib/server/options.ts", VERIFIED, UNVERIFIED, CERTIFICATE),
      own("src/lib/server/options.ts", "port: 4000", "port: 3306", PORT),
      own("src/lib/server/options.ts", "process.env.DB_PASSWORD", `"${SECRET}"`, PASSWORD),
      {
        ...own("src/lib/server/options.ts", VERIFIED, `${VERIFIED}, ca: pem`, CA),
        at: ["src/lib/server/options.ts", "const pem"],
      },
    ],
  },
  {
    name: "Astro with an address of its environment",
    files: {
      "package.json":
        '{ "name": "shop", "type": "module", "dependencies": { "astro": "^6", "mysql2": "^3.24.6" } }\n',
      "tsconfig.json":
        '{ "extends": "astro/tsconfigs/strict", "compilerOptions": { "paths": { "~/*": ["./src/*"] } } }\n',
      ".env": `DATABASE_URL="mysql://3pTAoNNegb47Uc8.root:${SECRET}@${HOST}:4000/shop"\n`,
      "src/server/ssl.ts": `export const ssl = { minVersion: "TLSv1.2", rejectUnauthorized: true };
`,
      "src/server/db.ts": `import { createPool } from "mysql2/promise";
import { ssl } from "~/server/ssl";

export const pool = createPool({ uri: import.meta.env.DATABASE_URL, ssl });
`,
      "src/pages/orders.json.ts": `import { pool } from "~/server/db";

export async function GET(): Promise<Response> {
  const [rows] = await pool.query("SELECT id FROM orders");
  return Response.json(rows);
}
`,
    },
    mistakes: [
      brought(
        ["src/server/db.ts", "createPool({"],
        ["src/server/ssl.ts", VERIFIED, UNVERIFIED],
        CERTIFICATE,
      ),
    ],
  },
  {
    name: "Remix with a singleton",
    files: {
      "package.json":
        '{ "name": "shop", "type": "module", "imports": { "#app/*": "./app/*" }, "dependencies": { "knex": "^3.3.0", "mysql2": "^3.24.6" } }\n',
      "app/utils/singleton.server.ts": `const store = globalThis as unknown as { singletons?: Map<string, unknown> };

export function singleton<T>(name: string, make: () => T): T {
  store.singletons ??= new Map();
  if (!store.singletons.has(name)) store.singletons.set(name, make());
  return store.singletons.get(name) as T;
}
`,
      "app/utils/config.server.ts": `export const database = {
  host: process.env.TIDB_HOST ?? "${HOST}",
  port: 4000,
  user: process.env.TIDB_USER,
  password: process.env.TIDB_PASSWORD,
  ssl: { minVersion: "TLSv1.2", rejectUnauthorized: true },
};
`,
      "app/utils/db.server.ts": `import knex from "knex";
import { database } from "#app/utils/config.server.ts";
import { singleton } from "#app/utils/singleton.server.ts";

export const db = singleton("knex", () => knex({ client: "mysql2", connection: database }));
`,
      "app/routes/orders.tsx": `import { useLoaderData } from "react-router";
import { db } from "#app/utils/db.server.ts";

export const loader = async () => ({ orders: await db("orders").limit(20) });

export default function Orders() {
  const { orders } = useLoaderData<typeof loader>();
  return <ul>{orders.map(({ id }) => <li key={id}>{id}</li>)}</ul>;
}
`,
    },
    mistakes: [
      own("app/utils/config.server.ts", VERIFIED, UNVERIFIED, CERTIFICATE),
      own("app/utils/config.server.ts", "port: 4000", "port: 3306", PORT),
      brought(
        ["app/utils/db.server.ts", "connection: database"],
        [
          "app/utils/config.server.ts",
          '  ssl: { minVersion: "TLSv1.2", rejectUnauthorized: true },\n',
          "",
        ],
        TLS_RULE,
      ),
    ],
  },
];
