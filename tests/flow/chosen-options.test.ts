import { describe, expect, it } from "vitest";
import { fix, lint, rulesIn } from "../lint.js";
import { CERTIFICATE, CONDITIONAL, TLS } from "../samples/sample.js";
import { BAD, CLOUD, GOOD, LITERAL, MYSQL } from "./variants/variant.js";

const LOCAL = "host: 'localhost', user: 'root', password: ''";
const MODE = "const env = process.env.NODE_ENV;";

/** The options of the service and those of a database here, of which a program takes one. */
const STARTS: Readonly<Record<string, (cloud: string) => string>> = {
  "a key": (cloud) =>
    `const configs = { development: { ${LOCAL} }, production: { ${cloud} } };\nconst config = configs[env];`,
  "a key, the other way round": (cloud) =>
    `const configs = { production: { ${cloud} }, development: { ${LOCAL} }, test: { ${LOCAL} } };\nconst config = configs[env];`,
  "a condition": (cloud) => `const config = env === 'production' ? { ${cloud} } : { ${LOCAL} };`,
  "if and else": (cloud) =>
    `let config;\nif (env === 'production') config = { ${cloud} }; else config = { ${LOCAL} };`,
  "a switch": (cloud) =>
    `let config;\nswitch (env) {\n  case 'production': config = { ${cloud} }; break;\n  default: config = { ${LOCAL} };\n}`,
  "two returns": (cloud) =>
    `function pick() {\n  if (env === 'production') return { ${cloud} };\n  return { ${LOCAL} };\n}\nconst config = pick();`,
};
const starts = Object.entries(STARTS);

const program = (start: string, change: string, use = "mysql.createConnection(config);"): string =>
  `${MYSQL}\n${MODE}\n${start}\n${change}\nawait ${use}\n`;

const IS_CLOUD = [
  "config.host !== 'localhost'",
  "config.port === 4000",
  "config.user !== 'root'",
  "config.host.startsWith('gateway01.')",
  "/tidbcloud\\.com$/.test(config.host)",
  "['localhost', '127.0.0.1'].includes(config.host) === false",
  "!['localhost', '127.0.0.1'].includes(config.host)",
  "env === 'production'",
  "['production', 'staging'].includes(env)",
  "env !== 'development' && env !== 'test'",
  "process.env.NODE_ENV === 'production'",
  "config.port && config.port === 4000",
  "config.host.match(/tidbcloud/)",
  "/TIDBCLOUD/i.test(config.host)",
  "/tidb.loud/.test(config.host)",
  "config.host.match(/GATEWAY/i)",
  "new Set(['production']).has(env)",
  "process.env.DB_TLS",
  "!process.env.DB_MODES.includes('plain')",
  "!/plain/.test(process.env.DB_MODES)",
  "process.env.DB_TLS === 'on' && config.host !== 'localhost'",
];
const IS_LOCAL = [
  "config.host === 'localhost'",
  "config.port !== 4000",
  "config.user === 'root'",
  "config.host === '10.1.2.3'",
  "env !== 'production'",
  "env === 'development'",
  "process.env.SELF_SIGNED",
];

describe.each(starts)("TLS that is set for one of several, chosen by %s", (_, start) => {
  const weak = start(CLOUD);

  it.each(IS_CLOUD)("where %s", (test) => {
    expect(lint(program(weak, `if (${test}) config.ssl = ${GOOD};`))).toEqual([]);
  });
  it.each([
    `const isCloud = config.host !== 'localhost';\nif (isCloud) config.ssl = ${GOOD};`,
    `const { host } = config;\nif (host !== 'localhost') config.ssl = ${GOOD};`,
    `if (env === 'development') { config.flags = ''; } else { config.ssl = ${GOOD}; }`,
    `switch (env) {\n  case 'production': config.ssl = ${GOOD}; break;\n  default:\n}`,
    `if (config.host !== 'localhost') Object.assign(config, { ssl: ${GOOD} });`,
    `config.host !== 'localhost' && (config.ssl = ${GOOD});`,
    `config.ssl = config.host !== 'localhost' ? ${GOOD} : ${BAD};`,
    `config.ssl = env === 'production' && ${GOOD};`,
    `try { if (config.host !== 'localhost') config.ssl = ${GOOD}; } catch (error) { console.error(error); }`,
    `try { config.ssl = ${GOOD}; } catch (error) { console.error(error); }`,
    `if (!config.ssl) config.ssl = config.port === 4000 ? ${GOOD} : undefined;`,
  ])("%s", (change) => {
    expect(lint(program(weak, change))).toEqual([]);
  });
  it.each([
    `mysql.createConnection(config.host === 'localhost' ? config : { ...config, ssl: ${GOOD} });`,
    `mysql.createConnection(env === 'production' ? { ...config, ssl: ${GOOD} } : config);`,
    `(config.host === 'localhost' ? mysql.createConnection(config) : mysql.createConnection({ ...config, ssl: ${GOOD} }));`,
  ])("%s", (use) => {
    expect(lint(program(weak, "", use))).toEqual([]);
  });
});

it.each(starts)("is a switch where nobody knows for whom, chosen by %s", (_, start) => {
  const code = program(start(CLOUD), `if (process.env.DB_TLS) config.ssl = ${GOOD};`);
  expect(rulesIn(lint(code, { preset: "strict" }))).toContain(CONDITIONAL);
});

describe.each(starts)("what is set for another one of several, chosen by %s", (_, start) => {
  const right = start(`${CLOUD}, ssl: ${GOOD}`);

  it.each(IS_LOCAL)("where %s", (test) => {
    for (const change of [
      `config.ssl = ${BAD};`,
      "config.ssl = false;",
      `Object.assign(config, { ssl: ${BAD} });`,
    ])
      expect(lint(program(right, `if (${test}) ${change}`))).toEqual([]);
  });
  it.each(IS_LOCAL)("is not changed where the service has none: %s", (test) => {
    const code = program(start(CLOUD), `if (${test}) config.ssl = ${BAD};`);
    expect(fix(code).output).toContain(`config.ssl = ${BAD};`);
  });
  it.each([
    `config.ssl = config.host === '10.1.2.3' ? ${BAD} : { rejectUnauthorized: true };`,
    `config.ssl = env === 'production' ? { rejectUnauthorized: true } : ${BAD};`,
    `if (env === 'production') config.ssl = { rejectUnauthorized: true }; else config.ssl = ${BAD};`,
  ])("is not changed with the service's: %s", (change) => {
    expect(fix(program(start(CLOUD), change)).output).toBe(
      program(start(CLOUD), change.replace(": true }", ": true, minVersion: 'TLSv1.2' }")),
    );
  });
  it("is only offered to be changed where nobody knows whose it is", () => {
    const change = `config.ssl = process.env.SELF_SIGNED ? ${BAD} : undefined;`;
    expect(fix(program(start(CLOUD), change)).output).toBe(program(start(CLOUD), change));
  });
  it.each([
    "if (config.host === 'localhost') config.port = 3306;",
    "if (config.host === 'localhost') { config.user = 'root'; config.password = 'devpassword'; }",
    `if (config.port !== 4000) { config.user = 'root'; config.password = '${LITERAL}'; }`,
  ])("%s", (change) => {
    expect(lint(program(right, change))).toEqual([]);
  });
});

describe.each(starts)("what is still wrong, chosen by %s", (_, start) => {
  it.each([
    "",
    "if (config.host === 'localhost') config.ssl = undefined;",
    "if (process.env.SLOW) config.connectTimeout = 1000;",
  ])("in the service's: %s", (change) => {
    const code = program(start(CLOUD), change);
    expect(rulesIn(lint(code))).toEqual([TLS]);
    expect(fix(code).output).toBe(program(start(`${CLOUD}, ssl: ${GOOD}`), change));
  });
  it.each([
    `config.ssl = ${BAD};`,
    `if (config.host !== 'localhost') config.ssl = ${BAD};`,
    `if (process.env.SLOW) config.ssl = ${BAD}; else config.ssl = { rejectUnauthorized: false };`,
  ])("in what is set: %s", (change) => {
    expect(rulesIn(lint(program(start(CLOUD), change)))).toContain(CERTIFICATE);
  });
});

/** The same with other clients, and where a function is given each of several. */
describe("several objects in turn", () => {
  const cloud = `{ ${CLOUD} }`;
  const local = `{ ${LOCAL} }`;
  const named = (options: string): string => options.replace("user:", "username:");
  const rows: readonly (readonly [name: string, program: (ssl: string) => string])[] = [
    [
      "a list",
      (ssl) =>
        `${MYSQL}\nexport const pools = [${cloud}, ${local}].map((o) => {\n  if (o.host !== 'localhost') o.ssl = ${ssl};\n  return mysql.createPool(o);\n});\n`,
    ],
    [
      "a list, by calls",
      (ssl) =>
        `${MYSQL}\nexport const pools = [${cloud}, ${local}].map((o) =>\n  o.host === 'localhost' ? mysql.createPool(o) : mysql.createPool({ ...o, ssl: ${ssl} }),\n);\n`,
    ],
    [
      "a function",
      (ssl) =>
        `${MYSQL}\nfunction secure(o) {\n  if (o.host !== 'localhost') o.ssl = ${ssl};\n  return o;\n}\nmysql.createPool(secure(${cloud}));\nmysql.createPool(secure(${local}));\n`,
    ],
    [
      "an early end",
      (ssl) =>
        `${MYSQL}\nconst configs = { a: ${cloud}, b: ${local} };\nexport function open(name) {\n  const config = configs[name];\n  if (config.host === 'localhost') return mysql.createPool(config);\n  return mysql.createPool({ ...config, ssl: ${ssl} });\n}\n`,
    ],
    [
      "TypeORM",
      (ssl) =>
        `import { DataSource } from 'typeorm';\nconst options = process.env.CLOUD ? ${named(cloud).replace("{", "{ type: 'mysql',")} : ${named(local).replace("{", "{ type: 'mysql',")};\nif (options.port === 4000) Object.assign(options, { ssl: ${ssl} });\nexport const source = new DataSource(options);\n`,
    ],
    [
      "Sequelize",
      (ssl) =>
        `import { Sequelize } from 'sequelize';\nconst configs = { development: { dialect: 'sqlite' }, production: ${named(cloud).replace("{", "{ dialect: 'mysql',")} };\nconst config = configs[process.env.NODE_ENV || 'development'];\nif (config.dialect === 'mysql') config.dialectOptions = { ssl: ${ssl} };\nexport const db = new Sequelize(config);\n`,
    ],
    [
      "Knex",
      (ssl) =>
        `import knex from 'knex';\nconst configs = { development: { client: 'mysql2', connection: ${local} }, production: { client: 'mysql2', connection: ${cloud} } };\nconst config = configs[process.env.NODE_ENV];\nif (config.connection.host !== 'localhost') config.connection.ssl = ${ssl};\nexport const db = knex(config);\n`,
    ],
  ];
  it.each(rows)("%s", (_, programWith) => {
    expect(lint(programWith(GOOD))).toEqual([]);
    expect(rulesIn(lint(programWith(BAD)))).toContain(CERTIFICATE);
  });
});
