import { describe, expect, it } from "vitest";
import { readGo } from "../../../src/languages/go/translate.js";
import { childrenOf } from "../../../src/languages/programs/children.js";
import type { Code, TextCode } from "../../../src/languages/programs/tree.js";
import { printed } from "../programs/printed.js";

const inFile = (code: string): string => `package main\n${code}\n`;
const inFunction = (code: string): string => inFile(`func f() {\n${code}\n}`);
const bodyOf = (code: string): string => printed(readGo(inFunction(code)));

const nested = (open: string, close: string, times = 1000): string =>
  open.repeat(times) + close.repeat(times);

const FILES = [
  ["one import", `import "database/sql"`, "import sql of database/sql"],
  [
    "several imports",
    `import (\n\tm "github.com/go-sql-driver/mysql"\n\t_ "embed"\n\t. "fmt"\n)`,
    "import m of github.com/go-sql-driver/mysql, _ of embed, * of fmt",
  ],
  ["versions", `import "github.com/x/orm/v2"`, "import orm of github.com/x/orm/v2"],
  ["gopkg.in", `import "gopkg.in/yaml.v3"`, "import yaml of gopkg.in/yaml.v3"],
  ["go- before", `import "x/go-mysql"`, "import mysql of x/go-mysql"],
  ["-go behind", `import "x/aws-go"`, "import aws of x/aws-go"],
  ["variables of the package", `var a, b = 1, "x"`, `let a = 1; let b = "x"`],
  ["in a group", `var (\n\ta = "x"\n\tb int\n)`, `let a = "x"; let b = 0`],
  ["constants", `const (\n\tA = iota\n\tB\n\tC = "c"\n)`, `let A = <>; let B = ?; let C = "c"`],
  ["types", `type T[K any] struct {\n\tA int \`json:"a"\`\n}`, ""],
  ["a function", `func f(a, b string, c int) error { return nil }`, "f(a, b, c) { returns null }"],
  [
    "named results",
    `func f() (x int, err error) { return }`,
    "f() { let x = ?; let err = ?; returns }",
  ],
  ["the rest of the arguments", `func f(a int, b ...string) {}`, "f(a) { let b = ? }"],
  ["a function without names", `func f(int, string)`, "f() {  }"],
  ["a method", `func (s *T[K]) Run(a int) {}`, "class T { s.Run(a) {  } }"],
  [
    "what is set elsewhere",
    `func f() { a = 1; b := 2; b = 3 }`,
    "f() { outer a; a = 1; let b = 2; b = 3 }",
  ],
  [
    "what a closure sets",
    `func f() { a := 1; func() { a = 2 }() }`,
    "f() { let a = 1; fn() { outer a; a = 2 }() }",
  ],
] as const;

const BODIES = [
  ["one value", `a := "x"`, `let a = "x"`],
  ["two values", `a, b := 1, 2`, "let a = 1; let b = 2"],
  [
    "a call with two results",
    `db, err := sql.Open("mysql", dsn)`,
    `let db = sql.Open("mysql", dsn); let err = ?`,
  ],
  ["a result that nobody takes", `_, err := f("x")`, `f("x"); let err = ?`],
  ["an assertion", `a, ok := b.(string)`, "let a = b; let ok = ?"],
  ["swapped", `var a, b = 1, 2; a, b = b, a`, "let a = 1; let b = 2; a = <b>; b = <a>"],
  ["fields", `cfg.User = "x"`, `cfg.User = "x"`],
  ["entries", `m["k"], a[0] = "v", 1`, `m["k"] = "v"; a[0] = 1`],
  ["behind a text", `var s = "a"; s += "b"`, `let s = "a"; s += "b"`],
  ["another operator", `var n = 1; n *= 2; n++`, "let n = 1; n = <2>; n = ?"],
  [
    "what is only declared",
    `var a *T; var b bool; var c pkg.T; var d string`,
    "let a = null; let b = false; let c = new pkg.T(); let d = ?",
  ],
  ["new", `a := new(pkg.T)`, "let a = new pkg.T()"],
  [
    "a pointer to a struct",
    `f(&mysql.Config{User: "x", N: 1})`,
    `f(mysql.Config{"User": "x", "N": 1})`,
  ],
  ["structs in structs", `a := T{C: &tls.Config{}}`, `let a = T{"C": tls.Config{}}`],
  ["structs by place", `a := T{1, "x"}`, `let a = [1, "x"]`],
  ["a map", `a := map[string]string{"a": "b", c: "d"}`, `let a = {"a": "b", c: "d"}`],
  ["a map of structs", `a := map[string]*p.T{"a": {B: 1}}`, `let a = {"a": p.T{"B": 1}}`],
  ["a map by name", `a := gin.H{"a": 1}`, `let a = gin.H{"a": 1}`],
  ["lists", `a := []string{"a", "b"}`, `let a = ["a", "b"]`],
  ["a list of structs", `a := []T{{A: 1}, {B: 2}}`, `let a = [T{"A": 1}, T{"B": 2}]`],
  ["a list with indices", `a := [...]string{1: "a"}`, `let a = <"a">`],
  ["conversions", `f((*p), string(x), []byte("y"), z.(T))`, `f(p, x, "y", z)`],
  ["a number as a text", `a := string(65)`, "let a = <65>"],
  ["a long sum", `a := "a" + b + "c" + d()`, `let a = ("a" + b + "c" + d())`],
  [
    "what stands behind an operand",
    `f("a" + b.c("d") + e[0], x == g(), !h.i(), -j(), *k.l, "a"+m.(string)+"b")`,
    `f(("a" + b.c("d") + e[0]), (x == g()), (h.i()), <j()>, k.l, ("a" + m + "b"))`,
  ],
  [
    "signs by their ranks",
    `f(a == b()+"c" && d || !e && g < 1, (a+b)*c-d)`,
    `f((((a == (b() + "c")) & d) & ((e) & (g & 1))), <<(a + b), c>, d>)`,
  ],
  ["a call over several lines", `f(\n"a",\ng...,\n)`, `f("a", ...g)`],
  ["a format", `a := fmt.Sprintf("%s", b)`, `let a = fmt.Sprintf("%s", b)`],
  ["type arguments", `a := f[int](1)`, "let a = f(1)"],
  ["a slice", `f(a[len("x"):b])`, `f(<a, len("x"), b>)`],
  ["numbers", `f(0x1F, 017, 0o17, 1_000, -1, 0b11, 1.5)`, "f(31, 15, 15, 1000, -1, 3, 1.5)"],
  ["what is no number here", `f('a', 1i, 0x1p-2)`, "f(<>, <>, <>)"],
  ["words", `f(true, false, nil)`, "f(true, false, null)"],
  [
    "comparisons",
    `f(a == b, a != b, !a, a && b, a < b)`,
    "f((a == b), (a != b), (a), (a & b), (a & b))",
  ],
  [
    "if",
    `if a == "x" { f() } else if b { g() } else { h() }`,
    `if (a == "x") { f() } else { if b { g() } else { h() } }`,
  ],
  [
    "if with a statement",
    `if err := f(); err != nil { return err }`,
    "{ let err = f(); if (err != null) { returns err } }",
  ],
  [
    "switch",
    `switch a { case "x": f(); break; case "y", "z": g(); default: h() }`,
    `if (a == "x") { f() } else { if (a & "y" & "z") { g() } else { h() } }`,
  ],
  ["a default before cases", `switch { default: h(); case a: f() }`, "if a { f() } else { h() }"],
  [
    "a value asked once",
    `switch a("u") { case "x": case "y": }`,
    `if (a("u") == "x") {  } else { if (<> == "y") {  } }`,
  ],
  [
    "into the next case",
    `switch a { case 1: f(); fallthrough; case 2: g() }`,
    "perhaps { a; 1; 2 } { f() } { g() }",
  ],
  [
    "out of a case",
    `switch a { case 1: if b { break }; f() }`,
    "perhaps { a; 1 } { if b { jumps }; f() }",
  ],
  ["types", `switch v := a.(type) { case T: f(v); default: }`, "{ let v = ?; a; if ? { f(v) } }"],
  [
    "select",
    `select { case v := <-c: f(v); case d <- 1: }`,
    "if ? { let v = <c>; f(v) } else { if ? { <d, 1> } }",
  ],
  ["for", `for i := 0; i < 9; i++ { f(i) }`, "perhaps { let i = 0; (i & 9); i = ? } { f(i) }"],
  ["range", `for _, v := range list { f(v) }`, "perhaps { let v = ?; list } { f(v) }"],
  ["range without names", `for range a.B { f("x") }`, `perhaps { a.B } { f("x") }`],
  ["forever", `for { break }`, "perhaps {  } { jumps }"],
  ["a goroutine", `go func() { f("x") }()`, `fn() { f("x") }()`],
  ["defer", `defer func() { f("x") }()`, `fn() { f("x") }()`],
  ["several results", `return a, "b", nil`, `<"b">; returns a`],
  ["an error as a result", `return nil, fmt.Errorf("x")`, `<fmt.Errorf("x")>; throws`],
  ["an error beside a result", `return a, err`, `<err>; returns a`],
  ["panic", `panic("x")`, `throws "x"`],
  ["log.Fatal", `log.Fatal("x")`, `log.Fatal("x"); throws`],
  ["labels and braces", `a: for { continue a }; { f() }`, "perhaps {  } { jumps }; { f() }"],
] as const;

/** What the parser reads only with help. */
const HELPED = [
  [
    "true at the end",
    `a := true\nfor _, b := range c.D {\nf("x")\n}`,
    `let a = true; perhaps { let b = ?; c.D } { f("x") }`,
  ],
  ["with a comment", `return true // c\nf()`, "returns true; f()"],
  ["with line breaks of Windows", "a := false\r\nf()\r\n", "let a = false; f()"],
  ["a comment at the end", `a := 1 /* b */\nc()`, "let a = 1; c()"],
  ["a comment in the middle", `f(true /* b */, c /* d */)`, "f(true, c)"],
  ["names with digits", `_1x := 2`, "let _1x = 2"],
  ["words in texts", `f("for range true", \`true\n_1\`)`, `f("for range true", "true\\n_1")`],
] as const;

/** What the parser does not understand. */
const BROKEN = [
  ["an error before a value", `a := @ "v"`, `let a = "v"`],
  ["no value", `a := T{A: , B: "b"}`, `let a = T{"A": <>, "B": "b"}`],
  ["no end of a text", `a := "x\nb := "y"`, `let a = "x"; let b = "y"`],
] as const;

describe("a Go program", () => {
  it.each(FILES)("%s", (_name, code, tree) => {
    expect(printed(readGo(inFile(code)))).toBe(tree);
  });
  it.each([...BODIES, ...HELPED, ...BROKEN])("in a function: %s", (_name, code, tree) => {
    expect(bodyOf(code)).toBe(`f() { ${tree} }`);
  });
  it.each([
    ["parentheses", `a := ${nested("(", ")")}`],
    ["blocks", nested("{\n", "}\n")],
    ["conditions", nested("if a {\n", "}\n")],
    ["sums", `a := "x"${` + "y"`.repeat(1000)}`],
    ["other operators", `a := x${` - "y" * z`.repeat(1000)}`],
    ["else", `if a {}${" else if a {}".repeat(1000)}`],
    ["closures", nested("func() {", "}()", 500)],
    ["literals", `a := ${nested("T{A: ", "}")}`],
    ["methods", `a.b()${`.c("x")`.repeat(1000)}`],
    ["signs", `a := ${"!".repeat(1000)}x`],
    ["cases", `switch a {\n${`case "x":\n f()\n`.repeat(1000)}}`],
  ])("is read however many there are: %s", (_name, code) => {
    expect(() => readGo(inFunction(code))).not.toThrow();
  });
  it("has comments", () => {
    const { comments } = readGo("package main // one\n/* two */\n");
    expect(comments.map(({ value }) => value)).toEqual([" one", " two "]);
  });
});

/** What is in quotes here was printed by Go. */
const TEXTS = [
  [String.raw`"a\a\b\f\n\r\t\v\\\"'z"`, "a\x07\b\f\n\r\t\v\\\"'z"],
  [String.raw`"\x41\101\u00e4\U0001F600é"`, "AA\u00e4\u{1F600}é"],
  [String.raw`"\xe4\xb8\x96\344\270\226x"`, "\u4e16\u4e16x"],
  [String.raw`"\xff"`, "\ufffd"],
  ['`a\\n"b`', '\\n"'.replace(/^/, "a") + "b"],
  ["`a\r\nb`", "a\nb"],
  [`""`, ""],
  ["``", ""],
] as const;

const textsIn = (code: Code): readonly TextCode[] =>
  code.kind === "text" ? [code] : childrenOf(code).flatMap(textsIn);
const onlyText = (source: string): TextCode => {
  const [text] = readGo(source).body.flatMap(textsIn);
  if (!text) throw new Error("no text");
  return text;
};

describe("a text of Go", () => {
  it.each(TEXTS)("%s", (code, value) => {
    const source = `package main\nvar a = ${code}\n`;
    const { text, at } = onlyText(source);
    expect(source.slice(...at)).toBe(code);
    expect(text.value).toBe(value);
    let index = 0;
    for (const character of value) {
      const [from, to] = text.locate(index, index + character.length) ?? [0, 0];
      const quote = code.charAt(0);
      const piece = onlyText(`package main\nvar a = ${quote}${source.slice(from, to)}${quote}\n`);
      expect(piece.text.value).toBe(character);
      index += character.length;
    }
  });
  it("is written with escapes", () => {
    const source = `package main\nvar a = "ab"\n`;
    expect(onlyText(source).text.splice(1, 1, 'x"\\\n\t')).toEqual([
      { at: [23, 23], text: String.raw`x\"\\\n\t` },
    ]);
  });
  it("in backquotes is written as it is, or not at all", () => {
    const source = "package main\nvar a = `ab`\n";
    expect(onlyText(source).text.splice(1, 1, '"\\n')).toEqual([{ at: [23, 23], text: '"\\n' }]);
    expect(onlyText(source).text.splice(1, 1, "`")).toBeNull();
  });
});
