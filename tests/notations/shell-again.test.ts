import { describe, expect, it } from "vitest";
import { Environment } from "../../src/document/plain.js";
import { rawText } from "../../src/document/text.js";
import { scriptsIn, withoutShebang } from "../../src/notations/script-files.js";
import {
  OWN_SHELLS,
  RUNS_ALL,
  SHELLS,
  TAKES_APART,
  WORD_READERS,
} from "../../src/notations/runners.js";
import { putInto, readAgain, readAgainIn, readOnceMore } from "../../src/notations/shell-again.js";
import { shellTree } from "../../src/notations/shell-tree.js";

describe("variables outside of quotes in what a shell reads", () => {
  it.each<[string, string[]]>([
    ["program $AB ${CD} $(EF) $env:GH", ["AB", "CD", "EF", "GH"]],
    ["program '$AB'", []],
    ['program "$AB"', []],
    [String.raw`program "\" $AB"`, []],
    [String.raw`program \$AB`, []],
    [String.raw`program \'$AB\'`, ["AB"]],
    ["program $$AB", []],
    // A shell in it takes the quotes away.
    ["sh -c '$AB'", ["AB"]],
    ["/bin/bash -c '$AB'", ["AB"]],
    ["(sh -c '$AB')", ["AB"]],
    ["x &&  sh -c '$AB'", ["AB"]],
    [String.raw`sh -c "program \"$AB\""`, []],
    [String.raw`sh -c "sh -c \"$AB\""`, ["AB"]],
    [String.raw`sh -c $A'sh'"$B"`, ["A", "B"]],
    ["program '$A'; sh -c '$B'", ["B"]],
    ["program '$A' sh -c '$B' '$C'", ["B", "C"]],
    ["program 'a sh b' '$AB'", []],
    ["show '$AB'", []],
  ])("%s", (script, names) => {
    expect(readAgainIn(script)).toEqual(names);
  });

  it("are not looked for in very deep ones", () => {
    expect(readAgainIn("sh '$A'", 2)).toEqual(["A"]);
    expect(readAgainIn("sh '$A'", 3)).toEqual([]);
    expect(readAgainIn(`sh "sh '$A'"`, 2)).toEqual([]);
  });

  it.each([
    ["a 'b $C' d", "a  d"],
    ['a "b $C" d', "a b $C d"],
    [String.raw`a "b \"$C\"" d`, 'a b "$C" d'],
    [String.raw`a "b \$C" \$D`, "a b C D"],
  ])("are put in before: %s", (words, put) => {
    expect(putInto(words)).toBe(put);
  });
});

describe("variables of a script that another shell reads once more", () => {
  it.each<[string, string[]]>([
    ['bash -c "program $AB"', ["AB"]],
    ["bash -c 'program $AB'", []],
    ['bash -c "$AB"', ["AB"]],
    ["sudo -u x bash -ec $AB", ["AB"]],
    ["bash -c $AB", ["AB"]],
    ["bash --norc $AB", []],
    ["bash -cx $AB", []],
    ["bash x-c $AB", []],
    ["bash $AB", []],
    ['bash "program $AB"', ["AB"]],
    ["eval $AB", ["AB"]],
    ["ssh host $AB", ["AB"]],
    ["program $AB", []],
    ['program "x $AB"', []],
    ['X=1 sh -c "$AB"', ["AB"]],
    ["bash <<EOF\nprogram $AB\nEOF", ["AB"]],
    ["bash <<EOF\nprogram '$AB'\nEOF", []],
    ["bash <<EOF\nprogram \\$AB\nEOF", []],
    ["bash <<'EOF'\nprogram $AB\nEOF", []],
    ["ssh host x <<EOF\nprogram $AB\nEOF\nprogram $CD", ["AB"]],
    ["sudo bash <<EOF\nprogram $AB\nEOF", ["AB"]],
    ["cat <<EOF\nprogram $AB\nEOF", []],
    ['CD="x $AB"\neval $CD', ["CD", "AB"]],
    ['CD=(x "$AB")\neval $CD', ["CD", "AB"]],
    ["CD='$AB'\neval $CD", ["CD"]],
  ])("%s", (source, names) => {
    expect([...readAgain(source, shellTree(source))]).toEqual(names);
  });

  it("take no other variable", () => {
    const variable = { variable: new Environment("A"), through: [] };
    expect(readOnceMore(rawText("abc", [0, 3])).splice(1, 2, variable)).toBeNull();
  });

  it.each([
    ["a-b_1@%+=:,./?", "a-b_1@%+=:,./?"],
    ["'a?b=c'", "a?b=c"],
    ["a&b", null],
    ["a b", null],
    ["'a&b'", null],
    ["a'b'", null],
    ["'a'b", null],
    ["", ""],
  ])("take %j as %j", (insert, written) => {
    const edit = readOnceMore(rawText("abc", [0, 3])).splice(1, 2, insert);
    expect(edit).toEqual(written === null ? null : [{ at: [1, 2], text: written }]);
  });
});

describe("programs", () => {
  const kinds = (word: string): string =>
    [...[SHELLS, OWN_SHELLS, RUNS_ALL, TAKES_APART], new RegExp(`^(?:${WORD_READERS.source})$`)]
      .map((kind) => (kind.test(word) ? "x" : "-"))
      .join("");
  it.each([
    ["sh", "xx---"],
    ["/bin/bash", "xx---"],
    ["dash", "xx---"],
    ["CMD-SHELL", "xx---"],
    ["eval", "xxxx-"],
    ["watch", "xxxx-"],
    ["ssh", "x-xx-"],
    ["/usr/bin/ssh", "x-xx-"],
    ["su", "x----"],
    ["make", "---x-"],
    ["gmake", "---x-"],
    ["curl", "---xx"],
    ["curl.exe", "---xx"],
    ["./helm", "---x-"],
    [String.raw`C:\bin\aws.exe`, "---x-"],
    ["mvnw.cmd", "---x-"],
    ["a-b.bat", "---x-"],
    ["sed", "----x"],
    ["gsed", "----x"],
    ["awk", "----x"],
    ["gawk", "----x"],
    ["nawk", "----x"],
    ["hawk", "-----"],
    ["shell", "-----"],
    ["xssh", "-----"],
    ["sshd", "-----"],
    ["ssh-add", "-----"],
    ["xcurl", "-----"],
    ["evaluate", "-----"],
    ["CMD-SHELLS", "-----"],
    [".cmd", "-----"],
    ["a.cmdx", "-----"],
    ["a b.cmd", "-----"],
  ])("%s: %s", (word, expected) => {
    expect(kinds(word)).toBe(expected);
  });
});

describe("a text that is written into a file", () => {
  it.each([
    "> a.sh",
    ">> 'a.bash'",
    '>"a.zsh"',
    "> a.cmd",
    "> a.bat",
    "> a.ps1",
    "> .envrc",
    ">>~/.profile",
    ">> ~/.bashrc",
    "> .zshenv",
    '>> "$BASH_ENV"',
    ">> ${BASH_ENV}",
    "> /etc/default/a",
    "> /etc/cron.d/a",
    "| tee a.sh",
    "| sudo tee -a ~/.bashrc",
    "| tee  -ai  'a.sh'",
  ])("is a script: %s", (command) => {
    expect(scriptsIn("")(command, "")).toBe(true);
  });

  it.each([
    "> a.txt",
    "> a.sh.txt",
    "> profile.txt",
    "> a.shx",
    "> rc/a",
    "> $BASH_ENV.txt",
    "> etc/default/a",
    "tees a.sh",
    "a.sh",
    "> 'a b.sh'",
  ])("is none: %s", (command) => {
    expect(scriptsIn("")(command, "")).toBe(false);
  });

  it.each<[string, boolean]>([
    ["#!/bin/sh\na", true],
    ["#!  /usr/bin/env bash", true],
    ["#!/bin/a/very/long/way/to/zsh", true],
    ["#!/usr/bin/python", false],
    ["#!sh", false],
    ["#!/bin/show", false],
  ])("begins as one: %j %s", (body, is) => {
    expect(scriptsIn("")("> a", body)).toBe(is);
    expect(withoutShebang(body) !== body).toBe(is);
  });

  it.each<[string, boolean]>([
    ["sh ab", true],
    ["bash ./x/ab", true],
    ["zsh -x  'ab'", true],
    ["sh  -ex ab", true],
    [". ab", true],
    ["  source  ./ab", true],
    ["x; . ab", true],
    ["(source ab)", true],
    ["chmod +x ab", true],
    ["chmod  u+x ab", true],
    ["chmod 755 ab", true],
    ["chmod 0700 ab", true],
    ["chmod 644 ab", false],
    ["chmod 10 ab", false],
    ["chmod -w ab", false],
    ['eval "$(cat ab)"', true],
    ["eval  $(<  'ab')", true],
    ["eval '$(catx ab)'", false],
    ["x.sh ab", false],
    ["xsh ab", false],
    ["x. ab", false],
    ["resource ab", false],
    ["sh abc", false],
    ["cat ab", false],
  ])("is run by the text: %s %s", (text, is) => {
    expect(scriptsIn(text)("> d/ab", "a")).toBe(is);
    expect(scriptsIn(text)("> ab", "a")).toBe(is);
  });
});
