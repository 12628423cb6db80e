import { groupedBy } from "../document/grouped.js";
import { REFERENCE, wordsIn } from "./references.js";
import { withParts } from "./shell-again.js";

/** Programs in a text, as in `python -c "..."`, that put variables into what they have a shell run. */

/** What a function is given, as far as its line goes; it may begin in the next one. */
const LINE = /\s{0,40}(?<read>(?:"(?:\\.|[^"\\\n]){0,300}"|[^\n;]){0,300})/.source;
/** The same to a word behind it. */
const CALL = /(?<read>(?:[^;()]|\((?:[^()]|\([^()]{0,100}\)){0,200}\)){0,300}?)/.source;

const RUNS: readonly RegExp[] = [
  // The `exec` of an action's toolkit starts no shell.
  new RegExp(
    String.raw`(?:(?<!\bexec\.)\bexec(?:Sync)?|\b(?:system|popen|getoutput|shell_exec|passthru))\(${LINE}`,
    "g",
  ),
  // `run(..., shell=True)`, `spawn(..., { shell: true })`.
  new RegExp(
    String.raw`\b(?:run|call|check_(?:call|output)|Popen|spawn(?:Sync)?)\(${CALL}\bshell[ \t]*[:=][ \t]*[Tt]rue\b`,
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

/** `command = "app " + url`. */
const WRITTEN = /(?<![\w.-])(?<name>\w{1,100})[ \t]{0,9}=(?![=>])(?<read>[^\n]{0,300})/g;

const wordsOutside = (read: string): readonly string[] => wordsIn(read.replace(QUOTED, ""));

/** The names in what programs have a shell run, outside of its quotes. */
export function namesRunByPrograms(text: string): readonly string[] {
  const names = RUNS.flatMap((pattern) =>
    Array.from(text.matchAll(pattern)).flatMap(({ groups }) => wordsOutside(groups?.read ?? "")),
  );
  if (names.length === 0) return [];
  const written = groupedBy(Array.from(text.matchAll(WRITTEN)), ({ groups }) =>
    (groups?.name ?? "").toLowerCase(),
  );
  const parts = (name: string): readonly string[] =>
    (written.get(name) ?? []).flatMap(({ groups }) => wordsOutside(groups?.read ?? ""));
  return [...withParts(names, parts)];
}
