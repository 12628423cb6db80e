import type { Clues } from "../model/setting.js";

export const NO_CLUES: Clues = { names: [], variables: [], texts: [] };

/** Each clue once: what is joined again and again would double at every step. */
export const joinClues = (all: readonly Clues[]): Clues => ({
  names: joined(all.map(({ names }) => names)),
  variables: joined(all.map(({ variables }) => variables)),
  texts: joined(all.map(({ texts }) => texts)),
  ...(all.some(({ isOpen }) => isOpen) && { isOpen: true }),
  ...(all.length > 0 && all.every(({ isOneWord }) => isOneWord) && { isOneWord: true }),
});

function joined(lists: readonly (readonly string[])[]): readonly string[] {
  const [first = [], ...others] = lists.filter((list) => list.length > 0);
  return others.length === 0 ? first : [...new Set([first, ...others].flat())];
}
