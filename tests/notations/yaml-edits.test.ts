import { describe, expect, it } from "vitest";
import { parseDocument, type Node } from "yaml";
import { Environment, Verbatim, type Plain } from "../../src/document/plain.js";
import { rawText } from "../../src/document/text.js";
import type { Written } from "../../src/document/value.js";
import { patched } from "../../src/notations/patches.js";
import { failureOfYaml, readYamlFile } from "../../src/notations/yaml.js";
import {
  endOf,
  isClosedBlock,
  isFree,
  isLoose,
  withoutLines,
} from "../../src/notations/yaml-layout.js";
import { changesOfList } from "../../src/notations/yaml-lists.js";
import { quotesOf } from "../../src/notations/yaml-text.js";
import {
  entryOf,
  isFailure,
  isNothing,
  nameOf,
  readTree,
  treeOf,
} from "../../src/notations/yaml-tree.js";
import { stepOf } from "../../src/notations/yaml-writing.js";
import { dataOf, filesOf } from "./data-files.js";
import { after } from "./notation.js";

const { mappingAt, listAt, textAt, valueAt, valueOf } = filesOf(readYamlFile);
/** The mapping under `a` where there is one, or the file. */
const mappingOf = (source: string) =>
  valueAt(source, "a").kind === "mapping" ? mappingAt(source, "a") : mappingAt(source);
const written = (source: string, edit: Written | null): string | null => after(source, edit);

describe("a file of YAML", () => {
  it.each([
    ["a: 1\nb", { reason: "syntax", at: 5 }],
    ["a: 1\na: 2", { reason: "syntax", at: 5 }],
    ["a: *x", { reason: "syntax", at: 3 }],
    ["a: 1", null],
    ["<<: {a: 1}\n<<: {b: 2}", null],
    ["", null],
  ])("%j fails at %j", (source, failure) => {
    const found = failureOfYaml(source);
    expect(found && { reason: found.reason }).toEqual(failure && { reason: failure.reason });
    const tree = readTree(source);
    expect(isFailure(tree)).toBe(failure !== null);
    expect(treeOf(source) === null).toBe(failure !== null);
  });

  it.each<[string, unknown]>([
    ["a: &x 1\nb: *x", { a: 1, b: 1 }],
    ["a: &x {b: 1}\nc:\n  <<: *x\n  d: 2", { a: { b: 1 }, c: { d: 2, b: 1 } }],
    ["a: &x {b: 1}\nc:\n  <<: *x\n  b: 2", { a: { b: 1 }, c: { b: 2 } }],
    [
      "a: &x {b: 1}\nc: &y {d: 2}\ne:\n  <<: [*x, *y]",
      { a: { b: 1 }, c: { d: 2 }, e: { b: 1, d: 2 } },
    ],
    ["a: !!str 1\nb: !x 1\nc: !!int '1'", { a: "1", b: "opaque", c: "opaque" }],
    ["a: {{ b }}", { a: "opaque" }],
    ["a: ENC[x]\nb: 'ENC[y]'", { a: "opaque", b: "opaque" }],
    ["a: 1\n---\nb: 2", [{ a: 1 }, { b: 2 }]],
    ["---\na: 1\n---\n", { a: 1 }],
    ["a:\n  - b\n  -\n", { a: ["b", null] }],
    ["1: a\ntrue: b", { "1": "a", true: "b" }],
    ["a: \nb: ~", { a: null, b: null }],
    ["# a", null],
  ])("%j says %j", (source, data) => {
    expect(dataOf(valueOf(source))).toEqual(data);
  });

  it("has places of its entries and values", () => {
    const source = "a:\n  b: 1 # c\n  d: |\n    e\n\nf: [g]\n";
    const mapping = mappingAt(source, "a");
    expect(["b", "d"].map((key) => source.slice(...(mapping.place(key) ?? [0, 0])))).toEqual([
      "b: 1",
      "d: |\n    e",
    ]);
    expect(source.slice(...mapping.at)).toBe("b: 1 # c\n  d: |\n    e");
    expect(source.slice(...mapping.head)).toBe("a");
    expect(source.slice(...mappingAt(source).head)).toBe("a");
    expect(listAt(source, "f")).toMatchObject({ says: "[...]" });
    expect([mapping.spell(["b"], "2"), mapping.spell(["b", "c"], undefined)]).toEqual([
      "b: 2",
      "b.c",
    ]);
    expect(mapping.word({ x: 1 })).toBe("{ x: 1 }");
  });
});

describe("what is put into a mapping", () => {
  it.each<[string, string, Plain, string | null]>([
    ["a: 1", "b", 2, "a: 1\nb: 2"],
    ["a: 1\n", "b", 2, "a: 1\nb: 2\n"],
    ["a: 1 # c\n\n# d\n", "b", 2, "a: 1 # c\nb: 2\n\n# d\n"],
    ["a: 1\r\n", "b", 2, "a: 1\r\nb: 2\r\n"],
    ["'a': 1", "b", 2, "'a': 1\n'b': 2"],
    ['"a": 1', "b", 2, '"a": 1\n"b": 2'],
    ["a:\n  c: 1", "b", 2, "a:\n  c: 1\n  b: 2"],
    ["a:\n  c: |\n    x\n", "b", 2, "a:\n  c: |\n    x\n  b: 2\n"],
    ["a:\n  c: |+\n    x\n", "b", 2, null],
    ["a:\n  c: |\n    x", "b", 2, null],
    ["a: {c: 1}", "b", 2, "a: {c: 1, b: 2}"],
    ["a: {}", "b", 2, "a: { b: 2 }"],
    ["a: {c: 1, d: 2}", "b", "x,y", 'a: {c: 1, d: 2, b: "x,y"}'],
    ["a: {\n  c: 1 # x\n}", "b", 2, null],
    ["- c: 1", "b", 2, null],
    ["a:\n  c: 1", "b", { d: { e: 1 } }, "a:\n  c: 1\n  b:\n    d:\n      e: 1"],
    ["a:\n    c: 1", "b", { d: 1 }, "a:\n    c: 1\n    b:\n        d: 1"],
    ["a:\n  c: {x: 1}", "b", { d: 1 }, "a:\n  c: {x: 1}\n  b: { d: 1 }"],
    ["a:\n  c: {}", "b", { d: 1 }, "a:\n  c: {}\n  b:\n    d: 1"],
    ["a: {b: 1}", "b", { d: 1 }, "a: {b: { d: 1 }}"],
    ["a:\n  b: 1", "b", { d: 1 }, "a:\n  b:\n    d: 1"],
    ["a:\n  b: 1 # x", "b", { d: 1 }, "a:\n  b: { d: 1 } # x"],
    ["a:\n  b: {x: 1}", "b", { d: 1 }, "a:\n  b: { d: 1 }"],
    ["a:\n  b: 1", "b", 2, "a:\n  b: 2"],
    ["a:\n  b:", "b", 2, "a:\n  b: 2"],
    ["a:\n  b: # x", "b", 2, "a:\n  b: 2 # x"],
    ["a:\n  b:\n    1", "b", 2, "a:\n  b: 2"],
    ["a:\n  b: '1'", "b", "it's", "a:\n  b: 'it''s'"],
    ['a:\n  b: "1"', "b", "x", 'a:\n  b: "x"'],
    ["a:\n  b: |\n    x\n  c: 1", "b", "z", "a:\n  b: z\n  c: 1"],
    ["a:\n  b: | # z\n    x\n  c: 1", "b", "y", null],
    ["a:\n  b: &x 1", "b", 2, null],
    ["a:\n  b: !!str 1", "b", 2, null],
    ["a:\n  b: !x 1", "b", 2, null],
    ["a:\n  b: {{ c }}", "b", 2, null],
    ["a:\n  b: <%= c %>", "b", 2, null],
    ["a:\n  ? b\n  : 1", "b", 2, null],
    ["x: &x {b: 1}\na:\n  <<: *x\n  c: 1", "b", 2, "x: &x {b: 1}\na:\n  <<: *x\n  c: 1\n  b: 2"],
    ["x: &x\n  b: 1\na: *x", "b", 2, null],
    ["a:\n  b: 1\nsops:\n  c: 1", "b", 2, null],
  ])("%j: %s = %j", (source, key, value, output) => {
    const found = valueAt(source);
    if (found.kind !== "mapping") {
      expect(output).toBeNull();
      return;
    }
    expect(written(source, mappingOf(source).put(key, value))).toBe(output);
  });

  it("goes after a neighbour, if one is named", () => {
    expect(written("a: 1\nc: 3", mappingAt("a: 1\nc: 3").put("b", 2, "a"))).toBe(
      "a: 1\nb: 2\nc: 3",
    );
    expect(written("{a: 1, c: 3}", mappingAt("{a: 1, c: 3}").put("b", 2, "a"))).toBe(
      "{a: 1, b: 2, c: 3}",
    );
  });

  it.each<[string, string, string | null]>([
    ["a: 1\nb: 2", "a", "x: 9\nb: 2"],
    ["'a': 1", "a", "'x': 9"],
    ["{a: 1}", "a", "{x: 9}"],
    ["a: &y 1", "a", null],
    ["a:\nb: 2", "a", "x: 9\nb: 2"],
  ])("%j: %s under another name", (source, from, output) => {
    expect(written(source, mappingAt(source).rename(from, "x", 9))).toBe(output);
  });
});

describe("what is taken out of a mapping", () => {
  it.each<[string, readonly string[], string | null]>([
    ["a: 1\nb: 2\n", ["a"], "b: 2\n"],
    ["a: 1\nb: 2\n", ["b"], "a: 1\n"],
    ["a: 1\nb: 2", ["b"], "a: 1"],
    ["a: 1\r\nb: 2", ["b"], "a: 1"],
    ["a: 1\nb: 2\n", ["a", "b"], "{}\n"],
    ["x:\n  a: 1\n", ["a"], null],
    ["a: 1 # c\nb: 2", ["a"], "b: 2"],
    ["# c\na: 1\nb: 2", ["a"], "# c\nb: 2"],
    ["a: &x 1\nb: 2", ["a"], null],
    ["a: # x\n  c: 1\nb: 2", ["a"], null],
    ["&x a: 1\nb: 2", ["a"], null],
    ["a: |\n  x\nb: 2\nc: 3", ["b"], "a: |\n  x\nc: 3"],
    ["a: |\n  x\nb: 2\n # c\n", ["b"], null],
    ["{a: 1, b: 2}", ["a"], "{b: 2}"],
    ["{a: 1, b: 2}", ["b"], "{a: 1}"],
    ["{a: 1}", ["a"], "{}"],
    ["{a: 1, # x\n b: 2}", ["a"], null],
    ["\uFEFFa: 1\nb: 2", ["a"], "\uFEFFb: 2"],
  ])("%j without %j", (source, keys, output) => {
    expect(written(source, mappingAt(source).remove(keys))).toBe(output);
  });

  it("leaves the dash of a list, and the key of a mapping", () => {
    const list = "- a: 1\n  b: 2\n- c: 3\n";
    expect(written(list, mappingAt(list, 0).remove(["a"]))).toBe("- b: 2\n- c: 3\n");
    expect(written(list, mappingAt(list, 0).remove(["b"]))).toBe("- a: 1\n- c: 3\n");
    expect(written(list, mappingAt(list, 1).remove(["c"]))).toBe("- a: 1\n  b: 2\n- {}\n");
    const remarked = "- a: 1 # x\n  b: 2\n";
    expect(written(remarked, mappingAt(remarked, 0).remove(["a"]))).toBe("- b: 2\n");
    const divided = "- a: 1\n  # x\n  b: 2\n";
    expect(mappingAt(divided, 0).remove(["a"])).toBeNull();
    const nested = "x:\n  a: 1\ny: 2\n";
    expect(written(nested, mappingAt(nested, "x").remove(["a"]))).toBe("x: {}\ny: 2\n");
    const commented = "x: # z\n  a: 1\n";
    expect(mappingAt(commented, "x").remove(["a"])).toBeNull();
  });
});

describe("a list of YAML", () => {
  it.each<[string, readonly string[], string | null]>([
    ["a:\n  - b\n", ["c"], "a:\n  - b\n  - c\n"],
    ["a:\n- b", ["c", "d e"], "a:\n- b\n- c\n- d e"],
    ["a:\n  - 'b'", ["c"], "a:\n  - 'b'\n  - 'c'"],
    ["a:\n  - b # x\n", ["c"], "a:\n  - b # x\n  - c\n"],
    ["a:\n  - |+\n    b\n", ["c"], null],
    ["a:\n  -\n    b\n", ["c"], null],
    ["a: [b]", ["c"], "a: [b, c]"],
    ["a: []", ["c", "d"], "a: [ c, d ]"],
    ["a: [b,\n  # x\n]", ["c"], null],
    ['a: ["b"]', ["c"], 'a: ["b", "c"]'],
    ["a: [b]", ["1", "x,y"], 'a: [b, "1", "x,y"]'],
  ])("%j takes %j", (source, data, output) => {
    expect(written(source, listAt(source, "a").append(data))).toBe(output);
  });

  it.each<[string, number, number, string | null]>([
    ["a:\n  - b\n  - c\n  - d\n", 0, 0, "a:\n  - c\n  - d\n"],
    ["a:\n  - b\n  - c\n  - d\n", 1, 2, "a:\n  - b\n"],
    ["a:\n  - b\n  - c\n", 0, 1, "a: []\n"],
    ["a:\n  - b # x\n  - c\n", 0, 0, "a:\n  - c\n"],
    ["a:\n  - &x b\n  - c\n", 0, 0, null],
    ["a:\n- |\n  b\n- c\n- d", 1, 1, "a:\n- |\n  b\n- d"],
    ["a: [b, c]", 0, 0, "a: [c]"],
    ["a: [b, c]", 0, 1, "a: []"],
    ["a: [b, # x\n c]", 0, 0, null],
    ["a: [&x b, c]", 0, 0, null],
  ])("%j without items %i to %i", (source, first, last, output) => {
    expect(written(source, listAt(source, "a").remove(first, last))).toBe(output);
  });
});

describe("a text of YAML", () => {
  it.each<[string, string, string, string | null]>([
    ["a: b c", "b", "x", "a: x c"],
    ["a: b c", "b", "x: ", null],
    ["a: b c", "c", "# x", null],
    ["a: 'b c'", "b", "it's", "a: 'it''s c'"],
    ["a: 'b c'", "b", "x\ny", null],
    ['a: "b c"', "b", 'x"\ny', 'a: "x\\"\\ny c"'],
    ['a: "b\\x41\\u0042\\U00000043 d"', "d", "x", 'a: "b\\x41\\u0042\\U00000043 x"'],
    [
      'a: "b\\a\\b\\e\\f\\n\\r\\t\\v\\0\\N\\_\\L\\P\\/ d"',
      "d",
      "x",
      'a: "b\\a\\b\\e\\f\\n\\r\\t\\v\\0\\N\\_\\L\\P\\/ x"',
    ],
    ['a: "b\\\n  c"', "c", "x", 'a: "b\\\n  x"'],
    ["a: b\n  c", "c", "x", "a: b\n  x"],
    ["a: 'b\n\n  c'", "c", "x", "a: 'b\n\n  x'"],
    ["a: |\n  b\n  c\n", "c", "x\ny", "a: |\n  b\n  x\n  y\n"],
    ["a: |-\n  b\n  c\n", "c", "x", "a: |-\n  b\n  x\n"],
    ["a: |+\n  b\n\n", "b", "x", null],
    ["a: >\n  b\n  c\n", "c", "x", "a: >\n  b\n  x\n"],
    ["a: >-\n  b\n\n  c\n", "c", "x", "a: >-\n  b\n\n  x\n"],
    ["a: |2\n  b\n", "b", "x", null],
    ["a: |\n\n  b\n", "b", "x", "a: |\n\n  x\n"],
    ["a: [b c]", "b", "x,", null],
    ["a: [b c]", "b", "x?", null],
    ["a: [b? c]", "c", "x?y", "a: [b? x?y]"],
    ["a: [b? c]", "c", "x,", null],
    ["a: ['b c']", "b", "x?", "a: ['x? c']"],
    ["a: b c", "b", "x?", "a: x? c"],
    ["a: |\r\n  b\r\n  c\r\n", "b", "x\ny", "a: |\r\n  x\r\n  y\r\n  c\r\n"],
    ["a: |\n  b\n", "b", "x\x01", null],
    ["a: &x b\nc: *x", "b", "x", null],
  ])("%j: %j is %j", (source, part, by, output) => {
    const text = source.includes("[") ? textAt(source, "a", 0) : textAt(source, "a");
    const start = text.value.indexOf(part);
    expect(start).toBeGreaterThanOrEqual(0);
    const edit = text.splice(start, start + part.length, by);
    expect(written(source, edit && { edit, trust: "fix" })).toBe(output);
  });

  it("takes no variable of the running program", () => {
    const value = valueAt("a: b", "a");
    expect(value.kind === "scalar" && value.replace(new Environment("A"))).toBeNull();
    const nothing = valueAt("a:", "a");
    expect(nothing.kind === "scalar" && nothing.replace("x")).toBeNull();
  });
});

describe("code of YAML on one line", () => {
  it.each([
    ["a:\n  b: 1\n  c: x, y\n", '{ b: 1, c: "x, y" }'],
    ["a:\n  b: x?y\n", '{ b: "x?y" }'],
    ["a: [1, 'b']", "[1, 'b']"],
    ["a: {}", "{}"],
    ["a: []", "[]"],
    ["a:\n  b:\n", "{ b: null }"],
    ["a: b", "b"],
    ["a: 0x1F", "0x1F"],
    ["a:\n  - b\n  - c", "[b, c]"],
  ])("%j", (source, code) => {
    const moved = mappingAt(source).code("a");
    expect(moved).toEqual(new Verbatim(code));
  });
});

describe("the layout of YAML", () => {
  const nodeOf = (source: string): Node => {
    const { contents } = parseDocument(source);
    if (!contents) throw new Error(source);
    return contents;
  };
  it.each([
    ["a:\n  b: 1", "  "],
    ["a:\n    b: 1", "    "],
    ["x: 1\n a:\n    b: 1", "   "],
    ["a: 1", "  "],
    ["a:\n- b", "  "],
    ["# a:\n   b: 1", "  "],
    ["a:\r\n   b: 1", "   "],
  ])("%j is indented by %j", (source, step) => {
    expect(stepOf(source)).toBe(step);
  });

  it.each<[string, number, boolean, boolean]>([
    ["a: 1 # x", 4, true, false],
    ["a: |\n  b\n\n", 8, true, true],
    ["a: |+\n  b\n\n", 9, false, true],
    ["a: |\n  b", 8, false, true],
    ["a: &x 1", 7, true, false],
    ["a:\n  b: 1 # x\n  c: 2", 20, true, false],
    ["- a\n- b\n", 7, true, true],
    ["[a]\n", 3, true, true],
  ])("%j ends at %i", (source, end, isClosed, isWithoutRemarks) => {
    const node = nodeOf(source);
    expect([endOf(node, source), isClosedBlock(node, source), isFree(node)]).toEqual([
      end,
      isClosed,
      isWithoutRemarks,
    ]);
  });

  it("is kept where lines go", () => {
    const cut = (text: string, start: number, end: number): string | null =>
      after(text, patched(rawText(text, [0, text.length]), [withoutLines(text, start, end)]));
    expect(cut("a: 1\nb: 2\n", 0, 4)).toBe("b: 2\n");
    expect(cut("a: 1\r\nb: 2", 6, 10)).toBe("a: 1");
    expect(cut("- a\n- b\n", 6, 7)).toBe("- a\n");
    expect(cut("a: 1 # x\nb: 2", 0, 4)).toBe("b: 2");
    expect(cut("a: 1, 2", 0, 4)).toBeNull();
    expect(cut("x a: 1", 2, 6)).toBeNull();
    expect(cut("a: 1", 0, 4)).toBe("");
    expect(isLoose(nodeOf("a: |\n  b\n"), 9, "a: |\n  b\nc")).toBe(true);
    expect(isLoose(nodeOf("a: |\n  b\n"), 9, "a: |\n  b\n c")).toBe(false);
    expect(isLoose(nodeOf("a: b"), 4, "a: b\n c")).toBe(true);
    expect(patched(rawText("a", [0, 1]), null)).toBeNull();
    expect(patched(rawText("a", [0, 1]), [null])).toBeNull();
  });

  it("has keys that are names, and quotes", () => {
    const document = parseDocument("a: 1\n'b': \"2\"\n? [c]\n: 3\n!x d: 4\ne:\n");
    const items = (document.contents as unknown as { items: Parameters<typeof entryOf>[0][] })
      .items;
    expect(items.map(({ key }) => nameOf(key))).toEqual(["a", "b", null, null, "e"]);
    expect(items.map((pair) => entryOf(pair) !== null)).toEqual([true, true, false, false, true]);
    expect(items.slice(0, 2).map(({ key }) => quotesOf(key as never))).toEqual(["plain", "single"]);
    expect(quotesOf(items[1]?.value as never)).toBe("double");
    expect([isNothing(items[4]?.value as Node), isNothing(items[0]?.value as Node)]).toEqual([
      true,
      false,
    ]);
    expect(typeof changesOfList).toBe("function");
  });
});
