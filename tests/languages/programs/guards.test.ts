import { describe, expect, it } from "vitest";
import { go } from "../../../src/languages/go/index.js";
import { java } from "../../../src/languages/java/index.js";
import { php } from "../../../src/languages/php/index.js";
import { python } from "../../../src/languages/python/index.js";
import { guardsShown } from "./documents.js";

describe("what is asked before, in a program of Python", () => {
  it.each([
    ["import client\nif x:\n    client.f()", ["if x"]],
    ["import client\nif x:\n    pass\nelse:\n    client.f()", ["unless x"]],
    [
      'import client\nif x == "a":\n    pass\nelif "b" in y:\n    client.f()',
      ['if "..." in y ("b" in y) contains b of y', 'unless x == "..." (x = "a") equals a of x'],
    ],
    [
      'import client\nif x != "a":\n    return\nclient.f()',
      ['unless x != "..." (x = "a") not equals a of x'],
    ],
    ["import client\nif x:\n    return\nif z:\n    pass\nclient.f()", ["unless x"]],
    ["import client\nclient.f()\nif x:\n    return", []],
    [
      'import client\nif h.endswith("a"):\n    client.f()',
      ['if h.endswith("...") (h.endswith("a")) endsWith a of h'],
    ],
    [
      'import client\nif h.startswith("a") and y:\n    client.f()',
      ['if h.startswith("...") and y (h.startswith("a") and y)'],
    ],
    ['import client\nif "a" == x:\n    client.f()', ['if "..." == x (x = "a") equals a of x']],
    ['import client\nif x in "a":\n    client.f()', ['if x in "..." (x in "a")']],
    ["import client\nif not x:\n    client.f()", ["if not x (x)"]],
    ["import client\ndef f():\n    if x:\n        client.f()\nif y:\n    f()", ["if x"]],
    ["import client\nif x:\n    def f():\n        client.f()", []],
    ["import client\nwhile x:\n    if y:\n        client.f()", ["if y"]],
    ["import client\nif client.f():\n    pass", []],
    ["import client\nif x:\n    if y:\n        client.f()", ["if y", "if x"]],
    ['import client\nif h.find("a"):\n    client.f()', ['if h.find("...") (h.find("a"))']],
    ["import client\nif h.endswith(x):\n    client.f()", ["if h.endswith(x)"]],
    [
      'import client\nif endswith(h, "a"):\n    client.f()',
      ['if endswith(h, "...") (endswith(h, "a")) endsWith a of h'],
    ],
    [
      'import client\nif h.__contains__("a"):\n    client.f()',
      ['if h.__contains__("...") (h.__contains__("a")) contains a of h'],
    ],
    ["import client\nif x == y:\n    client.f()", ["if x == y (x = y)"]],
  ])("%s", (program, expected) => {
    expect(guardsShown(python, program)).toEqual(expected);
  });
});

describe("what is asked before, in a program of Go", () => {
  it.each([
    [
      'package a\nimport "client"\nfunc f() { if strings.HasSuffix(h, "a") { client.F() } }',
      ['if strings.HasSuffix(h, "...") (strings.HasSuffix(h, "a")) endsWith a of h'],
    ],
    [
      'package a\nimport "client"\nfunc f() { if strings.HasPrefix(h, "a") { return }; client.F() }',
      ['unless strings.HasPrefix(h, "...") (strings.HasPrefix(h, "a")) startsWith a of h'],
    ],
    [
      'package a\nimport "client"\nfunc f() { if strings.Contains(h, "a") { client.F() } else if strings.EqualFold("b", h) { client.F() } }',
      [
        'if strings.Contains(h, "...") (strings.Contains(h, "a")) contains a of h',
        'if strings.EqualFold("...", h) (strings.EqualFold("b", h)) equals b of h',
        'unless strings.Contains(h, "...") (strings.Contains(h, "a")) contains a of h',
      ],
    ],
    [
      'package a\nimport "client"\nfunc f() { switch h { case "a": client.F(); case "b", "c": client.F(); default: client.F() } }',
      [
        'if "..." (h = "a") equals a of h',
        'if "..." (h = "b" = "c")',
        'unless "..." (h = "a") equals a of h',
        'unless "..." (h = "b" = "c")',
        'unless "..." (h = "a") equals a of h',
      ],
    ],
  ])("%s", (program, expected) => {
    expect(guardsShown(go, program)).toEqual(expected);
  });
});

describe("what is asked before, in a program of Java", () => {
  it.each([
    [
      'import client.F;\nclass A { void f() { if (h.equals("a")) F.g(); } }',
      ['if h.equals("...") (h = "a") equals a of h'],
    ],
    [
      'import client.F;\nclass A { void f() { if ("a".equals(h)) F.g(); } }',
      ['if "...".equals(h) (h = "a") equals a of h'],
    ],
    [
      'import client.F;\nclass A { void f() { if (h.equalsIgnoreCase("a") || h.endsWith("b")) F.g(); } }',
      ['if h.equalsIgnoreCase("...") || h.endsWi... (h.equalsIgnoreCase("a") || h.endsWith("b"))'],
    ],
    [
      'import client.F;\nclass A { void f() { if (h.contains("a")) { throw new E(); } F.g(); } }',
      ['unless h.contains("...") (h.contains("a")) contains a of h'],
    ],
  ])("%s", (program, expected) => {
    expect(guardsShown(java, program)).toEqual(expected);
  });
});

describe("what is asked before, in a program of PHP", () => {
  it.each([
    [
      "<?php use client\\A; if (str_contains($h, 'a')) A::f();",
      ["if str_contains($h, '...') (str_contains($h, 'a')) contains a of $h"],
    ],
    [
      "<?php use client\\A; if (str_starts_with($h, 'a')) A::f(); if (str_ends_with($h, 'b')) A::f();",
      [
        "if str_starts_with($h, '...') (str_starts_with($h, 'a')) startsWith a of $h",
        "if str_ends_with($h, '...') (str_ends_with($h, 'b')) endsWith b of $h",
      ],
    ],
    [
      "<?php use client\\A; if (strpos($h, 'a') !== false) A::f();",
      ["if strpos($h, '...') !== false (strpos($h, 'a') = false)"],
    ],
    [
      "<?php use client\\A; if ($h !== 'a') { exit; } A::f();",
      ["unless $h !== '...' ($h = 'a') not equals a of $h"],
    ],
  ])("%s", (program, expected) => {
    expect(guardsShown(php, program)).toEqual(expected);
  });
});
