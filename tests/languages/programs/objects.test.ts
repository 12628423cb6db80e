import { describe, expect, it } from "vitest";
import { budgetFor, spending } from "../../../src/document/steps.js";
import { python } from "../../../src/languages/python/index.js";
import { objectsShown } from "./documents.js";
import { documentOf } from "./values.js";

describe("the objects of a program of Python", () => {
  it.each([
    ['x = {"host": "a", "port": 1}', ['{host: "a", port: 1} x - program none']],
    ['f({"host": "a"})', ['{host: "a"} - f program none']],
    ['a.b.connect({"host": "a"})', ['{host: "a"} - a.b.connect program known']],
    ['x = {"host": "a"}\nx["port"] = 2\nconnect(x)', ["? x - program known"]],
    ['x = {"hosts": "a"}', []],
    ['x = {"y": {"host": "a"}}\nx["y"]["port"] = 1', ['{host: "a", port: 1} y - program none']],
    ['X = {"default": {"z": {"host": "a"}}}\nf(X["default"])', ["? z - program none"]],
    ['x = {h: "a"}', []],
    ['print({"host": "a"})', ['{host: "a"} - print message none']],
    ['x.y = {"host": "a"}', ['{host: "a"} y - program none']],
    ['f(x={"host": "a"})', ['{host: "a"} x f program none']],
    ['x["k"] = {"host": "a"}', ['{host: "a"} k - program none']],
    ['def f():\n    return {"host": "a"}', ['{host: "a"} - - program none']],
  ])("%s", (program, expected) => {
    expect(objectsShown(python, program)).toEqual(expected);
  });
});

const isPart = (program: string): boolean =>
  spending(budgetFor(program), () =>
    documentOf(python, program)
      .objects(/^host$/)
      .some((object) => object.isPart),
  );

describe("an object of which the program itself makes something else", () => {
  it.each([
    'use({**{"host": "a"}})',
    'o = {"host": "a"}\nuse({**o})',
    'o = {"host": "a"}\nx = o["host"]',
    'o = {"host": "a"}\nx = o.host',
    '{"host": "a"}.items()',
    'f({"host": "a"}, 1)',
    'f(g({"host": "a"}))',
    'o = {"host": "a"} if c else d\nf(o, 1)',
    'o.p = {"host": "a"}\nf(o.p, 1)',
    'def f():\n    return {"host": "a"}\nuse({**f()})',
    'a = {"host": "a"}\nb = a\nc = b\nuse({**c})',
  ])("is a part: %s", (program) => {
    expect(isPart(program)).toBe(true);
  });

  it.each([
    'x = {"host": "a"}',
    'f({"host": "a"})',
    'f({"host": "a"})(1)',
    'use({"a": {"host": "a"}})',
    'o = {"host": "a"}\no["b"] = 1\nuse(o)',
    'o = {"host": "a"}\no.x["b"].c = 1\nuse(o)',
    'o["b"] = {"host": "a"}\nuse(b)',
    'def f():\n    return {"host": "a"}\nuse(f())',
    'def f():\n    return {"host": "a"}\nf',
    'x[{"host": "a"}]',
  ])("is none: %s", (program) => {
    expect(isPart(program)).toBe(false);
  });
});
