import { Linter } from "eslint";
import { expect, it } from "vitest";
import plugin from "../../src/index.js";

const HOST = "gateway01.us-east-1.prod.aws.tidbcloud.com";
const fixed = (text: string, filename: string): string =>
  new Linter().verifyAndFix(text, [plugin.configs.recommended, ...[plugin.configs.files].flat()], {
    filename,
  }).output;

it.each([
  ["a comment behind it", "  rejectUnauthorized: false, // for now\n"],
  ["no comment", "  rejectUnauthorized: false,\n"],
  ["others behind it", "  rejectUnauthorized: false,\n  connectionLimit: 4, // few\n"],
])("options beside `ssl` are put there once in a program: %s", (_, last) => {
  const program = `import mysql from 'mysql2';\nmysql.createPool({\n  host: '${HOST}',\n  port: 4000,\n${last}});\n`;
  expect(fixed(program, "program.mjs").match(/\bssl: \{/g)).toHaveLength(1);
});

it.each(["  rejectUnauthorized: false # for now\n", "  rejectUnauthorized: false\n"])(
  "options beside `ssl` are put there once in YAML: %s",
  (last) => {
    const file = `default:\n  type: mysql\n  port: 4000\n  host: ${HOST}\n${last}`;
    expect(fixed(file, "ormconfig.yml").match(/\bssl:/g)).toHaveLength(1);
  },
);
