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

  it.each([
    "",
    "mysql.createPool({ uri: other.url });",
    "if (url.includes('tidbcloud.com')) serve();",
    "if (!url.startsWith('mysql://')) throw new Error();",
    "const isHere = url.includes('localhost');",
    "if (url.indexOf('tidbcloud.com') >= 0) serve();",
    "console.log(url.replace(/:[^:@]*@/, ':***@'));",
  ])("is changed where nobody else reads it: %s", (code) => {
    const program = `${head(`'${ADDRESS}'`)}${code}\n`;
    expect(fix(program).output).toContain("/app?ssl=");
  });

  it.each(["url.includes('?')", "url.startsWith(prefix)", "url.includes('ssl')"])(
    "is left to a person where more than the server is asked for: %s",
    (question) => {
      const program = `${head(`'${ADDRESS}'`)}if (${question}) serve();\n`;
      expect(fix(program).output).toBe(program);
    },
  );

  it("is completed where more is put after it", () => {
    const program = `${head(`'${ADDRESS}'`)}mysql.createPool(url.concat('_test'));\n`;
    const { output } = fix(program);
    expect(output).toContain(`const url = '${ADDRESS}';`);
    expect(output).toContain("url.concat('_test?ssl=");
  });
});

describe("a part of options that is read elsewhere", () => {
  const whole = (code: string): string =>
    `import mysql from 'mysql2/promise';\nconst config = { host: '${HOST}', port: 3306, ssl: { minVersion: 'TLSv1.2', rejectUnauthorized: false } };\nmysql.createPool(config);\n${code}\n`;
  const left = (code: string): readonly string[] => {
    const { output } = fix(whole(code), { filename: "program.ts" });
    return ["port: 3306", "rejectUnauthorized: false"].filter((part) => output.includes(part));
  };

  it.each([
    ["const same = config.ssl.rejectUnauthorized;", ["rejectUnauthorized: false"]],
    ["check(config.ssl);", ["rejectUnauthorized: false"]],
    ["const no: false = config.ssl.rejectUnauthorized;", ["rejectUnauthorized: false"]],
    ["const at = config.port;", ["port: 3306"]],
    ["const text = config.port.toString();", ["port: 3306"]],
  ])("is only offered to be changed: %s", (code, expected) => {
    expect(left(code)).toEqual(expected);
  });

  it.each([
    "",
    "const name = config.host;",
    "console.log(config.port);",
    "console.log(`port ${config.port}`);",
  ])("is changed beside other parts, and where people are told of it: %s", (code) => {
    expect(left(code)).toEqual([]);
  });

  it.each([
    "config.uri.split('/');",
    "const size = config.uri.length;",
    "const same = config.uri;",
  ])("is no address that is changed: %s", (code) => {
    const program = `import mysql from 'mysql2/promise';\nconst config = { uri: '${ADDRESS}?ssl={}' };\nmysql.createPool(config);\n${code}\n`;
    expect(rulesIn(lint(program))).toContain("require-certificate-verification");
    expect(fix(program).output).toBe(program);
  });
});
