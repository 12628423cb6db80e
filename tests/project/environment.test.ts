import { execFileSync } from "node:child_process";
import path from "node:path";
import { Linter } from "eslint";
import { describe, expect, it } from "vitest";
import plugin from "../../src/index.js";
import { makeProject, type Files } from "./folder.js";

const HOST = "gateway01.us-east-1.prod.aws.tidbcloud.com";
const PACKAGE = '{ "name": "shop" }\n';
const TLS_OFF = 'import mysql from "mysql2/promise";\n';
const pool = (host: string, before = ""): string =>
  `${TLS_OFF}${before}export const pool = mysql.createPool({ host: ${host}, port: 4000, user: "3pTAoNNegb47Uc8.root", ssl: { rejectUnauthorized: false } });\n`.replace(
    'user: "3pTAoNNegb47Uc8.root", ',
    "",
  );
const PROGRAM = pool("process.env.DB_HOST");
const RULE = "tidb-tls/require-certificate-verification";

const found = (files: Files, file = "src/db.ts", settings: object = {}) =>
  makeProject({ "package.json": PACKAGE, "src/db.ts": PROGRAM, ...files })
    .lint(file, settings)
    .filter(({ ruleId }) => ruleId === RULE);

describe("a variable that leads to TiDB Cloud", () => {
  it.each([
    ".env",
    ".env.local",
    ".env.example",
    ".env.sample",
    ".env.production",
    ".env.development",
    ".env.test",
    ".env.defaults",
    ".env.template",
    ".env.dist",
    "src/.env",
  ])("stands in %s", (file) => {
    const [finding] = found({ [file]: `DB_HOST=${HOST}\n` });
    expect(finding?.message).toContain(`\`DB_HOST\` in ${file}`);
    expect(finding?.fix).toBeDefined();
  });

  it.each<[string, string]>([
    ["compose.yaml", `services:\n  shop:\n    environment:\n      DB_HOST: ${HOST}\n`],
    ["docker-compose.prod.yml", `services:\n  shop:\n    environment:\n      - DB_HOST=${HOST}\n`],
    ["vercel.json", `{ "env": { "DB_HOST": "${HOST}" } }\n`],
    ["wrangler.toml", `name = "shop"\n[vars]\nDB_HOST = "${HOST}"\n`],
    ["wrangler.jsonc", `{ "vars": { "DB_HOST": "${HOST}" } } // shop\n`],
    ["package.json", `{ "scripts": { "start": "DB_HOST=${HOST} node src/db.ts" } }\n`],
  ])("stands in %s", (file, text) => {
    const [finding] = found({ [file]: text });
    // A longer name of a file does not fit on the line.
    expect(finding?.message).toMatch(file.length > 15 ? / say so in a comment\.$/ : `in ${file}`);
  });

  it("stands in the package of the file, also where that lies in its root", () => {
    const files = { "packages/api/db.ts": PROGRAM, ".env": `DB_HOST=${HOST}\n` };
    const file = "packages/api/db.ts";
    expect(found({ ...files, "packages/api/package.json": PACKAGE }, file)).toEqual([]);
    expect(found(files, file)).toHaveLength(1);
  });

  it.each([
    [".env", "TIDB_HOST=127.0.0.1\n"],
    [".env.example", "TIDB_HOST=tidb.internal\n"],
  ])("is for another server if its files say so, whatever it is called: %s", (file, text) => {
    const program = pool("process.env.TIDB_HOST");
    expect(found({ "src/db.ts": program, [file]: text })).toEqual([]);
    expect(found({ "src/db.ts": program, [file]: "TIDB_HOST=\n" })).toHaveLength(1);
    const both = { [file]: text, ".env.production": `TIDB_HOST=${HOST}\n` };
    expect(found({ "src/db.ts": program, ...both })).toHaveLength(1);
  });

  it("stands in a file that a Compose service names", () => {
    for (const files of ["deploy/shop.env", "[deploy/shop.env]", "[{ path: ./deploy/shop.env }]"]) {
      const compose = `services:\n  shop:\n    env_file: ${files}\n`;
      const all = { "compose.yaml": compose, "deploy/shop.env": `DB_HOST=${HOST}\n` };
      expect(found(all)[0]?.message).toContain("`DB_HOST` in deploy/shop.env");
    }
  });

  it.each<[string, string]>([
    ["const { DB_HOST } = process.env;\n", "DB_HOST"],
    ["const { DB_HOST: host } = process.env;\n", "host"],
    ["", "process.env.DB_HOST!"],
    ["", 'process.env["DB_HOST"]'],
    ["", "process.env.DB_HOST as string"],
    ["", "String(process.env.DB_HOST)"],
    ["", "import.meta.env.DB_HOST"],
    ["", "Bun.env.DB_HOST"],
    ["", 'Deno.env.get("DB_HOST")'],
    [
      'import { z } from "zod";\nconst env = z.object({ DB_HOST: z.string() }).parse(process.env);\n',
      "env.DB_HOST",
    ],
    [
      'import { cleanEnv, str } from "envalid";\nconst env = cleanEnv(process.env, { DB_HOST: str() });\n',
      "env.DB_HOST",
    ],
    ['import { env } from "./env";\n', "env.DB_HOST"],
    ["declare const config: { get(name: string): string };\n", 'config.get("DB_HOST")'],
    [
      "declare const config: { getOrThrow<T>(name: string): T };\n",
      'config.getOrThrow<string>("DB_HOST")',
    ],
    ['import Env from "@ioc:Adonis/Core/Env";\n', 'Env.get("DB_HOST")'],
    ["declare function env(name: string): string;\n", 'env("DB_HOST")'],
    [
      "function required(name: string): string {\n  const value = process.env[name];\n  if (!value) throw new Error(name);\n  return value;\n}\n",
      'required("DB_HOST")',
    ],
    ["const config = { db: { host: process.env.DB_HOST } };\n", "config.db.host"],
  ])("is read as %s%s", (before, host) => {
    expect(found({ ".env": `DB_HOST=${HOST}\n`, "src/db.ts": pool(host, before) })).toHaveLength(1);
  });

  it("holds an address", () => {
    for (const address of [
      `mysql://root:x@${HOST}:4000/shop`,
      `"mysql://root:x@${HOST}:4000/shop?ssl={}"`,
      `root:x@tcp(${HOST}:4000)/shop`,
      `jdbc:mysql://${HOST}:4000/shop`,
      `Server=${HOST};Port=4000`,
    ]) {
      const program = `${TLS_OFF}export const pool = mysql.createPool({ uri: process.env.DB_URL, ssl: { rejectUnauthorized: false } });\n`;
      expect(found({ ".env": `DB_URL=${address}\n`, "src/db.ts": program }), address).toHaveLength(
        1,
      );
    }
  });

  // An address may name another database; one of the service names MySQL.
  it.each([
    'import { SQL } from "bun";\nexport const sql = new SQL(process.env.DB_URL, { tls: {} });\n',
    'import { SQL } from "bun";\nexport const sql = new SQL({ url: process.env.DB_URL, tls: {} });\n',
    "export const sql = new Bun.SQL(process.env.DB_URL, { tls: {} });\n",
  ])("holds the address of Bun: %s", (program) => {
    const address = (scheme: string) => `DB_URL=${scheme}://root:x@${HOST}:4000/shop\n`;
    expect(found({ ".env": address("mysql"), "src/db.ts": program })).toHaveLength(1);
    const other = "DB_URL=postgres://root:x@db.example.com:5432/shop\n";
    expect(found({ ".env": other, "src/db.ts": program })).toEqual([]);
    expect(
      found({ ".env": address("mysql"), "src/db.ts": program.replace("SQL(", "SQL() || (") }),
    ).toEqual([]);
  });

  it("is made of another", () => {
    const env = `SHOP=${HOST}\nDB_HOST=\${SHOP}\n`;
    expect(found({ ".env": env })).toHaveLength(1);
    const program = `${TLS_OFF}export const pool = mysql.createPool({ uri: process.env.DB_URL, ssl: { rejectUnauthorized: false } });\n`;
    const url = `DB_HOST=${HOST}\nDB_URL=mysql://\${DB_USER}@\${DB_HOST}:4000/shop\n`;
    expect(found({ ".env": url, "src/db.ts": program })).toHaveLength(1);
  });

  it("is only suggested where another file leads elsewhere", () => {
    const [finding] = found({
      ".env": "DB_HOST=localhost\n",
      ".env.production": `DB_HOST=${HOST}\n`,
    });
    expect(finding?.fix).toBeUndefined();
    expect(finding?.suggestions).toHaveLength(1);
  });
});

describe("nothing is said", () => {
  it.each<[string, Files]>([
    ["without a file", {}],
    [
      "of another host",
      { ".env": "DB_HOST=db.example.com\n", ".env.example": "DB_HOST=localhost\n" },
    ],
    ["of a placeholder", { ".env.example": "DB_HOST=<host>\nDB_URL=\n" }],
    ["of a host in a comment", { ".env": `# DB_HOST=${HOST}\nDB_HOST=localhost\n` }],
    ["of another variable", { ".env": `DB_HOST=localhost\nOLD_HOST=${HOST}\n` }],
    [
      "of a farther file than the nearest",
      { ".env": `DB_HOST=${HOST}\n`, "src/.env": "DB_HOST=localhost\n" },
    ],
    ["of a sibling package", { "other/.env": `DB_HOST=${HOST}\n`, "other/package.json": PACKAGE }],
    ["of another product", { ".env": "DB_HOST=pg.tidbcloud.com\n" }],
    [
      "of a host beside another variable that leads there",
      {
        ".env": `DB_HOST=10.0.0.5\nOLD_URL=mysql://root@${HOST}:4000/shop\n`,
        "src/db.ts": PROGRAM.replace("port: 4000", "port: 4000, note: process.env.OLD_URL"),
      },
    ],
    [
      "of a variable that the program sets",
      {
        ".env": `DB_HOST=${HOST}\n`,
        "src/db.ts": `process.env.DB_HOST = "localhost";\n${PROGRAM}`,
      },
    ],
    [
      "of a host that the program has",
      {
        ".env": `DB_HOST=${HOST}\n`,
        "src/db.ts": pool('"localhost"', "console.log(process.env.DB_HOST);\n"),
      },
    ],
  ])("%s", (_, files) => {
    expect(found(files)).toEqual([]);
  });

  it("beyond the project's root", () => {
    const outside = {
      ".env": `DB_HOST=${HOST}\n`,
      "app/package.json": PACKAGE,
      "app/src/db.ts": PROGRAM,
    };
    const { lint } = makeProject(outside);
    expect(lint("app/src/db.ts")).toEqual([]);
    const { lint: inWorkspace } = makeProject({
      ...outside,
      "package.json": '{ "workspaces": ["app"] }\n',
    });
    expect(inWorkspace("app/src/db.ts").map(({ ruleId }) => ruleId)).toContain(RULE);
    const { lint: inRepository } = makeProject({ ...outside, ".git/HEAD": "" });
    expect(inRepository("app/src/db.ts").map(({ ruleId }) => ruleId)).toContain(RULE);
  });
});

describe("the setting", () => {
  const files = { ".env": `DB_HOST=${HOST}\n`, "deploy/cloud.txt": `DB_HOST=${HOST}\n` };
  it("switches it off", () => {
    expect(found(files, "src/db.ts", { environment: false })).toEqual([]);
  });
  it("names other files", () => {
    const [finding] = found(files, "src/db.ts", { environment: ["deploy/cloud.txt"] });
    expect(finding?.message).toContain("`DB_HOST` in deploy/cloud.txt");
    expect(found(files, "src/db.ts", { environment: ["other.env"] })).toEqual([]);
  });
  it("is checked", () => {
    const { lint } = makeProject({ "package.json": PACKAGE, "db.ts": pool(`"${HOST}"`) });
    expect(lint("db.ts", { environment: true })[0]?.message).toContain(
      'settings["tidb-tls"].environment is true; it must be "auto", false or a list of files',
    );
  });
});

it("sees a file that has changed", () => {
  const { lint, write } = makeProject({ "package.json": PACKAGE, "db.ts": PROGRAM });
  const rules = () => lint("db.ts").map(({ ruleId }) => ruleId);
  expect(rules()).toEqual([]);
  write({ ".env": `DB_HOST=${HOST}\n` });
  expect(rules()).toContain(RULE);
  write({ ".env": "DB_HOST=localhost\n" });
  expect(rules()).toEqual([]);
});

it("keeps no value of a file but hosts", () => {
  const secret = "kT4vXq9LmZ2pWs7R";
  const env = `DB_URL=mysql://root:${secret}@${HOST}:4000/${secret}\nDB_PASSWORD=${secret}\n`;
  const program = `${TLS_OFF}export const pool = mysql.createPool({ uri: process.env.DB_URL, password: process.env.DB_PASSWORD, ssl: { rejectUnauthorized: false } });\n`;
  const messages = makeProject({ "package.json": PACKAGE, ".env": env, "db.ts": program }).lint(
    "db.ts",
  );
  expect(messages.length).toBeGreaterThan(0);
  expect(JSON.stringify(messages)).not.toContain(secret);
});

it.skipIf(process.platform === "win32")("waits for no pipe, and reads no folder", () => {
  const { folder, lint } = makeProject({
    "package.json": PACKAGE,
    ".env.local/a": "",
    ".env.example": `DB_HOST=${HOST}\n`,
    "db.ts": PROGRAM,
  });
  execFileSync("mkfifo", [path.join(folder, ".env")], { stdio: "ignore" });
  expect(lint("db.ts").map(({ ruleId }) => ruleId)).toContain(RULE);
});

it("has nothing to say of a path that is none", () => {
  const name = `/no\0where/${"x".repeat(300)}/db.ts`;
  const messages = new Linter().verify(PROGRAM, [plugin.configs.recommended], name);
  expect(messages.filter(({ ruleId }) => ruleId === RULE)).toEqual([]);
});

describe("the environment of another Compose service", () => {
  const other = `  metrics:\n    image: acme/metrics\n    environment:\n      DB_HOST: ${HOST}\n`;
  const foundWith = (services: string, more: Files = {}) =>
    found({ "compose.yaml": `services:\n${services}`, ...more });

  it.each([
    "    build: .\n",
    "    build: { context: . }\n",
    "    image: acme/shop\n    build: .\n",
    "    image: node:22\n    volumes: [.:/app]\n",
    "    image: node:22\n    volumes:\n      - ./:/app\n",
    "    image: node:22\n    volumes: [{ type: bind, source: ., target: /app }]\n",
    "    image: node:22\n    volumes: [./src:/app/src]\n",
  ])("is not the program's, where the program is another service: %s", (own) => {
    const app = `  app:\n${own}    environment:\n      DB_HOST: mysql\n`;
    expect(foundWith(other + app)).toEqual([]);
    expect(foundWith(app + other)).toEqual([]);
    const listed = `  app:\n${own}    environment:\n      - DB_HOST=mysql\n`;
    expect(foundWith(other + listed)).toEqual([]);
    const ours = `  app:\n${own}    environment:\n      DB_HOST: ${HOST}\n`;
    expect(foundWith(ours + other.replace(HOST, "mysql"))).toHaveLength(1);
  });

  it("nor are the files that it names", () => {
    const app = "  app:\n    build: .\n    environment:\n      DB_HOST: mysql\n";
    const files = { "deploy/metrics.env": `DB_HOST=${HOST}\n` };
    const named = "  metrics:\n    image: acme/metrics\n    env_file: deploy/metrics.env\n";
    expect(foundWith(named + app, files)).toEqual([]);
    expect(foundWith(named, files)).toHaveLength(1);
  });

  it.each([
    ["where no service is known to be the program", "  app:\n    image: acme/shop\n"],
    ["where the program's service does not set it", "  app:\n    build: .\n"],
    [
      "where only a file of data is mounted",
      "  app:\n    image: mysql:8\n    environment: { DB_HOST: mysql }\n    volumes: [./init.sql:/docker-entrypoint-initdb.d/init.sql, data:/var/lib/mysql]\n",
    ],
  ])("may be the program's %s", (_, app) => {
    expect(foundWith(other + app)).toHaveLength(1);
  });
});
