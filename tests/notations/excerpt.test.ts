import { describe, expect, it } from "vitest";
import { parse as parseToml } from "smol-toml";
import { parse as parseYaml } from "yaml";
import { rawText, type Text } from "../../src/document/text.js";
import { excerptOf } from "../../src/notations/excerpt.js";
import { blocksOf as tomlBlocks } from "../../src/notations/toml-blocks.js";
import { blocksOf as yamlBlocks } from "../../src/notations/yaml-blocks.js";
import { random, type Random } from "../../tools/fuzz/mutants.js";
import { tried, withoutMark, type MutantFormat } from "../languages/mutants/format.js";
import { mutantOf } from "../languages/mutants/harness.js";
import { TOML_FORMAT } from "../languages/mutants/toml.js";
import { YAML_FORMAT } from "../languages/mutants/yaml.js";

/** What is read of a text if it counts as long. */
const excerpt = (
  source: string,
  blocksOf: typeof yamlBlocks,
  longest = source.length - 1,
): Text | null => excerptOf(rawText(source, [0, source.length]), blocksOf, longest);

describe("of a long file of YAML", () => {
  it.each([
    ["the entry with a sign is read", "a: 1\nb: tidb\nc: 2\n", "b: tidb\n"],
    [
      "an entry has its lines",
      "a:\n  b: 1\n\n # x\n  tidb: 2\nc: 3\n",
      "a:\n  b: 1\n\n # x\n  tidb: 2\n",
    ],
    ["a list below its key belongs to it", "a:\n- 1\n- tidb\nb: 2\n", "a:\n- 1\n- tidb\n"],
    ["items stand for themselves", "- a: 1\n  b: 2\n- tidb\n-\n  c\n", "- tidb\n"],
    ["quoted keys are keys", "'a': 1\n\"tidb x\": 2\n", '"tidb x": 2\n'],
    [
      "an anchor comes with its alias",
      "a: &x 1\nb: 2\nc:\n  tidb: *x\n",
      "a: &x 1\nc:\n  tidb: *x\n",
    ],
    ["an alias comes with its anchor", "tidb: &x 1\nb: 2\nc: [*x]\n", "tidb: &x 1\nc: [*x]\n"],
    [
      "and so does what belongs to one of them",
      "a: &x 1\nb: &y [*x]\nc: {tidb: *y}\nd: 1\n",
      "a: &x 1\nb: &y [*x]\nc: {tidb: *y}\n",
    ],
    [
      "a document has its own anchors",
      "a: &x 1\n---\nb: &x 2\nc: [tidb, *x]\n",
      "---\nb: &x 2\nc: [tidb, *x]\n",
    ],
    [
      "marks of documents stay",
      "a: 1\n--- # b\nb: 2\n...\n---\nc: tidb\n",
      "--- # b\n...\n---\nc: tidb\n",
    ],
    ["a seal stays", "a: 1\nb: tidb\nsops:\n  mac: x\n", "b: tidb\nsops:\n  mac: x\n"],
    ["nothing is read without a sign", "a: 1\nb: 2\n", null],
    ["a key that stands twice is an error", "a: tidb\nb: 2\na: 1\n", null],
    ["a text may hold lines that look like keys", "--- |\na: tidb\nb: 2\n", null],
    ["so may one in quotes", '--- "\na: tidb\nb: 2"\n', null],
    ["a mapping in braces is one", "{\na: tidb,\nb: 2\n}\n", null],
    ["braces may end outermost", "a: {\n}\nb: tidb\n", null],
    ["what is filled in is no YAML", "{{ if x }}\na: tidb\n{{ end }}\n", null],
    ["a key may be anything", "? a\n: tidb\nb: 1\n", null],
    ["a key may have a tag", "!x a: tidb\nb: 1\n", null],
    ["directives are rare", "%YAML 1.1\n---\na: tidb\nb: 1\n", null],
    ["all of it may be indented", "  a: tidb\n  b: 2\nc: 1\n", null],
    ["a document may begin on the line of its mark", "--- &a\nb: tidb\nc: 1\n", null],
    ["a list may end", "- tidb\na: 1\n", null],
  ])("%s", (_, source, expected) => {
    expect(excerpt(source, yamlBlocks)?.value ?? null).toBe(expected);
  });

  it("too much is not read, and a short file is read as it is", () => {
    expect(excerpt("a: tidb\nb: tidb\nc: 1\n", yamlBlocks, 15)).toBeNull();
    expect(excerpt("a: 1\n", yamlBlocks, 5)?.value).toBe("a: 1\n");
  });

  it("an edit is made in the file", () => {
    const text = excerpt("a: 1\nb: tidb\nc: 2\nd: tidb\n", yamlBlocks);
    expect(text?.splice(11, 12, "x")).toEqual([{ at: [21, 22], text: "x" }]);
    expect(text?.splice(0, 1, "x")).toEqual([{ at: [5, 6], text: "x" }]);
    expect(text?.splice(8, 8, "x")).toEqual([{ at: [13, 13], text: "x" }]);
    expect(text?.splice(7, 9, "x")).toBeNull();
  });
});

describe("of a long file of TOML", () => {
  const TEXT = "[a]\nb = '''\n[c]\n'''\nd = 'tidb'\n";
  it.each([
    ["the table with a sign is read", "[a]\nb = 1\n[c]\nd = 'tidb'\n[e]\n", "[c]\nd = 'tidb'\n"],
    ["lines before all tables stay", "a = 1\n[b]\nc = 2\n[tidb]\n", "a = 1\n[tidb]\n"],
    [
      "tables of one name belong together",
      "[a.b]\nc = 1\n[d]\n[a.e]\nf = 'tidb'\n",
      "[a.b]\nc = 1\n[a.e]\nf = 'tidb'\n",
    ],
    [
      "items stand for themselves",
      "[[a]]\nb = 1\n[[a]]\nb = 'tidb'\n[a.c]\nd = 1\n[[a]]\n",
      "[[a]]\nb = 'tidb'\n[a.c]\nd = 1\n",
    ],
    [
      "those in tables do not",
      "[[a.b]]\nc = 1\n[d]\n[[a.b]]\nc = 'tidb'\n",
      "[[a.b]]\nc = 1\n[[a.b]]\nc = 'tidb'\n",
    ],
    [
      "a list may begin a line",
      "[a]\nb = [\n[1],\n['tidb']\n]\n[c]\n",
      "[a]\nb = [\n[1],\n['tidb']\n]\n",
    ],
    ["a bracket in a text may, too", `${TEXT}[e]\n`, TEXT],
    ["or in a comment", "[a]\n# [b] it's\n[c]\nd = 'tidb'\n", "[c]\nd = 'tidb'\n"],
    [
      "quoted names are names",
      '["a".b]\nc = 1\n[ a . d ]\ne = "tidb"\n[f]\n',
      '["a".b]\nc = 1\n[ a . d ]\ne = "tidb"\n',
    ],
    ["a header that is none", "[\na = 'tidb'\n[b]\n", null],
    ["nothing is read without a sign", "[a]\n[b]\n", null],
  ])("%s", (_, source, expected) => {
    expect(excerpt(source, tomlBlocks)?.value ?? null).toBe(expected);
  });
});

const isMapping = (data: unknown): data is Readonly<Record<string, unknown>> =>
  typeof data === "object" && data !== null && !Array.isArray(data);

/** A text that speaks of the service in one place at most. */
function withOneSign(text: string, pick: Random): string {
  const signs = /[\w.]*tidb[\w.]*|3pTAoNNegb47Uc8/gi;
  const own = pick(text.match(signs)?.length ?? 1);
  let number = 0;
  return text.replace(signs, (sign) => (number++ === own ? sign : "other"));
}

describe("what an excerpt says is what the whole file says", () => {
  const yaml = (text: string): unknown => parseYaml(text, { merge: true, logLevel: "error" });
  it.each<readonly [string, MutantFormat, typeof yamlBlocks, (text: string) => unknown]>([
    ["YAML", YAML_FORMAT, yamlBlocks, yaml],
    ["TOML", TOML_FORMAT, tomlBlocks, parseToml],
  ])("%s", (_, format, blocksOf, parse) => {
    const pick = random(1);
    let number = 0;
    for (let index = 0; index < 2500; index++) {
      const text = withOneSign(withoutMark(mutantOf(format, pick).text), pick);
      const part = excerpt(text, blocksOf)?.value;
      const whole = tried(() => parse(text));
      if (part === undefined || !isMapping(whole)) continue;
      const own = parse(part);
      for (const [key, value] of Object.entries(isMapping(own) ? own : { none: part })) {
        const all = whole[key];
        // Of a list some items are read.
        if (Array.isArray(all)) expect(all).toEqual(expect.arrayContaining(value as unknown[]));
        else expect(value).toEqual(all);
      }
      number++;
    }
    expect(number).toBeGreaterThan(100);
  });
});
