import type { Span } from "../model/setting.js";
import { NO_CLUES } from "../document/clues.js";
import { entriesMapping } from "../document/entries.js";
import type { Plain } from "../document/plain.js";
import { missing, type Mapping, type Scalar, type Value, type Written } from "../document/value.js";
import type { Line } from "../document/command.js";
import { plainWord, spliced, together } from "./text-scalar.js";

/** An option of a command, and which words it is made of. */
export interface Entry {
  readonly key: string;
  /** Null where the option stands alone and wants a value. */
  readonly value: Value | boolean | null;
  readonly first: number;
  readonly last: number;
  /** The option as it is written, and what stands between it and its value. */
  readonly spelled: string;
  readonly joint: "=" | " " | "";
}

/** What a key without a value says. */
export const alone = (value: boolean, at: Span): Scalar => ({
  kind: "scalar",
  value,
  at,
  says: String(value),
  clues: NO_CLUES,
  text: null,
  replace: () => null,
});

const stemOf = (key: string): string => key.split("-", 1)[0] ?? key;

/** The options of a command as a mapping. The last of one name counts. */
export function optionsOf(entries: readonly Entry[], line: Line, isOpen: boolean): Mapping {
  const { words, at } = line;
  const place = ({ first, last }: Entry): Span => {
    const [start, end] = [words[first]?.at ?? at, words[last]?.at ?? at];
    return [start[0], Math.max(start[1], end[1])];
  };
  return entriesMapping<Entry>(
    { lists: () => [entries], nameOf: ({ key }) => key, wins: "last", mayHold: () => isOpen },
    {
      read: (entry) => valueOf(entry, place(entry)),
      place,
      spell: ([key = ""], value, entry) => spelled(key, unspelled(value), entry),
      word: plainWord,
      add: (key, value) => insert(entries, line, key, value),
      replace: (entry, value) => rewrite(entry, line, value),
      refer: ({ value }, variable) =>
        typeof value === "object" && value?.kind === "scalar" ? value.replace(variable) : null,
      rename: (entry, to, value) => respell(entry, line, spellWord(to, value)),
      // Other words may stand between neighbours.
      remove: (list, first, last) =>
        together(list.slice(first, last + 1).map((entry) => line.remove(entry.first, entry.last))),
    },
    { at, head: words[0]?.at ?? at },
  );
}

function valueOf({ value }: Entry, at: Span): Value {
  if (value === null) return missing(at);
  return typeof value === "boolean" ? alone(value, at) : { ...value, at };
}

/** An option as it is written, or as it would be. */
function spelled(
  key: string,
  value: string | boolean | undefined,
  entry: Entry | undefined,
): string {
  if (entry && (value === undefined || value === entry.value)) return entry.spelled;
  return entry && typeof value === "string"
    ? `${entry.spelled}${entry.joint}${value}`
    : spellWord(key, value);
}

function spellWord(key: string, value: Plain | undefined): string {
  if (value === true || value === undefined) return `--${key}`;
  return value === false ? `--skip-${key}` : `--${key}=${plainWord(value)}`;
}

/** The switch that a word stands for. */
function unspelled(word: string | undefined): string | boolean | undefined {
  if (word === "true") return true;
  return word === "false" ? false : word;
}

/**
 * After an option that begins alike, or else after the last that has its value, or before: where
 * the language lets us.
 */
function insert(
  entries: readonly Entry[],
  { words, appends, add }: Line,
  key: string,
  value: Plain,
): Written | null {
  const wantsMore = (entries.at(-1)?.last ?? 0) >= words.length;
  if (wantsMore && appends) return null;
  const whole = entries.filter((entry) => entry.value !== null && entry.last < words.length);
  const kin = whole.findLast((entry) => stemOf(entry.key) === stemOf(key));
  const anchors = [...(kin ? [kin] : []), ...whole.toReversed()].map(({ last }) => last);
  for (const anchor of [...anchors, 0]) {
    const written = add(anchor, [spellWord(key, value)]);
    if (written) return written;
  }
  return null;
}

/** Another value, where the old one stands. */
function rewrite(entry: Entry, line: Line, value: Plain): Written | null {
  const old = entry.value;
  if (typeof old === "object" && typeof value !== "boolean") {
    if (old?.kind !== "scalar") return null;
    // A word of a command is a text, and a list of words takes nothing else.
    return old.replace(typeof old.value === "string" ? plainWord(value) : value);
  }
  return respell(entry, line, spellWord(entry.key, value));
}

function respell(entry: Entry, { words, remove }: Line, word: string): Written | null {
  const written = words[entry.first];
  const text = written?.kind === "scalar" ? written.text : null;
  if (!text || /^-\w./.test(text.value)) return null;
  const renamed = spliced(text, 0, text.value.length, word);
  const rest = entry.last > entry.first ? [remove(entry.first + 1, entry.last)] : [];
  return together([renamed, ...rest]);
}
