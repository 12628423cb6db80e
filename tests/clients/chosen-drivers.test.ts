/** A driver that the program chooses while it runs: what is judged and edited is right for each of them. */
import { describe, expect, it } from "vitest";
import { fix, lint, rulesIn } from "../lint.js";

const HOST = "gateway01.us-east-1.prod.aws.tidbcloud.com";
const LOGIN = "port: 4000, user: '3pTAoNNegb47Uc8.root', password: process.env.P";
const SERVER = `host: '${HOST}', ${LOGIN}`;
const FULL = "{ minVersion: 'TLSv1.2', rejectUnauthorized: true }";
const KNEX = "const knex = require('knex');\n";
const run = { filename: "program.cjs" };

const knexWith = (client: string, options: string): string =>
  `${KNEX}module.exports = knex({ client: ${client}, connection: { ${SERVER}, ${options} } });\n`;
const sequelizeWith = (dialect: string, options: string): string =>
  `const { Sequelize } = require('sequelize');\nmodule.exports = new Sequelize({ dialect: ${dialect}, ${SERVER.replace("user", "username")}, dialectOptions: { ${options} } });\n`;

const inBothOrders = (one: string, other: string): readonly string[] => [
  `process.env.X ? '${one}' : '${other}'`,
  `process.env.X ? '${other}' : '${one}'`,
];
const MYSQLS = [...inBothOrders("mysql", "mysql2"), "process.env.CLIENT || 'mysql'"];

describe("one of two drivers", () => {
  it.each(
    MYSQLS.flatMap((client) =>
      [
        `ssl: ${FULL}`,
        "ssl: { minVersion: 'TLSv1.2', rejectUnauthorized: true, verifyIdentity: true }",
        "ssl: { rejectUnauthorized: true }",
        "ssl: true",
        "ssl: 'Amazon RDS'",
      ].map((options) => [client, options] as const),
    ),
  )("is not blamed for what the other one does: %s, %s", (client, options) => {
    expect(rulesIn(lint(knexWith(client, options), run))).toEqual([]);
  });

  it.each([
    ["process.env.X ? 'mysql' : MyClient", "class MyClient extends require('./mine') {}"],
    ["process.env.X ? MyClient : 'mysql'", "const MyClient = class {};"],
    ["process.env.X ? 'mysql' : makeClient", "function makeClient() {}"],
    ["process.env.X ? 'mysql' : [name]", "const name = 'mysql2';"],
  ])("is not blamed beside one of the program's own: %s", (client, code) => {
    const program = `${code}\n${knexWith(client, `ssl: ${FULL}`)}`;
    expect(rulesIn(lint(program, run))).toEqual([]);
  });

  it.each([...inBothOrders("mysql", "mariadb"), "process.env.DIALECT || 'mysql'"])(
    "takes what mysql2 throws at: %s",
    (dialect) => {
      const found = rulesIn(lint(sequelizeWith(dialect, "ssl: true"), run));
      expect(found).toEqual(dialect.includes("||") ? ["no-ineffective-tls-options"] : []);
    },
  );

  it.each(MYSQLS)("is edited where both ask for the same: %s", (client) => {
    const wrong = knexWith(client, "ssl: { minVersion: 'TLSv1.2', rejectUnauthorized: false }");
    expect(fix(wrong, run).output).toBe(knexWith(client, `ssl: ${FULL}`));
  });

  it.each(inBothOrders("mysql", "mariadb"))("is given TLS alike: %s", (dialect) => {
    expect(fix(sequelizeWith(dialect, ""), run).output).toContain(FULL);
  });

  it.each(MYSQLS)("is offered what one of them needs and the other leaves: %s", (client) => {
    const program = knexWith(client, "");
    const [message, another] = lint(program, run);
    expect(another).toBeUndefined();
    expect(message?.message).toContain("Not autofixed: the program chooses the driver.");
    expect(message?.suggestions?.[0]?.fix.text).toContain(FULL);
    expect(fix(program, run).output).toBe(program);
  });
});

const ELSEWHERE = "host: process.env.PG ? process.env.PGHOST";
const SHARED = "ssl: { minVersion: 'TLSv1.2', rejectUnauthorized: false }";
describe("one of two databases", () => {
  it.each([
    knexWith("process.env.PG ? 'pg' : 'mysql2'", SHARED),
    knexWith("process.env.PG ? 'pg' : 'mysql2'", "ssl: true"),
    knexWith("process.env.PG ? 'pg' : 'mysql2'", ""),
    knexWith("process.env.PG ? 'pg' : process.env.LITE ? 'sqlite3' : 'mysql2'", SHARED),
    knexWith("process.env.PG ? 'pg' : process.env.CLIENT || 'mysql2'", SHARED),
    knexWith("{ pg: 'pg', tidb: 'mysql2' }[process.env.DB]", SHARED),
    knexWith("process.env.PG ? 'pg' : 'mysql2'", SHARED).replace("host:", `${ELSEWHERE} :`),
    `let client = 'mysql2';\nswitch (process.env.DB) { case 'pg': client = 'pg'; break; case 'lite': client = 'sqlite3'; }\n${knexWith("client", SHARED)}`,
    sequelizeWith("process.env.PG ? 'postgres' : 'mysql'", "ssl: true"),
  ])("is only offered an edit of what both get: %s", (program) => {
    const messages = lint(program, run);
    expect(messages).toHaveLength(1);
    expect(messages[0]?.message).toMatch(/Not autofixed(?:: another database may get it, too)?\.$/);
    expect(fix(program, run).output).toBe(program);
  });

  it.each([
    ["process.env.PG ? 'pg' : 'mysql2'", "ssl: process.env.PG ? { rejectUnauthorized: false } : "],
    ["process.env.PG ? 'pg' : process.env.OLD ? 'mysql' : 'mysql2'", "ssl: process.env.PG ? {} : "],
  ])("is edited on its own way: %s", (client, beginning) => {
    const wrong = `${beginning}{ minVersion: 'TLSv1.2', rejectUnauthorized: false }`;
    expect(fix(knexWith(client, wrong), run).output).toBe(knexWith(client, beginning + FULL));
  });

  it.each([
    `import { Sequelize } from '@sequelize/core';\nimport { MySqlDialect } from '@sequelize/mysql';\nimport { PostgresDialect } from '@sequelize/postgres';\nexport default new Sequelize({ dialect: process.env.PG ? PostgresDialect : MySqlDialect, ${SERVER}, ssl: true });`,
    `import { MySqlDriver, MikroORM } from '@mikro-orm/mysql';\nimport { PostgreSqlDriver } from '@mikro-orm/postgresql';\nMikroORM.init({ driver: process.env.PG ? PostgreSqlDriver : MySqlDriver, ${SERVER} });`,
    `import { MikroORM } from '@mikro-orm/core';\nMikroORM.init({ type: process.env.PG ? 'postgresql' : 'mysql', ${SERVER} });`,
  ])("is not judged where what is imported decides: %s", (program) => {
    expect(rulesIn(lint(program, { filename: "program.mjs" }))).toEqual([]);
  });
});
