import { describe, expect, it } from "vitest";
import { change } from "../../src/dialects/edits.js";
import type { Choice, Mapping, Written } from "../../src/document/value.js";
import { optionsIn } from "./harness.js";

const choiceOf = (of: readonly Mapping[]): Choice => ({
  kind: "choice",
  at: [0, 0],
  says: "",
  of,
  test: null,
  keep: () => null,
});
const at = (from: number, to: number, text: string): Written => ({
  edit: [{ at: [from, to], text }],
  trust: "fix",
});

/** What is made where each of several places wants one of these edits. */
function wanted(...edits: readonly (Written | null)[]) {
  const places = edits.map(() => optionsIn('{"a": 1}'));
  return change(choiceOf(places), "a", (place) => edits[places.indexOf(place)] ?? null);
}

describe("one edit in several places", () => {
  it("is none where one of them refuses", () => {
    expect(wanted(at(1, 2, "x"), at(3, 4, "y"))?.edit).toHaveLength(2);
    expect(wanted(at(1, 2, "x"), null)).toBeNull();
    expect(wanted(null, at(1, 2, "x"))).toBeNull();
    expect(wanted(null, null)).toBeNull();
  });

  it("is none where they want the same place", () => {
    expect(wanted(at(1, 3, "x"), at(2, 4, "y"))).toBeNull();
    expect(wanted(at(2, 4, "x"), at(1, 3, "y"))).toBeNull();
    expect(wanted(at(1, 3, "x"), at(1, 3, "y"))).toBeNull();
  });

  it("is made once where they want the same, and where they touch", () => {
    expect(wanted(at(1, 3, "x"), at(1, 3, "x"))?.edit).toHaveLength(1);
    expect(wanted(at(1, 3, "x"), at(3, 4, "y"))?.edit).toHaveLength(2);
    expect(wanted(at(3, 4, "x"), at(1, 3, "y"))?.edit).toHaveLength(2);
  });

  it("is trusted as far as the least of them, and doubted for the first reason", () => {
    const doubted: Written = { ...at(3, 4, "y"), trust: "suggest", doubt: "who knows" };
    const made = { trust: "suggest", doubt: "who knows" };
    expect(wanted(at(1, 2, "x"), doubted)).toMatchObject(made);
    expect(wanted(doubted, at(1, 2, "x"))).toMatchObject(made);
    expect(wanted(at(1, 2, "x"), at(3, 4, "y"))).toStrictEqual({
      edit: [
        { at: [1, 2], text: "x" },
        { at: [3, 4], text: "y" },
      ],
      trust: "fix",
    });
  });

  it("concerns no more than 256", () => {
    const many = (count: number) =>
      wanted(...Array.from({ length: count }, (_, index) => at(index, index + 1, "x")));
    expect(many(256)?.edit).toHaveLength(256);
    expect(many(257)).toBeNull();
  });
});
