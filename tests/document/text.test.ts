import { describe, expect, it } from "vitest";
import {
  decoded,
  emptyText,
  joined,
  named,
  needsEnd,
  rawText,
  type Piece,
} from "../../src/document/text.js";
import { FORM, PERCENT } from "../../src/notations/percent-encoding.js";

/** Each character that a reader sees, with the characters of the file that stand for it. */
function spelled(source: string, escaping: typeof PERCENT): readonly string[] {
  const file = `<${source}>`;
  const text = decoded(rawText(file, [0, file.length]), 1, file.length - 1, escaping);
  return Array.from(text.value, (character, index) => {
    const [start, end] = text.locate(index, index + 1) ?? [0, 0];
    return `${character} ${file.slice(start, end)}`;
  });
}

describe("a character knows where it stands", () => {
  it.each([
    ["ab", PERCENT, ["a a", "b b"]],
    ["a%41b", PERCENT, ["a a", "A %41", "b b"]],
    ["%41%42b", PERCENT, ["A %41", "B %42", "b b"]],
    ["%C3%A4%41b", PERCENT, ["ä %C3%A4", "A %41", "b b"]],
    // No character has these bytes, so they stand as they are.
    ["%FFb", PERCENT, ["% %", "F F", "F F", "b b"]],
    ["%FF%41b", PERCENT, ["% %", "F F", "F F", "% %", "4 4", "1 1", "b b"]],
    ["100%", PERCENT, ["1 1", "0 0", "0 0", "% %"]],
    ["a+b", PERCENT, ["a a", "+ +", "b b"]],
    ["a+%2Bb", FORM, ["a a", "  +", "+ %2B", "b b"]],
  ] as const)("in %s", (source, escaping, characters) => {
    expect(spelled(source, escaping)).toEqual(characters);
  });

  it("where one is two halves, too", () => {
    const text = decoded(rawText("%F0%9F%94%92x", [0, 13]), 0, 13, PERCENT);
    expect(text.value).toBe("🔒x");
    expect(text.locate(0, 2)).toEqual([0, 12]);
    expect(text.locate(2, 3)).toEqual([12, 13]);
  });

  it("without what says nothing behind it", () => {
    const file = "a\\\n\\\nb\\\n";
    const text = decoded(rawText(file, [0, file.length]), 0, file.length, {
      escape: /\\\n/g,
      decode: () => "",
      encode: String,
    });
    expect(text.value).toBe("ab");
    expect([text.locate(0, 1), text.locate(1, 2), text.locate(0, 2)]).toEqual([
      [0, 1],
      [5, 6],
      [0, 6],
    ]);
    // What is put after a character stands behind it.
    expect([text.locate(1, 1), text.locate(2, 2)]).toEqual([
      [1, 1],
      [6, 6],
    ]);
  });
});

/** A text that stands at `at` of the file. */
const own = (value: string, at: number): ReturnType<typeof rawText> => ({
  ...rawText(" ".repeat(at) + value, [at, at + value.length]),
});
const hole: Piece = { hole: { names: [], variables: [], texts: [] }, at: [90, 91] };

describe("what is put between two pieces of a text stands", () => {
  /** Where something lands that is put in at a place of the whole. */
  const placed = (pieces: readonly Piece[], place: number): unknown =>
    joined(pieces).splice(place, place, "X")?.[0]?.at[0] ?? null;

  it.each<[string, readonly Piece[], number, number | null]>([
    ["behind the first", [own("ab", 10), own("cd", 20)], 2, 12],
    ["before the second, where the first has a name", [named(own("ab", 10)), own("cd", 20)], 2, 20],
    ["behind the first, where the second has a name", [own("ab", 10), named(own("cd", 20))], 2, 12],
    ["behind the first of two with names", [named(own("ab", 10)), named(own("cd", 20))], 2, 12],
    ["between two with names", [named(own("ab", 10)), own("", 30), named(own("cd", 20))], 2, 30],
    ["before the second, where the first is a hole", [hole, own("cd", 20)], 1, 20],
    ["nowhere between two holes", [hole, hole], 1, null],
    ["in a whole address that has a name", [own("", 1), named(own("a://b", 10)), own("", 30)], 5, 15],
  ])("%s", (_, pieces, place, expected) => {
    expect(placed(pieces, place)).toBe(expected);
  }); // prettier-ignore
});

it.each([
  ["mysql://h/d", true],
  ["jdbc:mysql://h/d", true],
  ["u:p@tcp(h:4000)/d", true],
  ["u:p@(h:4000)/d", true],
  ["d", false],
  ["d?to=https://h", false],
  ["see https://h", false],
  ["u@h", false],
])("%s is a whole address: %s", (value, isWhole) => {
  expect(named(own(value, 0)).isNamed).toBe(isWhole ? undefined : true);
});

it.each<[string, readonly object[], boolean]>([
  ["nothing", [], false],
  ["a text", [hole, own("a", 0)], false],
  ["a text behind a hole", [own("a", 0), hole, own("b", 5)], false],
  ["a text with a name", [own("a", 0), named(own("b", 5))], true],
  ["a hole", [own("a", 0), hole], true],
  ["something else", [hole, {}], false],
])("what ends with %s needs an end: %s", (_, pieces, expected) => {
  expect(needsEnd(pieces)).toBe(expected);
});

it("nothing yet is code where something is put in, if that can be written", () => {
  const text = emptyText(7, "suggest", (inner) => (inner === "no" ? null : `+${inner}`));
  expect(text).toMatchObject({ value: "" });
  expect(text.splice(0, 0, "a")).toEqual([{ at: [7, 7], text: "+a" }]);
  expect(text.splice(0, 0, "no")).toBeNull();
  expect([text.locate(0, 0), text.trust(0, 0)]).toEqual([[7, 7], "suggest"]);
});
