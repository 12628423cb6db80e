import { rememberedOf } from "../../document/memo.js";
import { quoteCode, type Piece } from "../../model/quoting.js";
import type { Span } from "../../model/setting.js";

/** What is longer is cut, so the rest need not be looked at. */
const MOST = 400;
/** A literal of any of the languages, a name, a number, or a sign. */
const PIECE =
  /(?:[a-zA-Z]{0,3}(?:"""|'''))|[a-zA-Z]{0,2}"(?:\\.|[^"\\])*"?|[a-zA-Z]{0,2}'(?:\\.|[^'\\])*'?|`[^`]*`?|[$\w]+|[^\s\w]/g;

/** The code at a place as a message may show it. */
export const shownIn =
  (source: { readonly text: string }) =>
  (at: Span): string =>
    quoteCode(piecesIn(source.text.slice(at[0], Math.min(at[1], at[0] + MOST))));

function piecesIn(code: string): readonly Piece[] {
  let end = 0;
  return Array.from(code.matchAll(PIECE), ({ 0: piece, index }) => {
    const isApart = index !== end;
    end = index + piece.length;
    return { code: piece, literal: literalOf(piece), isApart };
  });
}

/** Whatever is no name and no sign counts as a literal. */
function literalOf(piece: string): string | null {
  const quoted = /^[a-zA-Z]{0,3}(["'`])([^]*?)\1?$/.exec(piece);
  if (quoted) return quoted[2] ?? "";
  return /^\d/.test(piece) ? piece : null;
}

export const shownOf = rememberedOf(shownIn);
