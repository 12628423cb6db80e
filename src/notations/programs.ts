import type { Line } from "../document/command.js";
import { sliced } from "../document/text.js";
import type { Scalar, Value } from "../document/value.js";
import { isAssignment, stepsIn, wordOf } from "./script.js";
import { textScalar } from "./text-scalar.js";

/** These run what their words say. */
const WRAPPERS =
  /^(?:sudo|env|npx|time|nohup|exec|command|nice|timeout|winpty|ssh|xargs|docker|docker-compose|podman|kubectl|cross-env|dotenv|dotenvx|doppler)$/;
/** The name of a program, without the way to it. */
export function programName(word: Value | undefined): string {
  const path = wordOf(word);
  return path
    .slice(Math.max(path.lastIndexOf("/"), path.lastIndexOf("\\")) + 1)
    .toLowerCase()
    .replace(/\.exe$/, "");
}
/** Words of the shell's own that a command follows. */
const RESERVED = /^(?:if|then|elif|else|while|until|do|time|!|\{)$/;

/** Where in a line a program stands that is one of ours; below zero where none does. */
export function programIn({ words }: Line, programs: RegExp): number {
  const first = words.findIndex((word) => !isAssignment(word) && !RESERVED.test(wordOf(word)));
  if (programs.test(programName(words[first])) || !WRAPPERS.test(programName(words[first])))
    return programs.test(programName(words[first])) ? first : -1;
  // An image or a container often has the name of the program that is run in it.
  const found = words.findIndex((word) => programs.test(programName(word)));
  return programs.test(programName(words[found + 1])) ? found + 1 : found;
}

/**
 * A text of options, `JAVA_OPTS`, holds one in some of its words: `-Xmx1g -Durl=jdbc:...`. Whoever runs `java $JAVA_OPTS`
 * takes its words as they are between blanks, so quotes are only read, and written, where there are some.
 */
export function wordsIn(scalar: Scalar): readonly Scalar[] {
  const { text, at } = scalar;
  if (!text || !/^-\S+\s/.test(text.value)) return [scalar];
  const words = /["'`\\]/.test(text.value)
    ? stepsIn(text, at, true).flatMap(({ line }) => line.words)
    : Array.from(text.value.matchAll(/\S+/g), ({ 0: word, index }) =>
        textScalar(sliced(text, index, index + word.length), at),
      );
  return words.flatMap((word) => (word.kind === "scalar" ? [word] : []));
}

/** Options, variables and properties that hold a text: `-url=jdbc:...`, `DATABASE_URL=jdbc:...`, `spring.datasource.url=jdbc:...`. */
const ASSIGNED = /^(?:--?[A-Za-z][\w.-]*|[A-Za-z_][\w.-]*)=/;
/** A form or a list goes on behind an address: `url=jdbc:mysql://host/shop&user=...`, `url=...;type=...`, `url=...,user=...`. */
const GOING_ON = /^[^?]*:\/\/[^/?]*\/[^?]*[&;,][\w.-]+=/;
export function assignedIn({ text, at }: Scalar): Scalar | null {
  const name = text && ASSIGNED.exec(text.value)?.[0];
  if (!name || GOING_ON.test(text.value)) return null;
  const value = textScalar(sliced(text, name.length, text.value.length), at);
  return value.kind === "scalar" ? value : null;
}
