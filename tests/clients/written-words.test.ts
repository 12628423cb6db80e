import { expect, it } from "vitest";
import { lint, rulesIn } from "../lint.js";
import { HOST, LOGIN, USER } from "../rules/tester.js";

const URL = `mysql://${USER}@${HOST}:4000/test`;
const VERIFIED = "sslMode=VERIFY_IDENTITY&enabledTLSProtocols=";
const prisma = (query: string): string =>
  `new PrismaClient({ datasources: { db: { url: '${URL}?${query}' } } });\n`;
const jdbc = (versions: string): string =>
  `export const url = 'jdbc:mysql://${HOST}:4000/test?user=${USER}&${VERIFIED}${versions}';\n`;
const mysql = (options: string): string =>
  `execSync('mysql -h ${HOST} -P 4000 -u ${USER} -p ${options}');\n`;
const BEFORE =
  "import { PrismaClient } from '@prisma/client';\nimport { execSync } from 'node:child_process';\n";

/** Words of which one letter, or the order, decides what a client does. */
const CASES: readonly (readonly [name: string, code: string, rules: readonly string[]])[] = [
  ["Prisma knows one spelling of its word", prisma("sslaccept=strict"), []],
  [
    "Prisma knows one spelling of its word",
    prisma("sslaccept=STRICT"),
    ["require-certificate-verification"],
  ],
  ["the lowest version counts, first", jdbc("TLSv1.1,TLSv1.2"), ["require-min-tls-version"]],
  ["the lowest version counts, last", jdbc("TLSv1.3,TLSv1.2,TLSv1.1"), ["require-min-tls-version"]],
  ["any order of new versions will do", jdbc("TLSv1.3,TLSv1.2"), []],
  ...["0", "false", "off", "no", "NO"].map(
    (word) => [`--ssl=${word} is off`, mysql(`--ssl=${word}`), ["require-tls"]] as const,
  ),
];
it.each(CASES)("%s: %#", (_, code, rules) => {
  expect(rulesIn(lint(BEFORE + code))).toEqual(rules);
});

it.each([
  ["'./client.pem'", true],
  ["load('./client.pem')", true],
  ["readFileSync(process.env.CERT)", true],
  // The file is what the program has where the variable is not set, and the variable may be empty.
  ["load(process.env.CLIENT_CERT, './client.pem')", false],
  ["process.env.CERT", false],
])("a certificate of the client's own: %s", (cert, isCertificate) => {
  const code = `import mysql from 'mysql2';\nimport { readFileSync } from 'node:fs';\nmysql.createPool({ ${LOGIN}, ssl: { minVersion: 'TLSv1.2', rejectUnauthorized: true, cert: ${cert} } });\n`;
  expect(rulesIn(lint(code)).includes("no-client-certificate")).toBe(isCertificate);
});
