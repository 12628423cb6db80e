import { NO_CLUES } from "../document/clues.js";
import type { Text } from "../document/text.js";
import type { Clues } from "../model/setting.js";
import { withHolesAt } from "./holes.js";
import { lineEnd, lineStart } from "./lines.js";

/** `<%= ENV["HOST"] %>`, `<% if production? %>`. */
const TAG = /<%(?:[^%]|%(?!>))*%>/g;
/** What a tag is read as in its place: nothing in it means anything to another notation. */
const MASKED = /<%x*%>/;

/** Whether a tag of a template stands in a text. What it is replaced by nobody knows, so it stays as it is. */
export const holdsTag = (text: string): boolean => text.includes("<%");

/**
 * A text with the tags of a template, of which each is as long as before: one that has lines for
 * itself is a comment there, and any other a word.
 */
export function withoutTags(text: Text): Text {
  const source = text.value;
  if (!holdsTag(source)) return text;
  let hasConditions = false;
  const value = source.replace(TAG, (tag, start: number) => {
    if (!hasOwnLines(source, start, start + tag.length)) return `<%${"x".repeat(tag.length - 4)}%>`;
    hasConditions ||= !tag.startsWith("<%#");
    return tag.replace(/[^\r\n]/g, "x").replace(/^x/gm, "#");
  });
  return {
    ...text,
    value,
    // What stands between such tags may not be there in the end.
    trust: (start, end) => (hasConditions ? "suggest" : text.trust(start, end)),
    clues: (start, end) => cluesIn(source.slice(start, end)),
  };
}

/** A tag that gives a variable as it stands. */
const VARIABLE = /^<%=\s*ENV(?:\.fetch\(|\[)\s*["'](\w+)["']\s*[\])]\s*%>$/;

const hasOwnLines = (text: string, start: number, end: number): boolean =>
  text.slice(lineStart(text, start), start).trim() === "" &&
  text.slice(end, lineEnd(text, end)).trim() === "";

/** Words in quotes, and names of variables: what a tag gives may be one of these. */
function cluesIn(source: string): Clues {
  const texts = Array.from(source.matchAll(TAG)).flatMap(([tag]) =>
    Array.from(tag.matchAll(/"([^"]*)"|'([^']*)'/g), ([, one = "", other = ""]) => one || other),
  );
  if (texts.length === 0) return NO_CLUES;
  const names = texts.filter((word) => /^[A-Z][A-Z0-9_]*$/.test(word));
  const [, variable] = VARIABLE.exec(source) ?? [];
  return { ...NO_CLUES, texts, names, variables: names, variable };
}

/** A part of such a text, in which tags are holes that no edit touches. */
export const withHoles = (text: Text): Text => withHolesAt(text, MASKED);
