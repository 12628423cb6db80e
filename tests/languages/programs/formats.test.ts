import { describe, expect, it } from "vitest";
import { rawText } from "../../../src/document/text.js";
import { formatParts } from "../../../src/languages/programs/formats.js";
import type { Format } from "../../../src/languages/programs/language.js";

describe("what is written into a format stands for itself", () => {
  it.each<[Format, string, string, string]>([
    ["percent", "a=%s&b=c", "x%2F{y}", "x%%2F{y}"],
    ["braces", "a={}&b=c", "x%2F{y}", "x%2F{{y}}"],
  ])("%s", (format, text, insert, written) => {
    const parts = formatParts(rawText(text, [0, text.length]), format);
    const edits = parts.map((part) =>
      "value" in part ? part.splice(0, part.value.length, insert) : null,
    );
    expect(edits).toEqual([
      [{ at: [0, 2], text: written }],
      null,
      [{ at: [text.length - 4, text.length], text: written }],
    ]);
  });
});
