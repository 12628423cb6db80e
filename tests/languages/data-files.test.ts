import { Linter } from "eslint";
import fc from "fast-check";
import { parseTOML } from "toml-eslint-parser";
import { parseAllDocuments } from "yaml";
import { describe, expect, it } from "vitest";
import plugin from "../../src/index.js";
import { commentsInToml } from "../../src/languages/data/toml-comments.js";
import { commentsInYaml } from "../../src/languages/data/yaml-comments.js";
import { LANGUAGES } from "../../src/languages/index.js";
import type { SourceCode } from "../../src/languages/language.js";
import { configFor, verify } from "./files.js";
import { USER_FILES as TOML_FILES } from "./toml/user-files.js";
import { USER_FILES as YAML_FILES } from "./yaml/user-files.js";

const HOST = "gateway01.us-east-1.prod.aws.tidbcloud.com";
const ADDRESS = `jdbc:mysql://${HOST}:4000/test?useSSL=false`;

describe("comments", () => {
  it.each([
    ["a: b # c\n# d", [" c", "d"]],
    ['a: "#x" # c', [" c"]],
    ["a: b#c", []],
    ["a: |\n  # no\n# yes\n", [" yes"]],
    ["|\n# no\n", []],
    ["\uFEFF# a\r\nb: [ # c\r\n]", [" a", " c"]],
    ["a: [ # b\n", [" b"]],
  ])("of YAML: %j", (text, values) => {
    const found = commentsInYaml(text);
    expect(found.map(({ value }) => value.trim())).toEqual(values.map((value) => value.trim()));
    for (const { start, end, value } of found) expect(text.slice(start, end)).toBe(`#${value}`);
  });

  it.each([
    ["a = 1 # b\n#c", [" b", "c"]],
    ['a = "#\\"#" # b', [" b"]],
    ["a = '#\\' # b", [" b"]],
    ['a = """\n# no "" \\""" # no\n""" # b', [" b"]],
    ["a = '''\n# no '' \n'''# b\r\n", [" b"]],
    ['a = "broken # no\n# b', [" b"]],
  ])("of TOML: %j", (text, values) => {
    const found = commentsInToml(text);
    expect(found.map(({ value }) => value)).toEqual(values);
    for (const { start, end, value } of found) expect(text.slice(start, end)).toBe(`#${value}`);
  });

  it.each([
    ["tidb-tls/yaml", "a.yaml", `url: ${ADDRESS}`],
    ["tidb-tls/toml", "a.toml", `url = "${ADDRESS}"`],
  ])("silence rules in %s", (language, filename, text) => {
    const silenced = (code: string): number => verify({ language }, code, filename).length;
    expect(silenced(text)).toBe(1);
    expect(silenced(`${text} # eslint-disable-line tidb-tls/require-tls -- later`)).toBe(0);
    expect(silenced(`# eslint-disable-next-line\n${text}\n`)).toBe(0);
    expect(silenced(`# eslint tidb-tls/require-tls: off\n${text}\n`)).toBe(0);
  });
});

describe("files that another plugin has parsed", () => {
  /** A parser whose tree has nothing but a root, as far as ESLint needs one. */
  const parserOf = (services: object): Linter.Parser => ({
    parseForESLint(text: string) {
      const lines = text.split(/\r?\n/);
      const end = { line: lines.length, column: lines.at(-1)?.length ?? 0 };
      const place = { range: [0, text.length], loc: { start: { line: 1, column: 0 }, end } };
      const ast = {
        type: "Program",
        sourceType: "module",
        body: [],
        comments: [],
        tokens: [],
        ...place,
      };
      return { ast: ast, visitorKeys: { Program: [] }, services };
    },
  });

  it.each([
    ["isYAML", "a.yaml", `url: ${ADDRESS}\n`],
    ["isTOML", "a.toml", `url = "${ADDRESS}"\n`],
    ["isJSON", "a.json", `{ "url": "${ADDRESS}" }\n`],
  ])("are read where the parser says %s", (service, filename, text) => {
    const config = (services: object): Linter.Config[] => [
      { files: ["**/*"], languageOptions: { parser: parserOf(services) } },
      { files: [`**/${filename}`] },
      plugin.configs.recommended,
    ];
    const rulesIn = (services: object): readonly (string | null)[] =>
      new Linter().verify(text, config(services), filename).map(({ ruleId }) => ruleId);
    expect(rulesIn({ [service]: true })).toEqual(["tidb-tls/require-tls"]);
    expect(rulesIn({})).toEqual([]);
    const { output } = new Linter().verifyAndFix(text, config({ [service]: true }), filename);
    expect(output).toContain("sslMode=VERIFY_IDENTITY");
  });

  it("are of one language at most", () => {
    const speaking = (services: object, visitorKeys: object): readonly string[] => {
      const sourceCode = { ast: { type: "Program" }, parserServices: services, visitorKeys };
      return LANGUAGES.filter((each) => each.speaks(sourceCode as unknown as SourceCode)).map(
        ({ name }) => name,
      );
    };
    expect(speaking({ isYAML: true }, {})).toEqual(["yaml"]);
    expect(speaking({}, { CallExpression: [] })).toEqual(["javascript"]);
    expect(speaking({}, {})).toEqual([]);
  });
});

describe("a broken or long file", () => {
  it.each([
    ["tidb-tls/yaml", `a: [\nurl: ${ADDRESS}\n`],
    ["tidb-tls/yaml", "a: 1\na: 2\n"],
    ["tidb-tls/yaml", `url: ${ADDRESS}\ntidb: |\n${"  text\n".repeat(200_000)}`],
    ["tidb-tls/yaml", `a: "${"x".repeat(1_000_000)}"\n? b\n: tidb\nurl: ${ADDRESS}\n`],
    ["tidb-tls/toml", `a = [\nurl = "${ADDRESS}"\n`],
    ["tidb-tls/toml", `${"# tidbcloud\n".repeat(100_000)}url = "${ADDRESS}"\n`],
    ["tidb-tls/toml", `a = "${"x".repeat(1_000_000)}"\n[\nurl = "${ADDRESS}"\n`],
  ])("is not reported: %s, %#", (language, text) => {
    expect(verify({ language }, text, language.endsWith("toml") ? "a.toml" : "a.yaml")).toEqual([]);
  });
});

describe("a file of more than a megabyte", () => {
  const many = (line: string): string => line.repeat(Math.ceil(1_100_000 / line.length));
  it.each([
    ["yaml", "rows:\n", many("- id: 1\n  name: x\n"), `db:\n  url: ${ADDRESS}\n`],
    ["toml", "", many('[[rows]]\nid = 1\nname = "x"\n'), `[db]\nurl = "${ADDRESS}"\n`],
    ["env", "", many("2026-11-28 INFO it took 12 ms # ok\n"), `URL=${ADDRESS}\n`],
    ["properties", "", many("id: 1\nname = x\n"), `url=${ADDRESS}\n`],
    ["json", "[", many('{ "id": 1, "name": "x" },\n'), `{\n"url": "${ADDRESS}" }]\n`],
  ])("is read where it speaks of the service: %s", (name, before, rows, after) => {
    const text = before + rows + after;
    const language = `tidb-tls/${name}`;
    const found = verify({ files: ["**/?*"], language }, text, `a.${name}`);
    const lines = text.split("\n");
    expect(
      found.map(({ ruleId, line, column }) => [
        ruleId,
        lines[line - 1]?.slice(column - 1, column + 11),
      ]),
    ).toEqual([["tidb-tls/require-tls", "useSSL=false"]]);
  });

  it("is repaired where it takes no time to read it again", () => {
    const text = `${many("A=1 # x\n")}URL="${ADDRESS}"\n`;
    const config = configFor({ files: ["**/?*"], language: "tidb-tls/env" });
    const { output } = new Linter().verifyAndFix(text, config, ".env");
    expect(output.slice(text.length - 14)).toBe(
      'sslMode=VERIFY_IDENTITY&enabledTLSProtocols=TLSv1.2,TLSv1.3"\n',
    );
  });
});

describe("files with mistakes", () => {
  const isYaml = (text: string): boolean =>
    parseAllDocuments(text, { logLevel: "silent" }).every(({ errors }) => errors.length === 0);
  function isToml(text: string): boolean {
    try {
      parseTOML(text);
      return true;
    } catch {
      return false;
    }
  }
  const PIECES = `- : # ' " { } [ ] | > & * ! % @ = , &a *a <<: ''' """ [[a]] \\`.split(" ");
  const piece = fc.constantFrom(...PIECES, "\n", "\t", "\r\n", " ", "  ", "\n\n  ", "");

  it.each([
    ["yaml", YAML_FILES, isYaml],
    ["toml", TOML_FILES, isToml],
  ] as const)("are read without a crash, and no edit makes another: %s", (name, files, isGood) => {
    let fixes = 0;
    const change = fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(3), piece);
    fc.assert(
      fc.property(
        fc.constantFrom(...files),
        fc.array(change, { minLength: 1, maxLength: 2 }),
        ({ text, filename }, changes) => {
          const broken = changes.reduce((before, [where, length, by]) => {
            const at = Math.floor(where * before.length);
            return before.slice(0, at) + by + before.slice(at + length);
          }, text);
          const config = { language: `tidb-tls/${name}` };
          for (const { message, fix, suggestions = [] } of verify(config, broken, filename)) {
            expect(message).not.toContain("kT4vXq9LmZ2pWs7R");
            for (const edit of [fix, ...suggestions.map((each) => each.fix)]) {
              if (!edit) continue;
              fixes++;
              const [start, end] = edit.range;
              expect(isGood(broken.slice(0, start) + edit.text + broken.slice(end))).toBe(true);
            }
          }
          const { output } = new Linter().verifyAndFix(broken, configFor(config), filename);
          expect(new Linter().verifyAndFix(output, configFor(config), filename).fixed).toBe(false);
        },
      ),
      { numRuns: 600, seed: 1 },
    );
    expect(fixes).toBeGreaterThan(60);
  });
});
