import type { Explained } from "./report.js";

/** Folders in which each survivor is explained: another one fails `npm run test:stryker`. */
export const CLOSED: readonly string[] = ["rules"];

/** Mutants that no test needs to notice, with the reason. */
export const EXPLAINED: readonly Explained[] = [];
