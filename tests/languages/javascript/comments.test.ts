import { expect, it } from "vitest";
import { lint, rulesIn } from "../../lint.js";

const CALL = "mysql.createPool({ host: process.env.DB_HOST });";
const program = (statements: string): string => `import mysql from 'mysql2';\n${statements}\n`;

it.each([
  ["before it", `// Our TiDB Cloud cluster\n${CALL}`],
  ["behind it on the same line", `${CALL} // Our TiDB Cloud cluster`],
  ["inside it", CALL.replace("{ ", "{ /* Our TiDB Cloud cluster */ ")],
  [
    "behind the bracket of its function",
    `export function open() { // Our TiDB Cloud cluster\n  return ${CALL}\n}`,
  ],
  ["behind its case", `switch (name) {\n  case 'cloud': // Our TiDB Cloud cluster\n    ${CALL}\n}`],
  ["behind its arrow", `export const open = () => { // Our TiDB Cloud cluster\n  ${CALL}\n};`],
  ["behind its condition", `if (cloud) { // Our TiDB Cloud cluster\n  ${CALL}\n}`],
  ["before what is exported", `// Our TiDB Cloud cluster\nexport const pool = ${CALL}`],
  [
    "at the function around it",
    `/** Opens our TiDB Cloud cluster. */\nexport function open() {\n  return ${CALL}\n}`,
  ],
])("a comment speaks of a connection: %s", (_, statements) => {
  expect(rulesIn(lint(program(statements)))).toEqual(["require-tls"]);
});

it.each([
  ["of the next statement", `${CALL}\n// Our TiDB Cloud cluster\nexport const other = 1;`],
  ["of the statement before", `export const other = 1; // Our TiDB Cloud cluster\n${CALL}`],
  ["of the block before", `if (cloud) {\n} // Our TiDB Cloud cluster\n${CALL}`],
  ["for a tool", `// eslint-disable-next-line tidb -- Our TiDB Cloud cluster\n${CALL}`],
  [
    "of another function",
    `/** Opens our TiDB Cloud cluster. */\nexport function other() {}\nexport function open() {\n  return ${CALL}\n}`,
  ],
])("and does not: %s", (_, statements) => {
  expect(lint(program(statements)).filter(({ ruleId }) => ruleId?.startsWith("tidb-tls/"))).toEqual(
    [],
  );
});
