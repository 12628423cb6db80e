import { describe, expect, it } from "vitest";
import { java } from "../../../src/languages/java/index.js";
import { valueShown } from "./values.js";

describe("values of Java", () => {
  it.each([
    ['class A { String x = System.getenv("H"); void f() { show(System.getenv("H")); } }', "$H"],
    ['class A { void f() { show(System.getenv().get("H")); show(1); } }', "$H"],
    ['class A { void f() { show(System.getenv().getOrDefault("H", "a")); } }', '($H | "a")'],
    ['class A { void f() { show(java.lang.System.getenv("H")); } }', "$H"],
    ['class A { void f() { show(String.format("%s:%d", "a", 1)); } }', '"a:1"'],
    ['class A { void f() { show("%s:%s".formatted("a", true)); } }', '"a:true"'],
    [
      'import java.text.MessageFormat;\nclass A { void f() { show(MessageFormat.format("{0}:{1}", "a", "b")); } }',
      '"a:b"',
    ],
    ['class A { void f() { show(Integer.parseInt("4000")); } }', '"4000"'],
    ["class A { void f() { show(Boolean.valueOf(true)); } }", "true"],
    [
      'import java.util.Objects;\nclass A { void f() { show(Objects.requireNonNull("a", "b")); } }',
      '"a"',
    ],
    [
      'import java.util.*;\nclass A { void f() { show(Map.copyOf(Map.of("a", "b"))); } }',
      '{a: "b"}',
    ],
    [
      'import java.util.Map;\nclass A { void f() { show(Map.copyOf(Map.of("a", "b"))); } }',
      '{a: "b"}',
    ],
    [
      'import java.util.Collections;\nclass A { void f() { show(Collections.unmodifiableMap(Map.of("a", "b"))); } }',
      '{a: "b"}',
    ],
    ['class A { void f() { show("a".strip().trim().intern()); } }', '"a"'],
    ['class A { static final String X = "a"; void f() { show(X); show(A.X); } }', '"a"'],
    ['class A { static final String X = "a"; } class B { void f() { show(A.X); } }', '"a"'],
    ["class A { String x; A(String x) { this.x = x; } void f() { show(x); } }", "?"],
    ['class A { String x; A() { this.x = "a"; } void f() { show(this.x); } }', '"a"'],
    ['class A { String x; A() { x = "a"; } void f() { show(x); } }', "?"],
    ['class A { String x = "a"; void g() { this.x = "b"; } void f() { show(x); } }', "?"],
    ['class A { @Value("${a.b}") String x; void f() { show(x); } }', "?"],
    ['class A { void f() { String x = "a"; if (c) { x = "b"; } show(x); } }', '("b" | "a")'],
    ['class A { void f() { String x = "a"; if (c) { String x = "b"; } show(x); } }', '"a"'],
    ['class A { void f() { String x = "a"; for (;;) { x = "b"; } show(x); } }', "?"],
    ['class A { void f() { String x = "a"; for (String x : y) { show(x); } } }', "?"],
    ['class A { void f() { String x = "a"; try { x = "b"; } finally { g(); } show(x); } }', "?"],
    ['class A { void f() { String x = "a"; try { g(); } finally { x = "b"; } show(x); } }', '"b"'],
    ['class A { void f() { try (C x = g("a")) { show(x); } } }', "?"],
    [
      'class A { void f() { String x = "a"; switch (y) { case 1: x = "b"; break; default: x = "c"; } show(x); } }',
      '("b" | "c")',
    ],
    [
      'class A { void f() { String x = "a"; switch (y) { case 1: x = "b"; case 2: x = "c"; } show(x); } }',
      '("c" | ("b" | "a"))',
    ],
    [
      'class A { void f() { String x = switch (y) { case 1 -> "b"; default -> "c"; }; show(x); } }',
      '("b" | "c")',
    ],
    ['class A { void f() { String x = y ? "a" : "b"; show(x + "c"); } }', '("ac" | "bc")'],
    ['class A { void f() { String x = "a"; x += "b"; show(x); } }', '"ab"'],
    ['class A { void f() { String x = "a"; x += 1; show(x); } }', "?"],
    ['class A { void f() { String x = "a"; Runnable r = () -> show(x); } }', '"a"'],
    ['class A { String g() { return "a"; } void f() { show(g()); } }', '"a"'],
    [
      'class A { String g(String x) { return "a" + x; } String g(int a, int b) { return "c"; } void f() { show(g("b")); } }',
      '"ab"',
    ],
    ['class A { String g(String x) { return "a" + x; } void f() { show(this.g("b")); } }', '"ab"'],
    [
      'class A { static String g(String x) { return "a" + x; } } class B { void f() { show(A.g("b")); } }',
      '"ab"',
    ],
    ['class A { @Override String g() { return "a"; } void f() { show(g()); } }', '"a"'],
    ['class A { @Bean String g() { return "a"; } void f() { show(g()); } }', "?"],
    ["class A { void f(String x) { show(x); } }", "?"],
    [
      'class A { void f() { show(new StringBuilder("a").append("b").append(x).toString()); } }',
      '"ab_"',
    ],
    [
      'class A { void f() { StringBuilder s = new StringBuilder(); s.append("a").append("b"); show(s.toString()); } }',
      '"ab"',
    ],
    [
      'class A { void f() { StringBuilder s = new StringBuilder("a"); if (c) { s.append("b"); } show(s.toString()); } }',
      '("ab" | "a")',
    ],
    [
      'class A { void f() { StringBuilder s = new StringBuilder("a"); g(s); show(s.toString()); } }',
      "?",
    ],
    [
      'class A { void f() { StringBuilder s = new StringBuilder(16); s.append("a"); show(s.toString()); } }',
      '"a"',
    ],
    [
      'class A { void f() { StringBuilder s = new StringBuilder(x); s.append("a"); show(s.toString()); } }',
      "?",
    ],
    [
      'class A { void f() { StringBuffer s = new StringBuffer("a"); s.append("b", 0, 1); show(s.toString()); } }',
      "?",
    ],
    [
      'class A { void f() { show(Map.of("a", 1, "b", Map.of("c", true))); } }',
      "{a: 1, b: {c: true}}",
    ],
    ['class A { void f() { show(List.of("a", x)); } }', '["a", ?]'],
    ['class A { void f() { show(new String[] {"a", "b"}); } }', '["a", "b"]'],
    ['class A { void f() { String[] x = {"a"}; show(x); } }', '["a"]'],
    ['class A { void f() { show("""\n  a\n    b\n  """); } }', '"a\\n  b\\n"'],
    [
      'import java.util.Properties;\nclass A { void f() { Properties p = new Properties(); p.setProperty("a", "b"); p.put("c", "d"); show(p); } }',
      '{a: "b", c: "d"}',
    ],
    [
      'import java.util.HashMap;\nclass A { void f() { Map<String, String> p = new HashMap<>(); p.put("a", "b"); if (c) p.put("d", "e"); show(p); } }',
      '{a: "b", d: ("e" | missing)}',
    ],
    [
      'import java.util.HashMap;\nclass A { void f() { Map<String, String> p = new HashMap<>(Map.of("x", 1)); p.putIfAbsent("a", "b"); p.remove("x"); show(p); } }',
      "?",
    ],
    [
      'import java.util.Properties;\nclass A { void f() { Properties p = new Properties(); p.setProperty(x, "b"); show(p); } }',
      "?",
    ],
    [
      "import java.util.Properties;\nclass A { void f() { Properties p = new Properties(); g(p); show(p); } }",
      "?",
    ],
    [
      "import java.util.Properties;\nclass A { void f() { Properties p = new Properties(); p.forEach((k, v) -> g(k)); show(p); } }",
      "{}",
    ],
    [
      'enum E { X("a"), Y("b"); final String v; E(String v) { this.v = v; } } class A { void f() { show(E.X.v); } }',
      "?",
    ],
    ['record R(String a, int b) {} class A { void f() { R r = new R("x", 1); show(r.a); } }', "?"],
    [
      'record R(String a, int b) {} class A { void f() { R r = new R("x", 1); show(r.a()); } }',
      "?",
    ],
    ['class A { void f() { show(((String) "a")); show(null); } }', '"a"'],
    ["class A { void f() { show('a'); } }", '"a"'],
    ["class A { void f() { show(a.b.C.D); } }", "?"],
    ['class A { void f() { show(x == null ? "a" : x); } }', '("a" | ?)'],
    ['class B { String x = "a"; } class A extends B { void f() { show(x); } }', "?"],
    [
      'class A { void f() { final int port = 4_000; show("a:" + port + "/" + true); } }',
      '"a:4000/true"',
    ],
    [
      'class A { void f() { Function<String, String> g = y -> "a" + y; show(g.apply("b")); } }',
      "?",
    ],
    ['class A { void f() { String x = "a"; x = x + "b"; show(x); } }', '"ab"'],
    ['class A { void f() { String x; if (c) x = "a"; else x = "b"; show(x); } }', '("a" | "b")'],
    ['class A { void f() { String x; if (c) x = "a"; else throw new E(); show(x); } }', '"a"'],
    ['class A { void f() { String x = "a"; while (c) { x = "b"; break; } show(x); } }', "?"],
    ['class A { void f() { String x = "a"; do { x = "b"; } while (c); show(x); } }', "?"],
    ['class A { void f() { String x = "a"; synchronized (this) { x = "b"; } show(x); } }', '"b"'],
    ['class A { void f() { String x = "a"; y: { x = "b"; } show(x); } }', '"b"'],
    ['class A { static String x; static { x = "a"; } void f() { show(x); } }', '"a"'],
    ['class A { class B { void f() { show(X); } } static final String X = "a"; }', '"a"'],
    [
      'class A { void f() { StringBuilder b = c ? new StringBuilder("a") : d; g(b); show(b); } }',
      "?",
    ],
    [
      'class A { void f() { StringBuilder b = new StringBuilder("a"); if (c) b = d; g(b); show(b); } }',
      "?",
    ],
    [
      'class A { void f() { StringBuilder b = new StringBuilder("a"); b.append("c"); show(b.toString()); } }',
      '"ac"',
    ],
  ])("%s", (program, expected) => {
    expect(valueShown(java, program)).toBe(expected);
  });
});
