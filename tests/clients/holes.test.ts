import { describe, expect, it } from "vitest";
import { fix, lint, repaired, rulesIn } from "../lint.js";

const HOST = "gateway01.us-east-1.prod.aws.tidbcloud.com";
const USER = "3pTAoNNegb47Uc8.root";
const TO = `mysql://${USER}:\${process.env.PW}@${HOST}:4000`;
const DOCUMENTED = `{"minVersion":"TLSv1.2","rejectUnauthorized":true}`;
const open = (address: string, before = ""): string =>
  `import mysql from 'mysql2/promise';\n${before}mysql.createPool(\`${address}\`);\n`;

/** What can be told of an address in which the running program fills in a part. */
describe("a hole in an address for mysql2", () => {
  it.each([
    ["in another value", "/app?connectionLimit=${process.env.N}"],
    ["in the value before another", "/app?connectionLimit=${process.env.N}&a=b"],
    ["in the name of the database", "/app_${process.env.STAGE}"],
    ["in the whole name of the database", "/${process.env.STAGE}?a=b"],
    ["in the port", "/app?a=b".replace("/", "/")],
    ["that is encoded", "/app?a=b${encodeURIComponent(more)}"],
    ["that is a number", "/app?a=1${Number(process.env.N)}"],
    ["that is a number with a name", "/app?a=1${n}", "const n = parseInt(process.env.N, 10);\n"],
  ])("says nothing of other keys: %s", (_, rest, before = "") => {
    const code = open(TO + rest, before);
    expect(rulesIn(lint(code))).toEqual(["require-tls"]);
    const fixed = fix(code);
    expect(fixed.output).toContain(`ssl=${DOCUMENTED}`);
    expect(fixed.messages).toEqual([]);
  });

  it.each([
    ["a query", "/app${query}"],
    ["all of a query", "/app?${flags}"],
    ["a part of a query", "/app?a=b&${flags}"],
    ["a part of a query behind a value", "/app?a=b${flags}"],
    ["a part of a query in the middle", "/app?a=b${flags}&c=d"],
    ["a part behind another hole", "/app?a=${b}${flags}"],
    ["what follows the name of the database", "/${database}${query}"],
    ["all that follows the host", "${rest}"],
  ])("may hold any key: %s", (_, rest) => {
    expect(lint(open(TO.replace(":4000", rest.startsWith("$") ? "" : ":4000") + rest))).toEqual([]);
  });

  it("that is the value itself is not known", () => {
    expect(lint(open(`${TO}/app?ssl=\${process.env.SSL}`))).toEqual([]);
  });
});

describe("a word for TLS that this client does not read", () => {
  it("becomes the one that it reads, whatever stands in a value beside it", () => {
    const code = open(`${TO}/app?sslaccept=strict&connectionLimit=\${process.env.N}`);
    expect(rulesIn(lint(code))).toEqual(["no-ineffective-tls-options"]);
    expect(fix(code)).toEqual({
      output: code.replace("sslaccept=strict", `ssl=${DOCUMENTED}`),
      messages: [],
    });
  });

  it.each([
    "/app?sslaccept=strict&${flags}",
    "/app?a=b${flags}&sslaccept=strict",
    "/app?ssl_mode=REQUIRED${flags}",
  ])("is no mistake to take out unseen where the right one may be hidden: %s", (rest) => {
    const code = open(TO + rest);
    expect(fix(code).output).toBe(code);
  });

  it("is taken out where the right one stands beside it", () => {
    const code = open(`${TO}/app?sslaccept=strict&ssl=${DOCUMENTED}`);
    expect(fix(code).output).toBe(open(`${TO}/app?ssl=${DOCUMENTED}`));
  });

  it("beside others ends in one that is read", () => {
    const code = open(`${TO}/app?sslaccept=strict&sslmode=require&ssl_mode=REQUIRED`);
    expect(fix(code)).toEqual({ output: open(`${TO}/app?ssl=${DOCUMENTED}`), messages: [] });
    expect(lint(repaired(code))).toEqual([]);
  });

  it("in an options object with more in it is not taken out unseen", () => {
    const code = `import mysql from 'mysql2';\nexport const open = (more) => mysql.createPool({ host: '${HOST}', port: 4000, user: '${USER}', sslmode: 'require', ...more });\n`;
    expect(fix(code).output).toBe(code);
  });
});
