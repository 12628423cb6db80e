import type { Line } from "../document/command.js";
import type { Value } from "../document/value.js";

/**
 * Programs that take their words apart a second time: by the grammar of a shell, of a form (`url=...&user=...`), or of a
 * list (`url=...,user=...`).
 */
const AGAIN = /^(?:\S*[\\/])?(?:ssh|eval|watch|parallel|curl|helm|gcloud|aws)(?:\.exe)?$/;
/** What none of these takes for more than a character. */
const PLAIN = /^[\w@%+=:./-]*$/;

const isPlain = (written: unknown): boolean =>
  typeof written === "string" ? PLAIN.test(written) : typeof written !== "object";

/** The line, in which no edit writes what is then taken apart: that would need quotes of its own. */
export function readAgain(line: Line): Line {
  const first = line.words.findIndex(
    (word) => word.kind === "scalar" && AGAIN.test(String(word.value)),
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
