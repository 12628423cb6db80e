import * as analysis from "../analysis/index.js";
import * as texts from "../languages/eslint/text-source.js";

// Most files concern no connection. The build makes files of their own of these two, and puts
// functions here that load them: `tsdown.config.ts`.

/** What reads and judges a file, loaded for the first one that may hold connections. */
export const neededAnalysis = (): typeof analysis => analysis;

/** What ESLint asks about files that are no JavaScript, loaded for the first of them. */
export const neededTexts = (): typeof texts => texts;
