import { HOLE } from "../model/hole.js";
import type { Span } from "../model/setting.js";
import { frozen, sliced, type Text } from "../document/text.js";
import { NO_CLUES } from "../document/clues.js";
import { Environment, holdsCode, type Plain } from "../document/plain.js";
import {
  isUnread,
  missing,
  opaque,
  type Mapping,
  type Scalar,
  type Value,
  type Written,
} from "../document/value.js";
import { quoteWord, readShell, type ShellWord } from "./shell.js";
import { plainWord, spliced, textScalar, together } from "./text-scalar.js";

/** The words of a command, the program first, and how they are changed. */
export interface Line {
  readonly words: readonly Value[];
  readonly at: Span;
  /** Words can be put at the end only. */
  readonly appends?: boolean;
  /** Inserts words after one. */
  add(behind: number, words: readonly string[]): Written | null;
  /** Takes a word and those up to another out. */
  remove(first: number, last: number): Written | null;
}

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

interface Entry {
  readonly key: string;
  /** Null where the option stands alone and wants a value. */
  readonly value: Value | boolean | null;
  readonly first: number;
  readonly last: number;
  /** The option as it is written, and what stands between it and its value. */
  readonly spelled: string;
  readonly joint: "=" | " " | "";
}

/** A command read by its program's grammar. */
export interface Argv {
  readonly options: Mapping;
  /** The words that are no options. */
  readonly operands: readonly Value[];
}

const charactersOf = (word: Value): string | null =>
  word.kind === "scalar" && word.value !== null ? String(word.value) : null;
const textOf = (word: Value): Text | null => (word.kind === "scalar" ? word.text : null);

const stemOf = (key: string): string => key.split("-", 1)[0] ?? key;

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

const alone = (value: boolean, at: Span): Scalar => ({
  kind: "scalar",
  value,
  at,
  says: String(value),
  clues: NO_CLUES,
  text: null,
  replace: () => null,
});

/** Reads words as options and operands. Everything stays where it is. */
export function readArgv({ words, at, appends, add, remove }: Line, grammar: Grammar): Argv {
  const entries: Entry[] = [];
  const operands: Value[] = [];
  let isOpen = false;
  let ends = false;

  const part = (index: number, from: number): Value | null => {
    const word = words[index];
    const text = word && textOf(word);
    return word && text ? textScalar(sliced(text, from, text.value.length), word.at) : null;
  };
  const nextAfter = (index: number): Value => words[index + 1] ?? opaque(at);
  function readLong(index: number, word: string): Entry {
    const equals = word.indexOf("=");
    const written = word.slice(2, equals < 0 ? undefined : equals);
    const spelled = `--${written}`;
    if (equals >= 0) {
      const { name } = plainName(written, grammar);
      return {
        key: name,
        value: part(index, equals + 1) ?? opaque(at),
        first: index,
        last: index,
        spelled,
        joint: "=",
      };
    }
    const { name, says } = plainName(written, grammar);
    const takes =
      !grammar.glued.includes(name) &&
      grammar.takesNext(name, charactersOf(nextAfter(index)) ?? HOLE);
    if (takes)
      return {
        key: name,
        value: nextAfter(index),
        first: index,
        last: index + 1,
        spelled,
        joint: " ",
      };
    return {
      key: name,
      value: grammar.glued.includes(name) ? null : says,
      first: index,
      last: index,
      spelled,
      joint: "=",
    };
  }
  function readShort(index: number, word: string): Entry {
    const place = Array.from(word).findIndex(
      (letter, at) => at > 0 && Object.hasOwn(grammar.letters, letter),
    );
    const key = place < 0 ? undefined : grammar.letters[word[place] ?? ""];
    if (key === undefined)
      return { key: word, value: true, first: index, last: index, spelled: word, joint: "" };
    const own = { key, spelled: word.slice(0, place + 1), first: index };
    if (place + 1 < word.length)
      return { ...own, value: part(index, place + 1) ?? opaque(at), last: index, joint: "" };
    if (grammar.glued.includes(key)) return { ...own, value: null, last: index, joint: "" };
    return { ...own, value: nextAfter(index), last: index + 1, joint: " " };
  }

  for (let index = 1; index < words.length; index++) {
    const word = words[index] ?? opaque(at);
    const characters = charactersOf(word);
    if (characters === null || ends || !/^-./.test(characters)) {
      if (!ends && characters === null && mayBeOptions(word)) isOpen = true;
      operands.push(word);
    } else if (characters === "--") ends = true;
    else if (/^--?[^=]*\uFFFC/.test(characters) && !/^-\w/.test(characters)) isOpen = true;
    else {
      const entry = characters.startsWith("--")
        ? readLong(index, characters)
        : readShort(index, characters);
      if (grammar.opens.includes(entry.key)) isOpen = true;
      entries.push(entry);
      index = entry.last;
    }
  }

  const find = (key: string): Entry | undefined => entries.findLast((entry) => entry.key === key);
  const head = words[0]?.at ?? at;
  const placeOf = ({ first, last }: Entry): Span => {
    const [start, end] = [words[first]?.at ?? at, words[last]?.at ?? at];
    return [start[0], Math.max(start[1], end[1])];
  };
  /**
   * After an option that begins alike, or else after the last that has its value, or before: where
   * the language lets us.
   */
  function insert(key: string, value: Plain): Written | null {
    const wantsMore = (entries.at(-1)?.last ?? 0) >= words.length;
    if (wantsMore && appends) return null;
    const whole = entries.filter((entry) => entry.value !== null && entry.last < words.length);
    const kin = whole.findLast((entry) => stemOf(entry.key) === stemOf(key));
    for (const anchor of [
      ...(kin ? [kin.last] : []),
      ...whole.map(({ last }) => last).reverse(),
      0,
    ]) {
      const written = add(anchor, [spellWord(key, value)]);
      if (written) return written;
    }
    return null;
  }
  function respell(entry: Entry, word: string): Written | null {
    const text = textOf(words[entry.first] ?? opaque(at));
    if (!text || /^-\w./.test(text.value)) return null;
    const renamed = spliced(text, 0, text.value.length, word);
    const rest = entry.last > entry.first ? [remove(entry.first + 1, entry.last)] : [];
    return together([renamed, ...rest]);
  }
  const spellWord = (key: string, value: Plain | undefined): string =>
    value === true || value === undefined
      ? `--${key}`
      : value === false
        ? `--skip-${key}`
        : `--${key}=${plainWord(value)}`;
  return {
    operands,
    options: {
      kind: "mapping",
      at,
      head,
      clues: NO_CLUES,
      word: plainWord,
      keys: () => [...new Set(entries.map(({ key }) => key))],
      spell([key = ""], value) {
        const entry = find(key);
        const plain = value === "true" ? true : value === "false" ? false : value;
        if (entry && (value === undefined || plain === entry.value)) return entry.spelled;
        return entry && typeof plain === "string"
          ? `${entry.spelled}${entry.joint}${plain}`
          : spellWord(key, plain);
      },
      place: (key) => {
        const entry = find(key);
        return entry ? placeOf(entry) : null;
      },
      get(key) {
        const entry = find(key);
        if (!entry) return isOpen ? opaque(head) : missing(head);
        const { value } = entry;
        if (value === null) return missing(placeOf(entry));
        return typeof value === "boolean"
          ? alone(value, placeOf(entry))
          : { ...value, at: placeOf(entry) };
      },
      rest: () => (isOpen ? opaque(head) : missing(head)),
      put(key, value) {
        if (holdsCode(value) && !(value instanceof Environment)) return null;
        const entry = find(key);
        if (!entry) return value instanceof Environment ? null : insert(key, value);
        if (
          value instanceof Environment ||
          (typeof entry.value === "object" && typeof value !== "boolean")
        )
          return typeof entry.value === "object" && entry.value?.kind === "scalar"
            ? entry.value.replace(value)
            : null;
        return respell(entry, spellWord(key, value));
      },
      remove: (keys) =>
        together(
          entries
            .filter(({ key }) => keys.includes(key))
            .map(({ first, last }) => remove(first, last)),
        ),
      rename(from, to, value) {
        const entry = find(from);
        return entry && !holdsCode(value) ? respell(entry, spellWord(to, value)) : null;
      },
      code: () => null,
    },
  };
}

function plainName(
  written: string,
  { modifiers }: Grammar,
): { readonly name: string; readonly says: boolean } {
  if (!modifiers) return { name: written, says: true };
  const name = written.replaceAll("_", "-").replace(/^loose-/, "");
  const modifier = /^(skip|disable|enable)-./.exec(name)?.[1];
  return modifier === undefined
    ? { name, says: true }
    : { name: name.slice(modifier.length + 1), says: modifier === "enable" };
}

/** The commands in a string, as lines. */
export function linesIn(text: Text, at: Span, expands = true): readonly Line[] {
  const script = readShell(text, at, expands);
  if (script.ends) return script.commands.map((words) => lineOf(text, at, words));
  // What is written into it would be part of what does not end.
  const fixed = frozen(text);
  return readShell(fixed, at, expands).commands.map((words) => lineOf(fixed, at, words));
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

function lineOf(text: Text, around: Span, words: readonly ShellWord[]): Line {
  const splice = (start: number, end: number, by: string): Written | null =>
    spliced(text, start, end, by);
  const endOf = (index: number): number => words[index]?.end ?? 0;
  const values = words.map(({ text: word, start, end }) =>
    textScalar(word, text.locate(start, end) ?? around),
  );
  return {
    words: values.map((value, index) => ({
      ...value,
      at: text.locate(words[index]?.start ?? 0, endOf(index)) ?? value.at,
    })),
    at: text.locate(words[0]?.start ?? 0, endOf(words.length - 1)) ?? around,
    add: (behind, added) =>
      splice(endOf(behind), endOf(behind), added.map((word) => ` ${quoteWord(word)}`).join("")),
    remove: (first, last) => splice(endOf(first - 1), endOf(last), ""),
  };
}
