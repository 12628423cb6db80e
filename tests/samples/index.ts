import { mysql2 } from "./mysql2.js";
import type { SampleSet } from "./sample.js";

export const SAMPLES: readonly SampleSet[] = [mysql2];
export type { Sample, SampleSet } from "./sample.js";
