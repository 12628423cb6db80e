import type { Escaping } from "../document/text.js";

const MEANT: Readonly<Record<string, string>> = {
  ...{ b: "\b", f: "\f", n: "\n", r: "\r", t: "\t", v: "\v", 0: "\0" },
};
/** What may stand in JSON5, between quotes of both kinds; JSON has some of these. */
const WRITTEN: Pick<Escaping, "escape" | "decode"> = {
  escape: /\\(?:u[\da-fA-F]{4}|x[\da-fA-F]{2}|\r\n|[^])/g,
  decode(escape) {
    const sign = escape.charAt(1);
    // A line goes on in the next one.
    if (/[\r\n\u2028\u2029]/.test(sign)) return "";
    if (escape.length > 2) return String.fromCharCode(parseInt(escape.slice(2), 16));
    return MEANT[sign] ?? sign;
  },
};

/** The characters between the quotes. */
export const ESCAPES = {
  ...WRITTEN,
  encode: (text: string): string => JSON.stringify(text).slice(1, -1),
} satisfies Escaping;

/** The same between single quotes, which JSON5 has. */
export const IN_SINGLE_QUOTES = {
  ...WRITTEN,
  encode: (text: string): string =>
    ESCAPES.encode(text).replaceAll('\\"', '"').replaceAll("'", "\\'"),
} satisfies Escaping;
