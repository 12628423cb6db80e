import { REFERENCE, wordsIn } from "./references.js";

/** Programs in a text, as in `python -c "..."`, that put variables into what they have a shell run. */

/** What a function is given, as far as its line goes; it may begin in the next one. */
const LINE = /\s{0,40}(?<read>(?:"(?:\\.|[^"\\\n]){0,300}"|[^\n;]){0,300})/.source;
/** The same to a word behind it. */
const CALL = /(?<read>(?:[^;()]|\((?:[^()]|\([^()]{0,100}\)){0,200}\)){0,300}?)/.source;

const RUNS: readonly RegExp[] = [
  // The `exec` of an action's toolkit starts no shell.
  new RegExp(
    String.raw`(?:(?<!\bexec\.)\bexec(?:Sync)?|\b(?:system|popen|shell_exec|passthru))\(${LINE}`,
    "g",
  ),
  // `run(..., shell=True)`, `spawn(..., { shell: true })`.
  new RegExp(
    String.raw`\b(?:run|call|check_\w+|Popen|spawn(?:Sync)?)\(${CALL}\bshell[ \t]*[:=][ \t]*[Tt]rue\b`,
    "g",
  ),
];

const QUOTE = String.raw`\\?["']`;
const NAMED = String.raw`(?:${REFERENCE}|\w+)`;
/** What a program puts between quotes of the script, or a function of its own quotes. */
const QUOTED = new RegExp(
  [
    String.raw`${QUOTE}(?:#?\{${REFERENCE}\}|${REFERENCE}|\{\w+\})${QUOTE}`,
    String.raw`${QUOTE}["'\u0060]\s{0,9}[+.]\s{0,9}${NAMED}\s{0,9}[+.]\s{0,9}["'\u0060]${QUOTE}`,
    String.raw`(?:quote|escapeshellarg)\(${NAMED}`,
  ].join("|"),
  "gi",
);

/** The names in what programs have a shell run, outside of its quotes. */
export const namesRunByPrograms = (text: string): readonly string[] =>
  RUNS.flatMap((pattern) =>
    Array.from(text.matchAll(pattern)).flatMap(({ groups }) =>
      wordsIn((groups?.read ?? "").replace(QUOTED, "")),
    ),
  );
