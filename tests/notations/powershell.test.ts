import { describe, expect, it } from "vitest";
import { readPowershell } from "../../src/notations/powershell.js";
import { dataOf, filesOf } from "./data-files.js";
import { after } from "./notation.js";

const { mappingAt, textAt, valueAt } = filesOf(readPowershell);
const linesOf = (source: string): unknown => dataOf(valueAt(source, "lines"));
const variablesOf = (source: string): unknown => dataOf(valueAt(source, "env"));

describe("lines of PowerShell, as a shell would have them", () => {
  it.each<[string, string[]]>([
    ["a b\nc", ["a b", "c"]],
    ["a\r\nb\rc", ["a", "b", "c"]],
    ["\n  \n# a\n  # b\nc", ["c"]],
    ["a # b\nc", ["a # b", "c"]],
    ["a `\n  b\nc", ["a    b", "c"]],
    ["a `\r\n  b\r\nc", ["a    b", "c"]],
    ['a "b\nc" d\ne', ['a "b\nc" d', "e"]],
    ["a 'b\nc' d\ne", ["a 'b\nc' d", "e"]],
    ['a "b`"\nc" d\ne', ['a "b\\"\nc" d', "e"]],
    ["a 'b`'\nc", ["a 'b\\'", "c"]],
    ['a "b\nc', ['a "b\nc']],
    // A comment that begins in a word is none.
    ["a b#'c\nd", ["a b#'c\nd"]],
    ["a;#'c\nd", ["a;#'c", "d"]],
    ["a # it's\nb", ["a # it's", "b"]],
    // What is added to elsewhere is more than its text.
    ['$ab = "x"\nb $ab', ['$ab = "x"', "b $ab"]],
    ['$ab = "x"\n$ab + "y"', ['$ab + "y"']],
    ['$ab = "x"\nb "$ab?y"', ['b "$ab?y"']],
    // What holds a text or a comment over several lines is left out.
    ["a @'\nbb\n'@ c\nd", ["d"]],
    ['a @" \nb\n"@\nd', ["d"]],
    ["a @'\nb\n\"@\nd", []],
    ["a <# b\nc #> d\ne", ["e"]],
    ["a <# b", []],
  ])("%j", (source, lines) => {
    expect(linesOf(source)).toEqual(lines);
  });

  it.each<[string, string]>([
    ["a\\b", "a\\\\b"],
    ["a`b`$", "a\\b\\$"],
    ["mysql -h $env:HOST $ENV:A $B", "mysql -h $HOST $A $B"],
    ["mysql @options a@b", "mysql $options a@b"],
    ["a @(b)", "a @(b)"],
    ["cat a | & b |& c & d", "cat a |   b |  c & d"],
  ])("%j is %j", (source, line) => {
    expect(linesOf(source)).toEqual([line]);
  });

  it.each<[string, string]>([
    ["$x = mysql a", "mysql a"],
    ["$xy=mysql a", "mysql a"],
    ["&mysql a", "mysql a"],
    ["$x += mysql a", "mysql a"],
    ["$script:x = mysql a", "mysql a"],
    ["[string[]] $x = mysql a", "mysql a"],
    ["[System.Object]$x = mysql a", "mysql a"],
    ["return mysql a", "mysql a"],
    ["return & 'a'", " 'a'"],
    ['& "mysql" a', ' "mysql" a'],
    ["$x = & $mysql a", " $mysql a"],
    ["  & mysql", "mysql"],
    ["$x = (mysql a)", "(mysql a)"],
    ["returned a", "returned a"],
    ["$x = 'a'", "$x = 'a'"],
    ["$x a", "$x a"],
    ["& (a)", "& (a)"],
    ["$env:A = b", "$A = b"],
  ])("%j runs %j", (source, line) => {
    const [own] = linesOf(source) as readonly string[];
    expect(own?.trim()).toBe(line.trim());
  });

  it("are changed where both shells read the same", () => {
    const source = "mysql `\n  -h a";
    const text = textAt(source, "lines", 0);
    const end = text.value.length;
    expect(text.splice(end - 1, end, "b")).toEqual([{ at: [13, 14], text: "b" }]);
    for (const sign of ["`", "\\", "$"]) expect(text.splice(end - 1, end, `b${sign}`)).toBeNull();
    expect(source.slice(...valueAt(`x\n${source}`, "lines", 1).at.map((at) => at - 2))).toBe(
      source,
    );
  });
});

describe("variables of the environment in PowerShell", () => {
  it.each<[string, Record<string, string>]>([
    ['$env:A = "b"', { A: "b" }],
    ["$ENV:A='b'", { A: "b" }],
    ['  $env:A="b";$env:C = "d" ; e', { A: "b", C: "d" }],
    ['$env:A="b" # c', { A: "b" }],
    ["$env:A = 'it''s'", { A: "it's" }],
    ["$env:A = 'a`n$b'", { A: "a`n$b" }],
    ['$env:A = "a`"b""c`nd`te`rf`0g`$h``i"', { A: 'a"b"c\nd\te\rf\0g$h`i' }],
    ['$env:A = ""', { A: "" }],
    ['$env:AB = "b"\nx', { AB: "b" }],
    ['$env:A = "x$bc d"', { A: "x\uFFFC d" }],
    ['$env:A = "b"\n"x" + $env:A', {}],
    ["$env:A = ''", { A: "" }],
    ['$env:A = "b" + "c"', {}],
    ["$env:A = $b", {}],
    ['$A = "b"', {}],
    ['if (x) { $env:A = "b" }', {}],
    ['$env:A = "b"\n$env:A = "c"', { A: "c" }],
    ['$env:A = "a$b-$env:C-${d e}-$(f (gh))-`$h"', { A: "a\uFFFC-\uFFFC-\uFFFC-\uFFFC-$h" }],
    ['$env:A = "$b"', { A: "opaque" }],
    ['$env:A = "$ b"', { A: "$ b" }],
  ])("%s", (source, data) => {
    expect(variablesOf(source)).toEqual(data);
  });

  it("leave the rest of their line", () => {
    expect(linesOf('$env:A = "b"; mysql c')).toEqual(["mysql c"]);
    expect(linesOf("$env:A = 'b'")).toEqual([""]);
  });

  it("know what is filled in", () => {
    const text = textAt('$env:A = "x$bc-$env:C-$(f g)"', "env", "A");
    expect(text.clues(1, 2)).toMatchObject({ names: ["bc"], variables: ["bc"] });
    expect(text.clues(3, 4)).toMatchObject({ names: ["C"] });
    expect(text.clues(5, 6)).toMatchObject({ names: ["g"] });
    expect(text.locate(1, 2)).toEqual([11, 14]);
    expect(text.locate(3, 4)).toEqual([15, 21]);
  });

  it("stand at their places", () => {
    const source = "  $env:A = \"b\" ; $env:C = 'd'";
    const env = mappingAt(source, "env");
    const placed = (name: string): string => source.slice(...(env.place(name) ?? [0, 0]));
    expect(["A", "C"].map(placed)).toEqual(['$env:A = "b"', "$env:C = 'd'"]);
    expect(env.place("X")).toBeNull();
    expect([env.spell(["A"], "x"), env.spell(["A"], undefined)]).toEqual(["$env:A = x", "$env:A"]);
    expect(env.spell(["A", "b"], undefined)).toBe("$env:A.b");
  });

  it.each([
    ['$env:A = "b"', 'c"`$', '$env:A = "c`"```$"'],
    ["$env:A = 'b'", "it's $c", "$env:A = 'it''s $c'"],
    ['$env:A = "b"', "c\nd", null],
    ["$env:A = 'b'", "c\nd", null],
    ["$env:A = 'b'", "c\rd", null],
    ['$env:A = "b"; x', "", '$env:A = ""; x'],
  ])("%j = %j", (source, value, output) => {
    const own = mappingAt(source, "env").get("A");
    expect(after(source, own.kind === "scalar" ? own.replace(value) : null)).toBe(output);
  });

  it("are changed beside what is filled in", () => {
    const source = '$env:A = "a$b-c"';
    const text = textAt(source, "env", "A");
    expect(text.splice(3, 4, '"')).toEqual([{ at: [14, 15], text: '`"' }]);
    expect(text.splice(0, 1, "x")).toEqual([{ at: [10, 11], text: "x" }]);
    expect(text.splice(0, 3, "x")).toBeNull();
  });

  it("have nothing right behind a name that would be a part of it", () => {
    const takes = (source: string, insert: string): boolean =>
      textAt(source, "env", "A").splice(2, 3, insert) !== null;
    for (const sign of ["d", "?d", ":d", "1"]) {
      expect(takes('$env:A = "a$b-cc"', sign)).toBe(false);
      expect(takes('$env:A = "a${b}-cc"', sign)).toBe(true);
    }
    expect(takes('$env:A = "a$b-cc"', "-d?")).toBe(true);
    expect(textAt('$env:A = "a$b-cc"', "env", "A").splice(3, 4, "d")).not.toBeNull();
  });

  it("and others are left to a person where the script takes them apart", () => {
    const source = '$b = "x"\n$a = "x"\n$a.Split("/")';
    const trusted = (line: number): unknown => {
      const value = valueAt(source, "lines", line);
      return value.kind === "scalar" && value.replace("y")?.trust;
    };
    expect([0, 1].map(trusted)).toEqual(["fix", "suggest"]);
  });
});
