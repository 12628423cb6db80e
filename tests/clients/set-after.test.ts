import { describe, expect, it } from "vitest";
import { lint, rulesIn } from "../lint.js";

const HOST = "gateway01.us-east-1.prod.aws.tidbcloud.com";
const LOGIN = `host: '${HOST}', port: 4000, user: '3xAbCdEfGhIjKl9.root'`;
const NAMED = LOGIN.replace("user:", "username:");
const TLS = "{ minVersion: 'TLSv1.2', rejectUnauthorized: true }";
const SOURCE = `import { DataSource } from 'typeorm';\nconst ds = new DataSource({ type: 'mysql', ${NAMED} });\n`;
const SEQUELIZE = `import { Sequelize } from 'sequelize';\nconst sequelize = new Sequelize({ dialect: 'mysql', ${NAMED} });\n`;
const KNEX = `import knex from 'knex';\nconst db = knex({ client: 'mysql2', connection: { ${LOGIN} } });\n`;
const POOL = `import mysql from 'mysql2';\nconst pool = mysql.createPool({ ${LOGIN} });\n`;
const CONFIG = `import { defineConfig } from '@mikro-orm/mysql';\nconst config = defineConfig({ ${LOGIN} });\n`;
const ORM = `import { MikroORM } from '@mikro-orm/mysql';\nconst orm = await MikroORM.init({ ${LOGIN} });\n`;
const derived = (then: string): string =>
  `import { Sequelize } from 'sequelize';\nclass Db extends Sequelize { constructor() { super({ dialect: 'mysql', ${NAMED} }); ${then} } }\n`;
const nest = (factory: string): string =>
  `import { TypeOrmModule } from '@nestjs/typeorm';\nimport { DataSource } from 'typeorm';\nTypeOrmModule.forRootAsync({ useFactory: () => ({ type: 'mysql', ${NAMED} }), dataSourceFactory: ${factory} });\n`;

describe("options that are set after something is made of them", () => {
  it.each([
    `${SOURCE}ds.setOptions({ ssl: ${TLS} });`,
    `${SOURCE}Object.assign(ds.options, { ssl: ${TLS} });`,
    `${SEQUELIZE}sequelize.options.dialectOptions = { ssl: ${TLS} };`,
    `import { Sequelize } from 'sequelize';\nSequelize.options = { dialectOptions: { ssl: ${TLS} } };\nnew Sequelize({ dialect: 'mysql', ${NAMED} });`,
    `${KNEX}db.client.config.connection.ssl = ${TLS};`,
    `${POOL}pool.config.connectionConfig.ssl = ${TLS};`,
    `${CONFIG}config.driverOptions = { connection: { ssl: ${TLS} } };\nexport default config;`,
    `${ORM}orm.config.set('driverOptions', { connection: { ssl: ${TLS} } });`,
    nest(`async (o) => new DataSource({ ...o, ssl: ${TLS} })`),
    nest("(o) => sourceOf(o)"),
    derived(`this.options.dialectOptions = { ssl: ${TLS} };`),
    derived(`Object.assign(this.options, { dialectOptions: { ssl: ${TLS} } });`),
  ])("are not known where it is made: %s", (code) => {
    expect(rulesIn(lint(code))).toEqual([]);
  });

  it.each([
    `${SOURCE}ds.initialize();`,
    `${SEQUELIZE}sequelize.options.benchmark = true;`,
    derived("this.ready = this.options.dialectOptions !== null;"),
    `${SEQUELIZE}sequelize.version = '1';`,
    `${KNEX}db.client.pool = null;`,
    `${POOL}pool.query = () => {};\npool.config.connectionLimit = 5;`,
    `${POOL}console.log(pool.config.connectionConfig.ssl);`,
    `${ORM}orm.config.get('driverOptions');`,
    nest("async (o) => addTransactionalDataSource(new DataSource(o))"),
  ])("are what they were: %s", (code) => {
    expect(rulesIn(lint(code))).toEqual(["require-tls"]);
  });
});
