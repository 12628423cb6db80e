import { DATA_LAYOUTS } from "./data.js";
import type { Layout } from "./layout.js";

export const LAYOUTS: readonly Layout[] = [...DATA_LAYOUTS];
