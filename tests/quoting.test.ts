import type { ESLint, Linter } from "eslint";
import fc from "fast-check";
import { expect, it } from "vitest";
import sarif from "../src/formatters/sarif.js";
import plugin from "../src/index.js";
import { lint, rulesIn } from "./lint.js";

const { QUOTING_RUNS } = process.env;
/** The same programs each time; with a number in the environment, that many others. */
const DRAWN =
  QUOTING_RUNS === undefined ? { numRuns: 200, seed: 20261128 } : { numRuns: Number(QUOTING_RUNS) };

const HOST = "gateway01.us-east-1.prod.aws.tidbcloud.com";
/** In every secret, and nowhere else. */
const MARK = "Xq9Zv";
const secret = fc.constantFrom(
  `kT4${MARK}2pWs7R`,
  `Hunter2-${MARK}`,
  `MIIEvQIBADAN${MARK}BgkqhkiG9w0BAQEFAASCBKcwggSjAgEAAoIBAQC7VJTU`,
  MARK,
  `root.${MARK}`,
  `test_${MARK}_password`,
);

type Arbitrary = fc.Arbitrary<string>;
const one = (...texts: readonly string[]): Arbitrary => fc.constantFrom(...texts);
/** A text with a place for each of the others: `_1`, `_2`. */
const filled = (texts: Arbitrary, ...others: readonly Arbitrary[]): Arbitrary =>
  fc
    .tuple(texts, ...others)
    .map(([text, ...parts]) =>
      parts.reduce((all, part, index) => all.replaceAll(`_${index + 1}`, () => part), text),
    );

const value = filled(
  one(
    "'_1'",
    "`_1`",
    "(process.env.DB_PASSWORD || '_1')",
    "(process.env.X ?? '_1')",
    "`${process.env.X}_1`",
    "'_1' + process.env.X",
    "(isLocal ? '_1' : process.env.X)",
    "read('_1')",
    "(() => '_1')()",
    "'-----BEGIN PRIVATE KEY-----\\n_1'",
    "Buffer.from('_1')",
  ),
  secret,
);
const condition = filled(
  one(
    "process.env.PW === '_1'",
    "pw !== _2",
    "process.env.X === '_1'",
    "'_1'.length > 3",
    "/_1/.test(pw)",
    "[_2].includes(process.env.X)",
    "config.get('password', _2)",
    "process.env.DB_SSL && pw == '_1'",
    "!check(`_1${pw}`)",
    "process.env.SSL === 'true' /* _1 */",
  ),
  secret,
  value,
);
const part = filled(
  one(
    "passphrase: _1",
    "key: _1",
    "cert: _1",
    "ca: _1",
    "pfx: _1",
    "secureContext: _1",
    "rejectUnauthorized: false",
    "rejectUnauthorized: true",
    "minVersion: 'TLSv1'",
    "minVersion: _1",
    "verifyIdentity: _2 ? true : false",
    "servername: 'x', password: _1",
  ),
  value,
  condition,
);
const object = fc
  .array(part, { minLength: 0, maxLength: 4 })
  .map((parts) => `{ ${parts.join(", ")} }`);
const ssl = filled(
  one(
    "ssl: _1",
    "ssl: _2 ? _1 : undefined",
    "tls: _1",
    "ssl: _2 && _1",
    "sslmode: _3",
    "ssl: _3",
    "ssl: late",
    "...(_2 ? { ssl: _1 } : {})",
    "x: 1",
  ),
  object,
  condition,
  value,
);
const host = one(
  `'${HOST}'`,
  "process.env.TIDB_HOST",
  `'${HOST.replace("01", "01-privatelink")}'`,
  "isLocal ? 'localhost' : process.env.TIDB_HOST",
);
const user = filled(
  one("'root'", "'root:_1'", "'3pTAoNNegb47Uc8.root'", "process.env.DB_USER || 'root:_1'"),
  secret,
);
const options = filled(
  one("{ host: _1, port: 3306, user: _2, password: _3, _4, _5 }"),
  host,
  user,
  value,
  ssl,
  ssl,
);

const query = filled(
  one(
    'ssl={"passphrase":"_1","rejectUnauthorized":false}',
    "sslmode=require&passphrase=_1",
    "ssl=true&sslkey=_1",
    "ssl=_1",
    "sslMode=VERIFY_CA&trustCertificateKeyStorePassword=_1",
    "sslMode=_1",
    "sslMode=REQUIRED&clientCertificateKeyStorePassword=_1&clientCertificateKeyStoreUrl=file:me.p12",
    "useSSL=true&amp;password=_1&amp;sslMode=REQUIRED",
    "ssl_key=_1&ssl_ca=/etc/ssl/cert.pem",
    "sslaccept=strict&sslpassword=_1&sslidentity=me.p12",
    "serverSslCert=_1&keyStorePassword=_1",
    "tls=_1",
    "",
  ),
  secret,
);
const address = filled(
  one(
    `mysql://root:_1@${HOST}:3306/test?_2`,
    `mysql://root:_1@${HOST}?_2`,
    `jdbc:mysql://${HOST}:4000/test?user=root:_1&password=_1&_2`,
    `jdbc:mysql://root:_1@${HOST}/test?_2`,
    `jdbc:mariadb://${HOST}:4000/test?user=root&password=_1&_2`,
    `root:_1@tcp(${HOST}:4000)/test?_2`,
    `mysql+pymysql://root:_1@${HOST}:3306/test?_2`,
    `r2dbc:mysql://root:_1@${HOST}:4000/test?_2`,
    `mysql2://root:_1@${HOST}:3306/test?_2`,
    `Server=${HOST};Port=3306;User ID=root;Password=_1;SslMode=Preferred;CertificatePassword=_1`,
  ),
  secret,
  query,
);
const command = filled(
  one(
    `mysql -h ${HOST} -P 3306 -u root -p_1`,
    `mysql -h ${HOST} -u root:_1 --password=_1 --ssl-key-password=_1 --ssl-mode=REQUIRED`,
    `mariadb -h ${HOST} -P 4000 -u root --ssl-verify-server-cert --ssl-passphrase=_1`,
    `mysql --host=${HOST} --ssl_key=_1 --ssl-key=_1 --sslpass=_1`,
    `mysql -h ${HOST} --sslcipher=_1 --sslmode=_1 --ssl-ca=/etc/ssl/cert.pem`,
    `mysqldump -h ${HOST} --tls-passphrase _1 --ssl-mode=_1`,
    `MYSQL_PWD=_1 mysql -h ${HOST} -u root`,
    `mycli mysql://root:_1@${HOST}:3306/test --ssl-key=_1`,
    `mycli -h ${HOST} -u root --password=_1 --ssl-mode=_1`,
  ),
  secret,
);

const before = filled(
  one(
    "",
    "let late; try { late = { passphrase: _1, key: read(process.env.K) }; } catch {}",
    "const late = _2;",
    "let late; if (_3) late = _2;",
    "let late; try { late = { minVersion: 'TLSv1.2', ca: read(_1), rejectUnauthorized: true, passphrase: _1 }; } catch { log(_1); }",
    "let late; switch (pw) { case _1: late = _2; break; default: }",
    "process.env.DB_HOST = process.env.TIDB_HOST; process.env.DB_USER = 'root'; process.env.DB_PASSWORD = _1;",
    "process.env.NODE_TLS_REJECT_UNAUTHORIZED = '0';",
  ),
  value,
  object,
  condition,
);
const use = filled(
  one(
    "export const pool = mysql.createPool(_1);",
    "export const pool = mysql.createPool({ uri: '_2', ssl: { rejectUnauthorized: false } });",
    "export const pool = mysql.createPool('_2');",
    "export const pool = mysql.createPool(process.env.TIDB_URL || '_2');",
    "export const url = '_2';",
    "export const url = `_2${more}`;",
    "execSync('_3');",
    "spawn('sh', ['-c', '_3']);",
    "export const db = new Sequelize({ dialect: 'mysql', ..._1, dialectOptions: _1 });",
    "export const db = knex({ client: 'mysql2', connection: _1 });",
    "export const source = new DataSource({ type: 'mysql', ..._1, extra: _1 });",
  ),
  options,
  address,
  command,
);
const IMPORTS = `import mysql from 'mysql2/promise';
import { Sequelize } from 'sequelize';
import knex from 'knex';
import { DataSource } from 'typeorm';
import { execSync, spawn } from 'node:child_process';
`;
const program = fc.tuple(before, use).map(([first, second]) => `${IMPORTS}${first}\n${second}\n`);

const rulesMeta = Object.fromEntries(
  Object.entries(plugin.rules).map(([name, { meta }]) => [`tidb-tls/${name}`, meta]),
);
/** Everything that leaves the machine: what a reader is told, and what a report holds. */
function told(code: string, messages: readonly Linter.LintMessage[]): readonly string[] {
  const results = [
    { filePath: "/program.mjs", messages, suppressedMessages: [], source: code },
  ] as unknown as ESLint.LintResult[];
  const report = sarif(results, { cwd: "/", rulesMeta } as unknown as Parameters<typeof sarif>[1]);
  return [
    report,
    ...messages.flatMap(({ message, suggestions = [] }) => [
      message,
      ...suggestions.map(({ desc }) => desc),
    ]),
  ];
}

it("no message, no suggestion and no report shows a secret", () => {
  const rules = new Set<string>();
  let withFix = 0;
  const holds = fc.property(program, (code) => {
    const messages = lint(code, {
      preset: "strict",
      settings: { usernamePrefix: "3pTAoNNegb47Uc8" },
    });
    for (const rule of rulesIn(messages)) rules.add(rule);
    withFix += messages.filter(({ fix }) => fix).length;
    const shown = told(code, messages).filter((text) => text.includes(MARK));
    if (shown.length > 0) throw new Error(`${shown.join("\n")}\nin\n${code}`);
  });
  fc.assert(holds, DRAWN);
  // Saying nothing is no way to be right.
  expect([...rules].sort()).toEqual(Object.keys(plugin.rules).sort());
  expect(withFix).toBeGreaterThan(DRAWN.numRuns / 2);
});
