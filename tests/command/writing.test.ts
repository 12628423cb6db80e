import { chmodSync, writeFileSync } from "node:fs";
import { ESLint } from "eslint";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { writeFixes } from "../../src/command/writing.js";
import { BAD, GOOD } from "../hosts/programs.js";
import { folderWith, read } from "./folder.js";

const FILES = { "a.mjs": BAD, "b.mjs": BAD, "c.mjs": BAD };

describe("a file that cannot be written", () => {
  it("is named, with what is left in it, while the others are fixed", () => {
    const { folder, runAsUser, text } = folderWith(FILES);
    chmodSync(path.join(folder, "b.mjs"), 0o444);
    const { code, stdout, stderr } = runAsUser("--fix");
    expect({ code, stderr }).toEqual({
      code: 1,
      stderr: `b.mjs cannot be written: permission denied.\n${read(3, 3, "fixed 2 files, 1 finding left")}`,
    });
    expect(stdout).toContain("b.mjs");
    expect(stdout).not.toMatch(/[ac]\.mjs/);
    expect(["a.mjs", "b.mjs", "c.mjs"].map(text)).toEqual([GOOD, BAD, GOOD]);
  });

  it("is no success where only warnings are left", () => {
    const rule = "tidb-tls/require-certificate-verification";
    const { folder, runAsUser } = folderWith({ "a.mjs": `/* eslint ${rule}: "warn" */\n${BAD}` });
    chmodSync(path.join(folder, "a.mjs"), 0o444);
    expect(runAsUser("--fix")).toMatchObject({ code: 2 });
    expect(runAsUser()).toMatchObject({ code: 0 });
  });

  it("is left as it was where the disk is full", async () => {
    const { folder, text } = folderWith(FILES);
    const [result] = await new ESLint({ cwd: folder, overrideConfigFile: true }).lintText("", {
      filePath: path.join(folder, "a.mjs"),
    });
    const full = {
      outputFixes(results: readonly ESLint.LintResult[]) {
        for (const { filePath } of results) writeFileSync(filePath, "im");
        return Promise.reject(new Error("ENOSPC: no space left on device, write"));
      },
    };
    const written = await writeFixes(full, [{ ...result, output: GOOD } as ESLint.LintResult]);
    expect(written).toEqual([{ file: path.join(folder, "a.mjs"), why: "no space left on device" }]);
    expect(text("a.mjs")).toBe(BAD);
  });
});

describe("a report that cannot be written", () => {
  it.each([
    ["out", "it is a folder"],
    ["a.mjs/report.txt", "a.mjs is no folder"],
    ["out/locked/deep/report.txt", "permission denied"],
    ["out/report.txt", "permission denied"],
  ])("is told before anything is fixed: %s", (file, why) => {
    const { folder, runAsUser, text } = folderWith({
      ...FILES,
      "out/report.txt": "",
      "out/locked/x.txt": "",
    });
    chmodSync(path.join(folder, "out/report.txt"), 0o444);
    chmodSync(path.join(folder, "out/locked"), 0o555);
    expect(runAsUser("--fix", "--output-file", file)).toEqual({
      code: 2,
      stdout: "",
      stderr: `${file} cannot be written: ${why}.\n`,
    });
    expect(text("a.mjs")).toBe(BAD);
  });

  it("is no file that stands there already, or in folders that do not", () => {
    const { run, text } = folderWith({ ...FILES, "report.txt": "before" });
    for (const file of ["report.txt", "new/folders/report.txt"]) {
      expect(run("--output-file", file)).toMatchObject({ code: 1, stdout: "" });
      expect(text(file)).toContain("a.mjs");
    }
  });
});
