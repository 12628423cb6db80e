import { describe, expect, it } from "vitest";
import { documentOf } from "../../src/languages/index.js";

/** Beginnings of commands that look for their words in something or show them, and others. */
const LOOKING = [
  "grep, egrep, fgrep, zgrep, rg, ag, ack, git, sed, awk, gawk, test, [, [[, expr, diff",
  "find, pgrep, pkill, /usr/bin/grep, ./sed, ! grep, if grep, sudo grep, command grep",
  "exec grep, time grep, A=b grep, A_B=c rg, echo, printf",
];
const OTHERS = ["xgrep, xawk, curl, mygrep, grepx, A=b curl, sudo curl, cat, x grep, 1A=b grep"];
const rows = (lists: readonly string[], words: number) =>
  lists.flatMap((list) => list.split(", ")).map((command) => [command, words] as const);

describe("the words of a command that a script runs", () => {
  it.each([...rows(LOOKING, 0), ...rows(OTHERS, 1)])("%s", (command, words) => {
    const script = documentOf("shell", "a.sh", `${command} mysql://h/d f\n`);
    expect(script.words(/mysql:/)).toHaveLength(words);
  });
});
