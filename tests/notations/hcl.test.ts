import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { valuesIn } from "../../src/document/lists.js";
import { rawText } from "../../src/document/text.js";
import type { Scalar } from "../../src/document/value.js";
import { HOLE } from "../../src/model/hole.js";
import { stringsIn } from "../../src/notations/hcl-strings.js";
import { readHcl } from "../../src/notations/hcl.js";
import { after } from "./notation.js";

function textsOf(source: string): readonly (readonly [name: string, value: unknown])[] {
  return scalarsOf(source).map(([name, { value }]) => [name, value]);
}
function scalarsOf(source: string): readonly (readonly [name: string, value: Scalar])[] {
  const root = readHcl(rawText(source, [0, source.length]), [0, source.length]);
  return (root.kind === "list" ? valuesIn(root) : []).flatMap((each) => {
    const [name = ""] = each.kind === "mapping" ? each.keys() : [];
    const value = each.kind === "mapping" ? each.get(name) : each;
    return value.kind === "scalar" ? [[name, value] as const] : [];
  });
}

describe("the texts of HCL", () => {
  it.each([
    [
      'a = "x"\nb = "y"',
      [
        ["a", "x"],
        ["b", "y"],
      ],
    ],
    [
      'a = { "K" = "x", L : "y" }',
      [
        ["", "K"],
        ["K", "x"],
        ["L", "y"],
      ],
    ],
    [String.raw`a = "q\"\\\n\u0041"`, [["a", 'q"\\\nA']]],
    ['a = "$${x} %%{y}"', [["a", "${x} %{y}"]]],
    ['a = "x${var.b["c"]}y%{ if d }z"', [["a", `x${HOLE}y${HOLE}z`]]],
    ['a = "${b ? "}" : "{"}-"', [["a", `${HOLE}-`]]],
    [
      'a = <<EOT\nx\n${y}\nEOT\nb = "z"',
      [
        ["a", `x\n${HOLE}\n`],
        ["b", "z"],
      ],
    ],
    ["a = <<-EOT\n  x\\n\n  EOT\n", [["a", "  x\\n\n"]]],
    ['# "x"\n// "y"\n/* "z" */ a = "b"', [["a", "b"]]],
    [
      'variable "db_url" { default = "x" }',
      [
        ["", "db_url"],
        ["db_url", "x"],
      ],
    ],
    [
      'set {\n name = "url"\n value = "x"\n}',
      [
        ["name", "url"],
        ["url", "x"],
      ],
    ],
    ['value = "x"', [["value", "x"]]],
    [
      'a = "x\nb = "y"',
      [
        ["a", "x"],
        ["b", "y"],
      ],
    ],
    ["a = <<EOT\nx", [["a", "x"]]],
  ] as const)("%j", (source, expected) => {
    expect(textsOf(source)).toEqual(expected);
  });

  it("are changed between their templates, as they are quoted", () => {
    const source = 'a = "x${b}y"\nc = <<E\nz\nE\n';
    const [[, one], [, other]] = scalarsOf(source) as [
      readonly [string, Scalar],
      readonly [string, Scalar],
    ];
    const written = (scalar: Scalar, start: number, end: number, by: string): string | null => {
      const edit = scalar.text?.splice(start, end, by);
      return edit ? after(source, { edit, trust: "fix" }) : "";
    };
    expect(written(one, 2, 3, '"\\${\n')).toBe('a = "x${b}\\"\\\\$${\\n"\nc = <<E\nz\nE\n');
    expect(written(one, 0, 3, "w")).toBe("");
    expect(written(other, 0, 1, '"${')).toBe('a = "x${b}y"\nc = <<E\n"$${\nE\n');
    expect(written(other, 0, 1, "\n")).toBe("");
  });

  it("have comments around them", () => {
    const { comments } = stringsIn('# a\nb = "# c" // d\n/* e\nf */');
    expect(comments.map(({ value }) => value)).toEqual([" a", " d", " e\nf "]);
  });

  it("are found in any text, each in its place", () => {
    const signs = fc.constantFrom(
      '"',
      "${",
      "%{",
      "}",
      "{",
      "\\",
      "\n",
      "<<E\n",
      "E\n",
      "a",
      "=",
      "#",
    );
    fc.assert(
      fc.property(fc.array(signs, { maxLength: 30 }), (all) => {
        const source = all.join("");
        for (const { from, to, pieces } of stringsIn(source).strings) {
          const ends = pieces.flatMap(({ start, end }) => [start, end]);
          const places = [from, ...ends, to];
          expect(places).toEqual([...places].sort((one, other) => one - other));
          expect(to).toBeLessThanOrEqual(source.length);
        }
      }),
      { seed: 1 },
    );
  });

  it("are read in a time that grows with their length", () => {
    const source = 'a = "${'.repeat(20_000);
    expect(stringsIn(source).strings.length).toBe(1);
  });
});
