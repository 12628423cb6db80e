import { describe, expect, it } from "vitest";
import {
  contradicts,
  finds,
  impliedBy,
  testForText,
  type Answered,
  type Ask,
  type Guard,
  type HowAsked,
  type Test,
} from "../../src/model/setting.js";
import { reading } from "./facts.js";

const ask = (text: string, how: HowAsked = "equals", holds = true): Ask => ({ text, how, holds });
const guard = (test: Test, holds = true): Guard => ({ test, holds });

it.each<[text: string, sought: string, how: HowAsked, found: boolean]>([
  ["mysql2", "mysql2", "equals", true],
  ["mysql2", "mysql", "equals", false],
  ["mysql2", "mysql", "startsWith", true],
  ["mysql2", "sql2", "startsWith", false],
  ["mysql2", "sql2", "endsWith", true],
  ["mysql2", "mysql", "endsWith", false],
  ["mysql2", "sql", "contains", true],
  ["mysql2", "pg", "contains", false],
])("in %s, %s is found as one that it %s: %s", (text, sought, how, found) => {
  expect(finds(text, ask(sought, how))).toBe(found);
});

describe("where something is told to be a text", () => {
  const told = testForText("dialect", "mysql", [3, 9]);
  const asking = (asks: readonly Ask[], asked: string | undefined = "dialect"): Test => ({
    ...reading(["dialect"], []),
    key: "another",
    asks,
    asked,
  });

  it("is a test of its own", () => {
    expect(told).toEqual({
      says: "dialect",
      at: [3, 9],
      clues: { names: [], variables: [], texts: [] },
      key: 'dialect === "mysql"',
      isNegated: false,
      asks: [],
      answers: { of: ["dialect"], text: "mysql" },
    });
  });

  it.each<[what: string, Test, refusedWhere: boolean | null]>([
    ["the text", asking([ask("mysql")]), false],
    ["another one", asking([ask("pg")]), true],
    ["not the text", asking([ask("mysql", "equals", false)]), true],
    ["not another one", asking([ask("pg", "equals", false)]), false],
    ["one of two", asking([ask("pg"), ask("mysql")]), false],
    ["one of two others", asking([ask("pg"), ask("sqlite")]), true],
    ["none of two", asking([ask("pg", "equals", false), ask("mysql", "equals", false)]), true],
    ["nothing", asking([]), null],
    ["something else for the text", asking([ask("pg")], "client"), null],
    ["nobody knows what", { ...asking([ask("pg")]), asked: undefined }, null],
  ])("a question for %s is answered", (_, test, refusedWhere) => {
    for (const holds of [true, false]) {
      const isRefused = refusedWhere === holds;
      expect(contradicts(guard(told), guard(test, holds))).toBe(isRefused);
      expect(contradicts(guard(test, holds), guard(told))).toBe(isRefused);
      // It tells nothing where it is not that text.
      expect(contradicts(guard(told, false), guard(test, holds))).toBe(false);
    }
  });
});

describe("what follows from an answer", () => {
  const [a, b] = [
    { ...reading(["a"], []), key: "a" },
    { ...reading(["b"], []), key: "b" },
  ];
  const knowing = (known: readonly Answered[]): Test => ({ ...a, key: "c", known: () => known });
  const ways = knowing([
    { on: [guard(a), guard(b)], holds: true },
    { on: [guard(a), guard(b, false)], holds: true },
    { on: [guard(a, false), guard(b)], holds: false },
  ]);
  const said = (guards: readonly Guard[]): readonly string[] =>
    guards.map(({ test: { key }, holds }) => `${holds ? "" : "!"}${key}`);

  it("is what holds on each way that it lets pass", () => {
    expect(said(impliedBy(guard(ways)))).toEqual(["a"]);
    expect(said(impliedBy(guard(ways, false)))).toEqual(["!a", "b"]);
  });

  it("is less where nobody knows the answer on a way", () => {
    const unsure = knowing([
      { on: [guard(a), guard(b)], holds: true },
      { on: [guard(a, false), guard(b)], holds: null },
    ]);
    expect(said(impliedBy(guard(unsure)))).toEqual(["b"]);
    expect(said(impliedBy(guard(unsure, false)))).toEqual(["!a", "b"]);
  });

  it("is nothing where nothing is known", () => {
    expect(impliedBy(guard(a))).toEqual([]);
    expect(impliedBy(guard(knowing([])))).toEqual([]);
  });
});

describe("two answers to one question", () => {
  const answering = (of: readonly string[], text: string): Test => ({
    ...reading([], []),
    key: `${of.join("/")} is ${text}`,
    answers: { of, text },
  });
  const pg = answering(["driver", "cfg.driver"], "pg");

  it.each<[what: string, Test, holds: boolean, isBarred: boolean]>([
    ["with another text", answering(["driver"], "mysql"), true, true],
    ["in another spelling", answering(["opts.driver", "cfg.driver"], "mysql"), true, true],
    ["with the same text", answering(["driver"], "pg"), true, false],
    ["of another question", answering(["dialect"], "mysql"), true, false],
    ["where it is denied", answering(["driver"], "mysql"), false, false],
    ["without an answer", { ...reading([], []), key: "other" }, true, false],
  ])("bar each other %s: %s", (_, other, holds, isBarred) => {
    expect(contradicts(guard(pg), guard(other, holds))).toBe(isBarred);
    expect(contradicts(guard(other, holds), guard(pg))).toBe(isBarred);
    expect(contradicts(guard(pg, false), guard(other, holds))).toBe(false);
  });
});
