import { expect, it } from "vitest";
import { lint, rulesIn } from "../lint.js";

const OPTIONS = `host: 'gateway01.us-east-1.prod.aws.tidbcloud.com', port: 3306, username: 'root'`;

it.each([
  ...["aurora-mysql", "aurora-postgres", "cockroachdb", "mssql", "oracle", "sap", "spanner"],
])("TypeORM asks no server of MySQL for %s", (type) => {
  const code = `import { DataSource } from 'typeorm';\nnew DataSource({ type: '${type}', ${OPTIONS} });\n`;
  expect(rulesIn(lint(code))).toEqual([]);
  expect(rulesIn(lint(code.replace(type, "mysql")))).toContain("require-tls");
});
