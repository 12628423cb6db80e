import { describe, expect, it } from "vitest";
import { fix, lint, rulesIn } from "../lint.js";

const HOST = "gateway01.us-east-1.prod.aws.tidbcloud.com";
const SECRET = "kT4vXq9LmZ2pWs7R";
const USER = "3pTAoNNegb47Uc8.root";
const PASSWORD = "no-exposed-password";
const PORT = "no-wrong-port";
const PREFIX = "require-username-prefix";

const found = (code: string, filename = "settings.mjs") =>
  rulesIn(lint(code, { preset: "strict", filename }));

describe("options whose client stands in another file", () => {
  it.each([
    [
      "exported",
      `export const dbConfig = { host: '${HOST}', port: 3306, user: 'root', password: '${SECRET}' };`,
      [PASSWORD, PORT, PREFIX],
    ],
    [
      "given by a function",
      `export default registerAs('database', () => ({ host: '${HOST}', user: '${USER}', password: '${SECRET}' }));`,
      [PASSWORD],
    ],
    [
      "given by a function, all of it weak",
      `export default registerAs('database', () => ({ host: '${HOST}', user: '${USER}', ssl: { rejectUnauthorized: false } }));`,
      ["require-certificate-verification"],
    ],
    [
      "returned, under a key",
      `export default registerAs('app', () => { return { database: { host: '${HOST}', user: '${USER}', ssl: false } }; });`,
      ["require-tls"],
    ],
    [
      "handed over",
      `import { setup } from './db.js';\nsetup({ host: '${HOST}', port: 3306, user: '${USER}' });`,
      [PORT],
    ],
    [
      "in capitals",
      `export default { HOST: '${HOST}', USER: '${USER}', PASSWORD: '${SECRET}', DB: 'shop' };`,
      [PASSWORD],
    ],
    [
      "variables of a process",
      `export default { apps: [{ env: { DB_HOST: '${HOST}', DB_PORT: 3306, DB_USER: 'root' } }] };`,
      [PORT, PREFIX],
    ],
    [
      "in camel case",
      `export const config = { dbHost: '${HOST}', dbUser: '${USER}', dbPassword: '${SECRET}' };`,
      [PASSWORD],
    ],
    [
      "a check that is off",
      `export default { host: '${HOST}', user: '${USER}', ssl: { rejectUnauthorized: false } };`,
      ["require-certificate-verification"],
    ],
    [
      "TLS that is off",
      `export default { host: '${HOST}', user: '${USER}', ssl: false };`,
      ["require-tls"],
    ],
    [
      "an old version",
      `export default { host: '${HOST}', user: '${USER}', ssl: { minVersion: 'TLSv1.1' } };`,
      ["require-min-tls-version"],
    ],
    [
      "a default host",
      `export default { host: process.env.DB_HOST || '${HOST}', user: '${USER}', password: '${SECRET}' };`,
      [PASSWORD],
    ],
  ])("%s: what is written and wrong for every client, and no fix", (_, code, rules) => {
    expect(found(code)).toEqual(rules);
    expect(fix(code, { preset: "strict", filename: "settings.mjs" }).output).toBe(code);
  });

  it.each(["db.example.com", "*.example.com"])("which the settings name: %s", (pattern) => {
    const settings = { hosts: [pattern] };
    const code =
      "export default { host: 'db.example.com', user: 'root', password: 'kT4vXq9LmZ2pWs7R', ssl: false };";
    expect(rulesIn(lint(code, { settings, filename: "settings.mjs" }))).toEqual([
      PASSWORD,
      "require-tls",
      PREFIX,
    ]);
    expect(found(code)).toEqual([]);
  });

  it.each([
    [
      "what is left out",
      `export default { host: '${HOST}', user: '${USER}', password: process.env.PW };`,
    ],
    [
      "a choice in a form",
      `export default [{ label: 'TiDB Cloud', partial: { host: '${HOST}', port: 3306, useTLS: true } }];`,
    ],
    ["an HTTP client's", `https.request({ host: '${HOST}', port: 443, user: 'me' });`],
    [
      "another host",
      `export default { host: 'db.example.com', port: 3306, user: 'root', password: '${SECRET}', note: 'tidbcloud' };`,
    ],
    [
      "a test's",
      `expect(read()).toEqual({ host: '${HOST}', port: 3306, user: 'root', password: '${SECRET}' });`,
    ],
    [
      "what comes back from elsewhere",
      `export const db = harden({ host: '${HOST}', user: '${USER}', ssl: false });`,
    ],
    [
      "what is changed before it is handed over",
      `const db = { host: '${HOST}', user: '${USER}', ssl: false };\nharden(db);\nsetup(db);`,
    ],
    [
      "what a list is made of",
      `export const all = names.map(() => ({ host: '${HOST}', user: '${USER}', ssl: false })).map(harden);`,
    ],
    [
      "what is changed elsewhere",
      `import mysql from 'mysql2';\nconst base = { host: '${HOST}', port: 4000, user: '${USER}', ssl: false };\nexport const pool = mysql.createPool({ ...base, ssl: { minVersion: 'TLSv1.2', rejectUnauthorized: true, verifyIdentity: true } });`,
    ],
  ])("%s: nobody is blamed", (_, code) => {
    expect(found(code)).toEqual([]);
  });
});

describe("the keys of a login", () => {
  it.each(["db", "dbname", "db_name", "database", "schema"])(
    "%s beside a host makes one",
    (key) => {
      expect(
        found(`export const config = { host: '${HOST}', port: 3306, ${key}: 'test' };`),
      ).toEqual([PORT]);
    },
  );

  it.each([
    "axios",
    "dns.lookup",
    "fetch",
    "got",
    "http.get",
    "https.request",
    "http2.connect",
    "ky",
    "net.connect",
    "tls.connect",
    "undici.request",
  ])("%s takes a host, and is no database", (taker) => {
    expect(found(`${taker}({ host: '${HOST}', port: 3306, user: 'root' });`)).toEqual([]);
  });
});

describe("a name that says whose password it holds", () => {
  it.each([
    ["a key", `export default { env: { NEXT_PUBLIC_TIDB_PASSWORD: '${SECRET}' } };`],
    ["a variable", `export const TIDB_PASSWORD = '${SECRET}';`],
  ])("%s", (_, code) => {
    expect(found(code)).toEqual([PASSWORD]);
  });

  it.each([
    ["the name of a variable", `export const TIDB_PASSWORD = 'TIDB_PASSWORD';`],
    ["a placeholder", `export const TIDB_PASSWORD = '<password>';`],
    ["words", `export const NO_TIDB_PASSWORD = 'Set the password first';`],
    [
      "a database of this machine",
      `export default { TIDB_HOST: '127.0.0.1', TIDB_PASSWORD: 'example1' };`,
    ],
  ])("%s: nobody is blamed", (_, code) => {
    expect(found(code)).toEqual([]);
  });
});

describe("a file `database.js`", () => {
  it.each(["database.js", "config/database.js", "config/config.js"])(
    "%s belongs to no client by its name",
    (filename) => {
      const code = `module.exports = { host: '${HOST}', port: 4000, user: '${USER}', password: process.env.PW, ssl: { rejectUnauthorized: true } };`;
      expect(lint(code, { preset: "strict", filename })).toEqual([]);
    },
  );

  it.each([
    [
      "says so",
      `module.exports = { dialect: 'mysql', host: '${HOST}', port: 4000, username: '${USER}', password: process.env.PW };`,
    ],
    [
      "has the command line's shape",
      `module.exports = { production: { host: '${HOST}', port: 4000, username: '${USER}', password: process.env.PW } };`,
    ],
  ])("belongs to Sequelize where it %s", (_, code) => {
    expect(rulesIn(lint(code, { filename: "config/database.js" }))).toEqual(["require-tls"]);
  });
});
