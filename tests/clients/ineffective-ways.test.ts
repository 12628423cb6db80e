/** An option that the client takes on no way, or only on one of several: what is edited is what stands on that way. */
import { describe, expect, it } from "vitest";
import { fix, lint, rulesIn } from "../lint.js";

const HOST = "gateway01.us-east-1.prod.aws.tidbcloud.com";
const LOGIN = "port: 4000, user: '3pTAoNNegb47Uc8.root', password: process.env.P";
const SERVER = `host: '${HOST}', ${LOGIN}`;
const LIKELY = `host: process.env.TIDB_HOST, ${LOGIN}`;
const OPTIONS = "{ minVersion: 'TLSv1.2', rejectUnauthorized: true }";
const WITH_CA =
  "{ minVersion: 'TLSv1.2', rejectUnauthorized: true, verifyIdentity: true, ca: process.env.CA }";
const MYSQL = "const mysql = require('mysql2');\n";
const SEQUELIZE = "const { Sequelize } = require('sequelize');\n";
const TYPEORM = "const { DataSource } = require('typeorm');\n";
const KNEX = "const knex = require('knex');\n";

const fixed = (program: string): string => fix(program, { filename: "program.cjs" }).output;
const found = (program: string): string[] => rulesIn(lint(program, { filename: "program.cjs" }));

/** `true` on one way, whatever the others have; `<...>` stands where the edit is made. */
const ON_ONE_WAY: readonly (readonly [string, string])[] = [
  [
    "an object that a condition chooses",
    `${SEQUELIZE}const dialectOptions = process.env.CA ? { ssl: ${WITH_CA} } : { ssl: <true> };\nmodule.exports = new Sequelize('a', '3pTAoNNegb47Uc8.root', process.env.P, { dialect: 'mysql', host: '${HOST}', port: 4000, dialectOptions });`,
  ],
  [
    "one that is chosen where it stands",
    `${SEQUELIZE}module.exports = new Sequelize('a', '3pTAoNNegb47Uc8.root', process.env.P, { dialect: 'mysql', host: '${HOST}', port: 4000, dialectOptions: process.env.CA ? { ssl: ${WITH_CA} } : { ssl: <true> } });`,
  ],
  [
    "a value that is chosen",
    `${SEQUELIZE}module.exports = new Sequelize('a', '3pTAoNNegb47Uc8.root', process.env.P, { dialect: 'mysql', host: '${HOST}', port: 4000, dialectOptions: { ssl: process.env.CA ? ${WITH_CA} : <true> } });`,
  ],
  [
    "a spread",
    `${MYSQL}const tls = process.env.CA ? { ssl: ${WITH_CA} } : { ssl: <true> };\nmodule.exports = mysql.createPool({ ${SERVER}, ...tls });`,
  ],
  [
    "a spread of Knex",
    `${KNEX}const tls = process.env.CA ? { ssl: ${WITH_CA} } : { ssl: <true> };\nmodule.exports = knex({ client: 'mysql2', connection: { ${SERVER}, ...tls } });`,
  ],
  [
    "a spread of nothing",
    `${MYSQL}const options = { ${LIKELY}, ...(process.env.DB_SSL ? { ssl: <true> } : {}) };\nmodule.exports = mysql.createPool(options);`,
  ],
  [
    "what somebody wrote for the other way",
    `${MYSQL}module.exports = mysql.createPool({ ${SERVER}, ssl: process.env.SSL_JSON ? JSON.parse(process.env.SSL_JSON) : <true> });`,
  ],
];

/** On no way there is one edit for all of them. */
const UNEDITED: readonly (readonly [string, string])[] = [
  [
    "an answer",
    `${MYSQL}const useSsl = process.env.TIDB_SSL === '1';\nmodule.exports = mysql.createPool({ ${LIKELY}, ssl: useSsl });`,
  ],
  [
    "a table of which one word is taken",
    `${MYSQL}const TLS = { staging: { ssl: ${WITH_CA} }, production: { ssl: true } };\nmodule.exports = mysql.createPool({ ${SERVER}, ...TLS[process.env.NODE_ENV] });`,
  ],
];

describe("an option that throws on one way", () => {
  it.each(ON_ONE_WAY)("is offered an edit there alone: %s", (_, marked) => {
    const program = marked.replace("<true>", "true");
    const messages = lint(program, { filename: "program.cjs" }).filter(
      ({ ruleId }) => ruleId === "tidb-tls/no-ineffective-tls-options",
    );
    const suggested = messages.map(({ suggestions }) => suggestions?.[0]?.fix);
    const start = marked.indexOf("<true>");
    expect(suggested).toEqual([{ range: [start, start + "true".length], text: OPTIONS }]);
    expect(fixed(program)).toBe(program);
    for (const { message } of messages) expect(message.length).toBeLessThanOrEqual(160);
  });

  it.each(UNEDITED)("is not edited where nobody can say which: %s", (_, program) => {
    expect(found(program)).toContain("no-ineffective-tls-options");
    expect(fixed(program)).toBe(program);
  });
});

/** Programs that are right: the service's way has its options, and the others have their own. */
const RIGHT: readonly (readonly [string, string])[] = [
  [
    "a table of servers",
    `${MYSQL}const SERVERS = {\n  rds: { host: process.env.RDS_HOST, port: 3306, ssl: 'Amazon RDS' },\n  tidb: { host: process.env.TIDB_HOST, port: 4000, ssl: ${OPTIONS} },\n};\nmodule.exports = mysql.createPool({ ...SERVERS[process.env.DB], user: process.env.U, password: process.env.P });`,
  ],
  [
    "Amazon's word on the way to Amazon",
    `${MYSQL}const isRds = process.env.DB === 'rds';\nmodule.exports = mysql.createPool({ host: isRds ? 'a.rds.amazonaws.com' : '${HOST}', port: isRds ? 3306 : 4000, user: '3pTAoNNegb47Uc8.root', password: process.env.P, ssl: isRds ? 'Amazon RDS' : ${OPTIONS} });`,
  ],
  [
    "Amazon's word where the host is asked for",
    `${MYSQL}const isRds = process.env.DB_HOST?.includes('rds.amazonaws.com');\nmodule.exports = mysql.createPool({ host: process.env.DB_HOST || '${HOST}', ${LOGIN}, ...(isRds ? { ssl: 'Amazon RDS' } : { ssl: ${OPTIONS} }) });`,
  ],
  [
    "Sequelize's options of PostgreSQL",
    `${SEQUELIZE}const pg = process.env.DB_DIALECT === 'postgres';\nmodule.exports = new Sequelize('app', '3pTAoNNegb47Uc8.root', process.env.P, { dialect: pg ? 'postgres' : 'mysql', host: pg ? process.env.PGHOST : '${HOST}', port: pg ? 5432 : 4000, ...(pg && { ssl: true }), dialectOptions: { ssl: pg ? { require: true, rejectUnauthorized: false } : ${OPTIONS} } });`,
  ],
  [
    "TypeORM's options of PostgreSQL",
    `${TYPEORM}const pg = process.env.DB_TYPE === 'postgres';\nmodule.exports = new DataSource({ type: pg ? 'postgres' : 'mysql', host: pg ? process.env.PGHOST : '${HOST}', ${LOGIN}, ssl: pg ? true : ${OPTIONS} });`,
  ],
  [
    "TypeORM's options of PostgreSQL, which ask for the database's name",
    `${TYPEORM}const type = process.env.PG ? 'postgres' : 'mysql';\nmodule.exports = new DataSource({ type, host: process.env.PG ? process.env.PGHOST : '${HOST}', ${LOGIN}, ssl: type === 'postgres' ? true : ${OPTIONS} });`,
  ],
  [
    "Knex's options of PostgreSQL",
    `${KNEX}const client = process.env.LEGACY ? 'pg' : 'mysql2';\nmodule.exports = knex({ client, connection: { ${SERVER}, ssl: client === 'pg' ? true : ${OPTIONS} } });`,
  ],
  [
    "TLS that a condition chooses in TypeORM's `extra`",
    `${TYPEORM}const isProd = process.env.NODE_ENV === 'production';\nmodule.exports = new DataSource({ type: 'mysql', ${SERVER}, extra: isProd ? { ssl: ${OPTIONS} } : {} });`,
  ],
  [
    "TLS that a condition chooses together with the name of the driver",
    `${SEQUELIZE}const isProd = process.env.NODE_ENV === 'production';\nmodule.exports = new Sequelize('app', '3pTAoNNegb47Uc8.root', process.env.P, { dialect: isProd ? 'mysql' : 'mariadb', host: '${HOST}', port: 4000, dialectOptions: isProd ? { ssl: ${OPTIONS} } : {} });`,
  ],
  [
    "Amazon's word in TypeORM's `extra`",
    `${TYPEORM}const isRds = process.env.DB_HOST?.includes('rds.amazonaws.com');\nmodule.exports = new DataSource({ type: 'mysql', host: process.env.DB_HOST || '${HOST}', ${LOGIN}, extra: isRds ? { ssl: 'Amazon RDS' } : { ssl: ${OPTIONS} } });`,
  ],
  [
    "TypeORM's `extra`, which wins over `ssl`",
    `${TYPEORM}const isProd = process.env.NODE_ENV === 'production';\nmodule.exports = new DataSource({ type: 'mysql', host: isProd ? '${HOST}' : 'localhost', ${LOGIN}, ssl: isProd, extra: isProd ? { ssl: ${OPTIONS} } : {} });`,
  ],
  [
    "TypeORM's `extra` of another file",
    `${TYPEORM}const { extra } = require('./extra');\nmodule.exports = new DataSource({ type: 'mysql', ${SERVER}, ssl: true, extra });`,
  ],
];

describe("a program of several ways", () => {
  it.each(RIGHT)("is right with %s", (_, program) => {
    expect(found(program)).toEqual([]);
  });

  it("is wrong in `extra`, where that wins over `ssl`", () => {
    const marked = `${TYPEORM}const ssl = process.env.DB_SSL === 'true';\nmodule.exports = new DataSource({ type: 'mysql', ${SERVER}, ssl, extra: ssl ? { ssl: { minVersion: 'TLSv1.2', rejectUnauthorized: <false> } } : {} });`;
    const program = marked.replace("<false>", "false");
    expect(found(program)).toContain("require-certificate-verification");
    expect(found(program)).not.toContain("no-ineffective-tls-options");
    expect(fixed(program)).toBe(marked.replace("<false>", "true"));
  });

  it("is only offered an edit of `ssl`, where an `extra` of another file may win", () => {
    const program = `${TYPEORM}const { extra } = require('./extra');\nmodule.exports = new DataSource({ type: 'mysql', ${SERVER}, ssl: { minVersion: 'TLSv1.2', rejectUnauthorized: false }, extra });`;
    expect(found(program)).toEqual(["require-certificate-verification"]);
    expect(fixed(program)).toBe(program);
  });

  it("is wrong with Amazon's word on one way, where each host is the service's", () => {
    const program = `${MYSQL}module.exports = mysql.createPool({ ${SERVER}, ...(process.env.SSL ? { ssl: 'Amazon RDS' } : {}) });`;
    expect(found(program)).toContain("no-ineffective-tls-options");
  });

  it.each(["process.env.LEGACY ? 'mysql' : 'mysql2'", "isLegacy && 'mysql'"])(
    "settles where two drivers read the same options: %s",
    (client) => {
      const program = `${KNEX}module.exports = knex({ client: ${client}, connection: { ${SERVER}, ssl: { rejectUnauthorized: true, minVersion: 'TLSv1.2' } } });`;
      const { messages } = fix(program, { filename: "program.cjs" });
      expect(messages.filter((message) => message.fix)).toEqual([]);
    },
  );

  it.each(["process.env.TIDB_SSL || true", "process.env.TIDB_SSL ?? true"])(
    "is offered an edit of what stands in for a variable: %s",
    (value) => {
      const program = `${MYSQL}module.exports = mysql.createPool({ ${SERVER}, ssl: ${value} });`;
      const [message] = lint(program, { filename: "program.cjs" });
      expect(message?.suggestions?.map(({ fix: { text } }) => text)).toEqual([OPTIONS]);
    },
  );
});
