import type { Command } from "unbash";
import { groupedBy } from "../document/grouped.js";
import type { Insert, Text } from "../document/text.js";
import { RUNS_ALL, SHELLS } from "./runners.js";
import type { ShellTree } from "./shell-tree.js";

/** What a shell takes for quotes, and where another text is put into what it reads. */
const PARTS = /\\[^]|'[^']*'|"(?:\\[^]|[^"\\])*"|(?<!\$)\$[({]{0,2}(?:env:)?(\w+)/g;
const IN_DOUBLE_QUOTES = /\\(["\\`])/g;
/** Deeper ones are no work of a person. */
const DEEPEST = 3;

/** The variables that stand outside of quotes in what a shell reads after they were put in. */
export function readAgainIn(script: string, depth = 0): readonly string[] {
  const found: string[] = [];
  let runs = false;
  let read = 0;
  for (const { 0: part, 1: name, index } of script.matchAll(PARTS)) {
    runs ||= namesShell(script.slice(read, index));
    read = index + part.length;
    if (name !== undefined) found.push(name);
    // A shell in it takes the quotes away, and reads what is in them.
    else if (runs && /^["']/.test(part) && depth < DEEPEST)
      found.push(...readAgainIn(unescaped(part.slice(1, -1)), depth + 1));
  }
  return found;
}

const namesShell = (code: string): boolean =>
  code.split(/[\s;&|()]+/).some((word) => SHELLS.test(word));
/** What stands between double quotes, without their escapes. */
export const unescaped = (quoted: string): string => quoted.replace(IN_DOUBLE_QUOTES, "$1");

/** The same of the words of a command that runs some of them as a script: `sh -c "..."`, `eval ...`. */
function readAgainBy({ name, args }: Command): readonly string[] {
  const words = [...(name ? [name] : []), ...args].filter((word) => word.type === "Word");
  const shell = words.findIndex(({ value }) => SHELLS.test(value));
  if (shell < 0) return [];
  const runsAll = RUNS_ALL.test(words[shell]?.value ?? "");
  const scripts = words.slice(shell + 1).filter(({ text }, index) => {
    const before = words[shell + index]?.value ?? "";
    return runsAll || /\s/.test(text) || /^-\w*c$/.test(before);
  });
  return scripts.flatMap(({ text }) => readAgainIn(putInto(text)));
}

const QUOTED = /'[^']*'|"((?:\\[^]|[^"\\])*)"|\\\$/g;

/** What is left of words for the shell that runs them. What stands in single quotes, or after a backslash, is put in there. */
export const putInto = (words: string): string =>
  words.replace(QUOTED, (_, quoted?: string) => unescaped(quoted?.replaceAll("\\$", "") ?? ""));

/** `bash <<EOF`, `ssh host <<EOF`: the text below it is a script, too. */
export const runsInput = ({ name, args }: Command): boolean =>
  [name?.value ?? "", ...args.map(({ text }) => text)].some((word) => SHELLS.test(word));

/** The variables that another shell reads once more, outside of quotes, after they were put in. */
export function readAgain(
  source: string,
  { commands, documents, assignments }: ShellTree,
): ReadonlySet<string> {
  const below = documents
    .filter(({ command, node }) => node.delimiter?.quoted !== true && command && runsInput(command))
    .map(({ node: { body } }) => source.slice(body.pos, body.end));
  const named = groupedBy(assignments, ({ node }) => node.name);
  const partsOf = (name: string): readonly string[] =>
    (named.get(name) ?? []).flatMap(({ node: { value } }) =>
      (value.type === "Word" ? [value] : value.elements).flatMap((word) =>
        readAgainIn(putInto(word.text)),
      ),
    );
  const scripts = below.flatMap((script) => readAgainIn(script));
  return withParts([...commands.flatMap(readAgainBy), ...scripts], partsOf);
}

/** With the variables that these are made of. */
export function withParts(
  names: Iterable<string>,
  partsOf: (name: string) => readonly string[],
): ReadonlySet<string> {
  const all = new Set(names);
  // A set goes on to what is added to it meanwhile.
  for (const name of all) for (const part of partsOf(name)) all.add(part);
  return all;
}

/** What means nothing to a shell, in quotes or outside; `?` stays itself where no file is called so. */
const HARMLESS = /^[\w@%+=:,./?-]*$/;

/** A text that a shell reads once more where it is put in: it takes no signs that would end a word or a command there. */
export const readOnceMore = (text: Text): Text => ({
  ...text,
  splice(start, end, insert: Insert) {
    const word = typeof insert === "string" ? insert.replace(/^'([^']*)'$/, "$1") : "&";
    return HARMLESS.test(word) ? text.splice(start, end, word) : null;
  },
});
