import { describe, expect, it } from "vitest";
import { fix, lint, rulesIn } from "../lint.js";

const HOST =
  "host: 'gateway01.us-east-1.prod.aws.tidbcloud.com', port: 4000, user: '3pTAoNNegb47Uc8.root', password: process.env.P";
const NAMED = HOST.replace("user:", "username:");

/** Options without TLS, wherever a client may find them. */
it.each([
  [
    "a constant with a type",
    "program.ts",
    `import type { PoolOptions } from 'mysql2'; export const options: PoolOptions = { ${HOST} };`,
  ],
  [
    "satisfies",
    "program.ts",
    `import type { ConnectionOptions } from 'mysql2/promise'; export default { ${HOST} } satisfies ConnectionOptions;`,
  ],
  [
    "a cast",
    "program.ts",
    `import mysql from 'mysql2'; export const options = { ${HOST} } as mysql.PoolOptions;`,
  ],
  [
    "a function with a type",
    "program.ts",
    `import type { DataSourceOptions } from 'typeorm'; export const options = (): DataSourceOptions => ({ type: 'mysql', ${NAMED} });`,
  ],
  [
    "a method with a promised type",
    "program.ts",
    `import type { TypeOrmModuleOptions } from '@nestjs/typeorm'; export class Options { async create(): Promise<TypeOrmModuleOptions> { return { type: 'mysql', ${NAMED} }; } }`,
  ],
  [
    "a factory in options with a type",
    "program.ts",
    `import type { TypeOrmModuleAsyncOptions } from '@nestjs/typeorm'; export const options: TypeOrmModuleAsyncOptions = { inject: [], useFactory: () => ({ type: 'mysql', ${NAMED} }) };`,
  ],
  [
    "another factory in options with a type",
    "program.ts",
    `import type { SequelizeModuleAsyncOptions } from '@nestjs/sequelize'; export const options: SequelizeModuleAsyncOptions = { useFactory: async () => ({ dialect: 'mysql', ${NAMED} }) };`,
  ],
  [
    "a class field",
    "program.ts",
    `import type { Options } from 'sequelize'; export class Settings { db: Options = { dialect: 'mysql', ${NAMED} }; }`,
  ],
  [
    "a factory",
    "program.mjs",
    `import { TypeOrmModule } from '@nestjs/typeorm'; TypeOrmModule.forRootAsync({ useFactory: async () => ({ type: 'mysql', ${NAMED} }) });`,
  ],
  [
    "a factory by its name",
    "program.mjs",
    `import { TypeOrmModule } from '@nestjs/typeorm'; const make = () => ({ type: 'mysql', ${NAMED} }); TypeOrmModule.forRootAsync({ useFactory: make });`,
  ],
  [
    "sequelize-cli",
    "config/config.cjs",
    `module.exports = { production: { dialect: 'mysql', ${NAMED} } };`,
  ],
  [
    "sequelize-cli with a dialect from elsewhere",
    "config/config.cjs",
    `module.exports = { production: { dialect: process.env.DIALECT, ${NAMED} } };`,
  ],
  [
    "a knexfile",
    "knexfile.cjs",
    `module.exports = { production: { client: 'mysql2', connection: { ${HOST} } } };`,
  ],
  [
    "a knexfile with a client from elsewhere",
    "knexfile.mjs",
    `export default { client: process.env.CLIENT, connection: { ${HOST} } };`,
  ],
  [
    "a knex configuration in any file",
    "db.mjs",
    `const config = { client: 'mysql2', connection: { ${HOST} } }; export default config;`,
  ],
  [
    "Strapi",
    "config/database.mjs",
    `export default ({ env }) => ({ connection: { client: 'mysql', connection: { ${HOST} } } });`,
  ],
  [
    "Strapi, by a declared function",
    "config/database.ts",
    `export default function ({ env }) { return { connection: { client: 'mysql', connection: { ${HOST} } } }; }`,
  ],
  [
    "a declared function with a type",
    "program.ts",
    `import type { PoolOptions } from 'mysql2'; export function options(): PoolOptions { return { ${HOST} }; }`,
  ],
  ["an ormconfig", "ormconfig.cjs", `module.exports = [{ type: 'mysql', ${NAMED} }];`],
  [
    "drizzle.config",
    "drizzle.config.ts",
    `import type { Config } from 'drizzle-kit'; export default { dialect: 'mysql', dbCredentials: { ${HOST} } } satisfies Config;`,
  ],
  [
    "Deno's npm specifier",
    "program.mjs",
    `import mysql from 'npm:mysql2@^3.6/promise'; mysql.createPool({ ${HOST} });`,
  ],
  [
    "a content delivery network",
    "program.mjs",
    `import mysql from 'https://esm.sh/mysql2@3.6.5/promise'; mysql.createPool({ ${HOST} });`,
  ],
  [
    "a plugin of Fastify",
    "program.mjs",
    `import plugin from '@fastify/mysql'; app.register(plugin, { ${HOST} });`,
  ],
  [
    "one of several connections",
    "program.mjs",
    `import { createConnections } from 'typeorm'; createConnections([{ type: 'mysql', ${NAMED} }]);`,
  ],
])("is found in %s", (_, filename, code) => {
  expect(rulesIn(lint(code, { filename }))).toEqual(["require-tls"]);
});

it("judges an object once where a call takes it and a type names it", () => {
  const code = `import mysql, { type PoolOptions } from 'mysql2'; const options: PoolOptions = { ${HOST} }; mysql.createPool(options);`;
  expect(lint(code, { filename: "program.ts" })).toHaveLength(1);
});

it("leaves it to a person to take options out of an object that others use too", () => {
  const code = `import { DataSource } from 'typeorm'; export const main = { ${NAMED}, ssl: { rejectUnauthorized: true } }; new DataSource({ type: 'mysql', replication: { master: main, slaves: [] } });`;
  const [message, another] = lint(code);
  expect([message?.ruleId, message?.fix, message?.suggestions?.length, another]).toEqual([
    "tidb-tls/no-ineffective-tls-options",
    undefined,
    1,
    undefined,
  ]);
});

describe("options behind the one argument that the drivers take", () => {
  const pool = (args: string, driver = "mysql2"): string =>
    `import mysql from '${driver}';\nmysql.createPool(${args});\n`;
  const ADDRESS =
    "'mysql://3pTAoNNegb47Uc8.root:x@gateway01.us-east-1.prod.aws.tidbcloud.com:4000/test'";
  const SSL = "ssl: { minVersion: 'TLSv1.2', rejectUnauthorized: true }";

  it("go with the options that were all they held", () => {
    expect(fix(pool(`${ADDRESS}, { ${SSL} }`)).output).toContain(`"rejectUnauthorized":true}');`);
    expect(fix(pool(`${ADDRESS}, { ${SSL}, },`)).output).toContain(`"rejectUnauthorized":true}');`);
  });

  it("leave what stands beside them", () => {
    expect(fix(pool(`${ADDRESS}, { ${SSL}, connectionLimit: 3 }`)).output).toContain(
      "', { connectionLimit: 3 });",
    );
    expect(fix(pool(`${ADDRESS}, /* TLS */ { ${SSL} }`)).output).toContain("/* TLS */");
    expect(fix(pool(`${ADDRESS}, ({ ${SSL} })`)).output).toContain(", ({ }));");
  });

  it("are offered together with an address of the environment", () => {
    const [finding] = lint(pool(`process.env.TIDB_URL, { ${SSL}, connectionLimit: 3 }`));
    expect(finding?.ruleId).toBe("tidb-tls/no-ineffective-tls-options");
    expect(finding?.fix).toBeUndefined();
    const { range, text } = finding?.suggestions?.[0]?.fix ?? { range: [0, 0], text: "" };
    const code = pool(`process.env.TIDB_URL, { ${SSL}, connectionLimit: 3 }`);
    expect(code.slice(0, range[0]) + text + code.slice(range[1])).toBe(
      pool(`{ ${SSL}, connectionLimit: 3, uri: process.env.TIDB_URL }`),
    );
  });

  it("are left where an edit would tear parentheses apart, or lose a comment", () => {
    for (const args of [
      `(process.env.TIDB_URL), { ${SSL} }`,
      `process.env.TIDB_URL /* of the shop */, { ${SSL} }`,
      `process.env.TIDB_URL, { ${SSL} }, callback`,
    ]) {
      const [finding] = lint(pool(args));
      expect(finding?.message).toContain("Write both into one object");
      expect(finding?.suggestions ?? []).toEqual([]);
    }
  });

  it("are only told of beside what may be an object, and where no key takes an address", () => {
    for (const code of [
      pool(`tidbConfig, { ${SSL} }`),
      pool(`process.env.TIDB_URL, { ${SSL} }`, "mysql"),
    ]) {
      const [finding, another] = lint(code);
      expect(another).toBeUndefined();
      expect(finding?.message).toContain("Write it into the first argument.");
      expect(finding?.suggestions ?? []).toEqual([]);
    }
    expect(lint(pool("process.env.TIDB_URL, { connectionLimit: 3 }"))).toEqual([]);
  });
});

describe("an address of Prisma that goes on from a variable", () => {
  const prisma = (url: string): string =>
    `import { PrismaClient } from '@prisma/client';\nexport const prisma = new PrismaClient({ datasourceUrl: ${url} });\n`;

  it("is judged by what is put behind it", () => {
    const code = prisma("process.env.TIDB_URL + '?sslaccept=accept_invalid_certs'");
    expect(rulesIn(lint(code))).toEqual(["require-certificate-verification"]);
    expect(fix(code).output).toContain("'?sslaccept=strict'");
  });

  it.each([
    "process.env.TIDB_URL + '?sslaccept=strict'",
    "process.env.TIDB_URL + '?sslmode=require'",
    "process.env.TIDB_URL",
  ])("is right, or unknown: %s", (url) => {
    expect(lint(prisma(url))).toEqual([]);
  });
});

describe("an address that Sequelize takes from the environment by itself", () => {
  const config = (name: string, more: string): string =>
    `module.exports = { production: { use_env_variable: '${name}', dialect: 'mysql', ${more} } };\n`;
  const unverified =
    "dialectOptions: { ssl: { minVersion: 'TLSv1.2', rejectUnauthorized: false } }";

  it("says whose database it is", () => {
    const code = config("TIDB_DATABASE_URL", unverified);
    const [finding, another] = lint(code, { filename: "config.cjs" });
    expect(another).toBeUndefined();
    expect(finding?.ruleId).toBe("tidb-tls/require-certificate-verification");
    expect(finding?.message).toMatch(/ If .*self-hosted, say so in a comment\.$/);
    expect(fix(code, { filename: "config.cjs" }).output).toBe(code.replace("false", "true"));
  });

  it("may be another one", () => {
    expect(lint(config("DATABASE_URL", unverified), { filename: "config.cjs" })).toEqual([]);
  });
});

describe("a client that a test replaces", () => {
  const program = `import mysql from 'mysql2/promise';\nmysql.createPool({ ${HOST} });\n`;

  it.each([
    "vi.mock('mysql2/promise');",
    "vi.doMock(import('mysql2/promise'), () => ({ default: {} }));",
    "jest.mock('mysql2/promise', () => ({ createPool: jest.fn() }));",
    "jest.unstable_mockModule('mysql2/promise', () => ({}));",
    "mock.module('mysql2/promise', () => ({}));",
    "td.replaceEsm('mysql2/promise');",
  ])("connects to nothing: %s", (mock) => {
    expect(lint(`${mock}\n${program}`)).toEqual([]);
  });

  it.each([
    "vi.spyOn(mysql, 'createPool').mockReturnValue({});",
    "jest.spyOn(mysql, 'createPool');",
    "const stub = sinon.stub(mysql, 'createPool').returns({});",
    "sandbox.stub(mysql);",
    "mock.method(mysql, 'createPool', () => ({}));",
    "t.mock.method(mysql, 'createPool', () => ({}));",
    "Object.assign(mysql, { createPool: () => ({}) });",
    "Object.defineProperty(mysql, 'createPool', { value: open });",
    "const original = mysql.createPool; mysql.createPool = (o) => original({ ...o, ssl });",
  ])("puts another function in its place: %s", (spy) => {
    expect(lint(`${program}${spy}\n`)).toEqual([]);
  });

  it.each([
    "vi.spyOn(mysql, 'createConnection');",
    "vi.spyOn(mysql, 'create');",
    "vi.spyOn(pg, 'createPool');",
    "vi.spyOn(mysql);",
    "open.method(mysql);",
    "const pool = mysql.createPool({}); pool.query = () => {};",
    "vi.spyOn(mysql.createPool(local), 'query');",
    "const db = { mysql: null }; db.mysql = mysql;",
  ])("leaves it as it is: %s", (spy) => {
    expect(rulesIn(lint(`${program}${spy}\n`))).toEqual(["require-tls"]);
  });

  it.each([
    `open({ ${HOST.replace("4000", "3306")} });`,
    `mysql.createPool({ ${HOST.replace("4000", "3306")} });`,
  ])("leaves an object without a client: %s", (use) => {
    const code = `import mysql from 'mysql2/promise';\n${use}\n`;
    expect(rulesIn(lint(code))).toContain("no-wrong-port");
    expect(lint(`vi.mock('mysql2/promise');\n${code}`)).toEqual([]);
    expect(lint(`${code}vi.spyOn(mysql, 'createPool');\n`)).toEqual([]);
  });

  it("leaves a password what it is", () => {
    const code = `vi.mock('mysql2/promise');\nopen({ ${HOST.replace("process.env.P", "'kT5gM2xWq9'")} });\n`;
    expect(rulesIn(lint(code))).toEqual(["no-exposed-password"]);
  });

  it.each(["vi.mock('pg');", "vi.unmock('mysql2/promise');", "store.mock('mysql2/promise');"])(
    "is another one: %s",
    (mock) => {
      expect(rulesIn(lint(`${mock}\n${program}`))).toEqual(["require-tls"]);
    },
  );
});
