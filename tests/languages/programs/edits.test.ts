import { describe, expect, it } from "vitest";
import { go } from "../../../src/languages/go/index.js";
import { java } from "../../../src/languages/java/index.js";
import { php } from "../../../src/languages/php/index.js";
import { python } from "../../../src/languages/python/index.js";
import { changeShown } from "./values.js";

type Change = Parameters<typeof changeShown>[2];
type Row = readonly [program: string, change: Change, after: readonly string[]];

const PYTHON: readonly Row[] = [
  ['show({"a": 1})', ["put", "b", 2], ['fix: show({"a": 1, "b": 2})']],
  ['show({"a": 1})', ["put", "a", "x"], ['fix: show({"a": "x"})']],
  ['show({"a": 1,})', ["put", "b", true], ['fix: show({"a": 1, "b": True,})']],
  ["show({})", ["put", "b", null], ['fix: show({"b": None})']],
  ["show({ })", ["put", "b", { c: 1, d: "e" }], ['fix: show({"b": {"c": 1, "d": "e"}})']],
  ['show({\n    "a": 1,\n})', ["put", "b", 2], ['fix: show({\n    "a": 1,\n    "b": 2,\n})']],
  ['show({\n    "a": 1\n})', ["put", "b", 2], ['fix: show({\n    "a": 1,\n    "b": 2\n})']],
  [
    'show({\n    "a": 1,  # one\n})',
    ["put", "b", 2],
    ['fix: show({\n    "a": 1,  # one\n    "b": 2,\n})'],
  ],
  ["show({'a': 1})", ["put", "b", "it's"], ["fix: show({'a': 1, 'b': 'it\\'s'})"]],
  ['x = {"a": 1}\nshow(x)', ["put", "b", 2], ['fix: x = {"a": 1, "b": 2}\nshow(x)']],
  [
    'x = {"a": 1}\nx["b"] = 2\nshow(x)',
    ["put", "b", 3],
    ['suggest: x = {"a": 1}\nx["b"] = 3\nshow(x)'],
  ],
  [
    'x = {"a": 1}\nx["b"] = 2\nshow(x)',
    ["put", "c", 3],
    ['suggest: x = {"a": 1, "c": 3}\nx["b"] = 2\nshow(x)'],
  ],
  [
    'x = {"a": 1}\nshow(x)\nf(x)',
    ["put", "b", 2],
    ['suggest: x = {"a": 1, "b": 2}\nshow(x)\nf(x)'],
  ],
  ['x = {"a": 1}\nshow(x)', ["put", "a", 2], ['fix: x = {"a": 2}\nshow(x)']],
  ['show({"a": 1, "b": 2, "c": 3})', ["remove", "b"], ['fix: show({"a": 1, "c": 3})']],
  ['show({"a": 1, "b": 2, "c": 3})', ["remove", "c"], ['fix: show({"a": 1, "b": 2})']],
  ['show({"a": 1, "b": 2, "c": 3,})', ["remove", "c"], ['fix: show({"a": 1, "b": 2,})']],
  ['show({"a": 1, "b": 2, "c": 3})', ["remove", "a"], ['fix: show({"b": 2, "c": 3})']],
  ['show({"a": 1})', ["remove", "a"], ["fix: show({})"]],
  ['show({"a": 1,})', ["remove", "a"], ["fix: show({})"]],
  ['show({"a": 1, "b": 2, "c": 3})', ["remove", "a", "b"], ['fix: show({"c": 3})']],
  ['show({"a": 1, "b": 2, "c": 3})', ["remove", "a", "c"], ['fix: show({"b": 2})']],
  ['show({"a": 1,  # one\n "b": 2})', ["remove", "a"], ["none"]],
  ['show({\n    "a": 1,\n    "b": 2,\n})', ["remove", "b"], ['fix: show({\n    "a": 1,\n})']],
  ['show({\n    "a": 1,\n    "b": 2,\n})', ["remove", "a"], ['fix: show({\n    "b": 2,\n})']],
  ['show({"a": 1})', ["remove", "z"], ["none"]],
  ['show({"a": 1, **x})', ["put", "b", 2], ['fix: show({"a": 1, **x, "b": 2})']],
  ['show({"a": 1})', ["rename", "a", "b", 2], ['fix: show({"b": 2})']],
  ['show({"a": 1})', ["rename", "z", "b", 2], ["none"]],
  ["show(dict(a=1))", ["put", "b", 2], ["fix: show(dict(a=1, b=2))"]],
  ["show(dict(a=1))", ["put", "b-c", 2], ["none"]],
  ["show(dict(a=1))", ["rename", "a", "b", 2], ["fix: show(dict(b=2))"]],
  ["show(dict(a=1, b=2))", ["remove", "a"], ["fix: show(dict(b=2))"]],
  ['show("a")', ["replace", "b"], ['fix: show("b")']],
  ["show('a')", ["replace", "b\"'\\\n"], ["fix: show('b\"\\'\\\\\\n')"]],
  ["show(4000)", ["replace", 4001], ["fix: show(4001)"]],
  ['show("4000")', ["replace", 4001], ['fix: show("4001")']],
  ["show(True)", ["replace", false], ["fix: show(False)"]],
  ['show(x=f"{y["a"]}")\nshow("c")', ["replace", 1], ["none"]],
  ['x = "a"\nshow(x)', ["replace", "b"], ['fix: x = "b"\nshow(x)']],
  ['x = "a"\nshow(x)\nf(x)', ["replace", "b"], ['suggest: x = "b"\nshow(x)\nf(x)']],
  [
    'x = "a" if c else "b"\nshow(x)',
    ["replace", "d"],
    ['fix: x = "d" if c else "b"\nshow(x)', 'fix: x = "a" if c else "d"\nshow(x)'],
  ],
  ['def f(x="a"):\n    show(x)', ["replace", "d"], ["none", 'suggest: def f(x="d"):\n    show(x)']],
  [
    'import os\nshow(os.getenv("H", "a"))',
    ["replace", "d"],
    ["none", 'suggest: import os\nshow(os.getenv("H", "d"))'],
  ],
  [
    'o = {}\nif c:\n    o["b"] = 1\nshow(o["b"])',
    ["replace", 2],
    ['suggest: o = {}\nif c:\n    o["b"] = 2\nshow(o["b"])', "none"],
  ],
  [
    'o = {}\nif c:\n    o["b"] = 1\nelse:\n    o["b"] = 3\nshow(o["b"])',
    ["replace", 2],
    [
      'suggest: o = {}\nif c:\n    o["b"] = 2\nelse:\n    o["b"] = 3\nshow(o["b"])',
      'suggest: o = {}\nif c:\n    o["b"] = 1\nelse:\n    o["b"] = 2\nshow(o["b"])',
    ],
  ],
  ["y = f\"{show('a')}\"", ["replace", "c"], ["fix: y = f\"{show('c')}\""]],
  ["y = f'{show(\"a\")}'", ["replace", "c"], ["fix: y = f'{show(\"c\")}'"]],
  ["y = 'b' + show(\"a\")", ["replace", "c"], ["fix: y = 'b' + show(\"c\")"]],
  ['show("a".strip())', ["replace", "d"], ['suggest: show("d".strip())']],
  [
    'def f():\n    return "a"\nshow(f())',
    ["replace", "d"],
    ['suggest: def f():\n    return "d"\nshow(f())'],
  ],
  ['show("a" + x)', ["replace", "d"], ["none"]],
  ['show(["a", "b"])', ["append", "c", 1], ['fix: show(["a", "b", "c", 1])']],
  ["show([])", ["append", "c"], ['fix: show(["c"])']],
  ['show(["a"])', ["append", { b: 1 }], ['fix: show(["a", {"b": 1}])']],
  ['show(["a", "b", "c"])', ["exchange", 1, "x"], ['fix: show(["a", "x", "c"])']],
  ['show(["a"])', ["exchange", 3, "x"], ["none"]],
  ['show(["a", "b", "c"])', ["takeOut", 1, 2], ['fix: show(["a"])']],
  ['show(["a", "b", "c"])', ["takeOut", 0, 1], ['fix: show(["c"])']],
  ['show(["a", "b", "c"])', ["takeOut", 2, 5], ["none"]],
  ['show(("a", "b"))', ["append", "c"], ['fix: show(("a", "b", "c"))']],
  [
    'class C:\n    x = "a"\n    def f(self):\n        show(self.x)',
    ["replace", "b"],
    ['suggest: class C:\n    x = "b"\n    def f(self):\n        show(self.x)'],
  ],
  ['x = "a"\nif c:\n    x += "b"\nshow(x)', ["replace", "d"], ["none", "none"]],
  [
    "import maker\nshow(maker.of(a=1))",
    ["put", "()", "maker.other"],
    ["fix: import maker\nshow(maker.other(a=1))"],
  ],
  ["import maker as m\nshow(m.of(a=1))", ["put", "()", "maker.other"], ["none"]],
  [
    "import maker\nshow(maker.of(a=1))",
    ["put", "b", 2],
    ["fix: import maker\nshow(maker.of(a=1, b=2))"],
  ],
  ["import maker\nshow(maker.of())", ["put", "b", 2], ["fix: import maker\nshow(maker.of(b=2))"]],
];

const GO: readonly Row[] = [
  [
    "package a\n\nfunc f() {\n\tshow(T{A: 1})\n}\n",
    ["put", "B", "x"],
    ['fix: package a\n\nfunc f() {\n\tshow(T{A: 1, B: "x"})\n}\n'],
  ],
  [
    "package a\n\nfunc f() {\n\tshow(T{\n\t\tA: 1,\n\t})\n}\n",
    ["put", "B", true],
    ["fix: package a\n\nfunc f() {\n\tshow(T{\n\t\tA: 1,\n\t\tB: true,\n\t})\n}\n"],
  ],
  [
    "package a\n\nfunc f() {\n\tshow(T{})\n}\n",
    ["put", "B", "x"],
    ['fix: package a\n\nfunc f() {\n\tshow(T{B: "x"})\n}\n'],
  ],
  [
    'package a\n\nfunc f() {\n\tshow(map[string]string{"a": "b"})\n}\n',
    ["put", "c", "d"],
    ['fix: package a\n\nfunc f() {\n\tshow(map[string]string{"a": "b", "c": "d"})\n}\n'],
  ],
  [
    'package a\n\nfunc f() {\n\tshow(map[string]string{"a": "b"})\n}\n',
    ["put", "c", { d: 1 }],
    ["none"],
  ],
  [
    "package a\n\nfunc f() {\n\tshow(T{A: 1, B: 2})\n}\n",
    ["remove", "A"],
    ["fix: package a\n\nfunc f() {\n\tshow(T{B: 2})\n}\n"],
  ],
  [
    "package a\n\nfunc f() {\n\tshow(T{\n\t\tA: 1,\n\t\tB: 2, // two\n\t})\n}\n",
    ["remove", "B"],
    ["fix: package a\n\nfunc f() {\n\tshow(T{\n\t\tA: 1, // two\n\t})\n}\n"],
  ],
  [
    "package a\n\nfunc f() {\n\tshow(T{\n\t\tA: 1, // one\n\t\tB: 2,\n\t})\n}\n",
    ["remove", "B"],
    ["none"],
  ],
  [
    "package a\n\nfunc f() {\n\tshow(T{A: 1})\n}\n",
    ["rename", "A", "B", 2],
    ["fix: package a\n\nfunc f() {\n\tshow(T{B: 2})\n}\n"],
  ],
  [
    "package a\n\nfunc f() {\n\tx := T{A: 1}\n\tx.B = 2\n\tshow(x)\n}\n",
    ["put", "C", 3],
    ["suggest: package a\n\nfunc f() {\n\tx := T{A: 1, C: 3}\n\tx.B = 2\n\tshow(x)\n}\n"],
  ],
  [
    "package a\n\nfunc f() {\n\tx := T{A: 1}\n\tx.B = 2\n\tshow(x)\n}\n",
    ["put", "B", 3],
    ["suggest: package a\n\nfunc f() {\n\tx := T{A: 1}\n\tx.B = 3\n\tshow(x)\n}\n"],
  ],
  [
    'package a\n\nfunc f() {\n\tshow("a")\n}\n',
    ["replace", 'b"\\\n\t'],
    ['fix: package a\n\nfunc f() {\n\tshow("b\\"\\\\\\n\\t")\n}\n'],
  ],
  [
    "package a\n\nfunc f() {\n\tshow(`a`)\n}\n",
    ["replace", "b"],
    ['fix: package a\n\nfunc f() {\n\tshow("b")\n}\n'],
  ],
  [
    "package a\n\nfunc f() {\n\tshow(nil)\n}\n",
    ["replace", "b"],
    ['fix: package a\n\nfunc f() {\n\tshow("b")\n}\n'],
  ],
  [
    'package a\n\nfunc f() {\n\tshow([]string{"a"})\n}\n',
    ["append", "b"],
    ['fix: package a\n\nfunc f() {\n\tshow([]string{"a", "b"})\n}\n'],
  ],
  [
    "package a\n\nfunc f() {\n\tshow(1)\n}\n",
    ["replace", null],
    ["fix: package a\n\nfunc f() {\n\tshow(nil)\n}\n"],
  ],
];

const JAVA: readonly Row[] = [
  [
    'class A {\n  void f() {\n    show("a");\n  }\n}\n',
    ["replace", 'b"\\\n'],
    ['fix: class A {\n  void f() {\n    show("b\\"\\\\\\n");\n  }\n}\n'],
  ],
  [
    'class A {\n  void f() {\n    show(Map.of("a", 1));\n  }\n}\n',
    ["put", "b", 2],
    ['fix: class A {\n  void f() {\n    show(Map.of("a", 1, "b", 2));\n  }\n}\n'],
  ],
  [
    'class A {\n  void f() {\n    show(Map.of("a", 1));\n  }\n}\n',
    ["put", "b", { c: 1 }],
    ["none"],
  ],
  [
    "class A {\n  void f() {\n    show(Map.of());\n  }\n}\n",
    ["put", "b", "c"],
    ['fix: class A {\n  void f() {\n    show(Map.of("b", "c"));\n  }\n}\n'],
  ],
  [
    'class A {\n  void f() {\n    show(Map.of("a", 1, "b", 2));\n  }\n}\n',
    ["remove", "a"],
    ['fix: class A {\n  void f() {\n    show(Map.of("b", 2));\n  }\n}\n'],
  ],
  [
    'class A {\n  void f() {\n    show(Map.of("a", 1));\n  }\n}\n',
    ["rename", "a", "b", 2],
    ['fix: class A {\n  void f() {\n    show(Map.of("b", 2));\n  }\n}\n'],
  ],
  [
    'class A {\n  void f() {\n    show(Map.ofEntries(Map.entry("a", 1)));\n  }\n}\n',
    ["put", "b", 2],
    [
      'fix: class A {\n  void f() {\n    show(Map.ofEntries(Map.entry("a", 1), Map.entry("b", 2)));\n  }\n}\n',
    ],
  ],
  [
    'class A {\n  void f() {\n    show(List.of("a"));\n  }\n}\n',
    ["append", "b", null],
    ['fix: class A {\n  void f() {\n    show(List.of("a", "b", null));\n  }\n}\n'],
  ],
  [
    'import java.util.Properties;\nclass A {\n  void f() {\n    Properties p = new Properties();\n    p.setProperty("a", "b");\n    show(p);\n  }\n}\n',
    ["put", "c", "d"],
    ["none"],
  ],
  [
    'import java.util.Properties;\nclass A {\n  void f() {\n    Properties p = new Properties();\n    p.setProperty("a", "b");\n    show(p);\n  }\n}\n',
    ["put", "a", "d"],
    [
      'fix: import java.util.Properties;\nclass A {\n  void f() {\n    Properties p = new Properties();\n    p.setProperty("a", "d");\n    show(p);\n  }\n}\n',
    ],
  ],
  [
    'import java.util.Properties;\nclass A {\n  void f() {\n    Properties p = new Properties(); p.setProperty("a", "b"); show(p);\n  }\n}\n',
    ["put", "c", "d"],
    ["none"],
  ],
  [
    "class A {\n  void f() {\n    show(true);\n  }\n}\n",
    ["replace", false],
    ["fix: class A {\n  void f() {\n    show(false);\n  }\n}\n"],
  ],
];

const PHP: readonly Row[] = [
  ["<?php show(['a' => 1]);", ["put", "b", 2], ["fix: <?php show(['a' => 1, 'b' => 2]);"]],
  [
    "<?php show(['a' => 1]);",
    ["put", "PDO.X", true],
    ["fix: <?php show(['a' => 1, \\PDO::X => true]);"],
  ],
  [
    "<?php show(array('a' => 1));",
    ["put", "b", null],
    ["fix: <?php show(array('a' => 1, 'b' => null));"],
  ],
  ["<?php show([]);", ["put", "b", { c: 1 }], ['fix: <?php show(["b" => ["c" => 1]]);']],
  ["<?php show(['a' => 1, 'b' => 2]);", ["remove", "b"], ["fix: <?php show(['a' => 1]);"]],
  ["<?php show(['a' => 1]);", ["rename", "a", "b", 2], ["fix: <?php show(['b' => 2]);"]],
  [
    "<?php $x = ['a' => 1];\n$x['b'] = 2;\nshow($x);",
    ["put", "c", 3],
    ["suggest: <?php $x = ['a' => 1, 'c' => 3];\n$x['b'] = 2;\nshow($x);"],
  ],
  ["<?php show('a');", ["replace", "it's\\"], ["fix: <?php show('it\\'s\\\\');"]],
  ['<?php show("a");', ["replace", 'a$b"\n\r\\'], ['fix: <?php show("a\\$b\\"\\n\\r\\\\");']],
  ['<?php show("a{$x}" . "b");', ["replace", "c"], ["none"]],
  ["<?php show(['a']);", ["append", "b", 1], ["fix: <?php show(['a', 'b', 1]);"]],
  [
    "<?php show(\n    [\n        'a' => 1,\n    ]\n);",
    ["put", "b", 2],
    ["fix: <?php show(\n    [\n        'a' => 1,\n        'b' => 2,\n    ]\n);"],
  ],
];

describe("an edit of what a program says", () => {
  it.each(PYTHON)("of Python: %s %j", (program, change, after) => {
    expect(changeShown(python, program, change)).toEqual(after);
  });
  it.each(GO)("of Go: %s %j", (program, change, after) => {
    expect(changeShown(go, program, change)).toEqual(after);
  });
  it.each(JAVA)("of Java: %s %j", (program, change, after) => {
    expect(changeShown(java, program, change)).toEqual(after);
  });
  it.each(PHP)("of PHP: %s %j", (program, change, after) => {
    expect(changeShown(php, program, change)).toEqual(after);
  });
});
