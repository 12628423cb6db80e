import fc from "fast-check";
import { parse, type ParseError } from "jsonc-parser";
import { describe, expect, it } from "vitest";
import { Environment, Verbatim, type Plain } from "../../src/document/plain.js";
import type { Span } from "../../src/model/setting.js";
import { rawText } from "../../src/document/text.js";
import {
  cluesOf,
  type List,
  type Mapping,
  type Value,
  type Written,
} from "../../src/document/value.js";
import { readJsonFile } from "../../src/notations/json.js";
import { show } from "../languages/javascript/harness.js";
import { after } from "./notation.js";

const valueOf = (source: string) =>
  readJsonFile(rawText(source, [0, source.length]), [0, source.length]);
function objectIn(value: Value | null, path: readonly string[] = []): Mapping {
  const found = path.reduce<Value | null>((each, key) => objectIn(each).get(key), value);
  if (found?.kind !== "mapping") throw new Error(`${found ? show(found) : "null"} is no object`);
  return found;
}
const objectOf = (source: string, ...path: readonly string[]): Mapping =>
  objectIn(valueOf(source), path);
function listOf(source: string, key: string): List {
  const value = objectOf(source).get(key);
  if (value.kind !== "list") throw new Error(`${show(value)} is no list`);
  return value;
}
const lines = (...all: readonly string[]): string => all.join("\n");

describe("reading", () => {
  it.each([
    ['{ "a": 1, }', "{ a: 1 }"],
    ['// a\n{ "a": /* b */ 1 } // c', "{ a: 1 }"],
    ['\uFEFF{ "a": 1 }', "{ a: 1 }"],
    ['{ "a": 1, "a": 2 }', "{ a: 2 }"],
    ['{ "a": "\\u0062\\n\\"" }', '{ a: "b\\n\\"" }'],
    ['{ "__proto__": 1 }', "{ __proto__: 1 }"],
  ])("%j", (source, shown) => {
    const value = valueOf(source);
    expect(value && show(value)).toBe(shown);
  });

  it.each([
    "",
    "// a",
    "{",
    '{ "a": 1 } b',
    "{ a: 1 }",
    "{ 'a': 1 }",
    '{ "a": }',
    '{ "a": "\n" }',
    "[1,,2]",
  ])("%j is none", (source) => {
    expect(valueOf(source)).toBeNull();
  });

  it("does not stop at what is nested without end", () => {
    expect(valueOf("[".repeat(200_000) + "]".repeat(200_000))).toBeNull();
  });

  it.each([
    ['{ "a": { "b": 1 } }', ["a"], '"a"'],
    ['\uFEFF{ "a": 1 }', [], "{"],
  ])("%j: what is missing at %j is missed at %s", (source, path, head) => {
    const object = objectOf(source, ...path);
    expect(source.slice(...object.head)).toBe(head);
    expect(object.get("x").at).toEqual(object.head);
  });

  it("knows the place of an entry", () => {
    const source = '{\n  "a": {\n    "b" : 1\n  }, // c\n}';
    expect(source.slice(...(objectOf(source).place("a") ?? []))).toBe('"a": {\n    "b" : 1\n  }');
    expect(source.slice(...objectOf(source, "a").get("b").at)).toBe('"b" : 1');
    expect(objectOf(source).place("b")).toBeNull();
  });

  it("looks into strings, through their escapes", () => {
    const source = '{ "url": "mysql:\\/\\/h?a=\\u00621" }';
    const url = objectOf(source).get("url");
    const text = url.kind === "scalar" ? url.text : null;
    expect(text?.value).toBe("mysql://h?a=b1");
    expect(text?.splice(12, 13, '"')).toEqual([
      { at: [source.indexOf("\\u"), source.indexOf("1")], text: '\\"' },
    ]);
  });

  it("takes the sign of what is not known for just that, where a file has it in a text", () => {
    expect(objectOf('{ "a": "\uFFFC", "b": 1 }').get("b")).toMatchObject({ value: 1 });
    expect(objectOf('{ "a": "b\uFFFC" }').get("a")).toMatchObject({ value: "b\uFFFC" });
  });

  it("tells whom it is for", () => {
    const value = valueOf('{ "a": { "b": "tidb" }, "c": 1 }');
    expect(value && cluesOf(value).texts).toEqual(["tidb"]);
  });

  it("reads lists, also in lists", () => {
    const items = listOf('{ "a": ["b", { "c": [1] }] }', "a").items();
    expect(items.map(({ value }) => show(value))).toEqual(['"b"', "{ c: ? }"]);
  });

  it("asks each key once, however many there are", () => {
    const source = `{${Array.from({ length: 20_000 }, (_, index) => `"k${index}":"k${index}"`).join(",")}}`;
    const object = objectOf(source);
    for (const key of object.keys()) expect(show(object.get(key))).toBe(`"${key}"`);
  });
});

describe("writing", () => {
  it.each<readonly [before: string, value: Plain, output: string]>([
    ["{}", true, '{"x":true}'],
    ['{"a":1}', { b: 1, c: "d" }, '{"a":1,"x":{"b":1,"c":"d"}}'],
    ['{ "a": 1 }', { b: 1, c: {} }, '{ "a": 1, "x": { "b": 1, "c": {} } }'],
    ['{"a": 1, "b": 2}', 3, '{"a": 1, "b": 2, "x": 3}'],
    ['{ "a" : 1 ,"b" : 2 }', 3, '{ "a" : 1 ,"b" : 2,"x" : 3 }'],
    ['{ "a": 1, }', 3, '{ "a": 1, "x": 3, }'],
    ['{ "a": 1 // b\n}', 3, '{ "a": 1, "x": 3 // b\n}'],
    ['{\n  "a": 1\n}\n', 3, '{\n  "a": 1,\n  "x": 3\n}\n'],
    ['{\r\n\t"a": 1\r\n}', 3, '{\r\n\t"a": 1,\r\n\t"x": 3\r\n}'],
    ['{\n  "a": 1, // b\n}', 3, '{\n  "a": 1, // b\n  "x": 3,\n}'],
    ['{\n  "a": 1 // b\n  // c\n}', 3, '{\n  "a": 1, // b\n  "x": 3\n  // c\n}'],
    ['{\n  "a": 1 /* b\n  */\n}', 3, '{\n  "a": 1,\n  "x": 3 /* b\n  */\n}'],
    ['{\n  "a": 1}', 3, '{\n  "a": 1,\n  "x": 3}'],
    ['{\n  "a": 1,\n  "x": { "b": 1 }\n}', false, '{\n  "a": 1,\n  "x": false\n}'],
    ["{\n}", true, '{\n  "x":true\n}'],
    ["{ // a\n}", true, '{\n  "x":true // a\n}'],
  ])("x into %j: %j", (before, value, output) => {
    expect(after(before, objectOf(before).put("x", value))).toBe(output);
  });

  it("writes into an empty object in the style of the file", () => {
    const source = '{\n  "a": {}\n}';
    expect(after(source, objectOf(source, "a").put("b", 1))).toBe('{\n  "a": { "b": 1 }\n}');
  });

  it("indents with tabs where the brackets have some", () => {
    const source = '{\n\t"a": {\n\t}\n}';
    expect(after(source, objectOf(source, "a").put("b", 1))).toBe(
      '{\n\t"a": {\n\t\t"b": 1\n\t}\n}',
    );
  });

  it("puts a key after another", () => {
    const source = lines("{", '  "a": 1, // one', '  "b": 2', "}");
    expect(after(source, objectOf(source).put("x", 3, "a"))).toBe(
      lines("{", '  "a": 1, // one', '  "x": 3,', '  "b": 2', "}"),
    );
  });

  it.each([
    ['{ "x": 1 }', "{}"],
    ['{\n  "x": 1, // y\n}', "{\n}"],
    ['{ "x": 1, "a": 2 }', '{ "a": 2 }'],
    ['{ "a": 2, "x": 1 }', '{ "a": 2 }'],
    ['{ "a": 2, "x": 1, }', '{ "a": 2, }'],
    ['{\n  "x": 1, // y\n  "a": 2\n}', '{\n  "a": 2\n}'],
    ['{\n  "a": 2, // b\n  // c\n  "x": 1 // y\n}', '{\n  "a": 2 // b\n  // c\n}'],
    ['{\r\n  "a": 2,\r\n  "x": {\r\n    "y": 1\r\n  }\r\n}', '{\r\n  "a": 2\r\n}'],
    ['{\n  "a": 2,\n  "x": 1,\n}', '{\n  "a": 2,\n}'],
    ['{\n  "a": 2,\n  "x": 1 }', '{\n  "a": 2 }'],
    ['{ "a": 2\n, "x": 1\n}', '{ "a": 2\n}'],
    ['{ "x": 1, /* b */ "a": 2 }', '{  /* b */ "a": 2 }'],
    ['{ "x": 1, "a": 2, "x": 3 }', '{ "a": 2 }'],
  ])("x out of %j", (source, output) => {
    expect(after(source, objectOf(source).remove(["x"]))).toBe(output);
  });

  it("renames a key and leaves the rest of the entry", () => {
    const source = '{ "a" /* b */ : 1 /* c */ }';
    expect(after(source, objectOf(source).rename("a", "x", 2))).toBe('{ "x" /* b */ : 2 /* c */ }');
  });

  it("loses no comment inside a value", () => {
    const object = objectOf('{\n  "x": {\n    // y\n  }\n}');
    expect(object.put("x", 1)).toBeNull();
    expect(object.rename("x", "y", 1)).toBeNull();
    expect(object.remove(["x"])).toBeNull();
    expect(object.code("x")).toBeNull();
  });

  it("loses none before a value with it", () => {
    const object = objectOf('{ "x": // y\n 1, "a" /* b */ : 2 }');
    expect(object.remove(["x"])).toBeNull();
    expect(object.remove(["a"])).toBeNull();
    expect(object.put("x", 3)).not.toBeNull();
  });

  it("moves the code of a value, on one line", () => {
    const source = lines("{", '  "a": {', '    "b": [1.0, "\\u0063"],', '    "d": {}', "  }", "}");
    const code = objectOf(source).code("a");
    expect(code).toEqual(new Verbatim('{ "b": [1.0, "\\u0063"], "d": {} }'));
    expect(after(source, objectOf(source).rename("a", "x", { y: code }))).toBe(
      lines("{", '  "x": { "y": { "b": [1.0, "\\u0063"], "d": {} } }', "}"),
    );
  });

  it("moves a list, on one line", () => {
    expect(objectOf('{ "a": [\n  1,\n  [] // b\n] }').code("a")).toBeNull();
    expect(objectOf('{ "a": [\n  1,\n  []\n] }').code("a")).toEqual(new Verbatim("[1, []]"));
    expect(objectOf('{"a":[\n1,\n2]}').code("a")).toEqual(new Verbatim("[1,2]"));
  });

  it("reads no variable", () => {
    expect(objectOf('{ "a": 1 }').put("a", new Environment("A"))).toBeNull();
    expect(objectOf('{ "a": 1 }').put("b", new Environment("A"))).toBeNull();
  });
});

describe("lists", () => {
  it.each([
    ['{"a":[]}', '{"a":["x","y"]}'],
    ['{"a":["b"]}', '{"a":["b","x","y"]}'],
    ['{ "a": ["b"] }', '{ "a": ["b", "x", "y"] }'],
    ['{\n  "a": [\n    "b" // c\n  ]\n}', '{\n  "a": [\n    "b", // c\n    "x",\n    "y"\n  ]\n}'],
  ])("into %j", (source, output) => {
    expect(after(source, listOf(source, "a").append(["x", "y"]))).toBe(output);
  });

  it.each([
    ['{"a":["x","y"]}', 0, 1, '{"a":[]}'],
    ['{"a":["b","x","y","c"]}', 1, 2, '{"a":["b","c"]}'],
    ['{ "a": ["b", "x", "y"] }', 1, 2, '{ "a": ["b"] }'],
    ['{\n"a": [\n  "b",\n  "x" // c\n]}', 1, 1, '{\n"a": [\n  "b"\n]}'],
  ])("out of %j: %d to %d", (source, first, last, output) => {
    expect(after(source, listOf(source, "a").remove(first, last))).toBe(output);
  });
});

type Data = Plain | readonly Data[] | { readonly [key: string]: Data };
const KEYS = ["a", "b", "c", 'q"', "x, // y"];
const atom = fc.constantFrom<Plain>("t", "// no", "/* , */", ",}", "", 1, -2.5, true, null);
const { data } = fc.letrec<{ data: Data; object: Data }>((tie) => ({
  data: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    atom,
    tie("object"),
    fc.array(atom, { maxLength: 3 }),
  ),
  object: fc.dictionary(fc.constantFrom(...KEYS), tie("data"), {
    maxKeys: 4,
    noNullPrototype: true,
  }),
}));
const root = fc.dictionary(fc.constantFrom(...KEYS), data, { maxKeys: 5, noNullPrototype: true });

interface Format {
  readonly unit: string | null;
  readonly eol: string;
  readonly colon: string;
  readonly trailing: boolean;
  /** Which places of a comment have one. */
  readonly comments: readonly number[];
}
const format: fc.Arbitrary<Format> = fc.record({
  unit: fc.constantFrom("  ", "    ", "\t", null),
  eol: fc.constantFrom("\n", "\r\n"),
  colon: fc.constantFrom(": ", ":", " : "),
  trailing: fc.boolean(),
  comments: fc.oneof(fc.constant([0]), fc.array(fc.nat(5), { minLength: 5, maxLength: 17 })),
});

/** A document as somebody may have written it. Each comment is another. */
function printed(document: Data, { unit, eol, colon, trailing, comments }: Format): string {
  let places = 0;
  const mark = (kinds: readonly string[]): string => {
    const kind = kinds[(comments[places++ % comments.length] ?? 0) - 1] ?? "";
    return kind.replace("N", `<${places}>`);
  };
  const comma = (): string => `${mark([" /* N */"])},`;
  const print = (value: Data, indent: string): string => {
    if (typeof value !== "object" || value === null) return JSON.stringify(value);
    const isList = Array.isArray(value);
    const inner = unit === null ? "" : indent + unit;
    const [open, close] = isList ? "[]" : "{}";
    const members = Object.entries(value as Record<string, Data>).map(
      ([key, each]) => (isList ? "" : JSON.stringify(key) + colon) + print(each, inner),
    );
    if (members.length === 0)
      return `${open ?? ""}${unit === null ? mark(["/* N */"]) : ""}${close ?? ""}`;
    const ends = members.map((each, index) =>
      index < members.length - 1 || trailing ? each + comma() : each,
    );
    if (unit === null)
      return `${open ?? ""} ${ends.map((each) => mark(["/* N */ "]) + each).join(" ")}${mark([" /* N */"])} ${close ?? ""}`;
    const body = ends.map(
      (each) =>
        `${mark([`${inner}// N${eol}`, `${inner}/* N${eol}*/${eol}`])}${inner}${each}${mark([" // N", " /* N */"])}${eol}`,
    );
    return `${open ?? ""}${mark([" // N"])}${eol}${body.join("")}${mark([`${inner}// N${eol}`])}${indent}${close ?? ""}`;
  };
  return print(document, "") + eol;
}

const isObject = (value: Data): value is Readonly<Record<string, Data>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
/** The ways to all objects that are reached by keys. */
const pathsIn = (value: Data): readonly (readonly string[])[] =>
  isObject(value)
    ? [
        [],
        ...Object.entries(value).flatMap(([key, inner]) =>
          pathsIn(inner).map((path) => [key, ...path]),
        ),
      ]
    : [];
/** The document with one of its objects changed. */
function changedAt(
  value: Data,
  [key, ...rest]: readonly string[],
  change: (object: Record<string, Data>) => Data,
): Data {
  const object = { ...(value as Record<string, Data>) };
  return key === undefined
    ? change(object)
    : { ...object, [key]: changedAt(object[key] ?? null, rest, change) };
}

const marksIn = (text: string): readonly string[] => text.match(/<\d+>/g) ?? [];
/** What the lines with comments begin with, and the comments on them. */
const commented = (text: string): readonly string[] =>
  text
    .split(/\r?\n/)
    .filter((line) => marksIn(line).length > 0)
    .map((line) =>
      [/^\s*[^\s{[:]*/.exec(line)?.[0].replaceAll(",", ""), ...marksIn(line)].join(" "),
    );
const hasTrailingComma = (text: string): boolean => {
  const errors: ParseError[] = [];
  parse(text, errors);
  return errors.length > 0;
};

/** The text without the lines that something stands on, or without itself where others stand there too. */
function without(source: string, gone: readonly Span[], { unit }: Format): string {
  return [...gone].reverse().reduce((text, [start, end]) => {
    const from = unit === null ? start : text.lastIndexOf("\n", start) + 1;
    const line = text.indexOf("\n", end);
    return text.slice(0, from) + text.slice(unit === null ? end : line + 1);
  }, source);
}

/** What holds for every edit that makes it say what is `expected`; `kept` holds the comments that must stay. */
function check(
  source: string,
  written: Written | null,
  expected: Data,
  { eol, unit }: Format,
  kept = source,
): void {
  const output = after(source, written);
  if (output === null) throw new Error("it is not written");
  const errors: ParseError[] = [];
  const data: unknown = parse(output, errors, { allowTrailingComma: true });
  expect(errors).toEqual([]);
  expect(JSON.stringify(data)).toBe(JSON.stringify(expected));
  if (!hasTrailingComma(source)) expect(hasTrailingComma(output)).toBe(false);
  expect(marksIn(kept).filter((mark) => !output.includes(mark))).toEqual([]);
  expect(output.split(eol).join("")).not.toMatch(/[\r\n]/);
  if (unit === null) return;
  // A comment stays on its line; only that of a bracket may end elsewhere.
  const left = commented(output);
  const lost = commented(kept).filter((line) => !left.includes(line) && !/^\s*[\]}]/.test(line));
  expect(lost).toEqual([]);
}

describe("any document, in any layout", () => {
  const place = fc.nat(20);
  const target = (document: Data, at: number): readonly string[] => {
    const paths = pathsIn(document);
    return paths[at % paths.length] ?? [];
  };
  const placesOf = (object: Mapping, names: readonly string[]): readonly Span[] =>
    names
      .flatMap((name) => [object.place(name) ?? []])
      .filter((span): span is Span => span.length > 0)
      .sort(([one], [other]) => one - other);
  const hasComment = (source: string, spans: readonly Span[]): boolean =>
    spans.some((span) => marksIn(source.slice(...span)).length > 0);

  it("put", () => {
    const key = fc.constantFrom(...KEYS, "new");
    fc.assert(
      fc.property(root, format, place, key, atom, (document, layout, at, name, value) => {
        const source = printed(document, layout);
        const path = target(document, at);
        const object = objectOf(source, ...path);
        const expected = changedAt(document, path, (each) => ({ ...each, [name]: value }));
        const written = object.put(name, value);
        if (hasComment(source, placesOf(object, [name]))) expect(written).toBeNull();
        else check(source, written, expected, layout);
      }),
      { numRuns: 2000, seed: 1 },
    );
  });

  it("put after another key", () => {
    fc.assert(
      fc.property(root, format, place, fc.constantFrom(...KEYS), (document, layout, at, name) => {
        const source = printed(document, layout);
        const path = target(document, at);
        const expected = changedAt(document, path, (each) =>
          Object.fromEntries(
            Object.keys(each).includes(name)
              ? Object.entries(each).flatMap((one) => (one[0] === name ? [one, ["new", 1]] : [one]))
              : [...Object.entries(each), ["new", 1]],
          ),
        );
        const written = objectOf(source, ...path).put("new", 1, name);
        check(source, written, expected, layout);
      }),
      { numRuns: 1000, seed: 2 },
    );
  });

  it("remove", () => {
    const names = fc.uniqueArray(fc.constantFrom(...KEYS), { minLength: 1 });
    fc.assert(
      fc.property(root, format, place, names, (document, layout, at, all) => {
        const source = printed(document, layout);
        const path = target(document, at);
        const object = objectOf(source, ...path);
        const gone = placesOf(object, all);
        fc.pre(gone.length > 0);
        const expected = changedAt(document, path, (each) =>
          Object.fromEntries(Object.entries(each).filter(([name]) => !all.includes(name))),
        );
        const written = object.remove(all);
        if (hasComment(source, gone)) expect(written).toBeNull();
        else check(source, written, expected, layout, without(source, gone, layout));
      }),
      { numRuns: 2000, seed: 3 },
    );
  });

  it("rename", () => {
    fc.assert(
      fc.property(root, format, place, fc.constantFrom(...KEYS), (document, layout, at, name) => {
        const source = printed(document, layout);
        const path = target(document, at);
        const object = objectOf(source, ...path);
        fc.pre(object.place(name) !== null);
        const expected = changedAt(document, path, (each) =>
          Object.fromEntries(
            Object.entries(each).map((one) => (one[0] === name ? ["new", 1] : one)),
          ),
        );
        const written = object.rename(name, "new", 1);
        const gone = placesOf(object, [name]);
        if (hasComment(source, gone)) expect(written).toBeNull();
        else {
          check(source, written, expected, layout, without(source, gone, layout));
          expect(marksIn(after(source, written) ?? "")).toEqual(marksIn(source));
        }
      }),
      { numRuns: 1000, seed: 4 },
    );
  });

  it("append to a list, and remove from it", () => {
    const items = fc.array(atom, { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(items, format, place, place, (all, layout, from, to) => {
        const source = printed({ list: all }, layout);
        const list = listOf(source, "list");
        check(source, list.append(["x", "y"]), { list: [...all, "x", "y"] }, layout);
        const first = from % all.length;
        const last = first + (to % (all.length - first));
        const gone = list
          .items()
          .slice(first, last + 1)
          .map(({ value }) => value.at);
        const expected = { list: all.filter((_, index) => index < first || index > last) };
        check(source, list.remove(first, last), expected, layout, without(source, gone, layout));
      }),
      { numRuns: 1000, seed: 5 },
    );
  });
});
