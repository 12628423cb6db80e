import { describe, expect, it } from "vitest";
import { lint, rulesIn } from "../lint.js";
import {
  CERTIFICATE,
  CLIENT,
  IDENTITY,
  INEFFECTIVE,
  PASSWORD,
  TLS,
  VERSION,
} from "../samples/sample.js";

const HOST = "gateway01.us-east-1.prod.aws.tidbcloud.com";
const USER = "3pTAoNNegb47Uc8.root";
const ADDRESS = `mysql://${USER}:\${process.env.DB_PASSWORD}@${HOST}:4000/shop`;
const CREDENTIALS = `host: '${HOST}', port: 4000, user: '${USER}', password: process.env.DB_PASSWORD`;
const GOOD = "{ minVersion: 'TLSv1.2', rejectUnauthorized: true }";
const kit = (credentials: string): string =>
  `import { defineConfig } from 'drizzle-kit';\nexport default defineConfig({ dialect: 'mysql', dbCredentials: { ${credentials} } });`;
const pool = (ssl: string): string =>
  `import fs from 'node:fs';\nimport mysql from 'mysql2';\nmysql.createPool({ ${CREDENTIALS}, ssl: ${ssl} });`;
const loopback = (more: string): string =>
  `import { juggler } from '@loopback/repository';\nnew juggler.DataSource({ connector: 'mysql', url: \`${ADDRESS}\`${more} });`;
const strapi = (more: string): string =>
  `module.exports = ({ env }) => ({ connection: { client: 'mysql2', connection: { host: env('DATABASE_HOST', '${HOST}'), port: env.int('DATABASE_PORT', 4000), user: '${USER}', ${more} } } });`;

describe("options beside other options, and words of others", () => {
  it.each<[string, string, string, string[], string[]?]>([
    [
      "drizzle-kit: the object form counts",
      "drizzle.config.ts",
      kit(
        `${CREDENTIALS}, database: 'shop', ssl: { rejectUnauthorized: false }, url: process.env.TIDB_URL!`,
      ),
      [CERTIFICATE],
      [VERSION],
    ],
    [
      "drizzle-kit: the address counts",
      "drizzle.config.ts",
      kit(`url: \`${ADDRESS}\`, ssl: { rejectUnauthorized: true }`),
      [INEFFECTIVE],
    ],
    ["loopback: an address alone", "a.mjs", loopback(""), [TLS]],
    [
      "loopback: an address replaces the options",
      "a.mjs",
      loopback(`, ssl: ${GOOD}`),
      [INEFFECTIVE],
    ],
    [
      "MikroORM: TLS in an address",
      "a.mjs",
      `import { MikroORM } from '@mikro-orm/mysql';\nawait MikroORM.init({ clientUrl: \`${ADDRESS}?ssl={"rejectUnauthorized":true}\` });`,
      [INEFFECTIVE],
    ],
    [
      "mysql2: words of the command line",
      "a.mjs",
      pool(
        "{ minVersion: 'TLSv1.2', rejectUnauthorized: true, 'ssl-ca': 'x', capath: '/etc/ssl/certs' }",
      ),
      [INEFFECTIVE],
    ],
    [
      "mysql2: words of JDBC",
      "a.mjs",
      pool("{ minVersion: 'TLSv1.2', rejectUnauthorized: true, serverSslCert: 'x' }"),
      [INEFFECTIVE],
    ],
    ...["sslCipher", "sslVerifyCert", "sslVerifyServerCert"].map(
      (word): [string, string, string, string[]] => [
        `mysql2: ${word}`,
        "a.mjs",
        pool(`{ minVersion: 'TLSv1.2', rejectUnauthorized: true, '${word}': 'x' }`),
        [INEFFECTIVE],
      ],
    ),
    [
      "mysql2: its own words",
      "a.mjs",
      pool("{ minVersion: 'TLSv1.2', rejectUnauthorized: true, ciphers: 'DEFAULT' }"),
      [],
    ],
    [
      "a client certificate from a path",
      "a.mjs",
      pool(
        "{ minVersion: 'TLSv1.2', rejectUnauthorized: true, cert: fs.readFileSync(process.env.CLIENT_CERT) }",
      ),
      [CLIENT],
    ],
    [
      "a client certificate from elsewhere",
      "a.mjs",
      pool("{ minVersion: 'TLSv1.2', rejectUnauthorized: true, cert: process.env.CLIENT_CERT }"),
      [],
    ],
    [
      "strapi: a password that stands in",
      "config/database.js",
      strapi(`password: env('DATABASE_PASSWORD', 'kT4vXq9LmZ2pWs7R'), ssl: ${GOOD}`),
      [PASSWORD],
    ],
    [
      "strapi: no password stands in",
      "config/database.js",
      strapi(`password: env('DATABASE_PASSWORD'), ssl: ${GOOD}`),
      [],
    ],
  ])("%s", (_, filename, code, expected, allowed = []) => {
    const found = rulesIn(lint(code, { filename })).filter(
      (rule) => rule !== IDENTITY && !allowed.includes(rule),
    );
    expect(found).toEqual(expected);
  });
});
