import type { Edit, Span } from "../../model/setting.js";

/** What stands between brackets, with commas between its parts. */
export interface Listed {
  /** Between the brackets. */
  readonly inside: Span;
  readonly parts: readonly { readonly at: Span }[];
}

/** A file, and the places of its comments. */
export interface Source {
  readonly text: string;
  readonly comments: readonly { readonly start: number; readonly end: number }[];
}

const hasComment = ({ comments }: Source, [from, to]: Span): boolean =>
  comments.some(({ start, end }) => start < to && from < end);

const newlineOf = (text: string): string => (text.includes("\r\n") ? "\r\n" : "\n");

/** The blanks before what begins a line; null where something else stands before it. */
export function indentAt(text: string, offset: number): string | null {
  const start = text.lastIndexOf("\n", offset - 1) + 1;
  const before = text.slice(start, offset);
  return /^[ \t]*$/.test(before) ? before : null;
}

/** The comma behind a part, where there is one before the next part or the bracket. */
function commaBehind({ text, comments }: Source, from: number, to: number): number | null {
  for (let at = from; at < to; at++) {
    const comment = comments.find(({ start, end }) => start <= at && at < end);
    if (comment) at = comment.end - 1;
    else if (text.charAt(at) === ",") return at;
  }
  return null;
}

/** Behind the comments that stand behind a place in its line. */
function behindComments({ text, comments }: Source, from: number): number {
  let at = from;
  for (const { start, end } of comments)
    if (start >= at && /^[ \t]*$/.test(text.slice(at, start)))
      at = start + text.slice(start, end).trimEnd().length;
  return at;
}

/** The blanks that a line begins with. */
const marginAt = (text: string, offset: number): string =>
  /^[ \t]*/.exec(text.slice(text.lastIndexOf("\n", offset - 1) + 1))?.[0] ?? "";

/** Puts a part at the end, on a line of its own where the last one has one, or a comment behind it. */
export function append(list: Listed, code: string, source: Source): Edit | null {
  const { text } = source;
  const [open, close] = list.inside;
  const last = list.parts.at(-1);
  if (!last) {
    const isEmpty = text.slice(open, close).trim() === "";
    return isEmpty ? [{ at: [open, close], text: code }] : null;
  }
  const [start, end] = last.at;
  const comma = commaBehind(source, end, close);
  const at = comma === null ? end : behindComments(source, comma + 1);
  // What ends its line lets nothing stand behind it.
  const isLast = at > (comma ?? end) + 1 && /^[ \t]*[\r\n]/.test(text.slice(at));
  const isAlone = isLast || indentAt(text, start) !== null;
  const between = isAlone ? newlineOf(text) + marginAt(text, start) : " ";
  // A line break before the bracket asks for a comma behind the last part, as do Go and people.
  return comma === null
    ? [{ at: [end, end], text: `,${between}${code}` }]
    : [{ at: [at, at], text: `${between}${code},` }];
}

/** Takes parts out, with a comma beside them. Null where a comment stands among them. */
export function takeOut(list: Listed, first: number, last: number, source: Source): Edit | null {
  const [from, to] = [list.parts[first], list.parts[last]];
  if (!from || !to) return null;
  const [before, next] = [list.parts[first - 1], list.parts[last + 1]];
  const [open, close] = list.inside;
  const comma = next ? null : commaBehind(source, to.at[1], close);
  const stretch = stretchOf();
  return hasComment(source, stretch) ? null : [{ at: stretch, text: "" }];

  function stretchOf(): Span {
    if (!from || !to) return [open, open];
    if (next) return [from.at[0], next.at[0]];
    // A comma behind the last part stays for the one before it.
    if (before) return [before.at[1], to.at[1]];
    return [from.at[0], comma === null ? to.at[1] : comma + 1];
  }
}

/** Puts a line behind the one of a statement, as far in as that. Null where the statement shares its line. */
export function addLine(behind: Span, code: string, source: Source): Edit | null {
  const { text } = source;
  const indent = indentAt(text, behind[0]);
  const end = /[\r\n]/.exec(text.slice(behind[1]));
  const at = end ? behind[1] + end.index : text.length;
  const isAlone = /^;?$/.test(text.slice(behind[1], at).trim());
  return indent === null || !isAlone
    ? null
    : [{ at: [at, at], text: `${newlineOf(text)}${indent}${code}` }];
}
