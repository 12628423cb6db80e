/** Whole lines of a text, for notations in which each entry has lines of its own. */

export function lineStart(text: string, at: number): number {
  return Math.max(text.lastIndexOf("\n", at - 1), text.lastIndexOf("\r", at - 1)) + 1;
}

export function lineEnd(text: string, at: number): number {
  BREAK.lastIndex = at;
  return BREAK.exec(text)?.index ?? text.length;
}
const BREAK = /[\r\n]/g;

/** Where the next line begins. */
export function nextLine(text: string, at: number): number {
  const end = lineEnd(text, at);
  if (text.startsWith("\r\n", end)) return end + 2;
  return Math.min(end + 1, text.length);
}

/** How lines end in a text. */
export const lineEnding = (text: string): string => /\r\n|[\r\n]/.exec(text)?.[0] ?? "\n";

/** The end of a line on which nothing follows but a comment; null where something does. */
export function endOfRest(text: string, at: number): number | null {
  const end = lineEnd(text, at);
  return /^[ \t]*(?:#.*)?$/.test(text.slice(at, end)) ? end : null;
}
