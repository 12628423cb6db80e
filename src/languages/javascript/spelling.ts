import { Environment, Verbatim, type Plain } from "../../document/plain.js";
import type { TSESTree } from "@typescript-eslint/utils";
import { escapeText, type ReadVariable } from "./literal.js";
import type { Node, SourceCode } from "./syntax.js";

/** How a file likes its code: what an insertion follows. */
export interface Style {
  readonly quote: '"' | "'";
  readonly quotedKeys: boolean;
  /** A blank after `{` and before `}`. */
  readonly spaced: boolean;
  /**
   * How an object stands whose entries have lines of their own; null where objects stand on one
   * line.
   */
  readonly lines: Lines | null;
}

interface Lines {
  /** The line break and the blanks before the line that the object begins on. */
  readonly start: string;
  /** The blanks that its entries have more. */
  readonly indent: string;
  readonly trailingComma: boolean;
}

/** Of code in a message. */
export const ON_ONE_LINE: Style = { quote: "'", quotedKeys: false, spaced: true, lines: null };

const ENVIRONMENTS: readonly (readonly [form: RegExp, read: ReadVariable])[] = [
  [/\bDeno\.env\.get\(/, (name) => `Deno.env.get('${name}')`],
  [/\bimport\.meta\.env\./, (name) => `import.meta.env.${name}`],
  [/\bBun\.env\./, (name) => `Bun.env.${name}`],
];

/** Reads a variable the way the file reads its others; `process.env` where it reads none. */
export function variableReader({ text }: SourceCode): ReadVariable {
  if (/\bprocess\.env\b/.test(text)) return (name) => `process.env.${name}`;
  return ENVIRONMENTS.find(([form]) => form.test(text))?.[1] ?? ((name) => `process.env.${name}`);
}

/**
 * Takes the style from the object that is edited, and the quotes from the file where the object has
 * none.
 */
export function styleOf(node: TSESTree.ObjectExpression, sourceCode: SourceCode): Style {
  const text = sourceCode.getText(node);
  const keys = node.properties.flatMap((property) =>
    property.type === "Property" && !property.computed && !property.shorthand ? [property.key] : [],
  );
  return {
    quote: quoteIn(text, sourceCode),
    quotedKeys: keys.length > 0 && keys.every((key) => key.type === "Literal"),
    spaced: !/^\{[^\s}]/.test(text),
    lines:
      node.properties.map((entry) => linesOf(entry, sourceCode)).find((lines) => lines !== null) ??
      null,
  };
}

/** The quotes that code uses, or else those that the file imports its modules with. */
export function quoteIn(code: string, { text }: SourceCode): Style["quote"] {
  const quote = /(['"])/.exec(code)?.[1] ?? /(?:from|require\(|import\(?)\s*(['"])/.exec(text)?.[1];
  return quote === '"' ? '"' : "'";
}

/** The lines of an object beside which another is written. */
function linesOf(entry: TSESTree.ObjectLiteralElement, sourceCode: SourceCode): Lines | null {
  if (entry.type !== "Property" || entry.value.type !== "ObjectExpression") return null;
  const first = entry.value.properties[0];
  if (
    !first ||
    first.loc.start.line === entry.loc.start.line ||
    first.loc.end.line === entry.loc.end.line
  )
    return null;
  const blanksBefore = (node: Node): string | null =>
    /^[ \t]*$/.exec(
      sourceCode.text.slice(node.range[0] - node.loc.start.column, node.range[0]),
    )?.[0] ?? null;
  const [outer, inner] = [blanksBefore(entry), blanksBefore(first)];
  if (outer === null || !inner?.startsWith(outer)) return null;
  const newline = /\r\n|[\n\r]/.exec(sourceCode.getText(entry))?.[0] ?? "\n";
  const last = sourceCode.getLastToken(entry.value, 1);
  return {
    start: newline + outer,
    indent: inner.slice(outer.length),
    trailingComma: last?.value === ",",
  };
}

const isName = (key: string): boolean => /^[A-Za-z_$][\w$]*$/.test(key);

export function spellKey(key: string, { quote, quotedKeys }: Style): string {
  return quotedKeys || !isName(key) ? `${quote}${escapeText(key, quote)}${quote}` : key;
}

/** A text as code, in the other quotes where only those that are wanted need escapes. */
export function inQuotes(text: string, wanted: Style["quote"]): string {
  const other = wanted === '"' ? "'" : '"';
  const quote = text.includes(wanted) && !text.includes(other) ? other : wanted;
  return `${quote}${escapeText(text, quote)}${quote}`;
}

/** Data as code. */
export function spell(value: Plain | Environment, style: Style, read: ReadVariable): string {
  if (value instanceof Environment) return read(value.name);
  if (value instanceof Verbatim) return value.code;
  if (typeof value === "string")
    return `${style.quote}${escapeText(value, style.quote)}${style.quote}`;
  if (typeof value !== "object" || value === null) return String(value);
  const { lines, spaced } = style;
  const start = lines && lines.start + lines.indent;
  const inside: Style = { ...style, lines: lines && start !== null ? { ...lines, start } : null };
  const entries = Object.entries(value).map(
    ([key, inner]) => `${spellKey(key, style)}: ${spell(inner, inside, read)}`,
  );
  if (entries.length === 0) return "{}";
  if (lines)
    return `{${start}${entries.join(`,${start}`)}${lines.trailingComma ? "," : ""}${lines.start}}`;
  const blank = spaced ? " " : "";
  return `{${blank}${entries.join(", ")}${blank}}`;
}

/**
 * A number in the place of digits in quotes is written like them: what takes the one may not take
 * the other.
 */
export function inKindOf(node: Node, value: Plain | Environment): Plain | Environment {
  const isDigits =
    node.type === "Literal" && typeof node.value === "string" && /^\d+$/.test(node.value);
  return isDigits && typeof value === "number" ? String(value) : value;
}

/** The code of an expression, for another place. Null for what only means something where it stands. */
export const codeOf = (node: Node | undefined, sourceCode: SourceCode): Verbatim | null =>
  !node || /^(?:Spread|Sequence|Yield)/.test(node.type)
    ? null
    : new Verbatim(sourceCode.getText(node));
