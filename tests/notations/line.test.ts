import { describe, expect, it } from "vitest";
import { rawText } from "../../src/document/text.js";
import type { Line } from "../../src/document/command.js";
import { lineFrom, lineOf, linesIn } from "../../src/notations/line.js";
import { dataOf } from "./data-files.js";
import { after } from "./notation.js";

const linesOf = (source: string, expands?: boolean): readonly Line[] =>
  linesIn(rawText(source, [0, source.length]), [0, source.length], expands);
const first = (source: string): Line => {
  const [line] = linesOf(source);
  if (!line) throw new Error(`No line in ${source}`);
  return line;
};
const wordsOf = (line: Line): readonly unknown[] => line.words.map(dataOf);

describe("commands in a string", () => {
  it("are lines, each at its place", () => {
    const source = "a 'b c'; d";
    expect(linesOf(source).map((line) => [wordsOf(line), source.slice(...line.at)])).toEqual([
      [["a", "b c"], "a 'b c'"],
      [["d"], "d"],
    ]);
    expect(wordsOf(first("a $'b'"))).toEqual(["a", "b"]);
    expect(linesOf("a $'b'", false).map(wordsOf)).toEqual([["a", "$b"]]);
  });

  it("take a word more, and lose some", () => {
    const source = "a b c d; e";
    const line = first(source);
    expect(after(source, line.add(0, ["x", "y z"]))).toBe("a x 'y z' b c d; e");
    expect(after(source, line.remove(1, 2))).toBe("a d; e");
    expect(after(source, line.remove(3, 3))).toBe("a b c; e");
    expect(after(source, line.remove(0, 0))).toBe(" b c d; e");
  });

  it("of which one does not end are left as they are", () => {
    const [line, another] = linesOf("a b; c 'd");
    expect(line && wordsOf(line)).toEqual(["a", "b"]);
    expect(another && wordsOf(another)).toEqual(["c", "d"]);
    expect(line?.add(0, ["x"])).toBeNull();
  });

  it("are read without their first words", () => {
    const source = "sudo -u x a b c";
    const line = lineFrom(first(source), 3);
    expect(wordsOf(line)).toEqual(["a", "b", "c"]);
    expect(source.slice(...line.at)).toBe("a b c");
    expect(after(source, line.add(0, ["x"]))).toBe("sudo -u x a x b c");
    expect(after(source, line.remove(1, 2))).toBe("sudo -u x a");
    expect(lineFrom(first(source), 9).at).toEqual([0, source.length]);
  });

  it.each([
    ["${P:-3306}", ["opaque", "3306"]],
    ["${P:-x3306}", "opaque"],
    ["${P:-3306x}", "opaque"],
    ["${P:-x}", "opaque"],
  ])("have ports that stand in for others: %s", (word, expected) => {
    const [, value] = first(`a ${word}`).words;
    expect(value && (value.kind === "choice" ? value.of.map(dataOf) : dataOf(value))).toEqual(
      expected,
    );
  });

  it("have words that a variable puts there, which stand where it is set", () => {
    const source = "b c\na $V d";
    const text = rawText(source, [0, source.length]);
    const word = (start: number, end: number): typeof text => rawText(source, [start, end]);
    const put = { start: 6, end: 8, isPut: "word" } as const;
    const line = lineOf(text, [0, 9], [
      { text: word(4, 5), start: 4, end: 5 },
      { text: word(0, 1), ...put },
      { text: word(2, 3), ...put },
      { text: word(9, 10), start: 9, end: 10 },
    ]); // prettier-ignore
    expect(line.words.map(({ at }) => source.slice(...at))).toEqual(["a", "b", "c", "d"]);
    expect(after(source, line.add(2, ["x"]))).toBe("b c x\na $V d");
    // No shell reads quotes in what it divides.
    expect(line.add(2, ["x y"])).toBeNull();
    expect(after(source, line.add(3, ["x y"]))).toBe("b c\na $V d 'x y'");
    expect([line.remove(1, 1), line.remove(0, 1), line.remove(2, 3)]).toEqual([null, null, null]);
    expect(after(source, line.remove(3, 3))).toBe("b c\na $V");
    expect(after(source, line.remove(0, 0))).toBe(" $V d");
  });
});
