import { SIGN_WORDS } from "../model/signs.js";

/** What a regular expression chooses from on its own level: `a|(?:b|c)` is `a` and `(?:b|c)`. */
export function alternativesOf(source: string): readonly string[] {
  const found = [""];
  let depth = 0;
  for (const [part] of source.matchAll(/\\.|\[(?:\\.|[^\\\]])*\]?|[^]/g)) {
    if (part === "(") depth++;
    if (part === ")") depth--;
    if (part === "|" && depth === 0) found.push("");
    else found.push((found.pop() ?? "") + part);
  }
  return found;
}

/** What stands in a text where an alternative is found in it: the word that it begins with, or one of some. */
const BEGIN = /^(?:\\b)?((?:(?:[\w@:/ -]|\\[^\w])(?![?*{]))+)/;
const SOME = /^\\b\(\?:([\w|]+)\)\\b$/;
const SHORTEST = 3;
function neededIn(alternative: string): readonly string[] {
  const begin = BEGIN.exec(alternative)?.[1] ?? "";
  const words = SOME.exec(alternative)?.[1]?.split("|") ?? [begin];
  return words.every(({ length }) => length >= SHORTEST) ? words : [alternative];
}

const isWord = (each: string): boolean => BEGIN.exec(each)?.[1] === each;
/** `client:\s*(?:mysql|mariadb)` */
const END = /\(\?:([\w|]+)\)$/;

/** Without what is found only where another one is. Words in a row are searched for at once, when they are sorted. */
function fewest(alternatives: readonly string[]): readonly string[] {
  const all = new Set(alternatives);
  const holdsOther = (each: string): boolean =>
    isWord(each)
      ? [...all].some((other) => other !== each && isWord(other) && each.includes(other))
      : (END.exec(each)?.[1]
          ?.split("|")
          .every((word) => all.has(word)) ?? false);
  const rest = [...all].filter((each) => !holdsOther(each));
  return [...rest.filter(isWord).sort(), ...rest.filter((each) => !isWord(each))];
}

interface Hinted {
  readonly hint: RegExp;
}

/**
 * Without one of these in it, a file names no client. Regular expressions; `quick` finds something wherever `withoutSign`
 * or a sign of the service does, in half the time, as it looks for words only.
 */
export function hintsOf(anywhere: readonly Hinted[], withoutSign: readonly Hinted[]) {
  const alternatives = (dialects: readonly Hinted[]): readonly string[] =>
    fewest(dialects.flatMap(({ hint }) => alternativesOf(hint.source)));
  const needed = [...alternatives(withoutSign), ...SIGN_WORDS.flatMap(alternativesOf)];
  return {
    anywhere: alternatives(anywhere).join("|"),
    withoutSign: alternatives(withoutSign).join("|"),
    quick: fewest(needed.flatMap(neededIn)).join("|"),
  };
}
