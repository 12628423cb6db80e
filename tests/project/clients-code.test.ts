import { describe, expect, it } from "vitest";
import { env, linted, needing, SECRET, SSL, URL } from "./address.js";

const MYSQL2 = `import mysql from "mysql2/promise";\n`;
const POOL = `${MYSQL2}export const pool = mysql.createPool(process.env.DATABASE_URL);\n`;
const STRICT = "?sslaccept=strict";

describe("the address in a variable that code hands to a client, and nothing else", () => {
  it.each<[what: string, file: string, code: string, query: string]>([
    ["mysql2", "src/db.js", POOL, SSL],
    [
      "mysql2, as an option",
      "lib/db.ts",
      `${MYSQL2}export const pool = mysql.createPool({ uri: process.env.DATABASE_URL!, connectionLimit: 5 });\n`,
      SSL,
    ],
    [
      "mysql2, through a constant",
      "server.js",
      `const mysql = require("mysql2");\nconst url = process.env["DATABASE_URL"];\nif (!url) throw new Error("no url");\nmysql.createPool(url);\n`,
      SSL,
    ],
    [
      "mysql2, taken out of the environment",
      "index.js",
      `const mysql = require("mysql2");\nconst { DATABASE_URL: url } = process.env;\nmysql.createPool(url);\n`,
      SSL,
    ],
    [
      "mysql2, with an address for the machine itself",
      "src/config/database.js",
      `${MYSQL2}mysql.createPool(process.env.DATABASE_URL ?? "mysql://root@localhost/shop");\n`,
      SSL,
    ],
    [
      "mysql",
      "src/db.js",
      `import mysql from "mysql";\nmysql.createConnection(process.env.DATABASE_URL);\n`,
      '?ssl={"rejectUnauthorized":true}',
    ],
    [
      "Drizzle",
      "src/db/index.ts",
      `import { drizzle } from "drizzle-orm/mysql2";\nexport const db = drizzle(process.env.DATABASE_URL!);\n`,
      SSL,
    ],
    [
      "drizzle-kit",
      "drizzle.config.ts",
      `import { defineConfig } from "drizzle-kit";\nexport default defineConfig({ dialect: "mysql", dbCredentials: { url: process.env.DATABASE_URL! } });\n`,
      SSL,
    ],
    [
      "Knex with mysql2",
      "knexfile.js",
      `module.exports = { client: "mysql2", connection: process.env.DATABASE_URL };\n`,
      SSL,
    ],
    [
      "Knex with mysql",
      "knexfile.js",
      `module.exports = { client: "mysql", connection: process.env.DATABASE_URL };\n`,
      '?ssl={"rejectUnauthorized":true}',
    ],
    [
      "Prisma 6",
      "src/lib/prisma.ts",
      `import { PrismaClient } from "@prisma/client";\nexport const prisma = new PrismaClient({ datasourceUrl: process.env.DATABASE_URL });\n`,
      STRICT,
    ],
    [
      "the command line of Prisma 7",
      "prisma.config.ts",
      `import { defineConfig, env } from "prisma/config";\nexport default defineConfig({ datasource: { url: env("DATABASE_URL") } });\n`,
      STRICT,
    ],
    [
      "the adapter of Prisma 7",
      "src/prisma.ts",
      `import { PrismaMariaDb } from "@prisma/adapter-mariadb";\nexport const adapter = new PrismaMariaDb(process.env.DATABASE_URL!);\n`,
      "?ssl=true",
    ],
  ])("is in the words of %s", (_, file, code, query) => {
    const project = { "package.json": needing(), [file]: code };
    const { found, messages, output } = linted({ ...project, ".env": env("") });
    expect(found).toEqual(["require-tls fix"]);
    expect(messages.join()).not.toContain(SECRET);
    expect(output).toBe(env(query));
    expect(linted({ ...project, ".env": env(query) }).found).toEqual([]);
  });

  it.each([
    ...["index.js", "server.js", "app.mjs", "db.js", "db/index.js", "db/client.js"],
    ...["config/database.js", "config/db.config.js", "database/connection.js", "utils/db.js"],
    ...["lib/mysql.js", "lib/db/pool.js", "src/index.js", "src/data-source.js", "src/lib/db.js"],
    ...["src/config/database.js", "src/server/db/index.js", "server/main.js", "app/lib/db.js"],
  ])("may be taken by %s", (file) => {
    const project = { "package.json": needing(), [file]: POOL };
    expect(linted({ ...project, ".env": env("") }).output).toBe(env(SSL));
  });

  it("is in the words of the mariadb package, in its own scheme", () => {
    const url = URL.replace("mysql:", "mariadb:");
    const code = `import mariadb from "mariadb";\nmariadb.createPool(process.env.DATABASE_URL);\n`;
    const project = { "package.json": needing(), "src/db.js": code };
    expect(linted({ ...project, ".env": env("", url) }).output).toBe(env("?ssl=true", url));
    expect(linted({ ...project, ".env": env("") }).found).toEqual([]);
  });

  it("is in the words of Rails", () => {
    const url = URL.replace("mysql:", "mysql2:");
    const written = `production:\n  adapter: mysql2\n  url: <%= ENV["DATABASE_URL"] %>\n`;
    const rails = { ".git/HEAD": "", "config/database.yml": written };
    expect(linted({ ...rails, ".env": env("", url) }).output).toBe(
      env("?ssl_mode=verify_identity", url),
    );
    const beside = `${written}  ssl_mode: verify_identity\n`;
    expect(linted({ ...rails, "config/database.yml": beside, ".env": env("", url) }).found).toEqual(
      [],
    );
  });

  it("is repaired where it is written in the words of another client", () => {
    const project = { "package.json": needing(), "src/db.js": POOL };
    for (const query of [STRICT, "?sslmode=DISABLED", "?ssl=false", "?ssl=true"])
      expect(linted({ ...project, ".env": env(query) }).output).toBe(env(SSL));
  });

  it("has its quotes encoded where the file cannot hold them", () => {
    const project = { "package.json": needing(), "src/db.js": POOL };
    const query = SSL.replaceAll('"', "%22");
    for (const quote of ["", '"']) {
      const file = (end: string): string => `DATABASE_URL=${quote}${URL}${end}${quote}\n`;
      const { messages, output } = linted({ ...project, ".env": file("") });
      expect(messages).toEqual([expect.stringContaining(`Write \`${query.slice(1)}\`.`)]);
      expect(output).toBe(file(query));
      expect(linted({ ...project, ".env": file(query) }).found).toEqual([]);
    }
  });

  it("is what it was, where a client over HTTPS takes it", () => {
    const code = `import { connect } from "@tidbcloud/serverless";\nconnect({ url: process.env.DATABASE_URL });\n`;
    const url = URL.replace(":4000", "");
    const project = { "package.json": needing(), "src/db.js": code };
    expect(linted({ ...project, ".env": env("", url) }).found).toEqual([]);
    expect(linted({ "package.json": needing(), ".env": env("", url) }).found).toEqual([
      "no-wrong-port fix",
    ]);
    const both = { ...project, "src/pool.js": POOL };
    expect(linted({ ...both, ".env": env("") }).output).toBe(env(SSL));
  });
});

describe("the address in a variable that code hands to a client with something else", () => {
  it.each<[what: string, code: string]>([
    [
      "TLS beside it",
      `${MYSQL2}mysql.createPool({ uri: process.env.DATABASE_URL, ssl: { minVersion: "TLSv1.2" } });\n`,
    ],
    [
      "TLS on a condition",
      `${MYSQL2}mysql.createPool({ uri: process.env.DATABASE_URL, ssl: process.env.LOCAL ? undefined : {} });\n`,
    ],
    [
      "options from elsewhere",
      `${MYSQL2}import { more } from "./more.js";\nmysql.createPool({ uri: process.env.DATABASE_URL, ...more });\n`,
    ],
    [
      "an end of its own",
      `${MYSQL2}mysql.createPool(process.env.DATABASE_URL + '?ssl={"minVersion":"TLSv1.2"}');\n`,
    ],
    [
      "a function around it",
      `${MYSQL2}import { secure } from "./secure.js";\nmysql.createPool(secure(process.env.DATABASE_URL));\n`,
    ],
    [
      "a value that the program sets",
      `${MYSQL2}process.env.DATABASE_URL += "?ssl={}";\nmysql.createPool(process.env.DATABASE_URL);\n`,
    ],
    [
      "an ORM that drops what the address says",
      `import { DataSource } from "typeorm";\nnew DataSource({ type: "mysql", url: process.env.DATABASE_URL });\n`,
    ],
    [
      "an ORM that keeps it as a string",
      `import { Sequelize } from "sequelize";\nnew Sequelize(process.env.DATABASE_URL);\n`,
    ],
    [
      "a client of PostgreSQL",
      `import postgres from "postgres";\nimport mysql from "mysql2";\npostgres(process.env.DATABASE_URL);\n`,
    ],
    ["no code that can be read", `${POOL}}\n`],
  ])("is not blamed for what it leaves out: %s", (_, code) => {
    const project = { "package.json": needing("mysql2 ^3.0.0"), "src/db.js": code };
    expect(linted({ ...project, ".env": env("") }).found).toEqual([]);
  });

  it("is judged by what it says, and its repair is offered, where another file hands it on", () => {
    const code = `${MYSQL2}import { env } from "./env.js";\nmysql.createPool(env.DATABASE_URL);\n`;
    const project = { "package.json": needing(), "src/db.js": code };
    const { found, output } = linted({ ...project, ".env": env(STRICT) });
    expect(found).toEqual(["no-ineffective-tls-options offer"]);
    expect(output).toBe(env(STRICT));
  });
});

describe("two takers of one variable", () => {
  const SCHEMA = `datasource db {\n  provider = "mysql"\n  url = env("DATABASE_URL")\n}\n`;
  const PLACE = "prisma/schema.prisma";

  it("leave what they read in different words to the names of the parameters", () => {
    const project = { "package.json": needing(), "src/db.js": POOL, [PLACE]: SCHEMA };
    for (const query of [STRICT, SSL])
      expect(linted({ ...project, ".env": env(query) }).found).toEqual([]);
    const unverified = linted({ ...project, ".env": env("?sslaccept=accept_invalid_certs") });
    expect(unverified.found).toEqual(["require-certificate-verification fix"]);
  });

  it("have no TLS where it is said to neither, and no edit says it to both", () => {
    const project = { "package.json": needing(), "src/db.js": POOL, [PLACE]: SCHEMA };
    for (const query of ["", "?sslmode=DISABLED", "?connection_limit=5"]) {
      const { found, messages } = linted({ ...project, ".env": env(query) });
      expect(found).toEqual(["require-tls"]);
      expect(messages.join()).toMatch(/ Each of its clients needs its own option\.$/);
    }
    const beside = `${MYSQL2}mysql.createPool({ uri: process.env.DATABASE_URL, ssl: {} });\n`;
    expect(linted({ ...project, "src/db.js": beside, ".env": env("") }).found).toEqual([]);
    const passed = `${MYSQL2}import { env } from "./env.js";\nmysql.createPool(env.DATABASE_URL);\n`;
    expect(linted({ ...project, "src/db.js": passed, ".env": env("") }).found).toEqual([]);
  });

  it("are one where they read the same words", () => {
    const config = `export default { dialect: "mysql", dbCredentials: { url: process.env.DATABASE_URL } };\n`;
    const project = { "package.json": needing(), "src/db.js": POOL, "drizzle.config.js": config };
    expect(linted({ ...project, ".env": env("") }).output).toBe(env(SSL));
    const beside = `${MYSQL2}mysql.createPool({ uri: process.env.DATABASE_URL, ssl: {} });\n`;
    expect(linted({ ...project, "src/db.js": beside, ".env": env("") }).found).toEqual([]);
  });

  it.each<[what: string, files: Readonly<Record<string, string>>]>([
    ["a dependency that nothing shows the use of", { "package.json": needing("sequelize ^6.0.0") }],
    [
      "code that cannot be followed",
      { "src/index.js": `${MYSQL2}start(process.env.DATABASE_URL);\n` },
    ],
  ])("are possible, so the edit is only offered: %s", (_, files) => {
    const project = { "package.json": needing(), "src/db.js": POOL, ...files };
    const { found, output } = linted({ ...project, ".env": env("") });
    expect(found).toEqual(["require-tls offer"]);
    expect(output).toBe(env(""));
  });
});

describe("code elsewhere", () => {
  it("says nothing: of a sibling, of the package around, or in a place that is not well known", () => {
    const around = { "package.json": needing(), "src/db.js": POOL };
    expect(
      linted({ ...around, "api/package.json": needing(), "api/.env": env("") }, "api/.env").found,
    ).toEqual([]);
    expect(
      linted({ ...around, "api/requirements.txt": "", "api/.env": env("") }, "api/.env").found,
    ).toEqual([]);
    const sibling = {
      "package.json": needing(),
      "web/package.json": needing(),
      "web/src/db.js": POOL,
    };
    expect(linted({ ...sibling, ".env": env("") }).found).toEqual([]);
    const inside = {
      "package.json": needing(),
      "server/package.json": needing(),
      "server/index.js": POOL,
      "server/db/index.js": POOL,
    };
    expect(linted({ ...inside, ".env": env("") }).found).toEqual([]);
    const unknown = { "package.json": needing(), "src/orders/stock.js": POOL };
    expect(linted({ ...unknown, ".env": env("") }).found).toEqual([]);
  });

  it("says nothing of a variable that it sets itself", () => {
    const code = `${MYSQL2}import { url } from "./url.js";\nprocess.env.DATABASE_URL = url;\nmysql.createPool(process.env.DATABASE_URL);\n`;
    const project = { "package.json": needing("mysql2 ^3.0.0"), "src/db.js": code };
    expect(linted({ ...project, ".env": env(STRICT) }).found).toEqual([]);
  });

  it("is not looked for where the settings say so, or for another variable", () => {
    const project = { "package.json": needing("mysql2 ^3.0.0"), "src/db.js": POOL };
    const off = { environment: false };
    expect(linted({ ...project, ".env": env(STRICT) }, ".env", off).found).toEqual([]);
    const other = env("").replace("DATABASE_URL", "REPORTS_URL");
    expect(linted({ ...project, ".env": other }).found).toEqual([]);
  });
});
