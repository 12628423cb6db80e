import { describe, expect, it } from "vitest";
import { makeProject, type Files } from "./folder.js";

const MYSQL = 'import mysql from "mysql2/promise";\n';
const OPTIONS = "{ host: process.env.TIDB_HOST, port: 4000 }";
const RIGHT = '{ minVersion: "TLSv1.2", rejectUnauthorized: true }';
const SAFE = `(o) => mysql.createPool({ ...o, ssl: ${RIGHT} })`;
const OBJECT = `${MYSQL}export const db = { open: (o) => mysql.createPool(o) };\n`;
const CLASS = `${MYSQL}export class Db { static open(o) { return mysql.createPool(o); } }\n`;

const rulesIn = (files: Files, file = "db.js"): readonly (string | null)[] =>
  makeProject({ "package.json": '{ "name": "shop", "type": "module" }\n', ...files })
    .lint(file)
    .map(({ ruleId }) => ruleId);

describe("a function of another file that is set anew is unknown", () => {
  it.each<[string, string, string]>([
    ["an object's, there", `${OBJECT}db.open = ${SAFE};\n`, `db.open(${OPTIONS});`],
    ["a class's, there", `${CLASS}Db.open = ${SAFE};\n`, `Db.open(${OPTIONS});`],
    ["an object's, here", OBJECT, `db.open = (o) => connect(o);\ndb.open(${OPTIONS});`],
    ["a class's, here", CLASS, `Db["open"] = fake;\nDb.open(${OPTIONS});`],
    ["by Object.assign", OBJECT, `Object.assign(db, { open: fake });\ndb.open(${OPTIONS});`],
    [
      "by a test",
      OBJECT,
      `vi.spyOn(db, "open").mockImplementation(() => fake);\ndb.open(${OPTIONS});`,
    ],
    ["by sinon", CLASS, `sinon.stub(Db, "open");\nDb.open(${OPTIONS});`],
    [
      "by defineProperty",
      OBJECT,
      `Object.defineProperty(db, "open", { value: fake });\ndb.open(${OPTIONS});`,
    ],
  ])("%s", (_, pool, use) => {
    const name = pool.includes("class") ? "Db" : "db";
    const before = `import { ${name} } from "./pool.js";\n`;
    expect(rulesIn({ "pool.js": pool, "db.js": `${before}${use}\n` })).toEqual([]);
  });

  it("also all of a module's", () => {
    const files = {
      "pool.js": `${MYSQL}export const open = (o) => mysql.createPool(o);\n`,
      "db.js": `import * as pool from "./pool.js";\nvi.spyOn(pool, "open").mockReturnValue(fake);\npool.open(${OPTIONS});\n`,
    };
    expect(rulesIn(files)).toEqual([]);
  });

  it("and a client's that is exported again", () => {
    const files = {
      "pool.js": `${MYSQL}const create = mysql.createPool;\nmysql.createPool = (o) => create({ ...o, ssl: ${RIGHT} });\nexport default mysql;\n`,
      "db.js": `import mysql from "./pool.js";\nmysql.createPool(${OPTIONS});\n`,
    };
    expect(rulesIn(files)).toEqual([]);
  });

  it.each<[string, string]>([
    [OBJECT, `db.close = fake;\ndb.open(${OPTIONS});`],
    [OBJECT, `db.open(${OPTIONS});`],
    [`${OBJECT}db.close = fake;\n`, `vi.spyOn(db, "close");\ndb.open(${OPTIONS});`],
  ])("but not another: %s %s", (pool, use) => {
    const files = { "pool.js": pool, "db.js": `import { db } from "./pool.js";\n${use}\n` };
    expect(rulesIn(files)).toEqual(["tidb-tls/require-tls"]);
  });
});

describe("what is handed to a class of another file is changed there before it connects", () => {
  const POOL = `${MYSQL}export class Db { constructor(o) { this.o = o; } open() { return mysql.createPool(this.o); } }\n`;
  const rules = (lines: string, pool = POOL) =>
    rulesIn({ "pool.js": pool, "db.js": `import { Db } from "./pool.js";\n${lines}\n` });

  it.each([
    `d.o.ssl = ${RIGHT};`,
    `d["o"].ssl = ${RIGHT};`,
    `d.o = ${OPTIONS};`,
    `delete d.o.port;`,
    `Object.assign(d.o, { ssl: ${RIGHT} });`,
  ])("%s", (line) => {
    expect(rules(`const d = new Db(${OPTIONS});\n${line}\nd.open();`)).toEqual([]);
  });

  it("but not what is not changed, or not used later", () => {
    const expected = ["tidb-tls/require-tls"];
    expect(rules(`const d = new Db(${OPTIONS});\nd.open();`)).toEqual(expected);
    expect(rules(`const d = new Db(${OPTIONS});\nd.open();\nother.o.ssl = ${RIGHT};`)).toEqual(
      expected,
    );
    const atOnce = `${MYSQL}export class Db { constructor(o) { this.pool = mysql.createPool(o); } }\n`;
    expect(rules(`const d = new Db(${OPTIONS});\nd.name = "shop";`, atOnce)).toEqual(expected);
  });
});
