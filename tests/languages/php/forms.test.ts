import { describe, expect, it } from "vitest";
import { CLIENTS } from "../../../src/dialects/index.js";
import { php } from "../../../src/languages/php/index.js";
import { broken, misplaced } from "../programs/places.js";
import { printed } from "../programs/printed.js";

/** Every form of the language, and what the reader of programs gets of it. */
const ROWS: readonly (readonly [program: string, form: string])[] = [
  [
    "<?php namespace A; use B\\C as D, E; use function F\\g; use const H\\I; use J\\{K, L\\M as N}; use function O\\{p}; D::x(); E\\F::y(); new K; M(); N::z; \\Q\\R::s;",
    "import E\\F of E\\F, Q\\R of Q\\R; import D of B\\C, E of E; import g of F\\g; import I of H\\I; import K of J\\K, N of J\\L\\M; import p of O\\p; D.x(); E\\F.y(); new K(); M(); N.z; Q\\R.s",
  ],
  [
    "<?php mysqli_connect(); Mysqli_Connect(); MYSQLI_CONNECT(); new pdo; new Pdo; \\mysqli_connect(); Getenv('a'); SPRINTF('b'); Array_Merge($a); foo_Bar(); ",
    'import mysqli_connect of mysqli_connect, PDO of PDO; mysqli_connect(); mysqli_connect(); MYSQLI_CONNECT(); new PDO(); new PDO(); mysqli_connect(); getenv("a"); sprintf("b"); array_merge($a); foo_Bar()',
  ],
  [
    "<?php $a = TRUE; $b = False; $c = NULL; $d = __DIR__; $e = PHP_EOL; $f = A_B; $g = a_b;",
    "$a = true; $b = false; $c = null; $d = __DIR__; $e = PHP_EOL; $f = A_B; $g = a_b",
  ],
  [
    "<?php $a->b; $a->b(); $a->b->c()->d; $a?->b(); A::$b; A::B; A::c(); $a::D; $a->{$b}; $a->{'c'}(); $a['b']; $a[$b][1]; $a[]; f()['x']; (new A)->b(); [1, 2][0];",
    '$a.b; $a.b(); $a.b.c().d; $a.b(); A.$b; A.B; A.c(); $a.D; <$a, $b>; <$a, "c">(); $a["b"]; $a[$b][1]; $a[<>]; f()["x"]; new A().b(); [1, 2][0]',
  ],
  [
    "<?php [$a, $b] = [1, 'c']; [$a, $b] = [$b, $a]; [$a, [$b, $c]] = f(); list('a' => $b, 'c' => $d) = $e; [$a, , $b] = $c; [$a->b, $c['d']] = [1, 2]; [$a, $b] = [f(), 1]; list($a) = [1, 2]; [$a, $b] = [...$c];",
    '$a = 1; $b = "c"; [$b, $a]; $a = ?; $b = ?; f(); $a = ?; $b = ?; $c = ?; $e; $b = ?; $d = ?; $c; $a = ?; $b = ?; $a.b = 1; $c["d"] = 2; [f(), 1]; $a = ?; $b = ?; [1, 2]; $a = ?; [...$c]; $a = ?; $b = ?',
  ],
  [
    "<?php $a = $b = 'c'; $a += 1; $a .= 'b'; $a ??= 'c'; $a -= $b; $a++; --$a; $a['b'] .= 'c'; $a->b ??= 1; $a = &$b; $a = &f(); $a = &$b->c; static $d = 1, $e; global $f, $g;",
    '$b = "c"; $a = $b; $a = ?; $a += "b"; $a = ( ? $a : "c"); $a = ?; $a = ?; $a = ?; $a["b"] += "c"; $a.b = ( ? $a.b : 1); $a = ?; $b = ?; $a = f(); $a = ?; $b.c = ?; $d = ?; $e = ?; outer $f, $g',
  ],
  [
    "<?php f($a = 1); f($a++); f($a .= 'b'); f([$a, $b] = $c); $a = ($b = 1) + 2; if (($a = f()) && $b) { g(); } while ($a = f()) g(); return $a = 1;",
    '$a = 1; f($a); $a = ?; f($a); $a += "b"; f($a); $c; $a = ?; $b = ?; f(<>); $b = 1; $a = <$b, 2>; $a = f(); if ($a & $b) { g() }; perhaps { $a = f(); $a } { g() }; $a = 1; returns $a',
  ],
  [
    "<?php $a = $b ? 1 : 2; $a = $b ?: 3; $a = $b ?? $c ?? 4; $a = $b ? ($c = 1) : ($d = 2); $a = $b && ($c = 1); $a = $b ?? ($c = 1); $a = $b ?: ($c = 1);",
    "$a = ($b ? 1 : 2); $a = ( ? $b : 3); $a = ( ? $b : ( ? $c : 4)); perhaps { $c = 1 }; perhaps { $d = 2 }; $a = ($b ? $c : $d); perhaps { $c = 1 }; $a = ($b & $c); perhaps { $c = 1 }; $a = ( ? $b : $c); perhaps { $c = 1 }; $a = ( ? $b : $c)",
  ],
  [
    "<?php $a = $b == $c; $a = $b === 1; $a = $b != 1; $a = $b !== 1; $a = $b <> 1; $a = $b < 1; $a = $b >= 1; $a = $b <=> 1; $a = $b and $c; $a = ($b or $c); $a = ($b xor $c); $a = $b instanceof C; $a = $b + 1; $a = $b - 1; $a = $b * 2; $a = $b % 2; $a = $b . $c . 'd'; $a = $b | C; $a = $b & 1; $a = !$b; $a = -1; $a = -$b; $a = +1; $a = ~1; $a = @$b; $a = (int) $b; $a = (bool) 'c'; $a = (boolean) 'c'; $a = (string) 1; $a = (bool) $b; $a = clone $b; $a = print 'c'; $a = (1); $a = include 'b.php';",
    '$a = ($b == $c); $a = ($b == 1); $a = ($b != 1); $a = ($b != 1); $a = ($b != 1); $a = ($b & 1); $a = ($b & 1); $a = <$b, 1>; $a = $b; if $a { $c }; $a = ($b & $c); $a = ($b & $c); $a = ($b & C); $a = <$b, 1>; $a = <$b, 1>; $a = <$b, 2>; $a = <$b, 2>; $a = ($b + $c + "d"); $a = |($b, C); $a = <$b, 1>; $a = ($b); $a = -1; $a = <$b>; $a = <1>; $a = <1>; $a = $b; $a = $b; $a = <"c">; $a = <"c">; $a = 1; $a = $b; $a = <$b>; $a = print("c"); $a = 1; $a = <"b.php">',
  ],
  [
    "<?php a() or b(); a() || b(); a() && b(); a() and b(); $a xor b(); a() or $b = 1; a() or die('b'); a() or exit; a() ?: b(); a() or (c() and d());",
    'if a() {  } else { b() }; if a() {  } else { b() }; if a() { b() }; if a() { b() }; ($a & b()); if a() {  } else { $b = 1 }; if a() {  } else { throws die("b") }; if a() {  } else { throws exit }; ( ? a() : b()); if a() {  } else { (c() & d()) }',
  ],
  [
    "<?php exit; exit(1); die; die('a'); EXIT; Die(); throw new A('b'); throw $a; return; return 1; break; continue 2;",
    'throws exit; throws exit(1); throws die; throws die("a"); throws exit; throws die(); throws new A("b"); throws $a; returns; returns 1; jumps; jumps',
  ],
  [
    "<?php echo 'a'; echo 'a', $b; print 'a'; print('b'); ?> c <?= $d ?> <?= e(), 'f' ?> <?php g() ?>",
    'echo("a"); echo("a", $b); print("a"); print("b"); echo($d); echo(e()); "f"; g()',
  ],
  [
    "<?php if ($a) b(); if ($a) { b(); } else { c(); } if ($a) b(); elseif ($c) d(); else if ($e) f(); else g(); if ($a): b(); elseif ($c): d(); else: e(); endif; if ($a) ; if ($a) {}",
    "if $a { b() }; if $a { b() } else { c() }; if $a { b() } else { if $c { d() } else { if $e { f() } else { g() } } }; if $a { b() } else { if $c { d() } else { e() } }; if $a {  }; if $a {  }",
  ],
  [
    "<?php switch ($a) { case 1: b(); break; case 2: case 3: c(); return; default: d(); } switch ($a): case 1: b(); endswitch; switch ($a) {} switch ($a) { default: b(); break; case 1: c(); }",
    "if ($a == 1) { b() } else { if ($a & 2 & 3) { c(); returns } else { d() } }; if ($a == 1) { b() }; if ($a == 1) { c() } else { b() }",
  ],
  [
    "<?php switch ($a) { case 1: b(); case 2: c(); } switch ($a) { case 1: if ($b) { break; } c(); break; } switch ($a) { case 1; b(); continue; case 2: throw c; default: d(); } switch ($a) { case 1: break 2; case 2: b(); } switch (true) { case $a > 1: b(); break; case f($c): d(); }",
    "$a; perhaps { b() } { c() }; $a; perhaps { if $b { jumps }; c(); jumps }; if ($a == 1) { b() } else { if ($a == 2) { throws c } else { d() } }; if ($a == 1) { jumps } else { if ($a == 2) { b() } }; if (true == ($a & 1)) { b() } else { if (true == f($c)) { d() } }",
  ],
  [
    "<?php $a = match ($b) { 1 => 'c', 2, 3 => 'd', default => 'e' }; $a = match (true) { $b > 1 => f($c = 1), default => throw new D() }; $a = match ($b) { default => 1, 2 => 3 }; $a = match ($b) {}; $a = match ($b) { 1 => 2, };",
    '$a = (($b == 1) ? "c" : (($b & 2 & 3) ? "d" : "e")); perhaps { $c = 1 }; $a = ((true == ($b & 1)) ? f($c) : <new D()>); $a = (($b == 2) ? 3 : 1); $a = <$b>; $a = 2',
  ],
  [
    "<?php for (;;) a(); for ($a = 0, $b = 1; $a < 2; $a++, $b--) { c(); } for ($a = 0; ; ): b(); endfor; foreach ($a as $b) c(); foreach ($a as $b => $c) { d(); } foreach ($a as &$b): c(); endforeach; foreach (f() as ['x' => $b]) {} while ($a) b(); while ($a): b(); endwhile; do { a(); } while ($b); do a(); while ($b);",
    "perhaps {  } { a() }; perhaps { $a = 0; $b = 1; $a = ?; $b = ?; <$a, $b>; ($a & 2); <$a, $b> } { c() }; perhaps { $a = 0; $a } { b() }; perhaps { $a; $b = ? } { c() }; perhaps { $a; $b = ?; $c = ? } { d() }; perhaps { $a; $a = ?; $b = ? } { c() }; perhaps { f(); $b = ? } {  }; perhaps { $a } { b() }; perhaps { $a } { b() }; perhaps { $b } { a() }; perhaps { $b } { a() }",
  ],
  [
    "<?php try { a(); } catch (B | C $d) { e(); } catch (F) { g(); } finally { h(); } try { a(); } finally { b(); }",
    "perhaps { $d = ? } { a() } { e() } { g() } { h() }; perhaps {  } { a() } { b() }",
  ],
  [
    "<?php function a($b, ?int $c = null, &$d = 1, ...$e): ?string { return $b; } function &f() {} function g(): void { $h; $this; $GLOBALS; $_GET; A; } function i($j) { return function () use ($j, &$k) { $k = $l; }; }",
    "a($b, $c = null, $d = 1) { $e = ?; returns $b }; f() {  }; g() { $h = ?; $h; $this; $GLOBALS; $_GET; A }; i($j) { returns fn() { $l = ?; outer $k; $k = $l } }",
  ],
  [
    "<?php $a = fn($b) => $c; $a = fn($b) => fn($d) => $b . $d . $e; $a = static fn(): int => $b = 1; $a = function () { return $this->b; }; $a = static function ($b) use ($c) { $c; $d; }; array_map(fn($x) => $x, $y);",
    "$a = fn($b) { returns $c }; $a = fn($b) { returns fn($d) { returns ($b + $d + $e) } }; $a = fn() { $b = 1; returns $b }; $a = fn() { returns $this.b }; $a = fn($b) { $d = ?; $c; $d }; array_map(fn($x) { returns $x }, $y)",
  ],
  [
    "<?php function a() { $b = 1; $f = fn() => $c . $b; $g = function () use ($d) {}; }",
    "a() { $c = ?; $b = 1; $f = fn() { returns ($c + $b) }; $g = fn() {  } }",
  ],
  [
    "<?php abstract class A extends B implements C, D { use E, F; const G = 'h', I = 2; public const string J = 'k'; public $l; private ?string $m = 'n'; static $o = 1, $p; protected readonly int $q; var $r = []; public function __construct(private string $s, protected $t = 'u', $v = 1) { $s; } abstract protected function w(); private function x() {} public static function y(self $z) { return static::$o; } PRIVATE function aa() {} }",
    'class A(B, C, D, E, F) { let G = "h"; let I = 2; let J: string = "k"; let l = ?; let m: ?string = "n"; let $o = 1; let $p = ?; let q: int = ?; let r = {}; __construct($s, $t = "u", $v = 1) { $this.s = $s; $this.t = $t; $s }; w() {  }; own x() {  }; y($z) { returns static.$o }; own aa() {  } }',
  ],
  [
    "<?php interface A extends B, C { const D = 1; function e(); } trait F { private $g = 1; function h() {} } enum I: int implements J { case K = 1; case L = 2; const M = self::K; } final class N {} readonly class O {}",
    "class A(B, C) { let D = 1; e() {  } }; class F { let g = 1; h() {  } }; class I(J) { let K = 1; let L = 2; let M = self.K }; class N {  }; class O {  }",
  ],
  [
    "<?php #[A] class B { #[C('d'), E(f: 'g')] public $h; #[I] function j(#[K('l')] $m) {} } #[A\\B(1)] function n() {}",
    'import A\\B of A\\B; @<A> class B { @<C, "d"> @<E, <f, "g">> let h = ?; @<I> j(@<K, "l"> $m) {  } }; @<A\\B, 1> n() {  }',
  ],
  [
    "<?php new A; new A(); new A(1, b: 2, ...$c); new \\B\\C(); new $a; new $a->b(1); new static(1); new self; new (f())(2); A::{$b}(); f(...); $a->b(...); A::c(...); f(...$a, ...$b); f(a: 1);",
    "import B\\C of B\\C; new A(); new A(); new A(1, b=2, ...$c); new B\\C(); new $a(); new $a.b(1); new static(1); new self(); new f()(2); <A, <<$b>>>(); <f>; <$a.b>; <A.c>; f(...$a, ...$b); f(a=1)",
  ],
  [
    "<?php $a = []; $a = [1]; $a = ['b' => 1]; $a = ['b' => 1, 2, 3]; $a = [5 => 'b', 'c', 'd']; $a = [$b => 1, 'c']; $a = [...$b]; $a = ['c' => 1, ...$b, 'd']; $a = array('b', 'c' => [1]); $a = ['b' => &$c]; $a = [&$b]; $a = [1, 2,]; $a = [A::B => 1]; $a = ['b', 'c' => 1, 'd'];",
    '$a = {}; $a = [1]; $a = {"b": 1}; $a = {"b": 1, 0: 2, 1: 3}; $a = {5: "b", <>: "c", <>: "d"}; $a = {$b: 1, <>: "c"}; $a = [...$b]; $a = {"c": 1, ...$b, <>: "d"}; $a = {0: "b", "c": [1]}; $a = {"b": <$c>}; $a = [<<>, $b>]; $a = [1, 2]; $a = {A.B: 1}; $a = {0: "b", "c": 1, 1: "d"}',
  ],
  [
    "<?php array_filter(['a' => null, 'b' => false, 'c' => 'd', 'e' => '', 'f' => 0, 'g' => 1]); array_filter(['a' => 0], $b); array_filter($a); array_filter([0]); define('A', 'b'); define('\\\\B', 1); define($a, 1); define('C'); defined('D');",
    '{"a": <>, "b": <>, "c": "d", "e": <>, "f": <>, "g": 1}; array_filter({"a": 0}, $b); array_filter($a); array_filter([0]); A = "b"; B = 1; define($a, 1); define("C"); defined("D")',
  ],
  [
    "<?php preg_match('a', $b, $c); preg_match_all('a', $b, $c); sscanf($a, 'b', $c); parse_str($a, $b); settype($a, 'b'); array_push($a, 1); array_pop($a); array_shift($a); array_unshift($a, 1); array_splice($a, 1); array_walk($a, 'b'); shuffle($a); sort($a); ksort($a); rsort($a); asort($a); arsort($a); krsort($a); usort($a, 'b'); uasort($a, 'b'); uksort($a, 'b'); Sort($a); preg_matches($a, $b, $c); resort($a); count($a); preg_match($a, $b);",
    '$c = ?; preg_match("a", $b, $c); $c = ?; preg_match_all("a", $b, $c); $c = ?; sscanf($a, "b", $c); $b = ?; parse_str($a, $b); $a = ?; settype($a, "b"); $a = ?; array_push($a, 1); $a = ?; array_pop($a); $a = ?; array_shift($a); $a = ?; array_unshift($a, 1); $a = ?; array_splice($a, 1); $a = ?; array_walk($a, "b"); $a = ?; shuffle($a); $a = ?; sort($a); $a = ?; ksort($a); $a = ?; rsort($a); $a = ?; asort($a); $a = ?; arsort($a); $a = ?; krsort($a); $a = ?; usort($a, "b"); $a = ?; uasort($a, "b"); $a = ?; uksort($a, "b"); $a = ?; Sort($a); preg_matches($a, $b, $c); resort($a); count($a); preg_match($a, $b)',
  ],
  [
    "<?php function A(&$b, $c) {} a($d, $e); $f->a($g); class H { function i(array &$j) {} } $k->i($l); $k->I($m); n(o: $p);",
    "A($b, $c) {  }; $d = ?; $e = ?; a($d, $e); $g = ?; $f.a($g); class H { i($j) {  } }; $l = ?; $k.i($l); $m = ?; $k.I($m); n(o=$p)",
  ],
  [
    "<?php unset($a, $b['c'], $d->e, F::$g); isset($a['b']); empty($a); list($a) = $b; declare(strict_types=1) { a(); } goto b; b: c(); ; { d(); } include_once 'e'; eval('f');",
    '$a = ?; $b["c"] = ?; $d.e = ?; F.$g = ?; isset($a["b"]); empty($a); $b; $a = ?; <{ a() }>; c(); { d() }; <"e">; eval("f")',
  ],
  [
    '<?php $a = "b$c"; $a = "$b->c->d"; $a = "$b[c] $b[1] $b[$d] {$b[\'e\']} {$b->f()} ${g} ${h[\'i\']}"; $a = "b\\$c {$d}e\\x41\\u{1F600}\\101\\n\\t\\v\\e\\f\\\\\\"\\q"; $a = \'b\\\'c\\\\d\\n\'; $a = b"c"; $a = B\'d\'; $a = ""; $a = "$b"; $a = "{$b}{$c}"; $a = "\\{$b}";',
    '$a = ("b" $c); $a = ($b.c "->d"); $a = ($b["c"] " " $b[1] " " $b[$d] " " $b["e"] " " $b.f() " " $g " " $h["i"]); $a = ("b$c " $d "eA😀A\\n\\t\\u000b\\u001b\\f\\\\\\"\\\\q"); $a = "b\'c\\\\d\\\\n"; $a = "c"; $a = "d"; $a = ""; $a = ($b); $a = ($b $c); $a = ("\\\\{" $b "}")',
  ],
  [
    "<?php $a = <<<A\n  b\n    c $d {$e['f']}\n  g\\n\"h\"\n  A; $b = <<<'B'\nc $d\nB;\n$c = <<<\"C\"\n x\n C . 'y'; f(<<<D\nD);",
    '$a = ("b\\n  c " $d " " $e["f"] "\\ng\\n\\"h\\""); $b = "c $d"; $c = ("x" + "y"); f("")',
  ],
  [
    "<?php $a = `ls`; $a = `ls $b`; $a = `ls \\n`; $a = ``; $a = 0x1F; $a = 0b11; $a = 017; $a = 0o17; $a = 1_000.5; $a = 1e3; $a = .5; $a = 0XaB;",
    '$a = shell_exec("ls"); $a = <>; $a = <>; $a = shell_exec(""); $a = 31; $a = 3; $a = 15; $a = 15; $a = 1000.5; $a = 1000; $a = 0.5; $a = 171',
  ],
  ["$a = 1; f($a);", "$a = 1; f($a)"],
  ["use A\\B; new B();", "import B of A\\B; new B()"],
  ["// a\nf();", "f()"],
  ["text <?php f(); ?> more <?php if ($a): ?> x <?php endif; ?>", "f(); if $a {  }"],
  ["just text", ""],
  ["return ['a' => 1];", 'returns {"a": 1}'],
  ["DB::connect('a');", 'DB.connect("a")'],
  ["define('A', 'b');", 'A = "b"'],
  [
    "<?php switch ($a) { case 1: $b = 1; c(); break; case 2: d(); e(); g(); break; }",
    "if ($a == 1) { $b = 1; c() } else { if ($a == 2) { d(); e(); g() } }",
  ],
  [
    "<?php f()($a); $b($c); function g(&$x) {} g($y); $h->g($z); (fn($q) => $q)($r);",
    "f()($a); $b($c); g($x) {  }; $y = ?; g($y); $z = ?; $h.g($z); fn($q) { returns $q }($r)",
  ],
  ['<?php $a = "${f()}"; $a = "${$b}";', "$a = (<>); $a = ($$b)"],
  [
    "<?php $a = (bool) 'b'; $a = (boolean) 'c'; $a = (string) 'd'; $a = (int) 'e'; $a = (BOOL) 'g';",
    '$a = <"b">; $a = <"c">; $a = "d"; $a = "e"; $a = <"g">',
  ],
  [
    "<?php\r\n$a = <<<X\r\nb\r\nc\r\nX;\r\n$d = <<<'Y'\r\n  e\r\n  Y;\r\n",
    '$a = "b\\r\\nc"; $d = "e"',
  ],
  [
    "<?php function f($a) { return 1; } $x = 'b'; f($x); function g() { return new class { const A = 1; public $b = 2; }; }",
    'f($a) { returns 1 }; $x = "b"; f($x); g() { returns <class  { let A = 1; let b = 2 }> }',
  ],
  [
    "<?php use A\\{B as C, D}; use E as F, G; use function H\\as1;",
    "import C of A\\B, D of A\\D; import F of E, G of G; import as1 of H\\as1",
  ],
  [
    "<?php [$a] = ['x' => 1]; ['b' => $c] = ['b' => 1]; [$d] = [...$e]; [$f] = [&$g]; [&$h] = [$i];",
    '{"x": 1}; $a = ?; {"b": 1}; $c = ?; [...$e]; $d = ?; [<<>, $g>]; $f = ?; [$i]; $h = ?',
  ],
  [
    "<?php $a ? f() : g(); $a && f(); $a and f(); $a || f(); $a or f(); $a xor f(); $a ?? f(); $a . f();",
    "($a ? f() : g()); if $a { f() }; if $a { f() }; if $a {  } else { f() }; if $a {  } else { f() }; ($a & f()); ( ? $a : f()); ($a + f())",
  ],
  [
    "<?php $a = 1 and 2; $b = $c <=> $d; $e = $f <> $g; $h = $i instanceof J; $k = !$l; $m = @$n; $o = -1; $p = +1; $q = clone $r;",
    "$a = 1; if $a { 2 }; $b = <$c, $d>; $e = ($f != $g); $h = ($i & J); $k = ($l); $m = $n; $o = -1; $p = <1>; $q = <$r>",
  ],
];

describe("the forms of PHP", () => {
  it.each(ROWS)("%s", (program, form) => {
    expect(printed(php.read(program, CLIENTS.builtIn))).toBe(form);
  });

  it.each(ROWS)("stand where they say: %s", (program) => {
    expect(misplaced(php, program)).toEqual([]);
  });

  it.each(ROWS)("are read while somebody writes them: %s", (program) => {
    for (const part of broken(program)) expect(misplaced(php, part, true)).toEqual([]);
  });
});
