import type { TSESTree } from "@typescript-eslint/utils";
import type { Edit, Replacement } from "../../model/setting.js";
import { runs } from "../../document/runs.js";
import type { Style } from "./spelling.js";
import { spanOf, type SourceCode } from "./syntax.js";

/** What stands in braces or brackets, with commas between its entries. */
interface Entries {
  readonly range: Readonly<TSESTree.Range>;
  readonly entries: readonly TSESTree.Node[];
  /** A new one stands after this entry; without it, after the last. */
  readonly after?: TSESTree.Node | undefined;
}
type Entry = TSESTree.Node;
const insert = (at: number, text: string): Replacement => ({ at: [at, at], text });

/**
 * Where the line begins. ESLint knows the lines: looking for it would pass all of a bundle, which
 * is one line.
 */
const lineStart = (sourceCode: SourceCode, offset: number): number =>
  offset - sourceCode.getLocFromIndex(offset).column;
const indentOf = (sourceCode: SourceCode, offset: number): string =>
  /^[ \t]*/.exec(sourceCode.text.slice(lineStart(sourceCode, offset), offset))?.[0] ?? "";
/**
 * The file's own line end; what JavaScript takes for one and people do not write is never added.
 */
const newlineOf = (text: string): string => /\r\n|[\n\r]/.exec(text)?.[0] ?? "\n";
/** Each of these ends a line, and with it a comment. */
const LINE_END = /\r\n|[\n\r\u2028\u2029]/g;
/** Where the line's code and the comment after it end. */
function lineEnd(text: string, offset: number): number {
  LINE_END.lastIndex = offset;
  return LINE_END.exec(text)?.index ?? text.length;
}

/** Where the next line begins. */
function nextLine(text: string, offset: number): number {
  const end = lineEnd(text, offset);
  return end + (text.startsWith("\r\n", end) ? 2 : Math.min(1, text.length - end));
}

/**
 * Puts an entry in, on a line of its own where the others have one. Comments stay with the entry
 * they follow.
 */
export function insertEntry(
  node: Entries,
  code: string,
  sourceCode: SourceCode,
  { spaced }: Pick<Style, "spaced">,
): Edit | null {
  const last = node.entries.at(-1);
  const [open, close] = [node.range[0] + 1, node.range[1] - 1];
  if (!last) return insertFirst(sourceCode, open, close, code, spaced ? " " : "");
  const edit =
    node.after && node.after !== last ? insertAfter(node, node.after, code, sourceCode) : null;
  return edit ?? insertLast(node, last, code, sourceCode);
}

/** Between two entries. Null where a comment there may be about either. */
function insertAfter(
  node: Entries,
  entry: Entry,
  code: string,
  sourceCode: SourceCode,
): Edit | null {
  const { text } = sourceCode;
  const comma = sourceCode.getTokenAfter(entry);
  const next = comma && sourceCode.getTokenAfter(comma);
  if (!next || sourceCode.commentsExistBetween(entry, next)) return null;
  const isLine = isOnOwnLine(sourceCode, entry, node) && next.loc.start.line > comma.loc.end.line;
  const between = isLine ? `${newlineOf(text)}${indentOf(sourceCode, entry.range[0])}` : " ";
  return [insert(comma.range[1], `${between}${code},`)];
}

function insertLast(node: Entries, last: Entry, code: string, sourceCode: SourceCode): Edit | null {
  const { text } = sourceCode;
  const close = node.range[1] - 1;
  const comma = sourceCode.getTokenAfter(last);
  const hasComma = comma?.value === ",";
  const ownLine = isOnOwnLine(sourceCode, last, node);
  const behind = hasComma ? comma.range[1] : last.range[1];
  if (!ownLine) {
    if (hasComma) return [insert(behind, ` ${code},`)];
    return [insert(behind, `, ${code}`)];
  }
  const newline = newlineOf(text);
  const line = `${newline}${indentOf(sourceCode, last.range[0])}${code}`;
  const rest = sourceCode.getTokenAfter(hasComma ? comma : last, { includeComments: true });
  const end =
    rest && rest.range[0] < lineEnd(text, behind) && rest.range[0] < close
      ? restOfLine(text, behind, close)
      : behind;
  if (end === null) return null;
  if (hasComma) return [insert(end, `${line},`)];
  return end === behind ? [insert(behind, `,${line}`)] : [insert(behind, ","), insert(end, line)];
}

/**
 * The end of the comments after an entry; null where the object itself, or a comment of several
 * lines, shares the line.
 */
function restOfLine(text: string, from: number, close: number): number | null {
  const end = lineEnd(text, from);
  const rest = text.slice(from, end);
  const isOnlyComment = /^\s*(?:\/\/.*|(?:\/\*(?:[^*]|\*(?!\/))*\*\/\s*))$/.test(rest);
  return end <= close && isOnlyComment ? from + rest.trimEnd().length : null;
}

function insertFirst(
  sourceCode: SourceCode,
  open: number,
  close: number,
  code: string,
  blank: string,
): Edit {
  const { text } = sourceCode;
  const inside = text.slice(open, close);
  if (inside.trim() === "") return [{ at: [open, close], text: `${blank}${code}${blank}` }];
  // Only comments: stay after them.
  const end = open + inside.trimEnd().length;
  if (inside.search(LINE_END) === -1) return [insert(end, ` ${code}`)];
  const outer = indentOf(sourceCode, close);
  const comment = lineStart(sourceCode, end);
  const beside = /^[ \t]*/.exec(text.slice(comment))?.[0] ?? "";
  const deeper = `${outer}${outer.includes("\t") ? "\t" : "  "}`;
  const indent = comment > open ? beside : deeper;
  return [insert(end, `${newlineOf(text)}${indent}${code}`)];
}

function isOnOwnLine(sourceCode: SourceCode, entry: Entry, node: Entries): boolean {
  const start = lineStart(sourceCode, entry.range[0]);
  return start > node.range[0] && /^[ \t]*$/.test(sourceCode.text.slice(start, entry.range[0]));
}

/**
 * Takes entries out, and their lines where they stand alone. Null where a comment beside one would
 * be lost or would lie.
 */
export function removeEntries(
  node: Entries,
  entries: readonly Entry[],
  sourceCode: SourceCode,
): Edit | null {
  const edits = runs(node.entries, (entry) => entries.includes(entry)).map(([first, last]) =>
    removeRun(node, node.entries.slice(first, last + 1), sourceCode),
  );
  return edits.length === 0 || edits.includes(null) ? null : edits.flatMap((edit) => edit ?? []);
}

function removeRun(node: Entries, run: readonly Entry[], sourceCode: SourceCode): Edit | null {
  const [first, last] = [run[0], run.at(-1)];
  const before = first && sourceCode.getTokenBefore(first);
  const behind = last && sourceCode.getTokenAfter(last);
  if (!first || !last || !before || !behind) return null;
  const hasComma = behind.value === ",";
  const end = hasComma ? behind.range[1] : last.range[1];
  const { text } = sourceCode;
  if (
    isOnOwnLine(sourceCode, first, node) &&
    /^[ \t]*$/.test(text.slice(end, lineEnd(text, end)))
  ) {
    const isCommented =
      sourceCode.getCommentsBefore(first).some(({ loc }) => loc.start.line > before.loc.end.line) ||
      sourceCode.commentsExistBetween(first, last) ||
      run.some((entry) => sourceCode.getCommentsInside(entry).length > 0);
    return isCommented
      ? null
      : [{ at: [lineStart(sourceCode, first.range[0]), nextLine(text, end)], text: "" }];
  }
  const after = sourceCode.getTokenAfter(hasComma ? behind : last);
  if (!after || sourceCode.commentsExistBetween(before, after)) return null;
  const isLast = after.range[1] === node.range[1];
  if (hasComma && !isLast) return [{ at: [first.range[0], after.range[0]], text: "" }];
  if (hasComma) return [{ at: [before.range[1], end], text: "" }];
  return [
    { at: [before.value === "," ? before.range[0] : before.range[1], last.range[1]], text: "" },
  ];
}

/** Other code in the place of an expression. Null where a comment in it would be lost. */
export function replaceNode(
  node: TSESTree.Node,
  code: string,
  sourceCode: SourceCode,
): Edit | null {
  return sourceCode.getCommentsInside(node).length > 0 ? null : [{ at: spanOf(node), text: code }];
}
