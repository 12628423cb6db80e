import { NO_CLUES } from "../document/clues.js";
import { fixedList } from "../document/lists.js";
import { fixedMapping } from "../document/mappings.js";
import { once } from "../document/memo.js";
import { decoded, joined, type Escaping, type Text } from "../document/text.js";
import { opaque, type Value } from "../document/value.js";
import type { Clues, Span } from "../model/setting.js";
import { stringsIn, type HclString, type Piece } from "./hcl-strings.js";
import { textScalar } from "./text-scalar.js";

const MEANT: Readonly<Record<string, string>> = { n: "\n", r: "\r", t: "\t" };
const WRITTEN: Readonly<Record<string, string>> = { "\n": "\\n", "\r": "\\r", "\t": "\\t" };
/** A template would begin with these; written twice they are a sign. */
const templateSigns = (text: string): string => text.replace(/[$%](?=\{)/g, "$&$&");

/** Between quotes. The format: HCL's native syntax. */
const QUOTED: Escaping = {
  escape: /\\(?:u[\da-fA-F]{4}|U[\da-fA-F]{8}|[^])|\$\$(?=\{)|%%(?=\{)/g,
  decode(escape) {
    const sign = escape.charAt(1);
    if (!escape.startsWith("\\")) return sign;
    if (escape.length > 2) return String.fromCodePoint(Number.parseInt(escape.slice(2), 16));
    return MEANT[sign] ?? sign;
  },
  encode: (text) =>
    templateSigns(
      text.replace(/["\\]/g, "\\$&").replace(/[\n\r\t]/g, (sign) => WRITTEN[sign] ?? sign),
    ),
};
/** On lines of their own, where a backslash is one. */
const ON_LINES: Escaping = {
  escape: /\$\$(?=\{)|%%(?=\{)/g,
  decode: (escape) => escape.charAt(1),
  encode: (text) => (/[\n\r]/.test(text) ? null : templateSigns(text)),
};

/** The texts of a file of HCL, each under its name. What they are a part of is not read. */
export function readHcl(text: Text, at: Span): Value {
  const items = once(() =>
    stringsIn(text.value).strings.map((each) => {
      const value = once(() => valueOf(text, each, at));
      const place = text.locate(each.from, each.to) ?? at;
      return { value: fixedMapping(place, { [each.name]: value }), isSpread: false };
    }),
  );
  return fixedList({ at, says: "", clues: NO_CLUES }, items);
}

/** A text that is an address, perhaps with more behind it. */
const ADDRESS = /^"\S*:\/\/\S*$/;

function valueOf(text: Text, string: HclString, around: Span): Value {
  const { pieces, isOnLines, isJoined, from, to } = string;
  const at = text.locate(from, to) ?? around;
  if (isJoined && ADDRESS.test(text.value.slice(from, to))) return opaque(at);
  const escaping = isOnLines ? ON_LINES : QUOTED;
  const parts = pieces.map((piece) =>
    piece.isTemplate
      ? { hole: cluesOf(piece, text.value), at: text.locate(piece.start, piece.end) ?? at }
      : decoded(text, piece.start, piece.end, escaping),
  );
  return { ...textScalar(joined(parts), at), at };
}

/** Names and texts in a template: `${var.tidb_host}`, `${var.host != "" ? var.host : "..."}`. */
function cluesOf({ start, end }: Piece, source: string): Clues {
  const code = source.slice(start, end);
  const texts = Array.from(code.matchAll(/"([^"]*)"/g), ([, text = ""]) => text);
  const names = code.replace(/"[^"]*"/g, "").match(/[A-Za-z_][\w-]*/g) ?? [];
  return { ...NO_CLUES, names, texts };
}
