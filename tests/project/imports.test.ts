import { Linter } from "eslint";
import { describe, expect, it } from "vitest";
import plugin from "../../src/index.js";
import { makeProject, type Files } from "./folder.js";

const HOST = "gateway01.us-east-1.prod.aws.tidbcloud.com";
/** The check of the certificate is off, and nothing else is wrong. */
const OFF = "{ minVersion: 'TLSv1.2', rejectUnauthorized: false }";
const ON = "{ minVersion: 'TLSv1.2', rejectUnauthorized: true }";
/** The host comes from a variable, so that the file alone says nothing of TiDB Cloud. */
const OPTIONS = `{ host: process.env.TIDB_HOST, port: 4000, ssl: ${OFF} }`;
const RULE = "tidb-tls/require-certificate-verification";

const program = (imported: string, options: string): string =>
  `import mysql from "mysql2/promise";\n${imported}\nexport const pool = mysql.createPool(${options});\n`;

const lint = (files: Files, file = "src/db.ts", settings: object = {}) =>
  makeProject({ "package.json": '{ "name": "shop" }\n', ...files }).lint(file, settings);
const found = (files: Files, file?: string, settings?: object) =>
  lint(files, file, settings).filter(({ ruleId }) => ruleId === RULE);

describe("what is imported from another file", () => {
  it.each<[what: string, config: string, imported: string, options: string, line: number]>([
    ["an object", `export const db = ${OPTIONS};`, 'import { db } from "./config";', "db", 1],
    [
      "under another name",
      `const a = ${OPTIONS};\nexport { a as db };`,
      'import { db as x } from "./config";',
      "x",
      1,
    ],
    [
      "a part of it",
      `export const app = { db: ${OPTIONS} };`,
      'import { app } from "./config";',
      "app.db",
      1,
    ],
    ["by default", `\nexport default ${OPTIONS};`, 'import db from "./config";', "db", 2],
    [
      "by default, by name",
      `const a = ${OPTIONS};\nexport default a;`,
      'import { default as db } from "./config";',
      "db",
      1,
    ],
    [
      "with all of a module",
      `export const db = ${OPTIONS};`,
      'import * as all from "./config";',
      "all.db",
      1,
    ],
    [
      "when it is needed",
      `export const db = ${OPTIONS};`,
      'const { db } = await import("./config");',
      "db",
      1,
    ],
    ["at once", `export const db = ${OPTIONS};`, "", '(await import("./config")).db', 1],
    [
      "as CommonJS has it",
      `module.exports = { db: ${OPTIONS} };`,
      'const { db } = require("./config");',
      "db",
      1,
    ],
    [
      "of `exports`",
      `exports.db = ${OPTIONS};`,
      'const config = require("./config");',
      "config.db",
      1,
    ],
    [
      "of `module.exports`",
      `module.exports.db = ${OPTIONS};`,
      'const config = require("./config");',
      "config.db",
      1,
    ],
    [
      "as the whole module",
      `const a = ${OPTIONS};\nmodule.exports = a;`,
      'const db = require("./config");',
      "db",
      1,
    ],
    [
      "CommonJS in a module",
      `module.exports = { db: ${OPTIONS} };`,
      'import config from "./config";',
      "config.db",
      1,
    ],
    [
      "as TypeScript has it",
      `const a = ${OPTIONS};\nexport = a;`,
      'import db = require("./config");',
      "db",
      1,
    ],
    [
      "a constant in options",
      `export const ssl = ${OFF};`,
      'import { ssl } from "./config";',
      "{ host: process.env.TIDB_HOST, port: 4000, ssl }",
      1,
    ],
    [
      "what is spread",
      `export const base = ${OPTIONS};`,
      'import { base } from "./config";',
      "{ ...base, database: 'shop' }",
      1,
    ],
    [
      "a function's result",
      `export function db() {\n  return ${OPTIONS};\n}`,
      'import { db } from "./config";',
      "db()",
      2,
    ],
    [
      "an arrow function's result",
      `export const db = () => (${OPTIONS});`,
      'import { db } from "./config";',
      "db()",
      1,
    ],
    [
      "what is waited for",
      `export const db = async () => (${OPTIONS});`,
      'import { db } from "./config";',
      "await db()",
      1,
    ],
    [
      "a function of an object",
      `export default { db: () => (${OPTIONS}) };`,
      'import config from "./config";',
      "config.db()",
      1,
    ],
    [
      "a static member",
      `export class Config {\n  static db = ${OPTIONS};\n}`,
      'import { Config } from "./config";',
      "Config.db",
      2,
    ],
    [
      "a member of an instance",
      `class Config {\n  db = ${OPTIONS};\n}\nexport default new Config();`,
      'import config from "./config";',
      "config.db",
      2,
    ],
    [
      "a member of a namespace",
      `export namespace Config {\n  export const db = ${OPTIONS};\n}`,
      'import { Config } from "./config";',
      "Config.db",
      2,
    ],
    [
      "a frozen object",
      `export const db = Object.freeze(${OPTIONS} as const);`,
      'import { db } from "./config";',
      "db",
      1,
    ],
    [
      "one of two",
      `export const db = process.env.PROD ? ${OPTIONS} : { host: "localhost" };`,
      'import { db } from "./config";',
      "db",
      1,
    ],
    [
      "what a name chooses",
      `export const all = { dev: { host: "localhost" }, prod: ${OPTIONS} };`,
      'import { all } from "./config";',
      "all[process.env.MODE]",
      1,
    ],
  ])("is read: %s", (_, config, imported, options, line) => {
    const [finding, another] = found({
      "src/config.ts": `${config}\n`,
      "src/db.ts": program(imported, options),
    });
    expect(finding?.message).toBe(
      `\`ssl.rejectUnauthorized: false\` in src/config.ts:${line} accepts any certificate. Write \`rejectUnauthorized: true\`. If self-hosted, say so in a comment.`,
    );
    expect(finding?.fix).toBeUndefined();
    expect(finding?.suggestions).toBeUndefined();
    expect(another).toBeUndefined();
  });

  it("is right where the other file is", () => {
    const config = `export const db = { host: "${HOST}", port: 4000, ssl: ${ON} };\n`;
    const files = {
      "src/config.ts": config,
      "src/db.ts": program('import { db } from "./config";', "db"),
    };
    expect(lint(files)).toEqual([]);
  });

  it.each([
    ["export const TLS = X;", "{ ...TLS }"],
    [
      "export class TLS {\n  static on = false;\n}",
      "{ minVersion: 'TLSv1.2', rejectUnauthorized: TLS.on }",
    ],
  ])("is not hidden by an edit: %s", (config, ssl) => {
    const options = `{ host: process.env.TIDB_HOST, port: 4000, ssl: ${ssl} }`;
    const [finding] = found({
      "src/config.ts": config.replace("X", OFF),
      "src/db.ts": program('import { TLS } from "./config";', options),
    });
    expect(finding?.message).toContain("in src/config.ts:");
    expect(finding?.fix ?? finding?.suggestions).toBeUndefined();
  });

  it("stands where it is used, however it is imported", () => {
    const files = { "src/config.ts": `exports.ssl = ${OFF};\n` };
    const options = "{ host: process.env.TIDB_HOST, port: 4000, ssl }";
    for (const imported of [
      'import { ssl } from "./config";',
      'const { ssl } = require("./config");',
    ])
      expect(found({ ...files, "src/db.ts": program(imported, options) })[0]?.line).toBe(3);
  });

  it("is missing in one place, however often it is brought in", () => {
    const files = {
      "src/config.ts": "export const db = { host: process.env.TIDB_HOST, port: 4000 };\n",
      "src/db.ts": `${program('import { db } from "./config";', "db")}mysql.createPool({ ...db, database: "other" });\n`,
    };
    expect(lint(files).map(({ line, message }) => [line, message.slice(0, 27)])).toEqual([
      [3, "No `ssl` in src/config.ts:1"],
    ]);
  });

  it("is reported once on a way of three files", () => {
    const project = makeProject({
      "package.json": "{}\n",
      "tls.js": `exports.tls = ${OFF};\n`,
      "knexfile.js": `const { tls } = require("./tls");\nmodule.exports = { production: { client: "mysql2", connection: { host: process.env.TIDB_HOST, port: 4000, ssl: tls } } };\n`,
      "db.js":
        'const knex = require("knex");\nmodule.exports = knex(require("./knexfile").production);\n',
    });
    expect(project.lint("tls.js")).toEqual([]);
    expect(project.lint("knexfile.js").map(({ ruleId }) => ruleId)).toEqual([RULE]);
    expect(project.lint("db.js")).toEqual([]);
  });

  it("is what NestJS calls a configuration", () => {
    const config = (type: string): string =>
      `import { registerAs } from "@nestjs/config";\nexport const db = registerAs("db", () => ({ ${type}...${OPTIONS} }));\nexport default db;\n`;
    const source = `import { DataSource } from "typeorm";\nimport db from "./config";\nexport default new DataSource({ type: "mysql", ...db(), migrations: [] });\n`;
    // With its type it is TypeORM's, wherever it is used.
    const typed = { "src/config.ts": config('type: "mysql", '), "src/db.ts": source };
    expect(found(typed)).toEqual([]);
    expect(found(typed, "src/config.ts")).toHaveLength(1);
    const untyped = { "src/config.ts": config(""), "src/db.ts": source };
    expect(found(untyped)).toHaveLength(1);
    expect(found(untyped, "src/config.ts")).toEqual([]);
  });

  it("holds a member of an enum, and what a text is made of", () => {
    const config = `export enum Db { Host = "${HOST}" }\nexport const QUERY = '?ssl={"rejectUnauthorized":true}';\n`;
    const url = "`mysql://3pTAoNNegb47Uc8.root@${Db.Host}:4000/shop${QUERY}`";
    const imported = 'import { Db, QUERY } from "./config";';
    const messages = lint({ "src/config.ts": config, "src/db.ts": program(imported, url) });
    expect(messages.map(({ ruleId }) => ruleId)).toEqual(["tidb-tls/require-min-tls-version"]);
  });

  it("is data", () => {
    const config = `{\n  "db": { "host": "${HOST}", "ssl": { "rejectUnauthorized": true } }\n}\n`;
    const imported = 'import config from "../config.json";';
    const files = { "config.json": config, "src/db.ts": program(imported, "config.db") };
    expect(lint(files).map(({ message }) => message.slice(0, 40))).toEqual([
      "No `ssl.minVersion` in config.json:2 let",
      "No `port` in config.json:2 means MySQL's",
    ]);
  });

  it("comes through other files", () => {
    const files = {
      "src/config/db.ts": `export const db = ${OPTIONS};\nexport const ssl = {};\n`,
      "src/config/index.ts":
        'export * from "./db";\nexport { db as shop } from "./db";\nimport { db } from "./db";\nexport const own = { ...db, database: "own" };\n',
      "src/config.ts": 'import * as config from "./config/index";\nexport default config;\n',
    };
    for (const [imported, options] of [
      ['import { db } from "./config/index";', "db"],
      ['import { shop } from "./config";', "shop"],
      ['import { shop } from "./config/index";', "shop"],
      ['import { own } from "./config/index";', "own"],
      ['import config from "./config";', "config.db"],
    ] as const) {
      const all = { ...files, "src/db.ts": program(imported, options) };
      const expected = imported.startsWith('import { shop } from "./config"')
        ? []
        : ["src/config/db.ts:1"];
      expect(
        found(all).map(({ message }) => /src\S*/.exec(message)?.[0]),
        imported,
      ).toEqual(expected);
    }
  });

  it("comes by two ways from one file", () => {
    const files = {
      "src/config.ts": `export const db = ${OPTIONS};\n`,
      "src/one.ts": 'export * from "./config";\n',
      "src/two.ts": 'export { db } from "./config";\n',
      "src/index.ts": 'export * from "./one";\nexport * from "./two";\n',
    };
    const text = program('import { db } from "./index";', "db");
    expect(found({ ...files, "src/db.ts": text })).toHaveLength(1);
  });

  it("is followed through five files, and no further", () => {
    const links = (count: number): Files =>
      Object.fromEntries(
        Array.from({ length: count }, (_, index) => [
          `src/c${index}.ts`,
          index === count - 1
            ? `export const db = ${OPTIONS};\n`
            : `export { db } from "./c${index + 1}";\n`,
        ]),
      );
    const first = program('import { db } from "./c0";', "db");
    expect(found({ ...links(5), "src/db.ts": first })).toHaveLength(1);
    expect(found({ ...links(6), "src/db.ts": first })).toEqual([]);
  });

  it("is reported once, where it stands, if that file reports it", () => {
    const config = `import type { PoolOptions } from "mysql2";\nexport const db: PoolOptions = ${OPTIONS};\n`;
    const files = {
      "src/config.ts": config,
      "src/db.ts": program('import { db } from "./config";', "db"),
    };
    expect(found(files)).toEqual([]);
    expect(found(files, "src/config.ts")).toHaveLength(1);
  });

  it("is found in a folder that nothing marks as a project", () => {
    const project = makeProject({
      "config/db.ts": `export const db = ${OPTIONS};\n`,
      "src/db.ts": program('import { db } from "../config/db";', "db"),
    });
    expect(project.lint("src/db.ts")[0]?.message).toContain("in db.ts:1");
  });

  it("is looked up only if the settings say so", () => {
    const files = {
      "src/config.ts": `export const db = ${OPTIONS};\n`,
      "src/db.ts": program('import { db } from "./config";', "db"),
    };
    expect(found(files, "src/db.ts", { imports: false })).toEqual([]);
  });

  it("is read again when the file has changed", () => {
    const config = (ssl: string): Files => ({
      "src/config.ts": `export const db = ${OPTIONS.replace(OFF, ssl)};\n`,
    });
    const project = makeProject({
      "package.json": "{}\n",
      ...config(OFF),
      "src/db.ts": program('import { db } from "./config";', "db"),
    });
    expect(project.lint("src/db.ts")).toHaveLength(1);
    project.write(config(ON));
    expect(project.lint("src/db.ts")).toEqual([]);
  });

  it("never shows a secret", () => {
    const secret = "hQ7zLr2vKd9w";
    const config = `export const db = { host: "${HOST}", port: 3306, user: "root", password: "${secret}", ssl: { ca: "${secret}" } };\n`;
    const files = {
      "src/config.ts": config,
      "src/db.ts": program('import { db } from "./config";', "{ ...db }"),
    };
    const messages = lint(files);
    expect(messages.length).toBeGreaterThan(1);
    expect(JSON.stringify(messages)).not.toContain(secret);
  });
});

describe("what is not known of another file", () => {
  const imported = 'import { db } from "./config";';
  it.each<[string, string]>([
    ["there is no such file", ""],
    ["its syntax is not valid", `export const db = ${OPTIONS};\nexport const = 1;`],
    ["it exports nothing of the name", `export const other = ${OPTIONS};`],
    ["it exports the name twice", `exports.db = load();\nexports.db = ${OPTIONS};`],
    ["the variable has other values, too", `export let db = ${OPTIONS};\ndb = load();`],
    ["it changes the object", `export const db = ${OPTIONS};\ndb.ssl = load();`],
    [
      "somebody may change the object",
      `import { load } from "./load";\nexport const db = ${OPTIONS};\nload(db);`,
    ],
    ["a caller decides", `export const db = (ssl) => ({ host: "${HOST}", port: 4000, ssl });`],
    ["it goes in circles", 'export { db } from "./db";'],
    ["it goes in circles by stars", 'export * from "./config";\nexport * from "./db";'],
    ["it is made of itself", 'import { db as a } from "./config";\nexport const db = { ...a };'],
    ["two files export it", 'export * from "./one";\nexport * from "./two";'],
    ["it is a type", "export type db = { tidb: string };"],
    ["a name below it is set later", `exports.db = ${OPTIONS};\nexports.db.ssl = load();`],
    ["it is for another server", `// self-hosted TiDB\nexport const db = ${OPTIONS};`],
    [
      "what is in it is for another server",
      `export const db = {\n  // self-hosted TiDB\n  ...${OPTIONS},\n};`,
    ],
  ])("is never blamed: %s", (_, config) => {
    const one = `export const db = ${OPTIONS};\n`;
    const files = {
      ...(config !== "" && { "src/config.ts": `${config}\n` }),
      "src/one.ts": one,
      "src/two.ts": one,
      "src/db.ts": program(`${imported} // tidb`, "db"),
      "src/more.ts": program(imported, '{ ...db, charset: "utf8mb4" /* tidb */ }'),
    };
    expect([...lint(files), ...lint(files, "src/more.ts")]).toEqual([]);
  });

  it("is what a test puts in its place", () => {
    const mocked = `vi.mock("./config", () => ({ db: {} }));\n${imported}`;
    const files = {
      "src/config.ts": `export const db = ${OPTIONS};\n`,
      "src/db.ts": program(mocked, "db"),
    };
    expect(found(files)).toEqual([]);
  });

  it.each([
    'const other = require("./config");\nconst config = require("./config");\nother.db.ssl = load();\nconst { db } = config;',
    'require("./config").db.ssl = load();\nconst { db } = require("./config");',
    'import * as all from "./config";\nimport { db } from "./config";\nObject.assign(all.db, load());',
    'import { db } from "./config";\nvi.mock("../src/config", () => ({ db: {} }));',
    'import { db } from "./barrel";\nvi.mock("./config", () => ({ db: {} }));',
    'import "./setup";\nimport { db } from "./config";',
    'require("./setup");\nimport { db } from "./config";',
  ])("is changed under another name: %s", (before) => {
    const files = {
      "src/barrel.ts": 'export * from "./config";\n',
      "src/config.ts": `export const db = ${OPTIONS};\n`,
      "src/setup.ts": 'import { db } from "./config";\ndb.ssl = load();\n',
    };
    expect(lint({ ...files, "src/db.ts": program(before, "db") })).toEqual([]);
    const plain = before.replace(/^(?:other|require|Object|vi|import ").*$/m, "");
    expect(lint({ ...files, "src/db.ts": program(plain, "db") })).toHaveLength(1);
  });

  it("is a file that nobody has written", () => {
    const long = `// ${"x".repeat(1_000_001)}\n`;
    const files = {
      "src/config.ts": `${long}export const db = ${OPTIONS};\n`,
      "src/db.ts": program(imported, "db"),
    };
    expect(found(files)).toEqual([]);
  });
});

describe("a function of another file that connects", () => {
  const given = (ssl: string): string =>
    `{ host: "${HOST}", port: 4000, user: "3pTAoNNegb47Uc8.root", ssl: ${ssl} }`;
  it.each<[what: string, wrapper: string, call: string]>([
    [
      "a function",
      "export function open(options) {\n  return mysql.createPool(options);\n}",
      'import { open } from "./open";\nopen(X);',
    ],
    [
      "an arrow function",
      "export const open = (options) => mysql.createPool(options);",
      'import { open } from "./open";\nopen(X);',
    ],
    [
      "what it adds to",
      "export default (options) => mysql.createPool({ ...options, connectionLimit: 5 });",
      'import open from "./open";\nopen(X);',
    ],
    [
      "what it takes apart",
      "export const open = ({ host, ssl }) => mysql.createPool({ host, ssl, port: 4000 });",
      'import { open } from "./open";\nopen(X);',
    ],
    [
      "what it calls in turn",
      "const make = (options) => mysql.createPool(options);\nexport function open(options) {\n  return make(options);\n}",
      'import { open } from "./open";\nopen(X);',
    ],
    [
      "the second argument",
      "export const open = (name, options) => mysql.createPool(options);",
      'import { open } from "./open";\nopen("shop", X);',
    ],
    [
      "a class",
      "export class Db {\n  constructor(options) {\n    this.pool = mysql.createPool(options);\n  }\n}",
      'import { Db } from "./open";\nnew Db(X);',
    ],
    [
      "a class that connects later",
      "export class Db {\n  constructor(private options: object) {}\n  open() {\n    return mysql.createPool(this.options);\n  }\n}",
      'import { Db } from "./open";\nnew Db(X).open();',
    ],
    [
      "of a namespace",
      "export function open(options) {\n  return mysql.createPool(options);\n}",
      'import * as db from "./open";\ndb.open(X);',
    ],
    [
      "of an object",
      "export default { open: (options) => mysql.createPool(options) };",
      'import db from "./open";\ndb.open(X);',
    ],
    [
      "through another file",
      "export const open = (options) => mysql.createPool(options);",
      'import { open } from "./again";\nopen(X);',
    ],
    [
      "options in a constant",
      "export const open = (options) => mysql.createPool(options);",
      'import { open } from "./open";\nconst options = X;\nopen(options);',
    ],
  ])("is judged by what it is given: %s", (_, wrapper, call) => {
    const project = makeProject({
      "package.json": "{}\n",
      "src/open.ts": `import mysql from "mysql2/promise";\n${wrapper}\n`,
      "src/again.ts": 'export { open } from "./open";\n',
      "src/app.ts": `${call.replace("X", given(OFF))}\n`,
      "src/right.ts": `${call.replace("X", given(ON))}\n`,
    });
    const messages = project.lint("src/app.ts");
    expect(messages.map(({ ruleId }) => ruleId)).toEqual([RULE]);
    expect(project.fixed("src/app.ts")).toBe(`${call.replace("X", given(ON))}\n`);
    expect(project.lint("src/right.ts")).toEqual([]);
    expect(project.lint("src/open.ts")).toEqual([]);
  });

  it("says where it is what the function itself writes", () => {
    const files = {
      "src/open.ts": `import mysql from "mysql2/promise";\n\nexport const open = (options) =>\n  mysql.createPool({ ...options, ssl: ${OFF} });\n`,
      "src/app.ts": `import { open } from "./open";\nopen({ host: "${HOST}", port: 4000 });\n`,
    };
    const [finding, another] = found(files, "src/app.ts");
    expect(finding?.message).toContain("in src/open.ts:4");
    expect(finding?.fix).toBeUndefined();
    expect(another).toBeUndefined();
  });

  it("asks the type of its parameter", () => {
    const typed = (type: string): string =>
      `import mysql, { type PoolOptions } from "mysql2/promise";\nexport const open = (options: ${type}) => mysql.createPool(options);\n`;
    const call = `import { open } from "./open";\nopen({ host: "${HOST}", port: 4000 });\n`;
    const messageFor = (type: string) =>
      lint({ "src/open.ts": typed(type), "src/app.ts": call }, "src/app.ts")[0];
    expect(messageFor("PoolOptions")?.fix).toBeDefined();
    const narrow = messageFor("{ host: string; port: number }");
    expect(narrow?.fix).toBeUndefined();
    expect(narrow?.message).toContain("Not autofixed: its type may not accept it.");
  });

  it("is unknown where its options change before it connects", () => {
    const open =
      'import mysql from "mysql2/promise";\nexport const open = (options) => () => mysql.createPool(options);\n';
    const app = (change: string): string =>
      `import { open } from "./open";\nconst options = ${given(OFF)};\nconst connect = open(options);\n${change}connect();\n`;
    const count = (change: string): number =>
      found({ "src/open.ts": open, "src/app.ts": app(change) }, "src/app.ts").length;
    expect(count("")).toBe(1);
    expect(count("options.ssl = load();\n")).toBe(0);
  });

  it("says what is missing where it is missing", () => {
    for (const wrapper of [
      "(options) => mysql.createPool({ ...options, connectionLimit: 5 })",
      "(options) => mysql.createPool({ connectionLimit: 5, ...options })",
      "(options) => mysql.createPool({ ...DEFAULTS, ...options })",
    ]) {
      const call = `import { open } from "./open";\nopen({ host: "${HOST}", port: 4000 });\n`;
      const project = makeProject({
        "package.json": "{}\n",
        "src/open.ts": `import mysql from "mysql2/promise";\nconst DEFAULTS = { charset: "utf8mb4" };\nexport const open = ${wrapper};\n`,
        "src/app.ts": call,
      });
      const [finding] = project.lint("src/app.ts");
      expect(finding?.message).toMatch(/^No `ssl` means plain text/);
      expect(project.fixed("src/app.ts")).toBe(
        call.replace(" });", ', ssl: { minVersion: "TLSv1.2", rejectUnauthorized: true } });'),
      );
    }
  });

  it.each([
    [
      "it decides by itself",
      "export const open = (options) => mysql.createPool({ ...options, ssl: load() });",
    ],
    ["it connects to nothing", "export const open = (options) => console.log(mysql, options);"],
    [
      "it gives its own",
      "export const open = (options) => mysql.createPool({ ...options, ...load() });",
    ],
    [
      "it is another's",
      'import { open as o } from "./elsewhere";\nexport const open = (options) => o(mysql, options);',
    ],
  ])("is unknown where %s", (_, wrapper) => {
    const files = {
      "src/open.ts": `import mysql from "mysql2/promise";\n${wrapper}\n`,
      "src/app.ts": `import { open } from "./open";\nopen({ host: "${HOST}", port: 4000, user: "3pTAoNNegb47Uc8.root" });\n`,
    };
    expect(lint(files, "src/app.ts")).toEqual([]);
  });
});

describe("without a parser that leaves the scopes to ESLint", () => {
  it("is TypeScript, too", () => {
    const text = program('import { db } from "./config";', "db");
    const project = makeProject({
      "package.json": "{}\n",
      "src/config.ts": `export const db: object = ${OPTIONS};\n`,
      "src/db.js": text,
    });
    const messages = new Linter({ cwd: project.folder }).verify(
      text,
      [plugin.configs.recommended],
      `${project.folder}/src/db.js`,
    );
    expect(messages.map(({ message }) => message)).toEqual([
      expect.stringContaining("in src/config.ts:1"),
    ]);
  });

  it.each<[string, Linter.SourceType, string, string]>([
    ["src/db.js", "module", `export const db = ${OPTIONS};`, 'import { db } from "./config.js";'],
    [
      "src/db.cjs",
      "commonjs",
      `exports.db = ${OPTIONS};`,
      'const { db } = require("./config.js");',
    ],
    [
      "src/db.cjs",
      "commonjs",
      `export const db = ${OPTIONS};`,
      'const { db } = require("./config.js");',
    ],
  ])("%s (%s) is read all the same", (file, sourceType, config, imported) => {
    const text = program(imported, "db").replace(
      sourceType === "commonjs" ? /^import mysql from (.*);|export /gm : /(?!)/,
      (_, from?: string) => (from === undefined ? "" : `const mysql = require(${from});`),
    );
    const project = makeProject({
      "package.json": "{}\n",
      "src/config.js": `${config}\n`,
      [file]: text,
    });
    const messages = new Linter({ cwd: project.folder }).verify(
      text,
      [{ files: ["**/*.?(c)js"], languageOptions: { sourceType } }, plugin.configs.recommended],
      `${project.folder}/${file}`,
    );
    expect(messages.map(({ message }) => message)).toEqual([
      expect.stringContaining("in src/config.js:1"),
    ]);
  });
});
