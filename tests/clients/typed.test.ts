import { describe, expect, it } from "vitest";
import { fix, lint } from "../lint.js";

const HOST = "gateway01.us-east-1.prod.aws.tidbcloud.com";
const knex = (ssl: string, top = ""): string =>
  `import knex from 'knex';\nknex({ client: 'mysql2', connection: { host: '${HOST}', port: 4000, user: '3pTAoNNegb47Uc8.root'${ssl} }${top} });\n`;
const documented = knex(", ssl: { minVersion: 'TLSv1.2', rejectUnauthorized: true }");
const strict = (filename: string) => ({ preset: "strict", filename }) as const;

const OPTIONS = `{ host: '${HOST}', port: 4000, user: '3pTAoNNegb47Uc8.root' }`;
const MENDED = OPTIONS.replace(
  " }",
  ", ssl: { minVersion: 'TLSv1.2', rejectUnauthorized: true } }",
);

describe("a type that a comment gives", () => {
  it.each([
    ["a constant", "/** @type {import('mysql2').PoolOptions} */\nconst options = IT;\n"],
    [
      "the module",
      "/** @type {Partial<import('mysql2/promise').ConnectionOptions>} */\nmodule.exports = IT;\n",
    ],
    [
      "by default",
      "/** For all.\n * @type {import('mysql2').PoolOptions}\n */\nexport default IT;\n",
    ],
    ["a cast", "const all = [/** @type {import('mysql2').PoolOptions} */ (IT)];\n"],
    [
      "deeper",
      "/** @type {import('knex').Knex.Config} */\nexport default { client: 'mysql2', connection: IT };\n",
    ],
  ])("is that of %s", (_, code) => {
    expect(fix(code.replace("IT", OPTIONS))).toEqual({
      output: code.replace("IT", MENDED),
      messages: [],
    });
  });

  it.each([
    '/** @type { import("mysql2").PoolOptions } */\nexport const options = IT;\n',
    "export const all = [/** @type {import('mysql2').PoolOptions} */ (IT)];\n",
  ])("is one that others use, too: %s", (code) => {
    const given = code.replace("IT", OPTIONS);
    const { output, messages } = fix(given);
    expect(output).toBe(given);
    expect(messages.map(({ ruleId }) => ruleId)).toEqual(["tidb-tls/require-tls"]);
  });

  it.each([
    ["another's", "/** @type {import('pg').PoolConfig} */\nconst options = IT;\n"],
    [
      "a type of the program",
      "/** @type {import('./mysql2').PoolOptions} */\nconst options = IT;\n",
    ],
    ["at nothing", "const options = IT;\n/** @type {import('mysql2').PoolOptions} */\n"],
    [
      "before something else",
      "/** @type {import('mysql2').PoolOptions} */\nlet later;\nconst options = IT;\n",
    ],
    ["for people", "// @type {import('mysql2').PoolOptions}\nconst options = IT;\n"],
    [
      "in a block that is no document",
      "/* @type {import('mysql2').PoolOptions} */\nconst options = IT;\n",
    ],
    ["in words", "// import('mysql2').PoolOptions\nconst options = IT;\n"],
  ])("is none: %s", (_, code) => {
    expect(lint(code.replace("IT", OPTIONS))).toEqual([]);
  });
});

/** FACTS-js.md 7.1: Knex's own types have no `verifyIdentity`. */
describe("a key that the client's own types lack", () => {
  it.each(["program.ts", "program.mts", "program.cts", "program.tsx"])(
    "is offered in %s",
    (filename) => {
      const [finding, another] = lint(documented, strict(filename));
      expect(another).toBeUndefined();
      expect(finding?.fix).toBeUndefined();
      expect(finding?.suggestions?.map(({ fix: { text } }) => text)).toEqual([
        ", verifyIdentity: true",
      ]);
      expect(fix(documented, strict(filename)).output).toBe(documented);
    },
  );

  it("is written in JavaScript", () => {
    expect(fix(documented, strict("program.mjs")).output).toContain("verifyIdentity: true");
  });

  it("does not keep the keys that the types have from being written", () => {
    expect(fix(knex(""), strict("program.ts")).output).toBe(documented);
  });

  it("is moved by a person too", () => {
    const misplaced = knex("", ", ssl: { minVersion: 'TLSv1.2', verifyIdentity: true }");
    const [finding] = lint(misplaced, { filename: "program.ts" });
    expect(finding?.fix).toBeUndefined();
    expect(finding?.suggestions).toHaveLength(1);
    expect(lint(misplaced)[0]?.fix).toBeDefined();
  });

  it("is no matter in the text of an address", () => {
    const code = `import knex from 'knex';\nknex({ client: 'mysql2', connection: \`mysql://u1a2b3c4d5e6f7g.root:\${p}@${HOST}:4000/test?ssl={"rejectUnauthorized":true,"minVersion":"TLSv1.2"}\` });\n`;
    expect(fix(code, strict("program.ts")).output).toContain('"verifyIdentity":true');
  });
});
