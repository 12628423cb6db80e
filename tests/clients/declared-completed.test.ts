import { describe, expect, it } from "vitest";
import { fix, lint, rulesIn } from "../lint.js";

const HOST =
  "host: 'gateway01.us-west-2.prod.aws.tidbcloud.com', port: 4000, user: '3xAbCdEfGhIjKl9.root'";
const SSL = "ssl: { minVersion: 'TLSv1.2', rejectUnauthorized: true }";
const run = { filename: "db.ts" };
const IMPORT = "import mysql, { type PoolOptions } from 'mysql2/promise';\n";
const CONSTANT = `const cfg: PoolOptions = { ${HOST} };\n`;
const OPEN = "export const pool = mysql.createPool(cfg);\n";
const SECURE = `function secure(o: PoolOptions) { o.${SSL.replace(":", " =")}; }\n`;

/** Options without TLS that have a client's type, and get it elsewhere. */
const completed: readonly (readonly [string, string])[] = [
  [
    "a function of the file, for one of two",
    `${CONSTANT}function apply(o: PoolOptions) {\n  if (process.env.NODE_ENV === 'test') { o.host = '127.0.0.1'; return; }\n  o.${SSL.replace(":", " =")};\n}\napply(cfg);\n${OPEN}`,
  ],
  ["a function of the file", `${CONSTANT}${SECURE}secure(cfg);\n${OPEN}`],
  [
    "a function of the file that leaves what is there",
    `${CONSTANT}function secure(o: PoolOptions) { o.ssl ??= { ca: process.env.CA }; }\nsecure(cfg);\n${OPEN}`,
  ],
  [
    "a function of another file",
    `import { addTls } from './tls';\n${CONSTANT}addTls(cfg);\n${OPEN}`,
  ],
  [
    "a function whose name does not say so",
    `import { prepare } from './prepare';\n${CONSTANT}prepare(cfg);\n${OPEN}`,
  ],
  [
    "a function that is waited for",
    `import { prepare } from './prepare';\n${CONSTANT}await prepare(cfg);\n${OPEN}`,
  ],
  ["a method", `import { hooks } from './hooks';\n${CONSTANT}hooks.before(cfg);\n${OPEN}`],
  [
    "who is given it in an object",
    `import { prepare } from './prepare';\n${CONSTANT}prepare({ target: cfg });\n${OPEN}`,
  ],
  [
    "a function for each",
    `import { prepare } from './prepare';\n${CONSTANT}[cfg].forEach(prepare);\n${OPEN}`,
  ],
  ["a loop", `${CONSTANT}for (const o of [cfg]) o.${SSL.replace(":", " =")};\n${OPEN}`],
  [
    "an object of a class",
    `import { Secure } from './tls';\n${CONSTANT}new Secure(cfg).run();\n${OPEN}`,
  ],
  ["whoever holds it", `import { box } from './box';\n${CONSTANT}box.cfg = cfg;\n`],
  [
    "a function before it is exported",
    `import { prepare } from './prepare';\n${CONSTANT}prepare(cfg);\nexport default cfg;`,
  ],
  [
    "a class's constructor",
    `import { prepare } from './prepare';\nexport class Db {\n  private cfg: PoolOptions = { ${HOST} };\n  constructor() { prepare(this.cfg); }\n  open() { return mysql.createPool(this.cfg); }\n}`,
  ],
  [
    "a function that copies it",
    `${CONSTANT}function open(o: PoolOptions) { return mysql.createPool({ ...o, ${SSL} }); }\nexport const pool = open(cfg);`,
  ],
  [
    "an arrow that copies it",
    `${CONSTANT}const open = (o: PoolOptions) => mysql.createPool({ ...o, ${SSL} });\nexport const pool = open(cfg);`,
  ],
  [
    "a function that takes it apart",
    `${CONSTANT}const open = ({ host, port, user }: PoolOptions) => mysql.createPool({ host, port, user, ${SSL} });\nexport const pool = open(cfg);`,
  ],
  [
    "a class that copies it",
    `${CONSTANT}class Repo { pool; constructor(o: PoolOptions) { this.pool = mysql.createPool({ ...o, ${SSL} }); } }\nexport const repo = new Repo(cfg);`,
  ],
  [
    "a function whose default it is",
    `${CONSTANT}export const open = (o: PoolOptions = cfg) => mysql.createPool({ ...o, ${SSL} });`,
  ],
  [
    "a constructor whose default it is",
    `${CONSTANT}export class Db { pool; constructor(options = cfg) { this.pool = mysql.createPool({ ...options, ${SSL} }); } }`,
  ],
  [
    "a function that takes its default out",
    `${CONSTANT}export const open = ({ options = cfg, tls = true } = {}) => mysql.createPool({ ...options, ...(tls ? { ${SSL} } : {}) });`,
  ],
  [
    "a copy of each",
    `${CONSTANT}export const pools = [cfg].map((o) => mysql.createPool({ ...o, ${SSL} }));`,
  ],
  [
    "what a promise gives",
    `${CONSTANT}export const pool = Promise.resolve(cfg).then((o) => mysql.createPool({ ...o, ${SSL} }));`,
  ],
  [
    "a function whose name says so",
    `import { addTls } from './tls';\n${CONSTANT}export const getConfig = () => addTls(cfg);`,
  ],
  [
    "a function whose name says so, of what a function gives",
    `import { secure } from './tls';\nfunction base(): PoolOptions { return { ${HOST} }; }\nexport const options = secure(base());`,
  ],
  [
    "a list with more",
    `import { merged } from './merged';\n${CONSTANT}const parts = [cfg, { ${SSL} }];\nexport const pool = mysql.createPool(Object.assign({}, ...parts));`,
  ],
  [
    "whoever copies what a getter gives",
    `export class Db { get options(): PoolOptions { return { ${HOST} }; }\n  open() { return mysql.createPool({ ...this.options, ${SSL} }); } }`,
  ],
  [
    "whoever copies what a getter of an object gives",
    `const config = { get db(): PoolOptions { return { ${HOST} }; } };\nexport const pool = mysql.createPool({ ...config.db, ${SSL} });`,
  ],
  [
    "whoever copies what a method of an object gives",
    `const config = { db(): PoolOptions { return { ${HOST} }; } };\nexport const pool = mysql.createPool({ ...config.db(), ${SSL} });`,
  ],
  [
    "a decorator",
    `import { Secure } from './tls';\nexport class Db { @Secure options: PoolOptions = { ${HOST} }; }`,
  ],
  [
    "a decorator of a method",
    `import { Secure } from './tls';\nexport class Db { @Secure() options(): PoolOptions { return { ${HOST} }; } }`,
  ],
];

describe("options with a type that somebody may complete", () => {
  it.each(completed)("%s", (_, code) => {
    expect(rulesIn(lint(IMPORT + code, run))).toEqual([]);
  });
});

describe("options with a type that go elsewhere are not edited unseen", () => {
  it.each([
    ["exported", `export ${CONSTANT}`],
    ["exported below", `${CONSTANT}export { cfg };`],
    ["exported by a function", `export const get = (): PoolOptions => ({ ${HOST} });`],
    ["members of an exported class", `export class Db { options: PoolOptions = { ${HOST} }; }`],
    ["handed over", `import { open } from './open';\n${CONSTANT}export const pool = open(cfg);`],
    ["given to another client", `import pg from 'pg';\n${CONSTANT}new pg.Client(cfg as any);`],
  ])("%s", (_, code) => {
    expect(rulesIn(lint(IMPORT + code, run))).toEqual(["require-tls"]);
    expect(fix(IMPORT + code, run).output).toBe(IMPORT + code);
  });
});

describe("options with a type that nobody else uses are edited", () => {
  it.each([
    ["a call", `${CONSTANT}${OPEN}`],
    ["a constant, and a message", `${CONSTANT}console.log(cfg);\n`],
    ["the module", `export default { ${HOST} } satisfies PoolOptions;`],
    [
      "what a function connects with",
      `${CONSTANT}function open(o: PoolOptions) { return mysql.createPool(o); }\nopen(cfg);`,
    ],
  ])("%s", (_, code) => {
    expect(fix(IMPORT + code, run).output).toBe(IMPORT + code.replace(HOST, `${HOST}, ${SSL}`));
  });
});
