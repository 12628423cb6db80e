import { NO_CLUES } from "../document/clues.js";
import { joined, sliced, type Piece, type Text } from "../document/text.js";
import type { Span } from "../model/setting.js";

/** A quote that is doubled in it makes two of it. */
const TEXT = /"(?:`[^]|[^"`])*"|'[^']*'/.source;
/** What belongs to one statement, and what no program or file gets on its way. */
const STATEMENT = String.raw`(?:${TEXT}|[^;{}"'])*`;
const PRINTED = String.raw`(?:${TEXT}|[^;{}"'|>])*`;
const BEGINNING = String.raw`(?<=^|[;{])`;
const OPERATOR = /-[ci]?(?:not)?(?:match|like|replace|split|eq|ne|contains|in)\b/.source;

/**
 * What is printed, thrown, searched for, compared or expected: no client takes it.
 * https://learn.microsoft.com/powershell/module/microsoft.powershell.core/about/about_comparison_operators
 */
const TOLD = new RegExp(
  [
    String.raw`(?<=^|[;{|])[ \t]*(?:throw|Select-String|sls|findstr)\b${STATEMENT}`,
    String.raw`${BEGINNING}[ \t]*(?:Write-\w+|echo)\b${PRINTED}(?=[;}]|$)`,
    String.raw`${BEGINNING}${PRINTED}\|[ \t]*Should\b${STATEMENT}`,
    String.raw`(?:${OPERATOR}|-Pattern\b)[ \t]*(?:${TEXT})`,
    String.raw`(?:${TEXT})[ \t]*${OPERATOR}`,
  ].join("|"),
  "gi",
);

/** A line with holes where it only tells, searches or compares. */
export function withoutTold(line: Text, at: Span): Text {
  const pieces: Piece[] = [];
  let copied = 0;
  for (const { 0: told, index } of line.value.matchAll(TOLD)) {
    pieces.push(sliced(line, copied, index), { hole: NO_CLUES, at });
    copied = index + told.length;
  }
  return copied === 0 ? line : joined([...pieces, sliced(line, copied, line.value.length)]);
}
