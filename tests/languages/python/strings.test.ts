import { describe, expect, it } from "vitest";
import { python } from "../../../src/languages/python/index.js";
import type { Text } from "../../../src/document/text.js";
import { childrenOf } from "../../../src/languages/programs/children.js";
import type { Code } from "../../../src/languages/programs/tree.js";

/** The first characters of a program's first literal. */
function firstText(program: string): Text | null {
  const queue: Code[] = [...python.read(program).body];
  for (let code = queue.shift(); code; code = queue.shift()) {
    if (code.kind === "text") return code.text;
    queue.unshift(...childrenOf(code));
  }
  return null;
}

function put(program: string, text: string): string | null {
  const edit = firstText(program)?.splice(0, 1, text);
  if (!edit) return null;
  return edit.reduceRight(
    (code, { at: [from, to], text: by }) => code.slice(0, from) + by + code.slice(to),
    program,
  );
}

describe("what is put into a literal of Python", () => {
  it.each([
    ["a = 'b'", `c'"\\\n\r{`, `a = 'c\\'"\\\\\\n\\r{'`],
    ['a = "b"', `c'"\\\n\r{`, `a = "c'\\"\\\\\\n\\r{"`],
    ["a = '''b'''", "c'd", "a = '''c\\'d'''"],
    ["a = f'b{d}'", "{c}", "a = f'{{c}}{d}'"],
    ["a = r'b'", "c/{d}", "a = r'c/{d}'"],
    ["a = rf'b{d}'", "{c}", "a = rf'{{c}}{d}'"],
    ["a = r'b'", "c'", null],
    ["a = r'b'", 'c"', null],
    ["a = r'b'", "c\\", null],
    ["a = r'b'", "c\n", null],
    ["a = r'b'", "c\r", null],
    ["a = R'b'", "\\", null],
    ["a = b'b'", "c", "a = b'c'"],
    ["a = 'b", "c", "a = 'c"],
  ])("%s: %j", (program, text, after) => {
    expect(put(program, text)).toBe(after);
  });
});

describe("the characters of a literal of Python", () => {
  it.each([
    [String.raw`a = "\a\b\f\n\r\t\v\\\'\""`, "\x07\b\f\n\r\t\v\\'\""],
    [String.raw`a = "\x41\u00e4\U0001F600\101\7z"`, "Aä😀A\x07z"],
    [String.raw`a = "\U00110000"`, "\u{10ffff}"],
    [String.raw`a = "\N{DASH}\q\8\xg\ug"`, String.raw`\N{DASH}\q\8\xg\ug`],
    ['a = "b\\\nc"', "bc"],
    ['a = """b\\\r\nc\\\nd"""', "bcd"],
    [String.raw`a = r"\n{{\x41"`, String.raw`\n{{\x41`],
    [String.raw`a = f"{{\x41}}"`, "{A}"],
    [String.raw`a = fr"{{\x41}}"`, String.raw`{\x41}`],
    ['a = "{{}}"', "{{}}"],
  ])("%s", (program, text) => {
    expect(firstText(program)?.value).toBe(text);
  });
});
