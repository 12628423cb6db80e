/**
 * Stands in a text for a part that only the running program knows: `${host}`. U+FFFC, "object
 * replacement character".
 */
export const HOLE = "\uFFFC";
