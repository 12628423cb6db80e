import { HOLE } from "../model/hole.js";
import type { Trust } from "../model/connection.js";
import type { Edit, Span } from "../model/setting.js";
import type { Text } from "../document/text.js";
import { Environment, opaque, type Atom, type Opaque, type Plain, type Scalar, type Written } from "../document/value.js";

/** How a notation writes data as characters. */
export type Word = (value: Plain) => string;
export const plainWord: Word = (value) => (typeof value === "string" ? value : JSON.stringify(value));

/** A whole text as a value: what it says is `read` from its characters; nothing but a hole is opaque. */
export function textScalar(text: Text, at: Span, word: Word = plainWord, read: (characters: string) => Atom = String): Scalar | Opaque {
  const end = text.value.length;
  const clues = text.clues(0, end);
  if (text.value === HOLE) return opaque(text.locate(0, end) ?? at, "", clues);
  return {
    kind: "scalar",
    value: read(text.value),
    at: text.locate(0, end) ?? at,
    says: shorten(text.value),
    clues,
    text,
    replace: (value) =>
      together([text.splice(0, end, value instanceof Environment ? { variable: value, through: [] } : word(value))], text.trust),
  };
}

/** Keeps a message to a line. */
export const shorten = (text: string): string => {
  const line = text.slice(0, 1000).replaceAll(HOLE, "…").replace(/\s+/g, " ");
  return line.length > 60 ? `${line.slice(0, 57)}...` : line;
};

/** Edits that only make sense together; none where one is not possible. */
export function together(edits: readonly (Edit | null)[], trust: Trust): Written | null {
  const all = edits.filter((edit) => edit !== null);
  return all.length === edits.length && all.length > 0 ? { edit: all.flat(), trust } : null;
}
