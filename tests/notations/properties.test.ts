import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Environment } from "../../src/document/plain.js";
import { rawText } from "../../src/document/text.js";
import type { Mapping, Value, Written } from "../../src/document/value.js";
import { propertiesIn, readProperties } from "../../src/notations/properties.js";
import { javaProperties } from "../languages/references/properties.js";
import { after, plain } from "./notation.js";

const read = (source: string): Value =>
  readProperties(rawText(source, [0, source.length]), [0, source.length]);
function mappingOf(source: string): Mapping {
  const value = read(source);
  if (value.kind !== "mapping") throw new Error(`no mapping but a ${value.kind}`);
  return value;
}
const dataOf = (source: string): Record<string, unknown> => {
  const mapping = mappingOf(source);
  return Object.fromEntries(mapping.keys().map((key) => [key, plain(mapping.get(key))]));
};
const commentsOf = (source: string): readonly string[] =>
  propertiesIn(source).comments.map(({ value }) => value);

describe("reading", () => {
  it.each<readonly [source: string, data: Record<string, string>]>([
    ["a=1", { a: "1" }],
    ["a = 1 ", { a: "1 " }],
    ["a:1\r\nb : 2", { a: "1", b: "2" }],
    ["a 1", { a: "1" }],
    ["a\t=\f1", { a: "1" }],
    ["  a=1\n\n \n", { a: "1" }],
    ["a", { a: "" }],
    ["a=", { a: "" }],
    ["=1", { "": "1" }],
    ["a==1", { a: "=1" }],
    ["a b=1", { a: "b=1" }],
    ["# a=1\n! b=2\n#\\\nc=3", { c: "3" }],
    ["a=# no comment", { a: "# no comment" }],
    ["a=1\\\n   ,2", { a: "1,2" }],
    ["a=1\\\r\n\t,2\rb=3", { a: "1,2", b: "3" }],
    ["a\\\n = 1", { a: "1" }],
    ["a \\\n = 1", { a: "1" }],
    ["a=1\\\n# no comment", { a: "1# no comment" }],
    ["\\\n# a comment\nb=1", { b: "1" }],
    ["a=1\\\\\nb=2", { a: "1\\", b: "2" }],
    ["a=1\\", { a: "1" }],
    ["\\#a\\ b\\:\\==1", { "#a b:=": "1" }],
    ["a=\\u0041\\t\\z\\\\", { a: "A\tz\\" }],
    ["a=\\n\\r\\f", { a: "\n\r\f" }],
    ["a=\\ux", { a: "ux" }],
    ["a=1\na=2", { a: "2" }],
    [
      "spring.datasource.url=jdbc:mysql://h/d?a=b&c=d",
      { "spring.datasource.url": "jdbc:mysql://h/d?a=b&c=d" },
    ],
    ["é=ü", { é: "ü" }],
    ["", {}],
  ])("%j", (source, data) => {
    expect(dataOf(source)).toEqual(data);
    expect(javaProperties(source)).toEqual(data);
  });

  it("is what Java reads", () => {
    const unit = fc.constantFrom(
      "a",
      "b",
      " ",
      "=",
      ":",
      "#",
      "!",
      "\\",
      "\n",
      "\r\n",
      "\t",
      "u0041",
      "é",
    );
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 12 }), (source) => {
        // Java throws at what only begins like an escape of Unicode.
        fc.pre(!/\\u(?![\da-fA-F]{4})/.test(source));
        expect(dataOf(source)).toEqual(javaProperties(source));
      }),
      { numRuns: 5000, seed: 1 },
    );
  });

  it("takes the default of a variable for one of two", () => {
    const value = mappingOf("a=${A:1}").get("a");
    expect(value.kind === "choice" && value.of.map(({ kind }) => kind)).toEqual([
      "opaque",
      "scalar",
    ]);
    expect(plain(mappingOf("a=${A}").get("a"))).toBe("${A}");
  });

  it("does not know what is kept somewhere else", () => {
    expect(mappingOf("b=1\na=env:DB_PASSWORD").get("a").kind).toBe("opaque");
  });

  it("gives the documents of one file as a list", () => {
    const value = read("a=1\n#---\nb=2\n  #---\nc=3");
    if (value.kind !== "list") throw new Error(value.kind);
    const items = value.items().map((item) => [item.isSpread, plain(item.value)]);
    expect([value.says, items]).toEqual([
      "",
      [
        [false, { a: "1" }],
        [false, { b: "2", c: "3" }],
      ],
    ]);
  });

  it("knows where an entry stands", () => {
    const source = "# x\n  a.b : 1\\\n  2\nc=3";
    const mapping = mappingOf(source);
    expect(source.slice(...(mapping.place("a.b") ?? [0, 0]))).toBe("a.b : 1\\\n  2");
    expect(source.slice(...mapping.get("c").at)).toBe("c=3");
    expect(mapping.place("d")).toBeNull();
  });

  it("finds comments", () => {
    expect(commentsOf("# a\n!b\na=# c\nb=\\\n# d\n  #e\\\nc=1")).toEqual([" a", "b", "e\\"]);
  });
});

/** Puts something in the place of a part of what stands under `a`. */
function edit(mapping: Mapping, part: string, by: string): Written | null {
  const value = mapping.get("a");
  const text = value.kind === "scalar" ? value.text : null;
  const at = text?.value.indexOf(part) ?? 0;
  const written = text?.splice(at, at + part.length, by);
  return written ? { edit: written, trust: "fix" } : null;
}

describe("writing", () => {
  it.each<
    readonly [source: string, write: (mapping: Mapping) => Written | null, output: string | null]
  >([
    ["a=1\n", (mapping) => mapping.put("a", 2), "a=2\n"],
    ["a : 1 # b", (mapping) => mapping.put("a", "x"), "a : x"],
    ["a=b\\=c", (mapping) => edit(mapping, "c", "d=e"), "a=b\\=d\\=e"],
    ["a=b=c", (mapping) => edit(mapping, "c", "d=e"), "a=b=d=e"],
    ["a=b\\=c", (mapping) => edit(mapping, "b=c", " d e"), "a=\\ d e"],
    ["a=1", (mapping) => mapping.put("a", " b c\r\f"), "a=\\ b c\\r\\f"],
    ["a=1", (mapping) => mapping.put("a", "=b=c"), "a=\\=b=c"],
    ["a=1", (mapping) => mapping.put("a", "b c=d"), "a=b c=d"],
    ["a", (mapping) => mapping.rename("a", "b", "x"), "b=x"],
    ["a=1\\\n  2\nb=3", (mapping) => mapping.put("a", true), "a=true\nb=3"],
    ["a=1", (mapping) => mapping.put("a", " é\\\n"), "a=\\ \\u00E9\\\\\\n"],
    ["  a: 1\n# end\n", (mapping) => mapping.put("b", 2), "  a: 1\n  b: 2\n# end\n"],
    ["a=1\r\n", (mapping) => mapping.put("b", 2), "a=1\r\nb=2\r\n"],
    ["a=1\nc=3", (mapping) => mapping.put("b", 2, "a"), "a=1\nb=2\nc=3"],
    ["# x\n", (mapping) => mapping.put("b", 2), "b=2\n# x\n"],
    ["a=1\\", (mapping) => mapping.put("b", 2), "a=1\nb=2\\"],
    ["a=1", (mapping) => mapping.put("b c=", 2), "a=1\nb\\ c\\==2"],
    ["a=1\n# x\nb=2\n\nc=3\n", (mapping) => mapping.remove(["a", "b"]), "# x\n\nc=3\n"],
    ["a=1\r\na=2\r\nb=3", (mapping) => mapping.remove(["a"]), "b=3"],
    ["b=3\na=1\\\n2", (mapping) => mapping.remove(["a"]), "b=3\n"],
    ["a:1\nb=2", (mapping) => mapping.rename("a", "x", "y"), "x:y\nb=2"],
    ["a=${A:1}", (mapping) => mapping.put("a", 2), "a=${A:2}"],
    ["a=x${A}", (mapping) => mapping.put("a", 2), null],
    ["a=1", (mapping) => mapping.put("a", { b: 1 }), null],
    ["a=1", (mapping) => mapping.put("a", new Environment("A")), null],
    ["a=1", (mapping) => mapping.put("", 1), null],
  ])("%j", (source, write, output) => {
    expect(after(source, write(mappingOf(source)))).toBe(output);
  });

  const text = fc.string({
    unit: fc.constantFrom("a", "1", " ", "=", ":", "#", "!", "\\", "é", "\t", "\n", "\u{1F600}"),
    maxLength: 5,
  });
  const key = fc.constantFrom("a", "b.c", "d e", "f=", "#g");
  const joint = fc.constantFrom("=", " = ", ": ", " ", "\t=");
  const blank = fc.constantFrom("", "  ", "\t");
  const line = fc.oneof(
    fc
      .tuple(blank, fc.constantFrom("# x=1", "! y", "", " ", "#\\"))
      .map(([lead, rest]) => lead + rest),
    fc
      .tuple(blank, key, joint, text, fc.constantFrom("", "\\\n  ", "\\\n"))
      .map(
        ([lead, name, between, value, fold]) =>
          lead + escaped(name, /[ =:#!\\]/g) + between + fold + escaped(value, /[\\\t\n]|^ /g),
      ),
  );
  const file = fc
    .tuple(fc.array(line, { maxLength: 6 }), fc.constantFrom("\n", "\r\n"), fc.boolean())
    .map(([lines, ending, ends]) =>
      (lines.join("\n") + (ends ? "\n" : "")).replaceAll("\n", ending),
    );
  const change = fc.oneof(
    fc.record({ does: fc.constant("put" as const), name: key, value: text }),
    fc.record({ does: fc.constant("remove" as const), name: key, value: text }),
    fc.record({ does: fc.constant("rename" as const), name: key, value: text }),
  );

  it("leaves everything else as it was, as Java reads it", () => {
    fc.assert(
      fc.property(file, change, (source, { does, name, value }) => {
        const before = javaProperties(source);
        const mapping = mappingOf(source);
        const kept = Object.entries(before).filter(([each]) => does === "put" || each !== name);
        const expected = Object.fromEntries(kept);
        fc.pre(does === "put" || name in before);
        if (does === "put") expected[name] = value;
        if (does === "rename") expected.new = value;
        const written = {
          put: () => mapping.put(name, value),
          remove: () => mapping.remove([name]),
          rename: () => mapping.rename(name, "new", value),
        }[does]();
        const output = after(source, written);
        // Another entry of that name would come through.
        const isTwice =
          propertiesIn(source).entries.filter((entry) => entry.name === name).length > 1;
        if (does !== "rename" || !isTwice) expect(javaProperties(output ?? "?")).toEqual(expected);
        expect(commentsOf(output ?? "")).toEqual(commentsOf(source));
      }),
      { numRuns: 3000, seed: 2 },
    );
  });
});

/** Each of these characters after a backslash, and what has no line of its own by its letter. */
const escaped = (text: string, signs: RegExp): string =>
  text.replace(signs, (sign) => ({ "\t": "\\t", "\n": "\\n" })[sign] ?? `\\${sign}`);
