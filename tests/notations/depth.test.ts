import { describe, expect, it } from "vitest";
import { holdsTooDeep, isTooDeep } from "../../src/notations/depth.js";

const MANY = 300;
const lines = (line: string): string => `${line}\n`.repeat(MANY);

describe("brackets that stand in each other too deep", () => {
  it.each([
    ["of a list", "[".repeat(201)],
    ["of objects", '{"a":'.repeat(201)],
    ["behind a text", `"a' /* # //"${"[".repeat(201)}`],
    ["behind a comment of several lines", `/* ' \n " */${"[".repeat(201)}`],
    ["behind a text of several lines", `a = """\n ' \n"""\nb = ${"[".repeat(201)}`],
  ])("%s", (_, text) => {
    expect(holdsTooDeep(text)).toBe(true);
  });

  it.each([
    ["one after the other", "[]{}".repeat(1000)],
    ["as deep as may be", "[".repeat(200)],
    ["in a text of several lines", `a = """\n${lines("- [Don't]( 'x' \\033[31m")}"""\n`],
    ["in another one", `a = '''\n${lines('[ "')}'''\n`],
    ["in a text that does not end", `a = """\n${lines("[")}`],
    ["in texts", lines('"[", "a\\"[", \'[\'')],
    ["in a comment of several lines", `/*\n${lines("[ '")}*/ {}`],
    ["in comments", lines("// [\n# [")],
  ])("are not %s", (_, text) => {
    expect(holdsTooDeep(text)).toBe(false);
  });

  it("are looked for in texts of megabytes", () => {
    const long = "x".repeat(5_000_000);
    expect(holdsTooDeep(`"${long}" '${long}' /*${long}*/ """${long}""" # ${long}`)).toBe(false);
    expect(holdsTooDeep(`"${'\\"'.repeat(1_000_000)}"`)).toBe(false);
  });
});

describe("trees with too many levels", () => {
  const nest = (depth: number): readonly unknown[] =>
    Array.from({ length: depth }).reduce<readonly unknown[]>((inner) => [inner], []);
  it.each([
    [200, false],
    [201, true],
  ])("%i", (depth, expected) => {
    const childrenOf = (node: unknown): readonly unknown[] => (Array.isArray(node) ? node : []);
    expect(isTooDeep([nest(depth)], childrenOf)).toBe(expected);
  });
});
