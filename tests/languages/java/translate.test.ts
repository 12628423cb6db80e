import { describe, expect, it } from "vitest";
import { readJava } from "../../../src/languages/java/translate.js";
import { childrenOf } from "../../../src/languages/programs/children.js";
import type { Code, TextCode } from "../../../src/languages/programs/tree.js";
import { printed } from "./printed.js";

describe("a program is read as", () => {
  it.each([
    [
      "package com.acme; import java.sql.DriverManager;",
      "import DriverManager=java.sql.DriverManager",
    ],
    ["import static a.b.C.d;", "import d=a.b.C.d"],
    ["import a.b.*;", "import *=a.b"],
    ["import static a.b.C.*;", "import *=a.b.C"],
    [
      'String url = "a", user, hosts[] = { "x", "y" };',
      'let String url = "a"; let String user = ?; let String hosts = ["x", "y"]',
    ],
    ["final var port = 4_000;", "let final var port = 4000"],
    ["this.url = url;", "this.url = url"],
    ['a = b = "c";', 'b = "c"; a = "c"'],
    ['url += "?x"; count += 1; count++;', 'url += "?x"; count = ?; count = ?'],
    ["foo.bar[1] = null;", "foo.bar[1] = null"],
    ['config.setUrl("a").setUser(USER);', 'config.setUrl("a").setUser(USER)'],
    ['new a.b.C<String>("x", true);', 'new a.b.C("x", true)'],
    ["Outer.super.go(super.url);", "Outer.go(super.url)"],
    [
      'var s = new A() { void go() { run("x"); } };',
      'let var s = other(new A(), class  { fun go() { run("x") } })',
    ],
    [
      'var s = new Properties() {{ put("a", "b"); }};',
      'let var s = other(new Properties(), class  { block { put("a", "b") } })',
    ],
    ["var s = new HashMap<>(others);", "let var s = new HashMap(others)"],
    ['var m = Map.of("a", "b", "c", 1);', 'let var m = {"a": "b", "c": 1}'],
    ["var m = Map.<String, String>of();", "let var m = {}"],
    ['var m = Map.ofEntries(Map.entry("a", "b"));', 'let var m = Map.ofEntries{"a": "b"}'],
    ["var m = Map.ofEntries(entries);", "let var m = Map.ofEntries(entries)"],
    ['var l = List.of("a", b); Arrays.asList("c");', 'let var l = ["a", b]; ["c"]'],
    ["var l = List.of(array);", "let var l = List.of(array)"],
    ['var l = new String[] { "a", "b" }; l = new int[3];', 'let var l = ["a", "b"]; l = other()'],
    ["String s = ((String) (a));", "let String s = a"],
    ["String s = \"a\" + b + 'c' + 1;", 'let String s = ("a" + b + "c" + 1)'],
    ['String s = 1 + 2 + "a";', 'let String s = other(1, 2, "a")'],
    [
      'String s = String.format("%s", a) + "b".formatted(1);',
      'let String s = (String.format("%s", a) + "b".formatted(1))',
    ],
    ['String s = a ? "b" : c;', 'let String s = either(a, "b", c)'],
    [
      'if (a == null && !b.equals("c")) go(); else if (d != e) { go(); } else return;',
      'if test(equals(a, null), test(equals(b, "c"))) { go() } else { if differs(d, e) { go() } else { returns } }',
    ],
    [
      "if (Objects.equals(a, b) || c instanceof String t && x < y) {}",
      "if test(equals(a, b), test(test(c, other(t)), test(x, y))) {} else {}",
    ],
    [
      'Runnable r = () -> go("a"); F f = (x, y) -> { return x; }; g(p -> url = p, A::new);',
      'let Runnable r = fun () { returns go("a") }; let F f = fun (x, y) { returns x }; g(fun (p) { url = p }, A.new)',
    ],
    [
      "try (Connection c = open(url); d) { go(); } catch (A | B e) { fail(e); } finally { end(); }",
      "block { let Connection c = open(url); d; perhaps { go() } { fail(e) }; end() }",
    ],
    [
      'try { go(); } catch (A e) { throw new B("x", e); }',
      'block { perhaps { go() } { throws new B("x", e) } }',
    ],
    [
      "for (int i = 0; i < 3; i++) go(i); for (String s : all) go(s);",
      "perhaps { let int i = 0; test(i, 3); i = ? } { go(i) }; perhaps { let s = ?; all } { go(s) }",
    ],
    [
      "while (a) { if (b) break; continue; } do go(); while (c);",
      "perhaps { a } { if b { jumps } else {}; jumps }; perhaps { c } { go() }",
    ],
    [
      "synchronized (this) { go(); } here: { go(); }",
      "block { this; block { go() } }; block { block { go() } }",
    ],
    [
      'switch (a) { case "b": go(); break; case "c": case "d": return; default: end(); }',
      'a; if equals(a, "b") { go() } else { if ? { returns } else { end() } }',
    ],
    [
      'switch (a) { case "b": go(); case "c": end(); break; }',
      "a; if ? { go() } else {}; if ? { end() } else {}",
    ],
    [
      'switch (a) { case "b", "c" -> go(); case "d" -> { end(); } default -> throw e; }',
      'a; if ? { go() } else { if equals(a, "d") { end() } else { throws e } }',
    ],
    [
      'String s = switch (a) { case "b" -> "x"; case "c", "d" -> { yield "y"; } default -> throw e; };',
      'let String s = either(equals(a, "b"), "x", "y")',
    ],
    [
      's = switch (a) { case "b": yield "x"; default: log(); yield "y"; }; go(s);',
      's = either(equals(a, "b"), "x", other(log(), "y")); go(s)',
    ],
    [
      'return switch (a) { case "b" -> "x"; default -> "y"; };',
      'returns either(equals(a, "b"), "x", "y")',
    ],
    [
      'assert a : "b"; var k = String.class; go(int.class);',
      'other(a, "b"); let var k = String.class; go(other())',
    ],
    [
      "var n = f(0x1F, 017, 0b11, 1.5f, 9L, -3, 1e3, ~a);",
      "let var n = f(31, 15, 3, 1.5, 9, -3, 1000, other(a))",
    ],
    [
      'class A extends b.B<C> implements D { private static final String URL = "a"; { go(); } static { end(); } A(String u) { this(u, 1); } abstract void go(); }',
      'class A(b.B, D) { let private static final String URL = "a"; block { go() }; block { block { end() } }; fun A(u) { this(u, 1) }; fun go() {} }',
    ],
    [
      'class A { @Value("${a:b}") private String a, b; @Bean(name = "x", value = { "y" }) @Primary C c(@Value("d") final String d, int... e) { return d; } }',
      'class A { @Value("b") let private String a = ?; let private String b = ?; @Bean(name="x", value=["y"]) @Primary fun c(@Value("d") d, e) { returns d } }',
    ],
    [
      'enum E { ONE("a") { void go() {} }, TWO; final String v; E(String v) { this.v = v; } }',
      'class E { let ONE = other(new E("a"), fun go() {}); let TWO = other(); let final String v = ?; fun E(v) { this.v = v } }',
    ],
    [
      'record P(String url, @Value("x") int n) { P { check(url); } static int q = 1; }',
      'class P { let String url = ?; let int n = ?; fun P(url, @Value("x") n) { check(url); this.url = url; this.n = n }; let static int q = 1 }',
    ],
    [
      'interface K { String URL = "jdbc"; default void x() { y(); } } @interface An { String value() default "x"; }',
      'class K { let String URL = "jdbc"; fun x() { y() } }; class An { fun value() { returns "x" } }',
    ],
    [
      'class A { String a = "b" ; void go( { run("c"); } String d = ; }',
      'class A { let String a = "b"; fun go() { run("c") }; let String d = ? }',
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
  const times = 3000;
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
