import type { Edit } from "../model/setting.js";

/**
 * Text with replacements made, from the last to the first; what is inserted at a place stands
 * before what is replaced there.
 */
export const applied = (text: string, edit: Edit): string =>
  edit
    .toSorted((a, b) => b.at[0] - a.at[0] || b.at[1] - a.at[1])
    .reduce((before, { at, text: by }) => before.slice(0, at[0]) + by + before.slice(at[1]), text);
