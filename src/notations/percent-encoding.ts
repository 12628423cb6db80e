import type { Escaping } from "../document/text.js";

export function percentDecode(escape: string): string {
  try {
    return decodeURIComponent(escape);
  } catch {
    return escape;
  }
}

/** Half a surrogate pair has no bytes that could be written. */
export function percentEncode(text: string): string | null {
  try {
    return encodeURIComponent(text);
  } catch {
    return null;
  }
}

/** Each byte of a character is three characters long. */
const percentWidth = (character: string): number => 3 * new TextEncoder().encode(character).length;

export const PERCENT: Escaping = {
  escape: /(?:%[0-9a-f]{2})+/gi,
  decode: percentDecode,
  widthOf: percentWidth,
  encode: percentEncode,
  through: "encodeURIComponent",
};

/** Also what `encodeURIComponent` leaves alone. */
const encodeAnyway = (character: string): string => {
  const encoded = encodeURIComponent(character);
  return encoded === character ? `%${character.charCodeAt(0).toString(16).toUpperCase()}` : encoded;
};

/** As in a form: `+` is a blank. */
export const FORM: Escaping = {
  ...PERCENT,
  escape: /\+|(?:%[0-9a-f]{2})+/gi,
  decode: (escape) => (escape === "+" ? " " : percentDecode(escape)),
};
/** The same, where what does not match may stand as it is. */
export const formWith = (special: RegExp): Escaping => ({
  ...FORM,
  encode: (text) => text.replace(special, encodeAnyway),
});
/**
 * In a query the characters of JSON may stand as they are; a neighbour that is percent-encoded is
 * followed.
 */
export const query = (encoded: boolean): Escaping => (encoded ? FORM : formWith(/[%&#+\s]/g));
