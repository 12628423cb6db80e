import type { Comment } from "../eslint/text-comments.js";

/** A string of any kind, whole or broken off, or a comment. */
const TOKEN =
  /"""(?:\\[^]|(?!""")[^])*(?:"{3,5}|$)|'''(?:(?!''')[^])*(?:'{3,5}|$)|"(?:\\.|[^"\\\r\n])*"?|'[^'\r\n]*'?|#[^\r\n]*/g;

/** The comments of a file of TOML. */
export const commentsInToml = (text: string): readonly Comment[] =>
  Array.from(text.matchAll(TOKEN))
    .filter(([token]) => token.startsWith("#"))
    .map(({ index, 0: token }) => ({
      start: index,
      end: index + token.length,
      value: token.slice(1),
    }));
