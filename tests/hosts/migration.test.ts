import path from "node:path";
import { expect, inject, it } from "vitest";
import { read } from "../../tools/docs/files.js";
import { makeProject } from "./project.js";

const BAD = `const mysql = require("mysql2");

mysql.createPool({ host: "gateway01.us-east-1.prod.aws.tidbcloud.com", port: 4000, user: "3pTAoNNegb47Uc8.root" });
`;
const OLD = "node_modules/eslint/package.json";

it("finds what is wrong beside an ESLint 8, with the command of docs/migration.md", () => {
  const { folder, run } = makeProject({
    eslint: null,
    files: {
      "src/database.js": BAD,
      ".eslintrc.json": "{}\n",
      [OLD]: '{ "name": "eslint", "version": "8.57.1", "main": "none.js" }\n',
    },
  });
  const [command = ""] = /^npx --yes .*$/m.exec(read("docs/migration.md")) ?? [];
  // It is not in the registry yet: what would come from there is what is packed here.
  const packed = path.join(
    folder,
    run("npm", "pack", "--ignore-scripts", "--silent", inject("plugin")).stdout.trim(),
  );
  const { code, stdout } = run(
    "sh",
    "-c",
    command.replace("--package eslint-plugin-tidb-tls", `--package "${packed}"`),
  );
  expect(command).toContain("--package eslint-plugin-tidb-tls ");
  expect(stdout).toContain("tidb-tls/require-tls");
  expect(code).toBe(1);
});
