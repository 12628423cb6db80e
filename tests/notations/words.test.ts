import { describe, expect, it } from "vitest";
import { Verbatim, type Plain } from "../../src/document/plain.js";
import { rawText } from "../../src/document/text.js";
import { variablesIn } from "../../src/notations/env.js";
import { holdsTag } from "../../src/notations/erb.js";
import { readHcl } from "../../src/notations/hcl.js";
import { stringsIn } from "../../src/notations/hcl-strings.js";
import { ESCAPES, IN_SINGLE_QUOTES } from "../../src/notations/json-escapes.js";
import { inserted, isBare, removed, type Brackets } from "../../src/notations/json-layout.js";
import { json5Tree } from "../../src/notations/json5-tree.js";
import { blocksOf as tomlBlocks } from "../../src/notations/toml-blocks.js";
import { underLine, withoutLine } from "../../src/notations/toml-layout.js";
import { keyWord, word } from "../../src/notations/toml-text.js";
import { failureOf as failureOfToml, nameOf as nameInToml } from "../../src/notations/toml-tree.js";
import { entriesOf } from "../../src/notations/xml-entries.js";
import {
  IN_ATTRIBUTE,
  IN_CDATA,
  IN_TEXT,
  localName,
  nameAt,
  namesEntity,
  NO_CHARACTER,
  readsReferences,
} from "../../src/notations/xml-names.js";
import { isAddressName, toldElsewhere, untoldName } from "../../src/notations/xml-told.js";
import { xmlIn } from "../../src/notations/xml-tree.js";
import { blocksOf as yamlBlocks } from "../../src/notations/yaml-blocks.js";
import {
  afterColon,
  escaped,
  inline,
  isNested,
  isPlain,
  quoted,
  type Quotes,
} from "../../src/notations/yaml-words.js";
import { dataOf } from "./data-files.js";

interface Patched {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}
const patched = (source: string, patches: readonly Patched[]): string =>
  patches
    .toReversed()
    .reduce(
      (text, { start, end, text: by }) => text.slice(0, start) + by + text.slice(end),
      source,
    );

describe("words of YAML", () => {
  it.each<[string, block: boolean, flow: boolean]>([
    ...(
      ["a", "a b", "a-b", "-a", "a:b", "a#b", "1a", "1.2.3a", "x=y", "nulls", "a'b"] as const
    ).map((text): [string, boolean, boolean] => [text, true, true]),
    ...(["a,b", "a[b", "a]b", "a{b", "a}b"] as const).map((text): [string, boolean, boolean] => [
      text,
      true,
      false,
    ]),
    ...(
      [
        ...[
          "",
          " a",
          "a ",
          "a: b",
          "a:",
          "a #b",
          "a\nb",
          "a\u2028b",
          "a\u0085",
          "\uFEFFa",
          "a\tb\x00",
        ],
        ...["- a", "-", "? a", ": a", "?", ":", "---", "---a", "...", "#a", "&a", "*a", "!a", "|a"],
        ...[">a", "'a", '"a', "%a", "@a", "`a", ",a", "[a", "]a", "{a", "}a", "-,", "?]"],
        ...["~", "null", "Null", "true", "FALSE", "yes", "no", "on", "off", "y", "N", "=", "<<"],
        ...[
          ".inf",
          "-.Inf",
          "+.inf",
          ".nan",
          "1",
          "-1",
          "+1.5",
          "1_000",
          "1e5",
          "1e+5",
          ".5",
          "0x1F",
        ],
        ...["0o17", "0XFF", "12:30:45", "2001-12-14", "2001-1-1 10:00", "-2001-12-14"],
      ] as const
    ).map((text): [string, boolean, boolean] => [text, false, false]),
  ])("%j means itself: %s, in brackets: %s", (text, block, flow) => {
    expect([isPlain(text, false), isPlain(text, true)]).toEqual([block, flow]);
  });

  it.each<[string, Quotes, boolean, string]>([
    ["a", "plain", false, "a"],
    ["a,b", "plain", false, "a,b"],
    ["a,b", "plain", true, '"a,b"'],
    ["1", "plain", false, '"1"'],
    ["it's", "single", false, "'it''s'"],
    ["a\nb", "single", false, '"a\\nb"'],
    ['a"b\\', "double", false, '"a\\"b\\\\"'],
    ["a", "double", false, '"a"'],
    ["\x7F\x9F\u2028\uFEFF", "double", false, '"\\u007f\\u009f\\u2028\\ufeff"'],
  ])("%j in %s quotes", (text, quotes, inFlow, written) => {
    expect(quoted(text, quotes, inFlow)).toBe(written);
  });

  it.each<[Plain, string]>([
    ["a", "a"],
    [1, "1"],
    [true, "true"],
    [null, "null"],
    [{}, "{}"],
    [{ a: 1, "b c": { d: "e,f" } }, '{ a: 1, b c: { d: "e,f" } }'],
    [new Verbatim("[x]"), "[x]"],
  ])("data on one line: %j", (value, written) => {
    expect(inline(value, "plain", false)).toBe(written);
  });

  it("nests what has entries", () => {
    const lines = { eol: "\r\n", step: "  " };
    expect(afterColon({ a: 1, b: { c: "x, y" }, d: {} }, "  ", lines)).toBe(
      "\r\n    a: 1\r\n    b:\r\n      c: x, y\r\n    d: {}",
    );
    expect(afterColon("1", "", lines)).toBe(' "1"');
    expect([{ a: 1 }, {}, null, "a", new Verbatim("a")].map(isNested)).toEqual([
      true,
      false,
      false,
      false,
      false,
    ]);
    expect(escaped("é\t")).toBe("é\\t");
  });
});

describe("blocks of a long file", () => {
  const shown = (blocks: ReturnType<typeof yamlBlocks>, text: string): unknown =>
    blocks?.map(({ start, end, bonds, isFrame }) => [
      text.slice(start, end),
      ...bonds,
      ...(isFrame ? [true] : []),
    ]) ?? null;

  it.each<[string, unknown]>([
    ["a: 1\nb:\n  c: 2\n", [["a: 1\n"], ["b:\n  c: 2\n"]]],
    ["# x\n\na: 1\n# y\nb: 2", [["a: 1\n# y\n"], ["b: 2"]]],
    ["- a\n- b\n", [["- a\n"], ["- b\n"]]],
    ["-\n  a\n- b\n", [["-\n  a\n"], ["- b\n"]]],
    ["a:\n- b\n- c\nd: 1", [["a:\n- b\n- c\n"], ["d: 1"]]],
    ["a: 1\n---\nb: 2\n", [["a: 1\n"], ["---\n", true], ["b: 2\n"]]],
    ["--- # x\na: 1\n...\n", [["--- # x\n", true], ["a: 1\n"], ["...\n", true]]],
    ["a: 1\n---\na: 2\n", [["a: 1\n"], ["---\n", true], ["a: 2\n"]]],
    [
      "a: &x 1\nb: *x\n---\nc: *x",
      [
        ["a: &x 1\n", "0 x"],
        ["b: *x\n", "0 x"],
        ["---\n", true],
        ["c: *x", "1 x"],
      ],
    ],
    ["a: [&x 1,*y]\n", [["a: [&x 1,*y]\n", "0 x", "0 y"]]],
    ["a: b&c\n", [["a: b&c\n"]]],
    ["sops:\n  a: 1\nb: 2", [["sops:\n  a: 1\n", true], ["b: 2"]]],
    ["\"a b\": 1\n'c': 2\n", [['"a b": 1\n'], ["'c': 2\n"]]],
    ["a: 1\n- b\n", [["a: 1\n- b\n"]]],
    ["- a\nb: 1\n", null],
    ["a: 1\na: 2\n", null],
    ["a\n", null],
    ["? a\n: b\n", null],
    ["{a: 1}\n", null],
    ["a#b: 1\n", null],
    ["a:b\n", null],
    ["  a: 1\nb: 2\n", null],
    ["a: 1\r\nb: 2\r\n", [["a: 1\r\n"], ["b: 2\r\n"]]],
  ])("YAML: %j", (text, blocks) => {
    expect(shown(yamlBlocks(text), text)).toEqual(blocks);
  });

  it.each<[string, unknown]>([
    [
      "a = 1\n[b]\nc = 2\n",
      [
        ["a = 1\n", true],
        ["[b]\nc = 2\n", "b 0"],
      ],
    ],
    [
      "[b]\n[b.c]\n",
      [
        ["", true],
        ["[b]\n", "b 0"],
        ["[b.c]\n", "b 0"],
      ],
    ],
    [
      "[[b]]\n[b.c]\n[[b]]\n",
      [
        ["", true],
        ["[[b]]\n", "b 1"],
        ["[b.c]\n", "b 1"],
        ["[[b]]\n", "b 2"],
      ],
    ],
    [
      "[[b.c]]\n[[b.c]]\n",
      [
        ["", true],
        ["[[b.c]]\n", "b 0"],
        ["[[b.c]]\n", "b 0"],
      ],
    ],
    [
      "[ \"b c\" ]\n['d']\n",
      [
        ["", true],
        ['[ "b c" ]\n', "b c 0"],
        ["['d']\n", "d 0"],
      ],
    ],
    [
      "a = [\n[1],\n[2]]\n  [b]\n",
      [
        ["a = [\n[1],\n[2]]\n  ", true],
        ["[b]\n", "b 0"],
      ],
    ],
    [
      "a = {\n[1] }\n[b]",
      [
        ["a = {\n[1] }\n", true],
        ["[b]", "b 0"],
      ],
    ],
    [
      'a = """\n[x]\n\\"""[y]"""\n[b]',
      [
        ['a = """\n[x]\n\\"""[y]"""\n', true],
        ["[b]", "b 0"],
      ],
    ],
    [
      "a = '''\n[x]\n'''\n[b]",
      [
        ["a = '''\n[x]\n'''\n", true],
        ["[b]", "b 0"],
      ],
    ],
    [
      'a = "[" # [\n[b]',
      [
        ['a = "[" # [\n', true],
        ["[b]", "b 0"],
      ],
    ],
    [
      "a = '['\n[b]",
      [
        ["a = '['\n", true],
        ["[b]", "b 0"],
      ],
    ],
    ["x [b]\n", [["x [b]\n", true]]],
    ["[?]\n", null],
  ])("TOML: %j", (text, blocks) => {
    expect(shown(tomlBlocks(text), text)).toEqual(blocks);
  });
});

describe("words of TOML", () => {
  it.each<[Plain, string | null]>([
    ["a", '"a"'],
    ['a"\\\n\x7F', '"a\\"\\\\\\n\\u007F"'],
    [1, "1"],
    [false, "false"],
    [null, null],
    [{}, "{}"],
    [{ a: 1, "b c": { "d-e": "x" } }, '{ a = 1, "b c" = { d-e = "x" } }'],
    [{ a: null }, null],
    [new Verbatim("[x]"), "[x]"],
  ])("%j", (value, written) => {
    expect(word(value)).toBe(written);
  });

  it("keeps single quotes where they can hold it", () => {
    expect(["a\\b", "it's", "a\nb", "a\tb"].map((text) => word(text, true))).toEqual([
      "'a\\b'",
      '"it\'s"',
      '"a\\nb"',
      "'a\tb'",
    ]);
    expect(["a-b_1", "a.b", "", 'a"'].map(keyWord)).toEqual(["a-b_1", '"a.b"', '""', '"a\\""']);
    expect(nameInToml({ type: "TOMLBare", name: "a" } as never)).toBe("a");
  });

  it("goes on lines of its own", () => {
    const put = (text: string, at: readonly [number, number]): string | null => {
      const patch = underLine(text, at, "x = 1");
      return patch && patched(text, [patch]);
    };
    expect(put("  a = 1 # b\nc = 2", [2, 7])).toBe("  a = 1 # b\n  x = 1\nc = 2");
    expect(put("a = 1\r\n", [0, 5])).toBe("a = 1\r\nx = 1\r\n");
    expect(put("a = 1", [0, 0])).toBe("x = 1\na = 1");
    expect(put("\uFEFFa = 1", [0, 0])).toBe("\uFEFFx = 1\na = 1");
    expect(put("\uFEFFa = 1", [1, 6])).toBe("\uFEFFa = 1\nx = 1");
    expect(put("a = 1 b", [0, 5])).toBeNull();
    expect(put("[t] a = 1", [4, 9])).toBeNull();
    const cut = (text: string, at: readonly [number, number]): string | null => {
      const patch = withoutLine(text, at);
      return patch && patched(text, [patch]);
    };
    expect(cut("a = 1 # b\nc = 2", [0, 5])).toBe("c = 2");
    expect(cut("\uFEFFa = 1\nc = 2", [1, 6])).toBe("\uFEFFc = 2");
    expect(cut("a = 1\nc = 2", [6, 11])).toBe("a = 1\n");
    expect(cut("a = 1 b", [0, 5])).toBeNull();
  });

  it.each([
    ["a = 1", null],
    ["a = ", { reason: "syntax", at: 4 }],
    ["\uFEFFa = 1", null],
  ])("%j fails at %j", (text, failure) => {
    expect(failureOfToml(text)).toEqual(failure);
  });
});

describe("words of JSON", () => {
  const read = (escaping: typeof ESCAPES, text: string): string =>
    text.replace(escaping.escape, (escape) => escaping.decode(escape));
  it.each([
    ['\\"\\\\\\/\\b\\f\\n\\r\\t', '"\\/\b\f\n\r\t'],
    ["\\u0041\\u00e9\\u00E9", "Aéé"],
    ["\\x41\\v\\0\\'\\a", "A\v\0'a"],
    ["a\\\nb\\\r\nc\\\u2028d", "abcd"],
    ["\\u12", "u12"],
    ["\\x4", "x4"],
  ])("%j is %j", (text, meant) => {
    expect([read(ESCAPES, text), read(IN_SINGLE_QUOTES, text)]).toEqual([meant, meant]);
  });

  it("are written between quotes of both kinds", () => {
    expect(ESCAPES.encode("a\"'\\\n")).toBe("a\\\"'\\\\\\n");
    expect(IN_SINGLE_QUOTES.encode("a\"'\\\n")).toBe("a\"\\'\\\\\\n");
  });

  it("make a tree in JSON5, too", () => {
    const text = "{a: [1, 'b'], \"c\": true, d: NaN, e: -Infinity, f: null,}";
    const tree = json5Tree(text);
    const shown = (tree?.children ?? []).map(({ type, offset, length, colonOffset, children }) => [
      type,
      text.slice(offset, offset + length),
      colonOffset,
      children?.map((each) => [each.type, each.value as unknown]),
    ]);
    expect(tree).toMatchObject({ type: "object", offset: 0, length: text.length });
    expect(shown).toEqual([
      [
        "property",
        "a: [1, 'b']",
        2,
        [
          ["string", "a"],
          ["array", undefined],
        ],
      ],
      [
        "property",
        '"c": true',
        17,
        [
          ["string", "c"],
          ["boolean", true],
        ],
      ],
      [
        "property",
        "d: NaN",
        26,
        [
          ["string", "d"],
          ["number", NaN],
        ],
      ],
      [
        "property",
        "e: -Infinity",
        34,
        [
          ["string", "e"],
          ["number", NaN],
        ],
      ],
      [
        "property",
        "f: null",
        48,
        [
          ["string", "f"],
          ["null", null],
        ],
      ],
    ]);
    const [, list] = tree?.children?.[0]?.children ?? [];
    expect(list?.children?.map(({ type, value }) => [type, value as unknown])).toEqual([
      ["number", 1],
      ["string", "b"],
    ]);
    expect(json5Tree("{a: }")).toBeNull();
  });
});

describe("members in brackets", () => {
  const SPACED = { isSpaced: true, keepsLines: true };
  const COMPACT = { isSpaced: false, keepsLines: false };
  /** Members are single letters. */
  const bracketsIn = (text: string): Brackets => ({
    open: text.indexOf("["),
    close: text.lastIndexOf("]"),
    members: Array.from(
      text
        .replace(/\/\*[^]*?\*\/|\/\/.*/g, (comment) => " ".repeat(comment.length))
        .matchAll(/[a-z]/g),
      ({ index }) => ({
        start: index,
        end: index + 1,
      }),
    ),
  });

  it.each<[string, number, string, string]>([
    ["[]", -1, "[ x ]", "[x]"],
    ["[ ]", -1, "[ x ]", "[x ]"],
    ["[\n]", -1, "[\n  x\n]", "[x\n]"],
    ["\t[\n\t]", -1, "\t[\n\t\tx\n\t]", "\t[x\n\t]"],
    ["[a]", 0, "[a, x]", "[a,x]"],
    ["[a,b]", 1, "[a,b,x]", "[a,b,x]"],
    ["[a, b]", 1, "[a, b, x]", "[a, b, x]"],
    ["[a,  b]", 0, "[a,  x,  b]", "[a,  x,  b]"],
    ["[a, b, ]", 1, "[a, b, x, ]", "[a, b, x, ]"],
    ["[\n  a\n]", 0, "[\n  a,\n  x\n]", "[\n  a,x\n]"],
    ["[\r\n\ta\r\n]", 0, "[\r\n\ta,\r\n\tx\r\n]", "[\r\n\ta,x\r\n]"],
    ["[\n  a,\n  b\n]", 0, "[\n  a,\n  x,\n  b\n]", "[\n  a,x,\n  b\n]"],
    ["[\n  a, // c\n  b\n]", 0, "[\n  a, // c\n  x,\n  b\n]", "[\n  a,x, // c\n  b\n]"],
    ["[\n  a // c\n]", 0, "[\n  a, // c\n  x\n]", "[\n  a,x // c\n]"],
    ["[\n  a /* c */ ,\n  b\n]", 0, "[\n  a /* c */ ,\n  x,\n  b\n]", "[\n  a /* c */ ,x,\n  b\n]"],
  ])("%j takes one more after member %i", (text, after, spaced, compact) => {
    expect(patched(text, inserted(text, bracketsIn(text), after, ["x"], SPACED))).toBe(spaced);
    expect(patched(text, inserted(text, bracketsIn(text), after, ["x"], COMPACT))).toBe(compact);
  });

  it("takes several at once", () => {
    const put = (text: string, after: number): string =>
      patched(text, inserted(text, bracketsIn(text), after, ["x", "y"], SPACED));
    expect(put("[]", -1)).toBe("[ x, y ]");
    expect(put("[\n]", -1)).toBe("[\n  x,\n  y\n]");
    expect(put("[a, b]", 0)).toBe("[a, x, y, b]");
    expect(put("[\n  a\n]", 0)).toBe("[\n  a,\n  x,\n  y\n]");
  });

  it.each<[string, number, number, string]>([
    ["[a]", 0, 0, "[]"],
    ["[ a ]", 0, 0, "[]"],
    ["[\n  a,\n  b\n]", 0, 1, "[]"],
    ["[a, b, c]", 0, 0, "[b, c]"],
    ["[a, b, c]", 1, 1, "[a, c]"],
    ["[a, b, c]", 2, 2, "[a, b]"],
    ["[a, b, c]", 1, 2, "[a]"],
    ["[a, b, c]", 0, 1, "[c]"],
    ["[a, b, c,]", 2, 2, "[a, b,]"],
    ["[\n  a,\n  b,\n  c\n]", 0, 0, "[\n  b,\n  c\n]"],
    ["[\n  a,\n  b,\n  c\n]", 1, 1, "[\n  a,\n  c\n]"],
    ["[\n  a,\n  b,\n  c\n]", 2, 2, "[\n  a,\n  b\n]"],
    ["[\r\n  a,\r\n  b\r\n]", 1, 1, "[\r\n  a\r\n]"],
    ["[\r\n  a,\r\n  b\r\n]", 0, 0, "[\r\n  b\r\n]"],
    ["[\n  a, // c\n  b\n]", 0, 0, "[\n  b\n]"],
    ["[\n  // c\n  a,\n  b\n]", 0, 0, "[\n  // c\n  b\n]"],
    ["[\n  a, // c\n  b\n]", 1, 1, "[\n  a // c\n]"],
    ["[\n  a\n  , b\n]", 1, 1, "[\n  a\n]"],
    ["[a /* c */, b]", 1, 1, "[a /* c */]"],
    ["[/* c */ a]", 0, 0, "[/* c */]"],
  ])("%j without members %i to %i", (text, first, last, output) => {
    expect(patched(text, removed(text, bracketsIn(text), first, last))).toBe(output);
  });

  it.each([
    ["[a, b,]", true],
    ["[ ]", true],
    ["[/* x */]", false],
    ["[a, // x\n b]", false],
    ["[a /* x */]", false],
  ])("%s has nothing else in them: %s", (text, is) => {
    expect(isBare(text, bracketsIn(text))).toBe(is);
  });
});

describe("words of XML", () => {
  const decode = (escaping: typeof IN_TEXT, text: string): string =>
    text.replace(escaping.escape, (escape) => escaping.decode(escape));
  const attribute = (quote: string) => IN_ATTRIBUTE[quote] ?? IN_TEXT;

  it.each([
    ["a&amp;&lt;&gt;&quot;&apos;", "a&<>\"'"],
    ["&#65;&#x42;&#x1F600;", "AB\u{1F600}"],
    ["&#9;&#10;&#13;&#32;", "\t\n\r "],
    ["&#0;&#8;&#xD800;&#xFFFE;&#xFFFF;&#x110000;", "&#0;&#8;&#xD800;&#xFFFE;&#xFFFF;&#x110000;"],
    ["&#xD7FF;&#xE000;&#x10FFFF;", "\uD7FF\uE000\u{10FFFF}"],
    ["&other;&#X41;&amp", "&other;&#X41;&amp"],
  ])("%s is %j", (text, meant) => {
    expect(decode(IN_TEXT, text)).toBe(meant);
    expect(decode(attribute('"'), text)).toBe(meant);
    expect(decode(IN_CDATA, text)).toBe(text);
  });

  it("have blanks for line breaks in attributes", () => {
    expect(decode(IN_TEXT, "a\r\nb\rc\nd\te")).toBe("a\nb\nc\nd\te");
    expect(decode(IN_CDATA, "a\r\nb\rc\nd")).toBe("a\nb\nc\nd");
    expect(decode(attribute('"'), "a\r\nb\rc\nd\te")).toBe("a b c d e");
  });

  it("are written as references", () => {
    expect(IN_TEXT.encode("a&<>\"'\t\n\r")).toBe("a&amp;&lt;&gt;\"'\t\n&#13;");
    expect(attribute('"').encode("a&<>\"'\t\n\r")).toBe("a&amp;&lt;>&quot;'&#9;&#10;&#13;");
    expect(attribute("'").encode("\"'")).toBe('"&apos;');
    expect(IN_CDATA.encode("a&<\n")).toBe("a&<\n");
    for (const sign of ["]", ">", "\r", "\0"]) expect(IN_CDATA.encode(sign)).toBeNull();
    for (const sign of ["\0", "\x08", "\uFFFE", "\uFFFF"]) expect(IN_TEXT.encode(sign)).toBeNull();
    expect(["\t", "\n", "\r", "\x7F", "\x9F", "a"].some((sign) => NO_CHARACTER.test(sign))).toBe(
      false,
    );
  });

  it("have names", () => {
    const names = ["a", "a:b.c-d1", "_a", ":a", "é", "1a", "-a", ".a", "", "a b"];
    expect(names.map((text) => nameAt(`<${text}`, 1))).toEqual([
      ...["a", "a:b.c-d1", "_a", ":a", "é", "", "", "", "", "a"],
    ]);
    expect(["p:url", "url", "a:b:c"].map(localName)).toEqual(["url", "url", "b:c"]);
  });

  it.each<[string, without: boolean, withType: boolean, entity: boolean]>([
    ["a", true, true, false],
    ["&amp;&#65;", true, true, false],
    ["&a;", false, true, true],
    ["&", false, false, false],
    ["&amp; & b", false, false, false],
    ["&#0;", false, false, false],
    ["&amp;&a;", false, true, true],
    ["&toString;", false, true, true],
  ])("%s is known: %s, with a type: %s", (text, without, withType, entity) => {
    expect([readsReferences(text, false), readsReferences(text, true), namesEntity(text)]).toEqual([
      without,
      withType,
      entity,
    ]);
  });
});

describe("a tree of XML", () => {
  it.each<[string, number | null]>([
    ["<a/>", null],
    ["<a></a >", null],
    ["<a b='1' c=\"2\"/>", null],
    ["<a b = '1'\n/>", null],
    ["<?xml version='1.0'?><a/>", null],
    ['<?xml version="1.1" encoding="UTF-8" standalone="yes" ?>\n<a/>\n', null],
    ["<?xml version='1.0' encoding='1'?><a/>", 0],
    ["<?xml encoding='UTF-8'?><a/>", 0],
    [" <?xml version='1.0'?><a/>", 1],
    ["<?a?><a/>", null],
    ["<?a b?><a/>", null],
    ["<?XML b?><a/>", 0],
    ["<? b?><a/>", 0],
    ["<?a<b?><a/>", 0],
    ["<?a b><a/>", 0],
    ["<!-- b --><a/><!---->", null],
    ["<!-- b -- c --><a/>", 0],
    ["<!-- b <a/>", 0],
    ["<a><![CDATA[<b]]></a>", null],
    ["<![CDATA[]]><a/>", 0],
    ["<a><![CDATA[</a>", 3],
    ["<!DOCTYPE a><a/>", null],
    ["<!DOCTYPE a SYSTEM 'b'><a/>", null],
    ['<!DOCTYPE a PUBLIC "b" "c"><a/>', null],
    ["<!DOCTYPE a PUBLIC 'b' 'c' ><a/>", null],
    ["<!DOCTYPE a [ <!ENTITY b 'c'> ] ><a/>", null],
    ["<!DOCTYPE a [ <!ENTITY b 'c'> <a/>", 0],
    ["<!DOCTYPE a PUBLIC 'b'><a/>", 0],
    ["<!DOCTYPE 1><a/>", 0],
    ["<!DOCTYPE a><!DOCTYPE a><a/>", 12],
    ["<a/><!DOCTYPE a>", 4],
    ["<a>b", 0],
    ["<a></b>", 3],
    ["</a>", 0],
    ["<a></a b>", 3],
    ["<a/><b/>", 4],
    ["x<a/>", 0],
    ["<a/>x", 4],
    ["<a b/>", 0],
    ["<a b=1/>", 0],
    ["<a b='1/>", 0],
    ["<a b='1'c='2'/>", 0],
    ["<a b='1' b='2'/>", 0],
    ["<a b='<'/>", 0],
    ["<a b='&c;'/>", 0],
    ["<!DOCTYPE a><a b='&c;'>&d;</a>", null],
    ["<a>]]></a>", 3],
    ["<a>&b;</a>", 3],
    ["<a>\0</a>", 3],
    ["<1/>", 0],
    ["< a/>", 0],
    ["<a", 0],
    ["", 0],
  ])("%j fails at %j", (source, failedAt) => {
    expect(xmlIn(source).failedAt).toBe(failedAt);
  });

  it("has elements, attributes and pieces at their places", () => {
    const source = "<a x='1' y = \"2\"><b/>t<![CDATA[u]]>\n<c ></c\n></a><!-- d -->";
    const { root, elements, comments } = xmlIn(source);
    expect(
      elements.map(({ name, start, end, head }) => [
        name,
        source.slice(start, end),
        source.slice(start, head),
      ]),
    ).toEqual([
      ["b", "<b/>", "<b/>"],
      ["c", "<c ></c\n>", "<c >"],
      ["a", source.slice(0, -10), "<a x='1' y = \"2\">"],
    ]);
    expect(
      root?.attributes.map(({ name, start, from, to, quote }) => [
        name,
        source.slice(start, to + 1),
        source.slice(from, to),
        quote,
      ]),
    ).toEqual([
      ["x", "x='1'", "1", "'"],
      ["y", 'y = "2"', "2", '"'],
    ]);
    expect(root?.pieces.map(({ from, to, isPlain }) => [source.slice(from, to), isPlain])).toEqual([
      ["t", false],
      ["u", true],
      ["\n", false],
    ]);
    expect(root?.children.map(({ name }) => name)).toEqual(["b", "c"]);
    expect(comments).toEqual([{ start: source.length - 10, end: source.length, value: " d " }]);
    expect(xmlIn("<!DOCTYPE a [ ]><a/>").root).toBeNull();
  });

  it.each<[string, unknown[]]>([
    [
      "<a x='1'><b/></a>",
      [
        ["x", "x='1'"],
        ["b", "<b/>"],
      ],
    ],
    [
      "<a xmlns='1' xmlns:p='2' p:x='3' xmlnsy='4'/>",
      [
        ["x", "p:x='3'"],
        ["xmlnsy", "xmlnsy='4'"],
      ],
    ],
    ["<a><p name='url' value='v'/></a>", [["url", "<p name='url' value='v'/>"]]],
    ["<a><p key='url'>v</p></a>", [["url", "<p key='url'>v</p>"]]],
    ["<a><p name='url'/></a>", [["p", "<p name='url'/>"]]],
    ["<a><p name='url'> </p></a>", [["p", "<p name='url'> </p>"]]],
    ["<a><p name='url'><value>v</value></p></a>", [["url", "<p name='url'><value>v</value></p>"]]],
    ["<a><p name='url'><b>v</b></p></a>", [["p", "<p name='url'><b>v</b></p>"]]],
    ["<a><p name='url'><value/><value/></p></a>", [["p", "<p name='url'><value/><value/></p>"]]],
    [
      "<a><p><n:param-name> url </n:param-name><param-value>v</param-value></p></a>",
      [["url", "<p><n:param-name> url </n:param-name><param-value>v</param-value></p>"]],
    ],
    [
      "<a><p><name>url</name><value>v</value></p></a>",
      [["url", "<p><name>url</name><value>v</value></p>"]],
    ],
    ["<a><p><name>url</name><val>v</val></p></a>", [["p", "<p><name>url</name><val>v</val></p>"]]],
    [
      "<a><p><names>url</names><value>v</value></p></a>",
      [["p", "<p><names>url</names><value>v</value></p>"]],
    ],
    [
      "<a><p><name>url</name><value>v</value><c/></p></a>",
      [["p", "<p><name>url</name><value>v</value><c/></p>"]],
    ],
    ["<a><p><name/><value>v</value></p></a>", [["p", "<p><name/><value>v</value></p>"]]],
    // Words around others are a page for people.
    ["<a>word <b>c</b> <d><e/></d></a>", [["d", "<d><e/></d>"]]],
  ])("has entries by their names: %s", (source, entries) => {
    const { root } = xmlIn(source);
    expect(
      root && entriesOf(source, root).map(({ key, start, end }) => [key, source.slice(start, end)]),
    ).toEqual(entries);
  });

  it.each<[string, string, boolean]>([
    ["<a><url>u</url><sslMode>x</sslMode></a>", "a.xml", true],
    ["<a><url>u</url><b><useSSL>x</useSSL></b></a>", "a.xml", true],
    ["<a><url>u</url><b><url>v</url><useSSL>x</useSSL></b></a>", "a.xml", false],
    ["<a><url>u</url><properties><useSSL>x</useSSL></properties></a>", "a.xml", false],
    [
      "<a><url>u</url><data-source-properties><useSSL>x</useSSL></data-source-properties></a>",
      "a.xml",
      false,
    ],
    ["<a><url>u</url><b>x</b></a>", "a.xml", false],
    ["<a><url>u</url><p name='x.trustStore' value='y'/></a>", "a.xml", true],
    ["<a><url>u</url><p name='ssl.x' value='y'/></a>", "a.xml", false],
    ["<a><url>u</url></a>", ".idea/dataSources.xml", true],
    ["<a><url>u</url></a>", "x/.idea/y.xml", true],
    ["<a><url>u</url></a>", "x\\dataSources.local.xml", true],
    ["<a><url>u</url></a>", "x/dataSourcesx.xml", false],
    ["<a><url>u</url></a>", "xdataSources.xml", false],
  ])("%s in %s is told of TLS: %s", (source, filename, is) => {
    const { root, elements } = xmlIn(source);
    expect(root && toldElsewhere(source, elements, filename)(root)).toBe(is);
  });

  it("has addresses by their names", () => {
    expect(["url", "jdbcUrl", "uri", "x.URL", "urls", "curl"].map(isAddressName)).toEqual([
      ...[true, true, true, true, false, true],
    ]);
    expect(["url", "a.b.url"].map(untoldName)).toEqual([
      "data-source-properties",
      "a.b.data-source-properties",
    ]);
  });
});

describe("strings of HCL", () => {
  const stringsOf = (source: string): unknown =>
    stringsIn(source).strings.map(({ name, from, to, pieces }) => [
      name,
      source.slice(from, to),
      ...pieces.map(({ start, end, isTemplate }) =>
        isTemplate ? [source.slice(start, end)] : source.slice(start, end),
      ),
    ]);
  it.each<[string, unknown[]]>([
    ['a = "b"', [["a", '"b"', "b"]]],
    ['a = ""', [["a", '""', ""]]],
    ['a: "b"', [["a", '"b"', "b"]]],
    [
      '"a" = "b"',
      [
        ["", '"a"', "a"],
        ["a", '"b"', "b"],
      ],
    ],
    ['a = "x${b}y%{c}"', [["a", '"x${b}y%{c}"', "x", ["${b}"], "y", ["%{c}"]]]],
    ['a = "$${b}"', [["a", '"$${b}"', "$${b}"]]],
    ['a = "%%{b}$c%"', [["a", '"%%{b}$c%"', "%%{b}$c%"]]],
    ['a = "${b["c"]}d"', [["a", '"${b["c"]}d"', ['${b["c"]}'], "d"]]],
    ['a = "${{b = "}"}}"', [["a", '"${{b = "}"}}"', ['${{b = "}"}}']]]],
    ['a = "b\\"c\\\\"', [["a", '"b\\"c\\\\"', 'b\\"c\\\\']]],
    [
      'a = "b\nc = "d"',
      [
        ["a", '"b', "b"],
        ["c", '"d"', "d"],
      ],
    ],
    [
      'a = <<E\nb\nE\nc = "d"',
      [
        ["a", "b\n", "b\n"],
        ["c", '"d"', "d"],
      ],
    ],
    ["a = <<-E\n  b ${c}\n  E\n", [["a", "  b ${c}\n", "  b ", ["${c}"], "\n"]]],
    ["a = <<E\nb", [["a", "b", "b"]]],
    [
      'variable "a" {\n  default = "b"\n}',
      [
        ["", '"a"', "a"],
        ["a", '"b"', "b"],
      ],
    ],
    [
      'set {\n name = "a"\n value = "b"\n}\nvalue = "c"',
      [
        ["name", '"a"', "a"],
        ["a", '"b"', "b"],
        ["value", '"c"', "c"],
      ],
    ],
    [
      'a = { b = "c", "d" }',
      [
        ["b", '"c"', "c"],
        ["", '"d"', "d"],
      ],
    ],
    ['a = { value = "c" }', [["a", '"c"', "c"]]],
    ['a = b\n"c"', [["", '"c"', "c"]]],
    ['# a = "b"\n// "c"\n/* "d" */ e = "f"', [["e", '"f"', "f"]]],
    ['a = 1 /* "b"', []],
    ['} a = "b"', [["a", '"b"', "b"]]],
  ])("%j", (source, strings) => {
    expect(stringsOf(source)).toEqual(strings);
  });

  it("stand beside comments", () => {
    const source = "# a\r\nb = 1 // c\n/* d\ne */ /* f";
    expect(
      stringsIn(source).comments.map(({ start, end, value }) => [source.slice(start, end), value]),
    ).toEqual([
      ["# a", " a"],
      ["// c", " c"],
      ["/* d\ne */", " d\ne "],
      ["/* f", " f"],
    ]);
  });

  it.each<[string, unknown]>([
    ['a = "\\n\\r\\t\\"\\\\\\u0041\\U0001F600\\z"', [{ a: '\n\r\t"\\A\u{1F600}z' }]],
    ['a = "$${b}%%{c}$$d"', [{ a: "${b}%{c}$$d" }]],
    ["a = <<E\n\\n$${b}\nE", [{ a: "\\n${b}\n" }]],
    ['a = "x${b}"', [{ a: "x\uFFFC" }]],
    ['a = "${b}"', [{ a: "opaque" }]],
  ])("%j says %j", (source, data) => {
    expect(dataOf(readHcl(rawText(source, [0, source.length]), [0, source.length]))).toEqual(data);
  });
});

describe("variables of a file", () => {
  const entriesIn = (source: string): unknown =>
    variablesIn(source).entries.map(({ name, start, from, to, end, quote }) => [
      name,
      source.slice(start, end),
      source.slice(from, to),
      quote,
    ]);
  it.each<[string, unknown[]]>([
    ["A=b", [["A", "A=b", "b", ""]]],
    ["  export\tA = b  ", [["A", "A = b  ", "b", ""]]],
    ["A: b", [["A", "A: b", "b", ""]]],
    ["export  AB=c", [["AB", "AB=c", "c", ""]]],
    ["A:  b", [["A", "A:  b", "b", ""]]],
    ["A:b", []],
    ["'x\nA=b'", [["A", "A=b'", "b'", ""]]],
    ["A.b-c=d", [["A.b-c", "A.b-c=d", "d", ""]]],
    ["A='b' # c", [["A", "A='b' # c", "'b'", "'"]]],
    [
      'A="b\nc"\nD=`e`',
      [
        ["A", 'A="b\nc"', '"b\nc"', '"'],
        ["D", "D=`e`", "`e`", "`"],
      ],
    ],
    ['A="b\\"c"', [["A", 'A="b\\"c"', '"b\\"c"', '"']]],
    ["A='b' c", [["A", "A='b' c", "'b' c", null]]],
    [
      "A='b\nC=d",
      [
        ["A", "A='b", "'b", null],
        ["C", "C=d", "d", ""],
      ],
    ],
    ["A=b # c", [["A", "A=b # c", "b", ""]]],
    ["A=b#c", [["A", "A=b#c", "b#c", null]]],
    ["A=#c", [["A", "A=#c", "", ""]]],
    [
      "A=\r\nB=c\r\n",
      [
        ["A", "A=", "", ""],
        ["B", "B=c", "c", ""],
      ],
    ],
    ["# A=b\nA b\n", []],
  ])("%j", (source, entries) => {
    expect(entriesIn(source)).toEqual(entries);
  });

  it("stand beside comments", () => {
    const source = "# a\nB=c # d\n  #e\nf # g\nH='i#' #j\nK=l#m\nN='o'#p\nQ='r'";
    expect(
      variablesIn(source).comments.map(({ start, end, value }) => [
        source.slice(start, end),
        value,
      ]),
    ).toEqual([
      ["# a", " a"],
      ["# d", " d"],
      ["#e", "e"],
      ["#j", "j"],
      ["#p", "p"],
    ]);
    expect([holdsTag("<%= a %>"), holdsTag("< %")]).toEqual([true, false]);
  });
});
