import { namesText, namesWords } from "../naming.js";
import type { Expression } from "./tree.js";

/** What stands directly around an expression says one of these. */
export type End =
  "used" | "named" | "message" | "comparison" | "asked" | "page" | "goneOn" | "other";

/** A test's name for what must come out. */
const WANTED = /^\$?(?:[eE]xpected|EXPECTED|[wW]ant(?:ed)?(?![a-z])|WANT)/;

/** What a name says of the text that stands under it. */
export function endsByName(name: string): readonly End[] {
  if (WANTED.test(name)) return ["comparison"];
  if (namesWords(name)) return ["message"];
  return namesText(name) ? ["named"] : [];
}

/** The key of `object["key"]`. */
export const keyText = (code: Expression): string | null =>
  code.kind === "index" && code.key.kind === "text" ? code.key.text.value : null;
