import { describe, expect, it } from "vitest";
import { BAD, GOOD, RULE } from "./programs.js";
import { makeProject } from "./project.js";

const TYPED = `const port: number = 4000;\n${BAD.replace("port: 4000", "port")}`;
const BROKEN = `// TiDB\nimport mysql from "mysql2";\nconst = 3;\n`;
const COMMAND = "eslint-plugin-tidb-tls";
const NO_TYPESCRIPT = "npm install --save-dev typescript-eslint";

/** The last line of a run. Without names, `package.json` is one of the files. */
const read = (files: number, connected = 0, found = "no findings"): string =>
  `Read ${files} ${files === 1 ? "file" : "files"}, ${connected || "none"} with connections to TiDB Cloud${connected === 0 ? "" : `: ${found}`}.\n`;

interface Result {
  readonly filePath: string;
  readonly messages: readonly { readonly ruleId: string | null }[];
}
/** What a report in JSON says, by the files' paths in the project. */
const foundIn = (folder: string, report: string): Record<string, readonly (string | null)[]> =>
  Object.fromEntries(
    (JSON.parse(report) as readonly Result[])
      .filter(({ messages }) => messages.length > 0)
      .map(({ filePath, messages }) => [
        filePath.slice(folder.length + 1),
        messages.map(({ ruleId }) => ruleId),
      ]),
  );

describe.each(["eslint", "eslint9"] as const)("the command, with %s", (eslint) => {
  it("is one command in a repository that knows no ESLint configuration", () => {
    const { run } = makeProject({ eslint, files: { "src/bad.mjs": BAD, "src/good.mjs": GOOD } });
    const { code, stdout, stderr } = run("npx", COMMAND);
    expect(stdout).toContain("src/bad.mjs");
    expect(stdout).toContain(RULE);
    expect(stdout).not.toContain("good.mjs");
    expect({ code, stderr }).toEqual({ code: 1, stderr: read(3, 2, "1 finding") });
    expect(run(COMMAND, "src/good.mjs")).toEqual({ code: 0, stdout: "", stderr: read(1, 1) });
  });

  it("fixes, and then finds nothing", () => {
    const { run, read: textOf } = makeProject({ eslint, files: { "bad.mjs": BAD } });
    expect(run(COMMAND, "--fix")).toEqual({
      code: 0,
      stdout: "",
      stderr: read(2, 1, "fixed 1 file, no findings left"),
    });
    expect(textOf("bad.mjs")).toBe(GOOD);
  });

  it("takes a formatter of the project", () => {
    const { run } = makeProject({
      eslint,
      files: {
        "bad.mjs": BAD,
        "format.mjs": "export default (results) => String(results.length);\n",
      },
    });
    expect(run(COMMAND, "--format", "./format.mjs")).toEqual({
      code: 1,
      stdout: "3\n",
      stderr: read(3, 1, "1 finding"),
    });
  });

  it("asks for more with --strict", () => {
    const { run } = makeProject({ eslint, files: { "good.mjs": GOOD } });
    expect(run(COMMAND).code).toBe(0);
    const { code, stdout } = run(COMMAND, "--strict");
    expect(code).toBe(1);
    expect(stdout).toContain("tidb-tls/require-identity-verification");
  });

  it.each(["json", "json-with-metadata", "html", "sarif"])("reports as %s", (format) => {
    const { run } = makeProject({ eslint, files: { "bad.mjs": BAD } });
    const { code, stdout, stderr } = run(COMMAND, "--format", format);
    expect({ code, stderr }).toEqual({ code: 1, stderr: read(2, 1, "1 finding") });
    expect(stdout).toContain(RULE);
    if (format !== "html") expect(() => JSON.parse(stdout) as unknown).not.toThrow();
  });

  it("writes a report into a file, plain and in a folder that it makes", () => {
    const { run, read: textOf } = makeProject({ eslint, files: { "bad.mjs": BAD } });
    expect(run("env", "FORCE_COLOR=1", COMMAND, "--output-file", "reports/tls.txt")).toEqual({
      code: 1,
      stdout: "",
      stderr: read(2, 1, "1 finding"),
    });
    expect(textOf("reports/tls.txt")).toContain(`  ${RULE}\n`);
    expect(textOf("reports/tls.txt")).not.toContain("\u001b");
    expect(run(COMMAND, "--output-file", "bad.mjs/report")).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/^bad\.mjs\/report cannot be written: .*\.\n$/) as string,
    });
  });

  it("finds the same with threads as without", () => {
    const { folder, run } = makeProject({
      eslint,
      files: { "a.mjs": BAD, "b.mjs": GOOD, "c.mjs": BAD, "d.js": BROKEN },
    });
    const alone = run(COMMAND, "--format", "json");
    const threads = run(COMMAND, "--format", "json", "--concurrency", "2");
    expect(Object.keys(foundIn(folder, alone.stdout))).toEqual(["a.mjs", "c.mjs", "d.js"]);
    expect(threads.stdout).toBe(alone.stdout);
    expect(threads.stderr).toContain("d.js:3:");
    expect(threads.stderr).toContain(read(4, 3, "2 findings"));
    expect(run(COMMAND, "--format", "json", "--concurrency", "auto").stdout).toBe(alone.stdout);
  });

  it("finds the same from the cache, and what has changed", () => {
    const {
      run,
      read: textOf,
      write,
    } = makeProject({ eslint, files: { "a.mjs": BAD, "b.mjs": GOOD } });
    const first = run(COMMAND, "--cache", "--format", "json");
    expect(first.code).toBe(1);
    expect(textOf("node_modules/.cache/eslint-plugin-tidb-tls/results.json")).toContain("a.mjs");
    expect(run(COMMAND, "--cache", "--format", "json")).toEqual(first);
    write("a.mjs", GOOD);
    expect(run(COMMAND, "--cache")).toMatchObject({ code: 0, stderr: read(3, 2) });
    run(COMMAND, "--cache", "--cache-location", "elsewhere.json");
    expect(textOf("elsewhere.json")).toContain("a.mjs");
  });
});

describe("from somewhere else, as npx does it", () => {
  it("takes what stands beside it where the project has nothing", () => {
    const npx = makeProject({ packages: ["@typescript-eslint/parser"] });
    const { folder, run } = makeProject({
      eslint: null,
      files: { "a.ts": TYPED, "node_modules/eslint/package.json": '{ "version": "8.57.1" }' },
    });
    const { stdout, stderr } = run(
      `${npx.folder}/node_modules/.bin/${COMMAND}`,
      "--format",
      "json",
    );
    expect(stderr).toBe(read(2, 1, "1 finding"));
    expect(foundIn(folder, stdout)).toEqual({ "a.ts": [RULE] });
  });
});

describe("what is left out", () => {
  const files = {
    ".gitignore": "generated\n/only-here/\n*.gen.js\n!kept.gen.js\n",
    "src/kept.gen.js": BAD,
  };
  const ignored = {
    "generated/a.js": BAD,
    "src/generated/a.js": BAD,
    "only-here/a.js": BAD,
    "src/b.gen.js": BAD,
  };
  const generated = {
    "dist/a.js": BAD,
    "packages/x/dist/a.js": BAD,
    "lib/a.min.js": BAD,
    "node_modules/mine/a.js": BAD,
  };

  it.each([true, false])("is what git ignores, in a repository: %s", (git) => {
    const { folder, run } = makeProject({
      git,
      files: { ...files, ...ignored, ...generated, "src/only-here/a.js": BAD },
    });
    expect(Object.keys(foundIn(folder, run(COMMAND, "--format", "json").stdout))).toEqual([
      "src/kept.gen.js",
      "src/only-here/a.js",
    ]);
  });

  it("is what any .gitignore of the repository names, but not what is tracked", () => {
    const { folder, run } = makeProject({
      git: true,
      files: {
        ".gitignore": "node_modules\n*.js\n",
        "tracked.js": BAD,
        "a.mjs": BAD,
        "packages/x/.gitignore": "out\n",
        "packages/x/out/a.mjs": BAD,
      },
    });
    run("git", "add", "--force", "tracked.js");
    expect(Object.keys(foundIn(folder, run(COMMAND, "--format", "json").stdout))).toEqual([
      "a.mjs",
      "tracked.js",
    ]);
  });

  it("is what --ignore-pattern names, and may be taken back", () => {
    const { folder, run } = makeProject({ files: { "a.js": BAD, "b.js": BAD, "dist/c.js": BAD } });
    const { stdout } = run(
      COMMAND,
      "--format",
      "json",
      "--ignore-pattern",
      "a.js",
      "--ignore-pattern",
      "!**/dist/",
    );
    expect(Object.keys(foundIn(folder, stdout))).toEqual(["b.js", "dist/c.js"]);
  });

  it("is said of a file that is named, and no finding", () => {
    const { run } = makeProject({
      files: { "dist/a.js": BAD, "notes.txt": "TiDB\n", "a.js": GOOD },
    });
    expect(run(COMMAND, "dist/a.js", "notes.txt", "a.js")).toEqual({
      code: 2,
      stdout: "",
      stderr: `dist/a.js is ignored.\nnotes.txt is of a kind that is not read.\n${read(1, 1)}`,
    });
    expect(run(COMMAND, "--no-warn-ignored", "dist/a.js", "notes.txt", "a.js")).toEqual({
      code: 0,
      stdout: "",
      stderr: read(1, 1),
    });
  });
});

describe("TypeScript", () => {
  it.each([["@typescript-eslint/parser"], ["typescript-eslint"]])(
    "is read with %s, if the project has it",
    (parser) => {
      const {
        folder,
        run,
        read: textOf,
      } = makeProject({
        packages: [parser],
        files: { "a.ts": TYPED, "b.tsx": TYPED, "c.mts": TYPED },
      });
      const { code, stdout, stderr } = run(COMMAND, "--format", "json");
      expect({ code, stderr }).toEqual({ code: 1, stderr: read(4, 3, "3 findings") });
      expect(foundIn(folder, stdout)).toEqual({ "a.ts": [RULE], "b.tsx": [RULE], "c.mts": [RULE] });
      expect(run(COMMAND, "--fix").code).toBe(0);
      expect(textOf("a.ts")).toBe(TYPED.replace("false", "true"));
    },
  );

  it("is skipped without, and never in silence", () => {
    const { run } = makeProject({
      files: { "a.ts": TYPED, "b.ts": TYPED, "c.ts": "const x: number = 1;\n", "d.js": GOOD },
    });
    expect(run(COMMAND)).toEqual({
      code: 2,
      stdout: "",
      stderr: `Skipped 2 TypeScript files that may connect to TiDB Cloud. To read them: ${NO_TYPESCRIPT}\n${read(3, 1)}`,
    });
    expect(run(COMMAND, "c.ts", "d.js")).toEqual({ code: 0, stdout: "", stderr: read(2, 1) });
  });

  it("is read from the day that the parser is there, whatever the cache holds", () => {
    const { run, install } = makeProject({ files: { "a.ts": TYPED } });
    expect(run(COMMAND, "--cache").code).toBe(2);
    install("@typescript-eslint/parser");
    expect(run(COMMAND, "--cache")).toMatchObject({ code: 1, stderr: read(2, 1, "1 finding") });
  });

  it("may be what a .js file is written in, as it may be a script", () => {
    const flow = `// @flow\ntype A = { b?: string };\nfunction f(a: A): void {}\n${BAD}`;
    const script = `const mysql = require("mysql2");\nvar mode = 0644;\nmysql.createPool(${BAD.slice(BAD.indexOf("{\n"))}`;
    const jsx = `${BAD}export const view = <p>{pool}</p>;\n`;
    const { folder, run } = makeProject({
      packages: ["@typescript-eslint/parser"],
      files: { "flow.js": flow, "script.js": script, "view.js": jsx },
    });
    const { stdout, stderr } = run(COMMAND, "--format", "json");
    expect(stderr).toBe(read(4, 3, "3 findings"));
    expect(foundIn(folder, stdout)).toEqual({
      "flow.js": [RULE],
      "script.js": [RULE],
      "view.js": [RULE],
    });
  });
});

describe("a file that cannot be parsed", () => {
  it("is named in one line, outside of the report, and is no finding", () => {
    const { run } = makeProject({ files: { "bad.mjs": BAD, "broken.js": BROKEN } });
    const { code, stdout, stderr } = run(COMMAND);
    expect(stdout).not.toContain("broken");
    expect({ code, stderr }).toEqual({
      code: 1,
      stderr: `broken.js:3:7 cannot be parsed: Unexpected token =.\n${read(2, 1, "1 finding")}`,
    });
    expect(run(COMMAND, "broken.js").code).toBe(2);
    expect(run(COMMAND, "broken.js", "--format", "json").stdout).toContain("Parsing error");
  });

  it("is nobody's business where it has nothing to do with TiDB Cloud", () => {
    const { run } = makeProject({
      files: { "broken.js": "const = 3;\n", "template.js": "{{#if}} mysql2 {{/if}}\n" },
    });
    expect(run(COMMAND)).toEqual({ code: 0, stdout: "", stderr: read(3) });
  });

  it("does not fill the screen with its like", () => {
    const files = Object.fromEntries(
      Array.from({ length: 14 }, (_, index) => [`broken-${index}.js`, BROKEN]),
    );
    const { stderr } = makeProject({ files }).run(COMMAND);
    expect(stderr.trimEnd().split("\n")).toHaveLength(12);
    expect(stderr).toContain("\nAnd 4 more like this.\n");
  });
});

describe("comments", () => {
  it("switch rules of this plugin off, and no others on", () => {
    const { run, read: textOf } = makeProject({
      files: {
        "off.js": BAD.replace("  ssl", `  // eslint-disable-next-line ${RULE} -- a test\n  ssl`),
        "on.js": `/* eslint no-var: "error", react/prop-types: "error" */\n// eslint-disable-next-line import/order\nvar a = 1;\n${GOOD}`,
      },
    });
    const before = textOf("on.js");
    expect(run(COMMAND, "--fix")).toEqual({ code: 0, stdout: "", stderr: read(3, 2) });
    expect(textOf("on.js")).toBe(before);
  });
});

describe("a mistake is one line and exit code 2", () => {
  it.each([
    [["--fx"], "There is no option --fx. See --help."],
    [["--format"], "Option '-f, --format <value>' argument missing."],
    [
      ["--format", "junit"],
      "The formatter junit is not installed: npm install --save-dev eslint-formatter-junit",
    ],
    [["--max-warnings", "many"], '--max-warnings takes a number, not "many".'],
    [["--concurrency", "many"], '--concurrency takes a number, auto or off, not "many".'],
    [["scr"], "scr does not exist."],
    [["docs"], "There are no program or configuration files in docs, or all of them are ignored."],
    [["dist"], "There are no program or configuration files in dist, or all of them are ignored."],
    [[".."], ".. is outside the current folder: run the command there."],
  ])("%j", (args, line) => {
    const { run } = makeProject({
      files: { "src/a.js": GOOD, "docs/a.txt": "", "dist/a.js": GOOD },
    });
    expect(run(COMMAND, ...args)).toEqual({ code: 2, stdout: "", stderr: `${line}\n` });
  });

  it("where a formatter has one", () => {
    const { run } = makeProject({
      files: { "a.js": GOOD, "format.mjs": "export default nothing;" },
    });
    expect(run(COMMAND, "--format", "./format.mjs")).toEqual({
      code: 2,
      stdout: "",
      stderr: "The formatter ./format.mjs cannot be loaded: Error: nothing is not defined.\n",
    });
  });

  it("where there is nothing to read", () => {
    const { run } = makeProject({ files: { "main.kt": "" } });
    expect(run(COMMAND, "--ignore-pattern", "package.json")).toEqual({
      code: 2,
      stdout: "",
      stderr:
        "There are no program or configuration files in the current folder, or all of them are ignored.\n",
    });
  });

  it("where there is no ESLint", () => {
    const { run } = makeProject({ eslint: null });
    expect(run(COMMAND)).toEqual({
      code: 2,
      stdout: "",
      stderr:
        "This needs ESLint 9.15 or later, and none is installed: npm install --save-dev eslint\n",
    });
  });

  it("where ESLint is too old", () => {
    const { run } = makeProject({
      eslint: null,
      files: {
        "node_modules/eslint/package.json": '{ "version": "8.57.1" }',
        "node_modules/eslint/index.js": "",
      },
    });
    expect(run(COMMAND)).toEqual({
      code: 2,
      stdout: "",
      stderr:
        "This needs ESLint 9.15 or later, but ESLint 8.57.1 is installed: npm install --save-dev eslint@latest\n",
    });
  });
});

describe("on a terminal", () => {
  it("shows how far a long run has come, and takes it away", () => {
    const files = Object.fromEntries(
      Array.from({ length: 40 }, (_, index) => [`bad-${index}.mjs`, BAD]),
    );
    const { run } = makeProject({ files: { ...files, "slow.cjs": SLOW } });
    const inTerminal = `env NODE_OPTIONS=--require=./slow.cjs ${COMMAND} --output-file report.txt`;
    const { stdout } = run("script", "--quiet", "--return", "--command", inTerminal, "/dev/null");
    expect(stdout).toMatch(/\r\d+ files read/);
    expect(stdout).toContain(`\r\u001b[K${read(42, 40, "40 findings").trimEnd()}`);
  });

  it("is short and has its help on one screen", () => {
    const { run, read: textOf } = makeProject();
    const { code, stdout } = run(COMMAND, "--help");
    expect(code).toBe(0);
    expect(stdout.split("\n").length).toBeLessThanOrEqual(24);
    expect(Math.max(...stdout.split("\n").map(({ length }) => length))).toBeLessThanOrEqual(80);
    const { version } = JSON.parse(textOf(`node_modules/${COMMAND}/package.json`)) as {
      version: string;
    };
    expect(run(COMMAND, "--version").stdout).toBe(`${version}\n`);
  });
});

/** A clock that goes fast: a second passes with every look at it. */
const SLOW = "let now = Date.now(); Date.now = () => (now += 1000);\n";
