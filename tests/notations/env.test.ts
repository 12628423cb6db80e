import { describe, expect, it } from "vitest";
import { rawText } from "../../src/document/text.js";
import type { Mapping } from "../../src/document/value.js";
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
  ])("%j", (source, shown) => {
    expect(show(mappingOf(source))).toBe(shown);
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
    ["B=1\n# x\n", "B=1\nA=2\n# x\n"],
  ])("%j", (source, output) => {
    expect(after(source, mappingOf(source).put("A", 2))).toBe(output);
  });
});
