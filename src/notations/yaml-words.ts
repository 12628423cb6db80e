import { Verbatim, type Plain } from "../document/plain.js";

/** How a text may be quoted. */
export type Quotes = "plain" | "single" | "double";

const CONTROL = /[\p{Cc}\p{Cs}\u2028\u2029\uFEFF]/u;
/** What begins with one of these is something else. */
const INDICATOR = /^(?:[,[\]{}#&*!|>'"%@`]|[-?:](?:[\s,[\]{}]|$)|---|\.\.\.)/;
/** What is no text without quotes, to some reader. */
const OTHER =
  /^(?:~|null|true|false|yes|no|on|off|y|n|=|<<|[-+]?\.(?:inf|nan)|[-+.]*\d[\d_.,:+-]*(?:e[-+]?\d+)?|0[xo][\da-f]+|[-+]?\d{4}-\d\d?-\d\d?.*)$/i;

/** Whether characters mean themselves without quotes. SnakeYAML and PyYAML end a text at a `?` between brackets. */
export function isPlain(text: string, inFlow: boolean): boolean {
  if (text === "" || text.trim() !== text || CONTROL.test(text)) return false;
  if (INDICATOR.test(text) || OTHER.test(text)) return false;
  return inFlow ? !/:(?:\s|[,[\]{}]|$)|\s#|[,[\]{}?]/.test(text) : !/:(?:\s|$)|\s#/.test(text);
}

/** A text, in these quotes where they can hold it. */
export function quoted(text: string, quotes: Quotes, inFlow: boolean): string {
  if (quotes === "plain" && isPlain(text, inFlow)) return text;
  if (quotes === "single" && !CONTROL.test(text)) return `'${text.replaceAll("'", "''")}'`;
  return inDoubleQuotes(text);
}

/** JSON's escapes are YAML's, too. */
const inDoubleQuotes = (text: string): string => `"${escaped(text)}"`;
export const escaped = (text: string): string =>
  JSON.stringify(text)
    .slice(1, -1)
    .replace(
      /[\x7F-\x9F\u2028\u2029\uFEFF]/g,
      (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, "0")}`,
    );

/** Data on one line. */
export function inline(value: Plain, quotes: Quotes, inFlow: boolean): string {
  if (value instanceof Verbatim) return value.code;
  if (typeof value === "string") return quoted(value, quotes, inFlow);
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).map(
    ([key, inner]) => `${quoted(key, "plain", true)}: ${inline(inner, "plain", true)}`,
  );
  return entries.length === 0 ? "{}" : `{ ${entries.join(", ")} }`;
}

/** Whether it has entries that may stand on lines of their own. */
export const isNested = (value: Plain): value is Readonly<Record<string, Plain>> =>
  typeof value === "object" &&
  value !== null &&
  !(value instanceof Verbatim) &&
  Object.keys(value).length > 0;

/** How entries stand on lines. */
export interface Lines {
  readonly eol: string;
  /** What one level is indented by. */
  readonly step: string;
}

/** What stands after the colon of a key, with the blank or the lines before it. */
export function afterColon(value: Plain, indent: string, lines: Lines): string {
  if (!isNested(value)) return ` ${inline(value, "plain", false)}`;
  const inner = indent + lines.step;
  return Object.entries(value)
    .map(
      ([key, each]) =>
        `${lines.eol}${inner}${quoted(key, "plain", false)}:${afterColon(each, inner, lines)}`,
    )
    .join("");
}
