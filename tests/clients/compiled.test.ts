import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { compile } from "../compile.js";
import { fix, lint } from "../lint.js";
import { refusedByOthers, takenByOthers } from "./inferred-rows.js";

const here = fileURLToPath(new URL("./", import.meta.url));
const HOST = "gateway01.us-east-1.prod.aws.tidbcloud.com";
const URL_OF = `mysql://3pTAoNNegb47Uc8.root@${HOST}:4000/plain`;
const LOGIN = `host: '${HOST}', port: 4000, user: '3pTAoNNegb47Uc8.root', password: process.env.PW`;
const KEYS = "host: string; port: number; user: string; password?: string";
const SSL = "ssl: { minVersion: 'TLSv1.2', rejectUnauthorized: true }";
const DOC = "host: string, port: number, user: string, password?: string";

const importing = (code: string): string =>
  `import mysql from 'mysql2/promise';\n${code}\nexport {};\n`;
const PROPERTIES =
  "@property {string} host\n * @property {number} port\n * @property {string} user\n * @property {string} [password]";

/** The types of mariadb name the versions of TLS: no other text will do. */
const mariadb = (code: string): string =>
  `import mariadb, { type PoolConfig } from 'mariadb';\n${code}`;
const WEAK = "ssl: { rejectUnauthorized: true }";

/** Knex's own types of a connection know no version of TLS. */
const knex = (code: string): string => `import knex, { type Knex } from 'knex';\n${code}`;

/** What somebody wrote whose types take the program as it is, and not as it should be. */
const refused: readonly (readonly [name: string, extension: string, code: string])[] = [
  ...refusedByOthers,
  ...["MySqlConnectionConfig", "MySql2ConnectionConfig", "MariaSqlConnectionConfig"].map(
    (type) =>
      [
        `Knex's ${type}`,
        "mts",
        knex(
          `const connection: Knex.${type} = { ${LOGIN} };\nexport const db = knex({ client: 'mysql2', connection });`,
        ),
      ] as const,
  ),
  [
    "Knex's MariaSslConfiguration",
    "mts",
    knex(
      `const ssl: Knex.MariaSslConfiguration = { rejectUnauthorized: false };\nexport const db = knex({ client: 'mysql2', connection: { ${LOGIN}, ssl } });`,
    ),
  ],
  [
    "a constant that is a copy",
    "mts",
    `const off = false;\nconst verify = off;\nmysql.createPool({ ${LOGIN}, ssl: { rejectUnauthorized: verify } });`,
  ],
  [
    "a constant that is negated",
    "mts",
    `const INSECURE = true;\nmysql.createPool({ ${LOGIN}, ssl: { rejectUnauthorized: !INSECURE } });`,
  ],
  [
    "a constant in a cast",
    "mts",
    `const off: boolean = Boolean("");\nmysql.createPool({ ${LOGIN}, ssl: { rejectUnauthorized: off as false } });`,
  ],
  [
    "a constant whose type takes no object",
    "mts",
    mariadb(
      `const secure: boolean = false;\nmariadb.createPool({ ${LOGIN}, ssl: secure });\nexport {};`,
    ),
  ],
  [
    "a constant whose type is in a comment",
    "mjs",
    `/** @type {false} */\nconst verify = false;\nmysql.createPool({ ${LOGIN}, ssl: { rejectUnauthorized: verify } });`,
  ],
  [
    "a constant whose type is its value",
    "mts",
    `const verify: false = false;\nmysql.createPool({ ${LOGIN}, ssl: { rejectUnauthorized: verify } });`,
  ],
  [
    "a literal in a type",
    "mts",
    `const c: { ${KEYS}; ssl: { rejectUnauthorized: false } } = { ${LOGIN}, ssl: { rejectUnauthorized: false } };\nmysql.createPool(c);`,
  ],
  [
    "a literal in an alias",
    "mts",
    `type Off = { rejectUnauthorized: false } | undefined;\nconst ssl: Off = { rejectUnauthorized: false };\nmysql.createPool({ ${LOGIN}, ssl });`,
  ],
  [
    "a port in a type",
    "mts",
    `const c: { host: string; port: 3306; user: string; password?: string } = { ${LOGIN.replace("4000", "3306")}, ${SSL} };\nmysql.createPool(c);`.replace(
      "password?: string }",
      "password?: string; ssl: object }",
    ),
  ],
  ["a text in a type", "mts", `const url: '${URL_OF}' = '${URL_OF}';\nmysql.createPool(url);`],
  [
    "a pattern in a type",
    "mts",
    `const url: \`\${string}/plain\` = '${URL_OF}';\nmysql.createPool(url);`,
  ],
  [
    "a pattern for a template",
    "mts",
    `const db = 'plain' as const;\nconst url: \`\${string}/plain\` = \`${URL_OF.replace("plain", "${db}")}\`;\nmysql.createPool(url);`,
  ],
  [
    "one of two objects that a key tells apart",
    "mts",
    `type Db = { kind: 'plain'; ${KEYS} } | { kind: 'tls'; ${KEYS}; ssl: object };\nconst c: Db = { kind: 'plain', ${LOGIN} };\nmysql.createPool(c);`,
  ],
  [
    "one of two objects that a value tells apart",
    "mts",
    `type Ssl = { rejectUnauthorized: false } | { rejectUnauthorized: true; ca: string };\nconst ssl: Ssl = { rejectUnauthorized: false };\nmysql.createPool({ ${LOGIN}, ssl });`,
  ],
  [
    "what is given to a constructor",
    "mts",
    `class Pool { constructor(o: { ${KEYS} }) { mysql.createPool(o); } }\nnew Pool({ ${LOGIN} });`,
  ],
  [
    "what is given to a method",
    "mts",
    `const db = { open(o: { ${KEYS} }) { return mysql.createPool(o); } };\ndb.open({ ${LOGIN} });`,
  ],
  [
    "what is set later",
    "mts",
    `interface O { ${KEYS}; ssl?: { rejectUnauthorized: false } }\nconst o: O = { ${LOGIN} };\no.ssl = { rejectUnauthorized: false };\nmysql.createPool(o);`,
  ],
  [
    "a field that is set",
    "mts",
    `class Db { private o: { ${KEYS} }; constructor() { this.o = { ${LOGIN} }; mysql.createPool(this.o); } }\nnew Db();`,
  ],
  [
    "what the type of a function gives",
    "mts",
    `const options: () => { ${KEYS}; ssl?: string } = () => ({ ${LOGIN} });\nmysql.createPool(options());`,
  ],
  [
    "a cast that means another value",
    "mts",
    `const ssl = { rejectUnauthorized: false } as { rejectUnauthorized: false };\nmysql.createPool({ ${LOGIN}, ssl });`,
  ],
  [
    "a use that means another value",
    "mts",
    `function open(o: { ${KEYS}; ssl?: string }) { return mysql.createPool(o); }\nconst c = { ${LOGIN} };\nopen(c);`,
  ],
  [
    "what the type of a function takes",
    "mts",
    `const open: (o: { ${KEYS} }) => unknown = (o) => mysql.createPool(o);\nopen({ ${LOGIN} });`,
  ],
  [
    "what the type of a method takes",
    "mts",
    `interface Api { open(o: { ${KEYS} }): unknown }\nconst api: Api = { open(o) { return mysql.createPool(o); } };\napi.open({ ${LOGIN} });`,
  ],
  [
    "a default",
    "mts",
    `function open(o: { ${KEYS} } = { ${LOGIN} }) { return mysql.createPool(o); }\nopen();`,
  ],
  [
    "a private field",
    "mts",
    `class Db { #o: { ${KEYS} } = { ${LOGIN} }; open() { return mysql.createPool(this.#o); } }\nnew Db().open();`,
  ],
  [
    "a variable that is set later",
    "mts",
    `let c: { ${KEYS} };\nc = { ${LOGIN} };\nmysql.createPool(c);`,
  ],
  [
    "a part of a typed pattern",
    "mts",
    `const { ssl }: { ssl: { rejectUnauthorized: false } } = { ssl: { rejectUnauthorized: false } };\nmysql.createPool({ ${LOGIN}, ssl });`,
  ],
  [
    "a part of a pattern that is used as another type",
    "mts",
    `const { db } = { db: { ${LOGIN} } };\nconst c: { ${KEYS}; ssl?: string } = db;\nmysql.createPool(c);`,
  ],
  [
    "what a function gives and its caller types",
    "mts",
    `function options() { return { ${LOGIN} }; }\nconst c: { ${KEYS}; ssl?: string } = options();\nmysql.createPool(c);`,
  ],
  [
    "what an arrow gives to somebody who types it",
    "mts",
    `const options = async () => ({ ${LOGIN} });\nfunction open(o: { ${KEYS}; ssl?: string }) { return mysql.createPool(o); }\nopen(await options());`,
  ],
  [
    "as const, and satisfies",
    "mts",
    `mysql.createPool({ ${LOGIN} } as const satisfies { ${KEYS} });`,
  ],
  [
    "what an async function gives",
    "mts",
    `async function options(): Promise<{ ${KEYS} }> { return { ${LOGIN} }; }\nmysql.createPool(await options());`,
  ],
  [
    "@type of a field",
    "mjs",
    `class Db {\n  /** @type {{${DOC}}} */\n  o = { ${LOGIN} };\n  open() { return mysql.createPool(this.o); }\n}\nnew Db().open();`,
  ],
  [
    "@type of a member",
    "mjs",
    `const app = {\n  /** @type {{${DOC}}} */\n  db: { ${LOGIN} },\n};\nmysql.createPool(app.db);`,
  ],
  [
    "@type of a cast",
    "mjs",
    `mysql.createPool({ ${LOGIN}, ssl: /** @type {{ rejectUnauthorized: false }} */ ({ rejectUnauthorized: false }) });`,
  ],
  [
    "@param of a method",
    "mjs",
    `class Db {\n  /** @param {{${DOC}}} o */\n  open(o) { return mysql.createPool(o); }\n}\nnew Db().open({ ${LOGIN} });`,
  ],
  [
    "@param that may be left out",
    "mjs",
    `/** @param {{${DOC}}} [o] */\nfunction open(o = { ${LOGIN} }) { return mysql.createPool(o); }\nopen();`,
  ],
  [
    "@returns of an arrow",
    "mjs",
    `/** @returns {{${DOC}}} */\nconst options = () => ({ ${LOGIN} });\nmysql.createPool(options());`,
  ],
  [
    "@type of a function",
    "mjs",
    `/** @type {(o: {${DOC}}) => unknown} */\nconst open = (o) => mysql.createPool(o);\nopen({ ${LOGIN} });`,
  ],
  [
    "@type of what is exported",
    "mjs",
    `/** @type {{${DOC}}} */\nexport const c = { ${LOGIN} };\nmysql.createPool(c);`,
  ],
  ["@type", "mjs", `/** @type {{${DOC}}} */\nconst c = { ${LOGIN} };\nmysql.createPool(c);`],
  [
    "@satisfies",
    "mjs",
    `/** @satisfies {{${DOC}}} */\nconst c = { ${LOGIN} };\nmysql.createPool(c);`,
  ],
  [
    "@param",
    "mjs",
    `/** @param {{${DOC}}} o */\nfunction open(o) { return mysql.createPool(o); }\nopen({ ${LOGIN} });`,
  ],
  [
    "@param with its keys",
    "mjs",
    `/**\n * @param {object} o\n * @param {string} o.host\n * @param {number} o.port\n * @param {string} o.user\n * @param {string} [o.password]\n */\nfunction open(o) { return mysql.createPool(o); }\nopen({ ${LOGIN} });`,
  ],
  [
    "@param of an arrow",
    "mjs",
    `/** @param {{${DOC}}} o */\nconst open = (o) => mysql.createPool(o);\nopen({ ${LOGIN} });`,
  ],
  [
    "@returns",
    "mjs",
    `/** @returns {{${DOC}}} */\nfunction options() { return { ${LOGIN} }; }\nmysql.createPool(options());`,
  ],
  [
    "@typedef",
    "mjs",
    `/** @typedef {{${DOC}}} Db */\n/** @type {Db} */\nconst c = { ${LOGIN} };\nmysql.createPool(c);`,
  ],
  [
    "@typedef with its keys",
    "mjs",
    `/**\n * @typedef {object} Db\n * ${PROPERTIES}\n */\n/** @type {Db} */\nconst c = { ${LOGIN} };\nmysql.createPool(c);`,
  ],
  [
    "@type without a key that is missing inside",
    "mjs",
    `/** @type {{${DOC}, ssl: {rejectUnauthorized: boolean}}} */\nconst c = { ${LOGIN}, ssl: { rejectUnauthorized: true } };\nmysql.createPool(c);`,
  ],
  [
    "@param with a key of another type",
    "mjs",
    `/**\n * @param {Object} o\n * @param {string} o.host\n * @param {number} o.port\n * @param {string} o.user\n * @param {string} [o.password]\n * @param {string} [o.ssl]\n */\nfunction open(o) { return mysql.createPool(o); }\nopen({ ${LOGIN} });`,
  ],
  [
    "@type of a text",
    "mjs",
    `/** @type {'${URL_OF}'} */\nconst url = '${URL_OF}';\nmysql.createPool(url);`,
  ],
  ["a version in a variable", "mts", mariadb(`const c = { ${LOGIN} };\nmariadb.createPool(c);`)],
  [
    "a version that is put into a variable",
    "mts",
    mariadb(`const ssl = { rejectUnauthorized: true };\nmariadb.createPool({ ${LOGIN}, ssl });`),
  ],
  [
    "a version that a function gives",
    "mts",
    mariadb(`const options = () => ({ ${LOGIN} });\nmariadb.createPool(options());`),
  ],
  [
    "a version that a function returns",
    "mts",
    mariadb(`function options() { return { ${LOGIN} }; }\nmariadb.createPool(options());`),
  ],
  [
    "a version in a copy",
    "mts",
    mariadb(`const c = Object.assign({}, { ${LOGIN} });\nmariadb.createPool(c);`),
  ],
  [
    "a version in a copy that is an argument",
    "mts",
    mariadb(`mariadb.createPool(Object.assign({}, { ${LOGIN}, ${WEAK} }));`),
  ],
  [
    "a version in a private field",
    "mts",
    mariadb(
      `class Db { #o = { ${LOGIN} }; open() { return mariadb.createPool(this.#o); } }\nnew Db().open();`,
    ),
  ],
  [
    "a version for Prisma's adapter",
    "mts",
    `import { PrismaMariaDb } from '@prisma/adapter-mariadb';\nconst ssl = { rejectUnauthorized: true };\nnew PrismaMariaDb({ ${LOGIN}, ssl });`,
  ],
  [
    "a version for Sequelize 7 with mariadb",
    "mts",
    `import { Sequelize } from '@sequelize/core';\nimport { MariaDbDialect } from '@sequelize/mariadb';\nconst ssl = { rejectUnauthorized: true };\nnew Sequelize({ dialect: MariaDbDialect, ${LOGIN}, ssl });`,
  ],
].map(([name = "", extension = "", code = ""]) => [name, extension, importing(code)] as const);

/** The same where the types take what is right. */
const taken: typeof refused = [
  ...takenByOthers,
  [
    "another option of Knex's MySqlConnectionConfig",
    "mts",
    knex(
      `const connection: Knex.MySqlConnectionConfig = { ${LOGIN}, ssl: { rejectUnauthorized: false } };\nexport const db = knex({ client: 'mysql', connection });`,
    ),
  ],
  [
    "Knex's Config",
    "mts",
    knex(
      `const config: Knex.Config = { client: 'mysql2', connection: { ${LOGIN} } };\nexport const db = knex(config);`,
    ),
  ],
  [
    "a constant that only the options read",
    "mts",
    `const verify = false;\nmysql.createPool({ ${LOGIN}, ssl: { rejectUnauthorized: verify } });`,
  ],
  [
    "a constant in shorthand",
    "mts",
    `const rejectUnauthorized: boolean = false;\nmysql.createPool({ ${LOGIN}, ssl: { rejectUnauthorized } });`,
  ],
  ["a version in an argument", "mts", mariadb(`mariadb.createPool({ ${LOGIN}, ${WEAK} });`)],
  [
    "a version in a variable with a type",
    "mts",
    mariadb(`const c: PoolConfig = { ${LOGIN} };\nmariadb.createPool(c);`),
  ],
  [
    "a version in a constant",
    "mts",
    mariadb(`const c = { ${LOGIN} } as const;\nmariadb.createPool(c);`),
  ],
  [
    "a version in a choice",
    "mts",
    mariadb(`mariadb.createPool(process.env.A ? { ${LOGIN}, ${WEAK} } : { ${LOGIN}, ssl: true });`),
  ],
  [
    "a version that a typed function returns",
    "mts",
    mariadb(
      `function options(): PoolConfig { return { ${LOGIN} }; }\nmariadb.createPool(options());`,
    ),
  ],
  [
    "a certificate in a variable",
    "mts",
    mariadb(
      "const ssl = { minVersion: 'TLSv1.2' as const, rejectUnauthorized: false };\n" +
        `mariadb.createPool({ ${LOGIN}, ssl });`,
    ),
  ],
  ["no type", "mts", `const c = { ${LOGIN} };\nmysql.createPool(c);`],
  [
    "a wider literal",
    "mts",
    `const c: { ${KEYS}; ssl: { rejectUnauthorized: true | false; minVersion?: string; verifyIdentity?: boolean } } = { ${LOGIN}, ssl: { rejectUnauthorized: false } };\nmysql.createPool(c);`,
  ],
  [
    "one of two ports",
    "mts",
    `const c: { host: string; port: 3306 | 4000; user: string; password?: string; ssl: object } = { ${LOGIN.replace("4000", "3306")}, ${SSL} };\nmysql.createPool(c);`,
  ],
  [
    "objects that all have the key",
    "mts",
    `type Ssl = { rejectUnauthorized?: boolean; minVersion?: string };\ntype Db = { kind: 'a'; ${KEYS}; ssl?: Ssl } | { kind: 'b'; ${KEYS}; ssl?: Ssl };\nconst c: Db = { kind: 'a', ${LOGIN} };\nmysql.createPool(c);`,
  ],
  [
    "an object or none",
    "mts",
    `const c: { ${KEYS}; ssl?: { rejectUnauthorized?: boolean; minVersion?: string } } | undefined = { ${LOGIN} };\nmysql.createPool(c);`,
  ],
  ["a cast", "mts", `mysql.createPool({ ${LOGIN} } as { ${KEYS} });`],
  ["as const", "mts", `const c = { ${LOGIN} } as const;\nmysql.createPool(c);`],
  [
    "a use that names no such key",
    "mts",
    `function open(o: { ${KEYS} }) { return mysql.createPool(o); }\nconst c = { ${LOGIN} };\nopen(c);`,
  ],
  [
    "the type of a function",
    "mts",
    `const options: () => { ${KEYS} } = () => ({ ${LOGIN} });\nmysql.createPool(options());`,
  ],
  ["a text", "mts", `const url: string = '${URL_OF}';\nmysql.createPool(url);`],
  [
    "the client's type in a comment",
    "mjs",
    `/** @type {import('mysql2').PoolOptions} */\nconst c = { ${LOGIN} };\nmysql.createPool(c);`,
  ],
  [
    "the client's type by a name",
    "mjs",
    `/** @typedef {import('mysql2').PoolOptions} Options */\n/** @param {Options} o */\nfunction open(o) { return mysql.createPool(o); }\nopen({ ${LOGIN} });`,
  ],
  [
    "the client's type of an import",
    "mjs",
    `/** @type {mysql.PoolOptions} */\nconst c = { ${LOGIN} };\nmysql.createPool(c);`,
  ],
  [
    "@param of a pattern",
    "mjs",
    `/** @param {{${DOC}}} options */\nfunction open({ host, ...rest }) { return mysql.createPool({ host, ...rest }); }\nopen({ ${LOGIN} });`,
  ],
  [
    "a method of any",
    "mjs",
    `const api = {\n  /** @param {any} o */\n  open(o) { return mysql.createPool(o); } };\napi.open({ ${LOGIN} });`,
  ],
  [
    "a part of the client's type",
    "mjs",
    `/** @type {Partial<import('mysql2').PoolOptions>} */\nconst c = { ${LOGIN} };\nmysql.createPool(c);`,
  ],
  [
    "the client's type or nothing",
    "mjs",
    `/** @type {import('mysql2').PoolOptions | undefined} */\nconst c = { ${LOGIN} };\nmysql.createPool(c);`,
  ],
  [
    "the type of a function of any",
    "mts",
    `const open: (o: any) => unknown = (o) => mysql.createPool(o);\nopen({ ${LOGIN} });`,
  ],
  [
    "any",
    "mjs",
    `/** @param {any} o */\nfunction open(o) { return mysql.createPool(o); }\nopen({ ${LOGIN} });`,
  ],
  [
    "a plain type",
    "mjs",
    `/** @type {string} */\nconst url = '${URL_OF}';\nmysql.createPool(url);`,
  ],
  [
    "@type with the key",
    "mjs",
    `/** @type {{${DOC}, ssl: {rejectUnauthorized: boolean, minVersion?: string, verifyIdentity?: boolean}}} */\nconst c = { ${LOGIN}, ssl: { rejectUnauthorized: false } };\nmysql.createPool(c);`,
  ],
  [
    "@param with the key",
    "mjs",
    `/** @param {{${DOC}, ssl?: object}} o */\nfunction open(o) { return mysql.createPool(o); }\nopen({ ${LOGIN} });`,
  ],
  [
    "@param with a name for each key",
    "mjs",
    `/**\n * @param {Object} o\n * @param {string} o.host\n * @param {number} o.port\n * @param {string} o.user\n * @param {string} [o.password]\n * @param {Object} o.ssl\n * @param {boolean} o.ssl.rejectUnauthorized\n * @param {string} [o.ssl.minVersion]\n */\nfunction open(o) { return mysql.createPool(o); }\nopen({ ${LOGIN}, ssl: { rejectUnauthorized: false } });`,
  ],
  [
    "@typedef on several lines",
    "mjs",
    `/**\n * @typedef {{\n *   host: string;\n *   port: number;\n *   user: string;\n *   password?: string;\n *   ssl: Tls | undefined;\n * }} Db\n * @typedef {{ rejectUnauthorized: boolean, minVersion?: string }} Tls\n */\n/** @type {Db} */\nconst c = { ${LOGIN}, ssl: { rejectUnauthorized: false } };\nmysql.createPool(c);`,
  ],
  [
    "@typedef with a property for each key",
    "mjs",
    `/**\n * @typedef {object} Db\n * ${PROPERTIES}\n * @property {import('mysql2').SslOptions} [ssl]\n */\n/** @type {Db} */\nconst c = { ${LOGIN} };\nmysql.createPool(c);`,
  ],
  [
    "@returns with the key",
    "mjs",
    `/** @returns {Promise<{${DOC}, ssl?: object}>} */\nasync function options() { return { ${LOGIN} }; }\nmysql.createPool(await options());`,
  ],
  [
    "what a function gives to a caller with a type",
    "mts",
    `function options() { return { ${LOGIN} }; }\nconst c: { ${KEYS} } = options();\nmysql.createPool(c);`,
  ],
  [
    "a part of a pattern with a type",
    "mts",
    `const { ssl }: { ssl: { rejectUnauthorized: boolean; minVersion?: string } } = { ssl: { rejectUnauthorized: false } };\nmysql.createPool({ ${LOGIN}, ssl });`,
  ],
  [
    "@type of a record",
    "mjs",
    `/** @type {Record<string, import('mysql2').SslOptions>} */\nconst tls = { db: { rejectUnauthorized: false } };\nmysql.createPool({ ${LOGIN}, ssl: tls.db });`,
  ],
  [
    "types of other things",
    "mjs",
    `/** @param {string} name */\nfunction greet(name) { console.log(name); }\ngreet('a');\nmysql.createPool({ ${LOGIN} });`,
  ],
].map(([name = "", extension = "", code = ""]) => [name, extension, importing(code)] as const);

/** A program with all that is offered, one edit after the other. */
function offered(code: string, filename: string): string {
  let text = code;
  for (let round = 0; round < 5; round++) {
    const [edit] = lint(text, { filename }).flatMap(({ suggestions = [] }) =>
      suggestions.map((each) => each.fix),
    );
    if (!edit) break;
    text = text.slice(0, edit.range[0]) + edit.text + text.slice(edit.range[1]);
  }
  return text;
}

interface Stages {
  readonly before: string;
  readonly fixed: string;
  readonly offered: string;
}

function stagesOf([, extension, code]: (typeof refused)[number]): Stages {
  const filename = `program.${extension}`;
  const { output } = fix(code, { filename });
  return { before: code, fixed: output, offered: offered(output, filename) };
}

// All programs are compiled in one go: the client's own types are read once.
const programs = new Map([...refused, ...taken].map((program) => [program, stagesOf(program)]));
const fileOf = (program: (typeof refused)[number], stage: keyof Stages): string =>
  `${here}${[...programs.keys()].indexOf(program)}-${stage}.${program[1]}`;
const files = [...programs].flatMap(([program, stages]) =>
  (["before", "fixed", "offered"] as const).map(
    (stage) => [fileOf(program, stage), stages[stage]] as const,
  ),
);
const errors = compile(new Map(files));
const errorsOf = (program: (typeof refused)[number], stage: keyof Stages): readonly string[] =>
  errors.get(fileOf(program, stage)) ?? ["?"];

/** What is imported for all programs alike, some of them do not use. */
const UNUSED = /^'\w+' is declared but/;

describe("what would not compile is offered and not done", () => {
  it.each(refused.map((program) => [program[0], program] as const))("%s", (_, program) => {
    const before = errorsOf(program, "before");
    expect(before.filter((error) => !UNUSED.test(error))).toEqual([]);
    expect(errorsOf(program, "fixed")).toEqual(before);
    // Otherwise nothing is shown: what is offered is what the types refuse.
    expect(errorsOf(program, "offered")).not.toEqual(before);
  });
});

describe("what compiles is done", () => {
  it.each(taken.map((program) => [program[0], program] as const))("%s", (_, program) => {
    const { before, fixed } = programs.get(program) ?? { before: "", fixed: "" };
    const errors = errorsOf(program, "before");
    expect(errors.filter((error) => !UNUSED.test(error))).toEqual([]);
    expect(fixed).not.toBe(before);
    expect(errorsOf(program, "fixed")).toEqual(errors);
  });
});
