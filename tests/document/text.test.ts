import { describe, expect, it } from "vitest";
import { decoded, rawText } from "../../src/document/text.js";
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
