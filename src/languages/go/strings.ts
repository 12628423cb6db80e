import type { SyntaxNode } from "@lezer/common";
import { decoded, rawText, type Escaping } from "../../document/text.js";
import { spanOf } from "../programs/nodes.js";
import type { TextCode } from "../programs/tree.js";

const SINGLE: Readonly<Record<string, string>> = {
  ...{ a: "\x07", b: "\b", f: "\f", n: "\n", r: "\r", t: "\t", v: "\v", "\\": "\\", '"': '"' },
};

/** `\xe4\xb8\x96` and `\344\270\226` are the bytes of one character. */
const FIRST = /\\(?:x[c-fC-F][0-9a-fA-F]|3[0-7]{2})/.source;
const NEXT = /\\(?:x[89abAB][0-9a-fA-F]|2[0-7]{2})/.source;
const ONE = /\\(?:x[0-9a-fA-F]{2}|[0-7]{3}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|[^])/.source;
const BYTE = /\\(?:x([0-9a-f]{2})|([0-7]{3}))/gi;

function decodeEscape(escape: string): string {
  const body = escape.slice(1);
  if (/^[uU][0-9a-f]/i.test(body))
    return String.fromCodePoint(Math.min(Number.parseInt(body.slice(1), 16), 0x10ffff));
  if (/^(?:x[0-9a-f]|[0-7])/i.test(body))
    return new TextDecoder().decode(Uint8Array.from(escape.matchAll(BYTE), byteOf));
  return SINGLE[body] ?? escape;
}
const byteOf = ([, hex, octal = ""]: RegExpExecArray): number =>
  hex === undefined ? Number.parseInt(octal, 8) : Number.parseInt(hex, 16);

const WRITTEN: Readonly<Record<string, string>> = {
  ...{ "\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t" },
};

/** `"..."` */
const INTERPRETED = {
  escape: new RegExp(`${FIRST}(?:${NEXT}){1,3}|${ONE}`, "g"),
  decode: decodeEscape,
  encode: (text: string) =>
    text.replace(/[\\"\n\r\t]/g, (character) => WRITTEN[character] ?? character),
} satisfies Escaping;

/** Between backquotes. Carriage returns are no part of the text. */
const RAW: Escaping = {
  escape: /\r/g,
  decode: () => "",
  encode: (text) => (/[`\r]/.test(text) ? null : text),
};

/** A string of either kind; one without an end ends where its node does. */
export function stringCode(node: SyntaxNode, source: string): TextCode {
  const quote = source.charAt(node.from);
  const start = Math.min(node.from + 1, node.to);
  const isClosed = node.to > start && source.charAt(node.to - 1) === quote;
  const raw = rawText(source, [start, isClosed ? node.to - 1 : node.to]);
  const escaping = quote === "`" ? RAW : INTERPRETED;
  return { kind: "text", at: spanOf(node), text: decoded(raw, 0, raw.value.length, escaping) };
}

/** A text as Go's formatter would have it. */
export const quoted = (text: string): string => `"${INTERPRETED.encode(text)}"`;
