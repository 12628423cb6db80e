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
    expect(all[0]?.messages[0]?.message).toMatch(/self-hosted, say so in a comment\.$/);
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

const OPTIONS = (verifies: boolean): string => `export const options = {
  host: process.env.TIDB_HOST,
  ssl: { minVersion: "TLSv1.2", rejectUnauthorized: ${verifies} },
};
`;
const POOL = (from: string): string => `import mysql from "mysql2/promise";
import { options } from "${from}";

export const pool = mysql.createPool(options);
`;

/** Repositories in which the options stand in another file than the client. */
const IMPORTING: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  "a relative path": {
    "package.json": PACKAGE,
    "config/db.js": OPTIONS(false),
    "src/db.js": POOL("../config/db.js"),
  },
  "an alias of package.json": {
    "package.json": '{ "type": "module", "imports": { "#config/*": "./config/*.js" } }\n',
    "config/db.js": OPTIONS(false),
    "src/db.js": POOL("#config/db"),
  },
  "an alias of jsconfig.json": {
    "package.json": PACKAGE,
    "jsconfig.json": '{ "compilerOptions": { "paths": { "@/*": ["./config/*"] } } }\n',
    "config/db.js": OPTIONS(false),
    "src/db.js": POOL("@/db"),
  },
  "a package of the workspace": {
    "package.json": NAMED,
    "packages/config/package.json":
      '{ "name": "@shop/config", "type": "module", "exports": "./db.js" }\n',
    "packages/config/db.js": OPTIONS(false),
    "packages/api/package.json": PACKAGE,
    "packages/api/src/db.js": POOL("@shop/config"),
  },
};

describe.each(["eslint", "eslint9"] as const)("%s", (eslint) => {
  it.each(Object.entries(IMPORTING))("reads what is imported by %s", (_, files) => {
    const { run, write, folder } = makeProject({
      eslint,
      files: { "eslint.config.mjs": CONFIG, ...files },
    });
    const client = Object.keys(files).find((file) => file.endsWith("src/db.js")) ?? "";
    const config = Object.keys(files).find((file) => files[file] === OPTIONS(false)) ?? "";
    const lint = (...words: readonly string[]) =>
      resultsIn(run("eslint", "--format", "json", ...words).stdout);
    const all = lint(".");
    expect(all.map(({ filePath }) => filePath)).toEqual([path.join(folder, client)]);
    expect(all[0]?.messages.map(({ message }) => message)).toEqual([
      expect.stringContaining(`\`ssl.rejectUnauthorized: false\` in ${config}:3 accepts`),
    ]);
    expect(lint("--concurrency", "2", ".")).toEqual(all);
    const inside = path.join(folder, path.dirname(client));
    const { stdout } = run("sh", "-c", `cd '${inside}' && eslint --format json .`);
    expect(resultsIn(stdout)).toEqual(all);
    write(config, OPTIONS(true));
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
