import { fixedList } from "../../document/lists.js";
import { entriesMapping } from "../../document/entries.js";
import { Environment, Verbatim, type Plain } from "../../document/plain.js";
import { opaque, type List, type Mapping, type Value, type Written } from "../../document/value.js";
import { LEFT_OVER } from "../../document/written.js";
import type { Trust } from "../../model/connection.js";
import type { Edit, Span } from "../../model/setting.js";
import { append, takeOut, type Listed, type Source } from "./layout.js";
import type { Quote, Spelling } from "./language.js";
import type { Argument, EntriesCode, Entry, Expression } from "./tree.js";

/** What reading an object or a list needs of what reads values. */
export interface Reader {
  readonly source: Source;
  readonly spelling: Spelling;
  readonly quote: Quote;
  /** How far an edit is trusted that the code shows to be right. */
  readonly trust: Trust;
  value(code: Expression): Value;
  /** What a caller gives in the place of a parameter, and what is in a variable that is read only here; null of all else. */
  elsewhere(code: Expression): Value | null;
  /** Whether the program may not compile without this piece of code: a variable is left over. */
  mayLeaveOver(code: Expression): boolean;
  says(at: Span): string;
}

/** How edits are written, also of those that take pieces of code away. */
const writing =
  ({ trust, mayLeaveOver }: Reader) =>
  (edit: Edit | null, gone: readonly Expression[] = []): Written | null =>
    edit &&
    (gone.some(mayLeaveOver) ? { edit, trust: "suggest", doubt: LEFT_OVER } : { edit, trust });

/** One key with its value, wherever it stands. */
interface Keyed {
  readonly name: string;
  readonly at: Span;
  readonly value: Expression;
  readonly keyAt: Span;
}

interface Place {
  readonly at: Span;
  readonly head: Span;
  readonly list: Listed;
  readonly isField: boolean;
}

/** How a new entry is written; null where none can be. */
type Spell = (name: string, code: string) => string | null;

/** Keys with values between brackets: of a dict, of a call, of a composite literal. */
function keyedMapping(
  keys: readonly Keyed[],
  { at, head, list }: Place,
  {
    isWhole,
    spell,
    reader,
  }: { readonly isWhole: boolean; readonly spell: Spell; readonly reader: Reader },
): Mapping {
  const { source, spelling, quote } = reader;
  const fix = writing(reader);
  const word = (value: Plain): string | null => spelling.word(value, quote);
  const indexOf = (key: Keyed): number => list.parts.findIndex((part) => part.at === key.at);
  const replaced = (key: Keyed, value: Plain): Written | null => {
    const elsewhere = reader.elsewhere(key.value);
    if (elsewhere?.kind === "scalar") return elsewhere.replace(value);
    const code = word(value);
    return code === null ? null : fix([{ at: key.value.at, text: code }], [key.value]);
  };
  return entriesMapping<Keyed>(
    { lists: () => [keys], nameOf: ({ name }) => name, wins: "last", mayHold: () => !isWhole },
    {
      read: ({ value }) => reader.value(value),
      place: (key) => key.at,
      code: ({ value }) => new Verbatim(source.text.slice(...value.at)),
      spell(path, value, key) {
        if (path.length > 1 || !key || value === undefined) return spelled(path, value, spell);
        const before = source.text.slice(key.at[0], key.value.at[0]).replace(/\s+/g, " ");
        return before + value;
      },
      word: (value) => word(value) ?? JSON.stringify(value),
      add(name, value) {
        const code = word(value);
        const entry = code === null ? null : spell(name, code);
        return entry === null ? null : fix(append(list, entry, source));
      },
      replace: replaced,
      rename(key, to, value) {
        const code = word(value);
        const entry = code === null ? null : spell(to, code);
        return entry === null ? null : fix([{ at: key.at, text: entry }], [key.value]);
      },
      remove(some, first, last) {
        const [from, to] = [some[first], some[last]];
        const isRun = from && to && indexOf(to) - indexOf(from) === last - first;
        if (!isRun) return null;
        const gone = some.slice(first, last + 1).map(({ value }) => value);
        return fix(takeOut(list, indexOf(from), indexOf(to), source), gone);
      },
    },
    { at, head },
  );
}

/** What stands in an object, behind its name: `.field: value`, `["key"]: value`. */
const inside = (entry: string): string => {
  const [key = ""] = /^(?:"[^"]*"|'[^']*')/.exec(entry) ?? [];
  return key === "" ? `.${entry}` : `[${key}]${entry.slice(key.length)}`;
};

/** `ssl={"ca": ...}` of a path, in the words of the language. */
function spelled(path: readonly string[], value: string | undefined, spell: Spell): string {
  const [first = "", ...inner] = path;
  if (inner.length > 0) return first + inside(spelled(inner, value, spell));
  return value === undefined ? first : (spell(first, value) ?? `${first}: ${value}`);
}

/** The arguments of a call that have names. */
export function namedArguments(
  {
    given,
    inside,
    at,
  }: { readonly given: readonly Argument[]; readonly inside: Span; readonly at: Span },
  head: Span,
  reader: Reader,
): Mapping {
  const keys = given.flatMap((argument): readonly Keyed[] =>
    argument.name === null
      ? []
      : [{ name: argument.name, at: argument.at, value: argument.value, keyAt: argument.at }],
  );
  return keyedMapping(
    keys,
    { at, head, list: { inside, parts: given }, isField: false },
    // What is spread stands for itself: it is laid over or under these.
    { isWhole: true, spell: reader.spelling.argument, reader },
  );
}

/** Some of the entries of a mapping, those whose keys can be told; the others make it open. */
export function entriesOf(
  {
    entries,
    among,
    inside,
    at,
  }: Pick<EntriesCode, "entries" | "inside" | "at"> & {
    readonly among: readonly Entry[];
  },
  keyOf: (key: Expression) => string | null,
  {
    head,
    isField,
    reader,
  }: { readonly head: Span; readonly isField: boolean; readonly reader: Reader },
): Mapping {
  let isWhole = true;
  const keys = among.flatMap(({ key, value, at: place }): readonly Keyed[] => {
    if (!key) return [];
    const name = keyOf(key);
    if (name === null) isWhole = false;
    return name === null ? [] : [{ name, at: place, value, keyAt: key.at }];
  });
  const spell: Spell = (name, code) =>
    reader.spelling.entry(name, code, { quote: reader.quote, isField });
  return keyedMapping(
    keys,
    { at, head, list: { inside, parts: entries }, isField },
    { isWhole, spell, reader },
  );
}

/** A list, or the arguments of a call in order. */
export function listOf(
  {
    items,
    inside,
    at,
  }: { readonly items: readonly Argument[]; readonly inside: Span; readonly at: Span },
  reader: Reader,
  says: string,
): List {
  const list = { inside, parts: items };
  const { source, spelling, quote } = reader;
  const fix = writing(reader);
  const words = (data: readonly Plain[]): string | null => {
    const codes = data.map((each) => spelling.word(each, quote));
    return codes.includes(null) ? null : codes.join(", ");
  };
  return {
    ...fixedList({ at, says, clues: { names: [], variables: [], texts: [] } }, () =>
      items
        .filter(({ name }) => name === null)
        .map(({ value, isSpread, at: place }) => ({
          value: reader.value(value),
          at: place,
          isSpread,
        })),
    ),
    append(data) {
      const code = words(data);
      return code === null ? null : fix(append(list, code, source));
    },
    remove: (first, last) =>
      fix(
        takeOut(list, first, last, source),
        items.slice(first, last + 1).map(({ value }) => value),
      ),
    replace(index, data) {
      const item = items[index];
      const elsewhere = item && reader.elsewhere(item.value);
      if (elsewhere?.kind === "scalar") return elsewhere.replace(data);
      const code = data instanceof Environment ? null : spelling.word(data, quote);
      return item && code !== null ? fix([{ at: item.value.at, text: code }], [item.value]) : null;
    },
    code(index) {
      const item = items[index];
      return item ? new Verbatim(source.text.slice(...item.value.at)) : null;
    },
  };
}

/** A mapping that anything may be in besides. */
export const openedMapping = (mapping: Mapping): Mapping => ({
  ...mapping,
  get(key) {
    const value = mapping.get(key);
    return value.kind === "missing" ? opaque(value.at) : value;
  },
  rest: () => opaque(mapping.head),
});
