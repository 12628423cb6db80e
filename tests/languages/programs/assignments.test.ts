import { describe, expect, it } from "vitest";
import { go } from "../../../src/languages/go/index.js";
import { php } from "../../../src/languages/php/index.js";
import { python } from "../../../src/languages/python/index.js";
import { assignmentsShown } from "./documents.js";

describe("what is set of the environment, in a program of Python", () => {
  it.each([
    ['import os\nos.environ["A"] = "b"', ['process.env A = "b" (os.environ["A"])', '{A: "b"}']],
    [
      'import os\nos.environ["A"] = x\nos.environ["B"] = "c"',
      [
        'process.env A = ? (os.environ["A"])',
        'process.env B = "c" (os.environ["B"])',
        '{A: ?, B: "c"}',
      ],
    ],
    ['import os\nos.environ[x] = "b"', []],
    ['import os\nx["A"] = "b"', []],
    ['import os\ndel os.environ["A"]', []],
    ['import os\nos.environ.x = "b"', []],
  ])("%s", (program, expected) => {
    expect(assignmentsShown(python, program)).toEqual(expected);
  });
});

describe("what is set of the environment, in a program of Go", () => {
  it.each([
    [
      'package a\nimport "os"\nfunc f() { os.Setenv("A", "b") }',
      ['process.env A = "b" ("A")', '{A: "b"}'],
    ],
    [
      'package a\nimport "syscall"\nfunc f() { syscall.Setenv("A", x) }',
      ['process.env A = ? ("A")', "{A: ?}"],
    ],
    [
      'package a\nimport "os"\nfunc f() { os.Setenv(x, "b"); os.Unsetenv("A"); os.Setenv("C=d") }',
      ['process.env C = "d" (os.Setenv)', '{C: "d"}'],
    ],
    ['package a\nimport "os"\nfunc f() { os.Setenv(a...) }', []],
  ])("%s", (program, expected) => {
    expect(assignmentsShown(go, program)).toEqual(expected);
  });
});

describe("what is set of the environment, in a program of PHP", () => {
  it.each([
    ["<?php putenv('A=b');", ['process.env A = "b" (putenv)', '{A: "b"}']],
    ['<?php putenv("A=$x");', ["process.env A = ? (putenv)", "{A: ?}"]],
    ["<?php putenv('A'); putenv($x); putenv('=b'); putenv('1A=b');", []],
    [
      "<?php $_ENV['A'] = 'b'; $_SERVER['C'] = 'd'; $_GET['E'] = 'f';",
      [
        "process.env A = \"b\" ($_ENV['A'])",
        "process.env C = \"d\" ($_SERVER['C'])",
        '{A: "b", C: "d"}',
      ],
    ],
    ["<?php putenv('A', 'b');", ["process.env A = \"b\" ('A')", '{A: "b"}']],
    ["<?php f('A=b'); getenv('A=b');", []],
  ])("%s", (program, expected) => {
    expect(assignmentsShown(php, program)).toEqual(expected);
  });
});
