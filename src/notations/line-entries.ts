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
  /** What sets another key apart, like this one; by default the same, or `=` where there is none. */
  readonly joint?: (joint: string) => string;
  /** An entry of the file, or just its key, in a message; by default under the name that it is read by. */
  readonly spell?: (entry: E, value: string | undefined) => string;
  /** Whether there may be more keys than those that are listed. */
  readonly isOpen?: boolean;
  /** The end of the line after which the first entry stands; by default the file begins with it. */
  readonly after?: number;
}

/** What another key and its value have between them, too. */
const ownJoint = (joint: string): string => (joint === "" || /[\r\n]/.test(joint) ? "=" : joint);

/** An entry with a joint, as others shall have one: this entry where it is no key alone. */
const exampleFor = <E extends LineEntry>(entry: E, lists: readonly (readonly E[])[]): E =>
  (entry.joint === "" ? lists.flat().find(({ joint }) => joint !== "") : null) ?? entry;

function spelled<E extends LineEntry>(
  { spell }: LineFormat<E>,
  path: readonly string[],
  value: string | undefined,
  entry: E | undefined,
): string {
  if (entry && spell) return spell(entry, value);
  return path.join(".") + (value === undefined ? "" : `=${value}`);
}

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
  const { joint: jointLike = ownJoint, isOpen = false } = format;
  const jointBeside = (entry: E): string => jointLike(exampleFor(entry, lists()).joint);
  const rename = (entry: E, to: string, by: Plain): Written | null => {
    const [key, word] = [format.key(to), valueOf(by, undefined)];
    const isWritten = key !== null && word !== null;
    return isWritten ? write(entry.start, entry.to, key + jointBeside(entry) + word) : null;
  };
  const first = (line: string): Written | null => {
    const { after } = format;
    const ending = lineEnding(text.value);
    return after === undefined ? write(0, 0, line + ending) : write(after, after, ending + line);
  };
  return entriesMapping<E>(
    { lists, nameOf: ({ name }) => name, wins: "last", mayHold: () => isOpen },
    {
      read: (entry) => format.read(entry, placed(entry)),
      place: placed,
      spell: (path, value, entry) => spelled(format, path, value, entry),
      word: plainWord,
      add(name, value, after) {
        const beside = after ?? lists().at(-1)?.at(-1);
        const [key, word] = [format.key(name), valueOf(value, undefined)];
        if (key === null || word === null) return null;
        if (!beside) return first(`${key}=${word}`);
        const lead = text.value.slice(beside.line, beside.start);
        return write(
          beside.end,
          beside.end,
          lineEnding(text.value) + lead + key + jointBeside(beside) + word,
        );
      },
      replace(entry, by) {
        // What has no value has no place for one.
        if (entry.joint === "") return rename(entry, entry.name, by);
        const own = format.own ? format.own(entry) : entry;
        return own && write(own.from, own.to, valueOf(by, entry));
      },
      rename,
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
