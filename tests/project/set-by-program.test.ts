import { describe, expect, it } from "vitest";
import { makeProject, type Files } from "./folder.js";

const HOST = "gateway01.us-east-1.prod.aws.tidbcloud.com";
const MYSQL = 'import mysql from "mysql2/promise";\n';
const POOL = "mysql.createPool({ host: process.env.DB_HOST, port: 4000 });\n";

const found = (files: Files, file: string): readonly string[] =>
  makeProject({ "package.json": '{ "name": "shop" }\n', ".env": `DB_HOST=${HOST}\n`, ...files })
    .lint(file)
    .map(({ message }) => message);

describe("a variable that the program sets is not what .env says", () => {
  it.each([
    'process.env.DB_HOST = "localhost";',
    'process.env["DB_HOST"] = "localhost";',
    'process.env.DB_HOST ??= "localhost";',
    'process["env"].DB_HOST = "localhost";',
    'globalThis.process.env.DB_HOST = "localhost";',
    'Object.assign(process.env, { DB_HOST: "localhost" });',
    'Object.assign(process.env, { "DB_HOST": "localhost" });',
    'process.env = { ...process.env, DB_HOST: "localhost" };',
    "process.env = { ...testEnvironment };",
    'vi.stubEnv("DB_HOST", "localhost");',
    'vitest.stubEnv("DB_HOST", container.getHost());',
    'beforeAll(() => {\n  vi.stubEnv("DB_HOST", "localhost");\n});',
    'jest.replaceProperty(process, "env", { ...process.env, DB_HOST: "localhost" });',
    'Deno.env.set("DB_HOST", "localhost");',
    'Bun.env.DB_HOST = "localhost";',
    "delete process.env.DB_HOST;",
  ])("%s", (line) => {
    expect(found({ "db.test.js": `${MYSQL}${line}\n${POOL}` }, "db.test.js")).toEqual([]);
    const imported = { "test/setup.js": `${line}\n` };
    for (const use of ['import "./test/setup.js";', 'import { start } from "./test/setup.js";']) {
      const files = { ...imported, "db.test.js": `${use}\n${MYSQL}${POOL}` };
      expect(found(files, "db.test.js"), use).toEqual([]);
    }
  });

  it("nor in a file that an imported one imports", () => {
    const files = {
      "setup.js": 'import "./variables.js";\n',
      "variables.js": 'process.env.DB_HOST = "localhost";\n',
      "db.test.js": `import "./setup.js";\n${MYSQL}${POOL}`,
    };
    expect(found(files, "db.test.js")).toEqual([]);
  });

  it.each([
    'process.env.DB_PORT = "4000";',
    'vi.stubEnv("DB_USER", "shop");',
    'env.DB_HOST = "localhost";',
    "console.log(process.env.DB_HOST);",
    'const host = process.env.DB_HOST; vi.stubEnv(name, "localhost");',
    'Object.assign(process.env, { DB_USER: "shop" });',
  ])("but of another one: %s", (line) => {
    const [own = ""] = found({ "db.js": `${MYSQL}${line}\n${POOL}` }, "db.js");
    expect(own).toContain("`DB_HOST` in .env");
    const files = { "setup.js": `${line}\n`, "db.js": `import "./setup.js";\n${MYSQL}${POOL}` };
    expect(found(files, "db.js").join("\n")).toContain("`DB_HOST` in .env");
  });

  it("but a file that nobody imports sets nothing", () => {
    const files = {
      "setup.js": 'process.env.DB_HOST = "localhost";\n',
      "db.js": `${MYSQL}${POOL}`,
    };
    expect(found(files, "db.js").join("\n")).toContain("`DB_HOST` in .env");
  });
});

describe("a test gets its variables from who runs it", () => {
  const TEST = { "test/db.test.js": `${MYSQL}${POOL}` };
  const SETUP = { "test/setup.js": 'process.env.DB_HOST = "localhost";\n' };
  const inTest = (files: Files): readonly string[] =>
    found({ ...TEST, ...files }, "test/db.test.js");

  it.each<[string, string]>([
    ["vitest.config.ts", 'export default { test: { env: { DB_HOST: "localhost" } } };\n'],
    ["vitest.config.ts", 'export default { test: { env: { "DB_HOST": "localhost" } } };\n'],
    ["vite.config.js", 'export default { test: { setupFiles: ["./test/setup.js"] } };\n'],
    ["vitest.config.mts", 'export default { test: { globalSetup: "./test/setup" } };\n'],
    ["jest.config.js", 'module.exports = { setupFiles: ["<rootDir>/test/setup.js"] };\n'],
    ["jest-e2e.json", '{ "setupFilesAfterEnv": ["<rootDir>/test/setup.js"] }\n'],
    ["package.json", '{ "name": "shop", "jest": { "setupFiles": ["<rootDir>/test/setup.js"] } }\n'],
    ["package.json", '{ "name": "shop", "scripts": { "test": "mocha -r ./test/setup.js" } }\n'],
    ["package.json", '{ "scripts": { "test": "node --import ./test/setup.js --test" } }\n'],
    [".mocharc.json", '{ "require": ["test/setup.js"] }\n'],
  ])("%s: %s", (file, text) => {
    expect(inTest({ ...SETUP, [file]: text })).toEqual([]);
    // The program itself is not run by it.
    const program = { "src/db.js": `${MYSQL}${POOL}` };
    expect(found({ ...SETUP, ...program, [file]: text }, "src/db.js")).not.toEqual([]);
  });

  it("or from the file that is for tests", () => {
    const files = { ".env.test": "DB_HOST=localhost\n" };
    expect(inTest(files)).toEqual([]);
    expect(inTest({ ".env.test": "DB_PORT=4000\n" })).not.toEqual([]);
    expect(found({ ...files, "src/db.js": `${MYSQL}${POOL}` }, "src/db.js")).not.toEqual([]);
  });

  it.each<[string, string]>([
    ["vitest.config.ts", 'export default { test: { env: { DB_USER: "root" } } };\n'],
    ["vitest.config.ts", 'export default { test: { setupFiles: ["./test/other-setup.js"] } };\n'],
    ["other.config.ts", 'export default { env: { DB_HOST: "localhost" } };\n'],
  ])("but only those that it sets: %s: %s", (file, text) => {
    expect(inTest({ ...SETUP, [file]: text }).join("\n")).toContain("`DB_HOST` in .env");
  });
});
