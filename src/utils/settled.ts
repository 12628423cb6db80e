import type { TSESLint } from "@typescript-eslint/utils";
import { rereadJavaScript, type ParsedWith } from "../languages/javascript/reread.js";
import type { Edit } from "../model/setting.js";

type SourceCode = TSESLint.SourceCode;

/** Characters of a file that one rule reads again. Beyond that an edit is left to a person. */
const MOST_CHARACTERS = 1_000_000;

/** What became of an edit when it was made and the file was read again. */
export type Outcome = "settled" | "failed" | "unread";
/** How often something is found in a file. */
type Count = (file: SourceCode) => number;

/**
 * The last guard before an edit: it is made, the file is read again, and what was found must be found once less.
 * Who runs the rules without ESLint's parsers, as Oxlint does, gets the edits unread.
 */
export function outcomeReader(before: SourceCode, parsed: ParsedWith) {
  let left = MOST_CHARACTERS;
  // Findings on several paths share an edit that mends them all.
  const known = new Map<string, Outcome>();
  function read(edit: Edit, count: Count): Outcome {
    left -= before.text.length;
    if (left < 0) return "unread";
    const after = rereadJavaScript(before, edit, parsed);
    return after !== null && count(after) < count(before) ? "settled" : "failed";
  }
  return function outcome(edit: Edit, about: string, count: Count): Outcome {
    if (parsed.parser === null) return "settled";
    const key = `${about} ${JSON.stringify(edit)}`;
    const answer = known.get(key) ?? read(edit, count);
    known.set(key, answer);
    return answer;
  };
}
