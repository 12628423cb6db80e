import type { SyntaxNode } from "@lezer/common";
import { decoded, rawText, type Escaping, type Text } from "../../document/text.js";
import type { Expression, Joined, TextCode } from "../programs/tree.js";
import { other, partsOf, partsWithout, spanOf } from "../programs/nodes.js";

const SINGLE: Readonly<Record<string, string>> = {
  ...{ a: "\x07", b: "\b", f: "\f", n: "\n", r: "\r", t: "\t", v: "\v" },
  ...{ "\\": "\\", "'": "'", '"': '"', "\n": "", "\r\n": "" },
};

function decodeEscape(escape: string): string {
  if (escape === "{{" || escape === "}}") return escape.charAt(0);
  const body = escape.slice(1);
  if (/^[xuU][0-9a-f]/i.test(body))
    return String.fromCodePoint(Math.min(Number.parseInt(body.slice(1), 16), 0x10ffff));
  if (/^[0-7]/.test(body)) return String.fromCodePoint(Number.parseInt(body, 8));
  // Python keeps the backslash of what is no escape.
  return SINGLE[body] ?? escape;
}

/** How the characters of a literal are written. */
interface Form {
  readonly quote: string;
  readonly isRaw: boolean;
  readonly isFormatted: boolean;
}

function encode(text: string, { quote, isRaw, isFormatted }: Form): string | null {
  const braced = isFormatted ? text.replace(/[{}]/g, "$&$&") : text;
  if (isRaw) return /['"\\\n\r]/.test(text) ? null : braced;
  return braced
    .replaceAll("\\", "\\\\")
    .replaceAll("\n", "\\n")
    .replaceAll("\r", "\\r")
    .replaceAll(quote.charAt(0), `\\${quote.charAt(0)}`);
}

const HEX = "[0-9a-fA-F]";
const ESCAPES = String.raw`\\(?:\r\n|N\{[^}]*\}|x${HEX}{2}|u${HEX}{4}|U${HEX}{8}|[0-7]{1,3}|[^])`;
const BRACES = /\{\{|\}\}/.source;

/** The expression that matches an escape, for each kind of literal. */
function escapesOf({ isRaw, isFormatted }: Form): RegExp {
  if (isRaw) return isFormatted ? new RegExp(BRACES, "g") : /(?!)/g;
  return new RegExp(isFormatted ? `${ESCAPES}|${BRACES}` : ESCAPES, "g");
}

const escaping = (form: Form): Escaping => ({
  escape: escapesOf(form),
  decode: decodeEscape,
  encode: (text) => encode(text, form),
});

/** A string of any kind, with or without values in it. */
export function stringCode(
  node: SyntaxNode,
  source: string,
  expression: (node: SyntaxNode) => Expression,
): TextCode | Joined {
  // `r`, `b`, `f` and the like, and one quote or three.
  const code = source.slice(node.from, node.to);
  const prefix = code.slice(0, code.search(/['"]/));
  const mark = code.charAt(prefix.length);
  const quote = code.startsWith(mark.repeat(3), prefix.length) ? mark.repeat(3) : mark;
  const isFormatted = /f/i.test(prefix);
  const form = { quote, isRaw: /r/i.test(prefix), isFormatted };
  const start = node.from + prefix.length + quote.length;
  const end = Math.max(
    start,
    node.to - (source.slice(start, node.to).endsWith(quote) ? quote.length : 0),
  );
  const textAt = (from: number, to: number): Text => {
    const raw = rawText(source, [from, to]);
    return decoded(raw, 0, raw.value.length, escaping(form));
  };
  const at = spanOf(node);
  if (!isFormatted) return { kind: "text", at, text: textAt(start, end) };
  const parts: Expression[] = [];
  let from = start;
  for (const replacement of partsOf(node).filter(({ name }) => name === "FormatReplacement")) {
    const { from: to } = replacement;
    // What begins with a value goes on from it.
    if (parts.length > 0 || from < to)
      parts.push({ kind: "text", at: [from, to], text: textAt(from, to) });
    parts.push(replaced(replacement, expression));
    from = replacement.to;
  }
  parts.push({ kind: "text", at: [from, end], text: textAt(from, end) });
  return { kind: "joined", at, parts, isLiteral: true };
}

/** `{value}`; what is formatted is no longer the value. */
function replaced(node: SyntaxNode, expression: (node: SyntaxNode) => Expression): Expression {
  const [value, ...others] = partsWithout(node, "{", "}");
  if (!value) return other(spanOf(node));
  const code = expression(value);
  return others.length > 0 ? other(spanOf(node), [code]) : code;
}
