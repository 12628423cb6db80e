import { describe, expect, it } from "vitest";
import {
  isHidden,
  isMissing,
  move,
  placesOf,
  quoted,
  remove,
  rename,
  repair,
  write,
  writeDefault,
} from "../../src/dialects/edits.js";
import { Verbatim, type Plain } from "../../src/document/plain.js";
import type { Mapping } from "../../src/document/value.js";
import type { Repair } from "../../src/model/connection.js";
import { optionsIn } from "./harness.js";
import { valueIn } from "../languages/javascript/harness.js";

const TOLD = "const given = 1;\n";
/** Options in a program, with what stands before them. */
function options(code: string): { readonly text: string; readonly value: Mapping } {
  const text = `use(${code});`;
  const value = valueIn(text);
  if (value.kind === "mapping") return { text, value };
  throw new Error(`No options: ${code}`);
}

/** What a repair says, how far it is trusted, and what it makes of the program; `-` is no edit. */
function made(text: string, { words, change }: Repair): string {
  if (!change) return `${words} -`;
  const after = [...change.edit]
    .map((one, index) => ({ ...one, index }))
    .sort((a, b) => b.at[0] - a.at[0] || b.index - a.index)
    .reduce((done, { at, text: put }) => done.slice(0, at[0]) + put + done.slice(at[1]), text);
  return `${words} ${change.trust}: ${after.replace(/^use\(|\);$/g, "")}`;
}
const by = (code: string, how: (value: Mapping) => Repair): string => {
  const { text, value } = options(code);
  return made(text, how(value));
};

describe("what is written", () => {
  it.each<[string, string, Plain, string]>([
    ["{ a: 1 }", "b", 2, "Write `b: 2`. fix: { a: 1, b: 2 }"],
    ["{ b: 1 }", "b", 2, "Write `b: 2`. fix: { b: 2 }"],
    ["{ b: 2 }", "b", 2, "Write `b: 2`. -"],
    ["{ b: '2' }", "b", 2, "Write `b: 2`. fix: { b: 2 }"],
    ["{ a: { x: 1 } }", "a.b", true, "Write `a.b: true`. fix: { a: { x: 1, b: true } }"],
    ["{ a: {} }", "a.b", true, "Write `a.b: true`. fix: { a: { b: true } }"],
    ["{ a: 'word' }", "a.b", true, "Write `a: { b: true }`. fix: { a: { b: true } }"],
    ["{ x: 1 }", "a.b", true, "Write `a: { b: true }`. fix: { x: 1, a: { b: true } }"],
    ["{ x: 1 }", "a.b.c", 1, "Write `b: { c: 1 }`. fix: { x: 1, a: { b: { c: 1 } } }"],
    ["{ x: 1 }", "a", { b: { c: 1 } }, "Write `b: { c: 1 }`. fix: { x: 1, a: { b: { c: 1 } } }"],
    [
      "{ x: 1 }",
      "a",
      { b: 1, c: 2 },
      "Write `a: { b: 1, c: 2 }`. fix: { x: 1, a: { b: 1, c: 2 } }",
    ],
    ["{ x: 1 }", "password", "word", "Write `password`. fix: { x: 1, password: 'word' }"],
    [
      "{ x: 1 }",
      "host",
      "secret words",
      "Write `host: '...'`. fix: { x: 1, host: 'secret words' }",
    ],
    [
      "{ x: 1 }",
      "a",
      { password: "word" },
      "Write `a: { password: '...' }`. fix: { x: 1, a: { password: 'word' } }",
    ],
    ["{ x: 1 }", "a", null, "Write `a: null`. fix: { x: 1, a: null }"],
    ["{ x: 1 }", "a", new Verbatim("f()"), "Write `a: '...'`. fix: { x: 1, a: f() }"],
    ["{ ...given(), x: 1 }", "a", 1, "Write `a: 1`. fix: { ...given(), x: 1, a: 1 }"],
    ["c ? { a: 1 } : { a: 2 }", "a", 3, "Write `a: 3`. fix: c ? { a: 3 } : { a: 3 }"],
    ["c ? { a: 3 } : { a: 2 }", "a", 3, "Write `a: 3`. fix: c ? { a: 3 } : { a: 3 }"],
  ])("in %s, %s", (code, path, value, expected) => {
    const text = `use(${code});`;
    expect(made(text, write(valueIn(text), path, value))).toBe(expected);
  });

  it("stands behind another key", () => {
    expect(by("{ a: 1, c: 3 }", (value) => write(value, "b", 2, "a"))).toBe(
      "Write `b: 2`. fix: { a: 1, b: 2, c: 3 }",
    );
  });

  it("is nothing where one of the places refuses, or is not known", () => {
    const text = `${TOLD}use(c ? { a: 1 } : Object.freeze(given));`;
    expect(made(text, write(valueIn(text), "a", 2))).toMatch(/^Write `a: 2`\./);
    expect(by("{ a: given() }", (value) => write(value, "a.b", 1))).toBe(
      "Write `a: { b: 1 }`. suggest: { a: { b: 1 } }",
    );
  });
});

describe("a default", () => {
  it.each<[string, Plain, string]>([
    [
      "{ port: process.env.PORT || 3306 }",
      4000,
      "Write `port: 4000`. suggest: { port: process.env.PORT || 4000 }",
    ],
    [
      "{ port: process.env.PORT || '3306' }",
      4000,
      "Write `port: 4000`. suggest: { port: process.env.PORT || '4000' }",
    ],
    [
      "{ port: process.env.PORT || `3306` }",
      4000,
      "Write `port: 4000`. suggest: { port: process.env.PORT || '4000' }",
    ],
    [
      "{ port: process.env.PORT || 'x' }",
      "y",
      "Write `port: '...'`. suggest: { port: process.env.PORT || 'y' }",
    ],
    ["{ port: 3306 }", 4000, "Write `port: 4000`. fix: { port: 4000 }"],
    ["{ port: a ? 1 : 2 }", 4000, "Write `port: 4000`. suggest: { port: 4000 }"],
  ])("in %s", (code, value, expected) => {
    expect(by(code, (each) => writeDefault(each, "port", value))).toBe(expected);
  });
});

describe("what is taken out", () => {
  it.each<[string, readonly [string, ...string[]], string]>([
    ["{ a: 1, b: 2 }", ["a"], "Remove `a`. fix: { b: 2 }"],
    ["{ a: 1, b: 2, c: 3 }", ["a", "c"], "Remove `a` and `c`. fix: { b: 2 }"],
    ["{ a: 1, b: 2 }", ["a", "x"], "Remove `a`. fix: { b: 2 }"],
    ["{ x: { a: 1, b: 2 } }", ["x.a", "x.b"], "Remove `x.a` and `x.b`. fix: { x: {  } }"],
    ["{ b: 2 }", ["a"], "Remove . -"],
  ])("of %s: %s", (code, paths, expected) => {
    expect(by(code, (value) => remove(value, ...paths)).replace(/\{ +\}/, "{  }")).toBe(expected);
  });

  it("goes on every path that has it", () => {
    const text = "use(c ? { a: 1, b: 2 } : { b: 3 });";
    expect(made(text, remove(valueIn(text), "a"))).toBe("Remove `a`. fix: c ? { b: 2 } : { b: 3 }");
  });
});

describe("another entry in the place of one", () => {
  it.each<[string, string, string, Plain, string]>([
    ["{ a: 1 }", "a", "b", 2, "Write `b: 2` instead. fix: { b: 2 }"],
    ["{ x: { a: 1 } }", "x.a", "b", 2, "Write `x.b: 2` instead. fix: { x: { b: 2 } }"],
    [
      "{ x: { a: 1 } }",
      "x.a",
      "b",
      { c: 1 },
      "Write `b: { c: 1 }` instead. fix: { x: { b: { c: 1 } } }",
    ],
  ])("of %s, %s", (code, from, to, value, expected) => {
    expect(by(code, (each) => rename(each, from, to, value))).toBe(expected);
  });
});

describe("an entry that stands elsewhere", () => {
  it.each<[string, string, string, string]>([
    [
      "{ ssl: { x: 1 } }",
      "ssl",
      "opt.ssl",
      "Move it to `opt.ssl`. fix: { opt: { ssl: { x: 1 } } }",
    ],
    [
      "{ ssl: { x: 1 }, opt: {} }",
      "ssl",
      "opt.ssl",
      "Move it to `opt.ssl`. fix: { opt: { ssl: { x: 1 } } }",
    ],
    ["{ ssl: true }", "ssl", "opt.ssl", "Write `ssl: { y: 1 }`. fix: { opt: { ssl: { y: 1 } } }"],
    [
      "{ ssl: true, opt: { z: 1 } }",
      "ssl",
      "opt.ssl",
      "Write `ssl: { y: 1 }`. fix: { opt: { z: 1, ssl: { y: 1 } } }",
    ],
    [
      "{ ssl: { x: 1 }, opt: { ssl: 1 } }",
      "ssl",
      "opt.ssl",
      "Remove `ssl`. suggest: { opt: { ssl: 1 } }",
    ],

    [
      "{ opt: { ssl: { x: 1 }, a: 1 } }",
      "opt.ssl",
      "ssl",
      "Move it to `ssl`. fix: { opt: { a: 1 }, ssl: { x: 1 } }",
    ],

    [
      "{ a: 1, opt: { in: { ssl: { x: 1 }, ...given() } } }",
      "opt.in.ssl",
      "ssl",
      "Move it to `ssl`. fix: { a: 1, opt: { in: { ...given() } }, ssl: { x: 1 } }",
    ],
  ])("of %s: %s to %s", (code, from, to, expected) => {
    const said = by(code, (value) => move(value, from, to, { y: 1 }));
    expect(said).toBe(expected);
  });

  it("is written anew where it is to be replaced", () => {
    expect(by("{ ssl: { x: 1 } }", (value) => move(value, "ssl", "opt.ssl", { y: 1 }, true))).toBe(
      "Write `ssl: { y: 1 }`. fix: { opt: { ssl: { y: 1 } } }",
    );
  });
});

describe("questions", () => {
  it.each([
    ['{"a": 1}', "a", false],
    ['{"a": 1}', "b", true],
    ['{"a": {"b": 1}}', "a.b", false],
    ['{"a": {"b": 1}}', "a.c", true],
    ['{"a": {"b": 1}}', "x.c", true],
    ['{"a.b": 1}', "a.b", true],
  ])("%s, %s is missing: %s", (code, path, is) => {
    expect(isMissing(optionsIn(code), path)).toBe(is);
  });

  it.each([
    ["{ ...given() }", "a", true],
    ["{ a: 1, ...given() }", "a", false],
    ["{ a: given() }", "a", false],
    ["{ b: 1 }", "a", false],
    ["{ a: { ...given() } }", "a.b", true],
    ["c ? { ...given() } : { a: 1 }", "a", true],
  ])("%s, %s is hidden: %s", (code, path, is) => {
    expect(isHidden(valueIn(`use(${code});`), path)).toBe(is);
  });

  it("which mappings stand at a path", () => {
    expect(placesOf(options("{ a: { b: {} } }").value, "a.b")).toHaveLength(1);
    expect(placesOf(options("{ a: { b: 1 } }").value, "a.b")).toHaveLength(0);
    expect(placesOf(options("{ a: c ? { x: 1 } : { y: 1 } }").value, "a")).toHaveLength(2);
  });

  it("words are quoted, and a repair is a sentence", () => {
    expect(quoted("a")).toBe("`a`");
    expect(repair("Write it", null)).toEqual({ words: "Write it.", change: null });
    expect(repair("Write it", { edit: [], trust: "fix" }).change).toEqual({
      edit: [],
      trust: "fix",
      does: "Write it.",
    });
  });
});

it("one edit goes to all places of a choice", () => {
  const choices = (depth: number): string =>
    depth === 0
      ? "{ a: 1 }"
      : `(c${String(depth)} ? ${choices(depth - 1)} : ${choices(depth - 1)})`;
  const few = `use(${choices(5)});`;
  expect(write(valueIn(few), "a", 2).change?.edit).toHaveLength(32);
});
