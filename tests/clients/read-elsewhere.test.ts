import { describe, expect, it } from "vitest";
import { fix, lint, rulesIn } from "../lint.js";

const HOST = "gateway01.us-east-1.prod.aws.tidbcloud.com";
const ADDRESS = `mysql://3xAbCdEfGhIjKl9.root:x@${HOST}:4000/app`;
const head = (value: string): string =>
  `import mysql from 'mysql2/promise';\nconst url = ${value};\nmysql.createPool(url);\n`;

describe("an address that is read as a text elsewhere", () => {
  it.each([
    "createPool(url.replace(/app$/, 'other'));",
    "const name = url.split('/').pop();",
    "const name = url['slice'](-3);",
    "const name = url?.match?.(/[a-z]+$/);",
    "if (!url.endsWith('/app')) throw new Error();",
    "const last = url.at(-1);",
    "const size = url.length;",
    "function name() { return url.substring(8); }",
  ])("is only offered to be changed: %s", (code) => {
    for (const value of [`'${ADDRESS}'`, `\`${ADDRESS}\``, `process.env.URL ?? '${ADDRESS}'`]) {
      const program = `${head(value)}${code}\n`;
      expect(rulesIn(lint(program))).toEqual(["require-tls"]);
      expect(fix(program).output).toBe(program);
    }
  });

  it.each(["", "mysql.createPool({ uri: other.url });"])(
    "is changed where nobody else reads it: %s",
    (code) => {
      const program = `${head(`'${ADDRESS}'`)}${code}\n`;
      expect(fix(program).output).toContain("/app?ssl=");
    },
  );

  it("is completed where more is put after it", () => {
    const program = `${head(`'${ADDRESS}'`)}mysql.createPool(url.concat('_test'));\n`;
    const { output } = fix(program);
    expect(output).toContain(`const url = '${ADDRESS}';`);
    expect(output).toContain("url.concat('_test?ssl=");
  });
});
