import type { Clues } from "../model/setting.js";

export const NO_CLUES: Clues = { names: [], variables: [], texts: [] };

/** Each clue once: what is joined again and again would double at every step. */
export const joinClues = (all: readonly Clues[]): Clues => ({
  names: [...new Set(all.flatMap(({ names }) => names))],
  variables: [...new Set(all.flatMap(({ variables }) => variables))],
  texts: [...new Set(all.flatMap(({ texts }) => texts))],
  ...(all.some(({ isOpen }) => isOpen) && { isOpen: true }),
  ...(all.length > 0 && all.every(({ isOneWord }) => isOneWord) && { isOneWord: true }),
});
