import { describe, expect, it } from "vitest";
import { read } from "../tools/docs/files.js";
import { EXPLAINED } from "../tools/stryker/explained.js";
import { judge, rowOf, withRow, type Report } from "../tools/stryker/report.js";
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
const ALL = { every: 1, seed: 0 };
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

  it("knows a sample", () => {
    expect(judge(REPORT, [], { every: 2, seed: 1 }).tried).toBe(2);
  });

  it("is a row of the page, which replaces the last one of its folder", () => {
    const once = withRow(read("docs/quality.md"), rowOf("model", judge(REPORT, [], ALL), 1));
    expect(once).toMatch(/\| `model` +\| all +\| 4 +\| 2 +\| 0 +\| 2 +\| 50\.0 % +\|/);
    const twice = withRow(once, rowOf("model", judge(REPORT, [reason], ALL), 1));
    expect(twice.match(/\| `model` /g)).toHaveLength(1);
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
