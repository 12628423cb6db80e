import { describe, expect, it } from "vitest";
import { fix, lint, rulesIn } from "../lint.js";

const HOST =
  "host: 'gateway01.us-west-2.prod.aws.tidbcloud.com', port: 4000, user: '3xAbCdEfGhIjKl9.root'";
const SSL = "{ minVersion: 'TLSv1.2', rejectUnauthorized: true }";
const knex = { filename: "knexfile.js" };
const KNEX = `{ production: { client: 'mysql2', connection: { ${HOST} } } }`;
const WHOLE = `module.exports = ${KNEX};\n`;

/** What a tool reads when the whole file has been run. */
describe("an exported configuration that is completed below", () => {
  it.each([
    ["a member", `${WHOLE}module.exports.production.connection.ssl = ${SSL};`],
    [
      "a member that is not there yet",
      `${WHOLE}if (!module.exports.production.connection.ssl) module.exports.production.connection.ssl = { ca: process.env.CA };`,
    ],
    ["assigned", `${WHOLE}Object.assign(module.exports.production.connection, { ssl: ${SSL} });`],
    ["by a function of another file", `${WHOLE}require('./tls')(module.exports);`],
    ["each", `${WHOLE}for (const c of Object.values(module.exports)) c.connection.ssl = ${SSL};`],
    [
      "each, by a function",
      `${WHOLE}Object.values(module.exports).forEach((c) => { c.connection.ssl = ${SSL}; });`,
    ],
    [
      "taken out",
      `${WHOLE}const { production } = module.exports;\nproduction.connection.ssl = ${SSL};`,
    ],
    [
      "under another name",
      `${WHOLE}const c = module.exports.production.connection;\nc.ssl = ${SSL};`,
    ],
    [
      "a variable beside",
      `const config = module.exports = ${KNEX};\nconfig.production.connection.ssl = ${SSL};`,
    ],
    [
      "`exports`",
      `exports = module.exports = ${KNEX};\nexports.production.connection.ssl = ${SSL};`,
    ],
    [
      "a variable before",
      `const config = ${KNEX};\nmodule.exports = config;\nconfig.production.connection.ssl = ${SSL};`,
    ],
    [
      "a variable before, by default",
      `const config = ${KNEX};\nexport default config;\nconfig.production.connection.ssl = ${SSL};`,
    ],
    [
      "a variable before, by a function",
      `const { addTls } = require('./tls');\nconst config = ${KNEX};\nmodule.exports = config;\naddTls(config);`,
    ],
  ])("%s", (_, code) => {
    expect(rulesIn(lint(code, knex))).toEqual([]);
  });

  it("at its first level", () => {
    const code = `module.exports = { type: 'mysql', ${HOST} };\nif (process.env.CI !== '1') module.exports.ssl = ${SSL};`;
    expect(rulesIn(lint(code, { filename: "ormconfig.js" }))).toEqual([]);
  });
});

describe("an exported configuration that is only read below", () => {
  it.each([
    WHOLE,
    `${WHOLE}module.exports.default = module.exports;\n`,
    `${WHOLE}console.log(module.exports);\n`,
    `${WHOLE}console.log(module.exports.production.client);\n`,
  ])("%s", (code) => {
    expect(rulesIn(lint(code, knex))).toEqual(["require-tls"]);
    expect(fix(code, knex).output).toBe(code.replace(HOST, `${HOST}, ssl: ${SSL}`));
  });
});
