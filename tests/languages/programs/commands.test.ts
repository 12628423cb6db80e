import { describe, expect, it } from "vitest";
import { go } from "../../../src/languages/go/index.js";
import { java } from "../../../src/languages/java/index.js";
import { php } from "../../../src/languages/php/index.js";
import { python } from "../../../src/languages/python/index.js";
import { commandsShown } from "./documents.js";

describe("the commands of a program of Python", () => {
  it.each([
    ['import os\nos.system("mysql -h a")', ['runs "mysql" "-h" "a"']],
    ['import os\nos.popen("mysql -h a | cat")', ['runs "mysql" "-h" "a"', 'runs "cat"']],
    [
      'import subprocess\nsubprocess.run(["mysql", "-h", "a"])',
      ['runs "mysql" "-h" "a"', 'writes "mysql"'],
    ],
    ['import subprocess\nsubprocess.run("mysql -h a", shell=True)', ['runs "mysql" "-h" "a"']],
    ['import subprocess\nsubprocess.run("mysql -h a")', ['runs "mysql" "-h" "a"']],
    [
      'import subprocess\nsubprocess.run(args=["mysql", x], env={"A": "b"})',
      ['runs "mysql" ? with {A: "b"}', 'writes "mysql"'],
    ],
    [
      'import subprocess\nsubprocess.check_call(["mysql", *x])',
      ['runs "mysql" ?', 'writes "mysql"'],
    ],
    [
      'import subprocess\nsubprocess.call(["mysql"]); subprocess.check_output(["mysql", "a"]); subprocess.Popen(["mysql", "b"])',
      [
        'runs "mysql"',
        'runs "mysql" "a"',
        'runs "mysql" "b"',
        'writes "mysql"',
        'writes "mysql"',
        'writes "mysql"',
      ],
    ],
    [
      'import subprocess\nsubprocess.getoutput("mysql a"); subprocess.getstatusoutput("mysql b")',
      ['runs "mysql" "a"', 'runs "mysql" "b"'],
    ],
    [
      'import asyncio\nasyncio.create_subprocess_shell("mysql a"); asyncio.create_subprocess_exec("mysql", "-h", "b")',
      ['runs "mysql" "a"', 'runs "mysql" "-h" "b"'],
    ],
    ['import asyncio\nasyncio.create_subprocess_exec("mysql", *x)', ['runs "mysql" ? with ?']],
    ['import pexpect\npexpect.spawn("mysql a")', ['runs "mysql" "a"']],
    [
      'import subprocess\nsubprocess.run(["sh", "-c", "mysql -h a"])',
      ['runs "sh" "-c" "mysql -h a"', 'runs "mysql" "-h" "a"'],
    ],
    ['import subprocess\nc = ["mysql"]\nsubprocess.run(c)', ['runs "mysql"', 'writes "mysql"']],
    [
      'import subprocess\nsubprocess.run(["mysql", "a"] if x else ["mysql", "b"])',
      ['runs "mysql" "a"', 'runs "mysql" "b"', 'writes "mysql"', 'writes "mysql"'],
    ],
    ['x = "mysql -h a"', ['writes "mysql" "-h" "a"']],
    ['x = ["mysql", "-h", "a"]', ['writes "mysql"', 'writes "mysql" "-h" "a"']],
    ['f("mysql -h a")', ['writes "mysql" "-h" "a"']],
    [
      "import os\nos.system(\"sh -c 'mysql -h a'\")",
      ['runs "sh" "-c" "mysql -h a"', 'runs "mysql" "-h" "a"'],
    ],
    ['import os\nos.system(f"mysql -h {x}")', ['runs "mysql" "-h" ?']],
    [
      'import subprocess\nsubprocess.run(["mysql", "a"], shell=False)',
      ['runs "mysql" "a"', 'writes "mysql"'],
    ],
  ])("%s", (program, expected) => {
    expect(commandsShown(python, program)).toEqual(expected);
  });
});

describe("the commands of a program of Go", () => {
  it.each([
    [
      'package a\nimport "os/exec"\nfunc f() { exec.Command("mysql", "-h", "a") }',
      ['runs "mysql" "-h" "a"'],
    ],
    [
      'package a\nimport "os/exec"\nfunc f() { exec.Command("mysql", x...) }',
      ['runs "mysql" ? with ?'],
    ],
    [
      'package a\nimport "os/exec"\nfunc f() { exec.Command("sh", "-c", "mysql -h a") }',
      ['runs "sh" "-c" "mysql -h a"', 'runs "mysql" "-h" "a"'],
    ],
    ['package a\nimport "os/exec"\nfunc f() { exec.Command(x, "mysql") }', ['writes "mysql"']],
  ])("%s", (program, expected) => {
    expect(commandsShown(go, program)).toEqual(expected);
  });
});

describe("the commands of a program of Java", () => {
  it.each([
    ['class A { void f() { new ProcessBuilder("mysql", "-h", "a"); } }', ['runs "mysql" "-h" "a"']],
    [
      'import java.lang.ProcessBuilder;\nclass A { void f() { new ProcessBuilder(List.of("mysql", "-h", "a")); } }',
      ['runs "mysql" "-h" "a"', 'writes "mysql"'],
    ],
    [
      'class A { void f() { Runtime.getRuntime().exec("mysql -h a"); Runtime.getRuntime().exec(new String[] {"mysql", "b"}); } }',
      ['runs "mysql" "-h" "a"', 'runs "mysql" "b"', 'writes "mysql"'],
    ],
  ])("%s", (program, expected) => {
    expect(commandsShown(java, program)).toEqual(expected);
  });
});

describe("the commands of a program of PHP", () => {
  it.each([
    [
      "<?php exec('mysql a'); shell_exec('mysql b'); system('mysql c'); passthru('mysql d'); popen('mysql e', 'r'); proc_open('mysql f', [], $p);",
      [
        'runs "mysql" "a"',
        'runs "mysql" "b"',
        'runs "mysql" "c"',
        'runs "mysql" "d"',
        'runs "mysql" "e"',
        'runs "mysql" "f"',
      ],
    ],
    [
      "<?php use Symfony\\Component\\Process\\Process; new Process(['mysql', 'a']); Process::fromShellCommandline('mysql b');",
      ['runs "mysql" "a"', 'runs "mysql" "b"', 'writes "mysql"'],
    ],
    ["<?php `mysql a`;", ['runs "mysql" "a"']],
    ["<?php proc_open(['mysql', 'a'], [], $p);", ['runs "mysql" "a"', 'writes "mysql"']],
  ])("%s", (program, expected) => {
    expect(commandsShown(php, program)).toEqual(expected);
  });
});
