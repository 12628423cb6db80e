import type { LineEntry } from "./line-entries.js";
import { lineEnd, nextLine } from "./lines.js";

/** An entry of a group. */
export interface IniEntry extends LineEntry {
  /** The key as it is written. */
  readonly key: string;
  readonly quote: "" | '"' | "'";
  /** Where the lines begin and end that its value goes on in. */
  readonly more: readonly Line[];
}
interface Line {
  readonly from: number;
  readonly to: number;
}
interface Comment {
  readonly start: number;
  readonly end: number;
  readonly value: string;
}
/** All that stands under one name, in one place or in several. */
export interface IniGroup {
  readonly name: string;
  /** From its head to its last entry. */
  readonly start: number;
  end: number;
  /** Where its head ends, with what follows in the line. */
  readonly head: number;
  readonly entries: IniEntry[];
}
export interface IniFile {
  /** What stands before the first head is in a group without a name. */
  readonly groups: ReadonlyMap<string, IniGroup>;
  readonly comments: readonly Comment[];
  /** It tells its reader to read other files, too. */
  readonly includes: boolean;
}

/** What stands between a key and its value. */
export interface Sign {
  readonly from: number;
  readonly to: number;
}

/** What the readers of such files do not agree on. */
export interface IniHabit {
  /** Where the sign is that sets a key apart from its value; the blanks around it are no part of either. */
  signIn(content: string): Sign | null;
  /** How far a line that is an entry goes, without a comment at its end. */
  contentEnd(line: string): number;
  groupName(written: string): string;
  keyName(written: string, joint: string): string;
  /** A line that is indented more than its entry goes on with the value. */
  readonly folds: boolean;
  /** `!include` */
  readonly includes: RegExp;
}

const HEAD = /^\[([^\]]*)\](.*)$/;

/** What stands in such a file, line by line. */
export function iniIn(source: string, habit: IniHabit): IniFile {
  const groups = new Map<string, IniGroup>();
  const comments: Comment[] = [];
  let includes = false;
  let group: IniGroup | null = null;
  let entry: (IniEntry & { more: Line[]; end: number }) | null = null;
  const commentAt = (start: number, end: number): void => {
    if (start < end) comments.push({ start, end, value: source.slice(start + 1, end) });
  };
  for (let line = 0; line < source.length;) {
    const end = lineEnd(source, line);
    const written = source.slice(line, end);
    const content = written.trimStart();
    const start = end - content.length;
    const isFolded: boolean =
      habit.folds && entry !== null && start - line > entry.start - entry.line;
    const head = isFolded ? null : HEAD.exec(content);
    if (/^[#;]/.test(content)) commentAt(start, end);
    else if (habit.includes.test(content)) includes = true;
    else if (head) {
      const [, name = "", rest = ""] = head;
      group = groupOf(groups, habit.groupName(name), start, end);
      entry = null;
      const after = rest.trimStart();
      if (/^[#;]/.test(after)) commentAt(end - after.length, end);
    } else if (content !== "") {
      const to = start + habit.contentEnd(content);
      const last = start + source.slice(start, to).trimEnd().length;
      if (isFolded && entry) {
        entry.more.push({ from: start, to: last });
        entry.end = end;
      } else {
        group ??= groupOf(groups, "", 0, 0);
        entry = { ...entryIn(source, { line, start, last, end }, habit), more: [] };
        group.entries.push(entry);
      }
      if (group) group.end = last;
      commentAt(to, end);
    }
    line = nextLine(source, end);
  }
  return { groups, comments, includes };
}

function groupOf(
  groups: Map<string, IniGroup>,
  name: string,
  start: number,
  head: number,
): IniGroup {
  const group = groups.get(name) ?? { name, start, end: head, head, entries: [] };
  groups.set(name, group);
  return group;
}

interface Place {
  readonly line: number;
  readonly start: number;
  readonly last: number;
  readonly end: number;
}

function entryIn(
  source: string,
  { line, start, last, end }: Place,
  { signIn, keyName }: IniHabit,
): Omit<IniEntry, "more"> {
  const content = source.slice(start, last);
  const sign = signIn(content) ?? { from: content.length, to: content.length };
  const key = content.slice(0, sign.from).trimEnd();
  const value = content.slice(sign.to).trimStart();
  const joint = content.slice(key.length, content.length - value.length);
  const from = start + key.length + joint.length;
  const quote = quoteAround(source.slice(from, last));
  return { name: keyName(key, joint), key, line, start, joint, from, to: last, end, quote };
}

/** The quotes around a value; others are a part of it. */
function quoteAround(value: string): IniEntry["quote"] {
  const first = value.charAt(0);
  const isQuote = first === '"' || first === "'";
  return isQuote && value.length > 1 && value.endsWith(first) ? first : "";
}
