import { describe, expect, it } from "vitest";
import { php } from "../../../src/languages/php/index.js";
import { python } from "../../../src/languages/python/index.js";
import { rootsShown } from "./documents.js";

describe("what others see of a program of Python", () => {
  it.each([
    ['A = 1\nB = {"C": 2}', "{A: 1, B: {C: 2}}"],
    ["A = 1\nA = 2", "{A: 2}"],
    ['A = {}\nA["b"] = 1', "{A: {b: 1}}"],
    ["def f():\n    A = 1", "{}"],
    ["if x:\n    A = 1\nelse:\n    A = 2", "{A: (1 | 2)}"],
    ["import x\nA: int\na.b = 1", "{}"],
    ["class A:\n    B = 1", "{}"],
  ])("%s", (program, expected) => {
    expect(rootsShown(python, program)).toBe(expected);
  });
});

describe("what others see of a program of PHP", () => {
  it.each([
    ["<?php $x = 1; return ['a' => $x];", "{a: 1}"],
    ["<?php return; ", "{}"],
    ["<?php const A = 1; $b = 2;", "{A: 1, $b: 2}"],
    ["<?php throw new E(1); return 1;", "1"],
    ["<?php define('DB_HOST', 'a');", '{DB_HOST: "a"}'],
  ])("%s", (program, expected) => {
    expect(rootsShown(php, program)).toBe(expected);
  });
});
