import { describe, expect, it } from "vitest";
import { guardsOf, isSeveral, mapWays, withoutWays } from "../../src/document/choices.js";
import type { Choice, Value } from "../../src/document/value.js";
import { show } from "../languages/javascript/harness.js";
import { answers, choose, mapping, scalar, testOf } from "./chosen.js";

const [A, B, C] = [scalar("a"), scalar("b"), scalar("c")];
const NESTED = choose("x", A, choose("y", B, C));

describe("one of several values", () => {
  it.each<readonly [string, Value, boolean]>([
    ["an object among them", choose("x", A, mapping({})), true],
    ["an object deep among them", choose("x", A, choose("y", mapping({}), B)), true],
    ["no object", choose("x", A, B), false],
    ["no choice", mapping({}), false],
  ])("has %s", (_, value, expected) => {
    expect(isSeveral(value)).toBe(expected);
  });

  it("answers what decides, where that has no words", () => {
    const [first, second] = [0, 1].map((index) =>
      guardsOf({ ...choose(null, A, B), decider: "@3" }, index),
    );
    const decider = { ...testOf(""), key: "@3" };
    expect(first).toEqual([{ test: decider, holds: true }]);
    expect(second).toEqual([{ test: decider, holds: false }]);
  });

  it.each<readonly [string, Choice, readonly string[]]>([
    ["its condition", choose("x", A, B), ["x", "!x"]],
    [
      "what else is known where the condition fails",
      choose(testOf("x", { otherwise: testOf("y") }), A, B),
      ["x", "!x y"],
    ],
    ["nothing without a condition", choose(null, A, B), ["", ""]],
    ["nothing of an attempt", choose(testOf("x", { isAttempt: true }), A, B), ["", ""]],
    ["nothing of three", choose("x", A, B, C), ["", "", ""]],
  ])("answers %s", (_, choice, expected) => {
    expect(choice.of.map((_each, index) => answers(guardsOf(choice, index)))).toEqual(expected);
  });

  it("is asked for each way with what was answered on it", () => {
    const asked: string[] = [];
    const each = (end: Value, guards: Parameters<typeof answers>[0]): Value => {
      asked.push(`${show(end)} ${answers(guards)}`);
      return end;
    };
    expect(mapWays(NESTED, each)).toMatchObject({ of: [A, { of: [B, C] }], test: { says: "x" } });
    mapWays(A, each);
    expect(asked).toEqual(['"a" x', '"b" !x y', '"c" !x !y', '"a" ']);
  });
});

describe("without the ways that are shut", () => {
  const without = (value: Value, ...shut: readonly string[]): Value =>
    withoutWays(value, (end, guards) => shut.includes(`${show(end)} ${answers(guards)}`));

  it.each<readonly [string, readonly string[], string]>([
    ["one way", ['"a" x'], '("b" | "c")'],
    ["one way inside", ['"b" !x y'], '("a" | "c")'],
    ["two ways", ['"b" !x y', '"c" !x !y'], '"a"'],
    ["every way", ['"a" x', '"b" !x y', '"c" !x !y'], '("a" | ("b" | "c"))'],
  ])("a value has what is left: %s", (_, shut, expected) => {
    expect(show(without(NESTED, ...shut))).toBe(expected);
  });

  it("it is the same where none is", () => {
    expect(without(NESTED)).toBe(NESTED);
    expect(without(A, '"a" ')).toBe(A);
  });

  it("it has its condition as long as that chooses among all of it", () => {
    const narrowed = without(NESTED, '"b" !x y');
    if (narrowed.kind !== "choice") throw new Error(narrowed.kind);
    expect([narrowed.test, narrowed.keep(0)]).toEqual([NESTED.test, null]);
    const fewer = without(choose("x", A, B, C), '"b" ');
    expect([show(fewer), fewer.kind === "choice" && fewer.test]).toEqual(['("a" | "c")', null]);
  });
});
