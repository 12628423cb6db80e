import type { SyntaxNode } from "@lezer/common";
import { decoded, frozen, rawText, type Escaping, type Text } from "../../document/text.js";
import type { Span } from "../../model/setting.js";
import { isOf, partsOf, spanOf } from "../programs/nodes.js";
import type { Expression, Joined, TextCode } from "../programs/tree.js";
import type { Heredoc } from "./heredocs.js";
import type { Translator } from "./translator.js";

const SINGLE: Readonly<Record<string, string>> = {
  ...{ n: "\n", r: "\r", t: "\t", v: "\v", e: "\x1b", f: "\f" },
  ...{ "\\": "\\", $: "$", '"': '"', "'": "'" },
};

function decodeEscape(escape: string): string {
  if (!escape.startsWith("\\")) return "";
  const body = escape.slice(1);
  if (body.startsWith("u{"))
    return String.fromCodePoint(Math.min(Number.parseInt(body.slice(2), 16), 0x10ffff));
  if (/^x[\da-f]/i.test(body)) return String.fromCharCode(Number.parseInt(body.slice(1), 16));
  if (/^[0-7]/.test(body)) return String.fromCharCode(Number.parseInt(body, 8) & 0xff);
  return SINGLE[body] ?? escape;
}

/** How the characters of a literal are written. */
interface Form {
  /** Null between lines, where no quote ends it. */
  readonly quote: string | null;
  /** Nothing is an escape. */
  readonly isRaw: boolean;
  readonly indent: number;
}

const ESCAPES = /\\(?:[nrtvef\\$]|[0-7]{1,3}|[xX][0-9a-fA-F]{1,2}|u\{[0-9a-fA-F]{1,8}\})/.source;

/** The expression that matches an escape, or blanks at the beginning of a line that do not count. */
function escapesOf({ quote, isRaw, indent }: Form, isFirst: boolean): RegExp {
  const blanks =
    indent > 0 ? [`${isFirst ? "(?:^|(?<=\\n))" : "(?<=\\n)"}[ \\t]{1,${indent}}`] : [];
  if (quote === "'") return /\\[\\']/g;
  const escapes = isRaw ? [] : [ESCAPES, ...(quote ? [`\\\\${quote}`] : [])];
  return new RegExp([...blanks, ...escapes].join("|") || "(?!)", "g");
}

function encode(text: string, { quote, isRaw, indent }: Form): string | null {
  // A line that begins with the name would end a text between lines.
  if (quote === null && (isRaw || indent > 0) && /[\r\n]/.test(text)) return null;
  if (isRaw) return text;
  const plain = text.replaceAll("\\", "\\\\");
  if (quote === "'") return plain.replaceAll("'", "\\'");
  const escaped = plain.replaceAll("$", "\\$").replaceAll("\n", "\\n").replaceAll("\r", "\\r");
  return quote === null ? escaped : escaped.replaceAll(quote, `\\${quote}`);
}

/** What a text in a literal stands between. */
interface Neighbours {
  /** It begins the literal, or it is behind a value, which may have no braces. */
  readonly before: "nothing" | "braced" | "bare";
  readonly after: "nothing" | "braced" | "bare";
}

/** The characters of a literal between two places. */
function textAt(source: string, span: Span, form: Form, around: Neighbours): Text {
  const raw = rawText(source, span);
  const escaping: Escaping = {
    escape: escapesOf(form, around.before === "nothing"),
    decode: decodeEscape,
    encode: (text) => encode(text, form),
  };
  return guarded(decoded(raw, 0, raw.value.length, escaping), form, around);
}

/** No edit where what is written would be read together with what stands beside it. */
function guarded(text: Text, { isRaw }: Form, { before, after }: Neighbours): Text {
  if (isRaw) return text;
  const { value } = text;
  const isJoined = (start: number, end: number, insert: string): boolean => {
    const [first, last] = [value.slice(0, start) + insert, insert + value.slice(end)];
    const [from = 0, to = 0] = start > 0 ? (text.locate(start - 1, start) ?? []) : [];
    return (
      (before === "bare" && start === 0 && /^(?:[\w\x80-\uffff[]|->|\?->)/.test(last)) ||
      (after === "bare" && end === value.length && first.endsWith("{")) ||
      // A backslash that is no escape may become one.
      (value.charAt(start - 1) === "\\" && to - from === 1)
    );
  };
  return {
    ...text,
    splice: (start, end, insert) =>
      typeof insert === "string" && isJoined(start, end, insert)
        ? null
        : text.splice(start, end, insert),
  };
}

/** A string in quotes, or between lines, with or without values in it. */
export function stringCode(
  node: SyntaxNode,
  heredoc: Heredoc | null,
  { source, quoted, isInQuotes }: Translator,
): TextCode | Joined {
  const at = heredoc?.at ?? spanOf(node);
  const form = formOf(node, source, heredoc);
  const [start, end] = heredoc?.inside ?? insideQuotes(node, source);
  const values = heredoc?.isRaw
    ? []
    : partsOf(node)
        .filter(({ name }) => name !== "EscapeSequence" && form.quote !== "'")
        .map(simple);
  const fixed = isInQuotes() || heredoc?.hasNoLine ? frozen : (text: Text) => text;
  const parts: Expression[] = [];
  let from = start;
  let before: Neighbours["before"] = "nothing";
  for (const value of [...values, null]) {
    const after = neighbour(value);
    const span: Span = [from, value?.from ?? end];
    const text = fixed(textAt(source, span, form, { before, after }));
    if (values.length === 0) return { kind: "text", at, text };
    if (text.value !== "") parts.push({ kind: "text", at: span, text });
    if (!value) break;
    parts.push(quoted(value));
    from = value.to;
    before = after;
  }
  return { kind: "joined", at, parts, isLiteral: true };
}

function neighbour(value: SyntaxNode | null): Neighbours["before"] {
  if (!value) return "nothing";
  return value.name === "Interpolation" ? "braced" : "bare";
}

/** Without braces, only one step from a variable is part of the value: `"$a->b->c"` ends with `->c`. */
function simple(node: SyntaxNode): SyntaxNode {
  let value = node;
  while (isOf(value, "MemberExpression", "SubscriptExpression")) {
    const { firstChild } = value;
    if (!firstChild || firstChild.name === "VariableName") break;
    value = firstChild;
  }
  return value;
}

function formOf({ from }: SyntaxNode, source: string, heredoc: Heredoc | null): Form {
  if (heredoc) return { quote: null, isRaw: heredoc.isRaw, indent: heredoc.indent };
  const quote = /^b?'/i.test(source.slice(from, from + 2)) ? "'" : '"';
  return { quote, isRaw: false, indent: 0 };
}

function insideQuotes({ from, to }: SyntaxNode, source: string): Span {
  const start = from + (/^b/i.test(source.charAt(from)) ? 2 : 1);
  const isClosed = to > start && source.charAt(to - 1) === source.charAt(start - 1);
  return [start, Math.max(start, isClosed ? to - 1 : to)];
}
