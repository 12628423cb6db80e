import type { Line } from "../document/command.js";
import type { Value } from "../document/value.js";
import { TAKES_APART } from "./runners.js";

/** What none of these takes for more than a character. */
const PLAIN = /^[\w@%+=:./-]*$/;

const isPlain = (written: unknown): boolean =>
  typeof written === "string" ? PLAIN.test(written) : typeof written !== "object";

/** The line, in which no edit writes what is then taken apart: that would need quotes of its own. */
export function withPlainWords(line: Line): Line {
  const first = line.words.findIndex(
    (word) => word.kind === "scalar" && TAKES_APART.test(String(word.value)),
  );
  if (first < 0) return line;
  return {
    ...line,
    words: line.words.map((word, index) => (index > first ? guarded(word) : word)),
    add: (behind, words) =>
      behind < first || words.every(isPlain) ? line.add(behind, words) : null,
  };
}

function guarded(word: Value): Value {
  if (word.kind !== "scalar") return word;
  const { text, replace } = word;
  return {
    ...word,
    text: text && {
      ...text,
      splice: (from, to, insert) => (isPlain(insert) ? text.splice(from, to, insert) : null),
    },
    replace: (value: Parameters<typeof replace>[0]) => (isPlain(value) ? replace(value) : null),
  };
}
