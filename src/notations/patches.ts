import type { Text } from "../document/text.js";
import type { Written } from "../document/value.js";
import { spliced, together } from "./text-scalar.js";

/** Characters in the place of others. */
export interface Patch {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** All of them made in a text; null where one of them is not possible. */
export const patched = (text: Text, patches: readonly (Patch | null)[] | null): Written | null =>
  patches &&
  together(patches.map((each) => each && spliced(text, each.start, each.end, each.text)));
