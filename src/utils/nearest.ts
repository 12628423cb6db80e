/**
 * The one of several words that somebody meant who wrote another: at most two letters are
 * different. Case, `-` and `_` do not count.
 */
export function nearest(written: string, words: readonly string[]): string | null {
  const plain = (word: string): string => word.toLowerCase().replace(/[-_]/g, "");
  const distances = words.map((word) => ({
    word,
    distance: distance(plain(written), plain(word)),
  }));
  const [first] = distances.toSorted((one, other) => one.distance - other.distance);
  return first && first.distance <= 2 && first.distance < first.word.length / 2 ? first.word : null;
}

/** How many letters must be put in, taken out or changed. */
function distance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (const [line, letter] of Array.from(from).entries()) {
    const next = [line + 1];
    for (const [index, other] of Array.from(to).entries()) {
      const changed = (row[index] ?? 0) + (letter === other ? 0 : 1);
      next.push(Math.min(changed, (row[index + 1] ?? 0) + 1, (next[index] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
