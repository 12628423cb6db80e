import "../globals.js";
import plugin from "../../src/index.js";
import { rules } from "../../src/rules/index.js";

export { DIALECTS as dialects } from "../../src/dialects/index.js";
export { FILES as files } from "../../src/languages/index.js";
export { lint } from "../../tests/lint.js";
export { plugin, rules };
export type RuleName = keyof typeof rules;
export const RULES = Object.keys(rules) as readonly RuleName[];
