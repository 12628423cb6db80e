/** A sample of mutants: every so many-th, of `STRYKER_EVERY`. The others are not run. */
const { STRYKER_EVERY = "1", STRYKER_SEED = "0" } = process.env;

export const isSampled = (mutant: number): boolean =>
  mutant % Number(STRYKER_EVERY) === Number(STRYKER_SEED) % Number(STRYKER_EVERY);
