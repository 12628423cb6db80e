import type { LanguageName } from "../../document/document.js";
import type { Value } from "../../document/value.js";
import type { Part } from "./parts.js";
import { RUNNERS, type Runner } from "./runners.js";

/** Who runs what stands in a file. */
function runnersOf(language: LanguageName, filename: string): readonly Runner[] {
  const path = filename.replaceAll("\\", "/");
  // Each expression begins at the name of the file, or of the folder above it.
  const tails = path.split("/").map((_, index, all) => all.slice(index).join("/"));
  return RUNNERS.filter(
    ({ file, language: own }) =>
      own === language || (file && tails.some((tail) => file.test(tail))),
  );
}

/** Whether a file runs a part of it, as what. */
export function runsIn(language: LanguageName, filename: string): (part: Part) => boolean {
  const all = runnersOf(language, filename).map(({ scripts = [], commands = [], begins }) => ({
    scripts: scripts.map(partsOf),
    commands: commands.map(partsOf),
    begins,
  }));
  return ({ value, ...place }) => {
    const keys = keysTo(place);
    const matches = (pattern: readonly string[]): boolean => isAt(pattern, keys);
    return all.some(
      ({ scripts, commands, begins }) =>
        commands.some(matches) ||
        (value.kind !== "list" && scripts.some(matches) && beginsWith(value, begins)),
    );
  };
}

const beginsWith = (value: Value, sign: RegExp | undefined): boolean =>
  !sign || (value.kind === "scalar" && sign.test(value.text?.value ?? ""));

/** Whether a part of a file holds variables of what the file runs. */
export function carriesIn(language: LanguageName, filename: string): (part: Part) => boolean {
  const patterns = runnersOf(language, filename)
    .flatMap(({ variables = [] }) => variables)
    .map(partsOf);
  return (part) => patterns.some((pattern) => isAt(pattern, keysTo(part)));
}

/** Whether a file's commands are read by a shell, in a file that fills in variables of its own; null in any other. */
export function composedIn(
  language: LanguageName,
  filename: string,
): ((part: Part) => Composed) | null {
  const all = runnersOf(language, filename).filter(({ composes }) => composes);
  const scripts = all.flatMap(({ scripts: keys = [] }) => keys).map(partsOf);
  if (all.length === 0) return null;
  return (part) => ({ isInShell: scripts.some((pattern) => isAt(pattern, keysTo(part))) });
}

/** Whether the characters of a variable are put into a script before a shell reads it. */
export const pastesIn = (language: LanguageName, filename: string): boolean =>
  runnersOf(language, filename).some(({ pastes }) => pastes);

/** How what a file runs comes to it, where the file fills in variables first. */
export interface Composed {
  readonly isInShell: boolean;
}

const keysTo = ({ path, name }: Pick<Part, "path" | "name">): readonly string[] =>
  [...path, name].slice(1);

/** Whether keys are those of a pattern; one that begins with `**` may stand anywhere. */
function isAt(pattern: readonly string[], keys: readonly string[]): boolean {
  const isAnywhere = pattern[0] === "**";
  const asked = isAnywhere ? pattern.slice(1) : pattern;
  const own = isAnywhere ? keys.slice(-asked.length) : keys;
  return (
    asked.length === own.length && asked.every((part, index) => part === "*" || part === own[index])
  );
}

/** An item of a list has the list's own key once more. */
const partsOf = (keys: string): readonly string[] =>
  keys
    .split(".")
    .filter(Boolean)
    .flatMap((key) => {
      const list = key.replace("[]", "");
      return list === key ? [key] : [list, list];
    });
