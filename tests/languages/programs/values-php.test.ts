import { describe, expect, it } from "vitest";
import { php } from "../../../src/languages/php/index.js";
import { valueShown } from "./values.js";

describe("values of PHP", () => {
  it.each([
    ["<?php show(getenv('H'));", "$H"],
    ["<?php show(env('H', 'a'));", '($H | "a")'],
    ["<?php show($_ENV['H']);", "$H"],
    ["<?php show($_SERVER['H']);", "$H"],
    ["<?php show($_GET['H']);", "?"],
    ["<?php show(getenv_docker('H', 'a'));", '($H | "a")'],
    ["<?php use Illuminate\\Support\\Env; show(Env::get('H', 'a'));", '($H | "a")'],
    ["<?php show(sprintf('%s:%d', 'a', 1));", '"a:1"'],
    ["<?php show(sprintf('%2$s:%1$s', 'a', 'b'));", '"b:a"'],
    ["<?php show(sprintf('%5d %s', 1, 'b'));", '"_ b"'],
    ['<?php show(trim("a"));', '"a"'],
    ["<?php show(strval(1));", "1"],
    ["<?php show('a' . $x . 1 . true);", '"a_1_"'],
    ["<?php $x = 'a'; $x .= 'b'; show($x);", '"ab"'],
    ["<?php $x = 'a'; $x ??= 'b'; show($x);", '"a"'],
    ["<?php show($x ?? 'b');", '(? | "b")'],
    ["<?php show($x ?: 'b');", '(? | "b")'],
    ["<?php show($c ? 'a' : 'b');", '("a" | "b")'],
    ["<?php $x = 'a'; if ($c) $x = 'b'; show($x);", '("b" | "a")'],
    [
      "<?php $x = 'a'; if ($c) { $x = 'b'; } elseif ($d) { $x = 'c'; } else { exit; } show($x);",
      '("b" | "c")',
    ],
    ["<?php $x = 'a'; foreach ($y as $x) { show($x); }", "?"],
    ["<?php $x = 'a'; foreach ($y as $z) { $x = 'b'; } show($x);", "?"],
    [
      "<?php $x = 'a'; switch ($y) { case 1: $x = 'b'; break; default: $x = 'c'; } show($x);",
      '("b" | "c")',
    ],
    ["<?php show(match ($y) { 1 => 'a', default => 'b' });", '("a" | "b")'],
    ["<?php $x = 'a'; try { $x = 'b'; } catch (E $e) {} show($x);", "?"],
    ["<?php $x = 'a'; $y = &$x; $y = 'b'; show($x);", "?"],
    ["<?php [$x, $y] = ['a', 'b']; show($y);", '"b"'],
    ["<?php $x = 'a'; function f() { show($x); }", "?"],
    ["<?php $x = 'a'; function f() { global $x; show($x); }", "?"],
    ["<?php $x = 'a'; $f = function () use ($x) { show($x); };", '"a"'],
    ["<?php $x = 'a'; $f = function () use (&$x) { $x = 'b'; }; show($x);", "?"],
    ["<?php $x = 'a'; $f = fn() => show($x);", '"a"'],
    ["<?php function f($x = 'a') { show($x); }", '(? | "a")'],
    ["<?php function f($x) { return ['a' => $x]; } show(f('b'));", '{a: "b"}'],
    ["<?php function f($x) { return $x; } show(f(x: 'b'));", '"b"'],
    ["<?php function f() { static $x = 'a'; show($x); }", "?"],
    ["<?php function f(...$x) { show($x); }", "?"],
    ["<?php const X = 'a'; show(X);", '"a"'],
    ["<?php define('X', 'a'); show(X);", '"a"'],
    ["<?php define('X', 'a'); function f() { show(X); }", '"a"'],
    ["<?php function g() { define('X', 'a'); } show(X);", "?"],
    ["<?php class A { const X = 'a'; function f() { show(self::X); } }", '"a"'],
    ["<?php class A { const X = 'a'; } show(A::X);", '"a"'],
    ["<?php class A { public $x = 'a'; function f() { show($this->x); } }", '"a"'],
    ["<?php class A { public static $x = 'a'; function f() { show(self::$x); } }", '"a"'],
    ["<?php class A { public static $x = 'a'; function f() { show(static::$x); } }", '"a"'],
    [
      "<?php class A { function __construct(private $x = 'a') {} function f() { show($this->x); } }",
      '(? | "a")',
    ],
    [
      "<?php class A { private $x; function __construct($x) { $this->x = $x; } function f() { show($this->x); } }",
      "?",
    ],
    [
      "<?php class A { private $x = 'a'; function g() { $this->x = 'b'; } function f() { show($this->x); } }",
      "?",
    ],
    ["<?php class A { function g() { return 'a'; } function f() { show($this->g()); } }", '"a"'],
    ["<?php class A { static function g() { return 'a'; } } show(A::g());", '"a"'],
    ["<?php $a = new A(); class A { function g($x) { return $x; } } show($a->g('b'));", '"b"'],
    ["<?php enum E: string { case X = 'a'; } show(E::X);", '"a"'],
    ["<?php show(['a' => 1, 'b' => ['c' => true], 3 => null]);", "{a: 1, b: {c: true}, 3: null}"],
    ["<?php show(['a', ...$x]);", '["a", ...?]'],
    ["<?php show(['a' => 1, ...['b' => 2]]);", "{a: 1, b: 2}"],
    ["<?php $x = ['a' => 1]; $x['b'] = 2; show($x);", "{a: 1, b: 2}"],
    ["<?php $x = ['a' => 1]; $x[] = 2; show($x);", "?"],
    ["<?php $x = []; $x['a']['b'] = 2; show($x);", "{a: missing}"],
    ["<?php $x = ['a' => 1]; unset($x['a']); show($x);", "{a: ?}"],
    ["<?php $x = ['a' => 1]; if ($c) { $x['b'] = 2; } show($x);", "{a: 1, b: (2 | missing)}"],
    ["<?php $x = ['a' => 1]; f($x); show($x);", "?"],
    ["<?php $x = ['a' => 1]; count($x); array_merge($x, $y); show($x);", "{a: 1}"],
    [
      "<?php show(array_filter(['a' => 1, 'b' => null, 'c' => '', 'd' => 0]));",
      "{a: 1, b: ?, c: ?, d: ?}",
    ],
    ["<?php show(array_filter(['a' => 1], 'f'));", "?"],
    ["<?php show([PDO::ATTR_X => 1, A::B => 2]);", "{PDO.ATTR_X: 1, ?}"],
    ['<?php show("a{$x}b$y[c]d");', '"a_b_d"'],
    ["<?php $x = 'v'; show(\"a{$x}b${x}c$x\");", '"avbvcv"'],
    ["<?php show(<<<X\n  a\n   b\n  X);", '"a\\n b"'],
    ["<?php show((int) '4000');", '"4000"'],
    ["<?php show((bool) 'a');", "?"],
    ["<?php show(@f('a'));", "?"],
    ["<?php show(!$x);", "?"],
    ["<?php show(-5);", "-5"],
    ["<?php show($a['x']);", "?"],
    ["<?php $a = ['x' => 'y']; show($a['x']);", '"y"'],
    ["<?php $a = ['x' => 'y']; show($a['z'] ?? 'd');", '(? | "d")'],
    ["<?php $x = 'a'; preg_match('/a/', 'b', $x); show($x);", "?"],
    ["<?php $x = 'a'; function g(&$y) { $y = 'b'; } g($x); show($x);", "?"],
    ["<?php $x = 'a'; $x = $x . 'b'; show($x);", '"ab"'],
    ["<?php use A\\B; show(B::X);", "?"],
    ["<?php show(new A('a'));", "?"],
    ["<?php $p = new PDO('a'); $p->setAttribute(PDO::X, 1); show($p);", '{(): "PDO", PDO.X: 1}'],
    ["<?php return ['a' => show('b')];", '"b"'],
    ["<?php $x = 'a'; while ($c) { $x = 'b'; } show($x);", "?"],
    ["<?php for ($i = 0; $i < 3; $i++) { show($i); }", "?"],
    ["<?php $x = 'a'; { $x = 'b'; } show($x);", '"b"'],
    ["<?php ($x = 'a') && show($x);", '"a"'],
  ])("%s", (program, expected) => {
    expect(valueShown(php, program)).toBe(expected);
  });
});

describe("what stands beside something unknown that is spread, in PHP", () => {
  it.each([
    ["[...$u, 'b' => 2]", "{b: 2, ?}"],
    ["['b' => 2, ...$u]", "{b: ?, ?}"],
    ["array_merge($u, ['b' => 2])", "{b: 2, ?}"],
    ["array_merge(['b' => 2], $u)", "{b: ?, ?}"],
    ["array_merge(['a' => 1], $u, ['b' => 2])", "{a: ?, b: 2, ?}"],
    ["array_merge(['a' => 1], ['a' => 2, 'b' => 3])", "{a: 2, b: 3}"],
    ["array_merge(...$u)", "?"],
    ["array_merge($u, ...[['b' => 2]])", "?"],
    ["array_merge($u, $v)", "?"],
    ["array_merge()", "?"],
    ["array_replace($u, ['b' => 2])", "{b: 2, ?}"],
    // Constants are numbers, which only one of them keeps.
    ["array_merge($u, [PDO::X => 2])", "?"],
    ["array_merge($u, [1009 => 2])", "?"],
    ["array_replace($u, [PDO::X => 2])", "{PDO.X: 2, ?}"],
  ])("%s", (code, expected) => {
    expect(valueShown(php, `<?php show(${code});`)).toBe(expected);
  });
});

describe("more conditions than anybody writes", () => {
  const times = (code: string, count: number): string => code.repeat(count);

  it.each([
    ["60 arms", `<?php show(match ($a) {${times(" 1 => 2,", 60)} });`, /^\(2 \| \?\)$/],
    ["61 arms", `<?php show(match ($a) {${times(" 1 => 2,", 61)} });`, /^\?$/],
    [
      "61 cases",
      `<?php $x = 'a'; switch ($c) {${times(" case 1: $x = 'b'; break;", 61)} } show($x);`,
      /^\?$/,
    ],
    [
      "62 tests",
      `<?php $x = 'a'; if ($c) f();${times(" elseif ($d) g();", 60)} elseif ($e) $x = 'b'; show($x);`,
      /^\?$/,
    ],
    [
      "62 tests, and what none of them decides",
      `<?php $x = 'a'; if ($c) f();${times(" elseif ($d) $y = 1;", 61)} show($x);`,
      /^"a"$/,
    ],
  ])("%s", (_name, program, value) => {
    expect(valueShown(php, program)).toMatch(value);
  });
});
