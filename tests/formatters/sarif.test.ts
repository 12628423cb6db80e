import path from "node:path";
import { pathToFileURL } from "node:url";
import type { ESLint, Linter } from "eslint";
import { describe, expect, it } from "vitest";
import sarif from "../../src/formatters/sarif.js";
import plugin from "../../src/index.js";

const CWD = path.resolve("/project");
const RULE = "tidb-tls/require-tls";

const message = (other: Partial<Linter.LintMessage> = {}): Linter.LintMessage => ({
  ruleId: RULE,
  severity: 2,
  message: "Something.",
  line: 1,
  column: 2,
  endLine: 1,
  endColumn: 5,
  ...other,
});
const result = (
  other: Partial<ESLint.LintResult> & { readonly file?: string },
): ESLint.LintResult => ({
  filePath: path.join(CWD, other.file ?? "a.js"),
  messages: [],
  suppressedMessages: [],
  errorCount: 0,
  warningCount: 0,
  fatalErrorCount: 0,
  fixableErrorCount: 0,
  fixableWarningCount: 0,
  usedDeprecatedRules: [],
  ...other,
});

interface Finding {
  readonly ruleId: string;
  readonly ruleIndex: number;
  readonly level: string;
  readonly locations: readonly unknown[];
  readonly partialFingerprints: unknown;
  readonly suppressions: readonly unknown[];
  readonly fixes?: readonly {
    readonly artifactChanges: readonly { readonly replacements: readonly unknown[] }[];
  }[];
}
interface Run {
  readonly tool: {
    readonly driver: { readonly rules: readonly { readonly id: string }[] };
    readonly extensions: readonly unknown[];
  };
  readonly originalUriBaseIds: unknown;
  readonly invocations: readonly [
    {
      readonly executionSuccessful: boolean;
      readonly toolExecutionNotifications: readonly unknown[];
    },
  ];
  readonly results: readonly Finding[];
}
function runOf(
  results: readonly ESLint.LintResult[],
  rulesMeta: Parameters<typeof sarif>[1]["rulesMeta"] = {},
): Run {
  const [run] = (
    JSON.parse(sarif(results, { cwd: CWD, rulesMeta })) as { readonly runs: readonly [Run] }
  ).runs;
  return run;
}
const findingOf = (
  other: Partial<Linter.LintMessage>,
  file: Parameters<typeof result>[0] = {},
): Finding =>
  runOf([result({ ...file, messages: [message(other)] })]).results[0] ?? expect.fail("no finding");
const replacementOf = ({ fixes }: Finding): unknown =>
  fixes?.[0]?.artifactChanges[0]?.replacements[0];

describe("a finding", () => {
  it("names its rule, its level and its place", () => {
    expect(findingOf({})).toMatchObject({
      ruleId: RULE,
      level: "error",
      message: { text: "Something." },
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: "a.js", uriBaseId: "%SRCROOT%" },
            region: { startLine: 1, startColumn: 2, endLine: 1, endColumn: 5 },
          },
        },
      ],
      suppressions: [],
    });
    expect(findingOf({ severity: 1 }).level).toBe("warning");
    expect(findingOf({})).not.toHaveProperty("fixes");
  });

  it("stands in a file outside of the folder by its whole address", () => {
    const filePath = path.resolve("/elsewhere/ä b.js");
    expect(findingOf({}, { filePath }).locations).toMatchObject([
      { physicalLocation: { artifactLocation: { uri: pathToFileURL(filePath).href } } },
    ]);
    expect(JSON.stringify(findingOf({}, { filePath }).locations)).not.toContain("SRCROOT");
  });

  it("of a whole file has no region, and one without an end has none", () => {
    expect(JSON.stringify(findingOf({ line: 0, column: 0 }).locations)).not.toContain("region");
    const { line, column, ...others } = message();
    const { endLine: _, endColumn: __, ...open } = others;
    const [finding] = runOf([result({ messages: [{ ...open, line, column: 0 }] })]).results;
    expect(finding?.locations).toMatchObject([
      { physicalLocation: { region: { startLine: line } } },
    ]);
    expect(JSON.stringify(finding?.locations)).not.toMatch(/startColumn|endLine/);
    expect(column).toBe(2);
  });

  it("says what it would write, in lines and columns", () => {
    const source = "\uFEFFa\r\nb\u2028ccc\rd\n";
    const fix = { range: [5, 7] as [number, number], text: "on" };
    expect(replacementOf(findingOf({ fix }, { source }))).toEqual({
      deletedRegion: { startLine: 3, startColumn: 1, endLine: 3, endColumn: 3 },
      insertedContent: { text: "on" },
    });
    const across = { range: [0, 9] as [number, number], text: "" };
    expect(replacementOf(findingOf({ fix: across }, { source }))).toEqual({
      deletedRegion: { startLine: 1, startColumn: 1, endLine: 4, endColumn: 1 },
      insertedContent: { text: "" },
    });
  });

  it("leaves an edit out that repeats what may be a secret, unless it is another rule's", () => {
    const fix = {
      range: [0, 1] as [number, number],
      text: "ssl: {}, password: 'kT4vXq9LmZ2pWs7R'",
    };
    expect(findingOf({ fix })).not.toHaveProperty("fixes");
    expect(replacementOf(findingOf({ fix, ruleId: "quotes" }))).toBeDefined();
  });

  it("counts in what is left after other fixes", () => {
    const fix = { range: [2, 3] as [number, number], text: "on" };
    expect(replacementOf(findingOf({ fix }, { source: "aaa", output: "a\nb" }))).toMatchObject({
      deletedRegion: { startLine: 2, startColumn: 1 },
    });
  });

  it("counts characters where the text is gone, and no byte order mark is one", () => {
    const fix = { range: [5, 7] as [number, number], text: "on" };
    expect(replacementOf(findingOf({ fix }))).toMatchObject({
      deletedRegion: { charOffset: 5, charLength: 2 },
    });
    expect(findingOf({ fix: { range: [-1, 0], text: "" } }, { source: "a" })).not.toHaveProperty(
      "fixes",
    );
  });
});

describe("fingerprints", () => {
  const printsOf = (...messages: Linter.LintMessage[]): readonly unknown[] =>
    runOf([result({ messages })]).results.map(({ partialFingerprints }) => partialFingerprints);

  it("tell equals apart, and stay when lines move", () => {
    const prints = printsOf(message(), message({ line: 7 }));
    expect(prints[0]).not.toEqual(prints[1]);
    expect(printsOf(message({ line: 3 }), message({ line: 17 }))).toEqual(prints);
    expect(printsOf(message({ message: "Other." }))[0]).not.toEqual(prints[0]);
  });
});

describe("what was suppressed", () => {
  const suppressedMessages = [
    { ...message(), suppressions: [{ kind: "directive", justification: "our own" }] },
    { ...message(), suppressions: [{ kind: "file", justification: "" }] },
  ];

  it("is told with its reason", () => {
    expect(
      runOf([result({ suppressedMessages })]).results.map(({ suppressions }) => suppressions),
    ).toEqual([[{ kind: "inSource", justification: "our own" }], [{ kind: "external" }]]);
  });

  it("is left out where nobody understands it", () => {
    process.env.SARIF_ESLINT_IGNORE_SUPPRESSED = "true";
    try {
      expect(runOf([result({ suppressedMessages })]).results).toEqual([]);
    } finally {
      delete process.env.SARIF_ESLINT_IGNORE_SUPPRESSED;
    }
  });
});

describe("the run", () => {
  it("tells of files that could not be read", () => {
    const fatal = message({ ruleId: null, fatal: true, message: "Parsing error: x" });
    const { results, invocations } = runOf([result({ messages: [fatal] })]);
    expect(results).toEqual([]);
    expect(invocations).toMatchObject([
      {
        executionSuccessful: false,
        toolExecutionNotifications: [{ level: "error", message: { text: "Parsing error: x" } }],
      },
    ]);
    expect(runOf([result({ messages: [message()] })]).invocations[0]).toEqual({
      executionSuccessful: true,
      toolExecutionNotifications: [],
    });
  });

  it("names the folder, the plugin and its version", () => {
    const { originalUriBaseIds, tool } = runOf([]);
    expect(originalUriBaseIds).toEqual({ "%SRCROOT%": { uri: `${pathToFileURL(CWD).href}/` } });
    expect(tool.extensions).toMatchObject([
      { name: plugin.meta.name, semanticVersion: plugin.meta.version },
    ]);
  });

  it("describes each rule of the plugin, and those of others", () => {
    const { tool } = runOf([], { "no-var": { docs: { description: "Require let" } } });
    const own = Object.keys(plugin.rules).map((name) => `tidb-tls/${name}`);
    expect(tool.driver.rules.map(({ id }) => id)).toEqual([...own, "no-var"]);
    const rule = (id: string): unknown => tool.driver.rules.find((each) => each.id === id);
    expect(rule("no-var")).toEqual({
      id: "no-var",
      shortDescription: { text: "Require let." },
      fullDescription: { text: "Require let." },
    });
    expect(rule("tidb-tls/require-certificate-verification")).toMatchObject({
      shortDescription: { text: "Require the client to verify the server's certificate." },
      helpUri: expect.stringContaining("/docs/rules/require-certificate-verification.md") as string,
      help: {
        markdown: expect.stringMatching(
          /^Require .*\. \[Why, and what to write instead\]\(\S+\)\.$/,
        ) as string,
      },
      defaultConfiguration: { level: "error", enabled: true },
      properties: {
        precision: "high",
        tags: ["security", "external/cwe/cwe-295"],
        "security-severity": "7.4",
      },
    });
    expect(rule("tidb-tls/no-conditional-tls")).toMatchObject({
      defaultConfiguration: { enabled: false },
    });
    expect(rule("tidb-tls/no-wrong-port")).toMatchObject({ properties: { tags: ["correctness"] } });
    expect(rule("tidb-tls/no-wrong-port")).not.toHaveProperty("properties.security-severity");
  });

  it("points each finding to its rule", () => {
    const { results, tool } = runOf(
      [result({ messages: [message(), message({ ruleId: "no-var" })] })],
      { "no-var": {} },
    );
    expect(results.map(({ ruleIndex }) => tool.driver.rules[ruleIndex]?.id)).toEqual([
      RULE,
      "no-var",
    ]);
  });
});
