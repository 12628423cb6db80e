import type { Span } from "../model/setting.js";
import { firstFrom } from "./order.js";

/** Places that are accounted for. */
export interface Claims {
  add(places: readonly Span[]): void;
  /** Whether a place lies in one of them. */
  hold(place: Span): boolean;
}

/** So many are looked through one by one before they are put in order. */
const FEW = 50;

/** A long file has many, and is asked for each place in it. */
export function claimsOf(): Claims {
  let ordered: readonly Span[] = [];
  let starts: readonly number[] = [];
  /** How far those reach that begin no later than each. */
  let reaches: readonly number[] = [];
  let others: Span[] = [];

  function order(): void {
    ordered = [...ordered, ...others].sort(([one], [other]) => one - other);
    others = [];
    let reach = 0;
    starts = ordered.map(([start]) => start);
    reaches = ordered.map(([, end]) => (reach = Math.max(reach, end)));
  }

  return {
    add: (places) => void others.push(...places),
    hold([start, end]) {
      if (others.length > FEW) order();
      const reach = reaches[firstFrom(starts, start + 1) - 1] ?? -1;
      return end <= reach || others.some(([from, to]) => from <= start && end <= to);
    },
  };
}
