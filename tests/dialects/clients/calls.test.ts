import { describe, expect, it } from "vitest";
import { HOST, wordsIn } from "./read.js";
import { rows } from "./rows.js";

const login = (user: string, host = "host"): string =>
  `${host}: '${HOST}', port: 3306, ${user}: 'root', password: 'kT4vXq9LmZ2pWs7R'`;
/** `$` is an object with a login, `LOGIN` what stands in it, `USERNAME` the same with `username`, `URL` an address. */
const written = (code: string): string =>
  code
    .replaceAll("$", `{ LOGIN }`)
    .replaceAll("LOGIN", login("user"))
    .replaceAll("USERNAME", login("username"))
    .replaceAll("URL", `'mysql://root:kT4vXq9LmZ2pWs7R@${HOST}:3306/test'`);
const program = (module: string, code: string): string =>
  `import m from '${module}';\n${written(code)};\n`;

describe("a call opens a connection", () => {
  it.each(
    rows(`
    # mysql2
    mysql2, mysql2/promise, mysql2/promise.js | m.createConnection($)
    mysql2, mysql2/promise, mysql2/promise.js | m.connect($)
    mysql2, mysql2/promise, mysql2/promise.js | m.createPool($)
    mysql2, mysql2/promise, mysql2/promise.js | m.createPoolCluster().add($)
    mysql2 | m.createPoolCluster().add('A', $)
    mysql2 | m.createConnectionPromise($)
    mysql2 | m.createPoolPromise($)
    mysql2 | m.createPoolClusterPromise().add('A', $)
    mysql2 | m.createConnection(URL)
    mysql2 | m.createConnection({ uri: URL })
    mysql2 | m.createConnection({ ...$, socketPath: '/run/mysqld.sock' }) | password
    mysql2 | m.createConnection({ ...$, socketPath: '' })
    # mysql
    mysql, promise-mysql | m.createConnection($)
    mysql, promise-mysql | m.createPool($)
    mysql, promise-mysql | m.createPoolCluster().add($)
    mysql, promise-mysql | m.createPoolCluster().add('A', $)
    mysql | m.createConnection(URL)
    # mariadb
    mariadb, mariadb/callback | m.createConnection($)
    mariadb, mariadb/callback | m.createPool($)
    mariadb, mariadb/callback | m.importFile($)
    mariadb, mariadb/callback | m.createPoolCluster().add('A', $)
    mariadb | m.createConnection('mariadb://root:kT4vXq9LmZ2pWs7R@${HOST}:3306/test')
    # serverless-mysql
    serverless-mysql | m({ config: $ })
    serverless-mysql | m().config($)
    serverless-mysql | m({ config: URL })
    # ali-rds
    ali-rds | new m.RDSClient($)
    ali-rds | new m($)
    ali-rds | m($)
    # bun
    bun | new m.SQL({ adapter: 'mysql', LOGIN })
    bun | new m.SQL({ adapter: 'mysql2', LOGIN })
    bun | new m.SQL({ adapter: 'mariadb', LOGIN })
    bun | new m.SQL(URL)
    bun | new m.SQL(URL, { max: 4 })
    bun | new m.SQL({ url: URL })
    # deno-mysql
    https://deno.land/x/mysql/mod.ts, jsr:@db/mysql | await new m.Client().connect({ hostname: '${HOST}', port: 3306, username: 'root', password: 'kT4vXq9LmZ2pWs7R' }) | password port prefix
    # sequelize
    sequelize, sequelize-typescript | new m.Sequelize({ dialect: 'mysql', USERNAME })
    sequelize | new m({ dialect: 'mariadb', USERNAME })
    sequelize | new m.Sequelize(URL)
    sequelize | new m.Sequelize(URL, { logging: false })
    sequelize | new m.Sequelize('test', 'root', 'kT4vXq9LmZ2pWs7R', { host: '${HOST}', port: 3306, dialect: 'mysql' })
    @nestjs/sequelize | m.SequelizeModule.forRoot({ dialect: 'mysql', USERNAME })
    @nestjs/sequelize | m.SequelizeModule.forRootAsync({ useFactory: () => ({ dialect: 'mysql', USERNAME }) })
    # sequelize7
    @sequelize/core | new m({ dialect: 'mysql', LOGIN })
    @sequelize/core | new m.Sequelize({ dialect: 'MySqlDialect', LOGIN })
    @sequelize/core | new m.Sequelize({ dialect: 'mariadb', LOGIN })
    @sequelize/core | new m.Sequelize({ dialect: 'MariaDbDialect', LOGIN })
    @sequelize/core | new m.Sequelize({ dialect: 'postgres', LOGIN }) | password port prefix
    @sequelize/core | new m.Sequelize({ dialect: 'mysql', url: URL })
    # typeorm
    typeorm | new m.DataSource({ type: 'mysql', USERNAME })
    typeorm | new m.DataSource({ type: 'mariadb', USERNAME })
    typeorm | new m.DataSource({ type: 'aurora-mysql', USERNAME }) | -
    typeorm | new m.DataSource({ type: 'aurora-mysql', USERNAME, ssl: false }) | -
    typeorm | new m.DataSource({ type: 'aurora-mysql', url: URL }) | password port prefix
    typeorm | new m.DataSource({ type: process.env.DB_TYPE, url: URL })
    typeorm | new m.DataSource({ type: 'aurora-postgres', USERNAME }) | -
    typeorm | new m.DataSource({ type: 'cockroachdb', USERNAME }) | -
    typeorm | new m.DataSource({ type: 'mssql', USERNAME }) | -
    typeorm | new m.DataSource({ type: 'oracle', USERNAME }) | -
    typeorm | new m.DataSource({ type: 'sap', USERNAME }) | -
    typeorm | new m.DataSource({ type: 'spanner', USERNAME }) | -
    typeorm | new m.DataSource({ type: 'postgres', USERNAME }) | -
    typeorm | m.createConnection({ type: 'mysql', USERNAME })
    typeorm | m.createConnections([{ type: 'mysql', USERNAME }])
    typeorm | new m.ConnectionManager().create({ type: 'mysql', USERNAME })
    typeorm | m.getConnectionManager().create({ type: 'mysql', USERNAME })
    typeorm | new m.DataSource({ type: 'mysql', url: URL })
    @nestjs/typeorm | m.TypeOrmModule.forRoot({ type: 'mysql', USERNAME })
    @nestjs/typeorm | m.TypeOrmModule.forRootAsync({ useFactory: () => ({ type: 'mysql', USERNAME }) })
    # knex
    knex | m({ client: 'mysql2', connection: $ })
    knex | m.knex({ client: 'mysql', connection: $ })
    knex | m.Knex({ client: 'mariadb', connection: $ })
    knex | m({ client: 'pg', connection: $ }) | password port prefix
    knex | m(URL)
    knex | m({ client: 'mysql2', connection: URL })
    knex | m({ client: 'mysql2', connection: { uri: URL } })
    nest-knexjs, nestjs-knex | m.KnexModule.forRoot({ config: { client: 'mysql2', connection: $ } })
    nest-knexjs, nestjs-knex | m.KnexModule.forRoot({ client: 'mysql2', connection: $ })
    nest-knexjs, nestjs-knex | m.KnexModule.register({ knex: { client: 'mysql2', connection: $ } })
    nest-knexjs, nestjs-knex | m.KnexModule.register({ client: 'mysql2', connection: $ })
    nest-knexjs | m.KnexModule.forRootAsync({ useFactory: () => ({ config: { client: 'mysql2', connection: $ } }) })
    nest-knexjs | m.KnexModule.forRootAsync({ useFactory: () => ({ client: 'mysql2', connection: $ }) })
    # drizzle
    drizzle-orm/mysql2 | m.drizzle({ connection: $ })
    drizzle-orm/mysql2 | m.drizzle(URL)
    drizzle-orm/mysql2 | m.drizzle(URL, { logger: true })
    drizzle-orm/mysql2 | m.drizzle({ connection: { uri: URL } })
    drizzle-orm/mysql2 | m.drizzle({ connection: URL })
    # drizzle-kit
    drizzle-kit | m.defineConfig({ dialect: 'mysql', dbCredentials: $ })
    drizzle-kit | m.defineConfig({ dialect: 'mysql', dbCredentials: { url: URL } })
    drizzle-kit | m.defineConfig({ dialect: 'mysql', dbCredentials: { uri: URL } })
    drizzle-kit | m.defineConfig({ dialect: 'mysql', dbCredentials: { connectionString: URL } })
    drizzle-kit | m.defineConfig({ dialect: 'postgresql', dbCredentials: $ }) | password port prefix
    # lucid
    @adonisjs/lucid, @adonisjs/lucid/database, @ioc:Adonis/Lucid/Database | m.defineConfig({ connections: { own: { client: 'mysql2', connection: $ } } })
    @adonisjs/lucid | m.defineConfig({ connections: { own: { client: 'mysql', connection: $ } } })
    @adonisjs/lucid | m.defineConfig({ connections: { own: { client: 'pg', connection: $ } } }) | password port prefix
    # mikro-orm
    @mikro-orm/mysql, @mikro-orm/core, @mikro-orm/nestjs, @mikro-orm/mariadb | m.MikroORM.init($)
    @mikro-orm/mysql | m.MikroORM.initSync($)
    @mikro-orm/mysql | new m.MikroORM($)
    @mikro-orm/mysql, @mikro-orm/mariadb | m.defineConfig($)
    @mikro-orm/nestjs | m.MikroOrmModule.forRoot($)
    @mikro-orm/nestjs | m.MikroOrmModule.forRootAsync({ useFactory: () => ($) })
    @mikro-orm/mysql | m.defineConfig({ clientUrl: URL })
    @mikro-orm/mysql | m.defineConfig({ type: 'mysql', LOGIN })
    @mikro-orm/mysql | m.defineConfig({ type: 'postgresql', LOGIN }) | -
    @mikro-orm/mariadb | m.defineConfig({ type: 'mariadb', LOGIN })
    @mikro-orm/mariadb | m.defineConfig({ type: 'mongo', LOGIN }) | -
    # prisma
    @prisma/client, @prisma/client/edge | new m.PrismaClient({ datasourceUrl: URL })
    @prisma/client | new m.PrismaClient({ datasources: { db: { url: URL } } })
    prisma/config | m.defineConfig({ datasource: { url: URL } })
    # prisma-mariadb
    @prisma/adapter-mariadb | new m.PrismaMariaDb($)
    @prisma/adapter-mariadb | new m.PrismaMariaDb(URL)
    @prisma/adapter-mariadb | new m.PrismaMariaDb('mariadb://root:kT4vXq9LmZ2pWs7R@${HOST}:3306/test')
    # fastify-mysql
    @fastify/mysql, fastify-mysql | app.register(m, $)
    @fastify/mysql | app.register(m, { connectionString: URL })
    # express-mysql-session
    express-mysql-session | const Store = m(session); new Store($)
    express-mysql-session | new m($)
    express-mysql-session | m(session)($)
    express-mysql-session | new (m(session))($, pool) | password
    # keyv-mysql
    @keyv/mysql | new m(URL)
    @keyv/mysql | new m.KeyvMysql(URL)
    @keyv/mysql | new m({ uri: URL })
    @keyv/mysql | m.createKeyv(URL)
    # loopback
    loopback-datasource-juggler | new m.DataSource({ connector: 'mysql', LOGIN })
    @loopback/repository | new m.juggler.DataSource({ connector: 'mysql', LOGIN })
    loopback-datasource-juggler | m.createDataSource({ connector: 'loopback-connector-mysql', LOGIN })
    loopback-datasource-juggler | m.createDataSource('db', $)
    loopback-datasource-juggler | new m.DataSource({ connector: 'mongodb', LOGIN }) | password port prefix
    loopback-datasource-juggler | new m.DataSource({ connector: 'mysql', url: URL })
    # tidbcloud-serverless
    @tidbcloud/serverless, @planetscale/database | m.connect({ host: '${HOST}', username: 'root', password: 'kT4vXq9LmZ2pWs7R' }) | password prefix
    @tidbcloud/serverless, @planetscale/database | m.connect({ url: URL }) | password prefix
    @planetscale/database | new m.Client({ host: '${HOST}', user: 'root', password: 'kT4vXq9LmZ2pWs7R' }) | password prefix
    @tidbcloud/prisma-adapter | new m.PrismaTiDBCloud({ url: URL }) | password prefix
    @tidbcloud/kysely | new m.TiDBServerlessDialect({ url: URL }) | password prefix
    @tidbcloud/kysely | new m.TiDBServerlessDialect({ host: '${HOST}', username: 'root', password: 'kT4vXq9LmZ2pWs7R' }) | password prefix
    drizzle-orm/tidb-serverless | m.drizzle({ url: URL }) | password prefix
    drizzle-orm/tidb-serverless | m.drizzle({ connection: { url: URL } }) | password prefix
    `),
  )("$client, $name: $code", ({ name: module, code, words }) => {
    expect(wordsIn(program(module, code), "app.mjs")).toBe(words);
  });
});

describe("a type says whose options an object holds", () => {
  it.each(
    rows(`
    # mysql2
    mysql2 | ConnectionOptions = $
    mysql2/promise | PoolOptions = $
    # mysql
    mysql | ConnectionConfig = $
    promise-mysql | PoolConfig = $
    # mariadb
    mariadb | ConnectionConfig = $
    mariadb | PoolConfig = $
    # sequelize
    sequelize | Options = { dialect: 'mysql', USERNAME }
    sequelize-typescript | SequelizeOptions = { dialect: 'mysql', USERNAME }
    @nestjs/sequelize | SequelizeModuleOptions = { dialect: 'mysql', USERNAME }
    @nestjs/sequelize | SequelizeModuleAsyncOptions = { useFactory: () => ({ dialect: 'mysql', USERNAME }) }
    # sequelize7
    @sequelize/core | Options = { dialect: 'mysql', LOGIN }
    # typeorm
    typeorm | DataSourceOptions = { type: 'mysql', USERNAME }
    typeorm | ConnectionOptions = { type: 'mysql', USERNAME }
    typeorm | BaseDataSourceOptions = { type: 'mysql', USERNAME }
    typeorm | MysqlDataSourceOptions = { type: 'mysql', USERNAME }
    typeorm/driver/mysql/MysqlConnectionOptions | MysqlConnectionOptions = { type: 'mysql', USERNAME }
    @nestjs/typeorm | TypeOrmModuleOptions = { type: 'mysql', USERNAME }
    @nestjs/typeorm | TypeOrmModuleAsyncOptions = { useFactory: () => ({ type: 'mysql', USERNAME }) }
    # knex
    knex | Config = { client: 'mysql2', connection: $ }
    knex | Knex.Config = { client: 'mysql2', connection: $ }
    # drizzle-kit
    drizzle-kit | Config = { dialect: 'mysql', dbCredentials: $ }
    # lucid
    @adonisjs/lucid/database | DatabaseConfig = { connections: { own: { client: 'mysql2', connection: $ } } }
    # mikro-orm
    @mikro-orm/core | Options = $
    @mikro-orm/mysql | MySqlOptions = $
    @mikro-orm/nestjs | MikroOrmModuleOptions = $
    @mikro-orm/mariadb | MariaDbOptions = $
    # prisma
    prisma/config | PrismaConfig = { datasource: { url: URL } }
    # fastify-mysql
    @fastify/mysql | MySQLOptions = $
    `),
  )("$client, $name: $code", ({ name: module, code, words }) => {
    const [name = ""] = code.split(/[. ]/);
    const text = `import type { ${name} } from '${module}';\nexport const own: ${written(code)};\n`;
    expect(wordsIn(text, "app.ts")).toBe(words);
  });
});

describe("a class gives the options", () => {
  it.each(
    rows(`
    # typeorm
    @nestjs/typeorm | createTypeOrmOptions | m.TypeOrmModule.forRootAsync({ useClass: Own })
    # sequelize
    @nestjs/sequelize | createSequelizeOptions | m.SequelizeModule.forRootAsync({ useClass: Own })
    # mikro-orm
    @mikro-orm/nestjs | createMikroOrmOptions | m.MikroOrmModule.forRootAsync({ useClass: Own })
    `),
  )("$client, $name: $code", ({ name: module, code: method, words: call }) => {
    const options = `{ type: 'mysql', dialect: 'mysql', username: 'root', LOGIN }`;
    const code = `class Own { ${method}() { return ${options}; } }\n${call}`;
    expect(wordsIn(program(module, code), "app.mjs")).toContain("tls");
  });
});
