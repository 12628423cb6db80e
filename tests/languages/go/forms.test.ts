import { describe, expect, it } from "vitest";
import { CLIENTS } from "../../../src/dialects/index.js";
import { go } from "../../../src/languages/go/index.js";
import { broken, misplaced } from "../programs/places.js";
import { printed } from "../programs/printed.js";

/** Every form of the language, and what the reader of programs gets of it. */
const ROWS: readonly (readonly [program: string, form: string])[] = [
  [
    'package a\nimport "x/go"\nimport b "y/z/v3"\nimport _ "c.v2"\nimport "go-d"\nimport "e.go"',
    "import go of x/go; import b of y/z/v3; import _ of c.v2; import d of go-d; import e of e.go",
  ],
  [
    'package a\nvar a, b string = "x", "y"\nvar c []int\nvar d *T\nvar e pkg.T\nvar g chan int\nconst h = 1',
    'let a = "x"; let b = "y"; let c = null; let d = null; let e = new pkg.T(); let g = ?; let h = 1',
  ],
  [
    "package a\nfunc (T) f() {}\nfunc (t T) g() {}\nfunc (t *pkg.T) h() {}\nfunc i(a, b int, c ...string) (d, e int) { d = 1; return }\nfunc j(_ int) {}\nfunc k[T any](a T) T { return a }",
    "class T { f() {  } }; class T { t.g() {  } }; class  { t.h() {  } }; i(a, b) { let c = ?; let d = ?; let e = ?; d = 1; returns }; j(_) {  }; k(a) { returns a }",
  ],
  [
    'package a\nfunc f() { a.b.c().d("x").e[1] = g(h...) }',
    'f() { a.b.c().d("x").e[1] = g(...h) }',
  ],
  [
    "package a\nfunc f() { a := b[1:2]; c := d[:]; e := g[h]; i := j[K, L](m) }",
    "f() { let a = <b, 1, 2>; let c = <d>; let e = g[h]; let i = j(m) }",
  ],
  [
    "package a\nfunc f() { a := -b; c := +1; d := ^e; g := <-h; i := &j; k := *l; m := !n }",
    "f() { let a = <b>; let c = <1>; let d = <e>; let g = <h>; let i = j; let k = l; let m = (n) }",
  ],
  [
    "package a\nfunc f() { a := b + c - d; e := f * g + h; i := j | k; l := m &^ n; o := p << 2 }",
    "f() { let a = <(b + c), d>; let e = (<f, g> + h); let i = <j, k>; let l = <m, n>; let o = <p, 2> }",
  ],
  [
    "package a\nfunc f() { if a && b || c && !d { e() }; if a < b || c >= d && e == g { h() } }",
    "f() { if ((a & b) & (c & (d))) { e() }; if ((a & b) & ((c & d) & (e == g))) { h() } }",
  ],
  [
    "package a\nfunc f() { a = b == c; d = e != g; h = (i + j) + k; l = m == n == o }",
    "f() { outer l, h, d, a; a = (b == c); d = (e != g); h = ((i + j) + k); l = ((m == n) == o) }",
  ],
  [
    "package a\nfunc f() { a, b = c, d; a, b = b, a; a.b, c = c, a.b; _, a = b(), c; _ = d; _ := e }",
    "f() { outer a, c, b; a = c; b = d; a = <b>; b = <a>; a.b = <c>; c = <a.b>; b(); a = c; d; e }",
  ],
  [
    'package a\nfunc f() { a++; b--; c += 1; d -= 2; e *= 3; g.h += "x"; i[0] += "y"; j <<= 1 }',
    'f() { outer j, e, d, c, b, a; a = ?; b = ?; c += 1; d = <2>; e = <3>; g.h += "x"; i[0] += "y"; j = <1> }',
  ],
  [
    "package a\nfunc f() { switch a := b(); a { case 1: c() } ; switch { default: d() }; switch a {} }",
    "f() { { let a = b(); if (a == 1) { c() } }; perhaps {  } { d() }; perhaps { a } }",
  ],
  [
    "package a\nfunc f() { switch a { case 1, 2: b(); break; case 3: for { break }; c(); default: d() } }",
    "f() { if (a & 1 & 2) { b() } else { if (a == 3) { perhaps {  } { jumps }; c() } else { d() } } }",
  ],
  [
    "package a\nfunc f() { switch a { case 1: if b { break }; c() }; switch a.(type) { case int, string: b(); case nil: c(); default: d() } }",
    "f() { perhaps { a; 1 } { if b { jumps }; c() }; { a; if ? { b() } else { if ? { c() } else { d() } } } }",
  ],
  [
    "package a\nfunc f() { switch a := b.(type) { case int: c(a) }; switch x := 1; a := b.(type) { case int: c(a) } }",
    "f() { { let a = ?; b; if ? { c(a) } }; { let x = 1; let a = ?; b; if ? { c(a) } } }",
  ],
  [
    "package a\nfunc f() { switch a { case 1: b(); fallthrough; default: c() } }",
    "f() { perhaps { a; 1 } { b() } { c() } }",
  ],
  [
    "package a\nfunc f() { switch a { case 1: func() { for { break } }(); b() } }",
    "f() { if (a == 1) { fn() { perhaps {  } { jumps } }(); b() } }",
  ],
  [
    "package a\nfunc f() { switch a { case 1: L: for { break L } } }",
    "f() { if (a == 1) { perhaps {  } { jumps } } }",
  ],
  [
    "package a\nfunc f() { select { case a := <-b: c(a); case d <- e: g(); default: h() }; select { case <-a: if b { break } } }",
    "f() { if ? { let a = <b>; c(a) } else { if ? { <d, e>; g() } else { h() } }; perhaps {  } { <<a>>; if b { jumps } } }",
  ],
  [
    "package a\nfunc f() { for a := 0; a < 1; a++ { b() }; for a { b() }; for { b() }; for a, b := range c { d() }; for _, a = range b { c() }; for range a { b() }; for a := range 10 { b() } }",
    "f() { perhaps { let a = 0; (a & 1); a = ? } { b() }; perhaps { a } { b() }; perhaps {  } { b() }; perhaps { let a = ?; let b = ?; c } { d() }; perhaps { a = ?; b } { c() }; perhaps { a } { b() }; perhaps { let a = ?; 10 } { b() } }",
  ],
  [
    "package a\nfunc f() { if a := b(); a { c() } else if d := e(); d { g() } else { h() } }",
    "f() { { let a = b(); if a { c() } else { { let d = e(); if d { g() } else { h() } } } } }",
  ],
  ["package a\nfunc f() { if a { return } else { b() } }", "f() { if a { returns } else { b() } }"],
  [
    'package a\nfunc f() { return a, nil }\nfunc g() { return "", errors.New("a") }\nfunc h() { return nil, a.err }\nfunc i() { return "a", err }\nfunc j() { return nil, myErr }\nfunc k() { return }\nfunc l() { return a(), b(), c }\nfunc m() { return x, yerr }',
    'f() { returns a }; g() { <errors.New("a")>; throws }; h() { <a.err>; throws }; i() { <err>; returns "a" }; j() { <myErr>; throws }; k() { returns }; l() { <b(), c>; returns a() }; m() { <yerr>; returns x }',
  ],
  [
    'package a\nfunc f() { panic(a); os.Exit(1); log.Fatal("a"); log.Fatalf("b"); log.Fatalln("c"); log.Panic("d"); log.Panicf("e"); log.Print("g"); xlog.Fatal("h"); os.Exits(1); panic() }',
    'f() { throws a; os.Exit(1); throws; log.Fatal("a"); throws; log.Fatalf("b"); throws; log.Fatalln("c"); throws; log.Panic("d"); throws; log.Panicf("e"); throws; log.Print("g"); xlog.Fatal("h"); os.Exits(1); throws }',
  ],
  [
    "package a\nfunc f() { goto a; a: b(); break; continue; break a; continue a; go b(); defer c(); go func() {}() }",
    "f() { jumps; b(); jumps; jumps; jumps; jumps; b(); c(); fn() {  }() }",
  ],
  [
    "package a\nfunc f() { a := func(b string) string { return b }; c(func() { d() }) }",
    "f() { let a = fn(b) { returns b }; c(fn() { d() }) }",
  ],
  [
    "package a\nfunc f() { a := []string{}; b := map[string]int{}; c := [3]int{1}; d := [...]T{{1}, {2}}; e := T{}; g := &T{a: 1}; h := pkg.T{1, 2}; i := []*T{{A: 1}}; j := map[K]V{{1}: {2}} }",
    'f() { let a = []; let b = {}; let c = [1]; let d = [[1], [2]]; let e = T{}; let g = T{"a": 1}; let h = [1, 2]; let i = [T{"A": 1}]; let j = {<<1>>: [2]} }',
  ],
  [
    'package a\nfunc f() { a := struct{ b int }{1}; c := []struct{ d string }{{"e"}, {d: "g"}}; h := T[int]{A: 1}; i := map[string][]string{"a": {"b"}} }',
    'f() { let a = [1]; let c = [["e"], {"d": "g"}]; let h = T{"A": 1}; let i = {"a": ["b"]} }',
  ],
  [
    'package a\nfunc f() { a := T{B: 1, c}; d := T{"e": 1}; g := []int{1: 2}; h := map[string]string{i: "j", "k": l} }',
    'f() { let a = T{"B": 1, ...c}; let d = T{"e": 1}; let g = <2>; let h = {i: "j", "k": l} }',
  ],
  [
    "package a\nfunc f() { a := make(map[string]string); b := make([]int, 3); c := make(T); d := make(pkg.T); e := new(T); g := new(pkg.T); h := make(T, 1); i := string(j); k := string(1); l := string(m, n) }",
    "f() { let a = make(<string, string>); let b = make(<int>, 3); let c = T{}; let d = pkg.T{}; let e = new T(); let g = new pkg.T(); let h = make(T, 1); let i = j; let k = <1>; let l = string(m, n) }",
  ],
  [
    'package a\nfunc f() { a := []byte("b"); c := []rune(d); e := (*T)(g); h := pkg.T(i); j := interface{}(k); l := []byte(1) }',
    'f() { let a = "b"; let c = d; let e = T(g); let h = pkg.T(i); let j = k; let l = <1> }',
  ],
  [
    "package a\nfunc f() { a := 'b'; c := \"\\n\"; d := `e\\n`; g := 0x1F; h := 0b11; i := 0o7; j := 1_0.5e3; k := 07; l := 1i }",
    'f() { let a = <>; let c = "\\n"; let d = "e\\\\n"; let g = 31; let h = 3; let i = 7; let j = 10500; let k = 7; let l = <> }',
  ],
  [
    "package a\nfunc f() { a := true; b := false; c := nil; d := iota; e := x.nil }",
    "f() { let a = true; let b = false; let c = null; let d = <>; let e = x.nil }",
  ],
  [
    "package a\nfunc f() { var a = true\nfor range b { c() } }",
    "f() { let a = true; perhaps { b } { c() } }",
  ],
  [
    "package a\nfunc f() { a = b; c = 1; { d := 1; d = 2 }; e.g = 3 }",
    "f() { outer c, a; a = b; c = 1; { let d = 1; d = 2 }; e.g = 3 }",
  ],
  [
    "package a\nfunc f(a int) { a = 1; b := 2; func(c int) { a = 2; b = 3; c = 4; d = 5 }(1) }",
    "f(a) { a = 1; let b = 2; fn(c) { outer d, b, a; a = 2; b = 3; c = 4; d = 5 }(1) }",
  ],
  ["package a\nfunc (s *T) f() { s = nil; s.a = 1 }", "class T { s.f() { s = null; s.a = 1 } }"],
  [
    "package a\ntype A struct { b int }\ntype C interface { d() }\ntype E = F\nfunc f() { type G int; var h G }",
    "f() { let h = ? }",
  ],
  [
    "package a\nfunc f() { a.(T).b(); a.(*T).c = 1; d, ok := e.(T) }",
    "f() { a.b(); a.c = 1; let d = e; let ok = ? }",
  ],
  [
    "package a\nfunc f() { a <- b; c = <-d; e, ok := <-g; <-h }",
    "f() { outer c; <a, b>; c = <d>; let e = <g>; let ok = ?; <h> }",
  ],
  ['package a\nfunc f() { "a"; a; a.b; 1 }', 'f() { "a"; a; a.b; 1 }'],
  [
    "package a\nvar a = func() int { return 1 }()\nvar b = c{d: e(func() {})}",
    'let a = fn() { returns 1 }(); let b = c{"d": e(fn() {  })}',
  ],
  [
    "package a\nfunc f() { switch a { case 1: b(); break c; case 2: d(); break } }",
    "f() { if (a == 1) { b(); jumps } else { if (a == 2) { d() } } }",
  ],
  [
    "package a\nfunc f() { a := []float64{07.5, 010, 0x1F, 0b1, 0o17, 1_000, 08.5, 1e3} }",
    "f() { let a = [7.5, 8, 31, 1, 15, 1000, 8.5, 1000] }",
  ],
  [
    'package a\nfunc f() { a.b("c", "d"); x := e.f(g, h); a.b(c) }',
    'f() { a.b("c", "d"); let x = e.f(g, h); a.b(c) }',
  ],
  [
    'package a\nfunc f() { x := a.T("c"); y := []byte("z"); w := map[string]T("d") }',
    'f() { let x = a.T("c"); let y = "z"; let w = "d" }',
  ],
  [
    "package a\nfunc f() {\n\t// a`\n\tfor range b {\n\t\tc()\n\t}\n\t// `\n\t/* ` */\n\tfor range d {\n\t\te()\n\t}\n\t/* ` */\n}",
    "f() { perhaps { b } { c() }; perhaps { d } { e() } }",
  ],
  [
    "package a\nfunc f() { a := true && b; if c == false || d { e() } }",
    "f() { let a = (true & b); if ((c == false) & d) { e() } }",
  ],
  [
    "package a\nfunc f() {\n\ta := true // b\n\tc := false\n\td()\n\te := true\r\n\tg()\n}",
    "f() { let a = true; let c = false; d(); let e = true; g() }",
  ],
  [
    'package a\nfunc f() {\n\ta() /* b */\n\tc()\n\td := e /* g */\n\th()\n\ti := "j" /* k */\r\n\tl()\n}',
    'f() { a(); c(); let d = e; h(); let i = "j"; l() }',
  ],
  [
    "package a\nfunc f() (b, c, error) { if d { return nil, nil, errX }; return nil, g, nil }",
    "f() { if d { <errX>; throws }; <g>; returns null }",
  ],
  [
    'package a\nfunc f() { a := struct{ B string }{"c"}; d := " }',
    'f() { let a = ["c"]; let d = " }" }',
  ],
  [
    'package a\nvar (\n\tab = "c"\n\tde = 1\n)\nconst (\n\tf = iota\n\tg\n)\n',
    'let ab = "c"; let de = 1; let f = <>; let g = ?',
  ],
  ['package a\nfunc f() { a := "', 'f() { let a = "" }'],
  [
    'package a\nfunc f() { var a, b = c, d; var e, f g; a, b = c, "a"; a, b = 1, 2 }',
    'f() { let a = c; let b = d; let e = ?; let f = ?; a = <c>; b = <"a">; a = 1; b = 2 }',
  ],
];

describe("the forms of Go", () => {
  it.each(ROWS)("%s", (program, form) => {
    expect(printed(go.read(program, CLIENTS.builtIn))).toBe(form);
  });

  it.each(ROWS)("stand where they say: %s", (program) => {
    expect(misplaced(go, program)).toEqual([]);
  });

  it.each(ROWS)("are read while somebody writes them: %s", (program) => {
    for (const part of broken(program)) expect(misplaced(go, part, true)).toEqual([]);
  });
});
