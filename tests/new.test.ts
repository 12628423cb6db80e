import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { copyProject, type Copy } from "./copy.js";

const RULE = "no-guest-user";
const DIALECT = "acme-mysql";
const WRITTEN = [
  ...[`src/rules/${RULE}.ts`, `tests/rules/${RULE}.test.ts`, `docs/rules/${RULE}.md`],
  ...[`src/dialects/clients/${DIALECT}.ts`, `tests/samples/${DIALECT}.ts`],
];
const SILENT = { code: 0, said: "" };

/** What `npm run new:rule` and `npm run new:dialect` write must be a project that holds what this one holds. */
describe("what the generators write", () => {
  let copy: Copy;
  const fresh = (kind: string, ...args: string[]) =>
    copy.run(process.execPath, "--import", "tsx", `tools/new/${kind}.ts`, ...args);
  const tests = (...args: string[]) =>
    copy.run("npx", "vitest", "run", "--project", "eslint-10", "--reporter=dot", ...args);

  beforeAll(() => {
    copy = copyProject();
    for (const [kind, name] of [
      ["rule", RULE],
      ["dialect", DIALECT],
    ] as const) {
      expect(fresh(kind, name)).toMatchObject({
        code: 0,
        said: expect.stringContaining("Search for TODO.") as string,
      });
    }
  });
  afterAll(() => {
    copy.remove();
  });

  it("says where something is to do", () => {
    expect(WRITTEN.filter((file) => !copy.read(file).includes("TODO: "))).toEqual([]);
  });

  it("is in the tables and in the pages", () => {
    expect(copy.read("README.md")).toContain(`| [${RULE}](docs/rules/${RULE}.md)`);
    expect(copy.read("docs/dialects.md")).toContain(`## ${DIALECT}\n`);
    expect(copy.run("npm", "run", "--silent", "update", "--", "--check")).toEqual(SILENT);
  });

  it("has right types", () => {
    expect(copy.run("npx", "tsc", "-p", ".")).toEqual(SILENT);
  });

  it("is in style", () => {
    const tables = ["src/rules/index.ts", "src/dialects/index.ts", "tests/samples/index.ts"];
    const programs = [...WRITTEN, ...tables].filter((file) => file.endsWith(".ts"));
    expect(
      copy.run("npx", "prettier", "--check", "--log-level", "warn", ...WRITTEN, ...tables),
    ).toEqual(SILENT);
    expect(
      copy.run(
        process.execPath,
        "node_modules/eslint/bin/eslint.js",
        "--max-warnings",
        "0",
        ...programs,
      ),
    ).toEqual(SILENT);
  });

  it("passes the tests of rules", () => {
    const run = tests(
      `tests/rules/${RULE}.test.ts`,
      "tests/docs.test.ts",
      "tests/architecture.test.ts",
    );
    expect(run.said).toMatch(/Tests .* passed/);
    expect(run).toMatchObject({ code: 0 });
  });

  it("passes the tests of dialects", () => {
    // What is said of its samples is not written down yet, and nothing writes it unasked.
    expect(tests("tests/matrix.test.ts", "-t", DIALECT)).toMatchObject({ code: 1 });
    expect(copy.run("npm", "run", "update:expected", "--", "-t", DIALECT)).toMatchObject({
      code: 0,
    });
    const run = tests("tests/matrix.test.ts", "tests/laws.test.ts", "-t", DIALECT);
    expect(run.said).toMatch(/Tests .* passed/);
    expect(run).toMatchObject({ code: 0 });
  });

  it.each([
    ["rule", [], "Give one name: `npm run new:rule <name>`."],
    ["rule", ["no-root", "no-guest"], "Give one name: `npm run new:rule <name>`."],
    [
      "rule",
      ["NoRoot"],
      "`NoRoot` is not a valid name for a rule. It begins with `no-` or `require-` and consists of lowercase letters, digits and hyphens.",
    ],
    ["rule", ["../no-root"], "`../no-root` is not a valid name for a rule."],
    ["rule", [RULE], `The rule \`${RULE}\` already exists.`],
    ["rule", ["require-tls"], "The rule `require-tls` already exists."],
    [
      "dialect",
      ["My Client"],
      "`My Client` is not a valid name for a dialect. It consists of lowercase letters, digits and hyphens, and begins with a letter.",
    ],
    ["dialect", ["mysql2"], "The dialect `mysql2` already exists."],
    // Not a client, but its samples are there: they are not touched.
    ["dialect", ["postures"], "tests/samples/postures.ts already exists. Nothing was written."],
  ])("new:%s refuses %j", (kind, args, words) => {
    const before = copy.read("tests/samples/postures.ts");
    const { code, said } = fresh(kind, ...args);
    expect(said).toContain(words);
    expect(said.trim().split("\n")).toHaveLength(1);
    expect(code).toBe(1);
    expect(copy.read("tests/samples/postures.ts")).toBe(before);
  });
});
