import { describe, expect, it } from "vitest";
import { CLIENTS } from "../../../src/dialects/index.js";
import { java } from "../../../src/languages/java/index.js";
import { broken, misplaced } from "../programs/places.js";
import { printed } from "../programs/printed.js";

/** Every form of the language, and what the reader of programs gets of it. */
const ROWS: readonly (readonly [program: string, form: string])[] = [
  [
    "import a.b.C; import static d.E.*; import f; import g . h;",
    "import C of a.b.C; import * of d.E; import f of f; import h of g.h",
  ],
  ["class A<T extends B> extends C<T> implements D, e.F<G> { }", "class A(C, D, e.F) {  }"],
  [
    'interface A extends B, C { String D = "e"; void f(); default int g() { return 1; } }',
    'class A(B, C) { let D: String = "e"; f() {  }; g() { returns 1 } }',
  ],
  [
    '@interface A { String b() default "c"; int d(); }',
    'class A { b() { returns "c" }; d() {  } }',
  ],
  [
    "enum A { B, C(1), D { void e() {} }; int f; }",
    "class A { let B = <>; let C = new A(1); let D = <<>, e() {  }>; let f: int = ? }",
  ],
  ["enum A implements B { C; }", "class A(B) { let C = <> }"],
  [
    "record A(String b, int... c) implements D { A { e(); } int f() { return 1; } }",
    "class A(D) { let b: String = ?; let c: int = ?; A(b, c) { e(); this.b = b; this.c = c }; f() { returns 1 } }",
  ],
  ["record A() {}", "class A { A() {  } }"],
  [
    'class A { int a = 1, b[] = {2}, c; private static final String D = "e"; volatile E<F> g; }',
    'class A { let a: int = 1; let b: int = [2]; let c: int = ?; let D: private static final String = "e"; let g: volatile E<F> = ? }',
  ],
  [
    "class A { A() { super(1); this.b = 2; } A(int c) { this(); } static { d(); } { e(); } private void f() {} protected <T> T g(T h) { return h; } private<T> void i() {} }",
    "class A { A() { super(1); this.b = 2 }; A(c) { this() }; { { d() } }; { e() }; own f() {  }; g(h) { returns h }; own i() {  } }",
  ],
  [
    'class A { @B void c() {} @D(1) @E(f = 2, g = {3, "h"}) int i; @J({}) int k(@L final int m, @N("o") String... p) { return 1; } }',
    'class A { @B c() {  }; @D(1) @E(f=2, g=[3, "h"]) let i: int = ?; @J([]) k(@L m, @N("o") p) { returns 1 } }',
  ],
  [
    'class A { @B("${c:d}") int e; @F("${g}") int h; @I("x${j:k}") int l; @M("${n:}") int o; @P(q = "${r:s:t}") int u; @V("${w:x}y") int z; }',
    'class A { @B("d") let e: int = ?; @F("${g}") let h: int = ?; @I("x${j:k}") let l: int = ?; @M("") let o: int = ?; @P(q="s:t") let u: int = ?; @V("${w:x}y") let z: int = ? }',
  ],
  [
    'class A { void a() { b = c; b += "d"; b += 1; b -= c; b = c = d; b.c = d; b[1] = c; b++; --b; this.b = 1; } }',
    'class A { a() { b = c; b += "d"; b = ?; b = ?; c = d; b = d; b.c = d; b[1] = c; b = ?; b = ?; this.b = 1 } }',
  ],
  [
    "class A { void a() { int b = c ? d : e; int f = (int) g; int h = (i); int j = -k; int l = -1; int m = +n; boolean o = !p; int q = ~r; } }",
    "class A { a() { let b: int = (c ? d : e); let f: int = g; let h: int = i; let j: int = <k>; let l: int = -1; let m: int = <n>; let o: boolean = (p); let q: int = <r> } }",
  ],
  [
    'class A { void a() { b = c == d; e = f != g; h = i && j || k; l = m < n; o = p >= q; r = s instanceof T; u = v + w + "x"; y = z - 1; a = b * c + d; e = f & g; } }',
    'class A { a() { b = (c == d); e = (f != g); h = ((i & j) & k); l = (m & n); o = (p & q); r = (s); u = (v + w + "x"); y = <z, 1>; a = (<b, c> + d); e = <f, g> } }',
  ],
  [
    'class A { void a() { b = c.equals(d); e = "f".equalsIgnoreCase(g); h = Objects.equals(i, j); k = l.equals(m, n, o); p = q.equalsTo(r); s = equals(t); } }',
    'class A { a() { b = (c == d); e = ("f" & g); h = (i == j); k = (m & n & o); p = q.equalsTo(r); s = equals(t) } }',
  ],
  [
    'class A { void a() { b(); c.d(); e.f.g().h(1, "i"); this.j(); super.k(); L.<M>n(); o.p::q; r = S::new; t = U.class; v = int.class; w = x[1][y]; } }',
    'class A { a() { b(); c.d(); e.f.g().h(1, "i"); this.j(); super.k(); L.n(); o.p.q; r = S.new; t = U.class; v = <>; w = x[1][y] } }',
  ],
  [
    "class A { void a() { b = new C(); d = new e.F<G>(1); h = new I[2]; j = new K[] {1, 2}; l = new M() { int n = 1; }; o = p.new Q(); r = new int[][] {{1}, {2}}; } }",
    "class A { a() { b = new C(); d = new e.F(1); h = <>; j = [1, 2]; l = <new M(), class (M) { let n: int = 1 }>; o = new Q(); r = [[1], [2]] } }",
  ],
  [
    'class A { void a() { b = List.of(); c = List.of("d"); e = List.of(f); g = Set.of(1, 2); h = Arrays.asList(i, j); k = ImmutableList.of("l"); m = java.util.List.of(1, n); o = MyList.of(1); p = List.ofs(1); } }',
    'class A { a() { b = []; c = ["d"]; e = List.of(f); g = [1, 2]; h = [i, j]; k = ["l"]; m = [1, n]; o = MyList.of(1); p = List.ofs(1) } }',
  ],
  [
    'class A { void a() { b = Map.of(); c = Map.of("d", 1); e = Map.of("f"); g = ImmutableMap.of("h", i); j = Map.of(1,1,2,2,3,3,4,4,5,5,6,6,7,7,8,8,9,9,0,0); k = Map.of(1,1,2,2,3,3,4,4,5,5,6,6,7,7,8,8,9,9); } }',
    'class A { a() { b = {}; c = {"d": 1}; e = Map.of("f"); g = {"h": i}; j = Map.of(1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 0, 0); k = {1: 1, 2: 2, 3: 3, 4: 4, 5: 5, 6: 6, 7: 7, 8: 8, 9: 9} } }',
  ],
  [
    'class A { void a() { b = Map.ofEntries(); c = Map.ofEntries(Map.entry("d", e), entry("f", g)); h = Map.ofEntries(Map.entry("i", 1), Map.entry("j", 2)); k = Map.ofEntries(Map.entry("l")); m = Map.ofEntries(n.put("o", 1)); p = Option.valueOf("q"); r = Option.valueOf(s); } }',
    'class A { a() { b = Map.ofEntries{}; c = Map.ofEntries(Map.entry("d", e), entry("f", g)); h = Map.ofEntries{"i": 1, "j": 2}; k = Map.ofEntries(Map.entry("l")); m = Map.ofEntries(n.put("o", 1)); p = "q"; r = Option.valueOf(s) } }',
  ],
  [
    'class A { void a() { b = new StringBuilder(); c = new StringBuilder("d").append(e).append("f", 1); g = new StringBuffer(h).append(1); i = new StringBuilder(10); j = new StringBuilder("a", b); k = new java.lang.StringBuilder("l" + m); b.append("n").append(o); p.q().append("r"); b.append(); } }',
    'class A { a() { b = (); c = ("d" + e).append("f", 1); g = (h + 1); i = (); j = new StringBuilder("a", b); k = (("l" + m)); b += ("n" + o); p.q().append("r"); b.append() } }',
  ],
  [
    'class A { void a() { Runnable b = () -> {}; c(d -> e, (f, g) -> { h(); }, (int i) -> j = 1, () -> "k"); l = m -> n -> o; } }',
    'class A { a() { let b: Runnable = fn() {  }; c(fn(d) { returns e }, fn(f, g) { h() }, fn(i) { j = 1 }, fn() { returns "k" }); l = fn(m) { returns fn(n) { returns o } } } }',
  ],
  [
    "class A { void a() { if (b) c(); if (d) { e(); } else if (f) g(); else { h(); } if (i) {} } }",
    "class A { a() { if b { c() }; if d { e() } else { if f { g() } else { h() } }; if i {  } } }",
  ],
  [
    "class A { void a() { for (;;) b(); for (int c = 0, d = 1; c < d; c++, d--) { e(); } for (f = 0; ; ) g(); for (final H i : j()) { k(i); } while (l) { m(); } do { n(); } while (o); } }",
    "class A { a() { perhaps {  } { b() }; perhaps { let c: int = 0; let d: int = 1; (c & d); c = ?; d = ? } { e() }; perhaps { f = 0 } { g() }; perhaps { let i = ?; j() } { k(i) }; perhaps { l } { m() }; perhaps { o } { n() } } }",
  ],
  [
    "class A { void a() { try { b(); } catch (C d) { e(); } catch (F | G h) { i(); } finally { j(); } try (K l = m(); n; o.p) { q(); } } }",
    "class A { a() { { perhaps { b() } { e() } { i() }; j() }; { let l: K = m(); n; o.p; perhaps { q() } } } }",
  ],
  [
    "class A { void a() { switch (b) { } switch (b) { case 1: c(); break; case 2: d(); default: e(); } } }",
    "class A { a() { b; b; if ? { c() }; if ? { d() }; if ? { e() } } }",
  ],
  [
    "class A { void a() { switch (b) { default: c(); break; case 1: d(); } } }",
    "class A { a() { b; if ? { c() }; if ? { d() } } }",
  ],
  [
    "class A { void a() { switch (b) { case 1: { c(); } break; case 2: { d(); break; } case 3: e(); continue; case 4: throw f; } } }",
    "class A { a() { b; if ? { c() }; if ? { d(); jumps }; if ? { e(); jumps }; if ? { throws f } } }",
  ],
  [
    "class A { void a() { switch (b) { case 1: break c; case 2: d(); } } }",
    "class A { a() { b; if (b == 1) { jumps } else { if (b == 2) { d() } } } }",
  ],
  [
    "class A { void a() { switch (b) { case C -> d(); case E, F -> { g(); } case H h -> i(); default -> throw j; } } }",
    "class A { a() { b; if ? { d() }; if ? { g() }; if ? {  }; if ? { throws j } } }",
  ],
  [
    'class A { int a() { return switch (b) { case 1 -> "c"; case 2, 3 -> { yield "d"; } case 4 -> { e(); yield "f"; } default -> throw g; }; } }',
    'class A { a() { returns ((b == 1) ? "c" : ((b & 2 & 3) ? "d" : <{ e(); "f" }>)) } }',
  ],
  [
    'class A { int a() { int b = switch (c) { case 1: yield 2; default: yield 3; }; d = switch (e) { case "f" -> g(); default -> h; }; return 1; } }',
    'class A { a() { let b: int = ((c == 1) ? 2 : 3); d = ((e == "f") ? g() : h); returns 1 } }',
  ],
  [
    'class A { void a() { b: for (;;) { continue b; } synchronized (c) { d(); } assert e; assert f : g; throw new H("i"); } }',
    'class A { a() { { perhaps {  } { jumps } }; { c; { d() } }; <e>; <f, g>; throws new H("i") } }',
  ],
  [
    "class A { void a() { class B { int c; } ; ; { int d; } final var e = f; var g = h.i; } }",
    "class A { a() { class B { let c: int = ? }; { let d: int = ? }; let e: final var = f; let g: var = h.i } }",
  ],
  [
    "class A { char b = 'c'; String d = \"e\\n\\u0041\"; long f = 0xFFL; float g = 1.5e3f; double h = .5d; int i = 0b101; int j = 0_7; boolean k = true; Object l = null; int m = 0x1.8p1; long n = 1l; }",
    'class A { let b: char = "c"; let d: String = "e\\nA"; let f: long = 255; let g: float = 1500; let h: double = 0.5; let i: int = 5; let j: int = 7; let k: boolean = true; let l: Object = null; let m: int = null; let n: long = 1 }',
  ],
  ["/** a */ class A { /* b */ int c; // d\n}", "class A { let c: int = ? }"],
  [
    'class A { void a() { b(c(d), e.f(), (G) h, i ? j : k, new L(), "m" + n, -1, !o, p -> q); } }',
    'class A { a() { b(c(d), e.f(), h, (i ? j : k), new L(), ("m" + n), -1, (o), fn(p) { returns q }) } }',
  ],
  [
    'class A { B c = D.e().f("g").h(i).j(); static K l() { return new K(m -> m.n("o")); } }',
    'class A { let c: B = D.e().f("g").h(i).j(); l() { returns new K(fn(m) { returns m.n("o") }) } }',
  ],
  [
    "class A { void a() { yield = 1; x.yield(); int yield = 2; } }",
    "class A { a() { yield = 1; x.yield(); let yield: int = 2 } }",
  ],
  ["module a.b { requires c; }", ""],
  [
    'class A { void f() { a = b += "c"; a = b = c; a += 1; a -= 2; } }',
    'class A { f() { b += "c"; a = ?; b = c; a = c; a = ?; a = ? } }',
  ],
  [
    "class A { void f() { x = a[]; y = a[1]; z = a[b][c]; } }",
    "class A { f() { x = <>; y = a[1]; z = a[b][c] } }",
  ],
  [
    "class A { private void f() {} static private A g() { return null; } @B private int h() {} void i() {} protected void j() {} privateX k() {} }",
    "class A { own f() {  }; own g() { returns null }; @B own h() {  }; i() {  }; j() {  }; k() {  } }",
  ],
  [
    "class A { void f() { a = 017.5; b = 1_000L; c = 0x1FL; d = 1.5f; e = 2d; g = 0b11; h = 017; i = 0xdL; j = 08; } }",
    "class A { f() { a = 17.5; b = 1000; c = 31; d = 1.5; e = 2; g = 3; h = 15; i = 13; j = 8 } }",
  ],
  [
    "class A { void f() { super.x(); this.y = super.z; a(super); } }",
    "class A { f() { super.x(); this.y = super.z; a(super) } }",
  ],
  [
    "class A { void f() { switch (a) { case 1: b(); break; case 2: case 3: c(); default: d(); } } }",
    "class A { f() { a; if ? { b() }; if ? { c() }; if ? { d() } } }",
  ],
  [
    "class A { void f() { switch (a) { case 1: b(); return; case 2: c(); continue; case 3: throw d; default: e(); } } }",
    "class A { f() { a; if (a == 1) { b(); returns } else { if (a == 2) { c(); jumps } else { if (a == 3) { throws d } else { e() } } } } }",
  ],
];

describe("the forms of Java", () => {
  it.each(ROWS)("%s", (program, form) => {
    expect(printed(java.read(program, CLIENTS.builtIn))).toBe(form);
  });

  it.each(ROWS)("stand where they say: %s", (program) => {
    expect(misplaced(java, program)).toEqual([]);
  });

  it.each(ROWS)("are read while somebody writes them: %s", (program) => {
    for (const part of broken(program)) expect(misplaced(java, part, true)).toEqual([]);
  });
});
