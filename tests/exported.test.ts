import { describe, expect, it } from "vitest";
import { fix, lint, rulesIn } from "./lint.js";

const HOST = "gateway01.us-east-1.prod.aws.tidbcloud.com";
const BODY = "{ return mysql.createPool({ host, ssl: false, port: 4000 }); }";
const OPEN = `function open(host = '${HOST}') ${BODY}`;
const ARROW = `(host = '${HOST}') => mysql.createPool({ host, ssl: false, port: 4000 })`;
const METHOD = `open(host = '${HOST}') ${BODY}`;
const COMMONJS = "const mysql = require('mysql2');\n";
const MODULE = "import mysql from 'mysql2';\n";

describe("who may be called by other files may get another host", () => {
  const commonjs: readonly (readonly [string, string])[] = [
    ["in an object", `${OPEN}\nmodule.exports = { open };`],
    ["under another name", `${OPEN}\nmodule.exports = { connect: open };`],
    ["alone", `${OPEN}\nmodule.exports = open;`],
    ["as a member of exports", `${OPEN}\nexports.open = open;`],
    ["as a member of module.exports", `${OPEN}\nmodule.exports.open = open;`],
    ["by a chain", `${OPEN}\nmodule.exports = exports = { open };`],
    ["a function expression", `exports.open = function (host = '${HOST}') ${BODY};`],
    ["an arrow", `module.exports = ${ARROW};`],
    ["a const arrow", `const open = ${ARROW};\nmodule.exports = { open };`],
    ["a method of an object", `module.exports = { ${METHOD} };`],
    ["a method of a named object", `const api = { ${METHOD} };\nmodule.exports = api;`],
    ["a class", `class Db { ${METHOD} }\nmodule.exports = { Db };`],
    [
      "a constructor",
      `class Db { constructor(host = '${HOST}') { this.pool = mysql.createPool({ host, ssl: false, port: 4000 }); } }\nmodule.exports = Db;`,
    ],
  ];
  const modules: readonly (readonly [string, string])[] = [
    ["export function", `export ${OPEN}`],
    ["export const", `export const open = ${ARROW};`],
    ["export default function", `export default ${OPEN}`],
    ["export default arrow", `export default ${ARROW};`],
    ["export default name", `${OPEN}\nexport default open;`],
    ["export { open }", `${OPEN}\nexport { open };`],
    ["export { open as connect }", `${OPEN}\nexport { open as connect };`],
    ["export class", `export class Db { ${METHOD} }`],
    ["static", `export class Db { static ${METHOD} }`],
    ["a field", `export class Db { open = ${ARROW}; }`],
    ["an exported object", `export const api = { ${METHOD} };`],
    ["an exported object's arrow", `export const api = { open: ${ARROW} };`],
    ["called here too", `export ${OPEN}\nopen();`],
    ["a pattern", `export function open({ host = '${HOST}' } = {}) ${BODY}`],
    [
      "a pattern within",
      `export function open(options) { const { host = '${HOST}' } = options; ${BODY.slice(2)}`,
    ],
    ["`??`", `export function open(given) { const host = given ?? '${HOST}'; ${BODY.slice(2)}`],
    ["`??=`", `export function open(host) { host ??= '${HOST}'; ${BODY.slice(2)}`],
    ["`if`", `export function open(host) { if (!host) host = '${HOST}'; ${BODY.slice(2)}`],
    [
      "a member and `||`",
      `export const open = (options) => mysql.createPool({ host: options.host || '${HOST}', ssl: false, port: 4000 });`,
    ],
    [
      "what a class keeps",
      `export class Db { constructor(options) { this.options = options; } open() { const host = this.options.host ?? '${HOST}'; ${BODY.slice(2)} }`,
    ],
  ];
  const all = [
    ...commonjs.map(([name, code]) => [name, COMMONJS + code, "a.cjs"] as const),
    ...modules.map(([name, code]) => [name, MODULE + code, "a.mjs"] as const),
  ];

  it.each(all)("%s: reported, offered and not done", (_, code, filename) => {
    const messages = lint(code, { filename });
    expect(rulesIn(messages)).toEqual(["require-tls"]);
    expect(messages.map(({ suggestions }) => suggestions?.length)).toEqual([1]);
    expect(fix(code, { filename }).output).toBe(code);
  });

  it("is done where the file shows every caller", () => {
    const code = `${MODULE}${OPEN}\nexport const pool = open();\n`;
    expect(fix(code).output).not.toBe(code);
  });

  it.each([
    [
      "the environment of a platform",
      `export default { fetch(request, env) { const host = env.DB_HOST ?? '${HOST}'; ${BODY.slice(2)} };`,
    ],
    [
      "a function of this file",
      `function open(given) { const host = given ?? '${HOST}'; ${BODY.slice(2)}\nexport const pool = open();`,
    ],
  ])("is done where nobody else chooses: %s", (_, code) => {
    expect(fix(`${MODULE}${code}\n`).messages).toEqual([]);
  });

  it("still reports the password that stands beside the host", () => {
    const code = `${MODULE}export const open = (host = '${HOST}', password = 'kT4vXq9LmZ2pWs7R') =>\n  mysql.createPool({ host, password, port: 4000, ssl: { minVersion: 'TLSv1.2', rejectUnauthorized: true } });\n`;
    expect(rulesIn(lint(code))).toEqual(["no-exposed-password"]);
  });
});
