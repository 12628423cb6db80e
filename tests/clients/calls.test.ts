import { expect, it } from "vitest";
import { lint, rulesIn } from "../lint.js";
import { HOST, LOGIN } from "../rules/tester.js";

const NAMED = LOGIN.replace("user:", "username:");
const config = (options: string): string =>
  `${options}, ssl: { minVersion: 'TLSv1.2', rejectUnauthorized: false }`;
const typed = (name: string, module: string, options: string): string =>
  `import type { ${name} } from '${module}';\nexport const options: ${name} = { ${options} };`;
const made = (names: string, module: string, call: string): string =>
  `import ${names} from '${module}';\n${call};`;

/** Each way to hand options over that no sample takes, with a certificate that is not verified. */
it.each([
  ...["ConnectionOptions", "PoolOptions"].map((name) => typed(name, "mysql2", config(LOGIN))),
  ...["ConnectionConfig", "PoolConfig"].flatMap((name) => [
    typed(name, "mysql", `${LOGIN}, ssl: { rejectUnauthorized: false }`),
    typed(name, "mariadb", config(LOGIN)),
  ]),
  made("mysql", "mysql2/promise.js", `mysql.createPool({ ${config(LOGIN)} })`),
  made("mysql", "mysql2", `mysql.createPoolClusterPromise().add('a', { ${config(LOGIN)} })`),
  made("mysql", "mysql2", `mysql.createPoolCluster().add('a', { ${config(LOGIN)} })`),
  made("mariadb", "mariadb", `mariadb.importFile({ ${config(LOGIN)}, file: 'a.sql' })`),
  made(
    "{ createKeyv }",
    "@keyv/mysql",
    `createKeyv({ ${config(`uri: 'mysql://3pTAoNNegb47Uc8.root@${HOST}:4000/test'`)} })`,
  ),
  made("mysql", "fastify-mysql", `app.register(mysql, { ${config(LOGIN)} })`),
  typed("MySQLOptions", "@fastify/mysql", config(LOGIN)),
  made(
    "{ KnexModule }",
    "nestjs-knex",
    `KnexModule.forRoot({ config: { client: 'mysql2', connection: { ${config(LOGIN)} } } })`,
  ),
  made(
    "{ juggler }",
    "@loopback/repository",
    `new juggler.DataSource({ connector: 'mysql', ${config(LOGIN)} })`,
  ),
  made(
    "loopback",
    "loopback-datasource-juggler",
    `loopback.createDataSource('db', { connector: 'loopback-connector-mysql', ${config(LOGIN)} })`,
  ),
  ...["@adonisjs/lucid/database", "@adonisjs/lucid"].map((module) =>
    made(
      "{ defineConfig }",
      module,
      `defineConfig({ connections: { db: { client: 'mysql2', connection: { ${config(LOGIN)} } } } })`,
    ),
  ),
  typed(
    "DatabaseConfig",
    "@ioc:Adonis/Lucid/Database",
    `connections: { db: { client: 'mysql2', connection: { ${config(LOGIN)} } } }`,
  ),
  ...["MikroORM.init", "MikroORM.initSync", "new MikroORM", "defineConfig"].map((call) =>
    made(
      "{ MikroORM, defineConfig }",
      "@mikro-orm/mysql",
      `${call}({ ${LOGIN}, driverOptions: { connection: { ${config("charset: 'utf8mb4'")} } } })`,
    ),
  ),
  made(
    "{ MikroOrmModule }",
    "@mikro-orm/nestjs",
    `MikroOrmModule.forRoot({ ${LOGIN}, driverOptions: { connection: { ${config("charset: 'utf8mb4'")} } } })`,
  ),
  ...["Options", "MySqlOptions"].map((name) =>
    typed(
      name,
      "@mikro-orm/mysql",
      `${LOGIN}, driverOptions: { connection: { ${config("charset: 'utf8mb4'")} } }`,
    ),
  ),
  typed(
    "MariaDbOptions",
    "@mikro-orm/mariadb",
    `${LOGIN}, driverOptions: { connection: { ${config("charset: 'utf8mb4'")} } }`,
  ),
  typed(
    "MikroOrmModuleOptions",
    "@mikro-orm/nestjs",
    `${LOGIN}, driverOptions: { connection: { ${config("charset: 'utf8mb4'")} } }`,
  ),
  ...["SequelizeOptions", "SequelizeModuleOptions"].map((name) =>
    typed(
      name,
      name === "SequelizeOptions" ? "sequelize-typescript" : "@nestjs/sequelize",
      `dialect: 'mysql', ${NAMED}, dialectOptions: { ${config("charset: 'utf8mb4'")} }`,
    ),
  ),
  ...[
    "DataSourceOptions",
    "ConnectionOptions",
    "BaseDataSourceOptions",
    "MysqlConnectionOptions",
    "MysqlDataSourceOptions",
  ].map((name) => typed(name, "typeorm", `type: 'mysql', ${config(NAMED)}`)),
  typed(
    "MysqlConnectionOptions",
    "typeorm/driver/mysql/MysqlConnectionOptions",
    `type: 'mysql', ${config(NAMED)}`,
  ),
  made("{ DataSource }", "typeorm", `new DataSource({ type: 'mariadb', ${config(NAMED)} })`),
  made(
    "{ ConnectionManager }",
    "typeorm",
    `new ConnectionManager().create({ type: 'mysql', ${config(NAMED)} })`,
  ),
  made(
    "{ getConnectionManager }",
    "typeorm",
    `getConnectionManager().create({ type: 'mysql', ${config(NAMED)} })`,
  ),
])("%s", (code) => {
  expect(rulesIn(lint(`${code}\n`, { filename: "program.ts" }))).toEqual([
    "require-certificate-verification",
  ]);
});

const ENGINE = `mysql://3pTAoNNegb47Uc8.root@${HOST}:4000/test?sslaccept=accept_invalid_certs`;
it.each([
  made(
    "{ PrismaClient }",
    "@prisma/client/edge",
    `new PrismaClient({ datasourceUrl: '${ENGINE}' })`,
  ),
  made(
    "{ PrismaClient }",
    "@prisma/client",
    `new PrismaClient({ datasources: { db: { url: '${ENGINE}' } } })`,
  ),
  made("{ defineConfig }", "prisma/config", `defineConfig({ datasource: { url: '${ENGINE}' } })`),
  typed("PrismaConfig", "prisma/config", `datasource: { url: '${ENGINE}' }`),
])("%s", (code) => {
  expect(rulesIn(lint(`${code}\n`, { filename: "program.ts" }))).toEqual([
    "require-certificate-verification",
  ]);
});

it.each(["https://deno.land/x/mysql/mod.ts", "jsr:@db/mysql"])(
  "Deno's client from %s: only what every client shares",
  (module) => {
    const code = made(
      "{ Client }",
      module,
      `await new Client().connect({ hostname: '${HOST}', port: 3306, username: 'root', password: 'kT4vXq9LmZ2pWs7R' })`,
    );
    expect(rulesIn(lint(`${code}\n`))).toEqual([
      "no-exposed-password",
      "no-wrong-port",
      "require-username-prefix",
    ]);
  },
);

it("a store of express-mysql-session with a pool of its own", () => {
  const store = (args: string): string =>
    `import session from 'express-session';\nimport create from 'express-mysql-session';\nconst Store = create(session);\nnew Store(${args});\n`;
  expect(rulesIn(lint(store(`{ ${LOGIN} }`)))).toEqual(["require-tls"]);
  expect(lint(store(`{ ${LOGIN} }, pool`))).toEqual([]);
});

it.each([
  "ormconfig.ts",
  "data-source.ts",
  "dataSource.ts",
  "datasource.config.ts",
  "typeorm.config.ts",
])("TypeORM's %s", (filename) => {
  const code = `export default { type: 'mysql', ${config(NAMED)} };\n`;
  expect(rulesIn(lint(code, { filename }))).toEqual(["require-certificate-verification"]);
});
