import { combined } from "../document/combine.js";
import { partial } from "../document/mappings.js";
import type { Mapping } from "../document/value.js";

/** Options to which the program adds others elsewhere: what they leave out is unknown. */
export const withUnseen = (options: Mapping): Mapping => combined(options, partial(options.at));
