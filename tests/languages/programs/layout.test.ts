import { describe, expect, it } from "vitest";
import { append } from "../../../src/languages/programs/layout.js";

/** A list with `b` for each part: the text behind its last one is what matters. */
function appended(text: string, ...codes: readonly string[]): string {
  const open = text.indexOf("(") + 1;
  const close = text.lastIndexOf(")");
  const comments = Array.from(text.matchAll(/#[^\n]*|\/\*[^]*?\*\//g), ({ 0: all, index }) => ({
    start: index,
    end: index + all.length,
  }));
  const parts = Array.from(text.matchAll(/\bb\d\b/g), ({ 0: all, index }) => ({
    at: [index, index + all.length] as const,
  })).filter(({ at: [start] }) => !comments.some((each) => each.start < start && start < each.end));
  const source = { text, comments };
  let after = text;
  for (const code of codes.toReversed())
    for (const { at, text: put } of append({ inside: [open, close], parts }, code, source) ?? [])
      after = after.slice(0, at[0]) + put + after.slice(at[1]);
  return after;
}

describe("one more part", () => {
  it.each([
    ["()", "(x)"],
    ["(b1)", "(b1, x)"],
    ["(b1,)", "(b1, x,)"],
    ["(\n  b1\n)", "(\n  b1,\n  x\n)"],
    ["(\n  b1,\n)", "(\n  b1,\n  x,\n)"],
    ["(\r\n  b1,\r\n)", "(\r\n  b1,\r\n  x,\r\n)"],
    ["(\n  b1,  # c, d\n)", "(\n  b1,  # c, d\n  x,\n)"],
    ["(\n  b1  # c, d\n)", "(\n  b1,\n  x  # c, d\n)"],
    ["(\n  b1,\n  # b2,\n)", "(\n  b1,\n  x,\n  # b2,\n)"],
    ["(\n  b1\n  # b2,\n)", "(\n  b1,\n  x\n  # b2,\n)"],
    ["(b1, # c\n  b2, # d\n)", "(b1, # c\n  b2, # d\n  x,\n)"],
    ["(b1, b2, # d\n)", "(b1, b2, # d\nx,\n)"],
    ["(b1, b2 # d\n)", "(b1, b2, x # d\n)"],
    ["(b1 /* c, d */)", "(b1, x /* c, d */)"],
    ["(b1, /* c */)", "(b1, /* c */ x,)"],
    ["(b1, /* c */ /* d */\n)", "(b1, /* c */ /* d */\nx,\n)"],
    ["(\n  b1, /* c\n  d */)", "(\n  b1, /* c\n  d */\n  x,)"],
  ])("%j: %j", (text, after) => {
    expect(appended(text, "x")).toBe(after);
  });

  it("is not put into a list with a comment alone", () => {
    expect(appended("(# c\n)", "x")).toBe("(# c\n)");
  });
  it("may be several", () => {
    expect(appended("(\n  b1,  # c\n)", "x", "y")).toBe("(\n  b1,  # c\n  x,\n  y,\n)");
    expect(appended("(\n  b1  # c\n)", "x", "y")).toBe("(\n  b1,\n  x,\n  y  # c\n)");
  });
});
