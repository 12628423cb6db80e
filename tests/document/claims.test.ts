import fc from "fast-check";
import { expect, it } from "vitest";
import { claimsOf } from "../../src/document/claims.js";
import type { Span } from "../../src/model/setting.js";

const span = fc
  .tuple(fc.nat(60), fc.nat(12))
  .map(([start, length]): Span => [start, start + length]);

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
