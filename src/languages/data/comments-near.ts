import type { Span } from "../../model/setting.js";

/** What a line says that is nothing but a comment; null where it is something else. */
const commentIn = (line: string): string | null =>
  /^(?:#|\/\/)/.test(line.trim())
    ? line
        .trim()
        .replace(/^[#/]+/, "")
        .trim()
    : null;
/** What speaks to tools, and what is switched off, says nothing of what is there. */
const NO_WORDS = /^(?:eslint|(?:export )?["\w.-]+ ?[=:])/;
/** Nobody looks further up for the head of a paragraph. */
const FARTHEST = 30;

const indentOf = (line: string): string => /^[\t ]*/.exec(line)?.[0] ?? "";

/** The comment behind an entry on its line, and the one that stands over it and its neighbours: a blank line ends them. */
export function commentsNear(text: string, [start, end]: Span): readonly string[] {
  const lineEnd = text.indexOf("\n", end);
  const rest = text.slice(end, lineEnd < 0 ? text.length : lineEnd);
  const behind = commentIn(rest.replace(/^[,"']/, "")) ?? "";
  return [behind, ...commentOver(text, start)].filter(
    (words) => words !== "" && !NO_WORDS.test(words),
  );
}

function commentOver(text: string, place: number): readonly string[] {
  const found: string[] = [];
  let line = text.lastIndexOf("\n", place - 1) + 1;
  const indent = indentOf(text.slice(line, place));
  for (let count = 0; line > 0 && count < FARTHEST; count++) {
    const before = text.lastIndexOf("\n", line - 2) + 1;
    const written = text.slice(before, line - 1);
    const words = commentIn(written);
    const isOver = words !== null || found.length === 0;
    if (!isOver || written.trim() === "" || indentOf(written) !== indent) return found;
    if (words !== null) found.push(words);
    line = before;
  }
  return found;
}
