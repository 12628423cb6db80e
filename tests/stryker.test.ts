import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { read } from "../tools/docs/files.js";
import { EXPLAINED } from "../tools/stryker/explained.js";
import { judge, rowOf, withRow, type Report } from "../tools/stryker/report.js";
import { typeChecker } from "../tools/stryker/refused.js";
import { Selection, type Known } from "../tools/stryker/selection.js";

const SOURCE = "const a = 1;\nconst b = a\n  + 2;\n";
const at = (line: number, column: number, endLine: number, endColumn: number) => ({
  start: { line, column },
  end: { line: endLine, column: endColumn },
});
const SUM = at(2, 11, 3, 6);
const REPORT: Report = {
  files: {
    "src/model/a.ts": {
      source: SOURCE,
      mutants: [
        { id: "0", status: "Killed", replacement: "2", location: at(1, 11, 1, 12) },
        { id: "1", status: "Survived", replacement: "a - 2", location: SUM },
        { id: "2", status: "Timeout", replacement: "0", location: SUM },
        { id: "3", status: "NoCoverage", replacement: "b", location: SUM },
        { id: "4", status: "Ignored", replacement: "c", location: SUM },
      ],
    },
  },
};
const ALL = { every: 1, seed: 0, isRefused: () => false };
const reason = { file: "src/model/a.ts", from: "a + 2", to: "a - 2", why: "it is a test" };

describe("a report", () => {
  it("counts what is noticed, and names what is not", () => {
    const { noticed, tried, score, survivors } = judge(REPORT, [], ALL);
    expect({ noticed, tried, score }).toEqual({ noticed: 2, tried: 4, score: 50 });
    expect(survivors).toEqual([
      { file: "src/model/a.ts", line: 2, from: "a + 2", to: "a - 2" },
      { file: "src/model/a.ts", line: 2, from: "a + 2", to: "b" },
    ]);
  });

  it("leaves out what is explained, and names explanations that explain nothing", () => {
    const other = { ...reason, to: "a * 2" };
    const { survivors, explained, gone } = judge(REPORT, [reason, other], ALL);
    expect(survivors.map(({ to }) => to)).toEqual(["b"]);
    expect(explained).toBe(1);
    expect(gone).toEqual([other]);
    expect(judge(REPORT, [{ ...reason, to: null }], ALL).survivors).toEqual([]);
  });

  it("counts what TypeScript refuses as noticed, and asks it about survivors only", () => {
    const asked: string[] = [];
    const isRefused = (file: string, before: string, after: string) => {
      expect([file, before]).toEqual(["src/model/a.ts", SOURCE]);
      asked.push(after);
      return after.endsWith("b = b;\n");
    };
    const { noticed, refused, score, survivors } = judge(REPORT, [], { ...ALL, isRefused });
    expect(asked).toEqual(["const a = 1;\nconst b = a - 2;\n", "const a = 1;\nconst b = b;\n"]);
    expect({ noticed, refused, score }).toEqual({ noticed: 2, refused: 1, score: 75 });
    expect(survivors.map(({ to }) => to)).toEqual(["a - 2"]);
  });

  it("knows a sample", () => {
    expect(judge(REPORT, [], { ...ALL, every: 2, seed: 1 }).tried).toBe(2);
  });

  it("is a row of the page, which replaces the last one of its folder", () => {
    const once = withRow(read("docs/quality.md"), rowOf("model", judge(REPORT, [], ALL), 1));
    expect(once).toMatch(/\| `model` +\| all +\| 4 +\| 2 +\| 0 +\| 0 +\| 2 +\| 50\.0 % +\|/);
    const twice = withRow(once, rowOf("model", judge(REPORT, [reason], ALL), 1));
    expect(twice.match(/\| `model` /g)).toHaveLength(1);
  });
});

describe("TypeScript", () => {
  const root = mkdtempSync(path.join(tmpdir(), "stryker-"));
  const compilerOptions = { strict: true, noUnusedLocals: true, types: [], lib: ["ES5"] };
  writeFileSync(path.join(root, "tsconfig.json"), JSON.stringify({ compilerOptions }));
  mkdirSync(path.join(root, "src"));
  const file = "src/a.ts";
  const text = "export const one: number | null = 1;\n";
  writeFileSync(path.join(root, file), text);
  const isRefused = typeChecker(root);
  afterAll(() => {
    rmSync(root, { recursive: true });
  });

  it.each([
    ["refuses a wrong type", `${text}export const two: number = "2";`, true],
    ["refuses wrong grammar", `${text}export const = 2;`, true],
    ["lets be what is unused", `${text}const two = 2;`, false],
    ["lets be what is as good", `${text}export const two = 2;`, false],
  ])("%s", (_, after, expected) => {
    expect(isRefused(file, text, after)).toBe(expected);
  });

  it("says nothing of a file that it refused before", () => {
    expect(isRefused(file, `${text}wrong`, `${text}wrong;`)).toBe(false);
  });
});

it("an explanation is about a line that is there", () => {
  const spaced = (text: string) => text.replace(/\s+/g, " ");
  const lost = EXPLAINED.filter(({ file, from }) => !spaced(read(file)).includes(from));
  expect(lost).toEqual([]);
});

describe("the tests that a mutant is shown to", () => {
  const tests = Array.from({ length: 1000 }, (_, id): Known => ({
    id,
    file: `tests/${id % 10}.test.ts`,
    name: `${id % 100} > ${id}`,
    reaches: new Uint32Array(id),
  }));
  const selection = new Selection(tests);
  const ids = tests.map(({ id }) => id);

  it("are few, the same each time, and first those that are about its file", () => {
    const own = tests.filter(({ file }) => file === "tests/3.test.ts");
    const chosen = selection.of(ids, { unit: [], own, beside: [] });
    expect(chosen.length).toBeLessThan(200);
    expect(chosen.slice(0, 40).every((test) => own.includes(test))).toBe(true);
    expect(selection.of(ids, { unit: [], own, beside: [] })).toEqual(chosen);
  });

  it("are all that stand in its own folder", () => {
    const unit = tests.filter(({ id }) => id < 700);
    expect(selection.of(ids, { unit, own: [], beside: [] }).slice(0, 700)).toEqual(unit);
  });

  it("all reach it", () => {
    expect(selection.of([7, 8], { unit: [], own: [], beside: tests }).map(({ id }) => id)).toEqual([
      7, 8,
    ]);
  });
});
