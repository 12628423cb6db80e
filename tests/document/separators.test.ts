import { describe, expect, it } from "vitest";
import { NO_CLUES } from "../../src/document/clues.js";
import { addressAt, separatorOf, withSeparators } from "../../src/document/separators.js";
import { constant, rawText, type Piece, type Text } from "../../src/document/text.js";
import type { Value } from "../../src/document/value.js";
import { AT, choose, scalar } from "./chosen.js";

const written = (value: string): Value =>
  scalar(value, { text: rawText(value, [0, value.length]) });
const HOLE_OF_NAME: Piece = { hole: NO_CLUES, at: AT };
const shown = (pieces: readonly Piece[]): string =>
  pieces.map((piece) => ("hole" in piece ? "*" : piece.value)).join("");

describe("what begins parameters, or goes on with them", () => {
  it.each<[what: string, Value, beginning: string, further: string]>([
    ["of one character", choose("x", written("?"), written("&")), "?", "&"],
    ["of more", choose("x", written("&a=b"), written("?a=b")), "?a=b", "&a=b"],
    ["chosen twice", choose("x", written("?"), choose("y", written("&"), written("?"))), "?", "&"],
  ])("is a choice %s", (_, value, beginning, further) => {
    const found = separatorOf(value);
    expect([found?.beginning.value, found?.further.value]).toEqual([beginning, further]);
  });

  it.each<[what: string, Value]>([
    ["one text", written("?")],
    ["one of them alone", choose("x", written("?"), written("?"))],
    ["the other one alone", choose("x", written("&"), written("&"))],
    ["two beginnings", choose("x", written("?a"), choose("y", written("&"), written("?b")))],
    ["two that go on", choose("x", written("&a"), choose("y", written("?"), written("&b")))],
    ["nothing, too", choose("x", written("?"), choose("y", written("&"), written("")))],
    ["something behind which they stand", choose("x", written("?"), choose("y", written("&"), written("a?")))],
    ["something that is no text", choose("x", written("?"), choose("y", written("&"), scalar(1)))],
  ])("is not %s", (_, value) => {
    expect(separatorOf(value)).toBeNull();
  }); // prettier-ignore
});

it.each<[what: string, parts: readonly object[], index: number]>([
  ["a text", [constant("mysql://", AT)], 0],
  ["nothing and a text", [constant("", AT), constant("", AT), constant("a", AT)], 2],
  ["nothing and a hole", [constant("", AT), HOLE_OF_NAME], 1],
  ["a number", [scalar(1)], 0],
  ["nothing", [constant("", AT)], -1],
])("an address of %s begins at its part %i", (_, parts, index) => {
  expect(addressAt(parts)).toBe(index);
});

describe("what stands behind an address", () => {
  const separator = separatorOf(choose("x", written("?"), written("&")));
  if (!separator) throw new Error("no separator");
  const text = (value: string): Text => constant(value, AT);

  it.each<[what: string, pieces: readonly (Piece | typeof separator)[], expected: string]>([
    ["begins its parameters", [text("a/b"), separator, text("c=d")], "a/b?c=d"],
    ["goes on with them", [text("a/b?e=f"), separator, text("c=d")], "a/b?e=f&c=d"],
    ["goes on behind another", [text("a"), separator, text("b=c"), separator], "a?b=c&"],
    ["begins them behind a hole", [HOLE_OF_NAME, separator, text("c=d")], "*?c=d"],
    ["goes on behind a hole", [text("a?"), HOLE_OF_NAME, separator], "a?*&"],
  ])("%s", (_, pieces, expected) => {
    expect(shown(withSeparators(pieces))).toBe(expected);
  });

  it("keeps its character, and may be changed behind it", () => {
    const [, piece] = withSeparators([
      text("a"),
      { ...separator, beginning: rawText("?a=b", [0, 4]) },
    ]);
    if (!piece || "hole" in piece) throw new Error("no text");
    expect(piece.splice(0, 4, "")).toBeNull();
    expect(piece.splice(1, 4, "c=d")).toEqual([{ at: [1, 4], text: "c=d" }]);
    expect(piece.splice(2, 3, "=")).toEqual([{ at: [2, 3], text: "=" }]);
  });
});
