import { mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { ESLint, Linter } from "eslint";
import { describe, expect, it, onTestFinished } from "vitest";
import { choicesIn, addressOf, type Choices } from "../../src/command/choices.js";
import { findEslint } from "../../src/command/eslint.js";
import { PROGRAMS } from "../../src/command/languages.js";
import { parsersFor } from "../../src/command/parsers.js";
import { progress } from "../../src/command/progress.js";
import plugin from "../../src/index.js";

const SIGN = "import mysql from 'mysql2'; // TiDB\n";
const parsers = await parsersFor(process.cwd(), ESLint);
type Result = Linter.ESLintParseResult["ast"];
function parse(name: "javascript" | "typescript", text: string): Result {
  const parser = parsers[name];
  if (!("parseForESLint" in parser)) return expect.fail("a parser of another kind");
  return parser.parseForESLint(text, {
    ecmaVersion: "latest",
    sourceType: "module",
    range: true,
    loc: true,
  }).ast as Result;
}

describe("a file is parsed", () => {
  it("where it may concern the service, and not otherwise", () => {
    expect(parse("javascript", SIGN).body).toHaveLength(1);
    expect(parse("javascript", "const a = 1;\n")).toMatchObject({ body: [], range: [0, 13] });
    expect(parse("typescript", "const = ;\n").body).toEqual([]);
  });

  it.each([
    ["a module", "export const a = 1;\n"],
    ["a script", "with (a) { b(); }\n"],
    ["what has types", "type A = string;\n"],
  ])("as %s, whatever its name says", (_, code) => {
    const text = code.startsWith("with")
      ? `const mysql = require('mysql2'); // TiDB\n${code}`
      : SIGN + code;
    expect(parse("javascript", text).body.length).toBeGreaterThan(1);
  });

  it("with types", () => {
    expect(parse("typescript", `${SIGN}const port: number = 4000;\n`).body).toHaveLength(2);
  });

  it("where another file that concerns the service imports it", () => {
    const folder = realpathSync(mkdtempSync(path.join(tmpdir(), "tidb-tls-parsers-")));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    writeFileSync(path.join(folder, "package.json"), "{}\n");
    const wrapper =
      "import mysql from 'mysql2';\nexport const open = (options) => mysql.createPool(options);\n";
    writeFileSync(path.join(folder, "open.js"), wrapper);
    const code =
      "import { open } from './open.js';\nopen({ host: process.env.TIDB_HOST, port: 4000 });\n";
    const config = { languageOptions: { parser: parsers.javascript } };
    const messages = new Linter({ cwd: folder }).verify(
      code,
      [config, plugin.configs.recommended],
      path.join(folder, "app.js"),
    );
    expect(messages.map(({ ruleId }) => ruleId)).toEqual(["tidb-tls/require-tls"]);
  });

  it("or else says what the first parser says", () => {
    expect(() => parse("javascript", `${SIGN}const = ;`)).toThrow("Unexpected token =");
  });
});

it("names every ending once", () => {
  const endings = PROGRAMS.flatMap(({ extensions }) => extensions);
  expect(endings.toSorted()).toEqual(["cjs", "cts", "js", "jsx", "mjs", "mts", "ts", "tsx"]);
});

it("finds the project's ESLint", () => {
  expect(findEslint(process.cwd())).toMatch(/^file:.*\/eslint9?\//);
});

it("finds the one beside it where a project has none", () => {
  const folder = realpathSync(mkdtempSync(path.join(tmpdir(), "tidb-tls-eslint-")));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  expect(findEslint(folder)).toBe(findEslint(process.cwd()));
});

it("hands its choices to threads in an address", () => {
  const choices: Choices = {
    cwd: "/a b/ü",
    eslint: "file:///eslint.js",
    isStrict: true,
    ignores: ["*.js?", "#&"],
    unreadable: [],
    concurrency: 2,
    options: { fix: true },
  };
  expect(choicesIn(addressOf(choices).href)).toEqual(choices);
});

it("shows no progress where nobody looks", () => {
  expect(() => {
    progress.begin();
    progress.step();
    progress.end();
  }).not.toThrow();
});
