import type { Escaping } from "../document/text.js";

/** The characters between the quotes. */
export const ESCAPES: Escaping = {
  escape: /\\(?:u[\da-f]{4}|.)/gi,
  decode: (escape) => JSON.parse(`"${escape}"`) as string,
  encode: (text) => JSON.stringify(text).slice(1, -1),
};

/** The same between single quotes, which JSON5 has. */
export const IN_SINGLE_QUOTES = {
  escape: /\\(?:u[\da-f]{4}|x[\da-f]{2}|\r\n|[^])/gi,
  decode(escape: string): string {
    const sign = escape.charAt(1);
    if (/[ux]/.test(sign)) return String.fromCharCode(parseInt(escape.slice(2), 16));
    if (/[\r\n]/.test(sign)) return "";
    return /[bfnrt]/.test(sign) ? ESCAPES.decode(escape) : sign;
  },
  encode: (text: string): string =>
    JSON.stringify(text).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'"),
};
