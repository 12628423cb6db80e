import { describe, expect, it } from "vitest";
import { fix, lint, rulesIn } from "../../lint.js";

const HOST = "gateway01.us-east-1.prod.aws.tidbcloud.com";
const LOGIN = `host: '${HOST}', port: 4000, user: '3xAbCdEfGhIjKl9.root'`;
const CALL = `mysql.createPool({ ${LOGIN} })`;
const HEAD =
  "import mysql, { type PoolOptions } from 'mysql2';\nimport assert from 'node:assert';\n";
/** Where a message has no room for the reason, and of what is put into a text, it says less. */
const SAYS = (reason: string): RegExp =>
  new RegExp(`Not autofixed(?:: ${reason}|: other code may need it)?\\.$`);
const run = { filename: "program.ts" };

describe("what a test expects to fail", () => {
  it.each([
    `expect(() => ${CALL}).toThrow(/SSL/);`,
    `expect(() => { const pool = ${CALL}; return pool; }).toThrowError();`,
    `expect.soft(() => ${CALL}).to.throw();`,
    `await expect(${CALL}).rejects.toThrow(/insecure/);`,
    `await expect(async () => await ${CALL}).rejects.toMatchObject({ code: 'X' });`,
    `await expect(${CALL}).to.be.rejectedWith(Error);`,
    `assert.throws(() => ${CALL});`,
    `await assert.rejects(${CALL}, /insecure/);`,
    `const open = () => ${CALL};\nexpect(open).toThrow();`,
    `async function open() { return ${CALL}; }\nawait expect(open()).rejects.toThrow();`,
    `const pool = ${CALL};\nawait expect(pool.getConnection()).rejects.toThrow();`,
    `const promise = ${CALL};\nawait expect(promise).rejects.toThrow();`,
    `const options = { ${LOGIN} };\nexpect(() => mysql.createPool(options)).toThrow();`,
    `expect(() => mysql.createPool('mysql://3xAbCdEfGhIjKl9.root:x@${HOST}:4000/app')).toThrow();`,
    `const URL = 'mysql://3xAbCdEfGhIjKl9.root:x@${HOST}:4000/app';\nexpect(() => mysql.createPool(URL)).toThrow();`,
  ])("is only offered to be changed: %s", (code) => {
    const program = `${HEAD}it('fails', async () => {\n${code}\n});\n`;
    const messages = lint(program, run);
    expect(rulesIn(messages)).toEqual(["require-tls"]);
    expect(messages[0]?.message).toMatch(SAYS("a test expects the failure"));
    expect(fix(program, run).output).toBe(program);
  });

  it.each([
    `expect(() => ${CALL}).not.toThrow();`,
    `const pool = ${CALL};\nawait expect(pool.query('SELECT')).rejects.toThrow();`,
    `expect(await ${CALL}).toBeDefined();`,
    `function open() { return ${CALL}; }\nexpect(open()).toBeDefined();`,
    `expect(check(() => ${CALL})).toBe(true);`,
    `const pool = ${CALL};\nexpect(pool).toBeDefined();\nexpect(() => other()).toThrow();`,
  ])("is no other thing that is tested: %s", (code) => {
    const program = `${HEAD}it('works', async () => {\n${code}\n});\n`;
    expect(fix(program, run).output).toContain("ssl: {");
  });
});

describe("what a comment expects to be wrong", () => {
  const DIRECTIVE = "// @ts-expect-error the types do not know it";
  it.each([
    `const o: PoolOptions = {\n  ${LOGIN},\n  ${DIRECTIVE}\n  ssl: true,\n};\nmysql.createPool(o);`,
    `const o: PoolOptions = {\n  ${LOGIN},\n  ${DIRECTIVE}\n  tls: {},\n};\nmysql.createPool(o);`,
    `${DIRECTIVE}\nexport const p = mysql.createPool({ ${LOGIN}, ssl: true });`,
    `${DIRECTIVE}\nexport const p = mysql.createPool({\n  ${LOGIN},\n  ssl: true,\n});`,
    `/* @ts-expect-error */\n// It is old.\n\nexport const p = mysql.createPool({ ${LOGIN}, ssl: true });`,
  ])("is only offered to be changed: %s", (code) => {
    const program = `${HEAD}${code}\n`;
    const messages = lint(program, run);
    expect(messages.length).toBeGreaterThan(0);
    for (const { message } of messages)
      expect(message).toMatch(SAYS("a comment expects the error"));
    expect(fix(program, run).output).toBe(program);
  });

  it.each([
    `const o: PoolOptions = {\n  ${LOGIN},\n  // @ts-ignore\n  ssl: true,\n};\nmysql.createPool(o);`,
    `const o: PoolOptions = {\n  ${DIRECTIVE}\n  extra: 1,\n  ${LOGIN},\n  ssl: true,\n};\nmysql.createPool(o);`,
    `${DIRECTIVE}\nimport x from './x';\nmysql.createPool({ ${LOGIN}, ssl: true });`,
    `${DIRECTIVE}\nrun(() => {\n  mysql.createPool({ ${LOGIN}, ssl: true });\n});`,
    `// no @ts-expect-error any more\nmysql.createPool({ ${LOGIN}, ssl: true });`,
  ])("is no code of another line: %s", (code) => {
    expect(fix(`${HEAD}${code}\n`, run).output).toContain("ssl: {");
  });
});
