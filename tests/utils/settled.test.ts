import * as typescript from "@typescript-eslint/parser";
import type { TSESLint } from "@typescript-eslint/utils";
import { Linter } from "eslint";
import { describe, expect, it } from "vitest";
import type { Context, SourceFile } from "../../src/languages/language.js";
import { fileOf } from "../../src/analysis/files.js";
import plugin from "../../src/index.js";
import type { Edit } from "../../src/model/setting.js";
import { findingsIn } from "../../src/analysis/connections.js";
import { readSettings } from "../../src/utils/settings.js";
import { outcomeReader } from "../../src/analysis/settled.js";
import { HOST } from "../rules/tester.js";

const { settings } = readSettings({});
const CODE = `#!/usr/bin/env node
import mysql from 'mysql2';
const host = '${HOST}'; // ssl: false
const options = { host, ssl: false };
mysql.createPool(options);
`;
/** How many connections switch TLS off. */
const count = (file: SourceFile): number =>
  findingsIn(file, settings).connections.filter(
    ({ encrypted }) => encrypted.kind === "known" && !encrypted.value,
  ).length;

function fileIn(context: Context): SourceFile {
  const file = fileOf(context, { imports: true });
  if (!file) throw new Error("The file has no language.");
  return file;
}

/** What becomes of an edit that puts one text in the place of another. */
function outcomeOf(
  old: string,
  text: string,
  parser: "espree" | "typescript",
  code = CODE,
): string {
  let outcome = "";
  const start = code.indexOf(old);
  const edit: Edit = [{ at: [start, start + old.length], text }];
  const rule = {
    create: (context: TSESLint.RuleContext<string, readonly unknown[]>) => {
      outcome = outcomeReader(fileIn(context), [])({ edit, about: "it" }, count);
      return {};
    },
  };
  const plugins = { own: { rules: { rule } } } as unknown as NonNullable<Linter.Config["plugins"]>;
  const languageOptions = parser === "typescript" ? { parser: typescript } : {};
  const [fatal] = new Linter().verify(
    code,
    [{ files: ["**/*.ts"], plugins, languageOptions, rules: { "own/rule": 2 } }],
    "program.ts",
  );
  if (fatal) throw new Error(fatal.message);
  return outcome;
}

describe.each(["espree", "typescript"] as const)("an edit is made and read back, %s", (parser) => {
  it.each([
    ["it gives what is wished", "ssl: false }", "ssl: {} }", "settled"],
    ["something else is wrong then", "ssl: false }", "ssl: 0, cert: '' }", "failed"],
    ["nothing is different", "host, ssl: false", "host, port: 4000, ssl: false", "failed"],
    ["it stands in a comment", "// ssl: false", "// ssl: {}", "failed"],
    ["it makes a comment", "ssl: false }", "ssl: {} /* why */ }", "failed"],
    ["it is no program", "ssl: false }", "ssl: }", "failed"],
  ])("%s", (_, old, text, expected) => {
    expect(outcomeOf(old, text, parser)).toBe(expected);
  });
});

it("reads no file again that is too long", () => {
  expect(
    outcomeOf(
      "ssl: false }",
      "ssl: {} }",
      "espree",
      `${CODE}const long = '${"x".repeat(1_000_000)}';\n`,
    ),
  ).toBe("unread");
});

/** How often a program is parsed when it is linted, by ESLint itself and for the edits. */
function parsings(code: string): number {
  let times = 0;
  const parser = {
    ...typescript,
    parseForESLint(text: string, options?: typescript.ParserOptions) {
      times++;
      return typescript.parseForESLint(text, options);
    },
  };
  const messages = new Linter().verify(
    code,
    [{ files: ["**/*.ts"], languageOptions: { parser } }, plugin.configs.recommended],
    "program.ts",
  );
  expect(messages.filter(({ fix }) => fix).length).toBe(messages.length);
  return times;
}

/** Oxlint hands over no parser, or one that reads another dialect of the language than the file has. */
describe("a parser that cannot read the file itself", () => {
  const unable = { ...typescript, parseForESLint: () => ({ ast: null }) };
  it.each([
    ["none", undefined],
    ["another's", unable],
  ])("leaves an edit as it is: %s", (_, parser) => {
    let outcome = "";
    const rule = {
      create(context: TSESLint.RuleContext<string, readonly unknown[]>) {
        const start = CODE.indexOf("ssl: false }");
        const edit: Edit = [{ at: [start, start + 12], text: "ssl: {} }" }];
        const languageOptions = { ...context.languageOptions, parser };
        const { sourceCode, filename, physicalFilename } = context;
        const reader = outcomeReader(
          fileIn({ sourceCode, filename, physicalFilename, languageOptions }),
          [],
        );
        // Far more than would be read again.
        const outcomes = Array.from({ length: 1_000 }, (_, index) =>
          reader({ edit, about: `it ${index}` }, count),
        );
        outcome = [...new Set([...outcomes, reader({ edit: [], about: "it" }, count)])].join(" ");
        return {};
      },
    };
    const plugins = { own: { rules: { rule } } } as unknown as NonNullable<
      Linter.Config["plugins"]
    >;
    new Linter().verify(
      CODE,
      [{ files: ["**/*.ts"], plugins, rules: { "own/rule": 2 } }],
      "program.ts",
    );
    expect(outcome).toBe("settled");
  });
});

describe("edits that are made together are read back together", () => {
  const pools = (n: number): string =>
    `import mysql from 'mysql2';\n${Array.from({ length: n }, (_, i) => `mysql.createPool({ host: '${HOST}', port: 4000, user: '3pTAoNNegb47Uc8.u${i}' });\n`).join("")}`;

  it.each([1, 2, 20])("%i of them", (n) => {
    // The file, and once with all edits of the only rule that has any.
    expect(parsings(pools(n))).toBe(2);
  });
});
