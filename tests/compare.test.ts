import type { Linter, Rule } from "eslint";
import { describe, expect, it } from "vitest";
import plugin from "../src/index.js";
import { compare, type Build } from "../tools/compare/builds.js";
import { textsIn } from "../tools/compare/texts.js";
import { OPTIONS } from "./samples/sample.js";

const PROGRAM = {
  name: "a program",
  file: "program.mjs",
  text: `import mysql from 'mysql2';\nmysql.createPool({ ${OPTIONS}, ssl: { minVersion: 'TLSv1.2', rejectUnauthorized: false } });\n`,
  settings: {},
};
const NAME = "require-certificate-verification";
const build = plugin.configs as Build;

/** The plugin with one rule made differently. */
function changed(report: (descriptor: Descriptor) => Descriptor | null): Build {
  const rule = plugin.rules[NAME];
  const create: Rule.RuleModule["create"] = (context) =>
    rule.create(
      Object.create(context, {
        report: {
          value: (descriptor: Descriptor) => {
            const told = report(descriptor);
            if (told) context.report(told);
          },
        },
      }) as Rule.RuleContext,
    );
  const rules = { ...plugin.rules, [NAME]: { ...rule, create } };
  const withRules = (config: Linter.Config): Linter.Config => ({
    ...config,
    plugins: { "tidb-tls": { rules } },
  });
  return { recommended: withRules(build.recommended), strict: withRules(build.strict) };
}
type Descriptor = Parameters<Rule.RuleContext["report"]>[0];
const differencesTo = (after: Build): readonly string[] =>
  compare(build, after, [PROGRAM]).differences;

describe("a comparison of two builds", () => {
  it("finds no difference between equal ones", () => {
    const same = compare(
      build,
      changed((descriptor) => descriptor),
      [PROGRAM],
    );
    expect(same).toEqual({ files: 1, findings: 2, edits: 2, differences: [] });
  });

  it.each<[string, (descriptor: Descriptor) => Descriptor | null]>([
    ["a finding that is gone", () => null],
    ["another message", ({ ...rest }) => ({ ...rest, data: { ...rest.data, says: "`other`" } })],
    [
      "another place",
      ({ ...rest }) => ({
        ...rest,
        loc: { start: { line: 1, column: 0 }, end: { line: 1, column: 6 } },
      }),
    ],
    ["no edit", ({ ...rest }) => ({ ...rest, fix: null, suggest: null })],
    [
      "another edit",
      ({ ...rest }) => ({
        ...rest,
        fix: (fixer) => fixer.insertTextAfterRange([0, 6], " "),
      }),
    ],
  ])("names %s", (_, report) => {
    const lines = differencesTo(changed(report));
    expect(lines[0]).toMatch(new RegExp(`^- a program \\(recommended\\) 2:.*tidb-tls/${NAME} `));
    expect(lines.filter((line) => line.startsWith("-"))).toHaveLength(2);
  });

  it("names a build that throws", () => {
    const lines = differencesTo(
      changed(() => {
        throw new Error("broken");
      }),
    );
    expect(lines).toContainEqual(expect.stringMatching(/^\+ a program \(strict\) throws .*broken/));
  });
});

it("takes texts out of modules, and what they are made of", () => {
  const module =
    'const NAME = "mysql2";\nconst CODE = `import x from "${NAME}";`;\nrun(`${CODE}\\n${other} a`, "b c");';
  expect(textsIn(module)).toEqual([
    { line: 2, text: 'import x from "mysql2";' },
    { line: 3, text: "b c" },
  ]);
});
