import { Linter } from "eslint";
import { describe, expect, it } from "vitest";
import plugin from "../../../src/index.js";
import { java } from "../../../src/languages/java/index.js";
import { php } from "../../../src/languages/php/index.js";
import { python } from "../../../src/languages/python/index.js";
import { rulesIn } from "../../lint.js";
import { valueShown } from "./values.js";

describe("a member that another class of the file may define anew", () => {
  it.each([
    ["class A:\n    def k(self): return 1\n    def f(self): show(self.k())", "1"],
    ["class A:\n    def k(self): return 1\n    def f(self): show(self.k())\nclass B(A): pass", "1"],
    [
      "class A:\n    def k(self): return 1\n    def f(self): show(self.k())\nclass B:\n    def k(self): return 2",
      "1",
    ],
    [
      "class A:\n    def k(self): return 1\n    def f(self): show(self.k())\nclass B(A):\n    def k(self): return 2",
      "?",
    ],
    [
      "class A:\n    def k(self): return 1\nclass B(A):\n    def k(self): return 2\n    def f(self): show(self.k())",
      "2",
    ],
    [
      "class A:\n    def k(self): return 1\n    def f(self): show(self.k())\nclass B(A): pass\nclass C(m.B[int], x=y):\n    def k(self): return 2",
      "?",
    ],
    [
      "class A:\n    def k(self): return 1\n    def f(self): show(self.k())\nclass B(A):\n    k = property(g)",
      "?",
    ],
    [
      "class A:\n    @classmethod\n    def k(cls): return 1\n    @classmethod\n    def f(cls): show(cls.k())\nclass B(A):\n    @classmethod\n    def k(cls): return 2",
      "?",
    ],
    [
      "class A:\n    def k(self): return 1\nclass B(A):\n    def k(self): return 2\nshow(A().k())",
      "1",
    ],
    [
      "class A:\n    def k(self): return 1\nclass B(A):\n    def k(self): return 2\nshow(B().k())",
      "2",
    ],
    ["class A:\n    k = 1\n    def f(self): show(self.k)", "1"],
    ["class A:\n    k = 1\n    def f(self): show(self.k)\nclass B(A):\n    k = 2", "?"],
    [
      "class A:\n    k = 1\n    def f(self): show(self.k)\nclass B(A):\n    def k(self): return 2",
      "?",
    ],
    [
      "class A:\n    k = 1\n    def f(self): show(self.k)\nclass B(A):\n    def g(self): self.k = 2",
      "?",
    ],
    [
      "class A:\n    k = 1\n    def f(self): show(self.k)\nclass B(A):\n    def g(self):\n        k = 2",
      "1",
    ],
    [
      "class A:\n    @property\n    def k(self): return 1\n    def f(self): show(self.k)\nclass B(A):\n    k = 2",
      "?",
    ],
    ["class A:\n    k = 1\nclass B(A):\n    k = 2\nshow(A.k)", "1"],
    ["class A:\n    k = 1\nclass B(A):\n    k = 2\nshow(B().k)", "2"],
    ["class A(m.A):\n    k = 1\n    def f(self): show(self.k)", "1"],
    ["class A(B):\n    k = 1\n    def f(self): show(self.k)\nclass B(A):\n    pass", "1"],
  ])("in Python: %s", (code, value) => {
    expect(valueShown(python, code)).toBe(value);
  });

  it.each([
    ['class A { String k() { return "a"; } void f() { show(k()); } }', '"a"'],
    ['class A { String k() { return "a"; } void f() { show(this.k()); } }', '"a"'],
    [
      'class A { String k() { return "a"; } void f() { show(k()); } } class B extends A { String k() { return "b"; } }',
      "?",
    ],
    [
      'class A { String k() { return "a"; } void f() { show(this.k()); } static class B extends x.A<C> { String k() { return "b"; } } }',
      "?",
    ],
    [
      'class A { String k() { return "a"; } void f() { show(k()); } A b = new A() { String k() { return "b"; } }; }',
      "?",
    ],
    [
      'interface A { default String k() { return "a"; } default void f() { show(k()); } } class B implements A { public String k() { return "b"; } }',
      "?",
    ],
    [
      'interface A { default String k() { return "a"; } } class B implements A { public String k() { return "b"; } void f() { show(k()); } }',
      '"b"',
    ],
    [
      'class A { String k = "a"; void f() { show(k); } } class B extends A { B() { k = "b"; } }',
      "?",
    ],
    [
      'class A { String k = "a"; void f() { show(this.k); } } class B extends A { String k = "b"; }',
      "?",
    ],
    [
      'class A { String k = "a"; void f() { show(k); } } class B extends A { void g() { String k = "b"; } }',
      '"a"',
    ],
  ])("in Java: %s", (code, value) => {
    expect(valueShown(java, code)).toBe(value);
  });

  it.each([
    ["<?php class A { public $k = 1; function f() { show($this->k); } }", "1"],
    [
      "<?php class A { public $k = 1; function f() { show($this->k); } } class B extends A { public $k = 2; }",
      "?",
    ],
    [
      "<?php class A { function k() { return 1; } function f() { show($this->k()); } } class B extends \\x\\A { function k() { return 2; } }",
      "?",
    ],
    [
      "<?php class A { const K = 1; function f() { show(static::K); } } class B extends A { const K = 2; }",
      "?",
    ],
    [
      "<?php class A { function k() { return 1; } function f() { show($this->k()); } } $b = new class extends A { function k() { return 2; } };",
      "?",
    ],
    [
      "<?php trait A { function k() { return 1; } function f() { show($this->k()); } } class B { use A; function k() { return 2; } }",
      "?",
    ],
  ])("in PHP: %s", (code, value) => {
    expect(valueShown(php, code)).toBe(value);
  });
});

const HOST = "gateway01.us-east-1.prod.aws.tidbcloud.com";
const USER = "3xAbCdEfGhIjKl9.root";
const found = (filename: string, ...lines: readonly string[]): readonly string[] =>
  rulesIn(new Linter().verify(lines.join("\n"), plugin.configs.files, { filename }));

describe("options from a method", () => {
  const base = (kwargs: string): readonly string[] => [
    "import os, aiomysql",
    "class A:",
    `    def kwargs(self): ${kwargs}`,
    `    def open(self): return aiomysql.connect(**self.kwargs())`,
  ];
  const KWARGS = `return dict(host="${HOST}", port=4000, user="${USER}", password=os.environ["PW"])`;
  it.each([
    ["that nobody defines anew", [], ["require-tls"]],
    [
      "that a subclass completes",
      ["class B(A):", '    def kwargs(self): return {**super().kwargs(), "ssl": True}'],
      [],
    ],
  ])("%s", (_, lines, rules) => {
    expect(found("a.py", ...base(KWARGS), ...lines)).toEqual(rules);
  });

  const java = (...lines: readonly string[]): readonly string[] => [
    "import java.sql.*;",
    "class K {",
    "static class A {",
    'protected String params() { return ""; }',
    `Connection open() throws SQLException { return DriverManager.getConnection("jdbc:mysql://${HOST}:4000/test" + params(), "${USER}", System.getenv("PW")); }`,
    "}",
    ...lines,
    "}",
  ];
  it.each([
    ["that is the only one of Java", [], ["require-tls"]],
    [
      "of a subclass",
      [
        'static class B extends A { @Override protected String params() { return "?sslMode=VERIFY_IDENTITY"; } }',
      ],
      [],
    ],
    [
      "of an object with a body",
      [
        'A b = new A() { @Override protected String params() { return "?sslMode=VERIFY_IDENTITY"; } };',
      ],
      [],
    ],
  ])("%s", (_, lines, rules) => {
    expect(found("K.java", ...java(...lines))).toEqual(rules);
  });

  it("that is abstract may complete and give back what it gets", () => {
    const made = (customize: string): readonly string[] => [
      "import com.zaxxer.hikari.*;",
      "abstract class A {",
      customize,
      `Object open() { HikariConfig c = new HikariConfig(); c.setJdbcUrl("jdbc:mysql://${HOST}:4000/test"); return new HikariDataSource(customize(c)); }`,
      "}",
    ];
    expect(
      found(
        "A.java",
        ...made("HikariConfig customize(HikariConfig c) { return new HikariConfig(c.x); }"),
      ),
    ).toEqual(["require-tls"]);
    expect(found("A.java", ...made("abstract HikariConfig customize(HikariConfig c);"))).toEqual(
      [],
    );
  });
});
