import path from "node:path";
import type { ESLint, Linter } from "eslint";
import { describe, expect, it } from "vitest";
import { outcomeOf } from "../../src/command/outcome.js";
import { SURVEY } from "../../src/command/survey.js";
import { isOverrun, left, linesOf, summary } from "../../src/command/tell.js";

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
    expect(outcome.ignored).toEqual([
      { file: path.join(CWD, "dist/a.js"), words: IGNORED.message },
    ]);
  });
});

/** What the rule of the command itself says of a file. */
const surveyed = (messageId: string, text = ""): Linter.LintMessage =>
  message({ ruleId: SURVEY, severity: 1, messageId, message: text, line: 3, column: 7 });
const CONNECTED = surveyed("connections");
const BROKEN = surveyed("broken", "its syntax is not valid");
const UNREAD = surveyed("unread", "it is too long");

describe("the survey of a run", () => {
  it("is no finding", () => {
    const { results, findings, connected } = outcomeOf([
      result("a.js", CONNECTED, message({})),
      result("b.js"),
    ]);
    expect(connected).toBe(1);
    expect(results).toMatchObject([{ messages: [message({})], warningCount: 0 }, { messages: [] }]);
    expect(findings).toEqual(results);
  });

  it("counts where a comment switches off all rules", () => {
    const suppressed = { ...CONNECTED, suppressions: [{ kind: "directive", justification: "" }] };
    const file = { ...result("a.js"), suppressedMessages: [suppressed] };
    const { results, connected } = outcomeOf([file]);
    expect(connected).toBe(1);
    expect(results).toMatchObject([{ suppressedMessages: [] }]);
  });

  it("tells of what cannot be read as ESLint does, with a place or without", () => {
    const {
      results,
      findings,
      unread: files,
    } = outcomeOf([result("a.yml", BROKEN), result("b.yml", UNREAD)]);
    expect(results).toMatchObject([
      { fatalErrorCount: 1, messages: [{ ruleId: null, fatal: true, line: 3, column: 7 }] },
      { fatalErrorCount: 1, messages: [{ ruleId: null, fatal: true, line: 0, column: 0 }] },
    ]);
    expect(findings).toMatchObject([{ messages: [] }, { messages: [] }]);
    expect(left({ unread: files, ignored: [] }, CWD)).toEqual([
      "a.yml:3:7 cannot be read: its syntax is not valid.",
      "b.yml cannot be read: it is too long.",
    ]);
  });
});

describe("the last line", () => {
  const none = { fix: false, quiet: false };
  const line = (all: readonly ESLint.LintResult[], args = none): string =>
    summary(outcomeOf(all), args);
  const fixed = { ...result("f.js", CONNECTED), output: "" };
  const warning = message({ severity: 1 });

  it.each([
    [[], none, "Read 0 files, none with connections to TiDB Cloud."],
    [[result("a.js")], none, "Read 1 file, none with connections to TiDB Cloud."],
    [
      [result("a.js", CONNECTED), result("b.js")],
      none,
      "Read 2 files, 1 with connections to TiDB Cloud: no findings.",
    ],
    [
      [result("a.js", CONNECTED, message({})), result("b.yml", UNREAD)],
      none,
      "Read 1 file, 1 with connections to TiDB Cloud: 1 finding.",
    ],
    [
      [result("a.js", CONNECTED, message({}), warning), result("b.js", CONNECTED)],
      none,
      "Read 2 files, 2 with connections to TiDB Cloud: 2 findings.",
    ],
    [
      [result("a.js", CONNECTED, message({}), warning)],
      { fix: false, quiet: true },
      "Read 1 file, 1 with connections to TiDB Cloud: 1 finding.",
    ],
    [
      [fixed],
      { fix: true, quiet: false },
      "Read 1 file, 1 with connections to TiDB Cloud: fixed 1 file, no findings left.",
    ],
    [
      [fixed, fixed, result("a.js", CONNECTED, message({}))],
      { fix: true, quiet: false },
      "Read 3 files, 3 with connections to TiDB Cloud: fixed 2 files, 1 finding left.",
    ],
    [
      [result("a.js", CONNECTED, message({}))],
      { fix: true, quiet: false },
      "Read 1 file, 1 with connections to TiDB Cloud: nothing fixed, 1 finding left.",
    ],
    [
      [result("a.js", CONNECTED)],
      { fix: true, quiet: false },
      "Read 1 file, 1 with connections to TiDB Cloud: no findings.",
    ],
  ])("%#", (all, args, expected) => {
    expect(line(all, args)).toBe(expected);
  });
});

describe("warnings", () => {
  const outcome = outcomeOf([result("a.js", message({ severity: 1 }), message({ severity: 1 }))]);

  it.each([
    [-1, false],
    [0, true],
    [1, true],
    [2, false],
  ])("are more than %i: %s", (most, is) => {
    expect(isOverrun(outcome, most)).toBe(is);
  });
});

describe("beside the report", () => {
  const args = { fix: false, quiet: false, "max-warnings": 0, "no-warn-ignored": false };
  const all = [
    result("dist/a.js", IGNORED),
    result("a.js", message({ severity: 1 })),
    unread("b.js", "Parsing error: x"),
  ];
  const lines = (files: readonly string[], more = {}): readonly string[] =>
    linesOf(outcomeOf(all), {
      args: { ...args, ...more },
      hidden: files.map((file) => path.join(CWD, file)),
      unwritten: [],
      cwd: CWD,
    });

  it("stands what was left out, then what was read even so, then the sum", () => {
    expect(lines([".env"])).toEqual([
      `${path.join("dist", "a.js")} is ignored.`,
      "b.js:1:1 cannot be parsed: x.",
      ".env is read although git ignores it; --fix changes such a file only if it is named.",
      "There are more than 0 warnings.",
      "Read 1 file, none with connections to TiDB Cloud: 1 finding.",
    ]);
  });

  it("is not said to be read what cannot be", () => {
    expect(lines([".env"])).toContainEqual(expect.stringContaining("although"));
    expect(lines(["b.js"])).not.toContainEqual(expect.stringContaining("although"));
  });

  it("stands nothing of ignored files where nobody wants to hear of them", () => {
    expect(lines([], { "no-warn-ignored": true })[0]).toBe("b.js:1:1 cannot be parsed: x.");
  });

  it.each([
    [2, "0.env and 1.env are read although git ignores them;"],
    [3, "0.env, 1.env and 2.env are read although git ignores them;"],
    [11, "11 files such as 0.env are read although git ignores them;"],
  ])("stand the names of %i files, if they are few", (count, begin) => {
    const files = Array.from({ length: count }, (_, index) => `${index}.env`);
    expect(lines(files).find((line) => line.includes("although"))).toContain(begin);
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

  it("is each file that was named and that nothing reads", () => {
    const words = "File ignored because no matching configuration was supplied.";
    expect(told(result("a.txt", message({ ruleId: null, severity: 1, message: words })))).toEqual([
      "a.txt is of a kind that is not read.",
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
