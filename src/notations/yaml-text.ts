import type { Scalar } from "yaml";
import { applied } from "../document/applied.js";
import { constant, decoded, joined, rawText, type Escaping, type Text } from "../document/text.js";
import { lineEnd } from "./lines.js";
import { escaped, isPlain, type Quotes } from "./yaml-words.js";

/** How a text is written, and how what stands there is read. */
interface Style {
  /** Where its characters stand in the text of the scalar. */
  readonly from: number;
  readonly to: number;
  readonly escaping: Escaping;
  /** What the reader adds at the end. */
  readonly ending: string;
  /** Whether the scalar may have this value in this style. */
  readonly holds: (value: string) => boolean;
}

const folded = (space: string): string => "\n".repeat(newlinesIn(space) - 1) || " ";
const newlinesIn = (text: string): number => text.split("\n").length - 1;
const isPrintable = (text: string): boolean => !/[^\P{Cc}\t\n]/u.test(text);
const always = (): boolean => true;
const onOneLine = (text: string): string | null =>
  isPrintable(text) && !text.includes("\n") ? text : null;

const PLAIN: Escaping = {
  escape: /(?<![ \t])[ \t]*\r?\n[ \t\r\n]*/g,
  decode: folded,
  encode: onOneLine,
};
const SINGLE: Escaping = {
  escape: /''|(?<![ \t])[ \t]*\r?\n[ \t\r\n]*/g,
  decode: (escape) => (escape === "''" ? "'" : folded(escape)),
  encode: (text) => onOneLine(text)?.replaceAll("'", "''") ?? null,
};
const DOUBLE: Escaping = {
  escape:
    /\\(?:x[\da-fA-F]{2}|u[\da-fA-F]{4}|U[\da-fA-F]{8}|\r?\n[ \t]*|[^])|(?<![ \t])[ \t]*\r?\n[ \t\r\n]*/g,
  decode: unescaped,
  encode: escaped,
};

const ESCAPED: Readonly<Record<string, string>> = {
  "0": "\0",
  a: "\x07",
  b: "\b",
  e: "\x1B",
  f: "\f",
  n: "\n",
  r: "\r",
  t: "\t",
  v: "\v",
  N: "\x85",
  _: "\xA0",
  L: "\u2028",
  P: "\u2029",
};

function unescaped(escape: string): string {
  if (!escape.startsWith("\\")) return folded(escape);
  const sign = escape.charAt(1);
  if (/\s/.test(sign) && escape.includes("\n")) return "";
  if (escape.length > 2) return String.fromCodePoint(Number.parseInt(escape.slice(2), 16));
  return ESCAPED[sign] ?? sign;
}

/** Lines after `|` or `>`. Null where the indentation does not tell itself. */
function blockStyle(raw: string, isFolded: boolean): Style | null {
  const [header = ""] = /^[|>][+-]?[ \t]*\r?\n/.exec(raw) ?? [];
  const indent = /^(?:[ \t]*\r?\n)*( *)\S/.exec(raw.slice(header.length))?.[1] ?? "";
  if (header === "" || indent === "") return null;
  const chomp = header.charAt(1);
  const end = lineEnd(raw, raw.trimEnd().length);
  const hasEnd = /^\r?\n/.test(raw.slice(end));
  const blank = ` {0,${indent.length}}`;
  // An empty first line begins with its end.
  const lines = `^ {1,${indent.length}}|${isFolded ? `(?:\\r?\\n${blank})+` : `\\r?\\n${blank}`}`;
  return {
    from: header.length,
    to: end,
    escaping: {
      escape: new RegExp(lines, "g"),
      decode(space) {
        if (!space.includes("\n")) return "";
        return isFolded ? folded(space) : "\n";
      },
      encode: (text) =>
        isPrintable(text)
          ? text.replaceAll("\n", `${/\r?\n/.exec(raw)?.[0] ?? "\n"}${indent}`)
          : null,
    },
    ending: chomp !== "-" && hasEnd ? "\n" : "",
    holds: always,
  };
}

function styleOf({ type }: Scalar, raw: string, inFlow: boolean): Style | null {
  const to = raw.length;
  switch (type) {
    case "QUOTE_SINGLE":
      return { from: 1, to: to - 1, escaping: SINGLE, ending: "", holds: always };
    case "QUOTE_DOUBLE":
      return { from: 1, to: to - 1, escaping: DOUBLE, ending: "", holds: always };
    case "BLOCK_LITERAL":
    case "BLOCK_FOLDED":
      return blockStyle(raw, type === "BLOCK_FOLDED");
    default:
      return {
        from: 0,
        to,
        escaping: PLAIN,
        ending: "",
        // Whoever reads one `?` reads another.
        holds: (value) => isPlain(raw.includes("?") ? value.replaceAll("?", "_") : value, inFlow),
      };
  }
}

/** The quotes of a scalar, and of what replaces it. */
export function quotesOf({ type }: Scalar): Quotes {
  if (type === "QUOTE_SINGLE") return "single";
  return type === "QUOTE_DOUBLE" ? "double" : "plain";
}

/**
 * The characters of a scalar between two places. Where they are not what the parser has read,
 * nobody may change them.
 */
export function scalarText(
  scalar: Scalar<string>,
  whole: Text,
  [start, end]: readonly [number, number],
  inFlow: boolean,
): Text {
  const raw = whole.value.slice(start, end);
  const style = styleOf(scalar, raw, inFlow);
  const fixed = constant(scalar.value, whole.locate(start, end) ?? [start, end]);
  if (!style) return fixed;
  const text = read(whole, start, style);
  return text.value === scalar.value ? checked(text, raw, { scalar, style, inFlow }) : fixed;
}

function read(parent: Text, start: number, { from, to, escaping, ending }: Style): Text {
  const text = decoded(parent, start + from, start + to, escaping);
  return ending === "" ? text : joined([text, constant(ending, [start + to, start + to])]);
}

/** A text of which no edit is made that would read differently: a space may end a line. */
function checked(
  text: Text,
  raw: string,
  { scalar, style: { holds }, inFlow }: { scalar: Scalar; style: Style; inFlow: boolean },
): Text {
  const readAgain = (edited: string): Text | null => {
    const style = styleOf(scalar, edited, inFlow);
    return style && read(rawText(edited, [0, edited.length]), 0, style);
  };
  return {
    ...text,
    splice(start, end, insert) {
      if (typeof insert !== "string") return null;
      const edit = readAgain(raw)?.splice(start, end, insert);
      const after = edit ? applied(raw, edit) : raw;
      const expected = text.value.slice(0, start) + insert + text.value.slice(end);
      return holds(expected) && readAgain(after)?.value === expected
        ? text.splice(start, end, insert)
        : null;
    },
  };
}
