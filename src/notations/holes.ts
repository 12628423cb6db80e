import { decoded, type Text } from "../document/text.js";
import { HOLE } from "../model/hole.js";

/** A text in which what fits is a hole that no edit touches. */
export function withHolesAt(text: Text, place: RegExp): Text {
  const holes = decoded(text, 0, text.value.length, {
    escape: new RegExp(place, "g"),
    decode: () => HOLE,
    encode: String,
  });
  if (!holes.value.includes(HOLE)) return text;
  return {
    ...holes,
    splice: (start, end, insert) =>
      holes.value.slice(start, end).includes(HOLE) ? null : holes.splice(start, end, insert),
  };
}

/**
 * `{{ user }}`, `${{ secrets.USER }}`: without its blanks it is a word like any other. `=((mode))`
 * is none to a shell.
 */
const TEMPLATE = /\$?\{\{(?=[^{}\s]*[ \t])[^{}\r\n]*\}\}|(?<==)\(\(\w[\w.:/-]*\)\)/;

/** A text in which the places of a template are holes: they hold blanks, at which others would divide it. */
export const withTemplateHoles = (text: Text): Text => withHolesAt(text, TEMPLATE);
