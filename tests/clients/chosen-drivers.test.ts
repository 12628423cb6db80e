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

/** The questions for the name of a database, each as whether it is the own one. */
const ASKED: readonly (readonly [named: string, test: string])[] = [
  ["process.env.PG ? OTHER : OWN", "name === OWN"],
  ["process.env.PG ? OTHER : OWN", "OWN === name"],
  ["process.env.PG ? OTHER : OWN", "!(name !== OWN)"],
  ["process.env.PG ? OTHER : OWN", "name !== OTHER"],
  ["process.env.DB === 'mine' ? OWN : OTHER", "name === OWN"],
  ["process.env.DB === 'mine' ? OWN : OTHER", "process.env.DB === 'mine'"],
  ["process.env.PG ? OTHER : process.env.LITE ? 'sqlite' : OWN", "name === OWN"],
  ["process.env.NAME ?? OWN", "name === OWN"],
  ["process.env.NAME ?? OWN", "name === OWN || name === 'mariadb'"],
  ["process.env.NAME || OWN", "name.startsWith('mysql')"],
  ["process.env.NAME || OWN", "[OWN, 'mariadb'].includes(name)"],
  ["process.env.NAME || OWN", "!['postgres', 'pg'].includes(name)"],
];
const asked = (code: string, own: string, other: string): string =>
  code.replaceAll("OWN", `'${own}'`).replaceAll("OTHER", `'${other}'`);
const GOOD = "{ minVersion: 'TLSv1.2', rejectUnauthorized: true }";
const WEAK = "{ minVersion: 'TLSv1.2', rejectUnauthorized: false }";

/** Options of clients that take the name of a database, and `ssl`. */
const NAMED: Readonly<
  Record<string, (named: string, test: string, own: string, other: string) => string>
> = {
  knex: (named, test, own, other) =>
    `${KNEX}const name = ${asked(named, "mysql2", "pg")};\nmodule.exports = knex({ client: name, connection: { ${SERVER}, ssl: ${asked(test, "mysql2", "pg")} ? ${own} : ${other} } });\n`,
  Sequelize: (named, test, own, other) =>
    `const { Sequelize } = require('sequelize');\nconst name = ${asked(named, "mysql", "postgres")};\nmodule.exports = new Sequelize('app', '3pTAoNNegb47Uc8.root', process.env.P, { host: '${HOST}', port: 4000, dialect: name, dialectOptions: { ssl: ${asked(test, "mysql", "postgres")} ? ${own} : ${other} } });\n`,
  TypeORM: (named, test, own, other) =>
    `const { DataSource } = require('typeorm');\nconst name = ${asked(named, "mysql", "postgres")};\nmodule.exports = new DataSource({ type: name, ${SERVER.replace("user", "username")}, ssl: ${asked(test, "mysql", "postgres")} ? ${own} : ${other} });\n`,
};

describe.each(Object.entries(NAMED))(
  "what is chosen by the name of the database: %s",
  (_, made) => {
    it.each(ASKED)("is not judged where it is another one's: %s, %s", (named, test) => {
      for (const other of ["true", "{ require: true, rejectUnauthorized: false }", "undefined"])
        expect(lint(made(named, test, GOOD, other), run)).toEqual([]);
    });

    it.each(ASKED)("is edited on its own way alone: %s, %s", (named, test) => {
      const other = "{ require: true, rejectUnauthorized: false }";
      expect(fix(made(named, test, WEAK, other), run).output).toBe(made(named, test, GOOD, other));
    });
  },
);

it("is chosen by the name in other ways", () => {
  const rows = [
    `switch (name) { case 'mysql': ssl = ${GOOD}; break; default: ssl = { require: true }; }`,
    `if (name === 'mysql') ssl = ${GOOD}; else ssl = { require: true };`,
    `ssl = { mysql: ${GOOD}, postgres: { require: true } }[name];`,
  ];
  for (const row of rows)
    for (const named of ["process.env.PG ? 'postgres' : 'mysql'", "process.env.NAME ?? 'mysql'"]) {
      const code = `const { Sequelize } = require('sequelize');\nconst name = ${named};\nlet ssl;\n${row}\nmodule.exports = new Sequelize({ dialect: name, ${SERVER.replace("user", "username")}, dialectOptions: { ssl } });\n`;
      expect(lint(code, run)).toEqual([]);
    }
});

/** What stands in the place of a driver: the code before, and the value. */
const ELSEWHERE_MADE: readonly (readonly [code: string, value: string])[] = [
  ["", "require('./driver')"],
  ["", "require('acme-mysql')"],
  ["", "require('acme-mysql').TlsDriver"],
  ["", "new (require('acme-mysql').TlsDriver)()"],
  ["", "import('./driver')"],
  ["const mysql2 = require('./driver');", "mysql2"],
  ["const { TlsDriver } = require('acme-mysql');", "TlsDriver"],
  ["const { makeDriver } = require('acme-mysql');", "makeDriver()"],
  ["class Driver {}", "Driver"],
  ["class Driver extends require('./driver') {}", "Driver"],
  ["const real = require('mysql2');", "{ ...real, createConnection: open }"],
  ["", "require('knex/lib/dialects/postgres')"],
  ["class Driver extends require('knex/lib/dialects/postgres') {}", "Driver"],
  [
    "class Driver extends require('knex/lib/dialects/mysql2') {\n  acquireRawConnection() {\n    this.connectionSettings.ssl = {};\n    return super.acquireRawConnection();\n  }\n}",
    "Driver",
  ],
];
const sequelizeOf = (more: string): string =>
  `const { Sequelize } = require('sequelize');\nmodule.exports = new Sequelize({ ${SERVER.replace("user", "username")}, ${more} });\n`;
const sequelize7Of = (more: string): string =>
  `const { Sequelize } = require('@sequelize/core');\nmodule.exports = new Sequelize({ ${SERVER}, ${more} });\n`;
const typeormOf = (more: string): string =>
  `const { DataSource } = require('typeorm');\nmodule.exports = new DataSource({ ${SERVER.replace("user", "username")}, ${more} });\n`;

describe("a driver that is made elsewhere", () => {
  it.each(ELSEWHERE_MADE)("is not judged: %s %s", (code, value) => {
    for (const program of [
      knexWith(value, ""),
      sequelizeOf(`dialect: ${value}`),
      sequelizeOf(`dialect: 'mysql', dialectModule: ${value}`),
      sequelize7Of(`dialect: ${value}`),
      sequelize7Of(`dialect: 'mysql', mysql2Module: ${value}`),
      sequelize7Of(`dialect: 'mariadb', mariaDbModule: ${value}`),
      typeormOf(`type: 'mysql', driver: ${value}`),
    ])
      expect(lint(`${code}\n${program}`, run)).toEqual([]);
  });

  it.each([
    knexWith("require('knex/lib/dialects/mysql2')", ""),
    knexWith("require('knex/lib/dialects/mysql2/index.js')", ""),
    knexWith("process.env.DB_CLIENT", ""),
    knexWith("env.DB_CLIENT", "").replace("const", "const { env } = require('./env');\nconst"),
    knexWith("config.get('db.client')", "").replace(
      "const",
      "const config = require('config');\nconst",
    ),
    knexWith("config.client", "").replace("const", "const config = require('./config');\nconst"),
    sequelizeOf("dialect: 'mysql', dialectModule: require('mysql2')"),
    sequelizeOf("dialect: 'mysql', dialectModulePath: 'mysql2'"),
    sequelizeOf("dialect: 'mysql', dialectModule: undefined"),
    sequelize7Of("dialect: require('@sequelize/mysql').MySqlDialect"),
    typeormOf("type: 'mysql', driver: require('mysql2')"),
  ])("is judged where it is the client's own, or its name comes from somewhere: %s", (program) => {
    expect(rulesIn(lint(program, run))).toEqual(["require-tls"]);
  });
});
