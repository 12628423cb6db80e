import { expect, it } from "vitest";
import { movedBy } from "../../../src/languages/javascript/rescoped.js";
import type { Edit, Span } from "../../../src/model/setting.js";
import { random } from "../../../tools/fuzz/mutants.js";

/** The same, place by place. */
function movedPlainly(edit: Edit, [start, end]: Span): Span {
  const sum = (isBefore: (at: Span) => boolean): number =>
    edit
      .filter(({ at }) => isBefore(at))
      .reduce((all, { at, text }) => all + text.length - (at[1] - at[0]), 0);
  return [
    start + sum(([, to]) => to <= start),
    end + sum(([from, to]) => to < end || (to === end && from < to)),
  ];
}

it("moves every range as each place of an edit says", () => {
  const pick = random(7);
  for (let round = 0; round < 300; round++) {
    const edit: Edit = Array.from({ length: pick(12) }, () => {
      const start = pick(60);
      return { at: [start, start + pick(4)] as const, text: "x".repeat(pick(6)) };
    });
    const moved = movedBy(edit);
    for (let start = 0; start < 60; start += 1 + pick(5)) {
      const range: Span = [start, start + 1 + pick(9)];
      expect(moved(range), JSON.stringify({ edit, range })).toEqual(movedPlainly(edit, range));
    }
  }
});
