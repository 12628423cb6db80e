import { decoded, type Escaping, type Text } from "../../document/text.js";
import type { Format } from "./language.js";

/** A stretch of a format as it stands, or the argument that comes there: by its number or its name. */
export type FormatPart =
  | Text
  | {
      readonly argument: number | string;
      readonly isWhole: boolean;
      /** Of a number it would be something else: its bits. */
      readonly isBoolean: boolean;
    };

const PERCENT =
  /%(?:%|(?:\((?<name>\w+)\)|(?<index>\d+)\$|\[(?<place>\d+)\])?(?<flags>[-+ #\d.*]*)(?<type>[a-zA-Z]))/g;
const BRACES = /\{\{|\}\}|\{(?<name>\w*)(?:(?<more>[^{}\w][^{}]*))?\}/g;

/** The signs that mean something in a format stand for themselves where they are doubled. */
const doubling = (signs: RegExp): Escaping => ({
  escape: /(?!)/g,
  decode: String,
  encode: (text) => text.replace(signs, "$&$&"),
});
const DOUBLED: Readonly<Record<Format, Escaping>> = {
  percent: doubling(/%/g),
  braces: doubling(/[{}]/g),
};

/** The parts of a format. Null where it has escapes that are more than one character of the file. */
export function formatParts(text: Text, format: Format): readonly FormatPart[] {
  const own = (from: number, to: number): Text => decoded(text, from, to, DOUBLED[format]);
  const parts: FormatPart[] = [];
  let start = 0;
  let next = 0;
  for (const match of text.value.matchAll(format === "percent" ? PERCENT : BRACES)) {
    const { 0: hold, index, groups = {} } = match;
    const isEscape = hold === "%%" || hold === "{{" || hold === "}}";
    if (index > start || isEscape) parts.push(own(start, isEscape ? index + 1 : index));
    start = index + hold.length;
    if (isEscape) continue;
    const isWhole =
      format === "percent" ? /[sdvqbt]/.test(groups.type ?? "") && !groups.flags : !groups.more;
    const isBoolean = format === "percent" && /[bt]/.test(groups.type ?? "");
    // In Go, those behind it go on from there.
    if (groups.place !== undefined) next = Number(groups.place) - 1;
    const number = groups.index ?? (/^\d+$/.test(groups.name ?? "") ? groups.name : undefined);
    if (number !== undefined)
      parts.push({ argument: Number(number) - (format === "percent" ? 1 : 0), isWhole, isBoolean });
    else if (groups.name) parts.push({ argument: groups.name, isWhole, isBoolean });
    else parts.push({ argument: next++, isWhole, isBoolean });
  }
  parts.push(own(start, text.value.length));
  return parts;
}
