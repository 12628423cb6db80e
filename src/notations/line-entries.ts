import { entriesMapping } from "../document/entries.js";
import type { Plain } from "../document/plain.js";
import type { Text } from "../document/text.js";
import type { Mapping, Value, Written } from "../document/value.js";
import type { Span } from "../model/setting.js";
import { lineEnding, nextLine } from "./lines.js";
import { plainWord, spliced, together } from "./text-scalar.js";

/** A key and its value, which have a line, or several, for themselves. */
export interface LineEntry {
  /** The key as it is read. */
  readonly name: string;
  /** Where its line begins, and where its key does. */
  readonly line: number;
  readonly start: number;
  /** What stands between the key and the value: `=`, `: `. */
  readonly joint: string;
  /** Its value, with the quotes. */
  readonly from: number;
  readonly to: number;
  /** Where its last line ends, without the line break. */
  readonly end: number;
}

/** How a format of lines reads a value, and how it writes keys and values. */
export interface LineFormat<E extends LineEntry> {
  read(entry: E, at: Span): Value;
  /** A key; null where it cannot be one. */
  key(name: string): string | null;
  /** A text the way that an entry has its own; null where it cannot be written so. */
  value(text: string, entry: E | undefined): string | null;
  /** What is replaced of a value; null where it is not ours to replace. */
  readonly own?: (entry: E) => { readonly from: number; readonly to: number } | null;
}

/** What another key and its value have between them, too. */
const jointOf = ({ joint }: LineEntry): string =>
  joint === "" || /[\r\n]/.test(joint) ? "=" : joint;

/** Entries that have lines of their own, as a mapping: the last of equal keys counts. */
export function lineEntries<E extends LineEntry>(
  text: Text,
  at: Span,
  lists: () => readonly (readonly E[])[],
  format: LineFormat<E>,
): Mapping {
  const placed = ({ start, to }: E): Span => text.locate(start, to) ?? at;
  const valueOf = (value: Plain, entry: E | undefined): string | null =>
    typeof value === "object" && value !== null ? null : format.value(plainWord(value), entry);
  const write = (start: number, end: number, by: string | null): Written | null =>
    by === null ? null : spliced(text, start, end, by);
  return entriesMapping<E>(
    { lists, nameOf: ({ name }) => name, wins: "last", mayHold: () => false },
    {
      read: (entry) => format.read(entry, placed(entry)),
      place: placed,
      spell: (path, value) => path.join(".") + (value === undefined ? "" : `=${value}`),
      word: plainWord,
      add(name, value, after) {
        const beside = after ?? lists().at(-1)?.at(-1);
        const [key, word] = [format.key(name), valueOf(value, undefined)];
        if (key === null || word === null) return null;
        if (!beside) return write(0, 0, `${key}=${word}${lineEnding(text.value)}`);
        const lead = text.value.slice(beside.line, beside.start);
        return write(
          beside.end,
          beside.end,
          lineEnding(text.value) + lead + key + jointOf(beside) + word,
        );
      },
      replace(entry, by) {
        const own = format.own ? format.own(entry) : entry;
        return own && write(own.from, own.to, valueOf(by, entry));
      },
      rename(entry, to, by) {
        const [key, word] = [format.key(to), valueOf(by, entry)];
        const isWritten = key !== null && word !== null;
        return isWritten ? write(entry.start, entry.to, key + jointOf(entry) + word) : null;
      },
      remove(list, first, last) {
        // What stands between them, such as a comment, stays.
        const lines = list.slice(first, last + 1).map(({ line, end }) => ({
          start: line,
          end: nextLine(text.value, end),
        }));
        return together(lines.map(({ start, end }) => write(start, end, "")));
      },
    },
    { at, head: text.locate(0, 0) ?? at },
  );
}
