import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { env, root } from "../hosts/environment.js";
import { BAD, GOOD, RULE } from "../hosts/programs.js";

const BROKEN = "// TiDB\nimport mysql from 'mysql2';\nconst = 3;\n";

/** A folder with these files, and the built command to run in it. What it does in projects of all kinds: tests/hosts. */
function folderWith(files: Readonly<Record<string, string>>) {
  const folder = realpathSync(mkdtempSync(path.join(tmpdir(), "tidb-tls-command-")));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [file, text] of Object.entries(files)) writeFileSync(path.join(folder, file), text);
  return {
    run: (...args: readonly string[]) => {
      const command = [path.join(root, "dist/command.mjs"), ...args];
      const { status, stdout, stderr } = spawnSync(process.execPath, command, {
        cwd: folder,
        env,
        encoding: "utf8",
      });
      return { code: status, stdout, stderr };
    },
    read: (file: string) => readFileSync(path.join(folder, file), "utf8"),
  };
}

/** The files that a report in JSON is about. */
const filesIn = (report: string): readonly string[] =>
  (JSON.parse(report) as readonly { readonly filePath: string }[]).map(({ filePath }) =>
    path.basename(filePath),
  );

describe("the command", () => {
  it("reports, and names what it could not read", () => {
    const { run } = folderWith({ "bad.mjs": BAD, "good.mjs": GOOD, "broken.mjs": BROKEN });
    const { code, stdout, stderr } = run();
    expect(stdout).toContain(`  ${RULE}\n`);
    expect(stdout).not.toMatch(/good|broken/);
    expect({ code, stderr }).toEqual({
      code: 1,
      stderr: "broken.mjs:3:7 cannot be parsed: Unexpected token =.\n",
    });
  });

  it("fixes, and says so where nothing is left", () => {
    const { run, read } = folderWith({ "bad.mjs": BAD });
    expect(run("--fix")).toEqual({
      code: 0,
      stdout: "Fixed 1 file. No findings in 1 file.\n",
      stderr: "",
    });
    expect(read("bad.mjs")).toBe(GOOD);
    expect(run("--strict").stdout).toContain("tidb-tls/require-identity-verification");
  });

  it("says how much it read where it finds nothing, and nothing more in reports for programs", () => {
    const { run } = folderWith({ "good.mjs": GOOD, "other.mjs": "export {};\n" });
    expect(run()).toEqual({ code: 0, stdout: "No findings in 2 files.\n", stderr: "" });
    expect(JSON.parse(run("--format", "json").stdout)).toHaveLength(2);
    expect(run("--output-file", "report.txt")).toEqual({ code: 0, stdout: "", stderr: "" });
  });

  it("does not say so beside a warning or a file that it could not read", () => {
    const warning = `/* eslint ${RULE}: "warn" */\n${BAD}`;
    expect(folderWith({ "warned.mjs": warning }).run()).toMatchObject({
      code: 0,
      stdout: expect.not.stringContaining("No findings") as string,
    });
    expect(folderWith({ "broken.mjs": BROKEN, "good.mjs": GOOD }).run()).toMatchObject({
      code: 2,
      stdout: "",
    });
  });

  it("reads JSON, whatever its syntax, except for lock files", () => {
    const { run } = folderWith({
      "config.json": '{ "host": "gateway01.us-east-1.prod.aws.tidbcloud.com", ',
      "package-lock.json": "{}",
      "package.json": '{ "name": "eslint" }\n',
    });
    expect(filesIn(run("--format", "json").stdout)).toEqual(["config.json", "package.json"]);
    expect(run("package.json", "package-lock.json")).toEqual({
      code: 0,
      stdout: "No findings in 1 file.\n",
      stderr: "package-lock.json is ignored.\n",
    });
  });

  it("tells a folder that is not there from one without files", () => {
    const { run } = folderWith({ "main.py": "" });
    expect(run("scr").stderr).toBe("scr does not exist.\n");
    expect(run().stderr).toBe(
      "There are no JavaScript, TypeScript, JSON, YAML, TOML, properties or env files in the current folder, or all of them are ignored.\n",
    );
  });

  it("writes a report where it is told", () => {
    const { run, read } = folderWith({ "bad.mjs": BAD });
    expect(run("--format", "sarif", "--output-file", "out/report.sarif")).toEqual({
      code: 1,
      stdout: "",
      stderr: "",
    });
    expect(JSON.parse(read("out/report.sarif"))).toMatchObject({
      version: "2.1.0",
      runs: [{ results: [{ ruleId: RULE }] }],
    });
  });

  it("says in one line what is a mistake", () => {
    const { run } = folderWith({ "broken.mjs": BROKEN });
    expect(run("scr")).toEqual({ code: 2, stdout: "", stderr: "scr does not exist.\n" });
    expect(run("--format", "junit").stderr).toBe(
      "The formatter junit is not installed: npm install --save-dev eslint-formatter-junit\n",
    );
    expect(run().code).toBe(2);
  });
});
