/**
 * What reading one file may cost. Steps are counted and not timed, so that a file is read the same
 * way on every machine. Whoever does work pays for it here; where nothing is left the answer is
 * unknown, for which nobody is blamed.
 */
export interface Budget {
  readonly most: number;
  used: number;
}

/** A program that connects once takes some hundred. */
const FIRST = 20_000;
/**
 * Long files have more to read. Those that are nothing but connections take one step for each
 * character.
 */
const EACH = 4;

export const budgetFor = (text: string): Budget => ({ most: FIRST + EACH * text.length, used: 0 });

const ENDLESS: Budget = { most: Infinity, used: 0 };
let current = ENDLESS;

/** Everything that is read meanwhile is paid from this budget. */
export function spending<T>(budget: Budget, read: () => T): T {
  const before = current;
  current = budget;
  try {
    return read();
  } finally {
    current = before;
  }
}

/** Pays for some work; false where it must not be done any more. */
export const pay = (steps = 1): boolean => (current.used += steps) <= current.most;
export const isOut = ({ used, most }: Budget): boolean => used > most;
/** What is being spent now. */
export const budgetNow = (): Budget => current;
export const isSpent = (): boolean => isOut(current);
