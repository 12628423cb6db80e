import { mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import json from "@eslint/json";
import { ESLint, Linter, type Rule } from "eslint";
import eslintPlugin from "eslint-plugin-eslint-plugin";
import regexp from "eslint-plugin-regexp";
import tseslint from "typescript-eslint";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import plugin from "../../src/index.js";
import { textLanguage } from "../../src/utils/text-language.js";

/** Finds the word "bad", other than in its own name, fixes it, and suggests another word. */
const bad: Rule.RuleModule = {
  meta: { type: "problem", fixable: "code", hasSuggestions: true, schema: [] },
  create: (context) => ({
    TextFile() {
      const { sourceCode } = context;
      for (const { index } of sourceCode.text.matchAll(/(?<!\/)\bbad\b/g)) {
        const range: [number, number] = [index, index + 3];
        const [start, end] = range.map((at) => sourceCode.getLocFromIndex(at));
        if (!start || !end) throw new Error("No place.");
        context.report({
          loc: { start, end },
          message: "Bad.",
          fix: (fixer) => fixer.replaceTextRange(range, "good"),
          suggest: [{ desc: "Better.", fix: (fixer) => fixer.replaceTextRange(range, "better") }],
        });
      }
    },
  }),
};
/** Says what a rule is told about the file. */
const told: string[] = [];
const seen: Rule.RuleModule = {
  create: ({ sourceCode }) => ({
    TextFile(node: object) {
      const { kind } = sourceCode as unknown as { kind: string };
      const { range, loc } = node as Rule.Node;
      told.push(JSON.stringify({ kind, range, end: loc?.end, lines: sourceCode.lines }));
    },
  }),
};
const probe = { meta: { name: "probe", version: "1" }, rules: { bad, seen } };

const CONFIG: Linter.Config = {
  files: ["**/*.json"],
  plugins: { "tidb-tls": plugin, probe },
  language: "tidb-tls/json",
  linterOptions: { reportUnusedDisableDirectives: "off" },
  rules: { "probe/bad": "error" },
};
const config = (other: Linter.Config = {}): Linter.Config[] => [CONFIG, other];
const lint = (text: string, other?: Linter.Config): readonly Linter.LintMessage[] =>
  new Linter().verify(text, config(other), "a.json");
/** `line:column`, from where to where. */
const placesIn = (text: string, other?: Linter.Config): readonly string[] =>
  lint(text, other).map(
    ({ line, column, endLine, endColumn, message }) =>
      `${line}:${column}-${endLine}:${endColumn} ${message}`,
  );

describe("a file in a language of text", () => {
  it("is one node, which says where it ends and what it is", () => {
    told.length = 0;
    lint("{\r\n}\n  ", { rules: { "probe/seen": "error" } });
    lint("", { rules: { "probe/seen": "error" } });
    expect(told.map((one) => JSON.parse(one) as unknown)).toEqual([
      { kind: "json", range: [0, 7], end: { line: 3, column: 2 }, lines: ["{", "}", "  "] },
      { kind: "json", range: [0, 0], end: { line: 1, column: 0 }, lines: [""] },
    ]);
  });

  it.each([
    ["on the first line", 'bad: "bad"', ["1:1-1:4 Bad.", "1:7-1:10 Bad."]],
    ["after line feeds", "{\n\n  bad", ["3:3-3:6 Bad."]],
    ["after CRLF", "{\r\n\r\n  bad\r\n}", ["3:3-3:6 Bad."]],
    ["after a BOM", "\uFEFFbad\n bad", ["1:1-1:4 Bad.", "2:2-2:5 Bad."]],
    ["at the very end", "\nbad", ["2:1-2:4 Bad."]],
  ])("has findings %s", (_, text, places) => {
    expect(placesIn(text)).toEqual(places);
  });

  it.each(["{", '{ "a": }', '"open', "/* open", "]".repeat(9), "{".repeat(99_999), "\0", "<?php"])(
    "is no error, whatever its syntax: %#",
    (text) => {
      expect(lint(`${text} /* eslint-disable`)).toEqual([]);
    },
  );

  it("keeps its BOM and its line ends where it is fixed", () => {
    const { output, messages } = new Linter().verifyAndFix("\uFEFFbad\r\nbad\r\n", config(), {
      filename: "a.json",
    });
    expect({ output, messages }).toEqual({ output: "\uFEFFgood\r\ngood\r\n", messages: [] });
  });

  it("is told from one in a language of `@eslint/json`", () => {
    const rule: Rule.RuleModule = {
      create: (context) => ({
        "TextFile, Document"(node: { readonly type: string }) {
          const kind = "kind" in context.sourceCode ? context.sourceCode.kind : null;
          const loc = context.sourceCode.getLocFromIndex(0);
          context.report({ loc, message: JSON.stringify([node.type, kind]) });
        },
      }),
    };
    const configs = [
      ...config({ rules: { "probe/bad": "off", "own/rule": "error" } }),
      { plugins: { own: { rules: { rule } }, json } },
      { files: ["**/*.jsonc"], language: "json/jsonc" },
    ] as Linter.Config[];
    const told = (file: string) => new Linter().verify("{}", configs, file)[0]?.message;
    expect(told("a.json")).toBe('["TextFile","json"]');
    expect(told("a.jsonc")).toBe('["Document",null]');
  });

  it("has suggestions", () => {
    expect(lint("bad")[0]?.suggestions).toMatchObject([{ fix: { range: [0, 3], text: "better" } }]);
  });
});

describe("comments for ESLint", () => {
  it.each([
    ["the rest of the file", "// eslint-disable\nbad\nbad", []],
    ["one rule", "/* eslint-disable probe/bad */\nbad", []],
    ["one rule, on two lines", "/* eslint-disable\n   probe/bad */\nbad", []],
    ["another rule", "/* eslint-disable probe/seen */\nbad", ["2:1-2:4 Bad."]],
    [
      "a part",
      "bad /* eslint-disable */ bad\n/* eslint-enable */ bad",
      ["1:1-1:4 Bad.", "2:21-2:24 Bad."],
    ],
    ["a line", "bad // eslint-disable-line -- known\nbad", ["2:1-2:4 Bad."]],
    ["the next line", "// eslint-disable-next-line probe/bad\nbad\nbad", ["3:1-3:4 Bad."]],
    ["after CRLF", "{\r\n// eslint-disable-next-line\r\nbad\r\nbad", ["4:1-4:4 Bad."]],
    ["none, in a string", '"// eslint-disable"\nbad', ["2:1-2:4 Bad."]],
    ["none, in a string with a quote", '"\\"/* eslint-disable */"\nbad', ["2:1-2:4 Bad."]],
    ["none, of another name", "// eslint-disabled\nbad", ["2:1-2:4 Bad."]],
    ["none, of a name that every object has", "// constructor of eslint\nbad", ["2:1-2:4 Bad."]],
    ["none, in a sentence", "// see eslint-disable\nbad", ["2:1-2:4 Bad."]],
    [
      "no line, where it is not clear which",
      "bad /* eslint-disable-line\n*/",
      ["1:1-1:4 Bad.", "1:5-2:3 eslint-disable-line comment should not span multiple lines."],
    ],
  ])("silence %s", (_, text, places) => {
    expect(placesIn(text)).toEqual(places);
  });

  it.each([
    ['/* eslint probe/bad: "warn" */', [1]],
    ["// eslint probe/bad: [warn]", [1]],
    ["/* eslint probe/bad: 0 -- not here */", []],
  ])("configure rules: %s", (comment, severities) => {
    expect(lint(`${comment}\nbad`).map(({ severity }) => severity)).toEqual(severities);
  });

  it("that cannot be understood are a message", () => {
    const messages = lint("\n/* eslint probe/bad: [ */ bad");
    expect(messages).toMatchObject([
      { ruleId: null, line: 2, message: expect.stringMatching(/^Failed to parse JSON/) as string },
      { ruleId: "probe/bad" },
    ]);
  });

  it("can be forbidden", () => {
    const messages = lint("bad // eslint-disable-line", {
      linterOptions: { noInlineConfig: true },
    });
    expect(messages.map(({ message }) => message)).toEqual([
      "Bad.",
      expect.stringContaining("'// eslint-disable-line' has no effect") as string,
    ]);
  });

  it("that silence nothing are reported and removed, whole and in part", () => {
    const all: Linter.Config = { linterOptions: { reportUnusedDisableDirectives: "error" } };
    const text =
      "good // eslint-disable-line\nbad /* eslint-disable-line probe/seen, probe/bad */\n";
    expect(lint(text, all).map(({ line, message }) => `${line} ${message}`)).toEqual([
      "1 Unused eslint-disable directive (no problems were reported).",
      "2 Unused eslint-disable directive (no problems were reported from 'probe/seen').",
    ]);
    const { output } = new Linter().verifyAndFix(text, config(all), { filename: "a.json" });
    expect(output).toBe("good  \nbad /* eslint-disable-line probe/bad */\n");
  });

  it("are looked for only where ESLint is mentioned, and once", () => {
    const asked: string[] = [];
    const comments = (text: string) => {
      asked.push(text);
      return [{ start: 0, end: 17, value: " eslint-disable " }];
    };
    const languages = { ini: textLanguage({ kind: "ini", comments }) };
    const verify = (text: string) =>
      new Linter().verify(
        text,
        [
          { files: ["**/*.ini"], plugins: { own: { languages }, probe }, language: "own/ini" },
          { rules: { "probe/bad": "error" } },
        ],
        "a.ini",
      );
    expect(verify("; nothing here\nbad")).toHaveLength(1);
    expect(asked).toEqual([]);
    expect(verify("; eslint-disable\nbad")).toHaveLength(0);
    expect(asked).toHaveLength(1);
  });
});

describe("rules for JavaScript without `files`", () => {
  const { builtinRules } = createRequire(import.meta.url)("eslint/use-at-your-own-risk") as {
    readonly builtinRules: ReadonlyMap<string, Rule.RuleModule>;
  };
  const all = [...builtinRules.keys()].map((rule): [string, "error"] => [rule, "error"]);
  const SETS: Readonly<Record<string, readonly unknown[]>> = {
    "all of ESLint's": [{ rules: Object.fromEntries(all) }],
    "typescript-eslint's": [...tseslint.configs.strict, ...tseslint.configs.stylistic],
    "eslint-plugin-regexp's": [regexp.configs.all],
    "eslint-plugin-eslint-plugin's": [eslintPlugin.configs.all],
  };

  it.each(Object.entries(SETS))("have nothing to say, and do not fail: %s", (_, set) => {
    const configs = [...set, ...config()] as Linter.Config[];
    for (const text of ["", '{ "a": 1 }\n', "\uFEFFvar a = [1,,2]\t\u00a0//  \r\n\r\n\r\n"])
      expect(new Linter().verify(text, configs, "a.json")).toEqual([]);
    expect(new Linter().verify("bad", configs, "a.json")).toHaveLength(1);
    expect(all.length).toBeGreaterThan(200);
  });
});

describe("ESLint as people run it", () => {
  const folderWith = (files: Readonly<Record<string, string>>): string => {
    const folder = realpathSync(mkdtempSync(path.join(tmpdir(), "tidb-tls-language-")));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    for (const [file, text] of Object.entries(files)) writeFileSync(path.join(folder, file), text);
    return folder;
  };
  const start = (cwd: string, options: ESLint.Options = {}): ESLint =>
    new ESLint({ cwd, overrideConfigFile: true, overrideConfig: config(), ...options });
  const foundIn = (results: readonly ESLint.LintResult[]): Readonly<Record<string, number>> =>
    Object.fromEntries(
      results.map(({ filePath, messages }) => [path.basename(filePath), messages.length]),
    );

  it("fixes files", async () => {
    const folder = folderWith({ "a.json": "\uFEFF{ bad }\r\n", "b.json": "{}" });
    const results = await start(folder, { fix: true }).lintFiles(["."]);
    await ESLint.outputFixes(results);
    expect(foundIn(results)).toEqual({ "a.json": 0, "b.json": 0 });
    expect(readFileSync(path.join(folder, "a.json"), "utf8")).toBe("\uFEFF{ good }\r\n");
  });

  it("keeps a cache, also beside options and a parser for JavaScript", async () => {
    const folder = folderWith({ "a.json": "bad", "b.json": "{}" });
    const overrideConfig = [
      ...tseslint.configs.strict,
      { languageOptions: { globals: { a: "readonly" } } },
      ...config(),
    ] as Linter.Config[];
    const cacheLocation = path.join(folder, "cache");
    const run = () =>
      start(folder, { cache: true, cacheLocation, overrideConfig }).lintFiles(["*.json"]);
    expect(foundIn(await run())).toEqual({ "a.json": 1, "b.json": 0 });
    expect(readFileSync(cacheLocation, "utf8")).toContain("b.json");
    expect(foundIn(await run())).toEqual({ "a.json": 1, "b.json": 0 });
    writeFileSync(path.join(folder, "b.json"), "bad bad");
    expect(foundIn(await run())).toEqual({ "a.json": 1, "b.json": 2 });
  });

  it("has threads", async () => {
    const built = pathToFileURL(path.resolve("dist/index.mjs")).href;
    const folder = folderWith({
      "a.json": "bad",
      "b.json": "bad",
      "c.json": "bad // eslint-disable-line",
      "eslint.config.mjs": `import plugin from "${built}";
const kind = {
  create: (context) => ({
    TextFile: (node) => context.report({ node, message: context.sourceCode.kind }),
  }),
};
export default [{
  files: ["*.json"],
  plugins: { "tidb-tls": plugin, probe: { rules: { kind } } },
  language: "tidb-tls/json",
  rules: { "probe/kind": "error" },
}];
`,
    });
    // That so few files need no threads is what ESLint says in a warning.
    vi.spyOn(process, "emitWarning").mockImplementation(() => undefined);
    onTestFinished(() => void vi.restoreAllMocks());
    const options = { cwd: folder, concurrency: 2 };
    const results = await new ESLint(options).lintFiles(["*.json"]);
    expect(foundIn(results)).toEqual({ "a.json": 1, "b.json": 1, "c.json": 0 });
    expect(results[0]?.messages[0]?.message).toBe("json");
  });
});
