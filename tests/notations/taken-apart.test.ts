import { describe, expect, it } from "vitest";
import { namesReadAgain, namesTakenApart } from "../../src/notations/taken-apart.js";

describe("variables that are read once more", () => {
  it.each<[string, string[]]>([
    ['perl -pe "s|x|$A|" f', ["a"]],
    ["program $A; perl -pe x $B", ["b"]],
    ["helm --set a=${{ env.A }}", ["a"]],
    ["parallel program ::: $A", ["a"]],
    ["aws.exe x --environment URL=$env:A", ["a"]],
    ["x.aws.y $A", []],
    ["perl", []],
  ])("%s", (script, names) => {
    expect([...namesReadAgain(script)]).toEqual(names);
  });
});

describe("variables that are taken apart", () => {
  it.each<[string, string[]]>([
    ['echo "$A" | perl -pe x', ["a"]],
    ["echo $A | IFS=/ read -r b", ["a"]],
    ["echo ${A} | python3 x.py", ["a"]],
    ["expr $A : x", ["a"]],
    ["case $A in", ["a"]],
    ["echo $A | program", []],
    ["echo", []],
  ])("%s", (script, names) => {
    expect([...namesTakenApart(script)]).toEqual(names);
  });
});
