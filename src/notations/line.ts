import type { Span } from "../model/setting.js";
import { frozen, type Text } from "../document/text.js";
import type { Line } from "../document/command.js";
import type { Written } from "../document/value.js";
import { withStandIn } from "./shell-holes.js";
import { quoteWord } from "./shell-quotes.js";
import { readShell, type ShellWord } from "./shell.js";
import { unknownVariable, type Variables } from "./shell-variables.js";
import { scalarAt, spliced, textScalar } from "./text-scalar.js";

/** The commands in a string, as lines. */
export function linesIn(
  text: Text,
  at: Span,
  expands = true,
  variables: Variables = unknownVariable,
): readonly Line[] {
  const script = readShell(text, at, expands, variables);
  if (script.ends) return script.commands.map((words) => lineOf(text, at, words));
  // What is written into it would be part of what does not end.
  const fixed = frozen(text);
  return readShell(fixed, at, expands, variables).commands.map((words) => lineOf(fixed, at, words));
}

/** The line without its first words. */
export const lineFrom = (line: Line, from: number): Line => ({
  ...line,
  words: line.words.slice(from),
  at: spanFrom(line, from),
  add: (behind, words) => line.add(behind + from, words),
  remove: (first, last) => line.remove(first + from, last + from),
});

const spanFrom = ({ words, at }: Line, from: number): Span => [words[from]?.at[0] ?? at[0], at[1]];

/** A host that stands in for a variable is a sign of the service as it is; a port is only judged as one. */
const PORT = /^\d+$/;

export function lineOf(text: Text, around: Span, words: readonly ShellWord[]): Line {
  const splice = (start: number, end: number, by: string): Written | null =>
    spliced(text, start, end, by);
  const endOf = (index: number): number => words[index]?.end ?? 0;
  return {
    words: words.map(({ text: word, start, end, isPut }) => {
      // What a variable puts there stands where it was set.
      const own = isPut ? word.locate(0, word.value.length) : null;
      const at = own ?? text.locate(start, end);
      const port = isPut
        ? null
        : withStandIn(text, { start, end }, { at: at ?? around, plain: PORT });
      if (port) return port;
      return at ? scalarAt(word, at) : textScalar(word, around);
    }),
    at: text.locate(words[0]?.start ?? 0, endOf(words.length - 1)) ?? around,
    add(behind, added) {
      const { text: word, isPut } = words[behind] ?? {};
      const quoted = added.map(quoteWord);
      const by = quoted.map((each) => ` ${each}`).join("");
      // An item is one word: others go behind all that the list puts there.
      if (!word || isPut !== "word") return splice(endOf(behind), endOf(behind), by);
      // No shell reads quotes in what it divides.
      const isWritable = String(quoted) === String(added);
      return isWritable ? spliced(word, word.value.length, word.value.length, by) : null;
    },
    remove(first, last) {
      const isOwn = words.slice(first, last + 1).every(({ isPut }) => !isPut);
      return isOwn ? splice(endOf(first - 1), endOf(last), "") : null;
    },
  };
}
