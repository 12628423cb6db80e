import { expect, it } from "vitest";
import { makeProject } from "./folder.js";

const HOST = "gateway01.us-east-1.prod.aws.tidbcloud.com";
const MYSQL = 'import mysql from "mysql2/promise";\n';
const RIGHT = '{ minVersion: "TLSv1.2", rejectUnauthorized: true }';
const POOL = `${MYSQL}export const makePool = (o) => mysql.createPool({ host: o.host, port: 4000, ssl: o.ssl ? ${RIGHT} : undefined });\n`;

const linesIn = (lines: string): readonly number[] =>
  makeProject({
    "package.json": '{ "name": "shop", "type": "module" }\n',
    "pool.js": POOL,
    "db.js": `import { makePool } from "./pool.js";\n${lines}\n`,
  })
    .lint("db.js")
    .filter(({ ruleId }) => ruleId === "tidb-tls/require-tls")
    .map(({ line }) => line);

it("reports what is switched off here, and not what another file makes of it, too", () => {
  expect(linesIn(`makePool({ host: "${HOST}", ssl: false });`)).toEqual([2]);
  expect(linesIn(`makePool({\n  host: "${HOST}",\n  ssl: false,\n});`)).toEqual([4]);
  // What is shared is no reason to leave out one of two.
  const shared = `const host = "${HOST}";\nmakePool({ host });\nmakePool({ host, ssl: false });`;
  expect(linesIn(shared)).toEqual([3, 4]);
  expect(linesIn(`const o = { host: "${HOST}", ssl: false };\nmakePool(o);`)).toEqual([3]);
});
