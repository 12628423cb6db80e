import path from "node:path";
import type { ESLint, Linter } from "eslint";
import { describe, expect, it } from "vitest";
import { outcomeOf } from "../../src/command/outcome.js";
import { left } from "../../src/command/tell.js";

const CWD = path.resolve("/project");
const RULE = "tidb-tls/require-tls";
const FIX = { range: [0, 1] as [number, number], text: "x" };

const message = (other: Partial<Linter.LintMessage>): Linter.LintMessage => ({
  ruleId: RULE,
  severity: 2,
  message: "Something.",
  line: 1,
  column: 1,
  ...other,
});
const result = (file: string, ...messages: Linter.LintMessage[]): ESLint.LintResult => ({
  filePath: path.join(CWD, file),
  messages,
  suppressedMessages: [],
  errorCount: 9,
  warningCount: 9,
  fatalErrorCount: 9,
  fixableErrorCount: 9,
  fixableWarningCount: 9,
  usedDeprecatedRules: [],
});
const unread = (
  file: string,
  text: string,
  place: Partial<Linter.LintMessage> = {},
): ESLint.LintResult =>
  result(file, message({ ruleId: null, fatal: true, message: text, ...place }));
const IGNORED = message({
  ruleId: null,
  severity: 1,
  message: "File ignored because of a matching ignore pattern.",
});

describe("what came of a run", () => {
  it("is this plugin's own, and counted anew", () => {
    const own = [
      message({ fix: FIX }),
      message({}),
      message({ severity: 1, fix: FIX }),
      message({ severity: 1, fix: FIX }),
      message({ severity: 1 }),
    ];
    const others = [
      message({ ruleId: "no-var" }),
      message({ ruleId: null, message: "Unused eslint-disable directive." }),
    ];
    const { results, findings, ignored } = outcomeOf([result("a.js", ...own, ...others)]);
    const counts = {
      errorCount: 2,
      warningCount: 3,
      fatalErrorCount: 0,
      fixableErrorCount: 1,
      fixableWarningCount: 2,
    };
    expect(results).toMatchObject([{ messages: own, ...counts }]);
    expect(findings).toEqual(results);
    expect(ignored).toEqual([]);
  });

  it("has suppressed findings of this plugin only", () => {
    const suppressions = [{ kind: "directive", justification: "" }];
    const suppressedMessages = [RULE, "no-var"].map((ruleId) => ({
      ...message({ ruleId }),
      suppressions,
    }));
    const { results } = outcomeOf([{ ...result("a.js"), suppressedMessages }]);
    expect(results[0]?.suppressedMessages.map(({ ruleId }) => ruleId)).toEqual([RULE]);
  });

  it("tells what could not be read from what was found", () => {
    const {
      results,
      findings,
      unread: files,
    } = outcomeOf([unread("broken.js", "Parsing error: x"), result("a.js", message({}))]);
    expect(results).toMatchObject([
      { errorCount: 1, fatalErrorCount: 1 },
      { errorCount: 1, fatalErrorCount: 0 },
    ]);
    expect(findings).toMatchObject([{ messages: [], errorCount: 0 }, { errorCount: 1 }]);
    expect(files).toEqual([
      {
        file: path.join(CWD, "broken.js"),
        message: expect.objectContaining({ fatal: true }) as unknown,
      },
    ]);
  });

  it("leaves out what was left out, and names it", () => {
    const outcome = outcomeOf([result("dist/a.js", IGNORED), result("a.js")]);
    expect(outcome.results.map(({ filePath }) => filePath)).toEqual([path.join(CWD, "a.js")]);
    expect(outcome.ignored).toEqual([path.join(CWD, "dist/a.js")]);
  });
});

describe("what the report does not say", () => {
  const told = (...all: readonly ESLint.LintResult[]): readonly string[] =>
    left(outcomeOf(all), CWD);

  it("is nothing where all was read", () => {
    expect(told(result("a.js", message({})))).toEqual([]);
  });

  it("is each file that was named and left out", () => {
    expect(told(result("dist/a.js", IGNORED))).toEqual([
      `${path.join("dist", "a.js")} is ignored.`,
    ]);
  });

  it.each([
    ["a place", { line: 3, column: 7 }, "a.js:3:7 cannot be parsed: Unexpected token =."],
    ["a line", { line: 3, column: 0 }, "a.js:3 cannot be parsed: Unexpected token =."],
    ["no place", { line: 0, column: 0 }, "a.js cannot be parsed: Unexpected token =."],
  ])("is each file that cannot be parsed, with %s", (_, place, line) => {
    expect(told(unread("a.js", "Parsing error: Unexpected token =.\nmore of it", place))).toEqual([
      line,
    ]);
  });

  it.each([
    [1, "Skipped 1 TypeScript file that may connect to TiDB Cloud"],
    [2, "Skipped 2 TypeScript files that may connect to TiDB Cloud"],
  ])("is that %i file needs a parser, and which", (count, words) => {
    const files = Array.from({ length: count }, (_, index) =>
      unread(`${index}.ts`, "Parsing error: There is no parser for TypeScript."),
    );
    expect(told(...files)).toEqual([
      `${words}. To read them: npm install --save-dev typescript-eslint`,
    ]);
  });

  it("is at most ten lines of a kind", () => {
    const many = (count: number): readonly string[] =>
      told(
        ...Array.from({ length: count }, (_, index) => unread(`${index}.js`, "Parsing error: x")),
      );
    expect(many(10)).toHaveLength(10);
    expect(many(10).at(-1)).toBe("9.js:1:1 cannot be parsed: x.");
    expect(many(14)).toHaveLength(11);
    expect(many(14).at(-1)).toBe("And 4 more like this.");
  });
});
