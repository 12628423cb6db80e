import { describe, expect, it } from "vitest";
import { lint, rulesIn } from "../lint.js";

const HOST =
  "host: process.env.TIDB_HOST, port: 4000, user: process.env.TIDB_USER, password: process.env.TIDB_PASSWORD";
const SSL = "ssl: { minVersion: 'TLSv1.2', rejectUnauthorized: true }";
const rulesOf = (code: string): readonly string[] =>
  rulesIn(lint(`import mysql from 'mysql2/promise';\n${code}`, { filename: "db.ts" }));
const CONSTANT = `const base: mysql.PoolOptions = { ${HOST} };`;
const FUNCTION = `function base(): mysql.PoolOptions { return { ${HOST} }; }`;

/** Options without TLS, under a type, that are no connection yet. */
describe("options that the file makes something else of", () => {
  it.each([
    ["spread", `${CONSTANT}\nexport const db = mysql.createPool({ ...base, ${SSL} });`],
    ["spread below", `${CONSTANT}\nexport const db = mysql.createPool({ ${SSL}, ...base });`],
    [
      "spread beside what a caller gives",
      `${CONSTANT}\nexport const open = (more: object) => mysql.createPool({ ...base, ...more });`,
    ],
    [
      "handed to a function that makes options of them",
      `import { secure } from './tls';\n${CONSTANT}\nmysql.createPool(secure(base));`,
    ],
    [
      "merged",
      `import merge from 'deepmerge';\n${CONSTANT}\nexport const options = merge(base, { ${SSL} });`,
    ],
    [
      "changed",
      `${CONSTANT}\nbase.ssl = { minVersion: 'TLSv1.2', rejectUnauthorized: true };\nexport default base;`,
    ],
    [
      "taken apart",
      `${CONSTANT}\nconst { host, user } = base;\nmysql.createPool({ host, user, port: 4000, ${SSL} });`,
    ],
    [
      "under another name",
      `${CONSTANT}\nconst options = base;\nmysql.createPool({ ...options, ${SSL} });`,
    ],
    [
      "cast",
      `const base = { ${HOST} } as mysql.PoolOptions;\nmysql.createPool({ ...base, ${SSL} });`,
    ],
    [
      "cast where they are spread",
      `mysql.createPool({ ...({ ${HOST} } as mysql.PoolOptions), ${SSL} });`,
    ],
    ["given by a function", `${FUNCTION}\nmysql.createPool({ ...base(), ${SSL} });`],
    [
      "given by an arrow",
      `const base = (): mysql.PoolOptions => ({ ${HOST} });\nmysql.createPool({ ...base(), ${SSL} });`,
    ],
    [
      "given by a cast arrow",
      `const base = () => ({ ${HOST} }) as mysql.PoolOptions;\nmysql.createPool({ ...base(), ${SSL} });`,
    ],
    [
      "promised",
      `async function base(): Promise<mysql.PoolOptions> { return { ${HOST} }; }\nmysql.createPool({ ...(await base()), ${SSL} });`,
    ],
    [
      "given and kept",
      `${FUNCTION}\nconst options = base();\nmysql.createPool({ ...options, ${SSL} });`,
    ],
    [
      "given by a method",
      `export class Db { private base(): mysql.PoolOptions { return { ${HOST} }; }\n  open() { return mysql.createPool({ ...this.base(), ${SSL} }); } }`,
    ],
    [
      "a member of a class",
      `export class Db { #base: mysql.PoolOptions = { ${HOST} };\n  open() { return mysql.createPool({ ...this.#base, ${SSL} }); } }`,
    ],
  ])("%s are not judged alone", (_, code) => {
    expect(rulesOf(code)).toEqual([]);
  });

  it.each([
    ["exported", `export ${CONSTANT}`],
    ["exported later", `${CONSTANT}\nexport { base as options };`],
    ["exported with others", `${CONSTANT}\nexport default { mysql: base };`],
    ["exported by a function", `${CONSTANT}\nexport const options = () => base;`],
    ["handed over", `import { open } from './open';\n${CONSTANT}\nexport const db = open(base);`],
    [
      "made of a class",
      `import { Db } from './open';\n${CONSTANT}\nexport const db = new Db(base);`,
    ],
    ["given by a function that is called", `${FUNCTION}\nexport const options = base();`],
    [
      "given by a function that is handed over",
      `import { register } from './open';\n${FUNCTION}\nregister('db', base);`,
    ],
  ])("%s are judged", (_, code) => {
    expect(rulesOf(code)).toEqual(["require-tls"]);
  });
});
