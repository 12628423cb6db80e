import { describe, expect, it } from "vitest";
import { fix, lint, repaired, rulesIn } from "../lint.js";
import { recorded } from "../recorded.js";

const HOST = "gateway01.us-east-1.prod.aws.tidbcloud.com";
const USER = "3pTAoNNegb47Uc8.root";
const PASSWORD = "kT4vXq9LmZ2pWs7R";
const MYSQL2 = "import mysql from 'mysql2/promise';\n";
/** A wrong port: the same for every client. */
const ADDRESS = `mysql://${USER}@${HOST}:3306/test`;
/** No TLS. */
const JDBC = `jdbc:mysql://${HOST}:4000/test`;
const DSN = `${USER}@tcp(${HOST}:4000)/test`;
const COMMAND = `mysql -h ${HOST} -P 4000 -u ${USER} --ssl-mode=DISABLED`;
const TEXTS = [ADDRESS, JDBC, DSN, COMMAND];
const settings = { caPath: "/etc/ssl/cert.pem" };

const suggests = (code: string): boolean =>
  lint(code).some(({ suggestions = [] }) => suggestions.length > 0);

/** Every way to say something, with every text. */
const each = (
  ways: readonly (readonly [name: string, (text: string) => string])[],
): readonly (readonly [string, string])[] =>
  ways.flatMap(([name, program]) =>
    TEXTS.map((text) => [`${name}: ${text.slice(0, 12)}`, program(text)] as const),
  );

describe("a text that is used in the open is repaired", () => {
  it.each(
    each([
      ["exported as an address", (text) => `export const DATABASE_URL = '${text}';\n`],
      [
        "exported under a name in camel case",
        (text) => `export const connectionString = '${text}';\n`,
      ],
      ["exported later", (text) => `const dsn = '${text}';\nexport { dsn };\n`],
      ["exported by CommonJS", (text) => `exports.command = '${text}';\n`],
      [
        "the key of a configuration",
        (text) => `export default { datasource: { url: '${text}' } };\n`,
      ],
      ["a variable of the environment", (text) => `process.env.WHATEVER = '${text}';\n`],
      [
        "a variable of the environment that is read again",
        (text) => `process.env.WHATEVER = '${text}';\nconnect(process.env.WHATEVER);\n`,
      ],
      [
        "among the variables of a process",
        (text) => `export default { apps: [{ env: { ANYTHING: '${text}' } }] };\n`,
      ],
      [
        "what stands in for a variable",
        (text) => `export const a = process.env.DATABASE_URL ?? '${text}';\n`,
      ],
      ["handed over under a name", (text) => `setVariable('DATABASE_URL', '${text}');\n`],
      [
        "handed to what connects",
        (text) => `import { connect } from './db.js';\nconnect('${text}');\n`,
      ],
      [
        "handed on by a constant",
        (text) => `import { Pool } from './db.js';\nconst where = '${text}';\nnew Pool(where);\n`,
      ],
      [
        "handed on by a function",
        (text) => `function go(to) { return openPool(to); }\ngo('${text}');\n`,
      ],
      ["given by a function", (text) => `export const databaseUrl = () => '${text}';\n`],
      ["written to a log besides", (text) => `export const url = '${text}';\nconsole.log(url);\n`],
    ]),
  )("%s", (_, code) => {
    expect(lint(code)).toHaveLength(1);
    const fixed = fix(code, { settings });
    expect(fixed.messages).toEqual([]);
    expect(fixed.output).not.toBe(code);
  });
});

describe("a text of no use that the file shows is only offered an edit", () => {
  it.each(
    each([
      ["in nobody's hands", (text) => `const it = '${text}';\n`],
      ["under a name that says nothing", (text) => `export const THING = '${text}';\n`],
      ["handed to somebody", (text) => `import { go } from './go.js';\ngo('${text}');\n`],
      [
        "a default that callers may replace",
        (text) => `export function open(it = '${text}') { return connect(it); }\n`,
      ],
      [
        "an address of the environment and a needle",
        (text) =>
          `process.env.DB_URL = '${text}';\nexport const isIt = process.env.DB_URL === one();\n`,
      ],
      [
        "a variable of the environment that is told to somebody",
        (text) => `process.env.IT = '${text}';\nexport const it = go(process.env.IT);\n`,
      ],
      [
        "an address and a needle",
        (text) => `const url = '${text}';\nif (list.includes(url)) connect(url);\n`,
      ],
      [
        "exported and a needle",
        (text) => `export const URL1 = '${text}';\nexport const isIt = (one) => one === URL1;\n`,
      ],
    ]),
  )("%s", (_, code) => {
    expect(lint(code, { settings })).toHaveLength(1);
    expect(fix(code, { settings }).output).toBe(code);
    expect(suggests(code) || code.includes("DISABLED")).toBe(true);
  });

  it("so is a list of words", () => {
    const code = `import { go } from './go.js';\ngo(['mysql', '-h', '${HOST}', '-P', '4000', '-u', '${USER}']);\n`;
    expect(rulesIn(lint(code))).toEqual(["require-tls"]);
    expect(fix(code, { settings }).output).toBe(code);
  });
});

const needle = (use: string) => [
  [
    use,
    (text: string) =>
      `export const f = (s, cache) => ${use.replaceAll("IT", () => `'${text}'`)};\n`,
  ] as const,
  [
    `a constant in ${use}`,
    (text: string) => `const IT = '${text}';\nexport const f = (s, cache) => ${use};\n`,
  ] as const,
];

describe("a text that something is compared with is left alone", () => {
  it.each(
    each([
      ...needle("s.includes(IT)"),
      ...needle("s.startsWith(IT)"),
      ...needle("s.endsWith(IT)"),
      ...needle("s.indexOf(IT) >= 0"),
      ...needle("s.lastIndexOf(IT)"),
      ...needle("s.replaceAll(IT, '')"),
      ...needle("s.replace(IT, '')"),
      ...needle("s.split(IT)"),
      ...needle("s.match(IT)"),
      ...needle("s.localeCompare(IT)"),
      ...needle("new RegExp(IT).test(s)"),
      ...needle("Object.is(s, IT)"),
      ...needle("Object.hasOwn(s, IT)"),
      ...needle("s.hasOwnProperty(IT)"),
      ...needle("IT in s"),
      ...needle("s === IT"),
      ...needle("s[IT]"),
      ...needle("({ [IT]: 1 })"),
      ...needle("cache.get(IT)"),
      ...needle("cache.has(IT)"),
      ...needle("cache.delete(IT)"),
      ...needle("cache.set(IT, 1)"),
      ...needle("new Set([IT]).has(s)"),
      ...needle("new Map([[IT, 1]]).get(s)"),
      ...needle("[IT].includes(s)"),
      ...needle("[IT, 'b'].indexOf(s)"),
      ...needle("deepEqual(s, IT)"),
      ...needle("strictEqual(s, { url: IT })"),
      ...needle("assert.equal(s, IT)"),
      ...needle("expect(s).toBe(IT)"),
      ...needle("expect(s).toEqual([IT])"),
      ...needle("isEqual(s, IT)"),
      ["a row of a database", (text) => `await db('servers').where('url', '${text}').del();\n`],
      ["a row by an object", (text) => `await servers.findMany({ where: { url: '${text}' } });\n`],
      [
        "a row by a function",
        (text) => `await db.delete(servers).where(eq(servers.url, '${text}'));\n`,
      ],
      [
        "a document",
        (text) => `await servers.updateOne({ url: '${text}' }, { $set: { isOld: true } });\n`,
      ],
      ["a key", (text) => `export const KINDS = { '${text}': 1 };\n`],
      ["a case", (text) => `switch (url) { case '${text}': stop(); }\n`],
      [
        "a case behind a constant",
        (text) => `const IT = '${text}';\nswitch (url) { case IT: stop(); }\n`,
      ],
      [
        "a set behind a constant",
        (text) =>
          `const BAD = new Set(['${text}']);\nexport const isBad = (url) => BAD.has(url);\n`,
      ],
      [
        "a list behind a constant",
        (text) => `const BAD = ['${text}'];\nexport const isBad = (url) => BAD.includes(url);\n`,
      ],
      [
        "a variable of the environment",
        (text) => `process.env.IT = '${text}';\nexport const isIt = process.env.IT === one();\n`,
      ],
      [
        "one that is taken out",
        (text) =>
          `process.env.IT = '${text}';\nconst { IT } = process.env;\nassert.equal(IT, one());\n`,
      ],
      [
        "one that is asked twice",
        (text) =>
          `process.env.IT = '${text}';\nexpect(process.env.IT).toBe(one());\nexport const f = (s) => s !== process.env.IT;\n`,
      ],
      [
        "a condition",
        (text) => `const IT = '${text}';\nexport const f = (s) => (s === IT ? 1 : 2);\n`,
      ],
    ]),
  )("%s", (_, code) => {
    expect(lint(code, { preset: "strict" })).toEqual([]);
  });

  it("and an address beside it is not", () => {
    const code = `export const url = '${ADDRESS}';\nexport const isBad = (one) => one === '${ADDRESS}';\n`;
    expect(lint(code)).toHaveLength(1);
    expect(fix(code).output).toBe(code.replace(":3306", ":4000"));
  });
});

describe("an address that a command looks for is left alone", () => {
  const run = (command: string): string =>
    `import { execSync } from 'node:child_process';\nexecSync(${JSON.stringify(command)});\n`;

  it.each([
    "grep -c IT access.log",
    "/usr/bin/grep -c IT access.log",
    "env | grep -q IT",
    "rg IT src",
    "git log -S IT",
    'test "$DATABASE_URL" = IT',
    '[ "$DATABASE_URL" != IT ] || exit 1',
    '[[ "$DATABASE_URL" == IT ]]',
    "if [ $A = IT ]; then exit 1; fi",
    "sudo pkill -f IT",
    "LC_ALL=C grep IT access.log",
    "egrep IT access.log",
    "ag IT src",
    "ack IT src",
    "sed -n /x/p IT",
    "awk -v url=IT 1",
    "gawk -v url=IT 1",
    "expr $DATABASE_URL : IT",
    "diff IT b.txt",
    "find . -name IT",
    "pgrep -f IT",
    "! grep -q IT access.log",
    "{ grep -q IT access.log; }",
    "if true; then grep -q IT a.log; elif grep -q IT b.log; then exit 1; else grep IT c.log; fi",
    "while grep -q IT access.log; do grep IT access.log; done",
    "until grep -q IT access.log; do sleep 1; done",
    "time grep IT access.log",
    "command grep IT access.log",
    "exec grep IT access.log",
  ])("%s", (command) => {
    for (const text of [ADDRESS, JDBC, DSN])
      expect(lint(run(command.replace("IT", () => `'${text}'`))), text).toEqual([]);
  });

  it.each(["migrate IT", "sudo migrate --to IT", "grep -q x a.sql && migrate IT"])(
    "which one that connects is not: %s",
    (command) => {
      const code = run(command.replace("IT", () => `'${ADDRESS}'`));
      expect(fix(code)).toEqual({ output: code.replace("3306", "4000"), messages: [] });
    },
  );

  it("also among words", () => {
    const code = (program: string): string =>
      `import { execFileSync } from 'node:child_process';\nexecFileSync('${program}', ['-q', '${ADDRESS}', 'file']);\n`;
    expect(lint(code("grep"))).toEqual([]);
    expect(fix(code("migrate")).output).toBe(code("migrate").replace("3306", "4000"));
  });
});

/** What an address begins with, and what the file goes on with. */
describe("the beginning of an address", () => {
  const BASE = `mysql://${USER}@${HOST}`;
  const REST = `:4000/test?ssl={"minVersion":"TLSv1.2","rejectUnauthorized":true}`;

  const programs: readonly (readonly [string, string])[] = [
    ["a concatenation", `const BASE = '${BASE}';\nmysql.createPool(BASE + '${REST}');\n`],
    [
      "a template",
      `const BASE = '${BASE}';\nexport const open = (db) => mysql.createPool(\`\${BASE}:4000/\${db}${REST.slice(10)}\`);\n`,
    ],
    ["`+=`", `let url = '${BASE}';\nurl += '${REST}';\nmysql.createPool(url);\n`],
    ["`concat`", `const BASE = '${BASE}';\nmysql.createPool(BASE.concat('${REST}'));\n`],
    ["`concat` at once", `mysql.createPool('${BASE}'.concat('${REST}'));\n`],
    ["`join`", `const BASE = '${BASE}';\nmysql.createPool([BASE, '${REST}'].join(''));\n`],
    [
      "`join` of a list with a name",
      `const parts = ['${BASE}', '${REST}'];\nmysql.createPool(parts.join(''));\n`,
    ],
    [
      "a member of an object",
      `const C = { base: '${BASE}' };\nmysql.createPool(\`\${C.base}${REST}\`);\n`,
    ],
    [
      "a member called `url`",
      `const C = { url: '${BASE}' };\nmysql.createPool(\`\${C.url}${REST}\`);\n`,
    ],
    [
      "a static field",
      `export class Db { static BASE = '${BASE}'; open() { return mysql.createPool(Db.BASE + '${REST}'); } }\n`,
    ],
    [
      "a field",
      `export class Db { base = '${BASE}'; open() { return mysql.createPool(this.base + '${REST}'); } }\n`,
    ],
    [
      "a private field",
      `export class Db { #url = '${BASE}'; open() { return mysql.createPool(this.#url + '${REST}'); } }\n`,
    ],
    [
      "an argument",
      `const open = (base) => mysql.createPool(base + '${REST}');\nopen('${BASE}');\n`,
    ],
    [
      "what a function gives",
      `const base = () => '${BASE}';\nmysql.createPool(base() + '${REST}');\n`,
    ],
    [
      "what a getter gives",
      `export class Db { get url() { return '${BASE}'; } open() { return mysql.createPool(this.url + '${REST}'); } }\n`,
    ],
    [
      "what a method gives",
      `export class Db { url() { return '${BASE}'; } open() { return mysql.createPool(\`\${this.url()}${REST}\`); } }\n`,
    ],
    [
      "what a static arrow gives",
      `export class Db { static url = () => '${BASE}'; open() { return mysql.createPool(Db.url() + '${REST}'); } }\n`,
    ],
    [
      "what a getter of an object gives",
      `const C = { get url() { return '${BASE}'; } };\nmysql.createPool(C.url + '${REST}');\n`,
    ],
    [
      "what a method of an object gives",
      `const C = { url() { return '${BASE}'; } };\nmysql.createPool(C.url() + '${REST}');\n`,
    ],
    [
      "a step between",
      `const BASE = '${BASE}';\nconst there = BASE;\nmysql.createPool(there + '${REST}');\n`,
    ],
    [
      "an assignment to itself",
      `let url = '${BASE}';\nurl = \`\${url}${REST}\`;\nmysql.createPool(url);\n`,
    ],
    [
      "a member of a member",
      `const C = { db: { url: '${BASE}' } };\nmysql.createPool(C.db.url + '${REST}');\n`,
    ],
    [
      "a member that is taken out",
      `const C = { url: '${BASE}' };\nconst { url: base } = C;\nmysql.createPool(base + '${REST}');\n`,
    ],
    [
      "a member that is set",
      `const c = {};\nc.url = '${BASE}';\nmysql.createPool(c.url + '${REST}');\n`,
    ],
    [
      "`+=` of a member",
      `const c = { url: '${BASE}' };\nc.url += '${REST}';\nmysql.createPool(c.url);\n`,
    ],
    [
      "a field that is set",
      `export class Db { constructor() { this.url = '${BASE}'; } open() { return mysql.createPool(this.url + '${REST}'); } }\n`,
    ],
    [
      "`+=` of a field",
      `export class Db { url = '${BASE}'; constructor() { this.url += '${REST}'; } open() { return mysql.createPool(this.url); } }\n`,
    ],
    [
      "a variable of the environment",
      `process.env.DATABASE_URL = '${BASE}';\nmysql.createPool(process.env.DATABASE_URL + '${REST}');\n`,
    ],
    [
      "`+=` of a variable of the environment",
      `process.env.DATABASE_URL ??= '${BASE}';\nprocess.env.DATABASE_URL += '${REST}';\nmysql.createPool(process.env.DATABASE_URL);\n`,
    ],
    [
      "what stands in for a variable",
      `export const pool = mysql.createPool((process.env.DATABASE_URL ?? '${BASE}') + '${REST}');\n`,
    ],
    [
      "what stands in for a variable, with a name",
      `const base = process.env.DATABASE_URL || '${BASE}';\nexport const pool = mysql.createPool(base + '${REST}');\n`,
    ],
    ["a name that others import", `export const BASE = '${BASE}';\n`],
    [
      "what somebody makes an address of",
      `import { build } from './build.js';\nbuild('${BASE}');\n`,
    ],
    [
      "URL with a port",
      `const u = new URL('${BASE}');\nu.port = '4000';\nu.pathname = '/test';\nmysql.createPool({ uri: u.href, ssl: SSL });\n`,
    ],
    [
      "URL with another port",
      `const u = new URL('${BASE}:3306/test');\nu.port = '4000';\nmysql.createPool({ uri: u.toString(), ssl: SSL });\n`,
    ],
    [
      "URL with a user",
      `const u = new URL('mysql://root@${HOST}:4000/test');\nu.username = '${USER}';\nmysql.createPool({ uri: String(u), ssl: SSL });\n`,
    ],
  ];

  it.each(programs)("is not judged for what it leaves out: %s", (_, code) => {
    const program =
      MYSQL2 + code.replace("SSL", "{ minVersion: 'TLSv1.2', rejectUnauthorized: true }");
    expect(lint(program)).toEqual([]);
    expect(fix(program, { preset: "strict" }).output).not.toContain(":4000:4000");
  });

  const running = programs.filter(([, code]) => !/export|import|SSL/.test(code));
  it.each(running)("goes on as before where something is repaired: %s", async (_, code) => {
    const program = (MYSQL2 + code).replace("createPool", "createConnection");
    const fixed = fix(program, { preset: "strict" }).output;
    const { ssl, ...others } = (await recorded(program)) as Record<string, unknown>;
    expect(ssl).toBeDefined();
    expect(others).toMatchObject({ host: HOST, port: 4000 });
    expect(await recorded(fixed)).toMatchObject(others);
  });

  it.each([
    [
      "a password",
      `const BASE = 'mysql://${USER}:${PASSWORD}@${HOST}';\nexport const a = (go) => go(BASE + ':4000/test');\n`,
      "no-exposed-password",
    ],
    [
      "a password of an unknown rest",
      `import { build } from './build.js';\nbuild('mysql://${USER}:${PASSWORD}@${HOST}');\n`,
      "no-exposed-password",
    ],
    [
      "a port",
      `const BASE = 'mysql://${USER}@${HOST}:3306/';\nexport const a = (db) => BASE + db;\n`,
      "no-wrong-port",
    ],
  ])("is judged for what is written in it: %s", (_, code, rule) => {
    expect(rulesIn(lint(code))).toEqual([rule]);
    expect(lint(code)).toHaveLength(1);
    expect(fix(code).output).toBe(code);
  });

  it("in a namespace of TypeScript, too", () => {
    const code = `namespace Db { export const url = '${BASE}'; }\nconnect(Db.url + '${REST}');\n`;
    expect(lint(code, { filename: "program.ts" })).toEqual([]);
  });

  it.each([
    ["is read under the same name", `const o = { url: '${ADDRESS}' };\nopen(o.url);\n`],
    [
      "is read elsewhere",
      `export default { url: '${ADDRESS}' };\nexport const route = (request) => request.path + '?x';\n`,
    ],
    [
      "stands in for a variable",
      `const url = process.env.DATABASE_URL ?? '${ADDRESS}';\nconnect(url);\n`,
    ],
  ])("is not what %s", (_, code) => {
    expect(fix(code)).toEqual({ output: code.replace("3306", "4000"), messages: [] });
  });

  it("of a URL of Java, too", () => {
    const base = `jdbc:mysql://${HOST}:4000/`;
    expect(lint(`import { build } from './build.js';\nbuild('jdbc:mysql://${HOST}');\n`)).toEqual(
      [],
    );
    expect(
      lint(`const base = '${base}';\nexport const url = (rest) => base.concat(rest);\n`),
    ).toEqual([]);
    expect(
      lint(
        `const base = '${base}';\nexport const url = base + 'test?sslMode=VERIFY_IDENTITY&tlsVersions=TLSv1.2';\n`,
      ),
    ).toEqual([]);
  });

  it.each(["rest", "path", "QUERY", "extras", "extraOptions"])(
    "goes on where `%s` follows, whatever stands before it",
    (name) => {
      for (const joined of [
        `\`\${base}\${${name}}\``,
        `base.concat(${name})`,
        `'' + base + ${name}`,
      ]) {
        expect(
          lint(
            `const base = 'jdbc:mysql://${HOST}:4000/';\nexport const url = (${name}) => ${joined};\n`,
          ),
          joined,
        ).toEqual([]);
      }
    },
  );

  it.each([
    "database",
    "options.database",
    "params.get('database')",
    "query.db.toString()",
    "config.path.name",
  ])("ends with the name of a database: %s", (name) => {
    const code = `const base = 'jdbc:mysql://${HOST}:4000/';\nexport const url = (database, options, params, query, config) => \`\${base}\${${name}}\`;\n`;
    expect(rulesIn(lint(code))).toEqual(["require-tls"]);
  });
  it.each(["options.path", "query.toString()", "params"])(
    "goes on with what the last name says: %s",
    (name) => {
      const code = `const base = 'jdbc:mysql://${HOST}:4000/';\nexport const url = (options, params, query) => \`\${base}\${${name}}\`;\n`;
      expect(lint(code)).toEqual([]);
    },
  );

  it("that is handed over as it is is a whole address, too", () => {
    const code = `const base = '${JDBC}';\nconnect(base);\nconnect(base + '?sslMode=VERIFY_IDENTITY&tlsVersions=TLSv1.2');\n`;
    expect(rulesIn(lint(code))).toEqual(["require-tls"]);
    expect(fix(code).output).toBe(code);
  });
});

describe("addresses that begin alike", () => {
  it("are judged one by one, each in its own part", () => {
    const code = `const base = 'jdbc:mysql://${HOST}:4000/';\nexport const appUrl = base + 'app?tlsVersions=TLSv1.2&useUnicode=true';\nexport const metaUrl = base + 'meta?tlsVersions=TLSv1.2&sslMode=DISABLED';\n`;
    expect(lint(code).map(({ ruleId, line }) => `${ruleId ?? ""} ${line}`)).toEqual([
      "tidb-tls/require-tls 2",
      "tidb-tls/require-tls 3",
    ]);
    expect(fix(code)).toEqual({
      output: code
        .replace("Unicode=true", "Unicode=true&sslMode=VERIFY_IDENTITY")
        .replace("DISABLED", "VERIFY_IDENTITY"),
      messages: [],
    });
  });

  it("are not repaired in what they share", () => {
    const code = `const base = 'jdbc:mysql://${HOST}:3306/';\nexport const appUrl = base + 'app?tlsVersions=TLSv1.2&sslMode=VERIFY_IDENTITY';\nexport const metaUrl = base + 'meta?tlsVersions=TLSv1.2&sslMode=VERIFY_IDENTITY';\n`;
    expect(rulesIn(lint(code))).toEqual(["no-wrong-port"]);
    expect(lint(code)).toHaveLength(1);
    expect(fix(code).output).toBe(code);
  });

  it("so is one that is right beside one that is not", () => {
    const code = `const base = '${USER}:' + process.env.DB_PASSWORD + '@tcp(${HOST}:4000)/';\nexport const adminDsn = base + 'meta?tls=true';\nexport const tenantDsn = (tenant) => base + 'drive_' + tenant + '?parseTime=true';\n`;
    expect(lint(code).map(({ ruleId, line }) => `${ruleId ?? ""} ${line}`)).toEqual([
      "tidb-tls/require-tls 3",
    ]);
    expect(fix(code).messages).toEqual([]);
  });

  it("and commands that do", () => {
    const code = `const mysql = 'mysql -h ${HOST} -P 4000 -u ${USER}';\nexport const commands = { dump: mysql + ' --ssl-mode=DISABLED', load: mysql + ' --ssl-mode=REQUIRED' };\n`;
    expect(rulesIn(lint(code))).toEqual(["require-certificate-verification", "require-tls"]);
  });
});

describe("what is parsed or set as a text stays one", () => {
  const parameter = (value: string, name = "ssl"): string =>
    `${MYSQL2}const address = new URL(process.env.TIDB_URL);\naddress.searchParams.set('${name}', ${value});\nmysql.createPool(address.toString());\n`;

  it.each([
    ["what looks like an object", `"{'rejectUnauthorized':true}"`, "no-ineffective-tls-options"],
    ["a word", `"true"`, "no-ineffective-tls-options"],
    ["a boolean", "true", "no-ineffective-tls-options"],
  ])("in a parameter: %s", (_, value, rule) => {
    expect(rulesIn(lint(parameter(value)))).toEqual([rule]);
    const [, written = ""] = /set\('ssl', (.*)\)/.exec(repaired(parameter(value))) ?? [];
    const text: unknown = written.startsWith('"') ? JSON.parse(written) : written.slice(1, -1);
    expect(JSON.parse(String(text))).toMatchObject({
      minVersion: "TLSv1.2",
      rejectUnauthorized: true,
    });
  });

  it.each([
    "Number.parseInt(process.env.DB_PORT || '3306', 10)",
    "parseInt(process.env.DB_PORT ?? '3306')",
    "Number(process.env.DB_PORT || '3306')",
    "process.env.DB_PORT || '3306'",
  ])("a port: %s", (port) => {
    const code = `${MYSQL2}mysql.createPool({ host: '${HOST}', port: ${port}, user: '${USER}', ssl: { minVersion: 'TLSv1.2', rejectUnauthorized: true } });\n`;
    expect(rulesIn(lint(code))).toEqual(["no-wrong-port"]);
    expect(repaired(code)).toContain(port.replace("3306", "4000"));
  });
});

describe("a command that does not end", () => {
  const run = (command: string): string =>
    `import { execSync } from 'node:child_process';\nexecSync(${JSON.stringify(command)});\n`;

  it.each([
    [`mysql -h ${HOST} -P 4000 -u ${USER} -e "select 1`],
    [`mysql -h ${HOST} -P 4000 -u ${USER} -e 'select 1`],
    [`mysql -h ${HOST} -P 4000 -u ${USER} -e "it's`],
    [`mysql -h ${HOST} -P 4000 -u ${USER} -e $(cat a.sql`],
    [`mysql -h ${HOST} -P 4000 -u ${USER} -e \`cat a.sql`],
    [`mysql -h ${HOST} -P 4000 -u ${USER} -e \${SQL`],
    [`n=$(mysql -h ${HOST} -P 4000 -u ${USER} --ssl-mode=DISABLED`],
    [`mysql -h ${HOST} -P 4000 -u ${USER} --ssl-mode="DISABLED`],
    [`mysql -h ${HOST} -P 3306 -u ${USER} --ssl-mode=DISABLED; echo "it`],
    [`sh -c "mysql -h ${HOST} -P 4000 -u ${USER} --ssl-mode='DISABLED"`],
  ])("is reported and not edited: %s", (command) => {
    const messages = lint(run(command), { settings });
    expect(rulesIn(messages)).toContain("require-tls");
    expect(messages.every(({ fix: edit, suggestions }) => !edit && !suggestions)).toBe(true);
    expect(fix(run(command), { settings }).output).toBe(run(command));
  });
});

describe("a text that a function fills in", () => {
  const places: readonly (readonly [string, string, string])[] = [
    ["printf", "%s", "%s"],
    ["printf with numbers", "%1$s", "%2$s"],
    ["names", "%(user)s", "%(password)s"],
    ["braces", "{user}", "{password}"],
    ["numbers in braces", "{0}", "{1}"],
    ["double braces", "{{user}}", "{{ password }}"],
    ["Ruby", "#{user}", "#{password}"],
    ["a page", "&lt;user&gt;", "&lt;password&gt;"],
    ["a template", "<%=user%>", "<%=password%>"],
    ["parameters", ":user", ":password"],
    ["a part of the user", "tidb_%s", "%s"],
    ["a part of the password", "%s", "secret-%s"],
  ];

  it.each(places)("has neither user nor password: %s", (_, user, password) => {
    const texts = [
      `mysql://${user}:${password}@${HOST}:4000/test`,
      `${user}:${password}@tcp(${HOST}:4000)/test?tls=true`,
      `jdbc:mysql://${HOST}:4000/test?tlsVersions=TLSv1.2&sslMode=VERIFY_IDENTITY&user=${user}&password=${password}`,
      `mysql -h ${HOST} -P 4000 -u '${user}' -p'${password}' --ssl-mode=VERIFY_IDENTITY --ssl-ca=/etc/ssl/cert.pem`,
    ];
    for (const text of texts)
      expect(lint(`export const url = ${JSON.stringify(text)};\n`), text).toEqual([]);
  });

  it("is judged for its other parts, and not repaired unseen", () => {
    const code = `import { format } from 'node:util';\nexport const dsn = (u, p) => format('%s:%s@tcp(${HOST}:4000)/test', u, p);\n`;
    expect(rulesIn(lint(code))).toEqual(["require-tls"]);
    expect(fix(code).output).toBe(code);
  });
});

describe("what goes on only sometimes is repaired in both of its states or not at all", () => {
  const START = `mysql://${USER}@${HOST}`;
  const program = (start: string, statements: string): string =>
    `${MYSQL2}let url = '${start}';\n${statements}\nexport const pool = mysql.createPool(url);\n`;
  const PORT = "if (process.env.PORT) url += ':' + process.env.PORT;";
  const QUERY = `if (process.env.TLS) url += '?ssl={"minVersion":"TLSv1.2","rejectUnauthorized":true}';`;

  it.each([
    ["a port", program(START, PORT), ["require-tls"]],
    [
      "a port and the rest",
      program(START, "if (process.env.PORT) url += `:${process.env.PORT}/test`;"),
      ["require-tls"],
    ],
    ["a query", program(`${START}:4000/test`, QUERY), []],
  ])("nothing is written: %s", (_, code, rules) => {
    expect(rulesIn(lint(code))).toEqual(rules);
    expect(fix(code).output).toBe(code);
    expect(lint(code).flatMap(({ suggestions = [] }) => suggestions)).toEqual([]);
  });

  it("what comes after both, for both", () => {
    const { output, messages } = fix(program(START, `${PORT}\nurl += '/test';`));
    expect(messages).toEqual([]);
    expect(output).toBe(
      program(
        START,
        `${PORT}\nurl += '/test?ssl={"minVersion":"TLSv1.2","rejectUnauthorized":true}';`,
      ),
    );
  });

  it("what comes before both, for both", () => {
    const { output, messages } = fix(program(`${START}:3306/test`, QUERY));
    expect(messages).toEqual([]);
    expect(output).toBe(program(`${START}:4000/test`, QUERY));
  });

  it("what is weak, where it is", () => {
    const weak = program(`${START}:4000/test`, QUERY.replace("true}", "false}"));
    expect(fix(weak)).toEqual({ output: program(`${START}:4000/test`, QUERY), messages: [] });
  });

  it("what goes on at its end, and nothing in the middle of it", () => {
    const statement = (rest: string): string => `if (process.env.X) url += '?a=b${rest}';`;
    const code = program(`${START}:4000/test`, statement(""));
    expect(fix(code).output).toBe(
      program(
        `${START}:4000/test`,
        statement('&ssl={"minVersion":"TLSv1.2","rejectUnauthorized":true}'),
      ),
    );
  });

  it("also under a key of the options", () => {
    const code = `import { drizzle } from 'drizzle-orm/mysql2';\nlet url = '${START}:4000/test';\n${QUERY}\nexport const db = drizzle({ connection: url });\n`;
    expect(fix(code)).toEqual({ output: code, messages: [] });
  });
});
