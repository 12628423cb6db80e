import path from "node:path";
import { describe, expect, it } from "vitest";
import { BAD, GOOD, RULE } from "../hosts/programs.js";
import { folderWith, read, URL } from "./folder.js";

const BROKEN = "// TiDB\nimport mysql from 'mysql2';\nconst = 3;\n";

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
      stderr: `broken.mjs:3:7 cannot be parsed: Unexpected token =.\n${read(2, 2, "1 finding")}`,
    });
  });

  it("fixes, and says so where nothing is left", () => {
    const { run, text } = folderWith({ "bad.mjs": BAD });
    expect(run("--fix")).toEqual({
      code: 0,
      stdout: "",
      stderr: read(1, 1, "fixed 1 file, no findings left"),
    });
    expect(text("bad.mjs")).toBe(GOOD);
    expect(run("--strict").stdout).toContain("tidb-tls/require-identity-verification");
  });

  it("says how much it read, beside every report", () => {
    const { run, text } = folderWith({ "good.mjs": GOOD, "other.mjs": "export {};\n" });
    const stderr = read(2, 1, "no findings");
    expect(run()).toEqual({ code: 0, stdout: "", stderr });
    const json = run("--format", "json");
    expect(json).toMatchObject({ code: 0, stderr });
    expect(JSON.parse(json.stdout)).toMatchObject([{ messages: [] }, { messages: [] }]);
    expect(run("--output-file", "report.txt")).toEqual({ code: 0, stdout: "", stderr });
    expect(text("report.txt")).toBe("");
    expect(run("other.mjs").stderr).toBe("Read 1 file, none with connections to TiDB Cloud.\n");
  });

  it("says the same from the cache and from threads", () => {
    const { run } = folderWith({
      "bad.mjs": BAD,
      "good.mjs": GOOD,
      "a.yml": `url: ${URL}\na: [\n`,
    });
    const first = run();
    expect(first.stderr).toBe(
      `a.yml:3:1 cannot be read: its syntax is not valid.\n${read(2, 2, "1 finding")}`,
    );
    const cache = ["--cache", "--cache-location", "cache.txt"];
    expect([run(...cache), run(...cache)]).toEqual([first, first]);
    expect(run("--concurrency", "2").stderr).toContain(first.stderr);
  });

  it("counts a file whose rules a comment switches off", () => {
    expect(folderWith({ "off.mjs": `/* eslint-disable */\n${BAD}` }).run()).toEqual({
      code: 0,
      stdout: "",
      stderr: read(1, 1, "no findings"),
    });
  });

  it("takes warnings as ESLint does", () => {
    const { run } = folderWith({ "warned.mjs": `/* eslint ${RULE}: "warn" */\n${BAD}` });
    const stderr = read(1, 1, "1 finding");
    expect(run()).toMatchObject({
      code: 0,
      stdout: expect.stringContaining(RULE) as string,
      stderr,
    });
    expect(run("--max-warnings", "1")).toMatchObject({ code: 0, stderr });
    expect(run("--max-warnings", "0")).toMatchObject({
      code: 1,
      stderr: `There are more than 0 warnings.\n${stderr}`,
    });
    expect(run("--quiet")).toEqual({ code: 0, stdout: "", stderr: read(1, 1, "no findings") });
    expect(run("--quiet", "--max-warnings", "0")).toMatchObject({ code: 1, stdout: "" });
    expect(run("--max-warnings", "few").code).toBe(2);
  });

  it.each([
    ["config.json", `{ "url": "${URL}", `, ":1:124"],
    ["config.yml", `url: ${URL}\na: [\n`, ":3:1"],
    ["twice.yml", `url: ${URL}\na: 1\na: 2\n`, ":3:1"],
    ["a.ipynb", `{ "cells": [{ "source": "import pymysql # ${URL}" }],\n }`, ":2:2"],
    ["config.toml", `url = ${URL}\n`, ":1:7"],
  ])("names %s, which it cannot read", (file, text, place) => {
    const { run } = folderWith({ [file]: text, "ok.json": "{}" });
    const line = `${file}${place} cannot be read: its syntax is not valid.\n`;
    const all = "Read 1 file, none with connections to TiDB Cloud.\n";
    expect(run()).toEqual({ code: 2, stdout: "", stderr: line + all });
    expect(run(file)).toMatchObject({ code: 2, stdout: "" });
    expect(JSON.parse(run("--format", "json", file).stdout)).toMatchObject([
      { fatalErrorCount: 1, messages: [{ ruleId: null, fatal: true }] },
    ]);
  });

  it("is not concerned with what does not mention the service, whatever its syntax", () => {
    const { run } = folderWith({
      "a.ipynb": "{",
      "a.json": "{",
      "b.yml": "a: [\n",
      "c.toml": "=",
      "d.json": "",
    });
    expect(run()).toEqual({
      code: 0,
      stdout: "",
      stderr: "Read 5 files, none with connections to TiDB Cloud.\n",
    });
  });

  it("names what is too long, and what is no text in UTF-8", () => {
    const { run } = folderWith({
      "long.yml": `# ${URL}\n${"a: 1\n".repeat(200_000)}`,
      "long.sh": `URL=${URL}\necho ${"x".repeat(500_000)}\n`,
      "wide.env": Buffer.from(`\uFEFFDATABASE_URL=${URL}\n`, "utf16le"),
    });
    expect(run()).toEqual({
      code: 2,
      stdout: "",
      stderr: [
        "long.sh cannot be read: it is too long.",
        "long.yml cannot be read: it is too long.",
        "wide.env cannot be read: its encoding is not UTF-8.",
        "Read 0 files, none with connections to TiDB Cloud.\n",
      ].join("\n"),
    });
  });

  it("reads JSON, except for lock files", () => {
    const { run } = folderWith({ "package-lock.json": "{}", "package.json": '{ "name": "x" }\n' });
    expect(filesIn(run("--format", "json").stdout)).toEqual(["package.json"]);
    expect(run("package.json", "package-lock.json")).toEqual({
      code: 2,
      stdout: "",
      stderr:
        "package-lock.json is of a kind that is not read.\nRead 1 file, none with connections to TiDB Cloud.\n",
    });
    expect(run("--no-warn-ignored", "package.json", "package-lock.json")).toEqual({
      code: 0,
      stdout: "",
      stderr: "Read 1 file, none with connections to TiDB Cloud.\n",
    });
  });

  it("tells a folder that is not there from one without files, by its name", () => {
    const { run } = folderWith({ "main.kt": "", "src/main.kt": "" });
    expect(run("scr")).toEqual({ code: 2, stdout: "", stderr: "scr does not exist.\n" });
    for (const [folder, name] of [
      [".", "the current folder"],
      ["src", "src"],
      ["./src/", "src"],
    ] as const)
      expect(run(folder)).toEqual({
        code: 2,
        stdout: "",
        stderr: `There are no program or configuration files in ${name}, or all of them are ignored.\n`,
      });
    expect(run("main.kt")).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/^main\.kt is of a kind that is not read\.\n/) as string,
    });
  });

  it("reads variables that git ignores, and changes them only if they are named", () => {
    const variables = `DATABASE_URL=${URL}\n`;
    const { run, text } = folderWith({ ".gitignore": ".env\n", ".env": variables, "bad.mjs": BAD });
    const told =
      ".env is read although git ignores it; --fix changes such a file only if it is named.\n";
    expect(run()).toMatchObject({ code: 1, stderr: told + read(2, 2, "2 findings") });
    expect(run("--fix")).toMatchObject({
      code: 1,
      stdout: expect.stringContaining(".env") as string,
      stderr: told + read(2, 2, "fixed 1 file, 1 finding left"),
    });
    expect(text(".env")).toBe(variables);
    expect(text("bad.mjs")).toBe(GOOD);
    expect(run("--fix", ".env")).toEqual({
      code: 0,
      stdout: "",
      stderr: read(1, 1, "fixed 1 file, no findings left"),
    });
    expect(text(".env")).toBe(variables.replace("REQUIRED", "VERIFY_IDENTITY"));
  });

  it("writes a report where it is told", () => {
    const { run, text } = folderWith({ "bad.mjs": BAD });
    expect(run("--format", "sarif", "--output-file", "out/report.sarif")).toEqual({
      code: 1,
      stdout: "",
      stderr: read(1, 1, "1 finding"),
    });
    expect(JSON.parse(text("out/report.sarif"))).toMatchObject({
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
