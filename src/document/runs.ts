/** Neighbours among `all` that are chosen: the places of the first and the last of each group. */
export function runs<T>(
  all: readonly T[],
  isChosen: (item: T) => boolean,
): readonly (readonly [first: number, last: number])[] {
  const found: [number, number][] = [];
  all.forEach((item, index) => {
    if (!isChosen(item)) return;
    const before = found.at(-1);
    if (before?.[1] === index - 1) before[1] = index;
    else found.push([index, index]);
  });
  return found;
}
