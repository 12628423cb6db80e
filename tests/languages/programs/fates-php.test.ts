import { describe, expect, it } from "vitest";
import { php } from "../../../src/languages/php/index.js";
import { fatesShown } from "./values.js";

describe("what becomes of a text of PHP", () => {
  it.each([
    ['<?php new PDO("a://b");', "program none unsure"],
    ['<?php $dsn = "a://b"; $x = "a://c";', "program known whole; program none whole"],
    [
      '<?php f("a://b"); connect("a://c"); $this->open("a://d");',
      "program none unsure; program known whole; program known whole",
    ],
    [
      '<?php echo "a://b"; print "a://c"; die("a://d"); error_log("a://e");',
      "message none whole; message none whole; message none whole; message none whole",
    ],
    [
      '<?php if (strpos($x, "a://b") !== false) { f(); } if ($x === "a://c") { g(); }',
      "comparison none whole; comparison none whole",
    ],
    [
      "<?php return ['url' => \"a://b\", 'x' => \"a://c\"];",
      "program known whole; program none unsure",
    ],
    [
      "<?php define('DB_URL', \"a://b\"); define('X', \"a://c\");",
      "program known whole; program none whole",
    ],
    [
      '<?php connect(sprintf("a://%s", $x)); connect("a://{$x}"); connect("a://" . $x);',
      "program known whole; program known whole; program known whole",
    ],
    ['<?php $url = "a://b"; $url .= "c"; connect($url);', "program known whole"],
    [
      '<?php class A { public $dsn = "a://b"; const URL = "a://c"; function f() { return "a://d"; } }',
      "program known whole; program known whole; program none unsure",
    ],
    [
      '<?php use PHPUnit\\X; $rows = [["a://b"], ["a://c"]];',
      "comparison none whole; comparison none whole",
    ],
    ['<?php $rows = [["a://b"], ["a://c"]];', "program none whole; program none whole"],
    ['<?php throw new Exception("a://b");', "message none whole"],
    ['<?php throw new Failed("a://b");', "program none unsure"],
    [
      '<?php exec("a://b"); exec(trim("a://c")); x("a://d");',
      "program known whole; program known whole; program none unsure",
    ],
    [
      "<?php $x = env('X', \"a://b\"); $url = env('X', \"a://c\");",
      "program known whole; program known whole",
    ],
    [
      '<?php f(function () { return "a://b"; }); g(fn() => "a://c");',
      "program none unsure; program none unsure",
    ],
    ['<?php "a://b"; `a://c`;', "page none whole; program known whole"],
    ['<?php $s = $c ? "a://b" : "a://c"; connect($s);', "program known whole; program known whole"],
    [
      '<?php switch ($x) { case "a://b": f(); } $m = match ($x) { "a://c" => "a://d" };',
      "comparison none whole; program none whole",
    ],
  ])("%s", (program, expected) => {
    expect(fatesShown(php, program)).toBe(expected);
  });
});
