import type { Escaping } from "../document/text.js";

const NAME = /[A-Za-z_:\u00C0-\uFFFD][\w:.\-\u00B7-\uFFFD]*/y;

/** What no file holds, not even as a number. */
export const NO_CHARACTER = /(?![\t\n\r\x7F-\x9F])\p{Cc}|[\uFFFE\uFFFF]/u;

/** The name of a tag or an attribute that begins at a place; empty where there is none. */
export function nameAt(source: string, at: number): string {
  NAME.lastIndex = at;
  return NAME.exec(source)?.[0] ?? "";
}

/** A name without the prefix of its namespace: `p:url`. */
export const localName = (name: string): string => name.slice(name.indexOf(":") + 1);

const MEANT: Readonly<Record<string, string>> = {
  ...{ amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" },
};
const REFERENCE = /&(?:#(\d{1,7}|x[\da-fA-F]{1,6})|([A-Za-z_:][\w:.-]*));/g;

const isKnown = (name: string): boolean => Object.hasOwn(MEANT, name);

/** The character of a number; null where XML has none. */
function characterOf(number: string): string | null {
  const code = number.startsWith("x") ? parseInt(number.slice(1), 16) : Number(number);
  const isInside =
    code === 9 || code === 10 || code === 13 || (code >= 0x20 && code < 0xd800) || code > 0xdfff;
  const isLast = code === 0xfffe || code === 0xffff || code > 0x10ffff;
  return isInside && !isLast ? String.fromCodePoint(code) : null;
}

/** Whether each `&` of a text begins a reference, and whether it is known what it stands for, or a DTD may say so. */
export function readsReferences(text: string, hasType: boolean): boolean {
  if (!text.includes("&")) return true;
  const references = Array.from(text.matchAll(REFERENCE));
  return (
    references.length === text.split("&").length - 1 &&
    references.every(([, number, name = ""]) =>
      number === undefined ? hasType || isKnown(name) : characterOf(number) !== null,
    )
  );
}

/** Whether a text holds what only a DTD would say. */
export const namesEntity = (text: string): boolean =>
  Array.from(text.matchAll(REFERENCE)).some(([, , name]) => name !== undefined && !isKnown(name));

function decode(escape: string): string {
  if (!escape.startsWith("&")) return "\n";
  const name = escape.slice(1, -1);
  return (name.startsWith("#") ? characterOf(name.slice(1)) : MEANT[name]) ?? escape;
}

const WRITTEN: Readonly<Record<string, string>> = {
  ...{ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&apos;" },
  ...{ "\t": "&#9;", "\n": "&#10;", "\r": "&#13;" },
};
const escaping = (
  escape: RegExp,
  escaped: RegExp,
  blank: (escape: string) => string,
): Escaping => ({
  escape,
  decode: (written) => (written.startsWith("&") ? decode(written) : blank(written)),
  encode: (text) =>
    NO_CHARACTER.test(text) ? null : text.replace(escaped, (sign) => WRITTEN[sign] ?? sign),
});

const ESCAPE = /\r\n?|&(?:#\d{1,7}|#x[\da-fA-F]{1,6}|amp|lt|gt|quot|apos);/g;
/** Of a line break and a tab in an attribute, its reader gets a blank. */
const ATTRIBUTE = new RegExp(`${ESCAPE.source}|[\\n\\t]`, "g");

/** Between tags. */
export const IN_TEXT = escaping(ESCAPE, /[&<>\r]/g, () => "\n");
/** In an attribute, by its quote. */
export const IN_ATTRIBUTE: Readonly<Record<string, Escaping>> = {
  '"': escaping(ATTRIBUTE, /[&<"\t\n\r]/g, () => " "),
  "'": escaping(ATTRIBUTE, /[&<'\t\n\r]/g, () => " "),
};
/** In a CDATA section, which `]]>` ends. */
export const IN_CDATA: Escaping = {
  escape: /\r\n?/g,
  decode: () => "\n",
  encode: (text) => (NO_CHARACTER.test(text) || /[\]>\r]/.test(text) ? null : text),
};
