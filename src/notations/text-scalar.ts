import { HOLE } from "../model/hole.js";
import { quoteText } from "../model/quoting.js";
import type { Span } from "../model/setting.js";
import type { Insert, Text } from "../document/text.js";
import { Environment, type Atom, type Plain } from "../document/plain.js";
import { opaque, type Opaque, type Scalar, type Written } from "../document/value.js";

/** How a notation writes data as characters. */
export type Word = (value: Plain) => string;
export const plainWord: Word = (value) =>
  typeof value === "string" ? value : JSON.stringify(value);

/** A whole text as a value: what it says is `read` from its characters; nothing but a hole is opaque. */
export const textScalar = (
  text: Text,
  around: Span,
  word?: Word,
  read?: (characters: string) => Atom,
): Scalar | Opaque => scalarAt(text, text.locate(0, text.value.length) ?? around, word, read);

/** The same where its place is known. */
export function scalarAt(
  text: Text,
  at: Span,
  word: Word = plainWord,
  read: (characters: string) => Atom = String,
): Scalar | Opaque {
  const end = text.value.length;
  if (text.value === HOLE) return opaque(at, "", text.clues(0, end));
  return {
    kind: "scalar",
    value: read(text.value),
    at,
    // Few words of a text are ever shown, or tell whom it is for.
    get says() {
      return quoteText(text.value);
    },
    get clues() {
      return text.clues(0, end);
    },
    text,
    replace: (value) =>
      spliced(
        text,
        0,
        end,
        value instanceof Environment ? { variable: value, through: [] } : word(value),
      ),
  };
}

/** Other characters in a stretch of a text; null where the file cannot hold them. */
export function spliced(text: Text, start: number, end: number, insert: Insert): Written | null {
  const edit = text.splice(start, end, insert);
  return edit && { edit, trust: text.trust(start, end) };
}

/** Edits that only make sense together; none where one is not possible. */
export function together(edits: readonly (Written | null)[]): Written | null {
  const all = edits.filter((edit) => edit !== null);
  if (all.length < edits.length || all.length === 0) return null;
  return {
    edit: all.flatMap(({ edit }) => edit),
    trust: all.every(({ trust }) => trust === "fix") ? "fix" : "suggest",
  };
}
