import type { Line } from "../document/command.js";
import type { Scalar } from "../document/value.js";
import { TAKES_APART } from "./runners.js";

/** What none of these takes for more than a character. */
const PLAIN = /^[\w@%+=:./-]*$/;

/** The same where a variable takes it there: no shell looks for files in it any more. */
const PLAIN_IN_VARIABLE = /^[\w@%+=:./?-]*$/;

const isPlain = (written: unknown, plain = PLAIN): boolean =>
  typeof written === "string" ? plain.test(written) : typeof written !== "object";

/** The line, in which no edit writes what is then taken apart: that would need quotes of its own. */
export function withPlainWords(line: Line): Line {
  const first = line.words.findIndex(
    (word) => word.kind === "scalar" && TAKES_APART.test(String(word.value)),
  );
  if (first < 0) return line;
  return {
    ...line,
    words: line.words.map((word, index) =>
      index > first && word.kind === "scalar" ? guarded(word, PLAIN) : word,
    ),
    add: (behind, words) =>
      behind < first || words.every((word) => isPlain(word)) ? line.add(behind, words) : null,
  };
}

/** What a variable holds that goes to such a program: no edit of it writes what is taken apart there. */
export const withPlainSigns = (scalar: Scalar): Scalar => guarded(scalar, PLAIN_IN_VARIABLE);

function guarded(word: Scalar, plain: RegExp): Scalar {
  const { text, replace } = word;
  return {
    ...word,
    text: text && {
      ...text,
      splice: (from, to, insert) => (isPlain(insert, plain) ? text.splice(from, to, insert) : null),
    },
    replace: (value) => (isPlain(value, plain) ? replace(value) : null),
  };
}
