import type { TSESTree } from "@typescript-eslint/utils";
import { rememberedOf } from "../../document/memo.js";
import { quoteCode, type Piece } from "../../model/quoting.js";
import type { Node, SourceCode } from "./syntax.js";

/** What is longer is cut, so the rest need not be looked at. */
const MOST_TOKENS = 40;
const known = new WeakMap<Node, string>();

/** The code of a node as a message may show it. */
export function shown(node: Node, sourceCode: SourceCode): string {
  const before = known.get(node);
  if (before !== undefined) return before;
  const tokens = sourceCode.getFirstTokens(node, { count: MOST_TOKENS });
  const quoted = quoteCode(tokens.map((token) => pieceAt(token, sourceCode)));
  known.set(node, quoted);
  return quoted;
}

/** The pieces of a file by where they begin. Oxlint uses the objects of its tokens for the next file again. */
const piecesOf = rememberedOf<SourceCode["ast"], Map<number, Piece>>(() => new Map());

function pieceAt(token: TSESTree.Token, sourceCode: SourceCode): Piece {
  const pieces = piecesOf(sourceCode.ast);
  const [start] = token.range;
  const before = pieces.get(start);
  if (before) return before;
  const piece = pieceOf(token, sourceCode.getTokenBefore(token)?.range[1] !== start);
  pieces.set(start, piece);
  return piece;
}

/** Whatever is no name and no sign counts as a literal, so that no kind of them is overlooked. */
function pieceOf({ type, value }: TSESTree.Token, isApart: boolean): Piece {
  switch (type as string) {
    case "Identifier":
    case "Keyword":
    case "Punctuator":
    case "PrivateIdentifier":
    case "JSXIdentifier":
      return { code: value, literal: null, isApart };
    case "String":
      return { code: value, literal: value.slice(1, -1), isApart };
    case "Template":
      return { code: value, literal: value.replace(/^[`}]|(?:\$\{|`)$/g, ""), isApart };
    case "RegularExpression":
      return {
        code: value,
        literal: value.slice(1, value.lastIndexOf("/")).replace(/[\\^$]/g, ""),
        isApart,
      };
    default:
      return { code: value, literal: value, isApart };
  }
}
