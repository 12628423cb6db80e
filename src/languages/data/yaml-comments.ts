import { parserOf } from "../../parsers/load.js";
import type { Comment } from "../eslint/text-comments.js";

/** The comments of a file of YAML. A scanner has no trouble with broken files. */
export function commentsInYaml(text: string): readonly Comment[] {
  const comments: Comment[] = [];
  let start = 0;
  let before = "";
  for (const token of new (parserOf("yaml").Lexer)().lex(text)) {
    // The parser's own marks stand for no character.
    const isScalar = before === SCALAR;
    before = token;
    if (MARKS.has(token)) continue;
    const end = start + token.length;
    if (token.startsWith("#") && !isScalar) comments.push({ start, end, value: token.slice(1) });
    start = end;
  }
  return comments;
}

const SCALAR = "\x1F";
/** Of a document, the end of flow, and a scalar. */
const MARKS: ReadonlySet<string> = new Set(["\x02", "\x18", SCALAR]);
