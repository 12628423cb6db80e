import { describe, expect, it } from "vitest";
import { NO_CLUES } from "../../src/document/clues.js";
import { rawText } from "../../src/document/text.js";
import { HABITS } from "../../src/notations/shell-quotes.js";
import { endOfHole, fillingOf, withStandIn } from "../../src/notations/shell-holes.js";
import {
  scriptVariables,
  unknownVariable,
  withDefault,
  type ScriptVariables,
  type Writing,
} from "../../src/notations/shell-variables.js";

const textOf = (text: string) => rawText(text, [0, text.length]);
const writing = (name: string, ...values: readonly string[]): Writing => ({
  ...{ name, values: () => values.map(textOf), isArray: false, at: [2, 5], until: 20 },
});

describe("a variable of a script", () => {
  const held = (variables: ScriptVariables, place: number, name = "A"): unknown => {
    const { values, isArray } = variables.held(name, place);
    expect(isArray).toBe(false);
    return values.map(({ value }) => value);
  };

  it("holds what was written, to the end of the block", () => {
    const variables = scriptVariables("", [writing("A", "x")], []);
    expect([4, 5, 19, 20].map((place) => held(variables, place))).toEqual([[], ["x"], ["x"], []]);
    expect(variables.at(5)("A")).toMatchObject({ value: "x" });
    expect(variables.at(20)("A")).toEqual(withDefault("A", "x"));
    expect(variables.at(5)("B")).toEqual(unknownVariable("B"));
    expect(held(variables, 5, "B")).toEqual([]);
  });

  it("is not known where a command between may set it", () => {
    const opened = (...opening: readonly number[]): unknown =>
      held(scriptVariables("", [writing("A", "x")], opening), 10);
    expect([opened(2), opened(3), opened(9), opened(10)]).toEqual([["x"], [], [], ["x"]]);
    const given = scriptVariables("", [], [4, 9], () => textOf("y"));
    expect([3, 4, 5].map((place) => held(given, place))).toEqual([["y"], ["y"], []]);
  });

  it("is not known where it is written twice, or made of itself", () => {
    const twice = scriptVariables("", [writing("A", "x"), writing("A", "x")], []);
    expect(held(twice, 10)).toEqual([]);
    expect(twice.at(10)("A")).toEqual(unknownVariable("A"));
    const looped: ScriptVariables = scriptVariables(
      "",
      [{ ...writing("A"), values: () => looped.held("A", 10).values }],
      [],
    );
    expect(held(looped, 10)).toEqual([]);
  });

  it("is not known where no person wrote it", () => {
    expect(held(scriptVariables("", [writing("A", "x".repeat(1999))], []), 9)).toHaveLength(1);
    expect(held(scriptVariables("", [writing("A", "x", "x".repeat(2000))], []), 9)).toEqual([]);
    const chain = (length: number): unknown => {
      const all: ScriptVariables = scriptVariables(
        "",
        Array.from({ length }, (_, index) => ({
          ...writing(`A${index}`, "x"),
          ...(index > 0 && { values: () => all.held(`A${index - 1}`, 10).values }),
        })),
        [],
      );
      return held(all, 10, `A${length - 1}`);
    };
    expect([chain(50), chain(51)]).toEqual([["x"], []]);
  });

  it("may be an array, which stands for no text", () => {
    const array = { ...writing("A", "x", "y"), isArray: true };
    const variables = scriptVariables("", [array], []);
    expect(variables.held("A", 10).isArray).toBe(true);
    expect(variables.held("A", 10).values).toHaveLength(2);
    expect(variables.at(10)("A")).toEqual(unknownVariable("A"));
    expect(variables.at(20)("A")).toEqual(unknownVariable("A"));
  });

  it("is only suggested to be changed where others use it, too", () => {
    const trusted = (source: string): unknown =>
      scriptVariables(source, [writing("AB", "x")], [])
        .held("AB", 10)
        .values[0]?.trust(0, 1);
    expect([trusted("$AB"), trusted("$AB ${AB}"), trusted("$AB $AC")]).toEqual([
      ...["fix", "suggest", "fix"],
    ]);
  });

  it("may have a default", () => {
    expect(withDefault("A", "b")).toEqual({
      hole: { ...NO_CLUES, names: ["A"], variables: ["A"], texts: ["b"] },
    });
  });
});

describe("what a shell puts in", () => {
  it.each([
    ["x${A}y", 1, 5],
    ["x$(a)y", 1, 5],
    [")$(a)y", 1, 5],
    ["$(a (b) c)y", 0, 10],
    ["$()", 0, 3],
    ["`a`b", 0, 3],
    ["$A", 0, null],
    ["${A", 0, 4],
    ["$(a", 0, 4],
    ["`a", 0, 3],
  ])("%s ends", (text, start, end) => {
    expect(endOfHole(text, start)).toBe(end);
  });

  it.each([
    ["$AB", unknownVariable("AB")],
    ["${AB}", unknownVariable("AB")],
    ["${AB:-c d}", withDefault("AB", "c d")],
    ["${AB-c}", withDefault("AB", "c")],
    ["${AB:?c}", unknownVariable("AB")],
    ["${AB:-$C}", unknownVariable("AB")],
    ["$(a)", { hole: NO_CLUES }],
    ["$(a ${B})", { hole: NO_CLUES }],
  ])("%s is filled in", (written, filling) => {
    expect(fillingOf(written, unknownVariable)).toEqual(filling);
  });

  it.each([
    ["${AB:-3306}", "3306"],
    ['"${AB-3306}"', "3306"],
    ["${AB:-x}", null],
    ["${AB}", null],
    ["x${AB:-1}", null],
    ["${AB:-1}x", null],
  ])("%s stands in", (source, expected) => {
    const whole = { start: 1, end: source.length + 1 };
    const place = { at: [1, 2], plain: /^\d+$/ } as const;
    const value = withStandIn(textOf(`!${source}!`), whole, place);
    const [given, otherwise] = value?.kind === "choice" ? value.of : [];
    expect(otherwise?.kind === "scalar" ? otherwise.value : null).toBe(expected);
    if (expected === null || otherwise?.kind !== "scalar") return;
    expect(given).toMatchObject({ kind: "opaque", says: "", clues: { names: ["AB"] } });
    const at = source.indexOf("3306") + 1;
    expect(otherwise.replace("1")?.edit).toEqual([{ at: [at, at + 4], text: "1" }]);
    for (const sign of ["a b", '"', "}", "$"]) expect(otherwise.replace(sign)).toBeNull();
  });
});

it.each([
  ["\\n", "\n"],
  ["\\x41", "A"],
  ["\\101", "A"],
  ["\\u00e9", "é"],
  ["\\U000000e9", "é"],
  // Bytes, of which several make up a character.
  ["\\xe9", "\\xe9"],
  ["\\351", "\\351"],
  ["\\z", "\\z"],
])("%s between $' and ' is %j", (escape, character) => {
  expect(HABITS["$'"].decode(escape)).toBe(character);
});
