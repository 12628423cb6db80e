import type { Span } from "../model/setting.js";
import { NO_CLUES } from "../document/clues.js";
import { once, remembered } from "../document/memo.js";
import { Environment, holdsCode, type Plain } from "../document/plain.js";
import {
  missing,
  opaque,
  type Mapping,
  type Scalar,
  type Value,
  type Written,
} from "../document/value.js";
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

const alone = (value: boolean, at: Span): Scalar => ({
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
  const head = words[0]?.at ?? at;
  const byKey = once(() => new Map(entries.map((entry) => [entry.key, entry])));
  const find = (key: string): Entry | undefined => byKey().get(key);
  const placeOf = ({ first, last }: Entry): Span => {
    const [start, end] = [words[first]?.at ?? at, words[last]?.at ?? at];
    return [start[0], Math.max(start[1], end[1])];
  };
  const get = remembered((key: string): Value => {
    const entry = find(key);
    if (!entry) return isOpen ? opaque(head) : missing(head);
    const { value } = entry;
    if (value === null) return missing(placeOf(entry));
    return typeof value === "boolean"
      ? alone(value, placeOf(entry))
      : { ...value, at: placeOf(entry) };
  });
  return {
    kind: "mapping",
    at,
    head,
    clues: NO_CLUES,
    word: plainWord,
    keys: () => [...byKey().keys()],
    spell([key = ""], value) {
      const entry = find(key);
      const plain = unspelled(value);
      if (entry && (value === undefined || plain === entry.value)) return entry.spelled;
      return entry && typeof plain === "string"
        ? `${entry.spelled}${entry.joint}${plain}`
        : spellWord(key, plain);
    },
    place: (key) => {
      const entry = find(key);
      return entry ? placeOf(entry) : null;
    },
    get,
    rest: () => (isOpen ? opaque(head) : missing(head)),
    put(key, value) {
      const entry = find(key);
      if (entry) return rewrite(entry, line, key, value);
      return holdsCode(value) || value instanceof Environment
        ? null
        : insert(entries, line, key, value);
    },
    remove: (keys) =>
      together(
        entries
          .filter(({ key }) => keys.includes(key))
          .map(({ first, last }) => line.remove(first, last)),
      ),
    rename(from, to, value) {
      const entry = find(from);
      return entry && !holdsCode(value) ? respell(entry, line, spellWord(to, value)) : null;
    },
    code: () => null,
  };
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
function rewrite(
  entry: Entry,
  line: Line,
  key: string,
  value: Plain | Environment,
): Written | null {
  const isVariable = value instanceof Environment;
  if (!isVariable && holdsCode(value)) return null;
  const old = entry.value;
  if (isVariable || (typeof old === "object" && typeof value !== "boolean"))
    return typeof old === "object" && old?.kind === "scalar" ? old.replace(value) : null;
  return respell(entry, line, spellWord(key, value));
}

function respell(entry: Entry, { words, remove }: Line, word: string): Written | null {
  const written = words[entry.first];
  const text = written?.kind === "scalar" ? written.text : null;
  if (!text || /^-\w./.test(text.value)) return null;
  const renamed = spliced(text, 0, text.value.length, word);
  const rest = entry.last > entry.first ? [remove(entry.first + 1, entry.last)] : [];
  return together([renamed, ...rest]);
}
