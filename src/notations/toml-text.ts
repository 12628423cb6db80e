import type { AST } from "toml-eslint-parser";
import { Verbatim, type Plain } from "../document/plain.js";
import { constant, decoded, type Escaping, type Text } from "../document/text.js";

const escaped = (text: string): string =>
  JSON.stringify(text).slice(1, -1).replaceAll("\x7F", "\\u007F");

function unescaped(escape: string): string {
  const sign = escape.charAt(1);
  if (/\s/.test(sign)) return "";
  if (escape.length > 2) return String.fromCodePoint(Number.parseInt(escape.slice(2), 16));
  return (
    ({ e: "\x1B" } as Readonly<Record<string, string>>)[sign] ??
    (JSON.parse(`"${escape}"`) as string)
  );
}

const BASIC: Escaping = {
  escape: /\\(?:u[\da-fA-F]{4}|U[\da-fA-F]{8}|x[\da-fA-F]{2}|[ \t]*\r?\n\s*|.)|\r\n/g,
  decode: (escape) => (escape === "\r\n" ? "\n" : unescaped(escape)),
  encode: escaped,
};
const LITERAL: Escaping = {
  escape: /\r\n/g,
  decode: () => "\n",
  encode: (text) => (isLiteral(text) ? text : null),
};
const isLiteral = (text: string): boolean => !/'|[^\P{Cc}\t]/u.test(text);

/** The characters of a string. Where they are not what the parser has read, nobody may change them. */
export function stringText(node: AST.TOMLStringValue, whole: Text): Text {
  const [start, end] = node.range;
  const quotes = node.multiline ? 3 : 1;
  const newline = node.multiline && /^.{3}\r?\n/.exec(whole.value.slice(start, start + 5));
  const from = start + (newline ? newline[0].length : quotes);
  const text = decoded(whole, from, end - quotes, node.style === "literal" ? LITERAL : BASIC);
  return text.value === node.value
    ? text
    : constant(node.value, whole.locate(start, end) ?? [start, end]);
}

export const keyWord = (key: string): string => (/^[\w-]+$/.test(key) ? key : `"${escaped(key)}"`);

/** Data on one line. Null is nothing that could be written. */
export function word(value: Plain, isQuotedSingly = false): string | null {
  if (value instanceof Verbatim) return value.code;
  if (typeof value === "string")
    return isQuotedSingly && isLiteral(value) ? `'${value}'` : `"${escaped(value)}"`;
  if (value === null) return null;
  if (typeof value !== "object") return JSON.stringify(value);
  const entries = Object.entries(value).map(([key, inner]) => {
    const code = word(inner);
    return code === null ? null : `${keyWord(key)} = ${code}`;
  });
  if (entries.includes(null)) return null;
  return entries.length === 0 ? "{}" : `{ ${entries.join(", ")} }`;
}
