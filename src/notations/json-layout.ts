import type { Patch } from "./patches.js";

/** Where members stand in the brackets of an object or a list, and what the brackets look like after a change. */

interface Stretch {
  readonly start: number;
  readonly end: number;
}

export interface Brackets {
  /** Of the opening and of the closing one. */
  readonly open: number;
  readonly close: number;
  readonly members: readonly Stretch[];
}

/** How new members are set apart where the neighbours do not tell. */
export interface Style {
  /** A blank goes where a reader wants one: `{ "a": 1, "b": 2 }`. */
  readonly isSpaced: boolean;
  /** A member goes on a line of its own where its neighbour has one. */
  readonly keepsLines: boolean;
}

const isBlank = (text: string): boolean => /^\s*$/.test(text);
const isNewline = (text: string, at: number): boolean => /[\r\n]/.test(text.charAt(at));

/** After the blanks and comments that begin there, or after those that end on the same line. */
function skipTrivia(text: string, from: number, staysOnLine: boolean): number {
  for (let at = from; ;) {
    const end = endOfTrivia(text, at);
    if (end === at || (staysOnLine && /[\r\n]/.test(text.slice(at, end)))) return at;
    at = end;
  }
}

function endOfTrivia(text: string, at: number): number {
  if (/\s/.test(text.charAt(at))) return at + 1;
  if (text.startsWith("//", at)) return endOfLine(text, at);
  return text.startsWith("/*", at) ? text.indexOf("*/", at + 2) + 2 : at;
}

function endOfLine(text: string, from: number): number {
  let at = from;
  while (at < text.length && !isNewline(text, at)) at++;
  return at;
}

/** The comma after a member; null where there is none. */
function commaAfter(text: string, { end }: Stretch): number | null {
  const at = skipTrivia(text, end, false);
  return text.charAt(at) === "," ? at : null;
}

/** What stands before it on its line, where that is nothing but blanks; null too where it is on the first line. */
function indentation(text: string, at: number): string | null {
  const start = beforeBlanks(text, at);
  return start > 0 && isNewline(text, start - 1) ? text.slice(start, at) : null;
}

/** The line break that ends before a place. */
const newlineBefore = (text: string, at: number): string =>
  /(?:\r\n|[\r\n])$/.exec(text.slice(Math.max(at - 2, 0), at))?.[0] ?? "\n";

/** After the comments on a line that end it; the place itself where something else follows. */
function restOfLine(text: string, at: number): number {
  const end = skipTrivia(text, at, true);
  return isNewline(text, end) ? end : at;
}

/** Puts new members after one, or into empty brackets. Nothing is put into a comment, and none changes its line. */
export function inserted(
  text: string,
  brackets: Brackets,
  after: number,
  codes: readonly string[],
  style: Style,
): readonly Patch[] {
  const member = brackets.members[after];
  if (!member) return [insertedFirst(text, brackets, codes, style)];
  const indent = style.keepsLines ? indentation(text, member.start) : null;
  const comma = commaAfter(text, member);
  const behind = comma === null ? member.end : comma + 1;
  if (indent === null) {
    const blank = blankBetween(text, brackets.members, style);
    const code = codes.map((each) => blank + each).join(",");
    return [insertion(behind, comma === null ? `,${code}` : `${code},`)];
  }
  const lead = newlineBefore(text, member.start - indent.length) + indent;
  const code = codes.map((each) => lead + each).join(",");
  const end = restOfLine(text, behind);
  if (comma !== null) return [insertion(end, `${code},`)];
  return end === behind
    ? [insertion(behind, `,${code}`)]
    : [insertion(behind, ","), insertion(end, code)];
}

const insertion = (at: number, text: string): Patch => ({ start: at, end: at, text });

/** What stands between two members on one line. */
function blankBetween(text: string, members: readonly Stretch[], { isSpaced }: Style): string {
  const [one, other] = members;
  const comma = one && other ? commaAfter(text, one) : null;
  const written = comma === null ? null : text.slice(comma + 1, other?.start);
  return written !== null && /^[ \t]*$/.test(written) ? written : blankOf(isSpaced);
}
const blankOf = (isSpaced: boolean): string => (isSpaced ? " " : "");

function insertedFirst(
  text: string,
  { open, close }: Brackets,
  codes: readonly string[],
  { isSpaced, keepsLines }: Style,
): Patch {
  const inner = text.slice(open + 1, close);
  const outer = indentation(text, close);
  if (keepsLines && outer !== null) {
    const lead = `${newlineBefore(text, close - outer.length)}${outer}${outer.includes("\t") ? "\t" : "  "}`;
    return insertion(open + 1, codes.map((each) => lead + each).join(","));
  }
  const blank = blankOf(isSpaced);
  const code = codes.join(`,${blank}`);
  return insertion(open + 1, blank + code + (inner === "" ? blank : ""));
}

/** Takes members from `first` to `last` out, with the comments at the ends of their lines and no other. */
export function removed(
  text: string,
  brackets: Brackets,
  first: number,
  last: number,
): readonly Patch[] {
  const { open, close, members } = brackets;
  const all = members.slice(first, last + 1);
  if (all.length === members.length && isBare(text, brackets))
    return [{ start: open + 1, end: close, text: "" }];
  const cuts = all.flatMap((member, index) => cutsOf(text, member, members[first + index + 1]));
  return merged([...commaBefore(text, brackets, first, last), ...cuts]);
}

/** Whether nothing but members, commas and blanks is in them. */
export function isBare(text: string, { open, close, members }: Brackets): boolean {
  const starts = [...members.map(({ start }) => start), close];
  return starts.every((start, index) =>
    /^[\s,]*$/.test(text.slice(members[index - 1]?.end ?? open + 1, start)),
  );
}

/** The last member has no comma after it, and so has what is the last then. */
function commaBefore(
  text: string,
  { members }: Brackets,
  first: number,
  last: number,
): readonly Stretch[] {
  const [before, from, to] = [members[first - 1], members[first], members[last]];
  const comma = before ? commaAfter(text, before) : null;
  if (!before || !from || !to || comma === null || commaAfter(text, to) !== null) return [];
  const start = isBlank(text.slice(before.end, comma)) ? before.end : comma;
  const isJoined = indentation(text, from.start) === null || !endsLine(text, to.end);
  const end = isJoined && isBlank(text.slice(comma + 1, from.start)) ? from.start : comma + 1;
  return [{ start, end }];
}

const endsLine = (text: string, at: number): boolean => isNewline(text, skipTrivia(text, at, true));

/** A member and its comma: the whole line where nothing else is on it. */
function cutsOf(text: string, member: Stretch, next: Stretch | undefined): readonly Stretch[] {
  const comma = commaAfter(text, member);
  const isJoined = comma !== null && isBlank(text.slice(member.end, comma));
  const end = isJoined ? comma + 1 : member.end;
  const rest = comma === null || isJoined ? [] : [{ start: comma, end: comma + 1 }];
  const indent = indentation(text, member.start);
  if (indent !== null && endsLine(text, end)) {
    const stop = skipTrivia(text, end, true);
    const length = text.startsWith("\r\n", stop) ? 2 : 1;
    return [{ start: member.start - indent.length, end: stop + length }, ...rest];
  }
  if (!next) return [{ start: beforeBlanks(text, member.start), end }, ...rest];
  const isNextTo = isJoined && isBlank(text.slice(end, next.start));
  return [{ start: member.start, end: isNextTo ? next.start : end }, ...rest];
}

function beforeBlanks(text: string, at: number): number {
  let start = at;
  while (start > 0 && /[^\S\r\n]/.test(text.charAt(start - 1))) start--;
  return start;
}

/** Cuts one after the other, where those that touch are one. */
function merged(cuts: readonly Stretch[]): readonly Patch[] {
  const found: Patch[] = [];
  for (const { start, end } of cuts) {
    const before = found.at(-1);
    if (before && start <= before.end) found.splice(-1, 1, { ...before, end });
    else found.push({ start, end, text: "" });
  }
  return found;
}
