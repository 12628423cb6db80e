import type { Clues } from "../model/setting.js";

export const NO_CLUES: Clues = { names: [], variables: [], texts: [] };

/** Each clue once: what is joined again and again would double at every step. */
export function joinClues(all: readonly Clues[]): Clues {
  const told = all.filter((clues) => clues !== NO_CLUES);
  const [only = NO_CLUES, another] = told;
  const isOneWord = all.length > 0 && all.every((clues) => clues.isOneWord);
  if (!another && isOneWord === (only.isOneWord === true)) return only;
  return {
    names: joined(told.map(({ names }) => names)),
    variables: joined(told.map(({ variables }) => variables)),
    texts: joined(told.map(({ texts }) => texts)),
    ...(told.some(({ isOpen }) => isOpen) && { isOpen: true }),
    ...(isOneWord && { isOneWord: true }),
  };
}

const joined = (lists: readonly (readonly string[])[]): readonly string[] => [
  ...new Set(lists.flat()),
];
