import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { claimsOf } from "../../src/document/claims.js";
import type { Span } from "../../src/model/setting.js";

const span = fc
  .tuple(fc.nat(60), fc.nat(12))
  .map(([start, length]): Span => [start, start + length]);

describe("of many places", () => {
  const claims = claimsOf();
  claims.add(Array.from({ length: 60 }, (_, index) => [10 * index, 10 * index + 5]));
  claims.add([[200, 229]]);
  it.each([
    [[0, 5], true],
    [[0, 6], false],
    [[10, 15], true],
    [[10, 12], true],
    [[10, 16], false],
    [[9, 15], false],
    [[6, 8], false],
    [[6, 16], false],
    [[215, 229], true],
    [[215, 230], false],
    [[590, 595], true],
    [[590, 596], false],
  ] as const)("%j is held: %s", (place, isHeld) => {
    expect(claims.hold(place)).toBe(isHeld);
  });
});

it("places are held that lie in one that was added", () => {
  const steps = fc.array(fc.tuple(fc.array(span, { maxLength: 40 }), span), { maxLength: 8 });
  fc.assert(
    fc.property(steps, (all) => {
      const claims = claimsOf();
      const added: Span[] = [];
      for (const [places, [start, end]] of all) {
        claims.add(places);
        added.push(...places);
        const isHeld = added.some(([from, to]) => from <= start && end <= to);
        expect(claims.hold([start, end])).toBe(isHeld);
      }
    }),
  );
});
