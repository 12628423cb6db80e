import { combined, withKey } from "../document/combine.js";
import { partial } from "../document/mappings.js";
import type { Mapping } from "../document/value.js";

/** Options to which the program adds others elsewhere: what they leave out is unknown. */
export const withUnseen = (options: Mapping): Mapping => combined(options, partial(options.at));

/** The same, where others may be added to an object in them, too: `client.config.connection.ssl = { ... }`. */
export const withUnseenInside = (options: Mapping): Mapping =>
  options.keys().reduce((outer, key) => {
    const inner = outer.get(key);
    if (inner.kind !== "mapping") return outer;
    const opened = withKey(outer, [key], withUnseen(inner));
    return opened.kind === "mapping" ? opened : outer;
  }, withUnseen(options));
