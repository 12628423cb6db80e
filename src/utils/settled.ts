import type { TSESLint } from "@typescript-eslint/utils";
import { rereadJavaScript, type ParsedWith } from "../languages/javascript/reread.js";
import type { Edit } from "../model/setting.js";

type SourceCode = TSESLint.SourceCode;

/** Characters of a file that are read again. Beyond that an edit is left to a person. */
const MOST_CHARACTERS = 2_000_000;

/** What became of an edit when it was made and the file was read again. */
type Outcome = "settled" | "failed" | "unread";

/**
 * The last guard before an edit: it is made, the file is read again, and what was found must be found once less.
 * Who runs the rules without ESLint's parsers, as Oxlint does, gets the edits unread.
 */
export function outcomeReader(before: SourceCode, parsed: ParsedWith) {
  let left = MOST_CHARACTERS;
  return function outcome(edit: Edit, count: (file: SourceCode) => number): Outcome {
    if (parsed.parser === null) return "settled";
    left -= before.text.length;
    if (left < 0) return "unread";
    const after = rereadJavaScript(before, edit, parsed);
    return after !== null && count(after) < count(before) ? "settled" : "failed";
  };
}
