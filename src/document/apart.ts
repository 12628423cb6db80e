import { endsOf, mapBranches } from "./choices.js";
import { once, rememberedOf } from "./memo.js";
import type { Text } from "./text.js";
import type { Choice, Scalar, Value } from "./value.js";

/**
 * Texts of one choice, each for a server of its own. What several of them hold is another server's, too, so that its edits
 * are left to a person.
 */
export const keptApart = rememberedOf((choice: Choice): Value => {
  const texts = [...new Set(endsOf(choice).flatMap((end) => textOf(end) ?? []))];
  if (texts.length < 2) return choice;
  const common = once(() => placesInCommon(texts));
  return mapBranches(choice, (end) => (end.kind === "scalar" ? ownTo(end, common) : end));
});

const textOf = (value: Value): Text | null => (value.kind === "scalar" ? value.text : null);

function ownTo(scalar: Scalar, common: () => ReadonlySet<number>): Scalar {
  const { text } = scalar;
  if (!text) return scalar;
  /** What is put in somewhere stands behind what is there before it. */
  const isCommon = (start: number, end: number): boolean =>
    placesIn(text, start === end ? Math.max(start - 1, 0) : start, Math.max(end, 1)).some((place) =>
      common().has(place),
    );
  return {
    ...scalar,
    text: {
      ...text,
      trust: (start, end) => (isCommon(start, end) ? "suggest" : text.trust(start, end)),
    },
    replace(value) {
      const written = scalar.replace(value);
      return written && isCommon(0, text.value.length) ? { ...written, trust: "suggest" } : written;
    },
  };
}

/** Where the characters of a stretch begin in the file. */
const placesIn = (text: Text, start: number, end: number): readonly number[] =>
  Array.from({ length: end - start }, (_, index) => start + index).flatMap(
    (at) => text.locate(at, at + 1)?.[0] ?? [],
  );

function placesInCommon(texts: readonly Text[]): ReadonlySet<number> {
  const seen = new Set<number>();
  const common = new Set<number>();
  for (const text of texts)
    for (const place of new Set(placesIn(text, 0, text.value.length)))
      if (seen.has(place)) common.add(place);
      else seen.add(place);
  return common;
}
