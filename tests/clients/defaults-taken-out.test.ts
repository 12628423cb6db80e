import { describe, expect, it } from "vitest";
import { lint, rulesIn } from "../lint.js";

const HOST = "gateway01.us-east-1.prod.aws.tidbcloud.com";
const program = (taken: string, options: string): string =>
  `import mysql from 'mysql2';\n${taken}\nmysql.createPool(${options});\n`;

describe("a host that is a default of what is taken out of the environment", () => {
  it.each([
    [
      `const { HOST = '${HOST}' } = process.env;`,
      "`mysql://3xAbCdEfGhIjKl9.root@${HOST}:4000/app`",
    ],
    [
      `const { DB_HOST: host = '${HOST}' } = process.env;`,
      "`mysql://3xAbCdEfGhIjKl9.root@${host}:4000/app`",
    ],
    [
      `const { HOST = '${HOST}' } = process.env;`,
      "'mysql://3xAbCdEfGhIjKl9.root@' + HOST + ':4000/app'",
    ],
    [
      `const { HOST = '${HOST}' } = process.env;`,
      "{ uri: `mysql://3xAbCdEfGhIjKl9.root@${HOST}:4000/app` }",
    ],
    [
      `const [HOST = '${HOST}'] = process.argv.slice(2);`,
      "`mysql://3xAbCdEfGhIjKl9.root@${HOST}:4000/app`",
    ],
  ])("counts in an address: %s %s", (taken, options) => {
    expect(rulesIn(lint(program(taken, options)))).toEqual(["require-tls"]);
  });

  it.each([
    [
      "const { HOST = 'localhost' } = process.env;",
      "`mysql://3xAbCdEfGhIjKl9.root@${HOST}:4000/app`",
    ],
    ["const { HOST } = process.env;", "`mysql://3xAbCdEfGhIjKl9.root@${HOST}:4000/app`"],
    [
      `const { OTHER = '${HOST}', HOST } = process.env;`,
      "`mysql://3xAbCdEfGhIjKl9.root@${HOST}:4000/app`",
    ],
  ])("is no other host: %s %s", (taken, options) => {
    expect(rulesIn(lint(program(taken, options)))).toEqual([]);
  });
});
