import { describe, expect, it } from "vitest";
import { readJava } from "../../../src/languages/java/translate.js";
import { childrenOf } from "../../../src/languages/programs/children.js";
import type { Code, TextCode } from "../../../src/languages/programs/tree.js";
import { printed } from "../programs/printed.js";

describe("a program is read as", () => {
  it.each([
    [
      "package com.acme; import java.sql.DriverManager;",
      "import DriverManager of java.sql.DriverManager",
    ],
    ["import static a.b.C.d;", "import d of a.b.C.d"],
    ["import a.b.*;", "import * of a.b"],
    ["import static a.b.C.*;", "import * of a.b.C"],
    [
      'String url = "a", user, hosts[] = { "x", "y" };',
      'let url: String = "a"; let user: String = ?; let hosts: String = ["x", "y"]',
    ],
    ["final var port = 4_000;", "let port: final var = 4000"],
    ["this.url = url;", "this.url = url"],
    ['a = b = "c";', 'b = "c"; a = "c"'],
    ['url += "?x"; count += 1; count++;', 'url += "?x"; count = ?; count = ?'],
    ["foo.bar[1] = null;", "foo.bar[1] = null"],
    ['config.setUrl("a").setUser(USER);', 'config.setUrl("a").setUser(USER)'],
    ['new a.b.C<String>("x", true);', 'new a.b.C("x", true)'],
    ["Outer.super.go(super.url);", "Outer.go(super.url)"],
    [
      'var s = new A() { void go() { run("x"); } };',
      'let s: var = <new A(), class (A) { go() { run("x") } }>',
    ],
    [
      'var s = new Properties() {{ put("a", "b"); }};',
      'let s: var = <new Properties(), class (Properties) { { put("a", "b") } }>',
    ],
    ["var s = new HashMap<>(others);", "let s: var = new HashMap(others)"],
    ['var m = Map.of("a", "b", "c", 1);', 'let m: var = {"a": "b", "c": 1}'],
    ["var m = Map.<String, String>of();", "let m: var = {}"],
    ['var m = Map.ofEntries(Map.entry("a", "b"));', 'let m: var = Map.ofEntries{"a": "b"}'],
    ["var m = Map.ofEntries(entries);", "let m: var = Map.ofEntries(entries)"],
    ['var l = List.of("a", b); Arrays.asList("c");', 'let l: var = ["a", b]; ["c"]'],
    ["var l = List.of(array);", "let l: var = List.of(array)"],
    ['var l = new String[] { "a", "b" }; l = new int[3];', 'let l: var = ["a", "b"]; l = <>'],
    ["String s = ((String) (a));", "let s: String = a"],
    ["String s = \"a\" + b + 'c' + 1;", 'let s: String = ("a" + b + "c" + 1)'],
    ['String s = 1 + 2 + "a";', 'let s: String = (1 + 2 + "a")'],
    [
      'String s = String.format("%s", a) + "b".formatted(1);',
      'let s: String = (String.format("%s", a) + "b".formatted(1))',
    ],
    // Words that only the declaration of a module keeps to itself.
    [
      'var to = with("a").with(uses); transitive(opens, exports); requires.provides = to;',
      'let to: var = with("a").with(uses); transitive(opens, exports); requires.provides = to',
    ],
    ['String s = a ? "b" : c;', 'let s: String = (a ? "b" : c)'],
    [
      'if (a == null && !b.equals("c")) go(); else if (d != e) { go(); } else return;',
      'if ((a == null) & ((b == "c"))) { go() } else { if (d != e) { go() } else { returns } }',
    ],
    [
      "if (Objects.equals(a, b) || c instanceof String t && x < y) {}",
      "if ((a == b) & ((c & <t>) & (x & y))) {  }",
    ],
    [
      'Runnable r = () -> go("a"); F f = (x, y) -> { return x; }; g(p -> url = p, A::new);',
      'let r: Runnable = fn() { returns go("a") }; let f: F = fn(x, y) { returns x }; g(fn(p) { url = p }, A.new)',
    ],
    [
      "try (Connection c = open(url); d) { go(); } catch (A | B e) { fail(e); } finally { end(); }",
      "{ let c: Connection = open(url); d; perhaps { go() } { fail(e) }; end() }",
    ],
    [
      'try { go(); } catch (A e) { throw new B("x", e); }',
      '{ perhaps { go() } { throws new B("x", e) } }',
    ],
    [
      "for (int i = 0; i < 3; i++) go(i); for (String s : all) go(s);",
      "perhaps { let i: int = 0; (i & 3); i = ? } { go(i) }; perhaps { let s = ?; all } { go(s) }",
    ],
    [
      "while (a) { if (b) break; continue; } do go(); while (c);",
      "perhaps { a } { if b { jumps }; jumps }; perhaps { c } { go() }",
    ],
    ["synchronized (this) { go(); } here: { go(); }", "{ this; { go() } }; { { go() } }"],
    [
      'switch (a) { case "b": go(); break; case "c": case "d": return; default: end(); }',
      'a; if (a == "b") { go() } else { if (a & "c" & "d") { returns } else { end() } }',
    ],
    ['switch (a) { case "b": go(); case "c": end(); break; }', "a; if ? { go() }; if ? { end() }"],
    [
      'switch (a) { case "b", "c" -> go(); case "d" -> { end(); } default -> throw e; }',
      'a; if (a & "b" & "c") { go() } else { if (a == "d") { end() } else { throws e } }',
    ],
    [
      'String s = switch (a) { case "b" -> "x"; case "c", "d" -> { yield "y"; } default -> throw e; };',
      'let s: String = ((a == "b") ? "x" : "y")',
    ],
    [
      's = switch (a) { case "b": yield "x"; default: log(); yield "y"; }; go(s);',
      's = ((a == "b") ? "x" : <log(), "y">); go(s)',
    ],
    ['return switch (a) { case "b" -> "x"; default -> "y"; };', 'returns ((a == "b") ? "x" : "y")'],
    [
      'assert a : "b"; var k = String.class; go(int.class);',
      '<a, "b">; let k: var = String.class; go(<>)',
    ],
    [
      "var n = f(0x1F, 017, 0b11, 1.5f, 9L, -3, 1e3, ~a);",
      "let n: var = f(31, 15, 3, 1.5, 9, -3, 1000, <a>)",
    ],
    [
      'class A extends b.B<C> implements D { private static final String URL = "a"; { go(); } static { end(); } A(String u) { this(u, 1); } abstract void go(); }',
      'class A(b.B, D) { let URL: private static final String = "a"; { go() }; { { end() } }; A(u) { this(u, 1) }; go() {  } }',
    ],
    [
      'class A { @Value("${a:b}") private String a, b; @Bean(name = "x", value = { "y" }) @Primary C c(@Value("d") final String d, int... e) { return d; } }',
      'class A { @Value("b") let a: private String = ?; let b: private String = ?; @Bean(name="x", value=["y"]) @Primary c(@Value("d") d, e) { returns d } }',
    ],
    [
      'enum E { ONE("a") { void go() {} }, TWO; final String v; E(String v) { this.v = v; } }',
      'class E { let ONE = <new E("a"), go() {  }>; let TWO = <>; let v: final String = ?; E(v) { this.v = v } }',
    ],
    [
      'record P(String url, @Value("x") int n) { P { check(url); } static int q = 1; }',
      'class P { let url: String = ?; let n: int = ?; P(url, @Value("x") n) { check(url); this.url = url; this.n = n }; let q: static int = 1 }',
    ],
    [
      'interface K { String URL = "jdbc"; default void x() { y(); } } @interface An { String value() default "x"; }',
      'class K { let URL: String = "jdbc"; x() { y() } }; class An { value() { returns "x" } }',
    ],
    [
      'class A { String a = "b" ; void go( { run("c"); } String d = ; }',
      'class A { let a: String = "b"; go() { run("c") }; let d: String = ? }',
    ],
  ])("%s", (code, tree) => {
    expect(printed(readJava(code))).toBe(tree);
  });
});

const textsIn = (codes: readonly Code[]): readonly TextCode[] =>
  codes.flatMap((code) => (code.kind === "text" ? [code] : textsIn(childrenOf(code))));
const firstText = (code: string): TextCode | undefined => textsIn(readJava(code).body)[0];

/** What javac 17 makes of these literals. */
const LITERALS: readonly (readonly [code: string, value: string])[] = [
  [String.raw`"\b\t\n\f\r\s\"\'\\"`, "\b\t\n\f\r \"'\\"],
  [String.raw`"\0\12\101\377\400\78"`, "\0\nA\xff 0\x078"],
  [String.raw`"\u0041\uuu00e9\\u0041"`, "A\u00e9\\u0041"],
  [String.raw`'\''`, "'"],
  ['"""\n  a\n    b\n  """', "a\n  b\n"],
  ['"""\n  a\n b"""', " a\nb"],
  ['"""\n    a\n  """', "  a\n"],
  ['""" \t\r\n  a  \r\n\r\n   b\t\r\n  """', "a\n\n b\n"],
  ['"""\n  a \\\n  b\\s\n  """', "a b \n"],
  ['"""\n  a ""\\"""\n  "b"\\n\n  """', 'a """""\n"b"\n\n'],
  ['"""\n\t\ta\n\t"""', "\ta\n"],
];

describe("the characters of a literal", () => {
  it.each(LITERALS)("%s", (code, value) => {
    expect(firstText(`String a = ${code};`)?.text.value).toBe(value);
  });

  it("stand where they stand", () => {
    for (const [literal] of LITERALS) {
      const code = `String a = ${literal};`;
      const text = firstText(code)?.text;
      for (let index = 0; index < (text?.value.length ?? 0); index++) {
        const place = text?.locate(index, index + 1);
        const own = code.slice(...(place ?? [0, 0]));
        const [character = ""] = text?.value.slice(index) ?? "";
        // An escape says one character, and a line may end with two.
        expect(own.startsWith("\\") || own.trim() === character.trim()).toBe(true);
      }
      expect(code.slice(...(firstText(code)?.at ?? [0, 0]))).toBe(literal);
    }
  });

  it.each([
    ['"abc"', 1, 2, '"\\\n', String.raw`"a\"\\\nc"`],
    ['"""\n  abc\n  """', 1, 2, '""" ', '"""\n  a\\"\\"\\"\\sc\n  """'],
    ['"""\n  abc\n  """', 3, 3, " ", '"""\n  abc\\s\n  """'],
  ] as const)("%s with characters %i to %i replaced", (literal, from, to, by, result) => {
    const code = `String a = ${literal};`;
    const [edit] = firstText(code)?.text.splice(from, to, by) ?? [];
    const [start, end] = edit?.at ?? [0, 0];
    expect(code.slice(0, start) + (edit?.text ?? "") + code.slice(end)).toBe(
      `String a = ${result};`,
    );
  });

  it("are not replaced in a text block that would be indented by less", () => {
    const text = firstText('String a = """\n    a\n  b\n    """;')?.text;
    expect(text?.value).toBe("  a\nb\n");
    expect(text?.splice(4, 6, "")).toBeNull();
  });

  it.each([
    String.raw`"a\u0022 + b + \u0022"`,
    String.raw`"a\u005cn"`,
    '"""\n\u2003a\n  """',
    '"""\n a',
    '"a',
  ])("are not known of %s", (literal) => {
    expect(textsIn(readJava(`String a = ${literal};`).body)).toEqual([]);
  });
});

it("reads nesting without end, and comments", () => {
  // Lezer's parser goes as deep as the tree, and gives up at some thousand braces.
  const times = 500;
  for (const [open, close] of [
    ["{", "}"],
    ["if (a) ", "b();"],
    ["a = ", "b;"],
    ["f(", ");"],
    ["x = (", ");"],
    ["x = a + (", ");"],
    ["class A {", "}"],
    ["f(() -> {", "});"],
    ["switch (a) { default -> {", "}}"],
    ["x = -", "1;"],
    ["/* ", ""],
    ['x = """', ""],
  ] as const)
    expect(() => readJava(open.repeat(times) + close.repeat(times))).not.toThrow();
  const sum = Array.from({ length: times }, () => '"a"').join(" + ");
  expect(textsIn(readJava(`x = ${sum};`).body)).toHaveLength(times);
  expect(readJava("// a\n/* b */ x();").comments.map(({ value }) => value)).toEqual([" a", " b "]);
});
