import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Scalar } from "../../../src/document/value.js";
import { Environment } from "../../../src/document/plain.js";
import { applied, show, valueIn, valueOf } from "./harness.js";

const scalarIn = (code: string): Scalar => {
  const value = valueIn(code);
  if (value.kind !== "scalar") throw new Error(`${show(value)} is no text`);
  return value;
};
/** Puts other characters in the place of some in the text that a file holds. */
function spliced(
  code: string,
  from: string,
  to: string | { variable: Environment; through: readonly string[] },
): string | null {
  const { text } = scalarIn(code);
  const start = text?.value.indexOf(from) ?? -1;
  if (!text || start < 0) throw new Error(`There is no ${from} in it.`);
  const edit = text.splice(start, start + from.length, to);
  return applied(code, edit && { edit, trust: "fix" });
}
/** What of the file holds some characters of the text. */
function located(code: string, wanted: string): string | null {
  const { text } = scalarIn(code);
  const start = text?.value.indexOf(wanted) ?? -1;
  const span = text?.locate(start, start + wanted.length) ?? null;
  return span && code.slice(...span);
}

describe("escapes are read", () => {
  it.each([
    ["\\n", "\n"], ["\\t", "\t"], ["\\r", "\r"], ["\\b", "\b"], ["\\f", "\f"], ["\\v", "\v"], ["\\0", "\0"],
    ["\\'", "'"], ['\\"', '"'], ["\\`", "`"], ["\\\\", "\\"], ["\\/", "/"], ["\\-", "-"], ["\\$", "$"],
    ["\\x41", "A"], ["\\u0041", "A"], ["\\u00e9", "é"], ["\\u{41}", "A"], ["\\u{1F600}", "😀"], ["\\uD83D\\uDE00", "😀"],
    ["\\\n", ""], ["\\\r\n", ""], ["\\\u2028", ""], ["é", "é"], ["😀", "😀"],
  ])("%j", (written, meant) => {
    for (const quote of ["'", '"', "`"]) {
      const { value, text } = scalarIn(`use(${quote}a${written}b${quote});`);
      expect(value).toBe(`a${meant}b`);
      expect(text?.value).toBe(`a${meant}b`);
    }
  }); // prettier-ignore

  it.each([
    ["\\1", "\x01"],
    ["\\12", "\n"],
    ["\\101", "A"],
    ["\\377", "ÿ"],
    ["\\400", " 0"],
    ["\\8", "8"],
    ["\\08", "\x008"],
  ])("octal: %s", (written, meant) => {
    const value = valueOf(`'a${written}b'`, { parser: "espree", sourceType: "script" });
    expect(value.kind === "scalar" && value.value).toBe(`a${meant}b`);
    // A text whose characters are not understood may not be looked into, and is then not edited.
    expect(value.kind === "scalar" && (value.text?.value ?? `a${meant}b`)).toBe(`a${meant}b`);
  });
});

describe("edits stay inside the literal", () => {
  it.each([
    ["use('a b c');", "use('a X c');"],
    ['use("a b c");', 'use("a X c");'],
    ["use(`a b c`);", "use(`a X c`);"],
    ["use('\\u0061 b \\x63');", "use('\\u0061 X \\x63');"],
    ["use('\\\\ b \\'');", "use('\\\\ X \\'');"],
    ["use('a \\\nb c');", "use('a \\\nX c');"],
    ["use('a \\\r\nb c');", "use('a \\\r\nX c');"],
    ["use(`a\r\nb`);", "use(`a\r\nX`);"],
    ["use('a' + ' b ' + 'c');", "use('a' + ' X ' + 'c');"],
    ["use('a' + ('b' + 'c'));", "use('a' + ('X' + 'c'));"],
    ["use(`${x} b`);", "use(`${x} X`);"],
    ["use(`a ${x} b ${y}`);", "use(`a ${x} X ${y}`);"],
    ["use(x + ' b');", "use(x + ' X');"],
    ["use('a' + x + ' b ' + y + 'c');", "use('a' + x + ' X ' + y + 'c');"],
    ["const s = 'b';\nuse(`a ${s} c`);", "const s = 'X';\nuse(`a ${s} c`);"],
    ["const s = 'b';\nuse('a ' + s);", "const s = 'X';\nuse('a ' + s);"],
  ])("%s", (code, output) => {
    expect(spliced(code, "b", "X")).toBe(output);
  });

  it.each([
    ["use('ab' + 'cd');", "bc"],
    ["use(`ab${x}cd`);", "b\uFFFCc"],
    ["use(`ab${x}cd`);", "\uFFFC"],
  ])("are refused over a seam or a hole: %s %s", (code, from) => {
    expect(spliced(code, from, "X")).toBeNull();
  });

  it.each([
    ["use('ab');", "a'b", 'use("a\'b");'],
    ['use("ab");', "a'b", 'use("a\'b");'],
    ["use('ab');", 'a"b', "use('a\"b');"],
    ['use("ab");', 'a"b', "use('a\"b');"],
    // Both quotes need an escape somewhere, so they stay.
    ["use('\\'ab');", "a'b", "use('\\'a\\'b');"],
    ["use('\"ab');", "a'b", "use('\"a\\'b');"],
    ["use(`ab`);", "a`b", "use(`a\\`b`);"],
    ["use(`ab`);", "a${b}", "use(`a\\${b}`);"],
    ["use('ab');", "a${b}", "use('a${b}');"],
    ["use('ab');", "a\\b", "use('a\\\\b');"],
    ["use('ab');", "a\nb", "use('a\\nb');"],
  ])("are escaped: %s gets %j", (code, by, output) => {
    expect(spliced(code, "ab", by)).toBe(output);
  });

  it("of any characters, in any quotes, read back as they were meant", () => {
    const quotes = fc.constantFrom("'", '"', "`");
    const text = fc.string({
      unit: fc.constantFrom(
        "a",
        "\\",
        "'",
        '"',
        "`",
        "$",
        "{",
        "}",
        "\n",
        "\r",
        "é",
        "😀",
        "\0",
        "0",
      ),
    });
    fc.assert(
      fc.property(quotes, text, (quote, by) => {
        const output = spliced(`use(${quote}<ab>${quote});`, "ab", by);
        expect(scalarIn(output ?? "").value).toBe(`<${by}>`);
      }),
      { numRuns: 150 },
    );
  });

  it("beside any escape leave every other character alone", () => {
    const piece = fc.constantFrom(
      "a",
      "\\n",
      "\\u0041",
      "\\x41",
      "\\u{1F600}",
      "\\'",
      '\\"',
      "\\`",
      "\\\\",
      "é",
      "😀",
      "\\$",
      "{",
    );
    const quotes = fc.constantFrom("'", '"', "`");
    fc.assert(
      fc.property(quotes, fc.array(piece), fc.array(piece), (quote, before, after) => {
        const code = (middle: string): string =>
          `use(${quote}${before.join("")}${middle}${after.join("")}${quote});`;
        expect(spliced(code("<>"), "<>", "XY")).toBe(code("XY"));
      }),
      { numRuns: 150 },
    );
  });
});

describe("places are told", () => {
  it.each([
    ["use('a b c');", "b", "b"],
    ["use('a \\x62 c');", "b", "\\x62"],
    ["use('a' + 'b');", "b", "b"],
    ["use(`${x}b`);", "b", "b"],
    ["use(`a${x}`);", "\uFFFC", "x"],
    ["const s = 'b';\nuse(`a${s}`);", "b", "b"],
    ["use('a' + 'b');", "ab", null],
  ])("%s %s", (code, wanted, place) => {
    expect(located(code, wanted)).toBe(place);
  });
});

describe("a variable is put in", () => {
  const insert = { variable: new Environment("X"), through: ["encodeURIComponent"] };
  it.each([
    ["use('a b c');", "use(`a ${encodeURIComponent(process.env.X)} c`);"],
    ['use("a b c");', "use(`a ${encodeURIComponent(process.env.X)} c`);"],
    ["use(`a b ${c}`);", "use(`a ${encodeURIComponent(process.env.X)} ${c}`);"],
    ["use('a' + 'b' + c);", "use('a' + `${encodeURIComponent(process.env.X)}` + c);"],
    ["use('a \\' b');", "use(`a \\' ${encodeURIComponent(process.env.X)}`);"],
    [
      "import.meta.env.Y;\nuse('b');",
      "import.meta.env.Y;\nuse(`${encodeURIComponent(import.meta.env.X)}`);",
    ],
    [
      "Deno.env.get('Y');\nuse('b');",
      "Deno.env.get('Y');\nuse(`${encodeURIComponent(Deno.env.get('X'))}`);",
    ],
    ["Bun.env.Y;\nuse('b');", "Bun.env.Y;\nuse(`${encodeURIComponent(Bun.env.X)}`);"],
    [
      "process.env.Y ?? import.meta.env.Y;\nuse('b');",
      "process.env.Y ?? import.meta.env.Y;\nuse(`${encodeURIComponent(process.env.X)}`);",
    ],
  ])("%s", (code, output) => {
    expect(spliced(code, "b", insert)).toBe(output);
  });

  it.each(["use('a ` b');", "use('a ${ b');"])(
    "but not where a template would read the rest otherwise: %s",
    (code) => {
      expect(spliced(code, "b", insert)).toBeNull();
    },
  );
});
