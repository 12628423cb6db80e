import { DATA_LAYOUTS } from "./data.js";
import type { Layout } from "./layout.js";
import { OTHER_LAYOUTS } from "./others.js";
import { SCRIPT_LAYOUTS } from "./scripts.js";

export const LAYOUTS: readonly Layout[] = [...DATA_LAYOUTS, ...SCRIPT_LAYOUTS, ...OTHER_LAYOUTS];
