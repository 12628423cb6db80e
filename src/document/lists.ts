import type { Span } from "../model/setting.js";
import { NO_CLUES } from "./clues.js";
import { opaque, type Item, type List, type Value } from "./value.js";

/** A list that no item is put into or taken out of. */
export const fixedList = (
  { at, says, clues }: Pick<List, "at" | "says" | "clues">,
  items: () => readonly Item[],
): List => ({
  kind: "list",
  at,
  says,
  clues,
  isOpen: false,
  items,
  append: () => null,
  remove: () => null,
  replace: () => null,
  code: () => null,
});

/** What stands in a list, as far as the file shows it. */
export const valuesIn = (list: List): readonly Value[] => list.items().map(({ value }) => value);

/** A list of these values, which no edit changes. */
export const listOf = (at: Span, values: readonly Value[]): List =>
  fixedList({ at, says: "", clues: NO_CLUES }, () =>
    values.map((value) => ({ value, isSpread: false })),
  );

/** A list of these values, made by what stands there. */
export const listValue = (itself: Value, values: readonly Value[]): Value =>
  itself.kind === "opaque"
    ? fixedList(itself, () => values.map((value) => ({ value, isSpread: false })))
    : itself;

/** A list that more may have been put into, at any place. */
export const opened = (list: List): List => ({ ...fixedList(list, list.items), isOpen: true });

/** One of two states of a list: where they differ anything may stand. */
export function eitherList(one: List, other: List): List {
  if (one.isOpen || other.isOpen) return opened(other);
  return fixedList(other, () => {
    const [mine, theirs] = [one.items(), other.items()];
    const longer = mine.length < theirs.length ? theirs : mine;
    const isBoth = (index: number): boolean =>
      String(mine[index]?.value.at) === String(theirs[index]?.value.at);
    return longer.map((item, index) =>
      isBoth(index) ? item : { value: opaque(item.value.at), isSpread: item.isSpread },
    );
  });
}

/** What stands in a list, also what is spread into it; null where it is none, or not all is known. */
export function itemsOf(list: Value): readonly Value[] | null {
  if (list.kind !== "list" || list.isOpen) return null;
  const all = list.items().map(({ value, isSpread }) => (isSpread ? itemsOf(value) : [value]));
  return all.every((each) => each !== null) ? all.flat() : null;
}
