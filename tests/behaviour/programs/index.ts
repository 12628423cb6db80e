import { GO } from "./go.js";
import { JAVA } from "./java.js";
import type { ProgramSet } from "./program.js";
import { PHP } from "./php.js";
import { PYTHON } from "./python.js";

export const PROGRAM_SETS: readonly ProgramSet[] = [...PYTHON, ...GO, ...JAVA, ...PHP];
