import type { Text } from "../document/text.js";
import type { Value } from "../document/value.js";
import type { Span } from "../model/setting.js";
import type { Step } from "../document/command.js";
import { linesIn } from "./line.js";

/** Longer strings are generated. */
const LONGEST = 20_000;

/** Programs that run a text among their words: `sh -c "..."`, `ssh host "..."`. */
const SHELLS = /^(?:\S*\/)?(?:(?:ba|z|da|a|k)?sh|ssh|su|eval|watch)$/;
const ASSIGNMENT = /^[A-Za-z_]\w*=/;

export const wordOf = (word: Value | undefined): string =>
  word?.kind === "scalar" && typeof word.value === "string" ? word.value : "";
export const isAssignment = (word: Value): boolean => ASSIGNMENT.test(wordOf(word));

/** The commands in a string, with those in the strings that these run. */
export function stepsIn(text: Text, at: Span, expands: boolean): readonly Step[] {
  if (text.value.length >= LONGEST) return [];
  let exported: readonly Value[] = [];
  return linesIn(text, at, expands).flatMap((line) => {
    const step = { line, exported };
    if (wordOf(line.words[0]) === "export")
      exported = [...exported, ...line.words.filter(isAssignment)];
    return withInner(step);
  });
}

/** A command, and what a shell in it runs. */
export function withInner(step: Step): readonly Step[] {
  const { words } = step.line;
  const shell = words.findIndex((word) => SHELLS.test(wordOf(word)));
  const before = [...step.exported, ...words.slice(0, Math.max(0, shell)).filter(isAssignment)];
  const scripts = shell < 0 ? [] : words.slice(shell + 1).filter((word) => /\s/.test(wordOf(word)));
  const inner = scripts.flatMap((word) =>
    word.kind === "scalar" && word.text ? stepsIn(word.text, word.at, true) : [],
  );
  return [
    step,
    ...inner.map(({ line, exported }) => ({ line, exported: [...before, ...exported] })),
  ];
}
