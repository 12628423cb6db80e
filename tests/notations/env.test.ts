import { parseEnv } from "node:util";
import { parse as dotenv } from "dotenv";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rawText } from "../../src/document/text.js";
import { cluesOf, type Mapping } from "../../src/document/value.js";
import { readEnv, variablesIn } from "../../src/notations/env.js";
import { show } from "../languages/javascript/harness.js";
import { after } from "./notation.js";

const mappingOf = (source: string): Mapping =>
  readEnv(rawText(source, [0, source.length]), [0, source.length]);

describe("reading", () => {
  it.each([
    ["A=1\nB=2", '{ A: "1", B: "2" }'],
    ["A=1\nA=2", '{ A: "2" }'],
    ["  export A = x y  # z\r\nB=2\r\n", '{ A: "x y", B: "2" }'],
    ["A='x # y' # z", '{ A: "x # y" }'],
    ['A="x\\ny"\nB=`z`', '{ A: "x\\ny", B: "z" }'],
    ['A="x\ny"\nB=1', '{ A: "x\\ny", B: "1" }'],
    ["A=", '{ A: "" }'],
    ["# A=1\nB: 2", '{ B: "2" }'],
    ["A=x#y", "{ A: ? }"],
    ['A="x" y', "{ A: ? }"],
    ["A=$(cat x)", "{ A: ? }"],
    ["A=${B}", "{ A: ? }"],
    ["A=${BB:-x${C}}", "{ A: ? }"],
    ["A=x${BC}y$DE", '{ A: "x…y…" }'],
    ["A=x${BC}yz", '{ A: "x…yz" }'],
    ["A=x${BC:-1}", '{ A: "x${BC:-1}" }'],
    ["A=x\\", '{ A: "x…" }'],
  ])("%j", (source, shown) => {
    expect(show(mappingOf(source))).toBe(shown);
  });
  it("knows what is filled in", () => {
    const names = (source: string): unknown => {
      return cluesOf(mappingOf(source).get("A")).names;
    };
    expect(["A=x${BC}y$DE", "A=$BC", "A=$$"].map(names)).toEqual([["BC", "DE"], ["BC"], []]);
  });

  it("finds comments", () => {
    const source = "# a\nA='# b' # c\nB=d #e\n";
    expect(variablesIn(source).comments.map(({ value }) => value)).toEqual([" a", " c", "e"]);
  });
});

describe("writing", () => {
  it.each([
    ["A=1 # x\n", "A=2 # x\n"],
    ["export A='1'", "export A='2'"],
    ['A="1"', 'A="2"'],
    ["A=${B:-1}", "A=${B:-2}"],
    ["A=x${B}", null],
    ["A=`1`", "A=`2`"],
    ["B=1\n# x\n", "B=1\nA=2\n# x\n"],
  ])("%j", (source, output) => {
    expect(after(source, mappingOf(source).put("A", 2))).toBe(output);
  });
});

it("takes no key that is none", () => {
  const written = (key: string): unknown => after("B=1", mappingOf("B=1").put(key, 2));
  expect(["A1.b-c", "A B", " A", "A ", ""].map(written)).toEqual([
    ...["B=1\nA1.b-c=2", null, null, null, null],
  ]);
});

it.each([
  ["A=", "x", "A=x"],
  // A shell that reads the file would run what follows the sign.
  ["A=b", "c&d", null],
  ["A=b&c", "d&e", "A=d&e"],
  ["A=b&c", "d e", null],
  ['A="b&c"', "d e", 'A="d e"'],
])("a value is replaced in %s by %j", (source, by, output) => {
  const value = mappingOf(source).get("A");
  expect(value.kind === "scalar" && after(source, value.replace(by))).toBe(output);
});

describe("what other readers say", () => {
  const unit = fc.constantFrom(
    ..."ab=# '\"`\\$:\t{}\n".split(""),
    "\r\n",
    "A=",
    "\nA=",
    "\nB=",
    "export ",
  );
  const file = fc.string({ unit, maxLength: 12 }).map((text) => `B=b\n${text}`);
  const line = fc.constantFrom(
    ...["A=1", "A='x # y'", 'A="x\ny"', "A=`z`", "A=", "A=x # y", "export A = 'b'", "C.d-e=$X"],
    ...["# A=2", "", "B=b", "  B='b'  # c", 'C="${B}"', "A=http://a/b?c&d"],
  );
  const files = fc.oneof(
    file,
    fc
      .tuple(fc.array(line, { minLength: 1, maxLength: 6 }), fc.constantFrom("\n", "\r\n"))
      .map(([lines, end]) => lines.join(end)),
  );
  /** Null where they do not agree. Node stops at a line without a key. */
  function agreed(source: string): Readonly<Record<string, string>> | null {
    if (/^[ \t]*=/m.test(source)) return null;
    const [node, other] = [{ ...parseEnv(source) }, dotenv(source)];
    return JSON.stringify(Object.entries(node).toSorted()) ===
      JSON.stringify(Object.entries(other).toSorted())
      ? (node as Record<string, string>)
      : null;
  }

  it("is said here, or it is not known", () => {
    let known = 0;
    const read = (source: string): void => {
      const [others, mapping] = [agreed(source), mappingOf(source)];
      if (!others) return;
      for (const key of mapping.keys()) {
        const value = mapping.get(key);
        if (value.kind !== "scalar" || value.text?.value.includes("\uFFFC") !== false) continue;
        known++;
        expect(value.text.value, source).toBe(others[key]);
      }
    };
    fc.assert(fc.property(files, read), { numRuns: 5000, seed: 1 });
    expect(known).toBeGreaterThan(1000);
  });

  it("is the same after an edit, but for what it changes", () => {
    let edits = 0;
    const value = fc.constantFrom("x", "4000", "a b", "it's", "c&d=e", "f#g");
    const write = (source: string, key: string, data: string): void => {
      const before = agreed(source);
      const output = before && after(source, mappingOf(source).put(key, data));
      if (!output) return;
      edits++;
      expect(agreed(output), output).toEqual({ ...before, [key]: data });
    };
    fc.assert(fc.property(files, fc.constantFrom("A", "B", "D"), value, write), {
      numRuns: 5000,
      seed: 1,
    });
    expect(edits).toBeGreaterThan(1000);
  });
});
