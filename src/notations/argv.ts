import { HOLE } from "../model/hole.js";
import { sliced } from "../document/text.js";
import { isNullish, isUnread, opaque, type Mapping, type Value } from "../document/value.js";
import { upTo } from "./anatomy.js";
import { optionsOf, type Entry } from "./argv-options.js";
import type { Line } from "../document/command.js";
import { textScalar } from "./text-scalar.js";

/** How a program reads its words. */
export interface Grammar {
  /** The long names of one-letter options that take a value. Other letters are switches. */
  readonly letters: Readonly<Record<string, string>>;
  /** Whether a long option takes the next word where it has no `=`. */
  takesNext(name: string, next: string): boolean;
  /** Options whose value is never the next word: `-p`. */
  readonly glued: readonly string[];
  /** `--skip-x`, `--loose-x` and `--ssl_mode` are read as `x` and `ssl-mode`. */
  readonly modifiers: boolean;
  /** Options that may bring any others: files of options. */
  readonly opens: readonly string[];
}

/** A command read by its program's grammar. */
export interface Argv {
  readonly options: Mapping;
  /** The words that are no options. */
  readonly operands: readonly Value[];
}

const charactersOf = (word: Value): string | null =>
  word.kind === "scalar" && !isNullish(word) ? String(word.value) : null;

/** Names of what may hold options; other variables in the place of a word are operands. */
const OPTIONS = /arg|opt|flag|param|ssl|tls|conn|extra|rest|switch|cred|auth|login/i;
const mayBeOptions = (word: Value): boolean => {
  if (word.kind === "choice")
    return word.of.some(
      (branch) => mayBeOptions(branch) || charactersOf(branch)?.startsWith("-") === true,
    );
  if (isUnread(word))
    return word.clues.names.length === 0 || word.clues.names.some((name) => OPTIONS.test(name));
  return word.kind !== "scalar";
};

/** Reads words as options and operands. Everything stays where it is. */
export function readArgv(line: Line, grammar: Grammar): Argv {
  const { words, at } = line;
  const entries: Entry[] = [];
  const operands: Value[] = [];
  let isOpen = false;
  let ends = false;
  for (let index = 1; index < words.length; index++) {
    const word = words[index] ?? opaque(at);
    const characters = charactersOf(word);
    if (characters === null || ends || !/^-./.test(characters)) {
      if (!ends && mayBeOptions(word)) isOpen = true;
      operands.push(word);
    } else if (characters === "--") ends = true;
    else if (/^--?[^=]*\uFFFC/.test(characters) && !/^-\w/.test(characters)) isOpen = true;
    else {
      const read = characters.startsWith("--") ? readLong : readShort;
      const entry = read(line, index, characters, grammar);
      if (grammar.opens.includes(entry.key)) isOpen = true;
      entries.push(entry);
      index = entry.last;
    }
  }
  return { operands, options: optionsOf(entries, line, isOpen) };
}

/** What follows in the same word. */
function part({ words, at }: Line, index: number, from: number): Value {
  const word = words[index];
  const text = word?.kind === "scalar" ? word.text : null;
  return word && text ? textScalar(sliced(text, from, text.value.length), word.at) : opaque(at);
}

const nextAfter = ({ words, at }: Line, index: number): Value => words[index + 1] ?? opaque(at);

/** `--host=h`, `--host h`, `--ssl`. */
function readLong(line: Line, index: number, word: string, grammar: Grammar): Entry {
  const equals = upTo(word, "=", 0);
  const written = word.slice(2, equals);
  const { name, says } = grammar.modifiers ? plainOption(written) : { name: written, says: true };
  const own = { key: name, first: index, last: index, spelled: `--${written}` };
  if (equals < word.length) return { ...own, value: part(line, index, equals + 1), joint: "=" };
  if (grammar.glued.includes(name)) return { ...own, value: null, joint: "=" };
  const next = nextAfter(line, index);
  return grammar.takesNext(name, charactersOf(next) ?? HOLE)
    ? { ...own, value: next, last: index + 1, joint: " " }
    : { ...own, value: says, joint: "=" };
}

/** `-hh`, `-h h`, `-ABh h`: letters without a value may stand before the one that has one. */
function readShort(line: Line, index: number, word: string, grammar: Grammar): Entry {
  const { letters, glued } = grammar;
  const place = Array.from(word).findIndex((letter) => Object.hasOwn(letters, letter));
  const key = letters[word[place] ?? ""];
  if (key === undefined)
    return { key: word, value: true, first: index, last: index, spelled: word, joint: "" };
  const own = { key, spelled: word.slice(0, place + 1), first: index, last: index };
  if (place + 1 < word.length) return { ...own, value: part(line, index, place + 1), joint: "" };
  if (glued.includes(key)) return { ...own, value: null, joint: "" };
  return { ...own, value: nextAfter(line, index), last: index + 1, joint: " " };
}

/** An option without what may stand before its name, and what it says alone. */
export function plainOption(written: string): { readonly name: string; readonly says: boolean } {
  const name = written.replaceAll("_", "-").replace(/^loose-/, "");
  const modifier = /^(skip|disable|enable)-./.exec(name)?.[1];
  return modifier === undefined
    ? { name, says: true }
    : { name: name.slice(modifier.length + 1), says: modifier === "enable" };
}
