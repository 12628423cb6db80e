import { describe, expect, it } from "vitest";
import { fix, lint, rulesIn } from "../lint.js";
import { CERTIFICATE, TLS, VERSION } from "../samples/sample.js";
import { BAD, CLOUD, GOOD } from "./variants/variant.js";

const MYSQL = "import mysql from 'mysql2/promise';";
const LOCAL = "{ host: 'localhost', user: 'root' }";
const WEAK = `{ ${CLOUD}, ssl: ${BAD} }`;
const program = (lines: readonly string[]): string => [MYSQL, ...lines, ""].join("\n");
const rulesFor = (lines: readonly string[]): readonly string[] =>
  rulesIn(lint(program(lines), { filename: "program.ts" }));

describe("what a class is given", () => {
  it.each<[string, string[], string[]?]>([
    [
      "to its constructor",
      [
        "class Db { pool; constructor(options) { this.pool = mysql.createPool(options); } }",
        `new Db(${WEAK});`,
      ],
    ],
    [
      "and keeps",
      [
        "class Db { constructor(options) { this.options = options; } open() { return mysql.createPool(this.options); } }",
        `new Db(${WEAK}).open();`,
      ],
    ],
    [
      "and keeps by TypeScript's short form",
      [
        "class Db { constructor(private readonly options: object) {} open() { return mysql.createPool(this.options); } }",
        `const db = new Db(${WEAK});`,
      ],
    ],
    [
      "and keeps in a field that is declared",
      [
        "class Db { private readonly options: object; constructor(options) { this.options = { ...options, connectTimeout: 10 }; } open() { return mysql.createPool(this.options); } }",
        `new Db(${WEAK}).open();`,
      ],
    ],
    [
      "by an exported class",
      [
        "export class Db { pool; constructor(options) { this.pool = mysql.createPool(options); } }",
        `export const db = new Db(${WEAK});`,
      ],
    ],
    [
      "to a constructor that its own factory calls",
      [
        "class Db { static make(options) { return new Db(options); } constructor(options) { this.pool = mysql.createPool(options); } }",
        `Db.make(${WEAK});`,
      ],
    ],
    [
      "to a static method",
      [
        "class Db { static connect(options) { return mysql.createPool(options); } }",
        `Db.connect(${WEAK});`,
      ],
    ],
    [
      "to a method",
      [
        "class Db { async connect(options) { this.db = await mysql.createConnection(options); } }",
        `const db = new Db();`,
        `db.connect(${WEAK});`,
      ],
    ],
    [
      "to a method of its own",
      [
        `class Db { start() { return this.open(${WEAK}); } private open(options) { return mysql.createPool(options); } }`,
      ],
    ],
    [
      "to a method of an object",
      [
        "const db = { init(options) { this.pool = mysql.createPool(options); } };",
        `db.init(${WEAK});`,
        "export default db;",
      ],
    ],
    [
      "part by part",
      [
        "class Db { constructor(host, ssl) { this.pool = mysql.createPool({ host, port: 4000, user: process.env.U, ssl }); } }",
        `new Db('gateway01.us-east-1.prod.aws.tidbcloud.com', ${BAD});`,
      ],
    ],
    [
      "beside one that is right",
      [
        "class Db { constructor(options) { this.pool = mysql.createPool(options); } }",
        `new Db(${WEAK}); new Db({ ${CLOUD}, ssl: ${GOOD} });`,
      ],
    ],
    [
      "without TLS, beside a local one",
      [
        "class Db { constructor(options) { this.pool = mysql.createPool(options); } }",
        `new Db({ ${CLOUD} }); new Db(${LOCAL});`,
      ],
      [TLS],
    ],
  ])("%s", (_, lines, rules = [CERTIFICATE, VERSION]) => {
    expect(rulesFor(lines)).toEqual(rules);
  });

  it.each<[string, string[]]>([
    [
      "from outside, part by part",
      [
        "export class Db { constructor(host, ssl) { this.pool = mysql.createPool({ host, port: 4000, user: process.env.U, ssl }); } }",
        `new Db('gateway01.us-east-1.prod.aws.tidbcloud.com', ${BAD});`,
      ],
    ],
    [
      "by a class that is derived from it",
      [
        "import { tls } from './tls.js';",
        "class Db { constructor(ssl) { this.pool = mysql.createPool({ host: process.env.TIDB_HOST, ssl }); } }",
        "class Cloud extends Db { constructor() { super(tls); } }",
        `new Db(${BAD}); new Cloud();`,
      ],
    ],
    [
      "under the name of another class's method",
      [
        "class Db { open(options) { return mysql.createPool(options); } }",
        "class Door { open(options) { return options; } }",
        `new Door().open(${WEAK});`,
      ],
    ],
    [
      "and changes",
      [
        "import { tls } from './tls.js';",
        "class Db { constructor(options) { options.ssl = tls; this.pool = mysql.createPool(options); } }",
        `new Db(${WEAK});`,
      ],
    ],
  ])("is not judged %s", (_, lines) => {
    expect(rulesFor(lines)).toEqual([]);
  });
});

describe("what a function is given by one who stands in the file", () => {
  it("is judged although others may call it too", () => {
    expect(
      rulesFor(["export const open = (options) => mysql.createPool(options);", `open(${WEAK});`]),
    ).toEqual([CERTIFICATE, VERSION]);
    expect(
      rulesFor([`export const db = ((options) => mysql.createPool(options))(${WEAK});`]),
    ).toEqual([CERTIFICATE, VERSION]);
  });

  it("is judged alone", () => {
    const lines = [
      "export const open = (options) => mysql.createPool({ ...options, connectionLimit: 3 });",
      `open({ ${CLOUD}, ssl: ${GOOD} });`,
    ];
    expect(rulesFor(lines)).toEqual([]);
  });
});

describe("an element of a list", () => {
  const CLUSTERS = `const clusters = [{ name: 'cloud', ${CLOUD}, ssl: ${BAD} }, ${LOCAL}];`;
  const STORES = `const stores = { cloud: ${WEAK}, local: ${LOCAL} };`;
  it.each<[string, string[]]>([
    ["for of", [CLUSTERS, "for (const each of clusters) mysql.createPool(each);"]],
    [
      "for of, destructured",
      [
        CLUSTERS,
        "for (const { name, ...options } of clusters) { console.log(name); mysql.createPool(options); }",
      ],
    ],
    ["for of a literal", [`for (const each of [${WEAK}]) mysql.createPool(each);`]],
    ["map", [CLUSTERS, "export const pools = clusters.map((each) => mysql.createPool(each));"]],
    [
      "forEach",
      [
        CLUSTERS,
        "clusters.forEach(async (each) => { await mysql.createConnection({ ...each, connectTimeout: 100 }); });",
      ],
    ],
    [
      "a function by its name",
      [
        CLUSTERS,
        "const open = (each) => mysql.createPool(each);",
        "export const pools = clusters.map(open);",
      ],
    ],
    [
      "Object.values",
      [STORES, "export const pools = Object.values(stores).map((each) => mysql.createPool(each));"],
    ],
    [
      "Object.entries",
      [
        STORES,
        "export const pools = Object.entries(stores).map(([name, each]) => [name, mysql.createPool(each)]);",
      ],
    ],
    [
      "for of Object.entries",
      [
        STORES,
        "for (const [name, each] of Object.entries(stores)) { console.log(name); mysql.createPool(each); }",
      ],
    ],
    ["destructured", [CLUSTERS, "const [cloud] = clusters;", "mysql.createPool(cloud);"]],
  ])("%s", (_, lines) => {
    expect(rulesFor(lines)).toEqual([CERTIFICATE, VERSION]);
    expect(
      lint(fix(program(lines), { filename: "program.ts" }).output, {
        filename: "program.ts",
      }).filter((each) => each.fix),
    ).toEqual([]);
  });

  it.each<[string, string[]]>([
    [
      "changed in the loop",
      [
        "import { tls } from './tls.js';",
        CLUSTERS,
        "for (const each of clusters) { each.ssl = tls; mysql.createPool(each); }",
      ],
    ],
    [
      "changed by another loop",
      [
        "import { tls } from './tls.js';",
        CLUSTERS,
        "clusters.forEach((each) => { each.ssl = tls; });",
        "for (const each of clusters) mysql.createPool(each);",
      ],
    ],
    [
      "changed by who gets them",
      [
        "import { secure } from './tls.js';",
        STORES,
        "Object.values(stores).forEach(secure);",
        "Object.values(stores).map((each) => mysql.createPool(each));",
      ],
    ],
    [
      "one for each of what is imported",
      [
        "import { clusters } from './clusters.js';",
        "clusters.map((tidb) => mysql.createPool(tidb));",
      ],
    ],
    [
      "its place in the list",
      [
        "const clusters = [{ host: env.TIDB_HOST }];",
        "clusters.map((each, tidb) => mysql.createPool(tidb));",
      ],
    ],
  ])("is not judged: %s", (_, lines) => {
    expect(rulesFor(lines)).toEqual([]);
  });
});

/** Their database may be another one, and what is written in the function concerns it too. */
describe("a function that others may call with something else", () => {
  const weak = `ssl: ${BAD}`;

  it.each([
    [
      "is exported",
      [
        "export function connect(o) { return mysql.createPool({ ...o, WEAK }); }",
        `connect({ ${CLOUD} });`,
      ],
    ],
    [
      "takes a host",
      [
        "export function connect(host) { return mysql.createPool({ host, port: 4000, WEAK }); }",
        "connect(HOST);",
      ],
    ],
    [
      "takes parts of an object",
      [
        "export function connect(o) { return mysql.createPool({ host: o.host, port: 4000, WEAK }); }",
        `connect({ ${CLOUD} });`,
      ],
    ],
    [
      "is a method",
      [
        "export class Db { open(o) { return mysql.createPool({ ...o, WEAK }); } }",
        `new Db().open({ ${CLOUD} });`,
      ],
    ],
    [
      "is a constructor",
      [
        "export class Db { constructor(o) { mysql.createPool({ ...o, WEAK }); } }",
        `new Db({ ${CLOUD} });`,
      ],
    ],
  ])("is left to a person: it %s", (_, lines) => {
    const code = program(
      lines.map((line) =>
        line.replace("WEAK", weak).replace("HOST", "'gateway01.us-east-1.prod.aws.tidbcloud.com'"),
      ),
    );
    const [finding] = lint(code);
    expect(rulesIn(lint(code))).toContain(CERTIFICATE);
    expect(finding?.suggestions).toHaveLength(1);
    expect(fix(code).output).toBe(code);
  });
});
