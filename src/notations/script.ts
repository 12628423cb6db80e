import type { Text } from "../document/text.js";
import type { Value } from "../document/value.js";
import type { Span } from "../model/setting.js";
import type { Line, Step } from "../document/command.js";
import { linesIn } from "./line.js";
import { withPlainWords } from "./read-again.js";
import { OWN_SHELLS, SHELLS } from "./runners.js";
import { unknownVariable, type Variables } from "./shell-variables.js";

/** Longer strings are generated. */
const LONGEST = 20_000;
const ASSIGNMENT = /^[A-Za-z_]\w*=/;

export const wordOf = (word: Value | undefined): string =>
  word?.kind === "scalar" && typeof word.value === "string" ? word.value : "";
export const isAssignment = (word: Value): boolean => ASSIGNMENT.test(wordOf(word));

/** The commands in a string, with those in the strings that these run. */
export const stepsIn = (
  text: Text,
  at: Span,
  expands: boolean,
  given: Variables = unknownVariable,
): readonly Step[] =>
  text.value.length < LONGEST ? stepsOfLines(linesIn(text, at, expands, given), given) : [];

/** Nobody exports as many by hand. */
const MOST_EXPORTED = 200;

/** Commands that are run one after the other, each with the variables that were exported before it. */
export function stepsOfLines(
  lines: readonly Line[],
  given: Variables = unknownVariable,
): readonly Step[] {
  const assigned = new Map<string, Value>();
  let exported: readonly Value[] = [];
  return lines.flatMap((line) => {
    const step = { line, exported };
    const isExport = wordOf(line.words[0]) === "export";
    if (isExport && exported.length < MOST_EXPORTED)
      exported = [...exported, ...line.words.flatMap((word) => exportedBy(word, assigned))];
    else if (line.words.every(isAssignment))
      for (const word of line.words) assigned.set(nameIn(word), word);
    return withInner(step, given);
  });
}

const nameIn = (word: Value): string => wordOf(word).split("=", 1)[0] ?? "";

/** `export NAME=value`, or `export NAME` of what was assigned before. */
function exportedBy(word: Value, assigned: ReadonlyMap<string, Value>): readonly Value[] {
  if (isAssignment(word)) return [word];
  const before = assigned.get(wordOf(word));
  return before ? [before] : [];
}

/** What may set any variable: `source file`, `read NAME`. */
const OPENING = /(?:^|[\s;&|(])(?:\.|source|eval|read|for|unset)\s/;

/** The variables that a script does not set itself. */
function unset(script: string, given: Variables): Variables {
  const own = new Set(Array.from(script.matchAll(/\b([A-Za-z_]\w*)=/g), ([, name]) => name));
  const isAny = OPENING.test(script);
  return (name) => (isAny || own.has(name) ? unknownVariable(name) : given(name));
}

/** A command, and what a shell in it runs, which has the same variables where it is a process of the same machine. */
export function withInner(step: Step, given: Variables = unknownVariable): readonly Step[] {
  const { words } = step.line;
  const shell = words.findIndex((word) => SHELLS.test(wordOf(word)));
  const before = [...step.exported, ...words.slice(0, Math.max(0, shell)).filter(isAssignment)];
  const scripts = shell < 0 ? [] : words.slice(shell + 1).filter((word) => /\s/.test(wordOf(word)));
  const isOwn = OWN_SHELLS.test(wordOf(words[0]));
  const inherited = isOwn ? given : unknownVariable;
  const inner = scripts.flatMap((word) =>
    word.kind === "scalar" && word.text
      ? stepsIn(word.text, word.at, true, unset(word.text.value, inherited))
      : [],
  );
  return [
    { ...step, line: withPlainWords(step.line) },
    ...inner.map(({ line, exported }) => ({ line, exported: [...before, ...exported] })),
  ];
}
