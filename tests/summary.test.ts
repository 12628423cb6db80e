/** What `.ci/run` says at its end: which tests failed and why, and the sums of all suites. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, it } from "vitest";

const root = path.join(import.meta.dirname, "..");
const folder = mkdtempSync(path.join(tmpdir(), "tidb-tls-summary-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Test {
  readonly status: string;
  readonly fullName: string;
  readonly failureMessages: readonly string[];
}

const passed: Test = { status: "passed", fullName: "reads a file", failureMessages: [] };
const failed: Test = {
  status: "failed",
  fullName: "fixes > a file",
  failureMessages: ["AssertionError: expected 1 to be 2\n    at tests/fixes.test.ts:3:1"],
};

/** Writes a report as vitest does, of one file with these tests. */
function report(name: string, tests: readonly Test[], message = ""): string {
  const file = path.join(folder, name);
  const count = (status: string): number => tests.filter((test) => test.status === status).length;
  const status = message !== "" || count("failed") > 0 ? "failed" : "passed";
  const result = { name: path.join(root, "tests/fixes.test.ts"), status, message };
  writeFileSync(
    file,
    JSON.stringify({
      numPassedTests: count("passed"),
      numFailedTests: count("failed"),
      numPendingTests: count("pending"),
      numTodoTests: 0,
      testResults: [{ ...result, assertionResults: tests }],
    }),
  );
  return file;
}

function summary(...files: string[]): { status: number | null; lines: string[] } {
  const { status, stdout } = spawnSync(process.execPath, [".ci/summary.mjs", ...files], {
    cwd: root,
    encoding: "utf8",
  });
  return { status, lines: stdout.trimEnd().split("\n") };
}

describe("the summary of a CI run", () => {
  it("adds up the suites", () => {
    const skipped = { ...passed, status: "pending" };
    const files = [report("a.json", [passed, passed]), report("b.json", [passed, skipped])];
    expect(summary(...files)).toEqual({ status: 0, lines: ["3 passed, 0 failed, 1 skipped"] });
  });

  it("names a test that failed, and why", () => {
    const { status, lines } = summary(report("c.json", [passed, failed]));
    expect(status).toBe(1);
    expect(lines).toEqual([
      "Failed: tests/fixes.test.ts: fixes > a file",
      "AssertionError: expected 1 to be 2",
      "    at tests/fixes.test.ts:3:1",
      "",
      "1 passed, 1 failed",
    ]);
  });

  it("counts a file that could not be loaded", () => {
    const { status, lines } = summary(report("d.json", [passed], "SyntaxError: no such export"));
    expect(status).toBe(1);
    expect(lines.slice(0, 2)).toEqual([
      "Failed: tests/fixes.test.ts",
      "SyntaxError: no such export",
    ]);
    expect(lines.at(-1)).toBe("1 passed, 1 failed");
  });

  it("counts a suite that left no report, and a run without a test", () => {
    expect(summary(report("e.json", [passed]), path.join(folder, "none.json"))).toEqual({
      status: 1,
      lines: [expect.stringContaining("none.json"), "1 passed, 1 failed"],
    });
    expect(summary(report("f.json", []))).toEqual({ status: 1, lines: ["0 passed, 1 failed"] });
  });
});
