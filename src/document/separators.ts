import { endsOf } from "./choices.js";
import type { Piece, Text } from "./text.js";
import type { Value } from "./value.js";

/** `url.includes("?") ? "&" : "?"`: what begins the parameters of an address, or goes on with them. */
export interface Separator {
  readonly beginning: Text;
  readonly further: Text;
}

/** Null where something else is chosen. */
export function separatorOf(value: Value): Separator | null {
  const texts = endsOf(value).map((end) => (end.kind === "scalar" ? end.text : null));
  const [beginning, another] = from("?", texts);
  const [further, more] = from("&", texts);
  const isEach = texts.every((text) => text && /^[?&]/.test(text.value));
  return beginning && further && !another && !more && isEach ? { beginning, further } : null;
}

/** Where the first part stands that a separator may follow: nothing is known of what is before it. */
export const addressAt = (parts: readonly object[]): number =>
  parts.findIndex((part) => !("value" in part && part.value === ""));

/** Texts that begin with a character, each of them once. */
function from(character: string, texts: readonly (Text | null)[]): readonly Text[] {
  const own = texts.flatMap((text) => (text?.value.startsWith(character) ? text : []));
  return [...new Map(own.map((text) => [text.value, text])).values()];
}

/**
 * Whatever decides between them: what stands behind an address is what fits there. The character
 * itself stays, as it serves other addresses.
 */
export function withSeparators(pieces: readonly (Piece | Separator)[]): readonly Piece[] {
  let hasBegun = false;
  return pieces.map((piece) => {
    const own = "further" in piece ? fitting(piece, hasBegun) : piece;
    hasBegun ||= "value" in own && own.value.includes("?");
    return own;
  });
}

function fitting({ beginning, further }: Separator, hasBegun: boolean): Text {
  const text = hasBegun ? further : beginning;
  return {
    ...text,
    splice: (start, end, insert) => (start < 1 ? null : text.splice(start, end, insert)),
  };
}
