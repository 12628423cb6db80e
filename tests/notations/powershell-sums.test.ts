import { describe, expect, it } from "vitest";
import { rawText } from "../../src/document/text.js";
import { HOLE } from "../../src/model/hole.js";
import { isMoreThanText, nameSet, namesAddedTo } from "../../src/notations/powershell-sums.js";
import { withoutTold } from "../../src/notations/powershell-told.js";

describe("the variable that a line of PowerShell sets", () => {
  it.each<[string, string | undefined]>([
    ["$Ab = 1", "ab"],
    ["  $ab=1", "ab"],
    ["$ab += 1", "ab"],
    ["$env:AB = 1", "ab"],
    ["$script:ab = 1", "ab"],
    ["${ab} = 1", "ab"],
    ["${env:AB} = 1", "ab"],
    ["[string]$ab = 1", "ab"],
    ["[System.Object[]]  $ab = 1", "ab"],
    ["if ($ab = 1)", undefined],
    ["x $ab = 1", undefined],
    ["$ab.c = 1", undefined],
    ["$ab", undefined],
  ])("%s", (line, name) => {
    expect(nameSet(line)).toBe(name);
  });
});

describe("more than one text of PowerShell", () => {
  const addsTo = (name: string): boolean => name === "sum";
  it.each([
    ['$ab = "x"', false],
    ['$ab = "x" # y', false],
    ['$ab ="x" ; y', false],
    ['$ab = "x`"y"', false],
    ['$ab = "x ""y"""', false],
    ["$ab = 'x'", false],
    ["$ab = 'it''s'", false],
    ["$ab = mysql -h x", false],
    ["$ab = & mysql", false],
    ['$ab = "x" + $c', true],
    ["$ab = 'x' + $c", true],
    ["$ab = 'x' -f $c", true],
    ["$ab = $c", true],
    ["$ab = 1", true],
    ['$ab += "x"', true],
    ['$sum = "x"', true],
    ['$env:SUM = "x"', true],
    ['("x" + $y) | z', true],
    [" ( 'x')", true],
    ["( $x)", true],
    ["((  [x]))", true],
    ["(@x)", true],
    ["(mysql -h x)", false],
    ["mysql ('x')", false],
    ["mysql -h x", false],
  ])("%s: %s", (line, is) => {
    expect(isMoreThanText(line, (name) => addsTo(name.toLowerCase()))).toBe(is);
  });

  it.each([
    "$ab + 'x'",
    '"$ab" + "x"',
    "${ab}+ 'x'",
    "$env:AB + 'x'",
    "${env:ab} + 'x'",
    "$ab -f 'x'",
    "$ab -join ','",
    "$ab -replace 'x', 'y'",
    "$ab -creplace 'x', 'y'",
    "$ab.Replace('x', 'y')",
    "$ab.TrimEnd('/')",
    "$ab.Insert(1, 'x')",
    "'x' + $ab",
    "'{0}x' -f $ab",
    "[string]::Concat('x', $ab)",
    "[string]::Join('?', $ab)",
    "[string]::Format('{0}', $env:AB)",
  ])("is made of what is added to: %s", (source) => {
    expect(namesAddedTo(source)("AB")).toBe(true);
    expect(namesAddedTo(source)("A")).toBe(false);
    expect(namesAddedTo(source, true)("AB")).toBe(false);
  });

  it.each(["$ab?x", "$ab&x", "$ab$c", "$env:AB?x", "${ab}?x"])(
    "goes on in a word: %s",
    (source) => {
      expect(namesAddedTo(source, true)("Ab")).toBe(true);
      expect(namesAddedTo(source)("Ab")).toBe(false);
    },
  );

  it.each(["$ab", "$ab -foo", "$ab.Length", "$ab x", "$ab = 'x'"])("is not %s", (source) => {
    expect(namesAddedTo(source)("ab")).toBe(false);
    expect(namesAddedTo(source, true)("ab")).toBe(false);
  });
});

describe("what a line of PowerShell only tells", () => {
  it.each([
    ["mysql -h x", "mysql -h x"],
    ["throw 'x y'", HOLE],
    ['a; throw "x`"; y"', `a;${HOLE}`],
    ["a | Select-String 'x'; b", `a |${HOLE}; b`],
    ["findstr x", HOLE],
    ["Write-Host x", HOLE],
    ["if (a) { Write-Error 'x y' }", `if (a) {${HOLE}}`],
    ["echo 'a; b'; mysql", `${HOLE}; mysql`],
    ['echo "a; b"; mysql', `${HOLE}; mysql`],
    ["echo x | mysql", "echo x | mysql"],
    ["echo x > y", "echo x > y"],
    ["xecho x", "xecho x"],
    ["mysql -h x | Should -Be 'y'; b", `${HOLE}; b`],
    ["a -match 'x y'", `a ${HOLE}`],
    ['a -cnotlike "x y"', `a ${HOLE}`],
    ["a -ieq 'x y'", `a ${HOLE}`],
    ["a -notmatch 'x y'", `a ${HOLE}`],
    ["'x y' -eq b", `${HOLE} b`],
    ["a -Pattern 'x y' b", `a ${HOLE} b`],
    ["a -matched 'x'", "a -matched 'x'"],
    ["a -xmatch 'x'", "a -xmatch 'x'"],
    ["'x' -eq b; throw c", `${HOLE} b;${HOLE}`],
  ])("%s", (source, text) => {
    const told = withoutTold(rawText(source, [0, source.length]), [0, 1]);
    expect(told.value).toBe(text);
    if (text.startsWith(HOLE)) expect(told.locate(0, 1)).toEqual([0, 1]);
  });

  it("leaves what it does not know as it is", () => {
    const line = rawText("mysql", [0, 5]);
    expect(withoutTold(line, [0, 1])).toBe(line);
  });
});
