import type { Comment } from "../eslint/text-comments.js";

/** A quoted text, an escape, or a comment, which begins where a word could. */
const TOKEN = /'[^'\n]*'|"(?:\\.|[^"\\\n])*"|\\.|(?<=^|[\s;&|()])#[^\r\n]*/g;

/** The comments of files in which `#` begins one: scripts, Dockerfiles, Makefiles. */
export const hashComments = (text: string): readonly Comment[] =>
  Array.from(text.matchAll(TOKEN))
    .filter(([token]) => token.startsWith("#"))
    .map(({ index, 0: token }) => ({
      start: index,
      end: index + token.length,
      value: token.slice(1),
    }));
