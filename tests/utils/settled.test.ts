import * as typescript from "@typescript-eslint/parser";
import type { TSESLint } from "@typescript-eslint/utils";
import { Linter } from "eslint";
import { describe, expect, it } from "vitest";
import { parsedWith } from "../../src/languages/javascript/reread.js";
import type { Edit } from "../../src/model/setting.js";
import { findingsIn } from "../../src/utils/connections.js";
import { readSettings } from "../../src/utils/settings.js";
import { outcomeReader } from "../../src/utils/settled.js";
import { HOST } from "../rules/tester.js";

const { settings } = readSettings({});
const CODE = `#!/usr/bin/env node
import mysql from 'mysql2';
const host = '${HOST}'; // ssl: false
const options = { host, ssl: false };
mysql.createPool(options);
`;
/** How many connections switch TLS off. */
const count = (file: TSESLint.SourceCode): number =>
  findingsIn(file, "program.ts", settings).connections.filter(({ encrypted }) => encrypted.kind === "known" && !encrypted.value).length;

/** What becomes of an edit that puts one text in the place of another. */
function outcomeOf(old: string, text: string, parser: "espree" | "typescript", code = CODE): string {
  let outcome = "";
  const start = code.indexOf(old);
  const edit: Edit = [{ at: [start, start + old.length], text }];
  const rule = {
    create: (context: TSESLint.RuleContext<string, readonly unknown[]>) => {
      outcome = outcomeReader(context.sourceCode, parsedWith(context), [])({ edit, about: "it" }, count);
      return {};
    },
  };
  const plugins = { own: { rules: { rule } } } as unknown as NonNullable<Linter.Config["plugins"]>;
  const languageOptions = parser === "typescript" ? { parser: typescript } : {};
  const [fatal] = new Linter().verify(code, [{ files: ["**/*.ts"], plugins, languageOptions, rules: { "own/rule": 2 } }], "program.ts");
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
  expect(outcomeOf("ssl: false }", "ssl: {} }", "espree", `${CODE}const long = '${"x".repeat(1_000_000)}';\n`)).toBe("unread");
});
