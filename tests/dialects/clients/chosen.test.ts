import { describe, expect, it } from "vitest";
import { HOST, wordsIn } from "./read.js";

const FULL = "sslMode=VERIFY_IDENTITY&enabledTLSProtocols=TLSv1.2,TLSv1.3";
const written = (code: string): string =>
  code
    .replaceAll("JDBC", `jdbc:mysql://${HOST}:4000/test`)
    .replaceAll("MYSQL", `mysql://3pTAoNNegb47Uc8.root@${HOST}:4000/test`)
    .replaceAll("LOGIN", `host: '${HOST}', port: 4000, user: '3pTAoNNegb47Uc8.root'`)
    .replaceAll("FULL", FULL);

/** Texts and options of which conditions choose a part are one connection, and what is wrong on each way is reported once. */
describe("what a condition chooses in JavaScript", () => {
  it.each([
    ["let url = 'JDBC'; if (x) url += '?FULL'; run(url);", ""],
    ["let url = 'JDBC?FULL'; if (x) url += '&a=b'; run(url);", ""],
    ["const url = x ? 'JDBC' : 'JDBC?sslMode=DISABLED'; run(url);", "tls tls"],
    ["const url = x ? 'JDBC?FULL' : 'JDBC?a=b&FULL'; run(url);", ""],
    [
      "import m from 'mysql2'; m.createPool(x ? 'MYSQL' : 'MYSQL?ssl={}')",
      "certificate identity tls version",
    ],
    [
      "import m from 'mysql2'; m.createPool({ LOGIN, ssl: x ? { rejectUnauthorized: false, minVersion: 'TLSv1.2' } : { rejectUnauthorized: false, minVersion: 'TLSv1.3' } })",
      "certificate certificate",
    ],
    [
      "import m from 'mysql2'; m.createPool({ LOGIN, ssl: { minVersion: 'TLSv1.2', verifyIdentity: true, rejectUnauthorized: x ? true : false } })",
      "conditional",
    ],
    [
      "import m from 'mysql2'; m.createPool({ LOGIN, ...(x ? { ssl: { minVersion: 'TLSv1.2', verifyIdentity: true, rejectUnauthorized: true } } : {}) })",
      "conditional",
    ],
  ])("%s", (code, words) => {
    expect(wordsIn(written(code), "app.mjs")).toBe(words);
  });
});

describe("what a condition chooses in Java", () => {
  it.each([
    [
      'String url = "JDBC"; if (x) url += "?FULL"; DriverManager.getConnection(url);',
      "conditional",
    ],
    ['String url = "JDBC"; if (x) url += "?a=b"; DriverManager.getConnection(url);', "tls"],
    ['String url = x ? "JDBC?FULL" : "JDBC?a=b&FULL"; DriverManager.getConnection(url);', ""],
    [
      'String url = System.getenv("U"); if (url == null) url = "JDBC"; if (x) url += "?FULL"; DriverManager.getConnection(url);',
      "conditional",
    ],
  ])("%s", (code, words) => {
    const program = `import java.sql.DriverManager; class A { void a(boolean x) throws Exception { ${written(code)} } }`;
    expect(wordsIn(program, "A.java")).toBe(words);
  });
});
