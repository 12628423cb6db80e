import path from "node:path";
import { describe, expect, it } from "vitest";
import { makeProject } from "./project.js";

const HOST = "gateway01.us-east-1.prod.aws.tidbcloud.com";
const CONFIG = `import tidbTls from "eslint-plugin-tidb-tls";

export default [tidbTls.configs.recommended];
`;
const program = (options: string): string => `import mysql from "mysql2/promise";

export const pool = mysql.createPool({ host: process.env.DB_HOST, ${options} });
`;
const WRONG = program("ssl: { minVersion: 'TLSv1.2', rejectUnauthorized: false }");
const RIGHT = program("ssl: { minVersion: 'TLSv1.2', rejectUnauthorized: true }");
const PACKAGE = '{ "type": "module" }\n';
const NAMED = '{ "private": true, "workspaces": ["packages/*"] }\n';

/** Repositories as people have them, each with a program that reads its host from a variable. */
const REPOSITORIES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  "one package": {
    ".env.example": `DB_HOST=${HOST}\n`,
    "src/db.js": WRONG,
    "package.json": PACKAGE,
  },
  "a workspace of npm": {
    "package.json": NAMED,
    ".env": `DB_HOST=${HOST}\n`,
    "packages/api/package.json": PACKAGE,
    "packages/api/src/db.js": WRONG,
    "packages/other/package.json": PACKAGE,
    "packages/other/.env": "DB_HOST=localhost\n",
  },
  "a workspace of pnpm": {
    "package.json": PACKAGE,
    "pnpm-workspace.yaml": "packages:\n  - packages/*\n",
    "packages/api/package.json": PACKAGE,
    "packages/api/.env.production": `DB_HOST=${HOST}\n`,
    "packages/api/src/db.js": WRONG,
  },
  "Docker Compose": {
    "package.json": PACKAGE,
    "docker-compose.yml": "services:\n  api:\n    env_file:\n      - deploy/api.env\n",
    "deploy/api.env": `DB_HOST=${HOST}\n`,
    "api/db.js": WRONG,
  },
};

interface Result {
  readonly filePath: string;
  readonly messages: readonly { readonly message: string; readonly line: number }[];
}
const resultsIn = (stdout: string): readonly Result[] =>
  (JSON.parse(stdout) as readonly Result[]).filter(({ messages }) => messages.length > 0);

describe.each(["eslint", "eslint9"] as const)("%s", (eslint) => {
  it.each(Object.entries(REPOSITORIES))("reads the variables of %s", (_, files) => {
    const { run, write, folder } = makeProject({
      eslint,
      files: { "eslint.config.mjs": CONFIG, ...files },
    });
    const wrong = Object.keys(files).find((file) => files[file] === WRONG) ?? "";
    const lint = (...words: readonly string[]) =>
      resultsIn(run("eslint", "--format", "json", ...words).stdout);
    const all = lint(".");
    expect(all.map(({ filePath }) => filePath)).toEqual([path.join(folder, wrong)]);
    expect(all[0]?.messages).toHaveLength(1);
    expect(all[0]?.messages[0]?.message).toMatch(/`DB_HOST` in \S+ is self-hosted/);
    expect(lint("--concurrency", "2", ".")).toEqual(all);
    expect(lint(wrong)).toEqual(all);
    // From the folder of the program.
    const inside = path.join(folder, path.dirname(wrong));
    const { stdout } = run("sh", "-c", `cd '${inside}' && eslint --format json .`);
    expect(resultsIn(stdout)).toEqual(all);
    write(wrong, RIGHT);
    expect(lint(".")).toEqual([]);
  });
});

it("is known to the command, too", () => {
  const { run } = makeProject({
    files: { "package.json": PACKAGE, ".env.example": `DB_HOST=${HOST}\n`, "src/db.js": WRONG },
  });
  const { code, stdout } = run("eslint-plugin-tidb-tls", "--format", "json");
  const found = resultsIn(stdout).flatMap(({ messages }) => messages.map(({ message }) => message));
  expect(code).toBe(1);
  expect(found).toEqual([expect.stringMatching(/`DB_HOST` in \.env\.example/)]);
});
