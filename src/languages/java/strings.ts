import type { SyntaxNode } from "@lezer/common";
import { decoded, frozen, named, rawText, type Escaping, type Text } from "../../document/text.js";
import type { Expression } from "../programs/tree.js";
import { other, spanOf } from "../programs/nodes.js";

const SINGLE: Readonly<Record<string, string>> = {
  ...{ b: "\b", f: "\f", n: "\n", r: "\r", s: " ", t: "\t" },
  ...{ "\\": "\\", "'": "'", '"': '"', "\n": "", "\r": "", "\r\n": "" },
};

function decodeEscape(escape: string): string {
  if (!escape.startsWith("\\")) return /^\r?\n?$/.test(escape) ? "\n" : "";
  const body = escape.slice(1);
  if (body.startsWith("u"))
    return String.fromCharCode(Number.parseInt(body.replace(/^u+/, ""), 16));
  if (/^[0-7]/.test(body)) return String.fromCharCode(Number.parseInt(body, 8));
  return SINGLE[body] ?? escape;
}

const ESCAPES = /\\(?:\r\n|u+[0-9a-fA-F]{4}|[0-3][0-7]{2}|[0-7]{1,2}|[^])/.source;

const encode = (text: string, quote: string): string =>
  text
    .replaceAll("\\", "\\\\")
    .replaceAll("\n", "\\n")
    .replaceAll("\r", "\\r")
    .replaceAll(quote, `\\${quote}`);

const quoted = (quote: string): Escaping => ({
  escape: new RegExp(ESCAPES, "g"),
  decode: decodeEscape,
  encode: (text) => encode(text, quote),
});

/**
 * A text block. The compiler takes away what all its lines are indented by, and blanks at the end of each line. What is
 * put in must not look like either.
 */
function block(raw: string): Escaping {
  const indent = indentOf(raw);
  const stripped = [
    ESCAPES,
    String.raw`\r\n?`,
    String.raw`(?<=[\n\r]|^)[ \t\f]+(?=[\r\n]|$)`,
    ...(indent > 0 ? [String.raw`(?<=[\n\r]|^)[ \t\f]{1,${indent}}`] : []),
    String.raw`(?<![ \t\f])[ \t\f]+(?=[\r\n]|$)`,
  ];
  return {
    escape: new RegExp(stripped.join("|"), "g"),
    decode: decodeEscape,
    encode: (text) => encode(text, '"').replaceAll("\t", "\\t").replace(/^ | $/g, "\\s"),
  };
}

/** What all lines begin with that are not blank; the last line counts, because it has the closing quotes. */
function indentOf(raw: string): number {
  const lines = raw.split(/\r\n?|\n/);
  const counting = lines.filter((line, index) => index === lines.length - 1 || line.trim() !== "");
  return Math.min(...counting.map((line) => line.length - line.trimStart().length));
}

/** The compiler reads these escapes before it looks for the end of a literal, for its lines and its blanks. */
const EARLY = /\\u+(?:000[9acd]|0020|0022|0027|005c)/i;
/** Blanks that a compiler takes for blanks at the beginning of a line, and few people have heard of. */
const RARE = /[^\S \t\f\r\n]|[^\P{Cc}\t\f\r\n]/u;

/** A string, text block or character. */
export function stringCode(node: SyntaxNode, source: string): Expression {
  const code = source.slice(node.from, node.to);
  const opening = /^(?:"""[ \t\f]*(?:\r\n?|\n)|"|')/.exec(code)?.[0] ?? "";
  const isBlock = opening.length > 1;
  const quote = isBlock ? '"""' : opening;
  const [start, end] = [node.from + opening.length, node.to - quote.length];
  const isWhole = quote !== "" && start <= end && code.endsWith(quote);
  if (!isWhole || EARLY.test(code) || (isBlock && RARE.test(code))) return other(spanOf(node));
  const raw = rawText(source, [start, end]);
  const text = isBlock ? blockText(raw) : decoded(raw, 0, raw.value.length, quoted(quote));
  // A character is not more than one.
  return { kind: "text", at: spanOf(node), text: quote === "'" ? named(frozen(text)) : text };
}

/** Lines may be indented by less after an edit. It is made only where the compiler reads what was asked for. */
function blockText(raw: Text): Text {
  const read = (text: Text): Text => decoded(text, 0, text.value.length, block(text.value));
  const [from] = raw.locate(0, 0) ?? [0];
  const text = read(raw);
  return {
    ...text,
    splice(start, end, insert) {
      const edit = text.splice(start, end, insert);
      const [change, ...others] = edit ?? [];
      if (!change || others.length > 0 || typeof insert !== "string") return null;
      const [first, last] = [change.at[0] - from, change.at[1] - from];
      const code = raw.value.slice(0, first) + change.text + raw.value.slice(last);
      const wanted = text.value.slice(0, start) + insert + text.value.slice(end);
      return read(rawText(code, [0, code.length])).value === wanted ? edit : null;
    },
  };
}
