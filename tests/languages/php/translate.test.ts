import { describe, expect, it } from "vitest";
import { php } from "../../../src/languages/php/index.js";
import { CLIENTS } from "../../../src/dialects/index.js";
import { readPhp } from "../../../src/languages/php/translate.js";
import { childrenOf } from "../../../src/languages/programs/children.js";
import type { Code, TextCode } from "../../../src/languages/programs/tree.js";
import { printed } from "../programs/printed.js";

const ROWS = [
  [
    "names that are brought in",
    String.raw`namespace App; use A\B\C; use A\{B, C as D}; use function A\f; use A, B as E;`,
    String.raw`import C of A\B\C; import B of A\B, D of A\C; import f of A\f; import A of A, E of B`,
  ],
  [
    "names in full",
    String.raw`use A\B; new B\C(\X\Y::Z); \mysqli_connect(); new \PDO; new pdo(1);`,
    String.raw`import X\Y of X\Y, A\B\C of A\B\C, mysqli_connect of mysqli_connect, PDO of PDO; import B of A\B; new A\B\C(X\Y.Z); mysqli_connect(); new PDO(); new PDO(1)`,
  ],
  [
    "constants",
    String.raw`const X = 1, Y = 'y'; define('DB_HOST', 'h'); if (!defined('A')) { define('A', 1); }`,
    String.raw`let X = 1; let Y = "y"; DB_HOST = "h"; if (defined("A")) { A = 1 }`,
  ],
  [
    "constants in conditions and functions",
    String.raw`defined('A') || define('A', 'b'); function f() { define('B', 'c'); }`,
    String.raw`if defined("A") {  } else { A = "b" }; f() { outer B; B = "c" }`,
  ],
  [
    "members",
    String.raw`$this->x; static::X; self::Y; Foo::$bar; $a?->b; $a->{'b'}; $a->$b; A::class; A::f();`,
    String.raw`$this.x; static.X; self.Y; Foo.$bar; $a.b; <$a, "b">; <$a, $b>; A.class; A.f()`,
  ],
  [
    "arrays",
    String.raw`$a = ["a" => 1, 'b' => $x, ...$rest, 'c']; $b = array(1, 2, array('x' => null)); $c = [$x, ...$y];`,
    String.raw`$a = {"a": 1, "b": $x, ...$rest, <>: "c"}; $b = [1, 2, {"x": null}]; $c = [$x, ...$y]`,
  ],
  [
    "values in quotes",
    String.raw`$s = "a $x b {$y->z['k']} ${"$"}{w} $x[0] $x[key] $x[$i] $x->y->z \n \x41 \u{41} \101 \$x \q";`,
    String.raw`$s = ("a " $x " b " $y.z["k"] " " $w " " $x[0] " " $x["key"] " " $x[$i] " " $x.y "->z \n A A A $x \\q")`,
  ],
  ["one quote", String.raw`$s = 'a\'b\\c\n$x';`, String.raw`$s = "a'b\\c\\n$x"`],
  [
    "between lines",
    String.raw`$h = <<<EOT
  abc $x "q" \"
   def {$y["k"]} \\
  EOT . 'c';`,
    String.raw`$h = (("abc " $x " \"q\" \\\"\n def " $y["k"] " \\") + "c")`,
  ],
  [
    "between lines, with and without values",
    String.raw`$h = <<<"EOT"
a
EOT; $h = <<<'EOT'
   a $x\n
    b
  EOT;`,
    String.raw`$h = "a"; $h = " a $x\\n\n  b"`,
  ],
  [
    "nothing between lines",
    String.raw`f(<<<X
X, 1);`,
    String.raw`f("", 1)`,
  ],
  [
    "texts put together",
    String.raw`$a = 'x' . $b . f() . "y"; $a .= 'z'; $a += 1; $a ??= 'b'; $a++; ++$b; $a[] = 1; $a['k'] = 2; $a->b = 3;`,
    String.raw`$a = ("x" + $b + f() + "y"); $a += "z"; $a = ?; $a = ( ? $a : "b"); $a = ?; $b = ?; $a[<>] = 1; $a["k"] = 2; $a.b = 3`,
  ],
  [
    "what is given",
    String.raw`$q = new PDO("mysql:host=1", user: $u, ...$more); f(...); new class(1) extends K { public $x = 1; }; new $c; new static;`,
    String.raw`import PDO of PDO; $q = new PDO("mysql:host=1", user=$u, ...$more); <f>; <1, class (K) { let x = 1 }>; new $c(); new static()`,
  ],
  [
    "operators",
    String.raw`$r = $t ? 1 : ($z ?: 2); $k = $n ?? 'x'; (int) $x; @f(); !$a; -3; 0x1F; 1_000; 010; 1.5; TRUE; Null; $a === $b; $a <> $b; $a && $b; A | B; clone $x;`,
    String.raw`$r = ($t ? 1 : ( ? $z : 2)); $k = ( ? $n : "x"); $x; f(); ($a); -3; 31; 1000; 8; 1.5; true; null; ($a == $b); ($a != $b); if $a { $b }; |(A, B); <$x>`,
  ],
  [
    "functions without names",
    String.raw`$f = function ($a, string $b = 'c') use ($p, &$q): int { $q = 1; $p; $a; $z; return 3; }; $g = fn($x) => $x . $y;`,
    String.raw`$f = fn($a, $b = "c") { $z = ?; outer $q; $q = 1; $p; $a; $z; returns 3 }; $g = fn($x) { returns ($x + $y) }`,
  ],
  [
    "several at once",
    String.raw`[$a, $b] = f(); list($a, 'k' => $b) = f(); [$a, $b] = [1, 2]; $a = &$b; [$a, $b] = [$b, $a];`,
    String.raw`f(); $a = ?; $b = ?; f(); $a = ?; $b = ?; $a = 1; $b = 2; $a = ?; $b = ?; [$b, $a]; $a = ?; $b = ?`,
  ],
  [
    "if",
    String.raw`if ($a == 1) { f(); } elseif ($b) g(); else { h(); }`,
    String.raw`if ($a == 1) { f() } else { if $b { g() } else { h() } }`,
  ],
  [
    "if with a colon",
    String.raw`if ($a): f(); elseif ($b): g(); else: h(); endif;`,
    String.raw`if $a { f() } else { if $b { g() } else { h() } }`,
  ],
  [
    "set within a test",
    String.raw`if (!($c = f())) die; else if ($z) { g(); }`,
    String.raw`$c = f(); if ($c) { throws die } else { if $z { g() } }`,
  ],
  [
    "done or not",
    String.raw`$c = f() or die("x"); $d && $c->g(); $x = $y = 'z'; f($a = 1); $t ? ($b = 1) : 2;`,
    String.raw`$c = f(); if $c {  } else { throws die("x") }; if $d { $c.g() }; $y = "z"; $x = $y; $a = 1; f($a); perhaps { $b = 1 }; ($t ? $b : 2)`,
  ],
  [
    "switch",
    String.raw`switch ($a) { case 1: f(); break; case 2: case 3: g(); return; default: h(); }`,
    String.raw`if ($a == 1) { f() } else { if ($a & 2 & 3) { g(); returns } else { h() } }`,
  ],
  [
    "switch that falls through",
    String.raw`switch ($a) { case 1: f(); case 2: g(); break; }`,
    String.raw`$a; perhaps { f() } { g(); jumps }`,
  ],
  [
    "switch that breaks off",
    "switch ($a) { case 1: if ($b) { break; } f(); break; default: g(); }",
    "$a; perhaps { if $b { jumps }; f(); jumps } { g() }",
  ],
  [
    "match",
    String.raw`$m = match($a) { 1, 2 => 'x', 3 => 'z', default => 'y' };`,
    String.raw`$m = (($a & 1 & 2) ? "x" : (($a == 3) ? "z" : "y"))`,
  ],
  [
    "loops",
    String.raw`foreach ($a as $k => $v) { f(); } foreach ($a as &$v): endforeach; foreach ($a as [$p, $q]) g(); for ($i = 0; $i < 3; $i++) f(); while ($r = g()) { f(); } do { f(); } while (1);`,
    String.raw`perhaps { $a; $k = ?; $v = ? } { f() }; perhaps { $a; $a = ?; $v = ? } {  }; perhaps { $a; $p = ?; $q = ? } { g() }; perhaps { $i = 0; $i = ?; $i; ($i & 3); $i } { f() }; perhaps { $r = g(); $r } { f() }; perhaps { 1 } { f() }`,
  ],
  [
    "try",
    String.raw`try { f(); } catch (\Exception $e) { g(); } finally { h(); }`,
    String.raw`perhaps { $e = ? } { f() } { g() } { h() }`,
  ],
  [
    "a class",
    String.raw`#[Attr('x')] final class K extends L implements M { use T; public const A = 'x', B = 2; private static ?string $p = 'q'; protected $host = 'h'; public function __construct(private readonly string $h = 'h', int ...$z) { parent::__construct(); $h; } abstract function f(): ?int; }`,
    String.raw`@<Attr, "x"> class K(L, M, T) { let A = "x"; let B = 2; let $p: ?string = "q"; let host = "h"; __construct($h = "h") { $z = ?; $this.h = $h; parent.__construct(); $h }; f() {  } }`,
  ],
  [
    "other classes",
    String.raw`enum E: string { case A = 'x'; const B = 1; } interface I extends J {} trait T { public $x; }`,
    String.raw`class E { let A = "x"; let B = 1 }; class I(J) {  }; class T { let x = ? }`,
  ],
  [
    "what a function sees",
    String.raw`function named(?array &$x = null): void { global $g; static $n = 0; $g; $n; $free; return; }`,
    String.raw`named($x = null) { $free = ?; outer $g; $n = ?; $g; $n; $free; returns }`,
  ],
  [
    "leaving and showing",
    String.raw`throw new E(); exit(1); die; echo $x, 'y'; print 'x'; unset($x, $y['a']); isset($x); ${"`"}ls -l${"`"}; ${"`"}ls $x${"`"};`,
    String.raw`throws new E(); throws exit(1); throws die; echo($x, "y"); print("x"); $x = ?; $y["a"] = ?; isset($x); shell_exec("ls -l")`,
  ],
  [
    "what a file gives",
    String.raw`return ['a' => env('X', 'y'), PDO::A => true];`,
    String.raw`import PDO of PDO; returns {"a": env("X", "y"), PDO.A: true}`,
  ],
  ["around the program", String.raw`?> <b> <?= $x ?> </b> <?php f();`, String.raw`echo($x); f()`],
  ["an error", String.raw`$x = ) 3; f( ; g(1);`, String.raw`$x = 3; f(); g(1)`],
  ["an error in an array", String.raw`$x = ['a' => ;`, String.raw`$x = {}`],
  ["the end of the file is missing", String.raw`if ($a) { f(`, String.raw`if $a { f() }`],
  [
    "what is not known",
    String.raw`declare(strict_types=1); goto a; a: f(); { $b = 1; } require_once __DIR__ . '/a.php'; $$v = 1; $GLOBALS['x'] = 1;`,
    String.raw`<>; f(); { $b = 1 }; <(__DIR__ + "/a.php")>; <$v> = 1; $GLOBALS["x"] = 1`,
  ],
  [
    "arrays that count, and what changes its argument",
    String.raw`$a = [5 => 'a', 'b']; $a = ['x' => 1, 'b', 'c']; function add(array &$o, ...$r) { $o['x'] = 1; $r; } add($o); preg_match('/x/', $s, $m); [$x, $y] = [$y, 'a'];`,
    String.raw`$a = {5: "a", <>: "b"}; $a = {"x": 1, 0: "b", 1: "c"}; add($o) { $r = ?; $o["x"] = 1; $r }; $o = ?; add($o); $m = ?; preg_match("/x/", $s, $m); [$y, "a"]; $x = ?; $y = ?`,
  ],
] as const;

const inFile = (code: string): string => `<?php\n${code}`;

function textsIn(source: string): readonly TextCode[] {
  const found: TextCode[] = [];
  const stack: Code[] = [...readPhp(source, CLIENTS.builtIn).body].reverse();
  for (let code = stack.pop(); code; code = stack.pop()) {
    if (code.kind === "text") found.push(code);
    stack.push(...childrenOf(code).toReversed());
  }
  return found;
}

const ESCAPES: Readonly<Record<string, string>> = { n: "\n", x: "A", u: "A", "1": "A" };

/** What characters of a file say, written down once more. */
const said = (code: string, indent: number): string =>
  code.startsWith("\\") && code.length > 1
    ? (ESCAPES[code.charAt(1)] ?? code.slice(1))
    : code.replace(new RegExp(`(?<=\\n) {1,${indent}}$`), "");

describe("the form of a program", () => {
  it.each(ROWS)("%s", (_name, code, form) => {
    expect(printed(readPhp(inFile(code), CLIENTS.builtIn))).toBe(form);
  });
});

describe("the places of characters", () => {
  it.each(ROWS)("%s: each stands where it says", (_name, code) => {
    const source = inFile(code);
    for (const { text, at } of textsIn(source))
      for (let index = 0; index < text.value.length; index++) {
        const [from, to] = text.locate(index, index + 1) ?? [0, 0];
        expect(from).toBeGreaterThanOrEqual(at[0]);
        expect(to).toBeLessThanOrEqual(at[1]);
        const written = source.slice(from, to);
        expect([written, said(written, 3)]).toContain(text.value.charAt(index));
      }
  });

  const PUT = "a'b\"c\\d$e{f}\\";

  it.each(ROWS)("%s: what is put there is read there", (_name, code) => {
    const source = inFile(code);
    const texts = textsIn(source);
    for (const [place, { text }] of texts.entries()) {
      const edit = text.splice(0, text.value.length, PUT);
      if (!edit) continue;
      const [change] = edit;
      expect(edit).toHaveLength(1);
      if (!change) continue;
      const edited = source.slice(0, change.at[0]) + change.text + source.slice(change.at[1]);
      const after = textsIn(edited);
      expect(after.map((each) => each.text.value)).toEqual(
        texts.map((each, index) => (index === place ? PUT : each.text.value)),
      );
    }
  });
});

describe("texts that have neighbours", () => {
  const first = (code: string, index = 0) => textsIn(inFile(code))[index]?.text;

  it.each([
    ["a name would go on", '"$a;b";', 0, 1, ""],
    ["a key would begin", '"$a;b";', 0, 1, "["],
    ["braces would begin", '"b;$a";', 1, 2, "{"],
    ["an escape would begin", String.raw`'a\b' . "\qn";`, 1, 2, ""],
  ])("%s", (_name, code, start, end, put) => {
    const texts = textsIn(inFile(code));
    const text = texts.at(-1)?.text;
    expect(text?.splice(start, end, put)).toBeNull();
  });

  it("a value in braces ends by itself", () => {
    expect(first('"{$a};b";')?.splice(0, 1, "c")).not.toBeNull();
  });

  it.each([
    ["as it stands", "<<<'A'\na\nA;"],
    ["with an indent", "<<<A\n  a\n  A;"],
  ])("a line between lines would end it: %s", (_name, code) => {
    expect(first(code)?.splice(0, 1, "\n")).toBeNull();
  });

  it.each([
    ["a line as an escape", "<<<A\na\nA;", 0, 1, "\n", "\\n"],
    ["behind a backslash that is one", "<<<'A'\na\\b\nA;", 2, 3, "c", "c"],
    ["a brace at the end", "'b';", 1, 1, "{", "{"],
    ["a name behind quotes", '"a";', 0, 1, "_b", "_b"],
    ["a brace before a value in braces", '"b{$a}";', 1, 1, "{", "{"],
    ["blanks of an indent", "<<<A\n  a\n  A;", 0, 1, "b", "b"],
  ])("is written: %s", (_name, code, start, end, put, written) => {
    expect(first(code)?.splice(start, end, put)).toEqual([
      { at: [expect.any(Number), expect.any(Number)], text: written },
    ]);
  });
});

describe("programs that nobody wrote", () => {
  // Lezer's parser goes as deep as the tree, and gives up at some thousand brackets.
  it.each([
    ["brackets", "[".repeat(500)],
    ["blocks", "if ($a) {".repeat(500)],
    ["alternatives", `if ($a) f();${"elseif ($b) g();".repeat(5000)}`],
    ["texts", `$a = "x"${' . "y"'.repeat(5000)};`],
    ["sums", `$a = 1${" + 1".repeat(5000)};`],
    ["steps", `$a${"->b()".repeat(5000)};`],
    ["cases", `switch ($a) {${"case 1: f(); break;".repeat(5000)}}`],
    ["arms", `$b = match($a) {${"1 => 2,".repeat(5000)}};`],
    ["functions", "function f() {".repeat(500)],
  ])("%s", (_name, code) => {
    expect(() => readPhp(inFile(code))).not.toThrow();
  });

  it("what is cut off anywhere", () => {
    const source = inFile(ROWS.map(([, code]) => code).join("\n"));
    for (let end = 0; end < source.length; end += 23)
      expect(() => readPhp(source.slice(0, end))).not.toThrow();
  });

  it("keeps comments", () => {
    const { comments } = readPhp(inFile("// a\n# b\n/* c */"));
    expect(comments.map(({ value }) => value)).toEqual([" a", " b", " c "]);
  });
});

describe("the spelling", () => {
  const { spelling } = php;

  it.each([
    ["it's", "'", String.raw`'it\'s'`],
    ["a\\$b\n", '"', String.raw`"a\\\$b\n"`],
    [true, "'", "true"],
    [null, "'", "null"],
    [{ a: 1, "PDO.X": false }, "'", String.raw`['a' => 1, \PDO::X => false]`],
  ] as const)("%j", (value, quote, code) => {
    expect(spelling.word(value, quote)).toBe(code);
  });

  it("entries and arguments", () => {
    expect(spelling.entry("a", "1", { quote: "'", isField: false })).toBe("'a' => 1");
    expect(spelling.argument("a", "1")).toBeNull();
  });
});

describe("the habits", () => {
  const { habits } = php;

  it.each([
    ["setHost", ["h"], ["host"]],
    ["setAttribute", ["PDO.X", null], ["PDO.X"]],
    ["setAttribute", [null, null], null],
    ["set", ["a"], null],
  ])("%s", (method, given, way) => {
    expect(habits.property(method, given)).toEqual(way);
  });
});
