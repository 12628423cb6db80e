import { describe, expect, it } from "vitest";
import { fix, lint } from "../lint.js";

const HOST = "gateway01.us-east-1.prod.aws.tidbcloud.com";
const server = (host: string, more = ""): string =>
  `{ host: '${host}', port: 4000, username: '3pTAoNNegb47Uc8.root'${more} }`;
const sequelize = (write: string, read: string, more = ""): string =>
  `import { Sequelize } from 'sequelize';\nimport { others } from './others.js';\nnew Sequelize({ dialect: 'mysql', ${more}replication: { write: ${write}, read: ${read} } });\n`;
const typeorm = (master: string, slaves: string): string =>
  `import { DataSource } from 'typeorm';\nnew DataSource({ type: 'mysql', replication: { master: ${master}, slaves: ${slaves} } });\n`;
const lucid = (write: string, read: string): string =>
  `import { defineConfig } from '@adonisjs/lucid';\ndefineConfig({ connections: { tidb: { client: 'mysql2', connection: { user: '3pTAoNNegb47Uc8.root', port: 4000 }, replicas: { write: { connection: { host: '${write}' } }, read: { connection: [{ host: '${read}' }] } } } } });\n`;
const misplaced = server(HOST, ", ssl: true");
const unverified = "dialectOptions: { ssl: { rejectUnauthorized: false } }, ";

/** TLS options that all servers share concern a database beside TiDB Cloud, too. */
describe("what several servers share", () => {
  it.each([
    ["moved there", sequelize(misplaced, `[${server("localhost")}]`)],
    ["repaired there", sequelize(server(HOST), `[${server("localhost")}]`, unverified)],
    ["written there", typeorm(server(HOST), `[${server("localhost")}]`)],
    ["written where only some of it is", lucid(HOST, "localhost")],
    ["read from elsewhere", sequelize(misplaced, "others")],
    ["read from elsewhere, in part", sequelize(misplaced, `[${server(HOST)}, ...others]`)],
  ])("is left to a person where a server is another: %s", (_, code) => {
    const findings = lint(code);
    expect(findings).not.toEqual([]);
    expect(findings.flatMap(({ suggestions = [] }) => suggestions)).not.toEqual([]);
    expect(findings.filter((finding) => finding.fix)).toEqual([]);
    expect(fix(code).output).toBe(code);
  });

  it.each([
    ["moved there", sequelize(misplaced, `[${server(HOST)}]`)],
    ["repaired there", sequelize(server(HOST), `[${server(HOST)}]`, unverified)],
    ["written there", typeorm(server(HOST), `[${server(HOST)}]`)],
    ["written where only some of it is", lucid(HOST, HOST)],
    ["there are no others", sequelize(server(HOST), "[]", unverified)],
  ])("is repaired where all are the same: %s", (_, code) => {
    expect(lint(code)).not.toEqual([]);
    expect(lint(fix(code).output)).toEqual([]);
  });

  it("does not matter to what one server has for itself", () => {
    const own = (ssl: string): string =>
      lucid(HOST, "localhost").replace(`'${HOST}'`, `'${HOST}', ssl: { ${ssl} }`);
    expect(fix(own("minVersion: 'TLSv1.2', rejectUnauthorized: false")).output).toBe(
      own("minVersion: 'TLSv1.2', rejectUnauthorized: true"),
    );
  });
});
