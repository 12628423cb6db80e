import { describe, expect, it } from "vitest";
import { makeProject, type Files } from "./folder.js";

const HOST = "gateway01.us-east-1.prod.aws.tidbcloud.com";
/** The check of the certificate is off, and nothing else is wrong. */
const OFF = "{ minVersion: 'TLSv1.2', rejectUnauthorized: false }";
const ON = "{ minVersion: 'TLSv1.2', rejectUnauthorized: true }";
const DB = "host: process.env.TIDB_HOST, port: 4000";
const RULE = "tidb-tls/require-certificate-verification";
const MYSQL = 'import mysql from "mysql2/promise";\n';

const lint = (files: Files, file: string) =>
  makeProject({ "package.json": '{ "name": "shop" }\n', ...files }).lint(file);
const found = (files: Files, file = "src/db.ts") =>
  lint(files, file).filter(({ ruleId }) => ruleId === RULE);

type Row = [what: string, other: string, program: string];

describe("an object of a class of another file", () => {
  const file = (other: string, program: string): Files => ({
    "src/config.ts": other,
    "src/db.ts": `import { Config } from "./config";\n${MYSQL}${program}`,
  });

  it.each<Row>([
    [
      "a field",
      `export class Config { readonly db = { ${DB}, ssl: ${OFF} }; }`,
      "mysql.createPool(new Config().db);",
    ],
    [
      "a field of a variable",
      `export class Config { readonly db = { ${DB}, ssl: ${OFF} }; }`,
      "const c = new Config();\nmysql.createPool(c.db);",
    ],
    [
      "a field that the constructor sets",
      `export class Config { db; constructor() { this.db = { ${DB}, ssl: ${OFF} }; } }`,
      "const c = new Config();\nmysql.createPool(c.db);",
    ],
    [
      "a part",
      `export class Config { readonly ssl = ${OFF}; }`,
      `const c = new Config();\nmysql.createPool({ ${DB}, ssl: c.ssl });`,
    ],
    [
      "a getter",
      `export class Config { get db() { return { ${DB}, ssl: ${OFF} }; } }`,
      "const c = new Config();\nmysql.createPool(c.db);",
    ],
    [
      "a method",
      `export class Config { db() { return { ${DB}, ssl: ${OFF} }; } }`,
      "mysql.createPool(new Config().db());",
    ],
    [
      "a method of a variable",
      `export class Config { db() { return { ${DB}, ssl: ${OFF} }; } }`,
      "const c = new Config();\nmysql.createPool(c.db());",
    ],
    [
      "a method that reads a field",
      `export class Config { ssl = ${OFF}; db() { return { ${DB}, ssl: this.ssl }; } }`,
      "const c = new Config();\nmysql.createPool(c.db());",
    ],
    [
      "what is spread",
      `export class Config { readonly db = { ${DB}, ssl: ${OFF} }; }`,
      "const config = new Config();\nmysql.createPool({ ...config.db, database: 'shop' });",
    ],
    [
      "what it is given",
      `export class Config { constructor(public readonly ssl: object) {} }`,
      `const c = new Config(${OFF});\nmysql.createPool({ ${DB}, ssl: c.ssl });`,
    ],
    [
      "a method, after another one",
      `export class Config { ssl = ${OFF}; host() { return process.env.TIDB_HOST; } tls() { return this.ssl; } }`,
      "const c = new Config();\nmysql.createPool({ host: c.host(), port: 4000, ssl: c.tls() });",
    ],
    [
      "a field of a class here",
      `export class Config { readonly db = { ${DB}, ssl: ${OFF} }; }`,
      "class Db { config = new Config(); open() { return mysql.createPool(this.config.db); } }",
    ],
  ])("%s", (_what, other, program) => {
    expect(found(file(other, program))).toHaveLength(1);
  });

  it.each<Row>([
    [
      "what is right",
      `export class Config { readonly db = { ${DB}, ssl: ${ON} }; }`,
      "mysql.createPool(new Config().db);",
    ],
    [
      "what it is given",
      `export class Config { constructor(public readonly ssl: object) {} }\nnew Config(${OFF});`,
      `const c = new Config(${ON});\nmysql.createPool({ ${DB}, ssl: c.ssl });`,
    ],
    [
      "what is changed here",
      `export class Config { readonly db = { ${DB}, ssl: ${OFF} }; }`,
      `const c = new Config();\nc.db.ssl = ${ON};\nmysql.createPool(c.db);`,
    ],
    [
      "what is set anew here",
      `export class Config { db = { ${DB}, ssl: ${OFF} }; }`,
      `const c = new Config();\nc.db = { ${DB}, ssl: ${ON} };\nmysql.createPool(c.db);`,
    ],
    [
      "what somebody else may change",
      `export class Config { db = { ${DB}, ssl: ${OFF} }; }`,
      `import { setUp } from "setup";\nconst c = new Config();\nsetUp(c);\nmysql.createPool(c.db);`,
    ],
    [
      "what a method sets",
      `export class Config { ssl = ${OFF}; secure() { this.ssl = ${ON}; return this; } }`,
      `const c = new Config();\nc.secure();\nmysql.createPool({ ${DB}, ssl: c.ssl });`,
    ],
    [
      "what a class behind it may set",
      `export class Config extends Base { ssl = ${OFF}; }`,
      `const c = new Config();\nc.load();\nmysql.createPool({ ${DB}, ssl: c.ssl });`,
    ],
    [
      "what is set here before a method of a class behind it",
      "export class Config extends Base {}",
      `const c = new Config();\nc.ssl = ${OFF};\nc.load();\nmysql.createPool({ ${DB}, ssl: c.ssl });`,
    ],
    [
      "what a decorator may set",
      `export class Config { @Env("SSL") ssl = ${OFF}; }`,
      `const c = new Config();\nmysql.createPool({ ${DB}, ssl: c.ssl });`,
    ],
  ])("silent: %s", (_what, other, program) => {
    expect(found(file(other, program))).toStrictEqual([]);
  });
});

describe("a class that is derived from one of another file", () => {
  const BASE = `${MYSQL}export class Base { pool; constructor(o: object) { this.pool = mysql.createPool(o); } }`;
  const GIVEN = `({ ${DB}, ssl: ${OFF} })`;
  it.each<[what: string, files: Files]>([
    [
      "here, without a constructor",
      {
        "src/base.ts": BASE,
        "src/db.ts": `import { Base } from "./base";\nclass Db extends Base {}\nexport const db = new Db${GIVEN};`,
      },
    ],
    [
      "here, with a constructor",
      {
        "src/base.ts": BASE,
        "src/db.ts": `import { Base } from "./base";\nexport class Db extends Base { constructor() { super${GIVEN}; } }`,
      },
    ],
    [
      "here, with a constructor that hands on",
      {
        "src/base.ts": BASE,
        "src/db.ts": `import { Base } from "./base";\nclass Db extends Base { constructor(o: object) { super(o); } }\nnew Db${GIVEN};`,
      },
    ],
    [
      "there, without a constructor",
      {
        "src/base.ts": `${BASE}\nexport class Db extends Base {}`,
        "src/db.ts": `import { Db } from "./base";\nnew Db${GIVEN};`,
      },
    ],
    [
      "there, with a constructor",
      {
        "src/base.ts": `${BASE}\nexport class Db extends Base { constructor(o: object) { super(o); } }`,
        "src/db.ts": `import { Db } from "./base";\nnew Db${GIVEN};`,
      },
    ],
    [
      "in a third file",
      {
        "src/base.ts": BASE,
        "src/own.ts": `import { Base } from "./base";\nexport class Db extends Base { constructor(o: object) { super({ ...o, database: "shop" }); } }`,
        "src/db.ts": `import { Db } from "./own";\nnew Db${GIVEN};`,
      },
    ],
    [
      "in a third file, without a constructor",
      {
        "src/base.ts": BASE,
        "src/own.ts": `import { Base } from "./base";\nexport default class extends Base {}`,
        "src/db.ts": `import Db from "./own";\nnew Db${GIVEN};`,
      },
    ],
  ])("%s", (_what, files) => {
    expect(found(files)).toHaveLength(1);
  });

  it("completes what it is given", () => {
    const own = `import { Base } from "./base";\nexport class Db extends Base { constructor(o: object) { super({ ...o, ssl: ${ON} }); } }`;
    const files = {
      "src/base.ts": BASE,
      "src/own.ts": own,
      "src/db.ts": `import { Db } from "./own";\nnew Db${GIVEN};`,
    };
    expect(found(files)).toStrictEqual([]);
  });
});

describe("what a function or an object of another file gives to be called", () => {
  const GIVEN = `({ ${DB}, ssl: ${OFF} })`;
  it.each<Row>([
    [
      "an object",
      "export const factory = () => ({ open: (o: object) => mysql.createPool(o) });",
      `import { factory } from "./p";\nfactory().open${GIVEN};`,
    ],
    [
      "an object that is returned",
      "export function factory() {\n  const db = { open(o: object) { return mysql.createPool(o); } };\n  return db;\n}",
      `import { factory } from "./p";\nfactory().open${GIVEN};`,
    ],
    [
      "a variable",
      "export const factory = () => ({ open: (o: object) => mysql.createPool(o) });",
      `import { factory } from "./p";\nconst db = factory();\ndb.open${GIVEN};`,
    ],
    [
      "a function",
      "export const factory = () => (o: object) => mysql.createPool(o);",
      `import { factory } from "./p";\nfactory()${GIVEN};`,
    ],
    [
      "an object of a class",
      "export class Db { open(o: object) { return mysql.createPool(o); } }",
      `import { Db } from "./p";\nnew Db().open${GIVEN};`,
    ],
    [
      "an object of a class, by a name",
      "export class Db { open(o: object) { return mysql.createPool(o); } }",
      `import { Db } from "./p";\nconst db = new Db();\ndb.open${GIVEN};`,
    ],
    [
      "an object of a class that a function makes",
      "class Db { open(o: object) { return mysql.createPool(o); } }\nexport const factory = () => new Db();",
      `import { factory } from "./p";\nfactory().open${GIVEN};`,
    ],
  ])("%s", (_what, other, program) => {
    expect(found({ "src/p.ts": `${MYSQL}${other}`, "src/db.ts": program })).toHaveLength(1);
  });

  it("one of several is unknown", () => {
    const other = `${MYSQL}export function factory(x) {\n  if (x) return { open: (o) => mysql.createPool(o) };\n  return { open: (o) => mysql.createPool({ ...o, ssl: ${ON} }) };\n}`;
    const program = `import { factory } from "./p";\nfactory(true).open${GIVEN};`;
    expect(found({ "src/p.ts": other, "src/db.ts": program })).toStrictEqual([]);
  });
});

it.each([
  [
    "path.join",
    'const path = require("path");\nmysql.createPool(require(path.join(__dirname, "o")));',
  ],
  ["join", 'const { join } = require("path");\nmysql.createPool(require(join(__dirname, "o")));'],
  [
    "a folder up",
    'const path = require("node:path");\nmysql.createPool(require(path.resolve(__dirname, "..", "src", "o.js")));',
  ],
])("require: %s", (_what, program) => {
  const files = {
    "src/o.js": `module.exports = { ${DB}, ssl: ${OFF} };`,
    "src/db.js": `const mysql = require("mysql2/promise");\n${program}`,
  };
  expect(found(files, "src/db.js")).toHaveLength(1);
});

describe("NestJS", () => {
  it.each([
    [
      "@nestjs/sequelize",
      "SequelizeModule",
      "createSequelizeOptions",
      'dialect: "mysql"',
      "dialectOptions: { ssl: X }",
    ],
    [
      "@mikro-orm/nestjs",
      "MikroOrmModule",
      "createMikroOrmOptions",
      "driver: MySqlDriver",
      "driverOptions: { connection: { ssl: X } }",
    ],
  ])("asks a class for the options of %s", (from, module, method, type, tls) => {
    const other = `import { MySqlDriver } from "@mikro-orm/mysql";\nexport class Options { async ${method}() { return { ${type}, ${DB}, ${tls.replace("X", OFF)} }; } }`;
    const program = `import { ${module} } from "${from}";\nimport { Options } from "./other";\n${module}.forRootAsync({ useClass: Options });`;
    expect(found({ "src/other.ts": other, "src/db.ts": program })).toHaveLength(1);
  });

  const TYPEORM = 'import { TypeOrmModule } from "@nestjs/typeorm";\n';
  const CONFIG = 'import { ConfigModule, ConfigService } from "@nestjs/config";\n';
  const REGISTERED = `import { registerAs } from "@nestjs/config";\nexport default registerAs("database", () => ({ ${DB}, ssl: ${OFF} }));`;
  it.each<Row>([
    [
      "a class",
      `export class Options { createTypeOrmOptions() { return { type: "mysql", ${DB}, ssl: ${OFF} }; } }`,
      `${TYPEORM}import { Options } from "./other";\nTypeOrmModule.forRootAsync({ useClass: Options });`,
    ],
    [
      "a provider",
      REGISTERED,
      `${TYPEORM}import database from "./other";\nTypeOrmModule.forRootAsync(database.asProvider());`,
    ],
    [
      "a provider that is held",
      `import { registerAs } from "@nestjs/config";\nconst database = registerAs("database", () => ({ ${DB}, ssl: ${OFF} }));\nexport default database;`,
      `${TYPEORM}import database from "./other";\nTypeOrmModule.forRootAsync(database.asProvider());`,
    ],
    [
      "a namespace",
      REGISTERED,
      `${TYPEORM}${CONFIG}import database from "./other";\nConfigModule.forRoot({ load: [database] });\nTypeOrmModule.forRootAsync({ useFactory: (config: ConfigService) => ({ type: "mysql", ...config.get("database") }) });`,
    ],
    [
      "a part of a namespace",
      REGISTERED,
      `${TYPEORM}${CONFIG}import database from "./other";\nConfigModule.forRoot({ isGlobal: true, load: [database] });\nTypeOrmModule.forRootAsync({ inject: [ConfigService], useFactory: async (config: ConfigService) => ({ type: "mysql", host: config.get<string>("database.host"), ssl: config.getOrThrow("database.ssl") }) });`,
    ],
    [
      "a part of a configuration",
      `export default () => ({ database: { ${DB}, ssl: ${OFF} } });`,
      `${TYPEORM}${CONFIG}import configuration from "./other";\nConfigModule.forRoot({ load: [configuration] });\nTypeOrmModule.forRootAsync({ useFactory: (config: ConfigService) => ({ type: "mysql", host: config.get("database.host"), ssl: config.get("database.ssl") }) });`,
    ],
    [
      "a namespace that is injected",
      REGISTERED,
      `${TYPEORM}import { ConfigType } from "@nestjs/config";\nimport database from "./other";\nTypeOrmModule.forRootAsync({ inject: [database.KEY], useFactory: (db: ConfigType<typeof database>) => ({ type: "mysql", ...db }) });`,
    ],
  ])("%s", (_what, other, program) => {
    const files = { "src/other.ts": other, "src/db.ts": program };
    expect(found(files)).toHaveLength(1);
  });

  it.each([
    [
      "is loaded beside what cannot be read",
      'import other from "./unread";\nConfigModule.forRoot({ load: [configuration, other] });',
    ],
    ["is not loaded", "ConfigModule.forRoot({ load: [] });"],
    ["is loaded twice", "ConfigModule.forRoot({ load: [configuration, () => ({ tls: 1 })] });"],
    ["is spread", "ConfigModule.forRoot({ load: [configuration], ...more });"],
  ])("a configuration tells nothing that %s", (_what, load) => {
    const other = `export default () => ({ tls: ${OFF} });`;
    const program = `${TYPEORM}${CONFIG}import configuration from "./other";\n${load}\nTypeOrmModule.forRootAsync({ useFactory: (config: ConfigService) => ({ type: "mysql", ${DB}, ssl: config.get("tls") }) });`;
    expect(found({ "src/other.ts": other, "src/db.ts": program })).toStrictEqual([]);
  });

  it("another thing to ask is no configuration", () => {
    const other = `export default () => ({ tls: ${OFF} });`;
    const program = `${TYPEORM}${CONFIG}import configuration from "./other";\nConfigModule.forRoot({ load: [configuration] });\nTypeOrmModule.forRootAsync({ useFactory: (config: Store) => ({ type: "mysql", ${DB}, ssl: config.get("tls") }) });`;
    expect(found({ "src/other.ts": other, "src/db.ts": program })).toStrictEqual([]);
  });
});

describe("the package `config`", () => {
  const PROGRAM = `import config from "config";\n${MYSQL}`;
  const DEFAULT = `{ "db": { "host": "${HOST}", "port": 4000 }, "tls": { "minVersion": "TLSv1.2", "rejectUnauthorized": false } }`;
  const files = (program: string, more: Files = {}): Files => ({
    "package.json": '{ "name": "shop", "dependencies": { "config": "^4.0.0" } }',
    "config/default.json": DEFAULT,
    "src/db.ts": `${PROGRAM}${program}`,
    ...more,
  });
  const WRONG = `mysql.createPool({ ...config.get("db"), ssl: ${OFF} });`;

  it.each([
    ["an object", WRONG],
    [
      "parts",
      `mysql.createPool({ host: config.get("db.host"), port: 4000, ssl: config.get("tls") });`,
    ],
    [
      "a type",
      `mysql.createPool({ host: config.get<string>("db.host"), port: 4000, ssl: ${OFF} });`,
    ],
    ["members", `mysql.createPool({ ...config.db, ssl: config.tls });`],
  ])("gives %s", (_what, program) => {
    expect(found(files(program))).toHaveLength(1);
  });

  it("reads a program, too", () => {
    const program = `module.exports = { db: { host: "${HOST}", port: 4000 } };`;
    const { "config/default.json": _, ...others } = files(WRONG, { "config/default.js": program });
    expect(found(others)).toHaveLength(1);
  });

  it("leaves to a file what that reports itself", () => {
    const data = `{ "db": { "host": "${HOST}", "port": 4000, "ssl": { "rejectUnauthorized": false } } }`;
    const all = files('mysql.createPool(config.get("db"));', { "config/default.json": data });
    expect(found(all)).toStrictEqual([]);
  });

  it.each([
    ["another file", { "config/production.json": '{ "db": { "host": "localhost" } }' }],
    [
      "a variable",
      { "config/custom-environment-variables.json": '{ "db": { "host": "DB_HOST" } }' },
    ],
    ["a file that is not read", { "config/local.yaml": "db:\n  host: localhost\n" }],
    ["another default", { "config/default.yaml": "db:\n  host: localhost\n" }],
    ["another package", { "package.json": '{ "name": "shop" }' }],
  ])("does not tell what %s may say", (_what, more) => {
    expect(found(files(WRONG, more))).toStrictEqual([]);
  });

  it("tells what no other file says", () => {
    const more = { "config/production.json": '{ "db": { "database": "shop" } }' };
    expect(found(files(WRONG, more))).toHaveLength(1);
  });
});
