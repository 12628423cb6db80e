import type { TSESTree } from "@typescript-eslint/utils";
import {
  decoded,
  joined,
  rawText,
  type Escaping,
  type Insert,
  type Text,
} from "../../document/text.js";
import type { Trust } from "../../model/connection.js";
import type { Clues, Edit, Replacement, Span } from "../../model/setting.js";
import { spanOf } from "./syntax.js";

type Quote = '"' | "'" | "`";
/** How the file reads a variable of its environment. */
export type ReadVariable = (name: string) => string;

const SINGLE: Readonly<Record<string, string>> = {
  n: "\n",
  t: "\t",
  r: "\r",
  b: "\b",
  f: "\f",
  v: "\v",
  0: "\0",
};

function decodeEscape(escape: string): string {
  const body = escape.slice(1);
  if (body.startsWith("u{"))
    return String.fromCodePoint(Math.min(Number.parseInt(body.slice(2, -1), 16), 0x10ffff));
  if (/^[ux]./.test(body)) return String.fromCharCode(Number.parseInt(body.slice(1), 16));
  if (/^[\r\n\u2028\u2029]/.test(body)) return "";
  return (
    SINGLE[body] ?? (/^[0-7]+$/.test(body) ? String.fromCharCode(Number.parseInt(body, 8)) : body)
  );
}

/** Escapes what would end the literal or mean something else in it. */
export function escapeText(text: string, quote: Quote): string {
  const escaped = text.replace(
    /[\\\n\r]/g,
    (character) => ({ "\\": "\\\\", "\n": "\\n", "\r": "\\r" })[character] ?? character,
  );
  return quote === "`"
    ? escaped.replace(/`|\$\{/g, "\\$&")
    : escaped.replaceAll(quote, `\\${quote}`);
}

const escaping = (quote: Quote): Escaping => ({
  escape: /\\(?:u\{[0-9a-f]+\}|u[0-9a-f]{4}|x[0-9a-f]{2}|[0-7]{1,3}|\r\n|[^])/gi,
  decode: decodeEscape,
  encode: (text) => escapeText(text, quote),
});

const spelled = ({ variable, through }: Exclude<Insert, string>, read: ReadVariable): string =>
  `\${${through.reduce((inner, name) => `${name}(${inner})`, read(variable.name))}}`;

/** The characters between the quotes. A variable turns the literal into a template. */
export function stringText(
  node: TSESTree.StringLiteral,
  source: string,
  read: ReadVariable,
  trust: Trust,
): Text {
  const inner: Span = [node.range[0] + 1, node.range[1] - 1];
  const quote: Quote = node.raw.startsWith('"') ? '"' : "'";
  const raw = rawText(source, inner, trust);
  const toTemplate = (start: number, end: number, insert: Exclude<Insert, string>): Edit | null => {
    // A template knows no octal escapes.
    const isPlace = !/`|\$\{|\\(?:[1-7]|0\d)/.test(raw.value) && takesTemplate(node);
    const rename = (at: number): Span => [at, at + 1];
    if (!isPlace) return null;
    return [
      { at: rename(node.range[0]), text: "`" },
      { at: [inner[0] + start, inner[0] + end], text: spelled(insert, read) },
      { at: rename(inner[1]), text: "`" },
    ];
  };
  const splice: Text["splice"] = (start, end, insert) => {
    if (typeof insert !== "string") return toTemplate(start, end, insert);
    const rest = raw.value.slice(0, start) + raw.value.slice(end);
    const plain = takesTemplate(node) ? inOtherQuotes(insert, rest, quote) : null;
    const edit = raw.splice(start, end, plain?.insert ?? insert);
    const around = (at: number): Replacement => ({ at: [at, at + 1], text: plain?.quote ?? quote });
    return edit && plain ? [around(node.range[0]), ...edit, around(inner[1])] : edit;
  };
  return decoded({ ...raw, splice }, 0, raw.value.length, escaping(quote));
}

/**
 * What is inserted, without escapes, for the other quotes. Null where it needs no escapes, or the
 * rest would need some then.
 */
function inOtherQuotes(
  insert: string,
  rest: string,
  quote: Quote,
): { readonly quote: Quote; readonly insert: string } | null {
  const other = quote === '"' ? "'" : '"';
  if (!insert.includes(`\\${quote}`) || insert.includes(other) || /['"]/.test(rest)) return null;
  return {
    quote: other,
    insert: insert.replace(/\\([^])/g, (escape, character) =>
      character === quote ? quote : escape,
    ),
  };
}

const isKey = (node: TSESTree.Node): boolean =>
  !!node.parent && "key" in node.parent && node.parent.key === node;

/** Some places take a string but no template. */
const takesTemplate = (node: TSESTree.Node): boolean =>
  !isKey(node) &&
  !/^(?:JSXAttribute|Import|Export|TSLiteralType|TSEnumMember|TSExternalModuleReference|ExpressionStatement)/.test(
    node.parent?.type ?? "",
  );

/**
 * The characters of a template, with a hole for each expression that `resolve` does not know as
 * text.
 */
export function templateText(
  node: TSESTree.TemplateLiteral,
  source: string,
  read: ReadVariable,
  trust: Trust,
  resolve: (expression: TSESTree.Expression) => Text | Clues,
): Text {
  const pieces: Parameters<typeof joined>[0][number][] = [];
  node.quasis.forEach((quasi, index) => {
    // A quasi's range holds the back tick or brace before it and what ends it.
    const inner: Span = [quasi.range[0] + 1, quasi.range[1] - (quasi.tail ? 1 : 2)];
    const raw = rawText(source, inner, trust);
    const splice: Text["splice"] = (start, end, insert) =>
      raw.splice(start, end, typeof insert === "string" ? insert : spelled(insert, read));
    pieces.push(decoded({ ...raw, splice }, 0, raw.value.length, escaping("`")));
    const expression = node.expressions[index];
    if (expression) pieces.push(asPiece(resolve(expression), expression));
  });
  return joined(pieces);
}

export const asPiece = (
  part: Text | Clues,
  node: TSESTree.Node,
): Parameters<typeof joined>[0][number] =>
  "value" in part ? part : { hole: part, at: spanOf(node) };
